/**
 * The built-in stand-in for AWS: SSO-OIDC, the SSO portal, the Bedrock control plane and Bedrock Runtime on one free
 * port of 127.0.0.1 (HTTP/1.1). Point the SDK's AWS_ENDPOINT_URL at it; a path prefix is allowed. The demo command and
 * the tests use it. Keeps no state outside the returned object, and prints nothing.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { BedrockAccess, type StaticCredentials } from './bedrock-access.ts';
import { converseRoutes, embeddingRoutes, type Reply } from './bedrock-runtime.ts';
import { type Account, identityCenterRoutes } from './identity-center.ts';
import type { ApplicationProfile, FoundationModel } from './models.ts';
import { listingRoutes, MODELS, ModelLists, PROFILES } from './models.ts';
import { type CannedAnswer, CannedAnswers, serve } from './server.ts';
import { Clients, type Decision, SignIns } from './sign-ins.ts';
import { Mint, type Operation, type ReceivedRequest } from './wire.ts';

export type { Account } from './identity-center.ts';
export type { CannedAnswer } from './server.ts';

/**
 * Options of the stand-in; an absent member (not one set to undefined) has its default. Durations that AWS counts in
 * seconds are in seconds.
 */
export interface StandInOptions {
  /** The only start URL it knows. A trailing slash or fragment makes no difference, as on AWS. */
  readonly startUrl?: string;
  /** Milliseconds until a sign-in counts as approved; default 0. `never`: only by approve() or the page. */
  readonly approveAfterMs?: number | 'never';
  readonly accounts?: readonly Account[];
  /** API keys accepted besides `apiKey`. */
  readonly apiKeys?: readonly string[];
  /** Long-lived access keys accepted besides those that GetRoleCredentials hands out. */
  readonly staticCredentials?: readonly StaticCredentials[];
  readonly models?: readonly FoundationModel[];
  /** Ids of system-defined inference profiles: `<geography>.<model id>`. */
  readonly profiles?: readonly string[];
  /** Application inference profiles; default none. */
  readonly applicationProfiles?: readonly ApplicationProfile[];
  /** The region in the ARNs of the listings; default us-east-1. */
  readonly region?: string;
  /** Every model's reply. */
  readonly reply?: Reply;
  /** Milliseconds since 1970; every expiry goes by it. Default Date.now. */
  readonly now?: () => number;
  /** Waits between two pieces of a streamed reply. Default: a real timer that does not keep the process alive. */
  readonly delay?: (ms: number) => Promise<unknown>;
  /** Lifetime of a device code; default 600. */
  readonly deviceCodeSeconds?: number;
  /** The polling interval of StartDeviceAuthorization; default 1; null omits it from the answer. */
  readonly pollSeconds?: number | null;
  /** Lifetime of an SSO access token; default 28800. */
  readonly tokenSeconds?: number;
  /** Lifetime of role credentials; default 3600. */
  readonly credentialSeconds?: number;
  /** Default true: a refresh token for clients that registered with scopes. */
  readonly issueRefreshToken?: boolean;
  /** The maximum page size of listings, whatever the client asks for. */
  readonly pageSize?: number;
}

/** A running stand-in. */
export interface StandIn {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  readonly startUrl: string;
  /** A long-term Bedrock API key in the real format, random for each start, that it accepts. */
  readonly apiKey: string;
  /** Every request so far, oldest first. They contain secrets: for tests only. */
  readonly requests: readonly ReceivedRequest[];
  /** Approves the sign-in with this user code, or every current and future one. Throws for an unknown code. */
  approve(userCode?: string): void;
  /** Denies the sign-in with this user code, or every current and future one. Throws for an unknown code. */
  deny(userCode?: string): void;
  /** Ends every session, as an administrator can: all access and refresh tokens become invalid. */
  revoke(): void;
  /**
   * The operation's next call, or next `times` calls, get this answer; first queued, first used. Returns a function
   * that removes the unused ones, because other programs repeat a call as often as they like.
   */
  answerNext(operation: Operation, answer: CannedAnswer, times?: number): () => void;
  /** Every secret that it issued or accepts. Access key IDs and user codes are not secrets. */
  secrets(): readonly string[];
  /** Closes immediately, cutting every open connection. */
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

/** Starts a stand-in. Rejects only if 127.0.0.1 has no free port. */
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
  // Access tokens with their expiry, refresh tokens with their client.
  const handedOut = { tokens: new Map<string, number>(), refreshTokens: new Map<string, string>() };
  const clients = new Clients(mint, now);
  const lists = new ModelLists({ ...settings, accountId });
  const routesAt = (url: string) => [
    ...identityCenterRoutes({ ...settings, ...handedOut, url, clients, signIns, mint, access }),
    ...listingRoutes({ ...settings, access, lists }),
    ...converseRoutes({ ...settings, access, lists }),
    ...embeddingRoutes({ access, lists }),
  ];
  const server = await serve(canned, routesAt, now);
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
      for (const issued of Object.values(handedOut)) issued.clear();
    },
    answerNext: (operation, answer, times = 1) => canned.add(operation, answer, times),
    secrets: () => mint.secrets,
    close: server.close,
  };
}
