/** The two pages that a browser opens during a sign-in. They say that this is a sandbox, and show no input. */
import type { Clients } from './clients.ts';
import type { SignIns } from './sign-ins.ts';
import type { Answer, ReceivedRequest, Route } from './wire.ts';

interface Settings {
  readonly clients: Clients;
  readonly signIns: SignIns;
}

/** The routes of the pages. */
export function signInPages({ clients, signIns }: Settings): readonly Route[] {
  return [
    {
      operation: 'DevicePage',
      method: 'GET',
      path: /\/device$/,
      handle: (request) => devicePage(signIns, request),
    },
    {
      operation: 'AuthorizePage',
      method: 'GET',
      path: /\/authorize$/,
      handle: (request) => authorizePage(clients, signIns, request),
    },
  ];
}

/** Visiting the page with the code in the URL approves the sign-in. */
function devicePage(signIns: SignIns, { query }: ReceivedRequest): Answer {
  const { user_code: userCode } = query;
  if (userCode === undefined)
    return page(200, 'Open the link that carries the code, as the terminal shows it.');
  return signIns.decide('approved', userCode)
    ? page(200, 'Signed in to the sandbox. Go back to the terminal.')
    : page(404, 'No sign-in has this code.');
}

/** The authorization endpoint of RFC 6749 with PKCE; AWS names the scope parameter `scopes`. */
function authorizePage(clients: Clients, signIns: SignIns, { query }: ReceivedRequest): Answer {
  const { redirect_uri: redirectUri = '', state = '', code_challenge: challenge = '' } = query;
  const client = clients.find(query.client_id);
  // Without a known client and redirect URI, an error must not be redirected there (RFC 6749, 4.1.2.1).
  if (!client || !isRegistered(redirectUri, client.redirectUris)) {
    return page(400, 'Unknown client, or a redirect URI that it has not registered.');
  }
  if (query.response_type !== 'code' || query.code_challenge_method !== 'S256' || challenge === '') {
    return redirect(redirectUri, { error: 'invalid_request', state });
  }
  const decision = signIns.decisionInBrowser();
  if (decision === 'denied') return redirect(redirectUri, { error: 'access_denied', state });
  if (decision === 'pending') return page(200, 'This sign-in is waiting for approval.');
  const code = signIns.issueCode(client.clientId, redirectUri, challenge);
  return redirect(redirectUri, { code, state });
}

/** A loopback redirect URI may use any port (RFC 8252, 7.3). */
function isRegistered(redirectUri: string, registered: readonly string[]): boolean {
  return registered.includes(redirectUri.replace(/^(http:\/\/127\.0\.0\.1):\d+(?=\/|$)/, '$1'));
}

function redirect(to: string, query: Record<string, string>): Answer {
  return { status: 302, headers: { location: `${to}?${new URLSearchParams(query)}` }, body: [] };
}

function page(status: number, sentence: string): Answer {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>openclaw-bedrock sandbox</title>
<h1>openclaw-bedrock sandbox</h1>
<p>${sentence}</p>
<p>This page stands in for the AWS sign-in page. No AWS account is involved.</p>
`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: [Buffer.from(html)] };
}
