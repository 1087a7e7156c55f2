import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/plan/plan.ts';
import { actionOf } from '../../../src/plan/plan.ts';
import { API_KEY, planFor, SSO, type Texts, textAfter, textsAfter, warningsOf } from '../../helpers/plan.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';

// biome-ignore lint/suspicious/noExplicitAny: tests look deep into a document whose shape they check
type Config = any;

function configAfter(
  answers: Answers,
  before: string | undefined,
  others: Omit<Texts, 'openclawConfig'> = {},
): Config {
  return json5.parse(
    textAfter(planFor(answers, { ...others, ...(before && { openclawConfig: before }) }), 'openclaw-config'),
  );
}

const provider = (config: Config, id = 'amazon-bedrock') => config.models.providers[id];

describe('a new machine', () => {
  it('gets the complete SSO setup', () => {
    expect(configAfter(SSO, undefined)).toEqual({
      models: {
        mode: 'merge',
        providers: {
          'amazon-bedrock': {
            baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
            api: 'bedrock-converse-stream',
            auth: 'aws-sdk',
            models: [
              {
                id: MODEL,
                name: 'GPT OSS 120B',
                reasoning: true,
                input: ['text'],
                cost: { input: 0.15, output: 0.6, cacheRead: 0, cacheWrite: 0 },
                contextWindow: 128000,
                maxTokens: 8192,
              },
            ],
          },
        },
      },
      agents: {
        defaults: {
          model: { primary: `amazon-bedrock/${MODEL}` },
          models: { [`amazon-bedrock/${MODEL}`]: { alias: 'gpt-oss-120b' } },
        },
      },
    });
  });

  it('gets neither the key nor a reference to it: OpenClaw takes it from .env', () => {
    const text = textAfter(planFor(API_KEY), 'openclaw-config');
    expect(text).not.toMatch(/ABSK|apiKey|authHeader|AWS_BEARER_TOKEN_BEDROCK/);
    expect(provider(json5.parse(text)).auth).toBe('aws-sdk');
    expect(warningsOf(planFor(API_KEY))).not.toContain('refers');
  });

  it('takes the source document’s provider id and form when asked to', () => {
    const config = configAfter({ ...API_KEY, providerId: 'bedrock' }, undefined);
    expect(provider(config, 'bedrock')).toMatchObject({
      api: 'bedrock-converse-stream',
      auth: 'api-key',
      authHeader: true,
      apiKey: '${AWS_BEARER_TOKEN_BEDROCK}',
    });
    expect(config.agents.defaults.model.primary).toBe(`bedrock/${MODEL}`);
  });
});

describe('a second run', () => {
  for (const [name, answers] of [
    ['SSO', SSO],
    ['API key', API_KEY],
  ] as const)
    it(`changes nothing: ${name}`, () => {
      const again = planFor(answers, textsAfter(planFor(answers)));
      expect(again.changes.map(actionOf)).toEqual(['none', 'none', 'none']);
    });

  it('restores the first file after switching there and back', () => {
    const first = textsAfter(planFor(SSO));
    const back = planFor(SSO, textsAfter(planFor(API_KEY, first)));
    expect(textAfter(back, 'openclaw-config')).toBe(first.openclawConfig);
    expect(
      json5.parse(textAfter(back, 'openclaw-config')).models.providers['amazon-bedrock'],
    ).not.toHaveProperty('apiKey');
  });
});

describe('existing settings', () => {
  const withProvider = (members: string, rest = '') =>
    `{ models: { providers: { 'amazon-bedrock': { api: 'bedrock-converse-stream', ${members} } } }${rest} }`;

  it('keep unknown keys, other models and comments', () => {
    const before = `{
  // mine
  models: {
    providers: {
      openai: { baseUrl: "https://api.openai.com/v1", models: [] }, // also mine
      "amazon-bedrock": {
        api: "bedrock-converse-stream", headers: { "x-team": "a" },
        models: [{ id: "other.model", name: "Other" }],
      },
    },
  },
}
`;
    const after = textAfter(planFor(SSO, { openclawConfig: before }), 'openclaw-config');
    expect(after).toContain('// mine\n');
    expect(after).toContain('// also mine\n');
    const config = json5.parse(after);
    expect(provider(config).headers).toEqual({ 'x-team': 'a' });
    expect(provider(config).models.map(({ id }: { id: string }) => id)).toEqual(['other.model', MODEL]);
    expect(config.models.providers.openai).toEqual({ baseUrl: 'https://api.openai.com/v1', models: [] });
  });

  it('keep the form of agents.defaults.model', () => {
    expect(configAfter(SSO, '{ agents: { defaults: { model: "openai/gpt" } } }').agents.defaults.model).toBe(
      `amazon-bedrock/${MODEL}`,
    );
    const object = configAfter(
      SSO,
      '{ agents: { defaults: { model: { primary: "a/b", fallbacks: ["c/d"] } } } }',
    );
    expect(object.agents.defaults.model).toEqual({ primary: `amazon-bedrock/${MODEL}`, fallbacks: ['c/d'] });
  });

  it('keep the primary with --no-primary', () => {
    const config = configAfter({ ...SSO, setPrimary: false }, '{ agents: { defaults: { model: "a/b" } } }');
    expect(config.agents.defaults.model).toBe('a/b');
    expect(provider(config).models).toHaveLength(1);
  });

  it('keep mode "replace", with a notice', () => {
    const plan = planFor(SSO, { openclawConfig: '{ models: { mode: "replace" } }' });
    expect(json5.parse(textAfter(plan, 'openclaw-config')).models.mode).toBe('replace');
    expect(warningsOf(plan)).toContain('replace');
  });

  it("limits above Bedrock's are lowered and prices corrected; the person’s name and smaller limits stay", () => {
    const models = `models: [{ id: '${MODEL}', name: 'Mine', contextWindow: 262144, maxTokens: 4096,
      cost: { input: 0.15, output: 0.62, cacheRead: 0, cacheWrite: 0 }, params: { x: 1 } }]`;
    const plan = planFor(SSO, { openclawConfig: withProvider(models) });
    expect(provider(json5.parse(textAfter(plan, 'openclaw-config'))).models[0]).toEqual({
      id: MODEL,
      name: 'Mine',
      reasoning: true,
      input: ['text'],
      contextWindow: 128000,
      maxTokens: 4096,
      cost: { input: 0.15, output: 0.6, cacheRead: 0, cacheWrite: 0 },
      params: { x: 1 },
    });
    expect(warningsOf(plan)).toContain('262144');
  });

  it.each([
    ['what Bedrock accepts stays', 16_384, 16_384, ''],
    ['what it refuses becomes ours', 200_000, 8192, '"from":200000,"to":8192,"limit":128000'],
  ])('a larger maxTokens than ours: %s', (_, maxTokens, after, told) => {
    const models = `models: [{ id: '${MODEL}', name: 'x', maxTokens: ${maxTokens} }]`;
    const plan = planFor(SSO, { openclawConfig: withProvider(models) });
    const [model] = provider(json5.parse(textAfter(plan, 'openclaw-config'))).models;
    expect(model.maxTokens).toBe(after);
    expect(warningsOf(plan)).toContain(told);
  });

  const SECRET_REF = '{ source: "env", provider: "default", id: "AWS_BEARER_TOKEN_BEDROCK" }';

  it.each([
    [
      'as the source document has it',
      'auth: "api-key", apiKey: "${AWS_BEARER_TOKEN_BEDROCK}", authHeader: true',
    ],
    ['as a SecretRef', `apiKey: ${SECRET_REF}`],
    ['without the key itself', 'auth: "api-key"'],
  ])('loses a reference to the key, %s, and says why', (_, members) => {
    const plan = planFor(API_KEY, { openclawConfig: withProvider(members) });
    const { auth, ...after } = provider(json5.parse(textAfter(plan, 'openclaw-config')));
    expect([auth, Object.keys(after)]).toEqual([
      'aws-sdk',
      expect.not.arrayContaining(['apiKey', 'authHeader']),
    ]);
    expect(warningsOf(plan)).toContain('no longer refers to the API key');
  });

  it('keeps a SecretRef under the id of old hosts, which need one', () => {
    const before = withProvider(`apiKey: ${SECRET_REF}`).replace('amazon-bedrock', 'bedrock');
    const config = configAfter({ ...API_KEY, providerId: 'bedrock' }, before);
    expect(provider(config, 'bedrock').apiKey).toEqual(json5.parse(SECRET_REF));
  });

  it('a plaintext apiKey moves to .env, and is removed in SSO mode', () => {
    const before = withProvider("apiKey: 'ABSKplainkey'");
    expect(provider(configAfter(API_KEY, before)).apiKey).toBeUndefined();
    const sso = planFor(SSO, { openclawConfig: before });
    expect(textAfter(sso, 'openclaw-config')).not.toContain('ABSKplainkey');
    expect(warningsOf(sso)).toContain('Revoke');
  });

  it('a key among the config’s variables is removed in SSO mode, where it would override', () => {
    const config = configAfter(SSO, '{ env: { vars: { AWS_BEARER_TOKEN_BEDROCK: "ABSKx", OTHER: "1" } } }');
    expect(config.env).toEqual({ vars: { OTHER: '1' } });
  });

  it('a region member of the provider follows the region', () => {
    const answers = {
      ...SSO,
      region: 'us-west-2',
      baseUrl: 'https://bedrock-runtime.us-west-2.amazonaws.com',
    };
    expect(provider(configAfter(answers, withProvider("region: 'us-east-1'")))).toMatchObject({
      region: 'us-west-2',
    });
  });

  it('several models are in the given order, the first as primary', () => {
    const config = configAfter({ ...SSO, models: ['amazon.nova-pro-v1:0', MODEL] }, undefined);
    expect(provider(config).models.map(({ id }: { id: string }) => id)).toEqual([
      'amazon.nova-pro-v1:0',
      MODEL,
    ]);
    expect(config.agents.defaults.model.primary).toBe('amazon-bedrock/amazon.nova-pro-v1:0');
    expect(Object.keys(config.agents.defaults.models)).toHaveLength(2);
  });
});

describe('an older provider ID', () => {
  const old = (id: string) => `{
  models: { providers: { ${JSON.stringify(id)}: { api: "bedrock-converse-stream", models: [{ id: "${MODEL}", name: "x" }] } } },
  agents: {
    defaults: {
      model: { primary: "${id}/${MODEL}", fallbacks: ["${id}/amazon.nova-pro-v1:0"] },
      models: { "${id}/${MODEL}": { alias: "mine" } },
      modelPolicy: { allow: ["${id}/${MODEL}"] },
    },
    list: [{ id: "main", model: "${id}/${MODEL}", note: "${id}/ is no reference" }],
  },
}`;
  for (const id of ['bedrock', 'aws-bedrock'])
    it(`renames ${id} with every reference`, () => {
      const plan = planFor(SSO, { openclawConfig: old(id) });
      const config = json5.parse(textAfter(plan, 'openclaw-config'));
      expect(Object.keys(config.models.providers)).toEqual(['amazon-bedrock']);
      expect(config.agents).toEqual({
        defaults: {
          model: { primary: `amazon-bedrock/${MODEL}`, fallbacks: ['amazon-bedrock/amazon.nova-pro-v1:0'] },
          models: { [`amazon-bedrock/${MODEL}`]: { alias: 'mine' } },
          modelPolicy: { allow: [`amazon-bedrock/${MODEL}`] },
        },
        list: [{ id: 'main', model: `amazon-bedrock/${MODEL}`, note: `${id}/ is no reference` }],
      });
      expect(warningsOf(plan)).toContain('every reference');
    });

  it('merges into an existing provider with the right ID', () => {
    const before = `{ models: { providers: {
      bedrock: { api: "bedrock-converse-stream", models: [{ id: "a.b", name: "b" }] },
      "amazon-bedrock": { api: "bedrock-converse-stream", models: [{ id: "${MODEL}", name: "x" }] } } },
      agents: { defaults: { models: { "bedrock/a.b": { alias: "b" }, "amazon-bedrock/a.b": { alias: "b2" } } } } }`;
    const config = configAfter(SSO, before);
    expect(Object.keys(config.models.providers)).toEqual(['amazon-bedrock']);
    expect(provider(config).models.map(({ id }: { id: string }) => id)).toEqual([MODEL, 'a.b']);
    expect(config.agents.defaults.models).not.toHaveProperty('bedrock/a.b');
  });

  it('drops an entry of an agent in the list that has the right ID, too', () => {
    const models = { 'bedrock/a.b': { alias: 'b' }, 'amazon-bedrock/a.b': { alias: 'b2' } };
    const before = {
      models: { providers: { bedrock: { api: 'bedrock-converse-stream', models: [{ id: 'a.b' }] } } },
      agents: { list: [{ id: 'main', models }] },
    };
    const plan = planFor(SSO, { openclawConfig: JSON.stringify(before) });
    const config = json5.parse(textAfter(plan, 'openclaw-config'));
    expect(config.agents.list[0].models).toEqual({ 'amazon-bedrock/a.b': { alias: 'b2' } });
    expect(warningsOf(plan)).toContain('agents.list.0.models.bedrock/a.b');
  });

  it('merges into one without a list of models, and removes a reference with everything below it', () => {
    const api = 'api: "bedrock-converse-stream"';
    const config = configAfter(
      { ...SSO, models: ['a.b'] },
      `{ models: { providers: {
        bedrock: { ${api}, models: [{ id: "a.b", name: "b" }] }, "amazon-bedrock": { ${api} } } },
        agents: { defaults: { models: {
          "bedrock/a.b": { alias: "b", params: { like: "bedrock/a.b" } }, "amazon-bedrock/a.b": { alias: "b2" } } } } }`,
    );
    expect(provider(config).models).toMatchObject([{ id: 'a.b', name: 'b' }]);
    expect(config.agents.defaults.models).toEqual({ 'amazon-bedrock/a.b': { alias: 'b2' } });
  });

  it('keeps a provider named bedrock that speaks another protocol', () => {
    const before = '{ models: { providers: { bedrock: { api: "openai-completions", models: [] } } } }';
    expect(configAfter(SSO, before).models.providers.bedrock).toEqual({
      api: 'openai-completions',
      models: [],
    });
  });
});

describe('the allowlist trap', () => {
  const refs = (config: Config) => Object.keys(config.agents.defaults.models ?? {});

  it('creates no map if another provider is in use', () => {
    for (const before of [
      '{ models: { providers: { openai: { models: [] } } } }',
      '{ agents: { defaults: { model: "openai/gpt-5" } } }',
      '{ agents: { list: [{ id: "a", model: { primary: "anthropic/claude" } }] } }',
      '{ auth: { profiles: { "openai:default": {} } } }',
    ]) {
      const plan = planFor(SSO, { openclawConfig: before });
      expect(refs(json5.parse(textAfter(plan, 'openclaw-config')))).toEqual([]);
      expect(warningsOf(plan)).toContain('hide your other models');
    }
  });

  it('creates none on a second run either, if only the replaced primary showed the other provider', () => {
    const once = planFor(SSO, { openclawConfig: '{ agents: { defaults: { model: "openai/gpt-5" } } }' });
    const again = planFor(SSO, textsAfter(once));
    expect(again.changes.map(actionOf)).toEqual(['none', 'none', 'none']);
    expect(warningsOf(again)).not.toContain('hide your other models');
  });

  it('creates no map if the machine has other sign-ins', () => {
    expect(refs(configAfter(SSO, undefined, { stateEnv: 'OPENAI_API_KEY=x\n' }))).toEqual([]);
    expect(refs(configAfter(SSO, undefined, { hasAuthProfiles: true }))).toEqual([]);
  });

  it('adds to a map that has entries, and to a policy that lists models', () => {
    const before = `{ agents: { defaults: { models: { "openai/gpt-5": {} }, modelPolicy: { allow: ["openai/gpt-5"] } } } }`;
    const { defaults } = configAfter(SSO, before).agents;
    expect(defaults.models).toEqual({
      'openai/gpt-5': {},
      [`amazon-bedrock/${MODEL}`]: { alias: 'gpt-oss-120b' },
    });
    expect(defaults.modelPolicy.allow).toEqual(['openai/gpt-5', `amazon-bedrock/${MODEL}`]);
  });

  it('writes the map if OpenClaw keeps the restriction elsewhere', () => {
    const before =
      '{ meta: { migrations: { modelPolicyAllowlist: true } }, models: { providers: { openai: {} } } }';
    expect(refs(configAfter(SSO, before))).toEqual([`amazon-bedrock/${MODEL}`]);
  });

  it('does not take an alias from another model', () => {
    const before = '{ agents: { defaults: { models: { "openai/x": { alias: "fast" } } } } }';
    const plan = planFor({ ...SSO, alias: 'fast' }, { openclawConfig: before });
    expect(json5.parse(textAfter(plan, 'openclaw-config')).agents.defaults.models).toEqual({
      'openai/x': { alias: 'fast' },
      [`amazon-bedrock/${MODEL}`]: {},
    });
    expect(warningsOf(plan)).toContain('belongs to');
  });

  it('tolerates entries that are not objects', () => {
    const before = '{ agents: { defaults: { models: { "openai/x": true } } } }';
    expect(configAfter(SSO, before).agents.defaults.models).toEqual({
      'openai/x': true,
      [`amazon-bedrock/${MODEL}`]: { alias: 'gpt-oss-120b' },
    });
  });
});
