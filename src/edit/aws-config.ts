/**
 * Edits and reads `~/.aws/config` as text. Two readers must agree on what is written: the AWS SDK for JavaScript
 * (OpenClaw) and botocore (AWS CLI, boto3). Their grammars differ, so both are followed line by line.
 */
import { checkChange, type SectionChange } from './aws-config/change.ts';
import { checkEditable } from './aws-config/check.ts';
import { type Document, readDocument } from './aws-config/document.ts';
import { joinLines, splitLines } from './aws-config/lines.ts';
import { mergeSections } from './aws-config/merge-sections.ts';
import { changeSection } from './aws-config/section-change.ts';

export { readAwsConfig } from './aws-config/read.ts';
export type { SectionChange };

const BOM = '\ufeff';

/**
 * Brings each section to hold its `set` values and none of its `remove` keys, in both readers, in the order given.
 *
 * - Returns the very same text when both readers already see every change.
 * - Replaces only the value of a key's line; a comment on that line moves to a line above, because botocore would
 *   take it for part of the value. A wrong-case key is respelled. New keys follow the section's last line of content;
 *   a new section goes to the end after a blank line. Line endings follow the neighbour, a byte order mark and a
 *   missing final line ending stay.
 * - Respells a header that one reader does not see (`[profile  b]`, `[profile e]#c`). Sections of one name
 *   become one, with the values that the SDK reads; where that would change more, the values go where the readers look.
 * - Lines indented under a key that is set or removed would go on with a value in botocore: those the SDK reads as keys
 *   lose their indentation, others become comments (set) or go (removed). Nested blocks of other keys stay.
 *
 * @throws {RangeError} a name, key or value that cannot be written; the caller should have validated it
 * @throws {ParseError} the text cannot be read for certain, or not edited without changing what else a reader sees
 */
export function editAwsConfig(text: string, changes: readonly SectionChange[]): string {
  for (const change of changes) checkChange(change);
  const bom = text.startsWith(BOM) ? BOM : '';
  const before = readDocument(splitLines(text.slice(bom.length)));
  checkEditable(before);
  let after = before;
  // After a change, sections may fit together that did not before.
  for (let last: Document | undefined; last !== after; ) {
    last = after;
    after = changes.reduce(changeSection, changes.reduce(mergeSections, last));
  }
  return after === before ? text : bom + joinLines(after.lines);
}
