/**
 * The sign-ins that OpenClaw offers: `/login bedrock` in a chat, with a code that is approved on the phone, and our
 * questions inside `openclaw onboard`. Onboarding keeps its new configuration in memory and writes it at the end, so we
 * return ours as a patch; we write the other files, as init does.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../context.ts';
import { readJson5 } from '../edit/json5/document.ts';
import { AppError, isFailure } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { createAsker } from '../gather/asker.ts';
import { gather } from '../gather/gather.ts';
import { isMembers, type Value } from '../openclaw/config.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { describeError, type ErrorReport, renderError } from '../report/error.ts';
import { writeView } from '../report/plan.ts';
import { chooseProfile, readSetup } from '../setup/setup.ts';
import type { AuthMode } from '../sign-in/method.ts';
import type { DeviceCode } from '../sign-in/sso/device-login.ts';
import { askToSignIn, ssoTarget } from '../sign-in/sso/keep-alive.ts';
import { fill, formatTime } from '../text/text.ts';
import { chat as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { refuseOthersHome } from '../write/own-files.ts';
import { recoverInterrupted } from '../write/recover.ts';
import { writePlan } from '../write/write-plan.ts';
import { failureAnswer } from './bedrock-command.ts';
import type { AuthCall, AuthResult, UnattendedCall, Wizard } from './plugin-api.ts';

/**
 * Sends the link and its code, waits for the approval, and stores a token that reaches the setup's account and role.
 * The gateway signs its next call with it. A failure is sent to the chat and then thrown, so that OpenClaw ends the
 * sign-in.
 */
export async function signInFromChat(context: Context, call: AuthCall): Promise<AuthResult> {
  try {
    return await signIn(context, call);
  } catch (error) {
    await call.prompter.note(failureAnswer(context, error));
    throw error;
  }
}

async function signIn(context: Context, { prompter, openUrl, assertCurrent }: AuthCall): Promise<AuthResult> {
  const locations = locate(context, context.location);
  refuseOthersHome(context, locations, 'login');
  const snapshot = takeSnapshot(locations, context);
  const found = chooseProfile(snapshot, readSetup(snapshot, context), undefined);
  const target = ssoTarget(found);
  if (!target)
    throw new AppError('sso-profile-missing', { path: locations.awsConfig, profile: found.profile });
  assertCurrent?.();
  const deps = { ...context, home: locations.awsHome };
  const { token } = await askToSignIn(deps, target, async (code) => {
    await showCode(context, prompter, code);
    await openUrl(code.verificationUriComplete);
  });
  return {
    profiles: [],
    notes: [fill(texts.signedIn, context.language, { time: formatTime(token.expiresAt) })],
  };
}

const MINUTE_MS = 60_000;

/** The person compares it with the code on AWS's page, so it is sent before the link. */
async function showCode(
  { language, now }: Context,
  prompter: Wizard,
  { userCode, expiresAt }: DeviceCode,
): Promise<void> {
  if (!prompter.deviceCode)
    return prompter.note(fill(texts.code, language, { userCode, time: formatTime(expiresAt) }));
  await prompter.deviceCode({
    title: fill(texts.codeTitle, language),
    code: userCode,
    expiresInMinutes: Math.max(1, Math.floor((expiresAt - now()) / MINUTE_MS)),
    message: fill(texts.codeMessage, language),
  });
}

const COMMAND = 'openclaw onboard';

/**
 * Asks what `init --auth MODE` asks, and hands OpenClaw what init would have written into openclaw.json. Throws an
 * Error whose message is what to tell the person: OpenClaw shows it, and lets them choose again.
 */
export async function onboard(context: Context, mode: AuthMode, { config }: AuthCall): Promise<AuthResult> {
  try {
    const { after, model } = await setUp(context, mode, config);
    return { profiles: [], configPatch: changeOf(config, after), defaultModel: model };
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw new Error(failureText(describeError(error, context.language), context), { cause: error });
  }
}

/** The whole configuration as init would leave it; a failure is reported and ends OpenClaw's run. */
export async function onboardUnattended(
  context: Context,
  mode: AuthMode,
  { config, runtime }: UnattendedCall,
): Promise<Value> {
  try {
    return (await setUp(context, mode, config)).after;
  } catch (error) {
    const report = describeError(error, context.language);
    runtime.error(failureText(report, context));
    runtime.exit(report.exitCode);
    return null;
  }
}

function failureText(report: ErrorReport, { language }: Context): string {
  return visible(renderError(report, { language, color: false }));
}

async function setUp(context: Context, mode: AuthMode, config: Value) {
  const locations = locate(context, context.location);
  await recoverInterrupted(context, locations, writeView(context, COMMAND));
  const asker = context.interactive ? await createAsker(context) : undefined;
  const input = { values: { auth: mode }, positionals: [], problems: [] };
  const { answers, snapshot } = await gather(context, input, locations, { asker });
  const inMemory = { ...snapshot.openclawConfig, text: JSON.stringify(config) };
  // `openclaw onboard` asks for the gateway's mode itself.
  const plan = buildPlan(
    { ...answers, letGatewayStart: false },
    { ...snapshot, openclawConfig: inMemory, configIncludes: [] },
  );
  const ours = plan.changes.filter(({ kind }) => kind !== 'openclaw-config');
  await writePlan(context, locations, { ...plan, changes: ours }, writeView(context, COMMAND));
  const made = plan.changes.find(({ kind }) => kind === 'openclaw-config');
  return { after: readJson5(made?.after ?? '{}'), model: `${answers.providerId}/${answers.models[0]}` };
}

/** The patch from `before` to `after` as OpenClaw merges it: member by member, and undefined removes one. */
function changeOf(before: Value, after: Value): Value {
  if (!isMembers(before) || !isMembers(after)) return after;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    keys
      .filter((key) => !isDeepStrictEqual(before[key], after[key]))
      .map((key) => [key, changeOf(before[key], after[key])]),
  );
}
