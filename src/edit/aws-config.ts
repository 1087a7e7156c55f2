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
