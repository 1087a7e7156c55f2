import { describe, expect, test } from 'vitest';
import { withoutOne } from '../../../.config/alternatives.mjs';
import { serviceIn } from '../../../src/failures/aws-errors.ts';
import { matchRules, RULES, type Symptom } from '../../../src/failures/classify.ts';
import { CODES, type ErrorName } from '../../../src/failures/errors.ts';
import type { Rule } from '../../../src/failures/failure.ts';
import { FAILURES } from '../../../src/failures/families.ts';
import { isComplete } from '../../../src/text/text.ts';
import type { FailureText } from '../../../src/text/translation.ts';
import { PAIN_POINTS, SAMPLES } from '../../helpers/error-samples.ts';
import { EN, LOADED } from '../../helpers/languages.ts';

function symptom(message: string, name?: string): Symptom {
  const service = serviceIn(message);
  return { message, ...(name && { name }), ...(service && { service }) };
}

describe('the rules', () => {
  const samples = SAMPLES.map(([error, message, facts = {}, name]) => ({ error, message, facts, name }));

  test.each(samples)('$error: $message', ({ error, message, facts, name }) => {
    const matches = matchRules(symptom(message, name));

    expect(matches.map(({ rule }) => rule.error)).toEqual([error]);
    expect(matches[0]?.facts).toMatchObject(facts);
  });

  test('each have a sample that proves them', () => {
    const used = new Set(
      SAMPLES.flatMap(([, message, , name]) => matchRules(symptom(message, name))).map(({ rule }) => rule),
    );

    expect(RULES.filter((rule) => !used.has(rule))).toEqual([]);
  });

  const rules = Object.entries(FAILURES).flatMap(([error, { rules = [] }]) =>
    rules.map((rule): Rule & { error: string } => ({ error, ...rule })),
  );
  const lists = rules.flatMap(({ error, message }) =>
    message === undefined || message instanceof RegExp ? [] : [{ error, words: [message].flat() }],
  );

  test('have a sample for each of their alternatives, which the others do not match', () => {
    const isNeeded = (word: string, words: readonly string[]) =>
      messages.some((message) => words.filter((other) => message.includes(other)).join() === word);
    const unneeded = lists.flatMap(({ error, words }) =>
      words.filter((word) => !isNeeded(word, words)).map((word) => `${error}: ${word}`),
    );

    expect(unneeded).toEqual([]);
  });

  const messages = [...SAMPLES.map(([, message]) => message), ...PAIN_POINTS.map(([, message]) => message)];
  const names = SAMPLES.flatMap(([, , , name]) => name ?? []);
  const patterns = rules.flatMap(({ error, name, message, facts }) =>
    [name, message, facts].flatMap((pattern) =>
      pattern instanceof RegExp
        ? withoutOne(pattern).map((without) => ({
            ...without,
            error,
            whole: pattern,
            isName: pattern === name,
          }))
        : [],
    ),
  );

  test.each(patterns)('$error: a sample needs $alternative of $whole', ({ pattern, whole, isName }) => {
    const read = (by: RegExp, text: string) => JSON.stringify({ ...by.exec(text) });
    const needing = (isName ? names : messages).filter((text) => read(pattern, text) !== read(whole, text));
    expect(needing).not.toEqual([]);
  });

  test('are at least 45', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(45);
  });

  test.each(PAIN_POINTS)('recognize pain point %s: %s', (_point, message, error) => {
    expect([...new Set(matchRules(symptom(message)).map(({ rule }) => rule.error))]).toEqual([error]);
  });

  test('find an error inside a log line', () => {
    const log =
      '2026-11-22T08:15:00Z [agent] error: ValidationException: The provided model identifier is invalid. (req 1)';

    expect(matchRules({ message: log }).map(({ rule }) => rule.error)).toEqual(['model-not-found']);
  });

  test.each(['', 'Hello', 'AccessDeniedException: Something new'])('ignore: "%s"', (message) => {
    expect(matchRules({ message })).toEqual([]);
  });
});

describe('the texts', () => {
  const ours = (Object.keys(CODES) as ErrorName[]).filter((name) => /^OCB[456]/.test(CODES[name].code));

  const entries = ours.map((name): [ErrorName, FailureText] => [name, EN.texts.failures[name]]);

  test.each(entries)('%s', (name, { title, cause, fix }) => {
    for (const { texts } of LOADED) {
      const translated: FailureText = texts.failures[name];
      const theirs = [translated.title, translated.cause, ...translated.fix];
      for (const [index, text] of [title, cause, ...fix].entries()) {
        expect(text.trim()).not.toBe('');
        expect(theirs[index]?.trim()).not.toBe('');
        expect(places(theirs[index] ?? '')).toEqual(places(text));
        expect(text).not.toMatch(/aws sso login/);
      }
      // Advice lists the likeliest first, so it is not an alternative.
      expect(translated.fix[0]).not.toMatch(/^(?:or\b|或|否則)/i);
    }
    // A title must be true without any facts, and at least one fix must remain.
    expect(places(title)).toEqual([]);
    expect(title.length).toBeLessThanOrEqual(72);
  });

  test.each(entries)('%s has a fix without facts, or its rule provides them', (name, { fix }) => {
    const given = SAMPLES.filter(([error]) => error === name).map(([, message, , errorName]) =>
      Object.keys(matchRules(symptom(message, errorName))[0]?.facts ?? {}),
    );
    const always =
      given.length === 0
        ? []
        : (given[0] as string[]).filter((fact) => given.every((facts) => facts.includes(fact)));
    const known = new Set(['region', 'model', ...always]);

    const facts = Object.fromEntries([...known].map((place) => [place, '']));
    // OpenClaw's own, and one for the programs of others.
    for (const about of [facts, { ...facts, foreign: '' }])
      expect(fix.filter((text) => isComplete(text, about))).not.toEqual([]);
  });
});

function places(text: string): string[] {
  return [...text.matchAll(/\{[?!]?\w+\}/g)].map(([place]) => place).sort();
}
