import type { Context } from '../context.ts';
import type { AppError, ExitCode } from '../failures/errors.ts';
import type { Notice, Text } from '../text/text.ts';
import type { Flag, ParsedFlags } from './flags.ts';

/** How a command ended: the exit code, and what `--json` prints next to version, command and ok. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly result: Readonly<Record<string, unknown>>;
  /** Set if the command failed after doing something worth reporting in `result`. */
  readonly error?: AppError;
  /** What happened next, printed after the failure. */
  readonly afterwards?: readonly Notice[];
  /** The command has printed its own JSON (one object per line), so nothing more is printed. */
  readonly streamed?: true;
}

/** A command in the table: its summary in the help, and how to load it. */
export interface CommandEntry {
  readonly summary: Text;
  load(): Promise<Command>;
}

/** What a module in commands/ exports as `command`. */
export interface Command {
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
  run(context: Context, input: ParsedFlags): Promise<Outcome>;
}
