import type { Family } from '../failure.ts';

/** The IDs that a Bedrock provider has had. `amazon-bedrock-mantle` is a different provider. */
export const BEDROCK_PROVIDER = '(?:amazon-bedrock|aws-bedrock|bedrock)(?![\\w-])';

/** The provider that OpenClaw takes where none is written, in front of a Bedrock model’s ID. */
const ASSUMED = '(?:anthropic|openai)/(?=[a-z][a-z\\d-]*\\.[a-z])';

/** A model with a provider in front that is not Bedrock. */
const OTHER_MODEL = `(?![\\w-]*bedrock|${ASSUMED})[\\w-]+/[\\w.:/-]*\\w`;

/**
 * Failures of OpenClaw’s own setup: its config, its plugin, its program. The wordings here were measured with 2026.5.7
 * and 2026.9.6 or come from public reports (https://github.com/openclaw/openclaw/issues/88707, /94641, /133810, /97241,
 * /62995, /75816, /1086).
 */
export const openclawFailures = {
  'not-configured': { code: 'OCB304' },
  'sign-in-not-offered': {
    code: 'OCB538',
    rules: [
      {
        message: [
          'Unknown --auth-choice',
          'Invalid --auth-choice',
          'No provider plugins found. Install',
          'Unknown provider. Run openclaw',
          'No credentials configured for provider "amazon-bedrock"',
        ],
      },
      { message: /Unknown provider "(?:amazon-|aws-)?bedrock"\. Loaded providers/ },
    ],
  },
  'chat-name-unknown': {
    code: 'OCB539',
    rules: [
      {
        message: /(?<!\wError: )Unrecognized model "(?<alias>[^"\s]+)"\.(?! (?!Use \/models))/,
        shared: true,
      },
      { message: /Model "(?<alias>[^"\s]+)" specified without provider\. Falling back/, kind: 'inFile' },
      {
        message: new RegExp(
          `(?:Unknown model: |[Mm]odel (?:not allowed: |"))${ASSUMED}(?<alias>[\\w.:-]*\\w)`,
        ),
        kind: 'inFile',
      },
      { message: /Unknown provider "(?:amazon-|aws-)?bedrock"\. Use \/models/ },
    ],
  },
  'provider-id-unsupported': { code: 'OCB352' },
  'provider-incomplete': {
    code: 'OCB358',
    rules: [
      {
        message:
          /\bProvider \S*bedrock(?:, model [^\s:]\S*)?: (?:no "api" specified|invalid (?:maxTokens|contextWindow)|"(?:baseUrl|apiKey)" is required|model missing "id")/,
      },
      { message: /models\.providers\.\S*bedrock\S*: custom model providers must/ },
      {
        message: ['Unhandled API in mapOptionsForApi: undefined', 'provider registered for api: undefined'],
        kind: 'apiless',
        shared: true,
      },
    ],
  },
  'model-not-configured': {
    code: 'OCB353',
    rules: [
      {
        message: new RegExp(
          `(?:Unknown model: |(?<!NOT_FOUND: )[Mm]odel ["'](?=\\S+["'] (?:was )?not found(?!\\. (?:Run|Use) )))(?<ref>${BEDROCK_PROVIDER}/(?<model>[\\w.:/-]*\\w))`,
        ),
      },
      // The table of `openclaw models list`.
      { message: /(?<ref>amazon-bedrock\/(?<model>[\w.:/-]*\w)) .*\bconfigured\b.*,missing\b/ },
    ],
  },
  'model-not-allowed': {
    code: 'OCB534',
    rules: [
      {
        message: new RegExp(
          `[Mm]odel (?:override )?"?(?<ref>${BEDROCK_PROVIDER}/[\\w.:/-]*\\w)["”]? (?:is )?(?:not allowed|not available for this agent|stale for this)`,
        ),
      },
      {
        message: new RegExp(
          `(?:[Mm]odel not allowed: |payload\\.model '|models allowlist: )(?<ref>${BEDROCK_PROVIDER}/[\\w.:/-]*\\w)`,
        ),
      },
    ],
  },
  'other-model-unknown': {
    code: 'OCB576',
    rules: [
      {
        message: new RegExp(`Unknown model: (?<otherRef>${OTHER_MODEL})`),
        facts:
          /Unknown model: (?<otherProvider>[\w-]+)\/(?:.*(?<unlisted>models\.providers\[.*\.models\[\] entry))?/,
      },
      {
        message: new RegExp(`[Mm]odel "(?<otherRef>${OTHER_MODEL})" is not allowed`),
        kind: 'forbidden',
      },
      { message: new RegExp(`[Mm]odel not allowed: (?<otherRef>${OTHER_MODEL})`), kind: 'forbidden' },
    ],
  },
  'thinking-level-unknown': {
    code: 'OCB537',
    rules: [
      {
        message: /Thinking level ["'](?<level>\w+)["'] is not supported for \S*bedrock\S*\//,
        facts: /(?:Use one of: [\w, ]*\b|using ["'])(?<offered>\w+)/,
      },
      { message: /\((?<level>\w+) not supported for \S*bedrock\S*\//, facts: /\bset to (?<offered>\w+) \(/ },
      {
        message:
          /(?:Unsupported thinking level|此模型不支援思考層級|此模型不支持思考级别) "(?<level>\w+)".{1,40}: [\w, ]*\b(?<offered>\w+)/,
        shared: true,
      },
    ],
  },
  // Since 2026.4.1: https://github.com/openclaw/openclaw/issues/69708
  'auth-entry-ignored': {
    code: 'OCB369',
    rules: [
      { message: /\binvalid_type\b.{0,120}?(?<entry>\b(?:amazon-|aws-)?bedrock:[\w@.-]*\w)/ },
      // Without --verbose, the log does not say which.
      { message: /ignored invalid auth profile entries during store load(?!.*keys)/, general: true },
    ],
  },
  'gateway-origin-refused': {
    code: 'OCB620',
    rules: [
      {
        message:
          /origin not allowed \(.*gateway\.controlUi|^(?!.*failed to start).*requires gateway\.controlUi\.allowedOrigins/,
      },
    ],
  },
  'openclaw-config-invalid': {
    code: 'OCB355',
    rules: [
      {
        message: ['Unrecognized key: "', 'Unrecognized keys: "', "Unrecognized key(s) in object: '"],
        facts:
          /(?:\b(?:(?<stamp>meta)(?:\.[\w-]+)*|(?<holder>^[a-z]+s|[a-z]\w*(?:\.[\w-]+)+)): )?Unrecognized key.{2,16}?["'](?=(?<miscased>(?:base|api|context|max)_?(?:url|key|window|tokens)["'])?)(?<strange>[^"']+)/i,
      },
      {
        message: [
          'Run: openclaw doctor --fix',
          'OpenClaw doctor repair failed',
          'final config read became invalid',
        ],
      },
      { message: /\bZod error at \S|\bJSON5: invalid (?:character|end of input)/ },
      {
        message:
          /\b(?<key>(?:models|plugins|agents|gateway|memory|auth|channels|tools)(?:\.[\w-]+)+): (?:Unrecognized key(?!s?[:(])|Too (?:small|big):|Invalid (?:input|option)\b)/,
      },
      { message: /\bUnknown agent id "(?<agent>[^"\s]+)/ },
      {
        message:
          /(?:invalid config|config (?:file )?(?:is )?invalid|config validation failed)\b(?!.*(?:Unrecognized key|bedrock\S*: custom model providers must))/i,
      },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/21571, /5434, /61279
  'state-folder-denied': {
    code: 'OCB383',
    rules: [
      {
        message:
          /EACCES: permission denied, \w+ '(?:[^']*(?<!node_modules)[\\/]\.(?:openclaw|clawdbot)|(?<hostPath>\/(?:Users|mnt)\b))/,
      },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/153607
  'disk-full': {
    code: 'OCB610',
    rules: [
      {
        message: ['o space left on device', 'database or disk is full'],
      },
    ],
  },
  // OpenClaw writes this file for each agent; a person writes the one of pi.
  'models-file-broken': {
    code: 'OCB611',
    rules: [
      {
        message: ['Failed to parse models.json', 'Failed to load models.json', 'Invalid models.json schema'],
        facts: /File: (?:(?<pi>\S*\.pi\/\S*)|(?<file>\S+models\.json))/,
      },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/57450
  'openclaw-fault': {
    code: 'OCB381',
    rules: [
      { message: 'LiveSessionModelSwitchError' },
      // https://github.com/openclaw/openclaw/issues/15795
      { message: 'Session file path must be within sessions directory', kind: 'folder' },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/147983, /146638
  'openclaw-update-failed': {
    code: 'OCB580',
    rules: [
      {
        message:
          /(?:\bReason code: |\bUpdate failure: )(?:(?<noPlugin>plugin-target-unavailable)|(?<updateStep>(?<asksItself>runtime-verification-failed)|(?<pluginStep>post-update-plugins|plugin-errors)|[a-z]+(?:-[a-z]+)+))\b/,
      },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/133881, /4238
  'state-not-moved': {
    code: 'OCB612',
    rules: [
      { message: 'Doctor stopped because a state migration refused' },
      {
        message:
          /Failed to move legacy state dir \(\S+ (?:→|->) (?<mounted>[^\s)]+)\): .*\b(?:EBUSY|EXDEV)\b/,
      },
    ],
  },
  'not-recognized': { code: 'OCB357' },
  'other-service': { code: 'OCB357' },
  'not-text': { code: 'OCB357' },
  'other-protocol': { code: 'OCB364' },
  'endpoint-unusable': { code: 'OCB365' },
  'openclaw-missing': {
    code: 'OCB360',
    rules: [
      {
        message:
          /\b(?:openclaw|moltbot|clawdbot) is not installed\b|\b(?:openclaw|moltbot|clawdbot)(?:\.cmd)?['"’]? ?: (?:(?:command )?not found|No such file|The term )|command not found: (?:openclaw|moltbot|clawdbot)|failed to run openclaw: program not found|openclaw['"]? is not recognized|spawn openclaw(?:\.cmd)? ENOENT|(?:'openclaw' 不是|無法辨識 'openclaw'|无法将“openclaw”)/,
      },
    ],
  },
  'openclaw-broken': {
    code: 'OCB361',
    rules: [
      // https://github.com/openclaw/openclaw-windows-node/issues/1364
      { message: /Node \S+ is unsupported; use Node (?<node>[\d.]*\d)|Node\.js v(?<atLeast>\d+)\+ required/ },
      { message: /ENOTEMPTY.*node_modules[\\/](?<leftover>openclaw)\b/ },
      { message: /(?:EBUSY|EPERM).*node_modules\\(?<inUse>openclaw)\b/ },
      {
        message:
          /Cannot find (?:package|module) '[^']*openclaw(?!\/(?:amazon-bedrock|plugin-sdk|dist\/extensionAPI))|npm install failed for openclaw|(?<denied>EACCES).*node_modules[\\/]\.?openclaw|openclaw.*(?:(?:requires|needs) Node|Node\.js \S+ is required)|does not provide an export named.*openclaw|Unsupported engine.*openclaw|ERR_MODULE_NOT_FOUND.*openclaw(?!\/amazon-bedrock)/i,
        facts:
          /Cannot find \w+ '[^']*[\\/]openclaw[\\/][^']*node_modules[\\/](?<part>@[\w-]+[\\/][\w.-]+|[\w.-]+)|(?:(?:requires|needs) Node |Node\.js v|required: \{ node: ')(?:>=)?(?<node>\d[\d.]*\d)/,
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
      // Another plugin, on by itself where AWS credentials are found.
      {
        message:
          /\bMantle (?:IAM token generation|model discovery|not available in region)|-mantle model discovery failed|"amazon-bedrock-mantle" runtime auth/,
        kind: 'mantle',
      },
      { message: 'amazon-bedrock model discovery failed' },
    ],
  },
} as const satisfies Family;
