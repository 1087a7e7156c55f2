/**
 * Turns errors of SSO-OIDC and the portal into AppErrors. It goes by name and code, never by class: some errors are
 * not in the SDK's models, and a proxy may strip the header that names them.
 */
import { AppError, CancelledError, type ErrorName } from '../../failures/errors.ts';
import { networkError, nonAwsReply } from '../../failures/network.ts';

/** The portal; `host` is the endpoint that was called, for network errors. */
export interface PortalFacts {
  readonly startUrl: string;
  readonly ssoRegion: string;
  readonly host?: string;
}

/** The account and role that a portal call was about. */
export interface RoleFacts {
  readonly accountId?: string;
  readonly role?: string;
}

/** The members of SDK errors that this file reads. */
interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly error?: string;
  readonly error_description?: string;
  readonly reason?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

/** A larger difference means a wrong clock, not a slow network. AWS signatures allow as much. */
export const TOLERATED_SKEW_MS = 5 * 60_000;

/** The OAuth code of an OIDC error, e.g. `slow_down` (RFC 6749 §5.2, RFC 8628 §3.5). */
export function oidcCode(error: unknown): string | undefined {
  const { name = '', error: code } = asServiceError(error);
  const named = /^(\w+)Exception$/.exec(name)?.[1];
  return named ? named.replace(/\B[A-Z]/g, '_$&').toLowerCase() : code;
}

/** Whether the same call may succeed a moment later: the network, a 5xx or a 429. */
export function isPassing(error: unknown): boolean {
  const status = asServiceError(error).$metadata?.httpStatusCode ?? 0;
  return status >= 500 || status === 429 || networkError(error) !== undefined;
}

/**
 * Turns an error of RegisterClient, StartDeviceAuthorization or CreateToken into an AppError with the original as
 * `cause`: sign-in-denied, sign-in-timed-out, portal-unavailable or portal-rejected with {startUrl}, {ssoRegion},
 * {detail} and, where known, {oidcCode} and {requestId}; network-* with {host}. Errors not of the service stay as they
 * are.
 */
export function oidcError(error: unknown, portal: PortalFacts): unknown {
  const general = generalError(error, portal);
  if (general) return general;
  if (isPassing(error)) return new AppError('portal-unavailable', describe(error, portal), { cause: error });
  const code = oidcCode(error);
  const facts = { ...describe(error, portal), ...(code === undefined ? {} : { oidcCode: code }) };
  const { reason } = asServiceError(error);
  // With a reason, the portal's encryption key (KMS) refused, not the person.
  if (code === 'access_denied' && !reason) return new AppError('sign-in-denied', facts, { cause: error });
  if (code === 'expired_token') return new AppError('sign-in-timed-out', facts, { cause: error });
  return new AppError('portal-rejected', facts, { cause: error });
}

/**
 * Turns an error of a portal call into an AppError with the original as `cause`: session-expired, clock-skew
 * ({minutes}), no-roles ({accountId}), role-forbidden ({accountId}, {role}), portal-unavailable or portal-rejected,
 * each with {startUrl}, {ssoRegion}, {detail} and, where known, {requestId}; network-* with {host}. `now` is our
 * clock, epoch milliseconds.
 */
export function portalError(error: unknown, portal: PortalFacts, about: RoleFacts, now: number): unknown {
  const general = generalError(error, portal);
  if (general) return general;
  const facts = { ...describe(error, portal), ...about };
  const fail = (name: ErrorName) => new AppError(name, facts, { cause: error });
  if (isPassing(error)) return fail('portal-unavailable');
  const status = asServiceError(error).$metadata?.httpStatusCode;
  if (status === 401) return skewError(error, facts, now) ?? fail('session-expired');
  const refused = status === 403 || status === 404;
  if (refused && about.role !== undefined) return fail('role-forbidden');
  if (refused && about.accountId !== undefined) return fail('no-roles');
  return fail('portal-rejected');
}

/**
 * Whether another sso_region may fix the failed sign-in. A region's service does not know the portals of other regions
 * and answers "invalid request" for them.
 */
export function mayBeOtherRegion(error: unknown): error is AppError {
  if (!(error instanceof AppError) || error.error !== 'portal-rejected') return false;
  const { reason } = asServiceError(error.cause);
  return /^invalid_request/.test(String(error.facts.oidcCode)) && !reason;
}

/**
 * RFC 6749 §5.2, RFC 8628 §3.5 and RFC 7591 §3.2.2. The body still names the error when a proxy stripped the header.
 */
const OAUTH_CODES = new Set([
  'access_denied',
  'authorization_pending',
  'expired_token',
  'internal_server',
  'invalid_client',
  'invalid_client_metadata',
  'invalid_grant',
  'invalid_redirect_uri',
  'invalid_request',
  'invalid_scope',
  'server_error',
  'slow_down',
  'unauthorized_client',
  'unsupported_grant_type',
]);

/** Failures that any call can meet; undefined if the service answered. */
function generalError(error: unknown, { host }: PortalFacts): unknown {
  if (error instanceof AppError) return error;
  // The SDK throws this when the signal of the call is aborted.
  if (asServiceError(error).name === 'AbortError') return new CancelledError();
  const network = networkError(error, host);
  if (network) return network;
  const own = OAUTH_CODES.has(oidcCode(error) ?? '') ? undefined : nonAwsReply(error);
  if (own !== undefined)
    return new AppError('not-aws', { ...(host && { host }), detail: own }, { cause: error });
  return asServiceError(error).$metadata?.httpStatusCode === undefined ? error : undefined;
}

function describe(error: unknown, { startUrl, ssoRegion }: PortalFacts): Record<string, string> {
  const { name, message, error: code, error_description, $metadata } = asServiceError(error);
  // OIDC errors have no message, so the SDK says "UnknownError".
  const said = message === 'UnknownError' ? undefined : message;
  const detail = error_description || said || code || name || '';
  const requestId = $metadata?.requestId;
  return { startUrl, ssoRegion, detail, ...(requestId === undefined ? {} : { requestId }) };
}

/** The portal refuses a token that we think is valid: our clock may be behind. */
function skewError(error: unknown, facts: Record<string, string>, now: number): AppError | undefined {
  const server = Date.parse(asServiceError(error).$response?.headers?.date ?? '');
  const skew = Math.abs(now - server);
  if (!(skew > TOLERATED_SKEW_MS)) return undefined;
  return new AppError('clock-skew', { ...facts, minutes: Math.round(skew / 60_000) }, { cause: error });
}

function asServiceError(error: unknown): ServiceError {
  return typeof error === 'object' && error !== null ? error : {};
}

/** The part of an SDK client's middleware stack that this file uses. */
interface Client {
  readonly middlewareStack: {
    add(
      middleware: <Next extends (call: never) => unknown>(next: Next) => Next,
      options: { readonly step: 'build'; readonly name: string },
    ): void;
  };
}

/**
 * Returns a function that gives the host of the client's latest call, or undefined before the first. Endpoint variables
 * change the host, and most network errors do not name it.
 */
export function calledHost(client: Client): () => string | undefined {
  let host: string | undefined;
  const noteHost = <Next extends (call: never) => unknown>(next: Next) =>
    ((call: Parameters<Next>[0]) => {
      host = (call as { request?: { hostname?: string } }).request?.hostname;
      return next(call);
    }) as Next;
  client.middlewareStack.add(noteHost, { step: 'build', name: 'noteHost' });
  return () => host;
}
