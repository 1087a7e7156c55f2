/** The difference between two texts of one file, as data, with its secrets masked. */
import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { type FileKind as Format, maskParts } from '../secrets/mask-file.ts';
import type { FileChange, FileKind } from './plan.ts';

/** A remark that is not a line of either text: the name of its text in text/en/plan.ts, with the facts for it. */
interface DiffNote {
  readonly kind: 'note';
  readonly note: 'line-endings' | 'no-final-newline' | 'many-models';
  readonly facts: Readonly<Record<string, string>>;
}

export type DiffLine =
  | { readonly kind: 'file'; readonly before: string; readonly after: string }
  | { readonly kind: 'hunk'; readonly text: string }
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'removed' | 'added';
      readonly text: string;
      /** The mask hides what changed in this line: its masked text is on the other side too. */
      readonly hidden: boolean;
    }
  | DiffNote;

const FORMATS: Readonly<Record<FileKind, Format>> = {
  'aws-config': 'ini',
  'state-env': 'dotenv',
  'openclaw-config': 'json5',
};

const CONTEXT_LINES = 3;

/**
 * What changes in a file, as the lines of a unified diff with 3 lines of context; none when the texts are equal.
 * The real lines are compared and their masked forms returned, so that a changed secret is a changed line. Line
 * endings are compared apart from the lines. `before` of null: the file is new.
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
  const shown = {
    above: old.slice(0, start).split('\n').length - 1,
    masked: maskParts(
      [
        { text: old, end: oldEnd },
        { text: fresh, end: freshEnd },
      ],
      FORMATS[kind],
      start,
    ),
  };
  return [
    { kind: 'file', before: before === null ? '/dev/null' : path, after: path },
    ...endingNote(before, after),
    ...hunks.flatMap((hunk) => hunkLines(hunk, shown)),
  ];
}

/** More added models in a row than these are shown as a count and their names. */
const MANY = 8;

/**
 * The same diff, for people: where many models are added one after the other, as with --all-models, their lines give way
 * to one remark that counts and names them.
 */
export function shortened(lines: readonly DiffLine[]): DiffLine[] {
  const short: DiffLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const names: string[] = [];
    let end = at;
    for (let block = modelBlock(lines, end); block; block = modelBlock(lines, end)) {
      names.push(block.name);
      end = block.end;
    }
    if (names.length > MANY) {
      const facts = { count: String(names.length), names: names.join(', ') };
      short.push({ kind: 'note', note: 'many-models', facts });
      at = end;
    } else {
      short.push(...lines.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
    }
  }
  return short;
}

/** `  {` of the provider's list, or `  "provider/model": {` of the map of aliases. */
const BLOCK_START = /^(\s*)(?:["']?([^"'\s{}]+\/[^"'\s]+?)["']?:\s*)?\{(.*)$/;

/** The added model that starts at this line: its id, or its alias where it is one of the map. */
function modelBlock(lines: readonly DiffLine[], start: number): { name: string; end: number } | undefined {
  const addedAt = (at: number) => {
    const line = lines[at];
    return line?.kind === 'added' ? line.text : undefined;
  };
  const opening = BLOCK_START.exec(addedAt(start) ?? '');
  if (!opening) return undefined;
  const [, indent, ref, rest = ''] = opening as unknown as [string, string, string?, string?];
  const member = new RegExp(`["']?${ref ? 'alias' : 'id'}["']?:\\s*["']([^"']+)["']`);
  const found = member.exec(`${rest}\n${addedAt(start + 1) ?? ''}`)?.[1];
  const name = found ?? ref;
  if (name === undefined) return undefined;
  if (/\}\s*,?\s*$/.test(rest)) return { name, end: start + 1 };
  const closing = new RegExp(`^${indent}\\},?\\s*$`);
  for (let at = start + 1; addedAt(at) !== undefined; at++)
    if (closing.test(addedAt(at) ?? '')) return { name, end: at + 1 };
  return undefined;
}

/** Where the lines that differ start and end, with the context that they are shown in. */
function changedPart(old: string, fresh: string): { start: number; oldEnd: number; freshEnd: number } {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === fresh.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    old.charCodeAt(old.length - 1 - tail) === fresh.charCodeAt(fresh.length - 1 - tail)
  )
    tail++;
  const start = lineStart(old, head, CONTEXT_LINES);
  const below = old.length - lineEnd(old, old.length - tail, CONTEXT_LINES);
  return { start, oldEnd: old.length - below, freshEnd: fresh.length - below };
}

/** Where the line of the offset starts, or one that is so many lines above it. */
function lineStart(text: string, offset: number, above: number): number {
  const start = text.slice(0, offset).lastIndexOf('\n') + 1;
  return above === 0 || start === 0 ? start : lineStart(text, start - 1, above - 1);
}

/** Where the line of the offset ends, behind its line break, or one that is so many lines below it. */
function lineEnd(text: string, offset: number, below: number): number {
  const lineBreak = text.indexOf('\n', offset);
  if (lineBreak < 0) return text.length;
  return below === 0 ? lineBreak + 1 : lineEnd(text, lineBreak + 1, below - 1);
}

/** The parts that differ. */
interface Shown {
  /** How many lines are above them. */
  readonly above: number;
  /** Their masked lines, before and after. */
  readonly masked: readonly (readonly string[])[];
}

function hunkLines(hunk: StructuredPatchHunk, { above, masked: [old, fresh] }: Shown): DiffLine[] {
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
  return [
    header,
    ...lines.map((line) => (isHidden(line, removed, added) ? { ...line, hidden: true } : line)),
  ];
}

/** A side without lines is named by the line before it (POSIX diff -u); structuredPatch counts the line after. */
function range(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`;
}

function isHidden(
  line: DiffLine,
  removed: ReadonlySet<string>,
  added: ReadonlySet<string>,
): line is DiffLine & { hidden: boolean } {
  return 'hidden' in line && line.text.includes('…') && removed.has(line.text) && added.has(line.text);
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
  if (windows && unix) return 'CRLF/LF';
  return windows ? 'CRLF' : unix ? 'LF' : '';
}
