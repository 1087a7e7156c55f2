import type { Family } from '../failure.ts';

/** Failures of the AWS CLI and boto3 themselves. */
export const awsCliFailures = {
  // Before it calls anything.
  'aws-cli-broken': {
    code: 'OCB392',
    rules: [
      // Parts of Python in versions that do not fit together.
      { message: /No module named ["']?(?:awscli|botocore\.|urllib3\.packages)/, kind: 'mixed' },
      {
        message:
          /aws: (?:\S+: )?bad interpreter|'AWSHTTPSConnection' object has no|'Session' object has no attribute 'get_default_|decode_der_signature_to_padded_pair|X509_V_FLAG_CB_ISSUER_CHECK/,
        kind: 'mixed',
      },
      {
        message: /awscli \S+ (?:requires|has requirement) \w+==|\bCredential named [\w-]+ not found/,
        kind: 'mixed',
      },
      { message: /cannot import name '\w+' from 'urllib3\b|badly formed help string/, kind: 'mixed' },
      {
        message:
          /\b(?:awscli|botocore)[\\/].*\b(?:Import|ModuleNotFound)Error: |\baws [a-z].{0,60}\bImportError: dlopen/,
        kind: 'mixed',
        general: true,
      },
      // Version 2, which is one program with its own Python.
      { message: /Failed to execute script ["']?aws\b/ },
      { message: /\baws\b.*\b(?<glibc>GLIBC_[\d.]+)/ },
      { message: '/aws: not found', kind: 'musl' },
      { message: /\/aws: [Nn]o such file/, kind: 'moved' },
      {
        message: /\baws\b.{0,40}Exec format error|bad CPU type in executable: \S*aws(?!\w)/,
        kind: 'processor',
      },
      { message: /\b(?:killed|abort) aws\b/ },
      { message: /dyld(?:\[\d+\])?: (?:Library not loaded|Symbol not found)/ },
      { message: 'externally-managed-environment', kind: 'managed' },
      { message: 'AWS Command Line Interface requires Rosetta', kind: 'rosetta' },
      { message: /cannot create directory .*\baws-cli\b.*Permission denied/, kind: 'unwritable' },
      { message: 'Found preexisting AWS CLI installation', kind: 'present' },
      { message: /[Uu]nable to redirect output to pager|No such file or directory: 'less'/, kind: 'pager' },
    ],
  },
  // boto3, whose clients are made in several threads at once.
  'session-shared': {
    code: 'OCB423',
    rules: [{ message: /KeyError: '(?:credential_provider|endpoint_resolver)'/ }],
  },
  // `aws configure import`.
  'keys-not-imported': {
    code: 'OCB436',
    rules: [
      {
        message: /Expected header ["'](?<header>User Name|Access key ID|Secret access key)["'] not found/i,
        facts: /header ["'](?<userName>User Name)/i,
      },
      { message: 'Provided CSV contains no contents' },
    ],
  },
  // What `aws ssm start-session` needs, with which people reach a gateway on EC2.
  'session-manager-plugin-missing': {
    code: 'OCB614',
    rules: [{ message: 'SessionManagerPlugin is not found' }],
  },
  'instance-not-connected': {
    code: 'OCB615',
    rules: [{ message: /\bTargetNotConnected\b/, facts: /\b(?<instance>m?i-[0-9a-f]{8,17})\b/ }],
  },
  // Programs that take a profile in another way, or an older one of them.
  'profile-option-unknown': {
    code: 'OCB443',
    rules: [
      {
        message:
          /\b(?:[Nn]o such option|[Uu]nknown (?:option|flag|argument)s?|[Uu]nrecognized (?:option|argument)s?):? ['"`]?(?<profileOption>--(?:aws-)?profile)\b/,
      },
    ],
  },
  // configure-aws-credentials.
  'step-input-missing': {
    code: 'OCB444',
    rules: [
      { message: 'Missing required input when assuming a Role' },
      { message: /'(?<keyInput>aws-[a-z-]+)' must be provided if 'aws-/ },
      { message: 'Could not determine how to assume credentials' },
      { message: /(?<noAccountId>Source Account ID is needed)/ },
      { message: /(?<outside>Missing required environment value)/ },
    ],
  },
  'template-unreadable': {
    code: 'OCB382',
    rules: [{ message: 'text contents could not be decoded' }],
  },
} as const satisfies Family;
