/** The difference between two texts of a file, as data, with secrets masked. */
import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { type FileKind as Format, maskParts } from '../secrets/mask-file.ts';
import type { FileChange, FileKind } from './plan.ts';

/** A note that is not a line of either text: the name of its text in text/en/plan.ts, and its facts. */
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
      /** True if the mask hides the change in this line, because the other side has the same masked text. */
      readonly hidden: boolean;
    }
  | DiffNote;

const FORMATS: Readonly<Record<FileKind, Format>> = {
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

/** More added models in a row than this are shown as a count and their names. */
const MANY = 8;

/**
 * The same diff, for people: a long run of added models, as with --all-models, becomes one note with their count and
 * names.
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

/** `  {` in the provider's list, or `  "provider/model": {` in the alias map. */
const BLOCK_START = /^(\s*)(?:["']?([^"'\s{}]+\/[^"'\s]+?)["']?:\s*)?\{(.*)$/;

/** The added model that starts at this line: its ID, or its alias in the map. */
function modelBlock(lines: readonly DiffLine[], start: number): { name: string; end: number } | undefined {
  const addedAt = (at: number) => {
    const line = lines[at];
    return line?.kind === 'added' ? line.text : undefined;
  };
  const opening = BLOCK_START.exec(addedAt(start) ?? '');
  if (!opening) return undefined;
  const [, indent, ref, rest = ''] = opening;
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

/** The range of lines that differ, with their context. */
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

/** The parts that differ. */
interface Shown {
  /** The number of lines above them. */
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

/** POSIX diff -u gives the line before an empty range; structuredPatch gives the line after. */
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
  return [windows && 'CRLF', unix && 'LF'].filter(Boolean).join('/');
}
