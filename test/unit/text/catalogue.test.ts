import { describe, expect, it } from 'vitest';
import { AppError, CODES, type ErrorName } from '../../../src/failures/errors.ts';
import { EN, LOADED } from '../../helpers/languages.ts';

/** Every text of a table by its place, including the fixes of a failure. */
function* textsIn(place: string, value: unknown): Generator<[string, string]> {
  if (typeof value === 'string') yield [place, value];
  else for (const [key, member] of Object.entries(value as object)) yield* textsIn(`${place} ${key}`, member);
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the catalogue of texts', () => {
  it('has every text in every language, with the same placeholders', () => {
    const english = new Map(textsIn('', EN.texts));
    expect(english.size).toBeGreaterThan(200);
    for (const { name, texts } of LOADED) {
      const theirs = new Map(textsIn('', texts));
      expect([...theirs.keys()].sort(), name).toEqual([...english.keys()].sort());
      for (const [place, text] of theirs) {
        const source = english.get(place) ?? '';
        expect(text === '', `${place} ${name} is empty`).toBe(source === '');
        expect(places(text), `${place} ${name}`).toEqual(places(source));
      }
    }
  });

  it('has texts for every error', () => {
    expect(Object.keys(EN.texts.failures).sort()).toEqual(Object.keys(CODES).sort());
  });

  it('gives every error a code, whose hundreds digit is its exit code; those that one was split into share it', () => {
    const names = Object.keys(CODES) as ErrorName[];
    const codes = names.map((name) => CODES[name].code);
    const counts = codes.map((code) => [code, codes.filter((other) => other === code).length] as const);
    expect(Object.fromEntries(counts.filter(([, count]) => count > 1))).toEqual({
      OCB340: 2,
      OCB357: 3,
      OCB367: 4,
      OCB410: 3,
      OCB418: 4,
      OCB463: 2,
      OCB502: 2,
      OCB520: 9,
    });
    // The code of a failure that is gone.
    expect(codes).not.toContain('OCB307');
    for (const name of names)
      expect(String(new AppError(name).exitCode), name).toBe(
        name === 'cancelled' ? '130' : CODES[name].code.slice(3, 4),
      );
  });

  it('has a fix without facts for every failure that a paste may show', () => {
    const told = Object.entries(EN.texts.failures).filter(
      // The first one's rule only matches a message with the limit; the others are never pasted.
      ([name]) => name !== 'max-tokens-too-high' && /^OCB[456]/.test(CODES[name as keyof typeof CODES].code),
    );
    for (const [name, { fix }] of told)
      expect(
        fix.some((step) => places(step.replace(/\[\[.*?\]\]/g, '')).length === 0),
        name,
      ).toBe(true);
  });
});
