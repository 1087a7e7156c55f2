/** Text measured the way a terminal shows it: Chinese characters take two columns. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Chinese and Japanese characters. In ranges: for `\p{Script=Han}` V8 asks ICU when this file is loaded, needed or not. */
const WIDE = String.raw`\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}`;
const OPENING = '（「『';

/** What may be broken: a run of blanks, one wide character with the punctuation that must stay with it, or a word. */
const PIECES = new RegExp(
  String.raw`\s+|[${OPENING}]*[${WIDE}][）」』，、。；：！？]*|[${OPENING}]*[^\s${WIDE}${OPENING}]+|.`,
  'gu',
);

/** Most texts are ASCII, for which no table is needed. */
const ASCII = /^[\x20-\x7e]*$/;
const ASCII_PIECES = / +|[^ ]+/g;

/** The text in the pieces between which it may be broken; joined they are the text. */
export function pieces(text: string): string[] {
  return text.match(ASCII.test(text) ? ASCII_PIECES : PIECES) ?? [];
}

/** Columns that the text, which has no ANSI codes, takes on a terminal. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const grapheme of graphemes(text)) columns += graphemeWidth(grapheme);
  return columns;
}

/** Latin letters, punctuation, arrows, lines, signs, Chinese and kana: nothing that joins what is beside it. */
const SINGLE =
  /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u27bf\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u9fff\uff01-\uff60]*$/;

/** What a person takes for one character: a letter with its accents, an emoji with its parts. */
function* graphemes(text: string): Generator<string> {
  // Almost all texts need no Intl.Segmenter, which takes 10 ms to make.
  if (SINGLE.test(text)) yield* text;
  else for (const { segment } of new Intl.Segmenter().segment(text)) yield segment;
}

const TAB_STOP = 8;

/** Libraries that know whole texts build expressions of ICU's when they are loaded: a twentieth of a bare start. */
function graphemeWidth(grapheme: string): number {
  const first = grapheme.codePointAt(0) as number;
  if (first < 0x20) return grapheme === '\t' ? TAB_STOP : 0;
  // The selector that makes an emoji of a sign, and the two letters of a flag.
  if (grapheme.includes('\ufe0f') || /^(?:\ud83c[\udde6-\uddff]){2}/.test(grapheme)) return 2;
  return eastAsianWidth(first);
}

/** The text with blanks behind it up to the width. A longer text comes back as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text on one line of at most `width` columns, its end replaced by `…` if it is longer. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${fitting(text, width - 1)}…`;
}

/**
 * The text on lines of at most `width` columns (2 at least), broken at blanks and between Chinese characters. A longer
 * word is cut, or with `cutsWords` false left whole and too long.
 */
export function wrap(text: string, width: number, cutsWords = true): string[] {
  if (displayWidth(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (displayWidth(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    const word = piece.trimStart();
    const chunks = cutsWords ? breakHard(word, width) : [word];
    line = chunks.pop() ?? '';
    lines.push(...chunks);
  }
  return line.trim() || lines.length === 0 ? [...lines, line.trimEnd()] : lines;
}

/** A command to copy, with nothing behind it: alone, or behind a colon at the end of a sentence. */
const COMMAND =
  /^(|.*[:：] ?)((?:npx |sudo )?(?:openclaw|openclaw-bedrock|npm|aws|chmod|systemctl|launchctl) (?:(?![.,;?](?:\s|$)).)+)$/su;

/**
 * As wrap, but a word that is too long, such as an address, a path or a key, and a command that the text ends on are
 * left whole for the terminal to break: what we break cannot be copied.
 */
export function wrapProse(text: string, width: number): string[] {
  const prose = (part: string) => wrap(part, width, false);
  const [, lead = '', command] = (displayWidth(text) > width && COMMAND.exec(text)) || [];
  if (command === undefined) return prose(text);
  const lines = lead ? prose(lead) : [];
  const joined = lead.slice(lead.trimEnd().length) + command;
  const last = lines.pop();
  if (last === undefined) return [command];
  return displayWidth(last + joined) <= width ? [...lines, last + joined] : [...lines, last, command];
}

/** The text cut into lines of at most `width` columns, blanks kept. For text that must be shown to the letter. */
export function breakHard(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let rest = text; rest; ) {
    const line = fitting(rest, width) || String.fromCodePoint(rest.codePointAt(0) as number);
    lines.push(line);
    rest = rest.slice(line.length);
  }
  return lines;
}

/** The longest beginning of the text that fits. */
function fitting(text: string, width: number): string {
  if (ASCII.test(text)) return text.slice(0, Math.max(0, width));
  let end = 0;
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += graphemeWidth(grapheme);
    if (used > width) break;
    end += grapheme.length;
  }
  return text.slice(0, end);
}
