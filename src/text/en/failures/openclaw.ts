import { fixes } from './fixes.ts';

/** Failures of OpenClaw’s own set-up: its config, its plugin, its program. */
export const openclawFailures = {
  'not-configured': {
    title: 'OpenClaw is not set up for Bedrock yet',
    cause: 'There is no Bedrock provider in {path}.',
    fix: ['openclaw-bedrock init'],
  },
  'plugin-missing': {
    title: 'OpenClaw’s Bedrock plugin is not installed',
    cause:
      'Without it, OpenClaw 2026.5.28 and later fails with "No API provider registered for api: bedrock-converse-stream".',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', 'openclaw gateway restart'],
  },
  'plugin-disabled': {
    title: 'OpenClaw’s Bedrock plugin is turned off',
    cause: '{setting} in {path} turns it off, so no Bedrock model works.',
    fix: ['openclaw config unset {setting}', 'openclaw plugins enable amazon-bedrock', fixes.thenRestart],
  },
  'plugin-outdated': {
    title: 'OpenClaw and its Bedrock plugin have different versions',
    cause: 'Updating OpenClaw does not update the plugin.',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', fixes.thenRestart],
  },
  'plugin-install-failed': {
    title: 'OpenClaw’s Bedrock plugin is only partly installed',
    cause: 'The download failed or was interrupted.',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', fixes.thenRestart],
  },
  'provider-id-unsupported': {
    title: 'OpenClaw no longer supports this provider name',
    cause: 'openclaw.json calls it "{providerId}"; the plugin only handles "amazon-bedrock".',
    fix: ['Rename it and every reference to it: openclaw-bedrock doctor --fix', fixes.thenRestart],
  },
  'provider-incomplete': {
    title: 'The Bedrock provider in openclaw.json is incomplete',
    cause: 'OpenClaw {version} does not accept it: {detail}.',
    fix: [fixes.setUpAgain],
  },
  'model-not-configured': {
    title: 'The selected model is not in openclaw.json',
    cause: 'An agent uses {ref}, which its provider does not list.',
    fix: ['Add it: openclaw-bedrock init --model {model}', fixes.setUpAgain],
  },
  'model-not-allowed': {
    title: 'The model is not on OpenClaw’s allowlist',
    cause: 'Once agents.defaults.models has entries, OpenClaw allows only those.',
    fix: ['Add it: openclaw-bedrock init --model {model}', fixes.setUpAgain],
  },
  'gateway-mode-missing': {
    title: 'OpenClaw’s gateway.mode is not set',
    cause: 'The gateway will not start without it. (Not an AWS problem.)',
    fix: ['openclaw config set gateway.mode local', fixes.thenRestart],
  },
  'openclaw-config-invalid': {
    title: 'OpenClaw does not accept its configuration',
    cause: 'A single unknown key makes OpenClaw reject the whole file.',
    fix: [
      'Show the problem: openclaw config validate',
      'If our last change caused it: openclaw-bedrock undo',
    ],
  },
  'not-recognized': {
    title: 'This error is not recognized',
    cause: 'No known error was found in: {detail}',
    fix: [fixes.doctor],
  },
  'other-protocol': {
    title: 'The provider in openclaw.json does not use Bedrock’s own protocol',
    cause: '{providerId} uses {api} at {baseUrl}. This tool tests and repairs bedrock-converse-stream only.',
    fix: [
      'To add Bedrock beside it: openclaw-bedrock init --provider-id NAME',
      'To replace it: openclaw-bedrock init',
    ],
  },
  'endpoint-unfit': {
    title: 'The endpoint in openclaw.json cannot work',
    cause: '{baseUrl} does not support ConverseStream, which OpenClaw uses.',
    fix: ['Use the right one: openclaw-bedrock init --endpoint-url {right}'],
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
  'discovery-failed': {
    title: 'OpenClaw could not list Bedrock’s models',
    cause:
      'Usually the role lacks permission: it needs bedrock:ListFoundationModels and ListInferenceProfiles. Models in openclaw.json work without it.',
    fix: [
      'Turn discovery off: openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      'Allow it: send your administrator the policy from openclaw-bedrock policy --discovery',
    ],
  },
} as const;
