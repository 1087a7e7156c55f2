/** Adapts commands in texts so that this person can copy and run them. */
import type { Context } from '../context.ts';
import { findOnPath, INSTALL_OPENCLAW, OPENCLAW_NAMES } from '../machine/environment.ts';
import {
  type Facts,
  fillPlaces,
  isComplete,
  type Language,
  type Text,
  template,
  type Words,
  withLists,
} from '../text/text.ts';

/** How this run was called. If absent, commands stay as in the texts. */
export type Calling = Partial<Pick<Context, 'env' | 'location' | 'platform'>>;

const NAME = 'openclaw-bedrock';

/** The command that runs this program: with npx, `openclaw-bedrock` is not on PATH. */
export function program(env: Context['env']): string {
  return env.npm_command === 'exec' ? `npx ${NAME}` : NAME;
}

/** Commands that need this run's flags, or they would use another OpenClaw. */
const OURS =
  /(?<!npx )\bopenclaw-bedrock (init|verify|login|logout|status|doctor|models|policy|undo|use|watch|chat)\b(?!-)/g;

const COMMANDS =
  '(?:agents|config|configure|cron|dashboard|devices|doctor|gateway|logs|memory|models|plugins|secrets|update)\\b';
/** A command of OpenClaw’s; a sentence may begin with the same word. */
const PLAIN_COMMAND = `(?<![\\w@/.-])openclaw (?=${COMMANDS})`;
const OPENCLAW_COMMAND = new RegExp(`(?<![\\w@/.-])openclaw (?=(?:--profile \\S+ )?${COMMANDS})`);

/** A line of ours with its commands adapted. Not for a line that already has its flags. */
export function commandsAsCalled(line: string, calling: Calling): string {
  const { env = {}, location = {} } = calling;
  const shell = shellOf(calling);
  const { config, stateDir, openclawProfile } = location;
  const profiled =
    openclawProfile === undefined ? 'openclaw ' : `openclaw --profile ${quote(openclawProfile, shell)} `;
  const adapted = byNameHere(
    inShell(line, shell).replace(new RegExp(PLAIN_COMMAND, 'g'), () => profiled),
    calling,
  );
  const flags = { config, 'state-dir': stateDir, 'openclaw-profile': openclawProfile };
  const words = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quote(value, shell)}`],
  );
  if (words.length === 0 && program(env) === NAME) return adapted;
  return adapted.replace(OURS, (_, command) => [program(env), command, ...words].join(' '));
}

/** OpenClaw's commands under the name that is on PATH here. */
function byNameHere(line: string, { env, platform }: Calling): string {
  if (!env || !platform || !OPENCLAW_COMMAND.test(line)) return line;
  const name = OPENCLAW_NAMES.find((one) => findOnPath({ env, platform }, one) !== undefined);
  if (name === undefined || name === 'openclaw') return line;
  return line
    .replace(/openclaw (?:--profile \S+ )?update\b/, INSTALL_OPENCLAW)
    .replaceAll(new RegExp(OPENCLAW_COMMAND, 'g'), `${name} `);
}

/** Adapts the commands in a text and then fills in its facts, which are not adapted. */
export function fillAsCalled(text: Text, language: Language, facts: Facts, calling: Calling): string {
  return fillCommands(template(text, language), withLists(facts, language), calling);
}

/** The same for a line whose facts are still placeholders. A fact inside a command is quoted as one word. */
export function fillCommands(line: string, facts: Words, calling: Calling): string {
  const words: Record<string, string> = {};
  const adapted = commandsAsCalled(line, calling).replace(COMMAND, (command) =>
    command.replace(WORD, (word) => {
      if (!isComplete(word, facts)) return word;
      const name = `word${Object.keys(words).length}`;
      words[name] = quote(fillPlaces(word, facts), shellOf(calling));
      return `{${name}}`;
    }),
  );
  return fillPlaces(adapted, { ...facts, ...words });
}

/** From a command's first word to the end of the line. */
const COMMAND =
  /(?<![\w@/-])(?:openclaw(?:-bedrock)?|moltbot|clawdbot|nslookup|chmod|ls|mv|rm|attrib|icacls|Get-Content|Get-Item|Move-Item|Remove-Item) .*/g;

/** An unquoted word that contains a placeholder. `{command}` is several words and is quoted where it is made. */
const WORD =
  /(?<!["'\w./:@#-])(?:[\w/:@-]|\.(?=\w))*\{(?!command\})\w+\}(?:[\w/:@-]|\.(?=\w)|\{(?!command\})\w+\})*/g;

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
function inShell(line: string, shell: Shell): string {
  if (shell === 'sh') return line;
  return POWERSHELL.reduce((text, [posix, words]) => text.replace(posix, words as string), line);
}

/** POSIX constructs in our texts and their equivalents in Windows PowerShell 5.1, which does not know `&&`. */
const POWERSHELL: readonly (readonly [RegExp, string | ((...match: string[]) => string)])[] = [
  [
    /(?<!config )\bunset ((?:[A-Z][A-Z_]+|[a-z]+_proxy|\{\w+\})(?: (?:[A-Z][A-Z_]+|[a-z]+_proxy))*)/g,
    (_, names = '') => forget(names),
  ],
  [/\bexport ((?:[\w{}]+=\S*[^\s.,;:)](?: (?=[A-Z_]+=))?)+)/g, (_, pairs = '') => remember(pairs)],
  [/\beval "\$\((.*?) --format env\)"/g, '$1 --format powershell | Invoke-Expression'],
  [/\benv -u (\S+) (?=[A-Z])/g, '$$env:$1 = $$null; '],
  [/\benv \| grep -i (\w+)/g, 'Get-ChildItem Env:*$1'],
  [/\bchmod u\+w /g, 'attrib -r '],
  [/\bls -ld /g, 'icacls '],
  [/\bls -lL /g, 'Get-Item '],
  [/\bmv (?=\{)/g, 'Move-Item '],
  [/\brm -r /g, 'Remove-Item -Recurse '],
  [/ && /g, '; '],
];

function remember(pairs: string): string {
  return pairs.replace(
    /([\w{}]+)=(\S+)( ?)/g,
    (_, name, value, more) => `$env:${name} = "${value}"${more && '; '}`,
  );
}

/** Windows variable names are case-insensitive. */
function forget(names: string): string {
  const once = new Set(names.split(' ').map((name) => (name.startsWith('{') ? name : name.toUpperCase())));
  return `${[...once].map((name) => `$env:${name} = `).join('')}$null`;
}
