/** Checks sign-in and permissions: from files and, with --live, with the portal. */
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { pathExists } from '../files/read.ts';
import { nameCredentials } from '../report/credentials.ts';
import { quote, shellOf } from '../screen/program.ts';
import { credentialsProblem, roleDoubt, signInError, targetOf } from '../setup/credentials-problem.ts';
import { winningKey } from '../sign-in/api-key/method.ts';
import { getRoleCredentials } from '../sign-in/sso/portal.ts';
import { ssoProfile } from '../sign-in/sso/profile.ts';
import { findSession } from '../sign-in/sso/session.ts';
import { readToken, sdkMinLifeMs, signInState } from '../sign-in/sso/token.ts';
import { fill, formatTime } from '../text/text.ts';
import { doctor as texts, watch as watchTexts } from '../text/texts.ts';
import { describeWatch, minutesOf, type Watched, watchFiles } from '../watch/own-files.ts';
import { type Check, type Finding, type Inspection, NEEDS_LIVE, ok, skip, warn } from './check.ts';

/** The profile, the sign-in or key, and the role. */
export function signInChecks(inspection: Inspection): Check[] {
  const { live } = inspection;
  // What is wrong with a provider's block says nothing of how it signs in.
  const needs = inspection.readable()?.setup.provider ? ['files.config'] : ['files.provider'];
  return [
    { id: 'sign-in.profile', needs, run: async () => checkProfile(inspection) },
    { id: 'sign-in.session', needs: ['sign-in.profile'], run: () => checkSession(inspection) },
    { id: 'sign-in.api-key', needs, run: async () => checkApiKey(inspection) },
    {
      id: 'permissions.role',
      needs: ['sign-in.session'],
      run: async () => (live ? checkRole(inspection) : NEEDS_LIVE),
    },
  ];
}

function checkProfile(inspection: Inspection): Finding | AppError {
  const { setup } = inspection.machine();
  const { profile = '', localCredentials } = setup;
  if (setup.method?.usesApiKey) return notNeeded(inspection);
  // environment.shell reports what hides them.
  const problem = credentialsProblem(setup, inspection.snapshot, [], inspection.context);
  if (problem) return problem;
  const doubt = roleDoubt(localCredentials, inspection.snapshot);
  if (doubt?.remedy) {
    const { text, facts } = doubt.remedy;
    return warn(doubt.why.text, doubt.why.facts, [fill(text, inspection.context.language, facts)]);
  }
  if (localCredentials) {
    const credentials = nameCredentials(localCredentials, inspection.context.language);
    return ok(texts.localCredentials, { credentials });
  }
  const { accountId = '', roleName = '', session } = ssoProfile(inspection.snapshot, profile) ?? {};
  if (session) return ok(texts.profileGood, { profile, accountId, role: roleName });
  return warn(texts.profileLegacy, { profile }, [
    `openclaw-bedrock init --auth sso --profile ${quote(profile, shellOf(inspection.context))}`,
  ]);
}

async function checkSession(inspection: Inspection): Promise<Finding | AppError> {
  const { locations, context, snapshot } = inspection;
  const { setup } = inspection.machine();
  const target = targetOf(setup, snapshot);
  if (!target) return notNeeded(inspection);
  const cached = await readToken(locations.awsHome, target.session);
  const { error, expiresAt = 0 } = signInState(cached, target, context.now());
  if (error) return signInError(error, target, setup);
  const text = expiresAt > context.now() ? texts.signedIn : texts.renewable;
  return ok(text, { time: formatTime(expiresAt) });
}

/** The result of an SSO check in another mode. */
function notNeeded(inspection: Inspection): Finding {
  const { method } = inspection.machine().setup;
  return skip(method?.usesApiKey ? texts.notForKey : texts.notSso);
}

function checkApiKey(inspection: Inspection): Finding | AppError {
  const { setup } = inspection.machine();
  if (!setup.method?.usesApiKey) return skip(setup.method?.needsSignIn ? texts.notForSso : texts.notForLocal);
  const { context, locations } = inspection;
  const { key, error } = winningKey(setup, locations.stateEnv, context.now());
  if (error) return error;
  if (key?.kind === 'long-term') return ok(texts.keyLong, { accountId: key.accountId ?? '' });
  return ok(texts.keyShort, { region: setup.region ?? '', time: formatTime(key?.expiresAt) });
}

async function checkRole(inspection: Inspection): Promise<Finding | AppError> {
  const { context, locations, snapshot } = inspection;
  const target = targetOf(inspection.machine().setup, snapshot);
  if (!target) return notNeeded(inspection);
  const { profile, accountId = '', roleName: role = '' } = target;
  const deps = { ...context, home: locations.awsHome };
  const signedIn = await findSession(deps, target.session, {}, sdkMinLifeMs(target));
  if (!signedIn) return new AppError('session-expired', { profile });
  await getRoleCredentials(context, signedIn.token, { accountId, role });
  return ok(texts.roleGood, { role });
}

const FIX = ['openclaw-bedrock watch --install'];

/** No checks if it is not installed. Throws AppError not-trusted or cannot-read. */
export function watchChecks({ context, locations }: Inspection): Check[] {
  const watched = describeWatch(locations, context.platform);
  if (!watched) return [];
  const { version } = watched.installation;
  const files = watchFiles(locations.stateDir, context.platform);
  return [
    {
      id: 'watch.copy',
      run: async (): Promise<Finding> => {
        if (!pathExists(files.script) || !pathExists(`${files.app}/${version}/dist/main.js`))
          return warn(texts.watchBroken, { path: files.folder }, FIX);
        if (version !== context.version) return warn(texts.watchOld, { version, own: context.version }, FIX);
        return ok(texts.watchCopy, { version });
      },
    },
    {
      id: 'watch.runs',
      needs: ['watch.copy'],
      run: async () => checkRuns(watched, context, files.log),
    },
  ];
}

/** A sleeping machine or a slightly late timer is not a failure. */
const PATIENCE_MS = 60 * 60_000;

function checkRuns({ installation, memory: { last } }: Watched, context: Context, log: string): Finding {
  const everyMs = minutesOf(installation.every) * 60_000;
  const since = last?.at ?? installation.at;
  const facts = { time: formatTime(since), log };
  if (context.now() - since > 3 * everyMs + PATIENCE_MS) return warn(texts.watchStopped, facts, FIX);
  if (last?.action === 'failed') return warn(texts.watchFailed, facts);
  if (!last && installation.timer === 'crontab') return warn(watchTexts.watchedUnconfirmed);
  if (!last) return ok(texts.watchWaits);
  const did = fill(watchTexts[`did-${last.action}`], context.language);
  return { status: 'ok', text: texts.watchRuns, facts: { ...facts, did } };
}
