/** What OpenClaw itself cannot use, as its files show. */
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../src/failures/errors.ts';
import type { OpenclawInstall } from '../../../src/openclaw/install.ts';
import type { GatewayService } from '../../../src/openclaw/service.ts';
import {
  gatewayAbsent,
  gatewayProblem,
  overridingAgents,
  pluginOutOfStep,
  pluginProblem,
  providerProblem,
  unusableProvider,
} from '../../../src/setup/preflight.ts';
import type { Setup } from '../../../src/setup/setup.ts';

const OPENCLAW: OpenclawInstall = { command: 'openclaw', version: '2026.9.6', bedrock: 'plugin' };
const told = (problem: AppError | undefined) => problem && [problem.error, problem.facts];

describe('the Bedrock plugin', () => {
  test.each<[what: string, openclaw: Partial<OpenclawInstall>, config: object, problem: unknown]>([
    ['is missing', { bedrock: 'missing' }, {}, ['plugin-missing', { version: '2026.9.6' }]],
    [
      'is missing in an unknown version',
      { bedrock: 'missing', version: undefined },
      {},
      ['plugin-missing', { version: '' }],
    ],
    ['is there', {}, {}, undefined],
    ['is there, with all plugins enabled', {}, { plugins: { enabled: true } }, undefined],
    [
      'is disabled with all plugins',
      {},
      { plugins: { enabled: false } },
      ['plugin-disabled', { path: '/c', setting: 'plugins.enabled' }],
    ],
    [
      'is denied',
      {},
      { plugins: { deny: ['amazon-bedrock'] } },
      ['plugin-disabled', { path: '/c', setting: 'plugins.deny', listed: 'amazon-bedrock' }],
    ],
    [
      'is denied with others, which stay denied',
      {},
      { plugins: { deny: ['other', 'amazon-bedrock', '@a/b'] } },
      [
        'plugin-disabled',
        { path: '/c', setting: 'plugins.deny', others: "['other','@a/b']", listed: 'amazon-bedrock' },
      ],
    ],
    [
      'is denied with one that no command can name',
      {},
      { plugins: { deny: ['$(x)', 'amazon-bedrock'] } },
      [
        'plugin-disabled',
        { path: '/c', setting: 'plugins.deny', byHand: 'plugins.deny', listed: 'amazon-bedrock' },
      ],
    ],
    ['is not denied with another', {}, { plugins: { deny: ['other'] } }, undefined],
    ['is not denied by what is no list', {}, { plugins: { deny: 'amazon-bedrock' } }, undefined],
    [
      'is disabled by its entry',
      { bedrock: 'bundled' },
      { plugins: { entries: { 'amazon-bedrock': { enabled: false } } } },
      ['plugin-disabled', { path: '/c', setting: 'plugins.entries.amazon-bedrock.enabled' }],
    ],
    [
      'is not disabled by the entry of another',
      {},
      { plugins: { entries: { other: { enabled: false }, 'amazon-bedrock': { enabled: true } } } },
      undefined,
    ],
    ['is not disabled by a list of allowed ones', {}, { plugins: { allow: ['other'] } }, undefined],
  ])('%s', (_, openclaw, config, problem) => {
    expect(told(pluginProblem({ ...OPENCLAW, ...openclaw }, config, '/c'))).toEqual(problem);
  });

  test.each<[version: string | undefined, pluginVersion: string | undefined, isOutdated: boolean]>([
    ['2026.9.6', '2026.9.6', false],
    ['2026.9.6', '2026.9.5', true],
    ['2026.9.6', '2026.9.7', true],
    [undefined, '2026.9.6', false],
    ['2026.9.6', undefined, false],
  ])('of %s beside an OpenClaw of %s: %s', (version, pluginVersion, isOutdated) => {
    const problem = pluginOutOfStep({ ...OPENCLAW, version, ...(pluginVersion && { pluginVersion }) });
    expect(told(problem)).toEqual(
      isOutdated
        ? ['plugin-outdated', { detail: `OpenClaw ${version}, plugin ${pluginVersion}` }]
        : undefined,
    );
  });
});

const MODEL = { id: 'm', name: 'M' };
const GOOD = { baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com', models: [MODEL] };
const OLD = '2026.5.7';
const NEW = '2026.9.6';
/** A setup with this provider block, as far as these checks read it. */
const setupOf = (value: object, { id = 'amazon-bedrock', agents = {}, model = 'm' } = {}) =>
  ({
    provider: { id, value },
    model,
    config: { models: { providers: { [id]: value } }, agents },
    layers: [],
    rejected: [],
  }) as unknown as Setup;

describe('the provider block', () => {
  test.each<[what: string, setup: Setup, version: string | undefined, problem: unknown]>([
    ['is absent', { config: {}, rejected: [] } as unknown as Setup, NEW, undefined],
    ['is good', setupOf(GOOD), NEW, undefined],
    ['is good for an old version', setupOf(GOOD), OLD, undefined],
    [
      'has an older ID',
      setupOf(GOOD, { id: 'bedrock' }),
      NEW,
      ['provider-id-unsupported', { providerId: 'bedrock', stale: 'bedrock' }],
    ],
    ['has an older ID in an old version', setupOf(GOOD, { id: 'bedrock' }), OLD, undefined],
    [
      'has an older ID in an unknown version, which counts as new',
      setupOf(GOOD, { id: 'bedrock' }),
      undefined,
      ['provider-id-unsupported', { providerId: 'bedrock', stale: 'bedrock' }],
    ],
    [
      'has no models, which an old version needs',
      setupOf({ baseUrl: 'x' }),
      OLD,
      ['provider-incomplete', { version: OLD, detail: 'models is missing or empty' }],
    ],
    [
      'has no baseUrl, which an old version needs',
      setupOf({ models: [MODEL] }),
      OLD,
      ['provider-incomplete', { version: OLD, detail: 'baseUrl is missing' }],
    ],
    ...[NEW, '2026.5.22', undefined].map((version): [string, Setup, string | undefined, unknown] => [
      'has neither',
      setupOf({}),
      version,
      undefined,
    ]),
    [
      'has an object for the models, in an unknown version',
      setupOf({ ...GOOD, models: {} }),
      undefined,
      ['provider-incomplete', { detail: 'models is not a list' }],
    ],
    [
      'has a region, which an old version does not know',
      setupOf({ ...GOOD, region: 'us-east-1' }),
      OLD,
      ['provider-incomplete', { version: OLD, detail: 'region is not known to this version' }],
    ],
    ['has a region', setupOf({ ...GOOD, region: 'us-east-1' }), NEW, undefined],
    ...(
      [
        [{ id: 'n' }, 'has no name'],
        [{ name: 'N' }, 'has no id'],
        [{ id: '', name: null }, 'has no id and no name'],
        ['n', 'is not an object'],
      ] as const
    ).map(([model, what]): [string, Setup, string, unknown] => [
      `has the model ${JSON.stringify(model)}`,
      setupOf({ ...GOOD, models: [MODEL, model] }),
      NEW,
      ['provider-incomplete', { version: NEW, detail: `models[1] ${what}` }],
    ]),
    [
      'does not list the primary model',
      setupOf(GOOD, { agents: { defaults: { model: { primary: 'amazon-bedrock/other' } } } }),
      NEW,
      ['model-not-configured', { ref: 'amazon-bedrock/other', model: 'other' }],
    ],
    [
      'does not list a fallback',
      setupOf(GOOD, {
        agents: { defaults: { model: { primary: 'amazon-bedrock/m', fallbacks: ['amazon-bedrock/spare'] } } },
      }),
      NEW,
      ['model-not-configured', { ref: 'amazon-bedrock/spare', added: 'spare' }],
    ],
    [
      'does not list a model of another provider, and has no model for a wildcard',
      setupOf(GOOD, {
        agents: {
          defaults: {
            model: { primary: 'openai/gpt', fallbacks: ['amazon-bedrock/m'] },
            modelPolicy: { allow: ['amazon-bedrock/*'] },
          },
        },
      }),
      NEW,
      undefined,
    ],
  ])('%s', (_, setup, version, problem) => {
    expect(told(providerProblem(setup, version))).toEqual(problem);
  });

  test('certainly keeps OpenClaw from answering only for its own version, and not with a model it does not list', () => {
    const agents = { defaults: { model: { primary: 'amazon-bedrock/other' } } };
    expect(unusableProvider(setupOf(GOOD, { model: 'other', agents }), OPENCLAW)).toBeUndefined();
    const older = setupOf(GOOD, { id: 'bedrock' });
    expect(unusableProvider(older, OPENCLAW)?.error).toBe('provider-id-unsupported');
    expect(unusableProvider(older, undefined)).toBeUndefined();
    expect(unusableProvider(older, { ...OPENCLAW, version: undefined })).toBeUndefined();
    expect(unusableProvider(setupOf({ models: {} }), undefined)?.error).toBe('provider-incomplete');
  });

  test('does not apply to agents with a model of another provider', () => {
    const agents = {
      entries: {
        own: { model: 'openai/gpt' },
        object: { model: { primary: 'anthropic/claude' } },
        ours: { model: 'amazon-bedrock/m' },
        none: {},
        odd: { model: 7 },
      },
    };
    expect(overridingAgents({ agents }, 'amazon-bedrock')).toEqual([
      { agent: 'own', ref: 'openai/gpt' },
      { agent: 'object', ref: 'anthropic/claude' },
    ]);
  });
});

describe('the gateway', () => {
  test('does not start without a mode', () => {
    expect(gatewayProblem({ gateway: {} })?.error).toBe('gateway-mode-missing');
    expect(gatewayProblem({})?.error).toBe('gateway-mode-missing');
    expect(gatewayProblem({ gateway: { mode: 'local' } })).toBeUndefined();
  });

  const SERVICE = {} as GatewayService;
  test.each([
    ['refused', undefined, ['gateway-refused', {}]],
    ['silent', undefined, ['gateway-silent', { seconds: 45 }]],
    ['down', undefined, ['gateway-down', { start: 'openclaw gateway run' }]],
    ['down', SERVICE, ['gateway-down', { start: 'openclaw gateway start' }]],
  ] as const)('is %s', (state, service, problem) => {
    expect(told(gatewayAbsent(state, service, {}))).toEqual(problem);
  });

  test('is started in its own profile', () => {
    const calling = { location: { openclawProfile: 'work' } };
    expect(gatewayAbsent('down', SERVICE, calling).facts).toEqual({
      start: 'openclaw --profile work gateway start',
    });
  });
});
