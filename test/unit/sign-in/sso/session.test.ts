import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/secrets/secret.ts';
import { ensureSession, findSession, startSession, writeToken } from '../../../../src/sign-in/sso/session.ts';
import { tokenPath } from '../../../../src/sign-in/sso/token.ts';
import {
  BY_DEVICE_CODE,
  recordingView,
  type SsoMachine,
  startSsoMachine,
} from '../../../helpers/sso-machine.ts';

const HOUR = 3_600_000;

/** Signed in with an 8-hour token that has `left` milliseconds left. */
async function signedIn(left: number, options = {}): Promise<SsoMachine> {
  const machine = await startSsoMachine({ approveAfterMs: 0, ...options });
  await ensureSession(machine.deps, machine.session, recordingView(), BY_DEVICE_CODE);
  machine.pass(8 * HOUR - left);
  return machine;
}

const ensure = ({ deps, session }: SsoMachine) =>
  ensureSession(deps, session, recordingView(), BY_DEVICE_CODE);

async function cacheFile({ deps, session }: SsoMachine): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(tokenPath(deps.home, session.session), 'utf8'));
}

async function changeCacheFile(machine: SsoMachine, change: Record<string, unknown>): Promise<void> {
  const changed = JSON.stringify({ ...(await cacheFile(machine)), ...change });
  await writeFile(tokenPath(machine.deps.home, machine.session.session), changed);
}

describe('ensureSession', () => {
  it('signs in if there is no token, and stores the result', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    const { token, how } = await ensure(machine);
    expect(how).toBe('signed-in');
    expect((await cacheFile(machine)).accessToken).toBe(token.accessToken.reveal());
  });

  it('uses a cached token with more than 15 minutes left, without any call', async () => {
    const machine = await signedIn(15 * 60_000 + 1000);
    const calls = machine.aws.requests.length;
    expect((await ensure(machine)).how).toBe('cached');
    expect(machine.aws.requests).toHaveLength(calls);
  });

  it.each([
    ['of 15 minutes', 15 * 60_000],
    ['that ran out', -HOUR],
  ])('refreshes a token %s without asking', async (_, left) => {
    const machine = await signedIn(left);
    const before = await cacheFile(machine);
    const { token, how } = await ensure(machine);
    expect(how).toBe('refreshed');
    expect(machine.aws.requests.at(-1)?.body).toMatchObject({
      grantType: 'refresh_token',
      refreshToken: before.refreshToken,
    });
    expect(token.expiresAt).toBe(machine.deps.now() + 8 * HOUR);
    const after = await cacheFile(machine);
    expect(after.accessToken).toBe(token.accessToken.reveal());
    expect(after.accessToken).not.toBe(before.accessToken);
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(after.clientSecret).toBe(before.clientSecret);
  });

  it("keeps the old refresh token if the response has none, and other tools' keys", async () => {
    const machine = await signedIn(0);
    await changeCacheFile(machine, { theirs: [1] });
    const { refreshToken } = await cacheFile(machine);
    machine.aws.answerNext('CreateToken', { status: 200, body: { accessToken: 'new', expiresIn: 3600 } });
    await ensure(machine);
    expect(await cacheFile(machine)).toMatchObject({ accessToken: 'new', refreshToken, theirs: [1] });
  });

  it.each([
    ['refresh token', { refreshToken: undefined }],
    ['client id', { clientId: undefined }],
    ['client secret', { clientSecret: undefined }],
    ['registration still valid', { registrationExpiresAt: '2026-11-22T10:00:00Z' }],
  ])('asks a person when there is no %s', async (_, change) => {
    const machine = await signedIn(0);
    await changeCacheFile(machine, change);
    expect((await ensure(machine)).how).toBe('signed-in');
    const grants = machine.aws.requests.map(({ body }) => (body as { grantType?: string })?.grantType);
    expect(grants).not.toContain('refresh_token');
  });

  it('asks the person if the refresh is refused', async () => {
    const machine = await signedIn(0);
    await changeCacheFile(machine, { refreshToken: 'revoked' });
    expect((await ensure(machine)).how).toBe('signed-in');
  });

  it('asks the person if the refresh returns no token', async () => {
    const machine = await signedIn(0);
    machine.aws.answerNext('CreateToken', { status: 200, body: { tokenType: 'Bearer' } });
    expect((await ensure(machine)).how).toBe('signed-in');
  });

  it('does not ask the person to sign in because a service is down', async () => {
    const machine = await signedIn(0);
    machine.aws.answerNext('CreateToken', { status: 500, type: 'InternalServerException', body: {} }, 3);
    await expect(ensure(machine)).rejects.toMatchObject({ error: 'portal-unavailable' });
    machine.aws.answerNext('CreateToken', 'cut', 3);
    await expect(ensure(machine)).rejects.toMatchObject({ error: 'network', facts: { host: '127.0.0.1' } });
  });

  it('uses the token of another process that refreshed at the same time', async () => {
    const machine = await signedIn(0);
    const stale = await cacheFile(machine);
    await ensure(machine);
    const renewed = await cacheFile(machine);
    await changeCacheFile(machine, stale);
    // The other process's file appears after our read, and its refresh has consumed the token that we send.
    const requestHandler = async () => {
      await changeCacheFile(machine, renewed);
      return machine.deps.requestHandler();
    };
    const found = await findSession({ ...machine.deps, requestHandler }, machine.session);
    expect(machine.aws.requests.at(-1)?.body).toMatchObject({ refreshToken: stale.refreshToken });
    expect(found?.token.accessToken.reveal()).toBe(renewed.accessToken);
  });

  it.each([
    ['another portal', { startUrl: 'https://d-9999999999.awsapps.com/start' }],
    ['another region', { region: 'us-east-1' }],
  ])('does not use the token of %s', async (_, change) => {
    const machine = await signedIn(HOUR);
    await changeCacheFile(machine, change);
    expect((await ensure(machine)).how).toBe('signed-in');
    expect(await cacheFile(machine)).toMatchObject({ startUrl: machine.aws.startUrl, region: 'eu-west-1' });
  });

  it.each([
    ['no portal and no region', { startUrl: undefined, region: undefined }, 'cached', HOUR],
    ['no end of its registration', { registrationExpiresAt: undefined }, 'refreshed', 0],
    ['its end as a number', { expiresAt: Date.parse('2026-11-23T11:00:00Z') }, 'cached', HOUR],
  ])('uses a token file with %s, as the SDK does', async (_, change, how, life) => {
    const machine = await signedIn(life);
    await changeCacheFile(machine, change);
    expect((await ensure(machine)).how).toBe(how);
  });

  it('uses a token of the same portal written differently', async () => {
    const machine = await signedIn(HOUR);
    await changeCacheFile(machine, { startUrl: `${machine.aws.startUrl}/#/` });
    expect((await ensure(machine)).how).toBe('cached');
  });

  it("uses and refreshes a token in the AWS CLI's format", async () => {
    const machine = await signedIn(0);
    const token = await cacheFile(machine);
    await writeFile(tokenPath(machine.deps.home, 'my'), JSON.stringify(token).replaceAll(':"', ': "'));
    expect((await ensure(machine)).how).toBe('refreshed');
  });

  it('moves a corrupt cache file aside, reports where, and signs in', async () => {
    const machine = await signedIn(HOUR);
    const path = tokenPath(machine.deps.home, 'my');
    await writeFile(path, '{"accessToken": "to');
    const moved: string[] = [];
    const view = { ...recordingView(), onMovedAside: (to: string) => void moved.push(to) };
    const { how } = await ensureSession(machine.deps, machine.session, view, BY_DEVICE_CODE);
    expect(how).toBe('signed-in');
    expect(moved).toHaveLength(1);
    expect(await readFile(String(moved[0]), 'utf8')).toBe('{"accessToken": "to');
    expect(await cacheFile(machine)).toHaveProperty('refreshToken');
  });

  it('accepts a session that the organization ends after ten minutes', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0, tokenSeconds: 600 });
    expect((await ensure(machine)).how).toBe('signed-in');
  });

  it('shows no secret in its result', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    const printed = JSON.stringify(await ensure(machine));
    for (const secret of machine.aws.secrets()) expect(printed).not.toContain(secret);
  });
});

describe('two processes that refresh at the same time', () => {
  it('both end with a token, and the file has one that can be refreshed again', async () => {
    const machine = await signedIn(0);
    // The one that is refused must wait until the other has written, so sleep really waits here.
    const deps = { ...machine.deps, sleep: () => pause(30) };
    const [one, other] = await Promise.all([ensure({ ...machine, deps }), ensure({ ...machine, deps })]);
    expect([one?.how, other?.how].sort()).toEqual(['cached', 'refreshed']);
    expect(one?.token.accessToken.reveal()).toBe(other?.token.accessToken.reveal());
    machine.pass(8 * HOUR);
    expect((await ensure(machine)).how).toBe('refreshed');
  });
});

describe('a refresh that is refused', () => {
  it('is followed by five looks for the token of another process, 300 ms apart', async () => {
    const machine = await signedIn(0);
    await changeCacheFile(machine, { refreshToken: 'revoked' });
    const before = machine.pauses.length;
    expect(await findSession(machine.deps, machine.session)).toBeUndefined();
    expect(machine.pauses.slice(before)).toEqual([300, 300, 300, 300]);
  });
});

describe('startSession', () => {
  it('asks the person whatever is cached', async () => {
    const machine = await signedIn(HOUR);
    const before = await cacheFile(machine);
    const { how } = await startSession(machine.deps, machine.session, recordingView(), BY_DEVICE_CODE);
    expect(how).toBe('signed-in');
    expect((await cacheFile(machine)).accessToken).not.toBe(before.accessToken);
  });
});

describe('findSession', () => {
  it('refreshes a token with less than the required lifetime', async () => {
    const machine = await signedIn(HOUR);
    const find = (minLifeMs: number) => findSession(machine.deps, machine.session, {}, minLifeMs);
    expect((await find(HOUR - 1))?.how).toBe('cached');
    expect((await find(HOUR))?.how).toBe('refreshed');
  });

  it('finds nothing rather than asking', async () => {
    const machine = await startSsoMachine();
    expect(await findSession(machine.deps, machine.session)).toBeUndefined();
    expect(machine.aws.requests).toEqual([]);
  });

  it('uses an older token of ours that cannot be refreshed, while it lasts', async () => {
    const machine = await startSsoMachine();
    const accessToken = new Secret('legacy');
    const expiresAt = machine.deps.now() + HOUR;
    await writeToken(machine.deps.home, 'my', {
      startUrl: machine.aws.startUrl,
      ssoRegion: 'eu-west-1',
      accessToken,
      expiresAt,
    });
    expect((await findSession(machine.deps, machine.session))?.how).toBe('cached');
    machine.pass(HOUR);
    expect(await findSession(machine.deps, machine.session)).toBeUndefined();
  });
});
