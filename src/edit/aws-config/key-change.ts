/** Sets or removes one key below one header, and keeps what is indented under it from changing its meaning. */
import { bodyOf, type Document, keyLine, readDocument, textOf } from './document.ts';
import { indentOf, insertAfter, isBlankOrComment, type Line, replaceLine } from './lines.ts';

/** Writes `key = value` below a header, over the key's own line where it has one. */
export function setKey(doc: Document, header: number, key: string, value: string): Document {
  const line = keyLine(doc, header, key);
  if (line === undefined) return silenceRivals(insertKey(doc, header, key, value), header, key);
  if (doc.sdk.keys.get(line)?.nested) return setKey(removeKey(doc, header, key), header, key, value);
  const freed = detachContinuations(doc, line, header, commentOut);
  const texts = printOver(textOf(doc, line), key, value);
  return silenceRivals(readDocument(replaceLine(freed, line, texts)), header, key);
}

/** Takes a key out in every spelling, with its nested lines and the comment on its line. */
export function removeKey(doc: Document, header: number, key: string): Document {
  const line = keyLine(doc, header, key);
  if (line === undefined) return silenceRivals(doc, header, key);
  const freed = detachContinuations(doc, line, header, () => undefined);
  return removeKey(readDocument(freed.toSpliced(line, 1)), header, key);
}

const KEY_LINE = /^(\s*).*?(\s*)([=:])(\s*)(.*)$/s;

/**
 * The line with another value, in the same style. A comment after the value moves to a line above: botocore takes it
 * for part of the value, the SDK does not, and a line of its own is a comment to both.
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
 * Adds a key after the section's last line of content, indented as its neighbour. Where the SDK would there take an
 * indented key for a nested one (`s3.region`), the key goes directly below the header.
 */
function insertKey(doc: Document, header: number, key: string, value: string): Document {
  const body = bodyOf(doc, header);
  const keys = body.filter((i) => doc.botocore.keys.has(i));
  const last = body.findLast((i) => !isBlankOrComment(textOf(doc, i))) ?? header;
  const indent = indentOf(textOf(doc, keys.at(-1) ?? -1));
  const nested = indent !== '' && doc.sdk.nestable.has(last);
  const text = nested ? indentOf(textOf(doc, keys[0] ?? -1)) : indent;
  return readDocument(insertAfter(doc.lines, nested ? header : last, [`${text}${key} = ${value}`]));
}

/**
 * Frees the lines indented under a key from it, since to botocore they would go on with its new value (or with that of
 * the key above, when it is removed). A line that the SDK reads as a key of the section becomes one for botocore too;
 * any other goes through `otherwise` (undefined drops it).
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

/** Comments out lines that only the SDK takes for this key, because they are indented under another one. */
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
