/** Which names hold secrets. The only table, used for `.env`, AWS config, openclaw.json, headers and query strings. */

/** A name that contains one of these is a secret's, unless isSecretName decides otherwise. */
export const SECRET_WORD =
  /token|secret|passw|passphrase|passcode|api[-_.]?key|access[-_.]?key|private[-_.]?key|auth[-_.]?key|authorization|signature|cookie|device[-_.]?code|code[-_.]?verifier|webhook|credentials?|connection[-_.]?string|(?<![a-z])(?:pat|dsn|pwd)(?![a-z])/i;

/** Addresses that are secrets themselves: knowing one is enough to use it. */
const SECRET_ADDRESS = /webhook|(?<![a-z])dsn(?![a-z])/i;

/** Matching names whose value is an address, a type or a path: `tokenEndpoint`, `web_identity_token_file`. */
const ABOUT_A_SECRET =
  /(?:endpoint|ur[il]|type|file|path|ttl|limit|budget|source|mode|process|provider|error|exception|expir\w*|expires[-_]?(?:at|in))$/i;

/** Token counts of language models, not secrets: `maxTokens`, `contextTokens`, `input_tokens`, `tokens`. */
const COUNT = /tokens?$/i;

/** `.env` variables that are never secret: ours, and the AWS and OpenClaw ones that say where and who. */
const HARMLESS_VARIABLE =
  /^(?:AWS_(?:PROFILE|DEFAULT_PROFILE|REGION|DEFAULT_REGION|SDK_LOAD_CONFIG|CONFIG_FILE|SHARED_CREDENTIALS_FILE|CA_BUNDLE|ENDPOINT_URL\w*|USE_(?:FIPS|DUALSTACK)_ENDPOINT|EC2_METADATA_DISABLED)|OPENCLAW_(?:LOCALE|PROFILE|STATE_DIR|CONFIG_PATH|HOME)|NODE_(?:ENV|EXTRA_CA_CERTS)|NO_PROXY|LANG|LC_ALL|TZ|HOME|PATH|PORT|DEBUG|NO_COLOR)$/;

/** Whether a value with this name must be masked, wherever it is found. */
export function isSecretName(name: string, value: string): boolean {
  if (!SECRET_WORD.test(name)) return false;
  if (SECRET_ADDRESS.test(name)) return !/^\d{1,5}$/.test(value);
  if (ABOUT_A_SECRET.test(name)) return false;
  return !(COUNT.test(name) && /^\d{1,7}$/.test(value));
}

/** Whether an environment variable's value must be masked: any variable that is not known to be harmless. */
export function isSecretVariable(name: string): boolean {
  return !HARMLESS_VARIABLE.test(name);
}
