import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { displayWidth } from '../../../src/screen/width.ts';
import { createWaitLine } from '../../../src/screen/working.ts';

function stream(columns: number) {
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns });
  return { output, printed: () => (output.read() as string | null) ?? '' };
}

it('rewrites one line, and only if it changes', () => {
  const { output, printed } = stream(80);
  const line = createWaitLine(output, { tty: true, color: false });
  line.update('one');
  line.update('one');
  line.update('two');
  line.clear();
  line.clear();
  expect(printed()).toBe('\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K');
});

it('never reaches the last column, so that it stays on one line', () => {
  const { output, printed } = stream(20);
  createWaitLine(output, { tty: true, color: false }).update('等待你核准\n剩餘 10 分鐘，請稍候');
  const text = printed().replace('\r\u001b[K', '');
  expect(displayWidth(text)).toBeLessThan(20);
  expect(text).toMatch(/^等待你核准 .*…$/);
});

it('prints nothing without a terminal', () => {
  const { output, printed } = stream(80);
  const line = createWaitLine(output, { tty: false, color: true });
  line.update('one');
  line.clear();
  expect(printed()).toBe('');
});
