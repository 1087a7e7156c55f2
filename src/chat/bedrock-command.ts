/** `/bedrock`: runs one of our commands and returns its result, short enough for a phone. */
import type { Command, Outcome } from '../command-line.ts';
import type { Context } from '../context.ts';
import type { AppError } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import type { StatusReport } from '../report/status.ts';
import { fill } from '../text/text.ts';
import { chat as texts } from '../text/texts.ts';
import {
  failureAnswer,
  type ModelList,
  modelsAnswer,
  type Named,
  namedAnswer,
  statusAnswer,
  switchAnswer,
  type Verified,
  verifyAnswer,
} from './answers.ts';
import type { Failure } from './plugin-api.ts';

/** A request, with what is known about its sender and this gateway. */
export interface Asked {
  readonly context: Context;
  /** The text after `/bedrock`. */
  readonly args: string;
  /** Call before anything is changed. Throws if the person is no longer an owner. */
  assertOwner(): void;
  readonly lastFailure: Failure | undefined;
}

type Subcommand = (asked: Asked, words: readonly string[]) => Promise<string>;

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  status: async ({ context, lastFailure }) => {
    const { result, error } = await run(context, import('../commands/status.ts'));
    if (error) return failureAnswer(context, error);
    const failed = lastFailure && { error: await nameLast(context, lastFailure), at: lastFailure.at };
    return statusAnswer(context, result as unknown as StatusReport, failed);
  },
  verify: async ({ context }) => {
    const { result, error } = await run(context, import('../commands/verify.ts'));
    return error ? failureAnswer(context, error) : verifyAnswer(context, result as unknown as Verified);
  },
  models: async ({ context }) => {
    const { result } = await run(context, import('../commands/models.ts'));
    return modelsAnswer(context, result as unknown as ModelList);
  },
  use: useModel,
  explain: async ({ context, lastFailure }, words) => {
    if (words.length > 0) return explainPasted(context, words.join(' '));
    if (!lastFailure) return fill(texts.noFailure, context.language);
    return failureAnswer(context, await nameLast(context, lastFailure));
  },
};

/** The answer. Never throws: an error becomes an answer. */
export async function answer(asked: Asked): Promise<string> {
  const { context, args } = asked;
  const [name = 'status', ...words] = args.split(/\s+/).filter(Boolean);
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (!subcommand) return fill(texts.usage, context.language);
  try {
    return await subcommand(asked, words);
  } catch (error) {
    return failureAnswer(context, error);
  }
}

/** The word that confirms a change. */
const YES = 'yes';

/**
 * Shows what would change or, with `yes` after the model, changes it. No state is kept: a person who confirms has typed
 * the model's ID.
 */
async function useModel({ context, assertOwner }: Asked, words: readonly string[]): Promise<string> {
  const isSure = words.length > 1 && words.at(-1)?.toLowerCase() === YES;
  if (isSure) assertOwner();
  const wanted = (isSure ? words.slice(0, -1) : words).join(' ');
  const { switchModel } = await import('../commands/use.ts');
  const locations = locate(context, context.location);
  const { result } = await switchModel(context, locations, wanted, { asksAws: true, writes: isSure });
  return switchAnswer(context, result as { model: string; previous: string | null }, isSure);
}

async function explainPasted(context: Context, pasted: string): Promise<string> {
  const { result } = await run(context, import('../commands/explain.ts'), { positionals: [pasted] });
  return namedAnswer(context, (result.matches as readonly Named[])[0], pasted);
}

/** Identified by the chat's message or, if that hides the service's, by the log lines of the same run. */
async function nameLast(context: Context, { words, runId, at }: Failure): Promise<AppError> {
  const [{ nameFailure }, { readMachine }] = await Promise.all([
    import('../prove/gateway.ts'),
    import('../setup/machine.ts'),
  ]);
  const locations = locate(context, context.location);
  const machine = readMachine(context, locations);
  const target = { command: 'openclaw', ...machine.openclaw, locations };
  return nameFailure(context, target, machine, { failed: words, runId, begun: at });
}

async function run(
  context: Context,
  loading: Promise<{ readonly command: Command }>,
  input: { positionals?: readonly string[]; values?: Readonly<Record<string, boolean>> } = {},
): Promise<Outcome> {
  const { command } = await loading;
  return command.run(context, { values: {}, positionals: [], problems: [], ...input });
}
