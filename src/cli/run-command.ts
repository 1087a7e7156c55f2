/** Command line → command → outcome → output. Returns the exit code; only main sets it. */
import { closest, distance } from 'fastest-levenshtein';
import type { Outcome } from '../command-line.ts';
import {
  type FlagValues,
  globalFlags,
  parseFlags,
  readLocationFlags,
  topLevelFlags,
} from '../command-line.ts';
import type { Context, Machine, Terminal } from '../context.ts';
import { EXIT, type ExitCode, UsageError } from '../failures/errors.ts';
import { program } from '../screen/program.ts';
import { say, writeJson } from '../screen/say.ts';
import { fill, type Language } from '../text/text.ts';
import { usage } from '../text/texts.ts';
import { commandHelp, commands } from './commands.ts';
import { createContext } from './create-context.ts';

/** A command line, parsed as far as needed before its command is loaded. */
export interface CommandLine {
  readonly name: string | undefined;
  /** Without the command's name. */
  readonly rest: readonly string[];
  /** The global flags, and those that choose an OpenClaw. */
  readonly flags: FlagValues;
  readonly language: Language;
}

/** Runs the named command or, without a name, handles `--verify` and wrong flags. Never throws. */
export async function runCommand(
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
  if (!entry) throw name ? unknownCommand(name, language) : badTopLevel(args, language);
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
  const guess = closest(name, Object.keys(commands));
  const text = distance(name, guess) <= 2 ? usage.unknownCommandGuess : usage.unknownCommand;
  return new UsageError([{ flag: name, message: fill(text, language, { guess }) }]);
}

function badTopLevel(args: readonly string[], language: Language): UsageError {
  return new UsageError(parseFlags(args, topLevelFlags, language).problems);
}

/** Prints the JSON of a finished command, including its failure and what happened afterwards. Returns the exit code. */
async function reportOutcome(
  context: Context,
  command: string,
  { exitCode, result, error, afterwards = [], streamed }: Outcome,
): Promise<ExitCode> {
  // Load the failure texts only if there is a failure.
  const described = error && (await import('../report/error.ts')).showFailure(context, error, result.report);
  if (!context.json) for (const { text, facts } of afterwards) say(context, text, facts);
  if (context.json && !streamed)
    writeJson(context, command, exitCode === EXIT.done, {
      ...result,
      ...(described && { error: described }),
    });
  return exitCode;
}
