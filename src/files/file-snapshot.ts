/** One file as it was when it was read. */
export interface FileSnapshot {
  readonly path: string;
  /** The text, or null when there is no such file. */
  readonly text: string | null;
  /**
   * How bytes became text. Everything we write is ASCII, so a file that is not UTF-8 is read as latin1,
   * which maps every byte to one character and back: what we do not touch keeps its bytes.
   */
  readonly encoding: 'utf8' | 'latin1';
}
