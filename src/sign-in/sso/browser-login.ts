/**
 * Signing in through the browser of this machine: authorization code with PKCE (RFC 7636), brought back to one path on
 * 127.0.0.1 (RFC 8252 §7.3). Calls and parameters are those of the AWS CLI; AWS names the scope parameter `scopes`.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { RegisterClientCommand } from '@aws-sdk/client-sso-oidc';
import { getEndpointFromInstructions } from '@smithy/core/endpoints';
import { AppError } from '../../failures/errors.ts';
import { fill, type Language } from '../../text/text.ts';
import { callback } from '../../text/texts.ts';
import { isSafePage } from './browser.ts';
import { oidcError } from './errors.ts';
import {
  CALLBACK_PATH,
  connectOidc,
  createToken,
  forgetRegistration,
  issuedToken,
  type Oidc,
  type Registration,
  type SignInDeps,
  withRegistration,
} from './oidc.ts';
import type { SsoSession } from './profile.ts';
import type { SsoToken } from './token.ts';

/** How the browser is reached. */
export interface Browser {
  /** Opens a page; false when no browser could be opened. Absent: the person opens it. */
  readonly open?: (url: string) => Promise<boolean>;
  /** Language of the page that the browser shows at the end. */
  readonly language: Language;
}

export interface BrowserView {
  /** The page is open, or the person has to open it. Safe to print. */
  onPage?(url: string): void | Promise<void>;
  /** Called about once a second. */
  onWait?(remainingMs: number): void;
}

/** The AWS CLI waits as long. */
const LIMIT_MS = 10 * 60_000;
const TICK_MS = 1000;

/**
 * Signs in and returns the token, not yet stored; `not-opened` if no browser opens or this machine does not allow
 * a listener. Throws CancelledError and AppError sign-in-denied, sign-in-timed-out, portal-rejected,
 * portal-unavailable, cannot-write or network-*.
 */
export async function browserLogin(
  deps: SignInDeps,
  session: SsoSession,
  view: BrowserView,
  browser: Browser,
): Promise<SsoToken | 'not-opened'> {
  const oidc = await connectOidc(deps, session);
  const state = randomText();
  const listener = await listenForCallback(state, browser.language).catch(() => undefined);
  if (!listener) return 'not-opened';
  try {
    return await withRegistration(oidc, 'browser', async (registration) => {
      const verifier = randomText();
      const { redirectUri } = listener;
      const page = await authorizePage(oidc, registration, { redirectUri, state, verifier });
      if (browser.open && !(await browser.open(page))) return 'not-opened';
      await view.onPage?.(page);
      const code = await waitForCode(oidc, listener, view);
      const grant = { grantType: 'authorization_code', code, codeVerifier: verifier, redirectUri };
      const answer = await createToken(oidc.client, registration, grant, deps);
      return issuedToken(answer, oidc, registration);
    });
  } catch (error) {
    throw oidcError(error, { ...session, host: oidc.host() });
  } finally {
    listener.close();
  }
}

/** 64 characters of RFC 7636's alphabet. */
function randomText(): string {
  return randomBytes(48).toString('base64url');
}

async function authorizePage(
  { client, session: { startUrl, ssoRegion, scopes } }: Oidc,
  { clientId }: Registration,
  own: { readonly redirectUri: string; readonly state: string; readonly verifier: string },
): Promise<string> {
  const { url } = await getEndpointFromInstructions({}, RegisterClientCommand, client.config);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: own.redirectUri,
    state: own.state,
    code_challenge_method: 'S256',
    scopes: scopes.join(' '),
    code_challenge: createHash('sha256').update(own.verifier).digest('base64url'),
  });
  const page = `${url.href.replace(/\/$/, '')}/authorize?${query}`;
  if (!isSafePage(page)) {
    const detail = `${url.origin} is no address for a browser`;
    throw new AppError('portal-rejected', { startUrl, ssoRegion, detail });
  }
  return page;
}

async function waitForCode(
  { deps, session }: Oidc,
  { answer }: CallbackListener,
  view: BrowserView,
): Promise<string> {
  const { startUrl, ssoRegion } = session;
  const end = deps.now() + LIMIT_MS;
  for (let remainingMs = LIMIT_MS; remainingMs > 0; remainingMs = end - deps.now()) {
    view.onWait?.(remainingMs);
    const brought = await Promise.race([answer, deps.sleep(Math.min(TICK_MS, remainingMs))]);
    if (brought) return codeIn(brought, session);
  }
  // The page may have failed because the service no longer knows our registration.
  await forgetRegistration(deps.home, session, 'browser');
  throw new AppError('sign-in-timed-out', { startUrl, ssoRegion });
}

function codeIn(brought: CallbackAnswer, { startUrl, ssoRegion }: SsoSession): string {
  if ('code' in brought) return brought.code;
  const { error, description } = brought;
  // The text comes from a URL, which anybody may have written.
  const detail = (description || error).replace(/[^\x20-\x7e]+/g, ' ').slice(0, 200);
  const name = error === 'access_denied' ? 'sign-in-denied' : 'portal-rejected';
  throw new AppError(name, { startUrl, ssoRegion, detail });
}

/** The browser's answer. `error` is a code of RFC 6749 §4.1.2.1. */
type CallbackAnswer = { readonly code: string } | { readonly error: string; readonly description: string };

export interface CallbackListener {
  readonly redirectUri: string;
  /** The first answer with our state; later ones are rejected. */
  readonly answer: Promise<CallbackAnswer>;
  /** Stops listening and closes idle connections. A response in progress is still sent. */
  close(): void;
}

const MOST_CONNECTIONS = 32;

/** Listens on a free port. Rejects with Node's error where nothing may listen. */
export async function listenForCallback(state: string, language: Language): Promise<CallbackListener> {
  let take: (answer: CallbackAnswer) => void = () => {};
  const answer = new Promise<CallbackAnswer>((resolve) => {
    take = resolve;
  });
  let taken = false;
  /** Browsers open connections before they need them, which would keep this process alive for minutes. */
  const idle = new Set<Socket>();
  const server = createServer((request, response) => {
    idle.delete(request.socket);
    const reply = read(request, state);
    if (typeof reply === 'number') return send(response, reply, callbackPage('refused', language));
    if (taken) return send(response, 410, callbackPage('used', language));
    taken = true;
    send(response, 200, callbackPage('code' in reply ? 'done' : 'failed', language));
    take(reply);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    for (const socket of idle) socket.destroy();
  };
  return { redirectUri: `http://127.0.0.1:${port}${CALLBACK_PATH}`, answer, close };
}

/** The answer in a request, or the HTTP status to reject it with. */
function read({ method, url = '/' }: IncomingMessage, state: string): CallbackAnswer | number {
  // It may be anything, such as `//` or `*`.
  if (!URL.canParse(url, 'http://127.0.0.1')) return 400;
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  if (pathname !== CALLBACK_PATH) return 404;
  if (method !== 'GET') return 405;
  const given = searchParams.get('state');
  const error = searchParams.get('error');
  // Anybody may send a request without our state; it must not end the sign-in.
  if (given === null || !isSame(given, state)) return 400;
  if (error !== null) return { error, description: searchParams.get('error_description') ?? '' };
  const code = searchParams.get('code');
  return code ? { code } : 400;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The page loads, runs and stores nothing and sends no referrer, because its URL holds the code. */
function send(response: ServerResponse, status: number, html: string) {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    })
    .end(html);
}

/** The page at the end of a sign-in. It repeats nothing from the request. */
function callbackPage(kind: keyof typeof callback, language: Language): string {
  return `<!doctype html>
<html lang="${language.name}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>openclaw-bedrock</title>
<h1>openclaw-bedrock</h1>
<p>${fill(callback[kind], language)}</p>
`;
}
