import { fixes } from './fixes.ts';

/** Texts of the errors of API keys, role credentials and what they are signed with. */
export const credentialTexts = {
  'api-key-rejected': {
    title: 'Bedrock does not accept the API key',
    cause: 'The key is wrong, expired or deactivated, or it is a short-term key made for another region.',
    fix: [
      fixes.newKey,
      'If you sign in with SSO, an old AWS_BEARER_TOKEN_BEDROCK is in the way: openclaw-bedrock doctor',
    ],
  },
  'api-key-missing': {
    title: 'There is no Bedrock API key',
    cause: 'AWS_BEARER_TOKEN_BEDROCK is not set, or it is set and empty, which hides the key in .env.',
    fix: ['In this shell: unset AWS_BEARER_TOKEN_BEDROCK', fixes.setUpApiKey],
  },
  'api-key-malformed': {
    title: 'What was sent is no Bedrock API key',
    cause:
      'Something other than a key is in AWS_BEARER_TOKEN_BEDROCK. A key begins with ABSK or bedrock-api-key-.',
    fix: [
      'Find where it is set, and remove it if you sign in with SSO: openclaw-bedrock doctor',
      fixes.setUpApiKey,
    ],
  },
  'api-key-expired': {
    title: 'The Bedrock API key has expired',
    cause: 'A short-term key lives 12 hours at most, and no longer than the credentials that made it.',
    fix: [fixes.newKey, 'Sign in with SSO instead: openclaw-bedrock init --auth sso'],
  },
  'bearer-token-denied': {
    title: 'API keys are not allowed here',
    cause:
      'The key was recognised, but its owner lacks bedrock:CallWithBearerToken, or a policy of the organization denies it.',
    fix: [
      'If you sign in with SSO, an old AWS_BEARER_TOKEN_BEDROCK is in the way: openclaw-bedrock doctor',
      'Ask your administrator for bedrock:CallWithBearerToken on "*", or sign in: openclaw-bedrock init --auth sso',
    ],
  },
  'credentials-unusable': {
    title: 'The AWS credentials cannot be used',
    cause: '{detail}',
    fix: ['See where they come from: openclaw-bedrock status', fixes.setUpAgain],
  },
  'credentials-missing': {
    title: 'A program found no AWS credentials',
    cause:
      'The program that says so did not see an API key, a profile or another source of credentials. Programs without support for Bedrock API keys say so even where a key is set.',
    fix: ['See what OpenClaw would use here: openclaw-bedrock status', fixes.setUpAgain],
  },
  'credentials-expired': {
    title: 'The AWS credentials have expired',
    cause: 'Temporary keys ran out. A gateway that keeps running holds on to them even after a new sign-in.',
    fix: [fixes.loginProfile, fixes.loginDefault, 'Then: openclaw gateway restart'],
  },
  'credentials-rejected': {
    title: 'AWS does not know these credentials',
    cause:
      'The access key is wrong or deleted, belongs to another part of AWS, or the region is not enabled for the account.',
    fix: [fixes.loginProfile, 'Look for static keys that win over the sign-in: openclaw-bedrock doctor'],
  },
  'assume-role-denied': {
    title: 'You may not assume the role of this profile',
    cause: 'The source credentials work, but they lack sts:AssumeRole, or the role does not trust them.',
    fix: ['Ask your administrator to let {arn} assume {resource}.', fixes.setUpSso],
  },
  'clock-skew': {
    title: "This machine's clock is wrong",
    cause: 'AWS refuses requests whose time is more than five minutes off.',
    fix: [
      'Linux: sudo timedatectl set-ntp true',
      'WSL: sudo hwclock -s',
      'macOS: sudo sntp -sS time.apple.com',
      'Windows: w32tm /resync',
    ],
  },
  'region-missing': {
    title: 'No AWS region is set',
    cause: 'AWS_REGION is absent or empty, and the profile has no region. AWS_DEFAULT_REGION is not read.',
    fix: ['openclaw-bedrock init --region us-east-1'],
  },
} as const;
