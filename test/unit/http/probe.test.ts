import http from 'node:http';
import http2 from 'node:http2';
import net from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { probeClock, probeDns, probeTcp, probeTls, speaksHttp2 } from '../../../src/http/probe.ts';
import { createRequestHandler } from '../../../src/http/request-handler.ts';

const NOON = Date.UTC(2026, 10, 30, 12);

/** A server that accepts connections and never responds. */
async function silentServer(onConnection = () => {}): Promise<URL> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {}).resume();
    onConnection();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return new URL(`https://127.0.0.1:${(server.address() as net.AddressInfo).port}`);
}

it('treats Ctrl-C as a cancellation, not a timeout', async () => {
  const before = AbortSignal.abort();
  await expect(probeTcp(await silentServer(), { timeoutMs: 60_000, signal: before })).rejects.toMatchObject({
    error: 'cancelled',
  });
  const controller = new AbortController();
  const url = await silentServer(() => controller.abort());
  const during = probeTls(url, undefined, { timeoutMs: 60_000, signal: controller.signal });
  await expect(during).rejects.toMatchObject({ error: 'cancelled' });
});

it('looks up an IPv6 host, which a URL puts in brackets', async () => {
  const { signal } = new AbortController();
  const { hostname } = new URL('https://[::1]:443/');
  expect(await probeDns(hostname, { timeoutMs: 5_000, signal })).toEqual(['::1']);
});

it('reports a host that does not respond in time', async () => {
  const { signal } = new AbortController();
  const late = probeTls(await silentServer(), undefined, { timeoutMs: 20, signal });
  await expect(late).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});

it('distinguishes hosts with and without HTTP/2', async () => {
  const { signal } = new AbortController();
  const options = { timeoutMs: 5_000, signal };
  for (const [server, speaks] of [
    [http2.createServer(), true],
    [http.createServer(), false],
  ] as const) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    const url = new URL(`http://127.0.0.1:${(server.address() as net.AddressInfo).port}`);
    expect(await speaksHttp2(url, undefined, options)).toBe(speaks);
  }
});

it.each([
  ['breaks off', (response: http.ServerResponse) => setTimeout(() => response.destroy(), 20)],
  ['does not end', () => undefined],
])('reads the clock of an answer that %s, and leaves its body', async (_what, goOn) => {
  const server = http.createServer((_request, response) => {
    response.writeHead(200, { date: new Date(NOON).toUTCString(), 'content-length': '1000' }).write('x');
    goOn(response);
  });
  const closed = new Promise((resolve) =>
    server.once('connection', (socket) => socket.once('close', resolve)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const url = new URL(`http://127.0.0.1:${(server.address() as net.AddressInfo).port}`);
  const handler = createRequestHandler(new AbortController().signal);
  expect(await probeClock(url, handler, () => NOON + 2_000)).toBe(2_000);
  await closed;
});
