/** The alias and OpenClaw's allowlist: adding an alias must not lock anyone out of other models (SPEC.md). */
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { bedrockProviders } from '../../../src/openclaw/config.ts';
import { supportsModelPolicy } from '../../../src/openclaw/install.ts';
import { chatRestriction } from '../../../src/plan/agent-defaults.ts';
import { buildRepair } from '../../../src/plan/build-plan.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { planFor, SSO, snapshotOf, textAfter } from '../../helpers/plan.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';
const REF = `amazon-bedrock/${MODEL}`;
const OTHER = 'amazon-bedrock/zai.glm-5';
const EVERYTHING = 'amazon-bedrock/*';

const defaultsAfter = (modelPolicy: boolean, before?: string) =>
  json5.parse(
    textAfter(
      planFor({ ...SSO, modelPolicy }, before === undefined ? {} : { openclawConfig: before }),
      'openclaw-config',
    ),
  ).agents.defaults;

it.each([
  ['2026.9.6', true],
  ['2026.8.0', true],
  ['2026.5.22', false],
  [undefined, false],
])('modelPolicy is known to %s: %s', (version, known) => {
  expect(supportsModelPolicy(version)).toBe(known);
});

describe('a fresh setup', () => {
  it('allows every Bedrock model next to the alias if OpenClaw has a policy', () => {
    expect(defaultsAfter(true)).toMatchObject({
      models: { [REF]: { alias: 'gpt-oss-120b' } },
      modelPolicy: { allow: [EVERYTHING] },
    });
  });

  it('writes no policy that OpenClaw would reject', () => {
    expect(defaultsAfter(false)).not.toHaveProperty('modelPolicy');
  });

  it('is unchanged by a second run', () => {
    const once = textAfter(planFor({ ...SSO, modelPolicy: true }, {}), 'openclaw-config');
    expect(
      textAfter(planFor({ ...SSO, modelPolicy: true }, { openclawConfig: once }), 'openclaw-config'),
    ).toBe(once);
  });

  it.each([
    '{ agents: { defaults: { models: { "openai/gpt-5": {} } } } }',
    '{ models: { providers: { openai: { models: [] } } } }',
  ])('locks nobody out of another provider: %s', (before) => {
    expect(defaultsAfter(true, before)).not.toHaveProperty('modelPolicy');
  });
});

describe('the default that init replaces, which only being the default allowed,', () => {
  const LITE = { id: 'amazon.nova-lite-v1:0', name: 'c' };
  const switched = (model: unknown, more: object, ids: readonly object[] = [LITE]) => {
    const { models, ...others } = config({ model, ...more });
    const block = { ...models.providers['amazon-bedrock'], models: [{ id: MODEL, name: 'a' }, ...ids] };
    const text = JSON.stringify({ models: { providers: { 'amazon-bedrock': block } }, ...others });
    const { models: map, modelPolicy } = defaultsAfter(true, text);
    return { map: Object.keys(map ?? {}), allow: modelPolicy?.allow };
  };
  const THEIRS = 'anthropic/claude-haiku-4-5';
  const OURS = 'amazon-bedrock/amazon.nova-lite-v1:0';
  const mapped = { models: { [OTHER]: {} } };

  it.each([
    ['is allowed beside the entries of the map', { primary: THEIRS }, mapped, [OTHER, REF, THEIRS]],
    ['is so for one of Bedrock, too', OURS, mapped, [OTHER, REF, OURS]],
    ['stays allowed as a fallback', { primary: THEIRS, fallbacks: [THEIRS] }, mapped, [OTHER, REF]],
    ['needs no entry beside its provider', THEIRS, { models: { 'anthropic/*': {} } }, ['anthropic/*', REF]],
    ['needs none where nothing restricts the chat', THEIRS, {}, []],
  ])('%s', (_, model, more, map) => {
    expect(switched(model, more).map).toEqual(map);
  });

  it('is allowed in the policy', () => {
    expect(switched(THEIRS, { modelPolicy: { allow: ['openai/*'] } }).allow).toEqual([
      'openai/*',
      REF,
      THEIRS,
    ]);
    expect(switched(THEIRS, { modelPolicy: { allow: ['anthropic/*'] } }).allow).toEqual(['anthropic/*', REF]);
  });

  it.each([
    ['ap.anthropic.claude-sonnet-4-6'],
    ['anthropic.claude-3-5-haiku-20241022-v1:0'],
    [`us.${MODEL}`],
    ['amazon.nova-micro-v1:0'],
  ])('gets no entry if it does not work, is the same model, or is not listed: %s', (id) => {
    const ids = id === 'amazon.nova-micro-v1:0' ? [] : [{ id, name: 'd' }];
    expect(switched(`amazon-bedrock/${id}`, mapped, ids).map).toEqual([OTHER, REF]);
  });
});

const config = (defaults: object, providers: object = {}, meta?: object) => ({
  ...(meta && { meta }),
  models: {
    providers: {
      'amazon-bedrock': {
        baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
        api: 'bedrock-converse-stream',
        auth: 'aws-sdk',
        models: [
          { id: MODEL, name: 'a' },
          { id: 'zai.glm-5', name: 'b' },
        ],
      },
      ...providers,
    },
  },
  agents: { defaults: { model: REF, ...defaults } },
});

function repaired(before: object, version: string | undefined) {
  const text = JSON.stringify(before, undefined, 2);
  const snapshot = snapshotOf({ openclawConfig: text, stateEnv: 'AWS_REGION=us-east-1\n' });
  const setup = readSetup(snapshot, { env: {}, platform: 'linux' });
  const change = buildRepair(snapshot, setup, { version }).changes.find(
    ({ kind }) => kind === 'openclaw-config',
  );
  const { defaults } = json5.parse(change?.after ?? text).agents;
  return { models: defaults.models, allow: defaults.modelPolicy?.allow };
}

function restrictionOf(before: object, modelPolicy: boolean) {
  const [provider] = bedrockProviders(before);
  return provider && chatRestriction(before, provider, modelPolicy ? '2026.9.6' : '2026.5.7')?.allowed;
}

describe('doctor', () => {
  const ALIAS = { [REF]: { alias: 'gpt-oss-120b' } };

  it('reports a map with only aliases, and opens it in the way of this OpenClaw', () => {
    const before = config({ models: ALIAS });
    expect(restrictionOf(before, true)).toEqual([REF]);
    expect(repaired(before, '2026.9.6')).toEqual({ models: ALIAS, allow: [EVERYTHING] });
    const kept = { models: { ...ALIAS, [OTHER]: {} }, allow: undefined };
    expect(repaired(before, '2026.5.22')).toEqual(kept);
    expect(repaired(before, undefined)).toEqual(kept);
  });

  it.each([
    ['2026.5.22', { ...ALIAS, [EVERYTHING]: {} }],
    ['2026.5.7', ALIAS],
  ])('allows what OpenClaw %s finds by itself if the map can allow a whole provider', (version, models) => {
    const discovery = { entries: { 'amazon-bedrock': { config: { discovery: { enabled: true } } } } };
    const found = config({ models: ALIAS });
    const { 'amazon-bedrock': block } = found.models.providers;
    const providers = { 'amazon-bedrock': { ...block, models: [{ id: MODEL, name: 'a' }] } };
    expect(repaired({ ...found, models: { providers }, plugins: discovery }, version).models).toEqual(models);
  });

  it('keeps the aliases of all models, under a new name of their provider too', () => {
    const all = { [REF]: { alias: 'sonnet' }, [OTHER]: { alias: 'haiku' } };
    const before = config({ models: all });
    expect(restrictionOf(before, false)).toBeUndefined();
    expect(repaired(before, undefined).models).toEqual(all);
    const older = JSON.parse(JSON.stringify(before).replaceAll('"amazon-bedrock', '"bedrock'));
    expect(repaired(older, undefined).models).toEqual(all);
  });

  it('opens the list that OpenClaw made from such a map', () => {
    const before = config({ models: ALIAS, modelPolicy: { allow: [REF] } });
    expect(restrictionOf(before, true)).toEqual([REF]);
    expect(repaired(before, '2026.9.6')).toEqual({ models: ALIAS, allow: [REF, EVERYTHING] });
  });

  const OPENAI = { openai: { models: [{ id: 'gpt-5', name: 'a' }] } };

  it('lets the chat choose the models of other providers, too', () => {
    const all = { [REF]: { alias: 'sonnet' }, [OTHER]: {} };
    const before = config({ models: all, model: { primary: REF, fallbacks: ['ollama/z', OTHER] } }, OPENAI);
    expect(restrictionOf(before, false)).toEqual([REF, OTHER]);
    const opened = { ...all, 'openai/gpt-5': {}, 'ollama/z': {} };
    expect(repaired(before, '2026.5.22').models).toEqual(opened);
    expect(restrictionOf(config({ models: opened }, OPENAI), false)).toBeUndefined();
    const derived = config({ models: ALIAS, modelPolicy: { allow: [REF] } }, OPENAI);
    expect(repaired(derived, '2026.9.6').allow).toEqual([REF, EVERYTHING, 'openai/*']);
  });

  it('names a map of ours alone where another sign-in has no models to add', () => {
    const before = {
      ...config({ models: { [REF]: {}, [OTHER]: {} } }),
      auth: { profiles: { 'openai:a': {} } },
    };
    expect(restrictionOf(before, false)).toEqual([REF, OTHER]);
    expect(repaired(before, '2026.5.22').models).toEqual({ [REF]: {}, [OTHER]: {} });
  });

  it('keeps a list that someone made, and names the model missing from it', () => {
    const own = config({ models: { [REF]: {} }, modelPolicy: { allow: ['openai/gpt-5', REF] } });
    expect(restrictionOf(own, true)).toEqual(['openai/gpt-5', REF]);
    expect(repaired(own, '2026.9.6').allow).toEqual(['openai/gpt-5', REF]);
    const whole = config({ modelPolicy: { allow: ['openai/gpt-5', REF, OTHER] } });
    expect(restrictionOf(whole, true)).toBeUndefined();
  });

  it('keeps entries with more than an alias, and adds the models that they hide', () => {
    const before = config({ models: { [REF]: { params: { maxTokens: 9 } } } });
    expect(repaired(before, '2026.5.22').models).toEqual({
      [REF]: { params: { maxTokens: 9 } },
      [OTHER]: {},
    });
  });

  it('opens every provider, not just ours', () => {
    const before = config({ models: ALIAS }, { openai: { models: [] } });
    expect(repaired(before, '2026.9.6').allow).toEqual([EVERYTHING, 'openai/*']);
  });

  it.each([
    ['no map', config({})],
    ['a wildcard', config({ models: ALIAS, modelPolicy: { allow: [EVERYTHING] } })],
    [
      'a map that is no restriction any more',
      config({ models: ALIAS }, {}, { migrations: { modelPolicyAllowlist: true } }),
    ],
  ])('finds nothing in %s', (_, before) => {
    expect(restrictionOf(before, true)).toBeUndefined();
  });
});
