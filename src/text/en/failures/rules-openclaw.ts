import { fixes } from './fixes.ts';

/** Texts of what OpenClaw says while it runs, and of signs that something else is in its way. */
export const openclawTexts = {
  'not-recognised': {
    title: 'This error is not recognised',
    cause: 'None of the known messages is in it. It says: {detail}',
    fix: [fixes.doctor],
  },
  'ca-bundle-unreadable': {
    title: 'The certificates of AWS_CA_BUNDLE cannot be read',
    cause: '{path}: {detail}',
    fix: ['Point it at your company’s CA in PEM form, or: unset AWS_CA_BUNDLE'],
  },
  'openclaw-no-credentials': {
    title: 'OpenClaw sees no credentials for Bedrock in its environment',
    cause:
      'It wants AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK or both access keys there; a shell’s are not the gateway’s.',
    fix: ['Write them where the gateway reads them: openclaw-bedrock init', fixes.thenRestart],
  },
  'other-provider-key': {
    title: 'OpenClaw asks for a key of another provider',
    cause: 'Something in OpenClaw is set to use {provider}, or falls back to it.',
    fix: [
      'See which agents use another provider: openclaw-bedrock doctor',
      'If memory search asks {embedder} for embeddings: openclaw config set memory.search.provider bedrock (before OpenClaw 2026.8: agents.defaults.memorySearch.provider)',
    ],
  },
  'image-tool-key': {
    title: 'This tool of OpenClaw only works with an API key',
    cause: 'Its image tool asks for a key even where chat signs with IAM. The sign-in is right.',
    fix: ['Update OpenClaw: openclaw update', fixes.setUpApiKey],
  },
  'no-browser': {
    title: 'The sign-in found no browser on this machine',
    cause: 'Over SSH, in a container or in WSL no browser opens, and none can come back to 127.0.0.1.',
    fix: ['Use a code instead: openclaw-bedrock login --use-device-code --no-browser'],
  },
  'token-cache-damaged': {
    title: 'The stored sign-in cannot be used',
    cause: 'A file in ~/.aws/sso/cache is damaged, expired, or written by a tool that leaves fields out.',
    fix: [fixes.loginProfile, fixes.loginDefault],
  },
  'role-chaining': {
    title: 'The profile takes a role from another profile',
    cause: 'Roles assumed from an SSO profile (source_profile) fail in several programs.',
    fix: ['Use a profile that signs in directly: openclaw-bedrock init --auth sso'],
  },
  'metadata-unreachable': {
    title: 'Nothing is set, so the machine’s own role was looked for',
    cause:
      'Without credentials in its environment the SDK asks 169.254.169.254, which answers only inside AWS.',
    fix: [fixes.setUpAgain, 'Outside AWS also, in the gateway’s environment: AWS_EC2_METADATA_DISABLED=true'],
  },
  'portal-page-size': {
    title: 'A program asked the portal for too long a list',
    cause: 'Since May 2026 the portal answers with 100 accounts at a time. The sign-in is right.',
    fix: ['This tool asks for less: openclaw-bedrock init --auth sso'],
  },
  'wrong-credential-wins': {
    title: 'Something else wins over what is set up',
    cause: '{detail}',
    fix: ['{remedy}', 'See every place and which one wins: openclaw-bedrock doctor'],
  },
  'provider-sign-in-refused': {
    title: 'OpenClaw’s sign-in to Bedrock was refused',
    cause: 'The sign-in has ended, or the API key was refused. OpenClaw does not say which.',
    fix: ['See which it is: openclaw-bedrock status', fixes.login],
  },
  'other-protocol': {
    title: 'The provider in openclaw.json does not speak Bedrock’s own protocol',
    cause:
      '{providerId} speaks {api} to {baseUrl}. This tool proves and repairs bedrock-converse-stream only.',
    fix: [
      'To set up Bedrock itself beside it: openclaw-bedrock init --provider-id NAME',
      'To replace it: openclaw-bedrock init',
    ],
  },
  'api-key-in-config': {
    title: 'The API key is written out in openclaw.json, where nothing reads it',
    cause: 'It is written out as apiKey. The plugin only reads AWS_BEARER_TOKEN_BEDROCK from .env.',
    fix: ['Move it to .env: openclaw-bedrock init --auth api-key'],
  },
  'key-cooldown': {
    title: 'OpenClaw keeps the API key out of use for a while',
    cause: 'After a refused call it makes none for some minutes, even if the key is good again.',
    fix: ['Check the key now: openclaw-bedrock verify', 'Wait a few minutes, then send the message again.'],
  },
  'openclaw-missing': {
    title: 'OpenClaw is not installed here, or not on PATH',
    cause: 'The shell found no program called openclaw.',
    fix: ['npm install -g openclaw'],
  },
  'openclaw-broken': {
    title: 'The OpenClaw installation is broken or its Node.js is too old',
    cause: 'A part of OpenClaw could not be loaded.',
    fix: [
      'Check your Node.js version: node --version',
      'Install OpenClaw again: npm install -g openclaw@latest',
    ],
  },
  'error-hidden': {
    title: 'OpenClaw keeps back what Bedrock said',
    cause: 'This message covers many causes. The reason is in Bedrock’s answer, which only the log has.',
    fix: [
      'Make the same call: openclaw-bedrock verify',
      'Look for Bedrock’s words in the log: openclaw logs --json | openclaw-bedrock explain',
      'If a guardrail is set for OpenClaw, it may have stopped the reply.',
    ],
  },
  'discovery-failed': {
    title: 'OpenClaw may not list Bedrock’s models',
    cause:
      'It needs bedrock:ListFoundationModels and ListInferenceProfiles. Models written in openclaw.json work without.',
    fix: [
      'Switch it off: openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      'Allow it: give your administrator the policy of openclaw-bedrock policy --discovery',
    ],
  },
  'context-too-small': {
    title: 'OpenClaw takes the model for too small to work with',
    cause:
      'Its entry says {tokens} tokens. Models found by discovery get a low guess, and compact without end.',
    fix: ['Write the real limits: openclaw-bedrock init'],
  },
  'openclaw-timed-out': {
    title: 'OpenClaw gave up waiting for the model',
    cause: 'The model thinks long, or nothing reaches it. Which of the two, the live call tells.',
    fix: [
      fixes.verify,
      'If that answers: openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
      fixes.doctor,
    ],
  },
} as const;
