import type { Family } from '../failure.ts';

/** Failures of tools that deploy to AWS, and of what they deploy. */
export const deploymentFailures = {
  'other-account': {
    code: 'OCB471',
    rules: [
      {
        message:
          /AWS calls for account (?<accountId>\d{12}), but the current credentials are for (?<current>\d{12})/,
      },
      {
        message:
          /AWS calls for account (?!\d{12}\b)(?<notAccount>[\w-]+), but the current credentials are for/,
      },
      { message: 'AWS account ID not allowed: ', facts: /not allowed: (?<current>\d{12})/ },
      // Vault, of where it looks for who signs in to it.
      {
        message:
          /fetch client for account ID \W*(?<accountId>\d{12})\W+default client is for account \W*(?<current>\d{12})/,
        kind: 'vault',
      },
      // Amplify and the AWS CDK, of an app and a bucket.
      { message: 'ensure your local profile matches the AWS account or region', kind: 'unseen' },
      { message: /exists, but not in account (?<accountId>\d{12})?.*Wrong account/, kind: 'bucket' },
    ],
  },
  // AWS Lambda, the AWS CDK and SAM, of what Lambda sets by itself.
  'lambda-variable-reserved': {
    code: 'OCB386',
    rules: [
      {
        message: 'reserved keys that are currently not supported',
        facts: /used in this request: (?<reserved>\w+(?:, ?\w+)*)/,
      },
      { message: /(?<reserved>\w+) environment variable is reserved by the [Ll]ambda/ },
    ],
  },
  // Elastic Beanstalk and EC2, of what gives instances their role.
  'instance-profile-missing': {
    code: 'OCB389',
    rules: [
      {
        message:
          /must have instance profile associated|instance profile .{1,200} associated with the environment/,
      },
      { message: /\bInvalid IAM Instance Profile (?:name|ARN)\b/i },
    ],
  },
  'cdk-not-bootstrapped': {
    code: 'OCB387',
    rules: [
      {
        message:
          /Has the environment been bootstrapped\?|requires bootstrap stack version(?!.*error occurred: AccessDenied)|toolkit stack must be deployed to the environment/,
        facts: /stack version '?(?<needed>\d+)/,
      },
      {
        message:
          /\bregion\b.{0,30} has (?:not been bootstrapped|outdated CDK bootstrap)|Unable to detect CDK bootstrap stack/,
      },
      { message: /No bucket named '[^']{1,80}'.{1,30}\bbootstrapped\?/ },
    ],
  },
} as const satisfies Family;
