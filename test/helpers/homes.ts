/** Homes of other people, by kind, as public reports describe them: test/flows/homes.test.ts runs the commands in each. */
import { AWS, CONFIG, ENV } from './home-files.ts';
import type { Home } from './own-home.ts';

/** The name says what is special, and what should be said or written. */
export interface HomeCase extends Home {
  readonly name: string;
  /** The flags of init; the default is an API key. */
  readonly init?: readonly string[];
  /**
   * `init`: the other commands say nothing of interest; `answers`: nor do the files that it writes; `offline`: status
   * and doctor alone do.
   */
  readonly only?: 'init' | 'answers' | 'offline';
}

const CREDENTIALS = '.aws/credentials';

const MODEL = 'openai.gpt-oss-120b-1:0';

export const BY_API_KEY = ['--auth', 'api-key', '--api-key-stdin'];
const BY_ROLE = ['--account-id', '222222222222', '--role-name', 'BedrockInvokeOnly'];
const portal = (url: string, ...more: string[]) => [
  '--auth',
  'sso',
  ...BY_ROLE,
  '--sso-start-url',
  url,
  ...more,
];
const BY_SSO = portal('d-1234567890', '--sso-region', 'us-east-1');
const BY_AWS = ['--auth', 'aws'];

const endpoint = (region: string) => `https://bedrock-runtime.${region}.amazonaws.com`;

/** As init writes it. */
const GPT = {
  id: MODEL,
  name: 'GPT OSS 120B',
  reasoning: true,
  input: ['text'],
  cost: { input: 0.15, output: 0.6, cacheRead: 0, cacheWrite: 0 },
  contextWindow: 128000,
  maxTokens: 8192,
};

const provider = (more: object = {}) => ({
  baseUrl: endpoint('us-east-1'),
  api: 'bedrock-converse-stream',
  auth: 'aws-sdk',
  models: [GPT],
  ...more,
});

const openclaw = (providers: object, more: object = {}) => ({
  gateway: { mode: 'local' },
  models: { mode: 'merge', providers },
  ...more,
});

/** `model` of agents.defaults, beside other parts of `agents`. */
const agents = (model: unknown, more: object = {}) => ({ agents: { defaults: { model }, ...more } });
const OUR_MODEL = `amazon-bedrock/${MODEL}`;
const OURS = agents({ primary: OUR_MODEL });

const KEY = 'AWS_BEARER_TOKEN_BEDROCK={key}\nAWS_REGION=us-east-1\n';
const WITH_KEY = { [ENV]: KEY };
const GOOD = openclaw({ 'amazon-bedrock': provider() }, OURS);

const PROFILE = `[profile bedrock-only]
sso_session = sso
sso_account_id = 222222222222
sso_role_name = BedrockInvokeOnly
region = us-east-1
`;
const SSO = `[sso-session sso]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = us-east-1
sso_registration_scopes = sso:account:access

${PROFILE}`;
const SSO_ENV = 'AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\n';
const BY_PROFILE = { [AWS]: SSO, [ENV]: SSO_ENV, [CONFIG]: GOOD };

/** A setup with SSO, with other AWS files. */
const awsFiles = (name: string, config: string, credentials?: string): HomeCase => ({
  name,
  init: BY_SSO,
  files: { ...BY_PROFILE, [AWS]: config, ...(credentials !== undefined && { [CREDENTIALS]: credentials }) },
});

const withKeyAnd = (
  name: string,
  config: object | string,
  env = KEY,
  more: Partial<HomeCase> = {},
): HomeCase => ({
  name,
  files: { [ENV]: env, [CONFIG]: config },
  ...more,
});

const keyReference = (apiKey: unknown) => provider({ auth: 'api-key', apiKey });

/** How agents are configured: in agents.list, since 2026.8.2 in agents.entries, or in an included file. */
const AGENTS: HomeCase[] = [
  {
    name: 'agents.list with a model of another provider: no alias, which would lock it out',
    files: { [CONFIG]: openclaw({}, { agents: { list: [{ id: 'coder', model: 'openai/gpt-5' }] } }) },
  },
  {
    name: 'agents.entries in an included file with a subagent of another provider: no alias',
    openclaw: '2026.9.6',
    files: {
      [CONFIG]: openclaw({}, { agents: { $include: './agents.json5' } }),
      '.openclaw/agents.json5': "// mine\n{ entries: { main: { subagents: { model: 'ollama/llama3' } } } }\n",
    },
  },
  withKeyAnd(
    'the agent of another provider is named',
    openclaw(
      { 'amazon-bedrock': provider() },
      {
        agents: { ...OURS.agents, entries: { coder: { model: { primary: 'openai/gpt-5' } }, other: {} } },
      },
    ),
  ),
  withKeyAnd(
    'an agent whose model is a variable is named by its value',
    openclaw(
      { 'amazon-bedrock': provider() },
      { agents: { ...OURS.agents, list: [{ id: 'a', model: '${THEIRS}' }] } },
    ),
    `${KEY}THEIRS=openai/gpt-5\n`,
  ),
  withKeyAnd(
    'a fallback of another provider alone is no other model',
    openclaw(
      { 'amazon-bedrock': provider() },
      {
        agents: {
          ...OURS.agents,
          entries: { a: { model: { primary: `amazon-bedrock/${MODEL}`, fallbacks: ['openai/gpt-5'] } } },
        },
      },
    ),
  ),
];

const OLD = { bedrock: provider() };

/** A provider's other name follows into every place that names it, and into no text that only looks like it. */
const RENAME: HomeCase[] = [
  {
    name: 'aws-bedrock in tool restrictions of agents.entries and in the order of sign-ins: renamed there',
    files: {
      [CONFIG]: openclaw(
        { 'aws-bedrock': provider() },
        {
          ...agents(`aws-bedrock/${MODEL}`, {
            entries: {
              a: {
                tools: { byProvider: { 'aws-bedrock': { deny: ['exec'] }, [`aws-bedrock/${MODEL}`]: {} } },
              },
            },
          }),
          auth: {
            order: { 'aws-bedrock': ['aws-bedrock:default'] },
            profiles: { 'aws-bedrock:default': { provider: 'aws-bedrock' } },
            cooldowns: { billingBackoffHoursByProvider: { 'aws-bedrock': 5 } },
          },
        },
      ),
    },
  },
  {
    name: 'plugins and media that name the provider: renamed there',
    files: {
      [CONFIG]: openclaw(OLD, {
        ...agents(`bedrock/${MODEL}`),
        messages: { tts: { summaryModel: 'bedrock/a.b' } },
        tools: { media: { image: { models: [{ provider: 'bedrock', model: 'a.b' }] } } },
        plugins: {
          entries: { 'llm-task': { config: { defaultProvider: 'bedrock', allowedModels: ['bedrock/a.b'] } } },
        },
      }),
    },
  },
  {
    name: 'restrictions of both names: the one that goes is named',
    files: {
      [CONFIG]: openclaw(OLD, {
        ...agents(`bedrock/${MODEL}`),
        tools: { byProvider: { bedrock: { deny: ['exec'] }, 'amazon-bedrock': { profile: 'full' } } },
      }),
    },
  },
  withKeyAnd(
    'blocks of both names with different regions: the merge is named, the region in use stays',
    openclaw(
      { bedrock: provider({ baseUrl: endpoint('eu-west-1') }), 'amazon-bedrock': provider() },
      agents(`bedrock/${MODEL}`),
    ),
  ),
  {
    name: 'paths, prompts and messages that begin with the name: they stay',
    files: {
      [CONFIG]: openclaw(OLD, {
        ...agents(
          { primary: `bedrock/${MODEL}` },
          {
            entries: {
              a: {
                workspace: 'bedrock/workspace',
                identity: { avatar: 'bedrock/a.png' },
                heartbeat: { prompt: 'bedrock/hello', model: 'bedrock/a.b' },
              },
            },
          },
        ),
        hooks: {
          path: 'bedrock/hooks',
          mappings: [{ textTemplate: 'bedrock/t', model: 'bedrock/m.n', name: 'bedrock/n' }],
        },
        memory: { search: { local: { modelPath: 'bedrock/model.gguf' } } },
        skills: { entries: { x: { env: { MODEL: 'bedrock/a.b' } } } },
        logging: { file: 'bedrock/log' },
      }),
    },
  },
  withKeyAnd('Bedrock in capitals: renamed', openclaw({ Bedrock: provider() }, agents(`Bedrock/${MODEL}`))),
  withKeyAnd(
    'Amazon-Bedrock in capitals, which OpenClaw reads in lowercase: it works, and is renamed',
    openclaw({ 'Amazon-Bedrock': provider() }, agents(`Amazon-Bedrock/${MODEL}`)),
  ),
  withKeyAnd(
    'an ID of one’s own in an OpenClaw that no longer knows it',
    openclaw({ 'talos-bedrock': provider() }, agents(`talos-bedrock/${MODEL}`)),
    KEY,
    { openclaw: '2026.9.6' },
  ),
  withKeyAnd(
    'the same, with the flag that the warning names: renamed',
    openclaw(
      { 'talos-bedrock': provider() },
      agents({ primary: `talos-bedrock/${MODEL}`, fallbacks: ['talos-bedrock/a.b'] }),
    ),
    KEY,
    { openclaw: '2026.9.6', init: [...BY_API_KEY, '--provider-id', 'amazon-bedrock'] },
  ),
  withKeyAnd(
    'an ID of one’s own in an OpenClaw that knows it: nothing is wrong',
    openclaw({ 'talos-bedrock': provider() }, agents(`talos-bedrock/${MODEL}`)),
    KEY,
    { openclaw: '2026.5.7' },
  ),
  withKeyAnd(
    'an ID of one’s own beside the one that works: that one stays',
    openclaw(
      { 'talos-bedrock': provider({ baseUrl: endpoint('us-west-2') }), 'amazon-bedrock': provider() },
      agents(`talos-bedrock/${MODEL}`),
    ),
  ),
  ...['2026.9.6', '2026.5.7'].flatMap((version) => [
    withKeyAnd(
      `${version}: a fallback and an agent under an older ID that no provider has: renamed`,
      openclaw(
        { 'amazon-bedrock': provider() },
        agents(
          { primary: `amazon-bedrock/${MODEL}`, fallbacks: ['bedrock/amazon.nova-pro-v1:0'] },
          { list: [{ id: 'a', model: `aws-bedrock/${MODEL}` }] },
        ),
      ),
      KEY,
      { openclaw: version },
    ),
    withKeyAnd(
      `${version}: the primary under such an ID: renamed, and the model stays`,
      openclaw(
        { 'amazon-bedrock': provider({ models: [GPT, { ...GPT, id: 'amazon.nova-pro-v1:0' }] }) },
        agents('bedrock/amazon.nova-pro-v1:0'),
      ),
      KEY,
      { openclaw: version },
    ),
  ]),
  withKeyAnd(
    'an ID that we would not write: renamed',
    openclaw({ 'My.Bedrock': provider() }, agents(`My.Bedrock/${MODEL}`)),
  ),
  {
    name: 'every kind of reference in an old OpenClaw follows',
    openclaw: '2026.5.7',
    files: {
      [CONFIG]: openclaw(
        { 'aws-bedrock': provider() },
        {
          agents: {
            defaults: {
              model: { primary: `aws-bedrock/${MODEL}`, fallbacks: ['ollama/z'] },
              imageModel: 'aws-bedrock/i.m',
              pdfModel: { primary: 'aws-bedrock/p.d' },
              models: { 'aws-bedrock/*': {}, [`aws-bedrock/${MODEL}`]: { alias: 'a' } },
            },
            list: [{ id: 'x', model: 'aws-bedrock/l.m', subagents: { model: 'aws-bedrock/s.m' } }],
          },
          channels: {
            telegram: { model: 'aws-bedrock/t.m' },
            modelByChannel: { slack: { C1: 'aws-bedrock/c.m' } },
          },
          talk: { model: 'aws-bedrock/tk.m' },
        },
      ),
    },
  },
];

const TOKYO = { baseUrl: endpoint('ap-northeast-1'), auth: 'api-key' };
const key = '${AWS_BEARER_TOKEN_BEDROCK}';

/** Who else uses the key that a switch takes away. */
const KEY_USERS: HomeCase[] = [
  withKeyAnd(
    'a second region by SecretRef and a proxy to Mantle: both named',
    openclaw(
      {
        'amazon-bedrock': provider({ auth: 'api-key' }),
        'bedrock-tokyo': provider({
          ...TOKYO,
          apiKey: { source: 'env', provider: 'default', id: 'AWS_BEARER_TOKEN_BEDROCK' },
        }),
        proxy: {
          baseUrl: 'https://bedrock-mantle.us-east-1.api.aws/v1',
          api: 'openai-completions',
          apiKey: key,
          models: [],
        },
      },
      OURS,
    ),
    KEY,
    { init: BY_SSO },
  ),
  withKeyAnd(
    'a fallback to Mantle, which reads the variable by itself: named',
    openclaw(
      { 'amazon-bedrock': provider({ auth: 'api-key' }) },
      agents({ primary: `amazon-bedrock/${MODEL}`, fallbacks: ['amazon-bedrock-mantle/openai.gpt-5'] }),
    ),
    KEY,
    { init: BY_SSO },
  ),
  withKeyAnd(
    'memory search, a skill and a header with the key: named by place',
    openclaw(
      {
        'amazon-bedrock': provider({ auth: 'api-key' }),
        proxy: {
          baseUrl: 'https://x.example/v1',
          api: 'openai-completions',
          headers: { Authorization: `Bearer ${key}` },
          models: [],
        },
      },
      {
        ...OURS,
        memory: { search: { remote: { apiKey: key } } },
        skills: { entries: { x: { env: { K: `Bearer ${key}` } } } },
      },
    ),
    KEY,
    { init: BY_SSO },
  ),
  withKeyAnd(
    'a switch to a machine’s role: the second region is named',
    openclaw(
      {
        'amazon-bedrock': provider({ auth: 'api-key' }),
        'bedrock-tokyo': provider({ ...TOKYO, apiKey: key }),
      },
      OURS,
    ),
    KEY,
    { init: BY_AWS, env: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/x' }, only: 'init' },
  ),
  ...[undefined, '2026.9.6'].map((version) =>
    withKeyAnd(
      `a second region by auth alone, ${version ? `for ${version}, which does not call it` : 'for any OpenClaw'}`,
      openclaw(
        {
          'amazon-bedrock': provider({ auth: 'api-key' }),
          'bedrock-tokyo': provider({ ...TOKYO, auth: 'api-key' }),
        },
        OURS,
      ),
      KEY,
      { init: BY_SSO, only: 'answers', ...(version && { openclaw: version }) },
    ),
  ),
  withKeyAnd(
    'the key in openclaw.json’s own variables, in both forms: removed',
    openclaw(
      { 'amazon-bedrock': provider({ auth: 'api-key' }) },
      {
        ...OURS,
        env: { AWS_BEARER_TOKEN_BEDROCK: '{key}', vars: { AWS_BEARER_TOKEN_BEDROCK: '{key}', X: 'y' } },
      },
    ),
    'AWS_REGION=us-east-1\n',
    { init: BY_SSO, openclaw: '2026.5.7' },
  ),
  withKeyAnd(
    'exported and quoted, with Windows line ends: only the key’s line goes',
    openclaw({ 'amazon-bedrock': provider() }, OURS),
    '# mine\r\nexport AWS_BEARER_TOKEN_BEDROCK="{key}" # old\r\nAWS_REGION=us-east-1\r\n',
    { init: BY_SSO },
  ),
];

const proxy = (api: string, baseUrl: string, more: object = {}) => ({
  baseUrl,
  api,
  models: [{ id: 'claude', name: 'c' }],
  ...more,
});

/** Another protocol under an ID of ours, or another provider with Bedrock behind it. */
const OTHER_PROTOCOLS: HomeCase[] = [
  withKeyAnd(
    'the protocol on the models alone: it is named',
    openclaw({
      'amazon-bedrock': {
        baseUrl: 'https://llm.example.com/v1',
        models: [
          { ...GPT, api: 'openai-completions' },
          { id: 'amazon.nova-lite-v1:0', name: 'N', api: 'openai-completions' },
          { id: 'local', name: 'L', api: 'openai-completions', baseUrl: 'http://127.0.0.1:1234/v1' },
        ],
      },
    }),
    KEY,
    { init: [...BY_API_KEY, '--provider-id', 'amazon-bedrock'] },
  ),
  withKeyAnd(
    'another protocol on the default model alone',
    openclaw({ 'amazon-bedrock': provider({ models: [{ ...GPT, api: 'openai-completions' }] }) }, OURS),
    KEY,
  ),
  withKeyAnd(
    'each model with an address of its own, and init for another region',
    openclaw(
      {
        'amazon-bedrock': {
          api: 'bedrock-converse-stream',
          models: [{ ...GPT, baseUrl: endpoint('us-east-1'), api: 'bedrock-converse-stream' }],
        },
      },
      OURS,
    ),
    KEY,
    { init: [...BY_API_KEY, '--region', 'eu-west-1'], only: 'init' },
  ),
  {
    name: 'anthropic-messages under our ID: what is replaced is said',
    files: {
      [CONFIG]: openclaw(
        {
          'amazon-bedrock': proxy('anthropic-messages', 'https://llm.corp.example/bedrock', {
            apiKey: '${CORP_KEY}',
          }),
        },
        agents({ primary: 'amazon-bedrock/claude' }),
      ),
    },
    init: [...BY_API_KEY, '--provider-id', 'amazon-bedrock'],
  },
  {
    name: 'openai-completions under an older ID, in use: named, and it stays',
    files: {
      [CONFIG]: openclaw(
        { bedrock: proxy('openai-completions', 'http://litellm:4000/v1') },
        agents('bedrock/claude'),
      ),
    },
  },
  {
    name: 'a proxy under our ID in an included file: nothing replaces it unless somebody says so',
    files: {
      [CONFIG]: { gateway: { mode: 'local' }, models: { $include: 'models.json' } },
      '.openclaw/models.json': {
        providers: { 'amazon-bedrock': proxy('openai-completions', 'http://127.0.0.1:18790/v1') },
      },
    },
  },
  {
    name: 'LiteLLM in front stays the primary with --no-primary',
    init: [...BY_SSO, '--no-primary'],
    files: {
      [CONFIG]: openclaw(
        { litellm: proxy('openai-completions', 'http://litellm:4000/v1', { apiKey: '${L}' }) },
        agents('litellm/claude'),
      ),
    },
  },
];

const KEYS =
  'aws_access_key_id = AKIAFAKEFAKEFAKEFAKE\naws_secret_access_key = abcdefghijabcdefghijabcdefghijabcdefghij\n';

const TEMPORARY = `${KEYS.replace('AKIA', 'ASIA')}aws_session_token = abcdefghijabcdefghijabcdefghij\n`;

const UNIT = '.config/systemd/user/openclaw-gateway.service';
const unit = (...lines: string[]) =>
  `[Service]\nExecStart=/usr/bin/openclaw gateway run\n${lines.join('\n')}\n`;
const OVERRIDE = `${UNIT}.d/override.conf`;

const DISCOVERY = {
  plugins: { entries: { 'amazon-bedrock': { enabled: true, config: { discovery: { enabled: true } } } } },
};
const CLAUDE = 'us.anthropic.claude-sonnet-4-6';
const EU_CLAUDE = 'eu.anthropic.claude-sonnet-4-6';
const discovered = (more: object): Record<string, string | object> => ({
  [ENV]: 'AWS_PROFILE=dev\nAWS_REGION=us-west-2\n',
  [CREDENTIALS]: `[dev]\n${KEYS}`,
  [CONFIG]: { gateway: { mode: 'local' }, ...more },
});

/** Setups without a provider block of ours: OpenClaw finds Bedrock’s models by itself, or uses another service of it. */
const WITHOUT_BLOCK: HomeCase[] = [
  {
    name: 'discovery, with a primary of Bedrock: it is checked like any other setup',
    init: [...BY_AWS, '--profile', 'dev'],
    openclaw: '2026.9.6',
    files: discovered({ ...DISCOVERY, ...agents({ primary: `amazon-bedrock/${CLAUDE}` }) }),
  },
  {
    name: 'discovery as OpenClaw until 2026.4 had it, in a region of its own',
    init: [...BY_AWS, '--profile', 'dev'],
    openclaw: '2026.5.7',
    files: discovered({
      models: { bedrockDiscovery: { enabled: true, region: 'eu-west-1' } },
      ...agents(`amazon-bedrock/eu.anthropic.claude-sonnet-4-6`),
    }),
  },
  {
    name: 'discovery, with another primary: no model of Bedrock is set up',
    init: [...BY_AWS, '--profile', 'dev'],
    files: discovered({ ...DISCOVERY, ...agents('openai/gpt-5') }),
  },
  {
    name: 'discovery that is turned off, with a primary of Bedrock: nothing is set up',
    init: [...BY_AWS, '--profile', 'dev'],
    files: discovered({
      plugins: { entries: { 'amazon-bedrock': { config: { discovery: { enabled: false } } } } },
      ...agents(`amazon-bedrock/${CLAUDE}`),
    }),
  },
  {
    name: 'a profile alone, without any setting, makes OpenClaw look for the models',
    only: 'offline',
    openclaw: '2026.9.6',
    files: discovered({
      plugins: { entries: { 'amazon-bedrock': { enabled: true } } },
      ...agents({ primary: `amazon-bedrock/${CLAUDE}` }),
    }),
  },
  {
    name: 'access keys do, too, for a model that only its profile’s ID calls: that they are found is no good news',
    only: 'offline',
    openclaw: '2026.6.10',
    files: {
      [ENV]: `${KEYS.toUpperCase().replaceAll(' = ', '=')}AWS_REGION=us-east-1\n`,
      [CONFIG]: { gateway: { mode: 'local' }, ...agents(`amazon-bedrock/${CLAUDE.slice(3)}`) },
    },
  },
  withKeyAnd(
    'an API key alone does, too, for a model that is only a fallback',
    {
      gateway: { mode: 'local' },
      ...agents({ primary: 'openai/gpt-5', fallbacks: [`amazon-bedrock/${MODEL}`] }),
    },
    KEY,
    { only: 'offline', openclaw: '2026.9.6' },
  ),
  {
    name: 'a profile that only the gateway service has, for the model of an agent',
    only: 'offline',
    openclaw: '2026.9.6',
    files: {
      ...discovered(agents('openai/gpt-5', { list: [{ id: 'a', model: `amazon-bedrock/${CLAUDE}` }] })),
      [ENV]: '',
      [UNIT]: unit('Environment=AWS_PROFILE=dev\nEnvironment=AWS_REGION=us-west-2'),
    },
  },
  {
    name: 'a region is no sign of credentials: OpenClaw does not look',
    only: 'offline',
    openclaw: '2026.9.6',
    files: { ...discovered(agents(`amazon-bedrock/${CLAUDE}`)), [ENV]: 'AWS_REGION=us-west-2\n' },
  },
  {
    name: 'a model under the older name: only init sets up the one that works',
    init: [...BY_AWS, '--profile', 'dev'],
    openclaw: '2026.9.6',
    files: discovered(agents(`bedrock/${CLAUDE}`)),
  },
  withKeyAnd(
    'what belongs under models stands at the top: where it belongs is said first',
    {
      gateway: { mode: 'local' },
      mode: 'merge',
      providers: { bedrock: provider() },
      ...agents(`bedrock/${MODEL}`),
    },
    KEY,
    { only: 'offline', openclaw: '2026.9.6' },
  ),
  withKeyAnd(
    'Mantle alone: it is named, and Bedrock can be added',
    openclaw(
      {
        'amazon-bedrock-mantle': {
          baseUrl: 'https://bedrock-mantle.us-east-1.api.aws/v1',
          api: 'openai-responses',
          models: [],
        },
      },
      agents('amazon-bedrock-mantle/openai.gpt-oss-120b'),
    ),
  ),
  ...['openai-completions', undefined].map((api) =>
    withKeyAnd(
      `the Runtime’s /openai/v1 alone, ${api ? 'by its protocol' : 'without a protocol'}: it is named, and Bedrock can be added`,
      openclaw(
        { aws: { baseUrl: `${endpoint('us-west-2')}/openai/v1`, ...(api && { api }), models: [GPT] } },
        agents(`aws/${MODEL}`),
      ),
    ),
  ),
  withKeyAnd('Mantle by the primary alone', {
    gateway: { mode: 'local' },
    ...agents('amazon-bedrock-mantle/x'),
  }),
];

const FALLBACK = (ref: string) => agents({ primary: `amazon-bedrock/${MODEL}`, fallbacks: [ref] });

/** Models that are named and not listed. */
const UNLISTED: HomeCase[] = [
  withKeyAnd(
    'a fallback by a short name: its ID is named, the default stays',
    openclaw({ 'amazon-bedrock': provider() }, FALLBACK('amazon-bedrock/nova-pro')),
  ),
  withKeyAnd(
    'a fallback by its ID: it is added, the default stays',
    openclaw({ 'amazon-bedrock': provider() }, FALLBACK('amazon-bedrock/amazon.nova-pro-v1:0')),
    KEY,
    { init: [...BY_API_KEY, '--model', 'amazon.nova-pro-v1:0', '--no-primary'] },
  ),
  withKeyAnd(
    'the primary by a short name: chosen by its ID',
    openclaw({ 'amazon-bedrock': provider() }, agents('amazon-bedrock/nova-pro')),
    KEY,
    { init: [...BY_API_KEY, '--model', 'amazon.nova-pro-v1:0'] },
  ),
  withKeyAnd(
    'a model without a name',
    openclaw({ 'amazon-bedrock': provider({ models: [{ ...GPT, name: undefined }] }) }, OURS),
  ),
  withKeyAnd(
    'a model without anything',
    openclaw({ 'amazon-bedrock': provider({ models: [GPT, {}, 5] }) }, OURS),
  ),
  withKeyAnd(
    'an empty entry beside a model of another use without a name: init mends both',
    openclaw({ 'amazon-bedrock': provider({ models: [GPT, {}, { id: 'amazon.nova-pro-v1:0' }] }) }, OURS),
  ),
  withKeyAnd(
    'an ID of one’s own in another region beside the one that works: each command names its region',
    openclaw(
      { 'amazon-bedrock': provider(), 'bedrock-tokyo': provider({ baseUrl: endpoint('ap-northeast-1') }) },
      agents(`bedrock-tokyo/${MODEL}`),
    ),
    KEY,
    { openclaw: '2026.9.6', init: [...BY_API_KEY, '--provider-id', 'amazon-bedrock'] },
  ),
];

const at = (baseUrl: unknown, more: object = {}) =>
  openclaw({ 'amazon-bedrock': provider({ baseUrl, ...more }) }, OURS);

/** Where the region stands, and addresses that cannot work. */
const REGIONS: HomeCase[] = [
  withKeyAnd(
    'a plain ID of Nova in the EU sovereign region, which may need a profile there: a doubt',
    openclaw(
      {
        'amazon-bedrock': provider({
          baseUrl: 'https://bedrock-runtime.eusc-de-east-1.amazonaws.eu',
          models: [{ ...GPT, id: 'amazon.nova-pro-v1:0' }],
        }),
      },
      agents('amazon-bedrock/amazon.nova-pro-v1:0'),
    ),
    KEY.replace('us-east-1', 'eusc-de-east-1'),
    { only: 'offline' },
  ),
  withKeyAnd(
    'api on the model alone, in GovCloud: the region stays',
    openclaw(
      {
        'amazon-bedrock': {
          baseUrl: endpoint('us-gov-west-1'),
          models: [{ ...GPT, api: 'bedrock-converse-stream' }],
        },
      },
      OURS,
    ),
  ),
  withKeyAnd('api null: the region stays', at(endpoint('eu-west-1'), { api: null })),
  withKeyAnd(
    'region in the provider, which OpenClaw does not read: init continues with it',
    openclaw(
      {
        'amazon-bedrock': { region: 'eu-central-1', auth: 'aws-sdk', models: [GPT] },
      },
      OURS,
    ),
    'AWS_BEARER_TOKEN_BEDROCK={key}\n',
    { openclaw: '2026.9.6' },
  ),
  withKeyAnd(
    'capitals, a port and a slash: the same region',
    at('https://Bedrock-Runtime.EU-West-1.amazonaws.com:443/'),
  ),
  withKeyAnd('a host without https: the address is named', at('bedrock-runtime.eu-west-1.amazonaws.com')),
  withKeyAnd('plain http: the address is named', at('http://bedrock-runtime.eu-west-1.amazonaws.com')),
  withKeyAnd(
    'each model with a baseUrl of its own: that of the primary counts',
    openclaw(
      {
        'amazon-bedrock': {
          api: 'bedrock-converse-stream',
          models: [
            { ...GPT, id: 'a.b', baseUrl: endpoint('eu-west-1') },
            { ...GPT, baseUrl: endpoint('ap-northeast-1') },
          ],
        },
      },
      OURS,
    ),
    'AWS_BEARER_TOKEN_BEDROCK={key}\n',
  ),
  withKeyAnd(
    'a variable in the region, set in openclaw.json itself: it stays',
    {
      ...at('https://bedrock-runtime.${AWS_DEFAULT_REGION}.amazonaws.com'),
      env: { vars: { AWS_DEFAULT_REGION: 'eu-west-1' } },
    },
    'AWS_BEARER_TOKEN_BEDROCK={key}\n',
  ),
  withKeyAnd(
    'a variable for the whole address: it stays',
    at('${BEDROCK_URL}'),
    `${KEY}BEDROCK_URL=${endpoint('us-east-1')}\n`,
  ),
  withKeyAnd(
    'variables for the model and the primary: they stay',
    openclaw(
      { 'amazon-bedrock': provider({ models: [{ ...GPT, id: '${OUR_MODEL}' }] }) },
      agents({ primary: 'amazon-bedrock/${OUR_MODEL}' }),
    ),
    `${KEY}OUR_MODEL=${MODEL}\n`,
  ),
  withKeyAnd('a variable that nothing sets', at('https://bedrock-runtime.${BEDROCK_REGION}.amazonaws.com')),
  withKeyAnd(
    'a variable that is empty in the shell',
    at('https://bedrock-runtime.${AWS_REGION}.amazonaws.com'),
    KEY,
    {
      env: { AWS_REGION: '' },
    },
  ),
];

const ADDRESSES: HomeCase[] = [
  'https://bedrock-mantle.ap-northeast-1.api.aws/v1',
  'https://bedrock-agentcore.us-east-1.amazonaws.com',
  'https://bedrock-fips.us-east-1.amazonaws.com',
  'https://bedrock.us-gov-west-1.amazonaws.com',
  'https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1/',
  'https://bedrock-runtime.us-east-1.amazonaws.com/model/a/converse-stream',
  'https://bedrock-runtime.<region>.amazonaws.com',
  'https://bedrock-runtime.your-region.amazonaws.com',
  'http://bedrock-runtime.us-east-1.amazonaws.com',
  'https://bedrock-runtime.cn-north-1.amazonaws.com.cn',
  'https://bedrock-runtime.us-east-1.amazonaws.eu',
  'https://api.anthropic.com',
  'https://runtime.sagemaker.us-east-1.amazonaws.com',
].map((url) => ({ name: url, only: 'answers', init: [...BY_API_KEY, '--endpoint-url', url] }));

const withAws = (name: string, more: Partial<HomeCase>, files: Record<string, string> = {}): HomeCase => ({
  name,
  init: BY_AWS,
  ...more,
  files: { [CONFIG]: GOOD, ...files },
});

/** Credentials that the machine already has. */
const MACHINES: HomeCase[] = [
  withAws(
    'an EKS service account in .env, whose token file cannot be read',
    {},
    {
      [ENV]:
        'AWS_REGION=us-east-1\nAWS_WEB_IDENTITY_TOKEN_FILE=/nowhere/token\nAWS_ROLE_ARN=arn:aws:iam::222222222222:role/claw\n',
    },
  ),
  withAws('a web identity without a role is none', {
    env: { AWS_WEB_IDENTITY_TOKEN_FILE: '/x', AWS_REGION: 'us-east-1' },
  }),
  withAws(
    'temporary keys in a profile that the service names: they expire, and what the service alone sets is to be saved',
    { only: 'offline', openclaw: '2026.5.3' },
    {
      [CREDENTIALS]: `[default]\n${TEMPORARY}`,
      [UNIT]: unit('Environment=AWS_PROFILE=default', 'Environment=AWS_REGION=us-east-1'),
    },
  ),
  withAws(
    'a role that a profile with temporary keys assumes',
    { only: 'offline' },
    {
      [CREDENTIALS]: `[base]\n${TEMPORARY}`,
      [AWS]:
        '[profile work]\nrole_arn = arn:aws:iam::222222222222:role/Dev\nsource_profile = base\nregion = us-east-1\n',
      [ENV]: 'AWS_PROFILE=work\nAWS_REGION=us-east-1\n',
    },
  ),
  {
    name: 'a container with an SSO profile that .env names: the profile signs',
    init: BY_SSO,
    env: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/x' },
    files: BY_PROFILE,
  },
  withAws(
    'AWS_PROFILE=default beside a profile with a region only: the machine’s role',
    {},
    {
      [AWS]: '[default]\nregion = us-east-1\n',
      [ENV]: 'AWS_PROFILE=default\n',
    },
  ),
  withAws(
    'AWS_PROFILE="default" with keys, in files with Windows line ends: keys, and nobody signs in',
    {},
    {
      [CREDENTIALS]: `[default]\n${KEYS}`.replaceAll('\n', '\r\n'),
      [ENV]: 'AWS_PROFILE="default"\r\nAWS_REGION=us-east-1\r\n',
    },
  ),
  {
    name: 'AWS_PROFILE=default in openclaw.json’s own variables',
    init: BY_AWS,
    files: { [CONFIG]: { ...GOOD, env: { vars: { AWS_PROFILE: 'default', AWS_REGION: 'us-east-1' } } } },
  },
  withAws('a profile that does not exist', {}, { [ENV]: 'AWS_PROFILE=ec2\nAWS_REGION=us-east-1\n' }),
  withAws(
    '[profile default] with credential_process that fails',
    {},
    {
      [AWS]: '[profile default]\ncredential_process = /bin/false\nregion = us-east-1\n',
    },
  ),
  withAws(
    'keys in the gateway’s unit alone',
    {},
    {
      [ENV]: 'AWS_REGION=us-east-1\n',
      [UNIT]: unit('Environment=AWS_ACCESS_KEY_ID=AKIAFAKEFAKEFAKEFAKE AWS_SECRET_ACCESS_KEY=abc'),
    },
  ),
];

const ROLE = 'role_arn = arn:aws:iam::222222222222:role/claw\n';
const CORP = `[sso-session corp]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = us-east-1
[profile corp]
sso_session = corp
sso_account_id = 222222222222
sso_role_name = Reader
`;

/** A setup with a profile of that name, by ~/.aws/config alone. */
const withProfile = (name: string, config: string, more: Partial<HomeCase> = {}): HomeCase => ({
  name,
  init: [...BY_AWS, '--profile', 'dev'],
  ...more,
  files: { [CONFIG]: GOOD, [ENV]: 'AWS_PROFILE=dev\nAWS_REGION=us-east-1\n', [AWS]: config, ...more.files },
});
/** The answer of a metadata service that is not there, by an address of this machine. */
const NO_METADATA = {
  AWS_EC2_METADATA_DISABLED: 'false',
  AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:9',
};
/** `sha1('corp')` names the file of its sign-in. */
const CORP_TOKEN = '.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json';
const signedIn = (expiresAt: string) => ({
  startUrl: 'https://d-1234567890.awsapps.com/start',
  region: 'us-east-1',
  accessToken: 'token',
  expiresAt,
});

/** Profiles that look complete, and what keeps them from giving credentials. */
const BROKEN_PROFILES: HomeCase[] = [
  ...[
    ['the word profile in the credentials file', '[profile dev]\nregion = us-east-1\n'],
    ['the same, and none in the config file', '[dev]\nregion = us-east-1\n'],
  ].map(
    ([name, config]): HomeCase => ({
      name: `${name}: the headers are named`,
      init: [...BY_AWS, '--profile', 'dev'],
      files: {
        [AWS]: String(config),
        [CREDENTIALS]: `[profile dev]\n${KEYS}`,
        [ENV]: 'AWS_PROFILE=dev\nAWS_REGION=us-east-1\n',
        [CONFIG]: GOOD,
      },
    }),
  ),
  withProfile(
    'a key whose ID has another name: the name that the SDK reads',
    '[profile dev]\naws_access_key = AKIAIOSFODNN7EXAMPLE\naws_secret_key = SECRET\n',
  ),
  {
    name: 'the same in [default], which stands for the role of a machine, where no role can be',
    init: BY_AWS,
    files: {
      [AWS]: '[default]\naws_access_key = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = SECRET\n',
      [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n',
      [CONFIG]: GOOD,
    },
  },
  {
    name: 'the same, in capitals, where a role may be: a doubt, and what a call that finds none says',
    init: BY_AWS,
    env: NO_METADATA,
    files: {
      [CREDENTIALS]: '[default]\nAWS_ACCESS_KEY_ID = AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY = SECRET\n',
      [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n',
      [CONFIG]: GOOD,
    },
  },
  {
    name: 'the same without AWS_PROFILE',
    init: BY_AWS,
    files: {
      [CREDENTIALS]: '[default]\naccess_key_id = AKIAIOSFODNN7EXAMPLE\nsecret_access_key = SECRET\n',
      [CONFIG]: GOOD,
    },
  },
  withProfile(
    'a role from an SSO profile to which nobody is signed in: sign in to that one',
    `${CORP}[profile dev]\n${ROLE}source_profile = corp\n`,
  ),
  withProfile(
    'the same, signed in: how long that lasts',
    `${CORP}[profile dev]\n${ROLE}source_profile = corp\n`,
    { only: 'offline', files: { [CORP_TOKEN]: signedIn('2099-01-01T00:00:00Z') } },
  ),
  withProfile(
    'the same over another role, expired',
    `${CORP}[profile hub]\n${ROLE}source_profile = corp\n[profile dev]\n${ROLE}source_profile = hub\n`,
    { files: { [CORP_TOKEN]: signedIn('2020-01-01T00:00:00Z') } },
  ),
  withProfile(
    'a role from an SSO profile whose session is missing',
    `[profile corp]\nsso_session = corp\nsso_account_id = 222222222222\nsso_role_name = r\n[profile dev]\n${ROLE}source_profile = corp\n`,
  ),
  withProfile(
    'an SSO profile whose session is missing',
    '[profile dev]\nsso_session = corp\nsso_account_id = 222222222222\nsso_role_name = r\n',
  ),
  withProfile('a role from a profile that does not exist', `[profile dev]\n${ROLE}source_profile = base\n`),
  withProfile(
    'a role ARN in quotes',
    `[profile base]\n${KEYS}[profile dev]\nrole_arn = "arn:aws:iam::222222222222:role/claw"\nsource_profile = base\n`,
  ),
  withProfile(
    'a role with an MFA device',
    `[profile base]\n${KEYS}[profile dev]\n${ROLE}source_profile = base\nmfa_serial = arn:aws:iam::222222222222:mfa/me\n`,
  ),
  withProfile(
    'a role from a container elsewhere',
    `[profile dev]\n${ROLE}credential_source = EcsContainer\n`,
  ),
  withProfile('a role without a source', `[profile dev]\n${ROLE}`),
  withProfile(
    'a program that does not exist',
    '[profile dev]\ncredential_process = /opt/gone/get-keys --json\n',
  ),
  withProfile(
    'a program that is not on PATH, beside a profile that works',
    `[profile dev]\ncredential_process = aws-vault exec dev\n[profile keys]\n${KEYS}`,
  ),
  withProfile(
    'a line that only a shell can judge',
    '[profile dev]\ncredential_process = cd /tmp && ./get-keys\n',
    { only: 'offline' },
  ),
  withProfile(
    'a token file that is not here: perhaps in the pod',
    `[profile dev]\n${ROLE}web_identity_token_file = /nowhere/token\n`,
  ),
  withProfile(
    'half of a pair of keys',
    `[profile dev]\naws_access_key_id = AKIAFAKEFAKEFAKEFAKE\nregion = us-east-1\n`,
  ),
  withProfile('a header without the word profile', `[dev]\n${KEYS}`),
  withProfile('another profile alone', `[profile work]\n${KEYS}`),
  withProfile(
    'a role from an SSO profile of the legacy format',
    `[profile corp]\nsso_start_url = https://d-1234567890.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = 222222222222\nsso_role_name = r\n[profile dev]\n${ROLE}source_profile = corp\n`,
    { only: 'offline' },
  ),
  withProfile(
    'an SSO profile without its account: the file is incomplete',
    `${CORP}[profile dev]\nsso_session = corp\n`,
  ),
  withProfile('no name, and SSO in the profile default', CORP.replace('profile corp', 'default'), {
    files: { [ENV]: 'AWS_REGION=us-east-1\n' },
    only: 'offline',
  }),
  withProfile(
    'the profile default without credentials, and no metadata service that is turned off',
    '[default]\nregion = us-east-1\n',
    {
      env: NO_METADATA,
      init: BY_AWS,
      files: { [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n' },
    },
  ),
];

/** ~/.aws/config and ~/.aws/credentials, and the variables that name them. */
const AWS_FILES: HomeCase[] = [
  {
    name: 'both files in other places, by this shell alone: .env records them',
    init: [...BY_AWS, '--profile', 'work'],
    env: { AWS_CONFIG_FILE: '{home}/cfg/c', AWS_SHARED_CREDENTIALS_FILE: '{home}/cfg/k' },
    files: { 'cfg/c': '[profile work]\nregion = us-east-1\n', 'cfg/k': `[work]\n${KEYS}`, [CONFIG]: GOOD },
  },
  {
    name: 'AWS_CONFIG_FILE by a relative path: .env gets the whole one',
    init: BY_SSO,
    env: { AWS_CONFIG_FILE: 'cfg/c' },
    files: { 'cfg/c': SSO, [CONFIG]: GOOD },
  },
  awsFiles(
    'a role of the same name in credentials',
    SSO,
    '[bedrock-only]\nrole_arn = arn:aws:iam::1:role/x\nsource_profile = base\n',
  ),
  awsFiles(
    'another account of the same name in credentials',
    SSO,
    '[bedrock-only]\nsso_account_id = 999999999999\n',
  ),
  awsFiles(
    'a key ID alone, a session token and a region in credentials win nothing',
    SSO,
    '[bedrock-only]\naws_access_key_id = AKIAFAKEFAKEFAKEFAKE\naws_session_token = x\nregion = eu-west-1\n',
  ),
  awsFiles(
    'a secret key alone in credentials wins nothing',
    SSO,
    '[bedrock-only]\naws_secret_access_key = FAKEfakeFAKEfakeFAKEfakeFAKEfakeFAKEfake\n',
  ),
  awsFiles('[profile NAME] in credentials is no profile', SSO, `[profile bedrock-only]\n${KEYS}`),
  awsFiles(
    'login_session in credentials comes after SSO',
    SSO,
    '[bedrock-only]\nlogin_session = arn:aws:iam::1:user/x\n',
  ),
  awsFiles(
    'keys in credentials with a byte order mark and Windows line ends',
    SSO,
    `\ufeff[bedrock-only]\r\n${KEYS.replaceAll('\n', '\r\n')}`,
  ),
  awsFiles('credential_process beside the SSO settings', `${SSO}credential_process = /bin/false\n`),
  awsFiles('an empty credential_process is none', SSO, '[bedrock-only]\ncredential_process =\n'),
  awsFiles('a name with blanks in quotes', `${SSO}\n[profile "My Account"]\nregion = us-east-1\n`),
  awsFiles(
    'our profile names an sso-session with a blank: init names another',
    SSO.replace('[sso-session sso]', '[sso-session my sess]').replace('= sso\n', '= my sess\n'),
  ),
  ...['[profile "my team"]', '[profile my team]'].map((header) => ({
    ...awsFiles(`AWS_PROFILE names ${header}`, SSO.replace('[profile bedrock-only]', header)),
    only: 'offline' as const,
    files: {
      ...BY_PROFILE,
      [AWS]: SSO.replace('[profile bedrock-only]', header),
      [ENV]: 'AWS_PROFILE="my team"\nAWS_REGION=us-east-1\n',
    },
  })),
  awsFiles('a name that is not ASCII', `${SSO}\n[profile 開發]\nregion = us-east-1\n`),
  awsFiles('[default] in two forms', `[default]\nregion=us-east-1\n[profile default]\noutput=json\n${SSO}`),
  awsFiles('a setting before the first section', `region = us-east-1\n${SSO}`),
  awsFiles('a line that is no setting', `${SSO}\nthis is no setting\n`),
  awsFiles(
    'an sso-session with a blank in its name',
    `${SSO}\n[sso-session my sess]\nsso_region = us-east-1\n`,
  ),
  {
    ...awsFiles(
      'AWS_PROFILE of this shell with a blank',
      `${SSO}\n[profile My Account]\nregion = us-east-1\n`,
    ),
    env: { AWS_PROFILE: 'My Account' },
  },
  awsFiles(
    'our profile twice becomes one',
    `${SSO}\n[profile bedrock-only]\nregion = eu-west-1\noutput = json\n`,
  ),
  awsFiles(
    'our session twice becomes one',
    `${SSO}\n[sso-session sso]\nsso_region = us-east-1\nsso_start_url = https://d-1234567890.awsapps.com/start\n`,
  ),
  awsFiles('another profile twice', `${SSO}\n[profile x]\nregion = eu-west-1\n[profile x]\noutput = json\n`),
  awsFiles(
    'a header with a tab and blanks',
    SSO.replace('[profile bedrock-only]', '[ profile\t bedrock-only ]'),
  ),
  awsFiles('every value in single quotes', SSO.replace(/= (.*)/g, "= '$1'")),
  awsFiles('the region alone in quotes', SSO.replace('\nregion = us-east-1', '\nregion = "us-east-1"')),
  awsFiles(
    'a comment behind a value',
    SSO.replace('sso_region = us-east-1', 'sso_region = us-east-1 # portal'),
  ),
  awsFiles('Windows line ends', SSO.replaceAll('\n', '\r\n')),
  {
    name: 'blanks, quotes and comments in .env',
    init: BY_SSO,
    files: {
      ...BY_PROFILE,
      [ENV]: 'AWS_PROFILE = "bedrock-only"  # ours\nexport AWS_REGION=\'us-east-1\'\n',
    },
  },
  {
    name: 'typographic quotes in .env',
    init: BY_SSO,
    files: { ...BY_PROFILE, [ENV]: 'AWS_PROFILE=“bedrock-only”\nAWS_REGION=us-east-1\n' },
  },
];

const ISSUER = 'https://identitycenter.amazonaws.com/ssoins-1111111111111111';
const GOV = 'https://start.us-gov-home.awsapps.com/directory/d-9067000000';

/** Portals in every form, what is none, and partitions. */
const PORTALS: HomeCase[] = [
  ...[
    `${ISSUER}/?x=y#z`,
    'SSOINS-1111111111111111',
    'ssoins-1111111111111111.us-east-1.portal.amazonaws.com',
    'https://ssoins-1111111111111111.portal.us-gov-west-1.app.aws/start',
    'https://d-1234567890.awsapps.com:443/start/#/device?user_code=ABCD-EFGH',
    'HTTPS://MYCORP.AWSAPPS.COM/START',
    `${GOV}#/`,
    'https://start.us-gov-east-1.us-gov-home.awsapps.com/directory/mycorp',
    'https://start.home.awsapps.cn/directory/d-9067000000',
    'ssoins-111',
    'https://identitycenter.amazonaws.com/foo',
    'https://us-east-1.console.aws.amazon.com/singlesignon/home',
    'https://device.sso.us-east-1.amazonaws.com/?user_code=X',
    'https://sso.corp.example.com',
  ].map(
    (url): HomeCase => ({
      name: url,
      only: 'init',
      init: portal(url),
      files: { [ENV]: SSO_ENV, [CONFIG]: GOOD },
    }),
  ),
  {
    name: 'a login page in a session of the person’s own: it is named, and is no portal',
    init: ['--auth', 'sso', '--profile', 'dev'],
    files: {
      [CONFIG]: GOOD,
      [ENV]: 'AWS_PROFILE=dev\nAWS_REGION=us-east-1\n',
      [AWS]: `[sso-session corp]\nsso_start_url = https://myapps.microsoft.com/signin/1?tenantId=2\nsso_region = us-east-1\n\n${PROFILE.replace('bedrock-only', 'dev').replace('= sso\n', '= corp\n')}`,
    },
  },
  {
    name: 'a page of nobody’s in the profile that another gets its role from',
    init: ['--auth', 'aws', '--profile', 'work'],
    files: {
      [CONFIG]: GOOD,
      [ENV]: 'AWS_PROFILE=work\nAWS_REGION=us-east-1\n',
      [AWS]: `[profile dev]\nsso_start_url = https://sso.corp.example.com/start\nsso_region = us-east-1\nsso_account_id = 222222222222\nsso_role_name = Dev\n\n[profile work]\nrole_arn = arn:aws:iam::333333333333:role/Work\nsource_profile = dev\n`,
    },
  },
  {
    name: 'GovCloud with a region elsewhere: refused',
    only: 'init',
    init: portal(GOV, '--region', 'us-west-2'),
  },
  {
    name: 'GovCloud with a portal region elsewhere: refused',
    only: 'init',
    init: portal(GOV, '--sso-region', 'us-east-1'),
  },
  {
    name: 'a profile of the person’s own with an issuer URL: used as it is',
    init: ['--auth', 'sso', '--profile', 'dev'],
    files: {
      [CONFIG]: GOOD,
      [AWS]: `[sso-session corp]\nsso_start_url = ${ISSUER}\nsso_region = us-east-1\nsso_registration_scopes = sso:account:access\n${PROFILE.replace('bedrock-only', 'dev').replace('= sso\n', '= corp\n')}`,
    },
  },
  {
    name: 'a session of GovCloud in the file: Bedrock’s region is there, too',
    only: 'init',
    init: ['--auth', 'sso', ...BY_ROLE],
    files: { [AWS]: `[sso-session corp]\nsso_start_url = ${GOV}\nsso_region = us-gov-west-1\n` },
  },
];

const FRESH = { gateway: { mode: 'local' } };
const ALIAS = { [`amazon-bedrock/${MODEL}`]: { alias: 'gpt-oss-120b' } };
const chosen = (more: object) =>
  openclaw({ 'amazon-bedrock': provider() }, { agents: { defaults: { ...OURS.agents.defaults, ...more } } });
const NEW = { openclaw: '2026.9.6' };

const CONSOLE = '[default]\nlogin_session = arn:aws:iam::222222222222:user/ann\nregion = us-east-1\n';
/** SHA-256 of the session. */
const CONSOLE_CACHE = '96726f90634861068d4cc0d47313233d950b217e54c084359c556148db3f2bc4.json';
const CONSOLE_TOKEN = {
  accessToken: { accessKeyId: 'x', accountId: '222222222222', expiresAt: '2026-01-01T00:00:00Z' },
  clientId: 'x',
  refreshToken: 'x',
  dpopKey: 'x',
};

/** Profiles of `aws login`, whose session is looked for where the SDK looks for it. */
const CONSOLE_SIGN_INS: HomeCase[] = [
  ['nobody is signed in', {}],
  ['the session is there', { [`.aws/login/cache/${CONSOLE_CACHE}`]: CONSOLE_TOKEN }],
  ['it lacks its key', { [`.aws/login/cache/${CONSOLE_CACHE}`]: { ...CONSOLE_TOKEN, dpopKey: '' } }],
  ['it is damaged', { [`.aws/login/cache/${CONSOLE_CACHE}`]: '{' }],
  [
    'the session is in a folder of its own',
    {
      [`cache/${CONSOLE_CACHE}`]: CONSOLE_TOKEN,
      [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\nAWS_LOGIN_CACHE_DIRECTORY={home}/cache\n',
    },
  ],
].map(
  ([name, files]): HomeCase => ({
    name: String(name),
    init: BY_AWS,
    only: 'offline',
    files: {
      [CONFIG]: GOOD,
      [AWS]: CONSOLE,
      [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n',
      ...(files as object),
    },
  }),
);

/** Which models the chat may choose: nobody is locked out of one by an alias. */
const ALLOWLISTS: HomeCase[] = [
  withKeyAnd(
    'plugins.allow names other plugins only, in a version that was reported to block ours',
    { ...GOOD, plugins: { allow: ['telegram', 'google'] } },
    KEY,
    { only: 'offline', openclaw: '2026.7.14' },
  ),
  withKeyAnd(
    'the same in a version that loads it all the same',
    { ...GOOD, plugins: { allow: ['telegram', 'google'] } },
    KEY,
    { only: 'offline', openclaw: '2026.9.6' },
  ),
  withKeyAnd(
    'a fresh setup in an OpenClaw with modelPolicy: every Bedrock model is allowed',
    FRESH,
    KEY,
    NEW,
  ),
  withKeyAnd('a fresh setup in an OpenClaw without it', FRESH, KEY, { openclaw: '2026.5.7' }),
  withKeyAnd(
    'an alias alone in an OpenClaw with modelPolicy: doctor lifts the restriction',
    chosen({ models: ALIAS }),
    KEY,
    NEW,
  ),
  withKeyAnd(
    'an alias alone in an OpenClaw without it: doctor lifts the restriction',
    chosen({ models: ALIAS }),
    KEY,
    {
      openclaw: '2026.5.7',
    },
  ),
  withKeyAnd(
    'an alias of the only model beside another provider, in an OpenClaw without it: doctor lets its models in',
    openclaw(
      {
        'amazon-bedrock': provider(),
        openai: {
          baseUrl: 'https://api.openai.com/v1',
          api: 'openai-completions',
          models: [{ id: 'gpt-5', name: 'x' }],
        },
      },
      { agents: { defaults: { ...OURS.agents.defaults, models: ALIAS } } },
    ),
    KEY,
    { openclaw: '2026.5.7' },
  ),
  withKeyAnd('an alias alone and no OpenClaw to ask', chosen({ models: ALIAS })),
  withKeyAnd(
    'a policy for another provider alone: ours is added',
    chosen({ modelPolicy: { allow: ['openai/*'] } }),
    KEY,
    NEW,
  ),
  withKeyAnd(
    'a policy for another model of ours: the chosen one is added',
    chosen({ modelPolicy: { allow: ['amazon-bedrock/a.b'] } }),
    KEY,
    NEW,
  ),
  withKeyAnd(
    'a map of another provider’s models without a policy: ours is added',
    chosen({ models: { 'openai/gpt-5': { alias: 'gpt' } } }),
    KEY,
    NEW,
  ),
  withKeyAnd(
    'an alias that another model has: ours gets none',
    chosen({ models: { 'openai/gpt-5': { alias: 'gpt-oss-120b' } } }),
  ),
];

const PLIST = 'Library/LaunchAgents/ai.openclaw.gateway.plist';
const entry = (name: string, value: string) => `<key>${name}</key>\n<string>${value}</string>\n`;
const plist = (variables: string, more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
${entry('Label', 'ai.openclaw.gateway')}<key>EnvironmentVariables</key>
<dict>
${variables}</dict>
${more}</dict></plist>
`;
const onMac = (
  name: string,
  files: Record<string, string | object>,
  more: Partial<HomeCase> = {},
): HomeCase => ({
  name,
  platform: 'darwin',
  init: BY_SSO,
  files: { ...BY_PROFILE, ...files },
  ...more,
});
const onLinux = (name: string, files: Record<string, string>, more: Partial<HomeCase> = {}): HomeCase => ({
  name,
  init: BY_SSO,
  files: { ...BY_PROFILE, ...files },
  ...more,
});
const STALE = 'AWS_BEARER_TOKEN_BEDROCK=stale';
const MANAGED = {
  [UNIT]: unit(
    'Environment=OPENCLAW_SERVICE_MANAGED_ENV_KEYS=AWS_BEARER_TOKEN_BEDROCK',
    'EnvironmentFile=%h/.openclaw/gateway.systemd.env',
  ),
  '.openclaw/gateway.systemd.env': `${STALE}\n`,
};

/** What the gateway's service was installed with. */
const SERVICES: HomeCase[] = [
  onMac('launchd: an old key in the property list', {
    [PLIST]: plist(entry('AWS_BEARER_TOKEN_BEDROCK', 'stale')),
  }),
  onMac('launchd: another profile', { [PLIST]: plist(entry('AWS_PROFILE', 'work')) }),
  onMac('launchd: an empty profile', { [PLIST]: plist('<key>AWS_PROFILE</key><string/>\n') }),
  onMac('launchd: a key in a comment is none', {
    [PLIST]: plist(`<!-- ${entry('AWS_BEARER_TOKEN_BEDROCK', 'old')} -->\n`),
  }),
  onMac('launchd: an old key in the file that the wrapper sources', {
    [PLIST]: plist(entry('PATH', '/usr/bin')),
    '.openclaw/service-env/ai.openclaw.gateway.env':
      "export AWS_BEARER_TOKEN_BEDROCK='stale'\nexport AWS_REGION='us-east-1'\n",
  }),
  onMac(
    'launchd: the region of the folder that it starts in',
    {
      ...WITH_KEY,
      [PLIST]: plist(entry('PATH', '/usr/bin'), entry('WorkingDirectory', '{home}/project')),
      'project/.env': 'AWS_REGION=eu-west-1\nAWS_PROFILE=x\n',
    },
    { init: BY_API_KEY },
  ),
  onMac('launchd: the agent of an OpenClaw that was called clawdbot', {
    'Library/LaunchAgents/com.clawdbot.gateway.plist': plist(entry('AWS_BEARER_TOKEN_BEDROCK', 'stale')),
  }),
  onMac(
    'launchd: the agent of another OpenClaw profile',
    {
      '.openclaw-work/.env': KEY,
      '.openclaw-work/openclaw.json': GOOD,
      'Library/LaunchAgents/ai.openclaw.work.plist': plist(entry('AWS_REGION', 'eu-west-1')),
    },
    { init: BY_API_KEY, env: { OPENCLAW_PROFILE: 'work', OPENCLAW_STATE_DIR: '{home}/.openclaw-work' } },
  ),
  onLinux('systemd: an old key in the unit', { [UNIT]: unit(`Environment=${STALE}`) }),
  onLinux('systemd: another profile in a drop-in', {
    [UNIT]: unit(),
    [OVERRIDE]: '[Service]\nEnvironment="AWS_PROFILE=work" "X=y"\n',
  }),
  onLinux('systemd: an empty profile in a drop-in', {
    [UNIT]: unit(),
    [OVERRIDE]: '[Service]\nEnvironment=AWS_PROFILE=\n',
  }),
  onLinux('systemd: an old key in a drop-in for all services', {
    [UNIT]: unit(),
    '.config/systemd/user/service.d/aws.conf': `[Service]\nEnvironment=${STALE}\n`,
  }),
  onLinux('systemd: another profile in a drop-in for all that begin with openclaw', {
    [UNIT]: unit(),
    '.config/systemd/user/openclaw-.service.d/aws.conf': '[Service]\nEnvironment=AWS_PROFILE=other\n',
  }),
  onLinux('systemd: an old key in an EnvironmentFile with Windows line ends', {
    [UNIT]: unit('EnvironmentFile=-%h/gw.env'),
    'gw.env': `${STALE}\r\n`,
  }),
  ...['AWS_BEARER_TOKEN_BEDROCK', 'AWS_ACCESS_KEY_ID'].map((variable) =>
    onLinux(
      `systemd: ${variable} set to nothing in a drop-in`,
      {
        [UNIT]: unit(),
        [`${UNIT}.d/aws.conf`]: `[Service]\nEnvironment=${variable}=\n`,
        ...(variable === 'AWS_ACCESS_KEY_ID' ? {} : WITH_KEY),
      },
      { only: 'offline', ...(variable !== 'AWS_ACCESS_KEY_ID' && { init: BY_API_KEY }) },
    ),
  ),
  onLinux('systemd: a key that OpenClaw manages is read from .env', MANAGED, { openclaw: '2026.9.6' }),
  onLinux('systemd: an OpenClaw that does not manage it keeps the old key', MANAGED, {
    openclaw: '2026.5.7',
  }),
  onLinux(
    'systemd: a profile beside an API key is harmless',
    { ...WITH_KEY, [UNIT]: unit('Environment=AWS_PROFILE=work') },
    { init: BY_API_KEY },
  ),
  onLinux(
    'systemd: an empty key',
    { ...WITH_KEY, [UNIT]: unit('Environment=AWS_BEARER_TOKEN_BEDROCK=') },
    { init: BY_API_KEY },
  ),
  onLinux('systemd: an old key that a drop-in unsets', {
    [UNIT]: unit(`Environment=${STALE} AWS_REGION=eu-west-1`),
    [OVERRIDE]: `[Service]\nUnsetEnvironment=AWS_BEARER_TOKEN_BEDROCK AWS_REGION=eu-west-1\n`,
  }),
  onLinux('systemd: the profile in the unit alone', {
    [ENV]: 'AWS_REGION=us-east-1\n',
    [UNIT]: unit('Environment=AWS_PROFILE=bedrock-only'),
  }),
  onLinux(
    'systemd: the API key in a drop-in alone',
    {
      [ENV]: '',
      [AWS]: '',
      [UNIT]: unit(),
      [OVERRIDE]: `[Service]\nEnvironment="AWS_BEARER_TOKEN_BEDROCK={key}"\n`,
    },
    { init: BY_API_KEY },
  ),
  onMac('launchd: the profile in the property list alone', {
    [ENV]: 'AWS_REGION=us-east-1\n',
    [PLIST]: plist(entry('AWS_PROFILE', 'bedrock-only')),
  }),
  onLinux('systemd: a unit that was called clawdbot', {
    '.config/systemd/user/clawdbot-gateway.service': unit(`Environment=${STALE}`),
  }),
];

const BY_ONE_KEY = { ...WITH_KEY, [CONFIG]: GOOD };

/** Variables that are set and empty, as docker compose leaves them; its env_file sets the container's environment. */
const EMPTY: HomeCase[] = [
  { name: 'the region', init: BY_SSO, env: { AWS_REGION: '' }, files: BY_PROFILE },
  { name: 'the key, in a setup with a key', env: { AWS_BEARER_TOKEN_BEDROCK: '' }, files: BY_ONE_KEY },
  {
    name: 'the key, in a setup with SSO',
    init: BY_SSO,
    env: { AWS_BEARER_TOKEN_BEDROCK: '' },
    files: BY_PROFILE,
  },
  { name: 'the profile, in a setup with a key: harmless', env: { AWS_PROFILE: '' }, files: BY_ONE_KEY },
  { name: 'the profile, in a setup with SSO', init: BY_SSO, env: { AWS_PROFILE: '' }, files: BY_PROFILE },
  {
    name: 'access keys, an endpoint and the places of OpenClaw: harmless',
    init: BY_SSO,
    env: {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_ENDPOINT_URL: '',
      OPENCLAW_STATE_DIR: '',
      OPENCLAW_HOME: '',
    },
    files: BY_PROFILE,
  },
  {
    name: 'the profile in .env itself',
    init: BY_SSO,
    files: { ...BY_PROFILE, [ENV]: 'AWS_PROFILE=\nAWS_REGION=us-east-1\n' },
  },
  withAws(
    'the profile, in a setup with the machine’s role',
    { env: { AWS_PROFILE: '' } },
    { [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n' },
  ),
  {
    name: 'the region in the working folder’s .env',
    init: BY_SSO,
    files: { ...BY_PROFILE, '.env': 'AWS_REGION=\nAWS_PROFILE=\n' },
  },
  {
    name: 'the key, of blanks, in .env beside a profile',
    init: BY_SSO,
    files: { ...BY_PROFILE, [ENV]: `${SSO_ENV}AWS_BEARER_TOKEN_BEDROCK="   "\n` },
  },
  {
    name: 'the key, of blanks, in a setup with a key',
    env: { AWS_BEARER_TOKEN_BEDROCK: '  ' },
    files: BY_ONE_KEY,
  },
  {
    name: 'the key in gateway.env',
    files: {
      [CONFIG]: GOOD,
      '.config/openclaw/gateway.env': 'AWS_BEARER_TOKEN_BEDROCK=\n',
      [ENV]: 'AWS_REGION=us-east-1\n',
    },
  },
];

/** What stands in apiKey: placeholders, which raise no alarm, and keys. */
const API_KEYS: HomeCase[] = [
  ...[
    'dummy',
    'n/a',
    '{{AWS_BEARER_TOKEN_BEDROCK}}',
    '$AWS_BEARER_TOKEN_BEDROCK',
    '%AWS_BEARER_TOKEN_BEDROCK%',
    'secretref:env:AWS_BEARER_TOKEN_BEDROCK',
    '__OPENCLAW_REDACTED__',
    'ABSKxxxxxxxxxxxxxxxx',
    'changeme123',
    null,
  ].map(
    (apiKey): HomeCase => ({
      name: `apiKey ${apiKey}: no alarm`,
      only: 'init',
      init: BY_SSO,
      files: { [CONFIG]: openclaw({ 'amazon-bedrock': keyReference(apiKey) }, OURS) },
    }),
  ),
  {
    name: 'a placeholder where the key is missing',
    files: { [CONFIG]: openclaw({ 'amazon-bedrock': keyReference('YOUR_API_KEY') }, OURS) },
  },
  {
    name: 'a key in an included file: it is named, and moves',
    files: {
      [CONFIG]: { gateway: { mode: 'local' }, models: { $include: 'm.json' }, ...OURS },
      '.openclaw/m.json': { mode: 'merge', providers: { 'amazon-bedrock': keyReference('{key}') } },
    },
  },
  ...[
    ['cut off', 'ABSKQmVkcm9ja0FQSUtleQ'],
    ['with the word before it', 'Bearer {key}'],
  ].map(([name, key]) =>
    withKeyAnd(`a key ${name}`, GOOD, `AWS_BEARER_TOKEN_BEDROCK=${key}\nAWS_REGION=us-east-1\n`, {
      only: 'offline',
    }),
  ),
  withKeyAnd(
    'a key beside the one in .env of an old OpenClaw',
    openclaw({ 'amazon-bedrock': keyReference('{key}') }, OURS),
    KEY,
    {
      openclaw: '2026.5.7',
    },
  ),
  {
    name: 'a key under another name, which the plugin does not read',
    files: {
      [CONFIG]: {
        ...openclaw({ 'amazon-bedrock': keyReference('${BEDROCK_API_KEY}') }, OURS),
        env: { vars: { BEDROCK_API_KEY: '{key}' } },
      },
    },
  },
];

const NAMED = (apiKey: string) => openclaw({ 'amazon-bedrock': keyReference(apiKey) }, OURS);

/** Secrets in other places than .env, what is meant as a reference to one, and who can read them. */
const SECRETS: HomeCase[] = [
  withKeyAnd('a reference of another form: it is named', NAMED('env:AWS_BEARER_TOKEN_BEDROCK')),
  withKeyAnd('a reference in braces', NAMED('{{AWS_BEARER_TOKEN_BEDROCK}}'), KEY, { only: 'offline' }),
  withKeyAnd('a reference to another variable', NAMED('${BEDROCK_API_KEY}'), KEY, { only: 'offline' }),
  withKeyAnd('a placeholder is none', NAMED('dummy'), KEY, { only: 'offline' }),
  withKeyAnd('a key beside the one in .env', NAMED('{key}'), KEY, {
    modes: { [CONFIG]: 0o644 },
  }),
  {
    name: 'the API key among openclaw.json’s own variables: init moves it to .env',
    init: ['--auth', 'api-key'],
    files: { [CONFIG]: { ...GOOD, env: { vars: { AWS_BEARER_TOKEN_BEDROCK: '{key}', OTHER: '1' } } } },
  },
  withKeyAnd('another key there, which the one in .env hides: init removes it', {
    ...GOOD,
    env: { vars: { AWS_BEARER_TOKEN_BEDROCK: 'ABSKQmVkcm9ja0FQSUtleS14LWF0LTExMTEyMjIyMzMzMzpvdGhlcg==' } },
  }),
  {
    name: 'keys among openclaw.json’s own variables, which others can read',
    init: BY_AWS,
    modes: { [CONFIG]: 0o640 },
    files: {
      [CONFIG]: {
        ...GOOD,
        env: {
          vars: {
            AWS_ACCESS_KEY_ID: 'AKIAFAKEFAKEFAKEFAKE',
            AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
            AWS_SESSION_TOKEN: '',
          },
        },
      },
    },
  },
  withAws(
    'credentials that others can read',
    { modes: { [CREDENTIALS]: 0o644, [AWS]: 0o644 }, only: 'offline' },
    {
      [CREDENTIALS]: `[default]\n${KEYS}`,
      [AWS]: '[default]\nregion = us-east-1\n',
      [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n',
    },
  ),
  withAws(
    'keys in the config file, and a .env that others can read: the mode changes alone',
    { modes: { [AWS]: 0o604, [ENV]: 0o644 } },
    {
      [AWS]: `[default]\n${KEYS}`,
      [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n',
    },
  ),
];

/** Values of another shape, and files that are none. */
const SHAPES: HomeCase[] = (
  [
    ['models null', { models: null }],
    ['a provider null', openclaw({ 'amazon-bedrock': null })],
    ['the list of models null', at(endpoint('us-east-1'), { models: null })],
    ['a model null', at(endpoint('us-east-1'), { models: [null] })],
    ['the primary null', openclaw({}, agents({ primary: null }))],
    ['the default model a number', openclaw({}, agents(5))],
    ['agents a list', openclaw({}, { agents: [] })],
    ['agents null beside a provider', openclaw({ 'amazon-bedrock': provider() }, { agents: null })],
    [
      'an agent null',
      openclaw({ 'amazon-bedrock': provider() }, agents(OUR_MODEL, { entries: { main: null } })),
    ],
    ['agents as names', openclaw({ 'amazon-bedrock': provider() }, agents(OUR_MODEL, { list: ['main'] }))],
    [
      'the fallbacks null',
      openclaw({ 'amazon-bedrock': provider() }, agents({ primary: OUR_MODEL, fallbacks: null })),
    ],
    ['api empty', at(endpoint('us-east-1'), { api: '' })],
    ['a mode that OpenClaw does not have', { ...at(endpoint('us-east-1')), gateway: { mode: 'server' } }],
    ['env null', openclaw({ 'amazon-bedrock': provider() }, { ...OURS, env: null })],
    ['plugins a list', openclaw({ 'amazon-bedrock': provider() }, { ...OURS, plugins: ['amazon-bedrock'] })],
    ['a null where OpenClaw takes anything', at(endpoint('us-east-1'), { params: { a: null } })],
    ['the list of models an empty text', at(endpoint('us-east-1'), { models: '' })],
    [
      'limits null, also of a model that is not chosen',
      at(endpoint('us-east-1'), {
        models: [
          { ...GPT, maxTokens: null },
          { id: 'amazon.nova-pro-v1:0', name: 'N', contextWindow: null },
        ],
      }),
    ],
    ['a provider a text', openclaw({ 'amazon-bedrock': 'x' })],
    [
      'fallbacks a text',
      openclaw(
        { 'amazon-bedrock': provider() },
        agents({ primary: `amazon-bedrock/${MODEL}`, fallbacks: 'x/y' }),
      ),
    ],
    ['baseUrl a number', at(5)],
    ['the price null', at(endpoint('us-east-1'), { models: [{ ...GPT, cost: null }] })],
    ['the whole file null', 'null\n'],
    ['the whole file a list', '[]\n'],
    ['an empty file', ''],
    ['only a comment', '// hi\n'],
    ['text after the end', '{} }\n'],
    ['YAML', 'gateway:\n  mode: local\n'],
    [
      'JSON5 with tabs, a byte order mark and Windows line ends',
      "\ufeff{\r\n\t// c\r\n\tgateway: { mode: 'local' },\r\n}\r\n",
    ],
    ['nested too deeply', `${'{a:'.repeat(3000)}1${'}'.repeat(3000)}`],
    ['an include that is missing', { models: { $include: 'gone.json' } }],
    ['an include outside the folder', { models: { $include: '../models.json' } }],
  ] as const
).map(([name, config]) => withKeyAnd(name, config));

const MISSPELLED = CLAUDE.replace('sonnet', 'sonet');
const LEGACY = 'sso_start_url = https://d-1234567890.awsapps.com/start\nsso_region = us-east-1';

/** What is set up whole and cannot work all the same, which files alone show. */
const DENIED = { deny: ['discord', 'amazon-bedrock'] };

const UNREADY: HomeCase[] = [
  withKeyAnd(
    'heartbeats and titles by different models, a model that makes pictures, and a fallback of one letter',
    openclaw(
      { 'amazon-bedrock': provider({ models: [GPT, { id: 'amazon.nova-lite-v1:0', name: 'N' }] }) },
      {
        agents: {
          defaults: {
            model: { primary: OUR_MODEL, fallbacks: ['amazon-bedrock/x'] },
            heartbeat: { model: OUR_MODEL },
            utilityModel: 'amazon-bedrock/amazon.nova-lite-v1:0',
            imageGenerationModel: { primary: 'amazon-bedrock/amazon.nova-canvas-v1:0' },
          },
        },
      },
    ),
    KEY,
    { only: 'offline' },
  ),
  withKeyAnd('no gateway.mode: the gateway does not start', { ...GOOD, gateway: {} }, KEY, {
    openclaw: '2026.9.6',
    only: 'offline',
  }),
  {
    name: 'an entry without a name, and nothing that signs: both are told',
    only: 'offline',
    openclaw: '2026.4.5',
    files: {
      [CONFIG]: openclaw({ 'amazon-bedrock': provider({ models: [{ id: MODEL }] }) }, OURS),
    },
  },
  ...[
    { plugins: { entries: { 'amazon-bedrock': { enabled: false } } } },
    { plugins: { enabled: false } },
    { plugins: { deny: ['amazon-bedrock'] } },
    { plugins: DENIED },
  ].map((more) =>
    withKeyAnd(`the plugin turned off: ${JSON.stringify(more.plugins)}`, { ...GOOD, ...more }, KEY, {
      only: 'offline',
    }),
  ),
  withKeyAnd(
    'a model of the regions of another prefix',
    openclaw(
      { 'amazon-bedrock': provider({ models: [{ ...GPT, id: CLAUDE }], baseUrl: endpoint('eu-central-1') }) },
      agents(`amazon-bedrock/${CLAUDE}`),
    ),
    KEY,
    { only: 'offline' },
  ),
  withKeyAnd('the plugin denied beside another, in an OpenClaw here', { ...GOOD, plugins: DENIED }, KEY, {
    openclaw: '2026.9.6',
    only: 'offline',
  }),
  withKeyAnd('an OpenClaw without the plugin', GOOD, KEY, {
    openclaw: '2026.9.6',
    plugin: false,
    only: 'offline',
  }),
  withKeyAnd('an old OpenClaw, which needs none', GOOD, KEY, {
    openclaw: '2026.5.7',
    plugin: false,
    only: 'offline',
  }),
  withKeyAnd(
    'models of other regions in every place but the chat’s',
    openclaw(
      { 'amazon-bedrock': provider({ baseUrl: endpoint('eu-central-1') }) },
      {
        agents: {
          defaults: {
            model: {
              primary: `amazon-bedrock/${MODEL}`,
              fallbacks: [`amazon-bedrock/${CLAUDE}`, 'openai/us.a.b'],
            },
            imageModel: { primary: `amazon-bedrock/${CLAUDE}` },
            utilityModel: 'amazon-bedrock/us.amazon.nova-micro-v1:0',
            models: { 'amazon-bedrock/us.amazon.nova-lite-v1:0': {}, 'amazon-bedrock/*': {} },
          },
          entries: {
            coder: { model: 'amazon-bedrock/jp.unknown.model' },
            good: { model: `amazon-bedrock/${EU_CLAUDE}`, imageModel: `amazon-bedrock/${CLAUDE}` },
          },
        },
        memory: { search: { provider: 'bedrock', model: 'us.cohere.embed-v4:0' } },
      },
    ),
    'AWS_BEARER_TOKEN_BEDROCK={key}\nAWS_REGION=eu-central-1\n',
    { only: 'offline' },
  ),
  ...[
    ['the session of a file whose path begins with a tilde', SSO],
    [
      'a profile of such a file without a session',
      SSO.replace(/^.*\n\n/s, '').replace('sso_session = sso', LEGACY),
    ],
  ].map(
    ([name = '', text = '']): HomeCase => ({
      name,
      init: BY_SSO,
      only: 'offline',
      files: { [CONFIG]: GOOD, [ENV]: `AWS_CONFIG_FILE=~/work/aws.cfg\n${SSO_ENV}`, 'work/aws.cfg': text },
    }),
  ),
  ...['primary', 'fallbacks'].map((where) =>
    withKeyAnd(
      `a listed model misspelled among ${where}`,
      openclaw(
        { 'amazon-bedrock': provider({ models: [{ ...GPT, id: CLAUDE }] }) },
        agents(
          where === 'primary'
            ? `amazon-bedrock/${MISSPELLED}`
            : { primary: `amazon-bedrock/${CLAUDE}`, fallbacks: [`amazon-bedrock/${MISSPELLED}`] },
        ),
      ),
      KEY,
      { only: 'offline' },
    ),
  ),
  {
    name: 'a region without Bedrock, and another provider',
    only: 'offline',
    env: { AWS_REGION: 'cn-north-1' },
    files: {
      [CONFIG]: openclaw(
        { siliconflow: { baseUrl: 'https://api.siliconflow.cn/v1' } },
        agents('siliconflow/x'),
      ),
    },
  },
  withKeyAnd(
    'a default model of another provider',
    openclaw(
      { 'amazon-bedrock': provider() },
      agents({ primary: 'anthropic/claude-sonnet-4-6', fallbacks: [`amazon-bedrock/${MODEL}`] }),
    ),
    KEY,
    { only: 'offline' },
  ),
];

const BY_KEYS = {
  [CREDENTIALS]: `[default]\n${KEYS}`,
  [ENV]: 'AWS_PROFILE=default\n',
};
const IN_IRELAND = provider({ models: [{ ...GPT, id: EU_CLAUDE }], baseUrl: endpoint('eu-west-1') });
const withRegion = (region: string) => ({ ...BY_KEYS, [ENV]: `AWS_PROFILE=default\nAWS_REGION=${region}\n` });

/** OpenClaw before it could do what later versions can with Bedrock. */
const OLD_VERSIONS: HomeCase[] = [
  {
    name: 'neither a sign-in nor a region: a role of this machine is one way',
    openclaw: '2026.3.24',
    init: BY_AWS,
    files: { [CONFIG]: GOOD },
  },
  {
    name: 'a discovered inference profile, which it may not know',
    init: BY_AWS,
    openclaw: '2026.3.24',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: {
        ...agents(`amazon-bedrock/${CLAUDE}`),
        gateway: { mode: 'local' },
        models: { bedrockDiscovery: { enabled: true, region: 'us-east-1' } },
      },
    },
  },
  ...['2026.3.24', '2026.4.5'].map(
    (openclaw): HomeCase => ({
      name: `${openclaw}: a discovered foundation model, with a region that only the discovery names`,
      init: BY_AWS,
      openclaw,
      only: 'offline',
      files: {
        ...BY_KEYS,
        [CONFIG]: {
          ...agents('amazon-bedrock/amazon.nova-lite-v1:0'),
          gateway: { mode: 'local' },
          models: { bedrockDiscovery: { enabled: true, region: 'eu-west-1' } },
        },
      },
    }),
  ),
  ...[
    ['a region that only baseUrl names: it does not take it from there', BY_KEYS],
    ['another region in AWS_REGION: that one is called', withRegion('us-east-1')],
    ['the same region in AWS_REGION', withRegion('eu-west-1')],
    [
      'another region in the profile: that one is called',
      { ...BY_KEYS, [AWS]: '[default]\nregion = eu-central-1\n' },
    ],
  ].map(
    ([name, files]): HomeCase => ({
      name: String(name),
      init: BY_AWS,
      openclaw: '2026.3.24',
      files: {
        ...(files as typeof BY_KEYS),
        [CONFIG]: openclaw({ 'amazon-bedrock': IN_IRELAND }, agents(`amazon-bedrock/${EU_CLAUDE}`)),
      },
    }),
  ),
  ...['2026.6.11', '2026.7.1'].flatMap((version): HomeCase[] => [
    {
      name: `${version}: pictures with AWS credentials`,
      openclaw: version,
      only: 'offline',
      files: {
        ...withRegion('us-east-1'),
        [CONFIG]: openclaw(
          { 'amazon-bedrock': provider({ models: [{ ...GPT, id: CLAUDE, input: ['text', 'image'] }] }) },
          agents(`amazon-bedrock/${CLAUDE}`, {
            defaults: { model: `amazon-bedrock/${CLAUDE}`, imageModel: `amazon-bedrock/${CLAUDE}` },
          }),
        ),
      },
    },
    withKeyAnd(
      `${version}: pictures with a key`,
      openclaw(
        { 'amazon-bedrock': provider({ models: [{ ...GPT, id: CLAUDE, input: ['text', 'image'] }] }) },
        {
          agents: { defaults: { model: `amazon-bedrock/${CLAUDE}`, imageModel: `amazon-bedrock/${CLAUDE}` } },
        },
      ),
      KEY,
      { openclaw: version, only: 'offline' },
    ),
  ]),
  withKeyAnd('an earlier name on PATH: commands have it', GOOD, KEY, {
    openclaw: '2026.1.24',
    program: 'clawdbot',
    only: 'offline',
  }),
];

/** Settings that only an earlier or later OpenClaw takes. */
const OTHER_VERSIONS: HomeCase[] = [
  ...['2026.4.2', '2026.4.15'].map(
    (version): HomeCase => ({
      name: `${version}: models.bedrockDiscovery`,
      openclaw: version,
      only: 'offline',
      files: {
        ...withRegion('us-east-1'),
        [CONFIG]: {
          ...GOOD,
          models: { ...GOOD.models, bedrockDiscovery: { enabled: true, region: 'us-east-1' } },
        },
      },
    }),
  ),
  ...['2026.4.2', '2026.4.5'].map((version) =>
    withKeyAnd(
      `${version}: memory search with Bedrock`,
      openclaw(
        { 'amazon-bedrock': provider() },
        {
          agents: {
            defaults: {
              ...OURS.agents.defaults,
              memorySearch: { provider: 'bedrock', model: 'amazon.titan-embed-text-v2:0' },
            },
          },
        },
      ),
      KEY,
      { openclaw: version, only: 'offline' },
    ),
  ),
  {
    name: '2026.6.11: pictures of an agent and PDFs, with AWS credentials',
    openclaw: '2026.6.11',
    only: 'offline',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: openclaw(
        { 'amazon-bedrock': provider({ models: [GPT, { ...GPT, id: CLAUDE }] }) },
        {
          agents: {
            defaults: { ...OURS.agents.defaults, pdfModel: `amazon-bedrock/${CLAUDE}` },
            list: [
              { id: 'a', imageModel: { primary: `amazon-bedrock/${CLAUDE}` } },
              { id: 'b', imageModel: 'openai/x' },
            ],
          },
        },
      ),
    },
  },
  {
    name: 'what only this shell sets beside a service',
    env: { AWS_PROFILE: 'bedrock-only', AWS_REGION: 'us-east-1' },
    init: BY_SSO,
    openclaw: '2026.9.6',
    only: 'offline',
    files: {
      [AWS]: SSO,
      [CONFIG]: GOOD,
      '.config/systemd/user/openclaw-gateway.service':
        '[Service]\nExecStart=/usr/bin/node /x/openclaw/dist/index.js gateway\nEnvironment=OTHER=1\n',
    },
  },
  {
    name: 'a region that only the service has, for an OpenClaw that takes none from baseUrl',
    init: BY_AWS,
    openclaw: '2026.3.24',
    only: 'offline',
    files: {
      [CREDENTIALS]: `[default]\n${KEYS}`,
      [CONFIG]: GOOD,
      '.config/systemd/user/openclaw-gateway.service':
        '[Service]\nExecStart=/usr/bin/node /x/openclaw/dist/index.js gateway\nEnvironment=AWS_PROFILE=default\nEnvironment=AWS_REGION=us-east-1\n',
    },
  },
];

/** Models that no call reaches, by themselves or in a place besides the chat's. */
const BARE = 'amazon.nova-2-lite-v1:0';
const RETIRED = 'anthropic.claude-3-sonnet-20240229-v1:0';
const ELSEWHERE = 'arn:aws:bedrock:ap-northeast-1:222222222222:application-inference-profile/7g9cumu1wd7v';
const UNUSABLE: HomeCase[] = [
  withKeyAnd(
    'an ARN of another region than baseUrl’s',
    openclaw(
      { 'amazon-bedrock': provider({ models: [{ ...GPT, id: ELSEWHERE }] }) },
      agents(`amazon-bedrock/${ELSEWHERE}`),
    ),
    KEY,
    { openclaw: '2026.9.6', init: ['--auth', 'api-key', '--api-key-stdin', '--no-verify'] },
  ),
  withKeyAnd(
    'a model without tools as the default, among the fallbacks and for pictures',
    openclaw(
      { 'amazon-bedrock': provider({ models: [{ ...GPT, id: 'us.deepseek.r1-v1:0' }] }) },
      agents(
        {
          primary: 'amazon-bedrock/us.deepseek.r1-v1:0',
          fallbacks: ['amazon-bedrock/deepseek.r1-v1:0', `amazon-bedrock/${ELSEWHERE}`],
        },
        {
          entries: {
            a: {
              imageModel: 'amazon-bedrock/stability.stable-image-ultra-v1:1',
              mediaModels: { image: { primary: 'amazon-bedrock/stability.stable-image-ultra-v1:1' } },
            },
          },
        },
      ),
    ),
    KEY,
    { openclaw: '2026.9.6', only: 'offline' },
  ),
  ...[BARE, RETIRED, 'us.amazon.nova-premier-v1:0', 'openai.gpt-oss-120b', 'google.gemma-4-31b'].map((id) =>
    withKeyAnd(
      `${id} in the provider’s list and as the default`,
      openclaw({ 'amazon-bedrock': provider({ models: [{ ...GPT, id }] }) }, agents(`amazon-bedrock/${id}`)),
      KEY,
      { openclaw: '2026.9.6', init: ['--auth', 'api-key', '--api-key-stdin', '--no-verify'] },
    ),
  ),
  withKeyAnd(
    'one in every place but the chat’s',
    openclaw(
      { 'amazon-bedrock': provider({ models: [GPT, { ...GPT, id: CLAUDE }] }) },
      {
        agents: {
          defaults: {
            model: { primary: `amazon-bedrock/${MODEL}`, fallbacks: [`amazon-bedrock/${RETIRED}`] },
            imageModel: 'amazon-bedrock/anthropic.claude-sonnet-4-6',
            utilityModel: 'amazon-bedrock/google.gemma-4-31b',
          },
          entries: { coder: { model: `amazon-bedrock/${BARE}` } },
        },
      },
    ),
    KEY,
    { openclaw: '2026.9.6' },
  ),
];

const MANTLE = openclaw(
  {
    'amazon-bedrock-mantle': {
      baseUrl: 'https://bedrock-mantle.us-east-1.api.aws/v1',
      api: 'openai-completions',
      apiKey: key,
      models: [{ ...GPT, id: 'openai.gpt-oss-120b' }],
    },
  },
  agents('amazon-bedrock-mantle/openai.gpt-oss-120b'),
);

/** What a chat on Mantle does not decide: memory search. */
const BESIDE_MANTLE: HomeCase[] = [
  undefined,
  'amazon.titan-embed-text-v2:0',
  'amazon.titan-embed-text-v9:0',
].map((model) =>
  withKeyAnd(
    `memory search with ${model ?? 'no provider'}`,
    model ? { ...MANTLE, memory: { search: { provider: 'bedrock', model } } } : MANTLE,
    KEY,
    { openclaw: '2026.9.6', only: 'offline' },
  ),
);

/** What doctor --fix can mend beside what it cannot, and what OpenClaw itself has written. */
const REPAIRS: HomeCase[] = [
  withKeyAnd(
    'a region to add, and no key: the reference stays',
    openclaw({ 'amazon-bedrock': provider({ auth: 'api-key', apiKey: key }) }, OURS),
    'OTHER=1\n',
  ),
  {
    name: 'the marker that OpenClaw writes beside a profile is no copy of a key',
    init: BY_AWS,
    openclaw: '2026.3.24',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: GOOD,
      '.openclaw/agents/main/agent/models.json': {
        providers: { 'amazon-bedrock': { ...provider(), apiKey: 'AWS_PROFILE' } },
      },
    },
  },
  withKeyAnd(
    'a price of 0: what it becomes is said',
    openclaw(
      {
        'amazon-bedrock': provider({
          models: [{ ...GPT, cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 } }],
        }),
      },
      OURS,
    ),
  ),
];

/** Names of models as people type them. */
const MODELS: HomeCase[] = [
  'GPT-OSS-120B',
  'openai/gpt-oss-120b',
  'openai.gpt-oss-120b-1',
  'bedrock/eu.anthropic.claude-sonnet-4-6',
  'bedrock_converse/us.anthropic.claude-sonnet-4-6',
  'converse/us.anthropic.claude-sonnet-4-6',
  'openrouter/anthropic/claude-sonnet-4.6',
  'vertex_ai/claude-sonnet-4-6',
  'claude-sonnet-4-6-20260101',
  'anthropic.claude-sonnet-4-6-v1:0',
  'anthropic.claude-sonnet-4-6',
  'claude-opus-4-6',
  'nova-lite',
  'us.anthropic.claude-sonnet-4-6[1m]',
  'gpt-4o',
].map((name) => ({ name, only: 'answers', init: [...BY_API_KEY, '--region', 'us-east-1', '--model', name] }));

/** Setups that ten lines of a public report describe, where something else than the report’s first line is wrong. */
const REPORTED: HomeCase[] = [
  withKeyAnd(
    'a fallback of a second provider, whose ID this version does not know: it is named',
    openclaw(
      { 'amazon-bedrock': provider(), 'bedrock-tokyo': provider({ baseUrl: endpoint('ap-northeast-1') }) },
      agents({ primary: `amazon-bedrock/${MODEL}`, fallbacks: [`bedrock-tokyo/${MODEL}`] }),
    ),
    KEY,
    { openclaw: '2026.9.6' },
  ),
  ...['amazon.titan-embed-text-v2:0', 'amazon.nova-canvas-v1:0', 'gpt-4o', 'MODEL_ID_PLACEHOLDER'].map((id) =>
    withKeyAnd(
      `the chat’s model is ${id}`,
      openclaw({ 'amazon-bedrock': provider({ models: [{ ...GPT, id }] }) }, agents(`amazon-bedrock/${id}`)),
      KEY,
    ),
  ),
  withAws(
    'AWS_PROFILE=default in the unit alone, without a region: init continues with it',
    { openclaw: '2026.4.2', init: ['--region', 'us-east-1'] },
    { [UNIT]: unit('Environment=AWS_PROFILE=default') },
  ),
  withAws(
    'the same with a region in the unit: what the service alone has is named',
    { openclaw: '2026.4.5', only: 'offline' },
    { [UNIT]: unit('Environment=AWS_PROFILE=default', 'Environment=AWS_REGION=us-east-1') },
  ),
  {
    name: 'a model of baseUrl’s region, and another region in the profile, which this version calls',
    init: BY_AWS,
    openclaw: '2026.3.24',
    files: {
      ...BY_KEYS,
      [AWS]: '[default]\nregion = us-east-1\n',
      [CONFIG]: openclaw({ 'amazon-bedrock': IN_IRELAND }, agents(`amazon-bedrock/${EU_CLAUDE}`)),
    },
  },
  {
    name: 'models.bedrockDiscovery in a version that rejects it: init says that it stays',
    init: BY_AWS,
    openclaw: '2026.4.15',
    only: 'init',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: {
        ...GOOD,
        models: { ...GOOD.models, bedrockDiscovery: { enabled: true, region: 'us-east-1' } },
      },
    },
  },
  ...['2026.5.6', '2026.6.11'].map((version) =>
    withKeyAnd(
      `${version}: an inference profile for memory search`,
      openclaw(
        { 'amazon-bedrock': provider() },
        {
          agents: {
            defaults: {
              ...OURS.agents.defaults,
              memorySearch: { provider: 'bedrock', model: 'global.cohere.embed-v4:0' },
            },
          },
        },
      ),
      KEY,
      { openclaw: version },
    ),
  ),
  withKeyAnd(
    'limits above the models’ own, of the primary and of another',
    openclaw(
      {
        'amazon-bedrock': provider({
          models: [
            { ...GPT, contextWindow: 1_000_000 },
            { ...GPT, id: CLAUDE, maxTokens: 1_000_000 },
          ],
        }),
      },
      OURS,
    ),
  ),
  {
    name: 'fallbacks under an older ID that discovery served: init lists them, or says which it does not',
    init: BY_AWS,
    openclaw: '2026.4.24',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: {
        gateway: { mode: 'local' },
        plugins: { entries: { 'amazon-bedrock': { enabled: true } } },
        ...agents({
          primary: `bedrock/${CLAUDE}`,
          fallbacks: ['bedrock/us.anthropic.claude-haiku-4-5-20251001-v1:0', 'bedrock/unknown.model-v1'],
        }),
      },
    },
  },
  withKeyAnd(
    'an agent with another model of Bedrock: it is named',
    openclaw(
      { 'amazon-bedrock': provider({ models: [GPT, { ...GPT, id: CLAUDE }] }) },
      { agents: { ...OURS.agents, entries: { main: {}, ops: { model: `amazon-bedrock/${CLAUDE}` } } } },
    ),
    KEY,
    { openclaw: '2026.9.6', only: 'offline' },
  ),
];

/** What every OpenClaw rejects, so that it does not start, however good the rest is. */
const MISCALLED = { ...provider(), baseURL: endpoint('eu-west-1'), apikey: key, baseUrl: undefined };
const REJECTED: HomeCase[] = [
  ...['2026.5.22', '2026.10.1'].map((version) =>
    withKeyAnd(
      `${version}: a key of the provider that no version up to 2026.9.6 knows`,
      openclaw({ 'amazon-bedrock': provider({ beta_features: [] }) }, OURS),
      KEY,
      { openclaw: version, only: 'offline' },
    ),
  ),
  withKeyAnd(
    'keys in other spellings: the region in one is not lost',
    openclaw({ 'amazon-bedrock': MISCALLED }, OURS),
    'AWS_BEARER_TOKEN_BEDROCK={key}\n',
  ),
  withKeyAnd('keys in capitals, one in the other', {
    gateway: { mode: 'local' },
    Models: { Providers: GOOD.models.providers },
    agents: { default: OURS.agents.defaults },
  }),
  withKeyAnd(
    'both spellings of a key: the one that OpenClaw knows stays',
    openclaw({ 'amazon-bedrock': provider({ base_url: endpoint('eu-west-1') }) }, OURS),
    KEY,
    { only: 'init' },
  ),
  withKeyAnd(
    'values of a model: init replaces them, also of one that is not chosen',
    openclaw(
      {
        'amazon-bedrock': provider({
          models: [
            { ...GPT, maxTokens: 0, max_tokens: 9 },
            { ...GPT, id: CLAUDE, contextWindow: '200000', input: 'text', cost: { input: '3' } },
            { ...GPT, id: 'my.own-model', contextTokens: -1, reasoning: 'yes' },
          ],
        }),
      },
      OURS,
    ),
  ),
  withKeyAnd(
    'auth and api as nobody calls them',
    openclaw({ 'amazon-bedrock': provider({ auth: 'iam', api: 'bedrock-converse' }) }, OURS),
  ),
  ...[
    ['the providers a list', { ...GOOD, models: { providers: [{ id: 'amazon-bedrock', ...provider() }] } }],
    [
      'the chosen models a list',
      openclaw(
        { 'amazon-bedrock': provider() },
        { agents: { defaults: { ...OURS.agents.defaults, models: [`amazon-bedrock/${MODEL}`] } } },
      ),
    ],
  ].map(([name, config]) => withKeyAnd(String(name), config as object)),
];

const authProfiles = (agent: string, content: object) => ({
  [`.openclaw/agents/${agent}/agent/auth-profiles.json`]: content,
});

/** Places that people fill in and that sign no call. */
const IN_VAIN: HomeCase[] = [
  ...['2026.3.24', '2026.4.15'].map(
    (version): HomeCase => ({
      name: `${version}: entries of auth-profiles.json without a key, in both forms`,
      openclaw: version,
      only: 'offline',
      files: {
        ...withRegion('us-east-1'),
        [CONFIG]: GOOD,
        ...authProfiles('main', { 'amazon-bedrock:default': { type: 'aws-sdk' } }),
        ...authProfiles('work', {
          version: 1,
          profiles: {
            'bedrock:x': { type: 'aws-sdk', provider: 'amazon-bedrock' },
            'openai:default': { type: 'api_key', provider: 'openai', key: 'sk-0000' },
          },
        }),
      },
    }),
  ),
  ...[ENV, 'other.env'].map(
    (env): HomeCase => ({
      name: `a key in auth-profiles.json${env === ENV ? ' beside the one that signs' : ' alone'}`,
      openclaw: '2026.9.6',
      only: 'offline',
      files: {
        [env]: KEY,
        [CONFIG]: openclaw({ 'amazon-bedrock': provider({ auth: 'api-key' }) }, OURS),
        ...authProfiles('main', {
          profiles: { 'amazon-bedrock:key': { type: 'api_key', provider: 'amazon-bedrock', key: '{key}' } },
        }),
      },
    }),
  ),
  withKeyAnd(
    'keys in headers, of a skill, and in a variable of another name',
    openclaw(
      { 'amazon-bedrock': provider({ headers: { Authorization: 'Bearer {key}' } }) },
      {
        ...OURS,
        env: { vars: { BEDROCK_KEY: '{key}' } },
        skills: { entries: { x: { env: { AWS_BEARER_TOKEN_BEDROCK: '{key}' } } } },
      },
    ),
    KEY,
    { only: 'offline' },
  ),
  ...[
    ['half of a pair of keys', 'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_REGION=us-east-1\n'],
    ['variables in lowercase', `${KEYS.replaceAll(' = ', '=')}AWS_REGION=us-east-1\n`],
    ['a key under another name', 'BEDROCK_API_KEY={key}\nOPENAI_API_KEY={key}\nAWS_REGION=us-east-1\n'],
  ].map(([name, env]) => withKeyAnd(String(name), GOOD, env, { only: 'offline' })),
  withKeyAnd(
    'a key under another name, where the provider is to have one',
    openclaw({ 'amazon-bedrock': provider({ auth: 'api-key' }) }, OURS),
    'AWS_BEDROCK_API_KEY={key}\n',
    { only: 'offline' },
  ),
  ...['2026.4.9', '2026.4.15'].map(
    (version): HomeCase => ({
      name: `${version}: credentials that need no variable`,
      openclaw: version,
      only: 'offline',
      files: { [CREDENTIALS]: `[default]\n${KEYS}`, [CONFIG]: GOOD },
    }),
  ),
  {
    name: 'keys in openclaw.json, a key that overrides them in this shell, and no region: the key comes first',
    openclaw: '2026.2.26',
    init: BY_AWS,
    env: { AWS_BEARER_TOKEN_BEDROCK: '{key}' },
    files: {
      [CREDENTIALS]: `[work]\n${KEYS}`,
      [CONFIG]: { ...GOOD, env: { vars: { AWS_PROFILE: 'work' } } },
    },
  },
];

const withModel = (name: string, id: string, more: Partial<HomeCase> = {}, region = 'us-east-1') =>
  withKeyAnd(
    name,
    openclaw(
      { 'amazon-bedrock': provider({ models: [{ ...GPT, id }], baseUrl: endpoint(region) }) },
      agents(`amazon-bedrock/${id}`),
    ),
    `AWS_BEARER_TOKEN_BEDROCK={key}\nAWS_REGION=${region}\n`,
    { only: 'offline', ...more },
  );

/** IDs of models that guides have and Bedrock has not, or no longer, or in another partition. */
const OUTDATED: HomeCase[] = [
  withModel('a date and a version that Bedrock’s ID does not have', `${CLAUDE}-20251001-v1:0`),
  withModel('another date', 'us.anthropic.claude-haiku-4-5-20251015-v1:0'),
  withModel('retired', 'us.anthropic.claude-3-5-sonnet-20240620-v1:0'),
  withModel('retired elsewhere', 'us-gov.anthropic.claude-3-5-sonnet-20240620-v1:0', {}, 'us-gov-west-1'),
  withModel('of the commercial regions, in GovCloud', CLAUDE, {}, 'us-gov-west-1'),
  withModel('of GovCloud, in a commercial region', `us-gov.${CLAUDE.slice(3)}`),
  {
    name: 'an ID that is wrong, which an old version would have to discover',
    openclaw: '2026.3.24',
    only: 'offline',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: { gateway: { mode: 'local' }, ...agents(`amazon-bedrock/${CLAUDE}-20251001-v1:0`) },
    },
  },
  {
    name: 'an address with a placeholder, and a region at hand',
    init: [...BY_API_KEY, '--region', 'ap-northeast-2'],
    files: {
      [ENV]: 'AWS_BEARER_TOKEN_BEDROCK={key}\n',
      [CONFIG]: openclaw({ 'amazon-bedrock': provider({ baseUrl: endpoint('{region}') }) }, OURS),
    },
  },
];

const SHORT_HAIKU = 'global.anthropic.claude-haiku-4-5';
const DATED = 'us.anthropic.claude-sonnet-4-6-20251231-v1:0';
const IN_TOKYO = provider({
  models: [
    { ...GPT, id: DATED },
    { ...GPT, id: 'jp.anthropic.claude-sonnet-4-6' },
  ],
  baseUrl: endpoint('ap-northeast-1'),
});

/** Names that no model of Bedrock has, where one is called, one is a fallback, and one only looks like the ID. */
const DEAD_MODELS: HomeCase[] = [
  {
    name: 'names without their endings, as the default and as a fallback, of a provider without a block',
    init: [...BY_AWS, '--region', 'us-east-1', '--model', `${SHORT_HAIKU}-20251001-v1:0`],
    openclaw: '2026.5.26',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: {
        gateway: { mode: 'local' },
        ...agents({
          primary: `amazon-bedrock/${SHORT_HAIKU}`,
          fallbacks: ['amazon-bedrock/nova-pro', 'anthropic/claude-haiku-4-5'],
        }),
      },
    },
  },
  {
    name: 'a date that the model’s ID does not have and the prefix of other regions, and the right one as a fallback',
    init: [...BY_AWS, '--no-verify'],
    openclaw: '2026.5.26',
    files: {
      ...withRegion('ap-northeast-1'),
      [CONFIG]: openclaw(
        { 'amazon-bedrock': IN_TOKYO },
        agents({
          primary: `amazon-bedrock/${DATED}`,
          fallbacks: ['amazon-bedrock/jp.anthropic.claude-sonnet-4-6'],
        }),
      ),
    },
  },
  {
    name: 'the same the other way round: init --model makes the fallback the default, and leaves no fallback',
    init: [...BY_AWS, '--model', 'jp.anthropic.claude-sonnet-4-6'],
    openclaw: '2026.5.26',
    only: 'init',
    files: {
      ...withRegion('ap-northeast-1'),
      [CONFIG]: openclaw(
        { 'amazon-bedrock': IN_TOKYO },
        agents({
          primary: `amazon-bedrock/${DATED}`,
          fallbacks: ['amazon-bedrock/jp.anthropic.claude-sonnet-4-6'],
        }),
      ),
    },
  },
  {
    name: 'a fallback with such a date and prefix',
    openclaw: '2026.5.26',
    only: 'offline',
    files: {
      ...withRegion('ap-northeast-1'),
      [CONFIG]: openclaw(
        { 'amazon-bedrock': IN_TOKYO },
        agents({
          primary: 'amazon-bedrock/jp.anthropic.claude-sonnet-4-6',
          fallbacks: [`amazon-bedrock/${DATED}`],
        }),
      ),
    },
  },
];

const listing = (ids: readonly string[], more: object = {}) =>
  provider({ models: [GPT, ...ids.map((id) => ({ ...GPT, id, ...more }))] });

/** Set-ups whose fix once failed, guessed or was missing: each says what ends it when it is done. */
const ADVISED: HomeCase[] = [
  {
    name: 'a placeholder for the region, which nothing names: no region is guessed',
    init: BY_AWS,
    files: {
      [CREDENTIALS]: `[default]\n${KEYS}`,
      [CONFIG]: openclaw({ 'amazon-bedrock': provider({ baseUrl: endpoint('{region}') }) }, OURS),
    },
  },
  {
    name: 'a placeholder for the region, which .env names: init writes that one',
    init: [...BY_AWS, '--no-verify'],
    files: {
      ...withRegion('eu-west-1'),
      [CONFIG]: openclaw({ 'amazon-bedrock': provider({ baseUrl: endpoint('YOUR_REGION') }) }, OURS),
    },
  },
  {
    name: 'an address without a region, which nothing names',
    only: 'offline',
    files: {
      [CREDENTIALS]: `[default]\n${KEYS}`,
      [CONFIG]: openclaw(
        { 'amazon-bedrock': provider({ baseUrl: 'https://bedrock-runtime.amazonaws.com' }) },
        OURS,
      ),
    },
  },
  {
    name: 'IDs that need a profile: each is named, with what to write instead or without a model that no agent can use',
    only: 'offline',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: openclaw(
        {
          'amazon-bedrock': listing([
            'anthropic.claude-sonnet-4-6',
            'us.anthropic.claude-opus-4-6-v1',
            'anthropic.claude-opus-4-6-v1',
            'deepseek.r1-v1:0',
            'meta.llama4-scout-17b-instruct-v1:0',
          ]),
        },
        OURS,
      ),
    },
  },
  {
    name: 'limits that some source has are somebody’s choice; one command lowers those that none has',
    init: [...BY_AWS, '--model', MODEL, '--model', 'qwen.qwen3-coder-next', '--no-verify'],
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: openclaw(
        {
          'amazon-bedrock': provider({
            models: [
              { ...GPT, contextWindow: 262144 },
              { ...GPT, id: 'deepseek.v3.2', contextWindow: 131072 },
              { ...GPT, id: 'qwen.qwen3-coder-next', contextWindow: 262144 },
              { ...GPT, id: 'openai.gpt-oss-safeguard-120b', contextWindow: 262144 },
            ],
          }),
        },
        OURS,
      ),
    },
  },
  {
    name: 'a bare ID whose profile no agent can use: init finds that profile',
    only: 'answers',
    init: [...BY_AWS, '--model', 'meta.llama4-scout-17b-instruct-v1:0', '--no-primary', '--no-verify'],
    files: { ...withRegion('us-east-1'), [CONFIG]: GOOD },
  },
  {
    name: 'access keys, and init that is not told how to sign in: it says how to use them',
    only: 'answers',
    init: [],
    files: { [CREDENTIALS]: `[default]\n${KEYS}` },
  },
  {
    name: 'a profile that cannot be used, and init that is not told how to sign in: it is not offered',
    only: 'answers',
    init: [],
    files: { [CREDENTIALS]: '[default]\naws_access_key_id = AKIAFAKEFAKEFAKEFAKE\n' },
  },
  {
    name: 'access keys in .env: they are not said to be in the environment',
    only: 'offline',
    files: {
      [ENV]: `AWS_REGION=us-east-1\n${KEYS.replaceAll(' = ', '=').replaceAll('aws_', 'AWS_').replace('access_key_id', 'ACCESS_KEY_ID').replace('secret_access_key', 'SECRET_ACCESS_KEY')}`,
      [CONFIG]: GOOD,
    },
  },
  {
    name: 'a session that is not there and an account of six digits: both are said at once',
    init: ['--auth', 'sso', '--no-login'],
    files: { ...BY_PROFILE, [AWS]: SSO.replace('= sso\n', '= east\n').replace('222222222222', '123456') },
  },
];

const OLD_DISCOVERY = { models: { bedrockDiscovery: { enabled: true } }, gateway: { mode: 'local' } };

/** Profiles with a region that OpenClaw does not read, because no AWS_PROFILE names them. */
const UNNAMED_PROFILES: HomeCase[] = [
  {
    name: 'keys and a region in the default profile, of a version that does not call baseUrl’s region',
    init: [...BY_AWS, '--no-verify'],
    openclaw: '2026.3.24',
    files: {
      [CREDENTIALS]: `[default]\n${KEYS}`,
      [AWS]: '[default]\nregion = ap-northeast-1\n',
      [CONFIG]: openclaw({ 'amazon-bedrock': IN_TOKYO }, agents(`amazon-bedrock/${DATED}`)),
    },
  },
  {
    name: 'an SSO profile, and models that an old OpenClaw finds: the credentials are missing before the region',
    init: [...BY_AWS, '--profile', 'bedrock-only'],
    openclaw: '2026.1.24',
    files: {
      [AWS]: SSO,
      [CONFIG]: { ...OLD_DISCOVERY, ...agents(`amazon-bedrock/${CLAUDE}`) },
    },
  },
];

const HAIKU = `${SHORT_HAIKU}-20251001-v1:0`;
const OWN_ARN = 'arn:aws:bedrock:us-east-1:111111111111:application-inference-profile/abcd1234efgh';

/** A profile that names a session and has the portal itself, as it had without one. */
const OWN_PORTAL = `[profile dev]
sso_session = corp
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = us-east-1
sso_account_id = 222222222222
sso_role_name = BedrockInvokeOnly
region = us-east-1
`;

/** The SSO settings of a profile in the legacy format. */
const LEGACY_SETTINGS = `region = us-east-1
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = us-east-1
sso_account_id = 222222222222
sso_role_name = PowerUser
`;

/** Set-ups that people posted with a question, as far as they are of a kind of their own. */
const POSTED: HomeCase[] = [
  {
    name: 'an ignored modelId whose model is set up, and a fallback without its ending: what is spare, and what init replaces',
    init: [...BY_AWS, '--fallback-model', 'amazon.nova-pro-v1:0', '--no-verify'],
    openclaw: '2026.5.26',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: openclaw(
        { 'amazon-bedrock': provider({ models: [{ ...GPT, id: HAIKU }] }) },
        {
          agents: {
            defaults: {
              model: {
                primary: `amazon-bedrock/${HAIKU}`,
                fallbacks: ['amazon-bedrock/nova-pro', 'anthropic/claude-haiku-4-5'],
              },
              models: {
                [`amazon-bedrock/${SHORT_HAIKU}`]: {
                  params: { modelId: `arn:aws:bedrock:us-east-1:111111111111:inference-profile/${HAIKU}` },
                },
                [`amazon-bedrock/${HAIKU}`]: { params: { modelId: HAIKU } },
                'amazon-bedrock/*': {},
              },
            },
          },
        },
      ),
    },
  },
  {
    name: 'discovery without a default model and without AWS_PROFILE, and one complete profile: init names it',
    init: ['--auth', 'sso', '--no-login'],
    openclaw: '2026.3.24',
    files: { [AWS]: SSO.replace('bedrock-only', 'dev'), [CONFIG]: OLD_DISCOVERY },
  },
  {
    name: 'discovery beside a map with one entry: it restricts the chat',
    only: 'offline',
    openclaw: '2026.6.10',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: openclaw(
        { 'amazon-bedrock': provider() },
        { ...DISCOVERY, agents: { defaults: { model: OUR_MODEL, models: { [OUR_MODEL]: {} } } } },
      ),
    },
  },
  ...(['2026.3.13', '2026.4.20'] as const).map(
    (version): HomeCase => ({
      name: `${version}: AWS_PROFILE as an agent’s apiKey, which is set nowhere`,
      only: 'offline',
      openclaw: version,
      files: {
        [CREDENTIALS]: `[default]\n${KEYS}`,
        [CONFIG]: GOOD,
        '.openclaw/agents/main/agent/models.json': {
          providers: { 'amazon-bedrock': provider({ apiKey: 'AWS_PROFILE' }) },
        },
      },
    }),
  ),
  {
    name: 'an application profile with the owner’s limits: nobody estimates them',
    init: BY_AWS,
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: openclaw(
        { 'amazon-bedrock': provider({ models: [{ ...GPT, id: OWN_ARN }] }) },
        agents(`amazon-bedrock/${OWN_ARN}`),
      ),
    },
  },
  {
    name: 'an ID beside the one in use that is no model’s: the chat would offer it',
    only: 'offline',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: openclaw(
        {
          'amazon-bedrock': provider({
            models: [GPT, { ...GPT, id: 'us.anthropic.claude-opus-4-6-v1:0' }, { ...GPT, id: EU_CLAUDE }],
          }),
        },
        OURS,
      ),
    },
  },
  ...[
    ['without sso_session, and an account of nine digits', 'sso_account_id = 000000000'],
    ['that names another session than the file has', 'sso_session = nine\nsso_account_id = 222222222222'],
    ['with an account of nine digits', 'sso_session = sso\nsso_account_id = 000000000'],
  ].map(
    ([what, settings]): HomeCase => ({
      name: `a profile ${what}`,
      init: ['--auth', 'sso'],
      files: {
        ...BY_PROFILE,
        [AWS]: `${SSO.slice(0, SSO.indexOf('[profile'))}[profile bedrock-only]\n${settings}\nsso_role_name = r\n`,
      },
    }),
  ),
  {
    name: 'IDs with a prefix that AWS does not have: the right ones are named, and init sets them',
    init: [...BY_AWS, '--fallback-model', 'amazon.nova-pro-v1:0', '--no-verify'],
    openclaw: '2026.6.11',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: openclaw(
        {
          'amazon-bedrock': provider({
            models: [
              { ...GPT, id: 'ap.anthropic.claude-sonnet-4-6', maxTokens: 900_000 },
              { ...GPT, id: 'xx.anthropic.claude-opus-4-6-v1', maxTokens: 900_000 },
            ],
          }),
        },
        {
          agents: {
            defaults: {
              model: {
                primary: 'amazon-bedrock/ap.anthropic.claude-sonnet-4-6',
                fallbacks: ['amazon-bedrock/zz.amazon.nova-pro-v1:0'],
              },
              models: { 'amazon-bedrock/ap.anthropic.claude-sonnet-4-6': { alias: 'mine' } },
            },
          },
        },
      ),
    },
  },
  {
    name: 'prefixes of the region that the built-in list does not have for these models: a doubt, and init keeps them',
    init: [...BY_AWS, '--no-verify'],
    files: {
      ...withRegion('ap-northeast-1'),
      [CONFIG]: openclaw(
        {
          'amazon-bedrock': provider({
            baseUrl: endpoint('ap-northeast-1'),
            models: [{ ...GPT, id: 'apac.anthropic.claude-sonnet-4-6' }],
          }),
        },
        agents({
          primary: 'amazon-bedrock/apac.anthropic.claude-sonnet-4-6',
          fallbacks: ['amazon-bedrock/apac.amazon.nova-2-lite-v1:0'],
        }),
      ),
    },
  },
  ...[
    ['and its own portal, but no such section', ''],
    [
      'whose section has no region, which the profile has',
      '[sso-session corp]\nsso_start_url = https://d-1234567890.awsapps.com/start\n\n',
    ],
  ].map(
    ([what, section]): HomeCase => ({
      name: `a signed-in profile with an sso_session ${what}: the SDK does not look there`,
      init: ['--auth', 'sso', '--profile', 'dev', '--no-login', '--no-verify'],
      files: {
        [AWS]: `${section}${OWN_PORTAL}`,
        // The token of the session corp.
        '.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json': {
          startUrl: 'https://d-1234567890.awsapps.com/start',
          region: 'us-east-1',
          accessToken: 'token',
          expiresAt: '2100-01-01T00:00:00Z',
        },
        [ENV]: 'AWS_PROFILE=dev\nAWS_REGION=us-east-1\n',
        [CONFIG]: GOOD,
      },
    }),
  ),
  ...[
    ['[default] whose program signs in by the SSO settings beside it', 'credential_process = /bin/true\n'],
    [
      'the same, with a program that is not there',
      'credential_process = aws-sso-credential-process --profile default\n',
    ],
  ].map(
    ([name = '', lines]): HomeCase => ({
      name,
      init: BY_AWS,
      files: {
        [AWS]: `[default]\n${lines}${LEGACY_SETTINGS}`,
        [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n',
        [CONFIG]: GOOD,
      },
    }),
  ),
  {
    name: 'a map that allows Bedrock alone, beside a default of another provider: init adds the latter',
    init: [...BY_AWS, '--no-verify'],
    openclaw: '2026.6.11',
    files: {
      ...withRegion('us-east-1'),
      [CONFIG]: {
        gateway: { mode: 'local' },
        agents: {
          defaults: {
            model: { primary: 'anthropic/claude-haiku-4-5' },
            models: {
              [`amazon-bedrock/${SHORT_HAIKU}`]: {
                params: { modelId: `arn:aws:bedrock:us-east-1:111111111111:inference-profile/${HAIKU}` },
              },
              'amazon-bedrock/*': {},
            },
          },
        },
      },
    },
  },
  {
    name: 'a discovery setting that this OpenClaw rejects, and nothing else: that comes first, and init adds no alias that hides what is found',
    init: ['--auth', 'sso', '--profile', 'dev', '--no-login', '--no-verify'],
    openclaw: '2026.6.11',
    files: {
      [AWS]: SSO.replace('bedrock-only', 'dev'),
      [CONFIG]: { gateway: { mode: 'local' }, models: { bedrockDiscovery: { enabled: true } } },
    },
  },
  {
    name: '[default] with a role before its SSO settings',
    init: BY_AWS,
    only: 'offline',
    files: {
      [AWS]: `[default]\nrole_arn = arn:aws:iam::222222222222:role/r\nsource_profile = keys\n${LEGACY_SETTINGS}`,
      [CREDENTIALS]: `[keys]\n${KEYS}`,
      [ENV]: 'AWS_PROFILE=default\nAWS_REGION=us-east-1\n',
      [CONFIG]: GOOD,
    },
  },
  {
    name: 'a role from a profile with its own portal and an sso_session that is not there',
    init: BY_AWS,
    only: 'offline',
    files: {
      [AWS]: `[profile ops]\nrole_arn = arn:aws:iam::222222222222:role/r\nsource_profile = dev\n\n${OWN_PORTAL}`,
      [ENV]: 'AWS_PROFILE=ops\nAWS_REGION=us-east-1\n',
      [CONFIG]: GOOD,
    },
  },
  {
    name: 'no credentials, and no machine role looked for: the variable is named',
    only: 'init',
    init: BY_AWS,
    files: {},
  },
];

/** OpenClaw behind a script whose folder has no package: a version manager's, or somebody's own. */
const SCRIPTS: HomeCase[] = [
  ['a version that has Bedrock built in', 'OpenClaw 2026.5.22 (abc1234)'],
  ['a version that needs the plugin', 'OpenClaw 2026.9.6 (abc1234)'],
  ['no version: what depends on it is a doubt', ''],
].map(([said, script = '']) => ({
  name: `a script that says ${said}`,
  init: BY_AWS,
  script,
  files: { ...withRegion('us-east-1'), [CONFIG]: GOOD },
}));

export const HOMES: Readonly<Record<string, readonly HomeCase[]>> = {
  agents: AGENTS,
  rename: RENAME,
  'key-users': KEY_USERS,
  'other-protocols': OTHER_PROTOCOLS,
  'without-block': WITHOUT_BLOCK,
  unlisted: UNLISTED,
  regions: REGIONS,
  addresses: ADDRESSES,
  machines: MACHINES,
  'broken-profiles': BROKEN_PROFILES,
  'aws-files': AWS_FILES,
  'console-sign-ins': CONSOLE_SIGN_INS,
  portals: PORTALS,
  allowlists: ALLOWLISTS,
  services: SERVICES,
  'empty-variables': EMPTY,
  'api-keys': API_KEYS,
  secrets: SECRETS,
  shapes: SHAPES,
  unready: UNREADY,
  'old-versions': OLD_VERSIONS,
  'other-versions': OTHER_VERSIONS,
  unusable: UNUSABLE,
  'beside-mantle': BESIDE_MANTLE,
  repairs: REPAIRS,
  models: MODELS,
  reported: REPORTED,
  rejected: REJECTED,
  'in-vain': IN_VAIN,
  outdated: OUTDATED,
  'dead-models': DEAD_MODELS,
  advised: ADVISED,
  posted: POSTED,
  scripts: SCRIPTS,
  'unnamed-profiles': UNNAMED_PROFILES,
};
