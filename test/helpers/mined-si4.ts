/** What Terraform, Pulumi, the CDK, CI, containers and pods print when they cannot sign in, as people posted it. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_DEPLOYERS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'key-broken',
    "api error IncompleteSignature: '/20231114/us-east-1/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256",
  ],
  ['key-broken', "ValueError: Invalid header value b'AWS4-HMAC-SHA256 Credential=x"],
  ['key-broken', 'net/http: invalid header field value "AWS4-HMAC-SHA256 Credential=x'],
  [
    'key-broken',
    "InvalidHeader: Invalid leading whitespace, reserved character(s) in header value: b'AWS4-HMAC-SHA256 x",
  ],
  [
    'key-broken',
    'java.lang.IllegalArgumentException: Illegal character(s) in message header value: AWS4-HMAC-SHA256',
  ],
  ['key-broken', 'bedrock: TypeError: Invalid character in header content ["authorization"]'],
  ['key-broken', 'bedrock: net/http: invalid header field value for "Authorization"'],
  [
    'other-account',
    'Environment aws://adminprod/ap-south-1 failed bootstrapping: Error: Need to perform AWS calls for account adminprod, but the current credentials are for xxxxxxxxxx(rootaccount).',
    { notAccount: 'adminprod' },
  ],
  [
    'other-account',
    'AssumeRoleCredentialPlugin cannot obtain credentials for role cdk-writeRole ❌ Environment aws://111111111111/eu-central-1 failed bootstrapping: Error: Need to perform AWS calls for account 111111111111, but the current credentials are for 222222222222, and none of these plugins found any',
    { accountId: '111111111111', current: '222222222222' },
  ],
  ['credentials-unusable', 'Credentials profile default is invalid'],
  ['credentials-unusable', '_Credential profile default is invalid_'],
  [
    'ci-credential-missing',
    "ERROR: Could not find credentials entry with ID 'blueocean'",
    { credential: 'blueocean' },
  ],
  [
    'ci-credential-missing',
    'java.lang.RuntimeException: Cannot find a Username with password credential with the ID aws-deploy',
    { credential: 'aws-deploy' },
  ],
  ['state-denied', 'rror loading state: AccessDenied: Access Denied'],
  [
    'company-sign-in-failed',
    "{'error': 'invalid_grant', 'error_description': \"The application's assurance requirements are not met by the 'subject_token'. AWS\"}",
    { assurance: 'assurance requirements are not met' },
  ],
  ...[
    'fetch IAM role',
    'Fetch the role',
    'get role',
    'Get role',
    'load keys',
    'Load keys',
    'retrieve keys',
    'Retrieving keys',
    'read role',
    'Read role',
  ].map((what): [ErrorName, string] => ['metadata-unreachable', `Unable: ${what} from instance metadata`]),
  [
    'assume-role-denied',
    "current credentials could not be used to assume 'arn:aws:iam::1:role/cdk-hnb659fds-deploy-role-1-y', but are for the right account. Proceeding anyway.",
    { cdkRole: 'arn:aws:iam::1:role/cdk-hnb659fds-deploy-role-1-y' },
  ],
  [
    'assume-role-denied',
    '* The role "arn:aws:iam:::role/devops" cannot be assumed.',
    { accountless: 'arn:aws:iam:::role' },
  ],
  [
    'assume-role-denied',
    'User: arn:aws:sts::1:assumed-role/x-NodeInstanceRole-1/i-07014edbf556cb4ce is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::1:role/y',
  ],
  [
    'iam-denied',
    'User: arn:aws:sts::1:assumed-role/x-NodeInstanceRole-1/i-07014edbf556cb4ce is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/m',
  ],
  ...['NodeInstanceRole', 'NodeinstanceRole', 'noderole', 'nodeRole'].map((role): [ErrorName, string] => [
    'node-role-used',
    `User: arn:aws:sts::1:assumed-role/prod-${role}-x/i-0123456789 is not authorized to perform: firehose:PutRecord on resource: x`,
  ]),
  ['pulumi-setting-unknown', '* : invalid or unknown key: default', { setting: 'default' }],
  [
    'pulumi-setting-unknown',
    "error: pulumi:providers:aws resource 'default_6_66_3' has a problem: `aws:awsAccessKey` is not a valid configuration key for the aws provider.",
    { setting: 'awsAccessKey' },
  ],
];
