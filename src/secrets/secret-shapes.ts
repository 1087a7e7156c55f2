/** Secrets with a known shape, whatever their context. */
import { looksRandom } from './chance.ts';
import { mask } from './secret.ts';

/**
 * Each match is a secret. Bedrock keys and AWS tokens: facts/aws.md §1 and §6; the others are published prefixes of
 * services that OpenClaw users have keys for.
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
  // URL query parameters with such names, and the fields of AWS signatures.
  /(?<=[?&](?:key|sig|code|auth|pass|access)=)[^\s&"'#]+/gi,
];

/** User and password in a URL; either one may be enough to sign in. */
const USER = /(?<=:\/\/)[^\s/?#"'@]+@/g;

/** Whether a text contains a known secret shape or a 40-character AWS key; the user part of a URL does not count. */
export function looksSecret(text: string): boolean {
  if (text.includes('://')) return false;
  return maskShapes(text) !== text || (/^[A-Za-z0-9+/]{40}$/.test(text) && looksRandom(text));
}

const ACCESS_KEY_ID = /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,}/;
/** A secret access key has no prefix: 40 characters that are not a hex hash. Searched for only next to a key ID. */
const SECRET_ACCESS_KEY = /(?<![\w+/])(?![0-9a-f]{40})[A-Za-z0-9+/]{40}(?![\w+/=])/g;

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/g;
/** The characters that may belong to the key: it may be cut off, or on one line with `\\n` in it. */
const KEY_CHARACTERS = /[\w+/=:,.\\\s-]*/y;

/** A text without this has no private key; a key is always longer than a line. */
export const PRIVATE_KEY_MARK = '-----BEGIN';

/**
 * Masks everything with the shape of a secret. Lines stay lines.
 * @param whole the text that this is part of: a key ID elsewhere in it can make this part a secret
 */
export function maskShapes(text: string, whole = text): string {
  let masked = maskPrivateKeys(text);
  if (ACCESS_KEY_ID.test(whole)) masked = masked.replace(SECRET_ACCESS_KEY, (secret) => maskValue(secret));
  masked = masked.replace(USER, '…@');
  return SHAPES.reduce((done, shape) => done.replace(shape, (secret) => maskValue(secret)), masked);
}

/** Masks each one up to its END line, if there is one. */
function maskPrivateKeys(text: string): string {
  if (!text.includes(PRIVATE_KEY_MARK)) return text;
  let masked = '';
  let done = 0;
  let end = 0;
  for (const { 0: begin, index } of text.matchAll(PRIVATE_KEY)) {
    const start = index + begin.length;
    if (start < done) continue;
    // Search only once if no END is left: a text may be full of BEGIN lines.
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
 * Masks a value in place: line breaks stay, so that line numbers match. An already masked value, an empty one, or a
 * lone `${VAR}` reference is not a secret.
 */
export function maskValue(value: string): string {
  if (/[\r\n]/.test(value)) return value.replace(/[^\r\n]+/g, '…');
  return value.trim() === '' || MASKED.test(value) || REFERENCE.test(value) ? value : mask(value);
}

/** A URL's query may be all it takes to use it. */
export function maskQueries(text: string): string {
  return text.replace(/(\bhttps?:\/\/[^\s?#]*\?)[^\s#]+/g, '$1…');
}
