/** What is really at fault where a call failed: files and environment often say more than AWS. */
import type { Context } from '../context.ts';
import { AppError, type ErrorName, EXIT } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { profileLayers, winnerOf } from '../openclaw/environment.ts';
import { credentialsProblem, roleMissing, signInError, targetOf } from '../setup/credentials-problem.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { conflictError, placeName } from '../setup/precedence.ts';
import type { Setup } from '../setup/setup.ts';
import { winningKey } from '../sign-in/api-key/api-key.ts';
import { readToken, signInState } from '../sign-in/sso/token.ts';

/** What a key's text alone says. */
const UNUSABLE_KEY: readonly ErrorName[] = ['api-key-expired', 'api-key-malformed'];

/**
 * If a stray variable signed the call, the variable is at fault: a new key or sign-in would not help. An
 * expired or incomplete key and a damaged sign-in are named as `status` names it; AWS has one message for all of them.
 */
export async function rootCause(
  context: Context,
  { awsHome, stateEnv }: Locations,
  { conflicts, setup, snapshot }: CheckedMachine,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof AppError)) return error;
  const isAuth = error.exitCode === EXIT.auth;
  const stray = conflicts.find(({ reader, about }) => reader === 'shell' && about === 'credential');
  if (stray) {
    // This error already covers a key that an empty variable hides.
    const isTold = error.error === 'api-key-missing' && setup.method?.usesApiKey;
    return isTold || !isAuth ? error : conflictError(stray, context, error);
  }
  if (setup.method?.usesApiKey) {
    const known = isAuth ? winningKey(setup, stateEnv, context.now()).error : undefined;
    return known && UNUSABLE_KEY.includes(known.error) ? known : error;
  }
  const found = setup.localCredentials;
  const isNone = error.error === 'credentials-missing';
  // What a profile lacks may fail in many ways. Without one, the SDK may have found what the files do not show.
  const isNamed = found !== undefined || (isNone && setup.profile !== undefined);
  const known = isNamed ? credentialsProblem(setup, snapshot, [], context) : undefined;
  const none = isNone && found?.source === 'machine-role' ? roleMissing(setup, context) : undefined;
  const problem =
    known ?? none ?? (isAuth ? await signInProblem(context, awsHome, setup, snapshot) : undefined);
  if (problem) return new AppError(problem.error, problem.facts, { cause: error });
  return isAuth && found ? ofLocalCredentials(error, setup, snapshot, context) : error;
}

/** Why nobody is signed in to the profile in use, as `status` names it. */
async function signInProblem(
  { now }: Pick<Context, 'now'>,
  awsHome: string,
  setup: Setup,
  snapshot: Snapshot,
): Promise<AppError | undefined> {
  const target = targetOf(setup, snapshot);
  const state = target && signInState(await readToken(awsHome, target.session), target, now());
  return target && state?.error && signInError(state.error, target, setup);
}

/** Nobody signs in to access keys: they are replaced where they are. */
export function ofLocalCredentials(
  error: AppError,
  { layers, localCredentials: found }: Pick<Setup, 'layers' | 'localCredentials'>,
  snapshot: Snapshot,
  { language }: Pick<Context, 'language'>,
): AppError {
  const { profile: _, ...facts } = error.facts;
  const places = found?.source === 'profile' ? profileLayers(snapshot, found.profile) : layers;
  const keys = found?.source === 'machine-role' ? undefined : winnerOf(places, 'AWS_ACCESS_KEY_ID');
  const keysIn = keys && { keysIn: placeName(keys.layer, language) };
  return new AppError(error.error, { ...facts, ...keysIn }, { cause: error.cause });
}
