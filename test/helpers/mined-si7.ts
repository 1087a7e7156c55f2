/** What people posted about signing in to AWS: tools of others, editors, CI steps and pods. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_SI7: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'credentials-rejected',
    'ERROR: sts.get_caller_identity() failed with InvalidClientTokenId. Likely cause is no AWS credentials are set.',
  ],
  [
    'company-sign-in-failed',
    'You do not have access to AWS through Okta. Please contact your administrator.',
  ],
  ['metadata-unreachable', 'Could not load EC2 task role credentials', { hops: 'EC2' }],
  [
    'metadata-unreachable',
    'unable to initialize AWS cloud: failed to introspect region from EC2Metadata, specify --aws-region instead if EC2Metadata is unavailable: EC2MetadataRequestError: failed to get EC2 instance identity document',
    { introspects: 'failed to introspect region' },
  ],
  [
    'portal-url-odd',
    'URLs must start with http:// or https://. Example: https://d-xxxxxxxxxx.awsapps.com/start',
  ],
  ['portal-url-odd', 'URL must start with https:// such as https://xxxxxxxx.awsapps.com/start'],
  [
    'role-chaining',
    'System.NotImplementedException: The method or operation is not implemented. at Amazon.Runtime.AssumeRoleAWSCredentials.GenerateNewCredentials()',
  ],
  [
    'mfa-code-needed',
    "The MfaSerialNumber has been set but the MfaTokenCodeCallback hasn't. MfaTokenCodeCallback is required in order to determine the MfaTokenCode when MfaSerialNumber is set.",
    { callback: 'MfaTokenCodeCallback' },
  ],
  [
    'workload-role',
    'failed to retrieve jwt from provide source, unable to read file at /tmp/web-identity-token: open /tmp/web-identity-token: no such file or directory',
    { absentToken: '/tmp/web-identity-token' },
  ],
  [
    'workload-role',
    'WebIdentityErr: failed fetching WebIdentity token: caused by: WebIdentityErr: unable to read file at /builds/group/web_ identity_token caused by: open /builds/group/web_identity_token: no such file or directory',
    { absentToken: '/builds/group/web_identity_token' },
  ],
  [
    'workload-role',
    'Error: Web identity token file does not exist: /tmp/awscreds',
    { absentToken: '/tmp/awscreds' },
  ],
  [
    'workload-role',
    'WebIdentityErr: unable to read file at /tmp/token caused by: open : no such file or directory',
    { absentToken: '/tmp/token' },
  ],
  [
    'workload-role',
    'failed to retrieve jwt from provide source, unable to read file at /var/run/secrets/eks.amazonaws.com/serviceaccount/token: open /var/run/secrets/eks.amazonaws.com/serviceaccount/token: no such file or directory',
    { noToken: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token' },
  ],
  ['workload-role', 'AWS: Unable to find a token file'],
  ['workload-role', 'unable to find token /var/run/secrets/eks.amazonaws.com/serviceaccount/token'],
  ['workload-role', 'Unable to find the web identity token'],
  ['region-misspelled', 'Error: Region is not valid: us-east1', { region: 'us-east1' }],
  ['profile-option-unknown', 'Error: no such option: --profile', { profileOption: '--profile' }],
  ['profile-option-unknown', 'serverless: Unknown option --aws-profile', { profileOption: '--aws-profile' }],
  ['profile-option-unknown', 'aws-sso: unknown flag: --profile', { profileOption: '--profile' }],
  ['profile-option-unknown', 'cdk: unknown argument: --profile', { profileOption: '--profile' }],
  [
    'profile-option-unknown',
    'sam: error: unrecognized arguments: --profile dev',
    { profileOption: '--profile' },
  ],
  ['profile-option-unknown', "aws-runas: unrecognized option '--profile'", { profileOption: '--profile' }],
  ['step-input-missing', 'Error: Missing required input when assuming a Role.'],
  [
    'step-input-missing',
    "Error: 'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided",
    { keyInput: 'aws-secret-access-key' },
  ],
  [
    'step-input-missing',
    'Error: Could not determine how to assume credentials. Please check your inputs and try again.',
  ],
  [
    'step-input-missing',
    'Error: Source Account ID is needed if the Role Name is provided and not the Role Arn.',
    { noAccountId: 'Source Account ID is needed' },
  ],
];
