/** Measures text as a terminal shows it: Chinese characters take two columns. */
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Chinese and Japanese characters, as ranges: for `\p{Script=Han}` V8 would load ICU data as soon as this file is
 * loaded.
 */
const WIDE = String.raw`\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}`;
const OPENING = '（「『';

/** Units of line breaking: a run of blanks, one wide character with attached punctuation, or a word. */
const PIECES = new RegExp(
  String.raw`\s+|[${OPENING}]*[${WIDE}][）」』，、。；：！？]*|[${OPENING}]*[^\s${WIDE}${OPENING}]+|.`,
  'gu',
);

/** Fast path: most texts are ASCII and need no table. */
const ASCII = /^[\x20-\x7e]*$/;
const ASCII_PIECES = / +|[^ ]+/g;

/** Splits a text at its possible line breaks; joined, the pieces are the text. */
export function pieces(text: string): string[] {
  return text.match(ASCII.test(text) ? ASCII_PIECES : PIECES) ?? [];
}

/** The text's width in terminal columns. The text must have no ANSI codes. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const grapheme of graphemes(text)) columns += graphemeWidth(grapheme);
  return columns;
}

/** Latin letters, punctuation, arrows, lines, symbols, Chinese and kana: nothing that combines with its neighbors. */
const SINGLE =
  /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u27bf\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u9fff\uff01-\uff60]*$/;

/** Splits a text into what a person sees as characters: a letter with its accents, an emoji with its parts. */
function* graphemes(text: string): Generator<string> {
  // Fast path: nearly all texts can do without Intl.Segmenter, which takes 10 ms to create.
  if (SINGLE.test(text)) yield* text;
  else for (const { segment } of new Intl.Segmenter().segment(text)) yield segment;
}

const TAB_STOP = 8;

/** Libraries for whole texts build ICU-based expressions when loaded, which takes a twentieth of a bare start. */
function graphemeWidth(grapheme: string): number {
  const first = grapheme.codePointAt(0) as number;
  if (first < 0x20) return grapheme === '\t' ? TAB_STOP : 0;
  // The variation selector that turns a symbol into an emoji, and the two letters of a flag.
  if (grapheme.includes('\ufe0f') || /^(?:\ud83c[\udde6-\uddff]){2}/.test(grapheme)) return 2;
  return eastAsianWidth(first);
}

/** Pads the text to the width. A longer text is returned unchanged. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text on one line of at most `width` columns; a longer one ends with `…`. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${fitting(text, width - 1)}…`;
}

/**
 * Wraps the text at blanks and between Chinese characters, to at most `width` columns (2 at least). A longer word is
 * cut or, if `cutsWords` is false, left whole.
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

/** A command for copying at the end of a line: alone, or after a colon at the end of a sentence. */
const COMMAND =
  /^(|.*[:：] ?)((?:npx |sudo (?:-u \S+ -H )?)?(?:openclaw|moltbot|clawdbot|openclaw-bedrock|npm|aws|chmod|ls|mv|rm|unset|systemctl|launchctl) (?:(?![.,;?](?:\s|$)).)+)$/su;

/**
 * Like wrap, but leaves a long word (a URL, path or key) and a command at the end of the text whole: a line that we
 * break cannot be copied.
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

/** Cuts the text into lines of at most `width` columns and keeps blanks, for text that must be shown exactly. */
export function breakHard(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let rest = text; rest; ) {
    const line = fitting(rest, width) || String.fromCodePoint(rest.codePointAt(0) as number);
    lines.push(line);
    rest = rest.slice(line.length);
  }
  return lines;
}

/** The longest prefix of the text that fits. */
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
