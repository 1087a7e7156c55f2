/** A program other than OpenClaw that pastes are from, and what only it has: how it is updated, and its switches. */
export interface Program {
  readonly name: string;
  /** What its output, its settings or people who write about it say. */
  readonly says: RegExp;
  /** Its own words, which alone count in a paste about OpenClaw. */
  readonly speaks?: RegExp;
  /** Other programs are built with it: nobody talks to it. */
  readonly library?: true;
  readonly facts?: Readonly<Record<string, string>>;
}
