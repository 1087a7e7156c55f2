/** The SSO portal: ListAccounts, ListAccountRoles, GetRoleCredentials, Logout. Shapes of @aws-sdk/client-sso. */
import type { BedrockAccess } from './bedrock-access.ts';
import { type Answer, json, pageOf, type ReceivedRequest, type Route, refusal, route } from './wire.ts';

/** An account assigned to the person who signs in, and the roles in it. */
export interface Account {
  readonly accountId: string;
  readonly accountName?: string;
  readonly emailAddress?: string;
  readonly roles: readonly string[];
}

interface Settings {
  readonly accounts: readonly Account[];
  /** Access token to the time it expires, in milliseconds since 1970. */
  readonly tokens: Map<string, number>;
  readonly access: BedrockAccess;
  readonly now: () => number;
  readonly pageSize: number;
}

const TOKEN_HEADER = 'x-amz-sso_bearer_token';

/** The routes of the portal. Each refuses a request without a valid access token. */
export function portalRoutes(settings: Settings): readonly Route[] {
  const signedIn =
    (handle: (settings: Settings, request: ReceivedRequest) => Answer): Route['handle'] =>
    (request) => {
      checkToken(settings, request);
      return handle(settings, request);
    };
  return [
    route('ListAccounts', 'GET', /\/assignment\/accounts$/, signedIn(listAccounts)),
    route('ListAccountRoles', 'GET', /\/assignment\/roles$/, signedIn(listRoles)),
    route('GetRoleCredentials', 'GET', /\/federation\/credentials$/, signedIn(getRoleCredentials)),
    route('Logout', 'POST', /\/logout$/, signedIn(logout)),
  ];
}

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
