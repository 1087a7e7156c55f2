/** Credentials as people and scripts read of them: what they are, how long they last and what renews them. */
import type { Context } from '../context.ts';
import type { Layer, LayerKind } from '../openclaw/environment.ts';
import { type Calling, commandsAsCalled, fillAsCalled } from '../screen/program.ts';
import { placeName } from '../setup/precedence.ts';
import type { ApiKey } from '../sign-in/api-key/key.ts';
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import { type SignInState, toTimestamp } from '../sign-in/sso/token.ts';
import { type Facts, fill, formatTime, type Language, type Text } from '../text/text.ts';
import { lifetime, localCredentials as texts } from '../text/texts.ts';

/** What is known about a sign-in. Times are epoch milliseconds, or ISO 8601 for keys; nothing is guessed. */
export type SignInLife =
  | {
      readonly kind: 'sso';
      /** Absent: not signed in. */
      readonly expiresAt?: number;
      readonly refreshable: boolean;
      readonly registrationExpiresAt?: number;
    }
  | ({ readonly kind: 'long-term' } & KeyPlace)
  | ({ readonly kind: 'short-term'; readonly expiresAt: string; readonly region: string } & KeyPlace)
  | { readonly kind: 'no-key' }
  | {
      readonly kind: 'local';
      readonly credentials: LocalCredentials;
      /** The sign-in that they come from, if a person signs in for them. */
      readonly signIn?: SignInState | undefined;
    };

interface KeyPlace {
  /** What sets the key, if it comes before the `.env` that init writes. */
  readonly elsewhere?: Layer | undefined;
}

const BEFORE_ENV: readonly LayerKind[] = ['process', 'service', 'cwd-env'];

/** A key's expiry, as far as known. `layer`: what sets it. */
export function keyLife({ kind, expiresAt = '', region = '' }: ApiKey, layer?: Layer): SignInLife {
  const elsewhere = layer && BEFORE_ENV.includes(layer.kind) ? { elsewhere: layer } : {};
  return kind === 'long-term' ? { kind, ...elsewhere } : { kind, expiresAt, region, ...elsewhere };
}

export interface Lifetime {
  /** One or two sentences. */
  readonly text: string;
  /** A sentence that says what renews it; absent if nothing needs to. */
  readonly renew?: string;
}

type Machine = Pick<Context, 'language' | 'now'> & Calling;

/** Describes it in the person's language. */
export function describeLifetime(machine: Machine, life: SignInLife): Lifetime {
  if (life.kind === 'local') {
    const { credentials: found, signIn } = life;
    const profile = found.source === 'profile' ? found.signsInAt : undefined;
    if (signIn) return withRenewal(machine, ofSso(signIn, machine.now()), 'login');
    if (profile !== undefined)
      return withRenewal(machine, [texts.untilSignIn, { profile }], 'login', lifetime.renewSignIn);
    return { text: fillAsCalled(localLife(found), machine.language, {}, machine) };
  }
  if (life.kind === 'sso') return withRenewal(machine, ofSso(life, machine.now()), 'login');
  const told = ofKey(life, machine.now());
  if (life.kind !== 'no-key' && life.elsewhere) {
    // init writes .env, which would not count.
    const where = placeName(life.elsewhere, machine.language);
    const renew = fill(lifetime.replaceThere, machine.language, { where });
    return { text: fill(told[0], machine.language, told[1]), renew };
  }
  const how = life.kind === 'no-key' ? lifetime.setKey : lifetime.replace;
  return withRenewal(machine, told, 'init --auth api-key', how);
}

function withRenewal(
  machine: Machine,
  [text, facts]: [Text, Facts],
  command: string,
  how: (typeof lifetime)['renew' | 'renewSignIn' | 'replace' | 'setKey'] = lifetime.renew,
): Lifetime {
  return {
    text: fill(text, machine.language, facts),
    renew: fill(how, machine.language, { command: commandsAsCalled(`openclaw-bedrock ${command}`, machine) }),
  };
}

function ofSso(life: Omit<Extract<SignInLife, { kind: 'sso' }>, 'kind'>, now: number): [Text, Facts] {
  const { expiresAt, refreshable, registrationExpiresAt } = life;
  if (expiresAt === undefined) return [lifetime.ssoNone, {}];
  const facts = { time: formatTime(expiresAt), registration: formatTime(registrationExpiresAt) };
  const alive = expiresAt > now;
  if (refreshable) return [alive ? lifetime.ssoRefreshable : lifetime.ssoRenewsOnUse, facts];
  return [alive ? lifetime.ssoFixed : lifetime.ssoEnded, facts];
}

/** The sentence about how long this machine's credentials last. */
function localLife(found: LocalCredentials): Text {
  // Nothing here shows whether it has one.
  if (found.source === 'machine-role') return found.kind ? texts.renewThemselves : texts.ifRole;
  if (found.source === 'environment') return found.temporary ? texts.untilUnknown : texts.untilDeleted;
  if (found.temporary) return texts.untilReplaced;
  if (found.kind === 'keys') return texts.untilDeleted;
  return found.kind === 'login' ? texts.untilLogin : texts.renewThemselves;
}

function ofKey(life: Exclude<SignInLife, { kind: 'sso' | 'local' }>, now: number): [Text, Facts] {
  if (life.kind === 'no-key') return [lifetime.keyUnreadable, {}];
  if (life.kind === 'long-term') return [lifetime.longTerm, {}];
  const facts = { time: formatTime(life.expiresAt), region: life.region };
  return [Date.parse(life.expiresAt) > now ? lifetime.shortTerm : lifetime.shortTermEnded, facts];
}

/** `credentials` in the JSON of `status` and `verify`. */
export interface CredentialsReport {
  readonly source: LocalCredentials['source'];
  readonly profile: string | null;
  /** ISO 8601; null if they do not expire or it is not known yet. */
  readonly expiresAt: string | null;
}

/** `end`: epoch milliseconds, if known. */
export function describeCredentials(found: LocalCredentials, end?: number): CredentialsReport {
  const profile = found.source === 'environment' ? null : found.profile;
  return { source: found.source, profile, expiresAt: end === undefined ? null : toTimestamp(end) };
}

/** A short description: `profile work (role Dev from profile base)`. */
export function nameCredentials(found: LocalCredentials, language: Language): string {
  switch (found.source) {
    case 'environment': {
      const { temporary, file } = found;
      if (file === undefined) return fill(temporary ? texts.temporaryKeys : texts.environmentKeys, language);
      return fill(temporary ? texts.temporaryKeysIn : texts.keysIn, language, { file });
    }
    case 'machine-role': {
      const { kind, role, profile } = found;
      if (kind === undefined) return fill(texts.marker, language, { profile });
      return role === undefined
        ? fill(texts[`${kind}-role`], language)
        : fill(texts[`${kind}-role-named`], language, { role });
    }
    case 'profile': {
      const { kind, profile, role = '', from = '', temporary } = found;
      const text = kind === 'keys' && temporary ? texts.temporaryInProfile : texts[kind];
      return fill(text, language, { profile, role, from });
    }
  }
}
