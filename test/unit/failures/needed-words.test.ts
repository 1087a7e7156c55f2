import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/failures/classify.ts';
import { asData, neededWords } from '../../../src/failures/needed-words.ts';
import { isPattern, type Pattern, searched } from '../../../src/failures/pattern.ts';
import TABLES from '../../../src/failures/tables.ts';
import { PAIN_POINTS, SAMPLES } from '../../helpers/error-samples.ts';

describe('the words that a regular expression needs', () => {
  test.each<[RegExp, readonly string[] | undefined]>([
    [/Access denied/, ['access denied']],
    [/\bno (?:key|token) found\b/, [' found']],
    [/[Gg]uardrail \w+/, ['guardrail ']],
    [/(?:bedrock|aws)\/\w/, ['bedrock', 'aws']],
    [/\b(?<name>sso|sts)\b/i, ['sso', 'sts']],
    [/the dolls? house/, ['the doll']],
    [/the doll{2} a/, ['the doll']],
    [/the dolls{0,2} a/, ['the doll']],
    [/ab+cdef/, ['cdef']],
    [/(?:long words)?short/, ['short']],
    [/(?:long words){0,2}short/, ['short']],
    [/(?:long words)+short/, ['long words']],
    [/(?:a(?:bc|de)f|ghij)k/, ['bc', 'de', 'ghij']],
    [/(?!nothing of this)so\b long/, ['so long']],
    [/(?<!nothing of this)so(?=.*longer)/, ['longer']],
    [/^(?<=before )after$/, ['before ']],
    [/\[x\]\.\/\(y\)/, ['[x]./(y)']],
    [/a\nb\tc\x41d\u0041/, ['a']],
    [/(a|b)\1\k<c>(?<c>longer)/, ['longer']],
    [/don’t do/, ['don’t do']],
    [/one über two/i, ['ber two']],
    [/so|⎿/i, ['so', '⎿']],
    [/\d+|words/, undefined],
    [/(?:words|)/, undefined],
    [/(?:words)?/, undefined],
    [/(?!words)/, undefined],
    [/kelvin/iu, undefined],
  ])('%s: %j', (expression, words) => {
    expect(neededWords(expression)).toEqual(words);
  });

  const patterns = [...patternsIn([RULES, TABLES.facts, TABLES.programs])];
  const texts = [
    ...SAMPLES.flatMap(([, message, , name = '']) => [message, name]),
    ...PAIN_POINTS.map(([, message]) => message),
  ];

  test('are never missing where it matches', () => {
    const kept = texts.flatMap((text) => {
      const search = searched(text);
      return patterns.filter(
        (pattern) => new RegExp(pattern[0], pattern[2]).test(text) && search(pattern) === null,
      );
    });
    expect(kept).toEqual([]);
  });

  test('keep nearly all of them from a message', () => {
    const lower = 'accessdeniedexception: invalid_payment_instrument';
    const tried = patterns.filter(([, words]) => words?.some((word) => lower.includes(word)) ?? true);
    expect(tried.length).toBeLessThan(patterns.length / 20);
  });
});

test('tables as data are the same with expressions as data', () => {
  expect(asData([{ name: 'a', says: /b/i, all: ['c', undefined], none: null }])).toEqual([
    { name: 'a', says: ['b', ['b'], 'i'], all: ['c', undefined], none: null },
  ]);
});

function* patternsIn(part: unknown): Generator<Pattern> {
  if (typeof part !== 'object' || part === null) return;
  if (isPattern(part)) yield part;
  else for (const inner of Object.values(part)) yield* patternsIn(inner);
}
