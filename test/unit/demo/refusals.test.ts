/** What the stand-in refuses, in the words in which it does: those of AWS where AWS has any. */
import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signIn, startSignIn } from '../../helpers/aws-clients.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../helpers/stand-in.ts';

const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code';
const CLAUDE = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const USER = { messages: [{ role: 'user', content: [{ text: 'Hi' }] }] };
const MALFORMED = 'Malformed input request, please reformat your input and try again.';

async function start(options: StandInOptions = {}) {
  const standIn = await startStandIn({ delay: async () => {}, ...options });
  onTestFinished(() => standIn.close());
  return standIn;
}

/** The status, the type and the words of an answer. */
async function answerOf(
  standIn: StandIn,
  path: string,
  init: { body?: unknown; headers?: Record<string, string> } = {},
) {
  const response = await fetch(`${standIn.url}${path}`, {
    headers: init.headers ?? {},
    ...('body' in init && { method: 'POST', body: JSON.stringify(init.body) }),
  });
  const said = (await response.json().catch(() => ({}))) as Record<string, string>;
  return [
    response.status,
    response.headers.get('x-amzn-errortype'),
    said.error_description ?? said.message ?? said.Message,
  ];
}

describe('SSO-OIDC refuses', () => {
  const register = { clientName: 'c', clientType: 'public' };

  it.each<[what: string, body: object, type: string, words: string]>([
    ['no name', { clientType: 'public' }, 'InvalidRequestException', 'clientName is missing'],
    [
      'a confidential client',
      { ...register, clientType: 'confidential' },
      'InvalidClientMetadataException',
      'clientType must be public',
    ],
    [
      'a redirect to a name',
      { ...register, redirectUris: ['http://127.0.0.1/x', 'http://localhost/x'] },
      'InvalidRedirectUriException',
      'A public client must be redirected to http://127.0.0.1',
    ],
    [
      'another issuer',
      { ...register, issuerUrl: 'https://other.example' },
      'InvalidRequestException',
      'Invalid issuerUrl',
    ],
  ])('a registration with %s', async (_, body, type, words) => {
    expect(await answerOf(await start(), '/client/register', { body })).toEqual([400, type, words]);
  });

  it.each<[what: string, change: object, status: number, type: string, words: string]>([
    ['an unknown client', { clientId: 'x' }, 401, 'InvalidClientException', 'Unknown client id or secret'],
    ['a wrong secret', { clientSecret: 'x' }, 401, 'InvalidClientException', 'Unknown client id or secret'],
    [
      'another portal',
      { startUrl: 'https://other.example' },
      400,
      'InvalidRequestException',
      'Invalid startUrl',
    ],
  ])('to start a sign-in with %s', async (_, change, status, type, words) => {
    const standIn = await start();
    const { registration } = await startSignIn(standIn);
    const { clientId, clientSecret } = registration;
    const body = { clientId, clientSecret, startUrl: standIn.startUrl, ...change };
    expect(await answerOf(standIn, '/device_authorization', { body })).toEqual([status, type, words]);
  });

  it.each(['', '/', '#/', '/#/'])('no start URL of its own in another form: %j', async (end) => {
    const standIn = await start();
    const { clientId, clientSecret } = (await startSignIn(standIn)).registration;
    const body = { clientId, clientSecret, startUrl: standIn.startUrl + end };
    expect((await answerOf(standIn, '/device_authorization', { body }))[0]).toBe(200);
  });

  it('what a client did not register for, and a registration that is over', async () => {
    let now = 0;
    const standIn = await start({ now: () => now });
    const { clientId, clientSecret } = (await startSignIn(standIn)).registration;
    const token = (body: object) =>
      answerOf(standIn, '/token', { body: { clientId, clientSecret, ...body } });
    const unregistered = [400, 'UnauthorizedClientException', 'The client is not registered for this grant'];
    expect(await token({ grantType: 'authorization_code' })).toEqual(unregistered);
    expect(await token({ grantType: 'password' })).toEqual([
      400,
      'UnsupportedGrantTypeException',
      'Unknown grantType',
    ]);
    now = 90 * 24 * 3_600_000;
    expect(await token({ grantType: DEVICE })).toEqual([
      401,
      'InvalidClientException',
      'The client registration has expired',
    ]);
  });

  it('a device code before, without and after its approval', async () => {
    let now = 0;
    const standIn = await start({ approveAfterMs: 'never', now: () => now });
    const { registration, device } = await startSignIn(standIn);
    const { clientId, clientSecret } = registration;
    const token = (deviceCode = device.deviceCode) =>
      answerOf(standIn, '/token', { body: { clientId, clientSecret, grantType: DEVICE, deviceCode } });
    const unknown = [400, 'InvalidGrantException', 'Unknown or used device code'];
    expect(await token('x')).toEqual(unknown);
    expect(await token()).toEqual([400, 'AuthorizationPendingException', 'Nobody has approved it yet']);
    standIn.deny();
    expect(await token()).toEqual([400, 'AccessDeniedException', 'The sign-in was denied']);
    standIn.approve(device.userCode ?? '');
    expect((await token())[0]).toBe(200);
    expect(await token()).toEqual(unknown);
    const late = await startSignIn(standIn);
    now = 600_000;
    const { clientId: id, clientSecret: secret } = late.registration;
    const body = {
      clientId: id,
      clientSecret: secret,
      grantType: DEVICE,
      deviceCode: late.device.deviceCode,
    };
    expect(await answerOf(standIn, '/token', { body })).toEqual([
      400,
      'ExpiredTokenException',
      'The device code has expired',
    ]);
  });

  it('a code from the browser that is wrong, used or late, and a refresh token that is not its own', async () => {
    let now = 0;
    const standIn = await start({ now: () => now });
    const redirectUri = 'http://127.0.0.1:4321/cb';
    const verifier = 'v'.repeat(64);
    const registered = await fetch(`${standIn.url}/client/register`, {
      method: 'POST',
      body: JSON.stringify({
        ...register,
        grantTypes: ['authorization_code', 'refresh_token'],
        redirectUris: ['http://127.0.0.1/cb'],
        scopes: ['sso:account:access'],
      }),
    });
    const { clientId, clientSecret } = (await registered.json()) as {
      clientId: string;
      clientSecret: string;
    };
    const authorize = async () => {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        state: 's',
        code_challenge_method: 'S256',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      });
      const { headers } = await fetch(`${standIn.url}/authorize?${query}`, { redirect: 'manual' });
      return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
    };
    const token = (body: object) =>
      answerOf(standIn, '/token', { body: { clientId, clientSecret, ...body } });
    const redeem = (code: string, codeVerifier = verifier) =>
      token({ grantType: 'authorization_code', code, codeVerifier, redirectUri });
    const wrong = [400, 'InvalidGrantException', 'Unknown or used code, or wrong verifier'];
    const code = await authorize();
    expect(await redeem('x')).toEqual(wrong);
    expect(await redeem(code, 'x')).toEqual(wrong);
    expect((await redeem(code))[0]).toBe(200);
    expect(await redeem(code)).toEqual(wrong);
    const late = await authorize();
    now = 600_000;
    expect(await redeem(late)).toEqual([400, 'ExpiredTokenException', 'The code has expired']);
    expect(await token({ grantType: 'refresh_token', refreshToken: 'x' })).toEqual([
      400,
      'InvalidGrantException',
      'Unknown or used refresh token',
    ]);
  });
});

it('the pages of a sign-in say what to do', async () => {
  const standIn = await start({ approveAfterMs: 'never' });
  const { device } = await startSignIn(standIn);
  const page = async (path: string) => {
    const response = await fetch(`${standIn.url}${path}`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    return [
      response.status,
      ...[...(await response.text()).matchAll(/<p>(.*)<\/p>/g)].map(([, text]) => text),
    ];
  };
  const SANDBOX = 'This page stands in for the AWS sign-in page. No AWS account is involved.';
  expect(await page('/device')).toEqual([
    200,
    'Open the link that carries the code, as the terminal shows it.',
    SANDBOX,
  ]);
  expect(await page('/device?user_code=x')).toEqual([404, 'No sign-in has this code.', SANDBOX]);
  expect(await page(`/device?user_code=${device.userCode}`)).toEqual([
    200,
    'Signed in to the sandbox. Go back to the terminal.',
    SANDBOX,
  ]);
  expect(await page('/authorize?client_id=x')).toEqual([
    400,
    'Unknown client, or a redirect URI that it has not registered.',
    SANDBOX,
  ]);
});

describe('the portal refuses', () => {
  const ACCOUNTS = [{ accountId: '1', roles: ['A'] }];
  it.each<[path: string, status: number, type: string, words: string]>([
    ['/assignment/accounts?max_result=0', 400, 'InvalidRequestException', 'Invalid max_result or next_token'],
    [
      '/assignment/accounts?next_token=eA',
      400,
      'InvalidRequestException',
      'Invalid max_result or next_token',
    ],
    ['/assignment/roles', 400, 'InvalidRequestException', 'account_id is missing'],
    ['/assignment/roles?account_id=2', 403, 'ForbiddenException', 'No access'],
    ['/federation/credentials?account_id=1', 400, 'InvalidRequestException', 'role_name is missing'],
    ['/federation/credentials?account_id=1&role_name=B', 403, 'ForbiddenException', 'No access'],
  ])('%s', async (path, status, type, words) => {
    const standIn = await start({ accounts: ACCOUNTS });
    const headers = { 'x-amz-sso_bearer_token': await signIn(standIn) };
    expect(await answerOf(standIn, path, { headers })).toEqual([status, type, words]);
  });

  it('a token that is unknown', async () => {
    const unknown = [401, 'UnauthorizedException', 'Session token not found or invalid'];
    const standIn = await start({ accounts: ACCOUNTS });
    expect(await answerOf(standIn, '/assignment/accounts')).toEqual(unknown);
    const headers = { 'x-amz-sso_bearer_token': 'x' };
    expect(await answerOf(standIn, '/assignment/accounts', { headers })).toEqual(unknown);
  });
});

describe('Bedrock refuses', () => {
  const ask = (standIn: StandIn, path: string, body: unknown, headers: Record<string, string> = {}) =>
    answerOf(standIn, path, {
      body,
      headers: { authorization: `Bearer ${standIn.apiKey}`, ...headers },
    });
  const invalid = (words: string) => [400, 'ValidationException', words];

  it.each<[what: string, path: string, body: unknown, words: string]>([
    ['an unknown model', '/model/x/converse', USER, 'The provided model identifier is invalid.'],
    [
      'a model that needs a profile',
      `/model/${CLAUDE}/converse`,
      USER,
      `Invocation of model ID ${CLAUDE} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
    ],
    [
      'nothing',
      '/model/openai.gpt-oss-20b-1:0/converse',
      {},
      'A conversation must start with a user message.',
    ],
    [
      'words of the assistant',
      '/model/openai.gpt-oss-20b-1:0/converse-stream',
      { messages: [{ role: 'assistant' }] },
      'A conversation must start with a user message.',
    ],
    [
      'a chat with an embedding model',
      '/model/amazon.titan-embed-text-v2:0/converse',
      USER,
      "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
    ],
    [
      'a picture for a model that does not see',
      '/model/openai.gpt-oss-20b-1:0/converse',
      { messages: [{ role: 'user', content: [{ image: {} }] }] },
      "This model doesn't support images in the request.",
    ],
    [
      'embeddings from a chat model',
      '/model/openai.gpt-oss-20b-1:0/invoke',
      { inputText: 'x' },
      'Malformed input request',
    ],
    ['embeddings of nothing', '/model/amazon.titan-embed-text-v2:0/invoke', {}, MALFORMED],
    [
      'embeddings of a size that is none',
      '/model/amazon.titan-embed-text-v2:0/invoke',
      { inputText: 'x', dimensions: 100 },
      MALFORMED,
    ],
  ])('%s', async (_, path, body, words) => {
    expect(await ask(await start(), path, body)).toEqual(invalid(words));
  });

  it.each([256, 512, 1024])('no embeddings of %d numbers', async (dimensions) => {
    const standIn = await start();
    const path = '/model/amazon.titan-embed-text-v2:0/invoke';
    expect((await ask(standIn, path, { inputText: 'x', dimensions }))[0]).toBe(200);
  });

  it('a list of a size that is none', async () => {
    const standIn = await start();
    const headers = { authorization: `Bearer ${standIn.apiKey}` };
    expect(await answerOf(standIn, '/inference-profiles?maxResults=0', { headers })).toEqual(
      invalid('Invalid maxResults or nextToken'),
    );
  });

  it('a key that is none, and a call without one', async () => {
    const standIn = await start();
    const path = '/model/openai.gpt-oss-20b-1:0/converse';
    expect(await ask(standIn, path, USER, { authorization: 'Bearer x' })).toEqual([
      403,
      null,
      'Authentication failed: Please make sure your API Key is valid.',
    ]);
    expect(await answerOf(standIn, path, { body: USER })).toEqual([
      403,
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    ]);
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKIAX/20261122/us-east-1/bedrock/aws4_request, SignedHeaders=host, Signature=x';
    expect(await ask(standIn, path, USER, { authorization })).toEqual([
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ]);
  });

  it('what it does not know', async () => {
    expect(await answerOf(await start(), '/x?y=1')).toEqual([
      404,
      'UnknownOperationException',
      'No operation at /x',
    ]);
  });
});
