import { fixes } from './fixes.ts';

/** Texts of what OpenClaw lacks to work with Bedrock: plugin, provider, models, gateway, a configuration it accepts. */
export const openclawSetupTexts = {
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
} as const;
