/** The live call of `init` and `verify`: reads disk and environment anew, as OpenClaw will, and calls what wins. */

import { converse, type Reply } from '../bedrock/converse.ts';
import type { Context } from '../context.ts';
import { explainBedrockError } from '../failures/classify.ts';
import { AppError, EXIT } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { costUsd } from '../models/catalogue.ts';
import { type Estimate, estimate, priceOf } from '../models/cost.ts';
import { throughProfile } from '../models/through-profile.ts';
import { type CredentialsReport, describeCredentials } from '../report/local-credentials.ts';
import { redact } from '../secrets/redact.ts';
import { maskQueries } from '../secrets/secret-shapes.ts';
import type { Difference } from '../setup/differences.ts';
import { calledUrl, type LiveTarget, liveTarget } from '../setup/live-target.ts';
import { conflictError } from '../setup/name-conflict.ts';
import { type Picture, takePicture } from '../setup/picture.ts';
import type { Setup } from '../setup/setup.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { signInProfile } from '../sign-in/sso/profile.ts';
import { readToken } from '../sign-in/sso/read-token.ts';
import { findRenewedElsewhere } from '../sign-in/sso/session.ts';
import { waiting } from '../text/texts.ts';
import { retryPassing, showWaiting } from './patience.ts';

/** The fields of `verify --json` in CONTRACT.md. */
interface VerifyResult {
  readonly authMode: AuthMode;
  readonly provider: string;
  readonly model: string;
  readonly region: string;
  readonly endpoint: string | undefined;
  readonly credentialSource: string;
  /** Only where the machine's own credentials signed the call. */
  readonly credentials?: CredentialsReport;
  readonly latencyMs: Reply['latencyMs'];
  readonly usage: Reply['usage'] | null;
  /** null when the price of the model is not known. */
  readonly costUsd: number | null;
  /** What the set-up costs to run, likewise. */
  readonly estimate: Estimate | null;
  readonly text: string;
  /** Variables that the gateway service sees from elsewhere, so that this call says nothing about it. */
  readonly gatewayDiffers?: readonly {
    readonly variable: string;
    shell: string | null;
    gateway: string | null;
  }[];
}

export interface LiveCall {
  readonly setup: Setup;
  readonly live: LiveTarget;
  readonly result: VerifyResult;
  readonly picture: Picture;
  /** The model only thought aloud. */
  readonly reasoningOnly: boolean;
}

export interface LiveCallHooks {
  /** Hears what wins on this machine, before anything can fail because of it. */
  readonly onPicture?: (picture: Picture) => void;
  readonly beforeCall: (live: LiveTarget) => void;
  readonly onText: (text: string) => void;
}

/**
 * Makes the call; `beforeCall` hears what will be called, `onText` gets the reply as it arrives. Throws AppError
 * (not-configured, and everything in the table of rules) and CancelledError.
 */
export async function makeLiveCall(
  context: Context,
  locations: Locations,
  hooks: LiveCallHooks,
): Promise<LiveCall> {
  const picture = takePicture(context, locations);
  hooks.onPicture?.(picture);
  const { setup } = picture;
  try {
    const live = liveTarget(setup, locations);
    const session = await sessionOf(live, picture, locations);
    hooks.beforeCall(live);
    const call = () => callModel(context, live, hooks.onText);
    const reply = await call().catch(async (error: unknown) => {
      if (!session?.token || !isEnded(error)) throw error;
      const deps = { ...context, home: locations.awsHome };
      if (!(await findRenewedElsewhere(deps, session.session, session.token))) throw error;
      return call();
    });
    const result = describe(picture, live, reply);
    return { setup, live, picture, result, reasoningOnly: reply.text.trim() === '' };
  } catch (error) {
    throw blame(context, picture, error);
  }
}

/**
 * The SSO session that will sign the call, and its token as it is now. Read before the SDK reads it, which would wait for
 * ever for a token from a named pipe. Throws AppError not-a-file, cannot-read.
 */
async function sessionOf({ target }: LiveTarget, { snapshot }: Picture, { awsHome }: Locations) {
  const { credential } = target;
  const found = credential.kind === 'profile' ? signInProfile(snapshot, credential.profile) : undefined;
  if (!found) return undefined;
  const { session } = found;
  const cached = await readToken(awsHome, session.session);
  return { session, token: cached.state === 'found' ? cached.token : undefined };
}

/** Another process may have been faster with the refresh token, which works once: its token is good for us. */
function isEnded(error: unknown): boolean {
  return error instanceof AppError && ['session-expired', 'sign-in-needed'].includes(error.error);
}

/** Where a stray variable signed the call, a refused sign-in is that variable's: a new key or login mends nothing. */
function blame(context: Context, { conflicts, setup }: Picture, error: unknown): unknown {
  const stray = conflicts.find(({ reader, about }) => reader === 'shell' && about === 'credential');
  if (!stray || !(error instanceof AppError) || error.exitCode !== EXIT.auth) return error;
  // Of a key that an empty one hides this error tells already.
  const isTold = error.error === 'api-key-missing' && setup.method?.usesApiKey;
  return isTold ? error : conflictError(stray, context, error);
}

/**
 * One call. What passes by itself is tried again, unless part of a reply is on the screen already. Throws as
 * makeLiveCall, save not-configured.
 */
export async function callModel(
  context: Context,
  live: LiveTarget,
  onText: (text: string) => void,
): Promise<Reply> {
  let begun = false;
  const once = () =>
    showWaiting(context, { text: waiting.firstToken, soon: waiting.firstTokenSoon, facts: {} }, (heard) =>
      call(context, live, onText, () => {
        begun = true;
        heard();
      }),
    );
  return retryPassing(context, once, () => !begun);
}

/** One try, with its failure explained. */
async function call(
  context: Context,
  live: LiveTarget,
  onText: (text: string) => void,
  onFirst: () => void,
): Promise<Reply> {
  const { target } = live;
  try {
    return await converse(context, target, onText, onFirst);
  } catch (error) {
    const { region, model, credential } = target;
    const profile = credential.kind === 'profile' ? { profile: credential.profile } : {};
    const { host } = calledUrl(context.env, target);
    throw throughProfile(explainBedrockError(error, { region, model, ...profile, host }));
  }
}

function describe(
  { setup: { provider, config }, differences }: Picture,
  live: LiveTarget,
  reply: Reply,
): VerifyResult {
  const { region, model } = live.target;
  const usd = reply.usage && costUsd(priceOf(provider?.value, model), reply.usage);
  return {
    authMode: live.authMode,
    provider: live.providerId,
    model,
    region,
    endpoint: live.baseUrl && maskQueries(redact(live.baseUrl)),
    credentialSource: live.credentialSource,
    ...(live.local && { credentials: describeCredentials(live.local, reply.credentialsEnd) }),
    latencyMs: reply.latencyMs,
    usage: reply.usage ?? null,
    costUsd: usd ?? null,
    estimate: estimate(config, live.providerId, model, usd) ?? null,
    text: reply.text,
    ...(differences.length > 0 && { gatewayDiffers: differences.map(describePlaces) }),
  };
}

function describePlaces({ variable, shell, gateway }: Difference) {
  return { variable, shell: shell?.where ?? null, gateway: gateway?.where ?? null };
}
