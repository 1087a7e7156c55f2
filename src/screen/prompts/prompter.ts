/**
 * The only way to ask a person anything. clack.ts draws it on a terminal, tests script it, and without a terminal
 * nothing is asked. Every method throws CancelledError on Ctrl-C, and its subclass WentBack on Escape.
 */
import { visible } from '../../text/visible.ts';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Used where the label is too long, as among the marked options; if absent, the label. */
  readonly short?: string;
  /** Shown next to the label, dimmed. */
  readonly hint?: string;
}

export interface TextQuestion {
  readonly message: string;
  readonly placeholder?: string;
  /** Prefilled: Enter accepts it. */
  readonly initial?: string;
  /** Returns the problem, or undefined. */
  readonly validate?: (value: string) => string | undefined;
  /** Turns a multi-line paste into one line. If absent, the lines are joined with blanks. */
  readonly readPaste?: (pasted: string) => string;
}

export interface ChoiceQuestion<T extends string> {
  readonly message: string;
  readonly options: readonly Option<T>[];
  readonly initial?: T;
}

/** Columns that `pick` needs before each label: guide, pointer and mark. */
export const PICK_INDENT = 5;

export interface SearchQuestion<T extends string> extends ChoiceQuestion<T> {
  /** Column headings for the labels. */
  readonly header?: string;
}

export interface PickQuestion<T extends string> extends SearchQuestion<T> {
  readonly header: string;
  /** Whether an option can be set as the fallback. */
  readonly allowsSpare: boolean;
}

export interface Picked<T extends string> {
  /** At least one. */
  readonly chosen: readonly T[];
  /** The fallback for the first. */
  readonly spare?: T;
}

export interface Prompter {
  text(question: TextQuestion): Promise<string>;
  /** Never echoes what is typed. */
  password(question: Omit<TextQuestion, 'initial' | 'placeholder' | 'readPaste'>): Promise<string>;
  select<T extends string>(question: ChoiceQuestion<T>): Promise<T>;
  /** Like select, for long lists: typing filters. */
  search<T extends string>(question: SearchQuestion<T>): Promise<T>;
  /** Chooses one or more from a long list, in order; typing filters. */
  pick<T extends string>(question: PickQuestion<T>): Promise<Picked<T>>;
  confirm(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>;
}

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
  const check = (value: string) => {
    const wrong = validate?.(value);
    return wrong && visible(wrong);
  };
  return { message: visible(message), ...(validate && { validate: check }) };
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

/** A list has one line per entry: a name must not add lines. */
function oneLine(text: string): string {
  return visible(text.replace(/[\n\t]/g, ' '));
}
