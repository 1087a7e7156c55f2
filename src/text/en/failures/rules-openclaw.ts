import { fixes } from './fixes.ts';

/** Texts of what OpenClaw says while it runs, and of signs that something else is in its way. */
export const openclawTexts = {
  'not-recognised': {
    title: 'This error is not recognized',
    cause: 'No known error was found in: {detail}',
    fix: [fixes.doctor],
  },
  'ca-bundle-unreadable': {
    title: 'The certificates in AWS_CA_BUNDLE cannot be read',
    cause: '{path}: {detail}',
    fix: ['Point it at your company’s CA in PEM form, or: unset AWS_CA_BUNDLE'],
  },
  'openclaw-no-credentials': {
    title: 'OpenClaw has no Bedrock credentials',
    cause:
      'The gateway needs AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK or both access keys in its own environment; it does not see your shell’s. For a machine’s role (EC2, ECS, EKS) it needs AWS_PROFILE=default.',
    fix: [
      'On a machine with a role: openclaw-bedrock init --auth aws',
      'Save them where the gateway reads them: openclaw-bedrock init',
      fixes.thenRestart,
    ],
  },
  'other-provider-key': {
    title: 'OpenClaw wants a key for another provider',
    cause: 'Something in OpenClaw uses {provider}, or falls back to it.',
    fix: [
      'See which agents use another provider: openclaw-bedrock doctor',
      'If memory search needs {embedder} embeddings: openclaw config set memory.search.provider bedrock (before OpenClaw 2026.8: agents.defaults.memorySearch.provider)',
    ],
  },
  'image-tool-key': {
    title: 'This OpenClaw tool needs an API key',
    cause: 'Its image tool asks for a key even when chat uses IAM. Your sign-in is fine.',
    fix: ['Update OpenClaw: openclaw update', fixes.setUpApiKey],
  },
  'no-browser': {
    title: 'Could not open a browser for the sign-in',
    cause: 'Over SSH, in a container or in WSL a browser cannot open or reach 127.0.0.1.',
    fix: ['Use a code instead: openclaw-bedrock login --use-device-code --no-browser'],
  },
  'token-cache-damaged': {
    title: 'The saved sign-in cannot be used',
    cause: 'A file in ~/.aws/sso/cache is damaged, expired, or incomplete.',
    fix: [fixes.loginProfile, fixes.login],
  },
  'role-chaining': {
    title: 'This profile assumes a role through another profile',
    cause: 'Roles assumed from an SSO profile (source_profile) fail in several programs.',
    fix: ['Use a profile that signs in directly: openclaw-bedrock init --auth sso'],
  },
  'metadata-unreachable': {
    title: 'No credentials found; the SDK tried the EC2 instance role',
    cause:
      'Without credentials in its environment the SDK asks 169.254.169.254, which only exists inside AWS.',
    fix: [
      fixes.setUpAgain,
      'Outside AWS, also set in the gateway’s environment: AWS_EC2_METADATA_DISABLED=true',
    ],
  },
  'portal-page-size': {
    title: 'A program requested too many accounts at once',
    cause: 'Since May 2026 the portal returns at most 100 per request. Your sign-in is fine.',
    fix: ['Use this tool instead: openclaw-bedrock init --auth sso'],
  },
  'wrong-credential-wins': {
    title: 'Another setting overrides your setup',
    cause: '{detail}',
    fix: ['{remedy}', 'See every place and which one takes effect: openclaw-bedrock doctor'],
  },
  'provider-sign-in-refused': {
    title: 'Bedrock refused OpenClaw’s sign-in',
    cause: 'The sign-in has expired, or the API key was refused. OpenClaw does not say which.',
    fix: ['See which it is: openclaw-bedrock status', fixes.login],
  },
  'other-protocol': {
    title: 'The provider in openclaw.json does not use Bedrock’s own protocol',
    cause: '{providerId} uses {api} at {baseUrl}. This tool tests and repairs bedrock-converse-stream only.',
    fix: [
      'To add Bedrock beside it: openclaw-bedrock init --provider-id NAME',
      'To replace it: openclaw-bedrock init',
    ],
  },
  'api-key-in-config': {
    title: 'The API key is in openclaw.json, where OpenClaw’s plugin ignores it',
    cause: 'It is there in plain text as apiKey. The plugin only reads AWS_BEARER_TOKEN_BEDROCK from .env.',
    fix: ['Move it to .env: openclaw-bedrock init --auth api-key'],
  },
  'key-cooldown': {
    title: 'OpenClaw is not using the API key for a while',
    cause: 'After a refused call it pauses for some minutes, even if the key works again.',
    fix: ['Check the key now: openclaw-bedrock verify', 'Wait a few minutes, then send the message again.'],
  },
  'openclaw-missing': {
    title: 'OpenClaw is not installed, or not on PATH',
    cause: 'The shell found no program named openclaw.',
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
    title: 'OpenClaw is hiding Bedrock’s error',
    cause:
      'This message has many possible causes, a guardrail that stopped the reply among them. The real one is in Bedrock’s answer, which only the log shows.',
    fix: [
      'OpenClaw sends the guardrail {guardrail}, which may have stopped the reply. See whether it did: openclaw-bedrock verify',
      'See the real error: openclaw-bedrock verify',
      'Find Bedrock’s answer in the log: openclaw logs --json | openclaw-bedrock explain',
    ],
  },
  'discovery-failed': {
    title: 'OpenClaw is not allowed to list Bedrock models',
    cause:
      'It needs bedrock:ListFoundationModels and ListInferenceProfiles. Models in openclaw.json work without it.',
    fix: [
      'Turn discovery off: openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      'Allow it: send your administrator the policy from openclaw-bedrock policy --discovery',
    ],
  },
  'context-too-small': {
    title: 'OpenClaw thinks the model’s context is too small',
    cause:
      'It is set to {tokens} tokens; discovered models get a low estimate, so the chat keeps compacting.',
    fix: ['Set the real limits: openclaw-bedrock init'],
  },
  'openclaw-timed-out': {
    title: 'OpenClaw gave up waiting for the model',
    cause: 'The model is slow, or the call never reaches it. Find out which:',
    fix: [
      fixes.verify,
      'If that works: openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
      fixes.doctor,
    ],
  },
} as const;
