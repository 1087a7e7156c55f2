/** `/login bedrock`: signs in to IAM Identity Center with a code, approved on the phone that has the chat. */
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { chooseProfile, readSetup } from '../setup/setup.ts';
import { askToSignIn } from '../sign-in/sso/ask-to-sign-in.ts';
import type { DeviceCode } from '../sign-in/sso/device-login.ts';
import { ssoTarget } from '../sign-in/sso/keep-alive.ts';
import { fill, formatTime } from '../text/text.ts';
import { chat as texts } from '../text/texts.ts';
import { refuseOthersHome } from '../write/refusals.ts';
import { failureAnswer } from './answers.ts';
import type { AuthCall, AuthResult, Wizard } from './plugin-api.ts';

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
