/** What a way to sign in to AWS is. Each is a folder beside this file; methods.ts is the table of them. */
import type { Credential } from '../bedrock/credentials.ts';
import type { DotenvChange } from '../edit/dotenv.ts';
import type { Private } from '../files/permissions.ts';
import type { Snapshot } from '../files/snapshot.ts';
import type { BedrockProvider, Members } from '../openclaw/config.ts';
import type { Layer } from '../openclaw/environment.ts';
import type { Secret } from '../secrets/secret.ts';
import type { Notice } from '../text/text.ts';
import type { LocalCredentials } from './aws/credentials.ts';
import type { Conflict, View } from './conflict.ts';
import type { SignInDeps } from './sso/oidc-client.ts';

/** IAM Identity Center: a profile of ~/.aws/config with its sso-session. */
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
  /** The profiles that a set-up of ours named or would name; `.env` must name none of them beside a key. */
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

/** What tells which way a set-up signs in: its provider block, the files, and what the environment leads to. */
export interface Evidence {
  readonly provider: Members;
  readonly snapshot: Snapshot;
  /** What the AWS SDK takes where neither an API key nor IAM Identity Center signs. */
  readonly localCredentials: LocalCredentials | undefined;
}

/** What a way to sign in needs in the files besides the provider block. */
export interface Writes {
  /** The text of ~/.aws/config, given the one before; absent: the file is not touched. Throws ParseError. */
  readonly awsConfig?: (before: string) => { readonly after: string; readonly warnings: readonly Notice[] };
  readonly env: DotenvChange;
  readonly notices: readonly Notice[];
}

/** The files as they are, as far as a way to sign in must know them. */
export interface Before {
  readonly region: string;
  /** `AWS_PROFILE` of `.env`. */
  readonly profile: string | undefined;
  /** Variables that say where the AWS files are, for a gateway that does not have this shell's. */
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
  /** Epoch milliseconds; absent where it has no end, or none is known. */
  readonly end?: number | undefined;
  /** Whether it can go on after its end without a person. */
  readonly renewable: boolean;
  /** It was renewed just now. */
  readonly renewed?: boolean;
}

export interface Method<S extends SignIn> {
  /** Whether OpenClaw signs with AWS_BEARER_TOKEN_BEDROCK. Every other way wants it set nowhere: it would win. */
  readonly usesApiKey: boolean;
  /** Whether a person signs in, and again when that ends. */
  readonly needsSignIn: boolean;
  /** The provider block, as a text with places to fill. */
  readonly template: string;
  /** Whether the set-up signs in this way, where no method before it in the table does. */
  recognizes(evidence: Evidence): boolean;
  /** What wins over it. */
  conflicts(view: View): Conflict[];
  /** What it needs in the files. Pure. */
  writes(signIn: S, before: Before): Writes;
  /** What an agent that has this sign-in can do beyond calling models. */
  reach(signIn: S): Notice[];
  /** Its files that nobody else should read. */
  privateFiles(signIn: S, awsHome: string): Promise<Private[]>;
  /** How long it lasts, as the files tell; nothing where nobody is signed in. Throws AppError where OpenClaw cannot use it. */
  life(inUse: InUse): Promise<Life | undefined>;
  /**
   * Proves at AWS that it works, and renews it first where it lasts less than `minLifeMs`. Nothing where only a person can
   * do that. Throws AppError for what else is in the way.
   */
  renew(inUse: InUse, minLifeMs: number): Promise<Life | undefined>;
}
