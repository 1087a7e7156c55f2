/**
 * The built-in stand-in for AWS: SSO-OIDC, the SSO portal, the Bedrock control plane and Bedrock Runtime on one
 * free port of 127.0.0.1 (HTTP/1.1). Point the SDK's AWS_ENDPOINT_URL at it; a path prefix is allowed.
 * The demo command and the tests use it. It keeps nothing outside the object it returns, and prints nothing.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { BedrockAccess, type StaticCredentials } from './bedrock-access.ts';
import { listingRoutes } from './bedrock-listing.ts';
import { type CannedAnswer, CannedAnswers } from './canned-answers.ts';
import { Clients } from './clients.ts';
import { converseRoutes, type Reply } from './converse.ts';
import { embeddingRoutes } from './embeddings.ts';
import { Mint } from './mint.ts';
import {
  type ApplicationProfile,
  type FoundationModel,
  MODELS,
  ModelShelf,
  PROFILES,
} from './model-shelf.ts';
import { type Account, portalRoutes } from './portal.ts';
import { serve } from './server.ts';
import { signInPages } from './sign-in-pages.ts';
import { type Decision, SignIns } from './sign-ins.ts';
import { oidcRoutes } from './sso-oidc.ts';
import type { Operation, ReceivedRequest, Route } from './wire.ts';

export type { CannedAnswer } from './canned-answers.ts';
export type { Account } from './portal.ts';

/**
 * How the stand-in differs from its defaults; a member left out (not: set to undefined) keeps its default.
 * What AWS counts in seconds is in seconds here.
 */
export interface StandInOptions {
  /** The one start URL it knows. A trailing slash or a fragment makes no difference, as on AWS. */
  readonly startUrl?: string;
  /** Milliseconds after which a sign-in counts as approved by a person; default 0. `never`: only by approve() or the page. */
  readonly approveAfterMs?: number | 'never';
  readonly accounts?: readonly Account[];
  /** API keys accepted besides `apiKey`. */
  readonly apiKeys?: readonly string[];
  /** Long-lived access keys accepted besides those that GetRoleCredentials hands out. */
  readonly staticCredentials?: readonly StaticCredentials[];
  readonly models?: readonly FoundationModel[];
  /** Ids of system-defined inference profiles: `<geography>.<model id>`. */
  readonly profiles?: readonly string[];
  /** Somebody's own profiles; default none. */
  readonly applicationProfiles?: readonly ApplicationProfile[];
  /** The region in the ARNs of the listings; default us-east-1. */
  readonly region?: string;
  /** What every model says. */
  readonly reply?: Reply;
  /** Milliseconds since 1970; every expiry goes by it. Default Date.now. */
  readonly now?: () => number;
  /** Waits between two pieces of a streamed reply. Default: a real timer that keeps no process alive. */
  readonly delay?: (ms: number) => Promise<unknown>;
  /** Life of a device code; default 600. */
  readonly deviceCodeSeconds?: number;
  /** The poll interval of StartDeviceAuthorization; default 1, null leaves it out of the answer. */
  readonly pollSeconds?: number | null;
  /** Life of an SSO access token; default 28800. */
  readonly tokenSeconds?: number;
  /** Life of role credentials; default 3600. */
  readonly credentialSeconds?: number;
  /** Default true: a refresh token for clients that registered with scopes. */
  readonly issueRefreshToken?: boolean;
  /** No page of a listing has more items than this, whatever the client asks for. */
  readonly pageSize?: number;
}

/** A running stand-in. */
export interface StandIn {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  readonly startUrl: string;
  /** A long-term Bedrock API key of the real shape, random for each start, that it accepts. */
  readonly apiKey: string;
  /** Every request so far, oldest first. They carry secrets: for tests only. */
  readonly requests: readonly ReceivedRequest[];
  /** Approves the sign-in with this user code; without one, every sign-in, open or to come. Throws on a wrong code. */
  approve(userCode?: string): void;
  /** Denies the sign-in with this user code; without one, every sign-in, open or to come. Throws on a wrong code. */
  deny(userCode?: string): void;
  /** Ends every session, as an administrator does: tokens and refresh tokens that were handed out are worth nothing. */
  revoke(): void;
  /**
   * The next call, or the next `times` calls, of the operation get this answer instead. First queued, first used.
   * Returns a function that takes back those not used: a program that is not ours repeats a call as often as it likes.
   */
  answerNext(operation: Operation, answer: CannedAnswer, times?: number): () => void;
  /** Every secret it handed out or accepts. Access key ids and user codes are none. */
  secrets(): readonly string[];
  /** Ends at once, cutting whatever connection is open. */
  close(): Promise<void>;
}

const ACCOUNT_ID = '111122223333';

const DEFAULTS = {
  startUrl: 'https://d-0000000000.awsapps.com/start',
  approveAfterMs: 0,
  accounts: [
    {
      accountId: ACCOUNT_ID,
      accountName: 'Sandbox',
      emailAddress: 'sandbox@example.com',
      roles: ['BedrockInvokeOnly', 'ReadOnlyAccess'],
    },
    {
      accountId: '444455556666',
      accountName: 'Sandbox production',
      emailAddress: 'production@example.com',
      roles: ['ReadOnlyAccess'],
    },
  ],
  apiKeys: [],
  staticCredentials: [],
  models: MODELS,
  profiles: PROFILES,
  applicationProfiles: [],
  region: 'us-east-1',
  reply: 'Hello from the sandbox: this reply was streamed, as Amazon Bedrock would stream it.',
  now: Date.now,
  delay: (ms) => sleep(ms, undefined, { ref: false }),
  deviceCodeSeconds: 600,
  pollSeconds: 1,
  tokenSeconds: 28_800,
  credentialSeconds: 3600,
  issueRefreshToken: true,
  pageSize: 1000,
} as const satisfies StandInOptions;

type Settings = Required<StandInOptions>;

/** What was handed out and is good: access tokens with their end, refresh tokens with their client. */
interface HandedOut {
  readonly tokens: Map<string, number>;
  readonly refreshTokens: Map<string, string>;
}

/** Starts a stand-in. Rejects only when 127.0.0.1 gives no port. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const settings: Settings = { ...DEFAULTS, ...options };
  const { accounts, now, approveAfterMs, startUrl } = settings;
  const accountId = accounts[0]?.accountId ?? ACCOUNT_ID;
  const mint = new Mint();
  const apiKey = mint.apiKey(accountId);
  const signIns = new SignIns({
    approveAfterMs: approveAfterMs === 'never' ? Number.POSITIVE_INFINITY : approveAfterMs,
    lifeSeconds: settings.deviceCodeSeconds,
    mint,
    now,
  });
  const access = new BedrockAccess({ ...settings, apiKeys: [apiKey, ...settings.apiKeys], mint });
  const canned = new CannedAnswers();
  const tokens = new Map<string, number>();
  const refreshTokens = new Map<string, string>();
  const server = await serve(
    canned,
    (url) => [
      ...signInRoutes({ ...settings, tokens, refreshTokens }, url, signIns, access, mint),
      ...bedrockRoutes(settings, access, accountId),
    ],
    now,
  );
  const decide = (decision: Decision, userCode: string | undefined) => {
    if (userCode === undefined) signIns.decideAll(decision);
    else if (!signIns.decide(decision, userCode)) throw new Error(`no sign-in has the user code ${userCode}`);
  };

  return {
    url: server.url,
    startUrl,
    apiKey,
    requests: server.requests,
    approve: (userCode) => decide('approved', userCode),
    deny: (userCode) => decide('denied', userCode),
    revoke: () => {
      tokens.clear();
      refreshTokens.clear();
    },
    answerNext: (operation, answer, times = 1) => canned.add(operation, answer, times),
    secrets: () => mint.secrets,
    close: server.close,
  };
}

function signInRoutes(
  settings: Settings & HandedOut,
  url: string,
  signIns: SignIns,
  access: BedrockAccess,
  mint: Mint,
): readonly Route[] {
  const clients = new Clients(mint, settings.now);
  return [
    ...oidcRoutes({ ...settings, url, clients, signIns, mint }),
    ...signInPages({ clients, signIns }),
    ...portalRoutes({ ...settings, access }),
  ];
}

function bedrockRoutes(settings: Settings, access: BedrockAccess, accountId: string): readonly Route[] {
  const shelf = new ModelShelf({ ...settings, accountId });
  return [
    ...listingRoutes({ ...settings, access, shelf }),
    ...converseRoutes({ ...settings, access, shelf }),
    ...embeddingRoutes({ access, shelf }),
  ];
}
