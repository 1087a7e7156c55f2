import { describe, expect, it } from 'vitest';
import type { ErrorName } from '../../../src/failures/errors.ts';
import { readPaste } from '../../../src/failures/pasted.ts';

/** A refusal of AWS, as each SDK or tool below words it. */
interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly operation: string;
  /** The service's ID, e.g. `Bedrock Runtime`: https://docs.aws.amazon.com/sdkref/latest/guide/ss-endpoints-table.html */
  readonly service: string;
  readonly status: number;
}

const REQUEST = '01234567-89ab-cdef-0123-456789abcdef';

const RENDERINGS: Readonly<Record<string, (refusal: Refusal) => string>> = {
  botocore: ({ name, message, operation }) =>
    `Traceback (most recent call last):\n  File "/x/client.py", line 3, in _make_api_call\n    raise error_class(parsed_response, operation_name)\nbotocore.errorfactory.${name}: An error occurred (${name}) when calling the ${operation} operation (reached max retries: 4): ${message}`,
  'the AWS CLI': ({ name, message, operation }) =>
    `\nAn error occurred (${name}) when calling the ${operation} operation: ${message}`,
  'LangChain for Python': ({ name, message, operation }) =>
    `ValueError: Error raised by service: An error occurred (${name}) when calling the ${operation} operation: ${message}`,
  'the SDK for JavaScript': ({ name, message, service }) =>
    `${name}: ${message}\n    at throwDefaultError (/x/node_modules/@smithy/smithy-client/dist-cjs/index.js:388:20)\n    at de_CommandError (/x/node_modules/@aws-sdk/client-${dashed(service)}/dist-cjs/index.js:1:2)\n  '$metadata': {`,
  'the SDK for Go 2': ({ name, message, operation, service, status }) =>
    `operation error ${service}: ${operation}, https response error StatusCode: ${status}, RequestID: ${REQUEST}, ${name}: ${message}`,
  'the SDK for Java 2': ({ name, message, service, status }) =>
    `Exception in thread "main" software.amazon.awssdk.services.${joined(service).toLowerCase()}.model.${name}: ${message} (Service: ${joined(service)}, Status Code: ${status}, Request ID: ${REQUEST})\n\tat software.amazon.awssdk.core.Handler.handle(Handler.java:125)`,
  'the SDK for Java 1': ({ name, message, service, status }) =>
    `com.amazonaws.services.${joined(service).toLowerCase()}.model.${name}: ${message} (Service: Amazon${joined(service)}; Status Code: ${status}; Error Code: ${name}; Request ID: ${REQUEST}; Proxy: null)`,
  'the SDK for Kotlin': ({ name, message, service }) =>
    `aws.sdk.kotlin.services.${joined(service).toLowerCase()}.model.${name}: ${message}`,
  'the SDK for .NET': ({ name, message, service }) =>
    `Amazon.${joined(service)}.Model.${name}: ${message}\n ---> Amazon.Runtime.Internal.HttpErrorResponseException: Exception of type 'Amazon.Runtime.Internal.HttpErrorResponseException' was thrown.`,
  'the SDK for Ruby': ({ name, message, service }) =>
    `raise_error.rb:17:in 'call': ${message} (Aws::${joined(service)}::Errors::${name})`,
  'the SDK for PHP': ({ name, message, operation, service, status }) =>
    `Aws\\${joined(service)}\\Exception\\${joined(service)}Exception: Error executing "${operation}" on "https://x.amazonaws.com/"; AWS HTTP error: Client error: \`POST https://x.amazonaws.com/\` resulted in a \`${status}\` response: {"message":"${message}"} ${name} (client): ${message}`,
  'the SDK for Rust': ({ name, message, service, status }) =>
    `Error: ServiceError(ServiceError { source: ${name}(${name} { message: Some("${message}"), meta: ErrorMetadata { code: Some("${name}"), message: Some("${message}"), extras: Some({"aws_request_id": "${REQUEST}"}) } }), raw: Response { status: StatusCode(${status}), headers: Headers { headers: {"content-type": HeaderValue { _private: H0("application/json") }, "x-amzn-errortype": HeaderValue { _private: H0("${name}:http://internal.amazon.com/coral/com.amazon.${dashed(service).replace('-runtime', '')}/") } } }, body: SdkBody { inner: Once(Some(b"${'x'.repeat(900)}")), retryable: true }, extensions: Extensions } })`,
  'the SDK for Swift': ({ name, message, service, status }) =>
    `${name}(properties: AWS${joined(service)}.${name}.Properties(message: Optional("${message}")), httpResponse: Status Code: http_status_${status}, requestID: nil)`,
  'a JSON log': ({ name, message, operation }) =>
    JSON.stringify({
      level: 'error',
      msg: JSON.stringify({
        error: `An error occurred (${name}) when calling the ${operation} operation: ${message}`,
      }),
    }),
};

const joined = (service: string) => service.replaceAll(' ', '');
const dashed = (service: string) => service.toLowerCase().replaceAll(' ', '-');

const NEW = 'A wording that nobody has seen yet';

const refused = (
  service: string,
  operation: string,
  status: number,
  name: string,
  message = NEW,
): Refusal => ({ service, operation, status, name, message });
const bedrock = (status: number, name: string, message?: string) =>
  refused('Bedrock Runtime', 'ConverseStream', status, name, message);
const sso = (status: number, name: string, message?: string) =>
  refused('SSO', 'GetRoleCredentials', status, name, message);

const KNOWN: readonly (readonly [ErrorName, Refusal])[] = [
  ['request-rejected', bedrock(400, 'ValidationException')],
  ['bedrock-refused', bedrock(403, 'AccessDeniedException')],
  ['throttled', bedrock(429, 'ThrottlingException')],
  ['model-not-found', bedrock(404, 'ResourceNotFoundException')],
  ['bedrock-unavailable', bedrock(503, 'ServiceUnavailableException')],
  ['quota-exhausted', bedrock(400, 'ServiceQuotaExceededException')],
  ['model-not-found', bedrock(400, 'ValidationException', 'The provided model identifier is invalid.')],
  [
    'needs-inference-profile',
    bedrock(
      400,
      'ValidationException',
      'Invocation of model ID anthropic.claude-sonnet-4-6 with on-demand throughput isn’t supported.',
    ),
  ],
  [
    'iam-denied',
    bedrock(
      403,
      'AccessDeniedException',
      'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0 because no identity-based policy allows the bedrock:InvokeModel action',
    ),
  ],
  [
    'conversation-malformed',
    bedrock(
      400,
      'ValidationException',
      'messages.7.content: Conversation blocks and tool result blocks cannot be provided in the same turn.',
    ),
  ],
  [
    'credentials-expired',
    bedrock(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
  ],
  [
    'credentials-rejected',
    bedrock(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.'),
  ],
  ['session-expired', sso(401, 'UnauthorizedException', 'Session token not found or invalid')],
  ['session-expired', sso(401, 'UnauthorizedException')],
  ['role-forbidden', sso(403, 'ForbiddenException')],
  ['portal-rejected', refused('SSO OIDC', 'StartDeviceAuthorization', 400, 'InvalidRequestException')],
  ['agent-call-rejected', refused('Bedrock Agent Runtime', 'InvokeAgent', 400, 'ValidationException')],
  ['session-expired', refused('SSO OIDC', 'CreateToken', 400, 'InvalidGrantException')],
];

describe.each(Object.entries(RENDERINGS))('in the words of %s', (_tool, render) => {
  it.each(KNOWN)('%s: %o', (error, refusal) => {
    expect(readPaste(render(refusal)).errors.map((found) => found.error)).toEqual([error]);
  });

  it.each([
    refused('DynamoDB', 'PutItem', 400, 'ValidationException'),
    refused('S3', 'GetObject', 403, 'AccessDeniedException'),
    refused('Secrets Manager', 'GetSecretValue', 403, 'AccessDeniedException'),
    refused('Lambda', 'Invoke', 400, 'InvalidRequestException'),
  ])('says nothing of another service: %o', (refusal) => {
    expect(readPaste(render(refusal)).errors).toEqual([]);
  });
});
