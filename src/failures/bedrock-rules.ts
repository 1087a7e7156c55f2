import type { Rule } from './rule.ts';

/** What Bedrock and IAM say of a call, in the table of rules.ts. */

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
    message: [
      't have access to the model with the specified model ID',
      'not have access to the model with the specified model ID',
      'Access to this model is denied',
    ],
  },
  { error: 'marketplace-denied', message: ['required AWS Marketplace actions', 'MPAgreementBeingCreated'] },
  { error: 'payment-missing', message: 'INVALID_PAYMENT_INSTRUMENT' },
  {
    error: 'use-case-form',
    message: ['use case details have not been submitted', 'required use-case form', 'FTUFormNotFilled'],
  },
  { error: 'data-retention', message: 'data retention mode' },
  { error: 'country-unsupported', message: 'not allowed from unsupported countries' },
  { error: 'account-not-allowed', message: /\bOperation not allowed/, shared: true },
  {
    error: 'account-not-allowed',
    message: [
      'account is not authorized to invoke this API',
      'not available for channel program accounts',
      'Access to Bedrock models is not allowed for this account',
      'account does not have access to Bedrock',
      'needs a subscription for the service',
    ],
  },
  // Alone, as some clients quote it.
  { error: 'iam-denied', message: /^(?!.*bedrock-discovery).*AccessDeniedException\W*$/, shared: true },
];

export const MODEL: readonly Rule[] = [
  {
    error: 'needs-inference-profile',
    message: ['on-demand throughput', 'on-demand invocation', 'ID or ARN of an inference profile'],
    facts: /(?:model ID|model) (?<base>[\w.-]+\.[\w.:-]*\w)/,
  },
  // opencode, which knows the profiles of a model and was given its bare id.
  {
    error: 'needs-inference-profile',
    message: /ModelNotFound.*modelID: ?"(?<base>anthropic\.[\w.:-]+)"/,
  },
  {
    error: 'model-not-found',
    message: [
      'provided model identifier is invalid',
      'inference profile ARN is invalid',
      'ARN is invalid for the service region',
      'Could not resolve the foundation model',
    ],
  },
  { error: 'model-retired', message: 'model version has reached the end of its life' },
  { error: 'model-retired', message: 'marked by provider as Legacy' },
  { error: 'model-unsuitable', message: 'model is unsupported for streaming' },
  { error: 'model-unsuitable', message: ['t support tool use', 't support tool calling'], shared: true },
  {
    error: 'model-unsuitable',
    message: ['t support the model that you provided', 't support the image content block'],
  },
  {
    error: 'max-tokens-too-high',
    message: 'maximum tokens you requested exceeds the model limit of',
    facts: /limit of (?<limit>\d+)/,
  },
  {
    error: 'max-tokens-too-high',
    message: 'maximum allowed number of output tokens',
    facts: /> (?<limit>\d+)/,
    shared: true,
  },
  {
    error: 'context-overflow',
    message: ['prompt is too long', 'Max input tokens'],
    facts: /(?:tokens >|Max input tokens:) (?<limit>\d+)/,
    shared: true,
  },
  {
    error: 'context-overflow',
    message: ['exceed context limit', 'exceeds maximum length'],
    facts: /> (?<limit>\d+)/,
    shared: true,
  },
  {
    error: 'context-overflow',
    message: ['Input is too long', 'Context overflow: prompt too large'],
    shared: true,
  },
  {
    error: 'context-overflow',
    message: 'maximum context length is',
    facts: /length is (?<limit>\d+)/,
    shared: true,
  },
  {
    error: 'request-rejected',
    message: [
      'Malformed input request',
      'UnknownOperationException',
      'did not allow prompt caching',
      't support cachePoint',
      't support the cachePoint',
      't support the stopSequences',
      'support the toolConfig.toolChoice',
      'toolConfig field must be defined',
      'toolConfig.tools.',
      'service tier is not supported',
      'extraneous key [',
    ],
  },
  {
    error: 'request-rejected',
    message: [
      'invalid beta flag',
      'Extra inputs are not permitted',
      'cannot both be specified',
      't support system messages',
      't support stop sequences',
      't support image',
      't support document',
      'input_schema: JSON schema is invalid',
      'blocks with cache_control may be provided',
      'must be greater than `thinking.budget_tokens`',
      'may only be set to 1 when thinking is enabled',
    ],
    shared: true,
  },
  {
    error: 'request-rejected',
    message: /(?:temperature|top_p)\W+is deprecated|thinking\.type\.enabled\W+is not supported/,
    shared: true,
  },
  {
    error: 'conversation-malformed',
    message: [
      'conversation must start with',
      'toolResult blocks',
      'text field in the ContentBlock object',
      'content field in the Message object',
      'toolUse.input is invalid',
    ],
  },
  {
    error: 'conversation-malformed',
    message: [
      'must alternate between user and assistant',
      'roles must alternate',
      'must end with a user message',
      'ids were found without',
      'found in `tool_result` blocks',
      'must have non-empty content',
      'text content blocks must be non-empty',
      'text content blocks must contain non-whitespace',
      'final assistant content cannot end with trailing whitespace',
      'thinking block must contain a signature',
      'latest assistant message cannot be modified',
      'must start with a thinking block',
      'Invalid `signature` in `thinking` block',
    ],
    shared: true,
  },
  { error: 'model-not-found', name: /^ResourceNotFound(?:Exception)?$/, shared: true },
  { error: 'guardrail-intervened', message: ['guardrail_intervened', 'GUARDRAIL_INTERVENED'] },
];

export const LOAD: readonly Rule[] = [
  {
    error: 'throttled',
    message: [
      'Too many requests, please wait',
      'Too many tokens, please wait',
      'ThrottlingException: Too many requests',
    ],
  },
  {
    error: 'throttled',
    message:
      /Too many connections, please wait|Too many requests\. |[Rr]ate exceeded|TooManyRequestsException|model request was rate-limited|API rate limit reached/,
    shared: true,
  },
  {
    error: 'throttled',
    message:
      /^(?!.*(?:TooManyRequests|Rate exceeded|please wait|per day|not ready|Throttling|rate-limited|rate limit reached)).*(?:\bHTTP|\bstatus(?: code)?|\bStatusCode|\bError:?)[ :=]*429\b/i,
    shared: true,
  },
  { error: 'throttled', name: /^ThrottlingException$/, shared: true },
  { error: 'quota-exhausted', message: 'Too many tokens per day' },
  { error: 'quota-exhausted', name: /^ServiceQuotaExceededException$/, shared: true },
  {
    error: 'bedrock-unavailable',
    message: [
      'model is not ready for inference',
      'Model is not ready for inference',
      'Bedrock is unable to process your request',
    ],
  },
  {
    error: 'bedrock-unavailable',
    name: /^(?:internalServer|serviceUnavailable|modelTimeout|modelError|modelNotReady|modelStreamError)Exception$/i,
    shared: true,
  },
];
