/**
 * Edits the text of a `.env` file as OpenClaw reads it, with the grammar of dotenv 17. Pure: text in, text out. Values
 * may be secrets, so no error quotes the file or a value.
 */
import { ParseError } from '../failures/errors.ts';

/** A change to a `.env` file. A name may be in `set` or `remove`, not both. */
export interface DotenvChange {
  /** Variables and the values that dotenv must read afterwards: one line each, no NUL. */
  readonly set?: Readonly<Record<string, string>>;
  /** Variables to remove, with every line that assigns them. */
  readonly remove?: readonly string[];
  /** Variables whose commented-out assignments (`# NAME=…`) are removed too: they may contain an old secret. */
  readonly scrub?: readonly string[];
}

/** An assignment that dotenv sees. Offsets count UTF-16 code units. */
interface Assignment {
  readonly name: string;
  /** Start of its first line, up to the end of its last, line ending included. */
  readonly start: number;
  readonly end: number;
  /** The value with its quotes but without surrounding blanks; empty right after the `=` if there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** True for `NAME:` alone on a line, which makes dotenv use the next line as the value. */
  readonly valueBelow: boolean;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BOM = '\uFEFF';
const BARE = /^[A-Za-z0-9_./+=:@,%-]*$/;

const COMMENT = /^[ \t]*#[# \t]*(?<content>.*)(?:\r\n?|\n)?/gm;

/**
 * Applies the change and keeps every other byte; returns the same string if there is nothing to do. An existing
 * variable keeps its position, `export`, spacing, comment, and its quotes if they can hold the value; earlier
 * duplicates are removed. A new variable is appended with the file's own line ending.
 * @throws {RangeError} a value cannot be written so that dotenv reads it back, or a name is in both `set` and `remove`
 * @throws {ParseError} the text is binary, or the change would alter what dotenv reads elsewhere
 */
export function editDotenv(text: string, change: DotenvChange): string {
  const bom = text.startsWith(BOM) ? BOM : '';
  const body = text.slice(bom.length);
  const { set = {}, remove = [], scrub = [] } = change;
  const both = remove.find((name) => Object.hasOwn(set, name));
  if (both !== undefined) throw new RangeError(`${both} is to be set and removed at once`);
  const nul = body.indexOf('\0');
  if (nul >= 0) throw ParseError.at(body, nul, 'binary data, not text');

  const before = readDotenv(body);
  const assignments = scan(body);
  const edits = [
    ...assignments.filter(({ name }) => remove.includes(name)).map((found) => cut(body, found)),
    ...comments(body, assignments, scrub),
  ];
  const added: string[] = [];
  for (const [name, value] of Object.entries(set)) {
    const found = assignments.filter((assignment) => assignment.name === name);
    const last = found.pop();
    const written = write(name, value, last ? quoteOf(body.slice(last.valueStart, last.valueEnd)) : '');
    edits.push(...found.map((earlier) => cut(body, earlier)));
    if (!last) added.push(`${name}=${written}`);
    else if (before[name] !== value) edits.push(replace(body, last, written));
  }
  if (edits.length + added.length === 0) return text;

  const result = append(body, splice(body, edits), added);
  const kept = Object.entries(before).filter(([name]) => !remove.includes(name));
  const read = readDotenv(result);
  const meant: Readonly<Record<string, string>> = { ...Object.fromEntries(kept), ...set };
  const names = scan(result).map(({ name }) => name);
  // Without the removed line, its neighbors may form an assignment: a lone name, and below it a line that begins with =.
  const wrong =
    Object.keys({ ...meant, ...read }).find((name) => read[name] !== meant[name]) ??
    Object.keys(set).find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (wrong !== undefined) throw altered(body, assignments, wrong);
  return bom + result;
}

/** Every assignment that dotenv sees in the text, in order. */
function scan(text: string): Assignment[] {
  const original = originalOffset(text);
  return [...text.replace(EOL, '\n').matchAll(ASSIGNMENT)].map((match) => {
    const { lead = '', head = '', name = '', value = '' } = match.groups ?? {};
    const trimmed = value.trim();
    const headAt = match.index + lead.length;
    const valueAt = headAt + head.length + value.indexOf(trimmed);
    const valueEnd = original(valueAt + trimmed.length);
    return {
      name,
      start: original(match.index + lead.search(/[^\n\u2028\u2029]*$/)),
      end: lineEnd(text, valueEnd),
      valueStart: original(valueAt),
      valueEnd,
      valueBelow: head.endsWith('\n'),
    };
  });
}

/** dotenv normalizes line endings to `\n` before matching. Maps an offset in that text to one in the original. */
function originalOffset(text: string): (offset: number) => number {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '\n' || text[at - 1] !== '\r') offsets.push(at);
  }
  return (offset) => offsets[offset] ?? text.length;
}

/** The offset after the line that contains `at`, line ending included. */
function lineEnd(text: string, at: number): number {
  const rest = /.*(?:\r\n?|[\n\u2028\u2029])?/y;
  rest.lastIndex = at;
  rest.test(text);
  return rest.lastIndex;
}

function cut(text: string, assignment: Assignment): Edit {
  refuseValueBelow(text, assignment);
  return { start: assignment.start, end: assignment.end, text: '' };
}

function replace(text: string, assignment: Assignment, written: string): Edit {
  refuseValueBelow(text, assignment);
  const { valueStart: start, valueEnd: end } = assignment;
  // Only dotenv starts a comment at a `#` right after the value; a blank before it (`K=# note`) makes it one for every
  // reader.
  const hashFollows = start === end && text[end] === '#';
  return { start, end, text: hashFollows ? `${written} ` : written };
}

/** dotenv would read the next line as this variable's value, where a person sees a separate variable. */
function refuseValueBelow(text: string, { name, start, valueBelow }: Assignment): void {
  if (valueBelow) throw ParseError.at(text, start, `nothing follows "${name}:" on its line`);
}

/** Removes the comment lines that dotenv would read as one of the names if they had no `#`. */
function comments(text: string, assignments: readonly Assignment[], names: readonly string[]): Edit[] {
  return [...text.matchAll(COMMENT)]
    .filter(({ index, groups }) => {
      const assigned = readDotenv(groups?.content ?? '');
      if (!names.some((name) => Object.hasOwn(assigned, name))) return false;
      return !assignments.some(({ valueStart, valueEnd }) => valueStart <= index && index < valueEnd);
    })
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length, text: '' }));
}

/** The value as written to the file: in the given quotes ('' for none), otherwise in the first that can hold it. */
function write(name: string, value: string, quote: string): string {
  const quotes = [quote, ...QUOTES].find((candidate) => fits(name, value, candidate));
  if (quotes === undefined) throw new RangeError(`${name} has a value that a .env file cannot hold`);
  return quotes + value + quotes;
}

function fits(name: string, value: string, quote: string): boolean {
  if (/[\r\n\0]/.test(value)) return false;
  if (quote === '' ? !BARE.test(value) : value.includes(quote)) return false;
  return readDotenv(`${name}=${quote}${value}${quote}`)[name] === value;
}

function quoteOf(written: string): string {
  const encloses = (quote: string) =>
    written.length > 1 && written.startsWith(quote) && written.endsWith(quote);
  return QUOTES.find(encloses) ?? '';
}

/** Applies all edits at once; their ranges must not overlap. */
function splice(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** Appends lines. The result has no final newline if the original had none. */
function append(original: string, edited: string, lines: readonly string[]): string {
  const eol = original.match(EOL)?.[0] ?? '\n';
  const ended = edited === '' || /[\r\n]$/.test(edited) ? edited : edited + eol;
  const result = ended + lines.map((line) => line + eol).join('');
  const open = original !== '' && !/[\r\n]$/.test(original);
  return open ? result.replace(/(?:\r\n?|\n)$/, '') : result;
}

/** The ParseError at a variable that dotenv would not read as intended. */
function altered(text: string, assignments: readonly Assignment[], variable: string) {
  const at = assignments.findLast(({ name }) => name === variable)?.start ?? text.length;
  // The name is omitted: in an unquoted PEM block dotenv reads base64 as names.
  return ParseError.at(text, at, 'the change would alter what this line means');
}

/** The line endings that dotenv recognizes. */
const EOL = /\r\n?|\n/g;

const QUOTES = ["'", '"', '`'];

/**
 * The grammar of dotenv 17, piece by piece: an editor needs positions, which its parser does not return. The part after
 * the value matters too, because it decides where a quoted value ends. Valid for text with `\n` only.
 * https://github.com/motdotla/dotenv/blob/v17.4.2/lib/main.js
 */
const QUOTED = QUOTES.map((quote) => String.raw`\s*${quote}(?:\\${quote}|[^${quote}])*${quote}`).join('|');
const HEAD = String.raw`(?<head>(?:export\s+)?(?<name>[\w.-]+)(?:\s*=\s*?|:\s+?))`;
const ASSIGNMENT = new RegExp(
  String.raw`^(?<lead>\s*)${HEAD}(?<value>${QUOTED}|[^#\r\n]+)?\s*(?:#.*)?$`,
  'gm',
);

/**
 * The variables of a `.env` file as dotenv reads them: the last duplicate wins, nothing is expanded. Like dotenv, it
 * reads anything, including the UTF-16 that PowerShell's `>` writes.
 */
export function readDotenv(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { groups } of text.replace(EOL, '\n').matchAll(ASSIGNMENT))
    values[groups?.name as string] = meaningOf(groups?.value?.trim() ?? '');
  return values;
}

/** dotenv strips quotes per line, and treats U+2028 and U+2029 as line endings too. */
const QUOTED_LINE = /^(?<quote>['"`])(?<inner>[\s\S]*)\k<quote>$/gm;

/** The meaning of a value: quotes are stripped, and `\n` and `\r` in double quotes are expanded. */
function meaningOf(written: string): string {
  const inner = written.replace(QUOTED_LINE, '$<inner>');
  return written.startsWith('"') ? inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : inner;
}
