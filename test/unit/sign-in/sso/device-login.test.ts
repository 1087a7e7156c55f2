import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { deviceLogin } from '../../../../src/sign-in/sso/device-login.ts';
import { callsOf, recordingView, startSsoMachine } from '../../../helpers/sso-machine.ts';

const PENDING = {
  status: 400,
  type: 'AuthorizationPendingException',
  body: { error: 'authorization_pending', error_description: 'not yet' },
};

describe('deviceLogin', () => {
  it('shows the code, polls at the given interval and returns the token', async () => {
    const machine = await startSsoMachine({ pollSeconds: 7, tokenSeconds: 3600 });
    const view = recordingView();
    machine.duringPause = (pause) => {
      if (pause === 3) machine.aws.approve(view.codes[0]?.userCode);
    };
    const start = machine.deps.now();
    const token = await deviceLogin(machine.deps, machine.session, view);

    expect(machine.pauses).toEqual([7000, 7000, 7000]);
    expect(view.waits).toEqual([600_000, 593_000, 586_000]);
    expect(view.codes).toEqual([
      {
        userCode: expect.stringMatching(/^\w{4}-\w{4}$/),
        verificationUri: `${machine.aws.url}/device`,
        verificationUriComplete: `${machine.aws.url}/device?user_code=${view.codes[0]?.userCode}`,
        expiresAt: start + 600_000,
      },
    ]);
    expect(token).toMatchObject({ startUrl: machine.session.startUrl, ssoRegion: 'eu-west-1' });
    expect(token.expiresAt).toBe(machine.deps.now() + 3_600_000);
    for (const secret of [token.accessToken, token.clientSecret, token.refreshToken]) {
      expect(machine.aws.secrets()).toContain(secret?.reveal());
    }
    // 90 days, from a response in whole seconds.
    expect(token.registrationExpiresAt).toBe(start + 90 * 24 * 3_600_000);
  });

  it('polls once before showing the code', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    const view = recordingView();
    await deviceLogin(machine.deps, machine.session, view);
    expect(view.codes).toEqual([]);
    expect(machine.pauses).toEqual([]);
  });

  it('polls every 5 s if no interval is given', async () => {
    const machine = await startSsoMachine({ pollSeconds: null });
    machine.duringPause = () => machine.aws.approve();
    await deviceLogin(machine.deps, machine.session, recordingView());
    expect(machine.pauses).toEqual([5000]);
  });

  it.each([
    [0, 600, [1000]],
    [-5, 600, [1000]],
    [1e9, 600, [60_000]],
    [1, 1e12, [1000]],
    [1, -1, [1000]],
  ])('keeps an interval of %d s and a code of %d s within bounds', async (interval, expiresIn, pauses) => {
    const machine = await startSsoMachine();
    const page = `${machine.aws.url}/device`;
    const body = { deviceCode: 'code', userCode: 'ABCD-EFGH', verificationUri: page, interval, expiresIn };
    machine.aws.answerNext('StartDeviceAuthorization', { status: 200, body });
    machine.aws.answerNext('CreateToken', PENDING);
    const token = { accessToken: 'token', expiresIn: 1e15, tokenType: 'Bearer' };
    machine.aws.answerNext('CreateToken', { status: 200, body: token });
    const view = recordingView();
    const start = machine.deps.now();
    const { expiresAt } = await deviceLogin(machine.deps, machine.session, view);
    expect(machine.pauses).toEqual(pauses);
    expect(view.codes[0]?.expiresAt).toBeGreaterThan(start);
    expect(view.codes[0]?.expiresAt).toBeLessThanOrEqual(start + 3600_000);
    expect(expiresAt).toBe(machine.deps.now() + 90 * 24 * 3600_000);
  });

  it('slows down by 5 s each time it is told to, and stays slow', async () => {
    const machine = await startSsoMachine({ pollSeconds: 2 });
    const slow = { status: 400, type: 'SlowDownException', body: { error: 'slow_down' } };
    machine.aws.answerNext('CreateToken', slow);
    machine.aws.answerNext('CreateToken', PENDING);
    machine.aws.answerNext('CreateToken', slow);
    machine.duringPause = (pause) => pause === 4 && machine.aws.approve();
    await deviceLogin(machine.deps, machine.session, recordingView());
    expect(machine.pauses).toEqual([7000, 7000, 12_000, 12_000]);
  });

  it('recognizes errors whose name a proxy has removed', async () => {
    const machine = await startSsoMachine({ pollSeconds: 1 });
    machine.aws.answerNext('CreateToken', { status: 400, body: { error: 'authorization_pending' } });
    machine.aws.answerNext('CreateToken', { status: 400, body: { error: 'slow_down' } });
    machine.duringPause = (pause) => pause === 2 && machine.aws.approve();
    await deviceLogin(machine.deps, machine.session, recordingView());
    expect(machine.pauses).toEqual([1000, 6000]);
  });

  it('keeps trying through network errors, service errors and throttling', async () => {
    const machine = await startSsoMachine({ pollSeconds: 1 });
    machine.aws.answerNext('CreateToken', PENDING);
    machine.aws.answerNext('CreateToken', 'cut');
    machine.aws.answerNext('CreateToken', { status: 500, type: 'InternalServerException', body: {} });
    machine.aws.answerNext('CreateToken', { status: 429, body: 'slow down' });
    machine.aws.answerNext('CreateToken', { status: 200, body: '<html>Please log in to the hotel</html>' });
    machine.aws.approve();
    await deviceLogin(machine.deps, machine.session, recordingView());
    expect(callsOf(machine.aws, 'CreateToken')).toBe(6);
    expect(machine.pauses).toHaveLength(5);
  });

  it('replaces an expired code, twice, then gives up', async () => {
    const machine = await startSsoMachine({ pollSeconds: 5, deviceCodeSeconds: 12 });
    const view = recordingView();
    await expect(deviceLogin(machine.deps, machine.session, view)).rejects.toMatchObject({
      error: 'sign-in-timed-out',
      facts: { startUrl: machine.session.startUrl },
    });
    expect(new Set(view.codes.map(({ userCode }) => userCode)).size).toBe(3);
    expect(machine.pauses).toEqual([5000, 5000, 2000, 5000, 5000, 2000, 5000, 5000, 2000]);
  });

  it('signs in with the new code', async () => {
    const machine = await startSsoMachine({ pollSeconds: 5, deviceCodeSeconds: 10 });
    const view = recordingView();
    machine.duringPause = (pause) => pause === 3 && machine.aws.approve(view.codes[1]?.userCode);
    const token = await deviceLogin(machine.deps, machine.session, view);
    expect(view.codes).toHaveLength(2);
    expect(machine.aws.secrets()).toContain(token.accessToken.reveal());
  });

  it('stops by its own clock if the service does not report that a code expired', async () => {
    const machine = await startSsoMachine({ pollSeconds: 10, deviceCodeSeconds: 20 });
    machine.aws.answerNext('CreateToken', PENDING, 100);
    await expect(deviceLogin(machine.deps, machine.session, recordingView())).rejects.toMatchObject({
      error: 'sign-in-timed-out',
    });
    expect(machine.pauses).toHaveLength(6);
  });

  it('distinguishes a denial from everything else', async () => {
    const machine = await startSsoMachine();
    machine.duringPause = () => machine.aws.deny();
    await expect(deviceLogin(machine.deps, machine.session, recordingView())).rejects.toMatchObject({
      error: 'sign-in-denied',
      facts: { startUrl: machine.session.startUrl, detail: 'The sign-in was denied' },
    });
  });

  it('does not rootCause the person if the portal cannot use its own key', async () => {
    const machine = await startSsoMachine();
    const reason = 'KMS_AccessDeniedException';
    machine.aws.answerNext('CreateToken', {
      status: 400,
      type: 'AccessDeniedException',
      body: { error: 'access_denied', error_description: 'key unusable', reason },
    });
    await expect(deviceLogin(machine.deps, machine.session, recordingView())).rejects.toMatchObject({
      error: 'portal-rejected',
      facts: { detail: 'key unusable' },
    });
  });

  it('ends at once if cancelled while waiting', async () => {
    const machine = await startSsoMachine();
    machine.duringPause = () => machine.abort();
    await expect(deviceLogin(machine.deps, machine.session, recordingView())).rejects.toMatchObject({
      error: 'cancelled',
    });
  });

  it('ends at once if cancelled while a call hangs', async () => {
    const machine = await startSsoMachine();
    machine.aws.answerNext('CreateToken', 'hang');
    const signIn = deviceLogin(machine.deps, machine.session, recordingView());
    await expect.poll(() => callsOf(machine.aws, 'CreateToken')).toBe(1);
    machine.abort();
    await expect(signIn).rejects.toMatchObject({ error: 'cancelled' });
  });

  it('sends no #/ of an address bar, which AWS refuses, and keeps it in the token', async () => {
    const machine = await startSsoMachine();
    const session = { ...machine.session, startUrl: `${machine.session.startUrl}/#/` };
    const view = recordingView();
    machine.duringPause = () => machine.aws.approve(view.codes[0]?.userCode);
    const token = await deviceLogin(machine.deps, session, view);
    expect(token.startUrl).toBe(session.startUrl);
    const asked = machine.aws.requests.find(({ operation }) => operation === 'StartDeviceAuthorization');
    expect(asked?.body).toMatchObject({ startUrl: machine.session.startUrl });
  });

  it("says that the portal or its region is wrong, with the service's message", async () => {
    const machine = await startSsoMachine();
    const session = { ...machine.session, startUrl: 'https://d-9999999999.awsapps.com/start' };
    await expect(deviceLogin(machine.deps, session, recordingView())).rejects.toMatchObject({
      error: 'portal-rejected',
      facts: {
        startUrl: session.startUrl,
        ssoRegion: 'eu-west-1',
        detail: 'Invalid startUrl',
        oidcCode: 'invalid_request',
        requestId: expect.any(String),
      },
      cause: { name: 'InvalidRequestException' },
    });
  });

  it('names the host that refuses the connection', async () => {
    const machine = await startSsoMachine();
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1');
    await expect(deviceLogin(machine.deps, machine.session, recordingView())).rejects.toMatchObject({
      error: 'network-refused',
      facts: { host: '127.0.0.1' },
    });
  });

  it.each([
    ['a plain http page', { verificationUriComplete: 'http://evil.example/?user_code=A' }],
    ['a page that is none', { verificationUriComplete: 'javascript:alert(1)' }],
    ['an unsafe plain page', { verificationUri: 'http://evil.example/' }],
    ['a code with control characters', { userCode: 'AB\u001b[31m' }],
    ['no code', { userCode: undefined }],
    ['no page at all', { verificationUri: undefined, verificationUriComplete: undefined }],
  ])('shows nothing of an answer with %s', async (_, change) => {
    const machine = await startSsoMachine();
    const body = {
      deviceCode: 'd',
      userCode: 'ABCD-EFGH',
      verificationUri: 'https://device.example/',
      verificationUriComplete: 'https://device.example/?user_code=ABCD-EFGH',
      expiresIn: 600,
      interval: 1,
      ...change,
    };
    machine.aws.answerNext('StartDeviceAuthorization', { status: 200, body });
    machine.aws.answerNext('CreateToken', PENDING);
    const view = recordingView();
    await expect(deviceLogin(machine.deps, machine.session, view)).rejects.toMatchObject({
      error: 'portal-rejected',
    });
    expect(view.codes).toEqual([]);
  });

  it.each([
    ['RegisterClient', { clientId: 'a' }],
    ['CreateToken', { accessToken: 'a' }],
    ['CreateToken', { expiresIn: 60 }],
  ] as const)('says which answer is not to be used: %s with only %o', async (operation, body) => {
    const machine = await startSsoMachine();
    machine.aws.answerNext(operation, { status: 200, body });
    await expect(deviceLogin(machine.deps, machine.session, recordingView())).rejects.toMatchObject({
      error: 'portal-rejected',
      facts: { detail: expect.stringContaining(operation) },
    });
  });

  it('accepts a response with missing and unknown members', async () => {
    const machine = await startSsoMachine();
    machine.aws.answerNext('StartDeviceAuthorization', {
      status: 200,
      body: { deviceCode: 'd', userCode: 'ABCD', verificationUri: 'https://device.example/', new: [1] },
    });
    machine.aws.answerNext('CreateToken', PENDING);
    machine.aws.answerNext('CreateToken', {
      status: 200,
      body: { accessToken: 'a', expiresIn: 60, tokenType: 'Bearer', new: {} },
    });
    const view = recordingView();
    const start = machine.deps.now();
    const token = await deviceLogin(machine.deps, machine.session, view);
    expect(view.codes).toMatchObject([
      { verificationUriComplete: 'https://device.example/', expiresAt: start + 600_000 },
    ]);
    expect(token.refreshToken).toBeUndefined();
  });
});

describe('the client registration', () => {
  const cacheFolder = (home: string) => join(home, '.aws', 'sso', 'cache');

  async function registrationFile(home: string): Promise<string> {
    const names = await readdir(cacheFolder(home));
    return join(cacheFolder(home), names.find((name) => name.startsWith('openclaw-bedrock-client-')) ?? '');
  }

  it('is made once, and kept in a file that no AWS tool reads as a token', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    await deviceLogin(machine.deps, machine.session, recordingView());
    await deviceLogin(machine.deps, machine.session, recordingView());
    expect(callsOf(machine.aws, 'RegisterClient')).toBe(1);
    expect(machine.aws.requests[0]?.body).toEqual({
      clientName: 'openclaw-bedrock',
      clientType: 'public',
      scopes: ['sso:account:access'],
    });
    const file = JSON.parse(await readFile(await registrationFile(machine.deps.home), 'utf8'));
    expect(Object.keys(file)).toEqual(['clientId', 'clientSecret', 'expiresAt']);
  });

  it('is renewed with 15 minutes left, and made for another portal or region', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    await deviceLogin(machine.deps, machine.session, recordingView());
    await deviceLogin(machine.deps, { ...machine.session, ssoRegion: 'us-west-2' }, recordingView());
    expect(callsOf(machine.aws, 'RegisterClient')).toBe(2);
    machine.pass(90 * 24 * 3_600_000 - 15 * 60_000);
    await deviceLogin(machine.deps, machine.session, recordingView());
    expect(callsOf(machine.aws, 'RegisterClient')).toBe(3);
  });

  it('is made again if its file is damaged', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    await deviceLogin(machine.deps, machine.session, recordingView());
    await writeFile(await registrationFile(machine.deps.home), '{"clientId": 1');
    await deviceLogin(machine.deps, machine.session, recordingView());
    await writeFile(await registrationFile(machine.deps.home), '{"clientId": 1}');
    await deviceLogin(machine.deps, machine.session, recordingView());
    expect(callsOf(machine.aws, 'RegisterClient')).toBe(3);
  });

  it('is replaced once if the service no longer knows it', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    await deviceLogin(machine.deps, machine.session, recordingView());
    const unknown = { status: 401, type: 'InvalidClientException', body: { error: 'invalid_client' } };
    machine.aws.answerNext('StartDeviceAuthorization', unknown);
    await deviceLogin(machine.deps, machine.session, recordingView());
    expect(callsOf(machine.aws, 'RegisterClient')).toBe(2);

    machine.aws.answerNext('StartDeviceAuthorization', unknown, 2);
    await expect(deviceLogin(machine.deps, machine.session, recordingView())).rejects.toMatchObject({
      error: 'portal-rejected',
      facts: { detail: 'invalid_client' },
    });
    expect(callsOf(machine.aws, 'RegisterClient')).toBe(3);
  });

  it('is not made again if the service rejects a new one', async () => {
    const machine = await startSsoMachine();
    machine.aws.answerNext('StartDeviceAuthorization', {
      status: 400,
      type: 'UnauthorizedClientException',
      body: { error: 'unauthorized_client' },
    });
    await expect(deviceLogin(machine.deps, machine.session, recordingView())).rejects.toMatchObject({
      error: 'portal-rejected',
    });
    expect(callsOf(machine.aws, 'RegisterClient')).toBe(1);
  });

  it('fails before the sign-in starts if the cache cannot be written', async () => {
    const machine = await startSsoMachine();
    await mkdir(join(machine.deps.home, '.aws'));
    await writeFile(join(machine.deps.home, '.aws', 'sso'), '');
    const view = recordingView();
    await expect(deviceLogin(machine.deps, machine.session, view)).rejects.toMatchObject({
      facts: { path: expect.stringContaining('openclaw-bedrock-client-') },
    });
    expect(view.codes).toEqual([]);
  });
});
