/**
 * The only way to ask a person anything. clack.ts draws it on a terminal, tests script it, and without a terminal
 * nothing is asked. Every method throws CancelledError on Ctrl-C, and its subclass WentBack on Escape.
 */

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
  /** Turns a multi-line paste into one line. If absent, each line ending is an Enter. */
  readonly readPaste?: (pasted: string) => string;
}

export interface ChoiceQuestion<T extends string> {
  readonly message: string;
  readonly options: readonly Option<T>[];
  readonly initial?: T;
}

/** Columns that `pick` needs before each label: guide, pointer and mark. */
export const PICK_INDENT = 5;

export interface PickQuestion<T extends string> extends ChoiceQuestion<T> {
  /** Column headings for the labels. */
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
  search<T extends string>(question: ChoiceQuestion<T>): Promise<T>;
  /** Chooses one or more from a long list, in order; typing filters. */
  pick<T extends string>(question: PickQuestion<T>): Promise<Picked<T>>;
  confirm(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>;
}
