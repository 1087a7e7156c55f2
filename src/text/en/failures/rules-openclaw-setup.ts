import { fixes } from './fixes.ts';

/** Texts of what OpenClaw lacks to work with Bedrock: plugin, provider, models, gateway, a configuration it accepts. */
export const openclawSetupTexts = {
  'plugin-disabled': {
    title: 'OpenClaw’s Bedrock plugin is switched off',
    cause: '{path} says so at {setting}. Without the plugin no Bedrock model can answer.',
    fix: ['openclaw config unset {setting}', 'openclaw plugins enable amazon-bedrock', fixes.thenRestart],
  },
  'plugin-outdated': {
    title: 'OpenClaw and its Bedrock plugin are not of the same version',
    cause: 'An update of OpenClaw leaves the plugin behind, and the two may no longer fit together.',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', fixes.thenRestart],
  },
  'plugin-install-failed': {
    title: 'OpenClaw’s Bedrock plugin is not completely installed',
    cause: 'Its download failed or broke off, so that parts of it are missing.',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', fixes.thenRestart],
  },
  'provider-id-unsupported': {
    title: 'The provider has a name that OpenClaw no longer knows',
    cause:
      'It is called "{providerId}" in openclaw.json; since the plugin exists only "amazon-bedrock" reaches it.',
    fix: ['Rename it and every reference to it: openclaw-bedrock doctor --fix', fixes.thenRestart],
  },
  'provider-incomplete': {
    title: 'The Bedrock provider in openclaw.json is not complete',
    cause: 'OpenClaw {version} does not accept it: {detail}.',
    fix: [fixes.setUpAgain],
  },
  'model-not-configured': {
    title: 'OpenClaw does not know the model it is told to use',
    cause: '{ref} is chosen for an agent, but not among the models of its provider in openclaw.json.',
    fix: ['Write both from one list: openclaw-bedrock init --model {model}', fixes.setUpAgain],
  },
  'model-not-allowed': {
    title: 'The model is not on OpenClaw’s list of allowed models',
    cause: 'agents.defaults.models, once it has entries, allows nothing else.',
    fix: ['Add it: openclaw-bedrock init --model {model}', fixes.setUpAgain],
  },
  'gateway-mode-missing': {
    title: 'OpenClaw’s gateway has no mode set',
    cause: 'It does not start before gateway.mode is in openclaw.json. This has nothing to do with AWS.',
    fix: ['openclaw config set gateway.mode local', fixes.thenRestart],
  },
  'openclaw-config-invalid': {
    title: 'OpenClaw does not accept its configuration',
    cause: 'One unknown key is enough for it to refuse the whole file.',
    fix: [
      'See what and where: openclaw config validate',
      'If it came with our last change: openclaw-bedrock undo',
    ],
  },
} as const;
