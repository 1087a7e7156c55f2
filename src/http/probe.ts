/** Checks the path to one host step by step: DNS, connection, certificate, clock. */

import { lookup } from 'node:dns/promises';
import http2 from 'node:http2';
import net from 'node:net';
import tls from 'node:tls';
import { HttpRequest } from '@smithy/core/protocols';
import type { RequestHandler } from '../context.ts';
import { CancelledError } from '../failures/errors.ts';
import { bare, portOf } from './settings.ts';

export interface ProbeOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A host's addresses. Throws Node's own error, an error with code ETIMEDOUT, or CancelledError. */
export async function probeDns(host: string, options: ProbeOptions): Promise<string[]> {
  const found = await inTime(host, options, lookup(bare(host), { all: true }));
  return found.map(({ address }) => address);
}

/** Opens a connection and closes it. Throws like probeDns. */
export async function probeTcp(url: URL, options: ProbeOptions): Promise<void> {
  const socket = net.connect({ host: bare(url.hostname), port: portOf(url) });
  await connected(url, options, socket, 'connect');
}

/** Does a TLS handshake, trusting the same certificates as our clients. Returns the issuer. Throws like probeDns. */
export async function probeTls(
  url: URL,
  ca: readonly string[] | undefined,
  options: ProbeOptions,
): Promise<string> {
  const servername = net.isIP(bare(url.hostname)) ? {} : { servername: bare(url.hostname) };
  const socket = tls.connect({
    host: bare(url.hostname),
    port: portOf(url),
    ...servername,
    ...(ca && { ca: [...ca] }),
  });
  let issuer = '';
  socket.once('secureConnect', () => {
    const { O: organisation, CN: name } = socket.getPeerCertificate().issuer ?? {};
    issuer = String(organisation ?? name ?? '');
  });
  await connected(url, options, socket, 'secureConnect');
  return issuer;
}

/** Whether a host speaks HTTP/2: by ALPN over TLS, by trying without TLS. False if it does not answer. */
export async function speaksHttp2(
  url: URL,
  ca: readonly string[] | undefined,
  options: ProbeOptions,
): Promise<boolean> {
  const session = http2.connect(url.origin, { ...(ca && { ca: [...ca] }) });
  const settled = new Promise<boolean>((resolve) => {
    session.once('remoteSettings', () => resolve(true));
    session.once('error', () => resolve(false));
    session.once('close', () => resolve(false));
  });
  try {
    return await inTime(url.host, options, settled);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return false;
  } finally {
    session.destroy();
  }
}

/** How many milliseconds our clock is ahead of the host's, from any response; NaN if it sends no time. */
export async function probeClock(url: URL, handler: RequestHandler, now: () => number): Promise<number> {
  const request = new HttpRequest({
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port && { port: Number(url.port) }),
    method: 'GET',
    path: '/',
  });
  const { response } = await handler.handle(request);
  // Only its head is of use. A body that is read fails on its own if it breaks off, and may never end.
  response.body?.destroy?.();
  return now() - Date.parse(response.headers.date ?? '');
}

/** Waits until the socket is open, and closes it. */
async function connected(
  { host }: URL,
  options: ProbeOptions,
  socket: net.Socket,
  event: 'connect' | 'secureConnect',
): Promise<void> {
  const open = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once(event, resolve);
  });
  try {
    await inTime(host, options, open);
  } finally {
    socket.destroy();
  }
}

async function inTime<T>(host: string, { timeoutMs, signal }: ProbeOptions, work: Promise<T>): Promise<T> {
  const over = AbortSignal.any([AbortSignal.timeout(timeoutMs), signal]);
  const late = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.aborted ? new CancelledError() : timeOut(host, timeoutMs));
    if (over.aborted) stop();
    else over.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([work, late]);
}

function timeOut(host: string, timeoutMs: number): Error {
  const error = new Error(`${host} did not answer within ${timeoutMs} ms`);
  return Object.assign(error, { code: 'ETIMEDOUT', hostname: host });
}
