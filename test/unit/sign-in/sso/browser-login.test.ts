import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  browserLogin,
  type CallbackListener,
  listenForCallback,
} from '../../../../src/sign-in/sso/browser-login.ts';
import { ensureSession, startSession } from '../../../../src/sign-in/sso/session.ts';
import { EN, ZH_TW } from '../../../helpers/languages.ts';
import { callsOf, recordingView, type SsoMachine, startSsoMachine } from '../../../helpers/sso-machine.ts';

/** A browser that opens the page and follows its redirect back to us, as with a signed-in person. */
const visiting = async (url: string) => (await fetch(url)).ok;

const login = ({ deps, session }: SsoMachine, open = visiting, view = {}) =>
  browserLogin(deps, session, view, { open, language: EN });

/** The callback URL that the page would redirect to. */
function callback(page: string, answer: Record<string, string>): string {
  const query = new URL(page).searchParams;
  const params = new URLSearchParams({ state: query.get('state') ?? '', ...answer });
  return `${query.get('redirect_uri')}?${params}`;
}

describe('browserLogin', () => {
  it('signs in with S256, and its token can be refreshed', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0, tokenSeconds: 3600 });
    let page = '';
    const open = async (url: string) => {
      page = url;
      return visiting(url);
    };
    const token = await login(machine, open);
    if (token === 'not-opened') throw new Error('not opened');
    expect(machine.aws.secrets()).toContain(token.accessToken.reveal());
    expect(machine.aws.secrets()).toContain(token.refreshToken?.reveal());
    expect(token).toMatchObject({ ssoRegion: 'eu-west-1', expiresAt: machine.deps.now() + 3_600_000 });

    const { origin, pathname, searchParams } = new URL(page);
    expect(origin + pathname).toBe(`${machine.aws.url}/authorize`);
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: token.clientId,
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/callback$/),
      state: expect.stringMatching(/^[\w-]{64}$/),
      code_challenge_method: 'S256',
      scopes: 'sso:account:access',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    const body = machine.aws.requests.at(-1)?.body as Record<string, string>;
    expect(body).toMatchObject({
      grantType: 'authorization_code',
      redirectUri: searchParams.get('redirect_uri'),
    });
    const challenge = createHash('sha256').update(String(body.codeVerifier)).digest('base64url');
    expect(challenge).toBe(searchParams.get('code_challenge'));
  });

  it('registers for this flow only, once, in its own file', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    await login(machine);
    await login(machine);
    await startSession(machine.deps, machine.session, recordingView(), {
      flow: 'device-code',
      reason: 'asked',
      browser: { language: EN },
    });
    const registrations = machine.aws.requests.filter(({ operation }) => operation === 'RegisterClient');
    expect(registrations.map(({ body }) => body)).toEqual([
      {
        clientName: 'openclaw-bedrock',
        clientType: 'public',
        scopes: ['sso:account:access'],
        grantTypes: ['authorization_code', 'refresh_token'],
        redirectUris: ['http://127.0.0.1/oauth/callback'],
        issuerUrl: machine.session.startUrl,
      },
      { clientName: 'openclaw-bedrock', clientType: 'public', scopes: ['sso:account:access'] },
    ]);
    const folder = join(machine.deps.home, '.aws', 'sso', 'cache');
    const files = (await readdir(folder)).filter((name) => name.startsWith('openclaw-bedrock-client-'));
    expect(files).toHaveLength(2);
    for (const file of files) expect(await readFile(join(folder, file), 'utf8')).not.toContain('accessToken');
  });

  it('uses a new state, verifier and port each time', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    const pages: URLSearchParams[] = [];
    for (let i = 0; i < 2; i++)
      await login(machine, async (url) => {
        pages.push(new URL(url).searchParams);
        return visiting(url);
      });
    for (const name of ['state', 'code_challenge']) expect(pages[0]?.get(name)).not.toBe(pages[1]?.get(name));
  });

  it('accepts one answer, with its own state, on its own path', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    const statuses: number[] = [];
    const open = async (page: string) => {
      const wrong = [
        callback(page, { code: 'stolen', state: 'x' }),
        callback(page, { code: 'stolen' }).replace(/state=[^&]*&/, ''),
        callback(page, { error: 'access_denied', state: 'x' }),
        callback(page, { code: 'stolen' }).replace('/oauth/callback', '/favicon.ico'),
        callback(page, { code: '' }),
      ];
      for (const url of wrong) statuses.push((await fetch(url)).status);
      statuses.push((await fetch(callback(page, { code: 'stolen' }), { method: 'POST' })).status);
      await visiting(page);
      statuses.push((await fetch(callback(page, { code: 'second' }))).status);
      return true;
    };
    const token = await login(machine, open);
    expect(statuses).toEqual([400, 400, 400, 404, 400, 405, 410]);
    expect(token).toHaveProperty('accessToken');
  });

  it('listens only on 127.0.0.1, and no longer than needed', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    let redirect = '';
    await login(machine, async (page) => {
      redirect = String(new URL(page).searchParams.get('redirect_uri'));
      const other = redirect.replace('127.0.0.1', '127.0.0.2');
      await expect(fetch(other)).rejects.toThrow();
      return visiting(page);
    });
    await expect(fetch(redirect)).rejects.toThrow();
  });

  it('ends with a plain page that runs, loads and repeats nothing', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    let page: Response | undefined;
    await login(machine, async (url) => {
      page = await fetch(url);
      return true;
    });
    const html = await page?.text();
    expect(html).toContain('You can close this page');
    expect(html).not.toMatch(/<script|src=|href=/);
    for (const secret of machine.aws.secrets()) expect(html).not.toContain(secret);
    expect(page?.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(page?.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each([
    ['access_denied', 'sign-in-denied'],
    ['server_error', 'portal-rejected'],
  ])('ends with the answer %s as %s', async (error, name) => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    const open = async (page: string) =>
      (await fetch(callback(page, { error, error_description: 'no\u001b[31m\nway' }))).ok;
    await expect(login(machine, open)).rejects.toMatchObject({
      error: name,
      facts: { startUrl: machine.session.startUrl, detail: 'no [31m way' },
    });
  });

  it('stops after ten minutes, shows the time left, and registers again next time', async () => {
    const machine = await startSsoMachine();
    const view = recordingView();
    await expect(login(machine, async () => true, view)).rejects.toMatchObject({
      error: 'sign-in-timed-out',
    });
    expect(view.waits[0]).toBe(600_000);
    expect(view.waits.at(-1)).toBe(1000);
    await expect(login(machine, async () => true)).rejects.toThrow();
    expect(callsOf(machine.aws, 'RegisterClient')).toBe(2);
  });

  it('ends at once if cancelled while waiting', async () => {
    const machine = await startSsoMachine();
    machine.duringPause = (pause) => pause === 2 && machine.abort();
    await expect(login(machine, async () => true)).rejects.toMatchObject({ error: 'cancelled' });
  });

  it('opens only https pages and pages on this machine', async () => {
    const machine = await startSsoMachine();
    await login(machine, async () => false);
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://oidc.example');
    const opened: string[] = [];
    const open = async (url: string) => opened.push(url) > 0;
    await expect(login(machine, open)).rejects.toMatchObject({ error: 'portal-rejected' });
    expect(opened).toEqual([]);
  });

  it('reports an unwritable cache before opening a page', async () => {
    const machine = await startSsoMachine();
    await mkdir(join(machine.deps.home, '.aws'));
    await writeFile(join(machine.deps.home, '.aws', 'sso'), '');
    let opened = false;
    const open = async () => {
      opened = true;
      return true;
    };
    await expect(login(machine, open)).rejects.toMatchObject({
      facts: { path: expect.stringContaining('openclaw-bedrock-client-') },
    });
    expect(opened).toBe(false);
  });
});

describe('the method of a sign-in', () => {
  const way = (open: (url: string) => Promise<boolean>) =>
    ({ flow: 'browser', reason: 'local-browser', browser: { open, language: EN } }) as const;

  function recording() {
    const flows: string[] = [];
    const pages: string[] = [];
    const view = {
      ...recordingView(),
      onFlow: ({ flow, reason }: { flow: string; reason: string }) => void flows.push(`${flow}: ${reason}`),
      onPage: (url: string) => void pages.push(url),
    };
    return { flows, pages, view };
  }

  it('is reported with its reason', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    const { flows, pages, view } = recording();
    const { how } = await ensureSession(machine.deps, machine.session, view, way(visiting));
    expect([how, flows, pages.length]).toEqual(['signed-in', ['browser: local-browser'], 1]);
    expect(callsOf(machine.aws, 'StartDeviceAuthorization')).toBe(0);
  });

  it('falls back to the device code if no browser can be opened', async () => {
    const machine = await startSsoMachine();
    const { flows, pages, view } = recording();
    machine.duringPause = () => machine.aws.approve();
    await ensureSession(
      machine.deps,
      machine.session,
      view,
      way(async () => false),
    );
    expect(flows).toEqual(['browser: local-browser', 'device-code: not-opened']);
    expect(pages).toEqual([]);
    expect(view.codes).toHaveLength(1);
  });

  it('falls back to the device code if the service does not support the browser flow', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    const body = { error: 'invalid_client_metadata' };
    machine.aws.answerNext('RegisterClient', { status: 400, type: 'InvalidClientMetadataException', body });
    const { flows, view } = recording();
    await ensureSession(machine.deps, machine.session, view, way(visiting));
    expect(flows).toEqual(['browser: local-browser', 'device-code: browser-refused']);
  });

  it('does not fall back if the person said no', async () => {
    const machine = await startSsoMachine();
    machine.aws.deny();
    const { flows, view } = recording();
    await expect(ensureSession(machine.deps, machine.session, view, way(visiting))).rejects.toMatchObject({
      error: 'sign-in-denied',
    });
    expect(flows).toHaveLength(1);
  });
});

const PATH = '/oauth/callback';
let listener: CallbackListener;

const listen = async () => {
  listener = await listenForCallback('our-state', EN);
};
const port = () => Number(new URL(listener.redirectUri).port);

/** The response to these bytes, until the connection ends. */
const answerTo = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write(bytes));
    socket
      .on('data', (chunk) => {
        text += chunk;
      })
      .once('close', () => resolve(text))
      .once('error', reject);
  });

describe('the listener', () => {
  afterEach(() => listener.close());

  it.each([EN, ZH_TW])('says in which language its page is', async (language) => {
    listener = await listenForCallback('our-state', language);
    const page = await (await fetch(`${listener.redirectUri}?state=our-state&code=c`)).text();
    expect(page).toContain(`<html lang="${language.name}">`);
    expect(page).toContain(language.texts.callback.done);
  });

  it.each(['//', '*', '/\\', 'http://', '/%', `/${'x'.repeat(20_000)}`, '?', '//[::1'])(
    'survives a request for %s',
    async (target) => {
      await listen();
      expect(await answerTo(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1.1 4/);
      expect(await answerTo(`GET ${PATH}?state=our-state&code=c HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
        / 200 /,
      );
      expect(await listener.answer).toEqual({ code: 'c' });
    },
  );

  it('does not end the sign-in on an error without our state', async () => {
    await listen();
    expect((await fetch(`${listener.redirectUri}?error=access_denied`)).status).toBe(400);
    expect((await fetch(`${listener.redirectUri}?error=access_denied&state=other`)).status).toBe(400);
    await fetch(`${listener.redirectUri}?error=access_denied&state=our-state`);
    expect(await listener.answer).toEqual({ error: 'access_denied', description: '' });
  });

  it('closes a connection that a browser holds in reserve', async () => {
    await listen();
    const socket = connect(port(), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    await fetch(`${listener.redirectUri}?state=our-state&code=c`);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    listener.close();
    expect(await ended).toBe(false);
  });
});
