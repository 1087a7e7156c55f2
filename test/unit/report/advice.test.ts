import { describe, expect, it } from 'vitest';
import { AppError, CODES } from '../../../src/failures/errors.ts';
import { readPaste } from '../../../src/failures/pasted.ts';
import { throughProfile } from '../../../src/models/profile-for.ts';
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
    [`aws-actions/configure-aws-credentials@v4\n${NO_CREDENTIALS}`, 'id-token: write'],
    [`AWS_PROFILE overrides AWS_BEARER_TOKEN_BEDROCK\n${NO_CREDENTIALS}`, 'env -u AWS_PROFILE'],
    [`systemd[1]: Started agent.service\n${NO_CREDENTIALS}`, 'What systemd starts'],
    [`It runs as a LaunchAgent.\n${NO_CREDENTIALS}`, 'What LaunchAgent starts'],
    [`aws sso login works, and then:\n${NO_CREDENTIALS}`, 'too old for aws sso login'],
    [`my profile has an sso_session\n${NO_CREDENTIALS}`, 'too old for sso_session'],
    [`docker compose up\n${NO_CREDENTIALS}`, 'With docker compose, mount ~/.aws'],
    [NO_CREDENTIALS, 'which profile to use'],
    [`On EC2 it works, but not in docker.\n${NO_CREDENTIALS}`, '--http-put-response-hop-limit 2'],
    [`docker on my laptop, no EC2 IMDS role\n${NO_CREDENTIALS}`, 'With docker, mount ~/.aws'],
    ['botocore.exceptions.NoCredentialsError: Unable to locate credentials', 'export AWS_PROFILE=NAME'],
    [
      'Successfully logged into Start URL: x\n$ serverless deploy --aws-profile dev\nError: AWS provider credentials not found.',
      'the fault is in Serverless Framework',
    ],
    [
      '$ aws sso login --profile dev\n$ python3 ask.py\nUnable to locate credentials',
      'export AWS_PROFILE=dev',
    ],
    [
      'BedrockEmbeddings(credentials_profile_name="dev")\nCould not load credentials to authenticate with AWS client.',
      'See whether the AWS CLI can use the same profile',
    ],
    [
      'langchain: Could not load credentials to authenticate with AWS client.',
      'which profile to use: credentials_profile_name',
    ],
    ['NoCredentialProviders: no valid providers in chain.', 'AWS_SDK_LOAD_CONFIG=1'],
    [
      'Error: configuring Terraform AWS Provider: no valid credential sources for Terraform AWS Provider found.',
      'Tell Terraform which profile to use: profile = "NAME" in provider "aws"',
    ],
    [
      'The cli "aws ssm put-parameter" does work with the SSO profile, but boto3 with the same profile says:\nUnable to locate credentials',
      'The same sign-in works elsewhere, so the fault is in the program',
    ],
    [
      'The profile works with boto3, but not with pulumi. AWS_PROFILE is set.\nno valid credential sources found\noperation error STS',
      'the fault is in Pulumi',
    ],
  ])('for a program without credentials fits what the text says: %s', (paste, words) => {
    expect(advice(paste)).toEqual(['OCB417', expect.stringContaining(words)]);
  });

  it('for an expired sign-in names the profiles that differ and the program that is at fault', () => {
    const expired = 'The SSO session associated with this profile has expired.';
    const fixesOf = (paste: string) =>
      describeError(new AppError('session-expired', readPaste(paste).errors[0]?.facts), EN).fix.join('\n');
    expect(fixesOf(`AWS_DEFAULT_PROFILE=cicd\n${expired}`)).toContain('unset AWS_DEFAULT_PROFILE');
    expect(fixesOf(expired)).not.toContain('AWS_DEFAULT_PROFILE');
    expect(fixesOf(expired)).toContain('the fault is in the program');
    // A name in a command must be one of the text.
    expect(fixesOf(`botocore.exceptions.UnauthorizedSSOTokenError: ${expired}`)).not.toMatch(/--profile \S/);
  });

  it('for a program that cannot read an sso-session is its update, where the text shows one', () => {
    const gone =
      'failed to refresh cached credentials, the SSO session has expired or is invalid: open /h/.aws/sso/cache/1.json: no such file or directory';
    expect(advice(gone)).toEqual(['OCB404', expect.stringMatching(/--profile: openclaw-bedrock login$/)]);
    expect(advice(`${gone}\nsso_session = corp`)).toEqual([
      'OCB404',
      expect.stringContaining('too old for the profile’s sso_session'),
    ]);
    expect(
      advice(`with provider["registry.terraform.io/hashicorp/aws"]\n${gone}\nsso_session = corp`),
    ).toEqual(['OCB404', expect.stringContaining('update it (terraform init -upgrade)')]);
    expect(advice(`After running aws sso login again, terraform says:\n${gone}`)).toEqual([
      'OCB404',
      expect.stringContaining('so the fault is in Terraform: update it (terraform init -upgrade)'),
    ]);
    expect(advice('SSOProviderInvalidToken: x\n[sso-session corp]')).toEqual([
      'OCB453',
      expect.stringContaining('too old for the profile’s sso_session'),
    ]);
  });

  it('for a bare refusal of one program is its update, if others can make the call', () => {
    const pi = 'pi --provider amazon-bedrock -p hi\nAccessDeniedException: 403 from bedrock';
    expect(advice(`${pi}\nThe same profile works through the AWS CLI.`)).toEqual([
      'OCB500',
      expect.stringContaining('so the fault is in pi: update it (pi update)'),
    ]);
    expect(advice(`${pi}\nIt doesn't work with the AWS CLI either.`)).toEqual([
      'OCB500',
      expect.stringContaining('If that works, update pi.'),
    ]);
    expect(advice('AccessDeniedException: 403 from bedrock')).toEqual([
      'OCB500',
      'Check the whole setup: openclaw-bedrock doctor --live',
    ]);
  });

  it('never is a command for OpenClaw alone, where another program reported it', () => {
    const foreign = (paste: string) => {
      const [found] = readPaste(paste).errors;
      return describeError(new AppError(found?.error ?? 'bug', found?.facts), EN).fix.join('\n');
    };
    for (const words of [
      'Unable to locate credentials',
      'ExpiredTokenException',
      'Authentication failed: Please make sure your API Key is valid',
      'Token not present in AWS_BEARER_TOKEN_BEDROCK',
      'Bearer Token has expired',
      'explicit deny in a service control policy',
      'Too many requests, please wait before trying again',
      'Bedrock is unable to process your request',
      'Your account is not authorized to invoke this API operation',
      'use case details have not been submitted',
    ])
      expect(foreign(`Traceback (most recent call last):\nbotocore: bedrock: ${words}`)).not.toMatch(
        /gateway restart|openclaw-bedrock (?:status|verify|init)(?! --auth sso)/,
      );
  });

  it('for a model ID that is right in its region is the update and the region', () => {
    const right = (facts: Record<string, string>) =>
      describeError(
        new AppError('model-not-found', {
          pasted: 'yes',
          model: 'jp.amazon.nova-2-lite-v1:0',
          validIn: 'ap-northeast-1',
          ...facts,
        }),
        EN,
      ).fix;
    expect(right({})[0]).toContain('openclaw update');
    expect(right({ foreign: 'AWS SDK' })[0]).toContain(
      'so another region may be called. Set the region where the program runs (AWS_REGION',
    );
    expect(right({ foreign: 'AWS SDK' }).at(-1)).toContain('Update the program');
    const zed = { foreign: 'Zed', program: 'Zed', client: 'Zed', regionIn: 'bedrock.region' };
    expect(right(zed)[0]).toMatch(/Set the region in Zed \(bedrock\.region\)\.$/);
    const library = { foreign: 'Agno', program: 'Agno', regionIn: 'aws_region' };
    expect(right(library)[0]).toMatch(/\(aws_region\)\. Without that, AWS_REGION/);
    expect(right(library).at(-1)).toContain('Update Agno');
  });

  it('for a prefix of other regions is the right ID and the variable of the program', () => {
    const facts = readPaste(
      `librechat\nBEDROCK_AWS_DEFAULT_REGION=eu-west-3\nA=amazon.nova-pro-v1:0,us.amazon.nova-lite-v1:0,us.amazon.nova-pro-v1:0\nThe provided model identifier is invalid.`,
    ).errors[0]?.facts;
    const { fix } = describeError(throughProfile(new AppError('model-not-found', facts)), EN);
    expect(fix[0]).toBe(
      'IDs that start with us. cannot be called from eu-west-3. Use one with another prefix (eu., global.), if the model has it, or call a region that has us., such as us-east-1 (BEDROCK_AWS_DEFAULT_REGION).',
    );
    expect(fix.at(-1)).toContain('Update LibreChat');
  });

  it('for a model that is one of several is about the one that was named last', () => {
    const model = (paste: string) => readPaste(paste).errors[0]?.facts.model;
    const refused = 'The provided model identifier is invalid.';
    expect(model(`modelId: "anthropic.claude-a-3-v1:0"\n${refused}`)).toBe('anthropic.claude-a-3-v1:0');
    expect(model(`meta.com, openai.gpt and software.amazon.awssdk2\n${refused}`)).toBeUndefined();
    expect(
      model(`jp.anthropic.claude-a or us.anthropic.claude-a\nSet it to jp.anthropic.claude-a\n${refused}`),
    ).toBe('jp.anthropic.claude-a');
    expect(model(`Set it to jp.anthropic.claude-a\n${refused}\nTried us.anthropic.claude-a`)).toBe(
      'jp.anthropic.claude-a',
    );
    const several = readPaste(`jp.anthropic.claude-a or us.anthropic.claude-a\n${refused}`).errors[0]?.facts;
    expect(several?.model).toBeUndefined();
    expect(several?.models).toBe('jp.anthropic.claude-a us.anthropic.claude-a');
    expect(model(`litellm: bedrock/converse/amazon.nova-a-v1:0\n${refused}`)).toBe('amazon.nova-a-v1:0');
    expect(model(`GOOSE_MODEL=claude-3-5-sonnet\n${refused}`)).toBe('claude-3-5-sonnet');
    expect(model(`model: claude-a-3\nmodel: claude-a-4\n${refused}`)).toBeUndefined();
  });

  it('for a model without access names the second model of Claude Code', () => {
    const denied = "You don't have access to the model with the specified model ID.";
    const fixesOf = (paste: string) =>
      describeError(new AppError('model-access-denied', readPaste(paste).errors[0]?.facts), EN).fix.join(
        '\n',
      );
    expect(fixesOf(`API Error: 403 ${denied}`)).toContain('ANTHROPIC_DEFAULT_HAIKU_MODEL');
    expect(fixesOf(`CLAUDE_CODE_USE_BEDROCK=1\n${denied}`)).toContain('ANTHROPIC_DEFAULT_HAIKU_MODEL');
    expect(fixesOf(denied)).not.toContain('Claude');
  });

  it('for a clock names the limit that AWS named', () => {
    const causeOf = (paste: string) =>
      describeError(new AppError('clock-skew', readPaste(paste).errors[0]?.facts), EN).cause;
    expect(causeOf('Signature expired: 1Z is now earlier than 2Z (3Z - 15 min.)')).toContain('15 minutes');
    expect(causeOf('Signature not yet current: 1Z is still later than 2Z (3Z + 5 min.)')).toContain(
      '5 minutes',
    );
    expect(causeOf('RequestTimeTooSkewed')).toContain('five minutes');
  });

  it('for one role on both sides is nothing but to leave the step out', () => {
    const paste =
      'User: arn:aws:sts::1:assumed-role/a/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::1:role/team/a';
    const { fix } = describeError(new AppError('assume-role-denied', readPaste(paste).errors[0]?.facts), EN);
    expect(fix).toHaveLength(1);
  });

  it('for a denial names the region of the resource, if it has one', () => {
    const denied = (resource: string) => {
      const paste = `not authorized to perform: bedrock:InvokeModel on resource: ${resource}`;
      return describeError(new AppError('iam-denied', readPaste(paste).errors[0]?.facts), EN).fix.join('\n');
    };
    expect(denied('arn:aws:bedrock:us-east-1::foundation-model/x.y')).toContain('call was to us-east-1');
    expect(denied('arn:aws:bedrock:::foundation-model/x.y')).not.toContain('model is in');
    expect(denied('*')).not.toContain('model is in');
  });

  it('for a denial of iam:PassRole offers no policy for models', () => {
    const fixesOf = (action: string) => {
      const paste = `An error occurred (AccessDeniedException) when calling the CreateModelInvocationJob operation: User: x is not authorized to perform: ${action} on resource: arn:aws:iam::111122223333:role/batch`;
      return describeError(new AppError('iam-denied', readPaste(paste).errors[0]?.facts), EN).fix.join('\n');
    };
    expect(fixesOf('iam:PassRole')).not.toContain('openclaw-bedrock');
    expect(fixesOf('bedrock:CreateModelInvocationJob')).toContain('openclaw-bedrock policy');
  });

  it.each([
    [
      'Compaction safeguard could not\nresolve request credentials for amazon-bedrock/x.y.\nCompaction safeguard: no request credentials available;\ncancelling compaction',
      'OCB457',
      'openclaw update',
    ],
    [
      'Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity.',
      'OCB463',
      'repo:OWNER@ID/REPO@ID:*',
    ],
    [
      "ValueError: Unexpected content block type in content. Expected to have one of 'text', 'tool_use'",
      'OCB367',
      'pip install -U langchain-aws',
    ],
  ])('is the fix of its own users: %s', (paste, code, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
    expect(readPaste(paste).errors).toHaveLength(1);
  });

  it('gives a command once, also where a sentence ends with it', () => {
    const [found] = readPaste('An error occurred (ExpiredToken) when calling the Converse operation').errors;
    const { fix } = describeError(new AppError('credentials-expired', found?.facts), EN);
    expect(fix.filter((line) => line.endsWith('openclaw-bedrock login --profile NAME'))).toHaveLength(1);
  });

  it('for a container is given once', () => {
    const [found] = readPaste(`docker compose up\n${NO_CREDENTIALS}`).errors;
    const { fix } = describeError(new AppError('credentials-missing', found?.facts), EN);
    expect(fix.filter((line) => line.includes('mount ~/.aws'))).toHaveLength(1);
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
    [
      "[profile a]\nsso_session = my corp\nTypeError: Cannot read properties of undefined (reading 'sso_region')",
      'OCB416',
      'without blanks or quotes',
    ],
    [
      "Profile property 'sso_account_id' was not configured for 'default'.\n[default]\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = a\nsso_session = a",
      'OCB416',
      'In a profile with role_arn, remove sso_session',
    ],
    [
      'java.lang.ClassNotFoundException: software.amazon.awssdk.services.sso.auth.SsoProfileCredentialsProviderFactory',
      'OCB367',
      'Add software.amazon.awssdk:sso',
    ],
    [
      'aws: error: argument operation: Invalid choice, valid choices are:\n\nget-role-credentials | list-account-roles',
      'OCB367',
      'Install version 2',
    ],
    [
      'https://oidc.us-east-1.amazonaws.com/authorize?redirect_uri=http%3A%2F%2F127.0.0.1%3A34535%2Foauth%2Fcallback',
      'OCB452',
      '--use-device-code',
    ],
    [
      'An error occurred (ValidationException) when calling the CreateOAuth2Token operation:\nThe provided authorization grant is invalid, expired, revoked, or malformed',
      'OCB464',
      'aws login',
    ],
    [
      'memory-search wants an embedder: No API key found for provider "openai"',
      'OCB451',
      'memory.search.provider bedrock',
    ],
    ['No API key found for provider "openai"', 'OCB451', 'openclaw-bedrock doctor'],
    ['FailoverError: No API key found for bedrock', 'OCB450', 'Rename bedrock'],
    ['No API key found for amazon-bedrock', 'OCB450', 'openclaw-bedrock init --auth aws'],
    [
      'SharedConfigLoadError: failed to load config file\ncaused by: INIParseError: unsupported expression {expr {1 STRING 0 [65533 65533]} true []}',
      'OCB362',
      '-Encoding ascii',
    ],
    [
      "Cannot find module '/usr/lib/node_modules/openclaw/dist/extensions/amazon-bedrock/node_modules/@aws-sdk/client-bedrock/dist-cjs/index.js'",
      'OCB361',
      'npm install -g openclaw@latest (it lacks a part of @aws-sdk/client-bedrock)',
    ],
    ['[keyring] Considering backends: [pass]\ngpg: decryption failed: No secret key', 'OCB410', 'GPG key'],
    [
      "CredentialsError: Missing credentials\ncode: 'EACCES', path: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token'",
      'OCB463',
      'fsGroup',
    ],
    [
      'Unable to load AWS credentials from any provider in the chain: [WebIdentityTokenCredentialsProvider: To use assume role profiles the aws-java-sdk-sts module must be on the class path.]',
      'OCB367',
      'package aws-java-sdk-sts',
    ],
    [
      'InvalidToken: The provided token is malformed or otherwise invalid.',
      'OCB418',
      'AWS_STS_REGIONAL_ENDPOINTS=regional',
    ],
    ['User: x is not authorized to perform: sts:TagSession on resource: y', 'OCB419', 'sts:TagSession'],
    [
      "API Error: 403 Authorization header requires 'Credential' parameter.\nAWS_BEARER_TOKEN_BEDROCK: (empty)",
      'OCB418',
      'AWS_BEARER_TOKEN_BEDROCK is set and empty',
    ],
    ["Credential should be scoped to correct service: 'bedrock'.", 'OCB418', 'the service bedrock'],
    [
      'InvalidSignatureException: Credential should be scoped to a valid region.',
      'OCB418',
      'same region as its endpoint URL',
    ],
    [
      'Expecting value: line 1 column 1 (char 0)\n\n[default]\nregion = us-east-1\ncredential_process = okta-aws-cli web',
      'OCB410',
      'Run the command after credential_process',
    ],
    [
      'aws-vault: error: exec: Failed to get credentials for dev: User interaction is not allowed. (-25308)',
      'OCB410',
      'security unlock-keychain',
    ],
    [
      'aws-vault: error: exec: Failed to get credentials for dev: unexpected end of JSON input',
      'OCB410',
      'AWS_VAULT_BACKEND=file',
    ],
    [
      'awsCredentialExport is set\nAccessDenied: Cannot call GetSessionToken with session credentials',
      'OCB480',
      'In Claude Code, remove awsCredentialExport',
    ],
    [
      'WebIdentityErr: failed to retrieve credentials\ncaused by: InvalidIdentityToken: No OpenIDConnect provider found in your account for https://oidc.eks.eu-west-1.amazonaws.com/id/X',
      'OCB463',
      'eksctl utils associate-iam-oidc-provider',
    ],
    [
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      'OCB463',
      '--url https://token.actions.githubusercontent.com',
    ],
    ['Incorrect token audience', 'OCB463', 'usually sts.amazonaws.com'],
    ['Couldn’t retrieve verification key from your identity provider', 'OCB463', 'openid-configuration'],
    [
      'aws-actions/configure-aws-credentials@v4\nNot authorized to perform sts:AssumeRoleWithWebIdentity',
      'OCB463',
      'repo:OWNER/REPO:*',
    ],
    ['Not authorized to perform sts:AssumeRoleWithWebIdentity', 'OCB463', 'system:serviceaccount'],
    [
      'Error when retrieving credentials from container-role: Error retrieving metadata: Connection aborted.',
      'OCB463',
      'sudo systemctl restart ecs',
    ],
    ['Response did not contain a valid SAML assertion', 'OCB479', 'in a browser'],
    [
      'invalid_grant, on page https://corp.awsapps.com/start/user-consent/authorize.html?clientId=x&region=us-east-2&state=y',
      'OCB403',
      '--sso-region us-east-2',
    ],
    [
      'AccessDeniedException when calling the CreateModelInvocationJob operation:\nUser: arn:aws:sts::111122223333:assumed-role/jobs/x is not authorized to\nperform: iam:PassRole on resource: arn:aws:iam::111122223333:role/batch\nbecause no identity-based policy allows it',
      'OCB501',
      'Allow iam:PassRole on arn:aws:iam::111122223333:role/batch',
    ],
    [
      'lambda-strands-agent-bedrock-cdk, lambda invoke in eu-central-1:\nAccessDeniedException when calling ConverseStream: ... is not authorized to perform:\nbedrock:InvokeModelWithResponseStream on resource:\narn:aws:bedrock:eu-central-1:<account>:inference-profile/eu.anthropic.claude-sonnet-4-20250514-v1:0',
      'OCB501',
      'Allow bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:eu-central-1:<account>:inference-profile/eu.anthropic.claude-sonnet-4-20250514-v1:0',
    ],
    [
      'Our agent on bedrock says:\nUser: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: bedrock:InvokeModel\non resource: arn:aws:bedrock:us-west-2::foundation-model/zai.glm-5\nbecause no identity-based policy allows the bedrock:InvokeModel action',
      'OCB501',
      'Allow bedrock:InvokeModel on arn:aws:bedrock:us-west-2::foundation-model/zai.glm-5',
    ],
    [
      'Kubernetes cluster unreachable: getting credentials: exec: executable aws failed with exit code 255',
      'OCB482',
      'aws eks get-token',
    ],
    ['exec: executable aws failed with exit code 253', 'OCB482', 'Set AWS_PROFILE and AWS_REGION'],
    ['exec: executable aws failed with exit code 252', 'OCB482', 'update the AWS CLI'],
    ['invalid apiVersion "client.authentication.k8s.io/v1alpha1"', 'OCB482', 'aws eks update-kubeconfig'],
    [
      '$ docker push 111122223333.dkr.ecr.eu-west-1.amazonaws.com/a\nno basic auth credentials',
      'OCB483',
      'aws ecr get-login-password',
    ],
    [
      'Aws\\Exception\\CredentialsException: Cannot read credentials from /usr/share/httpd/.aws/credentials',
      'OCB417',
      'looks in /usr/share/httpd/.aws/credentials',
    ],
    ['sudo sls deploy\nError: AWS profile "dev" doesn\'t seem to be configured', 'OCB415', 'With sudo'],
    ['sudo terraform plan\nno valid credential sources found', 'OCB417', 'With sudo'],
    [
      'AWS profile with name x not found in ~/.aws/credentials, using docker',
      'OCB415',
      'reads only ~/.aws/credentials',
    ],
    ['docker run x\nThe config profile (dev) could not be found', 'OCB415', 'In a container'],
    ['The config profile (dev) could not be found', 'OCB415', 'aws configure list-profiles'],
    [
      'With configure-aws-credentials the action says:\nThe AWS Access Key Id you provided does not exist',
      'OCB418',
      'pass AWS_SESSION_TOKEN',
    ],
    [
      'export AWS_PROFILE=corp\n  API Error (403 The security token included in the request is invalid.)',
      'OCB418',
      'unset AWS_ACCESS_KEY_ID',
    ],
    [
      'Traceback (most recent call last)\nExpiredTokenException: The security token included in the request is expired',
      'OCB411',
      'Get new ones where the old ones came from',
    ],
    [
      'failed to load credentials from the credentials provider\nfailed to read `/h/.aws/sso/cache/1.json`: No such file or directory\nthe `aws` cli works correctly',
      'OCB453',
      'too old for the profile’s sso_session',
    ],
    [
      'langchain: Invocation of model ID anthropic.claude-x-v1:0 with on-demand throughput isn’t supported.',
      'OCB503',
      'us.anthropic.claude-x-v1:0 in the US',
    ],
    [
      '$ aws bedrock-runtime converse --model-id x\nusage: aws [options] <command>\naws: error: argument command: Invalid choice, valid choices are:\naccessanalyzer | account',
      'OCB367',
      'Update the AWS CLI, which may be too old for bedrock-runtime',
    ],
    ['aider: litellm.APIConnectionError: Unable to locate credentials', 'OCB417', 'export AWS_PROFILE=NAME'],
    [
      'NoCredentialProviders: no valid providers in chain\n[sso-session corp]',
      'OCB417',
      'too old for sso-session',
    ],
    ['AuthorizationPendingException', 'OCB402', 'Approve it in the browser first'],
    [
      'The pending authorization to retrieve an SSO token has expired.',
      'OCB402',
      'approve within a few minutes',
    ],
    ["PermissionError: [Errno 13] Permission denied: '/root/.aws/models'", 'OCB481', 'looks in /root'],
    ["PermissionError: [Errno 13] Permission denied: '/home/u/.aws/config'", 'OCB481', 'docker run --user'],
    ['dial tcp 169.254.170.23:80: connect: connection refused', 'OCB463', 'eks-pod-identity-agent'],
    ['169.254.170.23 is not a valid container metadata service hostname', 'OCB367', 'EKS Pod Identity'],
    ['{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"}}', 'OCB527', '%2F'],
    [
      'An error occurred (ValidationException) when calling the InvokeModel operation: The requested operation is not recognized by the service.',
      'OCB527',
      'bedrock-runtime',
    ],
    [
      "bedrock_mantle: 400 invalid request body: Invalid 'input': value did not match any expected variant",
      'OCB523',
      'Responses API',
    ],
    [
      'Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.\n    at de_GetRoleCredentialsCommandError (/x/client-sso/dist-cjs/index.js:1:2)',
      'OCB605',
      'sso_region',
    ],
    [
      'litellm.BadRequestError: BedrockException - {"message":"messages.0.content.0.text.cache_control.ephemeral.ttl: Extra inputs are not permitted"}. Received Model Group=claude-sonnet-4-5',
      'OCB520',
      'Update LiteLLM',
    ],
    [
      'API Error: 403 You invoked an unsupported model or your request did not allow prompt caching.',
      'OCB520',
      'DISABLE_PROMPT_CACHING=1',
    ],
    [
      'API Error: 400 {"error":{"message":"{\\"message\\":\\"invalid beta flag\\"}. Received Model Group=claude-opus-4-5"}}',
      'OCB520',
      'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1',
    ],
    [
      'tools.3.custom.input_examples: Extra inputs are not permitted',
      'OCB520',
      'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1',
    ],
    [
      'Malformed input request: #: required key [texts] not found#: extraneous key [inputText] is not permitted, please reformat your input and try again.',
      'OCB520',
      '"input_type": "search_document"',
    ],
    [
      'Malformed input request: #: required key [messages] not found, please reformat your input and try again.',
      'OCB520',
      'messages is missing from the request',
    ],
    ['Failed to create provider: Unknown provider: bedrock', 'OCB529', 'GOOSE_PROVIDER=aws_bedrock'],
    [
      'litellm.BadRequestError: LLM Provider NOT provided. Pass in the LLM provider you are trying to call. You passed model=anthropic.claude-sonnet-4-6',
      'OCB529',
      'bedrock/anthropic.claude-sonnet-4-6',
    ],
    ['explicit deny in a service control policy', 'OCB508', 'Ask your administrator for an exception.'],
    ['bedrock:InvokeModel was denied by an SCP', 'OCB508', 'Ask your administrator for an exception.'],
    [
      'Read timeout on endpoint URL: "https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse"',
      'OCB603',
      'read_timeout=3600',
    ],
    ["data retention mode 'default' is not available for this model", 'OCB525', 'data-retention.html'],
    [
      'Gateway failed to start: Error: non-loopback Control UI requires gateway.controlUi.allowedOrigins (set explicit origins)',
      'OCB370',
      'openclaw config set gateway.controlUi.allowedOrigins',
    ],
    [
      '[bedrock-discovery] Failed to list models: AccessDeniedException: Authentication failed: Please make sure your API Key is valid.\nmodels.json says "auth": "aws-sdk"',
      'OCB408',
      'an old AWS_BEARER_TOKEN_BEDROCK overrides it',
    ],
    [
      'User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: bedrock:InvokeModel\non resource: arn:aws:bedrock:us-west-2::foundation-model/zai.glm-5\nwith an explicit deny in a service control policy',
      'OCB508',
      'an exception for bedrock:InvokeModel on arn:aws:bedrock:us-west-2::foundation-model/zai.glm-5',
    ],
    [
      "Failed to resolve credentials for profile 'SMUS2': the credentials provider was not properly configured. Try running 'aws sso login --profile SMUS2'",
      'OCB410',
      'aws configure export-credentials --profile SMUS2',
    ],
    [
      'An error occurred (AccessDenied) when calling the GetSessionToken operation: Cannot call GetSessionToken with session credentials',
      'OCB480',
      'Leave that call out',
    ],
    ["PermissionError: [Errno 13] Permission denied: '/home/u/.aws/config'", 'OCB481', 'docker run --user'],
    ['messages.0.content.0.document.source.type: Field required', 'OCB520', 'from S3'],
    [
      "Value 'anthropic.claude-3-haiku-20240307-v1:0:200k' at 'modelId' failed to satisfy constraint",
      'OCB502',
      'Use anthropic.claude-3-haiku-20240307-v1:0 instead',
    ],
    [
      'ANTHROPIC_MODEL=arn:aws:bedrock:us-west-2::inference-profile/us.anthropic.claude-opus-4-8\nThe provided model identifier is invalid.',
      'OCB502',
      'the account ID is missing',
    ],
    [
      'code: InvalidRequestException, message: RoleName must be supplied in the queryString params, fault: client',
      'OCB416',
      'must be in each [profile NAME] section',
    ],
    ['failed to find SSO session section, Acme Dev', 'OCB416', 'Rename [sso-session Acme Dev]'],
    [
      'Amazon.Runtime.AmazonClientException: Invalid Configuration. Failed to find sso_session [Acme Dev]` even though',
      'OCB416',
      'Rename [sso-session Acme Dev]',
    ],
    [
      'Could not connect to the endpoint URL: "https://ec2.us-east-1a.amazonaws.com/"',
      'OCB385',
      'AWS_DEFAULT_REGION=us-east-1',
    ],
    [
      'Could not connect to the endpoint URL: "https://oidc.us-east.amazonaws.com/client/register"',
      'OCB385',
      'correct region and sso_region',
    ],
    ['Error: invalid AWS Region: us-east', 'OCB385', 'aws configure list'],
    [
      'SharedConfigErr: only one credential type may be specified per profile: source profile, credential source, credential process, web identity token, or sso',
      'OCB469',
      'settings of two ways to sign in',
    ],
    [
      'Could not connect to the endpoint URL: "https://bedrock-runtime.me-central-1.amazonaws.com/model/x/invoke"',
      'OCB600',
      'the region is wrong or does not have the service',
    ],
    ['On Fargate:\nUnable to locate credentials', 'OCB417', 'must be in the program’s environment'],
    [
      'litellm.BadRequestError: BedrockException - {"message":"The model returned the following errors: tools.0.custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12 (https://json-schema.org/draft/2020-12)."}',
      'OCB520',
      'Turn that tool or its MCP server off',
    ],
    [
      'Model: anthropic.claude-sonnet-4\nError: Claude Code process exited with code 1',
      'OCB391',
      'Run it in a terminal',
    ],
    ['Error: Claude Code process exited with code 3221225477', 'OCB391', 'Windows reports that it crashed'],
    [
      "An error occurred (resourceNotFoundException) when calling the InvokeAgent operation: Failed to retrieve resource because it doesn't exist.",
      'OCB546',
      'not the name',
    ],
    [
      'An error occurred (RuntimeClientError) when calling the InvokeAgentRuntime operation: Received error (500) from runtime. Please check your CloudWatch logs for more information.',
      'OCB545',
      'aws logs tail /aws/bedrock-agentcore/runtimes/',
    ],
    [
      'An error occurred (ValidationException) when calling the CreateKnowledgeBase operation: The knowledge base storage configuration provided is invalid... Bad Authorization',
      'OCB440',
      'a data access policy with the role in it',
    ],
    [
      "urllib3.exceptions.ProtocolError: ('Connection broken: InvalidChunkLength(got length b'', 0 bytes read)')",
      'OCB600',
      'Try again: an answer breaks off now and then',
    ],
    [
      'aws-vault: error: exec: Error getting temporary credentials: One or more parameters passed to the function were not valid. (-50)',
      'OCB410',
      'outside its sandbox',
    ],
    ['In my pod on EKS:\nUnable to locate credentials', 'OCB417', 'eks.amazonaws.com/role-arn'],
    [
      'An error occurred (accessDeniedException) when calling the InvokeAgent operation: Access denied when calling Bedrock. Check your request permissions and retry the request.',
      'OCB501',
      'The agent’s own role must allow',
    ],
    [
      '[error] _aws.toolkit.auth.reauthenticate: Error: SSO cache data unexpectedly missing props: ["refreshToken"]',
      'OCB453',
      'In AWS Toolkit, sign out',
    ],
    [
      'My cluster is on EKS:\nerror: You must be logged in to the server (Unauthorized)',
      'OCB434',
      'See who signs in',
    ],
    [
      'On Amplify Hosting:\nError [CredentialsError]: Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',
      'OCB417',
      'the compute role',
    ],
    [
      '[profile dev]\nlogin_session = arn:aws:iam::111122223333:user/ann\nCredentialsProviderError: Could not load credentials from any providers',
      'OCB417',
      'too old for the sign-in of aws login',
    ],
    [
      '$ aws login\nUpdated profile dev.\n$ aws sts get-caller-identity\nInvalidClientTokenId: The security token included in the request is invalid.',
      'OCB418',
      'Access keys in ~/.aws/credentials override',
    ],
    ["Cannot find profile 'default' in ~/.aws/config", 'OCB415', 'must be [default]'],
    [
      'docker run ecs-deploy\nInvalidSignatureException: Signature expired: 20160925T124307Z is now earlier than 20160925T125643Z (20160925T130143Z - 5 min.)',
      'OCB412',
      'Restart Docker Desktop',
    ],
    [
      'Error inspecting states in the "s3" backend:\n    AccessDenied: Access Denied\n        status code: 403, request id: 43CF10D09C304B1E',
      'OCB433',
      'profile = "NAME"',
    ],
    [
      'An error occurred (AccessDenied) when calling the AssumeRole operation: Access denied',
      'OCB419',
      'add mfa_serial',
    ],
    [
      'aws-sso: registerClient: operation error SSO OIDC: RegisterClient, https response error StatusCode: 400, InvalidScopeException: ',
      'OCB403',
      'Update it, or go back one version',
    ],
    [
      'panic: AssumeRoleTokenProviderNotSetError: assume role with MFA enabled, but AssumeRoleTokenProvider session option not set.',
      'OCB466',
      'aws configure export-credentials',
    ],
    [
      'sam package\nThe SSO session associated with this profile has expired or is otherwise invalid.\n`aws s3 ls` works',
      'OCB404',
      'the fault is in AWS SAM CLI',
    ],
    [
      'Error listing models: An error occurred (404) when calling the ListFoundationModels operation: <UnknownOperationException/>',
      'OCB527',
      'To list models',
    ],
    [
      "ec2 = Aws::EC2::Client.new(region: 'eu-south-1')\nAws::STS::Errors::InvalidClientTokenId: The security token included in the request is invalid.",
      'OCB418',
      'eu-south-1 must first be enabled',
    ],
    [
      "new STSClient({ region: 'us-gov-west-1' })\nInvalidClientTokenId: The security token included in the request is invalid.",
      'OCB418',
      'us-gov-west-1 has accounts of its own',
    ],
    [
      "Credential should be scoped to a valid region, not 'ap-southeast-2'.",
      'OCB418',
      'AWS_STS_REGIONAL_ENDPOINTS=regional',
    ],
    [
      'aws-vault: error: exec: Failed to get credentials for dev: operation error STS: GetSessionToken, api error InvalidClientTokenId: The security token included in the request is invalid.',
      'OCB418',
      'aws-vault remove NAME',
    ],
    [
      'aws-vault: error: exec: operation error SSO: GetRoleCredentials, UnauthorizedException: Session token not found or invalid',
      'OCB404',
      'aws-vault clear',
    ],
    [
      '% aws-sso-util credential-process --profile dev\nLogin required. Use `aws-sso-util login --profile dev` or `aws sso login --profile dev` and try again.',
      'OCB400',
      'aws-sso-util login --force',
    ],
    [
      '[info] [renderer] Starting Session, Leapp 0.12\nUnauthorizedException: Session token not found or invalid',
      'OCB404',
      'In Leapp, sign out',
    ],
    [
      'I ran `assume`, and then: Error loading SSO Token: Token for https://x.awsapps.com/start does not exist',
      'OCB404',
      'assume --export-sso-token',
    ],
    ['Error unmarshalling redirectTo response! unexpected end of JSON input', 'OCB479', 'Update the program'],
    [
      'Unable to resolve AWS account to use. It must be either configured when you define your CDK Stack',
      'OCB417',
      'an SSO sign-in has expired',
    ],
    [
      'Run aws-actions/configure-aws-credentials@v2\nError: Input required and not supplied: aws-region',
      'OCB309',
      'give the step an aws-region',
    ],
    [
      'AccessDeniedException: Your account is not authorized to invoke this API operation. bedrock:ListFoundationModels',
      'OCB515',
      'Call the region in which the account has its models',
    ],
    [
      'Client error: `GET http://169.254.169.254/latest/meta-data/iam/security-credentials/` resulted in a `404 Not Found` response',
      'OCB455',
      'the instance has no role',
    ],
    [
      "com.amazonaws.auth.profile.ProfileCredentialsProvider: No AWS profile named 'dev'",
      'OCB415',
      'Version 1 of the SDK for Java',
    ],
    ["'dev' not found in credentials file", 'OCB415', 'CredentialProvider::sso("dev")'],
    [
      'My pod with Pod Identity says: Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',
      'OCB417',
      'too old for Pod Identity',
    ],
    [
      'Positron: User: arn:aws:sts::111122223333:assumed-role/EC2_SSM_Role/i-0123456789abcdef0 is not authorized to perform: bedrock:ListFoundationModels',
      'OCB531',
      'the role EC2_SSM_Role',
    ],
    ['Failed to find sso_session [corp]', 'OCB416', 'AWS_PROFILE'],
    [
      'Docker runs fine directly on the runner instance, but if I tell GitHub actions to use the AWS cli container:\nUnable to locate credentials. You can configure credentials by running "aws configure".',
      'OCB417',
      '--http-put-response-hop-limit 2',
    ],
    [
      'User: arn:aws:sts::X:assumed-role/bedrock-openclaw/AWSCloudFormation is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:us-west-2::parameter/x because no identity-based policy allows the ssm:GetParameters action',
      'OCB535',
      'let bedrock-openclaw call ssm:GetParameters on arn:aws:ssm:us-west-2::parameter/x.',
    ],
    [
      'Deploying OpenClaw with CloudFormation\nUser: arn:aws:iam::111122223333:user/ann is not authorized to perform: ecr:GetAuthorizationToken on resource: * with an explicit deny in a service control policy',
      'OCB535',
      'an exception for ecr:GetAuthorizationToken',
    ],
    [
      'New session started · model: amazon-bedrock/arn:aws:bedrock:ap-northeast-1:x:application-inference-profile/x followed by The provided model identifier is invalid.',
      'OCB502',
      'the region that it names, ap-northeast-1. Older versions of OpenClaw',
    ],
    [
      'model: amazon-bedrock/arn:aws:bedrock... followed immediately by The provided model identifier is invalid.',
      'OCB502',
      'Older versions of OpenClaw',
    ],
    [
      'modelId="arn:aws:bedrock:us-west-2:111122223333:application-inference-profile/abc"\nThe provided model identifier is invalid.',
      'OCB502',
      'the region that it names, us-west-2: set the region of the program',
    ],
    [
      'api-1  | core.plugin.impl.exc.PluginInvokeError: req_id: d PluginInvokeError: {"args":{},"error_type":"TypeError","message":"BedrockLargeLanguageModel.validate_credentials() missing 1 required positional argument: \'self\'"}\napi-1 | langgenius/dify',
      'OCB367',
      'Update Dify, and its plugin',
    ],
    [
      'Error: Unknown Amazon Bedrock model: meta.llama3-70b-instruct-v1:0\n    at (/usr/lib/node_modules/promptfoo/dist/src/providers/bedrock.js:95:11)',
      'OCB367',
      'Update promptfoo, which does not know meta.llama3-70b-instruct-v1:0: npm install -g promptfoo@latest',
    ],
    [
      '$ npx cdk synth\nError: Unsupported Model Name: global.anthropic.claude-opus-5-5',
      'OCB367',
      'Update what you deploy: it does not know global.anthropic.claude-opus-5-5',
    ],
    [
      "Unknown service: 'bedrock-runtime'\nmodel us.anthropic.claude-opus-4-8",
      'OCB367',
      'pip install -U boto3',
    ],
    [
      'errors when using BYOK through AI Gateway: getaddrinfo ENOTFOUND bedrock-runtime..amazonaws.com',
      'OCB309',
      'in the settings of AI Gateway',
    ],
    ['getaddrinfo ENOTFOUND bedrock-runtime..amazonaws.com', 'OCB309', 'In a program other than OpenClaw'],
    [
      '[agent/embedded] getaddrinfo ENOTFOUND bedrock-runtime..amazonaws.com',
      'OCB309',
      'openclaw-bedrock init',
    ],
    [
      'User: arn:aws:sts::XXX:assumed-role/ViewOnly/botocore-session-1 is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::XXX:role/ViewOnly',
      'OCB419',
      'leave out the step that assumes it again',
    ],
    [
      'User: arn:aws:sts::111122223333:assumed-role/Admin/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/Admin',
      'OCB419',
      'Ask your administrator to let',
    ],
    [
      'User: arn:aws:sts::111122223333:assumed-role/Admin/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/Admin-2',
      'OCB419',
      'Ask your administrator to let',
    ],
    [
      'Error listing Bedrock models: An error occurred (InternalServerException) when calling the ListFoundationModels operation (reached max retries: 4): The system encountered an unexpected error during processing. Try your request again.\nError listing Bedrock models: An error occurred (ValidationException) when calling the ListCustomModels operation: Operation unknown',
      'OCB527',
      'without -runtime',
    ],
    [
      'APICallError [AI_APICallError]: Invalid JSON response\n  cause: _TypeValidationError [AI_TypeValidationError]: Type validation failed: Value: {"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"}.\n  Error message: [{"path":["created_at"],"message":"Invalid input"}]',
      'OCB527',
      'chat completions',
    ],
    [
      'AWS profile with name codeassistant not found in ~/.aws/credentials, using default profile',
      'OCB415',
      'reads only ~/.aws/credentials',
    ],
  ])('fits the text: %s', (paste, code, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
  });

  const beta = 'ValidationException: The model returned the following errors: invalid beta flag';
  const cache =
    'ValidationException: You invoked an unsupported model or your request did not allow prompt caching.';
  const warm =
    'ValidationException: The model returned the following errors: `temperature` is deprecated for this model.';
  it.each([
    [beta, 'OCB520', 'Remove this model’s params from openclaw.json'],
    [`CLAUDE_CODE_USE_BEDROCK=1\n${beta}`, 'OCB520', 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1'],
    [cache, 'OCB520', '"cacheRetention": "none"'],
    [`claude code\n${cache}`, 'OCB520', 'Turn prompt caching off in Claude Code: DISABLE_PROMPT_CACHING=1'],
    [`Positron\n${cache}`, 'OCB520', 'Update Positron'],
    [warm, 'OCB520', 'Remove temperature from this model’s params'],
    [`litellm.BadRequestError: ${warm}`, 'OCB520', 'drop_params: true'],
    [`Cline\n${warm}`, 'OCB520', 'Update Cline'],
    [
      'An error occurred (ValidationException) when calling the Converse operation: messages.4.content: Conversation blocks and tool result blocks cannot be provided in the same turn',
      'OCB523',
      'in messages without other content',
    ],
    ['User messages cannot contain tool uses.', 'OCB523', 'send /new in the chat'],
    [
      'strands\nUser messages cannot contain tool uses.',
      'OCB523',
      'In your own program: keep tool calls in assistant messages',
    ],
    [
      '{"message":"tool_choice.type: Field required"}',
      'OCB520',
      'leave out tool choice and parallel_tool_calls',
    ],
    [
      'AI_APICallError: This model doesn’t support the toolConfig.toolChoice.tool field.',
      'OCB520',
      'structured output',
    ],
    ['messages: too many images and documents: 19 + 5 > 20', 'OCB520', 'Send 20 or fewer'],
    ['thinking.enabled.budget_tokens: Input should be greater than or equal to 1024', 'OCB520', '/think off'],
    [
      'LibreChat: thinking.enabled.budget_tokens: Input should be greater than or equal to 1024',
      'OCB520',
      '1024 or more',
    ],
    [
      'Read timeout on endpoint URL: "https://bedrock-runtime.us-east-1.amazonaws.com/x"',
      'OCB603',
      'read_timeout',
    ],
    [
      'We use AWS Bedrock from Lambda\nConnect timeout on endpoint URL: "https://bedrock-runtime.ap-south-1.amazonaws.com/x"',
      'OCB603',
      'interface endpoint for bedrock-runtime.ap-south-1',
    ],
    ['connect ETIMEDOUT 10.0.0.1:443', 'OCB603', 'Try a reply: openclaw-bedrock verify'],
    ['API Error: Truncated event message received.', 'OCB505', 'go around it'],
    [
      'Zed: Claude Opus 4.7 is not available in eu-west-1. Try switching to a region where this model is supported.',
      'OCB502',
      'Update Zed, or choose another model there',
    ],
    [
      'Model: Claude Opus 4.5 (Bedrock)\nProvider: bedrock\nStatus Code: N/A\nThe model returned the following errors: Input is too long for requested model.',
      'OCB519',
      'Start a new conversation in Continue, or send less',
    ],
    ['Input is too long for requested model.', 'OCB519', 'Start a new conversation, or send less'],
    [
      'AI_APICallError: litellm.BadRequestError: BedrockException\nmessages.3.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`.',
      'OCB523',
      'Turn thinking (reasoning) off in the program',
    ],
    [
      'claude code: messages.3.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`.',
      'OCB523',
      'MAX_THINKING_TOKENS=0',
    ],
    [
      '[agent] messages.3.content.0.type: Expected `thinking` or `redacted_thinking`, but found `text`.',
      'OCB523',
      '/think off',
    ],
    ['cohere.embed-multilingual-v3: Input is too long for requested model.', 'OCB519', '"truncate": "END"'],
    ['[agent/embedded] Input is too long for requested model.', 'OCB519', 'openclaw-bedrock init'],
    [
      'Cline: prompt is too long: 208310 tokens > 200000 maximum',
      'OCB519',
      'Start a new conversation in Cline, or',
    ],
    ['The maximum tokens you requested exceeds the model limit of 4096.', 'OCB518', '"maxTokens": 4096'],
    [
      'claude code: The maximum tokens you requested exceeds the model limit of 4096.',
      'OCB518',
      'CLAUDE_CODE_MAX_OUTPUT_TOKENS=4096',
    ],
    [
      'Cline: The maximum tokens you requested exceeds the model limit of 4096.',
      'OCB518',
      'at most 4096 tokens',
    ],
  ])('for a refused request is that of the program which sent it: %s', (paste, code, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    [
      'OCB413',
      '  ⎿  API Error (403 {"Message":"Invalid API Key format: Must start with pre-defined prefix"})',
      'unset CLAUDE_CODE_USE_BEDROCK',
    ],
    ['OCB413', 'Invalid API Key format: Must start with pre-defined prefix', 'openclaw-bedrock doctor'],
    ['OCB520', 'API Error: 400 "thinking.type.enabled" is not supported for this model', 'claude update'],
    [
      'OCB520',
      'An error occurred (ValidationException) when calling the Converse operation: "thinking.type.enabled" is not supported for this model',
      'no longer takes',
    ],
    [
      'OCB455',
      'operation error STS: AssumeRole, failed to sign request: failed to retrieve credentials: no EC2 IMDS role found, operation error ec2imds: GetMetadata',
      'source profile has no credentials',
    ],
    ['OCB455', 'no EC2 IMDS role found, operation error ec2imds: GetMetadata', 'AWS_PROFILE=NAME'],
    ['OCB455', 'connect EHOSTUNREACH 169.254.169.254:80', 'If you use SSO'],
    ['OCB455', 'IMDS is not working in docker on an EC2 machine', 'hop-limit 2'],
    [
      'OCB523',
      "litellm.UnsupportedParamsError: Bedrock doesn't support tool calling without `tools=` param specified.",
      'modify_params: true',
    ],
    [
      'OCB523',
      'This model does not support assistant message prefill. The conversation must end with a user message.',
      'openclaw update',
    ],
    [
      'OCB503',
      'ProviderModelNotFoundError data: { providerID: "amazon-bedrock", modelID: "anthropic.claude-x-v1:0", suggestions: [ "eu.anthropic.claude-x-v1:0" ]',
      'such as eu.anthropic.claude-x-v1:0',
    ],
    [
      'OCB309',
      "AI_LoadSettingError: AWS region setting is missing. Pass it using the 'region'",
      'AWS_REGION',
    ],
    ['OCB418', 'The security token included in the request is invalid', 'AWS_SESSION_TOKEN'],
    [
      'OCB602',
      'botocore.exceptions.SSLError: SSL validation failed for https://oidc.us-east-1.amazonaws.com/ [SSL: CERTIFICATE_VERIFY_FAILED]',
      'AWS_CA_BUNDLE=',
    ],
    [
      'OCB602',
      'software.amazon.awssdk.core.exception.SdkClientException: PKIX path building failed: bedrock-runtime.us-east-1.amazonaws.com',
      'NODE_EXTRA_CA_CERTS for Node.js',
    ],
  ])('%s for what a program needs: %s', (code, paste, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    [
      'OCB410',
      'Failed to get profile credentials\nUnexpected token A in JSON at position 0\ncredential_process=aws sso login --profile dev',
      'Remove the line credential_process',
    ],
    [
      'OCB416',
      "Profile 'p' is not using role-based, session-based, process-based, or basic credentials.",
      'too old',
    ],
    [
      'OCB523',
      'litellm.BadRequestError: BedrockException - {"message":"messages.2.content: Conversation blocks and tool result blocks cannot be provided in the same turn."}',
      'modify_params: true',
    ],
    [
      'OCB418',
      'An error occurred (UnrecognizedClientException) when calling the InvokeModel operation: The security token included in the request is invalid.',
      'aws configure list',
    ],
    ['OCB403', 'InvalidClientException: Invalid client provided', 'registration'],
    [
      'OCB417',
      'credentialType: bearer_token\nCredentialsProviderError: Could not load credentials from any providers',
      'too old for Bedrock API keys',
    ],
  ])('%s for a saved or named cause: %s', (code, paste, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    [
      'OCB356',
      '[plugins] amazon-bedrock failed to load: Error: see /usr/lib/node_modules/openclaw/dist/extensions/amazon-bedrock/index.js',
      'npm install -g openclaw@latest --force',
    ],
    ['OCB356', '[plugins] amazon-bedrock failed to load: Error: x', 'openclaw plugins install'],
    [
      'OCB537',
      'Thinking level "adaptive" is not supported for amazon-bedrock/us.anthropic.x. Use one of: off, low, high.',
      'send /think high in the chat',
    ],
    [
      'OCB572',
      'OpenClaw requires working inference: The verified inference owner changed before activation completed.',
      'in a terminal instead',
    ],
    [
      'OCB369',
      '[agents/auth-profiles] ignored invalid auth profile entries during store load\n"dropped": 1, "reasons": {"invalid_type": 1}, "keys": ["amazon-bedrock:default"]',
      'openclaw-bedrock init --auth aws',
    ],
    [
      'OCB523',
      "us.openai.gpt-5.6-luna: invalid request body: Invalid 'input': value did not match any expected variant",
      'send /new in the chat',
    ],
    [
      'OCB502',
      'AcpRuntimeError: Internal error: API Error (amazon-bedrock/global.anthropic.claude-sonnet-5):\n400 The provided model identifier is invalid.. Try switching to us.anthropic.claude-sonnet-4-6.',
      'ANTHROPIC_MODEL: global.anthropic.claude-sonnet-5',
    ],
    [
      'OCB502',
      'ANTHROPIC_MODEL=amazon-bedrock/us.anthropic.claude-sonnet-4-6\nThe provided model identifier is invalid.',
      'ANTHROPIC_MODEL: us.anthropic.claude-sonnet-4-6',
    ],
    [
      'OCB519',
      '[agent/embedded] prompt is too long: 202350 tokens > 200000 maximum',
      '"contextWindow": 200000 or less',
    ],
    [
      'OCB519',
      'prompt is too long: 202350 tokens > 200000 maximum',
      'Start a new conversation, or send less.',
    ],
    [
      'OCB519',
      'Compaction failed: prompt is too long: 202350 tokens > 200000 maximum',
      'send /new in the chat',
    ],
    [
      'OCB519',
      'prompt is too long: 202350 tokens > 200000 maximum • Context ?/200k',
      'send /new in the chat',
    ],
    [
      'OCB519',
      '"contextWindow": 200000,\nprompt is too long: 202350 tokens > 200000 maximum',
      'send /new in the chat',
    ],
    [
      'OCB519',
      'prompt is too long: 202350 tokens > 200000 maximum\n"contextWindow": 200000',
      'send /new in the chat',
    ],
    [
      'OCB519',
      'openclaw.json: "contextWindow": 1000000,\nprompt is too long: 202350 tokens > 200000 maximum',
      '"contextWindow": 200000 or less',
    ],
    ['OCB519', 'Context overflow: prompt too large for the model.', 'send /new in the chat'],
  ])('%s for users of OpenClaw: %s', (code, paste, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    ['OCB415', 'The config profile (null) could not be found', 'passed no name of a profile'],
    ['OCB415', 'The config profile (None) could not be found', 'passed no name of a profile'],
    [
      'OCB415',
      'Could not resolve credentials using profile: [undefined] in configuration/credentials file(s).',
      'passed no name of a profile',
    ],
    [
      'OCB416',
      'My profile has an SSO session name: Profile is configured with invalid SSO credentials',
      'the program is too old for it',
    ],
    [
      'OCB404',
      'Login succeeded, valid until 2022-10-06\nSession token not found or invalid',
      'Sign out, then sign in again',
    ],
    [
      'OCB467',
      'aws-mfa --device arn:aws:iam::xxxx:user/me\nINFO - Short term credentials section default is missing, obtaining new credentials.\nMultiFactorAuthentication failed, unable to validate MFA code.',
      ':mfa/ in place of :user/',
    ],
    [
      'OCB469',
      'aws configure set credential_source Ec2InstanceMetadata\nProfile jarvis has a role_arn, but no source_profile.',
      'too old for credential_source',
    ],
    ['OCB410', 'Command returned non-zero exit value: 127', 'Give the full path'],
    [
      'OCB455',
      "ec2-metadata inside docker: HTTPConnectionPool(host='169.254.169.254', port=80): Read timed out.",
      'hop-limit 2',
    ],
    [
      'OCB410',
      'Error when retrieving credentials from custom-process: /bin/sh: 1: aws-vault: not found',
      'Give the full path',
    ],
    [
      'OCB417',
      'ecr: NoCredentialProviders: no valid providers in chain. Deprecated.',
      'AWS_SDK_LOAD_CONFIG=1',
    ],
    [
      'OCB417',
      `Run clawdbot gateway install again. ~/Library/LaunchAgents/com.clawdbot.gateway.plist\n${NO_CREDENTIALS}`,
      'OpenClaw’s .env',
    ],
  ])('%s for people who sign in to AWS: %s', (code, paste, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    [
      'OCB530',
      'Something went wrong while processing your request\nfrom=amazon-bedrock/x.y rawError=An unknown error occurred',
      'lower its prompt attack filter',
    ],
    [
      'OCB355',
      'Invalid config at ~/.openclaw/openclaw.json:\n- agents.defaults.memorySearch.provider: Invalid input (allowed: "openai", "local")',
      'this version does not know it yet',
    ],
    [
      'OCB533',
      'LLM request timed out.\n"amazon-bedrock": { "api": "anthropic-messages" }',
      'not anthropic-messages',
    ],
    [
      'OCB411',
      'openclaw: the credentials were rotated\nExpiredTokenException: The security token included in the request is expired',
      'openclaw gateway restart',
    ],
    [
      'OCB411',
      'clawdbot picks up no refreshed AWS credentials\nExpiredTokenException: The security token included in the request is expired',
      'openclaw gateway restart',
    ],
    [
      'OCB520',
      'unsupported thinking level for amazon-bedrock/us.anthropic.claude-opus-4-7\n"thinking.type.enabled" is not supported for this model',
      'openclaw update',
    ],
    ['OCB519', 'Context limit exceeded. openclaw', 'send /new'],
    [
      'OCB367',
      "argument operation: Found invalid choice 'create-agent-runtime'",
      'aws bedrock-agentcore-control',
    ],
    [
      'OCB408',
      'provider=amazon-bedrock-mantle error=HTTP 401: authentication_error: Invalid bearer token',
      'openclaw gateway restart',
    ],
    ['OCB524', 'openclaw: "PROMPT_ATTACK", "action": "BLOCKED"', 'OpenClaw’s own instructions'],
    [
      'OCB355',
      'Config invalid\nProblem:\n  - plugins.load.paths: plugin: plugin path not found: /x/acpx',
      'Correct plugins.load.paths in openclaw.json',
    ],
    [
      'OCB355',
      'Error: Config validation failed: models.providers.x.api: Invalid option: expected one of "ollama"',
      'Correct models.providers.x.api in',
    ],
    ['OCB355', 'bindings.0.agentId: Unknown agent id "b"', 'Correct bindings.0.agentId in'],
    [
      'OCB355',
      'Invalid config at ~/.openclaw/openclaw.json: - agents.defaults.memory-x: Unrecognized key: "y"',
      'remove y from agents.defaults.memory-x',
    ],
    [
      'OCB355',
      'Invalid config: models.providers.amazon-bedrock: Unrecognized key: "baseURL"',
      'write baseURL as OpenClaw does',
    ],
    [
      'OCB502',
      '⚠️ Agent failed before reply: The provided model identifier is invalid. 模型是 amazon-bedrock/us.anthropic.claude-sonnet-4-6，區域是 ap-northeast-1',
      'in ap-northeast-1',
    ],
    [
      'OCB516',
      'embedded run agent end: provider=amazon-bedrock error=⚠️ API rate limit reached. rawError=Too many tokens per day, please wait before trying again.',
      'Request a higher quota',
    ],
    [
      'OCB504',
      'API Error (429 Too many tokens, please wait before trying again.) · Retrying in 1 seconds… (attempt 1/10)',
      'Request a higher quota',
    ],
    [
      'OCB502',
      "404 The model 'openai.gpt-5.6-terra' does not exist\nPOST bedrock-mantle.eu-west-1.api.aws/openai/v1/responses",
      'Call us-east-1',
    ],
    [
      'OCB508',
      'User: arn:aws:sts::111122223333:assumed-role/dev/ann is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:::foundation-model/anthropic.claude-sonnet-4-6 with an explicit deny in a service control policy',
      'The prefix global.',
    ],
    [
      'OCB517',
      'ModelTimeoutException: Model has timed out in processing the request. Try your request again.\n    at async NovaSonicBidirectionalStreamClient.processResponseStream (/app/client.js:403:30)',
      'ends after 8 minutes',
    ],
    [
      'OCB523',
      'API Error: 400 {"error":{"message":"BedrockException - A text block must be included when using documents. Add a text block and retry your request."}}',
      'Write something beside it',
    ],
    [
      'OCB519',
      'Context overflow: prompt too large for the model. Try /reset (or /new) to start a fresh session',
      'send /new in the chat',
    ],
    ['OCB531', 'Mantle IAM token generation unavailable', 'openclaw plugins disable amazon-bedrock-mantle'],
    ['OCB450', '- amazon-bedrock Run `openclaw configure` or set an API key env var.', 'verify'],
    [
      'OCB383',
      "Gateway failed to start: Error: EACCES: permission denied, open '/home/node/.openclaw/openclaw.json.tmp'",
      'chown -R 1000:1000',
    ],
    ['OCB371', 'openclaw unauthorized: gateway token mismatch', 'openclaw dashboard'],
    ['OCB379', 'docker: systemd user services are unavailable', 'openclaw gateway run'],
    ['OCB379', 'systemd user services are unavailable', 'sudo loginctl enable-linger'],
  ])('%s for OpenClaw fits what the text says: %s', (code, paste, words) => {
    expect(advice(paste)).toEqual([code, expect.stringContaining(words)]);
  });

  it('for a memory provider that is wrong although Bedrock is known does not blame the version', () => {
    const paste = 'memory.search.provider: Invalid input (allowed: "openai", "bedrock")';
    expect(readPaste(paste).errors[0]?.facts).not.toHaveProperty('oldEmbedder');
  });
  const BARE = 'Invocation of model ID anthropic.claude-x-v1:0 with on-demand throughput isn’t supported.';
  const DENIED =
    'not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-x';

  it.each([
    ['OCB503', `Cline\n${BARE}`, 'turn on "Use cross-region inference"'],
    [
      'OCB501',
      'create/update an agent using InferenceProfile eu.amazon.nova-x. Ensure',
      'on eu.amazon.nova-x',
    ],
    [
      'OCB509',
      'AWS_REGION_NAME=us-west-2 claude-code\nYou don’t have access to the model with the specified model ID.',
      'Claude Code does not read AWS_REGION_NAME',
    ],
    ['OCB439', 'In VS Code: Not logged in · Please run /login', 'claudeCode.environmentVariables'],
    ['OCB439', 'Not logged in · Please run /login', '"CLAUDE_CODE_USE_BEDROCK": "1"'],
    ['OCB439', 'claude.service\nsystemd: Not logged in · Please run /login', 'as Environment= lines'],
    ['OCB367', 'Roo Code: Invalid ARN format, such as arn:aws:bedrock:', 'update Roo Code'],
    ['OCB503', BARE, 'Put the prefix of your region in front'],
    ['OCB503', `opencode\n${BARE}`, 'If AWS_REGION is set where opencode runs'],
    [
      'OCB520',
      'is not supported on this API. Please use the Messages API instead.',
      'use ChatBedrockConverse',
    ],
    [
      'OCB527',
      "The model 'openai.gpt-5.5' does not support the '/v1/responses' API",
      'at /openai/v1/responses',
    ],
    ['OCB527', "The model 'anthropic.claude-x' does not support the '/v1/responses' API", 'call Converse'],
    [
      'OCB527',
      'codex: 404 Not Found: , url: https://bedrock-mantle.eu-west-1.api.aws/openai/v1/responses',
      'GPT-5 models',
    ],
    ['OCB367', 'Claude Code\nUnexpected token \'A\', "Attempting"... is not valid JSON', 'sign in before'],
    ['OCB367', "'fromIni' is not exported from '@aws-sdk/credential-providers'", 'runtime = "nodejs"'],
    [
      'OCB502',
      'Unsupported model anthropic.claude-x-v1:0, please use models API',
      'the region that it runs in',
    ],
    ['OCB503', `Claude Code\n${BARE}`, 'ANTHROPIC_DEFAULT_HAIKU_MODEL'],
    ['OCB501', `Claude Code\n${DENIED}`, 'ANTHROPIC_DEFAULT_HAIKU_MODEL'],
    ['OCB508', `Claude Code\n${DENIED} with an explicit deny in a permissions boundary`, 'HAIKU_MODEL'],
    ['OCB502', 'Claude Code\nThe provided model identifier is invalid.', 'ANTHROPIC_DEFAULT_HAIKU_MODEL'],
    ['OCB502', 'Roo Code\nThe provided model identifier is invalid.', 'Update Roo Code'],
    ['OCB417', `In LibreChat:\n${NO_CREDENTIALS}`, 'If it reads only ~/.aws/credentials'],
    [
      'OCB417',
      `The Continue extension of VS Code:\n${NO_CREDENTIALS}`,
      'An extension in VS Code does not see',
    ],
    ['OCB417', 'opencode\nAWS access key ID setting is missing', 'opencode upgrade'],
    ['OCB523', 'messages.1: `tool_use` ids were found without `tool_result` blocks', 'update that program'],
    ['OCB527', 'Claude Code\nUnknownOperationException', 'ANTHROPIC_BEDROCK_BASE_URL='],
    [
      'OCB527',
      'endpoint_url="https://bedrock.us-east-1.amazonaws.com"\nUnknownOperationException',
      'https://bedrock-runtime.us-east-1.amazonaws.com',
    ],
    [
      'OCB520',
      'opencode\nPlease remove the invalid cache point and try again.',
      'start a new one in opencode',
    ],
    ['OCB529', 'crewai\nUnsupported embedding provider: aws_bedrock', 'pip install -U crewai'],
    ['OCB501', `Roo Code\nUser: arn:aws:iam::1:user/ann is ${DENIED}`, 'using the credentials of ann'],
    [
      'OCB531',
      'langchain\nassumed-role/node/x is not authorized to perform: bedrock:ListFoundationModels',
      'If node is',
    ],
    ['OCB408', 'I tested the key and it works.\nmake sure your API Key is valid', 'another region'],
    ['OCB408', 'goose\nmake sure your API Key is valid', 'set AWS_REGION where the program runs'],
    [
      'OCB409',
      'opencode\nCould not load token from any providers. could not be signed with `token`',
      'update it',
    ],
    ['OCB411', 'agno\nThe security token included in the request is expired', 'pip install -U agno'],
    ['OCB418', 'browser_use\nThe security token included in the request is invalid', 'browser-use leaves'],
    ['OCB417', NO_CREDENTIALS, 'If another program said this'],
    ['OCB520', 'extraneous key [anthropic_version] is not permitted', 'In a program other than OpenClaw'],
    ['OCB520', 'reasoningConfig: Extra inputs are not permitted', 'turn reasoning (thinking) off'],
    ['OCB601', 'litellm: BedrockException - [Errno -2] Name or service not known', 'AWS_REGION'],
    ['OCB502', "bedrock: The model 'gpt-x' does not exist, url: https://bedrock-mantle", 'openai.gpt-x'],
    ['OCB529', 'goose\nUnknown provider: bedrock', 'goose does not know bedrock: GOOSE_PROVIDER=aws_bedrock'],
    [
      'OCB404',
      'Successfully logged in to AWS via terminal using aws sso login\nSession token not found or invalid',
      'If the AWS CLI works with that profile',
    ],
  ])('%s for another program is among the ways: %s', (code, paste, words) => {
    const [found] = readPaste(paste).errors;
    const { fix } = describeError(new AppError(found?.error ?? 'bug', found?.facts), EN);
    expect([found && CODES[found.error].code, fix.join('\n')]).toEqual([
      code,
      expect.stringContaining(words),
    ]);
  });

  it.each([`Roo Code\n${BARE}`, BARE, 'goose\nUnknown provider: bedrock'])(
    'sets up nothing where it is not OpenClaw: %s',
    (paste) => {
      const [found] = readPaste(paste).errors;
      const { fix } = describeError(new AppError(found?.error ?? 'bug', found?.facts), EN);
      expect(fix[0]).not.toContain('openclaw-bedrock init');
    },
  );

  it('for an SSO profile that a program is too old for is not to write the same again', () => {
    const paste = 'Profile is configured with invalid SSO credentials';
    const { fix } = describeError(new AppError('profile-incomplete', readPaste(paste).errors[0]?.facts), EN);
    expect(fix.join('\n')).not.toContain('init --auth sso');
  });

  it('for an unsuitable MFA device takes a line of information for no error, and its color for no text', () => {
    const paste =
      'aws-mfa --device aws\nINFO - Short term credentials section default is missing, obtaining new credentials.\n\u2190[31mFATAL\u2190[0m MultiFactorAuthentication failed, unable to validate MFA code.';
    const { errors } = readPaste(paste);
    expect(errors.map(({ error }) => error)).toEqual(['mfa-code-refused']);
    expect(errors[0]?.facts.detail).not.toContain('\u2190');
  });

  it('for a conversation that is full blames the context window only where that may be too large', () => {
    const fixesOf = (paste: string) =>
      describeError(new AppError('context-overflow', readPaste(paste).errors[0]?.facts), EN).fix.join('\n');
    const full = '[agent/embedded] Compaction failed: prompt is too long: 202350 tokens > 200000 maximum';
    expect(fixesOf(full)).toContain('contextWindow');
    expect(fixesOf(`${full} • Context ?/200k`)).not.toContain('contextWindow');
  });

  it('for a message that goes on in the next line is given once, for the whole of it', () => {
    const refused = (key: string) =>
      `All model_providers/models failed. Attempts:\n(400 Bad Request): {"message":"Malformed input request:\n#/messages/6/content/0: extraneous key [${key}] is not permitted"}`;
    const errorsOf = (paste: string) => readPaste(paste).errors.map(({ error }) => error);
    expect(errorsOf(refused('cachePoint'))).toEqual(['caching-rejected']);
    expect(errorsOf(refused('stopSequences'))).toEqual(['request-rejected']);
    expect(advice(refused('cachePoint'))).toEqual(['OCB520', 'Update ZeroClaw']);
    expect(readPaste(refused('stopSequences')).errors[0]?.facts.detail).toContain('stopSequences');
  });

  it('is that of the failure which others were split from, for a code alone', () => {
    expect(readPaste('OCB520').errors.map(({ error }) => error)).toEqual(['request-rejected']);
    expect(readPaste('OCB410').errors.map(({ error }) => error)).toEqual(['credentials-unusable']);
    expect(readPaste('OCB418').errors.map(({ error }) => error)).toEqual(['credentials-rejected']);
    expect(readPaste('OCB463').errors.map(({ error }) => error)).toEqual(['workload-role']);
  });

  it('names no program for a conversation where only a proxy is known', () => {
    const facts = readPaste(
      "litellm.UnsupportedParamsError: Bedrock doesn't support tool calling without `tools=` param",
    ).errors[0]?.facts;
    expect(describeError(new AppError('conversation-malformed', facts), EN).fix).toContain(
      'Start a new conversation.',
    );
  });
});
