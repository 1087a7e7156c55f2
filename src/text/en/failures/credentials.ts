import type * as families from '../../../failures/families/credentials.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of API keys, profiles and credentials, and of signed requests. */
export const credentialFailures = {
  'api-key-rejected': {
    title: 'Bedrock does not accept the API key',
    cause: 'The key is wrong, expired or deactivated, or it is a short-term key for another region.',
    fix: [
      fixes.newKey,
      'If you sign in with SSO or replaced the key, an old AWS_BEARER_TOKEN_BEDROCK may be overriding it: openclaw-bedrock doctor',
    ],
  },
  'api-key-missing': {
    title: 'No Bedrock API key found',
    cause: 'AWS_BEARER_TOKEN_BEDROCK is missing, or it is set and empty: an empty one hides the key in .env.',
    fix: ['In this shell it is empty: unset {emptyVariable}', fixes.setUpApiKey],
  },
  'api-key-malformed': {
    title: 'AWS_BEARER_TOKEN_BEDROCK is not a Bedrock API key',
    cause: 'Bedrock API keys start with ABSK or bedrock-api-key-.',
    fix: [
      'Find where it is set, and remove it if you sign in with SSO: openclaw-bedrock doctor',
      fixes.setUpApiKey,
    ],
  },
  'api-key-expired': {
    title: 'The Bedrock API key has expired',
    cause: 'Short-term keys last up to 12 hours, or until the session that created them ends.',
    fix: [fixes.newKey, 'Sign in with SSO instead: openclaw-bedrock init --auth sso'],
  },
  'bearer-token-denied': {
    title: 'This account does not allow API keys',
    cause:
      'AWS recognized the key, but its owner lacks bedrock:CallWithBearerToken, or a policy of the organization denies it.',
    fix: [
      'If you sign in with SSO, an old AWS_BEARER_TOKEN_BEDROCK may be overriding it: openclaw-bedrock doctor',
      'Ask your administrator for bedrock:CallWithBearerToken on "*", or sign in with SSO: openclaw-bedrock init --auth sso',
    ],
  },
  'credentials-unusable': {
    title: 'The AWS credentials cannot be used',
    cause: '{detail}',
    fix: ['See where they come from: openclaw-bedrock status', fixes.setUpAgain],
  },
  'mfa-code-needed': {
    title: 'The profile’s role needs an MFA code',
    cause: 'The program that reported this cannot ask for one. OpenClaw’s gateway cannot either.',
    fix: ['Use a profile that signs in directly: openclaw-bedrock init --auth sso'],
  },
  'mfa-code-refused': {
    title: 'AWS did not accept the MFA code',
    cause: 'The code was wrong or already used, or mfa_serial names a device that is not yours.',
    fix: [
      'Wait for the next code and run the same command again.',
      'Compare mfa_serial in ~/.aws/config with your device: aws iam list-mfa-devices',
    ],
  },
  'credentials-missing': {
    title: 'A program found no AWS credentials',
    cause:
      'The program that reported this saw no API key, profile or other credentials. Programs that do not support Bedrock API keys say so even when a key is set.',
    fix: [
      'See what OpenClaw would use here: openclaw-bedrock status',
      fixes.setUpMachineRole,
      fixes.setUpAgain,
    ],
  },
  'credentials-expired': {
    title: 'The AWS credentials have expired',
    cause: 'Temporary credentials expired. A running gateway keeps using the old ones until it restarts.',
    fix: [fixes.loginProfile, fixes.login, 'Then: openclaw gateway restart'],
  },
  'credentials-rejected': {
    title: 'AWS does not recognize these credentials',
    cause:
      'The access key is wrong or deleted, lacks the session token that belongs to a temporary key, is for another AWS partition, or the region is not enabled for the account.',
    fix: [fixes.loginProfile, 'Look for static keys that override the sign-in: openclaw-bedrock doctor'],
  },
  'assume-role-denied': {
    title: 'You cannot assume this profile’s role',
    cause: 'The source credentials work, but they lack sts:AssumeRole, or the role does not trust them.',
    fix: ['Ask your administrator to let {arn} assume {resource}.', fixes.setUpSso],
  },
  'role-session-too-long': {
    title: 'The requested session is longer than the role allows',
    cause:
      'A role reached from another role lasts one hour at most; others last as long as their maximum session duration.',
    fix: ['Set duration_seconds = 3600 in the profile in ~/.aws/config, or remove the setting.'],
  },
  'role-settings-invalid': {
    title: 'The profile’s role settings do not fit together',
    cause:
      'source_profile or credential_source names something that does not exist, or both are set, or neither. It said: {detail}',
    fix: [
      'See what the profile sets: aws configure list --profile {profile}',
      'Correct source_profile or credential_source in ~/.aws/config.',
      'Use a profile that signs in directly: openclaw-bedrock init --auth sso',
    ],
  },
  'other-account': {
    title: 'These credentials belong to another AWS account',
    cause: 'The program needs another account than {current}, which the credentials in use belong to.',
    fix: [
      'See which profile is in use: aws configure list',
      'Sign in to account {accountId}: openclaw-bedrock login --profile NAME',
      'Use a profile of the right account: export AWS_PROFILE=NAME',
    ],
  },
  'workload-role': {
    title: 'The role of a container or pod gave no credentials',
    cause:
      'The service that hands out the role’s keys refused or did not answer. Usually the role’s trust policy does not name the service.',
    fix: [
      'Ask whoever manages the role to trust the service: ecs-tasks.amazonaws.com (ECS), pods.eks.amazonaws.com (EKS Pod Identity), the cluster’s OIDC provider (IRSA), or ec2.amazonaws.com (EC2)',
      'Then restart the task or pod, and check it there: openclaw-bedrock verify',
    ],
  },
  'clock-skew': {
    title: 'This machine’s clock is wrong',
    cause: 'AWS rejects requests whose time is more than five minutes off.',
    fix: [
      'Linux: sudo timedatectl set-ntp true',
      'WSL: sudo hwclock -s',
      'macOS: sudo sntp -sS time.apple.com',
      'Windows, as administrator: w32tm /resync',
      'Windows: w32tm /resync',
    ],
  },
  'region-missing': {
    title: 'No AWS region is set',
    cause:
      'The program that reported this found no region in the provider’s baseUrl, AWS_REGION or the profile.',
    fix: ['openclaw-bedrock init --region us-east-1'],
  },
  'role-chaining': {
    title: 'This profile assumes a role through another profile',
    cause: 'Roles assumed from an SSO profile (source_profile) fail in several programs.',
    fix: ['Use a profile that signs in directly: openclaw-bedrock init --auth sso'],
  },
  'wrong-credential-wins': {
    title: 'Another setting overrides your setup',
    cause: '{detail}',
    fix: ['{remedy}', 'See every place and which one takes effect: openclaw-bedrock doctor'],
  },
  'api-key-in-config': {
    title: 'The API key is in openclaw.json, where OpenClaw’s plugin ignores it',
    cause: 'It is there in plain text as apiKey. The plugin only reads AWS_BEARER_TOKEN_BEDROCK from .env.',
    fix: ['Move it to .env: openclaw-bedrock init --auth api-key'],
  },
} as const satisfies FailureTranslation<typeof families.credentialFailures>;
