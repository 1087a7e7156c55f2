/** Shows a reply as it arrives in pieces. */

import type { Context } from '../context.ts';
import { visible } from '../text/visible.ts';
import { displayWidth, pieces } from './width.ts';

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
