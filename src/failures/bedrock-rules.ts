/** What Bedrock and IAM say of a call, in the table of rules.ts. */
import type { Rule } from './rules.ts';

/** The start of IAM's denials: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const DENIED =
  '(?:User: (?<arn>\\S+) is )?not authorized to perform: (?<action>bedrock:(?!CallWithBearerToken|List)\\w+)(?: on resource: (?<resource>\\S+))?';

/** Where IAM says that something other than a missing allow in the role's own policies had the last word. */
const OVERRULED =
  '.* (?:because no (?=service|resource|session|VPC|permissions)|explicit deny in an? )(?<policy>(?:[\\w-]+ ){1,2}?(?:policy|boundary))';

export const ACCESS: readonly Rule[] = [
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
  {
    error: 'account-not-allowed',
    message: ['Operation not allowed', 'account is not authorized to invoke this API'],
  },
  // Alone, as some clients quote it.
  { error: 'iam-denied', message: /^(?!.*bedrock-discovery).*AccessDeniedException\W*$/ },
  { error: 'account-not-allowed', message: 'not available for channel program accounts' },
];

export const MODEL: readonly Rule[] = [
  {
    error: 'needs-inference-profile',
    message: 'on-demand throughput',
    facts: /model ID (?<base>\S+) with/,
  },
  { error: 'model-not-found', message: 'provided model identifier is invalid' },
  { error: 'model-not-found', message: 'Could not resolve the foundation model' },
  { error: 'model-retired', message: 'model version has reached the end of its life' },
  { error: 'model-retired', message: 'marked by provider as Legacy' },
  { error: 'model-unsuitable', message: 'model is unsupported for streaming' },
  {
    error: 'model-unsuitable',
    message: ['t support tool use', 't support tool calling'],
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
  { error: 'context-overflow', message: ['Input is too long', 'Context overflow: prompt too large'] },
  { error: 'context-overflow', message: 'maximum context length is', facts: /length is (?<limit>\d+)/ },
  { error: 'request-rejected', message: 'Malformed input request' },
  {
    error: 'request-rejected',
    message: [
      'did not allow prompt caching',
      'invalid beta flag',
      'Extra inputs are not permitted',
      'cannot both be specified',
      't support system messages',
      't support stop sequences',
      't support image',
      't support cachePoint',
      't support document',
    ],
  },
  {
    error: 'conversation-malformed',
    message: [
      'must alternate between user and assistant',
      'roles must alternate',
      'must start with a user message',
      'A conversation must start with',
      'ids were found without',
      'toolResult blocks',
      'text content blocks must be non-empty',
      'text content blocks must contain non-whitespace',
      'text field in the ContentBlock object',
      'final assistant content cannot end with trailing whitespace',
    ],
  },
  { error: 'model-not-found', name: /^ResourceNotFoundException$/ },
  { error: 'guardrail-intervened', message: 'guardrail_intervened' },
  { error: 'request-rejected', message: /(?:temperature|top_p)\W+is deprecated/ },
  { error: 'request-rejected', message: /thinking\.type\.enabled\W+is not supported/ },
  { error: 'request-rejected', message: 'support the toolConfig.toolChoice' },
];

export const LOAD: readonly Rule[] = [
  {
    error: 'throttled',
    message: [
      'Too many requests, please wait',
      'Too many tokens, please wait',
      'Too many connections, please wait',
      'Too many requests. ',
      'ThrottlingException: Too many requests',
    ],
  },
  {
    error: 'throttled',
    message: ['Rate exceeded', 'TooManyRequestsException', 'model request was rate-limited'],
  },
  {
    error: 'throttled',
    message:
      /^(?!.*(?:TooManyRequests|Rate exceeded|please wait|per day|not ready|Throttling)).*(?:\bHTTP|\bstatus(?: code)?|\bStatusCode)[ :=]*429\b/i,
  },
  { error: 'throttled', name: /^ThrottlingException$/ },
  { error: 'quota-exhausted', message: 'Too many tokens per day' },
  { error: 'quota-exhausted', name: /^ServiceQuotaExceededException$/ },
  {
    error: 'bedrock-unavailable',
    message: ['model is not ready for inference', 'Model is not ready for inference'],
  },
  {
    error: 'bedrock-unavailable',
    name: /^(?:internalServer|serviceUnavailable|modelTimeout|modelError|modelNotReady|modelStreamError)Exception$/i,
  },
];
