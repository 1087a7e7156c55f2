/** Secrets with a known shape, whatever their context. */
import { mask } from './secret.ts';

/** Published prefixes of services that OpenClaw users have keys for. */
export const SERVICE_PREFIXES = (
  'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- xai- gsk_ hf_ AIza tvly- pplx- ' +
  'xoxa- xoxb- xoxe- xoxp- xoxr- xoxs- xapp- npm_ r8_ nvapi- whsec_'
).split(' ');

/** What AWS's session tokens begin with. */
export const TOKEN_PREFIXES = 'IQoJ FwoG FQoG FwoD FQoD AQoD AQoE'.split(' ');

/** Each match is a secret: Bedrock keys and AWS tokens as AWS makes them, and keys of other services. */
const SHAPES: readonly RegExp[] = [
  /\bABSK[\w+/=%-]+/g,
  /\bbedrock-api-key-[\w+/=%-]{4,}/g,
  /(?=\S)(?<=\bbearer[ \t]+)(?!(?:tokens?|auth\w*|scheme|realm|keys?|credentials?)\b)[\w.~+/=:-]{6,}/gi,
  /(?=\S)(?<=\b[Bb]asic[ \t]+)(?![A-Z]?[a-z]+\b)[A-Za-z0-9+/]{8,}={0,2}/g,
  /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,}/g,
  /\beyJ[\w-]{16,}={0,2}(?:\.[\w-]*)*/g,
  /\bao[ar]A[\w+/=:.-]{20,}/g,
  new RegExp(String.raw`\b(?:${TOKEN_PREFIXES.join('|')})[\w+/=%-]{20,}`, 'g'),
  /(?<![\d:])\d{6,12}:[\w-]{30,}/g,
  /(?<![A-Za-z0-9])sk-[\w-]{16,}/g,
  new RegExp(String.raw`(?<![A-Za-z0-9])(?:${SERVICE_PREFIXES.join('|')})[\w-]{16,}`, 'g'),
  // What people paste after a prompt for MFA.
  /(?<=\bMFA\b[^\n\d]{0,40}: ?)\d{6}(?!\d)/gi,
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

/**
 * A name that contains one of these is a secret's, unless isSecretName decides otherwise. The only table: for `.env`, AWS
 * config, openclaw.json, headers and query strings.
 */
export const SECRET_WORD =
  /token|secret|passw|passphrase|passcode|api[-_.]?key|access[-_.]?key|private[-_.]?key|auth[-_.]?key|authorization|signature|cookie|device[-_.]?code|code[-_.]?verifier|webhook|credentials?|connection[-_.]?string|(?<![a-z])(?:pat|dsn|pwd)(?![a-z])/i;

/** Addresses that are secrets themselves: knowing one is enough to use it. */
const SECRET_ADDRESS = /webhook|(?<![a-z])dsn(?![a-z])/i;

/** Matching names whose value is an address, a type or a path: `tokenEndpoint`, `web_identity_token_file`. */
const ABOUT_A_SECRET =
  /(?:endpoint|ur[il]|type|file|path|ttl|limit|budget|source|mode|process|providers?|error|exception|failure|expir\w*|expires[-_]?(?:at|in))$/i;

/** Names of errors, which a sentence follows: its first word is none. */
const ERROR_NAME =
  /^(?:SignatureDoesNotMatch|No(?:Auth)?(?:Token|Credentials)|\w*(?:Invalid|Expired|Missing)(?:Token|Credentials)|InvalidClientTokenId)$/;

/** A sentence about a token, credentials or a signature goes on with one of these. */
const SENTENCE =
  /^(?:and|cannot|context|could|credentials|does|error|expired|failed|field|for|from|get|has|have|in|invalid|is|missing|no|not|of|open|operation|please|profile|request|required|to|unable|unexpected|unsupported|using|was|were|with|your?)$/i;

/** Token counts of language models, not secrets: `maxTokens`, `contextTokens`, `input_tokens`, `tokens`. */
const COUNT = /tokens?(?:_to_sample)?$/i;

/** `.env` variables that are never secret: ours, and the AWS and OpenClaw ones that say where and who. */
const HARMLESS_VARIABLE =
  /^(?:AWS_(?:PROFILE|DEFAULT_PROFILE|REGION|DEFAULT_REGION|SDK_LOAD_CONFIG|CONFIG_FILE|SHARED_CREDENTIALS_FILE|CA_BUNDLE|ENDPOINT_URL\w*|USE_(?:FIPS|DUALSTACK)_ENDPOINT|EC2_METADATA_DISABLED)|OPENCLAW_(?:LOCALE|PROFILE|STATE_DIR|CONFIG_PATH|HOME)|NODE_(?:ENV|EXTRA_CA_CERTS)|NO_PROXY|LANG|LC_ALL|TZ|HOME|PATH|PORT|DEBUG|NO_COLOR)$/;

/** Whether a value with this name must be masked, wherever it is found. */
export function isSecretName(name: string, value: string): boolean {
  if (!SECRET_WORD.test(name)) return false;
  if (SECRET_ADDRESS.test(name)) return !/^\d{1,5}$/.test(value);
  if (ABOUT_A_SECRET.test(name)) return false;
  if (ERROR_NAME.test(name) && /^[A-Z]?[a-z]{1,11}$/.test(value)) return false;
  // `getting credentials: exec: executable aws not found`, `could not get token: AccessDenied: Access denied`.
  if (
    /^(?:tokens?|credentials?|signature)$/i.test(name) &&
    (SENTENCE.test(value) || /^(?:exec|(?:[A-Z][a-z]{2,12}){2,4}):$/.test(value))
  )
    return false;
  // An action of IAM.
  if (name === 'secretsmanager' && /^(?:[A-Z][a-z]{2,12}){2,4}$/.test(value)) return false;
  // The ID of the key that signs an assembly of .NET.
  if (/^PublicKeyToken$/i.test(name) && /^[0-9a-f]{16}$/.test(value)) return false;
  // What OpenClaw says of a count that it does not accept.
  return !(COUNT.test(name) && /^(?:\d{1,7}|Too|Extra|Invalid|Expected|Unrecognized)$/i.test(value));
}

/** Whether an environment variable's value must be masked: any variable that is not known to be harmless. */
export function isSecretVariable(name: string): boolean {
  return !HARMLESS_VARIABLE.test(name);
}

/** A range of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The characters of a key in base64 or of letters and digits; a line break may be inside. */
const RUN = /[A-Za-z0-9+/=_%\n-]{20,}/g;
const PIECE = /[A-Za-z0-9]+/g;
const LEAST_RANDOM = 18;
/**
 * What is random or looks so and is no secret: ARNs, also with a placeholder for the account, and the IDs that Bedrock and
 * Anthropic give to calls of tools.
 */
const NAMES =
  /arn:aws[\w-]*:(?:[a-z-]{1,20}:[\w-]{0,20}:(?:\{[\w-]{1,20}\}|<[\w-]{1,20}>))?[\w:./+=,@-]*|(?<![\w-])(?:tooluse_[\w-]{22}|toolu_(?:bdrk_)?01[A-Za-z0-9]{22})(?![\w-])/g;

/**
 * Ranges that look random, such as an unknown key among words, paths, IDs and hashes: each from its first random-looking piece to its last. A name is left out, but not what a break
 * follows it with.
 */
export function* randomIn(text: string): Generator<Range> {
  const unnamed = text.replace(NAMES, (name) => ' '.repeat(name.length));
  for (const { 0: run, index } of unnamed.matchAll(RUN)) {
    const found = randomPart(run);
    if (found) yield { from: index + found.from, to: index + found.to };
  }
}

function randomPart(run: string): Range | undefined {
  const pieces = [...run.matchAll(PIECE)].filter(([piece]) => !ID.test(piece));
  const made = pieces.filter(([piece]) => isRandom(piece));
  // Short random-looking pieces are in every path.
  const sum = lengthOf(made.filter(([piece]) => piece.length >= LEAST_PIECE));
  const all = lengthOf(pieces);
  const asWhole = all >= LEAST_RANDOM && sum * 3 > all && isRandom(pieces.map(([piece]) => piece).join(' '));
  const [first, last] = asWhole
    ? [pieces[0], pieces.findLast((piece) => !startsNextLine(piece))]
    : [made[0], made.at(-1)];
  if (!first || !last || (!asWhole && sum < LEAST_RANDOM)) return undefined;
  return { from: first.index, to: last.index + last[0].length };
}

/** The word that a log's next line starts with is no part of the random text before it, such as a file's name. */
const FIRST_WORD =
  /^(?:at|caused|error|exception|fatal|file|for|info|no|please|retry|run|see|the|this|to|traceback|unable|use|warn|warning|you|your)$/i;

function startsNextLine({ 0: piece, index, input }: RegExpExecArray): boolean {
  return input[index - 1] === '\n' && FIRST_WORD.test(piece);
}

type Pieces = readonly RegExpExecArray[];

const lengthOf = (pieces: Pieces): number => pieces.reduce((sum, [piece]) => sum + piece.length, 0);

/** Numbers, hashes and parts of request IDs. */
const ID = /^(?:\d+|[0-9a-f]+|[0-9A-F]+)$/;
/** Words as people join them: `AWSReservedSSO`, `us`, `claude35`. */
const WORDS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;
/** Random text switches between uppercase, lowercase and digits about every second character; names every fifth. */
const RANDOM_LENGTH = 2.7;
const LEAST_PIECE = 5;

/**
 * What follows each letter in words. In the sources and docs of this project, npm and Python, 94 of 100 pairs of
 * letters are among these; in random text, 39.
 */
const FOLLOWERS: Readonly<Record<string, string>> = {
  a: 'bcdgiklmnprstuvwy',
  b: 'aeilorsu',
  c: 'acehiklmorstu',
  d: 'adeilorsu',
  e: 'abcdefgilmnopqrstvwxy',
  f: 'aefilorsu',
  g: 'aehilnorsu',
  h: 'aeiort',
  i: 'abcdefglmnoprstvxz',
  j: 'aeou',
  k: 'eis',
  l: 'adeilostuy',
  m: 'abdeimopsu',
  n: 'acdefgiklnopstuv',
  o: 'abcdfgiklmnoprstuvw',
  p: 'aeiloprstuy',
  q: 'u',
  r: 'acdefgiklmnorstuy',
  s: 'acehiklmopstuy',
  t: 'acdefhilmoprstuy',
  u: 'abcdefgilmnprst',
  v: 'aei',
  w: 'aehinors',
  x: 'ept',
  y: 'ps',
  z: 'e',
};
const KNOWN_PAIR = new RegExp(
  Object.entries(FOLLOWERS)
    .map(([letter, next]) => `${letter}(?=[${next}])`)
    .join('|'),
  'g',
);
/** No name in those sources has a larger share of other pairs; 98 of 100 random strings of 20 letters do. */
const MOST_RARE = 0.35;
const LEAST_PAIRS = 6;

function isRandom(piece: string): boolean {
  const letters = piece.replaceAll(' ', '').length;
  return letters / wordsIn(piece) < RANDOM_LENGTH || digitsInside(piece) >= 3 || hasRarePairs(piece);
}

/** Whether its letters follow each other as in no word. Ignores case. */
function hasRarePairs(piece: string): boolean {
  const pairs = piece.toLowerCase().match(/[a-z](?=[a-z])/g)?.length ?? 0;
  const known = piece.toLowerCase().match(KNOWN_PAIR)?.length ?? 0;
  return pairs >= LEAST_PAIRS && (pairs - known) / pairs > MOST_RARE;
}

function wordsIn(piece: string): number {
  return piece.match(WORDS)?.length ?? 1;
}

/** Counts digits between letters, as in a key whose letters are all lowercase. */
function digitsInside(piece: string): number {
  return piece.match(/(?<=[A-Za-z])\d+(?=[A-Za-z])/g)?.length ?? 0;
}

/** Whether the whole value looks random. */
export function looksRandom(value: string): boolean {
  const [found] = randomIn(value);
  return found?.from === 0 && value.length - found.to <= 4;
}
