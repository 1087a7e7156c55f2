/**
 * The request handler given to every AWS client, also to those inside the SDK's credential providers, so that one
 * place decides how we reach the network: proxies, trusted certificates, time-outs. The SDK reads neither
 * HTTPS_PROXY nor AWS_CA_BUNDLE. HTTP/1.1 always: BedrockRuntime would default to HTTP/2, which many corporate
 * proxies and every plain local server refuse ("Protocol error").
 */
import https from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Environment } from '../context.ts';
import { type Destination, proxyFor } from './proxy.ts';
import { trustedAuthorities } from './trust.ts';
import { TunnelAgent } from './tunnel.ts';

export type RequestHandler = NodeHttpHandler;

/** What of the network can be set. */
export interface NetworkOptions {
  /** Where the variables of proxy and certificates are looked up. Absent: a direct connection, Node's certificates. */
  readonly env?: Environment;
  readonly connectTimeoutMs?: number;
  /** How long nothing may arrive before a connection counts as dead. */
  readonly silenceTimeoutMs?: number;
}

/** Long enough for a slow model's first token, short enough that a dead network is noticed. */
const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 120_000;

type Handle = NodeHttpHandler['handle'];

/** Reaches AWS directly or through the proxy of the request's host, and ends everything with the run's signal. */
class NetworkHandler extends NodeHttpHandler {
  readonly #signal: AbortSignal;
  readonly #env: NonNullable<NetworkOptions['env']>;
  readonly #throughProxy: (proxy: URL) => NodeHttpHandler;
  readonly #tunnels = new Map<string, NodeHttpHandler>();

  constructor(signal: AbortSignal, { env = {}, ...timeouts }: NetworkOptions) {
    const ca = trustedAuthorities(env);
    const { connectTimeoutMs = CONNECT_TIMEOUT_MS, silenceTimeoutMs = SILENCE_TIMEOUT_MS } = timeouts;
    const common = { connectionTimeout: connectTimeoutMs, socketTimeout: silenceTimeoutMs };
    const httpsAgent = new https.Agent({ keepAlive: true, maxSockets: 50, ...(ca && { ca: [...ca] }) });
    super({ ...common, httpsAgent });
    this.#signal = signal;
    this.#env = env;
    this.#throughProxy = (proxy) => {
      const agent = new TunnelAgent(proxy, { ca, signal, timeoutMs: connectTimeoutMs });
      // The tunnel has a time-out of its own, which knows that it is the proxy which does not answer.
      return new NodeHttpHandler({ socketTimeout: silenceTimeoutMs, httpAgent: agent, httpsAgent: agent });
    };
  }

  override async handle(
    request: Parameters<Handle>[0],
    options: Parameters<Handle>[1] = {},
  ): ReturnType<Handle> {
    const abortable = { ...options, abortSignal: options.abortSignal ?? this.#signal };
    const { hostname: host } = request;
    const tunnel = this.#tunnelFor(request);
    try {
      const answer = await (tunnel ? tunnel.handle(request, abortable) : super.handle(request, abortable));
      answer.response.body?.once?.('error', (error: unknown) => noteHost(error, host));
      return answer;
    } catch (error) {
      throw noteHost(error, host);
    }
  }

  override destroy(): void {
    super.destroy();
    for (const tunnel of this.#tunnels.values()) tunnel.destroy();
  }

  #tunnelFor(request: Destination): NodeHttpHandler | undefined {
    const proxy = proxyFor(this.#env, request)?.url;
    if (!proxy) return undefined;
    const tunnel = this.#tunnels.get(proxy.href) ?? this.#throughProxy(proxy);
    this.#tunnels.set(proxy.href, tunnel);
    return tunnel;
  }
}

/**
 * Most errors of TLS and all time-outs name no host. It goes into the message too, since the credential provider
 * of the SDK hands on nothing else.
 */
function noteHost(error: unknown, host: string): unknown {
  if (!(error instanceof Error) || error.name === 'AbortError' || 'hostname' in error) return error;
  if (!error.message.includes(host)) error.message += ` [host ${host}]`;
  return Object.assign(error, { hostname: host });
}

/**
 * `signal` ends whatever is under way. Throws AppError `ca-bundle-unreadable`; a request fails with
 * `proxy-unsupported`, or, behind a proxy, with a ProxyError.
 */
export function createRequestHandler(signal: AbortSignal, network: NetworkOptions = {}): RequestHandler {
  return new NetworkHandler(signal, network);
}
