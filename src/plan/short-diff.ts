/** A diff made short for people: runs of added models become a count, and of long lines the changes are shown. */
import { diffWordsWithSpace } from 'diff';
import { commonEnds, type DiffLine } from './diff.ts';

/**
 * The same diff, for people: a long run of added models, as with --all-models, becomes one note with their count and
 * names, and what long lines have unchanged, such as those of a file on one line, becomes `[…]`.
 */
export function shortened(lines: readonly DiffLine[]): DiffLine[] {
  return withoutUnchanged(withoutModels(lines));
}

/** More added models in a row than this are shown as a count and their names. */
const MANY = 8;

function withoutModels(lines: readonly DiffLine[]): DiffLine[] {
  const short: DiffLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const names: string[] = [];
    let end = at;
    for (let block = modelBlock(lines, end); block; block = modelBlock(lines, end)) {
      names.push(block.name);
      end = block.end;
    }
    if (names.length > MANY) {
      const facts = { count: String(names.length), names };
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

/** Lines up to this many characters are shown whole. */
const LONG = 240;
/** The characters that are shown on each side of a change. */
const AROUND = 60;
const GAP = '[…]';

/** Long lines without what both sides have; a note below them explains the gaps. */
function withoutUnchanged(lines: readonly DiffLine[]): DiffLine[] {
  const others = counterparts(lines);
  const short = lines.map((line) => shortLine(line, others.get(line)));
  const isSame = short.every((line, at) => line === lines[at]);
  return isSame ? short : [...short, { kind: 'note', note: 'long-lines', facts: {} }];
}

/** The line without its unchanged parts if it is long, or the line that it changed to or from. */
function shortLine(line: DiffLine, other = ''): DiffLine {
  if (!('text' in line) || Math.max(line.text.length, other.length) <= LONG) return line;
  if (line.kind === 'same') return { ...line, text: shortText(line.text, true, true) };
  // The mask of a changed secret says nothing about where it is.
  if (line.kind === 'hunk' || line.hidden || !other) return line;
  return { ...line, text: onlyChanges(line.text, other) };
}

/** Of each line that one other line replaces or has replaced: the text of that line. */
function counterparts(lines: readonly DiffLine[]): ReadonlyMap<DiffLine, string> {
  const texts = new Map<DiffLine, string>();
  const bare = lines.filter(({ kind }) => kind !== 'note');
  bare.forEach((line, at) => {
    const next = bare[at + 1];
    if (line.kind !== 'removed' || next?.kind !== 'added') return;
    if (bare[at - 1]?.kind === 'removed' || bare[at + 2]?.kind === 'added') return;
    texts.set(line, next.text).set(next, line.text);
  });
  return texts;
}

/** `text` without what it shares with `other`, but for the ends of each shared part. */
function onlyChanges(text: string, other: string): string {
  const { head, tail } = commonEnds(text, other);
  const [changed, otherChanged] = [text, other].map((side) => side.slice(head, side.length - tail));
  const parts = wordParts(changed ?? '', otherChanged ?? '');
  return [
    shortText(text.slice(0, head), false, true),
    ...parts,
    shortText(text.slice(text.length - tail), true, false),
  ].join('');
}

/** Above this many characters, words are not compared: the time grows with the square of what differs. */
const COMPARABLE = 20_000;

/** The parts of a text that differs from the other at both ends: what both have between is shortened. */
function wordParts(text: string, other: string): string[] {
  if (text.length + other.length > COMPARABLE) return [text];
  return diffWordsWithSpace(other, text).flatMap(({ value, added, removed }) => {
    if (removed) return [];
    return [added ? value : shortText(value, true, true)];
  });
}

/** An unchanged text, without its middle if something follows a change and something stands before one. */
function shortText(text: string, afterChange: boolean, beforeChange: boolean): string {
  const [head, tail] = [afterChange ? AROUND : 0, beforeChange ? AROUND : 0];
  if (text.length <= head + tail + AROUND) return text;
  // Half of a character would be shown as a replacement character.
  const [start, end] = [text.slice(0, head), text.slice(text.length - tail)];
  return start.replace(/[\ud800-\udbff]$/, '') + GAP + end.replace(/^[\udc00-\udfff]/, '');
}
