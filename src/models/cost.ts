/** Estimates the cost of a setup in USD: a call like the last one, an agent's turns, a day of heartbeats. Pure. */
import { isMembers, primaryRef, providerModels, splitRef, type Value, valueAt } from '../openclaw/config.ts';
import { costUsd, type ModelEntry, modelEntry } from './catalogue.ts';
import { TURN } from './offered-model.ts';

export interface Estimate {
  /** A thousand calls with this many tokens; null if the reply had no token count. */
  readonly thousandCallsUsd: number | null;
  /** A thousand agent turns with the tokens of TURN. */
  readonly thousandTurnsUsd: number;
  /** For the model that heartbeats use; null if they are off or use another provider. */
  readonly heartbeats: { readonly every: string; readonly model: string; readonly dayUsd: number } | null;
}

/** A model's prices in openclaw.json, or the catalog's if it has none. */
export function priceOf(provider: Value, model: string): Pick<ModelEntry, 'cost'> {
  const { cost } = modelEntry(model).entry;
  const entry = providerModels(isMembers(provider) ? provider : {}).find(({ id }) => id === model)?.value;
  return { cost: { ...cost, ...(isMembers(entry?.cost) ? (entry.cost as Partial<typeof cost>) : {}) } };
}

/** The cost of the setup in `config` with this model; undefined if its price is unknown. */
export function estimate(
  config: Value,
  providerId: string,
  model: string,
  callUsd: number | undefined,
): Estimate | undefined {
  const provider = valueAt(config, 'models', 'providers', providerId);
  const turn = costUsd(priceOf(provider, model), TURN);
  if (turn === undefined) return undefined;
  return {
    thousandCallsUsd: callUsd === undefined ? null : tidy(callUsd * 1000),
    thousandTurnsUsd: tidy(turn * 1000),
    heartbeats: heartbeatsOf(config, providerId, provider),
  };
}

/** Removes the floating-point noise of a sum. */
function tidy(usd: number): number {
  return Number(usd.toPrecision(6));
}

/** OpenClaw's default: https://docs.openclaw.ai/gateway/heartbeat */
const USUAL_INTERVAL = '30m';
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

function heartbeatsOf(config: Value, providerId: string, provider: Value): Estimate['heartbeats'] {
  const given = valueAt(config, 'agents', 'defaults', 'heartbeat', 'every');
  const every = typeof given === 'string' ? given : USUAL_INTERVAL;
  const [, count = '0', unit = 'm'] = /^(\d+)\s*([smhd])?$/.exec(every) ?? [];
  const seconds = Number(count) * (UNITS[unit] ?? 60);
  const own = valueAt(config, 'agents', 'defaults', 'heartbeat', 'model');
  const ref = typeof own === 'string' ? splitRef(own) : splitRef(primaryRef(config));
  if (!(seconds > 0) || ref?.provider !== providerId) return null;
  const turn = costUsd(priceOf(provider, ref.model), TURN);
  return turn === undefined ? null : { every, model: ref.model, dayUsd: tidy((86_400 / seconds) * turn) };
}
