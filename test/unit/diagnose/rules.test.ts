import { describe, expect, test } from 'vitest';
import { matchRules, RULES, type Symptom } from '../../../src/diagnose/rules.ts';
import { ERRORS, type ErrorName } from '../../../src/errors.ts';
import { ruleTexts } from '../../../src/messages/rules.ts';
import { type ErrorText, LANGUAGES, type Text } from '../../../src/messages/text.ts';

const STREAM = 'bedrock:InvokeModelWithResponseStream';
const USER = 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_BedrockInvokeOnly_0a1b2c/ann@example.com';
const HAIKU = 'arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0';
const DENIED = `User: ${USER} is not authorized to perform: ${STREAM} on resource: ${HAIKU}`;
const SCP =
  'service control policy: arn:aws:organizations::444455556666:policy/o-abc/service_control_policy/p-1';

/** Messages as the service, the SDK or botocore really words them, with the facts to be read from them. */
const SAMPLES: readonly (readonly [ErrorName, string, Record<string, string>?, string?])[] = [
  [
    'sign-in-needed',
    "The SSO session token associated with profile=bedrock-only was not found or is invalid. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
    { profile: 'bedrock-only' },
  ],
  ['sign-in-needed', 'Error loading SSO Token: Token for my-sso does not exist', { session: 'my-sso' }],
  [
    'session-expired',
    "Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
  ],
  [
    'session-expired',
    "Value not present for 'clientId' in SSO Token. Cannot refresh. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
  ],
  [
    'session-expired',
    'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
  ],
  [
    'session-expired',
    'The SSO session associated with this profile is invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
  ],
  ['session-expired', 'Error when retrieving token from sso: Token has expired and refresh failed'],
  ['session-expired', 'UnauthorizedException: Session token not found or invalid'],
  ['role-forbidden', 'ForbiddenException: No access'],
  [
    'profile-not-found',
    'Could not resolve credentials using profile: [bedrock-only] in configuration/credentials file(s).',
    { profile: 'bedrock-only' },
  ],
  ['profile-not-found', 'Profile work was not found.', { profile: 'work' }],
  ['profile-not-found', "Profile 'work' could not be found in shared credentials file.", { profile: 'work' }],
  ['profile-not-found', 'The config profile (work) could not be found', { profile: 'work' }],
  [
    'profile-incomplete',
    'Profile is configured with invalid SSO credentials. Required parameters "sso_account_id", "sso_region", "sso_role_name", "sso_start_url". Got sso_session, region',
  ],
  ['profile-incomplete', "Cannot read properties of undefined (reading 'sso_region')"],
  [
    'profile-incomplete',
    "Sso session 'corp' could not be found in shared credentials file.",
    { session: 'corp' },
  ],
  [
    'profile-incomplete',
    "Sso session 'corp' is missing required property 'sso_start_url'.",
    { session: 'corp' },
  ],
  ['profile-incomplete', "Profile 'work' is missing required property 'sso_session'."],
  ['credentials-missing', 'Could not load credentials from any providers'],
  [
    'credentials-missing',
    'Unable to locate credentials. You can configure credentials by running "aws login".',
  ],
  ['credentials-unusable', 'Profile work credential_process returned invalid JSON.'],
  [
    'credentials-unusable',
    'Profile work requires multi-factor authentication, but no MFA code callback was provided.',
  ],
  ['credentials-expired', 'The security token included in the request is expired'],
  ['credentials-rejected', 'The security token included in the request is invalid.'],
  [
    'credentials-rejected',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  ],
  [
    'clock-skew',
    'Signature expired: 20261122T080000Z is now earlier than 20261122T081000Z (20261122T081500Z - 5 min.)',
  ],
  ['clock-skew', 'Signature not yet current: 20261122T090000Z is still later than 20261122T082000Z'],
  [
    'assume-role-denied',
    `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/Bedrock`,
    { arn: USER, resource: 'arn:aws:iam::444455556666:role/Bedrock' },
  ],
  ['api-key-rejected', 'Authentication failed: Please make sure your API Key is valid.'],
  ['api-key-expired', 'Bearer Token has expired'],
  ['api-key-malformed', 'Invalid API Key format: Must start with pre-defined prefix'],
  ['api-key-missing', 'request could not be signed with `token` since the `token` is not defined'],
  [
    'bearer-token-denied',
    'User: arn:aws:iam::111122223333:user/BedrockAPIKey-x is not authorized to perform: bedrock:CallWithBearerToken on resource: * with an explicit deny in a service control policy',
  ],
  ['region-missing', 'Region is missing'],
  ['region-missing', 'Region not accepted: region="" is not a valid hostname component.'],
  [
    'iam-denied',
    `${DENIED} because no identity-based policy allows the ${STREAM} action`,
    { arn: USER, action: STREAM, resource: HAIKU },
  ],
  ['iam-denied', DENIED, { arn: USER, action: STREAM, resource: HAIKU }],
  [
    'policy-denied',
    `User: ${USER} is not authorized to perform: ${STREAM} on resource: arn:aws:bedrock:::foundation-model/anthropic.claude-opus-4-6-v1 with an explicit deny in a ${SCP}`,
    {
      action: STREAM,
      resource: 'arn:aws:bedrock:::foundation-model/anthropic.claude-opus-4-6-v1',
      policy: 'service control policy',
    },
  ],
  [
    'policy-denied',
    `${DENIED} because no service control policy allows the ${STREAM} action`,
    { policy: 'service control policy' },
  ],
  [
    'policy-denied',
    `${DENIED} because no permissions boundary allows the ${STREAM} action`,
    { policy: 'permissions boundary' },
  ],
  [
    'policy-denied',
    `${DENIED} because no VPC endpoint policy allows the ${STREAM} action`,
    { policy: 'VPC endpoint policy' },
  ],
  [
    'policy-denied',
    `${DENIED} with an explicit deny in an identity-based policy`,
    { policy: 'identity-based policy' },
  ],
  ['model-access-denied', "You don't have access to the model with the specified model ID."],
  [
    'marketplace-denied',
    'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model. If you recently fixed this issue, try again after 2 minutes.',
  ],
  [
    'payment-missing',
    'Model access is denied due to INVALID_PAYMENT_INSTRUMENT: A valid payment instrument must be provided.',
  ],
  [
    'use-case-form',
    'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model. If you have already filled out the form, try again in 15 minutes.',
  ],
  ['use-case-form', 'You have not filled out the required use-case form for this model'],
  [
    'country-unsupported',
    'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
  ],
  ['account-not-allowed', 'Operation not allowed'],
  [
    'needs-inference-profile',
    'Invocation of model ID anthropic.claude-haiku-4-5-20251001-v1:0 with on-demand throughput isn\u2019t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
    { base: 'anthropic.claude-haiku-4-5-20251001-v1:0' },
  ],
  ['model-not-found', 'The provided model identifier is invalid.'],
  ['model-not-found', 'Could not resolve the foundation model from the provided model identifier.'],
  [
    'model-retired',
    'This model version has reached the end of its life. Please refer to the AWS documentation.',
  ],
  [
    'model-retired',
    'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days. Please upgrade to an active model on Amazon Bedrock',
  ],
  ['model-unsuitable', 'The model is unsupported for streaming.'],
  ['model-unsuitable', "This model doesn't support tool use in streaming mode."],
  [
    'model-unsuitable',
    "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
  ],
  [
    'max-tokens-too-high',
    'The maximum tokens you requested exceeds the model limit of 10000. Try again with a maximum tokens value that is lower than 10000.',
    { limit: '10000' },
  ],
  ['context-overflow', 'prompt is too long: 208310 tokens > 200000 maximum', { limit: '200000' }],
  ['context-overflow', 'Input is too long for requested model.'],
  [
    'context-overflow',
    "This model's maximum context length is 163840 tokens. However, you requested 81920 output tokens and your prompt contains at least 81921 input tokens",
    { limit: '163840' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: required key [messages] not found, please reformat your input and try again.',
  ],
  [
    'request-rejected',
    'The model returned the following errors: `temperature` is deprecated for this model.',
  ],
  [
    'request-rejected',
    '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive".',
  ],
  [
    'request-rejected',
    "This model doesn't support the toolConfig.toolChoice.any field. Remove toolConfig.toolChoice.any and try again.",
  ],
  ['throttled', 'Too many requests, please wait before trying again.', {}, 'ThrottlingException'],
  ['throttled', 'Too many tokens, please wait before trying again.', {}, 'ThrottlingException'],
  ['throttled', 'TooManyRequestsException: HTTP 429'],
  ['quota-exhausted', 'Too many tokens per day, please wait before trying again.', {}, 'ThrottlingException'],
  ['quota-exhausted', 'You have exceeded your quota.', {}, 'ServiceQuotaExceededException'],
  ['bedrock-unavailable', 'Model is not ready for inference.', {}, 'ModelNotReadyException'],
  ['bedrock-unavailable', 'Bedrock is unable to process your request.', {}, 'ServiceUnavailableException'],
  [
    'bedrock-unavailable',
    'The system encountered an unexpected error during processing. Try your request again.',
    {},
    'ModelStreamErrorException',
  ],
  [
    'network-dns',
    'Error: getaddrinfo ENOTFOUND portal.sso.us-east-9.amazonaws.com',
    { host: 'portal.sso.us-east-9.amazonaws.com' },
  ],
  ['network-refused', 'Error: connect ECONNREFUSED 127.0.0.1:9', { host: '127.0.0.1:9' }],
  ['network-timeout', 'Error: connect ETIMEDOUT 10.0.0.1:443', { host: '10.0.0.1:443' }],
  ['network-tls', 'Error: self-signed certificate in certificate chain'],
  ['network-tls', 'Error: unable to get local issuer certificate'],
  ['network', 'TimeoutError: socket hang up'],
];

const symptom = (message: string, name?: string): Symptom => ({ message, ...(name && { name }) });

describe('the rules', () => {
  const samples = SAMPLES.map(([error, message, facts = {}, name]) => ({ error, message, facts, name }));

  test.each(samples)('$error: $message', ({ error, message, facts, name }) => {
    const matches = matchRules(symptom(message, name));

    expect(matches.map(({ rule }) => rule.error)).toEqual([error]);
    expect(matches[0]?.facts).toMatchObject(facts);
  });

  test('are each shown to work by a sample', () => {
    const used = new Set(
      SAMPLES.flatMap(([, message, , name]) => matchRules(symptom(message, name))).map(({ rule }) => rule),
    );

    expect(RULES.filter((rule) => !used.has(rule))).toEqual([]);
  });

  test('recognise what is buried in a log line', () => {
    const log =
      '2026-11-22T08:15:00Z [agent] error: ValidationException: The provided model identifier is invalid. (req 1)';

    expect(matchRules({ message: log }).map(({ rule }) => rule.error)).toEqual(['model-not-found']);
  });

  test.each(['', 'Hello', 'AccessDeniedException: Something new'])('leave alone: "%s"', (message) => {
    expect(matchRules({ message })).toEqual([]);
  });
});

describe('the texts', () => {
  const ours = (Object.keys(ERRORS) as ErrorName[]).filter((name) => /^OCB[456]/.test(ERRORS[name].code));

  test('are there for every failure of sign-in, Bedrock and network', () => {
    expect(ours.filter((name) => !(name in ruleTexts))).toEqual([]);
    expect(RULES.filter(({ error }) => !(error in ruleTexts))).toEqual([]);
  });

  test.each(Object.entries(ruleTexts) as [string, ErrorText][])('%s', (_name, { title, cause, fix }) => {
    const all: Text[] = [title, cause, ...fix];

    for (const text of all) {
      for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
      expect(places(text['zh-TW'])).toEqual(places(text.en));
      expect(text.en).not.toMatch(/aws sso login/);
    }
    // A title must hold when nothing is known, and some step must be left to take.
    expect(places(title.en)).toEqual([]);
    expect(title.en.length).toBeLessThanOrEqual(72);
  });

  test.each(Object.entries(ruleTexts) as [string, ErrorText][])(
    '%s has a step without facts, or its rule gives them',
    (name, { fix }) => {
      const given = SAMPLES.filter(([error]) => error === name).map(([, message, , errorName]) =>
        Object.keys(matchRules(symptom(message, errorName))[0]?.facts ?? {}),
      );
      const always =
        given.length === 0
          ? []
          : (given[0] as string[]).filter((fact) => given.every((facts) => facts.includes(fact)));
      const known = new Set(['region', 'model', ...always]);

      expect(fix.some((text) => places(text.en).every((place) => known.has(place)))).toBe(true);
    },
  );
});

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place as string).sort();
}
