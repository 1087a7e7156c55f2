import type { SectionId, SectionKind } from './lines.ts';

/** An option as Python's configparser reads it. */
interface BotocoreKey {
  /** Line index of its header. */
  readonly header: number;
  /** Lower-cased. */
  readonly key: string;
  /** The value and its continuation lines, each stripped. */
  readonly parts: string[];
}

/** A line that makes botocore reject the whole file. */
export interface Refusal {
  readonly line: number;
  readonly problem: 'duplicate-section' | 'duplicate-key' | 'stray-line';
}

/** How botocore (AWS CLI, boto3) reads a shared file, by line index. */
export interface BotocoreView {
  /** The text between the brackets, verbatim. */
  readonly headers: ReadonlyMap<number, string>;
  readonly keys: ReadonlyMap<number, BotocoreKey>;
  /** Maps each indented line to the line where its value starts. */
  readonly continuations: ReadonlyMap<number, number>;
  /** Empty if botocore can read the file. After a rejected line, the rest is still read as if that line were valid. */
  readonly refusals: readonly Refusal[];
}

/** `configparser` merges this section into all others and allows it more than once. */
const DEFAULTS = 'DEFAULT';

/**
 * Reads lines by the rules of Python's `RawConfigParser._read` (3.11) and botocore 1.43 `configloader.py`. A line
 * indented deeper than the key above it continues that key's value, across blank lines and comments.
 */
export function readLikeBotocore(lines: readonly string[]): BotocoreView {
  const headers = new Map<number, string>();
  const keys = new Map<number, BotocoreKey>();
  const continuations = new Map<number, number>();
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  let header: number | undefined;
  let current: number | undefined;
  let level = 0;
  for (const [line, text] of lines.entries()) {
    const value = text.trim();
    if (/^[#;]/.test(value)) continue;
    const open = current === undefined ? undefined : keys.get(current);
    if (value === '') {
      open?.parts.push('');
      continue;
    }
    const indent = text.length - text.trimStart().length;
    if (current !== undefined && open !== undefined && indent > level) {
      open.parts.push(value);
      continuations.set(line, current);
      continue;
    }
    level = indent;
    const name = /^\[(.+)\]/s.exec(value)?.[1];
    const option = /^(.*?)\s*[=:]\s*(.*)$/s.exec(value);
    if (name !== undefined) {
      if (seen.has(name) && name !== DEFAULTS) refusals.push({ line, problem: 'duplicate-section' });
      seen.add(name);
      headers.set(line, name);
      header = line;
      current = undefined;
    } else if (header === undefined || !option?.[1]) {
      refusals.push({ line, problem: 'stray-line' });
    } else {
      const key = option[1].toLowerCase();
      const id = `${headers.get(header)}\n${key}`;
      if (seen.has(id)) refusals.push({ line, problem: 'duplicate-key' });
      seen.add(id);
      keys.set(line, { header, key, parts: [option[2] ?? ''] });
      current = line;
    }
  }
  return { headers, keys, continuations, refusals: [...refusals, ...brokenBlocks(keys)] };
}

/** Blocks under an empty value that botocore cannot split into `key = value` lines. */
function brokenBlocks(keys: ReadonlyMap<number, BotocoreKey>): Refusal[] {
  return [...keys]
    .filter(([, { parts }]) => parts[0] === '' && parts.some((part) => part !== '' && !part.includes('=')))
    .map(([line]) => ({ line, problem: 'stray-line' }));
}

/**
 * How botocore interprets a header's name in the config file. It splits the name like a shell and only requires the
 * first word to start with the kind. Undefined if it ignores the section.
 */
export function botocoreSection(name: string): SectionId | undefined {
  if (name === 'default') return { kind: 'profile', name };
  const match = /^(profile|sso-session|services)\S*\s+(?:"([^"]*)"|'([^']*)'|([^\s"'\\]+))\s*$/.exec(name);
  if (match) return { kind: match[1] as SectionKind, name: match[2] ?? match[3] ?? match[4] ?? '' };
  return /^(profile|sso-session|services)/.test(name) ? undefined : { kind: 'other', name };
}

/** The values that botocore sees under a header: keys lowercased, a nested block as its text. */
export function botocoreValues(view: BotocoreView, header: number): Map<string, string> {
  const own = [...view.keys.values()].filter((entry) => entry.header === header);
  return new Map(own.map(({ key, parts }) => [key, parts.join('\n').trimEnd()]));
}
