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

/** `name` and `message` must both fit, where they are there. */
export interface Rule {
  readonly error: ErrorName;
  readonly name?: RegExp;
  /**
   * Words that stand in the message as they are, one of a list at least, without the start of `don’t`: AWS writes some
   * apostrophes as U+2019. An expression only where words do not do: it has to be compiled before it is first used, and
   * for all rules that would be a tenth of a bare start.
   */
  readonly message?: string | readonly string[] | RegExp;
  /** Its named groups, and those of an expression for `message`, are facts for the error's texts. */
  readonly facts?: RegExp;
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
    message: 'SSO session token associated with profile=',
    facts: /profile=(?<profile>\S+)/,
  },
  {
    error: 'sign-in-needed',
    message: 'Error loading SSO Token: Token for ',
    facts: /Token for (?<session>\S+)/,
  },
  { error: 'session-expired', message: 'Token is expired' },
  { error: 'session-expired', message: "' in SSO Token" },
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
    message: 'Could not resolve credentials using profile: [',
    facts: /profile: \[(?<profile>[^\]]+)/,
  },
  {
    error: 'profile-not-found',
    message: /(?<!config )[Pp]rofile '?(?<profile>[^\s']+)'? (?:was not found|could not be found)/,
  },
  {
    error: 'profile-not-found',
    message: 'The config profile (',
    facts: /config profile \((?<profile>[^)]+)/,
  },
  { error: 'profile-incomplete', message: 'configured with invalid SSO credentials' },
  { error: 'profile-incomplete', message: ["reading 'sso_region'", "reading 'sso_start_url'"] },
  {
    error: 'profile-incomplete',
    message: "Sso session '",
    facts: /Sso session '(?<session>[^']+)/,
  },
  { error: 'profile-incomplete', message: "is missing required property 'sso_session'" },
  { error: 'portal-rejected', message: /InvalidRequestException.*StartDeviceAuthorization/ },
  { error: 'portal-rejected', message: 'invalid_grant' },
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
  {
    error: 'role-chaining',
    message: 'requires a role to be assumed',
    facts: /[Pp]rofile \[?(?<profile>[^\s\]]+)\]? requires/,
  },
  { error: 'wrong-credential-wins', message: 'Multiple credential sources detected' },
  { error: 'credentials-expired', message: 'security token included in the request is expired' },
  { error: 'credentials-rejected', message: 'security token included in the request is invalid' },
  { error: 'credentials-rejected', message: 'request signature we calculated does not match' },
  { error: 'clock-skew', message: ['Signature expired: ', 'Signature not yet current'] },
  {
    error: 'assume-role-denied',
    message: 'not authorized to perform: sts:AssumeRole',
    facts: /(?:User: (?<arn>\S+) is )?not authorized to perform: \S+(?: on resource: (?<resource>\S+))?/,
  },
  {
    error: 'api-key-rejected',
    message: ['make sure your API Key is valid', 'make sure your API key is valid'],
  },
  { error: 'api-key-expired', message: ['Bearer Token has expired', 'bearer token has expired'] },
  { error: 'api-key-malformed', message: ['Invalid API Key format', 'Invalid API key format'] },
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
  {
    error: 'needs-inference-profile',
    message: 'on-demand throughput isn',
    facts: /model ID (?<base>\S+) with/,
  },
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
    message: 'maximum tokens you requested exceeds the model limit of',
    facts: /limit of (?<limit>\d+)/,
  },
  { error: 'context-overflow', message: 'prompt is too long', facts: /tokens > (?<limit>\d+)/ },
  { error: 'context-overflow', message: 'Input is too long' },
  { error: 'context-overflow', message: 'maximum context length is', facts: /length is (?<limit>\d+)/ },
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
const HOST = /\[host (?<host>[^\]\s]+)\]/;

/** The address at which a cloud machine finds its role. */
const METADATA = '169.254.169.254';
const ELSEWHERE = `(?!${METADATA.replaceAll('.', '\\.')})(?<host>\\S+)`;

/** The network, as it looks once the SDK's credential provider has turned its error into a sentence. */
const NETWORK: readonly Rule[] = [
  { error: 'network-dns', message: 'getaddrinfo E', facts: /getaddrinfo \w+ (?<host>[\w.-]+)/ },
  { error: 'network-refused', message: new RegExp(`connect ECONNREFUSED ${ELSEWHERE}`) },
  { error: 'network-timeout', message: new RegExp(`connect ETIMEDOUT ${ELSEWHERE}`) },
  {
    error: 'network-timeout',
    message: ['socket timed out after', 'did not establish a connection', 'TimeoutError: Connection'],
    facts: HOST,
  },
  {
    error: 'network-tls',
    message: [
      'self-signed certificate',
      'self signed certificate',
      'unable to get issuer certificate',
      'unable to get local issuer certificate',
      'unable to verify the first certificate',
      'certificate has expired',
      'certificate is not yet valid',
      'CERTIFICATE_VERIFY_FAILED',
    ],
    facts: HOST,
  },
  {
    error: 'network-tls',
    message: "Hostname/IP does not match certificate's altnames",
    facts: /Host: (?<host>[\w-]+(?:\.[\w-]+)*)/,
  },
  { error: 'network', message: ['socket hang up', 'read ECONNRESET'], facts: HOST },
  {
    error: 'network',
    message: new RegExp(`connect E(?:HOST|NET)UNREACH ${ELSEWHERE}`),
  },
  { error: 'network', message: /AggregateError(?!.*(?:ECONN|ETIMEDOUT|EHOST|ENET))/ },
  {
    error: 'network',
    message: 'Could not connect to the endpoint URL: "',
    facts: /URL: "https?:\/\/(?<host>[^/"]+)/,
  },
  {
    error: 'proxy-unreachable',
    message: /proxy (?<proxy>\S+) (?:could not be reached|did not answer within)/,
  },
  {
    error: 'proxy-refused',
    message: 'answered CONNECT with status',
    facts: /proxy (?<proxy>\S+) answered CONNECT with status (?<status>\d+)/,
  },
  { error: 'metadata-unreachable', message: [METADATA, 'EC2MetadataV2', 'EC2 Metadata'] },
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
export function matchRules({ name = '', message }: Symptom): readonly Match[] {
  return RULES.filter((rule) => (rule.name?.test(name) ?? true) && says(message, rule.message)).map(
    (rule) => ({
      rule,
      facts: { ...groupsIn(message, rule.message), ...groupsIn(message, rule.facts) },
    }),
  );
}

function says(message: string, pattern: Rule['message']): boolean {
  if (pattern === undefined) return true;
  if (pattern instanceof RegExp) return pattern.test(message);
  return [pattern].flat().some((words) => message.includes(words));
}

function groupsIn(message: string, pattern: Rule['message']): Record<string, string> {
  const groups = pattern instanceof RegExp ? pattern.exec(message)?.groups : undefined;
  return Object.fromEntries(Object.entries(groups ?? {}).filter(([, value]) => value !== undefined));
}
