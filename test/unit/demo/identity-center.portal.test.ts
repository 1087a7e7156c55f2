import {
  GetRoleCredentialsCommand,
  ListAccountRolesCommand,
  ListAccountsCommand,
  LogoutCommand,
} from '@aws-sdk/client-sso';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portalClient, signIn } from '../../helpers/aws-clients.ts';
import { type StandIn, startStandIn } from '../../helpers/stand-in.ts';

const accountId = '123456789012';
let standIn: StandIn;
let now: number;

beforeEach(async () => {
  now = 1_800_000_000_000;
  standIn = await startStandIn({
    now: () => now,
    tokenSeconds: 600,
    credentialSeconds: 900,
    accounts: [
      { accountId, accountName: 'One', emailAddress: 'one@example.com', roles: ['A', 'B', 'C'] },
      { accountId: '000000000002', roles: [] },
    ],
  });
});
afterEach(() => standIn.close());

const session = async () => ({ portal: portalClient(standIn.url), accessToken: await signIn(standIn) });

describe('ListAccounts and ListAccountRoles', () => {
  it('list what is assigned', async () => {
    const { portal, accessToken } = await session();
    const { accountList, nextToken } = await portal.send(new ListAccountsCommand({ accessToken }));
    expect(accountList).toEqual([
      { accountId, accountName: 'One', emailAddress: 'one@example.com' },
      { accountId: '000000000002' },
    ]);
    expect(nextToken).toBeUndefined();
    const none = await portal.send(new ListAccountRolesCommand({ accessToken, accountId: '000000000002' }));
    expect(none.roleList).toEqual([]);
  });

  it('return pages', async () => {
    const { portal, accessToken } = await session();
    const ask = (nextToken?: string) =>
      portal.send(new ListAccountRolesCommand({ accessToken, accountId, maxResults: 2, nextToken }));
    const first = await ask();
    expect(first.roleList).toEqual([
      { roleName: 'A', accountId },
      { roleName: 'B', accountId },
    ]);
    const last = await ask(first.nextToken);
    expect(last.roleList).toEqual([{ roleName: 'C', accountId }]);
    expect(last.nextToken).toBeUndefined();
  });

  it.each([0, 101])('reject a page size of %d', async (maxResults) => {
    const { portal, accessToken } = await session();
    await expect(portal.send(new ListAccountsCommand({ accessToken, maxResults }))).rejects.toMatchObject({
      name: 'InvalidRequestException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('reject an unknown page token', async () => {
    const { portal, accessToken } = await session();
    await expect(
      portal.send(new ListAccountsCommand({ accessToken, nextToken: 'nonsense' })),
    ).rejects.toHaveProperty('name', 'InvalidRequestException');
  });
});

describe('GetRoleCredentials', () => {
  it('returns temporary credentials that expire, in milliseconds', async () => {
    const { portal, accessToken } = await session();
    const { roleCredentials } = await portal.send(
      new GetRoleCredentialsCommand({ accessToken, accountId, roleName: 'B' }),
    );
    expect(roleCredentials).toEqual({
      accessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      secretAccessKey: expect.stringMatching(/^.{40}$/),
      sessionToken: expect.any(String),
      expiration: now + 900_000,
    });
  });

  it.each([
    ['another role', { accountId, roleName: 'Admin' }],
    ['another account', { accountId: '999999999999', roleName: 'A' }],
  ])('refuses %s as AWS does, with an error outside the model', async (_, assignment) => {
    const { portal, accessToken } = await session();
    await expect(
      portal.send(new GetRoleCredentialsCommand({ accessToken, ...assignment })),
    ).rejects.toMatchObject({
      name: 'ForbiddenException',
      message: 'No access',
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe('the access token', () => {
  const refusal = {
    name: 'UnauthorizedException',
    message: 'Session token not found or invalid',
    $metadata: { httpStatusCode: 401 },
  };

  it('must be one that was issued', async () => {
    const portal = portalClient(standIn.url);
    await expect(portal.send(new ListAccountsCommand({ accessToken: 'other' }))).rejects.toMatchObject(
      refusal,
    );
  });

  it('expires', async () => {
    const { portal, accessToken } = await session();
    now += 600_000;
    await expect(portal.send(new ListAccountsCommand({ accessToken }))).rejects.toMatchObject(refusal);
  });

  it('ends with Logout', async () => {
    const { portal, accessToken } = await session();
    await portal.send(new LogoutCommand({ accessToken }));
    await expect(portal.send(new ListAccountsCommand({ accessToken }))).rejects.toMatchObject(refusal);
  });
});
