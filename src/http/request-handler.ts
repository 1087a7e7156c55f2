/**
 * The request handler of every AWS client, including those inside the SDK's credential providers, so that one place
 * decides how we reach the network: proxies, trusted certificates, timeouts. The SDK reads neither HTTPS_PROXY nor
 * AWS_CA_BUNDLE. Always HTTP/1.1: BedrockRuntime defaults to HTTP/2, which many corporate proxies and every plain local
 * server reject ("Protocol error").
 */

import https from 'node:https';
import type { Socket } from 'node:net';
import { type Duplex, type Readable, Transform, type TransformCallback } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Environment, RequestHandler } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { type Destination, proxyFor, trustedAuthorities } from './settings.ts';

/** Long enough for a slow model's first token, short enough to notice a dead network. */
const LIMITS = {
  connectTimeoutMs: 10_000,
  /** How long a connection may be silent before it counts as dead. */
  silenceTimeoutMs: 120_000,
  handshakeTimeoutMs: 15_000,
  /** A model's longest reply takes minutes and has a few hundred kilobytes; the longest list has a few megabytes. */
  answerTimeoutMs: 15 * 60_000,
  answerBytes: 32 * 1024 * 1024,
};

type Limits = Readonly<typeof LIMITS>;

/** Network settings. */
export interface NetworkOptions extends Partial<Limits> {
  /** Where to look up proxy and certificate variables. If absent: a direct connection and Node's certificates. */
  readonly env?: Environment;
}

type Handle = NodeHttpHandler['handle'];

/** Reaches AWS directly or through the request's proxy, and aborts everything with the run's signal. */
class NetworkHandler extends NodeHttpHandler {
  readonly #signal: AbortSignal;
  readonly #env: NonNullable<NetworkOptions['env']>;
  readonly #throughProxy: (proxy: URL) => Promise<NodeHttpHandler>;
  readonly #tunnels = new Map<string, Promise<NodeHttpHandler>>();
  readonly #limits: Limits;

  constructor(signal: AbortSignal, { env = {}, ...others }: NetworkOptions) {
    const limits = { ...LIMITS, ...others };
    const { connectTimeoutMs, silenceTimeoutMs, handshakeTimeoutMs } = limits;
    const ca = trustedAuthorities(env);
    const options = { keepAlive: true, maxSockets: 50, ...(ca && { ca: [...ca] }) };
    const httpsAgent = new ImpatientAgent(options, handshakeTimeoutMs);
    super({ connectionTimeout: connectTimeoutMs, socketTimeout: silenceTimeoutMs, httpsAgent });
    this.#signal = signal;
    this.#env = env;
    this.#limits = limits;
    this.#throughProxy = async (proxy) => {
      // Loaded only where there is a proxy: most machines have none.
      const { TunnelAgent } = await import('./proxy-tunnel.ts');
      const accept = (socket: Socket) => limitHandshake(socket, handshakeTimeoutMs);
      const agent = new TunnelAgent(proxy, { ca, signal, timeoutMs: connectTimeoutMs, accept });
      // The tunnel has its own timeout, which knows that it is the proxy that does not answer.
      return new NodeHttpHandler({ socketTimeout: silenceTimeoutMs, httpAgent: agent, httpsAgent: agent });
    };
  }

  override async handle(
    request: Parameters<Handle>[0],
    options: Parameters<Handle>[1] = {},
  ): ReturnType<Handle> {
    const abortable = { ...options, abortSignal: options.abortSignal ?? this.#signal };
    const { hostname: host } = request;
    const tunnel = await this.#tunnelFor(request);
    try {
      const answer = await (tunnel ? tunnel.handle(request, abortable) : super.handle(request, abortable));
      const body: Readable | undefined = answer.response.body;
      body?.once?.('error', (error: unknown) => noteHost(error, host));
      if (body?.pipe) answer.response.body = new LimitedBody(body, this.#limits);
      return answer;
    } catch (error) {
      throw noteHost(error, host);
    }
  }

  #tunnelFor(request: Destination): Promise<NodeHttpHandler> | undefined {
    const proxy = proxyFor(this.#env, request)?.url;
    if (!proxy) return undefined;
    const tunnel = this.#tunnels.get(proxy.href) ?? this.#throughProxy(proxy);
    this.#tunnels.set(proxy.href, tunnel);
    return tunnel;
  }
}

/** Direct connections with a limited TLS handshake. */
class ImpatientAgent extends https.Agent {
  readonly #timeoutMs: number;

  constructor(options: https.AgentOptions, timeoutMs: number) {
    super(options);
    this.#timeoutMs = timeoutMs;
  }

  override createConnection(...args: Parameters<https.Agent['createConnection']>) {
    const socket = super.createConnection(...args);
    return socket && limitHandshake(socket, this.#timeoutMs);
  }
}

/** A body that fails with an AppError if it is larger or takes longer than any response from AWS. */
class LimitedBody extends Transform {
  /** The first bytes, for when what answered is not AWS. */
  beginning = '';
  #size = 0;
  readonly #bytes: number;

  constructor(body: Readable, { answerTimeoutMs, answerBytes }: Limits) {
    super();
    this.#bytes = answerBytes;
    const late = () => this.destroy(new AppError('network-timeout', { detail: 'the answer did not end' }));
    const timer = setTimeout(late, answerTimeoutMs).unref();
    this.once('close', () => {
      clearTimeout(timer);
      body.destroy();
    });
    body.once('error', (error) => this.destroy(error));
    body.pipe(this);
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#size += chunk.length;
    if (this.beginning.length < BEGINNING)
      this.beginning += chunk.toString('utf8', 0, BEGINNING - this.beginning.length);
    const detail = `an answer of over ${Math.floor(this.#bytes / 1024 / 1024)} MiB`;
    if (this.#size > this.#bytes) done(new AppError('not-aws', { detail }));
    else done(null, chunk);
  }
}

const BEGINNING = 300;

/**
 * Adds the host, which most TLS and timeout errors do not name. It goes into the message too, because the SDK's
 * credential providers pass on nothing else.
 */
function noteHost(error: unknown, host: string): unknown {
  if (!(error instanceof Error) || error.name === 'AbortError' || 'hostname' in error) return error;
  if (!error.message.includes(host)) error.message += ` [host ${host}]`;
  return Object.assign(error, { hostname: host });
}

/**
 * `signal` aborts all requests. Throws AppError `ca-bundle-unreadable`; a request fails with `proxy-unsupported` or,
 * behind a proxy, with a ProxyError.
 */
export function createRequestHandler(signal: AbortSignal, network: NetworkOptions = {}): RequestHandler {
  return new NetworkHandler(signal, network);
}

/**
 * Destroys the socket if its TLS handshake takes too long. The SDK's connection timeout ends with TCP, and a tunnel's
 * with the proxy's answer, so a server that never speaks TLS would hang silently.
 */
function limitHandshake<T extends Duplex>(socket: T, timeoutMs: number): T {
  if (!(socket instanceof TLSSocket)) return socket;
  const late = () => {
    const message = `the TLS handshake took over ${timeoutMs / 1000} s`;
    socket.destroy(Object.assign(new Error(message), { name: 'TimeoutError' }));
  };
  const timer = setTimeout(late, timeoutMs);
  const stop = () => clearTimeout(timer);
  socket.once('secureConnect', stop).once('close', stop);
  return socket;
}
