import { type Line, opensSection, parseHeader, type SectionId, sameSection } from './lines.ts';
import {
  type BotocoreView,
  botocoreSection,
  botocoreValues,
  readLikeBotocore,
  readLikeSdk,
  type SdkView,
  sdkKeyFor,
  sdkSection,
  sdkValues,
} from './readers.ts';

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
