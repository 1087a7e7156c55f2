/** What is printed: plain lines for people on stderr, a reply as it arrives, one JSON document for programs on stdout. */
import type { Context } from '../context.ts';
import type { FactsOf, Text } from '../text/text.ts';
import { visible, visibleJson } from '../text/visible.ts';
import { type Calling, fillAsCalled } from './program.ts';
import { proseColumns } from './terminal.ts';
import { displayWidth, pieces, wrapProse } from './width.ts';

type Screen = Pick<Context, 'stderr' | 'language'> & Calling;

/** Prints one text and a newline; see sayLine. */
export function say<E extends string>(screen: Screen, text: Text<E>, ...[facts = {}]: FactsOf<E>) {
  sayLine(screen, fillAsCalled(text, screen.language, facts, screen));
}

/**
 * Prints a line: on a terminal, wrapped between words and indented by `indent`; elsewhere unwrapped, so it can be
 * searched. Not for lines that are meant to be copied.
 */
export function sayLine(
  { stderr }: Pick<Screen, 'stderr'>,
  line: string,
  { indent = '', paint }: { readonly indent?: string; readonly paint?: (text: string) => string } = {},
) {
  const width = proseColumns(stderr) - indent.length;
  for (const part of line.split('\n').flatMap((whole) => wrapProse(whole, width)))
    stderr.write(`${indent}${paint ? paint(part) : part}\n`);
}

/** Prints an empty line. */
export function gap({ stderr }: Pick<Screen, 'stderr'>) {
  stderr.write('\n');
}

/** The version of our JSON format; increased only if a field changes its meaning. */
export const JSON_VERSION = 1;

/** Prints a command's single JSON document: `members` after the common fields. */
export function writeJson(
  { stdout }: Pick<Context, 'stdout'>,
  command: string,
  ok: boolean,
  members: Readonly<Record<string, unknown>>,
) {
  stdout.write(`${toJsonLine({ version: JSON_VERSION, command, ok, ...members })}\n`);
}

/** One line of JSON in which terminal control characters are escaped. */
export function toJsonLine(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}

export interface Flow {
  write(text: string): void;
  /** Writes text held back for an unfinished word, and ends the line if one was started. */
  end(): void;
}

/** Makes control characters visible; on a terminal, lines wrap between words. */
export function createFlow(stream: Context['stdout']): Flow {
  return stream.isTTY ? wrappedFlow(stream) : plainFlow(stream);
}

function plainFlow(stream: Context['stdout']): Flow {
  let isOpen = false;
  return {
    write(text) {
      stream.write(visible(text));
      if (text) isOpen = !text.endsWith('\n');
    },
    end() {
      if (isOpen) stream.write('\n');
      isOpen = false;
    },
  };
}

function wrappedFlow(stream: Context['stdout']): Flow {
  /** Columns used on the line; blanks wait for the next word, and a word for its end. */
  let used = 0;
  let blanks = '';
  let rest = '';
  const putBlanks = (text: string) => {
    const lines = text.split('\n');
    const ends = lines.length - 1;
    if (ends > 0) {
      stream.write('\n'.repeat(ends));
      used = 0;
    }
    blanks = ends > 0 ? (lines.at(-1) ?? '') : blanks + text;
  };
  const putWord = (word: string) => {
    const columns = stream.columns || 80;
    const fits = used + displayWidth(blanks + word) <= columns;
    stream.write(fits || used === 0 ? blanks + word : `\n${word}`);
    // For a word wider than the line, the width on its last row.
    const width = fits ? used + displayWidth(blanks + word) : displayWidth(word);
    used = width <= columns ? width : width % columns;
    blanks = '';
  };
  const put = (piece: string) => (piece.trim() === '' ? putBlanks(piece) : putWord(piece));
  return {
    write(text) {
      const all = pieces(rest + visible(text));
      rest = all.pop() ?? '';
      for (const piece of all) put(piece);
    },
    end() {
      put(rest);
      if (used > 0) stream.write('\n');
      [used, blanks, rest] = [0, '', ''];
    },
  };
}
