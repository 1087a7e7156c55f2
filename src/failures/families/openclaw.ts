import type { Family } from '../family.ts';

/** The ids that a provider for Bedrock has had. `amazon-bedrock-mantle` is another one. */
export const BEDROCK_PROVIDER = '(?:amazon-bedrock|aws-bedrock|bedrock)(?![\\w-])';

/**
 * Failures of OpenClaw’s own set-up: its config, its plugin, its program. Its wordings here and in gateway.ts: measured
 * with 2026.5.7 and 2026.9.6, and from public reports
 * (https://github.com/openclaw/openclaw/issues/88707, /94641, /133810, /97241, /62995, /75816, /1086).
 */
export const openclawFailures = {
  'not-configured': { code: 'OCB304', rules: [{ message: 'Unknown --auth-choice' }] },
  'plugin-missing': {
    code: 'OCB308',
    rules: [
      { message: 'No API provider registered for api: bedrock-converse-stream' },
      { message: 'plugin not installed: amazon-bedrock' },
    ],
  },
  'plugin-disabled': { code: 'OCB350' },
  'plugin-outdated': { code: 'OCB351', rules: [{ message: 'registerApiProvider is not a function' }] },
  'plugin-install-failed': {
    code: 'OCB356',
    rules: [
      {
        message: [
          'Failed to install missing configured plugin amazon-bedrock',
          'Failed to install missing configured plugin "amazon-bedrock',
        ],
      },
      { message: /Cannot find (?:package|module) '(?:@openclaw\/amazon-bedrock|@aws-sdk\/|@smithy\/)/ },
    ],
  },
  'provider-id-unsupported': { code: 'OCB352' },
  'provider-incomplete': { code: 'OCB358' },
  'model-not-configured': {
    code: 'OCB353',
    rules: [{ message: new RegExp(`Unknown model: (?<ref>${BEDROCK_PROVIDER}/[\\w.:/-]*\\w)`) }],
  },
  'model-not-allowed': {
    code: 'OCB534',
    rules: [
      {
        message: new RegExp(
          `[Mm]odel (?:override )?"?(?<ref>${BEDROCK_PROVIDER}/[\\w.:/-]*\\w)["”]? is not allowed`,
        ),
      },
      {
        message: new RegExp(
          `(?:model not allowed: |payload\\.model '|models allowlist: )(?<ref>${BEDROCK_PROVIDER}/[\\w.:/-]*\\w)`,
        ),
      },
    ],
  },
  'gateway-mode-missing': {
    code: 'OCB354',
    rules: [{ message: ['Gateway start blocked', 'config is missing gateway.mode'] }],
  },
  'openclaw-config-invalid': {
    code: 'OCB355',
    rules: [
      {
        message: ['Unrecognized key: "', 'Unrecognized keys: "'],
        facts: /Unrecognized keys?: "(?<key>[^"]+)/,
      },
      { message: /(?:invalid config|config (?:file )?(?:is )?invalid)\b(?!.*Unrecognized key)/i },
    ],
  },
  'not-recognized': { code: 'OCB357' },
  'other-protocol': { code: 'OCB364' },
  'endpoint-unfit': { code: 'OCB365' },
  'openclaw-missing': {
    code: 'OCB360',
    rules: [
      {
        message:
          /\bopenclaw(?:\.cmd)?['"]? ?: (?:command )?not found|command not found: openclaw|openclaw['"]? (?:: The term.* )?is not recognized|spawn openclaw(?:\.cmd)? ENOENT/,
      },
    ],
  },
  'openclaw-broken': {
    code: 'OCB361',
    rules: [
      {
        message:
          /Cannot find (?:package|module) '[^']*openclaw(?!\/amazon-bedrock)|openclaw.*(?:(?:requires|needs) Node|Node\.js \S+ is required)|does not provide an export named.*openclaw|Unsupported engine.*openclaw|ERR_MODULE_NOT_FOUND.*openclaw(?!\/amazon-bedrock)/i,
      },
    ],
  },
  'discovery-failed': {
    code: 'OCB531',
    rules: [
      {
        message:
          /Failed to (?:discover|list)(?: Bedrock)? models(?!.*Ollama)(?!.*API Key is valid)|not authorized to perform: bedrock:List|Some models could not be refreshed/,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
