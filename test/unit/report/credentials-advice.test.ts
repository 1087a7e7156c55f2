/** What explain advises for sign-ins, profiles and credentials of other programs, and how much of it. */
import { describe, expect, it } from 'vitest';
import { AppError, CODES } from '../../../src/failures/errors.ts';
import { readPaste } from '../../../src/failures/pasted.ts';
import { describeError } from '../../../src/report/error.ts';
import { EN } from '../../helpers/languages.ts';

/** The codes of all errors, and what is advised for the first one. */
function advised(paste: string): { readonly codes: readonly string[]; readonly fix: readonly string[] } {
  const { errors } = readPaste(paste);
  const [found] = errors;
  const fix = found ? describeError(new AppError(found.error, found.facts), EN).fix : [];
  return { codes: errors.map(({ error }) => CODES[error].code), fix };
}

const NO_CREDENTIALS = 'Could not load credentials from any providers';
const NO_PROVIDERS = 'Error NoCredentialProviders: no valid providers in chain. Deprecated.';
const DEVICE_PAGE = 'https://device.sso.us-east-1.amazonaws.com/';

describe('the first advice', () => {
  it.each([
    [
      'Successully logged into Start URL: https://x.awsapps.com/start\n$ ssocreds -p other\n[aws-sso-creds-helper]: Failed to load SSO credentials for profile other\n[aws-sso-creds-helper]: Cached SSO login is expired/invalid',
      ['OCB404'],
      /^Sign in to the profile that the program uses.*openclaw-bedrock login --profile other$/,
    ],
    [
      'aws-sso-util login --profile x\nLogin succeeded, valid until 2022-10-06\nSession token not found or invalid',
      ['OCB404'],
      /aws-sso-util login --force$/,
    ],
    [
      'File "/x/site-packages/boto/provider.py", line 296\n  raise ProfileNotFoundError(\'Profile "%s" not found!\' % boto.provider.ProfileNotFoundError: Profile "demo"\nnot found!',
      ['OCB415'],
      /^The program uses boto, the predecessor of boto3.*export-credentials --profile demo /,
    ],
    [
      '$ aws sts get-caller-identity --profile ops\n{ "Account": "1",\n "Arn": "arn:aws:sts::1:assumed-role/x/y"\n}\n$ terraform plan\nError: ExpiredToken: The security token included in the request is expired',
      ['OCB411'],
      /^Old keys override the profile\./,
    ],
    [
      "> aws sso login --profile x\n> docker compose up -d\n\nSystem.ArgumentNullException: (Parameter 'Options property cannot be empty: ClientName')",
      ['OCB404'],
      /^With docker compose, the sign-in must be in ~\/\.aws\/sso\/cache of the container’s user/,
    ],
    [
      '$ aws sso login --profile x\n$ cdk bootstrap --profile x\nNeed to perform AWS calls for account 1, but no credentials have been configured',
      ['OCB417'],
      /^The AWS CDK may be too old .*cdk deploy --profile x$/,
    ],
    [
      'aws s3 ls says: Unable to locate credentials. My .aws/credentials file is empty after the sign-in',
      ['OCB417'],
      /^The file is empty, .*HOME and USERPROFILE/,
    ],
    [
      "Error: connect EHOSTUNREACH 169.254.169.254:80\n  message: 'Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',\n    message: 'Could not load credentials from any providers',\n      message: 'EC2 Metadata roleName request returned error',",
      ['OCB417'],
      /^The program’s old SDK reads ~\/\.aws\/config only with this/,
    ],
    [
      "Error: Missing credentials in config\n    at x (C:\\p\\node_modules\\aws-sdk\\lib\\http\\node.js:83:34)\n  message: 'Could not load credentials from any providers',",
      ['OCB417'],
      /^The program’s old SDK reads .*AWS_SDK_LOAD_CONFIG=1/,
    ],
    [
      'opencode on an EC2 instance\nAWS SigV4 authentication requires AWS credentials. AWS access key ID setting is missing.',
      ['OCB417'],
      /^If the instance has a role, some versions of opencode .*AWS_PROFILE=default$/,
    ],
    [
      'Dify: Error when retrieving credentials from iam-role: Credential refresh failed, response did not contain: access_key. Self hosted (Docker) on EC2 with IMDSv2',
      ['OCB455'],
      /hop limit of 2: aws ec2 .*--http-put-response-hop-limit 2$/,
    ],
    [
      'An error occurred (AccessDenied) when calling the AssumeRole operation: Roles may not be assumed by root accounts.',
      ['OCB419'],
      /^These are keys of the account’s root user/,
    ],
    [
      `Error: AWS credential provider failed: ${NO_CREDENTIALS}.\n[profile bedrock]\ncredential_process = /bin/x`,
      ['OCB417'],
      /^Tell the program to use profile bedrock, .*export AWS_PROFILE=bedrock$/,
    ],
    [
      `Cline, provider AWS Bedrock, AWS Profile: bedrock\n${NO_CREDENTIALS}`,
      ['OCB417'],
      /^In Cline’s settings, choose "AWS Profile" and enter its name: bedrock\. .*AWS_PROFILE=bedrock$/,
    ],
    [
      'Error: SSOProviderInvalidToken: the SSO session has expired or is invalid\ncaused by: open /Users/u/.aws/sso/cache/7ad.json: no such file or directory',
      ['OCB453'],
      /too old for the profile’s sso_session, and looks for a file of another name\. Put sso_start_url/,
    ],
    ['NoSuchFileException: /home/u/.aws/sso/cache/5a7c.json', ['OCB453'], /looks for a file of another name/],
    [
      `${DEVICE_PAGE}\nThen enter the code:\nQCQH-MQWP\ngio: ${DEVICE_PAGE}?user_code=QCQH-MQWP: Operation not supported`,
      ['OCB452'],
      /^Open https:\/\/device\.sso\.us-east-1\.amazonaws\.com\/ yourself/,
    ],
    [
      "running 'aws sso login' shows\nNote: version 2 is stable.\naws: error: argument operation: Invalid choice, valid choices are:\n\nget-role-credentials                     | list-account-roles\nlist-accounts",
      ['OCB367'],
      /^If it says "Invalid choice", it is version 1 of the AWS CLI/,
    ],
    [
      "[profile x]\nsource_profile = x-src\nrole_arn = arn:aws:iam::1234567890:role/r\nsso_session = x\nProfile property 'sso_account_id' was not configured for 'default'.",
      ['OCB416'],
      /^In a profile with role_arn, remove sso_session/,
    ],
    [
      'Unable to resolve AWS account to use. It must be either configured when you define your CDK Stack',
      ['OCB417'],
      /openclaw-bedrock login --profile NAME$/,
    ],
    [
      `docker run -v $HOME/.aws/credentials:/root/.aws/credentials ghcr.io/x\n${NO_PROVIDERS}`,
      ['OCB417'],
      /^With docker, mount ~\/\.aws into the home folder of the container’s user/,
    ],
    [
      `docker run -v ~/.aws:/home/.aws tbrock/saw --profile MY\n${NO_PROVIDERS}`,
      ['OCB417'],
      /^The container has your files at \/home\/\.aws,/,
    ],
  ])('is the likeliest: %s', (paste, codes, words) => {
    const { codes: found, fix } = advised(paste);
    expect(found).toEqual(codes);
    expect(fix[0]).toMatch(words);
    expect(fix.length).toBeLessThanOrEqual(6);
  });

  it('does not set up a profile that only borrows from another one', () => {
    const { fix } = advised(
      "role_arn = x\nProfile property 'sso_account_id' was not configured for 'default'.",
    );
    expect(fix.join('\n')).not.toContain('init --auth sso');
  });

  it('has no install command of a library for the users of a program', () => {
    const { fix } = advised(`Error: AWS credential provider failed: ${NO_CREDENTIALS}.`);
    expect(fix.join('\n')).not.toContain('npm install');
  });

  it('signs in to the profile that a command was given', () => {
    const { fix } = advised(
      '$ aws s3 ls --profile dev\nError when retrieving token from sso: Token has expired and refresh failed',
    );
    expect(fix[0]).toBe('openclaw-bedrock login --profile dev');
  });

  it('names no profile where several are in the text', () => {
    const { fix } = advised(`[profile a]\n[profile b]\nCline: ${NO_CREDENTIALS}`);
    expect(fix[0]).toContain('AWS_PROFILE=NAME');
  });

  it.each([
    NO_CREDENTIALS,
    `In LibreChat: ${NO_CREDENTIALS}`,
    NO_PROVIDERS,
    'Exception: Cannot read credentials from /usr/share/httpd/.aws/credentials',
    'Failed to resolve bearer token in DefaultAWSTokenIdentityResolver',
    'Stack hello does not define an environment, and AWS credentials could not be obtained from standard locations or no region was configured.',
    'com.amazonaws.AmazonClientException: Unable to load credentials into profile [default]: AWS Access Key ID is not specified.',
    `tox\nbotocore.exceptions.NoCredentialsError: Unable to locate credentials`,
    'The SSO session associated with this profile has expired.',
    "Profile property 'sso_account_id' was not configured for 'dev'.",
  ])('is one of six at most: %s', (paste) => {
    expect(advised(paste).fix.length).toBeLessThanOrEqual(6);
  });
});

describe('a name', () => {
  const profileIn = (paste: string) => readPaste(paste).errors[0]?.facts.profile;

  it.each(['%s', '%(name)s', '{}', '{name}', '${x}', '$NAME', '<name>', '<my profile>'])(
    'is not %s, which only stands for one',
    (standIn) => {
      const { codes } = advised(`The config profile (${standIn}) could not be found`);
      expect(codes).toEqual(['OCB415']);
      expect(profileIn(`The config profile (${standIn}) could not be found`)).toBeUndefined();
      expect(profileIn(`raise X('Profile "${standIn}" not found') X: Profile "demo" not found`)).toBe('demo');
      expect(profileIn(`raise X('Profile "${standIn}" not found')\nX: Profile "demo" not found`)).toBe(
        'demo',
      );
    },
  );
});
