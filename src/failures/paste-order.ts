/** Which of the errors in a paste come first, and which only repeat another one. Pure. */

import type { ErrorName } from './errors.ts';

/** An error found in the paste, with the facts in its message. */
export interface PastedError {
  readonly error: ErrorName;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * A match and the words that produced it; `line` is empty for one of our own codes. `vague` if only an error's name or
 * general words match: they cover several causes.
 */
export interface Found extends PastedError {
  readonly line: string;
  readonly vague?: boolean;
  /** Whether the words that matched are those of any provider of models. */
  readonly unowned?: boolean;
}

/** How a chain of credential providers ends. */
const CHAIN_ENDS: ReadonlySet<ErrorName> = new Set([
  'credentials-missing',
  'credentials-unusable',
  'metadata-unreachable',
]);

/**
 * Consequences: how a chain of credential providers or a profile ends, a list that failed, what is denied beside
 * Bedrock, and what a gateway that crashes leaves out. Any other error tells more.
 */
const CONSEQUENCES: ReadonlySet<ErrorName> = new Set([
  ...CHAIN_ENDS,
  'discovery-failed',
  'gateway-crash-loop',
  'other-permission-missing',
]);

/** Errors that say only that OpenClaw hides the cause. */
export const HIDDEN: ReadonlySet<ErrorName> = new Set([
  'error-hidden',
  'provider-sign-in-refused',
  'openclaw-timed-out',
]);

/** They tell nothing of the cause, either. */
export const LAST: ReadonlySet<ErrorName> = new Set([...HIDDEN, 'fallback-not-tried']);

/** Crashes, and what people say of a program that shows no error. */
export const VAGUE: ReadonlySet<ErrorName> = new Set([
  'openai-by-default',
  'program-crashed',
  'program-waits',
  'models-not-shown',
  'settings-not-kept',
]);

/** What any other error of the paste explains. */
const ONLY_ALONE: ReadonlySet<ErrorName> = new Set(['claude-code-exited', ...VAGUE]);

/** What is said if the status of an answer is all that is known. */
const STATUS_ONLY: ReadonlySet<ErrorName> = new Set(['request-rejected', 'agent-call-rejected']);

/** The order of the errors in a message: what tells most comes first. */
export function rank({ error, vague }: Found): number {
  // If the host name does not resolve, no call reached AWS.
  if (error === 'network-dns') return -1;
  if (LAST.has(error)) return 3;
  if (CONSEQUENCES.has(error)) return 2;
  return vague ? 1 : 0;
}

/** What keeps OpenClaw from loading its plugin. */
const STOPS_PLUGIN: ReadonlySet<ErrorName> = new Set([
  'plugin-install-failed',
  'plugin-outdated',
  'openclaw-config-invalid',
  'openclaw-broken',
  'sdk-incomplete',
]);

/** Why a gateway is down, or does not come up. */
const STOPS_GATEWAY: ReadonlySet<ErrorName> = new Set([
  'gateway-mode-missing',
  'gateway-out-of-memory',
  'gateway-service-unavailable',
  'gateway-unprotected',
  'secret-missing',
  'openclaw-config-invalid',
  'openclaw-older-than-config',
  'state-folder-denied',
]);

/** Why a chain of credential providers found nothing; its end is then reported, too. */
const ENDS_CHAIN: ReadonlySet<ErrorName> = new Set([
  'profile-incomplete',
  'sdk-incomplete',
  'sign-in-needed',
  'session-expired',
  'token-cache-damaged',
  'credential-command-failed',
  'role-settings-invalid',
  'workload-role',
  'token-not-accepted',
  'network-dns',
  'network-tls',
  'network-timeout',
]);

/** What only repeats another error in other words. */
const ECHOES: Partial<Record<ErrorName, ReadonlySet<ErrorName>>> = {
  'bedrock-unavailable': new Set(['wrong-endpoint']),
  'bedrock-refused': new Set(['iam-denied', 'policy-denied', 'model-access-denied']),
  'sign-in-needed': new Set(['session-expired', 'token-cache-damaged']),
  'token-cache-damaged': new Set(['session-expired']),
  'gateway-down': STOPS_GATEWAY,
  'gateway-token-missing': new Set(['gateway-refused']),
  'openclaw-broken': new Set(['gateway-out-of-memory']),
  // The AWS CLI’s last words after any fault.
  'aws-cli-broken': new Set(['aws-config-damaged']),
  // Version 2 of the AWS CLI lists what it has, and then what it lacks.
  'sdk-incomplete': new Set(['registry-sign-in-missing']),
  // OpenClaw’s words for both, beside Bedrock’s own.
  throttled: new Set(['quota-exhausted']),
  // botocore then says by which other name the ID was given.
  'model-id-missing': new Set(['program-faulty']),
  // The stream to a refused certificate is canceled.
  'http2-broken': new Set(['network-tls']),
};

/**
 * The errors, in the order of the paste, without those that another one explains, such as "plugin missing". A stale
 * entry in the configuration is reported in the same words as the latter, also where the plugin works and the call
 * failed later.
 */
export function withoutEcho(found: readonly Found[], log: boolean): Found[] {
  return found.filter(({ error, facts, line, vague }, at) => {
    if (found.some((other) => ECHOES[error]?.has(other.error))) return false;
    // What a program says around the answer of STS.
    if (error === 'assume-role-denied' && vague && found.some((other) => !other.vague)) return false;
    // Roo Code takes any error for this that speaks of tokens or limits, and quotes the error itself.
    if (/Request was throttled or rate limited/.test(line))
      return !found.some((other) => other.error !== error && !other.vague);
    // Terraform's first words, whose reason follows.
    if (/valid credential sources/.test(line))
      if (found.some((other) => other.error !== error && CHAIN_ENDS.has(other.error))) return false;
    if (CHAIN_ENDS.has(error) && found.some((other) => !other.vague && ENDS_CHAIN.has(other.error)))
      return false;
    if (error === 'metadata-unreachable' && found.some((other) => looksEverywhere(other, line))) return false;
    // The line goes on with what it hides.
    if (HIDDEN.has(error) && line.includes('rawError='))
      return !found.some((other) => other.line === line && !LAST.has(other.error));
    // OpenClaw's log, of why a turn ended whose error is on a line of its own.
    if (HIDDEN.has(error) && vague) return !found.some((other) => !LAST.has(other.error));
    if (ONLY_ALONE.has(error)) return !found.some((other) => other.error !== error);
    // The name or status of an answer whose words are on another line; in a log, only its header is sure to be.
    if (vague && (/x-amzn-errortype/i.test(line) || (STATUS_ONLY.has(error) && !log)))
      return !found.some((other) => !other.vague);
    if (error !== 'plugin-missing') return true;
    const others = found.filter((other, place) => other.error !== error && (!log || place > at));
    return !(found.some((other) => STOPS_PLUGIN.has(other.error)) || (facts.stale && others.length > 0));
  });
}

/** Whether the metadata service is only one of the places where an SDK looked: for credentials, or Java's for a region. */
function looksEverywhere(other: Found, line: string): boolean {
  if (/\bNoCredentialProviders\b|\bload credentials from any providers\b/.test(other.line)) return true;
  const isChain = other.error === 'credentials-missing' && / in the chain\b/.test(line);
  return (isChain || other.error === 'region-missing') && other.line === line;
}
