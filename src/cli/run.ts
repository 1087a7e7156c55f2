/** The start of a run: answers what needs no command before any command is loaded. */
import {
  flagValues,
  globalFlags,
  KEY_FLAGS,
  locationFlags,
  parseFlags,
  topLevelFlags,
} from '../command-line.ts';
import type { Machine, Terminal } from '../context.ts';
import { EXIT, type ExitCode } from '../failures/failure.ts';
import { chooseLanguage, fill, type Language } from '../text/text.ts';
import { loadLanguage, usage } from '../text/texts.ts';
import { generalHelp } from './commands.ts';
import { type CommandLine, runCommand } from './run-command.ts';

/** What main passes in; the whole machine is read only to run a command. */
interface Start extends Pick<Machine, 'env' | 'version'> {
  machine(): Promise<Machine>;
  /** Why output could not be written completely, once that has happened. */
  lostOutput(): Error | undefined;
}

/** Runs one command line. Never throws: every failure becomes an exit code and a report. */
export async function runCli(args: readonly string[], terminal: Terminal, start: Start): Promise<ExitCode> {
  const { name, rest } = splitCommand(spellOut(args));
  const known = name === undefined ? topLevelFlags : globalFlags;
  const flags = flagValues(rest, [...known, ...locationFlags]);
  // Loaded on demand: the version needs no language.
  const loadSpoken = () => loadLanguage(chooseLanguage(flags.lang as string | undefined, start.env));
  const exitCode = flags.version
    ? printVersion(terminal, start)
    : await answer({ name, rest, flags, language: await loadSpoken() }, terminal, start);
  const lost = start.lostOutput();
  if (!lost) return exitCode;
  terminal.stderr.write(`${fill(usage.outputLost, await loadSpoken(), { detail: lost.message })}\n`);
  return exitCode || EXIT.bug;
}

function printVersion({ stdout }: Terminal, { version }: Start): ExitCode {
  stdout.write(`${version}\n`);
  return EXIT.done;
}

async function answer(
  { name, rest, flags, language }: CommandLine,
  terminal: Terminal,
  { machine }: Start,
): Promise<ExitCode> {
  if (name === undefined && !flags.verify && (flags.help || isSound(rest, language))) {
    terminal.stdout.write(generalHelp(language));
    return EXIT.done;
  }
  return runCommand({ name, rest, flags, language }, terminal, await machine());
}

/** Supports what people type out of habit from gh, aws and npm: `help`, `help init`, `version`. */
function spellOut(args: readonly string[]): readonly string[] {
  const [word, ...rest] = args;
  return word === 'help' || word === 'version' ? [...rest, `--${word}`] : args;
}

/** The first word that is not a flag is the command; flags may precede it. */
function splitCommand(args: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  const takesValue = new Set(
    [...globalFlags.filter(({ kind }) => kind === 'value').map(({ name }) => name), ...KEY_FLAGS].map(
      (name) => `--${name}`,
    ),
  );
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && !takesValue.has(args[index - 1] ?? ''));
  if (at < 0) return { name: undefined, rest: args };
  return { name: args[at], rest: [...args.slice(0, at), ...args.slice(at + 1)] };
}

/** Whether there are only global flags: `openclaw-bedrock --lang zh-TW`. */
function isSound(args: readonly string[], language: Language): boolean {
  return parseFlags(args, topLevelFlags, language).problems.length === 0;
}
