/** The proof of all chosen models: the primary's live call, then a brief one to each other. */

import type { Context } from '../context.ts';
import { AppError, isFailure } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { Answers } from '../plan/plan.ts';
import type { LiveTarget } from '../setup/live-target.ts';
import { type CallView, callModel, type LiveCall, type LiveCallView, makeLiveCall } from './live-call.ts';

/** What became of a model besides the primary. */
export interface Tried {
  readonly id: string;
  /** Milliseconds; absent where it failed. */
  readonly latencyMs?: number;
  readonly failure?: AppError;
}

export interface Proof {
  /** Of the primary: what it answered, or why it did not. */
  readonly call: LiveCall | AppError;
  /** Of the other models, as far as they were called. */
  readonly others: readonly Tried[];
  /** The first failure of all. */
  readonly failed: AppError | undefined;
}

/** Hears how the calls go. Made by report/init.ts. */
export interface ModelsView {
  readonly primary: LiveCallView;
  /** The primary has answered. */
  onAnswer(call: LiveCall): void;
  readonly other: CallView;
  onCalling(model: string): void;
  onTried(tried: Tried): void;
}

/**
 * Calls what OpenClaw will use, from the files as they are now, and then the other models that were named; what `before`
 * has proven is not called again. A failed call is an ending of its own, and part of the proof. Throws what is no AppError,
 * and CancelledError.
 */
export async function proveModels(
  context: Context,
  locations: Locations,
  answers: Answers,
  view: ModelsView,
  before?: { readonly call: Proof['call'] | undefined; readonly others: Proof['others'] },
): Promise<Proof> {
  const call =
    stillPrimary(before?.call, answers) ?? (await orFailure(callPrimary(context, locations, view)));
  if (call instanceof AppError) return { call, others: [], failed: call };
  const named = answers.models.filter((id) => !answers.uncalled?.includes(id));
  const others: Tried[] = [];
  for (const id of named.filter((id) => id !== call.live.target.model)) {
    const known = before?.others.find((tried) => tried.id === id && !tried.failure);
    others.push(known ?? (await callOther(context, { ...call.live.target, model: id }, view)));
  }
  return { call, others, failed: others.find(({ failure }) => failure)?.failure };
}

function stillPrimary(
  call: Proof['call'] | undefined,
  { setPrimary, models }: Answers,
): LiveCall | undefined {
  if (!call || call instanceof AppError) return undefined;
  return !setPrimary || call.live.target.model === models[0] ? call : undefined;
}

async function callPrimary(context: Context, locations: Locations, view: ModelsView): Promise<LiveCall> {
  const call = await makeLiveCall(context, locations, view.primary);
  view.onAnswer(call);
  return call;
}

async function callOther(context: Context, target: LiveTarget['target'], view: ModelsView): Promise<Tried> {
  const { model: id } = target;
  view.onCalling(id);
  const reply = await orFailure(callModel(context, target, view.other));
  const tried = reply instanceof AppError ? { id, failure: reply } : { id, latencyMs: reply.latencyMs.total };
  view.onTried(tried);
  return tried;
}

async function orFailure<T>(work: Promise<T>): Promise<T | AppError> {
  try {
    return await work;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error;
  }
}
