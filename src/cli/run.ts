/** Command line → command → outcome → output. What needs no command is answered before any is loaded. */

import { closest, distance } from 'fastest-levenshtein';
import {
  type FlagValues,
  flagValues,
  globalFlags,
  KEY_FLAGS,
  locationFlags,
  type Outcome,
  parseFlags,
  readLocationFlags,
  topLevelFlags,
} from '../command-line.ts';
import type { Context, Machine, Terminal } from '../context.ts';
import { EXIT, type ExitCode, UsageError } from '../failures/errors.ts';
import { program } from '../screen/program.ts';
import { say, writeJson } from '../screen/say.ts';
import { chooseLanguage, fill, type Language } from '../text/text.ts';
import { loadLanguage, usage } from '../text/texts.ts';
import { commandHelp, commands, generalHelp, OTHER_NAMES } from './commands.ts';
import { createContext } from './create-context.ts';

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
  let exitCode: ExitCode = EXIT.done;
  if (flags.version) terminal.stdout.write(`${start.version}\n`);
  else exitCode = await answer({ name, rest, flags, language: await loadSpoken() }, terminal, start);
  const lost = start.lostOutput();
  if (!lost) return exitCode;
  terminal.stderr.write(`${fill(usage.outputLost, await loadSpoken(), { detail: lost.message })}\n`);
  return exitCode || EXIT.bug;
}

async function answer(line: CommandLine, terminal: Terminal, { machine }: Start): Promise<ExitCode> {
  const { name, rest, flags, language } = line;
  // Without any flag but the global ones: `openclaw-bedrock --lang zh-TW`.
  const isSound = () => parseFlags(rest, topLevelFlags, language).problems.length === 0;
  if (name !== undefined || flags.verify || !(flags.help || isSound()))
    return runCommand(line, terminal, await machine());
  terminal.stdout.write(generalHelp(language));
  return EXIT.done;
}

/** Supports what people type out of habit from gh, aws and npm: `help`, `help init`, `version`. */
function spellOut(args: readonly string[]): readonly string[] {
  const [word, ...rest] = args;
  return word === 'help' || word === 'version' ? [...rest, `--${word}`] : args;
}

/** The first word that is not a flag is the command; flags may precede it. */
function splitCommand(args: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  const values = [...globalFlags, ...locationFlags].filter(({ kind }) => kind === 'value');
  const takesValue = new Set([...values.map(({ name }) => name), ...KEY_FLAGS].map((name) => `--${name}`));
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && !takesValue.has(args[index - 1] ?? ''));
  if (at < 0) return { name: undefined, rest: args };
  return { name: args[at], rest: [...args.slice(0, at), ...args.slice(at + 1)] };
}

/** A command line, parsed as far as needed before its command is loaded. */
interface CommandLine {
  readonly name: string | undefined;
  /** Without the command's name. */
  readonly rest: readonly string[];
  /** The global flags, and those that choose an OpenClaw. */
  readonly flags: FlagValues;
  readonly language: Language;
}

/** Runs the named command or, without a name, handles `--verify` and wrong flags. Never throws. */
async function runCommand(
  { name, rest, flags, language }: CommandLine,
  terminal: Terminal,
  machine: Machine,
): Promise<ExitCode> {
  const context = createContext(
    terminal,
    {
      json: flags.json === true,
      color: flags['no-color'] !== true,
      debug: flags.debug === true,
      language,
      location: readLocationFlags(flags),
    },
    machine,
  );
  const commandName = name ?? (flags.verify ? 'verify' : '');
  try {
    const outcome = await dispatch(
      context,
      commandName,
      name ? rest : rest.filter((arg) => arg !== '--verify'),
    );
    if (typeof outcome === 'string') {
      terminal.stdout.write(outcome);
      return EXIT.done;
    }
    return await reportOutcome(context, commandName, outcome);
  } catch (error) {
    const { reportFailure } = await import('../report/error.ts');
    return reportFailure(context, commandName, error, { help: helpFor(context, commandName) });
  } finally {
    context.close();
  }
}

async function dispatch(context: Context, name: string, args: readonly string[]): Promise<Outcome | string> {
  const { language } = context;
  const entry = entryOf(name);
  if (!entry)
    throw name
      ? unknownCommand(name, language)
      : new UsageError(parseFlags(args, topLevelFlags, language).problems);
  const command = await entry.load();
  const input = parseFlags(args, [...command.flags, ...globalFlags], language);
  if (input.values.help) return commandHelp(name, command, language);
  const unexpected = command.positional ? [] : input.positionals;
  const message = fill(usage.unexpectedArgument, language);
  const problems = [...input.problems, ...unexpected.map((flag) => ({ flag, message }))];
  if (problems.length > 0 && !command.reportsProblems) throw new UsageError(problems);
  return command.run(context, { ...input, problems });
}

function entryOf(name: string) {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** The line that points to this command's help. */
function helpFor({ env }: Context, name: string): string {
  return `${program(env)} ${entryOf(name) ? `${name} ` : ''}--help`;
}

function unknownCommand(name: string, language: Language): UsageError {
  const near = closest(name, Object.keys(commands));
  const guess = distance(name, near) <= 2 ? near : OTHER_NAMES.get(name);
  const text = guess ? usage.unknownCommandGuess : usage.unknownCommand;
  return new UsageError([{ flag: name, message: fill(text, language, { guess: guess ?? '' }) }]);
}

/** Prints the JSON of a finished command, including its failure and what happened afterwards. Returns the exit code. */
async function reportOutcome(
  context: Context,
  command: string,
  { exitCode, result, error, afterwards = [], streamed }: Outcome,
): Promise<ExitCode> {
  const { report } = result as { readonly report?: unknown };
  // Load the failure texts only if there is a failure.
  const described = error && (await import('../report/error.ts')).showFailure(context, error, report);
  if (!context.json) for (const { text, facts } of afterwards) say(context, text, facts);
  if (context.json && !streamed)
    writeJson(context, command, exitCode === EXIT.done, {
      ...result,
      ...(described && { error: described }),
    });
  return exitCode;
}
