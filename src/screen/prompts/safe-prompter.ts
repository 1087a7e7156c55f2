/** Prompts whose words may come from servers and files. */
import { visible } from '../../text/visible.ts';
import type { Option, Prompter } from './prompter.ts';

type Lift = <T>(prompt: () => Promise<T>) => Promise<T>;

/** The prompter with every word that it draws made safe; `lift` gives it the keyboard for as long as it asks. */
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

/** What is wrong with an answer quotes it, so that is foreign as well. */
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

/** A list is drawn a line an entry: a name must not make more of them. */
function oneLine(text: string): string {
  return visible(text.replace(/[\n\t]/g, ' '));
}
