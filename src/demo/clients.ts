/** Client registrations of SSO-OIDC, and the error format that all its operations share. */
import { type Mint, randomLetters } from './mint.ts';
import { json, listMember, type ReceivedRequest, Refusal, stringMember } from './wire.ts';

/** The grants a client may register for. */
export const GRANTS = {
  deviceCode: 'urn:ietf:params:oauth:grant-type:device_code',
  authorizationCode: 'authorization_code',
  refreshToken: 'refresh_token',
} as const;

/** AWS accepts only the address, not the name localhost. */
const LOOPBACK = /^http:\/\/127\.0\.0\.1(:\d+)?\//;

const REGISTRATION_SECONDS = 90 * 24 * 3600;

/** A registered public client. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  readonly redirectUris: readonly string[];
  readonly grantTypes: readonly string[];
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly secretExpiresAt: number;
}

/**
 * An SSO-OIDC error: 401 for InvalidClientException, otherwise 400. The body has the OAuth name of the type, e.g.
 * `authorization_pending` for AuthorizationPendingException.
 */
export function oidcRefusal(type: string, description: string): Refusal {
  const error = type
    .replace(/Exception$/, '')
    .replace(/\B[A-Z]/g, '_$&')
    .toLowerCase();
  const status = type === 'InvalidClientException' ? 401 : 400;
  return new Refusal(json({ error, error_description: description }, status, { 'x-amzn-errortype': type }));
}

/** The registered clients of one stand-in. */
export class Clients {
  readonly #byId = new Map<string, Client>();
  readonly #mint: Mint;
  readonly #now: () => number;

  constructor(mint: Mint, now: () => number) {
    this.#mint = mint;
    this.#now = now;
  }

  /** Registers the client that a RegisterClient request describes. */
  register(request: ReceivedRequest): Client {
    if (!stringMember(request, 'clientName'))
      throw oidcRefusal('InvalidRequestException', 'clientName is missing');
    if (stringMember(request, 'clientType') !== 'public') {
      throw oidcRefusal('InvalidClientMetadataException', 'clientType must be public');
    }
    const redirectUris = listMember(request, 'redirectUris');
    if (!redirectUris.every((uri) => LOOPBACK.test(uri))) {
      throw oidcRefusal(
        'InvalidRedirectUriException',
        'A public client must be redirected to http://127.0.0.1',
      );
    }
    const issuedAt = Math.floor(this.#now() / 1000);
    const client: Client = {
      clientId: randomLetters(24),
      clientSecret: this.#mint.token('', 64),
      scopes: listMember(request, 'scopes'),
      redirectUris,
      grantTypes: listMember(request, 'grantTypes'),
      issuedAt,
      secretExpiresAt: issuedAt + REGISTRATION_SECONDS,
    };
    this.#byId.set(client.clientId, client);
    return client;
  }

  /** The client with this ID, for the authorize page: a browser has no client secret. */
  find(clientId: string | undefined): Client | undefined {
    return this.#byId.get(clientId ?? '');
  }

  /** The client that a request identifies with ID and secret. Throws InvalidClientException. */
  authenticate(request: ReceivedRequest): Client {
    const client = this.find(stringMember(request, 'clientId'));
    const known = client && client.clientSecret === stringMember(request, 'clientSecret');
    if (!known) throw oidcRefusal('InvalidClientException', 'Unknown client id or secret');
    if (this.#now() >= client.secretExpiresAt * 1000) {
      throw oidcRefusal('InvalidClientException', 'The client registration has expired');
    }
    return client;
  }
}

/**
 * Whether the client may use this grant. A registration without grant types is for the device flow; AWS tools keep it
 * separate from one for the browser flow.
 */
export function mayUse(client: Client, grant: string): boolean {
  if (client.grantTypes.length > 0) return client.grantTypes.includes(grant);
  return grant !== GRANTS.authorizationCode;
}
