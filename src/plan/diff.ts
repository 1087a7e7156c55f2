/** The difference between two texts of one file, as data, with its secrets masked. */
import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { type FileKind as Format, maskFile } from '../report/mask-file.ts';
import type { FileChange, FileKind } from './plan.ts';

/** A remark that is not a line of either text: the name of its text in messages/diff.ts, with the facts for it. */
interface DiffNote {
  readonly kind: 'note';
  readonly note: 'line-endings' | 'no-final-newline';
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
  const { hunks } = structuredPatch(path, path, old, fresh, '', '', { context: CONTEXT_LINES });
  const shown = { old: maskedLines(old, FORMATS[kind]), fresh: maskedLines(fresh, FORMATS[kind]) };
  return [
    { kind: 'file', before: before === null ? '/dev/null' : path, after: path },
    ...endingNote(before, after),
    ...hunks.flatMap((hunk) => hunkLines(hunk, shown)),
  ];
}

interface Shown {
  readonly old: readonly string[];
  readonly fresh: readonly string[];
}

function hunkLines(hunk: StructuredPatchHunk, shown: Shown): DiffLine[] {
  const { oldStart, oldLines, newStart, newLines } = hunk;
  const header: DiffLine = {
    kind: 'hunk',
    text: `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
  };
  let oldAt = oldStart - 1;
  let newAt = newStart - 1;
  const removed = new Set<string>();
  const added = new Set<string>();
  const lines = hunk.lines.map((line): DiffLine => {
    if (line.startsWith('\\')) return { kind: 'note', note: 'no-final-newline', facts: {} };
    if (line.startsWith('-')) {
      const text = shown.old[oldAt++] ?? '';
      removed.add(text);
      return { kind: 'removed', text, hidden: false };
    }
    const text = shown.fresh[newAt++] ?? '';
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

function maskedLines(text: string, format: Format): string[] {
  return maskFile(text, format).split('\n');
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
  const windows = text.split('\r\n').length - 1;
  const unix = text.split('\n').length - 1 - windows;
  if (windows && unix) return 'CRLF/LF';
  return windows ? 'CRLF' : unix ? 'LF' : '';
}
