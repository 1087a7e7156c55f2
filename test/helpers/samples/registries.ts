/** What kubectl, Docker, pip, npm and git say of clusters, registries and repositories of AWS, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const REGISTRIES: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'cluster-sign-in-failed',
    'Unable to connect to the server: getting credentials: exec: executable aws-iam-authenticator not found',
    { misread: 'executable aws-iam-authenticator not found' },
  ],
  [
    'cluster-sign-in-failed',
    'Unable to connect to the server: getting credentials: exec: exec: "aws-iam-authenticator": executable file not found in $PATH',
  ],
  ['cluster-sign-in-failed', "aws eks update-kubeconfig --name foo 'name'", { kubeconfig: '' }],
  ['cluster-sign-in-failed', "$ aws eks update-kubeconfig --name foo 'clusters'"],
  ['cluster-sign-in-failed', "$ aws eks update-kubeconfig --name foo 'users'"],
  ['cluster-sign-in-failed', "$ aws eks update-kubeconfig --name foo 'contexts'"],
  [
    'cluster-sign-in-failed',
    "aws eks --region us-east-1 update-kubeconfig --name foo 'NoneType' object is not iterable",
  ],
  [
    'cluster-access-missing',
    "aws-auth: couldn't get current server API group list: the server has asked for the client to provide credentials",
  ],
  [
    'registry-sign-in-missing',
    "Error response from daemon: pull access denied for 123456789012.dkr.ecr.us-east-1.amazonaws.com/app, repository does not exist or may require 'docker login'",
  ],
  [
    'registry-sign-in-missing',
    'unexpected status from HEAD request to https://1.dkr.ecr.us-east-1.amazonaws.com/v2/app/manifests/1: 403 Forbidden',
  ],
  [
    'registry-sign-in-missing',
    'failed to resolve reference "1.dkr.ecr.us-east-1.amazonaws.com/app:1": unexpected status: 401 Unauthorized',
  ],
  [
    'registry-sign-in-missing',
    "aws ecr: [ERROR]: argument operation: Found invalid choice 'get-login'",
    { oldLogin: 'get-login' },
  ],
  [
    'registry-sign-in-missing',
    "aws ecr get-login: Invalid choice: 'get-login', maybe you meant:",
    { oldLogin: 'get-login' },
  ],
  [
    'registry-sign-in-missing',
    '$ aws ecr get-login --no-include-email Unknown options: --no-include-email',
    { oldLogin: '--no-include-email' },
  ],
  [
    'registry-sign-in-missing',
    'Error response from daemon: login attempt to https://1.dkr.ecr.us-east-2.amazonaws.com/v2/ failed with status: 400 Bad Request',
    { badPassword: '' },
  ],
  [
    'registry-sign-in-missing',
    'Error response from daemon: Get "https://1.dkr.ecr.us-east-2.amazonaws.com/v2/": 400 Bad Request',
  ],
  [
    'registry-sign-in-missing',
    '$ aws ecr get-login-password | docker login --username AWS --password-stdin Error: Cannot perform an interactive login from a non TTY device',
  ],
  [
    'registry-sign-in-missing',
    'docker login 1.dkr.ecr.us-east-1.amazonaws.com Error saving credentials: error storing credentials - err: exit status 1, out: `not implemented`',
    { selfSigning: '' },
  ],
  [
    'registry-sign-in-missing',
    'docker-credential-ecr-login: error storing credentials - err: exit status 1, out: `not implemented`',
  ],
  [
    'repository-sign-in-missing',
    'WARNING: 401 Error, Credentials not correct for https://d-1.d.codeartifact.us-west-2.amazonaws.com/pypi/r/simple/boto3/',
  ],
  [
    'repository-sign-in-missing',
    'npm error 403 Forbidden - GET https://d-1.d.codeartifact.us-west-2.amazonaws.com/npm/r/left-pad',
  ],
  [
    'repository-sign-in-missing',
    'npm ERR! code E401 npm ERR! Unable to authenticate, need: https://d-1.d.codeartifact.us-west-2.amazonaws.com/npm/r/',
  ],
  [
    'repository-sign-in-missing',
    'npm ERR! code E403 npm ERR! https://d-1.d.codeartifact.us-west-2.amazonaws.com/npm/r/',
  ],
  [
    'repository-sign-in-missing',
    '$ aws codeartifact login --tool npm npm was not found. Please verify installation.',
    { tool: 'npm' },
  ],
  [
    'repository-sign-in-missing',
    "Command '['pip', 'config', 'set', 'global.index-url', 'https://aws:eyJ@d-1.d.codeartifact.eu-west-1.amazonaws.com/pypi/r/simple/']' returned non-zero exit status 1.",
    { tool: 'pip' },
  ],
  [
    'repository-sign-in-missing',
    "fatal: unable to access 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/r/': The requested URL returned error: 403",
    { git: '' },
  ],
  [
    'repository-sign-in-missing',
    "fatal: Authentication failed for 'https://git-codecommit.us-east-1.amazonaws.com/v1/repos/r/'",
  ],
  [
    'repository-sign-in-missing',
    "fatal: unable to access 'codecommit://dev@repo/': The requested URL returned error: 403",
    { remote: '' },
  ],
  ['repository-sign-in-missing', "fatal: Unable to find remote helper for 'codecommit'"],
  ['repository-sign-in-missing', "fatal: remote helper 'codecommit' aborted session"],
  ['repository-sign-in-missing', "git: 'remote-codecommit' is not a git command. See 'git --help'."],
  [
    'registry-sign-in-missing',
    'An error occurred (UnsupportedCommandException) when calling the GetAuthorizationToken operation: GetAuthorizationToken command is only supported in us-east-1.',
  ],
];
