/** Which names hold secrets. The one table for `.env`, AWS config, openclaw.json, headers and query strings. */

/** A name that contains one of these holds a secret, unless isSecretName says otherwise. */
export const SECRET_WORD =
  /token|secret|passw|passphrase|passcode|api[-_.]?key|access[-_.]?key|private[-_.]?key|auth[-_.]?key|authorization|signature|cookie|device[-_.]?code|code[-_.]?verifier|webhook|credentials?|connection[-_.]?string|(?<![a-z])(?:pat|dsn|pwd)(?![a-z])/i;

/** Whose address is all that it takes to use it. */
const SECRET_ADDRESS = /webhook|(?<![a-z])dsn(?![a-z])/i;

/** Names of the kind that match and hold an address, a kind or a place: `tokenEndpoint`, `web_identity_token_file`. */
const ABOUT_A_SECRET =
  /(?:endpoint|ur[il]|type|file|path|ttl|limit|budget|source|mode|process|provider|error|exception|expir\w*|expires[-_]?(?:at|in))$/i;

/** Numbers of language models, not secrets: `maxTokens`, `contextTokens`, `input_tokens`, `tokens`. */
const COUNT = /tokens?$/i;

/** Variables of `.env` files that never hold a secret: ours, and those of AWS and OpenClaw that say where and who. */
const HARMLESS_VARIABLE =
  /^(?:AWS_(?:PROFILE|DEFAULT_PROFILE|REGION|DEFAULT_REGION|SDK_LOAD_CONFIG|CONFIG_FILE|SHARED_CREDENTIALS_FILE|CA_BUNDLE|ENDPOINT_URL\w*|USE_(?:FIPS|DUALSTACK)_ENDPOINT|EC2_METADATA_DISABLED)|OPENCLAW_(?:LOCALE|PROFILE|STATE_DIR|CONFIG_PATH|HOME)|NODE_(?:ENV|EXTRA_CA_CERTS)|NO_PROXY|LANG|LC_ALL|TZ|HOME|PATH|PORT|DEBUG|NO_COLOR)$/;

/** Whether a value of this name must be masked, wherever it is found. */
export function isSecretName(name: string, value: string): boolean {
  if (!SECRET_WORD.test(name)) return false;
  if (SECRET_ADDRESS.test(name)) return !/^\d{1,5}$/.test(value);
  if (ABOUT_A_SECRET.test(name)) return false;
  return !(COUNT.test(name) && /^\d{1,7}$/.test(value));
}

/** Whether the value of an environment variable must be masked: everything that is not known to be harmless. */
export function isSecretVariable(name: string): boolean {
  return !HARMLESS_VARIABLE.test(name);
}
