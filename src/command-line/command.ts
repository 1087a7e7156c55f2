import type { Context } from '../context.ts';
import type { AppError, ExitCode } from '../failures/errors.ts';
import type { Notice, Text } from '../text/text.ts';
import type { Flag, ParsedFlags } from './flags.ts';

/** How a command ended: the exit code, and what `--json` prints beside version, command and ok. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly result: Readonly<Record<string, unknown>>;
  /** Set when the command failed after it had done something worth reporting in `result`. */
  readonly error?: AppError;
  /** What became of it, said to people behind the failure. */
  readonly afterwards?: readonly Notice[];
  /** The command has written its own JSON (one object a line), so nothing more is printed. */
  readonly streamed?: true;
}

/** A command in the table: what the help says of it, and how to load it. */
export interface CommandEntry {
  readonly summary: Text;
  load(): Promise<Command>;
}

/** What a module in commands/ exports as `command`. */
export interface Command {
  readonly flags: readonly Flag[];
  /** What may follow the command's name, as the help shows it: `[ERROR]`. Absent: nothing may. */
  readonly positional?: string;
  /** What it may be, for the shells to complete. */
  readonly words?: () => readonly string[];
  readonly examples: readonly { readonly line: string; readonly about: Text }[];
  /** It reports what is wrong with the command line itself, together with wrong answers. Else that ends the run. */
  readonly reportsProblems?: true;
  run(context: Context, input: ParsedFlags): Promise<Outcome>;
}
