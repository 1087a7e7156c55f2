/** Secrets that are known by their looks, whatever stands around them. */
import { looksRandom } from './chance.ts';
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
  /(?<![\d:])\d{6,12}:[\w-]{30,}/g,
  /(?<![A-Za-z0-9])sk-[\w-]{16,}/g,
  /(?<![A-Za-z0-9])(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|xapp-|xai-|gsk_|hf_|npm_|r8_|nvapi-|tvly-|pplx-|whsec_|AIza)[\w-]{16,}/g,
  // What stands behind the `?` of an address under such a name, and the words of AWS's signatures.
  /(?<=[?&](?:key|sig|code|auth|pass|access)=)[^\s&"'#]+/gi,
];

/** User and password of an address; either may be all that it takes. */
const USER = /(?<=:\/\/)[^\s/?#"'@]+@/g;

/** Whether a text holds something that is known for a secret by its looks, or is one of 40 characters that AWS gives; the user part of a URL is not meant. */
export function looksSecret(text: string): boolean {
  if (text.includes('://')) return false;
  return maskShapes(text) !== text || (/^[A-Za-z0-9+/]{40}$/.test(text) && looksRandom(text));
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
  masked = masked.replace(USER, '…@');
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

/** What stands behind the `?` of an address may be all that it takes to use it. */
export function maskQueries(text: string): string {
  return text.replace(/(\bhttps?:\/\/[^\s?#]*\?)[^\s#]+/g, '$1…');
}
