/** argv → command → outcome → what is printed. Returns the exit code; only main sets it on the process. */
import { closest, distance } from 'fastest-levenshtein';
import type { Context, Machine, Terminal } from '../context.ts';
import { createContext } from '../context.ts';
import { EXIT, type ExitCode, UsageError } from '../errors.ts';
import type { Language } from '../messages/text.ts';
import { chooseLanguage, fill } from '../messages/text.ts';
import { usage } from '../messages/usage.ts';
import { reportOutcome } from '../report/outcome.ts';
import { program } from '../report/program.ts';
import type { Outcome } from './command.ts';
import { commands } from './commands.ts';
import { parseFlags } from './flags.ts';
import { globalFlags, topLevelFlags } from './globals.ts';
import { commandHelp, generalHelp } from './help.ts';

/** Runs one command line to its end. Never throws: every failure becomes an exit code and a report. */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  machine: Machine,
): Promise<ExitCode> {
  const { name, rest } = splitCommand(spellHelp(args));
  const known = name === undefined ? topLevelFlags : globalFlags;
  const flags = parseFlags(rest, known, 'en').values;
  const language = chooseLanguage(flags.lang as string | undefined, machine.env);
  if (flags.version) {
    terminal.stdout.write(`${machine.version}\n`);
    return EXIT.done;
  }
  if (name === undefined && !flags.verify && (flags.help || isSound(rest))) {
    terminal.stdout.write(generalHelp(language));
    return EXIT.done;
  }
  const { locationFlags, readLocationFlags } = await import('./location-flags.ts');
  const context = createContext(
    terminal,
    {
      json: flags.json === true,
      color: flags['no-color'] !== true,
      debug: flags.debug === true,
      lang: flags.lang as string | undefined,
      location: readLocationFlags(parseFlags(rest, [...known, ...locationFlags], 'en').values),
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
    const { reportFailure } = await import('../report/failure.ts');
    return reportFailure(context, commandName, error, { help: helpFor(context, commandName) });
  }
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

/** The line that tells what may stand on this command line. */
function helpFor({ env }: Context, name: string): string {
  return `${program(env)} ${entryOf(name) ? `${name} ` : ''}--help`;
}

function unknownCommand(name: string, language: Language): UsageError {
  const guess = closest(name, Object.keys(commands));
  const text = distance(name, guess) <= 2 ? usage.unknownCommandGuess : usage.unknownCommand;
  return new UsageError([{ flag: name, message: fill(text, language, { guess }) }]);
}

/** Nothing but flags that every command takes: `openclaw-bedrock --lang zh-TW`. */
function isSound(args: readonly string[]): boolean {
  return parseFlags(args, topLevelFlags, 'en').problems.length === 0;
}

function badTopLevel(args: readonly string[], language: Language): UsageError {
  return new UsageError(parseFlags(args, topLevelFlags, language).problems);
}
