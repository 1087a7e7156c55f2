import type { Family } from '../failure.ts';

/** Failures of parts of OpenClaw: its Bedrock plugin, memory search, images, conversations, cron jobs. */
export const openclawPartFailures = {
  'plugin-missing': {
    code: 'OCB308',
    rules: [
      {
        message:
          /(?:No API provider registered for api|Unhandled API in mapOptionsForApi): bedrock-converse-stream/,
      },
      // Also of a stale entry in the configuration.
      { message: /(?<stale>plugin not (?:installed|found)): ["']?amazon-bedrock/ },
      {
        message:
          /\b(?:[Uu]nknown model|uses unknown) provider "amazon-bedrock"|Plugin "amazon-bedrock" settings cannot be checked/,
      },
      // What `openclaw doctor --fix` does where the plugin is missing.
      { message: 'provider "amazon-bedrock" is unavailable', kind: 'dropped' },
    ],
  },
  'plugin-disabled': { code: 'OCB350' },
  'plugin-outdated': {
    code: 'OCB351',
    rules: [
      { message: /\bregister(?:Api)?Provider is not a function/ },
      {
        message: /amazon-bedrock\b(?:\S*|: plugin manifest) requires (?:OpenClaw|plugin API|host)\b/i,
        kind: 'hostOlder',
      },
      {
        message:
          /\bamazon-bedrock\b.*(?:'openclaw\/plugin-sdk\b.*does not provide an export|Cannot find module 'openclaw\/plugin-sdk)/,
      },
    ],
  },
  'plugin-install-failed': {
    code: 'OCB356',
    rules: [
      {
        message: [
          'Failed to install missing configured plugin amazon-bedrock',
          'Failed to install missing configured plugin "amazon-bedrock',
        ],
      },
      // Versions 2026.4.20 to 2026.4.24 installed parts of their plugins only when they started.
      {
        message:
          /\bamazon-bedrock\b.*\bbundled runtime deps|@[\w-]+\/\S+ \(used by amazon-bedrock(?:-mantle)?\)/,
        kind: 'bundled',
      },
      {
        message: /(?:Package not found on npm|\b404\b).*@openclaw(?:\/|%2f)amazon-bedrock/i,
        kind: 'absent',
      },
      {
        message:
          /\bamazon-bedrock failed (?:to|during) load\b(?!.*(?:Cannot find|registerApiProvider|provide an export))/,
      },
      {
        message:
          /^(?!.*(?:ImportModuleError|imported from (?!.*(?:claw|amazon-bedrock)))).*Cannot find (?:package|module) '(?:@openclaw\/amazon-bedrock|@aws-sdk\/client-bedrock|@smithy\/)/,
      },
    ],
  },
  'plugin-not-loaded': {
    code: 'OCB368',
    rules: [{ message: 'plugins.entries.amazon-bedrock: plugin disabled' }],
  },
  // Since 2026.8.1: https://github.com/openclaw/openclaw/issues/143111, /133793
  'plugin-consent-missing': {
    code: 'OCB608',
    rules: [
      {
        message: 'requires capability consent',
        facts: /Plugin "(?:(?<ours>amazon-bedrock)|(?<plugin>[\w@./-]+))"/,
      },
    ],
  },
  'plugin-files-broken': {
    code: 'OCB609',
    rules: [{ message: 'dependency tree corrupted' }],
  },
  // https://github.com/openclaw/openclaw/issues/56943, /45551
  'plugin-unfit': {
    code: 'OCB613',
    rules: [
      {
        message:
          /^(?!.*amazon-bedrock).*(?:Cannot find module ['"]?(?:[^'"]*[\\/])?openclaw[\\/](?:plugin-sdk|dist[\\/]extensionAPI)|subpath '\.\/dist\/extensionAPI\S* is not defined|'openclaw\/plugin-sdk\S* does not provide an export)/,
        facts: /\[plugins\] (?<plugin>[\w@/.-]+) failed to load|extensions[\\/](?<folder>[\w.-]+)/,
      },
      {
        message:
          /^(?!.*amazon-bedrock).*?(?:\b(?:[Pp]lugin|ClawHub) "?|\[plugins\] )(?<newPlugin>[\w@/.-]+)"?(?:: plugin(?: manifest)?)? requires (?:OpenClaw )?plugin API \S+, but (?:this|the target)/,
      },
    ],
  },
  'embeddings-unknown': {
    code: 'OCB380',
    rules: [
      {
        message: /Unknown memory embedding provider: (?<embedder>\w[\w-]*)/,
        facts: /provider: (?<ours>(?<wrongName>(?:amazon|aws)-bedrock)|bedrock)/,
      },
    ],
  },
  'harness-unsuitable': {
    code: 'OCB542',
    rules: [
      {
        message:
          /(?:Model \S*bedrock\/\S+ requires|Requested) agent harness "(?<harness>[\w-]+)"(?:, but no| does not support \S*bedrock\/)/,
      },
    ],
  },
  // After a change of the model that makes the embeddings.
  'memory-index-stale': {
    code: 'OCB541',
    rules: [
      {
        message: [
          'index was built for model',
          'index was built for provider',
          'paused until memory is rebuilt',
        ],
        facts: /expected (?<embedder>[\w.:-]*\w)/,
      },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/71921, /72968
  'images-dropped': {
    code: 'OCB577',
    rules: [
      { message: /Model does not support images: \S*bedrock\S*\/\S*claude/ },
      {
        message:
          /attachment\(s\) dropped . model does not support images|reason=Model does not support images\b(?!:)|Selected model does not support image attachments|No media-understanding provider registered for (?:amazon-)?bedrock\b/,
      },
    ],
  },
  'media-not-made': {
    code: 'OCB540',
    rules: [
      { message: /No (?<made>image|video|music)-generation provider registered for (?:amazon-)?bedrock/ },
    ],
  },
  'memory-provider-missing': {
    code: 'OCB396',
    rules: [
      {
        message:
          /Memory search is enabled,? but no embedding provider is (?:configured|ready)|(?<!Unknown )\b[Mm]emory embedding provider:? (?:amazon-)?bedrock\b/,
      },
      {
        message:
          /\b(?:[Mm]emory search|embedding) provider (?:is set to )?"bedrock"(?! cannot initialize \(Could not load|.*Reason: Could not load)/,
        kind: 'chosen',
      },
      // The lines of `openclaw memory status`.
      { message: /\bProvider: bedrock\b.*\bEmbeddings: unavailable\b/, kind: 'chosen' },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/86311, /86530, /87537, /86937
  'session-locked': {
    code: 'OCB384',
    rules: [
      {
        message: ['session file locked', 'file_lock_stale'],
        facts: /(?<lock>[\w~./\\:-]+\.jsonl\.lock)\b/,
      },
      // https://github.com/openclaw/openclaw/issues/89259
      {
        message: ['embedded prompt lock was released', 'EmbeddedAttemptSessionTakeoverError'],
        kind: 'takeover',
      },
      // https://github.com/openclaw/openclaw/issues/106272
      { message: 'reply session initialization conflicted', kind: 'busy' },
    ],
  },
  'cron-timed-out': {
    code: 'OCB581',
    rules: [
      {
        message:
          /\bcron: (?:job execution timed out(?: \(last phase: (?<phase>[\w-]+)\))?|isolated agent (?<setup>setup timed out before runner start))/,
        general: true,
      },
    ],
  },
} as const satisfies Family;
