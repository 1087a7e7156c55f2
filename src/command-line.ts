/** What a command and a flag are. Parses argv by a table of flags, and collects all problems instead of stopping at the first. */
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import type { Context, LocationFlags } from './context.ts';
import { type AppError, EXIT, type ExitCode, type Problem } from './failures/errors.ts';
import { looksSecret } from './secrets/secret-shapes.ts';
import { fill, LANGUAGES, type Language, listed, type Notice, notice, type Text } from './text/text.ts';
import { help, locationFlags as texts, usage, watch } from './text/texts.ts';

/** A flag, for the help and the parser. */
export interface Flag {
  /** Without the dashes: `sso-start-url`. */
  readonly name: string;
  /** Its one-letter form. */
  readonly short?: string;
  readonly kind: 'switch' | 'value' | 'list';
  /** The placeholder for its value in the help: `URL`. Switches have none. */
  readonly placeholder?: string;
  readonly choices?: readonly string[];
  /** What a value must look like, and the error otherwise. */
  readonly form?: { readonly matches: RegExp; readonly wrong: Text };
  readonly help: Text;
}

export type FlagValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface ParsedFlags {
  readonly values: FlagValues;
  readonly positionals: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Names that people might guess for a flag that takes the key itself. There is none, but each is parsed with its value,
 * so that the key is not quoted as an unexpected argument.
 */
export const KEY_FLAGS = ['api-key', 'apikey', 'bedrock-api-key'];

/** Never throws: mistakes are returned as problems, one per flag. */
export function parseFlags(args: readonly string[], flags: readonly Flag[], language: Language): ParsedFlags {
  const { values, positionals, wrong } = readTokens(args, flags);
  return {
    values,
    positionals,
    // Computed on demand: guessing what an unknown flag may mean takes time.
    get problems() {
      return wrong().map(({ flag, text, facts, choices = [] }) => ({
        flag,
        message: fill(text, language, { ...facts, choices: listed(choices, language) }),
      }));
    },
  };
}

/** The values of those flags on a command line that may have others too; mistakes are ignored. */
export function flagValues(args: readonly string[], flags: readonly Flag[]): FlagValues {
  return readTokens(args, flags).values;
}

function readTokens(args: readonly string[], flags: readonly Flag[]) {
  const known = new Map(flags.map((flag) => [flag.name, flag]));
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(KEY_FLAGS.map((name) => [name, { type: 'string', multiple: true } as const])),
      ...Object.fromEntries(flags.map((flag) => [flag.name, optionOf(flag)])),
    },
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean | string[]> = {};
  const positionals: string[] = [];
  const wrong: (() => Wrong & Pick<Problem, 'flag'>)[] = [];
  // An argument behind an unknown flag is most likely its value, not one mistake more.
  let isUnknown = false;
  for (const token of tokens) {
    if (token.kind === 'positional' && !isUnknown) positionals.push(token.value);
    isUnknown = token.kind === 'option' && !known.has(token.name);
    if (token.kind !== 'option') continue;
    const flag = known.get(token.name);
    const problem = flag && wrongValue(flag, token.value);
    if (flag && !problem) store(values, flag, token.value);
    else wrong.push(() => ({ flag: token.rawName, ...(problem ?? unknownFlag(token.rawName, known)) }));
  }
  return { values, positionals, wrong: () => wrong.map((describe) => describe()) };
}

function optionOf(flag: Flag) {
  const type = flag.kind === 'switch' ? ('boolean' as const) : ('string' as const);
  return { type, multiple: true, ...(flag.short && { short: flag.short }) };
}

function store(values: Record<string, string | boolean | string[]>, flag: Flag, value: string | undefined) {
  if (flag.kind === 'switch') values[flag.name] = true;
  else if (flag.kind === 'value') values[flag.name] = value as string;
  else values[flag.name] = [...((values[flag.name] as string[]) ?? []), value as string];
}

/** `choices`: what {choices} in the text stands for. */
type Wrong = Notice & { readonly choices?: readonly string[] };

function wrongValue(flag: Flag, value: string | undefined): Wrong | undefined {
  if (flag.kind === 'switch') return value === undefined ? undefined : notice(usage.takesNoValue);
  // `--region --json` means a missing value, not a region named "--json".
  if (value === undefined || value === '' || value.startsWith('--')) return notice(usage.needsValue);
  if (looksSecret(value)) return notice(usage.secretGiven);
  const { choices, form } = flag;
  if (choices && !choices.includes(value)) return { text: usage.oneOf, facts: {}, choices };
  return form && !form.matches.test(value) ? notice(form.wrong) : undefined;
}

const DASHES = '--'.length;
/** More letters than this are no typing error. */
const MOST_WRONG = 3;

function unknownFlag(rawName: string, known: ReadonlyMap<string, Flag>): Notice {
  if (KEY_FLAGS.includes(rawName.slice(2))) return notice(usage.keyFlag);
  const names = [...known.keys()].map((name) => `--${name}`);
  const guess = names.length > 0 ? closest(rawName, names) : '';
  // Of a short name, a few other letters make another word.
  const most = Math.ceil((rawName.length - DASHES) / 3);
  return guess && distance(rawName, guess) <= Math.min(most, MOST_WRONG)
    ? notice(usage.unknownFlagGuess, { guess })
    : notice(usage.unknownFlag);
}

export const configFlag: Flag = {
  name: 'config',
  kind: 'value',
  placeholder: 'PATH',
  help: texts.configHelp,
};
export const stateDirFlag: Flag = {
  name: 'state-dir',
  kind: 'value',
  placeholder: 'DIR',
  help: texts.stateDirHelp,
};
export const openclawProfileFlag: Flag = {
  name: 'openclaw-profile',
  kind: 'value',
  placeholder: 'NAME',
  // OpenClaw's own rule. The name becomes part of a path.
  form: { matches: /^[a-z0-9][a-z0-9_-]{0,63}$/i, wrong: texts.notAnOpenclawProfile },
  help: texts.openclawProfileHelp,
};

/** For commands that change something and never ask: scripts give it to be sure. */
export const yesFlag: Flag = { name: 'yes', short: 'y', kind: 'switch', help: texts.yesHelp };

/** Which OpenClaw a command uses. Every command that reads its files has these flags. */
export const locationFlags: readonly Flag[] = [configFlag, stateDirFlag, openclawProfileFlag];

/** Which OpenClaw the flags name. */
export function readLocationFlags(values: FlagValues): LocationFlags {
  return {
    config: values.config as string | undefined,
    stateDir: values['state-dir'] as string | undefined,
    openclawProfile: values['openclaw-profile'] as string | undefined,
  };
}

/** The flags that every command takes. */
export const globalFlags: readonly Flag[] = [
  { name: 'help', short: 'h', kind: 'switch', help: help.helpFlag },
  { name: 'version', short: 'v', kind: 'switch', help: help.versionFlag },
  { name: 'json', kind: 'switch', help: help.jsonFlag },
  { name: 'no-color', kind: 'switch', help: help.noColorFlag },
  { name: 'debug', kind: 'switch', help: help.debugFlag },
  { name: 'lang', kind: 'value', choices: LANGUAGES, help: help.langFlag },
];

/** Flags that may stand in place of a command: `openclaw-bedrock --verify`. */
export const topLevelFlags: readonly Flag[] = [
  ...globalFlags,
  { name: 'verify', kind: 'switch', help: help.verifyFlag },
];

/**
 * The mistakes in a command whose switches `--install`, `--remove` and `--status` exclude each other; `onlyInstall`: the
 * flags that mean nothing without the first.
 */
export function verbProblems(
  values: FlagValues,
  language: Language,
  onlyInstall: readonly string[],
): { readonly verbs: readonly string[]; readonly problems: readonly Problem[] } {
  const verbs = ['install', 'remove', 'status'].filter((name) => values[name]);
  const wrong = (names: readonly string[], text: Text) =>
    names.map((name) => ({ flag: `--${name}`, message: fill(text, language) }));
  const idle = onlyInstall.filter((name) => values[name] !== undefined && !values.install);
  const problems = [...wrong(verbs.slice(1), watch.oneAtATime), ...wrong(idle, watch.onlyInstall)];
  return { verbs, problems };
}

/** How a command ended: the exit code, and what `--json` prints next to version, command and ok. */
export interface Outcome<R extends object = object> {
  readonly exitCode: ExitCode;
  readonly result: Readonly<R>;
  /** Set if the command failed after doing something worth reporting in `result`. */
  readonly error?: AppError;
  /** What happened next, printed after the failure. */
  readonly afterwards?: readonly Notice[];
  /** The command has printed its own JSON (one object per line), so nothing more is printed. */
  readonly streamed?: true;
}

/** The outcome of a command with this result, which may have failed all the same. */
export function outcomeOf<R extends object>(result: R, error?: AppError): Outcome<R> {
  return error ? { exitCode: error.exitCode, result, error } : { exitCode: EXIT.done, result };
}

/** A command in the table: its summary in the help, and how to load it. */
export interface CommandEntry {
  readonly summary: Text;
  load(): Promise<Command>;
}

/** What a module in commands/ exports as `command`. */
export interface Command<R extends object = object> {
  readonly flags: readonly Flag[];
  /** What may follow the command's name, as shown in the help: `[ERROR]`. If absent, nothing may. */
  readonly positional?: string;
  /** Its possible values, for shell completion. */
  readonly words?: () => readonly string[];
  readonly examples: readonly { readonly line: string; readonly about: Text }[];
  /**
   * The command itself reports problems of the command line together with wrong answers. Otherwise they end the run.
   */
  readonly reportsProblems?: true;
  run(context: Context, input: ParsedFlags): Promise<Outcome<R>>;
}
