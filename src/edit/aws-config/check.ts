/** Decides what may be edited, and proves afterwards that nothing else changed. */
import { ParseError } from '../../failures/errors.ts';
import { type Document, headersOf, readSection, sdkSections } from './document.ts';
import { CONTROL, opensSection, originalNumber, type SectionId, sameSection } from './lines.ts';

/** Values that a section must contain, and keys that it must not. */
export interface SectionChange {
  readonly kind: 'profile' | 'sso-session';
  readonly name: string;
  /** Lowercase key to value, written in this order. */
  readonly set: Readonly<Record<string, string>>;
  /** Lowercase keys; removed in any spelling. */
  readonly remove?: readonly string[];
}

const NAME = /^[A-Za-z0-9_@+.%:/-]+$/;
const KEY = /^[a-z0-9_-]+$/;
/** Control characters, leading or trailing blanks, and anything that a reader cuts off as a comment. */
const UNSAFE_VALUE = /[\p{Cc}\u2028\u2029\ufeff]|^\s|\s$|^[#;]|\s[#;]|^$/u;

/**
 * Rejects a change that the two readers would see differently. Values are not quoted in the error: one may be a secret.
 * @throws {RangeError} on a mistake by the caller
 */
export function checkChange({ kind, name, set, remove = [] }: SectionChange): void {
  if (!NAME.test(name) || name === '__proto__') throw new RangeError(`not a usable ${kind} name: ${name}`);
  for (const key of [...Object.keys(set), ...remove]) {
    if (!KEY.test(key) || key === '__proto__') throw new RangeError(`not a usable key: ${key}`);
  }
  for (const [key, value] of Object.entries(set)) {
    if (UNSAFE_VALUE.test(value))
      throw new RangeError(`the value for ${key} cannot be written on one plain line`);
  }
  const both = remove.find((key) => Object.hasOwn(set, key));
  if (both !== undefined) throw new RangeError(`${both} is to be set and removed`);
}

/**
 * Rejects text whose lines or sections are ambiguous. What only botocore rejects (a duplicate, a stray line, a byte
 * order mark) does not prevent an edit: the SDK, which OpenClaw uses, can read it.
 * @throws {ParseError}
 */
export function checkEditable(doc: Document): void {
  for (const [i, { text }] of doc.lines.entries()) {
    const control = text.search(CONTROL);
    if (control !== -1) {
      const what = text[control] === '\0' ? 'a NUL character' : 'a carriage return without a line feed';
      throw new ParseError(what, i + 1, control + 1);
    }
    if (opensSection(text) && !text.includes(']')) {
      throw new ParseError('a section header without its closing "]"', i + 1, text.indexOf('[') + 1);
    }
  }
  if (doc.sdk.refusedAt !== undefined) {
    throw new ParseError('a section name that makes the AWS SDK refuse the file', doc.sdk.refusedAt + 1, 1);
  }
}

/**
 * Stops an edit that would make botocore reject a file that it can read now.
 * @throws {ParseError}
 */
export function checkBotocoreStillReads(before: Document, after: Document): void {
  const [refusal] = after.botocore.refusals;
  if (refusal === undefined || before.botocore.refusals.length > 0) return;
  const reason = `botocore would refuse the file after the edit: ${refusal.problem}`;
  throw new ParseError(reason, originalNumber(after.lines, refusal.line), 1);
}

/**
 * Stops an edit after which a reader would see another section, or another key of this one, differently.
 * @throws {ParseError}
 */
export function checkOthersKept(before: Document, after: Document, change: SectionChange): void {
  const ours = headersOf(before, change);
  const lost = sdkSections(before).find((section) => {
    if (sameSection(section, change)) return !keysKept(before, after, change);
    return !ours.includes(section.line) && !sameReading(before, after, section);
  });
  if (lost === undefined) return;
  throw new ParseError('this section could not be kept as it is', originalNumber(before.lines, lost.line), 1);
}

/** Omits our keys, everything nested in them, and lines of theirs that the SDK read as nested in another key. */
function keysKept(before: Document, after: Document, change: SectionChange): boolean {
  const ours = [...Object.keys(change.set), ...(change.remove ?? [])];
  const touched = (key: string) => key.split('.').some((part) => ours.includes(part.toLowerCase()));
  const now = readSection(after, change).sdk;
  return [...readSection(before, change).sdk].every(([key, value]) => touched(key) || now.get(key) === value);
}

function sameReading(before: Document, after: Document, id: SectionId): boolean {
  const [was, is] = [readSection(before, id), readSection(after, id)];
  const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string> | undefined) =>
    b !== undefined && a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
  return same(was.sdk, is.sdk) && (was.botocore === undefined || same(was.botocore, is.botocore));
}
