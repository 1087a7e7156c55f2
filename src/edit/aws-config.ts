/**
 * Edits and reads `~/.aws/config` as text. Two readers must agree on what is written: the AWS SDK for JavaScript
 * (OpenClaw) and botocore (AWS CLI, boto3). Their grammars differ, so both are followed line by line.
 */
import { checkChange, checkEditable, type SectionChange } from './aws-config/check.ts';
import {
  bodyOf,
  botocoreSection,
  type Document,
  headersOf,
  lastOf,
  type Refusal,
  readDocument,
  readSection,
  sdkKeyFor,
  sdkSection,
  sdkSections,
  sdkSees,
  sdkValues,
  textOf,
} from './aws-config/document.ts';
import {
  CONTROL,
  insertAfter,
  isBlank,
  joinLines,
  parseHeader,
  type SectionId,
  type SectionKind,
  sameSection,
  splitLines,
} from './aws-config/lines.ts';
import { changeSection, removeKey } from './aws-config/section-change.ts';

export type { SectionChange };

const BOM = '\ufeff';

/**
 * Makes each section contain its `set` values and none of its `remove` keys, for both readers, in the order given.
 *
 * - Returns the same string when both readers already see every change.
 * - Replaces only the value on a key's line. A comment on that line moves to the line above, because botocore would
 *   read it as part of the value. A key in the wrong case is respelled. New keys follow the section's last line of
 *   content; a new section goes to the end, after a blank line. Line endings follow the neighboring lines; a byte order
 *   mark and a missing final newline are kept.
 * - Respells a header that one reader does not see (`[profile  b]`, `[profile e]#c`). Sections with the same name are
 *   merged, keeping the values that the SDK reads; where merging would change more than that, the values are written
 *   where the readers look.
 * - Lines indented under a key that is set or removed would continue a value in botocore. Those that the SDK reads as
 *   keys lose their indentation; others become comments (set) or are removed (remove). Blocks nested under other keys
 *   stay.
 *
 * @throws {RangeError} a name, key or value that cannot be written; the caller should have validated it
 * @throws {ParseError} the text is ambiguous, or cannot be edited without changing what a reader sees elsewhere
 */
export function editAwsConfig(text: string, changes: readonly SectionChange[]): string {
  for (const change of changes) checkChange(change);
  const bom = text.startsWith(BOM) ? BOM : '';
  const before = readDocument(splitLines(text.slice(bom.length)));
  checkEditable(before);
  let after = before;
  // After a change, more sections may be mergeable.
  for (let last: Document | undefined; last !== after; ) {
    last = after;
    after = changes.reduce(changeSection, changes.reduce(mergeSections, last));
  }
  return after === before ? text : bom + joinLines(after.lines);
}

/**
 * Moves the lines of a section's later headers to the end of the first. Of duplicate keys the last one stays, which is
 * the one the SDK reads. Returns the same document if there is only one section, or if moving would change what the SDK
 * reads or leave botocore as many rejected lines as before.
 */
function mergeSections(before: Document, id: SectionId): Document {
  let merged = before;
  for (;;) {
    const [first, second] = headersOf(merged, id).filter((header) => sdkSees(merged, header, id));
    if (first === undefined || second === undefined) break;
    merged = absorb(merged, first, second);
  }
  const isBetter = merged.botocore.refusals.length < before.botocore.refusals.length;
  return isBetter && readsAlike(before, merged) ? merged : before;
}

/**
 * Appends the second section's lines after the first's last line of content; comments just before the next header stay
 * there.
 */
function absorb(doc: Document, first: number, second: number): Document {
  const left = dropOverridden(doc, first, second);
  const dropped = doc.lines.length - left.lines.length;
  const begin = second - dropped;
  const end = lastOf(left, begin) + 1;
  const comment = parseHeader(textOf(left, begin))?.comment;
  const moved = [...(comment ? [comment] : []), ...left.lines.slice(begin + 1, end).map(({ text }) => text)];
  const isBetweenBlanks = begin > 0 && isBlank(textOf(left, begin - 1)) && isBlank(textOf(left, end));
  const start = isBetweenBlanks ? begin - 1 : begin;
  const without = left.lines.toSpliced(start, end - start);
  return readDocument(insertAfter(without, lastOf(doc, first) - dropped, moved));
}

/** Removes from the first section the keys that the second one repeats. */
function dropOverridden(doc: Document, first: number, second: number): Document {
  const keysBelow = (header: number) =>
    bodyOf(doc, header).flatMap((i) => doc.botocore.keys.get(i)?.key ?? []);
  const again = keysBelow(second);
  return keysBelow(first)
    .filter((key) => again.includes(key))
    .reduce((left, key) => removeKey(left, first, key), doc);
}

function readsAlike(before: Document, after: Document): boolean {
  const reading = (doc: Document) =>
    sdkSections(doc)
      .map(({ key, ...id }) => [key, [...readSection(doc, id).sdk].sort()])
      .sort();
  return JSON.stringify(reading(before)) === JSON.stringify(reading(after));
}

/** A section as the AWS SDK for JavaScript sees it. */
export interface AwsSection {
  readonly kind: SectionKind;
  readonly name: string;
  /** Line of its first header, starting at 1. */
  readonly line: number;
  /** Keys as written, nested ones as `s3.max`; comments stripped, last duplicate wins. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Something that a reader rejects or ignores:
 * - `byte-order-mark`, `duplicate-section`, `duplicate-key`, `stray-line` (no `=`, or before any section): botocore
 *   rejects the whole file;
 * - `control-character` (NUL, or a carriage return without a line feed): editAwsConfig rejects the file, because the
 *   readers split it into different lines;
 * - `forbidden-name` (`__proto__`): the SDK rejects the whole file;
 * - `invisible-to-sdk`, `invisible-to-botocore`, `invisible-to-all`: a profile or sso-session header that this reader,
 *   or neither, sees;
 * - `profile-word-missing`: `[NAME]` with a profile's settings, which only `[profile NAME]` may have in this file;
 * - `hidden-default`: the SDK ignores `[default]` because `[profile default]` exists;
 * - `indented-key`: a key to the SDK, part of the value above to botocore;
 * - `quoted-value`: quotes around a region or an SSO setting, which every reader takes as part of the value.
 */
export interface AwsConfigProblem {
  /** Starting at 1. */
  readonly line: number;
  readonly problem:
    | Refusal['problem']
    | 'byte-order-mark'
    | 'control-character'
    | 'forbidden-name'
    | 'invisible-to-all'
    | 'invisible-to-sdk'
    | 'invisible-to-botocore'
    | 'profile-word-missing'
    | 'hidden-default'
    | 'indented-key'
    | 'quoted-value';
}

/**
 * What the AWS SDK for JavaScript sees in a shared config file, and the file's problems by line. In a credentials file
 * (`file: 'credentials'`) each bare section name is a profile. Never throws.
 */
export function readAwsConfig(
  text: string,
  { file = 'config' }: { readonly file?: 'config' | 'credentials' } = {},
): { sections: readonly AwsSection[]; problems: readonly AwsConfigProblem[] } {
  const marked = text.startsWith(BOM);
  const doc = readDocument(splitLines(text.slice(marked ? 1 : 0)));
  return {
    sections: sectionsOf(doc, file),
    // Computed on demand: most callers only need the sections.
    get problems() {
      const problems = [
        ...sharedProblems(doc),
        ...(file === 'config' ? [...headerProblems(doc), ...bareProfiles(doc)] : []),
      ];
      if (marked) problems.push({ line: 0, problem: 'byte-order-mark' });
      return problems
        .map(({ line, problem }) => ({ line: line + 1, problem }))
        .sort((a, b) => a.line - b.line || a.problem.localeCompare(b.problem));
    },
  };
}

function sectionsOf(doc: Document, file: 'config' | 'credentials'): AwsSection[] {
  if (doc.sdk.refusedAt !== undefined) return [];
  return sdkSections(doc)
    .filter(
      ({ key, ...id }) => file === 'credentials' || id.kind === 'other' || key === sdkKeyFor(doc.sdk, id),
    )
    .map(({ key, kind, name, line }) => ({
      ...(file === 'credentials' ? { kind: 'profile' as const, name: key } : { kind, name }),
      line: line + 1,
      values: Object.fromEntries(sdkValues(doc.sdk, key) ?? []),
    }));
}

/** Problems that either kind of file can have, by line index. */
function sharedProblems({ lines, sdk, botocore }: Document): AwsConfigProblem[] {
  const control = [...lines.keys()].filter((line) => CONTROL.test(lines[line]?.text ?? ''));
  const quoted = [...sdk.keys].filter(
    ([, { key, value }]) => /^(?:sso_\w+|region)$/.test(key) && /^(["']).*\1$/.test(value),
  );
  const indented = [...botocore.continuations.keys()].filter((line) => sdk.keys.get(line)?.nested === false);
  return [
    ...botocore.refusals,
    ...control.map((line) => ({ line, problem: 'control-character' as const })),
    ...indented.map((line) => ({ line, problem: 'indented-key' as const })),
    ...quoted.map(([line]) => ({ line, problem: 'quoted-value' as const })),
    ...(sdk.refusedAt === undefined ? [] : [{ line: sdk.refusedAt, problem: 'forbidden-name' as const }]),
  ];
}

/** Settings that only a profile has. */
const OF_PROFILE = /^(?:sso_(?:session|account_id|role_name)|aws_access_key_id|role_arn|credential_process)$/;

function bareProfiles(doc: Document): AwsConfigProblem[] {
  return sdkSections(doc)
    .filter(
      ({ key, kind }) =>
        kind === 'other' && [...(sdkValues(doc.sdk, key) ?? [])].some(([name]) => OF_PROFILE.test(name)),
    )
    .filter(({ line }) => !MEANT.test(doc.lines[line]?.text ?? ''))
    .map(({ line }) => ({ line, problem: 'profile-word-missing' as const }));
}

/** Lines that look like a section of the config file, however they are spelled. */
const MEANT = /^\s*\[\s*["']?(profile|sso-session|default)(?![\w-])/i;

function headerProblems({ lines, sdk, botocore }: Document): AwsConfigProblem[] {
  const hidden =
    sdkKeyFor(sdk, { kind: 'profile', name: 'default' }) === 'profile.default' ? 'default' : undefined;
  return [...lines.entries()].flatMap(([line, { text }]): AwsConfigProblem[] => {
    if (!MEANT.test(text)) return [];
    const key = sdk.headers.get(line);
    const name = botocore.headers.get(line);
    const forSdk = key !== undefined && sdkSection(key).kind !== 'other';
    const id = name === undefined ? undefined : botocoreSection(name);
    const forBotocore = id !== undefined && !sameSection(id, { kind: 'other', name: name ?? '' });
    return [
      ...(forSdk || forBotocore ? [] : [{ line, problem: 'invisible-to-all' as const }]),
      ...(forSdk || !forBotocore ? [] : [{ line, problem: 'invisible-to-sdk' as const }]),
      ...(forBotocore || !forSdk ? [] : [{ line, problem: 'invisible-to-botocore' as const }]),
      ...(forSdk && key === hidden ? [{ line, problem: 'hidden-default' as const }] : []),
    ];
  });
}
