/**
 * The request handler given to every AWS client, so that one place decides how we reach the network.
 * HTTP/1.1 always: BedrockRuntime would default to HTTP/2, which many corporate proxies and every plain
 * local server refuse ("Protocol error").
 */
import { NodeHttpHandler } from '@smithy/node-http-handler';

export type RequestHandler = NodeHttpHandler;

type Handle = NodeHttpHandler['handle'];

/** Ends every request with the run's signal, also those of clients inside the SDK that nobody hands a signal. */
class AbortableHandler extends NodeHttpHandler {
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal, options: ConstructorParameters<typeof NodeHttpHandler>[0]) {
    super(options);
    this.#signal = signal;
  }

  override handle(request: Parameters<Handle>[0], options: Parameters<Handle>[1] = {}): ReturnType<Handle> {
    return super.handle(request, { ...options, abortSignal: options.abortSignal ?? this.#signal });
  }
}

/** Long enough for a slow model's first token, short enough that a dead network is noticed. */
const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 120_000;

/** `signal` ends whatever is under way. */
export function createRequestHandler(signal: AbortSignal): RequestHandler {
  return new AbortableHandler(signal, {
    connectionTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
  });
}
