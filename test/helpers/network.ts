/** A company network on 127.0.0.1: its own certificate authority, TLS in front of a server, a CONNECT proxy. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const run = promisify(execFile);

export interface Authority {
  /** The path of its certificate, for AWS_CA_BUNDLE. */
  readonly caFile: string;
  readonly key: Buffer;
  readonly certificate: Buffer;
}

/** A new authority, and its certificate for these names, made by openssl. */
export async function createAuthority(names: readonly string[]): Promise<Authority> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-ca-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=Test CA',
  );
  await openssl('req', ...newKey, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=server');
  await writeFile(path('server.ext'), `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`);
  await openssl(
    'x509',
    '-req',
    '-in',
    'server.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'server.pem',
    '-days',
    '2',
    '-extfile',
    'server.ext',
  );
  const [key, certificate] = await Promise.all([readFile(path('server.key')), readFile(path('server.pem'))]);
  return { caFile: path('ca.pem'), key, certificate };
}

/** TLS in front of a plain HTTP server; resolves to its port. */
export async function serveTls({ key, certificate }: Authority, url: string): Promise<number> {
  const { hostname, port } = new URL(url);
  const server = tls.createServer({ key, cert: certificate }, (socket) =>
    joinSockets(socket, connect(Number(port), hostname)),
  );
  return listen(server);
}

export interface Proxy {
  readonly url: string;
  readonly port: number;
  /** The `host:port` of every CONNECT, in order, with the user and password it came with. */
  readonly tunnels: { readonly to: string; readonly login: string | undefined }[];
}

/**
 * A CONNECT proxy that forwards every host to one port of this machine. `answer`: rejects with this status instead;
 * `silent`: accepts the connection and never answers.
 */
export async function startProxy(
  port: number,
  { answer = 200, silent = false }: { answer?: number; silent?: boolean } = {},
): Promise<Proxy> {
  const tunnels: Proxy['tunnels'] = [];
  const server = createHttpServer((_request, response) => response.writeHead(400).end());
  server.on('connect', (request, client: Socket) => {
    tunnels.push({ to: request.url ?? '', login: request.headers['proxy-authorization'] });
    if (silent) return;
    if (answer !== 200) {
      client.end(`HTTP/1.1 ${answer} No\r\nContent-Type: text/html\r\n\r\n<html>no</html>`);
      return;
    }
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    joinSockets(client, connect(port, '127.0.0.1'));
  });
  const own = await listen(server);
  return { url: `http://127.0.0.1:${own}`, port: own, tunnels };
}

function joinSockets(one: Socket, other: Socket) {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return (server.address() as AddressInfo).port;
}
