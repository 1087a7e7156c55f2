import type * as families from '../../../failures/families/access.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Permission failures: the role, the organization, the account, the model's provider. */
export const accessFailures = {
  'bedrock-refused': {
    title: 'Bedrock refused the call',
    cause: 'This is not an error we recognize. Bedrock said: {detail}',
    fix: [fixes.doctor, 'AWS Support can look up request {requestId}.'],
  },
  'iam-denied': {
    title: 'The role lacks a permission',
    cause: 'No policy allows [[{caller} to call ]]{action}[[ on {target}]].',
    fix: [
      'Allow {action} on {resource}',
      'Send your administrator the whole policy: openclaw-bedrock policy',
      'See which call is denied, or test it again: openclaw-bedrock verify',
    ],
  },
  'policy-denied': {
    title: 'A policy denies the call',
    cause:
      'The {policy} denies {action}, whatever the role allows. Often it blocks a region that a cross-region profile uses.',
    fix: [
      'Ask your administrator for an exception for {action} on {resource}.',
      'Choose a model that stays in your region: openclaw-bedrock init --model openai.gpt-oss-120b-1:0',
    ],
  },
  'model-access-denied': {
    title: 'The account does not have access to this model',
    cause: 'The model[[ {model}]] is not enabled for the account, or not available in this region.',
    fix: [
      'Enable it in the model catalog: https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/model-catalog',
      fixes.otherModel,
    ],
  },
  'marketplace-denied': {
    title: 'Your account is not subscribed to this model yet',
    cause:
      'The first call in an account subscribes to the model in AWS Marketplace, and this role may not do that.',
    fix: [
      'Ask someone with aws-marketplace:Subscribe and ViewSubscriptions to call {model} once (Bedrock console, Playground).',
      'Wait up to 15 minutes, then: openclaw-bedrock verify',
    ],
  },
  'payment-missing': {
    title: 'The account cannot pay for this model',
    cause: 'AWS Marketplace found no valid payment method in the account.',
    fix: [
      'Add a payment method: https://console.aws.amazon.com/billing/home#/paymentpreferences',
      fixes.otherModel,
    ],
  },
  'use-case-form': {
    title: 'Anthropic’s use case form has not been submitted',
    cause: 'Each account or organization submits it once before calling Claude models.',
    fix: [
      'Fill it in: https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/model-catalog',
      'Wait 15 minutes, then: openclaw-bedrock verify',
    ],
  },
  'data-retention': {
    title: 'The model needs another data retention mode',
    cause:
      'The data retention mode of the account does not allow this model. Some models, Claude Fable among them, need aws_review.',
    fix: [
      'An administrator can change it in the Bedrock console: https://console.aws.amazon.com/bedrock/home[[?region={region}]]',
      fixes.otherModel,
    ],
  },
  'country-unsupported': {
    title: 'This model is not available in your country',
    cause: 'The provider does not allow calls from your location or your account’s. No setting changes that.',
    fix: [fixes.otherModel],
  },
  'account-not-allowed': {
    title: 'This account cannot use models yet',
    cause: 'AWS has not enabled inference for it yet, which is common for new accounts. Your setup is fine.',
    fix: [
      'Ask AWS Support for Bedrock model access[[ and mention request {requestId}]]: https://console.aws.amazon.com/support/home',
    ],
  },
} as const satisfies FailureTranslation<typeof families.accessFailures>;

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
