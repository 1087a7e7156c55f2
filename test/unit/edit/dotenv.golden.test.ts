import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { type DotenvChange, editDotenv, readDotenv } from '../../../src/edit/dotenv.ts';
import { ParseError } from '../../../src/failures/errors.ts';
import { goldenCases } from '../../helpers/golden.ts';

const cases = goldenCases('dotenv').map(({ name, input, change, expected, expectedError }) => ({
  name,
  input: input.toString(),
  change: change as DotenvChange,
  expected: expected ?? Buffer.alloc(0),
  expectedError: expectedError as
    | { error: string; line?: number; column?: number; names?: string }
    | undefined,
}));
const edited = cases.filter(({ expectedError }) => expectedError === undefined);
const refused = cases.filter(({ expectedError }) => expectedError !== undefined);

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('editDotenv, case by case', () => {
  test.each(edited)('$name', ({ input, change, expected }) => {
    const result = editDotenv(input, change);
    expect(result).toBe(expected.toString());
    expect(Buffer.from(result).equals(expected)).toBe(true);
    expect(editDotenv(result, change)).toBe(result);
  });

  test.each(edited)('$name: dotenv reads what was meant', ({ input, change, expected }) => {
    const kept = Object.entries(parse(input)).filter(([name]) => !change.remove?.includes(name));
    expect(parse(expected)).toEqual({ ...Object.fromEntries(kept), ...change.set });
  });

  test.each(refused)('$name', ({ input, change, expectedError }) => {
    const { error: kind, names = '', ...position } = expectedError ?? {};
    const error = thrownBy(() => editDotenv(input, change));
    expect(error).toBeInstanceOf(kind === 'RangeError' ? RangeError : ParseError);
    expect(error).toMatchObject(position);
    expect(String(error)).toContain(names);
  });
});

describe('no error shows a secret', () => {
  const secret = 'ABSKexample';
  const texts = [`K='${secret}\nB='x'\0`, `${secret}:\n`, `A='open\n# ${secret}\n`];

  test.each(texts)('in the file: %j', (text) => {
    const error = thrownBy(() => editDotenv(text, { set: { NEW: '#x' } }));
    expect(error).toBeInstanceOf(ParseError);
    expect(String(error)).not.toContain(secret);
  });

  test('in binary data, which is rejected with its position', () => {
    const error = thrownBy(() => editDotenv(`A=${secret}\rBB=\0`, { set: { NAME: 'x' } }));
    expect(error).toMatchObject({ name: 'ParseError', line: 2, column: 4 });
    expect(String(error)).not.toContain(secret);
  });

  test('in the value', () => {
    const error = thrownBy(() => editDotenv('', { set: { NAME: `${secret}\n` } }));
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).not.toContain(secret);
  });
});

describe('readDotenv', () => {
  test('reads like OpenClaw', () => {
    const text = '\uFEFFexport A = "1\\n2"\r\nB=has#hash\r\nA: last # c\r\nC=\r\nD="two\r\nlines"';
    expect(readDotenv(text)).toEqual({ A: 'last', B: 'has', C: '', D: 'two\nlines' });
  });

  test('reads what it can of binary data, like OpenClaw', () => {
    expect(readDotenv('A=1\n\0B\0=\0')).toEqual({ A: '1' });
  });
});
