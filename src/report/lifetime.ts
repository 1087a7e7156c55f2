/** How long a sign-in lasts unattended, why, and what renews it: the same answer for `status` and the end of `init`. */

import type { Context } from '../context.ts';
import { type Calling, commandsAsCalled } from '../screen/program.ts';
import type { ApiKey } from '../sign-in/api-key/api-key.ts';
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import { type Facts, fill, type Text } from '../text/text.ts';
import { lifetime, localCredentials as local } from '../text/texts.ts';
import { formatTime } from '../text/time.ts';

/** What is known about a sign-in. Times are epoch milliseconds, or ISO 8601 for keys; nothing is guessed. */
export type SignInLife =
  | {
      readonly kind: 'sso';
      /** Absent: not signed in. */
      readonly expiresAt?: number;
      readonly refreshable: boolean;
      readonly registrationExpiresAt?: number;
    }
  | { readonly kind: 'long-term' }
  | { readonly kind: 'short-term'; readonly expiresAt: string; readonly region: string }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'local'; readonly credentials: LocalCredentials };

/** A key's expiry, as far as known. */
export function keyLife({ kind, expiresAt = '', region = '' }: ApiKey): SignInLife {
  return kind === 'long-term' ? { kind } : { kind, expiresAt, region };
}

export interface Lifetime {
  /** One or two sentences. */
  readonly text: string;
  /** The command that renews it; absent if none is needed. */
  readonly renew?: string;
}

type Machine = Pick<Context, 'language' | 'now'> & Calling;

/** Describes it in the person's language. */
export function describeLifetime(machine: Machine, life: SignInLife): Lifetime {
  if (life.kind === 'local') return { text: fill(localLife(life.credentials), machine.language) };
  const [text, facts] = life.kind === 'sso' ? ofSso(life, machine.now()) : ofKey(life, machine.now());
  const command = life.kind === 'sso' ? 'login' : 'init --auth api-key';
  return {
    text: fill(text, machine.language, facts),
    renew: commandsAsCalled(`openclaw-bedrock ${command}`, machine),
  };
}

function ofSso(life: Extract<SignInLife, { kind: 'sso' }>, now: number): [Text, Facts] {
  const { expiresAt, refreshable, registrationExpiresAt } = life;
  if (expiresAt === undefined) return [lifetime.ssoNone, {}];
  const facts = { time: formatTime(expiresAt), registration: formatTime(registrationExpiresAt) };
  const alive = expiresAt > now;
  if (refreshable) return [alive ? lifetime.ssoRefreshable : lifetime.ssoRenewsOnUse, facts];
  return [alive ? lifetime.ssoFixed : lifetime.ssoEnded, facts];
}

/** The sentence about how long this machine's credentials last. */
function localLife(found: LocalCredentials): Text {
  if (found.source === 'machine-role') return local.renewThemselves;
  if (found.source === 'environment') return found.temporary ? local.untilUnknown : local.untilDeleted;
  if (found.kind === 'keys') return local.untilDeleted;
  return found.kind === 'login' ? local.untilLogin : local.renewThemselves;
}

function ofKey(life: Exclude<SignInLife, { kind: 'sso' | 'local' }>, now: number): [Text, Facts] {
  if (life.kind === 'no-key') return [lifetime.keyUnreadable, {}];
  if (life.kind === 'long-term') return [lifetime.longTerm, {}];
  const facts = { time: formatTime(life.expiresAt), region: life.region };
  return [Date.parse(life.expiresAt) > now ? lifetime.shortTerm : lifetime.shortTermEnded, facts];
}
