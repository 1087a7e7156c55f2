/** The start: what needs no command is answered here, before a command's code is loaded. */
import type { Machine, Terminal } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { chooseLanguage, fill, type Language } from '../messages/text.ts';
import { usage } from '../messages/usage.ts';
import { type FlagValues, parseFlags } from './flags.ts';
import { globalFlags, topLevelFlags } from './globals.ts';
import { generalHelp } from './help.ts';
import { locationFlags } from './location-flags.ts';
import { runCommand } from './run-command.ts';

/** What main hands over: the whole machine only to who runs a command on it. */
interface Start extends Pick<Machine, 'env' | 'version'> {
  machine(): Promise<Machine>;
  /** Why not all of the output could be written, once it is so. */
  lostOutput(): Error | undefined;
}

/** Runs one command line to its end. Never throws: every failure becomes an exit code and a report. */
export async function runCli(args: readonly string[], terminal: Terminal, start: Start): Promise<ExitCode> {
  const { name, rest } = splitCommand(spellHelp(args));
  const known = name === undefined ? topLevelFlags : globalFlags;
  const flags = parseFlags(rest, [...known, ...locationFlags], 'en').values;
  const language = chooseLanguage(flags.lang as string | undefined, start.env);
  const exitCode = await answer({ name, rest, flags, language }, terminal, start);
  const lost = start.lostOutput();
  if (!lost) return exitCode;
  terminal.stderr.write(`${fill(usage.outputLost, language, { detail: lost.message })}\n`);
  return exitCode || EXIT.bug;
}

interface CommandLine {
  readonly name: string | undefined;
  readonly rest: readonly string[];
  /** The global ones, and those that choose an OpenClaw. */
  readonly flags: FlagValues;
  readonly language: Language;
}

async function answer(
  { name, rest, flags, language }: CommandLine,
  terminal: Terminal,
  { version, machine }: Start,
): Promise<ExitCode> {
  if (flags.version) {
    terminal.stdout.write(`${version}\n`);
    return EXIT.done;
  }
  if (name === undefined && !flags.verify && (flags.help || isSound(rest))) {
    terminal.stdout.write(generalHelp(language));
    return EXIT.done;
  }
  return runCommand(name, rest, flags, terminal, await machine());
}

/** What people type by habit from gh, aws and npm: `help`, `help init`. */
function spellHelp(args: readonly string[]): readonly string[] {
  return args[0] === 'help' ? [...args.slice(1), '--help'] : args;
}

/** The first word that is not a flag is the command; flags may stand before it. */
function splitCommand(args: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  const takesValue = new Set(
    globalFlags.filter(({ kind }) => kind === 'value').map(({ name }) => `--${name}`),
  );
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && !takesValue.has(args[index - 1] ?? ''));
  if (at < 0) return { name: undefined, rest: args };
  return { name: args[at], rest: [...args.slice(0, at), ...args.slice(at + 1)] };
}

/** Nothing but flags that every command takes: `openclaw-bedrock --lang zh-TW`. */
function isSound(args: readonly string[]): boolean {
  return parseFlags(args, topLevelFlags, 'en').problems.length === 0;
}
