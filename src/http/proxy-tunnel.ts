/** Connections to AWS through an HTTP proxy. */
import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { HttpsProxyAgent } from 'https-proxy-agent';

type AgentConnectOpts = Parameters<HttpsProxyAgent<string>['connect']>[1];

interface TunnelOptions {
  readonly ca?: readonly string[] | undefined;
  /** How long the proxy may take to answer. */
  readonly timeoutMs: number;
  /** Called with each connection to the host behind the proxy; what it returns is used. */
  readonly accept: (socket: Socket) => Socket;
  readonly signal: AbortSignal;
}

/**
 * A failure of the proxy. Its message contains everything, because the SDK's credential providers keep only an error's
 * message.
 */
class ProxyError extends Error {
  readonly code = 'EPROXY';
  /** The proxy's host, without user and password. */
  readonly hostname: string;

  constructor(hostname: string, problem: string, options?: ErrorOptions) {
    super(`proxy ${hostname} ${problem}`, options);
    this.name = 'ProxyError';
    this.hostname = hostname;
  }
}

/** An agent for requests to any host through one proxy. A request fails with a ProxyError if the proxy does. */
export class TunnelAgent extends HttpsProxyAgent<string> {
  readonly #options: TunnelOptions;

  constructor(proxy: URL, options: TunnelOptions) {
    super(proxy, { keepAlive: true });
    this.#options = options;
  }

  override async connect(request: ClientRequest, options: AgentConnectOpts): Promise<Socket> {
    const { ca, timeoutMs, accept, signal } = this.#options;
    const trust = ca && { ca: [...ca] };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeoutMs);
    // HttpsProxyAgent does not track an unanswered socket; its options can carry a signal.
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
      if (status === 200) return accept(socket);
      // Otherwise HttpsProxyAgent would return the proxy's response as if it came from AWS.
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
