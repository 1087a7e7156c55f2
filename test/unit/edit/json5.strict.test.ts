import fc from 'fast-check';
import json5 from 'json5';
import { describe, expect, test } from 'vitest';
import { readLayout } from '../../../src/edit/json5/document.ts';
import { editJson5, type Json5Edit, readJson5 } from '../../../src/edit/json5.ts';
import { expectSame } from './json5.oracle.ts';

/** The same document, but no longer strict JSON, so it takes the slow path. */
const COMMENT = '/**/';

const ODD = [
  '{"a":1,"b":2,"a":3}',
  '{"\\u0061":1,"a":2}',
  '{"__proto__":{"x":1},"y":{"__proto__":null}}',
  '{"__proto__":1,"__proto__":2}',
  '{"constructor":1,"toString":2,"":3,"10":4,"9":5,"hasOwnProperty":null}',
  '[9007199254740993,123456789012345678901234567890,0.1e-7,1E+2,5e-324]',
  '[1e400,-1e400,-0,-0.0,0e5]',
  '["\u2028\u2029","\\u2028"]',
  '["\\ud800","\\udc00\\ud83d","\ud800"]',
  '["\\/\\b\\f\\n\\r\\t\\u0000\\\\\\"","//","/*","\u007f\u0085\u00a0"]',
  ' \t\r\n{"a" :\r\n[ ] ,"b":{ }}\n',
  'null',
  '-0',
  '""',
  '"\ufeff"',
  `${'['.repeat(400)}${']'.repeat(400)}`,
];

const names = fc.constantFrom('a', 'b', 'a-b', '__proto__', 'constructor', '', '0', '\u2028', '"', '\\');

const texts = fc
  .tuple(
    fc.dictionary(names, fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), { noNullPrototype: true }),
    fc.constantFrom(undefined, 2, '\t'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([value, indent, eol]) => JSON.stringify(value, null, indent).replaceAll('\n', eol));

const edits = fc.uniqueArray(
  fc.record({
    name: names,
    what: fc.constantFrom({ remove: true } as const, { rename: 'renamed' }, { set: { n: [1, '\u2028'] } }),
  }),
  { minLength: 1, maxLength: 3, selector: ({ name }) => name },
);

function outcome(run: () => string): { text?: string; error?: string } {
  try {
    return { text: run() };
  } catch (error) {
    return { error: (error as Error & { reason?: string }).reason ?? (error as Error).message };
  }
}

test('500 levels inside the outermost are read, 501 are refused', () => {
  const nested = (levels: number) => `${COMMENT}${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(readLayout(nested(501)).end).toBe(nested(501).length);
  expect(() => readLayout(nested(502))).toThrow('nested too deeply');
});

describe('strict JSON', () => {
  test.each(ODD)('means the same as in JSON5: %s', (text) => {
    expectSame(readJson5(text), readJson5(COMMENT + text));
    expectSame(readJson5(text), json5.parse(text));
  });

  test('keeps the order of its keys', () => {
    const keys = (text: string) => Object.keys(readJson5(text) as object);
    for (const text of ODD.filter((odd) => odd.startsWith('{')))
      expect(keys(text)).toEqual(keys(COMMENT + text));
  });

  test('is parsed as JSON5 after a byte order mark', () => {
    expect(readJson5('\ufeff{"a":1}')).toEqual({ a: 1 });
    expect(editJson5('\ufeff{"a":1}', [{ path: ['a'], set: 2 }])).toBe('\ufeff{"a":2}');
  });

  test('has its keys read correctly, whatever the engine has read before', () => {
    JSON.parse('{"a":1,"\\\\":2}');
    for (const key of ['"', '\n', '\u2028', 'x"\n'])
      expect(readJson5(`{"a":1,${JSON.stringify(key)}:2}`)).toEqual({ a: 1, [key]: 2 });
    expect(readJson5('{"a":1,"x\\"\\n":2,"say":"\\"hi\\": yes"}')).toEqual({
      a: 1,
      'x"\n': 2,
      say: '"hi": yes',
    });
  });

  test('is edited like JSON5', () => {
    fc.assert(
      fc.property(texts, edits, (text, wishes) => {
        const all = wishes.map(({ name, what }): Json5Edit => ({ path: [name], ...what }));
        const { text: short, error } = outcome(() => editJson5(text, all));
        const { text: long, error: other } = outcome(() => editJson5(COMMENT + text, all));
        expect(error).toBe(other);
        if (short !== undefined) expect(COMMENT + short).toBe(long);
      }),
      { numRuns: 2000 },
    );
  });

  test('that is nested too deeply is not edited', () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(() => editJson5(deep, [{ path: ['b'], set: 1 }])).toThrow('nested too deeply');
  });
});

test('a text that was read before reads the same, however often', () => {
  const many = Array.from({ length: 20 }, (_, index) => `{"index":${index}}`);
  for (const round of [many, many.toReversed()])
    for (const text of round) expect(readJson5(text)).toEqual(JSON.parse(text));
});
