import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DotenvChange, editDotenv, readDotenv } from '../../../src/edit/dotenv.ts';
import { ParseError } from '../../../src/failures/errors.ts';

const OURS = ['AWS_PROFILE', 'AWS_REGION', 'AWS_BEARER_TOKEN_BEDROCK'];
const FOREIGN = ['PATH_TO', 'MY_AWS_PROFILE', 'AWS_REGION_2', 'dotted.name', 'with-dash', 'constructor'];

/** A piece of a document with a known meaning; `head + value + tail` is one assignment, `head` alone is not. */
interface Block {
  readonly kind: 'assignment' | 'commented-out' | 'other';
  readonly name: string;
  readonly head: string;
  readonly value: string;
  readonly tail: string;
}

const other = (head: string): Block => ({ kind: 'other', name: '', head, value: '', tail: '' });
const textOf = ({ head, value, tail }: Block): string => head + value + tail;

const name = fc.constantFrom(...OURS, ...FOREIGN);
const eol = fc.constantFrom('\n', '\r\n', '\r');
const words = fc.string({
  unit: fc.constantFrom('a', 'Z', '7', '/', '+', '-', 'é', '設', '=', '$', ' '),
  maxLength: 12,
});
const bare = words.map((text) => text.trim());
const fake = fc.constantFrom(...OURS.map((our) => `${our}=fake`), 'export X=y', '# AWS_PROFILE=fake', '');
const lines = fc.tuple(words, eol, fake, eol, words).map((parts) => parts.join(''));
const inner = fc.oneof(
  words,
  words.map((text) => `${text}#`),
  lines,
);
const quoted = fc.tuple(fc.constantFrom("'", '"', '`'), inner).map(([quote, text]) => quote + text + quote);

const assignment = fc
  .record({
    name,
    before: fc.constantFrom('', 'export ', '  ', '\texport  '),
    sign: fc.constantFrom('=', ' = ', '= ', ': '),
    value: fc.oneof(bare, quoted),
    comment: fc.constantFrom('', '  ', ' # note', " # it's AWS_REGION=x", '#close'),
    eol,
  })
  .map(({ name, before, sign, value, comment, eol }): Block => {
    // A missing value goes right after the `=`: the blanks there belong to what follows.
    const blank = value === '' && sign.endsWith('= ') ? ' ' : '';
    const head = before + name + sign.slice(0, sign.length - blank.length);
    return { kind: 'assignment', name, head, value, tail: blank + comment + eol };
  });
const commentedOut = fc
  .tuple(fc.constantFrom('#', '# ', ' ## export '), name, fc.constantFrom('=', ' = '), bare, eol)
  .map(([hash, of, sign, value, end]): Block => {
    return { kind: 'commented-out', name: of, head: hash + of + sign + value + end, value: '', tail: '' };
  });
const noise = fc
  .tuple(
    fc.constantFrom('', '  ', '# plain comment', '# ---', 'no sign here', '!!', '# AWS_PROFILE is prose'),
    eol,
  )
  .map(([line, end]) => other(line + end));

// A blank `\n` line after a line ending in `\r` would be one CRLF: no two blocks may share a line ending.
const apart = (blocks: readonly Block[]): boolean =>
  blocks.every((block, index) => {
    const before = blocks[index - 1];
    return !before || !textOf(before).endsWith('\r') || !textOf(block).startsWith('\n');
  });
const documents = fc.record({
  bom: fc.constantFrom('', '\uFEFF'),
  blocks: fc
    .array(fc.oneof({ weight: 3, arbitrary: assignment }, commentedOut, noise), { maxLength: 12 })
    .filter(apart),
});

const newValue = fc.oneof(
  fc.constantFrom('bedrock-only', 'ABSKexample+/==', '', "it's", 'a "b"', '$2', '  x ', 'a#b', 'C:\\new'),
  words,
);

/** What dotenv must read after the change, derived from what it read before. */
function meant(text: string, { set = {}, remove = [] }: DotenvChange): Record<string, string> {
  const kept = Object.entries(parse(text)).filter(([key]) => !remove.includes(key));
  return { ...Object.fromEntries(kept), ...set };
}

/** The bytes that must stay, split where the editor may write: at the value, or at the end of the file. */
function untouched(blocks: readonly Block[], change: DotenvChange): string[] {
  const { set = {}, remove = [], scrub = [] } = change;
  const last = blocks.findLastIndex((block) => block.kind === 'assignment' && Object.hasOwn(set, block.name));
  const parts = [''];
  for (const [index, block] of blocks.entries()) {
    const gone = block.kind === 'assignment' ? remove.includes(block.name) : scrub.includes(block.name);
    const duplicate = block.kind === 'assignment' && Object.hasOwn(set, block.name) && index !== last;
    if (gone || duplicate) continue;
    parts.push((parts.pop() ?? '') + (index === last ? block.head : textOf(block)));
    if (index === last) parts.push(block.tail);
  }
  return last < 0 && Object.keys(set).length > 0 ? [...parts, ''] : parts;
}

const changes = fc
  .record({
    target: fc.option(fc.tuple(fc.constantFrom(...OURS), newValue)),
    remove: fc.subarray(OURS),
    scrub: fc.subarray(OURS),
  })
  .map(({ target, remove, scrub }): DotenvChange => {
    if (!target) return { remove, scrub };
    return { set: { [target[0]]: target[1] }, remove: remove.filter((key) => key !== target[0]), scrub };
  });

describe('editDotenv on any well-formed file', () => {
  test('writes only what was asked for, and a second run changes nothing', () => {
    fc.assert(
      fc.property(documents, changes, ({ bom, blocks }, change) => {
        const text = bom + blocks.map(textOf).join('');
        const result = editDotenv(text, change);

        expect(parse(result)).toEqual(meant(text, change));
        expect(editDotenv(result, change)).toBe(result);

        const [start = '', end] = untouched(blocks, change);
        if (end === undefined) expect(result).toBe(bom + start);
        else {
          expect(result.startsWith(bom + start)).toBe(true);
          expect(result.endsWith(end)).toBe(true);
          const written = result.slice(bom.length + start.length, result.length - end.length);
          expect(written.trim()).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('keeps a missing final newline missing, and adding then removing restores the file', () => {
    fc.assert(
      fc.property(documents, newValue, ({ bom, blocks }, value) => {
        const own = blocks.filter((block) => block.name !== 'AWS_PROFILE');
        const text =
          bom +
          own
            .map(textOf)
            .join('')
            .replace(/[\r\n]+$/, '');
        const added = editDotenv(text, { set: { AWS_PROFILE: value } });
        expect(/[\r\n]$/.test(added)).toBe(text === bom);
        expect(editDotenv(added, { remove: ['AWS_PROFILE'] })).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('on any text, the edit is exact or rejected with a position', () => {
  const pieces = [
    "'",
    '"',
    '`',
    '\\',
    '#',
    '=',
    ':',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    'export ',
    'A',
    'B',
    'A=',
    'B=',
  ];
  const text = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 30 });
  const value = fc.string({ unit: fc.constantFrom('x', "'", '"', '`', '\\', '#', ' ', '$&'), maxLength: 5 });
  const change = fc.oneof(
    value.map((wanted): DotenvChange => ({ set: { A: wanted } })),
    fc.constant<DotenvChange>({ remove: ['A'], scrub: ['B'] }),
  );
  let exact = 0;
  fc.assert(
    fc.property(text, change, (before, wanted) => {
      let after: string;
      try {
        after = editDotenv(before, wanted);
      } catch (error) {
        if (error instanceof RangeError) return;
        expect(error).toBeInstanceOf(ParseError);
        const { line, column } = error as ParseError;
        expect(before.split(/\r\n?|\n/)[line - 1]?.length).toBeGreaterThanOrEqual(column - 1);
        return;
      }
      expect(parse(after)).toEqual(meant(before, wanted));
      expect(editDotenv(after, wanted)).toBe(after);
      exact += 1;
    }),
    // Without the line between them, the first and the last but one would be another assignment.
    { numRuns: 20_000, examples: [['A\rA=\n=\rA=', { set: { A: '' } }]] },
  );
  // Otherwise an editor that rejects everything would pass.
  expect(exact).toBeGreaterThan(5_000);
});

describe('reading a .env', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'A',
      'B_1',
      'export ',
      'export\n',
      '=',
      ' = ',
      ': ',
      ':',
      '\n',
      '\r\n',
      '\r',
      '#',
      ' # ',
      '\t',
    ),
    fc.constantFrom(
      "'",
      '"',
      '`',
      "\\'",
      '\\"',
      '\\n',
      '\\r',
      '\\',
      ' ',
      '\uFEFF',
      '\u2028',
      '__proto__',
      'x.y-z',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );

  test('reads any text like dotenv', () => {
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (any) => {
        expect(readDotenv(any)).toEqual(parse(any));
      }),
      { numRuns: 20_000, examples: [["A = x\u2028''"], ['A = "x\u2028"y"']] },
    );
  });
});
