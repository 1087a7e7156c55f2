/** SSO-OIDC: RegisterClient, StartDeviceAuthorization, CreateToken. Shapes of @aws-sdk/client-sso-oidc. */
import { createHash } from 'node:crypto';
import { type Client, type Clients, GRANTS, mayUse, oidcRefusal } from './clients.ts';
import type { Mint } from './mint.ts';
import type { SignIns } from './sign-ins.ts';
import { type Answer, json, type ReceivedRequest, type Route, stringMember } from './wire.ts';

interface Settings {
  readonly url: string;
  readonly startUrl: string;
  readonly clients: Clients;
  readonly signIns: SignIns;
  readonly mint: Mint;
  readonly now: () => number;
  /** Access token to the time it expires, in milliseconds since 1970. Written here, read by the portal. */
  readonly tokens: Map<string, number>;
  /** Unused refresh tokens by client: each works once. */
  readonly refreshTokens: Map<string, string>;
  readonly tokenSeconds: number;
  readonly pollSeconds: number | null;
  readonly issueRefreshToken: boolean;
}

/** The routes of SSO-OIDC. */
export function oidcRoutes(settings: Settings): readonly Route[] {
  return [
    {
      operation: 'RegisterClient',
      method: 'POST',
      path: /\/client\/register$/,
      handle: (request) => registerClient(settings, request),
    },
    {
      operation: 'StartDeviceAuthorization',
      method: 'POST',
      path: /\/device_authorization$/,
      handle: (request) => startDeviceAuthorization(settings, request),
    },
    {
      operation: 'CreateToken',
      method: 'POST',
      path: /\/token$/,
      handle: (request) => createToken(settings, request),
    },
  ];
}

function registerClient({ clients, startUrl }: Settings, request: ReceivedRequest): Answer {
  const issuerUrl = stringMember(request, 'issuerUrl');
  if (issuerUrl !== undefined && !sameStartUrl(issuerUrl, startUrl)) {
    throw oidcRefusal('InvalidRequestException', 'Invalid issuerUrl');
  }
  const client = clients.register(request);
  return json({
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    clientIdIssuedAt: client.issuedAt,
    clientSecretExpiresAt: client.secretExpiresAt,
  });
}

function startDeviceAuthorization(settings: Settings, request: ReceivedRequest): Answer {
  const client = settings.clients.authenticate(request);
  if (!mayUse(client, GRANTS.deviceCode)) {
    throw oidcRefusal('UnauthorizedClientException', 'The client is not registered for this grant');
  }
  if (!sameStartUrl(stringMember(request, 'startUrl') ?? '', settings.startUrl)) {
    throw oidcRefusal('InvalidRequestException', 'Invalid startUrl');
  }
  const { deviceCode, userCode, startedAt, expiresAt } = settings.signIns.startDevice(client.clientId);
  return json({
    deviceCode,
    userCode,
    verificationUri: `${settings.url}/device`,
    verificationUriComplete: `${settings.url}/device?user_code=${userCode}`,
    expiresIn: (expiresAt - startedAt) / 1000,
    ...(settings.pollSeconds !== null && { interval: settings.pollSeconds }),
  });
}

function createToken(settings: Settings, request: ReceivedRequest): Answer {
  const client = settings.clients.authenticate(request);
  const grant = stringMember(request, 'grantType') ?? '';
  const redeem = REDEEM.get(grant);
  if (!redeem) throw oidcRefusal('UnsupportedGrantTypeException', 'Unknown grantType');
  if (!mayUse(client, grant)) {
    throw oidcRefusal('UnauthorizedClientException', 'The client is not registered for this grant');
  }
  redeem({ settings, client, request });

  const { mint, now, tokens, refreshTokens, tokenSeconds, issueRefreshToken } = settings;
  const accessToken = mint.token('aoa', 96);
  tokens.set(accessToken, now() + tokenSeconds * 1000);
  const answer = { accessToken, tokenType: 'Bearer', expiresIn: tokenSeconds };
  // AWS gives a refresh token only to a client that registered with scopes.
  if (!issueRefreshToken || client.scopes.length === 0) return json(answer);
  const refreshToken = mint.token('aor', 96);
  refreshTokens.set(refreshToken, client.clientId);
  return json({ ...answer, refreshToken });
}

interface Redemption {
  readonly settings: Settings;
  readonly client: Client;
  readonly request: ReceivedRequest;
}

/** For each grant, a function that redeems its code or token, or throws. */
const REDEEM: ReadonlyMap<string, (redemption: Redemption) => void> = new Map([
  [GRANTS.deviceCode, redeemDeviceCode],
  [GRANTS.authorizationCode, redeemAuthorizationCode],
  [GRANTS.refreshToken, redeemRefreshToken],
]);

function redeemDeviceCode({ settings: { signIns, now }, client, request }: Redemption): void {
  const signIn = signIns.device(stringMember(request, 'deviceCode'));
  if (signIn?.clientId !== client.clientId || signIn.used) {
    throw oidcRefusal('InvalidGrantException', 'Unknown or used device code');
  }
  if (now() >= signIn.expiresAt) throw oidcRefusal('ExpiredTokenException', 'The device code has expired');
  const decision = signIns.decisionOf(signIn);
  if (decision === 'denied') throw oidcRefusal('AccessDeniedException', 'The sign-in was denied');
  if (decision === 'pending')
    throw oidcRefusal('AuthorizationPendingException', 'Nobody has approved it yet');
  signIn.used = true;
}

function redeemAuthorizationCode({ settings: { signIns, now }, client, request }: Redemption): void {
  const signIn = signIns.code(stringMember(request, 'code'));
  const verifier = stringMember(request, 'codeVerifier') ?? '';
  const matches =
    signIn?.clientId === client.clientId &&
    signIn.redirectUri === stringMember(request, 'redirectUri') &&
    signIn.challenge === createHash('sha256').update(verifier).digest('base64url');
  if (!matches || signIn.used)
    throw oidcRefusal('InvalidGrantException', 'Unknown or used code, or wrong verifier');
  if (now() >= signIn.expiresAt) throw oidcRefusal('ExpiredTokenException', 'The code has expired');
  signIn.used = true;
}

function redeemRefreshToken({ settings: { refreshTokens }, client, request }: Redemption): void {
  const refreshToken = stringMember(request, 'refreshToken') ?? '';
  if (refreshTokens.get(refreshToken) !== client.clientId) {
    throw oidcRefusal('InvalidGrantException', 'Unknown or used refresh token');
  }
  refreshTokens.delete(refreshToken);
}

/** AWS treats `/start`, `/start/` and `/start#/` as the same start URL. */
function sameStartUrl(one: string, other: string): boolean {
  const plain = (url: string) => url.replace(/#.*$/, '').replace(/\/+$/, '');
  return plain(one) === plain(other);
}
