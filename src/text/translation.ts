/** What a table of texts in another language must have. */

/** What a table of another language must have to stand for the English one. */
export type Translation<T> = { readonly [Key in keyof T]: string };

/** The same for a table of failures. */
export type FailureTranslation<T> = { readonly [Name in keyof T]: FailureText };

/** What a failure tells: its name in one line, why it happens, and what to do, one step or command a line. */
export interface FailureText {
  readonly title: string;
  readonly cause: string;
  readonly fix: readonly string[];
}

/** The two ways to sign in, side by side. */
export interface Comparison {
  readonly labels: Readonly<Record<Aspect, string>>;
  /** What stands behind a label and between points in running text. */
  readonly colon: string;
  readonly comma: string;
  readonly choices: readonly ComparedChoice[];
}

export type Aspect = 'for' | 'against' | 'use' | 'security';

/** One way to sign in: its name, and for each aspect a list of points or one word. */
export type ComparedChoice = { readonly name: string } & Readonly<Record<Aspect, string | readonly string[]>>;
