/** Client registrations of SSO-OIDC and the sign-ins that they start: until when each waits, and what was decided. */
import type { Mint, ReceivedRequest } from './wire.ts';
import { json, listMember, Refusal, randomLetters, stringMember } from './wire.ts';

/** What a person answered. */
export type Decision = 'approved' | 'denied';

/** A device code waiting for a person. Times are milliseconds since 1970. */
export interface DeviceSignIn {
  readonly clientId: string;
  readonly deviceCode: string;
  /** `XXXX-XXXX` */
  readonly userCode: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  decision?: Decision;
  used: boolean;
}

/** A code that the browser carried back to the client. */
export interface CodeSignIn {
  readonly clientId: string;
  readonly redirectUri: string;
  /** base64url(sha256(verifier)), RFC 7636 S256. */
  readonly challenge: string;
  readonly expiresAt: number;
  used: boolean;
}

interface Settings {
  /** Infinity: never approved automatically. */
  readonly approveAfterMs: number;
  readonly lifeSeconds: number;
  readonly mint: Mint;
  readonly now: () => number;
}

/** All sign-ins of one stand-in. Automatic approval is derived from the clock, so no timer is left running. */
export class SignIns {
  readonly #settings: Settings;
  readonly #byDeviceCode = new Map<string, DeviceSignIn>();
  readonly #byCode = new Map<string, CodeSignIn>();
  #decisionForAll: Decision | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Starts a device code sign-in. */
  startDevice(clientId: string): DeviceSignIn {
    const startedAt = this.#settings.now();
    const signIn: DeviceSignIn = {
      clientId,
      deviceCode: this.#settings.mint.token('', 48),
      userCode: `${randomLetters(4)}-${randomLetters(4)}`,
      startedAt,
      expiresAt: this.#expiry(startedAt),
      used: false,
    };
    this.#byDeviceCode.set(signIn.deviceCode, signIn);
    return signIn;
  }

  /** Creates the code that the browser returns after an approved sign-in. */
  issueCode(clientId: string, redirectUri: string, challenge: string): string {
    const code = this.#settings.mint.token('', 48);
    const expiresAt = this.#expiry(this.#settings.now());
    this.#byCode.set(code, { clientId, redirectUri, challenge, expiresAt, used: false });
    return code;
  }

  /** The sign-in of a device code. */
  device(deviceCode: string | undefined): DeviceSignIn | undefined {
    return this.#byDeviceCode.get(deviceCode ?? '');
  }

  /** The sign-in of a code from the browser. */
  code(code: string | undefined): CodeSignIn | undefined {
    return this.#byCode.get(code ?? '');
  }

  /** Decides one sign-in; false if no sign-in has this user code. */
  decide(decision: Decision, userCode: string): boolean {
    const signIn = [...this.#byDeviceCode.values()].find((candidate) => candidate.userCode === userCode);
    if (signIn) signIn.decision = decision;
    return signIn !== undefined;
  }

  /** Decides every current and future sign-in that has no decision of its own. */
  decideAll(decision: Decision): void {
    this.#decisionForAll = decision;
  }

  /** Its own decision, otherwise the one for all, otherwise approved once its time has come. */
  decisionOf(signIn: DeviceSignIn): Decision | 'pending' {
    const { approveAfterMs, now } = this.#settings;
    const byItself = now() - signIn.startedAt >= approveAfterMs ? 'approved' : 'pending';
    return signIn.decision ?? this.#decisionForAll ?? byItself;
  }

  /** The decision for a browser on the authorize page: opening it approves, unless automatic approval is off. */
  decisionInBrowser(): Decision | 'pending' {
    const byItself = Number.isFinite(this.#settings.approveAfterMs) ? 'approved' : 'pending';
    return this.#decisionForAll ?? byItself;
  }

  #expiry(from: number): number {
    return from + this.#settings.lifeSeconds * 1000;
  }
}

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
