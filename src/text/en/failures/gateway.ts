import { fixes } from './fixes.ts';

/** Failures of the running gateway, between a person and Bedrock. */
export const gatewayFailures = {
  'gateway-down': {
    title: 'The OpenClaw gateway is not running',
    cause: 'Without it no chat is answered.',
    fix: ['{start}', 'If it should be running: openclaw gateway status'],
  },
  'gateway-refused': {
    title: 'The OpenClaw gateway does not accept our connection',
    cause: 'It was started with a different token than openclaw.json contains now.',
    fix: ['openclaw gateway restart'],
  },
  'gateway-plugin-not-loaded': {
    title: 'The running gateway has not loaded the Bedrock plugin',
    cause: 'The plugin is installed, but the gateway does not use it.',
    fix: ['openclaw gateway restart', 'If that does not help: openclaw-bedrock doctor'],
  },
  'gateway-not-restarted': {
    title: 'The gateway did not restart',
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
    title: 'The gateway did not answer',
    cause: 'It is running, but did not answer within {seconds} s.',
    fix: ['See what it is doing: openclaw logs --follow', 'openclaw gateway restart'],
  },
  'openclaw-no-credentials': {
    title: 'OpenClaw has no Bedrock credentials',
    cause:
      'The gateway needs AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK or both access keys in its own environment; it does not see your shell’s. For a machine’s role (EC2, ECS, EKS) it needs AWS_PROFILE=default.',
    fix: [
      fixes.setUpMachineRole,
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
  'provider-sign-in-refused': {
    title: 'Bedrock refused OpenClaw’s sign-in',
    cause: 'The sign-in has expired, or the API key was refused. OpenClaw does not say which.',
    fix: ['See which it is: openclaw-bedrock status', fixes.login],
  },
  'key-cooldown': {
    title: 'OpenClaw is not using the API key for a while',
    cause: 'After a refused call it pauses for some minutes, even if the key works again.',
    fix: ['Check the key now: openclaw-bedrock verify', 'Wait a few minutes, then send the message again.'],
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
  'context-too-small': {
    title: 'OpenClaw thinks the model’s context is too small',
    cause:
      'It is set to {tokens} tokens. Models that OpenClaw found at Bedrock by itself get a low estimate.',
    fix: ['If it is a Bedrock model, set its real limits: openclaw-bedrock init'],
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
