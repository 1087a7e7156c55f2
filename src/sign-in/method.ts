/** The interface of a way to sign in to AWS. Each is a folder next to this file; methods.ts lists them. */
import type { Credential } from '../bedrock/credentials.ts';
import type { DotenvChange } from '../edit/dotenv.ts';
import type { Snapshot } from '../files/snapshot.ts';
import type { BedrockProvider, Members } from '../openclaw/config.ts';
import type { Layer } from '../openclaw/environment.ts';
import type { Secret } from '../secrets/secret.ts';
import { type Notice, notice } from '../text/text.ts';
import { policy as texts } from '../text/texts.ts';
import type { LocalCredentials } from './aws/credentials.ts';
import type { Conflict, View } from './conflict.ts';
import type { SignInDeps } from './sso/oidc.ts';

/** A path and the most permissive mode that it may have. */
export type Private = readonly [path: string, wanted: 0o700 | 0o600];

/** IAM Identity Center: a profile in ~/.aws/config with its sso-session. */
export interface SsoSignIn {
  readonly mode: 'sso';
  readonly profile: string;
  readonly session: string;
  readonly startUrl: string;
  readonly ssoRegion: string;
  readonly accountId: string;
  readonly roleName: string;
}

/** A Bedrock API key in `.env`. */
export interface ApiKeySignIn {
  readonly mode: 'api-key';
  readonly key: Secret;
  /** Profiles that our setup named or would name; `.env` must name none of them next to a key. */
  readonly ownProfiles: readonly string[];
}

/** Credentials that this machine already has. */
export interface AwsSignIn {
  readonly mode: 'aws';
  readonly credentials: LocalCredentials;
}

export type SignIn = SsoSignIn | ApiKeySignIn | AwsSignIn;

/** How OpenClaw signs in to Bedrock. */
export type AuthMode = SignIn['mode'];

/** The evidence for how a setup signs in: its provider block, the files, and the environment. */
export interface Evidence {
  readonly provider: Members;
  readonly snapshot: Snapshot;
  /** The environment of a run from this shell. */
  readonly layers: readonly Layer[];
  /** What the AWS SDK uses if neither an API key nor IAM Identity Center is set up. */
  readonly localCredentials: LocalCredentials | undefined;
}

/** What a way to sign in needs in the files, besides the provider block. */
export interface Writes {
  /** The new text of ~/.aws/config for the old one; if absent, the file is not changed. Throws ParseError. */
  readonly awsConfig?: (before: string) => { readonly after: string; readonly warnings: readonly Notice[] };
  readonly env: DotenvChange;
  readonly notices: readonly Notice[];
}

/** The current files, as far as a way to sign in needs them. */
export interface Before {
  readonly region: string;
  /** The value of `AWS_PROFILE` in `.env`. */
  readonly profile: string | undefined;
  /** Variables that locate the AWS files, for a gateway that does not have this shell's. */
  readonly places: Readonly<Record<string, string>>;
}

/** The sign-in that OpenClaw uses now. */
export interface InUse {
  readonly deps: SignInDeps;
  readonly snapshot: Snapshot;
  readonly layers: readonly Layer[];
  readonly provider: BedrockProvider | undefined;
  readonly credential: Credential;
  readonly region: string;
  readonly model: string;
}

/** How long a sign-in lasts. */
export interface Life {
  /** Epoch milliseconds; absent if it does not expire or that is unknown. */
  readonly end?: number | undefined;
  /** Whether it can be renewed without a person. */
  readonly renewable: boolean;
  /** It has just been renewed. */
  readonly renewed?: boolean;
}

export interface Method<S extends SignIn> {
  /**
   * Whether OpenClaw signs with AWS_BEARER_TOKEN_BEDROCK. For every other way, that variable must not be set, because
   * it would override.
   */
  readonly usesApiKey: boolean;
  /** Whether a person signs in, and has to again when it expires. */
  readonly needsSignIn: boolean;
  /** Whether it uses credentials that this machine already has. */
  readonly usesLocal: boolean;
  /** The flags that apply only to it; one of them alone chooses it. */
  readonly settings: readonly string[];
  /** The provider block for a provider with this ID, as a text with placeholders. */
  template(providerId: string): string;
  /** Whether the setup signs in this way; asked in the order of the table. The default is what is left. */
  recognizes(evidence: Evidence): boolean;
  /** What overrides it. */
  conflicts(view: View): Conflict[];
  /** What it needs in the files. Pure. */
  writes(signIn: S, before: Before): Writes;
  /** What an agent with this sign-in can do besides calling models. */
  reach(signIn: S): Notice[];
  /** Its files that nobody else should be able to read. */
  privateFiles(signIn: S, awsHome: string): Promise<Private[]>;
  /** How long it lasts, judged by the files; undefined if not signed in. Throws AppError if OpenClaw cannot use it. */
  life(inUse: InUse): Promise<Life | undefined>;
  /**
   * Proves with AWS that it works, refreshing it first if it lasts less than `minLifeMs`. Undefined if only a person
   * can do that. Throws AppError for any other obstacle.
   */
  renew(inUse: InUse, minLifeMs: number): Promise<Life | undefined>;
}

/** AdministratorAccess, AWSPowerUserAccess and similar names that people choose. */
const BROAD = /admin|power[-_.]?user|full[-_.]?access/i;

/** One warning for a broad role, none for others. */
export function broadRole(role: string): Notice[] {
  const command = 'openclaw-bedrock policy --format text';
  return BROAD.test(role) ? [notice(texts.broadRole, { role, command })] : [];
}

/** Replaces each `{name}` in a template with its value. Throws if a value is missing, because templates are ours. */
export function fillTemplate(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/(?<!\$)\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`template place {${name}} has no value`);
    return value;
  });
}
