/** The type of a table in another language: the same keys as the English one. */
export type Translation<T> = { readonly [Key in keyof T]: string };

/** The same for a table of failures. */
export type FailureTranslation<T> = { readonly [Name in keyof T]: FailureText };

/** A failure's texts: its title in one line, its cause, and its fixes, one step or command per line. */
export interface FailureText {
  readonly title: string;
  readonly cause: string;
  readonly fix: readonly string[];
}

/** IAM Identity Center and the API key, side by side. */
export interface Comparison {
  readonly labels: Readonly<Record<Aspect, string>>;
  /** What follows a label, and what separates points, in running text. */
  readonly colon: string;
  readonly comma: string;
  readonly choices: readonly ComparedChoice[];
}

export type Aspect = 'for' | 'against' | 'use' | 'security';

/** One way to sign in: its name and, for each aspect, a list of points or one phrase. */
export type ComparedChoice = { readonly name: string } & Readonly<Record<Aspect, string | readonly string[]>>;
