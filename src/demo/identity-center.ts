/**
 * IAM Identity Center: the calls of SSO-OIDC (shapes of @aws-sdk/client-sso-oidc), the two pages that a browser opens
 * during a sign-in, and the calls of the portal (shapes of @aws-sdk/client-sso).
 */
import { createHash } from 'node:crypto';
import type { BedrockAccess } from './bedrock-access.ts';
import { type Client, type Clients, GRANTS, mayUse, oidcRefusal, type SignIns } from './sign-ins.ts';
import type { Answer, Mint, ReceivedRequest, Route } from './wire.ts';
import { json, pageOf, refusal, route, stringMember } from './wire.ts';

/** An account assigned to the person who signs in, and the roles in it. */
export interface Account {
  readonly accountId: string;
  readonly accountName?: string;
  readonly emailAddress?: string;
  readonly roles: readonly string[];
}

interface Settings {
  readonly url: string;
  readonly startUrl: string;
  readonly clients: Clients;
  readonly signIns: SignIns;
  readonly mint: Mint;
  readonly now: () => number;
  /** Access token to the time it expires, in milliseconds since 1970. */
  readonly tokens: Map<string, number>;
  /** Unused refresh tokens by client: each works once. */
  readonly refreshTokens: Map<string, string>;
  readonly tokenSeconds: number;
  readonly pollSeconds: number | null;
  readonly issueRefreshToken: boolean;
  readonly accounts: readonly Account[];
  readonly access: BedrockAccess;
  readonly pageSize: number;
}

/** All its routes. Those of the portal refuse a request without a valid access token. */
export function identityCenterRoutes(settings: Settings): readonly Route[] {
  type Handle = (settings: Settings, request: ReceivedRequest) => Answer;
  const open =
    (handle: Handle): Route['handle'] =>
    (request) =>
      handle(settings, request);
  const signedIn = (handle: Handle) =>
    open((_, request) => {
      checkToken(settings, request);
      return handle(settings, request);
    });
  return [
    route('RegisterClient', 'POST', /\/client\/register$/, open(registerClient)),
    route('StartDeviceAuthorization', 'POST', /\/device_authorization$/, open(startDeviceAuthorization)),
    route('CreateToken', 'POST', /\/token$/, open(createToken)),
    route('DevicePage', 'GET', /\/device$/, open(devicePage)),
    route('AuthorizePage', 'GET', /\/authorize$/, open(authorizePage)),
    route('ListAccounts', 'GET', /\/assignment\/accounts$/, signedIn(listAccounts)),
    route('ListAccountRoles', 'GET', /\/assignment\/roles$/, signedIn(listRoles)),
    route('GetRoleCredentials', 'GET', /\/federation\/credentials$/, signedIn(getRoleCredentials)),
    route('Logout', 'POST', /\/logout$/, signedIn(logout)),
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

/** Visiting the page with the code in the URL approves the sign-in. */
function devicePage({ signIns }: Settings, { query }: ReceivedRequest): Answer {
  const { user_code: userCode } = query;
  if (userCode === undefined)
    return page(200, 'Open the link that carries the code, as the terminal shows it.');
  return signIns.decide('approved', userCode)
    ? page(200, 'Signed in to the sandbox. Go back to the terminal.')
    : page(404, 'No sign-in has this code.');
}

/** The authorization endpoint of RFC 6749 with PKCE; AWS names the scope parameter `scopes`. */
function authorizePage({ clients, signIns }: Settings, { query }: ReceivedRequest): Answer {
  const { redirect_uri: redirectUri = '', state = '', code_challenge: challenge = '' } = query;
  const client = clients.find(query.client_id);
  // Without a known client and redirect URI, an error must not be redirected there (RFC 6749, 4.1.2.1).
  if (!client || !isRegistered(redirectUri, client.redirectUris)) {
    return page(400, 'Unknown client, or a redirect URI that it has not registered.');
  }
  if (query.response_type !== 'code' || query.code_challenge_method !== 'S256' || challenge === '') {
    return redirect(redirectUri, { error: 'invalid_request', state });
  }
  const decision = signIns.decisionInBrowser();
  if (decision === 'denied') return redirect(redirectUri, { error: 'access_denied', state });
  if (decision === 'pending') return page(200, 'This sign-in is waiting for approval.');
  const code = signIns.issueCode(client.clientId, redirectUri, challenge);
  return redirect(redirectUri, { code, state });
}

/** A loopback redirect URI may use any port (RFC 8252, 7.3). */
function isRegistered(redirectUri: string, registered: readonly string[]): boolean {
  return registered.includes(redirectUri.replace(/^(http:\/\/127\.0\.0\.1):\d+(?=\/|$)/, '$1'));
}

function redirect(to: string, query: Record<string, string>): Answer {
  return { status: 302, headers: { location: `${to}?${new URLSearchParams(query)}` }, body: [] };
}

function page(status: number, sentence: string): Answer {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>openclaw-bedrock sandbox</title>
<h1>openclaw-bedrock sandbox</h1>
<p>${sentence}</p>
<p>This page stands in for the AWS sign-in page. No AWS account is involved.</p>
`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: [Buffer.from(html)] };
}

const TOKEN_HEADER = 'x-amz-sso_bearer_token';

function checkToken({ tokens, now }: Settings, { headers }: ReceivedRequest): void {
  const expiresAt = tokens.get(headers[TOKEN_HEADER] ?? '') ?? Number.NEGATIVE_INFINITY;
  if (now() >= expiresAt) throw refusal(401, 'UnauthorizedException', 'Session token not found or invalid');
}

function listAccounts(settings: Settings, request: ReceivedRequest): Answer {
  const page = portalPage(settings.accounts, settings, request);
  const accountList = page.items.map(({ accountId, accountName, emailAddress }) => ({
    accountId,
    accountName,
    emailAddress,
  }));
  return json({ accountList, nextToken: page.nextToken });
}

function listRoles(settings: Settings, request: ReceivedRequest): Answer {
  const { accountId, roles } = assignedAccount(settings, request);
  const page = portalPage(roles, settings, request);
  return json({
    roleList: page.items.map((roleName) => ({ roleName, accountId })),
    nextToken: page.nextToken,
  });
}

function getRoleCredentials(settings: Settings, request: ReceivedRequest): Answer {
  const { role_name: roleName } = request.query;
  if (!roleName) throw refusal(400, 'InvalidRequestException', 'role_name is missing');
  if (!assignedAccount(settings, request).roles.includes(roleName))
    throw refusal(403, 'ForbiddenException', 'No access');
  return json({ roleCredentials: settings.access.issueRoleCredentials() });
}

function logout({ tokens }: Settings, { headers }: ReceivedRequest): Answer {
  tokens.delete(headers[TOKEN_HEADER] ?? '');
  return { status: 200, headers: {}, body: [] };
}

/** ForbiddenException is not in the service's model, but AWS returns it. */
function assignedAccount({ accounts }: Settings, { query }: ReceivedRequest): Account {
  if (!query.account_id) throw refusal(400, 'InvalidRequestException', 'account_id is missing');
  const account = accounts.find(({ accountId }) => accountId === query.account_id);
  if (!account) throw refusal(403, 'ForbiddenException', 'No access');
  return account;
}

function portalPage<Item>(items: readonly Item[], { pageSize }: Settings, { query }: ReceivedRequest) {
  const page = pageOf(items, {
    maxResults: query.max_result,
    nextToken: query.next_token,
    limit: 100,
    pageSize,
  });
  if (!page) throw refusal(400, 'InvalidRequestException', 'Invalid max_result or next_token');
  return page;
}
