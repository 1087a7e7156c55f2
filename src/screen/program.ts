/** Commands to copy, as they work for this very person. */
import type { Context } from '../context.ts';
import { type Facts, fillPlaces, type Language, type Text, template } from '../text/text.ts';

/** How this run was called. Without it commands stay as the texts have them. */
export type Calling = Partial<Pick<Context, 'env' | 'location'>>;

const NAME = 'openclaw-bedrock';

/** How a person calls us: who came by npx has no `openclaw-bedrock` on PATH. */
export function program(env: Context['env']): string {
  return env.npm_command === 'exec' ? `npx ${NAME}` : NAME;
}

/** Without the flags that chose the OpenClaw of this run, these would speak of another. */
const OURS =
  /(?<!npx )\bopenclaw-bedrock (init|verify|login|logout|status|doctor|models|policy|undo|use|watch)\b(?!-)/g;
const OPENCLAWS = /(?<![\w@/-])openclaw (gateway|config|plugins) /g;

/** A line of ours with every command in it as it works here. Not for one that has its flags already. */
export function commandsAsCalled(line: string, { env = {}, location = {} }: Calling): string {
  const { config, stateDir, openclawProfile } = location;
  const flags = { config, 'state-dir': stateDir, 'openclaw-profile': openclawProfile };
  const words = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quote(value)}`],
  );
  if (words.length === 0 && program(env) === NAME) return line;
  const ours = line.replace(OURS, (_, command) => [program(env), command, ...words].join(' '));
  return openclawProfile === undefined
    ? ours
    : ours.replace(OPENCLAWS, (_, command) => `openclaw --profile ${quote(openclawProfile)} ${command} `);
}

/** The text with its commands as they work here, and then its places filled: what fills them is nobody's command. */
export function fillAsCalled(text: Text, language: Language, facts: Facts, calling: Calling): string {
  return fillPlaces(commandsAsCalled(template(text, language), calling), facts);
}

/** A word for a POSIX shell. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
