/**
 * Tells network errors from a service's refusal. Everything that calls AWS checks this first, because network errors
 * look the same for every service.
 */
import { AppError } from './errors.ts';

type NetworkErrorName =
  | 'network'
  | 'network-dns'
  | 'network-tls'
  | 'network-timeout'
  | 'network-refused'
  | 'proxy-unreachable'
  | 'proxy-refused';

/** Node's system and DNS errors: https://nodejs.org/api/errors.html#common-system-errors */
const BY_CODE: Readonly<Record<string, NetworkErrorName>> = {
  ENOTFOUND: 'network-dns',
  EAI_AGAIN: 'network-dns',
  EAI_FAIL: 'network-dns',
  ENODATA: 'network-dns',
  ECONNREFUSED: 'network-refused',
  ETIMEDOUT: 'network-timeout',
  ESOCKETTIMEDOUT: 'network-timeout',
  EPROTO: 'network-tls',
  ECONNRESET: 'network',
  ECONNABORTED: 'network',
  EPIPE: 'network',
  EHOSTUNREACH: 'network',
  EHOSTDOWN: 'network',
  ENETUNREACH: 'network',
  ENETDOWN: 'network',
  EADDRNOTAVAIL: 'network',
};

/** OpenSSL's certificate errors: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const TLS_CODE =
  /^(ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|INVALID_CA)/;

interface Clues {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly hostname?: unknown;
  readonly address?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
  readonly $response?: unknown;
}

/**
 * The AppError for a network error (network, network-dns, -tls, -timeout, -refused, proxy-unreachable, or proxy-refused
 * with {proxy} and {status}), with the original as `cause`; undefined for any other error. Facts: {detail}, the code if
 * there is one, and {host}, from the error or else the `host` that was called: most TLS and timeout errors name none.
 */
export function networkError(error: unknown, host?: string): AppError | undefined {
  for (const link of chain(error)) {
    const name = classify(link);
    if (!name) continue;
    if (link.code === 'EPROXY') return proxyError(name, link, error);
    const named = link.hostname ?? host ?? link.address;
    const detail = typeof link.code === 'string' ? link.code : String(link.message);
    return new AppError(
      name,
      { ...(named === undefined ? {} : { host: String(named) }), detail },
      { cause: error },
    );
  }
  return undefined;
}

function proxyError(name: NetworkErrorName, { hostname, message }: Clues, cause: unknown): AppError {
  const status = /status (\d+)/.exec(String(message))?.[1];
  const facts = { proxy: String(hostname), detail: String(message), ...(status && { status }) };
  return new AppError(name, facts, { cause });
}

function classify({ name, code, message, $response }: Clues): NetworkErrorName | undefined {
  if (typeof code === 'string') {
    if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code];
    if (TLS_CODE.test(code)) return 'network-tls';
    // Our own ProxyError; see http/proxy-tunnel.ts.
    if (code === 'EPROXY') return /status/.test(String(message)) ? 'proxy-refused' : 'proxy-unreachable';
  }
  // Check this after the codes: the SDK's handler renames a reset connection to TimeoutError too.
  if (name === 'TimeoutError') return 'network-timeout';
  if (typeof message === 'string' && message.startsWith('socket hang up')) return 'network';
  // A response that is not JSON is not from AWS: a captive portal or a proxy answered instead.
  if (name === 'SyntaxError' && $response !== undefined) return 'network';
  return undefined;
}

/** The error, its causes, and the attempts to connect to a host with several addresses. */
function* chain(error: unknown, depth = 0): Generator<Clues> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  const link = error as Clues;
  yield link;
  if (Array.isArray(link.errors)) for (const inner of link.errors) yield* chain(inner, depth + 1);
  yield* chain(link.cause, depth + 1);
}

/** The parts of a response that show whether AWS sent it. */
interface AnswerClues {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number | undefined };
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

const LONGEST_WORDS = 300;

/**
 * What a proxy or gateway said in place of AWS; undefined for a response from AWS, which is JSON, names its error in a
 * header or the body, and carries a request ID.
 */
export function nonAwsReply(error: unknown): string | undefined {
  const answer = error as AnswerClues;
  const { name = '', message = '', $metadata, $response } = answer;
  const status = $metadata?.httpStatusCode;
  // The SDK's credential provider keeps only the error's name and message, and uses this name for a nameless error.
  const [, inProvider] = (/ProviderError$/.test(name) && /^Unknown: (.+)/.exec(message)) || [];
  if (inProvider) return inProvider.slice(0, LONGEST_WORDS);
  if (status === undefined || status === 200) return undefined;
  const headers = $response?.headers;
  const isOther = name === 'SyntaxError' || status === 407 || (status >= 300 && status < 400);
  const isNameless = /^(?:Unknown)?(?:Error)?$/.test(name);
  const isSigned = !headers || 'x-amzn-requestid' in headers || 'x-amzn-errortype' in headers;
  if (!isOther && (isSigned || !isNameless)) return undefined;
  const said = Object.entries(error as object).flatMap(([key, value]) =>
    typeof value === 'string' && !/^(?:name|stack|\$)/.test(key) ? [value] : [],
  );
  const [line = ''] = message.split('\n');
  const words = /^(?:Unknown)?(?:Error)?$/.test(line) ? said : [line];
  return (
    [...new Set(words.filter((word) => word !== 'UnknownError'))].join('; ').slice(0, LONGEST_WORDS) ||
    `status ${status}`
  );
}
