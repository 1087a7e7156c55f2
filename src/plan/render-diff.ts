/** Renders a diff for people. */

import { isDeepStrictEqual } from 'node:util';
import { readJson5 } from '../edit/json5/document.ts';
import { isMembers, type Members, type Value } from '../openclaw/config.ts';
import { style } from '../screen/terminal.ts';
import { breakHard } from '../screen/width.ts';
import { maskFile } from '../secrets/mask-file.ts';
import { fill, type Language } from '../text/text.ts';
import { diff as diffTexts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { type DiffLine, diffFile } from './diff.ts';
import type { FileChange } from './plan.ts';

export interface DiffOptions {
  readonly color?: boolean;
  /** Longer lines are wrapped, never cut off, so that nothing of a change is hidden. If absent, no line is wrapped. */
  readonly columns?: number;
  /** The language of the notes. */
  readonly language: Language;
}

/** A unified diff without a final newline; empty for no lines. Control characters are made visible. */
export function renderDiff(lines: readonly DiffLine[], options: DiffOptions): string {
  return lines.flatMap((line) => renderLine(line, options)).join('\n');
}

function renderLine(line: DiffLine, { color = false, columns, language }: DiffOptions): string[] {
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
function broken(sign: string, text: string, columns: number | undefined): string[] {
  const shown = visible(text);
  if (columns === undefined) return [sign + shown];
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

/** The lines to add and, for JSON5, the members to remove. */
export function linesByHand(change: FileChange): string {
  if (change.kind === 'openclaw-config')
    return memberLines(readJson5(change.before ?? ''), readJson5(change.after ?? ''));
  return diffFile({ ...change, after: change.after ?? '' })
    .flatMap((line) => (line.kind === 'added' || line.kind === 'removed' ? [line] : []))
    .map(({ kind, text }) => (kind === 'added' ? text : `- ${text}`))
    .join('\n');
}

/** The changed members as a JSON document, and the paths of removed ones. */
export function memberLines(before: Value, after: Value): string {
  const gone: string[] = [];
  const changed = isMembers(after) ? difference(isMembers(before) ? before : {}, after, [], gone) : after;
  const lines = maskFile(JSON.stringify(changed, null, 2), 'json5');
  return [lines, ...gone.map((path) => `- ${path}`)].join('\n');
}

function difference(before: Members, after: Members, path: readonly string[], gone: string[]): Members {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) gone.push([...path, key].join('.'));
  const changed = Object.entries(after).flatMap(([key, value]): [string, Value][] => {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    if (isDeepStrictEqual(old, value)) return [];
    return [[key, isMembers(value) && isMembers(old) ? difference(old, value, [...path, key], gone) : value]];
  });
  return Object.fromEntries(changed);
}
