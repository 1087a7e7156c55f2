/** The access portal's API: the accounts and roles of a signed-in person, and the keys of a role. */
import {
  GetRoleCredentialsCommand,
  LogoutCommand,
  paginateListAccountRoles,
  paginateListAccounts,
  SSOClient,
} from '@aws-sdk/client-sso';
import type { Context } from '../../context.ts';
import { AppError } from '../../failures/errors.ts';
import { Secret } from '../../secrets/secret.ts';
import { calledHost, portalError, type RoleFacts } from './errors.ts';
import type { SsoToken } from './token.ts';

export type PortalDeps = Pick<Context, 'now' | 'requestHandler' | 'signal'>;

export interface Account {
  readonly accountId: string;
  /** The portal may return neither. https://github.com/aws/aws-cli/issues/4637 */
  readonly accountName?: string | undefined;
  readonly emailAddress?: string | undefined;
}

export interface RoleCredentials {
  readonly accessKeyId: Secret;
  readonly secretAccessKey: Secret;
  readonly sessionToken: Secret;
}

/** The portal's maximum. https://github.com/synfinatic/aws-sso-cli/issues/1362 */
const PAGE_SIZE = 100;

/** 20,000 accounts: more than anybody has, and a bound for a service that never stops. */
const MOST_PAGES = 200;

/**
 * Compares names as people sort them: `dev 2` before `dev 10`, ignoring case. Made only where there are names: the first
 * collator takes a tenth of the time of a pass of `watch`, which needs none.
 */
const nameOrder = () => new Intl.Collator('en', { numeric: true }).compare;

/**
 * Every account that this person may use, sorted by name; at least one. Throws CancelledError and AppError no-accounts,
 * session-expired, clock-skew, portal-rejected or network-*.
 */
export async function listAccounts(deps: PortalDeps, token: SsoToken): Promise<Account[]> {
  const accounts = await call(deps, token, {}, async (client, abort) => {
    const found: Account[] = [];
    for await (const page of pages(paginateListAccounts(paging(client), accessTokenOf(token), abort))) {
      for (const { accountId, accountName, emailAddress } of page.accountList ?? []) {
        if (accountId) found.push({ accountId, accountName, emailAddress });
      }
    }
    return found;
  });
  if (accounts.length === 0) throw new AppError('no-accounts', portalFacts(token));
  const byName = nameOrder();
  return accounts.sort(
    (a, b) =>
      byName(a.accountName ?? a.accountId, b.accountName ?? b.accountId) || byName(a.accountId, b.accountId),
  );
}

/**
 * The names of this person's roles in the account, sorted; at least one. Throws like listAccounts, with
 * no-roles ({accountId}) in place of no-accounts.
 */
export async function listRoles(deps: PortalDeps, token: SsoToken, accountId: string): Promise<string[]> {
  const roles = await call(deps, token, { accountId }, async (client, abort) => {
    const found: string[] = [];
    const input = { ...accessTokenOf(token), accountId };
    for await (const page of pages(paginateListAccountRoles(paging(client), input, abort))) {
      for (const { roleName } of page.roleList ?? []) if (roleName) found.push(roleName);
    }
    return found;
  });
  if (roles.length === 0) throw new AppError('no-roles', { ...portalFacts(token), accountId });
  return roles.sort(nameOrder());
}

/**
 * The keys of a role. They prove that the role can be used; a listed role may still be refused. Throws like
 * listAccounts, with role-forbidden ({accountId}, {role}) in place of no-accounts.
 */
export async function getRoleCredentials(
  deps: PortalDeps,
  token: SsoToken,
  { accountId, role }: { readonly accountId: string; readonly role: string },
): Promise<RoleCredentials> {
  return call(deps, token, { accountId, role }, async (client, abort) => {
    const command = new GetRoleCredentialsCommand({ ...accessTokenOf(token), accountId, roleName: role });
    const { roleCredentials } = await client.send(command, abort);
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = roleCredentials ?? {};
    if (!accessKeyId || !secretAccessKey || !sessionToken || !expiration) {
      const detail = 'GetRoleCredentials gave no usable keys';
      throw new AppError('portal-rejected', { ...portalFacts(token), accountId, role, detail });
    }
    return {
      accessKeyId: new Secret(accessKeyId),
      secretAccessKey: new Secret(secretAccessKey),
      sessionToken: new Secret(sessionToken),
    };
  });
}

/** Ends the session at the portal; one that has already ended is fine. Throws like listAccounts, except no-accounts. */
export async function logout(deps: PortalDeps, token: SsoToken): Promise<void> {
  try {
    await call(deps, token, {}, (client, abort) =>
      client.send(new LogoutCommand(accessTokenOf(token)), abort),
    );
  } catch (error) {
    if (!(error instanceof AppError && error.error === 'session-expired')) throw error;
  }
}

/** Makes one call or one listing, and turns its errors into AppErrors. */
async function call<T>(
  deps: PortalDeps,
  token: SsoToken,
  about: RoleFacts,
  send: (client: SSOClient, abort: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  // Every other region answers "Session token not found". https://github.com/aws/aws-cdk/issues/32510
  const client = new SSOClient({ region: token.ssoRegion, requestHandler: await deps.requestHandler() });
  const host = calledHost(client);
  try {
    return await send(client, { abortSignal: deps.signal });
  } catch (error) {
    throw portalError(error, { ...portalFacts(token), host: host() }, about, deps.now());
  }
}

function accessTokenOf(token: SsoToken): { accessToken: string } {
  return { accessToken: token.accessToken.reveal() };
}

async function* pages<T>(all: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0;
  for await (const page of all) {
    yield page;
    if (++count === MOST_PAGES) return;
  }
}

function paging(client: SSOClient) {
  return { client, pageSize: PAGE_SIZE, stopOnSameToken: true };
}

function portalFacts({ startUrl, ssoRegion }: SsoToken) {
  return { startUrl, ssoRegion };
}
