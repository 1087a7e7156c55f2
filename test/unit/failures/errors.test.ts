import { describe, expect, it } from 'vitest';
import { AppError, attempt, ParseError, parsing, ShapeError } from '../../../src/failures/errors.ts';

const thrower = (error: unknown) => (): never => {
  throw error;
};

describe('parsing', () => {
  it('names the file and the place of a text that cannot be read', () => {
    expect(() => parsing('/f', 'JSON5', thrower(new ParseError('a comma', 2, 12)))).toThrow(
      expect.objectContaining({
        error: 'cannot-parse',
        facts: { path: '/f', format: 'JSON5', line: 2, column: 12, reason: 'a comma' },
      }),
    );
  });

  it('tells a value of another kind from it', () => {
    expect(() => parsing('/f', 'JSON5', thrower(new ShapeError('a list', 1, 1)))).toThrow(
      expect.objectContaining({ error: 'unexpected-value' }),
    );
  });

  it('lets a bug through', () => {
    expect(() => parsing('/f', 'JSON5', thrower(new TypeError('bug')))).toThrow(TypeError);
    expect(parsing('/f', 'JSON5', () => 1)).toBe(1);
  });
});

describe('attempt', () => {
  it('returns what the work returns, or its error', () => {
    const error = new AppError('no-home');
    expect(attempt(() => 1)).toBe(1);
    expect(attempt(thrower(error))).toBe(error);
  });

  it('lets a bug through', () => {
    expect(() => attempt(thrower(new TypeError('bug')))).toThrow(TypeError);
  });
});
