import type { SectionId, SectionKind } from './lines.ts';

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
export interface SdkView {
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
export function readLikeSdk(lines: readonly string[]): SdkView {
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
