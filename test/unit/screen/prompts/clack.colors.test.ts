import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { drawingStream } from '../../../../src/screen/prompts/clack.ts';
import { asciiStream } from '../../../../src/screen/terminal.ts';

const GREY_BAR = '\u001b[90m│\u001b[39m';
const YELLOW_SIGN = '\u001b[33m▲\u001b[39m';

function written(text: string, color: boolean): string {
  const output = new PassThrough({ encoding: 'utf8' });
  drawingStream(output, color).write(text);
  return output.read();
}

it("draws clack's grey and yellow in colors that are visible on any background", () => {
  expect(written(`${GREY_BAR} ${YELLOW_SIGN}`, true)).toBe('\u001b[2m│\u001b[22m \u001b[35m▲\u001b[39m');
  expect(written(`${GREY_BAR}\u001b[2A${YELLOW_SIGN}`, false)).toBe('│\u001b[2A▲');
});

it('has a width even if the terminal reports none', () => {
  const output = Object.assign(new PassThrough(), { columns: 0 });
  expect(drawingStream(output, true).columns).toBe(80);
  output.columns = 40;
  expect(drawingStream(output, true).columns).toBe(40);
});

it('turns our symbols into ASCII of the same width, and leaves words and bytes alone', () => {
  const output = new PassThrough({ encoding: 'utf8' });
  const ascii = asciiStream(output);
  ascii.write('│ ❯ GPT OSS… → AWS’s 完成 ');
  ascii.write(Buffer.from('│'));
  expect(output.read()).toBe("| > GPT OSS. > AWS's 完成 │");
});
