/** Every check of `doctor` that needs no network, as ok and as not ok: its words and fixes, or its failure and facts. */
import { chmod, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { checksOf } from '../../../src/commands/doctor.ts';
import type { Context } from '../../../src/context.ts';
import { inspect, runChecks, Warning } from '../../../src/doctor/check.ts';
import { AppError } from '../../../src/failures/errors.ts';
import { locate } from '../../../src/files/locate.ts';
import { describeChecks } from '../../../src/report/doctor.ts';
import { tokenPath } from '../../../src/sign-in/sso/token.ts';
import { shortTermKey } from '../../helpers/keys.ts';
import { EN } from '../../helpers/languages.ts';
import { KEY } from '../../helpers/plan.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Printed by an OpenClaw that takes too long. */
const LATE = 'late';
const NOW = Date.parse('2026-11-22T10:00:00Z');
const CONFIG = '.openclaw/openclaw.json';
const PLUGIN = '.openclaw/npm/projects/p/node_modules/@openclaw/amazon-bedrock-provider/package.json';

interface Situation {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  /** OpenClaw's version; absent: there is none. */
  readonly openclaw?: string;
  /** What it prints, by its arguments. */
  readonly prints?: Readonly<Record<string, object | string>>;
  readonly envMode?: number;
  /** When `.env` was last changed. */
  readonly envChanged?: number;
}

const SSO_PROFILE = `[sso-session my]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = eu-west-1

[profile bedrock-only]
sso_session = my
sso_account_id = 111122223333
sso_role_name = BedrockInvokeOnly
region = us-east-1
`;
const OSS = 'openai.gpt-oss-120b-1:0';
const NOVA = 'amazon.nova-lite-v1:0';
const TITAN = 'amazon.titan-embed-text-v2:0';
const ref = (model: string) => `amazon-bedrock/${model}`;
const named = (id: string) => ({ id, name: id });

/** openclaw.json with our provider. */
const config = (auth: object, more: object = {}, provider: object = {}) =>
  JSON.stringify({
    gateway: { mode: 'local' },
    memory: { search: { provider: 'bedrock' } },
    models: {
      providers: {
        'amazon-bedrock': {
          api: 'bedrock-converse-stream',
          baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
          models: [{ id: OSS, name: 'GPT OSS' }],
          ...auth,
          ...provider,
        },
      },
    },
    ...more,
  });
const TOKEN = tokenPath('', 'my');
const token = (minutes: number, more: object = {}) =>
  JSON.stringify({ accessToken: 'a', expiresAt: new Date(NOW + minutes * 60_000).toISOString(), ...more });
const SSO = {
  '.aws/config': SSO_PROFILE,
  [TOKEN]: token(60),
  '.openclaw/.env': 'AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\n',
  [CONFIG]: config({ auth: 'aws-sdk' }),
};
const API_KEY = {
  '.openclaw/.env': `AWS_BEARER_TOKEN_BEDROCK=${KEY}\nAWS_REGION=us-east-1\n`,
  [CONFIG]: config({ auth: 'api-key' }),
};
const withKey = (key: string) => ({ ...API_KEY, '.openclaw/.env': `AWS_BEARER_TOKEN_BEDROCK=${key}\n` });
const plugin = (version = '2026.9.6') => ({
  [PLUGIN]: JSON.stringify({ name: '@openclaw/amazon-bedrock-provider', version }),
});
const RUNNING = {
  'config validate --json': { valid: true },
  'plugins list --json': { plugins: [{ id: 'amazon-bedrock', enabled: true, status: 'loaded' }] },
  'health --json --timeout 30000': { ok: true, plugins: { loaded: ['amazon-bedrock'] } },
  'gateway status --json': { rpc: { version: '2026.9.6' } },
  'models status --json': { auth: { unusableProfiles: [] } },
};
const withOpenclaw = (situation: Situation): Situation => ({
  openclaw: '2026.9.6',
  ...situation,
  files: { ...SSO, ...plugin(), ...situation.files },
  prints: { ...RUNNING, ...situation.prints },
});
const UNIT = '.config/systemd/user/openclaw-gateway.service';
const installation = (more: object = {}) =>
  JSON.stringify({
    version: '0.1.0',
    timer: 'systemd',
    name: 'openclaw-bedrock-watch',
    every: '10m',
    notify: null,
    quiet: false,
    host: 'h',
    at: NOW,
    ...more,
  });
const WATCH = '.openclaw/openclaw-bedrock/watch';
const watching = (last: object | undefined, more: object = {}) => ({
  ...SSO,
  [`${WATCH}/installation.json`]: installation(more),
  [`${WATCH}/memory.json`]: JSON.stringify({ last }),
  [`${WATCH}/run.sh`]: '',
  '.openclaw/openclaw-bedrock/app/0.1.0/dist/main.js': '',
  '.openclaw/openclaw-bedrock/app/0.0.9/dist/main.js': '',
});
const HOUR = 3_600_000;
const at = (ms: number, action = 'none') => ({ at: NOW - ms, action });
const inDefaults = (more: object) => ({
  [CONFIG]: config({ auth: 'aws-sdk' }, { agents: { defaults: more } }),
});

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'an empty machine': {},
  'an old Node': { node: '21.9.0' },
  'a lasting Node': { node: '22.0.0' },
  'a config that cannot be parsed': { files: { [CONFIG]: '{ oops' } },
  SSO: { files: SSO },
  'SSO with everything': withOpenclaw({}),
  'SSO, signed out': { files: { ...SSO, [TOKEN]: '' } },
  'SSO, expired': { files: { ...SSO, [TOKEN]: token(-1) } },
  'SSO, expired but renewable': {
    files: { ...SSO, [TOKEN]: token(-1, { refreshToken: 'r', clientId: 'c', clientSecret: 's' }) },
  },
  'SSO without its profile': { files: { ...SSO, '.aws/config': '' } },
  'SSO with an incomplete profile': {
    files: { ...SSO, '.aws/config': SSO_PROFILE.replace(/sso_role_name.*\n/, '') },
  },
  'SSO with a legacy profile': {
    files: {
      ...SSO,
      '.aws/config':
        '[profile bedrock-only]\nsso_start_url = https://d-1234567890.awsapps.com/start\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = R\n',
    },
  },
  'SSO, hidden by a key in the shell': { files: SSO, env: { AWS_BEARER_TOKEN_BEDROCK: KEY } },
  'SSO, with another profile in the shell': { files: SSO, env: { AWS_PROFILE: 'other' } },
  'SSO, with another region in the shell': { files: SSO, env: { AWS_REGION: 'eu-west-1' } },
  'SSO without a profile in .env': { files: { ...SSO, '.openclaw/.env': '' } },
  'SSO without a region': {
    files: {
      ...SSO,
      '.aws/config': SSO_PROFILE.replace('region = us-east-1\n', ''),
      '.openclaw/.env': 'AWS_PROFILE=bedrock-only\n',
      [CONFIG]: config({ auth: 'aws-sdk' }, {}, { baseUrl: undefined }),
    },
  },
  'a long-term key': { files: API_KEY },
  'a short-term key': { files: withKey(shortTermKey(new Date(NOW - HOUR))) },
  'an expired key': { files: withKey(shortTermKey(new Date(NOW - 13 * HOUR))) },
  'no key': { files: { ...API_KEY, '.openclaw/.env': '' } },
  'what is no key': { files: withKey('hello') },
  'a key beside a reference': withOpenclaw({
    files: { ...API_KEY, [CONFIG]: config({ auth: 'api-key', apiKey: '${AWS_BEARER_TOKEN_BEDROCK}' }) },
  }),
  'a key beside a reference in an old OpenClaw': withOpenclaw({
    openclaw: '2026.5.7',
    files: { ...API_KEY, [CONFIG]: config({ auth: 'api-key', apiKey: '${AWS_BEARER_TOKEN_BEDROCK}' }) },
  }),
  "copies of the key in an agent's models.json": {
    files: {
      ...API_KEY,
      '.openclaw/agents/main/agent/models.json': JSON.stringify({
        providers: { 'amazon-bedrock': { apiKey: KEY } },
      }),
      '.openclaw/agents/ops/agent/models.json': JSON.stringify({
        providers: { 'amazon-bedrock': { apiKey: KEY } },
      }),
    },
  },
  'keys of a profile': {
    files: {
      ...SSO,
      '.aws/config': '',
      '.aws/credentials': '[bedrock-only]\naws_access_key_id = AKIAX\naws_secret_access_key = y\n',
    },
  },
  'no credentials at all': {
    files: { [CONFIG]: config({ auth: 'aws-sdk' }), '.openclaw/.env': 'AWS_REGION=us-east-1\n' },
  },
  '.env that others can read': { files: SSO, envMode: 0o644 },
  '.env that the group can write': { files: SSO, envMode: 0o620 },
  'an AWS config with a mistake': { files: { ...SSO, '.aws/config': `x = 1\n${SSO_PROFILE}` } },
  'behind a proxy': {
    files: SSO,
    env: { HTTPS_PROXY: 'http://127.0.0.1:1' },
  },
  'OpenClaw without the plugin': withOpenclaw({ files: { [PLUGIN]: '{}' } }),
  'OpenClaw with Bedrock built in': withOpenclaw({ openclaw: '2026.5.7', files: { [PLUGIN]: '{}' } }),
  'a plugin of another version': withOpenclaw({ files: plugin('2026.9.5') }),
  'a plugin without a version': withOpenclaw({
    files: { [PLUGIN]: '{"name":"@openclaw/amazon-bedrock-provider"}' },
  }),
  'plugins disabled': withOpenclaw({
    files: { [CONFIG]: config({ auth: 'aws-sdk' }, { plugins: { enabled: false } }) },
  }),
  'the plugin denied': withOpenclaw({
    files: { [CONFIG]: config({ auth: 'aws-sdk' }, { plugins: { deny: ['x', 'amazon-bedrock'] } }) },
  }),
  'the plugin disabled': withOpenclaw({
    files: {
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        { plugins: { entries: { 'amazon-bedrock': { enabled: false } } } },
      ),
    },
  }),
  'a plugin that does not load': withOpenclaw({
    prints: {
      'plugins list --json': { plugins: [{ id: 'amazon-bedrock', enabled: true, status: 'error' }] },
    },
  }),
  'a plugin that is off': withOpenclaw({
    prints: {
      'plugins list --json': { plugins: [{ id: 'amazon-bedrock', enabled: false, status: 'loaded' }] },
    },
  }),
  'a plugin that plugins.allow leaves out': withOpenclaw({
    files: { [CONFIG]: config({ auth: 'aws-sdk' }, { plugins: { allow: ['x'] } }) },
    prints: {
      'plugins list --json': {
        plugins: [{ id: 'amazon-bedrock', enabled: false, status: 'disabled', error: 'not in allowlist' }],
      },
    },
  }),
  'a plugin without what it needs': withOpenclaw({
    prints: {
      'plugins list --json': {
        plugins: [{ id: 'amazon-bedrock', status: 'loaded', dependencyStatus: { requiredInstalled: false } }],
      },
    },
  }),
  'a plugin that is not in the list': withOpenclaw({
    prints: { 'plugins list --json': { plugins: [{ id: 'other' }] } },
  }),
  'an OpenClaw that answers nothing': withOpenclaw({
    prints: Object.fromEntries(Object.keys(RUNNING).map((command) => [command, 'what?'])),
  }),
  'a gateway that answers nothing more': withOpenclaw({
    prints: {
      'gateway status --json': '',
      'models status --json': '',
      'plugins list --json': { plugins: [] },
    },
  }),
  'a config that OpenClaw rejects': withOpenclaw({
    prints: {
      'config validate --json': {
        valid: false,
        issues: [{ path: 'models.x', message: 'not known' }, { message: 'bad' }, { path: 'y' }],
      },
    },
  }),
  'no gateway.mode': withOpenclaw({ files: { [CONFIG]: config({ auth: 'aws-sdk' }, { gateway: {} }) } }),
  'no gateway.mode and no OpenClaw': {
    files: { ...SSO, [CONFIG]: config({ auth: 'aws-sdk' }, { gateway: {} }) },
  },
  'a gateway that is down': withOpenclaw({
    prints: { 'health --json --timeout 30000': { ok: false, error: 'closed' } },
  }),
  'a gateway service that is down': withOpenclaw({
    files: { [UNIT]: '[Service]\nEnvironment=AWS_PROFILE=bedrock-only\n' },
    prints: { 'health --json --timeout 30000': { ok: false, error: 'closed' } },
  }),
  'a gateway that refuses': withOpenclaw({
    prints: { 'health --json --timeout 30000': { ok: false, error: 'unauthorized' } },
  }),
  'a gateway that is silent': withOpenclaw({ prints: { 'health --json --timeout 30000': LATE } }),
  'a gateway of an older version': withOpenclaw({
    prints: { 'gateway status --json': { gateway: { version: '2026.9.5' } } },
  }),
  'a gateway without the plugin': withOpenclaw({
    prints: { 'health --json --timeout 30000': { ok: true, plugins: { loaded: ['telegram'] } } },
  }),
  'a gateway older than .env': withOpenclaw({
    files: {
      '.openclaw/tmp/openclaw-7/gateway.1.lock': JSON.stringify({
        pid: process.pid,
        configPath: 'HOME/.openclaw/openclaw.json',
        createdAt: '2026-11-22T08:00:00Z',
      }),
    },
    envChanged: NOW - HOUR,
  }),
  ...Object.fromEntries(
    [undefined, 0, 60_000, 60_001].map((remainingMs) => [
      `a key that is paused for ${remainingMs} ms`,
      withOpenclaw({
        prints: {
          'models status --json': {
            auth: {
              unusableProfiles: [
                'odd',
                { profileId: 'env:openai' },
                { profileId: 'env:amazon-bedrock', remainingMs },
              ],
            },
          },
        },
      }),
    ]),
  ),
  'a gateway service with another environment': withOpenclaw({
    files: { [UNIT]: '[Service]\nEnvironment=HTTPS_PROXY=http://x AWS_CA_BUNDLE=/c\n' },
  }),
  'a gateway service with a key': withOpenclaw({
    files: { [UNIT]: `[Service]\nEnvironment=AWS_BEARER_TOKEN_BEDROCK=${KEY}\n` },
  }),
  'no memory search': withOpenclaw({ files: { [CONFIG]: config({ auth: 'aws-sdk' }, { memory: {} }) } }),
  'no memory search in an old OpenClaw': withOpenclaw({
    openclaw: '2026.5.7',
    files: { [CONFIG]: config({ auth: 'aws-sdk' }, { memory: {} }) },
  }),
  'memory search where an OpenClaw of this summer has it': withOpenclaw({
    openclaw: '2026.7.1',
    files: {
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        { memory: {}, agents: { defaults: { memorySearch: { provider: 'bedrock' } } } },
      ),
    },
  }),
  'no memory search beside another provider': withOpenclaw({
    files: { [CONFIG]: config({ auth: 'aws-sdk' }, { memory: {}, auth: { profiles: { p: {} } } }) },
  }),
  'agents with models of their own': {
    files: {
      ...SSO,
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        {
          agents: {
            entries: {
              a: { model: 'openai/x' },
              b: { model: { primary: 'openai/y' } },
              c: { model: `amazon-bedrock/${OSS}` },
            },
          },
        },
      ),
    },
  },
  'a model that the provider does not list': {
    files: { ...SSO, ...inDefaults({ model: 'amazon-bedrock/other' }) },
  },
  'a provider without models': {
    files: { ...SSO, [CONFIG]: config({ auth: 'aws-sdk' }, {}, { models: [] }) },
  },
  'a provider with a nameless model': {
    files: {
      ...SSO,
      [CONFIG]: config({ auth: 'aws-sdk' }, {}, { models: [{ id: OSS, name: 'n' }, { id: 'x' }] }),
    },
  },
  'a provider without an address': {
    files: { ...SSO, [CONFIG]: config({ auth: 'aws-sdk' }, {}, { baseUrl: undefined }) },
  },
  'a region in the provider of an old OpenClaw': withOpenclaw({
    openclaw: '2026.5.7',
    files: { [CONFIG]: config({ auth: 'aws-sdk' }, {}, { region: 'us-east-1' }) },
  }),
  'another provider ID': {
    files: { ...SSO, [CONFIG]: config({ auth: 'aws-sdk' }).replace('amazon-bedrock', 'bedrock') },
  },
  'an older map that restricts': withOpenclaw({
    openclaw: '2026.5.7',
    files: inDefaults({ model: `amazon-bedrock/${OSS}`, models: { 'openai/x': {} } }),
  }),
  'an unknown model': {
    files: {
      ...SSO,
      [CONFIG]: config({ auth: 'aws-sdk' }, {}, { models: [{ id: 'maker.new-v1:0', name: 'New' }] }),
    },
  },
  'a legacy model': {
    files: {
      ...SSO,
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        {},
        { models: [{ id: 'anthropic.claude-opus-4-1-20250805-v1:0', name: 'H' }] },
      ),
    },
  },
  'a model for profiles only': {
    files: {
      ...SSO,
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        {},
        { models: [{ id: 'anthropic.claude-haiku-4-5-20251001-v1:0', name: 'H' }] },
      ),
    },
  },
  'a guardrail': {
    files: {
      ...SSO,
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        {
          plugins: {
            entries: {
              'amazon-bedrock': {
                config: { guardrail: { guardrailIdentifier: 'g', guardrailVersion: '1' } },
              },
            },
          },
        },
      ),
    },
  },
  'a guardrail without a version': withOpenclaw({
    files: {
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        {
          plugins: { entries: { 'amazon-bedrock': { config: { guardrail: { guardrailIdentifier: 'g' } } } } },
        },
      ),
    },
  }),
  'models for each use': {
    files: {
      ...SSO,
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        { agents: { defaults: { imageModel: ref(NOVA), utilityModel: ref(OSS) } } },
        { models: [OSS, NOVA].map(named) },
      ),
    },
  },
  'models that cannot serve their use': {
    files: {
      ...SSO,
      [CONFIG]: config(
        { auth: 'aws-sdk' },
        {
          memory: { search: { provider: 'bedrock', model: OSS } },
          agents: { defaults: { imageModel: ref(OSS), utilityModel: ref(TITAN) } },
        },
        { models: [OSS, TITAN].map(named) },
      ),
    },
  },
  'a watch that has not run yet': { files: watching(undefined) },
  'a watch that ran': { files: watching(at(HOUR)) },
  'a watch that failed': { files: watching(at(HOUR, 'failed')) },
  'a watch that is late': { files: watching(at(1.5 * HOUR)) },
  'a watch that stopped': { files: watching(at(1.5 * HOUR + 1)) },
  'a watch that never ran': { files: watching(undefined, { at: NOW - 5 * HOUR, every: '1h' }) },
  'a watch of another version': { files: watching(at(HOUR), { version: '0.0.9' }) },
  'a watch whose copy is gone': { files: watching(at(HOUR), { version: '9.9.9' }) },
};

/** The machine in this situation, as doctor inspects it. */
async function inspected({
  files = {},
  env: more = {},
  node = '24.1.0',
  openclaw,
  prints = {},
  ...dotenv
}: Situation) {
  const home = await tempFolder(
    openclaw === undefined
      ? files
      : {
          ...files,
          'lib/openclaw/openclaw.mjs': '',
          'lib/openclaw/package.json': JSON.stringify({ name: 'openclaw', version: openclaw }),
        },
  );
  const lock = join(home, '.openclaw/tmp/openclaw-7/gateway.1.lock');
  if (Object.keys(files).some((path) => path.endsWith('.lock'))) {
    const { readFile, writeFile } = await import('node:fs/promises');
    await writeFile(lock, (await readFile(lock, 'utf8')).replace('HOME', home));
  }
  const stateEnv = join(home, '.openclaw/.env');
  if ('.openclaw/.env' in files) {
    await chmod(stateEnv, dotenv.envMode ?? 0o600);
    const changed = (dotenv.envChanged ?? NOW - 24 * HOUR) / 1000;
    await utimes(stateEnv, changed, changed);
  }
  const env = { HOME: home, PATH: '', TMPDIR: join(home, 'tmp'), ...more };
  const context = {
    env,
    cwd: home,
    platform: 'linux',
    osHome: home,
    uid: 7,
    nodeVersion: node,
    version: '0.1.0',
    location: {},
    program: ['openclaw-bedrock'],
    json: true,
    language: EN,
    ...(openclaw !== undefined && { host: ['/bin/node', join(home, 'lib/openclaw/openclaw.mjs')] }),
    now: () => NOW,
    run: async (_: string, [, ...args]: readonly string[]) => {
      const answer = prints[args.join(' ')] ?? '';
      return {
        exitCode: answer === LATE ? 124 : 0,
        stderr: '',
        stdout: typeof answer === 'string' ? answer : JSON.stringify(answer),
      };
    },
  } as unknown as Context;
  return { home, context, inspection: inspect(context, locate(context, {}), false) };
}

/** One line for each check, and one for each fix. */
async function told(situation: Situation) {
  const { home, context, inspection } = await inspected(situation);
  const checked = await runChecks(checksOf(inspection));
  const described = describeChecks(checked, context, { hasOpenclaw: situation.openclaw !== undefined });
  return described.map(({ id, status, detail, fix }, at) => {
    const finding = checked[at]?.finding;
    const error = finding instanceof Warning ? finding.error : finding;
    // The texts of a failure have tests of their own; which one it is, and with which facts, is decided here.
    const words =
      error instanceof AppError
        ? [`${error.error} ${JSON.stringify(error.facts)}`]
        : [detail, ...fix.map((step) => `  → ${step}`)];
    return `${status} ${id} ${words.join('\n')}`.replaceAll(home, '~');
  });
}

/** Situations that are shown as a whole; others show what is not in the one that they differ from. */
const WHOLE = ['an empty machine', 'SSO', 'SSO with everything'];

async function fresh(name: string, situation: Situation): Promise<string[]> {
  const lines = await told(situation);
  if (WHOLE.includes(name)) return lines;
  const usual = await told(SITUATIONS[situation.openclaw ? 'SSO with everything' : 'SSO'] ?? {});
  return lines.filter((line) => !usual.includes(line) && !/^skip .* failed$/.test(line));
}

describe('the checks of doctor', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'UTC');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
  });

  test.each(Object.entries(SITUATIONS))('%s (needs POSIX paths)', async (name, situation) => {
    const lines = await fresh(name, situation);
    const ids = lines.map((line) => line.split(' ')[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lines).toMatchSnapshot();
  });

  test('wait for those that they need (needs POSIX paths)', async () => {
    const { inspection } = await inspected(SITUATIONS['SSO with everything'] ?? {});
    const waiting = checksOf(inspection).flatMap(({ id, needs }) =>
      needs ? [`${id}: ${needs.join(', ')}`] : [],
    );
    expect(waiting).toMatchInlineSnapshot(`
      [
        "openclaw.plugin: openclaw.installed",
        "openclaw.plugin-loads: openclaw.plugin, files.config, files.config-valid",
        "files.config-valid: files.config",
        "files.provider: files.config",
        "files.gateway-mode: files.config",
        "files.agents: files.provider",
        "files.key-reference: files.provider",
        "files.key-copies: files.provider",
        "files.secrets: files.config",
        "files.allowlist: files.provider",
        "environment.shell: files.provider",
        "environment.gateway: files.provider",
        "environment.target: files.provider",
        "sign-in.profile: files.config",
        "sign-in.session: sign-in.profile",
        "sign-in.api-key: files.config",
        "permissions.role: sign-in.session",
        "model.catalogue: files.provider",
        "model.guardrail: files.provider",
        "model.reply: environment.shell, sign-in.session, sign-in.api-key, permissions.role",
        "model.memory: environment.shell, sign-in.session, sign-in.api-key, permissions.role",
        "network.hosts: files.provider",
        "gateway.running: files.gateway-mode",
        "gateway.version: gateway.running",
        "gateway.plugin: gateway.running",
        "gateway.environment: gateway.running",
        "gateway.cooldown: gateway.running",
        "gateway.memory: files.provider",
      ]
    `);
  });
});
