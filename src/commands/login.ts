/** `login`: signs in to IAM Identity Center; with --if-needed, only if the token cannot be kept or refreshed. */
import type { Command, FlagValues, Outcome, ParsedFlags } from '../command-line.ts';
import { locationFlags, outcomeOf, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { AppError, UsageError } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { createAsker } from '../gather/asker.ts';
import { findOtherRegion } from '../gather/portal-sign-in.ts';
import { readOutdated } from '../openclaw/gateway.ts';
import { isBefore, NEW_RULES_SINCE } from '../openclaw/install.ts';
import { askThroughGateway, restartGateway } from '../prove/gateway.ts';
import { createSignInDisplay, createSignInEvents, reportResult } from '../report/sign-in.ts';
import { describeGateway, reportOutdated, showAsking, showRestart } from '../report/verify.ts';
import { say } from '../screen/say.ts';
import { portalProblem } from '../setup/credentials-problem.ts';
import { type CheckedMachine, checkMachine } from '../setup/machine.ts';
import { chooseProfile, readSetup } from '../setup/setup.ts';
import type { SignInProfile } from '../sign-in/sso/profile.ts';
import { chooseWay, findSession, type SignedIn, startSession } from '../sign-in/sso/session.ts';
import { signInState, toTimestamp } from '../sign-in/sso/token.ts';
import { gateway, questions, signInCommands as texts } from '../text/texts.ts';
import { refuseOthersHome } from '../write/own-files.ts';

export const command: Command = {
  flags: [
    { name: 'profile', kind: 'value', placeholder: 'NAME', help: texts.profileHelp },
    { name: 'if-needed', kind: 'switch', help: texts.ifNeededHelp },
    { name: 'use-device-code', kind: 'switch', help: questions.deviceCodeHelp },
    { name: 'no-browser', kind: 'switch', help: questions.noBrowserHelp },
    { name: 'gateway', kind: 'switch', help: gateway.askHelp },
    { name: 'restart-gateway', kind: 'switch', help: questions.restartGatewayHelp },
    ...locationFlags,
  ],
  examples: [
    { line: 'openclaw-bedrock login', about: texts.loginExample },
    { line: 'openclaw-bedrock login --if-needed', about: texts.ifNeededExample },
    { line: 'openclaw-bedrock login --json', about: texts.jsonExample },
  ],
  reportsProblems: true,
  run: (context, input) =>
    context.json ? reportResult(context, () => login(context, input)) : login(context, input),
};

/** With --if-needed, a token with less life left is renewed, so that an hourly job never finds it expired. */
const ENOUGH_LIFE_MS = 60 * 60_000;

async function login(context: Context, { values, problems }: ParsedFlags): Promise<Outcome> {
  if (problems.length > 0) throw new UsageError(problems);
  const locations = locate(context, readLocationFlags(values));
  refuseOthersHome(context, locations, 'login');
  const snapshot = takeSnapshot(locations, context);
  const target = chooseProfile(snapshot, readSetup(snapshot, context), values.profile as string | undefined);
  const { session, legacy } = target;
  const where = { ...session, profile: target.profile, session: legacy ? undefined : session.session };
  const noPortal = portalProblem(snapshot, where, context.language);
  if (noPortal) throw noPortal;
  const signedIn = await signIn(context, values, snapshot, target);
  const { token, how } = signedIn;
  if (!context.json && target.legacy) say(context, texts.legacy, { profile: target.profile });
  const result = {
    profile: target.profile,
    session: target.session.session,
    how,
    expiresAt: toTimestamp(token.expiresAt),
    refreshable: signInState({ state: 'found', token }, target, context.now()).refreshable,
  };
  const wishes = { restart: values['restart-gateway'] === true, prove: values.gateway === true };
  const { error, reached } = await finishAtGateway(context, checkMachine(context, locations), wishes);
  return outcomeOf({ ...result, ...(reached && { gateway: reached }) }, error);
}

/**
 * Tells what the sign-in means for a running gateway, which reads it again on every turn (measured with 2026.5.22 and
 * 2026.9.6); restarts it and asks through it if the flags say so.
 */
async function finishAtGateway(
  context: Context,
  machine: CheckedMachine,
  { restart, prove }: { readonly restart: boolean; readonly prove: boolean },
) {
  const { openclaw, snapshot } = machine;
  const { stateEnv } = snapshot.locations;
  const outdated = openclaw && !prove ? readOutdated(context, snapshot.locations) : undefined;
  if (openclaw && !context.json) {
    if (!outdated) say(context, gateway.signedIn);
    else if (!restart) reportOutdated(context, outdated, stateEnv);
    // After a failed turn, 2026.5.22 keeps sending a conversation that Bedrock refuses.
    if (isBefore(openclaw.version, NEW_RULES_SINCE)) say(context, gateway.sendNew);
  }
  if (!openclaw && (restart || prove)) return { error: new AppError('openclaw-missing') };
  const failed =
    openclaw && restart
      ? await showRestart(context, () => restartGateway(context, { ...machine, openclaw }))
      : undefined;
  if (failed || !prove) return { error: failed };
  const proof = await showAsking(context, stateEnv, (view) => askThroughGateway(context, machine, view));
  return { error: proof.error, reached: describeGateway(context, proof) };
}

async function signIn(
  context: Context,
  values: FlagValues,
  snapshot: Snapshot,
  { session, profile }: SignInProfile,
): Promise<SignedIn> {
  const deps = { ...context, home: snapshot.locations.awsHome };
  const display = context.json ? createSignInEvents(context) : createSignInDisplay(context, 'login');
  const flags = {
    useDeviceCode: values['use-device-code'] === true,
    noBrowser: values['no-browser'] === true,
  };
  try {
    const found = values['if-needed'] ? await findSession(deps, session, display, ENOUGH_LIFE_MS) : undefined;
    // With nobody there, a timer would wait until the code expires, again and again.
    const hasPerson = context.stdin.isTTY === true && context.stderr.isTTY === true;
    if (values['if-needed'] && !found && !hasPerson) throw new AppError('sign-in-needed', { profile });
    const signedIn =
      found ?? (await startSession(deps, session, display, await chooseWay(context, flags, session.scopes)));
    display.done();
    display.onSignedIn(signedIn);
    return signedIn;
  } catch (error) {
    display.done();
    const asker = context.interactive ? await createAsker(context) : undefined;
    const found = await findOtherRegion(deps, session, error, { asker, view: display });
    if (found === undefined) throw error;
    // ~/.aws/config has the wrong region, and only init writes that file.
    const { startUrl, ssoRegion } = session;
    throw new AppError('portal-elsewhere', { startUrl, ssoRegion, found }, { cause: error });
  }
}
