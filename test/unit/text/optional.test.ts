import { expect, it } from 'vitest';
import { fillPlaces, isComplete } from '../../../src/text/text.ts';

const LINK = 'Ask for more: https://console.example/quotas[[?region={region}]]';

it('keeps a part in double brackets only if all of its facts are known, and does not require them', () => {
  expect(isComplete(LINK, {})).toBe(true);
  expect(fillPlaces(LINK, {})).toBe('Ask for more: https://console.example/quotas');
  expect(fillPlaces(LINK, { region: 'eu-west-1' })).toBe(
    'Ask for more: https://console.example/quotas?region=eu-west-1',
  );
});
