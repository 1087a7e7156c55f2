/**
 * Masks the secrets in an openclaw.json without parsing it: the text may be invalid, and every other byte stays.
 * Secrets with a known shape are already masked (maskShapes).
 */
import { looksRandom } from './chance.ts';
import { maskNamed } from './redact.ts';
import { isSecretName, isSecretVariable } from './secret-names.ts';
import { maskQueries, maskValue } from './secret-shapes.ts';

/** JSON5 tokens (https://spec.json5.org): comments, strings (quote, content, end), punctuation, everything else. */
const TOKEN =
  /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|(["'])((?:\\(?:\r\n|[\s\S])|(?!\1)[^\\\r\n])*)(\1?)|([{}[\]:,])|([^\s{}[\]:,"'/]+|\/)/g;

/** An object or array: the key whose value comes next, and whether its strings are environment variables. */
interface Place {
  readonly array: boolean;
  readonly variables: boolean;
  readonly secret: boolean;
  /** Inside a model provider, where only some fields are known to be harmless. */
  readonly provider: boolean;
  key: string | undefined;
}

/** The state of a scan: the enclosing objects and arrays, and the last word. */
interface Scan {
  readonly places: Place[];
  word: string | undefined;
}

const startScan = (): Scan => ({
  places: [{ array: false, variables: false, secret: false, provider: false, key: undefined }],
  word: undefined,
});

/** The fields of OpenClaw's secret reference, which is not a secret itself (facts/openclaw.md §2). */
const REFERENCE_FIELDS = ['source', 'provider', 'id'];

/** Fields of a provider and its models that are never secret, whatever their value. */
const PROVIDER_FIELDS = /^(?:baseUrl|api|auth|id|name|region|mode|type|input|alias|provider|source)$/;

/** Scans whole lines without masking them; undefined if they end inside a comment or string. */
export function scanJson5(above: string): Readonly<Scan> | undefined {
  const scan = startScan();
  let end = 0;
  for (const { 0: token, 2: content, 4: mark, 5: bare, index } of above.matchAll(TOKEN)) {
    if (mark) move(mark, scan);
    else scan.word = content ?? bare ?? scan.word;
    end = index + token.length;
  }
  // No other token includes the last line break.
  return above !== '' && end === above.length ? undefined : scan;
}

/**
 * Masks string and number values by their keys, `env.vars` like a `.env`, and comments and other text by the names in
 * them.
 * @param above the scan of the text above, if this is only part of a file
 * @param end text from here on is omitted from the result; it is only there to see what precedes it
 */
export function maskJson5(text: string, above: Readonly<Scan> = startScan(), end = text.length): string {
  const scan = { ...above, places: above.places.map((place) => ({ ...place })) };
  let masked = '';
  let done = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index >= end) break;
    const [token] = match;
    const shown = maskToken(text, match, scan);
    if (shown === token) continue;
    masked += text.slice(done, match.index) + shown;
    done = match.index + token.length;
  }
  return masked + text.slice(done, end);
}

function maskToken(text: string, match: RegExpExecArray, scan: Scan): string {
  const [token, quote, content, close, mark, bare] = match;
  if (mark) {
    move(mark, scan);
    return mark;
  }
  const value: string | undefined = content ?? bare;
  if (value === undefined) return maskNamed(token);
  scan.word = value;
  const place = scan.places.at(-1) as Place;
  if (isKey(text, match.index + token.length, place)) return token;
  const shown = isSecret(place, value, quote !== undefined)
    ? maskValue(value)
    : maskQueries(maskNamed(value));
  return quote ? `${quote}${shown}${close}` : shown;
}

function move(mark: string, scan: Scan) {
  const { places, word } = scan;
  const place = places.at(-1) as Place;
  scan.word = undefined;
  if (mark === ':') place.key = word;
  else if (mark === ',') place.key = place.array ? place.key : undefined;
  else if (mark === '{' || mark === '[') places.push(inside(mark, place));
  else if (places.length > 1) places.pop();
}

function inside(mark: string, place: Place): Place {
  const key = place.key ?? '';
  if (mark === '[') return { ...place, array: true };
  const variables = key === 'env' || key === 'vars';
  const secret = place.secret || key === 'headers' || isSecretName(key, '');
  return { array: false, variables, secret, provider: place.provider || key === 'providers', key: undefined };
}

/**
 * Comments and whitespace that may stand between a key and its colon. Matched one by one: a comment can be full of
 * `//`.
 */
const BETWEEN = /\s+|\/\/.*|\/\*[\s\S]*?\*\//y;

function isKey(text: string, offset: number, place: Place): boolean {
  if (place.array || place.key !== undefined) return false;
  BETWEEN.lastIndex = offset;
  let end = offset;
  while (BETWEEN.test(text)) end = BETWEEN.lastIndex;
  return text[end] === ':';
}

function isSecret({ key = '', variables, secret, provider }: Place, value: string, isText: boolean): boolean {
  if (/^(?:true|false|null)$/.test(value)) return false;
  if (isText && ((provider && !PROVIDER_FIELDS.test(key)) || looksRandom(value))) return true;
  if (secret && !REFERENCE_FIELDS.includes(key)) return true;
  return isSecretName(key, value) || (variables && isSecretVariable(key));
}
