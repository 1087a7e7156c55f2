/** The line ends that dotenv takes for one. */
export const EOL = /\r\n?|\n/g;

export const QUOTES = ["'", '"', '`'];

/**
 * The grammar of dotenv 17, named piece by piece: an editor needs the positions, which its parser does not give. The
 * part after the value is needed too: it decides where a quoted value ends. It holds for text with `\n` only.
 * https://github.com/motdotla/dotenv/blob/v17.4.2/lib/main.js
 */
const QUOTED = QUOTES.map((quote) => String.raw`\s*${quote}(?:\\${quote}|[^${quote}])*${quote}`).join('|');
const HEAD = String.raw`(?<head>(?:export\s+)?(?<name>[\w.-]+)(?:\s*=\s*?|:\s+?))`;
export const ASSIGNMENT = new RegExp(
  String.raw`^(?<lead>\s*)${HEAD}(?<value>${QUOTED}|[^#\r\n]+)?\s*(?:#.*)?$`,
  'gm',
);

/**
 * The variables of a `.env` file as dotenv reads them: the last duplicate wins, nothing is expanded. Like dotenv it
 * reads anything: what PowerShell's `>` writes is UTF-16, and whatever .env lies in the working folder is read.
 */
export function readDotenv(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { groups } of text.replace(EOL, '\n').matchAll(ASSIGNMENT))
    values[groups?.name as string] = meaningOf(groups?.value?.trim() ?? '');
  return values;
}

/** To dotenv the quotes of a line are those of the value, and U+2028 and U+2029 end a line, too. */
const QUOTED_LINE = /^(?<quote>['"`])(?<inner>[\s\S]*)\k<quote>$/gm;

/** What a value means: quotes go, and one that begins with a double one has `\n` and `\r` for line ends. */
function meaningOf(written: string): string {
  const inner = written.replace(QUOTED_LINE, '$<inner>');
  return written.startsWith('"') ? inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : inner;
}
