/**
 * Signs in with a device code (RFC 8628): the person approves on any device while we poll the service. The order of
 * calls is the AWS CLI's. Also finds the region of a portal by asking for codes: the portal's URL does not name it, and
 * every other region refuses.
 */
import type { CreateTokenResponse, StartDeviceAuthorizationResponse } from '@aws-sdk/client-sso-oidc';
import { StartDeviceAuthorizationCommand } from '@aws-sdk/client-sso-oidc';
import { AppError } from '../../failures/errors.ts';
import { Secret } from '../../secrets/secret.ts';
import { isPrintable, isSafePage } from './browser.ts';
import { isPassing, mayBeOtherRegion, oidcCode, oidcError } from './errors.ts';
import type { Oidc, Registration, SignInDeps } from './oidc.ts';
import { connectOidc, createToken, issuedToken, register, withRegistration } from './oidc.ts';
import type { SsoSession } from './profile.ts';
import { withoutFragment } from './start-url.ts';
import type { SsoToken } from './token.ts';

/** What the person needs to approve. Safe to print: printable ASCII, and the pages are https (or loopback). */
export interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
  /** The page with the code filled in, or the plain page if the service gives only that. */
  readonly verificationUriComplete: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Shows the sign-in to the person. */
export interface SignInView {
  /** Called for the first code and for each new one after a code expired. */
  onCode(code: DeviceCode): void | Promise<void>;
  /** Called before each pause between two polls. */
  onWait?(remainingMs: number): void;
}

interface Pending extends DeviceCode {
  readonly deviceCode: Secret;
  readonly intervalMs: number;
}

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code';
/** The first code and two new ones; then the sign-in times out. */
const MAX_CODES = 3;
/** RFC 8628 §3.2 and §3.5, bounded: no service can make us flood it or wait forever. */
const DEFAULT_INTERVAL_S = 5;
const SLOW_DOWN_MS = 5_000;
const LONGEST_INTERVAL_S = 60;
/** AWS's usual values, for an answer without them. */
const DEFAULT_LIFE_S = 600;
const LONGEST_LIFE_S = 3600;

/**
 * Signs in with a device code and returns the token, not yet stored. Tries `codes` codes, one after the other. Throws
 * CancelledError and AppError sign-in-denied, sign-in-timed-out ({startUrl}), portal-rejected, cannot-write or
 * network-*.
 */
export async function deviceLogin(
  deps: SignInDeps,
  session: SsoSession,
  view: SignInView,
  { codes = MAX_CODES }: { readonly codes?: number } = {},
): Promise<SsoToken> {
  const oidc = await connectOidc(deps, session);
  try {
    return await withRegistration(oidc, 'device-code', (registration) =>
      signIn(oidc, registration, view, codes),
    );
  } catch (error) {
    throw oidcError(error, { ...session, host: oidc.host() });
  }
}

async function signIn(
  oidc: Oidc,
  registration: Registration,
  view: SignInView,
  most: number,
): Promise<SsoToken> {
  for (let codes = 0; codes < most; codes++) {
    const pending = await startAuthorization(oidc, registration);
    const answer = await waitForApproval(oidc, registration, pending, view);
    if (answer) return issuedToken(answer, oidc, registration);
  }
  const { startUrl, ssoRegion } = oidc.session;
  throw new AppError('sign-in-timed-out', { startUrl, ssoRegion });
}

function askForCode(
  { client, deps, session: { startUrl } }: Oidc,
  { clientId, clientSecret }: Registration,
): Promise<StartDeviceAuthorizationResponse> {
  const request = { clientId, clientSecret: clientSecret.reveal(), startUrl: withoutFragment(startUrl) };
  return client.send(new StartDeviceAuthorizationCommand(request), { abortSignal: deps.signal });
}

async function startAuthorization(oidc: Oidc, registration: Registration): Promise<Pending> {
  const { deps, session } = oidc;
  const { startUrl, ssoRegion } = session;
  const answer = await askForCode(oidc, registration);
  const { deviceCode, userCode, verificationUri, verificationUriComplete } = answer;
  const page = verificationUriComplete ?? verificationUri;
  const plainPage = verificationUri ?? verificationUriComplete;
  if (!deviceCode || !isPrintable(userCode) || !isSafePage(page) || !isSafePage(plainPage)) {
    const detail = 'StartDeviceAuthorization gave no code or page that can be shown';
    throw new AppError('portal-rejected', { startUrl, ssoRegion, detail });
  }
  return {
    deviceCode: new Secret(deviceCode),
    userCode,
    verificationUri: plainPage,
    verificationUriComplete: page,
    expiresAt: deps.now() + bounded(answer.expiresIn, LONGEST_LIFE_S, DEFAULT_LIFE_S) * 1000,
    intervalMs: bounded(answer.interval, LONGEST_INTERVAL_S, DEFAULT_INTERVAL_S) * 1000,
  };
}

/** The service's number, from 1 to `most`, or `usual` if it is not a number. */
function bounded(given: number | undefined, most: number, usual: number): number {
  return given === undefined || !Number.isFinite(given) ? usual : Math.min(Math.max(given, 1), most);
}

/** Polls for the token; undefined if the code expires first. The first poll comes before the code is shown. */
async function waitForApproval(
  { once, deps }: Oidc,
  registration: Registration,
  { deviceCode, intervalMs, ...code }: Pending,
  view: SignInView,
): Promise<CreateTokenResponse | undefined> {
  const grant = { grantType: GRANT_TYPE, deviceCode: deviceCode.reveal() };
  let pauseMs = intervalMs;
  for (let polls = 0; ; polls++) {
    try {
      return await createToken(once, registration, grant, deps);
    } catch (error) {
      const reply = oidcCode(error);
      if (reply === 'expired_token') return undefined;
      if (reply === 'slow_down') pauseMs = Math.min(pauseMs + SLOW_DOWN_MS, LONGEST_INTERVAL_S * 1000);
      else if (reply !== 'authorization_pending' && !isPassing(error)) throw error;
    }
    if (polls === 0) await view.onCode(code);
    const remainingMs = code.expiresAt - deps.now();
    if (remainingMs <= 0) return undefined;
    view.onWait?.(remainingMs);
    await deps.sleep(Math.min(pauseMs, remainingMs));
  }
}

/** Regions of one partition where people put IAM Identity Center, roughly the most usual first. */
const PARTITIONS: readonly (readonly string[])[] = [
  ['us-gov-west-1', 'us-gov-east-1'],
  ['cn-north-1', 'cn-northwest-1'],
  [
    'us-east-1',
    'us-west-2',
    'eu-west-1',
    'eu-central-1',
    'us-east-2',
    'ap-southeast-2',
    'ap-northeast-1',
    'ap-southeast-1',
    'eu-west-2',
    'ap-south-1',
    'ca-central-1',
    'eu-north-1',
    'eu-west-3',
    'ap-northeast-2',
    'sa-east-1',
    'us-west-1',
  ],
];

/** The other regions of the same partition where the portal may be, `hints` first. */
export function likelyRegions(ssoRegion: string, hints: readonly (string | undefined)[]): string[] {
  const partition = PARTITIONS.find((regions) => regions.includes(ssoRegion)) ?? PARTITIONS.at(-1) ?? [];
  const usable = hints.filter((hint): hint is string => hint !== undefined && partition.includes(hint));
  return [...new Set([...usable, ...partition])].filter((region) => region !== ssoRegion);
}

/**
 * The first of the regions that knows the portal, or undefined. Asks each for a device code, which is not shown or
 * stored. Calls `onTry` for each region. Throws CancelledError, AppError portal-unavailable or network-*, and what a
 * sign-in throws in a region that knows the portal.
 */
export async function findPortalRegion(
  deps: SignInDeps,
  session: SsoSession,
  regions: readonly string[],
  onTry: (region: string) => void,
): Promise<string | undefined> {
  for (const ssoRegion of regions) {
    onTry(ssoRegion);
    if (await knowsPortal(deps, { ...session, ssoRegion })) return ssoRegion;
  }
  return undefined;
}

async function knowsPortal(deps: SignInDeps, session: SsoSession): Promise<boolean> {
  const oidc = await connectOidc(deps, session);
  try {
    await askForCode(oidc, await register(oidc, 'device-code'));
    return true;
  } catch (error) {
    const ours = oidcError(error, { ...session, host: oidc.host() });
    if (mayBeOtherRegion(ours)) return false;
    // Skip a region that this network or account cannot reach.
    if (ours instanceof AppError && ours.error === 'network-dns') return false;
    throw ours;
  }
}
