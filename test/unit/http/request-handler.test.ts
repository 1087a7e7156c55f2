import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { HttpRequest } from '@smithy/core/protocols';
import { describe, expect, it, onTestFinished } from 'vitest';
import { converse } from '../../../src/bedrock/converse.ts';
import { explainBedrockError, matchRules } from '../../../src/failures/classify.ts';
import type { AppError } from '../../../src/failures/errors.ts';
import { networkError } from '../../../src/failures/network.ts';
import { createRequestHandler, type NetworkOptions } from '../../../src/http/request-handler.ts';
import { bearer, liveDeps, MODEL, startAws } from '../../helpers/live-call.ts';
import { createAuthority, serveTls, startProxy } from '../../helpers/network.ts';
import type { CannedAnswer } from '../../helpers/stand-in.ts';

const HOST = 'bedrock-runtime.us-east-1.amazonaws.com';
const QUICK = { connectTimeoutMs: 200, silenceTimeoutMs: 200 };

function handlerFor(network: NetworkOptions) {
  const handler = createRequestHandler(new AbortController().signal, network);
  onTestFinished(() => handler.destroy());
  return handler;
}

/** How a plain request to AWS fails: as our error, and as the SDK's credential provider would pass it on. */
async function failure(
  network: NetworkOptions,
  port?: number,
): Promise<{ ours: AppError | undefined; wrapped: string[] }> {
  const request = new HttpRequest({
    protocol: 'https:',
    hostname: port ? '127.0.0.1' : HOST,
    method: 'GET',
    path: '/',
    ...(port && { port }),
  });
  const thrown: unknown = await handlerFor(network)
    .handle(request)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  const wrapped = matchRules({ name: 'CredentialsProviderError', message: String(thrown) });
  return { ours: networkError(thrown), wrapped: wrapped.map(({ rule }) => rule.error) };
}

async function silentPort(): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('network problems', () => {
  it('an untrusted certificate (needs openssl)', async () => {
    const port = await serveTls(await createAuthority([HOST]), 'http://127.0.0.1:9');
    const { ours, wrapped } = await failure({}, port);
    expect(ours).toMatchObject({
      error: 'network-tls',
      facts: { host: '127.0.0.1' },
    });
    expect(wrapped).toEqual(['network-tls']);
  });

  it('a certificate for another host (needs openssl)', async () => {
    const authority = await createAuthority(['other.example']);
    const port = await serveTls(authority, 'http://127.0.0.1:9');
    expect((await failure({ env: { AWS_CA_BUNDLE: authority.caFile } }, port)).ours?.error).toBe(
      'network-tls',
    );
  });

  it('a server that accepts the connection and stays silent', async () => {
    const { ours } = await failure(QUICK, await silentPort());
    expect(ours).toMatchObject({
      error: 'network-timeout',
      facts: { host: '127.0.0.1' },
    });
  });

  it('a proxy that does not exist', async () => {
    const { ours, wrapped } = await failure({ env: { HTTPS_PROXY: 'http://127.0.0.1:9' } });
    expect(ours).toMatchObject({ error: 'proxy-unreachable', facts: { proxy: '127.0.0.1:9' } });
    expect(wrapped).toEqual(['proxy-unreachable']);
  });

  it('a proxy that accepts the connection and stays silent', async () => {
    const proxy = await startProxy(9, { silent: true });
    const { ours, wrapped } = await failure({ ...QUICK, env: { HTTPS_PROXY: proxy.url } });
    expect(ours).toMatchObject({ error: 'proxy-unreachable', facts: { proxy: `127.0.0.1:${proxy.port}` } });
    expect(wrapped).toEqual(['proxy-unreachable']);
  });

  it('a server behind a proxy that never speaks TLS', async () => {
    const proxy = await startProxy(await silentPort());
    const env = { HTTPS_PROXY: proxy.url };
    const { ours } = await failure({ handshakeTimeoutMs: 200, env });
    expect(ours).toMatchObject({ error: 'network-timeout', facts: { host: HOST } });
    expect(String(ours?.facts.detail)).toContain('the TLS handshake took over 0.2 s');
  });

  it('an endless response, and one that is too large', async () => {
    const body = (endless: boolean) => async () => {
      const server = createHttpServer((_request, response) => {
        response.writeHead(200);
        if (endless) response.write('{');
        else response.end('x'.repeat(2_000_000));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close().closeAllConnections());
      const request = new HttpRequest({
        protocol: 'http:',
        hostname: '127.0.0.1',
        port: (server.address() as AddressInfo).port,
        method: 'GET',
        path: '/',
      });
      const { response } = await handlerFor({ answerTimeoutMs: 200, answerBytes: 1024 * 1024 }).handle(
        request,
      );
      for await (const _chunk of response.body);
    };
    await expect(body(true)()).rejects.toMatchObject({ error: 'network-timeout' });
    await expect(body(false)()).rejects.toMatchObject({ error: 'not-aws' });
  });

  it.each([407, 403, 502])('a proxy that answers %i', async (answer) => {
    const proxy = await startProxy(9, { answer });
    const { ours, wrapped } = await failure({ env: { HTTPS_PROXY: proxy.url } });
    expect(ours).toMatchObject({ error: 'proxy-refused', facts: { status: String(answer) } });
    expect(wrapped).toEqual(['proxy-refused']);
  });

  it('a proxy gets its user and password, and no error shows them', async () => {
    const proxy = await startProxy(9, { answer: 407 });
    const url = proxy.url.replace('http://', 'http://ann:secret%21@');
    const { ours } = await failure({ env: { HTTPS_PROXY: url } });
    expect(proxy.tunnels[0]?.login).toBe(`Basic ${Buffer.from('ann:secret!').toString('base64')}`);
    expect(`${ours?.message} ${JSON.stringify(ours?.facts)}`).not.toMatch(/ann|secret/);
  });

  it.each([['/no/such/file'], [new URL(import.meta.url).pathname]])('AWS_CA_BUNDLE=%s', (path) => {
    expect(() => handlerFor({ env: { AWS_CA_BUNDLE: path } })).toThrow('OCB359');
    expect(() => handlerFor({ env: { NODE_EXTRA_CA_CERTS: '/no/such/file' } })).not.toThrow();
  });

  it('Ctrl-C ends a request through a proxy at once', async () => {
    const proxy = await startProxy(9, { silent: true });
    const abort = new AbortController();
    const handler = createRequestHandler(abort.signal, { env: { HTTPS_PROXY: proxy.url } });
    const request = new HttpRequest({ protocol: 'https:', hostname: HOST, method: 'GET', path: '/' });
    const thrown = handler.handle(request).catch((error: Error) => error.name);
    setTimeout(() => abort.abort(), 50);
    expect(await thrown).toBe('AbortError');
  });
});

describe('a response', () => {
  /** What arrives of a response with this body; `false`: an endless one. */
  async function read(network: NetworkOptions, body: string | false): Promise<string> {
    const server = createHttpServer((_request, response) => {
      if (body === false) response.write('x');
      else response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const request = new HttpRequest({
      protocol: 'http:',
      hostname: '127.0.0.1',
      port,
      method: 'GET',
      path: '/',
    });
    const { response } = await handlerFor(network).handle(request);
    return text(response.body);
  }

  it('is read up to its limit, and no further', async () => {
    expect(await read({ answerBytes: 64 }, 'x'.repeat(64))).toBe('x'.repeat(64));
    await expect(read({ answerBytes: 64 }, 'x'.repeat(65))).rejects.toMatchObject({ error: 'not-aws' });
  });

  it('that does not end in time is a timeout', async () => {
    await expect(read({ answerTimeoutMs: 50 }, false)).rejects.toMatchObject({ error: 'network-timeout' });
  });
});

describe('silence of Bedrock', () => {
  const start = { messageStart: { role: 'assistant' } };
  const text = { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Ready.' } } };

  it.each<[string, CannedAnswer]>([
    ['before the answer', 'hang'],
    ['after the headers', { events: [], ending: 'hang' }],
    ['in the middle of the reply', { events: [start, text], ending: 'hang' }],
  ])('%s is a time-out, told with the host', async (_when, answer) => {
    const aws = await startAws();
    aws.answerNext('ConverseStream', answer);
    const signal = new AbortController().signal;
    const handler = handlerFor(QUICK);
    const target = { region: 'us-east-1', model: MODEL, credential: bearer(aws.apiKey), endpoint: aws.url };
    const deps = { ...liveDeps(signal), now: Date.now, requestHandler: async () => handler };
    const thrown = await converse(deps, target).catch((error: unknown) => error);
    expect(explainBedrockError(thrown, { region: 'us-east-1', model: MODEL })).toMatchObject({
      error: 'network-timeout',
      facts: { host: '127.0.0.1' },
    });
  });
});
