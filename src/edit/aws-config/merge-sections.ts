/** Merges sections with the same name, for both readers. See ../aws-config.ts for the guarantees. */
import {
  bodyOf,
  type Document,
  headersOf,
  readDocument,
  readSection,
  sdkSections,
  sdkSees,
  textOf,
} from './document.ts';
import { insertAfter, isBlank, isBlankOrComment, parseHeader, type SectionId } from './lines.ts';
import { removeKey } from './section-change.ts';

/**
 * Moves the lines of a section's later headers to the end of the first. Of duplicate keys the last one stays, which is
 * the one the SDK reads. Returns the same document if there is only one section, or if moving would change what the SDK
 * reads or leave botocore as many rejected lines as before.
 */
export function mergeSections(before: Document, id: SectionId): Document {
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
