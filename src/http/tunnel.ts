/** Connections through an HTTP proxy by CONNECT, which give up in time and say that it was the proxy. */
import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { limitHandshake } from './handshake.ts';

type AgentConnectOpts = Parameters<HttpsProxyAgent<string>['connect']>[1];

export interface TunnelOptions {
  readonly ca?: readonly string[] | undefined;
  readonly timeoutMs: number;
  /** Of the host behind the proxy. */
  readonly handshakeTimeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * The proxy is in the way. Its message holds all there is to know, because the SDK's credential provider keeps
 * nothing of an error but its words.
 */
class ProxyError extends Error {
  readonly code = 'EPROXY';
  /** The proxy, without user and password. */
  readonly hostname: string;

  constructor(hostname: string, problem: string, options?: ErrorOptions) {
    super(`proxy ${hostname} ${problem}`, options);
    this.name = 'ProxyError';
    this.hostname = hostname;
  }
}

/** An agent for requests to any host through one proxy. */
export class TunnelAgent extends HttpsProxyAgent<string> {
  readonly #options: TunnelOptions;

  constructor(proxy: URL, options: TunnelOptions) {
    super(proxy, { keepAlive: true });
    this.#options = options;
  }

  override async connect(request: ClientRequest, options: AgentConnectOpts): Promise<Socket> {
    const { ca, timeoutMs, handshakeTimeoutMs, signal } = this.#options;
    const trust = ca && { ca: [...ca] };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeoutMs);
    // HttpsProxyAgent keeps no hold of a socket that has not been answered yet; its options can carry a signal.
    const attempt = new HttpsProxyAgent(this.proxy, {
      ...trust,
      signal: AbortSignal.any([late.signal, signal]),
    } as object);
    let status = 0;
    attempt.once('proxyConnect', (answer: { statusCode: number }) => {
      status = answer.statusCode;
    });
    try {
      const socket = await attempt.connect(request, { ...options, ...trust } as AgentConnectOpts);
      if (status === 200) return limitHandshake(socket, handshakeTimeoutMs);
      // It would hand us the proxy's answer as if AWS had given it.
      socket.destroy();
    } catch (error) {
      if (late.signal.aborted)
        throw new ProxyError(this.proxy.host, `did not answer within ${timeoutMs} ms`, { cause: error });
      const { code = '' } = error as NodeJS.ErrnoException;
      throw new ProxyError(this.proxy.host, `could not be reached (${code || 'no answer'})`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
    throw new ProxyError(this.proxy.host, `answered CONNECT with status ${status}`);
  }
}
