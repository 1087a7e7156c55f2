/** The live call of `init` and `verify`: reads disk and environment anew, as OpenClaw will, and calls what wins. */
import { costUsd, modelEntry } from '../bedrock/catalogue.ts';
import { converse, type Reply } from '../bedrock/converse.ts';
import type { Context } from '../context.ts';
import { explainBedrockError } from '../diagnose/classify.ts';
import type { Locations } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { isMembers, providerModels } from '../openclaw/config.ts';
import { type LiveTarget, liveTarget } from '../openclaw/live-target.ts';
import { readSetup, type Setup } from '../openclaw/setup.ts';

/** The fields of `verify --json` in CONTRACT.md. */
export interface VerifyResult {
  readonly authMode: 'sso' | 'api-key';
  readonly provider: string;
  readonly model: string;
  readonly region: string;
  readonly endpoint: string | undefined;
  readonly credentialSource: string;
  readonly latencyMs: Reply['latencyMs'];
  readonly usage: Reply['usage'] | null;
  /** null when the price of the model is not known. */
  readonly costUsd: number | null;
  readonly text: string;
}

export interface LiveCall {
  readonly setup: Setup;
  readonly live: LiveTarget;
  readonly result: VerifyResult;
  /** The model only thought aloud. */
  readonly reasoningOnly: boolean;
}

/**
 * Makes the call; `beforeCall` hears what will be called, `onText` gets the reply as it arrives. Throws AppError
 * (not-configured, and everything in the table of rules) and CancelledError.
 */
export async function makeLiveCall(
  context: Context,
  locations: Locations,
  hooks: { readonly beforeCall: (live: LiveTarget) => void; readonly onText: (text: string) => void },
): Promise<LiveCall> {
  const setup = readSetup(await takeSnapshot(locations, context), context.env);
  const live = liveTarget(setup, locations);
  hooks.beforeCall(live);
  const reply = await callModel(context, live.target, hooks.onText);
  return { setup, live, result: describe(setup, live, reply), reasoningOnly: reply.text.trim() === '' };
}

/** One call with its failure explained. Throws as makeLiveCall, save not-configured. */
export async function callModel(
  context: Context,
  target: LiveTarget['target'],
  onText: (text: string) => void,
): Promise<Reply> {
  try {
    return await converse(context, target, onText);
  } catch (error) {
    const { region, model, credential, endpoint } = target;
    const profile = credential.kind === 'profile' ? { profile: credential.profile } : {};
    const host = endpoint && URL.canParse(endpoint) ? { host: new URL(endpoint).host } : {};
    throw explainBedrockError(error, { region, model, ...profile, ...host });
  }
}

function describe({ provider }: Setup, live: LiveTarget, reply: Reply): VerifyResult {
  const { region, model } = live.target;
  const entry = providerModels(provider?.value ?? {}).find(({ id }) => id === model)?.value;
  const cost = isMembers(entry?.cost) ? entry.cost : modelEntry(model).entry.cost;
  const price = {
    cost: { ...modelEntry(model).entry.cost, ...(cost as Partial<Record<'input' | 'output', number>>) },
  };
  return {
    authMode: live.authMode,
    provider: live.providerId,
    model,
    region,
    endpoint: live.baseUrl,
    credentialSource: live.credentialSource,
    latencyMs: reply.latencyMs,
    usage: reply.usage ?? null,
    costUsd: (reply.usage && costUsd(price, reply.usage)) ?? null,
    text: reply.text,
  };
}
