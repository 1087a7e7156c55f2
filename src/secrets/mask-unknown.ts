/**
 * Masks what may be a secret in text that goes to strangers, such as an issue: keys that are wrapped over lines, split by
 * colors, escapes or characters of no width, in other letters, and everything that chance seems to have made, such as a key
 * in base64. Words, paths, ids of models and requests, ARNs and hashes stay.
 */
import { chanceIn, type Range } from './chance.ts';
import { maskValue } from './secret-shapes.ts';

/** What stands for a break in the text without breaks. */
const JOIN = '\n';

/** What breaks a key in two, as it is or as a log or a terminal writes it, and does not end it. */
const BREAK = new RegExp(
  [
    // Colors and other escapes, with what they are told.
    String.raw`(?:[\u001b\u009b\u241b]|\\+(?:u001b|x1b|033|e(?=\[)))(?:\[[\d;?]{0,20}[A-Za-z]?)?`,
    // Characters that are not seen.
    String.raw`[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+`,
    // A text in two quoted parts.
    String.raw`\\*["'${'`'}](?:\s{0,40}[+.]?\s{0,40}\\*["'${'`'}])?`,
    // Escapes of JSON and HTML.
    String.raw`\\+(?:u[0-9a-fA-F]{4}|\r?\n|[nrtbf/])?`,
    '&(?:#x?[0-9a-fA-F]{1,6}|[a-z]{2,6});',
    // Line ends, with the frame or prompt of the next line.
    String.raw`[\s\u2500-\u257f|>]+`,
  ].join('|'),
  'g',
);

/** What leads a line: a prompt, a quote, a diff, the name of a service, a number. */
const LEAD = /(?:[-+*•$#%>]{1,3}|\.{3}|[\w@:~./-]{1,40}[ \t]*[|│$#%>]|\d{1,6}[:.]?)[ \t]+/y;

/** `text` with a JOIN for every break, and for each part of it where it begins there and in the text. */
interface Joined {
  readonly joined: string;
  readonly parts: readonly { readonly at: number; readonly from: number }[];
}

/** The text with all of this masked, besides what is masked already. Lines stay lines. Masking twice is masking once. */
export function maskUnknown(text: string): string {
  const whole = join(text);
  const ranges = [...keysIn(whole.joined), ...chanceIn(whole.joined)].sort((a, b) => a.from - b.from);
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
  /** It goes on from the mask in front of it, on further lines, and has no ends of its own to show. */
  readonly isRest?: boolean;
}

/**
 * Ranges that overlap or touch, also over a color or one mark such as a colon, are one key: the ends of two masks would show
 * its middle. Only what goes on over a line end stays apart, for it may be a word that is no part of the key.
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

/** Nothing, one mark, or what breaks a key in two within a line. */
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
    const isLineEnd = /[\r\n]|\\n$/.test(gap);
    // Blanks end a key.
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

/** Ranges of the joined text, which are in order, as ranges of the text. */
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

/** Beginnings of keys, in any letters. A break may be inside, and one or a blank in front. */
const BEGINNINGS = [
  ['ABSK', 'bedrock-api-key-'],
  ['AKIA', 'ASIA'],
  ['eyJ', 'IQoJ', 'FwoG', 'FQoG', 'FwoD', 'FQoD', 'AQoD', 'AQoE', 'aoaA', 'aorA'],
  [
    'sk-',
    'ghp_',
    'gho_',
    'ghu_',
    'ghs_',
    'ghr_',
    'github_pat_',
    'glpat-',
    'xai-',
    'gsk_',
    'hf_',
    'AIza',
    'tvly-',
    'pplx-',
  ],
  ['xoxa-', 'xoxb-', 'xoxe-', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-', 'npm_', 'r8_', 'nvapi-', 'fw_', 'whsec_'],
].flat();
const KEY = new RegExp(
  `(?<![A-Za-z0-9])(?:${BEGINNINGS.map((name) => [...name].join(`${JOIN}?`)).join('|')}|\\d{6,12}${JOIN}?(?::|%3A)${JOIN}?A${JOIN}?A)[\\w+/=%.:~${JOIN}-]{8,}`,
  'gi',
);

/** What may follow on the next line and is no part of the key: a word, a time. */
const NEXT_LINE = /\n+(?:[A-Za-z][a-z]{1,11}|[A-Z]{2,12}|\d{4}-\d\d-\d\d[\dT:.Z+-]*)?[\n:.]*$/;

/** A word of any language with a few digits may begin like a key. */
function* keysIn(joined: string): Generator<Range> {
  for (const { 0: found, index } of joined.matchAll(KEY)) {
    const key = found.replace(/[\n:.]+$/, '').replace(NEXT_LINE, '');
    const digits = key.match(/\d/g)?.length ?? 0;
    const { length } = key.replaceAll(JOIN, '');
    if ((digits >= 2 && length >= 16) || (digits === 1 && length >= 32))
      yield { from: index, to: index + key.length };
  }
}
