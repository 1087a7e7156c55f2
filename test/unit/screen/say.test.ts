import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFlow } from '../../../src/screen/say.ts';
import { displayWidth } from '../../../src/screen/width.ts';

function shown(chunks: readonly string[], { columns = 20, isTTY = true } = {}): string {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns, isTTY });
  const flow = createFlow(stream);
  for (const chunk of chunks) flow.write(chunk);
  flow.end();
  return (stream.read() as string | null) ?? '';
}

it('wraps between words, wherever the pieces of the reply start', () => {
  expect(shown(['this reply wa', 's stre', 'amed as it ca', 'me'])).toBe(
    'this reply was\nstreamed as it came\n',
  );
  expect(shown(['exactly twenty wide ', 'and on'])).toBe('exactly twenty wide\nand on\n');
  expect(shown(['這個回覆以串流方式傳回，', '逐字顯示'])).toBe('這個回覆以串流方式傳\n回，逐字顯示\n');
});

it('ends a line once, however often it is told to', () => {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns: 20, isTTY: false });
  const flow = createFlow(stream);
  flow.write('reply');
  flow.end();
  flow.end();
  expect(stream.read()).toBe('reply\n');
});

it("keeps the reply's line breaks and indentation", () => {
  expect(shown(['one:\n\n', '  two\n'])).toBe('one:\n\n  two\n');
});

it('never exceeds the width, and loses only blanks', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab c\n中，d'), maxLength: 80 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 4, max: 30 }), (chunks, columns) => {
      const lines = shown(chunks, { columns }).split('\n');
      const bare = (part: string) => part.replace(/\s/g, '');
      expect(bare(lines.join(''))).toBe(bare(chunks.join('')));
      // Only a word wider than the line, which is left to the terminal, makes it longer.
      for (const line of lines.filter((one) => displayWidth(one) > columns))
        expect(displayWidth(/^\s*\S+/.exec(line)?.[0] ?? '')).toBeGreaterThan(columns);
    }),
  );
});

it('lets no escape sequence through, and does not wrap in a file', () => {
  expect(shown(['\u001b[2Jred\r'])).toBe('␛[2Jred␍\n');
  expect(shown(['\u001b[2Jred'], { isTTY: false })).toBe('␛[2Jred\n');
  const long = 'word '.repeat(20);
  expect(shown([long, 'end'], { isTTY: false })).toBe(`${long}end\n`);
  expect(shown([], { isTTY: false })).toBe('');
  expect(shown([])).toBe('');
});
