/** Which service a line is about and which error it names, in the words of every SDK and tool. */
import { describe, expect, test } from 'vitest';
import {
  errorNamesIn,
  failedServiceIn,
  nameOfStatusIn,
  serviceIn,
  serviceInFrames,
} from '../../../src/failures/aws-errors.ts';

describe('the service', () => {
  test.each<[service: string | undefined, ...operations: string[]]>([
    [
      'bedrock',
      'Converse',
      'ConverseStream',
      'InvokeModel',
      'InvokeModelWithResponseStream',
      'CountTokens',
      'ApplyGuardrail',
      'ListFoundationModels',
      'GetFoundationModel',
      'ListInferenceProfiles',
      'GetInferenceProfile',
    ],
    ['sso', 'ListAccounts', 'ListAccountRoles', 'GetRoleCredentials', 'CreateToken', 'RegisterClient'],
    ['sso', 'StartDeviceAuthorization', 'Logout'],
    ['sts', 'GetCallerIdentity', 'AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'],
    ['signin', 'CreateOAuth2Token', 'AuthorizeOAuth2Access'],
    [
      'other',
      'InvokeModelForAgent',
      'ListAccountsForParent',
      'ListObjects',
      'CreateTokenX',
      'XConverse',
      'Retrieve',
    ],
  ])('is %s for the operations %s, %s …', (service, ...operations) => {
    for (const operation of operations)
      for (const line of [
        `An error occurred (X) when calling the ${operation} operation: no`,
        `operation error Any Service: ${operation}, https response error`,
        `Error executing "${operation}" on "https://x"; AWS HTTP error`,
      ])
        expect([failedServiceIn(line), serviceIn(line)], line).toEqual([
          service,
          service === 'other' ? undefined : service,
        ]);
  });

  test.each<[service: string | undefined, ...clients: string[]]>([
    ['bedrock', 'Bedrock', 'BedrockRuntime', 'bedrockruntime'],
    ['sso', 'SSO', 'SSOOIDC', 'sso', 'ssooidc'],
    ['sts', 'STS', 'sts', 'SecurityToken', 'SecurityTokenService'],
    ['signin', 'Signin', 'signin'],
    ['other', 'S3', 'BedrockAgentRuntime', 'SSOAdmin', 'MySTS'],
  ])('is %s for the clients %s, %s …', (service, ...clients) => {
    for (const client of clients)
      for (const line of [
        `software.amazon.awssdk.services.${client}.model.XException: no`,
        `no (Service: ${client}, Status Code: 400)`,
        `no (Service: Amazon${client}; Status Code: 400)`,
        `no (Service: AWS${client}, Status Code: 400)`,
        `Amazon.${client}.Model.XException`,
        `Aws::${client}::Errors::X`,
        `Aws\\${client}\\Exception\\X`,
        `AWS${client}.XException.Properties`,
      ])
        expect(failedServiceIn(line), line).toBe(service);
  });

  test.each<[service: string | undefined, ...lines: string[]]>([
    ['bedrock', 'Bedrock says no', 'bedrock-runtime', 'the converse call', 'anthropic.claude-v2'],
    ['bedrock', 'The model returned the following errors: x'],
    ['sso', 'the SSO session', 'sso-oidc', 'ssooidc', 'sso oidc'],
    ['sts', 'STS says no', 'SecurityTokenService', 'SecurityToken'],
    [
      undefined,
      'bedrock-agent',
      'bedrock agent',
      'bedrock_data',
      'bedrockdata',
      'conversed',
      'lasso',
      'costs',
    ],
    [undefined, 'AnthropicXclaude'],
  ])('is %s by name in %s', (service, ...lines) => {
    for (const line of lines)
      expect([failedServiceIn(line), serviceIn(line)], line).toEqual([undefined, service]);
  });

  test.each<[service: string | undefined, frames: string[]]>([
    ['bedrock', ['at x (/node_modules/@aws-sdk/client-bedrock-runtime/dist/a.js:1:2)']],
    ['sso', ['at a', '... 5 more', 'at software.amazon.awssdk.services.sso.Default']],
    ['sts', [...Array.from({ length: 11 }, () => 'at x'), 'at @aws-sdk/client-sts']],
    [undefined, [...Array.from({ length: 12 }, () => 'at x'), 'at @aws-sdk/client-sts']],
    [undefined, ['at @aws-sdk/client-bedrock-agent-runtime']],
    [undefined, ['at @aws-sdk/client-bedrockagent']],
    [undefined, ['not a frame', 'at @aws-sdk/client-sts']],
    [undefined, ['@aws-sdk/client-sts']],
    [undefined, []],
  ])('is %s by the frames %j', (service, frames) => {
    expect(serviceInFrames(['the error', ...frames], 1)).toBe(service);
  });
});

test.each([
  ['ThrottlingException: a, ThrottlingException, some BadError', ['ThrottlingException', 'BadError']],
  [
    'ExpiredToken ResourceNotFound InvalidClientTokenId',
    ['ExpiredToken', 'ResourceNotFound', 'InvalidClientTokenId'],
  ],
  ['xExpiredToken ExpiredTokens Exception Error Errors', []],
  ...[
    'AccessDenied',
    'AuthFailure',
    'IDPCommunicationError',
    'IncompleteSignature',
    'InvalidAccessKeyId',
    'InvalidIdentityToken',
    'RequestExpired',
    'SignatureDoesNotMatch',
    'Throttling',
  ].flatMap((name): [string, string[]][] => [
    [`(${name}) no`, [name]],
    [`${name}: no`, [name]],
    [`"${name}"`, [name]],
    [`[${name} ]`, [name]],
    [`${name} of something`, name === 'IDPCommunicationError' ? [name] : []],
  ]),
])('the names of errors in %j are %j', (line, names) => {
  expect(errorNamesIn(line)).toEqual(names);
});

describe('the name of a status', () => {
  test.each([
    [400, 'ValidationException', 'InvalidRequestException'],
    [401, undefined, 'UnauthorizedException'],
    [403, 'AccessDeniedException', 'ForbiddenException'],
    [404, 'ResourceNotFoundException', undefined],
    [429, 'ThrottlingException', undefined],
    [500, 'InternalServerException', 'InternalServerException'],
    [503, 'ServiceUnavailableException', undefined],
    [599, undefined, undefined],
  ])('%s', (status, bedrock, sso) => {
    const line = `operation error SSO: GetRoleCredentials, StatusCode: ${status}`;
    expect(nameOfStatusIn(`HTTP ${status}`, 'bedrock')).toBe(bedrock);
    expect(nameOfStatusIn(line, 'sso')).toBe(sso);
    expect(nameOfStatusIn(`SSO failed with HTTP ${status}`, 'sso')).toBeUndefined();
    expect(nameOfStatusIn(`HTTP ${status}`, 'sts')).toBeUndefined();
  });

  test.each([
    'http 429',
    'HTTP: 429',
    'status 429',
    'status=429',
    'Status code: 429',
    'statuscode("429',
    "StatusCode ='429'",
    'Client error 429',
    'Server error: 429',
    'Error code: 429',
    'API Error: 429',
    'failed: 429',
    'API Error (us.anthropic.claude): 429',
  ])('in %s', (line) => {
    expect(nameOfStatusIn(line, 'bedrock')).toBe('ThrottlingException');
  });

  test.each(['429', 'HTTP 4291', 'HTTP 229', 'xHTTP 429', 'some error 429'])('not in %s', (line) => {
    expect(nameOfStatusIn(line, 'bedrock')).toBeUndefined();
  });
});
