import { createHash } from 'node:crypto';
import {
  CreateTokenCommand,
  RegisterClientCommand,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { afterEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../../src/demo/stand-in.ts';
import { oidcClient, startSignIn } from '../../helpers/aws-clients.ts';

let standIn: StandIn;
afterEach(() => standIn.close());

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
