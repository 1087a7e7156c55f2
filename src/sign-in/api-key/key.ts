/** What a Bedrock API key is. Its content (a secret, and in short-term keys a session token) stays in here. */
import { Secret } from '../../secrets/secret.ts';

/** Why a paste cannot be a Bedrock API key. `damaged`: it starts like one but cannot be decoded. */
export type ApiKeyRefusal =
  | 'empty'
  | 'placeholder'
  | 'access-key-id'
  | 'secret-access-key'
  | 'sso-token'
  | 'presigned-url'
  | 'other-service'
  | 'damaged'
  | 'unknown-shape';

/** A possible key, with what its content reveals. */
export interface ApiKey {
  readonly ok: true;
  readonly key: Secret;
  readonly kind: 'long-term' | 'short-term';
  /** For long-term keys: the key's account. */
  readonly accountId?: string;
  /** For short-term keys: the only region where the key works. */
  readonly region?: string;
  /**
   * For short-term keys: the latest possible expiry, ISO 8601. A key expires earlier if the credentials that created it
   * do, which cannot be seen. Long-term keys do not contain their expiry.
   */
  readonly expiresAt?: string;
}

export type ApiKeyReading = ApiKey | { readonly ok: false; readonly reason: ApiKeyRefusal };

/** What people paste along with the value: the variable in the syntax of several shells, or an HTTP header. */
const WRAPPINGS = [
  /^(?:export|set|setx)\s+/i,
  /^\$env:/i,
  /^['"`]/,
  /^AWS_BEARER_TOKEN_BEDROCK['"]?\s*[=:\s]\s*/i,
  /^Authorization\s*:\s*/i,
  /^Bearer\s+/i,
];

/** In order: the first match is the mistake. */
const MISTAKES: readonly (readonly [RegExp, ApiKeyRefusal])[] = [
  [/^$/, 'empty'],
  [/^<.*>$|^\$|^%.*%$|^(?:your|my)[-_]|x{6}|\*{3}|\.{3}|…/i, 'placeholder'],
  [/^(?:AKIA|ASIA)[A-Z0-9]{12,}$/, 'access-key-id'],
  [/^eyJ[\w-]+\.|^ao[ar][A-Za-z0-9]/, 'sso-token'],
  [/^https?:|X-Amz-Signature=/i, 'presigned-url'],
  [/^(?:sk|gsk|xai|pk|rk|hf|ghp|gho|github_pat|r8|nvapi|pplx)[-_]|^AIza/, 'other-service'],
  [/^[A-Za-z0-9/+]{40}$/, 'secret-access-key'],
];

/**
 * Recognizes a pasted Bedrock API key. Removes spaces, soft line breaks, quotes, `Bearer`, and the assignment to
 * AWS_BEARER_TOKEN_BEDROCK. Makes no call, so `ok` only means that it could be a key.
 */
export function readApiKey(pasted: string): ApiKeyReading {
  const text = clean(pasted);
  if (text.startsWith('ABSK')) return readLongTerm(text);
  if (text.startsWith('bedrock-api-key-')) return readShortTerm(text);
  const mistake = MISTAKES.find(([pattern]) => pattern.test(text));
  return { ok: false, reason: mistake?.[1] ?? 'unknown-shape' };
}

function clean(pasted: string): string {
  // Web pages and files may add invisible zero-width characters and a byte order mark.
  let text = pasted.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim();
  for (let before = ''; before !== text; ) {
    before = text;
    for (const wrapping of WRAPPINGS) text = text.replace(wrapping, '').trimStart();
  }
  return text.replace(/['"`;,\s]+$/, '').replace(/\s+/g, '');
}

/**
 * `ABSK` + base64 of `<user>-at-<account id>:<secret>`, an IAM service-specific credential.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-generate.html
 */
function readLongTerm(text: string): ApiKeyReading {
  const inside = decode(text.slice('ABSK'.length));
  const parts = inside?.match(/^[\x21-\x7e]+?-at-(\d{12}):[\x21-\x7e]+$/);
  if (!parts) return { ok: false, reason: 'damaged' };
  return { ok: true, key: new Secret(text), kind: 'long-term', accountId: parts[1] as string };
}

/**
 * `bedrock-api-key-` + base64 of a presigned CallWithBearerToken request, as AWS's own generator makes it.
 * https://github.com/aws/aws-bedrock-token-generator-js
 */
function readShortTerm(text: string): ApiKeyReading {
  const inside = decode(text.slice('bedrock-api-key-'.length));
  const query = new URLSearchParams(inside?.slice(inside.indexOf('?') + 1));
  const region = query.get('X-Amz-Credential')?.split('/')[2];
  const expiresAt = latestEnd(query.get('X-Amz-Date'), query.get('X-Amz-Expires'));
  // The signature is near the end, so a truncated key lacks it.
  if (!region || !expiresAt || !/^[0-9a-f]{64}$/.test(query.get('X-Amz-Signature') ?? '')) {
    return { ok: false, reason: 'damaged' };
  }
  return { ok: true, key: new Secret(text), kind: 'short-term', region, expiresAt };
}

/** The sum of SigV4's basic date (`20261122T081500Z`) and a number of seconds, ISO 8601. */
function latestEnd(date: string | null, seconds: string | null): string | undefined {
  const iso = date?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const end = Date.parse(iso ?? '') + Number(seconds ?? Number.NaN) * 1000;
  return Number.isFinite(end) && Math.abs(end) < 8.64e15 ? new Date(end).toISOString() : undefined;
}

function decode(base64: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  return Buffer.from(base64, 'base64').toString('utf8');
}
