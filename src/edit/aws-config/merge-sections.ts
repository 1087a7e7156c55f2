/** Several sections of one name made one, for both readers. See ../aws-config.ts for what it promises. */
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
 * Moves what stands below the later headers of a section to the end of the first. Of a key that is there twice the last
 * one stays, which is the one that the SDK reads. The same document where there is one section, or where moving would
 * change what the SDK reads anywhere, or leave botocore as many lines to refuse.
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

/** The second section's lines below the first's last line of content; comments that lead to the next header stay there. */
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

/** The last line of content below a header, or the header. */
const lastOf = (doc: Document, header: number): number =>
  bodyOf(doc, header).findLast((line) => !isBlankOrComment(textOf(doc, line))) ?? header;

/** Takes out of the first section the keys that the second has again. */
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
