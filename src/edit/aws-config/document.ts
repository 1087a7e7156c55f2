/** A config file as both AWS readers see it: the AWS SDK for JavaScript, and botocore of the AWS CLI and boto3. */
import type { Line, SectionId, SectionKind } from './lines.ts';
import { isBlankOrComment, opensSection, parseHeader, sameSection } from './lines.ts';

/** A value line as the SDK stores it. */
interface SdkKey {
  readonly section: string;
  /** `region`, or `s3.max` for a line indented below `s3 =`. */
  readonly key: string;
  /** True for the `s3.max` form. */
  readonly nested: boolean;
  readonly value: string;
}

/** How the AWS SDK for JavaScript reads a shared file, by line index. */
interface SdkView {
  /** Section keys such as `default`, `profile.dev`, `sso-session.my`; absent where the SDK sees no section. */
  readonly headers: ReadonlyMap<number, string>;
  readonly keys: ReadonlyMap<number, SdkKey>;
  /** Content lines after which an indented line counts as nested. */
  readonly nestable: ReadonlySet<number>;
  /** The line that makes the SDK reject the whole file. */
  readonly refusedAt: number | undefined;
}

const KINDS: readonly string[] = ['profile', 'sso-session', 'services'];
const PREFIXED = /^([\w-]+)\s(["'])?([\w\-@+.%:/]+)\2$/;

/** The key under which the SDK stores a header's name; undefined for an unknown prefix. */
function sectionKey(inner: string): string | undefined {
  const [, prefix, , name] = PREFIXED.exec(inner) ?? [];
  if (prefix === undefined) return inner;
  return KINDS.includes(prefix) ? `${prefix}.${name}` : undefined;
}

/**
 * Reads lines like `parseIni` in @smithy/core 3.41 (submodules/config). The rules are copied because the SDK returns
 * only values and an editor needs their lines; golden and property tests compare the copy with the SDK's own loader.
 */
function readLikeSdk(lines: readonly string[]): SdkView {
  const headers = new Map<number, string>();
  const keys = new Map<number, SdkKey>();
  const nestable = new Set<number>();
  let refusedAt: number | undefined;
  let section: string | undefined;
  let parent: string | undefined;
  for (const [i, line] of lines.entries()) {
    const content = (line.split(/(?:^|\s)[;#]/, 1)[0] ?? '').trim();
    if (content.startsWith('[') && content.endsWith(']')) {
      const inner = content.slice(1, -1);
      if (/^(profile )?__proto__$/.test(inner)) refusedAt ??= i;
      section = sectionKey(inner);
      parent = undefined;
      if (section !== undefined) headers.set(i, section);
      continue;
    }
    const equals = content.indexOf('=');
    if (section !== undefined && equals > 0) {
      const name = content.slice(0, equals).trim();
      const value = content.slice(equals + 1).trim();
      if (value === '') parent = name;
      else {
        if (line.trimStart() === line) parent = undefined;
        const key = parent === undefined ? name : `${parent}.${name}`;
        keys.set(i, { section, key, nested: parent !== undefined, value });
      }
    }
    if (parent !== undefined) nestable.add(i);
  }
  return { headers, keys, nestable, refusedAt };
}

/** The section that the SDK's key stands for in the config file. */
export function sdkSection(key: string): SectionId {
  if (key === 'default') return { kind: 'profile', name: 'default' };
  const dot = key.indexOf('.');
  const kind = key.slice(0, Math.max(dot, 0));
  return KINDS.includes(kind)
    ? { kind: kind as SectionKind, name: key.slice(dot + 1) }
    : { kind: 'other', name: key };
}

/**
 * The section key that the SDK uses for an ID. A `[profile default]` with any value hides `[default]` completely,
 * wherever the two are: they are not merged.
 */
export function sdkKeyFor(view: SdkView, { kind, name }: SectionId): string {
  if (kind === 'other') return name;
  const key = `${kind}.${name}`;
  if (key !== 'profile.default') return key;
  const used = [...view.keys.values()].some((entry) => entry.section === key);
  return used || ![...view.headers.values()].includes('default') ? key : 'default';
}

/**
 * The values that the SDK sees in a section of a valid file, duplicates merged with the last one winning; undefined if
 * none.
 */
export function sdkValues(view: SdkView, section: string): Map<string, string> | undefined {
  const entries = [...view.keys.values()].filter((entry) => entry.section === section);
  return entries.length === 0 ? undefined : new Map(entries.map((entry) => [entry.key, entry.value]));
}

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
interface BotocoreView {
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
function readLikeBotocore(lines: readonly string[]): BotocoreView {
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
function botocoreValues(view: BotocoreView, header: number): Map<string, string> {
  const own = [...view.keys.values()].filter((entry) => entry.header === header);
  return new Map(own.map(({ key, parts }) => [key, parts.join('\n').trimEnd()]));
}

/** A config file's lines, with both AWS readers' views of them. */
export interface Document {
  readonly lines: readonly Line[];
  readonly sdk: SdkView;
  readonly botocore: BotocoreView;
}

/** Reads the lines with both readers. */
export function readDocument(lines: readonly Line[]): Document {
  const texts = lines.map((line) => line.text);
  return { lines, sdk: readLikeSdk(texts), botocore: readLikeBotocore(texts) };
}

/** The text of a line; '' if the index is out of range. */
export const textOf = (doc: Document, index: number): string => doc.lines[index]?.text ?? '';

/** Header lines that a person would read as this section, whether or not the readers see them. */
export function headersOf(doc: Document, id: SectionId): number[] {
  return [...doc.lines.keys()].filter((i) => sameSection(parseHeader(textOf(doc, i)), id));
}

/** True if the SDK files this header under the section key it uses for the ID. */
export const sdkSees = (doc: Document, header: number, id: SectionId): boolean =>
  doc.sdk.headers.get(header) === sdkKeyFor(doc.sdk, id);

/** True if botocore reads this header as the ID, whether or not a later one replaces it. */
export function botocoreSees(doc: Document, header: number, id: SectionId): boolean {
  const name = doc.botocore.headers.get(header);
  return name !== undefined && sameSection(botocoreSection(name), id);
}

/** The header whose values botocore uses. It does not merge sections: the last one with a name replaces the others. */
export function botocoreHeader(doc: Document, id: SectionId): number | undefined {
  return [...doc.botocore.headers.keys()].findLast((header) => botocoreSees(doc, header, id));
}

/** Line indexes after a header, up to the next line that opens a section. */
export function bodyOf(doc: Document, header: number): number[] {
  const next = doc.lines.findIndex((line, i) => i > header && opensSection(line.text));
  const end = next === -1 ? doc.lines.length : next;
  return Array.from({ length: end - header - 1 }, (_, i) => header + 1 + i);
}

/** The last line of content below a header, or the header itself. */
export const lastOf = (doc: Document, header: number): number =>
  bodyOf(doc, header).findLast((line) => !isBlankOrComment(textOf(doc, line))) ?? header;

/** The last line in botocore's section for this key, in any spelling. */
export function keyLine(doc: Document, header: number, key: string): number | undefined {
  return bodyOf(doc, header).findLast((i) => doc.botocore.keys.get(i)?.key === key);
}

/** What each reader sees in a section. `botocore` is undefined if it rejects the file. */
export interface Reading {
  readonly sdk: ReadonlyMap<string, string>;
  readonly botocore: ReadonlyMap<string, string> | undefined;
}

/** What the readers see in a section; an empty map if nothing. */
export function readSection(doc: Document, id: SectionId): Reading {
  const header = botocoreHeader(doc, id);
  const botocore = header === undefined ? new Map<string, string>() : botocoreValues(doc.botocore, header);
  return {
    sdk: sdkValues(doc.sdk, sdkKeyFor(doc.sdk, id)) ?? new Map(),
    botocore: doc.botocore.refusals.length > 0 ? undefined : botocore,
  };
}

/** Every section that the SDK sees, in file order, with the line index of its first header. */
export function sdkSections(doc: Document): (SectionId & { readonly key: string; readonly line: number })[] {
  const first = new Map<string, number>();
  for (const [line, key] of doc.sdk.headers) if (!first.has(key)) first.set(key, line);
  return [...first].map(([key, line]) => ({ ...sdkSection(key), key, line }));
}
