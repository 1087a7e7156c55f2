import { fixes } from './fixes.ts';

/** Texts of what goes wrong between a person, the running gateway and Bedrock. */
export const gatewayTexts = {
  'gateway-down': {
    title: 'The OpenClaw gateway is not running',
    cause: 'Without it no chat is answered.',
    fix: ['{start}', 'If it should be running: openclaw gateway status'],
  },
  'gateway-refused': {
    title: 'The OpenClaw gateway does not accept our connection',
    cause: 'It was started with another token than openclaw.json contains now.',
    fix: ['openclaw gateway restart'],
  },
  'gateway-plugin-not-loaded': {
    title: 'The running gateway has not loaded the Bedrock plugin',
    cause: 'The plugin is installed, but the gateway does not use it.',
    fix: ['openclaw gateway restart', 'If that does not help: openclaw-bedrock doctor'],
  },
  'gateway-not-restarted': {
    title: 'The gateway was not started anew',
    cause: 'OpenClaw says:',
    fix: ['If you started it by hand, stop it and run: openclaw gateway run', 'openclaw gateway status'],
  },
  'gateway-outdated': {
    title: 'The gateway still uses the old .env',
    cause: 'It started at {started}; {path} changed at {changed}. The gateway reads it only when it starts.',
    fix: ['openclaw gateway restart'],
  },
  'gateway-other-model': {
    title: 'The gateway answered with another model',
    cause: 'It used {used} instead of {expected}.',
    fix: [
      'See which agents have a model of their own: openclaw-bedrock doctor',
      'See why the first choice failed: openclaw logs --json | openclaw-bedrock explain',
    ],
  },
  'gateway-failed': {
    title: 'The gateway could not answer',
    cause: 'The direct call to Bedrock works, so the problem is in OpenClaw.',
    fix: ['See its log: openclaw logs --json | openclaw-bedrock explain', fixes.doctor],
  },
  'gateway-silent': {
    title: 'The gateway gave no answer',
    cause: 'It is running, but did not answer within {seconds} s.',
    fix: ['See what it is doing: openclaw logs --follow', 'openclaw gateway restart'],
  },
} as const;
