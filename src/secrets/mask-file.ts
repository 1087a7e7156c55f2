/** Masks the secrets in a user's whole file, for diffs. Every line stays a line, so that line numbers match. */
import { maskJson5, scanJson5 } from './mask-json5.ts';
import { redact } from './redact.ts';
import { isSecretName, isSecretVariable } from './secret-names.ts';
import { maskShapes, maskValue, PRIVATE_KEY_MARK } from './secret-shapes.ts';

export type FileKind = 'dotenv' | 'ini' | 'json5';

/**
 * The text of a `.env`, AWS config or openclaw.json with its secrets masked. In a `.env`, every value is masked unless
 * its variable is known to be harmless; elsewhere names and shapes decide. Comments are masked too. Never throws.
 */
export function maskFile(original: string, kind: FileKind): string {
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
  kind: FileKind,
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
  const [, head, name, value] = assignment as unknown as [string, string, string, string];
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
