import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { Secret } from '../../../../src/secrets/secret.ts';
import { getRoleCredentials, listAccounts, listRoles, logout } from '../../../../src/sign-in/sso/portal.ts';
import { ensureSession } from '../../../../src/sign-in/sso/session.ts';
import type { SsoToken } from '../../../../src/sign-in/sso/token.ts';
import { BY_DEVICE_CODE, callsOf, recordingView, startSsoMachine } from '../../../helpers/sso-machine.ts';
import type { StandInOptions } from '../../../helpers/stand-in.ts';

const ACCOUNT = '111122223333';

/** A signed-in person, on the real clock: the portal's responses have the real date. */
async function signedIn(options: StandInOptions = {}) {
  const machine = await startSsoMachine({ approveAfterMs: 0, now: Date.now, ...options });
  const deps = { ...machine.deps, now: Date.now };
  const { token } = await ensureSession(deps, machine.session, recordingView(), BY_DEVICE_CODE);
  return { ...machine, deps, token };
}

const revoked = (token: SsoToken): SsoToken => ({ ...token, accessToken: new Secret('no-such-token') });

describe('listAccounts', () => {
  it('reads every page, at most 100 each, and sorts by name as people do', async () => {
    const accounts = Array.from({ length: 250 }, (_, i) => ({
      accountId: String(i).padStart(12, '0'),
      accountName: `dev ${250 - i}`,
      emailAddress: 'dev@example.com',
      roles: [],
    }));
    const { deps, aws, token } = await signedIn({ accounts });
    const listed = await listAccounts(deps, token);
    expect(listed.map(({ accountName }) => accountName)).toEqual(
      Array.from({ length: 250 }, (_, i) => `dev ${i + 1}`),
    );
    const pages = aws.requests.filter(({ operation }) => operation === 'ListAccounts');
    expect(pages.map(({ query }) => query.max_result)).toEqual(['100', '100', '100']);
  });

  it('tolerates missing members', async () => {
    const { deps, aws, token } = await signedIn();
    const accountList = [
      { accountId: '2', accountName: null, emailAddress: null },
      { accountId: '1', accountName: 'b', emailAddress: 'x@example.com' },
      { accountName: 'without an id' },
    ];
    aws.answerNext('ListAccounts', { status: 200, body: { accountList, nextToken: null } });
    expect(await listAccounts(deps, token)).toEqual([
      { accountId: '2' },
      { accountId: '1', accountName: 'b', emailAddress: 'x@example.com' },
    ]);
  });

  it('does not page forever if the portal repeats itself', async () => {
    const { deps, aws, token } = await signedIn();
    const body = { accountList: [{ accountId: '1' }], nextToken: 'again' };
    aws.answerNext('ListAccounts', { status: 200, body }, 10);
    await listAccounts(deps, token);
    expect(callsOf(aws, 'ListAccounts')).toBe(2);
  });

  it('ends after 20,000 accounts, though the portal never does', async () => {
    const { deps, aws, token } = await signedIn();
    for (let page = 0; page < 201; page += 1) {
      const body = { accountList: [{ accountId: String(page) }], nextToken: `t${page}` };
      aws.answerNext('ListAccounts', { status: 200, body });
    }
    expect(await listAccounts(deps, token)).toHaveLength(200);
  });

  it('reports that no account is assigned', async () => {
    const { deps, aws, token } = await signedIn({ accounts: [] });
    await expect(listAccounts(deps, token)).rejects.toMatchObject({
      error: 'no-accounts',
      facts: { startUrl: aws.startUrl, ssoRegion: 'eu-west-1' },
    });
  });

  it("reports that the session ended, with the portal's message", async () => {
    const { deps, token } = await signedIn();
    await expect(listAccounts(deps, revoked(token))).rejects.toMatchObject({
      error: 'session-expired',
      facts: { detail: 'Session token not found or invalid', requestId: expect.any(String) },
      cause: { name: 'UnauthorizedException' },
    });
  });

  it.each([
    ['behind', -3_600_000],
    ['ahead', 3_600_000],
  ])('blames a clock that is an hour %s', async (_, skew) => {
    const { deps, token } = await signedIn();
    const now = () => Date.now() + skew;
    await expect(listAccounts({ ...deps, now }, revoked(token))).rejects.toMatchObject({
      error: 'clock-skew',
      facts: { minutes: 60 },
    });
  });

  it.each([
    [
      'too many requests',
      { status: 429, type: 'TooManyRequestsException', body: { message: 'Rate exceeded' } },
      'portal-unavailable',
    ],
    [
      'a broken portal',
      { status: 500, type: 'InternalServerException', body: { message: 'Rate exceeded' } },
      'portal-unavailable',
    ],
    [
      'a refusal',
      { status: 403, type: 'ForbiddenException', body: { message: 'Rate exceeded' } },
      'portal-rejected',
    ],
  ])('passes on what the portal says about %s', async (_, answer, error) => {
    const { deps, aws, token } = await signedIn();
    vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
    aws.answerNext('ListAccounts', answer);
    await expect(listAccounts(deps, token)).rejects.toMatchObject({
      error,
      facts: { detail: 'Rate exceeded' },
    });
  });

  it('retries after a temporary failure', async () => {
    const { deps, aws, token } = await signedIn();
    aws.answerNext('ListAccounts', { status: 503, body: '' });
    expect(await listAccounts(deps, token)).toHaveLength(2);
    expect(callsOf(aws, 'ListAccounts')).toBe(2);
  });

  it("calls the session's region, whatever the environment says", async () => {
    const { deps, token } = await signedIn();
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ENDPOINT_URL', undefined);
    const hosts: string[] = [];
    const handler = await deps.requestHandler();
    vi.spyOn(handler, 'handle').mockImplementation(async (request) => {
      hosts.push(request.hostname);
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), {
        code: 'ENOTFOUND',
        hostname: request.hostname,
      });
    });
    const host = 'portal.sso.eu-west-1.amazonaws.com';
    await expect(listAccounts(deps, token)).rejects.toMatchObject({ error: 'network-dns', facts: { host } });
    expect(new Set(hosts)).toEqual(new Set([host]));
  });
});

describe('listRoles', () => {
  it('reads every page and sorts', async () => {
    const roles = Array.from({ length: 101 }, (_, i) => `Role${101 - i}`);
    const { deps, token } = await signedIn({ accounts: [{ accountId: ACCOUNT, roles }] });
    expect(await listRoles(deps, token, ACCOUNT)).toEqual(
      Array.from({ length: 101 }, (_, i) => `Role${i + 1}`),
    );
  });

  it.each([
    ['an account without roles', [{ accountId: ACCOUNT, roles: [] }]],
    ['an account that is not assigned', [{ accountId: '999999999999', roles: ['x'] }]],
  ])('says that there are no roles in %s', async (_, accounts) => {
    const { deps, token } = await signedIn({ accounts });
    await expect(listRoles(deps, token, ACCOUNT)).rejects.toMatchObject({
      error: 'no-roles',
      facts: { accountId: ACCOUNT },
    });
  });
});

describe('getRoleCredentials', () => {
  it('returns the keys wrapped', async () => {
    const { deps, aws, token } = await signedIn();
    const role = 'BedrockInvokeOnly';
    const credentials = await getRoleCredentials(deps, token, { accountId: ACCOUNT, role });
    expect(aws.secrets()).toContain(credentials.secretAccessKey.reveal());
    expect(aws.secrets()).toContain(credentials.sessionToken.reveal());
    const printed = inspect(credentials) + JSON.stringify(credentials);
    for (const secret of aws.secrets()) expect(printed).not.toContain(secret);
    expect(printed).not.toContain(credentials.accessKeyId.reveal());
  });

  it('reports which role of which account is forbidden, although listed', async () => {
    const { deps, token } = await signedIn();
    const wanted = { accountId: ACCOUNT, role: 'AdministratorAccess' };
    await expect(getRoleCredentials(deps, token, wanted)).rejects.toMatchObject({
      error: 'role-forbidden',
      facts: { ...wanted, detail: 'No access' },
      cause: { name: 'ForbiddenException' },
    });
  });

  it('rejects a response without keys', async () => {
    const { deps, aws, token } = await signedIn();
    aws.answerNext('GetRoleCredentials', { status: 200, body: { roleCredentials: { accessKeyId: 'ASIA' } } });
    await expect(getRoleCredentials(deps, token, { accountId: ACCOUNT, role: 'x' })).rejects.toMatchObject({
      error: 'portal-rejected',
      facts: { accountId: ACCOUNT, role: 'x', detail: 'GetRoleCredentials gave no usable keys' },
    });
  });

  it('stops when cancelled', async () => {
    const machine = await signedIn();
    machine.aws.answerNext('GetRoleCredentials', 'hang');
    const wanted = { accountId: ACCOUNT, role: 'x' };
    const call = getRoleCredentials(machine.deps, machine.token, wanted);
    await expect.poll(() => callsOf(machine.aws, 'GetRoleCredentials')).toBe(1);
    machine.abort();
    await expect(call).rejects.toMatchObject({ error: 'cancelled' });
  });
});

describe('logout', () => {
  it('ends the session, and accepts one that has already ended', async () => {
    const { deps, token } = await signedIn();
    await logout(deps, token);
    await expect(listAccounts(deps, token)).rejects.toMatchObject({ error: 'session-expired' });
    await logout(deps, token);
  });

  it('does not hide that the portal was unreachable', async () => {
    const { deps, token } = await signedIn();
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1');
    await expect(logout(deps, token)).rejects.toMatchObject({ error: 'network-refused' });
  });
});
