import { get } from 'node:https';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { networkError, nonAwsReply } from '../../../src/failures/network.ts';

const withCode = (code: string, more = {}) =>
  Object.assign(new Error(`it failed: ${code}`), { code, ...more });

describe('networkError', () => {
  it.each([
    ['ENOTFOUND', 'network-dns'],
    ['EAI_AGAIN', 'network-dns'],
    ['ECONNREFUSED', 'network-refused'],
    ['ETIMEDOUT', 'network-timeout'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'network-tls'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'network-tls'],
    ['CERT_HAS_EXPIRED', 'network-tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'network-tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'network-tls'],
    ['EPROTO', 'network-tls'],
    ['ECONNRESET', 'network'],
    ['EHOSTUNREACH', 'network'],
  ])('takes %s for %s', (code, name) => {
    const error = withCode(code);
    expect(networkError(error, 'called.example')).toMatchObject({
      error: name,
      facts: { host: 'called.example', detail: code },
      cause: error,
    });
  });

  it('recognizes a reset that the SDK calls a timeout', () => {
    expect(networkError(withCode('ECONNRESET', { name: 'TimeoutError' }))?.error).toBe('network');
    expect(networkError(Object.assign(new Error('slow'), { name: 'TimeoutError' }))?.error).toBe(
      'network-timeout',
    );
  });

  it('checks causes and the attempts at several addresses', () => {
    const inner = new AggregateError([withCode('ECONNREFUSED', { address: '::1' })]);
    expect(networkError(new Error('fetch failed', { cause: inner }))).toMatchObject({
      error: 'network-refused',
      facts: { host: '::1' },
    });
  });

  it('prefers the host that the error names', () => {
    const error = withCode('ENOTFOUND', { hostname: 'proxy.example' });
    expect(networkError(error, 'called.example')?.facts.host).toBe('proxy.example');
  });

  it('recognizes a connection that the other side closed without a code', () => {
    expect(networkError(new Error('socket hang up'))).toMatchObject({
      error: 'network',
      facts: { detail: 'socket hang up' },
    });
  });

  it('recognizes a response that is not from AWS', () => {
    const error = Object.assign(new SyntaxError('Unexpected token <'), { $response: { statusCode: 200 } });
    expect(networkError(error)?.error).toBe('network');
  });

  it.each([
    [
      'a refusal of the service',
      Object.assign(new Error('no'), { name: 'AccessDeniedException', $metadata: {} }),
    ],
    ['a bug', new TypeError('x is undefined')],
    ['a broken JSON file', new SyntaxError('Unexpected token')],
    ['a missing file', withCode('ENOENT')],
    ['an abort', Object.assign(new Error('aborted'), { name: 'AbortError', code: 20 })],
    ['a prototype key', withCode('constructor')],
    ['nothing', undefined],
  ])('leaves %s alone', (_, error) => {
    expect(networkError(error)).toBeUndefined();
  });

  it('recognizes TLS to a server without TLS, as Node reports it', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const error = await new Promise((resolve) => get(`https://127.0.0.1:${port}/`).on('error', resolve));
    server.close();
    expect(networkError(error)?.error).toBe('network-tls');
  });
});

describe('the words of what is not AWS', () => {
  const answer = (httpStatusCode: number, more: object = {}, headers: object = {}) =>
    Object.assign(new Error('UnknownError'), {
      name: 'Unknown',
      $metadata: { httpStatusCode },
      $response: { headers },
      ...more,
    });

  it.each<[what: string, error: unknown, words: string | undefined]>([
    ['JSON of its own', answer(403, { reason: 'blocked', code: 7, policy: 'p' }), 'blocked; p'],
    ['the same words twice', answer(403, { reason: 'blocked', policy: 'blocked' }), 'blocked'],
    ['nothing', answer(403), 'status 403'],
    ['its own message', answer(403, { message: 'Blocked\nby policy' }), 'Blocked'],
    ['a page', answer(503, { name: 'SyntaxError', message: 'Unexpected token <' }), 'Unexpected token <'],
    [
      'a page with a request ID',
      answer(502, { name: 'SyntaxError', message: 'x' }, { 'x-amzn-requestid': '1' }),
      'x',
    ],
    ['a proxy that wants a password', answer(407, { name: 'ProxyAuth', message: 'who?' }), 'who?'],
    ['a redirect', answer(302, { name: 'Redirect', message: 'moved' }), 'moved'],
    ['a long page', answer(403, { message: 'x'.repeat(400) }), 'x'.repeat(300)],
    [
      'its words through a credential provider',
      { name: 'CredentialsProviderError', message: 'Unknown: blocked' },
      'blocked',
    ],
  ])('are those of %s', (_, error, words) => {
    expect(nonAwsReply(error)).toBe(words);
  });

  it.each<[what: string, error: unknown]>([
    ['with a request ID', answer(403, {}, { 'x-amzn-requestid': '1' })],
    ['with a type of error', answer(403, {}, { 'x-amzn-errortype': 'X' })],
    ['with a name', answer(403, { name: 'AccessDeniedException' })],
    ['without headers to go by', answer(403, { $response: undefined })],
    ['that succeeded', answer(200)],
    ['without a status', new Error('x')],
    ['of a credential provider, about itself', { name: 'CredentialsProviderError', message: 'no profile' }],
  ])('are none for an answer %s', (_, error) => {
    expect(nonAwsReply(error)).toBeUndefined();
  });
});
