import { describe, expect, it } from 'vitest';
import { AppError, CODES } from '../../../src/failures/errors.ts';
import { readPaste } from '../../../src/failures/pasted.ts';
import { describeError } from '../../../src/report/error.ts';
import { EN } from '../../helpers/languages.ts';

/** What `explain` advises first on a machine that adds nothing: the code and the first fix. */
function advice(paste: string): readonly [string, string] | undefined {
  const [found] = readPaste(paste).errors;
  if (!found) return undefined;
  const { fix } = describeError(new AppError(found.error, found.facts), EN);
  return [CODES[found.error].code, fix[0] ?? ''];
}

const NO_CREDENTIALS = 'CredentialsProviderError: Could not load credentials from any providers';

describe('the first advice', () => {
  it.each([
    ['Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY', 'AWS_SECRET_ACCESS_KEY is missing'],
    ['failed to refresh cached credentials, static credentials are empty', 'without a value'],
    [
      "AWS access key ID setting is missing. Pass it using the 'accessKeyId' parameter or the AWS_ACCESS_KEY_ID environment variable.",
      'aws configure export-credentials',
    ],
    ['Profile corp did not include credential process', 'aws-cdk@latest'],
    [
      'Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',
      'AWS_SDK_LOAD_CONFIG=1',
    ],
    [`export AWS_BEARER_TOKEN_BEDROCK=…\n${NO_CREDENTIALS}`, 'too old for Bedrock API keys'],
    [`systemd[1]: Started agent.service\n${NO_CREDENTIALS}`, 'What systemd starts'],
    [`It runs as a LaunchAgent.\n${NO_CREDENTIALS}`, 'What LaunchAgent starts'],
    [`aws sso login works, and then:\n${NO_CREDENTIALS}`, 'too old for aws sso login'],
    [`my profile has an sso_session\n${NO_CREDENTIALS}`, 'too old for sso_session'],
    [`docker compose up\n${NO_CREDENTIALS}`, 'In a container'],
    [NO_CREDENTIALS, 'openclaw-bedrock status'],
  ])('for a program without credentials fits what the text says: %s', (paste, words) => {
    expect(advice(paste)).toEqual(['OCB417', expect.stringContaining(words)]);
  });

  it('for a container is given once', () => {
    const [found] = readPaste(`docker compose up\n${NO_CREDENTIALS}`).errors;
    const { fix } = describeError(new AppError('credentials-missing', found?.facts), EN);
    expect(fix.filter((line) => line.startsWith('In a container'))).toHaveLength(1);
  });

  it.each([
    [
      'The security token included in the request is invalid.\n  at Runtime.handler (AWS Lambda)',
      'OCB418',
      'In Lambda, AWS_SESSION_TOKEN',
    ],
    [
      'Session for "dev" is missing required scope: sso:account:access',
      'OCB416',
      'sso_registration_scopes = sso:account:access',
    ],
    ['{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"}}', 'OCB527', '%2F'],
    [
      'An error occurred (ValidationException) when calling the InvokeModel operation: The requested operation is not recognized by the service.',
      'OCB527',
      'bedrock-runtime',
    ],
  ])('fits the text: %s', (paste, code, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
  });
});
