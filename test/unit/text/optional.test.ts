import { expect, it } from 'vitest';
import { fillPlaces, isComplete, isWhole } from '../../../src/text/text.ts';

const LINK = 'Ask for more: https://console.example/quotas[[?region={region}]]';

it('keeps a part in double brackets only if all of its facts are known, and does not require them', () => {
  expect(isComplete(LINK, {})).toBe(true);
  expect(fillPlaces(LINK, {})).toBe('Ask for more: https://console.example/quotas');
  expect(fillPlaces(LINK, { region: 'eu-west-1' })).toBe(
    'Ask for more: https://console.example/quotas?region=eu-west-1',
  );
});

it('is for where a fact is known, or is not, by a condition that shows nothing', () => {
  const known = '{?program}Update {program}[[: {update}]]';
  const unknown = 'Send /new[[{?program} in {program}]]{!program}';
  expect([isComplete(known, {}), isComplete(unknown, {})]).toEqual([false, true]);
  expect([isComplete(known, { program: 'Zed' }), isComplete(unknown, { program: 'Zed' })]).toEqual([
    true,
    false,
  ]);
  expect(fillPlaces(known, { program: 'Zed', update: 'zed update' })).toBe('Update Zed: zed update');
  expect(fillPlaces(unknown, {})).toBe('Send /new');
  expect(fillPlaces('Send /new[[{?program} there]][[{!program} here]]', { program: 'Zed' })).toBe(
    'Send /new there',
  );
});

it('is whole if all is known that it shows', () => {
  const line = '{?program}Update {program}[[: {update}]][[{!update} by hand]]';
  expect(isWhole(line, {})).toBe(true);
  expect(isWhole(line, { program: 'Zed' })).toBe(false);
  expect(isWhole(line, { program: 'Zed', update: 'zed update' })).toBe(true);
  expect(isWhole(LINK, {})).toBe(false);
});
