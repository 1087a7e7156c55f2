/** Masks the secrets in a user's whole file, for diffs. Every line stays a line, so that line numbers match. */
import { maskNamed, redact } from './redact.ts';
import {
  isSecretName,
  isSecretVariable,
  looksRandom,
  maskQueries,
  maskShapes,
  maskValue,
  PRIVATE_KEY_MARK,
} from './secret-shapes.ts';

export type FileFormat = 'dotenv' | 'ini' | 'json5';

/**
 * The text of a `.env`, AWS config or openclaw.json with its secrets masked. In a `.env`, every value is masked unless
 * its variable is known to be harmless; elsewhere names and shapes decide. Comments are masked too. Never throws.
 */
export function maskFile(original: string, kind: FileFormat): string {
  const text = maskShapes(original);
  if (kind === 'json5') return maskJson5(text);
  return kind === 'ini' ? maskIni(text) : maskDotenv(text);
}

/**
 * Parts of texts that start alike, as lines of `maskFile(text, kind)`: from `start` to each text's `end`, which are at
 * line starts or the end of the text. The rest of a large openclaw.json is only scanned.
 */
export function maskParts(
  texts: readonly { readonly text: string; readonly end: number }[],
  kind: FileFormat,
  start: number,
): string[][] {
  const above = texts[0]?.text.slice(0, start) ?? '';
  const scan = kind === 'json5' ? scanJson5(above) : undefined;
  const first = lineBreaks(above);
  return texts.map(({ text, end }) => {
    const part = text.slice(start, end);
    const count = lineBreaks(part) + 1;
    if (!scan || text.includes(PRIVATE_KEY_MARK))
      return maskFile(text, kind)
        .split('\n')
        .slice(first, first + count);
    const shapeless = maskShapes(part, text);
    return maskJson5(shapeless + text.slice(end), scan, shapeless.length)
      .split('\n')
      .slice(0, count);
  });
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

/** The grammar of dotenv 17 (node_modules/dotenv/lib/main.js, LINE), or otherwise any single line. */
const DOTENV_PART =
  /(?<lead>^[ \t]*(?:export[ \t]+)?)(?<name>[\w.-]+)(?<between>[ \t]*=[ \t]*|:[ \t]+)(?:(?<quote>["'`])(?<quoted>(?:\\\k<quote>|(?!\k<quote>)[\s\S])*)\k<quote>(?<behind>[ \t]*(?:#.*)?$)|(?<bare>.*)$)|^.+$/gm;

function maskDotenv(text: string): string {
  return text.replace(DOTENV_PART, (...match) => {
    const { lead, name, between, quote, quoted, behind, bare } = match.at(-1);
    if (name === undefined) return maskStrayLine(match[0]);
    const head = `${lead}${name}${between}`;
    if (quote) return `${head}${quote}${maskVariable(name, quoted)}${quote}${redact(behind)}`;
    const { value, comment } = splitComment(bare, '#');
    return `${head}${maskVariable(name, value)}${redact(comment)}`;
  });
}

function maskVariable(name: string, value: string): string {
  return isSecretVariable(name) ? maskValue(value) : redact(value);
}

/** A comment may contain an assignment; a line that dotenv cannot read may be the rest of a pasted key. */
function maskStrayLine(line: string): string {
  const [, hash, rest] = /^(\s*#[#\s]*)(.*)$/.exec(line) ?? [];
  if (hash === undefined) return line.replace(/\S.*\S|\S/, '…');
  const assignment = /^((?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*)(.*)$/.exec(rest as string);
  if (!assignment) return hash + redact(rest as string);
  const [, head, name = '', value = ''] = assignment;
  return `${hash}${head}${maskVariable(name, value)}`;
}

const INI_LINE = /^([ \t]*(?:[#;][#;\s]*)?)([^\s=:[\]#;][^=:]*)([=:][ \t]*)(.*)$/;

function maskIni(text: string): string {
  let secretAbove = false;
  return text.replace(/^.+$/gm, (line) => {
    const [, lead, name, between, rest] = INI_LINE.exec(line) ?? [];
    const indented = /^[ \t]/.test(line);
    if (name !== undefined && isSecretName(name.trim(), (rest as string).trim())) {
      secretAbove = true;
      const { value, comment } = splitComment(rest as string, '#;');
      return `${lead}${name}${between}${maskValue(value)}${redact(comment)}`;
    }
    // The program may be given a secret as an argument.
    if (name?.trim() === 'credential_process')
      return `${lead}${name}${between}${(rest as string).replace(/(?<=\S)\s+\S.*$/, ' …')}`;
    // An indented line continues the value above it (as botocore reads it).
    if (indented && secretAbove) return line.replace(/\S.*\S|\S/, (value) => maskValue(value));
    secretAbove = false;
    return redact(line);
  });
}

/**
 * Splits an unquoted value from the `# comment` after it. A mark without a blank after it may be part of the secret.
 */
function splitComment(rest: string, marks: '#' | '#;'): { value: string; comment: string } {
  const at = rest.search(
    marks === '#' ? /(?<![ \t])[ \t]+(?:#[ \t].*)?$/ : /(?<![ \t])[ \t]+(?:[#;][ \t].*)?$/,
  );
  return at < 0 ? { value: rest, comment: '' } : { value: rest.slice(0, at), comment: rest.slice(at) };
}

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

/** The fields of OpenClaw's secret reference, which is not a secret itself. */
const REFERENCE_FIELDS = ['source', 'provider', 'id'];

/** Fields of a provider and its models that are never secret, whatever their value. */
const PROVIDER_FIELDS = /^(?:baseUrl|api|auth|id|name|region|mode|type|input|alias|provider|source)$/;

/** Scans whole lines without masking them; undefined if they end inside a comment or string. */
function scanJson5(above: string): Readonly<Scan> | undefined {
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
function maskJson5(text: string, above: Readonly<Scan> = startScan(), end = text.length): string {
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
