/** Commands to copy, in the words of the shell that they are copied into. The texts have those of a POSIX shell. */
import type { Context } from '../context.ts';

export type Shell = 'sh' | 'powershell';

/** The shell of who reads this: on Windows PowerShell, but for Git Bash, which says so. */
export function shellOf({ platform, env = {} }: Partial<Pick<Context, 'platform' | 'env'>>): Shell {
  return platform === 'win32' && !env.MSYSTEM ? 'powershell' : 'sh';
}

/**
 * A word as the shell takes it for one, in quotes only where it needs them. For Windows in a form that cmd.exe reads as
 * PowerShell does, where the word has such a form.
 */
export function quote(word: string, shell: Shell = 'sh'): string {
  if (shell === 'sh') return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
  if (/^[\w+=:./\\-][\w+=:./\\@~-]*$/.test(word)) return word;
  // A backslash before the last quote would be taken for one that belongs to the word.
  if (/^[^"$`%“”„]*$/.test(word)) return `"${word.replace(/\\+$/, '$&$&')}"`;
  return `'${word.replace(/['‘’‚‛]/g, '$&$&')}'`;
}

/** A line of a text with every command in it as the shell has it. Places stay. */
export function inShell(line: string, shell: Shell): string {
  if (shell === 'sh') return line;
  return POWERSHELL.reduce((told, [posix, words]) => told.replace(posix, words as string), line);
}

/** What our texts use of POSIX, and what does the same in Windows PowerShell 5.1, of which `&&` is no word. */
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

/** Windows has one variable of a name, in capitals or not. */
function forget(names: string): string {
  const once = new Set(names.split(' ').map((name) => (name.startsWith('{') ? name : name.toUpperCase())));
  return `${[...once].map((name) => `$env:${name} = `).join('')}$null`;
}
