/**
 * Edits and reads `~/.aws/config` as text. Two readers must agree on what is written: the AWS SDK for JavaScript
 * (OpenClaw) and botocore (AWS CLI, boto3). Their grammars differ, so both are followed line by line.
 */
import { checkChange, checkEditable, type SectionChange } from './aws-config/check.ts';
import {
  bodyOf,
  type Document,
  headersOf,
  readDocument,
  readSection,
  sdkSections,
  sdkSees,
  textOf,
} from './aws-config/document.ts';
import {
  insertAfter,
  isBlank,
  isBlankOrComment,
  joinLines,
  parseHeader,
  type SectionId,
  splitLines,
} from './aws-config/lines.ts';
import { changeSection, removeKey } from './aws-config/section-change.ts';

export { readAwsConfig } from './aws-config/read.ts';
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

/** The last line of content below a header, or the header itself. */
const lastOf = (doc: Document, header: number): number =>
  bodyOf(doc, header).findLast((line) => !isBlankOrComment(textOf(doc, line))) ?? header;

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
