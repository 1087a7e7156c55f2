/** What a prompt is given: texts of others, made safe. */
import { expect, it } from 'vitest';
import { type Prompter, safePrompter } from '../../../../src/screen/prompts/prompter.ts';

/** The question that each prompt of the terminal is given. */
async function given(question: object): Promise<Record<string, unknown>> {
  const asked: Record<string, unknown> = {};
  const names = ['text', 'password', 'select', 'search', 'pick', 'confirm'] as const;
  const record = (name: string) => async (shown: unknown) => {
    asked[name] = shown;
  };
  const terminal = Object.fromEntries(names.map((name) => [name, record(name)])) as unknown as Prompter;
  const lifted: unknown[] = [];
  const prompter = safePrompter(terminal, (prompt) => {
    lifted.push(prompt);
    return prompt();
  });
  for (const name of names) await prompter[name](question as never);
  expect(lifted).toHaveLength(names.length);
  return asked;
}

it('a prompt shows controls instead of obeying them, and an entry of a list stays on one line', async () => {
  const options = [
    { value: 'a\n\u001b', label: 'one\n\ttwo\u001b[2J', short: 'o\nt', hint: 'h\ti\u0007' },
    { value: 'b', label: 'plain' },
  ];
  const asked = await given({ message: 'Which\n\u001b[2J?', initial: 'b', options });
  const message = 'Which\n␛[2J?';
  const safe = [
    { value: 'a\n\u001b', label: 'one  two␛[2J', short: 'o t', hint: 'h i␇' },
    { value: 'b', label: 'plain' },
  ];
  const choice = { message, initial: 'b', options: safe };
  const field = { message, initial: 'b', options };
  expect(asked).toEqual({
    text: field,
    password: field,
    select: choice,
    search: choice,
    pick: choice,
    confirm: field,
  });
});

it('the words about a wrong answer, which quote it, are made safe too', async () => {
  const validate = (value: string) => (value === 'good' ? undefined : `not ${value}`);
  const asked = await given({ message: 'Q', validate, options: [] });
  for (const name of ['text', 'password']) {
    const { validate: check } = asked[name] as { validate: (value: string) => string | undefined };
    expect([check('good'), check('\u001b[2J')]).toEqual([undefined, 'not ␛[2J']);
  }
});
