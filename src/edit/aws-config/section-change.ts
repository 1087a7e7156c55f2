/** Applies one change to one section, for both readers. See ../aws-config.ts for the guarantees. */
import { ParseError } from '../../failures/errors.ts';
import { checkBotocoreStillReads, checkOthersKept, type SectionChange } from './check.ts';
import {
  bodyOf,
  botocoreHeader,
  botocoreSees,
  type Document,
  headersOf,
  keyLine,
  lastOf,
  type Reading,
  readDocument,
  readSection,
  sdkKeyFor,
  sdkSees,
  textOf,
} from './document.ts';
import {
  indentOf,
  insertAfter,
  isBlank,
  type Line,
  originalNumber,
  parseHeader,
  printHeader,
  replaceLine,
  type SectionId,
} from './lines.ts';

/**
 * Returns the same document if both readers already see the change.
 * @throws {ParseError}
 */
export function changeSection(before: Document, change: SectionChange): Document {
  if (isDone(missing(before, change))) return before;
  const opened = Object.keys(change.set).length === 0 ? before : openSection(before, change);
  const { set, remove } = missing(opened, change);
  const erased = remove.reduce((doc, key) => eraseKey(doc, change, key), opened);
  const after = set.reduce((doc, [key, value]) => writeKey(doc, change, key, value), erased);
  checkBotocoreStillReads(before, after);
  checkInForce(after, change);
  checkOthersKept(opened, after, change);
  return after;
}

/** The part of a change that a reader does not see yet. */
function missing(doc: Document, change: SectionChange) {
  const reading = readSection(doc, change);
  return {
    set: Object.entries(change.set).filter(([key, value]) => !has(reading, key, value)),
    remove: (change.remove ?? []).filter((key) => !isAbsent(reading, key)),
  };
}

const isDone = ({ set, remove }: ReturnType<typeof missing>): boolean => set.length + remove.length === 0;

const has = ({ sdk, botocore }: Reading, key: string, value: string): boolean =>
  sdk.get(key) === value && (botocore === undefined || botocore.get(key) === value);

const isAbsent = ({ sdk, botocore }: Reading, key: string): boolean =>
  [...sdk.keys(), ...(botocore?.keys() ?? [])].every((seen) => seen.toLowerCase() !== key);

/**
 * Makes a header visible to both readers: a missing one is appended, an unusual one respelled. If there are several, it
 * prefers the one that botocore reads in plain form, because respelling another would create a duplicate.
 */
function openSection(doc: Document, id: SectionId): Document {
  const headers = headersOf(doc, id);
  if (headers.length === 0) return appendSection(doc, id);
  if (headers.some((i) => sdkSees(doc, i, id) && botocoreSees(doc, i, id))) return doc;
  const plain = headers.findLast((i) => doc.botocore.headers.get(i) === `${id.kind} ${id.name}`);
  const chosen = plain ?? headers.at(-1) ?? -1;
  const header = parseHeader(textOf(doc, chosen));
  return header === undefined ? doc : readDocument(replaceLine(doc.lines, chosen, printHeader(header)));
}

function appendSection(doc: Document, { kind, name }: SectionId): Document {
  const bare = kind === 'profile' && name === 'default';
  const header = printHeader({ kind, name, bare, comment: '' });
  const lastLine = doc.lines.at(-1);
  const gap = lastLine === undefined || isBlank(lastLine.text) ? [] : [''];
  return readDocument(insertAfter(doc.lines, doc.lines.length - 1, [...gap, ...header]));
}

/**
 * Writes where each reader looks: the SDK merges sections with the same name, botocore uses the last one. The places
 * differ only if a file has the section twice, such as `[profile  b]` below `[profile b]`.
 */
function writeKey(doc: Document, id: SectionId, key: string, value: string): Document {
  const seen = headersOf(doc, id).filter((i) => sdkSees(doc, i, id));
  const forSdk = seen.findLast((i) => keyLine(doc, i, key) !== undefined) ?? seen.at(-1);
  const written = forSdk === undefined ? doc : setKey(doc, forSdk, key, value);
  const { botocore } = readSection(written, id);
  const forBotocore = botocoreHeader(written, id);
  const done = botocore === undefined || botocore.get(key) === value;
  if (done || forBotocore === undefined || !headersOf(written, id).includes(forBotocore)) return written;
  return setKey(written, forBotocore, key, value);
}

function eraseKey(doc: Document, id: SectionId, key: string): Document {
  return headersOf(doc, id)
    .reverse()
    .reduce((current, header) => removeKey(current, header, key), doc);
}

/** Stops an edit that one of the readers would not see, and reports the line that prevents it. */
function checkInForce(doc: Document, change: SectionChange): void {
  const { set, remove } = missing(doc, change);
  const key = set[0]?.[0] ?? remove[0];
  if (key === undefined) return;
  const section = sdkKeyFor(doc.sdk, change);
  const rival = [...doc.sdk.keys].findLast(([, entry]) => entry.section === section && entry.key === key);
  const sdkMisled = rival !== undefined && rival[1].value !== change.set[key];
  const line = sdkMisled ? rival[0] : (botocoreHeader(doc, change) ?? 0);
  throw new ParseError(
    `the AWS tools disagree about ${key} in this section`,
    originalNumber(doc.lines, line),
    1,
  );
}

/** Writes `key = value` below a header, replacing the key's line if there is one. */
function setKey(doc: Document, header: number, key: string, value: string): Document {
  const line = keyLine(doc, header, key);
  if (line === undefined) return silenceRivals(insertKey(doc, header, key, value), header, key);
  if (doc.sdk.keys.get(line)?.nested) return setKey(removeKey(doc, header, key), header, key, value);
  const freed = detachContinuations(doc, line, header, commentOut);
  const texts = printOver(textOf(doc, line), key, value);
  return silenceRivals(readDocument(replaceLine(freed, line, texts)), header, key);
}

/** Removes a key in every spelling, with its nested lines and the comment on its line. */
export function removeKey(doc: Document, header: number, key: string): Document {
  const line = keyLine(doc, header, key);
  if (line === undefined) return silenceRivals(doc, header, key);
  const freed = detachContinuations(doc, line, header, () => undefined);
  return removeKey(readDocument(freed.toSpliced(line, 1)), header, key);
}

const KEY_LINE = /^(\s*).*?(\s*)([=:])(\s*)(.*)$/s;

/**
 * The line with a new value, in the same style. A comment after the value moves to the line above: botocore reads it as
 * part of the value and the SDK does not, but both treat a separate line as a comment.
 */
function printOver(text: string, key: string, value: string): string[] {
  const [, indent = '', before = '', delimiter, after = '', rest = ''] = KEY_LINE.exec(text) ?? [];
  const comment = /(?:^|\s)([;#].*)$/s.exec(after + rest)?.[1];
  const hadValue = rest !== '' && !/^[;#]/.test(rest);
  const equals = delimiter === ':' ? ' = ' : `${before}=${hadValue ? after : before}`;
  const line = indent + key + equals + value;
  return comment === undefined ? [line] : [indent + comment, line];
}

/**
 * Adds a key after the section's last line of content, indented like its neighbor. If the SDK would read it there as
 * nested (`s3.region`), it goes directly below the header.
 */
function insertKey(doc: Document, header: number, key: string, value: string): Document {
  const keys = bodyOf(doc, header).filter((i) => doc.botocore.keys.has(i));
  const last = lastOf(doc, header);
  const indent = indentOf(textOf(doc, keys.at(-1) ?? -1));
  const nested = indent !== '' && doc.sdk.nestable.has(last);
  const text = nested ? indentOf(textOf(doc, keys[0] ?? -1)) : indent;
  return readDocument(insertAfter(doc.lines, nested ? header : last, [`${text}${key} = ${value}`]));
}

/**
 * Detaches the lines indented under a key, which botocore would read as part of its new value (or, if it is removed, of
 * the key above). Lines that the SDK reads as keys become keys for botocore too; `otherwise` decides about the rest
 * (undefined drops the line).
 */
function detachContinuations(
  doc: Document,
  line: number,
  header: number,
  otherwise: (text: string) => string | undefined,
): Line[] {
  const body = bodyOf(doc, header);
  const spellings = body.map((i) => doc.sdk.keys.get(i)?.key.toLowerCase() ?? doc.botocore.keys.get(i)?.key);
  const own = doc.botocore.keys.get(line)?.key;
  return doc.lines.flatMap((old, i) => {
    if (doc.botocore.continuations.get(i) !== line) return [old];
    const found = doc.sdk.keys.get(i);
    const name = found?.key.toLowerCase();
    const once = name !== own && spellings.filter((spelling) => spelling === name).length === 1;
    const text =
      found && !found.nested && once
        ? indentOf(textOf(doc, line)) + old.text.trimStart()
        : otherwise(old.text);
    return text === undefined ? [] : [{ ...old, text }];
  });
}

/** Comments out lines that only the SDK reads as this key, because they are indented under another one. */
function silenceRivals(doc: Document, header: number, key: string): Document {
  const rivals = bodyOf(doc, header).filter(
    (i) => doc.botocore.continuations.has(i) && doc.sdk.keys.get(i)?.key.toLowerCase() === key,
  );
  if (rivals.length === 0) return doc;
  return readDocument(
    doc.lines.map((line, i) => (rivals.includes(i) ? { ...line, text: commentOut(line.text) } : line)),
  );
}

const commentOut = (text: string): string => `${indentOf(text)}# ${text.trimStart()}`;
