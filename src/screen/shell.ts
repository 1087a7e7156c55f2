/** Adapts commands to the shell they will be copied into. Texts are written for a POSIX shell. */
import type { Context } from '../context.ts';

export type Shell = 'sh' | 'powershell';

/** The reader's shell: PowerShell on Windows, except in Git Bash, which identifies itself. */
export function shellOf({ platform, env = {} }: Partial<Pick<Context, 'platform' | 'env'>>): Shell {
  return platform === 'win32' && !env.MSYSTEM ? 'powershell' : 'sh';
}

/**
 * Quotes a word for the shell, only if needed. On Windows it prefers a form that cmd.exe and PowerShell both accept.
 */
export function quote(word: string, shell: Shell = 'sh'): string {
  if (shell === 'sh') return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
  if (/^[\w+=:./\\-][\w+=:./\\@~-]*$/.test(word)) return word;
  // A backslash before the closing quote would escape it.
  if (/^[^"$`%“”„]*$/.test(word)) return `"${word.replace(/\\+$/, '$&$&')}"`;
  return `'${word.replace(/['‘’‚‛]/g, '$&$&')}'`;
}

/** A line of a text with its commands adapted to the shell. Placeholders stay. */
export function inShell(line: string, shell: Shell): string {
  if (shell === 'sh') return line;
  return POWERSHELL.reduce((told, [posix, words]) => told.replace(posix, words as string), line);
}

/** POSIX constructs in our texts and their equivalents in Windows PowerShell 5.1, which does not know `&&`. */
const POWERSHELL: readonly (readonly [RegExp, string | ((...match: string[]) => string)])[] = [
  [
    /(?<!config )\bunset ((?:[A-Z][A-Z_]+|[a-z]+_proxy|\{\w+\})(?: (?:[A-Z][A-Z_]+|[a-z]+_proxy))*)/g,
    (_, names = '') => forget(names),
  ],
  [/\bexport ([\w{}]+)=(\S+)/g, '$$env:$1 = "$2"'],
  [/\benv \| grep -i (\w+)/g, 'Get-ChildItem Env:*$1'],
  [/\bchmod u\+w /g, 'attrib -r '],
  [/\bls -ld /g, 'icacls '],
  [/\bls -lL /g, 'Get-Item '],
  [/\bmv (?=\{)/g, 'Move-Item '],
  [/\brm -r /g, 'Remove-Item -Recurse '],
  [/ && /g, '; '],
];

/** Windows variable names are case-insensitive. */
function forget(names: string): string {
  const once = new Set(names.split(' ').map((name) => (name.startsWith('{') ? name : name.toUpperCase())));
  return `${[...once].map((name) => `$env:${name} = `).join('')}$null`;
}
