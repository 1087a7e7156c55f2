/** Proves all chosen models: the live call to the primary, then a short call to each other. */

import type { Context } from '../context.ts';
import { AppError, isFailure } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { Answers } from '../plan/plan.ts';
import type { LiveTarget } from '../setup/live-target.ts';
import { type CallView, callModel, type LiveCall, type LiveCallView, makeLiveCall } from './live-call.ts';

/** The result for a model other than the primary. */
export interface Tried {
  readonly id: string;
  /** Milliseconds; absent if the call failed. */
  readonly latencyMs?: number;
  readonly failure?: AppError;
}

export interface Proof {
  /** The primary's answer, or why it did not answer. */
  readonly call: LiveCall | AppError;
  /** The other models that were called. */
  readonly others: readonly Tried[];
  /** The first failure. */
  readonly failed: AppError | undefined;
}

/** Events of the calls. report/init.ts shows them. */
export interface ModelsView {
  readonly primary: LiveCallView;
  /** The primary has replied. */
  onAnswer(call: LiveCall): void;
  readonly other: CallView;
  onCalling(model: string): void;
  onTried(tried: Tried): void;
}

/**
 * Calls what OpenClaw will use, from the files as they are now, then the other named models. Skips what `before` has
 * proven. A failed call is part of the proof, not thrown. Throws CancelledError and errors that are not AppErrors.
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
