/** Secrets that are known by their looks, whatever stands around them. */
import { mask } from './secret.ts';

/**
 * Each match is a secret. Bedrock keys and AWS tokens: facts/aws.md §1 and §6; the others are the published
 * prefixes of services that OpenClaw users have keys of.
 */
const SHAPES: readonly RegExp[] = [
  /\bABSK[\w+/=%-]+/g,
  /\bbedrock-api-key-[\w+/=%-]{4,}/g,
  /(?=\S)(?<=\bbearer[ \t]+)(?!(?:tokens?|auth\w*|scheme|realm|keys?|credentials?)\b)[\w.~+/=:-]{6,}/gi,
  /(?=\S)(?<=\b[Bb]asic[ \t]+)(?![A-Z]?[a-z]+\b)[A-Za-z0-9+/]{8,}={0,2}/g,
  /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,}/g,
  /\beyJ[\w-]{16,}={0,2}(?:\.[\w-]*)*/g,
  /\bao[ar]A[\w+/=:.-]{20,}/g,
  /\b(?:IQoJ|FwoG|FQoG|FwoD|FQoD|AQoD|AQoE)[\w+/=%-]{20,}/g,
  /(?<!\d)\d{6,12}:[\w-]{30,}/g,
  /(?<![A-Za-z0-9])sk-[\w-]{16,}/g,
  /(?<![A-Za-z0-9])(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|xai-|gsk_|hf_|AIza)[\w-]{16,}/g,
  /(?<=:\/\/[^\s/:@"']*:)[^\s/"']+(?=@)/g,
];

/** Whether a text holds something that is known for a secret by its looks; the user part of a URL is not meant. */
export function looksSecret(text: string): boolean {
  return !text.includes('://') && maskShapes(text) !== text;
}

const ACCESS_KEY_ID = /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,}/;
/** A secret access key has no prefix: 40 characters that are not a hash in hex. Looked for only beside a key id. */
const SECRET_ACCESS_KEY = /(?<![\w+/])(?![0-9a-f]{40})[A-Za-z0-9+/]{40}(?![\w+/=])/g;

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/g;
/** As far as there are characters of a key: one pasted in half, or on one line with `\\n` in it. */
const KEY_CHARACTERS = /[\w+/=:,.\\\s-]*/y;

/** A text without it has no private key, which alone is longer than a line. */
export const PRIVATE_KEY_MARK = '-----BEGIN';

/**
 * The text with everything masked that looks like a secret. Lines stay lines.
 * @param whole what the text is a part of: what it has elsewhere can make a secret of what is here.
 */
export function maskShapes(text: string, whole = text): string {
  let masked = maskPrivateKeys(text);
  if (ACCESS_KEY_ID.test(whole)) masked = masked.replace(SECRET_ACCESS_KEY, (secret) => maskValue(secret));
  return SHAPES.reduce((done, shape) => done.replace(shape, (secret) => maskValue(secret)), masked);
}

/** Up to the END line of each, where there is one. */
function maskPrivateKeys(text: string): string {
  if (!text.includes(PRIVATE_KEY_MARK)) return text;
  let masked = '';
  let done = 0;
  let end = 0;
  for (const { 0: begin, index } of text.matchAll(PRIVATE_KEY)) {
    const start = index + begin.length;
    if (start < done) continue;
    // Where none comes any more, none is looked for again: a text may be full of beginnings.
    if (end >= 0 && end < start) end = text.indexOf('-----END', start);
    KEY_CHARACTERS.lastIndex = start;
    const stop = end >= 0 ? end : start + (KEY_CHARACTERS.exec(text)?.[0].length ?? 0);
    masked += text.slice(done, start) + maskValue(text.slice(start, stop));
    done = stop;
  }
  return masked + text.slice(done);
}

const MASKED = /^.{0,4}….{0,4}$/;
const REFERENCE = /^\$\{[A-Za-z_]\w*\}$/;

/**
 * A value masked where it stands: line breaks stay, so that line numbers hold. What is masked already, empty, or
 * only a `${VAR}` reference is no secret.
 */
export function maskValue(value: string): string {
  if (/[\r\n]/.test(value)) return value.replace(/[^\r\n]+/g, '…');
  return value.trim() === '' || MASKED.test(value) || REFERENCE.test(value) ? value : mask(value);
}

/** Long, of letters and digits, and no word of any language: a key that no list knows. */
const RANDOM = /(?=[^\d\s]*\d[^\d\s]*\d)(?=\d*[A-Za-z]\d*[A-Za-z])[\w+/=%]{20,}/;

/** Whether a whole value looks like chance made it. */
export function looksRandom(value: string): boolean {
  const [found] = RANDOM.exec(value) ?? [];
  return found === value;
}

/** Beginnings of keys, and what a key goes on with. Nothing need stand in front of it: line breaks are taken out. */
const BROKEN =
  /(?:ABSK|bedrock-api-key-|A[KS]IA|eyJ|IQoJ|FwoG|ao[ar]A|sk-|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|xai-|gsk_|hf_|AIza)[\w+/=%.-]{16,}/g;
/** What breaks a key in two: line ends with what frames the next line, escapes, quotes, colors. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with one.
const BREAK = /\\+[nrt]?|\u001b\[[\d;]*m|[\r\n][\s>|\u2500-\u257f]*|["'`]/g;

/**
 * For text that goes to strangers: besides what redact knows, keys that are wrapped over lines or split by escapes, and
 * everything that chance seems to have made, such as a key in base64 or in other letters. Lines stay lines.
 */
export function maskUnknown(text: string): string {
  return maskBroken(text).replace(new RegExp(RANDOM, 'g'), (found) => maskValue(found));
}

function maskBroken(text: string): string {
  let whole = '';
  /** Where each part of `whole` begins, there and in the text. */
  const parts: { at: number; from: number }[] = [];
  let done = 0;
  const take = (end: number) => {
    parts.push({ at: whole.length, from: done });
    whole += text.slice(done, end);
  };
  for (const { 0: gap, index } of text.matchAll(BREAK)) {
    take(index);
    done = index + gap.length;
  }
  take(text.length);
  let masked = '';
  let shown = 0;
  let part = 0;
  const inText = (at: number) => {
    while ((parts[part + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) part++;
    const { at: start, from } = parts[part] as { at: number; from: number };
    return from + at - start;
  };
  for (const { 0: key, index } of whole.matchAll(BROKEN)) {
    const from = inText(index);
    const to = inText(index + key.length - 1) + 1;
    masked += text.slice(shown, from) + maskValue(text.slice(from, to));
    shown = to;
  }
  return masked + text.slice(shown);
}
