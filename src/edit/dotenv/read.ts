/** The line endings that dotenv recognizes. */
export const EOL = /\r\n?|\n/g;

export const QUOTES = ["'", '"', '`'];

/**
 * The grammar of dotenv 17, piece by piece: an editor needs positions, which its parser does not return. The part after
 * the value matters too, because it decides where a quoted value ends. Valid for text with `\n` only.
 * https://github.com/motdotla/dotenv/blob/v17.4.2/lib/main.js
 */
const QUOTED = QUOTES.map((quote) => String.raw`\s*${quote}(?:\\${quote}|[^${quote}])*${quote}`).join('|');
const HEAD = String.raw`(?<head>(?:export\s+)?(?<name>[\w.-]+)(?:\s*=\s*?|:\s+?))`;
export const ASSIGNMENT = new RegExp(
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
