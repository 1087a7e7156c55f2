import { ListAccountsCommand } from '@aws-sdk/client-sso';
import { RegisterClientCommand } from '@aws-sdk/client-sso-oidc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  converseEvents,
  oidcClient,
  portalClient,
  runtimeClient,
  signIn,
} from '../../helpers/aws-clients.ts';
import { type StandIn, startStandIn } from '../../helpers/stand-in.ts';

const MODEL = 'openai.gpt-oss-20b-1:0';
let standIn: StandIn;

beforeEach(async () => {
  standIn = await startStandIn({ delay: () => Promise.resolve() });
});
afterEach(() => standIn.close());

const register = () =>
  oidcClient(standIn.url).send(new RegisterClientCommand({ clientName: 'test', clientType: 'public' }));
const converse = () => converseEvents(runtimeClient(standIn.url, standIn.apiKey), MODEL);

describe('every answer', () => {
  it('has its own request ID', async () => {
    const ids = await Promise.all(
      [register(), register()].map(async (answer) => (await answer).$metadata.requestId),
    );
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });

  it('is recorded with its operation, whatever the path prefix', async () => {
    const prefixed = portalClient(`${standIn.url}/SSO`);
    await prefixed.send(new ListAccountsCommand({ accessToken: await signIn(standIn), maxResults: 7 }));
    expect(standIn.requests.map(({ operation }) => operation)).toEqual([
      'RegisterClient',
      'StartDeviceAuthorization',
      'CreateToken',
      'ListAccounts',
    ]);
    expect(standIn.requests[0]?.body).toMatchObject({ clientName: 'test' });
    expect(standIn.requests.at(-1)).toMatchObject({
      method: 'GET',
      path: '/SSO/assignment/accounts',
      query: { max_result: '7' },
      body: undefined,
    });
  });

  it('is 404 if there is no such operation', async () => {
    const answer = await fetch(`${standIn.url}/nowhere`, { method: 'POST', body: 'not JSON' });
    expect(answer.status).toBe(404);
    expect(standIn.requests).toMatchObject([{ operation: 'Unknown', body: 'not JSON' }]);
  });
});

describe('a canned answer', () => {
  it('replaces the next answers, and no more', async () => {
    standIn.answerNext(
      'RegisterClient',
      { status: 400, type: 'SlowDownException', body: { error: 'slow_down' } },
      2,
    );
    await expect(register()).rejects.toMatchObject({ name: 'SlowDownException', error: 'slow_down' });
    await expect(register()).rejects.toHaveProperty('name', 'SlowDownException');
    await expect(register()).resolves.toHaveProperty('clientId');
  });

  it('may be raw, as from a proxy', async () => {
    standIn.answerNext('RegisterClient', {
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<html>Bad gateway</html>',
    });
    const answer = await fetch(`${standIn.url}/client/register`, { method: 'POST' });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      502,
      'text/html',
      '<html>Bad gateway</html>',
    ]);
  });

  it('may be a cut', async () => {
    standIn.answerNext('RegisterClient', 'cut');
    await expect(register()).rejects.toHaveProperty('code', 'ECONNRESET');
  });

  it('may cut off the real answer after some bytes', async () => {
    standIn.answerNext('ConverseStream', { cutAfter: 200 });
    const answer = await fetch(`${standIn.url}/model/${MODEL}/converse-stream`, {
      method: 'POST',
      headers: { authorization: `Bearer ${standIn.apiKey}` },
      body: JSON.stringify({ messages: [{ role: 'user', content: [{ text: 'hi' }] }] }),
    });
    let received = 0;
    const read = async () => {
      for await (const chunk of answer.body ?? []) received += chunk.length;
    };
    await expect(read()).rejects.toThrow();
    expect(received).toBe(200);
  });

  it('may be events, with an exception in the stream', async () => {
    standIn.answerNext('ConverseStream', {
      events: [
        { messageStart: { role: 'assistant' } },
        { throttlingException: { message: 'Too many tokens per day' } },
      ],
    });
    await expect(converse()).rejects.toMatchObject({
      name: 'ThrottlingException',
      message: 'Too many tokens per day',
    });
  });

  it('may be a stream that stops without an end, or stays silent', async () => {
    standIn.answerNext('ConverseStream', {
      events: [{ messageStart: { role: 'assistant' } }],
      ending: 'cut',
    });
    await expect(converse()).rejects.toThrow();
    standIn.answerNext('ConverseStream', { events: [], ending: 'hang' });
    const silent = await fetch(`${standIn.url}/model/any/converse-stream`, { method: 'POST' });
    expect(silent.headers.get('content-type')).toBe('application/vnd.amazon.eventstream');
    standIn.answerNext('ConverseStream', { events: [] });
    await expect(converse()).resolves.toEqual([]);
  });
});

describe('close', () => {
  it('ends calls that hang, before and during the answer', async () => {
    standIn.answerNext('RegisterClient', 'hang');
    standIn.answerNext('ConverseStream', {
      events: [{ messageStart: { role: 'assistant' } }],
      ending: 'hang',
    });
    const waiting = [register(), converse()].map((call) => call.catch((error: Error) => error));
    while (standIn.requests.length < 2) await new Promise(setImmediate);
    await standIn.close();
    for (const outcome of await Promise.all(waiting)) expect(outcome).toBeInstanceOf(Error);
    standIn = await startStandIn();
  });
});

describe('secrets', () => {
  it('include every secret that was sent', async () => {
    const accessToken = await signIn(standIn);
    expect(standIn.secrets()).toEqual(expect.arrayContaining([standIn.apiKey, accessToken]));
    const created = standIn.requests.find(({ operation }) => operation === 'CreateToken');
    const { clientSecret, deviceCode } = (created?.body ?? {}) as Record<string, string>;
    expect(standIn.secrets()).toEqual(expect.arrayContaining([clientSecret, deviceCode]));
  });

  it('differ at each start', async () => {
    const other = await startStandIn();
    await other.close();
    expect(other.apiKey).not.toBe(standIn.apiKey);
  });
});
