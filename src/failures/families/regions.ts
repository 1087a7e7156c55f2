import type { Family } from '../failure.ts';

/** Failures of the AWS region that a program is set to. */
export const regionFailures = {
  'region-missing': {
    code: 'OCB309',
    rules: [
      // Python, of a host with nothing between two dots.
      { message: "'idna' codec failed (UnicodeError: label empty", shared: true },
      {
        message: [
          'Region is missing',
          'Must setup local AWS configuration with a region',
          'Region not accepted: region=""',
          '.undefined.amazonaws.com',
          '.None.amazonaws.com',
          '..amazonaws.com',
          '. .amazonaws.com',
        ],
      },
      // The AWS SDKs of other languages, and libraries of other programs.
      {
        message: [
          'must specify a region',
          'region setting is missing',
          'Please set the AWS_REGION environment variable',
          'Please set the AWS_DEFAULT_REGION environment variable',
          'MissingRegion',
          'Missing Region',
          'Missing region in config',
          'Did not find region_name',
          'must provide a `region_name`',
          'Unable to load region',
          'No RegionEndpoint or ServiceURL configured',
          'A region must be set when sending requests',
          'egion must not be null',
          'egion must not be blank',
          'Unable to find a region via the region provider chain',
          'Region must be a valid RFC host label',
        ],
        kind: 'otherSdk',
      },
      {
        message:
          /\b(?:AWS|Bedrock)[ _]region\b(?! setting).{0,24} (?:not set|is missing|is required|not specified|not configured)|\b(?:missing|no) (?:required )?AWS[ _]region\b/i,
      },
      {
        message:
          /(?:AWS|\bbedrock|\bprofile)\b.{0,60}\b(?:no|without a|missing) region\b|(?:AWS|\bbedrock)\b.{0,60}\bregion (?:is |was )?(?:not set|not configured|not specified|missing)\b|\bbedrock\b.{0,80}\bset (?:the )?AWS_(?:DEFAULT_)?REGION\b/i,
        general: true,
        shared: true,
      },
      { message: /Input required and not supplied: (?<input>aws-region)/ },
      // LiteLLM.
      { message: /Invalid AWS region format: (?:''|None)/ },
      // The AWS CLI 2 and boto3, which then try to call a host without a name.
      { message: '<botocore.awsrequest.AWSRequest object at', kind: 'otherSdk' },
      { name: /^(?:NoRegionError|MissingRegionError)$/, kind: 'otherSdk' },
    ],
  },
  // Spring Cloud, which looks for both without being asked.
  'instance-not-found': {
    code: 'OCB394',
    rules: [{ message: ['No valid instance id defined', 'There is no EC2 meta data available'] }],
  },
  'region-misspelled': {
    code: 'OCB385',
    rules: [
      // The letter of an availability zone, or the city of a local zone.
      {
        message: /\.(?<region>[a-z]{2}(?:-[a-z]+)+-\d)(?<zone>[a-f]|-[a-z]{3}-\d)\.amazonaws/,
      },
      {
        message:
          /https:\/\/(?<signsInAt>oidc|portal\.sso|sts)\.(?!undefined\b|[a-z]{2,4}(?:-[a-z]+)+-\d)(?<region>[\w-]+)\.amazonaws/,
      },
      // Whatever the AWS CLI calls: what somebody entered as the region in `aws configure`.
      {
        message:
          /(?:endpoint(?: URL)?: "?|connect to )https:\/\/(?!(?:oidc|sts)\.)[a-z]\w*\.(?!(?:undefined|None)\b|[a-z]{2,4}(?:-[a-z]+)+-\d)(?<region>[a-zA-Z]{2}[\w ()-]+)\.amazonaws/,
      },
      // A setting, or a sentence about one.
      {
        message:
          /\bregion\b(?: ?[=:]|(?: \w+)?) ["'`]?(?<region>[a-z]{2}(?:-[a-z]+)+-\d)(?<zone>[a-f])(?![\w-])/,
        general: true,
      },
      // configure-aws-credentials, where a region that is a secret is masked.
      { message: /(?<!\w)Error: Region is not valid: (?<region>[\w.*-]+)/, kind: 'step' },
      // Terraform, botocore and LiteLLM.
      {
        message:
          /(?:[Ii]nvalid AWS Region: |Invalid AWS region format: '|Provided region_name ')(?<region>[\w.-]+?)(?<zone>(?<=-\d)[a-f])?(?!\.?[\w-])/,
      },
    ],
  },
} as const satisfies Family;
