/** Commands to copy, as they work for this very person. */
import type { Context } from '../context.ts';
import { type Facts, fillPlaces, isComplete, type Language, type Text, template } from '../text/text.ts';
import { inShell, quote, shellOf } from './shell.ts';

/** How this run was called. Without it commands stay as the texts have them. */
export type Calling = Partial<Pick<Context, 'env' | 'location' | 'platform'>>;

const NAME = 'openclaw-bedrock';

/** How a person calls us: who came by npx has no `openclaw-bedrock` on PATH. */
export function program(env: Context['env']): string {
  return env.npm_command === 'exec' ? `npx ${NAME}` : NAME;
}

/** Without the flags that chose the OpenClaw of this run, these would speak of another. */
const OURS =
  /(?<!npx )\bopenclaw-bedrock (init|verify|login|logout|status|doctor|models|policy|undo|use|watch|chat)\b(?!-)/g;
const OPENCLAWS = /(?<![\w@/-])openclaw (gateway|config|plugins) /g;

/** A line of ours with every command in it as it works here. Not for one that has its flags already. */
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

/** The text with its commands as they work here, and then its places filled: what fills them is nobody's command. */
export function fillAsCalled(text: Text, language: Language, facts: Facts, calling: Calling): string {
  return fillCommands(template(text, language), facts, calling);
}

/** The same for a line whose places are open. What fills a place in a command is one word of it. */
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

/** From the first word of a command to the end of the line. */
const COMMAND =
  /(?<![\w@/-])(?:openclaw(?:-bedrock)?|nslookup|chmod|ls|mv|rm|attrib|icacls|Get-Content|Get-Item|Move-Item|Remove-Item) .*/g;

/** A word that has a place in it and is in no quotes yet. `{command}` is several words, made where they are known. */
const WORD =
  /(?<!["'\w./:@#-])(?:[\w/:@-]|\.(?=\w))*\{(?!command\})\w+\}(?:[\w/:@-]|\.(?=\w)|\{(?!command\})\w+\})*/g;
