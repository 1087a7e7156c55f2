/** Renders a diff for people. */

import { style } from '../screen/style.ts';
import { breakHard } from '../screen/width.ts';
import { fill, type Language } from '../text/text.ts';
import { diff as diffTexts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { DiffLine } from './diff.ts';

export interface DiffLook {
  readonly color: boolean;
  /** Longer lines are wrapped, never cut off, so that nothing of a change is hidden. Infinity: no wrapping. */
  readonly columns: number;
  /** The language of the notes. */
  readonly language: Language;
}

/** A unified diff without a final newline; empty for no lines. Control characters are made visible. */
export function renderDiff(lines: readonly DiffLine[], look: DiffLook): string {
  return lines.flatMap((line) => renderLine(line, look)).join('\n');
}

function renderLine(line: DiffLine, { color, columns, language }: DiffLook): string[] {
  const { bold, dim, cyan, red, green } = style(color);
  const put = (sign: string, text: string, paint: (text: string) => string) =>
    broken(sign, text, columns).map((part) => paint(part));
  const plain = (text: string) => text;
  switch (line.kind) {
    case 'file':
      return [...put('--- ', line.before, bold), ...put('+++ ', line.after, bold)];
    case 'hunk':
      return put('', line.text, cyan);
    case 'note':
      return put('\\ ', fill<string>(diffTexts[line.note], language, line.facts), dim);
    case 'same':
      return put(' ', line.text, plain);
    default: {
      const remark = line.hidden ? ` ${fill(diffTexts['secret-changed'], language)}` : '';
      const removed = line.kind === 'removed';
      return put(removed ? '-' : '+', line.text + remark, removed ? red : green);
    }
  }
}

/** The wrapped text, with the sign before every line. */
function broken(sign: string, text: string, columns: number): string[] {
  const shown = visible(text);
  if (columns === Number.POSITIVE_INFINITY) return [sign + shown];
  const parts = breakLong(shown.replaceAll('\t', '    '), Math.max(columns - sign.length, 10));
  return parts.length === 0 ? [sign] : parts.map((part) => sign + part);
}

const WINDOW = 1000;

/** Like breakHard, whose time grows with the square of the length: a file may be one line of megabytes. */
function breakLong(text: string, width: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += WINDOW) {
    // The last part continues with the next window, and so does a character that the window cuts in two.
    const fresh = breakHard((parts.pop() ?? '') + text.slice(at, at + WINDOW), width);
    for (const part of fresh) parts.push(part);
  }
  return parts;
}
