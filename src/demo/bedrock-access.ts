/** Who may call Bedrock: API keys, role credentials from the portal, and configured access keys. */
import { json, type Mint, type ReceivedRequest, Refusal, refusal } from './wire.ts';

/** An access key that Bedrock accepts without a sign-in. */
export interface StaticCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** In the format of GetRoleCredentials: `expiration` in milliseconds since 1970. */
export interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: number;
}

interface Settings {
  readonly apiKeys: readonly string[];
  readonly staticCredentials: readonly StaticCredentials[];
  readonly credentialSeconds: number;
  readonly mint: Mint;
  readonly now: () => number;
}

/** Decides who may call Bedrock. SigV4 signatures are not verified: the key ID and the token must be right. */
export class BedrockAccess {
  readonly #settings: Settings;
  readonly #issued = new Map<
    string,
    { readonly sessionToken: string | undefined; readonly expiration: number }
  >();

  constructor(settings: Settings) {
    this.#settings = settings;
    for (const { accessKeyId, sessionToken } of settings.staticCredentials)
      this.#issued.set(accessKeyId, { sessionToken, expiration: Number.POSITIVE_INFINITY });
  }

  /** Creates role credentials that `check` accepts until they expire. */
  issueRoleCredentials(): RoleCredentials {
    const { mint, now, credentialSeconds } = this.#settings;
    const credentials = { ...mint.credentials(), expiration: now() + credentialSeconds * 1000 };
    this.#issued.set(credentials.accessKeyId, credentials);
    return credentials;
  }

  /** Throws a Refusal unless the request has a known API key or a valid access key. */
  check({ headers }: ReceivedRequest): void {
    const { authorization = '' } = headers;
    if (authorization.startsWith('Bearer ')) this.#checkApiKey(authorization.slice('Bearer '.length));
    else this.#checkAccessKey(authorization, headers['x-amz-security-token']);
  }

  #checkApiKey(key: string): void {
    if (this.#settings.apiKeys.includes(key)) return;
    // AWS sends this one without an error type, and with a capital M.
    throw new Refusal(
      json({ Message: 'Authentication failed: Please make sure your API Key is valid.' }, 403),
    );
  }

  #checkAccessKey(authorization: string, sessionToken: string | undefined): void {
    const scope = /^AWS4-HMAC-SHA256 Credential=([^/\s]+)\/\d{8}\/[\w-]+\/bedrock\/aws4_request,/.exec(
      authorization,
    );
    if (!scope) throw refusal(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
    const known = this.#issued.get(scope[1] ?? '');
    if (!known || known.sessionToken !== sessionToken) {
      throw refusal(
        403,
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
      );
    }
    if (this.#settings.now() >= known.expiration) {
      throw refusal(403, 'ExpiredTokenException', 'The security token included in the request is expired');
    }
  }
}
