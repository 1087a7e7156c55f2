/** A reply that arrives in pieces, shown as it comes. */
import type { Context } from '../context.ts';
import { displayWidth, pieces } from './width.ts';

export interface Flow {
  write(text: string): void;
  /** Writes what was held back because more of the word might have come. */
  end(): void;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a model could steer the terminal with them.
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/** On a terminal lines break between words, and control characters are left out; elsewhere all goes through. */
export function createFlow(stream: Context['stdout']): Flow {
  if (!stream.isTTY) return { write: (text) => void stream.write(text), end() {} };
  let used = 0;
  let blanks = '';
  let rest = '';
  const put = (piece: string) => {
    if (piece.trim() === '') {
      const lines = piece.split('\n');
      if (lines.length > 1) {
        stream.write('\n'.repeat(lines.length - 1));
        used = 0;
        blanks = '';
      }
      blanks += lines.at(-1);
      return;
    }
    const columns = stream.columns || 80;
    const fits = used + displayWidth(blanks + piece) <= columns;
    if (fits || used === 0) stream.write(blanks + piece);
    else stream.write(`\n${piece}`);
    // Of a word wider than the line, what stands on its last row.
    const width = fits ? used + displayWidth(blanks + piece) : displayWidth(piece);
    used = width <= columns ? width : width % columns;
    blanks = '';
  };
  return {
    write(text) {
      const all = pieces(rest + text.replace(CONTROLS, ''));
      rest = all.pop() ?? '';
      for (const piece of all) put(piece);
    },
    end() {
      put(rest);
      rest = '';
    },
  };
}
