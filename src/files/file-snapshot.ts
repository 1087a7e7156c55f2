/** A file as it was when it was read. */
export interface FileSnapshot {
  readonly path: string;
  /** The text, or null if the file does not exist. */
  readonly text: string | null;
  /**
   * How the bytes were decoded. We only write ASCII, so a file that is not valid UTF-8 is read as latin1, which maps
   * every byte to one character and back: untouched bytes stay the same.
   */
  readonly encoding: 'utf8' | 'latin1';
}
