import { fixes } from './fixes.ts';

/** Texts of the errors of IAM Identity Center and of the profiles that use it. */
export const signInTexts = {
  'sign-in-needed': {
    title: 'You are not signed in',
    cause: 'There is no usable IAM Identity Center session on this machine.',
    fix: [fixes.loginProfile, fixes.loginDefault],
  },
  'sign-in-denied': {
    title: 'The sign-in was denied in the browser',
    cause: 'Somebody pressed Deny, or closed the page of the request with no.',
    fix: ['Sign in again and press Allow: openclaw-bedrock login'],
  },
  'sign-in-timed-out': {
    title: 'Nobody approved the sign-in in time',
    cause: 'The code is only good for some minutes, and it ran out.',
    fix: [fixes.login],
  },
  'portal-rejected': {
    title: 'IAM Identity Center refused the request',
    cause: 'Most often the start URL or its region is wrong. It said: {detail}',
    fix: [
      'Compare both with the AWS access portal, "Access keys": {startUrl} in {ssoRegion}',
      'Set them right: openclaw-bedrock init --auth sso --sso-start-url URL --sso-region REGION',
    ],
  },
  'portal-unavailable': {
    title: 'IAM Identity Center is busy or out of order',
    cause:
      'The service in {ssoRegion} answered with an error of its own. Nothing is wrong with your settings.',
    fix: ['Wait a minute, then run the same command again.'],
  },
  'portal-elsewhere': {
    title: 'The portal is in another region',
    cause: '{startUrl} is in {found}, not in {ssoRegion}, which the AWS config file has as its sso_region.',
    fix: [
      'Set it right: openclaw-bedrock init --auth sso --sso-region {found}',
      'Then sign in: openclaw-bedrock login',
    ],
  },
  'sso-profile-missing': {
    title: 'There is no SSO profile to sign in with',
    cause: '{path} has no complete SSO profile {profile}.',
    fix: [
      'One of those that it has: openclaw-bedrock login --profile {other}',
      'Set it up: openclaw-bedrock init --auth sso',
    ],
  },
  'sso-not-used': {
    title: 'OpenClaw is set up with an API key',
    cause: 'There is nothing to sign in to: a key needs no sign-in.',
    fix: [
      'See how long the key lasts: openclaw-bedrock status',
      'Switch to SSO: openclaw-bedrock init --auth sso',
      'Sign in with another profile: openclaw-bedrock login --profile NAME',
    ],
  },
  'session-expired': {
    title: 'Your sign-in has ended',
    cause: 'The IAM Identity Center session expired or was revoked, and it could not be renewed silently.',
    fix: [
      fixes.loginProfile,
      fixes.loginDefault,
      'If it ends at once again, the region of the portal (sso_region) is wrong: openclaw-bedrock doctor',
    ],
  },
  'role-forbidden': {
    title: 'You may not use this role',
    cause:
      'You are signed in, but the account or role in the profile is wrong, or no longer assigned to you.',
    fix: [
      'Choose from what is assigned to you: openclaw-bedrock init --auth sso',
      'Ask your administrator to assign role {role} in account {accountId} to you.',
      fixes.policy,
    ],
  },
  'no-accounts': {
    title: 'No AWS account is assigned to you',
    cause: 'The sign-in worked, but this portal shows you no account.',
    fix: [
      'Ask your administrator to assign you an account with the permission set BedrockInvokeOnly.',
      fixes.policy,
    ],
  },
  'no-roles': {
    title: 'No role is assigned to you in this account',
    cause: 'The portal lists no permission set for you in account {accountId}.',
    fix: ['Choose another account: openclaw-bedrock init --auth sso', fixes.policy],
  },
  'profile-not-found': {
    title: 'The AWS profile does not exist',
    cause: 'Neither the AWS config file nor the credentials file has usable settings for this profile name.',
    fix: ['Write it: openclaw-bedrock init --auth sso --profile {profile}', fixes.setUpSso],
  },
  'aws-config-damaged': {
    title: 'The AWS config file cannot be parsed',
    cause: 'A line in ~/.aws/config or ~/.aws/credentials is neither a section header nor a setting.',
    fix: ['See which line it is: openclaw-bedrock doctor'],
  },
  'profile-incomplete': {
    title: 'The AWS profile lacks SSO settings',
    cause:
      'Account, role, start URL or region is missing, or the [sso-session] section that the profile names.',
    fix: ['Complete it: openclaw-bedrock init --auth sso --profile {profile}', fixes.setUpSso],
  },
} as const;
