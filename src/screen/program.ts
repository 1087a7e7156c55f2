/** Adapts commands in texts so that this person can copy and run them. */
import type { Context } from '../context.ts';
import { type Facts, fillPlaces, isComplete, type Language, type Text, template } from '../text/text.ts';
import { inShell, quote, shellOf } from './shell.ts';

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
const OPENCLAWS = /(?<![\w@/-])openclaw (gateway|config|plugins) /g;

/** A line of ours with its commands adapted. Not for a line that already has its flags. */
export function commandsAsCalled(line: string, calling: Calling): string {
  const { env = {}, location = {} } = calling;
  const shell = shellOf(calling);
  const told = inShell(line, shell);
  const { config, stateDir, openclawProfile } = location;
  const flags = { config, 'state-dir': stateDir, 'openclaw-profile': openclawProfile };
  const words = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quote(value, shell)}`],
  );
  if (words.length === 0 && program(env) === NAME) return told;
  const ours = told.replace(OURS, (_, command) => [program(env), command, ...words].join(' '));
  return openclawProfile === undefined
    ? ours
    : ours.replace(
        OPENCLAWS,
        (_, command) => `openclaw --profile ${quote(openclawProfile, shell)} ${command} `,
      );
}

/** Adapts the commands in a text and then fills in its facts, which are not adapted. */
export function fillAsCalled(text: Text, language: Language, facts: Facts, calling: Calling): string {
  return fillCommands(template(text, language), facts, calling);
}

/** The same for a line whose facts are still placeholders. A fact inside a command is quoted as one word. */
export function fillCommands(line: string, facts: Facts, calling: Calling): string {
  const words: Record<string, string> = {};
  const told = commandsAsCalled(line, calling).replace(COMMAND, (command) =>
    command.replace(WORD, (word) => {
      if (!isComplete(word, facts)) return word;
      const name = `word${Object.keys(words).length}`;
      words[name] = quote(fillPlaces(word, facts), shellOf(calling));
      return `{${name}}`;
    }),
  );
  return fillPlaces(told, { ...facts, ...words });
}

/** From a command's first word to the end of the line. */
const COMMAND =
  /(?<![\w@/-])(?:openclaw(?:-bedrock)?|nslookup|chmod|ls|mv|rm|attrib|icacls|Get-Content|Get-Item|Move-Item|Remove-Item) .*/g;

/** An unquoted word that contains a placeholder. `{command}` is several words and is quoted where it is made. */
const WORD =
  /(?<!["'\w./:@#-])(?:[\w/:@-]|\.(?=\w))*\{(?!command\})\w+\}(?:[\w/:@-]|\.(?=\w)|\{(?!command\})\w+\})*/g;
