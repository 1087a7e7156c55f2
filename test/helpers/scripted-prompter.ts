/** A person with scripted answers: every question must be expected, and every answer used. */

import { onTestFinished } from 'vitest';
import type { Asker } from '../../src/gather/asker.ts';
import type { Prompter, TextQuestion } from '../../src/screen/prompts/prompter.ts';
import { EN } from './languages.ts';

/** A question of any kind. */
export type Question = Omit<TextQuestion, 'initial'> & {
  readonly options?: readonly { readonly value: string }[];
};

/** The kind of question to expect, and the answer; a function gets the question first. */
export type ScriptedAnswer = readonly [kind: keyof Prompter, answer: unknown];

export function scriptedPrompter(answers: readonly ScriptedAnswer[]): Prompter {
  const left = [...answers];
  const ask =
    (kind: keyof Prompter) =>
    async (question: { readonly message: string }): Promise<never> => {
      const [expected, answer] = left.shift() ?? [];
      if (expected !== kind)
        throw new Error(`${kind} "${question.message}", expected ${expected ?? 'nothing'}`);
      return (typeof answer === 'function' ? answer(question) : answer) as never;
    };
  onTestFinished(() => {
    if (left.length > 0) throw new Error(`not asked: ${left.map(([kind]) => kind).join(', ')}`);
  });
  return prompterOf(ask);
}

/** A prompter whose questions of every kind are answered by one function. */
export function prompterOf(ask: (kind: keyof Prompter) => (question: Question) => Promise<never>): Prompter {
  return {
    text: ask('text'),
    password: ask('password'),
    select: ask('select'),
    search: ask('search'),
    pick: ask('pick'),
    confirm: ask('confirm'),
  };
}

/** A prompter for such a person, in English; `say` receives messages. */
export function scriptedAsker(
  answers: readonly ScriptedAnswer[],
  say: (line: string) => void = () => {},
): Asker {
  const prompter = scriptedPrompter(answers);
  return {
    prompter,
    language: EN,
    now: Date.now,
    say,
    modelLine: () => '',
    modelHeader: '',
    columns: 80,
    compare: () => {},
    browser: async () => undefined,
  };
}
