/**
 * Why OpenClaw cannot sign in to AWS with what is set up, as far as files and environment show. One answer for `status`,
 * `doctor` and `verify`.
 */
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { awsSections } from '../files/snapshot.ts';
import { USUAL_PROFILE } from '../openclaw/config.ts';
import { type Layer, ownLayers, winnerOf } from '../openclaw/environment.ts';
import { KEY_PAIR, misnamedVariable } from '../openclaw/misnamed.ts';
import type { Calling } from '../screen/program.ts';
import {
  DEFAULT_PROFILE,
  type LocalCredentials,
  profilesWithCredentials,
} from '../sign-in/aws/credentials.ts';
import {
  machineObstacle,
  misnamedSetting,
  settingsObstacle,
  signedOutOfConsole,
} from '../sign-in/aws/obstacle.ts';
import type { Obstacle } from '../sign-in/aws/setting-place.ts';
import { accountObstacle } from '../sign-in/aws/sso-obstacle.ts';
import type { Conflict } from '../sign-in/conflict.ts';
import { modeOfProfile } from '../sign-in/methods.ts';
import { portalObstacle } from '../sign-in/sso/portal-obstacle.ts';
import {
  gapsOf,
  missingSettings,
  type SignInProfile,
  signInProfile,
  ssoProfile,
} from '../sign-in/sso/profile.ts';
import { readToken, type SignInState, signInState } from '../sign-in/sso/token.ts';
import { type Facts, fill, type Language, type Notice, notice } from '../text/text.ts';
import { credentialProblems as texts } from '../text/texts.ts';
import { conflictError, placeName } from './precedence.ts';
import { profileToSignIn, type Setup } from './setup.ts';

type Reading = Pick<Context, 'language' | 'platform'> & Calling;

/**
 * sso-profile-missing or credentials-incomplete, or wrong-credential-wins if another setting hides the credentials that
 * were set up. `conflicts` are those of this shell. Whether a person is signed in is another question: signInError.
 */
export function credentialsProblem(
  setup: Setup,
  snapshot: Snapshot,
  conflicts: readonly Conflict[],
  reading: Reading,
): AppError | undefined {
  const { method, localCredentials: local, layers } = setup;
  if (!method || method.usesApiKey) return undefined;
  const { language, platform } = reading;
  const known = method.needsSignIn
    ? withoutSsoProfile(setup, snapshot, reading)
    : local && withoutLocal(local, { snapshot, layers, platform }, language);
  const problem = known ?? withTilde(setup, snapshot, language);
  const hiding = conflicts.find(({ about }) => about === 'credential');
  return problem && hiding ? conflictError(hiding, reading) : problem;
}

/** Why the credentials on this machine cannot be used. */
function withoutLocal(
  local: LocalCredentials,
  where: Parameters<typeof machineObstacle>[1],
  language: Language,
): AppError | undefined {
  const ofFiles = local.source === 'profile' ? settingsObstacle(where.snapshot, local.profile) : undefined;
  const ofMachine = ofFiles ?? machineObstacle(local, where);
  const obstacle = ofMachine && (roleDoubt(local, where.snapshot) ?? ofMachine);
  if (obstacle) return incomplete(obstacle, language);
  const profile = signedOutOfConsole(local, where);
  return profile === undefined ? undefined : new AppError('console-sign-in-ended', { profile });
}

/** A doubt about a role that only the name of a profile indicates: that profile has a key, under a wrong name. */
export function roleDoubt(local: LocalCredentials | undefined, snapshot: Snapshot): Obstacle | undefined {
  return local?.source === 'machine-role' && local.kind === undefined
    ? misnamedSetting(snapshot, local.profile)
    : undefined;
}

/** The profile that a person signs in to, with its session, if it is complete enough for that. */
export function targetOf(setup: Setup, snapshot: Snapshot): SignInProfile | undefined {
  return signInProfile(snapshot, profileToSignIn(setup) ?? '');
}

/** The failure of a profile to which nobody is signed in. `user`: the profile in use, if that is another. */
export function signInError(
  error: NonNullable<SignInState['error']>,
  { profile }: SignInProfile,
  { profile: user }: Pick<Setup, 'profile'>,
): AppError {
  return new AppError(error, { profile, ...(user !== undefined && user !== profile && { user }) });
}

/** Why nobody is signed in to the profile that a person signs in to. */
export async function signInProblem(
  { now }: Pick<Context, 'now'>,
  setup: Setup,
  snapshot: Snapshot,
): Promise<AppError | undefined> {
  const target = targetOf(setup, snapshot);
  const cached = target && (await readToken(snapshot.locations.awsHome, target.session));
  const error = cached && signInState(cached, target, now()).error;
  return error && signInError(error, target, setup);
}

/** The failure of a setup with a machine’s role where a call found none. */
export function roleMissing(
  { profile = DEFAULT_PROFILE }: Setup,
  snapshot: Snapshot,
  { language }: Reading,
): AppError {
  const misnamed = misnamedSetting(snapshot, profile);
  return incomplete(misnamed ?? { why: notice(texts.roleMissing, { profile }) }, language);
}

/** Why there is no complete SSO profile where none of the other ways to sign in is set up either. */
function withoutSsoProfile(
  { profile, layers }: Setup,
  snapshot: Snapshot,
  { language, platform }: Reading,
): AppError | undefined {
  if (profile === undefined) {
    const unread = unreadVariable(layers, platform) ?? misnamedSetting(snapshot, DEFAULT_PROFILE);
    if (unread) return incomplete(unread, language);
    const empty = winnerOf(layers, 'AWS_PROFILE')?.layer;
    const why = empty ? notice(texts.emptyProfile, { where: empty.where }) : notice(texts.noProfile);
    const hidden = empty?.kind === 'process' && winnerOf(ownLayers(layers), 'AWS_PROFILE')?.value;
    // What init writes stays hidden, too.
    if (hidden)
      return incomplete({ why, remedy: notice(texts.unsetProfile), layer: empty }, language, { hidden });
    return incomplete({ why, layer: empty }, language, {
      ...otherProfile(snapshot),
      ...(!empty && { unset: 'AWS_PROFILE' }),
    });
  }
  const path = snapshot.locations.awsConfig;
  const found = ssoProfile(snapshot, profile);
  const missing = found ? missingSettings(found) : [];
  if (found && missing.length === 0) {
    const wrong = accountObstacle(snapshot, found);
    return portalProblem(snapshot, found, language) ?? (wrong && incomplete(wrong, language));
  }
  if (found) return new AppError('sso-profile-missing', { path, profile, ...gapsOf(snapshot, profile) });
  const exists = awsSections(snapshot.awsConfig).some(({ name }) => name === profile);
  // Somebody removed ours.
  if (profile === USUAL_PROFILE && !exists) return new AppError('sso-profile-missing', { path, profile });
  const obstacle = settingsObstacle(snapshot, profile);
  return obstacle && incomplete(obstacle, language, otherProfile(snapshot));
}

/** credentials-incomplete if the address that a profile signs in at is no AWS access portal. */
export function portalProblem(
  snapshot: Snapshot,
  profile: Parameters<typeof portalObstacle>[1],
  language: Language,
): AppError | undefined {
  const obstacle = portalObstacle(snapshot, profile);
  return obstacle && incomplete(obstacle, language);
}

/** Why credentials that the environment has do not count: another name, or half of a pair of keys. */
function unreadVariable(layers: readonly Layer[], platform: Context['platform']): Obstacle | undefined {
  // Windows does not distinguish capitals there.
  const misnamed = platform === 'win32' ? undefined : misnamedVariable(layers);
  if (misnamed) {
    const { name, right, layer } = misnamed;
    const facts = { name, right, where: layer.where };
    return { why: notice(texts.misnamed, facts), remedy: notice(texts.rename, facts), layer };
  }
  const missing = KEY_PAIR.find((name) => !winnerOf(layers, name)?.value) ?? '';
  const present = KEY_PAIR.find((name) => winnerOf(layers, name)?.value);
  const layer = present && winnerOf(layers, present)?.layer;
  if (!layer) return undefined;
  const facts = { present, missing, where: layer.where };
  return { why: notice(texts.halfPair, facts), remedy: notice(texts.addHalf, facts), layer };
}

/**
 * The AWS SDK for JavaScript expands the `~` of AWS_CONFIG_FILE for profiles, but not for the session that one names
 * (measured). Of the places that set it, `locate` reads these two.
 */
function withTilde(setup: Setup, snapshot: Snapshot, language: Language): AppError | undefined {
  const session = ssoProfile(snapshot, profileToSignIn(setup) ?? '')?.session;
  const winner = winnerOf(setup.layers, 'AWS_CONFIG_FILE');
  if (!session || !winner || !/^~[/\\]/.test(winner.value)) return undefined;
  const { layer } = winner;
  if (layer.kind !== 'process' && layer.kind !== 'state-env') return undefined;
  const facts = { session, where: layer.where, path: snapshot.locations.awsConfig };
  const why = notice(texts.tilde, facts);
  return incomplete({ why, remedy: notice(texts.setPath, facts), layer }, language);
}

function incomplete({ why, remedy, layer }: Obstacle, language: Language, more: Facts = {}): AppError {
  const where = layer && { where: placeName(layer, language) };
  const tell = ({ text, facts }: Notice) => fill(text, language, { ...facts, ...where });
  const detail = tell(why);
  const step = remedy && { remedy: tell(remedy) };
  return new AppError('credentials-incomplete', { detail, ...step, ...more });
}

/** A profile in the files that could be used instead, ours first, as facts. */
function otherProfile(snapshot: Snapshot): Facts {
  const usable = profilesWithCredentials(snapshot).flatMap((found) =>
    found.source === 'profile' && !settingsObstacle(snapshot, found.profile) ? [found] : [],
  );
  const other = usable.find(({ profile }) => profile === USUAL_PROFILE) ?? usable[0];
  return other ? { other: other.profile, way: modeOfProfile(snapshot, other.profile) } : {};
}
