import { describe, expect, test } from 'vitest';
import { explainBedrockError } from '../../../src/failures/classify.ts';
import { AppError, CancelledError } from '../../../src/failures/errors.ts';

const CONTEXT = { region: 'us-east-1', model: 'some.model', profile: 'bedrock-only', host: 'bedrock.test' };

function thrown(name: string, message: string, extra: object = {}): Error {
  return Object.assign(new Error(message), { name, ...extra });
}

function served(name: string, message: string, httpStatusCode: number): Error {
  return thrown(name, message, { $fault: 'client', $metadata: { httpStatusCode, requestId: 'req-1' } });
}

describe('explainBedrockError', () => {
  test('adds the facts of the call and the message, and keeps the original', () => {
    const error = served(
      'ValidationException',
      'The maximum tokens you requested exceeds the model limit of 10000.',
      400,
    );
    const explained = explainBedrockError(error, CONTEXT);

    expect(explained.error).toBe('max-tokens-too-high');
    expect(explained.facts).toEqual({
      region: 'us-east-1',
      model: 'some.model',
      profile: 'bedrock-only',
      limit: '10000',
      status: 400,
      requestId: 'req-1',
      detail: 'The maximum tokens you requested exceeds the model limit of 10000.',
    });
    expect(explained.cause).toBe(error);
  });

  test('tells the reason of a slip in the SDK without the words of JavaScript', () => {
    const slip = thrown('TypeError', "Cannot read properties of undefined (reading 'sso_region')");
    const explained = explainBedrockError(slip, CONTEXT);
    expect(explained.error).toBe('profile-incomplete');
    expect(explained.facts).not.toHaveProperty('detail');
    expect(explainBedrockError(thrown('TypeError', 'Cannot read properties of null'), CONTEXT)).toMatchObject(
      {
        error: 'bug',
        facts: { detail: 'Cannot read properties of null' },
      },
    );
  });

  test.each([
    ['bedrock-refused', served('ValidationException', 'Something new', 400)],
    ['bedrock-refused', served('AccessDeniedException', 'Something new', 403)],
    [
      'bedrock-refused',
      thrown('EndpointError', 'Invalid Configuration: FIPS and custom endpoint are not supported'),
    ],
    ['throttled', served('Unknown', 'UnknownError', 429)],
    ['bedrock-unavailable', served('Unknown', 'UnknownError', 502)],
    ['credentials-unusable', thrown('CredentialsProviderError', 'Something new')],
    ['not-aws', served('SyntaxError', 'Unexpected token <', 503)],
    ['not-aws', served('Unknown', 'UnknownError', 407)],
    ['not-aws', served('Unknown', 'UnknownError', 302)],
    ['credentials-unusable', thrown('ProviderError', 'Something new')],
    ['credentials-unusable', thrown('TokenProviderError', 'Something new')],
    ['throttled', thrown('throttlingException', 'Something new')],
    ['bedrock-refused', served('ThrottlingExceptions', 'Something new', 499)],
    ['bedrock-unavailable', served('Unknown', 'UnknownError', 500)],
    ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'AggregateError'].map(
      (name): [string, Error] => ['bug', thrown(name, 'Something new')],
    ),
    ['bedrock-refused', thrown('TypeError', 'Something new', { $fault: 'server' })],
    ['bug', 'a string'],
  ])('%s for %s', (name, error) => {
    expect(explainBedrockError(error, CONTEXT).error).toBe(name);
  });

  test('names the host of a network error that does not', () => {
    const error = thrown('Error', 'self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    const explained = explainBedrockError(error, CONTEXT);

    expect(explained.error).toBe('network-tls');
    expect(explained.facts).toMatchObject({ host: 'bedrock.test', region: 'us-east-1' });
  });

  test('adds missing facts to an error of ours, and leaves a cancellation alone', () => {
    const broken = new AppError('stream-broken', { detail: 'cut', model: 'its own' });
    const cancelled = new CancelledError();

    expect(explainBedrockError(broken, CONTEXT).facts).toMatchObject({
      detail: 'cut',
      model: 'its own',
      region: 'us-east-1',
    });
    expect(explainBedrockError(cancelled, CONTEXT)).toBe(cancelled);
  });
});
