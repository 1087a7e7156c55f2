/** `logout`: ends our session at the portal and removes its token and registrations. Other sessions stay. */
import type { Command, Outcome, ParsedFlags } from '../command-line.ts';
import { locationFlags, outcomeOf, readLocationFlags, yesFlag } from '../command-line.ts';
import type { Context } from '../context.ts';
import { AppError, attempt, orFailure } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { say } from '../screen/say.ts';
import { chooseProfile, readSetup } from '../setup/setup.ts';
import { forgetRegistration } from '../sign-in/sso/oidc.ts';
import { logout as endSession } from '../sign-in/sso/portal.ts';
import { deleteToken, forgetCliRoleKeys } from '../sign-in/sso/session.ts';
import { readToken } from '../sign-in/sso/token.ts';
import { signInCommands as texts, watch } from '../text/texts.ts';
import { pauseWatch } from '../watch/own-files.ts';
import { refuseOthersHome } from '../write/own-files.ts';

export const command: Command = {
  flags: [
    { name: 'profile', kind: 'value', placeholder: 'NAME', help: texts.profileHelp },
    yesFlag,
    ...locationFlags,
  ],
  examples: [{ line: 'openclaw-bedrock logout', about: texts.logoutExample }],
  run,
};

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(values));
  refuseOthersHome(context, locations, 'logout');
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetup(snapshot, context);
  const { profile, session } = profileToLeave(snapshot, setup, values.profile as string | undefined);
  const home = locations.awsHome;
  // A file that cannot be removed does not keep the others.
  const kept: AppError[] = [];
  const onFailure = (error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    kept.push(error);
  };
  const cached = await readToken(home, session).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return { state: 'corrupt' } as const;
  });
  // If the portal cannot be reached, the person is signed out here, and told that the portal still has the session.
  const ended = cached.state === 'found' ? await orFailure(endSession(context, cached.token)) : undefined;
  const failed = ended instanceof AppError ? ended : undefined;
  await deleteToken(home, session.session).catch(onFailure);
  for (const flow of ['device-code', 'browser'] as const)
    await forgetRegistration(home, session, flow).catch(onFailure);
  const roleKeys = await forgetCliRoleKeys(home, onFailure);
  const isWatched = await pauseWatch(locations, context.platform);

  const signedOut = cached.state !== 'none';
  const revoked = cached.state === 'found' && !failed;
  const result = { profile, session: session.session, signedOut, revoked };
  if (kept[0]) return outcomeOf(result, notRemoved(kept[0]));
  if (!context.json) {
    const done = signedOut ? texts.signedOut : texts.notSignedIn;
    say(context, failed ? texts.removedHere : done, { startUrl: session.startUrl });
    if (isWatched) say(context, watch.pausedBySignOut);
    if (roleKeys > 0) say(context, texts.roleKeysRemoved, { count: roleKeys });
  }
  return outcomeOf(result, failed);
}

/** Like chooseProfile, but a failure speaks of signing out. */
function profileToLeave(...[snapshot, setup, asked]: Parameters<typeof chooseProfile>) {
  const chosen = attempt(() => chooseProfile(snapshot, setup, asked));
  if (!(chosen instanceof AppError)) return chosen;
  throw new AppError(chosen.error, { ...chosen.facts, signsOut: 'yes' }, { cause: chosen });
}

function notRemoved(cause: AppError): AppError {
  const { path = '', detail, what = '' } = cause.facts;
  return new AppError('not-removed', { path, detail: detail ?? `It is a ${what}` }, { cause });
}
