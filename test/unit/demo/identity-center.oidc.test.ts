import { createHash } from 'node:crypto';
import {
  CreateTokenCommand,
  RegisterClientCommand,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { afterEach, describe, expect, it } from 'vitest';
import { oidcClient, startSignIn } from '../../helpers/aws-clients.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../helpers/stand-in.ts';

let standIn: StandIn;
afterEach(() => standIn.close());

const start = async (options: StandInOptions = {}) => {
  standIn = await startStandIn(options);
  return startSignIn(standIn);
};

describe('RegisterClient', () => {
  it('returns a client whose secret expires in 90 days, in seconds', async () => {
    const { registration } = await start({ now: () => 1_800_000_000_000 });
    expect(registration).toMatchObject({
      clientIdIssuedAt: 1_800_000_000,
      clientSecretExpiresAt: 1_800_000_000 + 90 * 24 * 3600,
    });
  });

  it.each([
    ['InvalidClientMetadataException', { clientName: 'test', clientType: 'confidential' }],
    ['InvalidRequestException', { clientName: '', clientType: 'public' }],
    [
      'InvalidRequestException',
      { clientName: 'test', clientType: 'public', issuerUrl: 'https://other.awsapps.com/start' },
    ],
    [
      'InvalidRedirectUriException',
      { clientName: 'test', clientType: 'public', redirectUris: ['http://localhost/oauth/callback'] },
    ],
  ])('refuses with %s what AWS refuses', async (name, input) => {
    standIn = await startStandIn();
    await expect(oidcClient(standIn.url).send(new RegisterClientCommand(input))).rejects.toMatchObject({
      name,
    });
  });
});

describe('StartDeviceAuthorization', () => {
  it('returns a code, the page to open and the time left', async () => {
    const { device } = await start({ deviceCodeSeconds: 300, pollSeconds: 5 });
    expect(device.userCode).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/);
    expect(device.verificationUri).toBe(`${standIn.url}/device`);
    expect(device.verificationUriComplete).toBe(`${standIn.url}/device?user_code=${device.userCode}`);
    expect(device).toMatchObject({ expiresIn: 300, interval: 5 });
  });

  it('omits the interval on request', async () => {
    const { device } = await start({ pollSeconds: null });
    expect(device.interval).toBeUndefined();
  });

  it('accepts the start URL with a slash or fragment, and rejects another one', async () => {
    const { oidc, registration } = await start();
    const { clientId, clientSecret } = registration;
    const ask = (startUrl: string) =>
      oidc.send(new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl }));
    await expect(ask(`${standIn.startUrl}/#/`)).resolves.toHaveProperty('deviceCode');
    await expect(ask('https://other.awsapps.com/start')).rejects.toMatchObject({
      name: 'InvalidRequestException',
      error: 'invalid_request',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('rejects a client that is unknown, has the wrong secret or is older than 90 days', async () => {
    let now = 0;
    const { oidc, registration } = await start({ now: () => now });
    const { clientId, clientSecret } = registration;
    const { startUrl } = standIn;
    const ask = (client: { clientId: string | undefined; clientSecret: string | undefined }) =>
      oidc.send(new StartDeviceAuthorizationCommand({ ...client, startUrl }));
    const refusal = {
      name: 'InvalidClientException',
      error: 'invalid_client',
      $metadata: { httpStatusCode: 401 },
    };
    await expect(ask({ clientId: 'nobody', clientSecret })).rejects.toMatchObject(refusal);
    await expect(ask({ clientId, clientSecret: 'wrong' })).rejects.toMatchObject(refusal);
    now = 90 * 24 * 3600 * 1000;
    await expect(ask({ clientId, clientSecret })).rejects.toMatchObject(refusal);
  });
});

describe('CreateToken with a device code', () => {
  it('returns a token once the sign-in has approved itself', async () => {
    let now = 0;
    const { redeem } = await start({ approveAfterMs: 1500, tokenSeconds: 60, now: () => now });
    await expect(redeem()).rejects.toMatchObject({
      name: 'AuthorizationPendingException',
      error: 'authorization_pending',
      $metadata: { httpStatusCode: 400 },
    });
    now = 1500;
    await expect(redeem()).resolves.toMatchObject({ tokenType: 'Bearer', expiresIn: 60 });
  });

  it('waits for approve(), for this code or for all', async () => {
    const { device, redeem } = await start({ approveAfterMs: 'never' });
    const other = await startSignIn(standIn);
    standIn.approve(device.userCode);
    await expect(redeem()).resolves.toHaveProperty('accessToken');
    await expect(other.redeem()).rejects.toHaveProperty('name', 'AuthorizationPendingException');
    standIn.approve();
    await expect(other.redeem()).resolves.toHaveProperty('accessToken');
    expect(() => standIn.approve('NONE-NONE')).toThrow('NONE-NONE');
  });

  it('rejects a denied, an expired and a used code', async () => {
    let now = 0;
    const { redeem } = await start({ now: () => now });
    await redeem();
    await expect(redeem()).rejects.toMatchObject({ name: 'InvalidGrantException', error: 'invalid_grant' });

    const late = await startSignIn(standIn);
    now = 600_000;
    await expect(late.redeem()).rejects.toMatchObject({
      name: 'ExpiredTokenException',
      error: 'expired_token',
    });

    const unwanted = await startSignIn(standIn);
    standIn.deny();
    await expect(unwanted.redeem()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      error: 'access_denied',
    });
  });

  it("rejects another client's code and an unknown grant", async () => {
    const { oidc, registration } = await start();
    const { device } = await startSignIn(standIn);
    const { clientId, clientSecret } = registration;
    const ask = (grantType: string) =>
      oidc.send(new CreateTokenCommand({ clientId, clientSecret, grantType, deviceCode: device.deviceCode }));
    await expect(ask('urn:ietf:params:oauth:grant-type:device_code')).rejects.toHaveProperty(
      'name',
      'InvalidGrantException',
    );
    await expect(ask('password')).rejects.toHaveProperty('name', 'UnsupportedGrantTypeException');
  });
});

describe('CreateToken with a refresh token', () => {
  it('accepts each refresh token once', async () => {
    const { oidc, registration, redeem } = await start();
    const { clientId, clientSecret } = registration;
    const first = await redeem();
    const refresh = (refreshToken: string | undefined) =>
      oidc.send(new CreateTokenCommand({ clientId, clientSecret, grantType: 'refresh_token', refreshToken }));
    const second = await refresh(first.refreshToken);
    expect(second.accessToken).not.toBe(first.accessToken);
    await expect(refresh(first.refreshToken)).rejects.toHaveProperty('name', 'InvalidGrantException');
    await expect(refresh(second.refreshToken)).resolves.toHaveProperty('accessToken');
  });

  it('issues none if configured so', async () => {
    const { redeem } = await start({ issueRefreshToken: false });
    expect((await redeem()).refreshToken).toBeUndefined();
  });

  it('issues none to a client without scopes', async () => {
    const { oidc } = await start();
    const { clientId, clientSecret } = await oidc.send(
      new RegisterClientCommand({ clientName: 'plain', clientType: 'public' }),
    );
    const { startUrl } = standIn;
    const { deviceCode } = await oidc.send(
      new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl }),
    );
    const grantType = 'urn:ietf:params:oauth:grant-type:device_code';
    const token = await oidc.send(new CreateTokenCommand({ clientId, clientSecret, grantType, deviceCode }));
    expect(token.accessToken).toBeDefined();
    expect(token.refreshToken).toBeUndefined();
  });
});

describe('the device page', () => {
  it('approves the sign-in of its code, and says that it is a sandbox', async () => {
    standIn = await startStandIn({ approveAfterMs: 'never' });
    const { device, redeem } = await startSignIn(standIn);
    const bare = await fetch(`${standIn.url}/device`);
    expect(bare.status).toBe(200);
    const wrong = await fetch(`${standIn.url}/device?user_code=<b>`);
    expect([wrong.status, await wrong.text()]).toEqual([404, expect.not.stringContaining('<b>')]);
    await expect(redeem()).rejects.toHaveProperty('name', 'AuthorizationPendingException');

    const page = await fetch(device.verificationUriComplete ?? '');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('sandbox')]);
    await expect(redeem()).resolves.toHaveProperty('accessToken');
  });
});

describe('the authorize page', () => {
  const verifier = 'a-verifier-that-is-long-enough-for-rfc-7636-a-verifier-that-is-l';
  const redirectUri = 'http://127.0.0.1:4321/oauth/callback';

  const openBrowser = async (options: StandInOptions = {}, changes: Record<string, string> = {}) => {
    standIn = await startStandIn(options);
    const oidc = oidcClient(standIn.url);
    const { clientId, clientSecret } = await oidc.send(
      new RegisterClientCommand({
        clientName: 'browser',
        clientType: 'public',
        scopes: ['sso:account:access'],
        grantTypes: ['authorization_code', 'refresh_token'],
        redirectUris: ['http://127.0.0.1/oauth/callback'],
        issuerUrl: standIn.startUrl,
      }),
    );
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId ?? '',
      redirect_uri: redirectUri,
      state: 'a state',
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      scopes: 'sso:account:access',
      ...changes,
    });
    const response = await fetch(`${standIn.url}/authorize?${query}`, { redirect: 'manual' });
    const location = response.headers.get('location');
    const callback = location === null ? undefined : new URL(location);
    const redeem = (codeVerifier: string, uri = redirectUri) =>
      oidc.send(
        new CreateTokenCommand({
          clientId,
          clientSecret,
          grantType: 'authorization_code',
          code: callback?.searchParams.get('code') ?? '',
          codeVerifier,
          redirectUri: uri,
        }),
      );
    return { oidc, clientId, clientSecret, response, callback, redeem };
  };

  it('returns code and state to the redirect URI and accepts the code once', async () => {
    const { callback, redeem } = await openBrowser();
    expect(callback?.href).toMatch(/^http:\/\/127\.0\.0\.1:4321\/oauth\/callback\?/);
    expect(callback?.searchParams.get('state')).toBe('a state');
    await expect(redeem(verifier)).resolves.toMatchObject({
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
    });
    await expect(redeem(verifier)).rejects.toHaveProperty('name', 'InvalidGrantException');
  });

  it('rejects a wrong verifier, another redirect URI and an expired code', async () => {
    let now = 0;
    const { redeem } = await openBrowser({ now: () => now });
    await expect(redeem(`${verifier}x`)).rejects.toHaveProperty('name', 'InvalidGrantException');
    await expect(redeem(verifier, 'http://127.0.0.1:1/oauth/callback')).rejects.toHaveProperty(
      'name',
      'InvalidGrantException',
    );
    now = 600_000;
    await expect(redeem(verifier)).rejects.toHaveProperty('name', 'ExpiredTokenException');
  });

  it('redirects a bad request with an error', async () => {
    const { callback } = await openBrowser({}, { code_challenge_method: 'plain' });
    expect(Object.fromEntries(callback?.searchParams ?? [])).toEqual({
      error: 'invalid_request',
      state: 'a state',
    });
  });

  it.each<[what: string, missing: string, query: object]>([
    ['a challenge', 'code_challenge', { error: 'invalid_request', state: 'a state' }],
    ['a type', 'response_type', { error: 'invalid_request', state: 'a state' }],
    ['a state', 'state', { code: expect.any(String), state: '' }],
  ])('without %s', async (_, missing, query) => {
    const { response } = await openBrowser();
    const url = new URL(response.url);
    url.searchParams.delete(missing);
    const { headers } = await fetch(url, { redirect: 'manual' });
    const location = new URL(headers.get('location') ?? '');
    expect([location.origin + location.pathname, Object.fromEntries(location.searchParams)]).toEqual([
      redirectUri,
      query,
    ]);
    url.searchParams.delete('redirect_uri');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(400);
  });

  it('does not redirect to an unregistered URI', async () => {
    const { response, callback } = await openBrowser({}, { redirect_uri: 'http://127.0.0.1:4321/elsewhere' });
    expect([response.status, callback]).toEqual([400, undefined]);
  });

  it('shows a page until someone approves, and reports a denial', async () => {
    const { response } = await openBrowser({ approveAfterMs: 'never' });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('sandbox')]);
    standIn.deny();
    const denied = await fetch(response.url, { redirect: 'manual' });
    expect(denied.headers.get('location')).toBe(`${redirectUri}?error=access_denied&state=a+state`);
    standIn.approve();
    const approved = await fetch(response.url, { redirect: 'manual' });
    expect(approved.headers.get('location')).toContain(`${redirectUri}?code=`);
  });

  it('keeps registrations for the two flows separate', async () => {
    const { oidc, clientId, clientSecret } = await openBrowser();
    const { startUrl } = standIn;
    await expect(
      oidc.send(new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl })),
    ).rejects.toHaveProperty('name', 'UnauthorizedClientException');
    const device = await startSignIn(standIn);
    await expect(
      oidc.send(
        new CreateTokenCommand({
          clientId: device.registration.clientId,
          clientSecret: device.registration.clientSecret,
          grantType: 'authorization_code',
          code: 'any',
          codeVerifier: verifier,
          redirectUri,
        }),
      ),
    ).rejects.toHaveProperty('name', 'UnauthorizedClientException');
  });
});
