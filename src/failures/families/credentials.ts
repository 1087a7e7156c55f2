import type { Family } from '../failure.ts';

/** Failures of profiles and credentials. */
export const credentialFailures = {
  'credentials-missing': {
    code: 'OCB417',
    rules: [
      {
        message:
          /\b(?:unable|impossible|fail\w*|could not|cannot) (?:to )?(?:connect|authenticate|log ?in|sign ?in) (?:to|with) (?:\w+ ){0,3}AWS account\b/i,
        general: true,
      },
      // n8n and LibreChat.
      {
        message: /does not have any credentials set|"no_user_key"|No key found\. Please provide a key/,
        general: true,
        shared: true,
      },
      // Amazon Bedrock Client for Mac, and the SDK for Swift.
      { message: /Bedrock\.BedrockError error 1\b|AWSCredentialIdentityResolverError error/ },
      // The agent of CodeDeploy.
      {
        message:
          /please check if this instance was started with an IAM|Cannot reach InstanceService: .*AccessDenied/,
        kind: 'codeDeploy',
      },
      // What a program in Python says that signs without looking.
      {
        message: /'NoneType' object has no attribute '(?:access_key|get_frozen_credentials)'/,
        kind: 'keyIgnored',
      },
      {
        message: [
          'Could not load credentials from any providers',
          'Unable to locate credentials',
          // The library before boto3, and DuckDB.
          'handler was ready to authenticate',
          'usually caused by invalid or missing credentials',
          'Could not create an S3Hook',
          // Sceptre, the EB CLI, GDAL, object_store.
          'Session credentials were not found',
          'You appear to have no credentials',
          'AWS_NO_SIGN_REQUEST configuration options not defined',
          'Generic S3 error: Missing AccessKeyId',
          'Unable to connect to URL "s3:',
          'Unable to load credentials from any of the providers',
          'credentials could not be sourced by the IMDS provider',
          'no providers in chain provided credentials',
          'the credential provider was not enabled',
          'Failed to resolve AWS credentials',
          'AWS credentials not found',
          'AWS provider credentials not found',
          'credentials from any provider in the chain',
          'resolve credentials from session',
          'no credentials in the property bag',
          'unable to sign request without credentials set',
          // restic.
          'no credentials found. Use `-o s3.',
          'find AWS credentials in environment',
          'AWS credentials are not configured',
          'must have AWS credentials set up',
          'No AWS credentials',
          'Please set the AWS_SECRET_ACCESS_KEY in the constructor',
          'no valid providers in chain',
          'Unable to locate authorization token',
          'Could not load token from any providers',
          'find environment variable credentials',
          'is not configured with SSO credentials',
          'No HttpAuthScheme was selected',
          'Failed to resolve bearer token in DefaultAWSTokenIdentityResolver',
          'did not have an IdentityProvider configured',
          'EnvAccessKeyNotFound',
          'Cannot load credentials, HOME path not set',
          'AWS_SESSION_TOKEN were not set with AWS credentials',
          'Unable to load credentials from system settings',
          'occurred while loading credentials',
          'No credentials specified or obtained from',
          'o signing credentials ',
          'does not contain credentials information',
          'No identity could be resolved from the chain',
          'InvalidBedrockCredentials',
          'kind: MissingCredentials',
          'Failure(MissingCredentials)',
          'No AWSAccessKey was presented',
          'Request is missing Authentication Token',
          "no credentials for profile 'default': ProfileFile(sections=[])",
          "no credentials for profile 'default': ProfileFile(profiles=[])",
          'find the "default" profile in CredentialProfileStoreChain',
        ],
      },
      // JavaScript, of a program that takes keys for granted.
      { message: /reading 'accessKeyId'|property 'accessKeyId' of (?:undefined|null)/, kind: 'keyRead' },
      // Old versions of Pulumi.
      { message: 'unable to discover AWS AccessKeyID', kind: 'early' },
      // DuckDB.
      { message: /Secret Validation Failure: during `\w+` using the following/ },
      // ZeroClaw.
      { message: /Environment variable AWS_\w*KEY\w* is required for Bedrock/ },
      // Claude Code, started by Claude Desktop.
      { message: /credentials are (?<desktop>managed by the desktop app), but none/ },
      { message: /(?<helper>Credential helper failed to start|\bhelper spawn failed)\b/ },
      // Pulumi, which adds why only where it knows.
      { message: /[Uu]nable to validate AWS (?:credentials|AccessKeyID)/, general: true },
      // The SDK for PHP.
      { message: /Cannot read credentials from (?<readFrom>(?<homeless>\/\.aws)?\/\S*credentials)/ },
      // The SDK for JavaScript 2, which reads no SSO profile by itself.
      {
        message: ['Missing credentials in config', 'load credentials from SharedIniFileCredentials'],
        facts: /\bset (?<loads>AWS_SDK_LOAD_CONFIG)=/,
      },
      // The AI SDK, which reads keys only.
      {
        message: [
          'access key ID setting is missing',
          'secret access key setting is missing',
          'requires AWS credentials. Please provide',
        ],
        facts: /(?<keys>AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY))/,
        kind: 'aiSdk',
      },
      // The AWS CDK.
      {
        message:
          /(?<cdk>no credentials have been configured|Unable to resolve AWS account to use|account\/region are not specified|credentials could not be obtained from standard locations)/,
        facts: /(?<noRegion>no region was configured)/,
      },
      // An old one, which read no part of the profile.
      { message: /(?<cdk>did not include credential process)/, kind: 'oldCdk' },
      { message: 'could not determine how to establish security credentials', kind: 's3Mount' },
      { message: 'Consider using --configure parameter to create one', kind: 's3cmd' },
      // Ansible, unless it adds why; Airflow, before it looks elsewhere.
      { message: /Insufficient (?:boto )?credentials found(?!:)/ },
      { message: /Unable to find AWS Connection ID '(?<connection>[\w.-]+)'/, general: true },
      // A setting or variable that is there and empty.
      {
        message:
          /(?<hollow>Resolved credential object is not valid|Credentials must be an instance of|Credential is missing|static credentials are empty|[Aa]ccess [Kk]ey(?: ID)? cannot be blank|non-empty Access Key \(AKID\) must be provided)/,
      },
      { message: /\b[Pp]artial credentials found for profile,? (?<profile>[\w@+.%:/-]+)/ },
      {
        message:
          /^(?!.*(?:INFO - |CredentialPlugin cannot|get credentials for \S|SSO credentials))(?=.*\b(?:AWS|Amazon|Bedrock|SSO)\b).*(?:\b(?:fail\w*|unable|error|not|cannot|can.t|couldn.t)(?: \w+){0,2} (?:get|load|find|resolv|retriev|fetch|obtain|discover|establish)\w* (?:\w+ ){0,3}(?:credential|accesskey)|\bno (?:\w+ ){0,2}credentials?\b|\bcredentials? (?:\w+ ){0,3}(?:missing|not (?:found|set|configured)))/i,
        general: true,
        shared: true,
      },
      {
        message:
          /(?:ENOENT|no such file|MissingFileError).{0,60}\.aws[\\/]credentials\b|\.aws[\\/]credentials\b.{0,40}(?:not exist|no such file)/i,
        general: true,
      },
      // Terraform, which adds why.
      { message: /[Nn]o valid credential sources(?!.*(?:SSO|IMDS))/ },
      // Programs that look for the two variables themselves, and Docker Compose, which hands them on.
      {
        message:
          /^(?=.*\b(?<keys>AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY))\b).*(?:KEY(?:_ID)?\b\W{0,3}(?:\w+ ){0,3}(?:missing|not (?:set|found|defined|provided|configured)|required|undefined|unset)\b|(?:\b(?:missing|required|undefined|KeyError)\b|(?:\bplease|\bneed to|:) set\b).{0,40}\bAWS_)/i,
        general: true,
      },
      // configure-aws-credentials, above or below what its SDK said.
      { message: 'please check your action inputs', general: true },
      // What the AWS CLI lists.
      { message: /\baccess_key +<not set>/, general: true },
      { message: /Partial credentials found ?in (?!assume-role)[\w-]+, missing: (?<absent>\w+)/ },
      // Continue; LangChain and Anthropic's SDK, of whichever it is.
      { message: /\b(?<absent>secretAccessKey|accessKeyId) is required for Bedrock API/ },
      {
        message:
          /then both aws_access_key_id and aws_secret_access_key must be|`awsAccessKey` and `awsSecretAccessKey` must be provided together/,
        kind: 'half',
      },
      {
        name: /^(?:MissingAuthenticationTokenException|MissingCredentialsError|NoCredentialsError|NoAuthTokenError)$/,
      },
    ],
  },
  'credentials-expired': {
    code: 'OCB411',
    rules: [
      {
        message: [
          'security token included in the request is expired',
          // Amplify.
          '[ExpiredTokenError] The security token included in the request is invalid',
          'provided token has expired',
          'refreshed credentials are still expired',
          'retrieved credentials have already expired',
          'AWS credentials have expired',
          'credentials are already expired',
          'AWS session has expired',
        ],
      },
      {
        message:
          /^(?!.*\b(?:SSO|Identity Center)\b).*(?:\b(?:AWS|STS|IAM|Bedrock)\b.{0,40}\b(?:credentials|token|session)\b.{0,30}\bexpired\b|\bexpired AWS\b)/i,
        general: true,
        shared: true,
      },
      {
        message: /\baiobotocore[\\/]utils\.py.*\bRuntimeError: coroutine/,
        kind: 'unrenewed',
      },
      { name: /^(?:ExpiredToken(?:Exception)?|RequestExpired)$/ },
    ],
  },
  'credentials-rejected': {
    code: 'OCB418',
    rules: [
      {
        message:
          /(?<!\[ExpiredTokenError\] The )security token included in the request is invalid|Access Key Id you provided does not exist|Invalid credentials configured/,
      },
      // CloudMapper, which guesses at the cause.
      { message: /InvalidClientTokenId\b.{0,60}\bno AWS credentials\b/ },
      { message: 'STS is not activated in this region', kind: 'stsOff' },
      { message: 'validate the provided access credentials', kind: 'ofEc2' },
      { message: /provided (?<global>token is malformed or otherwise invalid)/ },
      {
        message: /\b(?:AWS|Bedrock)\b.{0,200}\bsecurity token\b.{0,30}\bis invalid/i,
        general: true,
      },
      {
        name: /^(?:UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|AuthFailure)$/,
      },
      {
        message:
          /\b(?:invalid|incorrect) AWS (?:credential|access key)|\bAWS (?:credentials|access key)(?: \w+){0,3} (?:invalid|incorrect|rejected)/i,
        general: true,
        shared: true,
      },
    ],
  },
  'wrong-credential-wins': {
    code: 'OCB458',
    rules: [
      { message: 'Multiple credential sources detected' },
      // configure-aws-credentials, of keys that the job or its runner has beside.
      { message: 'do not match the access key ID configured by the action', kind: 'leftKeys' },
      { message: /\bAWS_PROFILE\b.{0,60}\bignored\b|\bignoring .{0,20}\bAWS_PROFILE\b/, general: true },
    ],
  },
  'credentials-incomplete': { code: 'OCB340' },
} as const satisfies Family;
