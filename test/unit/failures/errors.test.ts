import { describe, expect, it } from 'vitest';
import { AppError, attempt, ParseError, parsing, ShapeError } from '../../../src/failures/errors.ts';

const thrower = (error: unknown) => (): never => {
  throw error;
};

describe('parsing', () => {
  it('names the file and the position of unreadable text', () => {
    expect(() => parsing('/f', 'JSON5', thrower(new ParseError('a comma', 2, 12)))).toThrow(
      expect.objectContaining({
        error: 'cannot-parse',
        facts: { path: '/f', format: 'JSON5', line: 2, column: 12, reason: 'a comma' },
      }),
    );
  });

  it('distinguishes a value of another kind', () => {
    expect(() => parsing('/f', 'JSON5', thrower(new ShapeError('a list', 1, 1)))).toThrow(
      expect.objectContaining({ error: 'unexpected-value' }),
    );
  });

  it('rethrows a bug', () => {
    expect(() => parsing('/f', 'JSON5', thrower(new TypeError('bug')))).toThrow(TypeError);
    expect(parsing('/f', 'JSON5', () => 1)).toBe(1);
  });
});

describe('attempt', () => {
  it('returns the result of the work, or its error', () => {
    const error = new AppError('no-home');
    expect(attempt(() => 1)).toBe(1);
    expect(attempt(thrower(error))).toBe(error);
  });

  it('rethrows a bug', () => {
    expect(() => attempt(thrower(new TypeError('bug')))).toThrow(TypeError);
  });
});
