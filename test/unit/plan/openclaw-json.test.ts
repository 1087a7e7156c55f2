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

describe('a fresh machine', () => {
  it('gets the whole SSO set-up', () => {
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

  it('gets a reference to the key, never the key', () => {
    const text = textAfter(planFor(API_KEY), 'openclaw-config');
    expect(provider(json5.parse(text))).toMatchObject({
      auth: 'api-key',
      authHeader: true,
      apiKey: '${AWS_BEARER_TOKEN_BEDROCK}',
    });
    expect(text).not.toContain('ABSK');
  });

  it('takes the source document’s provider id when asked to', () => {
    const config = configAfter({ ...API_KEY, providerId: 'bedrock' }, undefined);
    expect(provider(config, 'bedrock').api).toBe('bedrock-converse-stream');
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

  it('gives the first file back after a switch there and back', () => {
    const first = textsAfter(planFor(SSO));
    const back = planFor(SSO, textsAfter(planFor(API_KEY, first)));
    expect(textAfter(back, 'openclaw-config')).toBe(first.openclawConfig);
    expect(
      json5.parse(textAfter(back, 'openclaw-config')).models.providers['amazon-bedrock'],
    ).not.toHaveProperty('apiKey');
  });
});

describe('what is there already', () => {
  const withProvider = (members: string, rest = '') =>
    `{ models: { providers: { 'amazon-bedrock': { api: 'bedrock-converse-stream', ${members} } } }${rest} }`;

  it('keeps unknown keys, other models and comments', () => {
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

  it('keeps the form of agents.defaults.model', () => {
    expect(configAfter(SSO, '{ agents: { defaults: { model: "openai/gpt" } } }').agents.defaults.model).toBe(
      `amazon-bedrock/${MODEL}`,
    );
    const object = configAfter(
      SSO,
      '{ agents: { defaults: { model: { primary: "a/b", fallbacks: ["c/d"] } } } }',
    );
    expect(object.agents.defaults.model).toEqual({ primary: `amazon-bedrock/${MODEL}`, fallbacks: ['c/d'] });
  });

  it('leaves the primary alone with --no-primary', () => {
    const config = configAfter({ ...SSO, setPrimary: false }, '{ agents: { defaults: { model: "a/b" } } }');
    expect(config.agents.defaults.model).toBe('a/b');
    expect(provider(config).models).toHaveLength(1);
  });

  it('leaves mode "replace" and says so', () => {
    const plan = planFor(SSO, { openclawConfig: '{ models: { mode: "replace" } }' });
    expect(json5.parse(textAfter(plan, 'openclaw-config')).models.mode).toBe('replace');
    expect(warningsOf(plan)).toContain('replace');
  });

  it('lowers limits that Bedrock would refuse, corrects prices, keeps the person’s name and smaller limits', () => {
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

  it('keeps a SecretRef to the same variable', () => {
    const ref = '{ source: "env", provider: "default", id: "AWS_BEARER_TOKEN_BEDROCK" }';
    expect(provider(configAfter(API_KEY, withProvider(`apiKey: ${ref}`))).apiKey).toEqual(json5.parse(ref));
  });

  it('moves a key written out in apiKey to .env, and removes it in SSO mode', () => {
    const before = withProvider("apiKey: 'ABSKplainkey'");
    expect(provider(configAfter(API_KEY, before)).apiKey).toBe('${AWS_BEARER_TOKEN_BEDROCK}');
    const sso = planFor(SSO, { openclawConfig: before });
    expect(textAfter(sso, 'openclaw-config')).not.toContain('ABSKplainkey');
    expect(warningsOf(sso)).toContain('Revoke');
  });

  it('removes a key among the config’s variables in SSO mode, where it would win', () => {
    const config = configAfter(SSO, '{ env: { vars: { AWS_BEARER_TOKEN_BEDROCK: "ABSKx", OTHER: "1" } } }');
    expect(config.env).toEqual({ vars: { OTHER: '1' } });
  });

  it('follows the region in a region member of the provider', () => {
    const answers = {
      ...SSO,
      region: 'us-west-2',
      baseUrl: 'https://bedrock-runtime.us-west-2.amazonaws.com',
    };
    expect(provider(configAfter(answers, withProvider("region: 'us-east-1'")))).toMatchObject({
      region: 'us-west-2',
    });
  });

  it('gives several models in the order asked for, the first as primary', () => {
    const config = configAfter({ ...SSO, models: ['amazon.nova-pro-v1:0', MODEL] }, undefined);
    expect(provider(config).models.map(({ id }: { id: string }) => id)).toEqual([
      'amazon.nova-pro-v1:0',
      MODEL,
    ]);
    expect(config.agents.defaults.model.primary).toBe('amazon-bedrock/amazon.nova-pro-v1:0');
    expect(Object.keys(config.agents.defaults.models)).toHaveLength(2);
  });
});

describe('an older provider id', () => {
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

  it('merges into a provider that has the right id already', () => {
    const before = `{ models: { providers: {
      bedrock: { api: "bedrock-converse-stream", models: [{ id: "a.b", name: "b" }] },
      "amazon-bedrock": { api: "bedrock-converse-stream", models: [{ id: "${MODEL}", name: "x" }] } } },
      agents: { defaults: { models: { "bedrock/a.b": { alias: "b" }, "amazon-bedrock/a.b": { alias: "b2" } } } } }`;
    const config = configAfter(SSO, before);
    expect(Object.keys(config.models.providers)).toEqual(['amazon-bedrock']);
    expect(provider(config).models.map(({ id }: { id: string }) => id)).toEqual([MODEL, 'a.b']);
    expect(config.agents.defaults.models).not.toHaveProperty('bedrock/a.b');
  });

  it('merges into one that has no list of models, and drops a reference with what lies below it', () => {
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

  it('leaves a provider called bedrock that speaks something else', () => {
    const before = '{ models: { providers: { bedrock: { api: "openai-completions", models: [] } } } }';
    expect(configAfter(SSO, before).models.providers.bedrock).toEqual({
      api: 'openai-completions',
      models: [],
    });
  });
});

describe('the allowlist trap', () => {
  const refs = (config: Config) => Object.keys(config.agents.defaults.models ?? {});

  it('creates no map where another provider is in use', () => {
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

  it('creates none on a second run either, when the replaced primary was all that showed the other provider', () => {
    const once = planFor(SSO, { openclawConfig: '{ agents: { defaults: { model: "openai/gpt-5" } } }' });
    const again = planFor(SSO, textsAfter(once));
    expect(again.changes.map(actionOf)).toEqual(['none', 'none', 'none']);
    expect(warningsOf(again)).not.toContain('hide your other models');
  });

  it('creates no map where the machine shows other sign-ins', () => {
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

  it('writes the map where OpenClaw keeps the restriction elsewhere', () => {
    const before =
      '{ meta: { migrations: { modelPolicyAllowlist: true } }, models: { providers: { openai: {} } } }';
    expect(refs(configAfter(SSO, before))).toEqual([`amazon-bedrock/${MODEL}`]);
  });

  it('does not take an alias away from another model', () => {
    const before = '{ agents: { defaults: { models: { "openai/x": { alias: "fast" } } } } }';
    const plan = planFor({ ...SSO, alias: 'fast' }, { openclawConfig: before });
    expect(json5.parse(textAfter(plan, 'openclaw-config')).agents.defaults.models).toEqual({
      'openai/x': { alias: 'fast' },
      [`amazon-bedrock/${MODEL}`]: {},
    });
    expect(warningsOf(plan)).toContain('belongs to');
  });

  it('bears with entries that are no objects', () => {
    const before = '{ agents: { defaults: { models: { "openai/x": true } } } }';
    expect(configAfter(SSO, before).agents.defaults.models).toEqual({
      'openai/x': true,
      [`amazon-bedrock/${MODEL}`]: { alias: 'gpt-oss-120b' },
    });
  });
});
