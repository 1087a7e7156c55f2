import {
  botocoreSection,
  type Document,
  type Refusal,
  readDocument,
  sdkKeyFor,
  sdkSection,
  sdkSections,
  sdkValues,
} from './document.ts';
import { CONTROL, type SectionKind, sameSection, splitLines } from './lines.ts';

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
 * - `invisible-to-sdk`, `invisible-to-botocore`: a profile or sso-session header that this reader does not see;
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
  const marked = text.startsWith('\ufeff');
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
      ...(forSdk ? [] : [{ line, problem: 'invisible-to-sdk' as const }]),
      ...(forBotocore ? [] : [{ line, problem: 'invisible-to-botocore' as const }]),
      ...(forSdk && key === hidden ? [{ line, problem: 'hidden-default' as const }] : []),
    ];
  });
}
