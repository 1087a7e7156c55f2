/**
 * Masks secrets in text that we did not write: service messages, program output, stack traces, an error's facts. In text
 * meant for strangers, such as an issue, masks possible secrets too: keys that are wrapped over lines, split by colors,
 * escapes or zero-width characters, written in other letters, and everything that looks random, such as a key in base64.
 * Words, paths, model and request IDs, ARNs and hashes stay.
 */
import { stripVTControlCharacters } from 'node:util';
import {
  isSecretName,
  maskShapes,
  maskValue,
  type Range,
  randomIn,
  SECRET_WORD,
  SERVICE_PREFIXES,
  TOKEN_PREFIXES,
} from './secret-shapes.ts';

/**
 * A name that contains a secret word, everything up to its value, and the value: `name = value`, `"name": "value"`,
 * `\"name\":\"value\"`, `name=value&`. `Bearer` and similar words belong to the part before the value.
 */
const NAMED = new RegExp(
  [
    String.raw`(?<name>(?<![\w.-])(?=[\w.-]*(?:${SECRET_WORD.source}))[A-Za-z_][\w.-]*)`,
    '(?<between>\\\\*["\'`]?[ \\t]*[=:][ \\t]*(?:(?:bearer|basic|token)[ \\t]+)?)',
    '(?:(?<escapes>\\\\+["\'])(?<escaped>.*?)\\k<escapes>',
    '|(?<quote>["\'`])(?<quoted>(?:\\\\.|(?!\\k<quote>)[^\\\\\\r\\n])*)\\k<quote>',
    '|(?<bare>\\$\\{\\w+\\}|(?![{[](?:["\'\\s\\]}\\\\]|$))[^\\s"\'`&]\\S*?)(?=[,;)}\\]>.]*(?:[\\s"\'`&]|$)))',
  ].join(''),
  'gi',
);

/**
 * Masks every secret: known shapes, and values by their names. Everything else stays, including quotes, commas,
 * `${VAR}` references, empty values and token counts. Redacting twice changes nothing.
 */
export function redact(text: string): string {
  return maskNamed(maskShapes(HIDDEN.test(text) ? maskUnknown(text) : text));
}

/**
 * Like redact, for text meant for strangers: also masks possible secrets and disguised keys. This order matters: if
 * redact masked a key only up to a break, the rest would no longer be recognizable.
 */
export function redactForStrangers(text: string): string {
  return redact(maskUnknown(text));
}

/** Colors and invisible characters: one in the middle of a key hides its shape. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** Masks the values next to a name of the table. */
export function maskNamed(text: string): string {
  // Fast path: nearly all large texts have neither.
  if (!/[=:]/.test(text)) return text;
  return text.replace(NAMED, (...match) => {
    const { name, between, escapes, escaped, quote, quoted, bare } = match.at(-1);
    const value: string = escaped ?? quoted ?? bare;
    const secret = isSecretName(name, value) && !/^(?:true|false|null|undefined)$/.test(value);
    const edge = escapes ?? quote ?? '';
    // A harmless value may contain a secret, such as a URL with a token in its query.
    return `${name}${between}${edge}${secret ? maskValue(value) : maskNamed(value)}${edge}`;
  });
}

/** Longer messages are whole web pages or echoed requests. */
const LONGEST = 400;

/**
 * What the SDK adds for programmers, and the whole request, headers included, that AWS echoes after a signing error.
 */
const BALLAST =
  /\n(?:(?!\n)\s)*Deserialization error: to see the raw response[\s\S]*|The Canonical String for this request should have been[\s\S]*/;

const BLANKS = /\s+/g;

/**
 * A message from AWS as one short line without colors or secrets. Other terminal control characters are made visible on
 * output.
 */
export function oneLine(message: string): string {
  const line = redact(withoutAnsi(message.replace(BALLAST, '')))
    .replace(BLANKS, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Fast path: nearly every text has none, and Node's regular expression for them is slow to compile. */
export function withoutAnsi(text: string): string {
  return text.includes('\u001b') || text.includes('\u009b') ? stripVTControlCharacters(text) : text;
}

/** Replaces a break in the joined text. */
const JOIN = '\n';

/** What splits a key without ending it, either raw or as a log or terminal shows it. */
const BREAK = new RegExp(
  [
    // Colors and other escapes, with their parameters.
    String.raw`(?:[\u001b\u009b\u241b]|\\+(?:u001b|x1b|033|e(?=\[)))(?:\[[\d;?]{0,20}[A-Za-z]?)?`,
    // Invisible characters.
    String.raw`[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+`,
    // A string in two quoted parts.
    String.raw`\\*["'${'`'}](?:\s{0,40}[+.]?\s{0,40}\\*["'${'`'}])?`,
    // JSON and HTML escapes.
    String.raw`\\+(?:u[0-9a-fA-F]{4}|\r?\n|n[\s\u2500-\u257f|>]*|[rtbf/])?`,
    '&(?:#x?[0-9a-fA-F]{1,6}|[a-z]{2,6});',
    // Line endings, with the next line's frame or prompt.
    String.raw`[\s\u2500-\u257f|>]+`,
  ].join('|'),
  'g',
);

/** What a line may start with: a prompt, a quote mark, a diff mark, a service name, a number. */
const LEAD = /(?:[-+*•$#%>]{1,3}|\.{3}|[\w@:~./-]{1,40}[ \t]*[|│$#%>]|\d{1,6}[:.]?)[ \t]+/y;

/** `text` with a JOIN for every break, and for each part its offset there and in the original. */
interface Joined {
  readonly joined: string;
  readonly parts: readonly { readonly at: number; readonly from: number }[];
}

/** Masks all of this, besides what is masked already. Lines stay lines. Masking twice changes nothing. */
export function maskUnknown(text: string): string {
  const whole = join(text);
  const ranges = [...keysIn(whole.joined), ...randomIn(whole.joined)].sort((a, b) => a.from - b.from);
  let masked = '';
  let shown = 0;
  for (const { from, to, isRest } of asMasks(inText(whole, ranges), text)) {
    const value = text.slice(from, to);
    masked += text.slice(shown, from) + (isRest ? value.replace(/[^\r\n]+/g, '…') : maskValue(value));
    shown = to;
  }
  return masked + text.slice(shown);
}

interface Mask extends Range {
  /** It continues the mask before it on another line, so it shows no first or last characters. */
  readonly isRest?: boolean;
}

/**
 * Ranges that overlap or touch, even across a color or one mark such as a colon, are one key: separate masks would show
 * the characters in the middle. Only a range continued after a line break stays separate, because it may be a word that
 * is not part of the key.
 */
function asMasks(ranges: Iterable<Range>, text: string): Mask[] {
  const masks: Mask[] = [];
  for (const { from, to } of ranges) {
    const last = masks.at(-1);
    if (last && to <= last.to) continue;
    if (!last || !isJoint(text.slice(last.to, from))) masks.push({ from, to });
    else if (/[\r\n]/.test(text.slice(last.to, to))) masks.push({ from: last.to, to, isRest: true });
    else masks[masks.length - 1] = { ...last, to };
  }
  return masks;
}

/** Nothing, one mark, or a break within a line. */
function isJoint(gap: string): boolean {
  return gap === '' || /^[^\s\w]$/.test(gap) || (!/^\s|[\r\n]/.test(gap) && gap.replace(BREAK, '') === '');
}

function join(text: string): Joined {
  const pieces: string[] = [];
  const parts: { at: number; from: number }[] = [];
  let length = 0;
  let done = 0;
  const take = (end: number) => {
    if (end === done) return;
    parts.push({ at: length, from: done });
    pieces.push(text.slice(done, end));
    length += end - done;
  };
  for (const { 0: gap, index } of text.matchAll(BREAK)) {
    const isLineEnd = /[\r\n]|\\n/.test(gap);
    // Whitespace ends a key.
    if (index < done || (!isLineEnd && /^[\s\u2500-\u257f|>]/.test(gap))) continue;
    take(index);
    pieces.push(JOIN);
    length += 1;
    LEAD.lastIndex = done = index + gap.length;
    if (isLineEnd && LEAD.test(text)) done = LEAD.lastIndex;
  }
  take(text.length);
  return { joined: pieces.join(''), parts };
}

/** Maps ranges of the joined text, in order, to ranges of the original. */
function* inText({ parts }: Joined, ranges: readonly Range[]): Generator<Range> {
  let part = 0;
  for (const { from, to } of ranges) {
    while ((parts[part + 1]?.at ?? Number.POSITIVE_INFINITY) <= from) part++;
    let last = part;
    while ((parts[last + 1]?.at ?? Number.POSITIVE_INFINITY) < to) last++;
    const [begin, end] = [parts[part], parts[last]] as [Joined['parts'][0], Joined['parts'][0]];
    yield { from: begin.from + from - begin.at, to: end.from + to - end.at };
  }
}

/** Key prefixes, in any letters. A break may be inside, and one break or blank before. */
const BEGINNINGS = [
  ...['ABSK', 'bedrock-api-key-', 'AKIA', 'ASIA', 'eyJ', 'aoaA', 'aorA', 'sk-', 'fw_'],
  ...TOKEN_PREFIXES,
  ...SERVICE_PREFIXES,
];
const KEY = new RegExp(
  `(?<![A-Za-z0-9])(?:${BEGINNINGS.map((name) => [...name].join(`${JOIN}?`)).join('|')}|\\d{6,12}${JOIN}?(?::|%3A)${JOIN}?A${JOIN}?A)[\\w+/=%.:~${JOIN}-]{8,}`,
  'gi',
);

/** What any key has without its breaks. To make the expression for keys takes a tenth of a bare start. */
const BEGINNING = new RegExp(`${BEGINNINGS.join('|')}|(?::|%3A)AA`, 'i');

/** What may start the next line without being part of the key: a word, a time. */
const NEXT_LINE = /\n+(?:[A-Za-z][a-z]{1,11}|[A-Z]{2,12}|\d{4}-\d\d-\d\d[\dT:.Z+-]*)?[\n:.]*$/;

/** A word of any language with a few digits may start like a key, and so do the regions of Google Cloud in Asia. */
function* keysIn(joined: string): Generator<Range> {
  if (!BEGINNING.test(joined.replaceAll(JOIN, ''))) return;
  for (const { 0: found, index } of joined.matchAll(KEY)) {
    if (/^asia-(?:east|north|south)[a-z]{0,4}\d/.test(found)) continue;
    const key = found.replace(/[\n:.]+$/, '').replace(NEXT_LINE, '');
    const digits = key.match(/\d/g)?.length ?? 0;
    const { length } = key.replaceAll(JOIN, '');
    if ((digits >= 2 && length >= 16) || (digits === 1 && length >= 32))
      yield { from: index, to: index + key.length };
  }
}
