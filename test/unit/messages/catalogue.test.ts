import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../../src/errors.ts';
import { machineErrors } from '../../../src/messages/errors.ts';
import { ruleTexts } from '../../../src/messages/rules.ts';
import { LANGUAGES } from '../../../src/messages/text.ts';

const FOLDER = new URL('../../../src/messages/', import.meta.url);

/** Every `{ en, 'zh-TW' }` in the exports of src/messages, by where it stands. */
async function* allTexts(): AsyncGenerator<[string, Record<string, unknown>]> {
  for (const file of await readdir(FOLDER)) {
    const module = await import(new URL(file, FOLDER).href);
    yield* textsIn(file, module);
  }
}

function* textsIn(place: string, value: unknown): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (LANGUAGES.some((language) => language in value)) yield [place, value as Record<string, unknown>];
  else for (const [key, member] of Object.entries(value)) yield* textsIn(`${place} ${key}`, member);
}

const places = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the catalogue of texts', () => {
  it('has every text in every language, with the same places', async () => {
    let count = 0;
    for await (const [place, text] of allTexts()) {
      count += 1;
      expect(Object.keys(text).sort(), place).toEqual([...LANGUAGES].sort());
      for (const language of LANGUAGES) {
        expect(text[language], `${place} ${language}`).toBeTypeOf('string');
        expect(text[language] === '', `${place} ${language} is empty`).toBe(text.en === '');
        expect(places(text[language]), `${place} ${language}`).toEqual(places(text.en));
      }
    }
    expect(count).toBeGreaterThan(200);
  });

  it('has texts for every error, once', () => {
    const names = [...Object.keys(machineErrors), ...Object.keys(ruleTexts)];
    expect(names.sort()).toEqual(Object.keys(ERRORS).sort());
  });

  it('gives every error a code of its own, whose hundred is its exit code', () => {
    const entries = Object.values(ERRORS);
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    for (const { code, exit } of entries) if (exit !== 130) expect(code.slice(3, 4), code).toBe(String(exit));
  });

  it('has a fix that needs no facts for whatever a paste may tell too little of', () => {
    // Its rule matches only what names the limit.
    const { 'max-tokens-too-high': _, ...texts } = ruleTexts;
    for (const [name, { fix }] of Object.entries(texts))
      expect(
        fix.some(({ en }) => places(en).length === 0),
        name,
      ).toBe(true);
  });
});
