/**
 * The only way to ask a person anything. clack.ts draws it on a terminal; tests script it; without a terminal
 * nobody is asked at all. Every method throws CancelledError when the person presses Ctrl-C, and of it WentBack on Escape.
 */

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What it is called where the label is too long, as among those that are marked; absent: the label. */
  readonly short?: string;
  /** Shown beside the label, dimmed. */
  readonly hint?: string;
}

export interface TextQuestion {
  readonly message: string;
  readonly placeholder?: string;
  /** Already in the field: Enter accepts it. */
  readonly initial?: string;
  /** Returns what is wrong, or nothing. */
  readonly validate?: (value: string) => string | undefined;
  /** Makes one line of several that were pasted at once. Absent: each line end is an Enter. */
  readonly readPaste?: (pasted: string) => string;
}

export interface ChoiceQuestion<T extends string> {
  readonly message: string;
  readonly options: readonly Option<T>[];
  readonly initial?: T;
}

/** Columns that `pick` needs in front of each label: the guide, the pointer and the mark. */
export const PICK_INDENT = 5;

export interface PickQuestion<T extends string> extends ChoiceQuestion<T> {
  /** Headings of the columns in the labels. */
  readonly header: string;
  /** Whether one can be the spare of the others. */
  readonly allowsSpare: boolean;
}

export interface Picked<T extends string> {
  /** At least one. */
  readonly chosen: readonly T[];
  /** One more that stands in for the first. */
  readonly spare?: T;
}

export interface Prompter {
  text(question: TextQuestion): Promise<string>;
  /** Hidden while typed; what is typed is never echoed. */
  password(question: Omit<TextQuestion, 'initial' | 'placeholder' | 'readPaste'>): Promise<string>;
  select<T extends string>(question: ChoiceQuestion<T>): Promise<T>;
  /** Like select, for long lists: typing filters. */
  search<T extends string>(question: ChoiceQuestion<T>): Promise<T>;
  /** One or more of a long list, in the order in which they were chosen; typing filters. */
  pick<T extends string>(question: PickQuestion<T>): Promise<Picked<T>>;
  confirm(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>;
}
