/** Prompts whose texts may come from servers and files. */
import { visible } from '../../text/visible.ts';
import type { Option, Prompter } from './prompter.ts';

type Lift = <T>(prompt: () => Promise<T>) => Promise<T>;

/** The prompter with all texts made safe; `lift` lends it the keyboard while it asks. */
export function safePrompter(prompter: Prompter, lift: Lift): Prompter {
  return {
    text: (question) => lift(() => prompter.text({ ...question, ...safeMessage(question) })),
    password: (question) => lift(() => prompter.password({ ...question, ...safeMessage(question) })),
    select: (question) => lift(() => prompter.select(safeChoice(question))),
    search: (question) => lift(() => prompter.search(safeChoice(question))),
    pick: (question) => lift(() => prompter.pick(safeChoice(question))),
    confirm: (question) => lift(() => prompter.confirm({ ...question, ...safeMessage(question) })),
  };
}

/** An error message quotes the answer, so it is foreign too. */
function safeMessage(question: { message: string; validate?: (value: string) => string | undefined }) {
  const { message, validate } = question;
  const check = validate && ((value: string) => safeText(validate(value)));
  return { message: visible(message), ...(check && { validate: check }) };
}

function safeChoice<T extends string, Q extends { message: string; options: readonly Option<T>[] }>(
  question: Q,
): Q {
  const options = question.options.map(({ value, label, short, hint }) => ({
    value,
    label: oneLine(label),
    ...(short !== undefined && { short: oneLine(short) }),
    ...(hint !== undefined && { hint: oneLine(hint) }),
  }));
  return { ...question, message: visible(question.message), options };
}

function safeText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : visible(text);
}

/** A list has one line per entry: a name must not add lines. */
function oneLine(text: string): string {
  return visible(text.replace(/[\n\t]/g, ' '));
}
