/**
 * THE table of what AWS and its SDK say when a call to Bedrock fails, and which of our errors that is.
 * A rule looks at the words, because one error name of AWS covers many causes, and because it must also
 * recognise a message that a person pasted from a log. No message may fit two rules; the tests hold a real
 * message for each. Texts: messages/rules.ts. Wordings: facts gathered from AWS's documentation, the sources of
 * the SDK, and public issue reports; those of other tools (botocore) are in because people paste them.
 */
import type { ErrorName } from '../errors.ts';
import { OPENCLAW } from './openclaw-rules.ts';

/** What can be known of a failure. Of a pasted message only the words are. */
export interface Symptom {
  /** The name of the error, e.g. `ValidationException`. */
  readonly name?: string;
  /** The HTTP status. */
  readonly status?: number;
  readonly message: string;
}

/**
 * All patterns that are there must match. Plain words stand in the message as they are, one of a list at least (the
 * start of `don’t` is left out: AWS writes some apostrophes as U+2019). Named groups become facts for the error's texts.
 */
export interface Rule {
  readonly error: ErrorName;
  readonly name?: RegExp;
  /** Words where nothing varies: an expression has to be compiled, which for all rules is a tenth of a bare start. */
  readonly message?: string | readonly string[] | RegExp;
}

/** The start of IAM's denials: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const DENIED =
  '(?:User: (?<arn>\\S+) is )?not authorized to perform: (?<action>bedrock:(?!CallWithBearerToken)\\w+)(?: on resource: (?<resource>\\S+))?';

/** Where IAM says that something other than a missing allow in the role's own policies had the last word. */
const OVERRULED =
  '.* (?:because no (?=service|resource|session|VPC|permissions)|explicit deny in an? )(?<policy>(?:[\\w-]+ ){1,2}?(?:policy|boundary))';

const SIGN_IN: readonly Rule[] = [
  {
    error: 'sign-in-needed',
    message: /SSO session token associated with profile=(?<profile>\S+) was not found or is invalid/,
  },
  { error: 'sign-in-needed', message: /Error loading SSO Token: Token for (?<session>\S+) does not exist/ },
  { error: 'session-expired', message: /\bToken is expired\b/ },
  { error: 'session-expired', message: /Value not present for '\w+' in SSO Token/ },
  {
    error: 'session-expired',
    message: [
      'SSO session associated with this profile has expired',
      'SSO session associated with this profile is invalid',
    ],
  },
  { error: 'session-expired', message: 'Token has expired and refresh failed' },
  { error: 'session-expired', message: 'Session token not found or invalid' },
  {
    error: 'role-forbidden',
    message: /(?:^|ForbiddenException: |GetRoleCredentials operation: )No access\b/,
  },
  {
    error: 'profile-not-found',
    message: /Could not resolve credentials using profile: \[(?<profile>[^\]]+)\]/,
  },
  {
    error: 'profile-not-found',
    message: /(?<!config )[Pp]rofile '?(?<profile>[^\s']+)'? (?:was not found|could not be found)/,
  },
  { error: 'profile-not-found', message: /config profile \((?<profile>[^)]+)\) could not be found/ },
  { error: 'profile-incomplete', message: 'configured with invalid SSO credentials' },
  { error: 'profile-incomplete', message: ["reading 'sso_region'", "reading 'sso_start_url'"] },
  {
    error: 'profile-incomplete',
    message: /Sso session '(?<session>[^']+)' (?:could not be found|is missing)/,
  },
  { error: 'profile-incomplete', message: "is missing required property 'sso_session'" },
  { error: 'portal-rejected', message: /InvalidRequestException.*StartDeviceAuthorization/ },
  { error: 'portal-rejected', message: /\binvalid_grant\b/ },
  { error: 'portal-page-size', message: 'ResultSize parameter must be within the valid limits' },
  {
    error: 'no-browser',
    message: /gio: .*Operation not supported|xdg-open: no method available|suitable web browser/,
  },
  { error: 'no-browser', message: /127\.0\.0\.1:\d+\/oauth\/callback/ },
  {
    error: 'token-cache-damaged',
    message: ['SSOProviderInvalidToken', 'Unable to load SSO token', "Login failed: 'expiresAt'"],
  },
];

const CREDENTIALS: readonly Rule[] = [
  { error: 'credentials-missing', message: 'Could not load credentials from any providers' },
  { error: 'credentials-missing', message: 'Unable to locate credentials' },
  { error: 'credentials-unusable', message: 'credential_process' },
  { error: 'credentials-unusable', message: 'requires multi-factor authentication' },
  { error: 'role-chaining', message: /[Pp]rofile \[?(?<profile>[^\s\]]+)\]? requires a role to be assumed/ },
  { error: 'wrong-credential-wins', message: 'Multiple credential sources detected' },
  { error: 'credentials-expired', message: 'security token included in the request is expired' },
  { error: 'credentials-rejected', message: 'security token included in the request is invalid' },
  { error: 'credentials-rejected', message: 'request signature we calculated does not match' },
  { error: 'clock-skew', message: /Signature (?:expired: .+ is now earlier than|not yet current)/ },
  {
    error: 'assume-role-denied',
    message:
      /(?:User: (?<arn>\S+) is )?not authorized to perform: sts:AssumeRole(?: on resource: (?<resource>\S+))?/,
  },
  { error: 'api-key-rejected', message: /make sure your API Key is valid/i },
  { error: 'api-key-expired', message: /Bearer Token has expired/i },
  { error: 'api-key-malformed', message: /Invalid API Key format/i },
  { error: 'api-key-missing', message: 'could not be signed with `token`' },
  { error: 'bearer-token-denied', message: 'not authorized to perform: bedrock:CallWithBearerToken' },
  { error: 'region-missing', message: ['Region is missing', 'Region not accepted: region=""'] },
];

const ACCESS: readonly Rule[] = [
  { error: 'iam-denied', message: new RegExp(`${DENIED}(?!${OVERRULED.replace('?<policy>', '?:')})`) },
  { error: 'policy-denied', message: new RegExp(DENIED + OVERRULED) },
  // The end of such a sentence, which is what people quote.
  {
    error: 'policy-denied',
    message:
      /^(?!.*not authorized to perform).*explicit deny in an? (?<policy>(?:[\w-]+ ){1,2}?(?:policy|boundary))/,
  },
  {
    error: 'model-access-denied',
    message: 't have access to the model with the specified model ID',
  },
  { error: 'marketplace-denied', message: ['required AWS Marketplace actions', 'MPAgreementBeingCreated'] },
  { error: 'payment-missing', message: 'INVALID_PAYMENT_INSTRUMENT' },
  {
    error: 'use-case-form',
    message: ['use case details have not been submitted', 'required use-case form', 'FTUFormNotFilled'],
  },
  { error: 'country-unsupported', message: 'not allowed from unsupported countries' },
  { error: 'account-not-allowed', message: 'Operation not allowed' },
  { error: 'account-not-allowed', message: 'not available for channel program accounts' },
];

const MODEL: readonly Rule[] = [
  { error: 'needs-inference-profile', message: /(?:model ID (?<base>\S+) with )?on-demand throughput isn/ },
  { error: 'model-not-found', message: 'provided model identifier is invalid' },
  { error: 'model-not-found', message: 'Could not resolve the foundation model' },
  { error: 'model-retired', message: 'model version has reached the end of its life' },
  { error: 'model-retired', message: 'marked by provider as Legacy' },
  { error: 'model-unsuitable', message: 'model is unsupported for streaming' },
  {
    error: 'model-unsuitable',
    message: 't support tool use in streaming mode',
  },
  {
    error: 'model-unsuitable',
    message: 't support the model that you provided',
  },
  {
    error: 'max-tokens-too-high',
    message: /maximum tokens you requested exceeds the model limit of (?<limit>\d+)/,
  },
  { error: 'context-overflow', message: /prompt is too long(?:: \d+ tokens > (?<limit>\d+))?/ },
  { error: 'context-overflow', message: 'Input is too long' },
  { error: 'context-overflow', message: /maximum context length is (?<limit>\d+) tokens/ },
  { error: 'request-rejected', message: 'Malformed input request' },
  { error: 'request-rejected', message: /(?:temperature|top_p)\W+is deprecated/ },
  { error: 'request-rejected', message: /thinking\.type\.enabled\W+is not supported/ },
  { error: 'request-rejected', message: 'support the toolConfig.toolChoice' },
];

const LOAD: readonly Rule[] = [
  {
    error: 'throttled',
    message: [
      'Too many requests, please wait',
      'Too many tokens, please wait',
      'Too many connections, please wait',
    ],
  },
  { error: 'throttled', message: ['Rate exceeded', 'TooManyRequestsException'] },
  { error: 'quota-exhausted', message: 'Too many tokens per day' },
  { error: 'quota-exhausted', name: /^ServiceQuotaExceededException$/ },
  {
    error: 'bedrock-unavailable',
    message: ['model is not ready for inference', 'Model is not ready for inference'],
  },
  {
    error: 'bedrock-unavailable',
    name: /^(?:internalServer|serviceUnavailable|modelTimeout|modelError|modelStreamError)Exception$/i,
  },
];

/** What our request handler adds to an error that names no host. */
const HOST = '(?:.*\\[host (?<host>[^\\]\\s]+)\\])?';

/** The address at which a cloud machine finds its role. */
const METADATA = '169\\.254\\.169\\.254';

/** The network, as it looks once the SDK's credential provider has turned its error into a sentence. */
const NETWORK: readonly Rule[] = [
  { error: 'network-dns', message: /getaddrinfo \w+ (?<host>[\w.-]+)/ },
  { error: 'network-refused', message: new RegExp(`connect ECONNREFUSED (?!${METADATA})(?<host>\\S+)`) },
  { error: 'network-timeout', message: new RegExp(`connect ETIMEDOUT (?!${METADATA})(?<host>\\S+)`) },
  {
    error: 'network-timeout',
    message: new RegExp(
      `(?:socket timed out after|did not establish a connection|TimeoutError: Connection)${HOST}`,
    ),
  },
  {
    error: 'network-tls',
    message: new RegExp(
      `(?:self[- ]signed certificate|unable to (?:get (?:local )?issuer|verify the first) certificate|certificate (?:has expired|is not yet valid)|CERTIFICATE_VERIFY_FAILED)${HOST}`,
    ),
  },
  {
    error: 'network-tls',
    message: /Hostname\/IP does not match certificate's altnames(?:: Host: (?<host>[\w-]+(?:\.[\w-]+)*))?/,
  },
  { error: 'network', message: new RegExp(`(?:socket hang up|read ECONNRESET)${HOST}`) },
  {
    error: 'network',
    message: new RegExp(`connect E(?:HOST|NET)UNREACH (?!${METADATA})(?<host>\\S+)`),
  },
  { error: 'network', message: /AggregateError(?!.*(?:ECONN|ETIMEDOUT|EHOST|ENET))/ },
  { error: 'network', message: /Could not connect to the endpoint URL: "https?:\/\/(?<host>[^/"]+)/ },
  {
    error: 'proxy-unreachable',
    message: /proxy (?<proxy>\S+) (?:could not be reached|did not answer within)/,
  },
  { error: 'proxy-refused', message: /proxy (?<proxy>\S+) answered CONNECT with status (?<status>\d+)/ },
  { error: 'metadata-unreachable', message: new RegExp(`${METADATA}|EC2MetadataV2|EC2 Metadata`) },
];

/** Every rule. Their order does not matter. */
export const RULES: readonly Rule[] = [
  ...SIGN_IN,
  ...CREDENTIALS,
  ...ACCESS,
  ...MODEL,
  ...LOAD,
  ...NETWORK,
  ...OPENCLAW,
];

/** A rule that fits, with the facts that its pattern found in the message. */
export interface Match {
  readonly rule: Rule;
  readonly facts: Readonly<Record<string, string>>;
}

/** Every rule that fits a symptom: one at most, if the table is sound. */
export function matchRules(symptom: Symptom): readonly Match[] {
  return RULES.flatMap((rule) => {
    if (rule.name && !rule.name.test(symptom.name ?? '')) return [];
    const groups = rule.message === undefined ? {} : groupsIn(symptom.message, rule.message);
    if (!groups) return [];
    const facts = Object.entries(groups).filter(([, value]) => value !== undefined);
    return [{ rule, facts: Object.fromEntries(facts) }];
  });
}

/** The named groups of an expression that matches, none of words that are there; undefined where nothing fits. */
function groupsIn(
  message: string,
  pattern: NonNullable<Rule['message']>,
): Record<string, string> | undefined {
  if (pattern instanceof RegExp) {
    const found = pattern.exec(message);
    return found ? { ...found.groups } : undefined;
  }
  return [pattern].flat().some((words) => message.includes(words)) ? {} : undefined;
}
