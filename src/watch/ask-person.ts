/** Sends a sign-in link to the person who receives the messages, and waits for the approval. */
import type { Context } from '../context.ts';
import { type AppError, type ErrorName, isFailure } from '../failures/errors.ts';
import { askToSignIn } from '../sign-in/sso/ask-to-sign-in.ts';
import type { DeviceCode } from '../sign-in/sso/device-login.ts';
import { targetInUse } from '../sign-in/sso/keep-alive.ts';
import { formatTime } from '../text/text.ts';
import { watch as texts } from '../text/texts.ts';
import type { WatchedSignIn } from './check-sign-in.ts';
import { type Memory, seeEnd } from './decide.ts';
import type { Notified, Teller } from './tell.ts';

/** The result. */
export interface Answer {
  readonly action: 'asked' | 'failed' | 'signed-in';
  readonly signedIn: boolean;
  readonly expiresAt?: number | undefined;
  readonly notified: Notified | undefined;
  /** Why the sign-in failed. */
  readonly error?: AppError;
}

export interface AskOptions {
  readonly teller: Teller;
  /** The memory from before the link was sent. */
  readonly memory: Memory;
  /** The link was sent. */
  onCode(code: DeviceCode, notified: Notified): void;
  /** Stores what later passes must know, before anything is sent. */
  remember(memory: Memory): Promise<void>;
}

/** Approved sign-ins that do not reach the profile's account and role. */
const FOREIGN = new Set<ErrorName>(['role-forbidden', 'no-roles', 'session-expired']);

/** Does not wait if the link could not be sent. Throws CancelledError, and what `remember` throws. */
export async function askPerson(
  { now }: Context,
  { inUse }: WatchedSignIn,
  { teller, memory, onCode, remember }: AskOptions,
): Promise<Answer> {
  const target = targetInUse(inUse);
  const { accountId, role } = target;
  const { hostname: portal } = new URL(target.session.startUrl);
  let notified: Notified | undefined;
  const tellCode = async (code: DeviceCode) => {
    const { userCode, verificationUriComplete: link, expiresAt } = code;
    const time = formatTime(expiresAt).slice(11);
    notified = await teller.tell(texts.link, { link, userCode, portal, accountId, role, time });
    if (!notified) throw teller.notSent();
    onCode(code, notified);
  };
  try {
    const { token } = await askToSignIn(inUse.deps, target, tellCode);
    const { expiresAt } = token;
    const { asked: _asked, ...rest } = memory;
    await remember({ ...seeEnd(rest, expiresAt, now()), last: { at: now(), action: 'signed-in' } });
    await teller.tell(texts.again, { time: formatTime(expiresAt) });
    return { action: 'signed-in', signedIn: true, expiresAt, notified };
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (notified && FOREIGN.has(error.error)) await teller.tell(texts.stranger, { accountId, role });
    const action = error.error === 'sign-in-timed-out' ? 'asked' : 'failed';
    return { action, signedIn: false, notified, error };
  }
}
