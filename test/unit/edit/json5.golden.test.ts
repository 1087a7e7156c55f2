import json5 from 'json5';
import { describe, expect, test } from 'vitest';
import { editJson5, type Json5Edit, readJson5 } from '../../../src/edit/json5.ts';
import { ParseError } from '../../../src/failures/errors.ts';
import { goldenCases } from '../../helpers/golden.ts';
import { applyEdits, expectSame } from './json5.oracle.ts';

const cases = goldenCases('json5').map(({ input, change, expected, ...rest }) => ({
  ...rest,
  input: input.toString(),
  edits: change as Json5Edit[],
  expected: expected?.toString(),
}));

const isBlank = (text: string): boolean => /^(?:\s|\/\/.*|\/\*[^/]*\*\/)*$/.test(text);

const oracleRead = (text: string) => (isBlank(text) ? undefined : json5.parse(text));

/** The parts of an error in expected-error.json. */
function describeError(error: unknown): unknown {
  if (!(error instanceof ParseError)) return { name: (error as Error).name };
  const { name, reason, line, column } = error;
  return { name, reason, line, column };
}

function errorOf(run: () => unknown): unknown {
  try {
    return { returned: run() };
  } catch (error) {
    return describeError(error);
  }
}

describe('golden edits of JSON5', () => {
  const texts = cases.filter(({ expected }) => expected !== undefined);

  test.each(texts)('$name', ({ input, edits, expected }) => {
    expect(editJson5(input, edits)).toBe(expected);
  });

  test.each(texts)(
    '$name: means the same to the reference implementation',
    ({ input, edits, expected = '' }) => {
      const intended = applyEdits(oracleRead(input), edits);
      expectSame(oracleRead(expected), intended);
      expectSame(readJson5(expected), intended ?? {});
    },
  );

  test.each(cases.filter(({ expected }) => expected === undefined))(
    '$name',
    ({ input, edits, expectedError }) => {
      expect(errorOf(() => editJson5(input, edits))).toEqual(expectedError);
    },
  );
});

describe('reading JSON5', () => {
  test.each(['', ' \n', '\ufeff', '// only\n/* comments */'])(
    'a text without a document reads as {}: %j',
    (text) => {
      expect(readJson5(text)).toEqual({});
    },
  );

  test('deep nesting is rejected without a crash', () => {
    expect(errorOf(() => readJson5('['.repeat(50_000)))).toMatchObject({ name: 'ParseError' });
  });

  test('an error does not quote the text', () => {
    const broken = '{\n  apiKey: ABSKsecret,\n}';
    expect(errorOf(() => readJson5(broken))).toEqual({
      name: 'ParseError',
      reason: "unexpected character 'A'",
      line: 2,
      column: 11,
    });
  });
});
