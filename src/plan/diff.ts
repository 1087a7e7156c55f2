/** The difference between two texts of a file, with secrets masked: as data, and rendered for people. */
import { isDeepStrictEqual } from 'node:util';
import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { readJson5 } from '../edit/json5/document.ts';
import { attempt, parsing } from '../failures/errors.ts';
import { isMembers, type Members, type Value } from '../openclaw/config.ts';
import { style } from '../screen/terminal.ts';
import { breakHard } from '../screen/width.ts';
import { type FileFormat, maskFile, maskParts } from '../secrets/mask-file.ts';
import { type Facts, fill, type Language } from '../text/text.ts';
import { diff as diffTexts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { FileChange, FileKind } from './plan.ts';

/** A note that is not a line of either text: the name of its text in text/en/plan.ts, and its facts. */
interface DiffNote {
  readonly kind: 'note';
  readonly note: 'line-endings' | 'no-final-newline' | 'many-models' | 'long-lines';
  readonly facts: Facts;
}

export type DiffLine =
  | { readonly kind: 'file'; readonly before: string; readonly after: string }
  | { readonly kind: 'hunk'; readonly text: string }
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'removed' | 'added';
      readonly text: string;
      /** True if the mask hides the change in this line, because the other side has the same masked text. */
      readonly hidden: boolean;
    }
  | DiffNote;

const FORMATS: Readonly<Record<FileKind, FileFormat>> = {
  'aws-config': 'ini',
  'state-env': 'dotenv',
  'openclaw-config': 'json5',
  'agent-models': 'json5',
  'cron-jobs': 'json5',
};

const CONTEXT_LINES = 3;

/**
 * The changes of a file as the lines of a unified diff with 3 lines of context; empty if the texts are equal. Real
 * lines are compared and masked ones returned, so a changed secret is a changed line. Line endings are compared
 * separately. `before` of null: the file is new.
 */
export function diffFile(
  change: Pick<FileChange, 'kind' | 'path' | 'before'> & { after: string },
): DiffLine[] {
  const { kind, path, before, after } = change;
  if (before === after) return [];
  const old = unixLines(before ?? '');
  const fresh = unixLines(after);
  const { start, oldEnd, freshEnd } = changedPart(old, fresh);
  const parts = [old.slice(start, oldEnd), fresh.slice(start, freshEnd)] as const;
  const { hunks } = structuredPatch(path, path, ...parts, '', '', { context: CONTEXT_LINES });
  const above = old.slice(0, start).split('\n').length - 1;
  const ends = [
    { text: old, end: oldEnd },
    { text: fresh, end: freshEnd },
  ];
  const masked = maskParts(ends, FORMATS[kind], start);
  return [
    { kind: 'file', before: before === null ? '/dev/null' : path, after: path },
    ...endingNote(before, after),
    ...hunks.flatMap((hunk) => hunkLines(hunk, above, masked)),
  ];
}

/** The range of lines that differ, with their context. */
function changedPart(old: string, fresh: string): { start: number; oldEnd: number; freshEnd: number } {
  const { head, tail } = commonEnds(old, fresh);
  const start = lineStart(old, head, CONTEXT_LINES);
  const below = old.length - lineEnd(old, old.length - tail, CONTEXT_LINES);
  return { start, oldEnd: old.length - below, freshEnd: fresh.length - below };
}

/** How many characters two texts have in common at their start and, after that, at their end. */
export function commonEnds(one: string, other: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail++;
  return { head, tail };
}

/** The start of the offset's line, or of a line this many lines above. */
function lineStart(text: string, offset: number, above: number): number {
  const start = text.slice(0, offset).lastIndexOf('\n') + 1;
  return above === 0 || start === 0 ? start : lineStart(text, start - 1, above - 1);
}

/** The end of the offset's line, after its line break, or of a line this many lines below. */
function lineEnd(text: string, offset: number, below: number): number {
  const lineBreak = text.indexOf('\n', offset);
  if (lineBreak < 0) return text.length;
  return below === 0 ? lineBreak + 1 : lineEnd(text, lineBreak + 1, below - 1);
}

/** `above`: the number of lines above the parts that differ; `masked`: the lines of those parts, before and after. */
function hunkLines(
  hunk: StructuredPatchHunk,
  above: number,
  [old, fresh]: readonly (readonly string[])[],
): DiffLine[] {
  const { oldStart, oldLines, newStart, newLines } = hunk;
  const header: DiffLine = {
    kind: 'hunk',
    text: `@@ -${range(oldStart + above, oldLines)} +${range(newStart + above, newLines)} @@`,
  };
  let oldAt = oldStart - 1;
  let newAt = newStart - 1;
  const removed = new Set<string>();
  const added = new Set<string>();
  const lines = hunk.lines.map((line): DiffLine => {
    if (line.startsWith('\\')) return { kind: 'note', note: 'no-final-newline', facts: {} };
    if (line.startsWith('-')) {
      const text = old?.[oldAt++] ?? '';
      removed.add(text);
      return { kind: 'removed', text, hidden: false };
    }
    const text = fresh?.[newAt++] ?? '';
    if (line.startsWith('+')) {
      added.add(text);
      return { kind: 'added', text, hidden: false };
    }
    oldAt++;
    return { kind: 'same', text };
  });
  const isHidden = (text: string) => text.includes('…') && removed.has(text) && added.has(text);
  return [
    header,
    ...lines.map((line) => ('hidden' in line ? { ...line, hidden: isHidden(line.text) } : line)),
  ];
}

/** POSIX diff -u gives the line before an empty range; structuredPatch gives the line after. */
function range(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`;
}

function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function endingNote(before: string | null, after: string): DiffNote[] {
  const [old, fresh] = [endings(before ?? ''), endings(after)];
  if (!old || !fresh || old === fresh) return [];
  return [{ kind: 'note', note: 'line-endings', facts: { before: old, after: fresh } }];
}

function endings(text: string): string {
  const windows = text.includes('\r\n');
  const unix = /(?<!\r)\n/.test(text);
  return [windows && 'CRLF', unix && 'LF'].filter(Boolean).join('/');
}

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

/** The lines to add and, for JSON5 that can be read, the members to remove. */
export function linesByHand(change: FileChange): string {
  const { kind, path } = change;
  const value = (text: string | null) => parsing(path, 'JSON5', () => readJson5(text ?? ''));
  const members =
    kind === 'openclaw-config' ? attempt(() => memberLines(value(change.before), value(change.after))) : null;
  if (typeof members === 'string') return members;
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
