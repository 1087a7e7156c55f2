import { get } from 'node:https';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { networkError } from '../../../src/failures/network.ts';

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
