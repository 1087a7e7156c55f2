import { describe, expect, it, test } from 'vitest';
import {
  agentsOf,
  bedrockProviders,
  keyVariablePlaces,
  modelOfRef,
  otherProtocol,
  plaintextKey,
  primaryRef,
  providerModels,
  refersToKey,
  refersToKeyVariable,
  splitRef,
  valueAt,
} from '../../../src/openclaw/config.ts';
import { otherKeyUsers, referencesTo, usesOtherProviders } from '../../../src/openclaw/references.ts';

const KEY = 'AWS_BEARER_TOKEN_BEDROCK';
const REFERENCE = `\${${KEY}}`;
const CONVERSE = 'bedrock-converse-stream';

describe('valueAt', () => {
  test.each<[config: unknown, path: string[], value: unknown]>([
    [{ a: { b: 1 } }, ['a', 'b'], 1],
    [{ a: { b: null } }, ['a', 'b'], null],
    [{ a: 1 }, [], { a: 1 }],
    [{ a: [{ b: 1 }] }, ['a', '0'], undefined],
    [{ a: null }, ['a', 'b'], undefined],
    [{ a: 'text' }, ['a', 'length'], undefined],
    [{}, ['constructor'], undefined],
    [undefined, ['a'], undefined],
  ])('%j at %j is %j', (config, path, value) => {
    expect(valueAt(config, ...path)).toEqual(value);
  });
});

describe('the providers that speak ConverseStream', () => {
  const idsIn = (providers: object, model?: unknown) =>
    bedrockProviders({ models: { providers }, agents: { defaults: { model } } }).map(({ id }) => id);

  test.each<[what: string, providers: object, model: unknown, ids: string[]]>([
    [
      'our IDs come before others, in our order',
      { mine: { api: CONVERSE }, 'aws-bedrock': {}, bedrock: {}, 'amazon-bedrock': {} },
      undefined,
      ['amazon-bedrock', 'bedrock', 'aws-bedrock', 'mine'],
    ],
    [
      'the provider of the primary model comes first',
      { 'amazon-bedrock': {}, mine: { api: CONVERSE } },
      { primary: 'mine/m' },
      ['mine', 'amazon-bedrock'],
    ],
    ['another ID needs the protocol', { mine: {}, yours: { api: 'openai-completions' } }, undefined, []],
    ['the protocol may be on a model', { mine: { models: [{ api: CONVERSE }] } }, undefined, ['mine']],
    [
      'one of our IDs may speak another protocol',
      { 'amazon-bedrock': { api: 'openai-completions' } },
      undefined,
      [],
    ],
    ['an api of null is none', { bedrock: { api: null } }, undefined, ['bedrock']],
    ['what is not an object is no provider', { bedrock: 'x', 'amazon-bedrock': null }, undefined, []],
    ['a primary model without a provider', { bedrock: {} }, 'toString/m', ['bedrock']],
  ])('%s', (_, providers, model, ids) => {
    expect(idsIn(providers, model)).toEqual(ids);
  });

  test('one of ours with another protocol is told with its address', () => {
    const config = (provider: object) => ({ models: { providers: { bedrock: provider } } });
    expect(otherProtocol(config({ api: 'openai', baseUrl: 'http://x' }), 'bedrock')).toEqual({
      api: 'openai',
      baseUrl: 'http://x',
    });
    expect(otherProtocol(config({ api: 'openai' }), 'bedrock')).toEqual({ api: 'openai', baseUrl: '' });
    expect(otherProtocol(config({ api: CONVERSE }), 'bedrock')).toBeUndefined();
    expect(otherProtocol(config({}), 'bedrock')).toBeUndefined();
    expect(otherProtocol({}, 'bedrock')).toBeUndefined();
  });
});

describe('what else uses the key', () => {
  const SECRET_REF = { source: 'env', provider: 'default', id: KEY };

  test.each<[what: string, config: object, users: object]>([
    ['nothing', {}, {}],
    [
      'the provider itself does not count',
      { models: { providers: { 'amazon-bedrock': { apiKey: REFERENCE } } } },
      {},
    ],
    [
      'a provider that speaks ConverseStream could use a role',
      { models: { providers: { bedrock: { apiKey: REFERENCE } } } },
      { convertible: ['bedrock'] },
    ],
    [
      'a provider that does not, with the key in a header',
      {
        models: {
          providers: { other: { api: 'openai', headers: { Authorization: `Bearer ${REFERENCE}` } } },
        },
      },
      { providers: ['other'] },
    ],
    [
      'a provider with a SecretRef',
      { models: { providers: { other: { api: 'openai', apiKey: SECRET_REF } } } },
      { providers: ['other'] },
    ],
    [
      'a provider with a SecretRef to another variable or from a file',
      {
        models: {
          providers: {
            a: { apiKey: { ...SECRET_REF, id: 'OTHER' } },
            b: { apiKey: { ...SECRET_REF, source: 'file' } },
            c: { apiKey: '$OTHER' },
          },
        },
      },
      {},
    ],
    [
      'Mantle, which needs no reference',
      { models: { providers: { 'amazon-bedrock-mantle': { api: 'openai' } } } },
      { providers: ['amazon-bedrock-mantle'] },
    ],
    [
      'Mantle with a key of its own',
      { models: { providers: { 'amazon-bedrock-mantle': { api: 'openai', apiKey: 'own' } } } },
      {},
    ],
    [
      'a model of Mantle with a key of its own',
      {
        models: { providers: { 'amazon-bedrock-mantle': { api: 'openai', apiKey: 'own' } } },
        agents: { defaults: { model: 'amazon-bedrock-mantle/m' } },
      },
      {},
    ],
    [
      'a model of Mantle, without a provider',
      { agents: { defaults: { model: 'amazon-bedrock-mantle/m' } } },
      { providers: ['amazon-bedrock-mantle'] },
    ],
    [
      'Mantle as provider and as model, once',
      {
        models: { providers: { 'amazon-bedrock-mantle': { api: 'openai' } } },
        agents: { defaults: { model: 'amazon-bedrock-mantle/m' } },
      },
      { providers: ['amazon-bedrock-mantle'] },
    ],
    [
      'other places in the config, but not null',
      { tools: { a: null, list: [{ key: REFERENCE }] }, hooks: { token: SECRET_REF } },
      { places: ['tools.list.0.key', 'hooks.token'] },
    ],
  ])('%s', (_, config, users) => {
    expect(otherKeyUsers(config, 'amazon-bedrock')).toEqual({
      convertible: [],
      providers: [],
      places: [],
      ...users,
    });
  });

  test('the config itself can set the variable, in either place', () => {
    expect(keyVariablePlaces({ env: { [KEY]: 'k', vars: { [KEY]: 'k' } } })).toEqual([
      ['env', 'vars', KEY],
      ['env', KEY],
    ]);
    expect(keyVariablePlaces({ env: { vars: { OTHER: 'k' } } })).toEqual([]);
  });
});

test('agents are those of both formats, named by ID or position', () => {
  const agents = { entries: { main: { model: 'm' }, odd: 'text' }, list: [{ id: 'ops' }, { id: 1 }, 'text'] };
  expect(agentsOf({ agents })).toEqual([
    { id: 'main', value: { model: 'm' } },
    { id: 'ops', value: { id: 'ops' } },
    { id: '1', value: { id: 1 } },
  ]);
  expect(agentsOf({})).toEqual([]);
});

describe('a model reference', () => {
  test.each([
    ['amazon-bedrock/m', { provider: 'amazon-bedrock', model: 'm' }],
    ['p/arn:aws:bedrock:x/y', { provider: 'p', model: 'arn:aws:bedrock:x/y' }],
    ['p/', { provider: 'p', model: '' }],
    ['/m', undefined],
    ['m', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j', (ref, parts) => {
    expect(splitRef(ref)).toEqual(parts);
  });

  test('of ours is its model, of others the whole text', () => {
    expect(['amazon-bedrock/m', 'bedrock/m', 'aws-bedrock/m', 'openai/m', 'm'].map(modelOfRef)).toEqual([
      'm',
      'm',
      'm',
      'openai/m',
      'm',
    ]);
  });

  test('is the primary as text or in an object', () => {
    const config = (model: unknown) => ({ agents: { defaults: { model } } });
    expect(
      [config('a/b'), config({ primary: 'a/b' }), config(['a/b']), config({}), {}].map(primaryRef),
    ).toEqual(['a/b', 'a/b', undefined, undefined, undefined]);
  });

  test('models of a provider keep their position, without those that have no ID', () => {
    expect(providerModels({ models: [{ name: 'x' }, 'text', { id: 'm' }] })).toEqual([
      { id: 'm', value: { id: 'm' }, index: 2 },
    ]);
    expect(providerModels({ models: {} })).toEqual([]);
  });
});

describe('the apiKey of a provider', () => {
  test.each([
    REFERENCE,
    '${MY_KEY2}',
    'env:NAME',
    '<your key>',
    '{key}',
    'your-api-key-123',
    'my_key_1',
    'the key 2',
    'Your-Key-9',
    'placeholder',
    'aws-sdk',
    'not_needed at-all',
    'sk-placeholder',
    'ABSK_YOUR_KEY_HERE',
    'ABSK<redacted>',
    '[REDACTED]',
    'dummy_key_1',
    'sk-xxxx1234',
    '"aws-sdk"',
    'process.env.AWS_BEARER_TOKEN_BEDROCK',
    '$(pass show bedrock)',
    'op://vault/bedrock/key',
    'vault:secret/bedrock',
    'xxxx',
    'XXX',
    '***',
    '---',
    '  ',
    '',
    undefined,
    { source: 'env' },
  ])('%j is no key', (apiKey) => {
    expect(plaintextKey({ apiKey })).toBeUndefined();
  });

  test.each(['ABSKabcdef', 'absk', 'sk-live', 'sk-abc-def', ' a1b2c3 ', '${lower}X', 'x1x', 'env:', 'yours'])(
    '%j is a key unless it is a word',
    (apiKey) => {
      const isWord = apiKey === 'yours';
      expect(plaintextKey({ apiKey })).toBe(isWord ? undefined : apiKey);
    },
  );

  test('refers to the variable in either form', () => {
    expect(refersToKeyVariable(` ${REFERENCE} `)).toBe(true);
    expect(refersToKeyVariable({ source: 'env', id: KEY })).toBe(true);
    expect(refersToKeyVariable({ source: 'file', id: KEY })).toBe(false);
    expect(refersToKeyVariable({ source: 'env', id: 'OTHER' })).toBe(false);
    expect(refersToKeyVariable(`Bearer ${REFERENCE}`)).toBe(false);
    expect(refersToKeyVariable(undefined)).toBe(false);
  });

  test.each<[id: string, provider: Record<string, unknown>, refers: boolean]>([
    ['amazon-bedrock', { auth: 'api-key' }, true],
    ['amazon-bedrock', { apiKey: REFERENCE }, true],
    ['amazon-bedrock', { auth: 'api-key', apiKey: 'ABSKplain' }, false],
    ['amazon-bedrock', { auth: 'aws-sdk' }, false],
    ['bedrock', { auth: 'api-key' }, false],
  ])('under %s, %j refers to it needlessly: %s', (id, provider, refers) => {
    expect(refersToKey(id, provider)).toBe(refers);
  });
});

describe('a place that names our provider', () => {
  const ref = 'amazon-bedrock/m';
  test.each<[config: object, places: string[]]>([
    [{ agents: { defaults: { model: { primary: ref } } } }, ['agents.defaults.model.primary']],
    [{ agents: { defaults: { model: ref } } }, ['agents.defaults.model']],
    [
      { agents: { defaults: { model: { fallbacks: [ref, 'openai/x'] } } } },
      ['agents.defaults.model.fallbacks.0'],
    ],
    [{ agents: { defaults: { models: { [ref]: { alias: ref } } } } }, [`agents.defaults.models.${ref} key`]],
    [
      { agents: { defaults: { modelPolicy: { allow: [ref], deny: [ref] } } } },
      ['agents.defaults.modelPolicy.allow.0', 'agents.defaults.modelPolicy.deny.0'],
    ],
    [
      { agents: { defaults: { utilityModel: ref, imageModels: [ref] } } },
      ['agents.defaults.utilityModel', 'agents.defaults.imageModels.0'],
    ],
    [{ channels: { modelByChannel: { telegram: { '1': ref } } } }, ['channels.modelByChannel.telegram.1']],
    [{ agents: { defaults: { mediaModels: { image: ref } } } }, ['agents.defaults.mediaModels.image']],
    [{ model: { primary: ref }, imageModel: ref, primary: ref }, []],
    [
      { plugins: { entries: { x: { config: { modelFallback: ref } } } } },
      ['plugins.entries.x.config.modelFallback'],
    ],
    [
      { tools: { byProvider: { [ref]: {}, 'amazon-bedrock': {} } } },
      [`tools.byProvider.${ref} key`, 'tools.byProvider.amazon-bedrock key'],
    ],
    [{ auth: { order: { 'amazon-bedrock': [] } } }, ['auth.order.amazon-bedrock key']],
    [{ other: { order: { 'amazon-bedrock': [] } } }, []],
    [{ auth: { profiles: { p: { provider: 'amazon-bedrock' } } } }, ['auth.profiles.p.provider']],
    [{ tools: { media: { audio: [{ provider: 'amazon-bedrock' }] } } }, ['tools.media.audio.0.provider']],
    [{ tools: { web: { provider: 'amazon-bedrock' } } }, []],
    [{ messages: { folder: ref, greeting: `${ref} is good` } }, []],
    [{ model: `${ref} and more` }, []],
    [{ env: { MODEL: ref, model: ref } }, []],
    [{ models: { providers: { x: { model: ref } } } }, []],
    [{ models: { default: { model: ref } } }, ['models.default.model']],
    [{ model: 'amazon-bedrock-mantle/m' }, []],
    [{ model: 'amazon-bedrock' }, []],
  ])('%j: %j', (config, places) => {
    expect(
      referencesTo(config, 'amazon-bedrock').map(({ path, isKey }) => path.join('.') + (isKey ? ' key' : '')),
    ).toEqual(places);
  });
});

describe('another provider is in use', () => {
  test.each<[config: object, uses: boolean]>([
    [{}, false],
    [{ agents: { defaults: { model: 'amazon-bedrock/m' } } }, false],
    [{ agents: { defaults: { model: 'aws-bedrock/m' } } }, false],
    [{ agents: { defaults: { model: 'alias' } } }, false],
    [{ agents: { defaults: { model: 'openai/m' } } }, true],
    [{ agents: { list: [{ model: { fallbacks: ['amazon-bedrock/m', 'openai/m'] } }] } }, true],
    [{ messages: { folder: 'openai/m' } }, false],
    [{ models: { providers: { 'amazon-bedrock': {}, bedrock: {} } } }, false],
    [{ models: { providers: { 'amazon-bedrock': {}, mine: {} } } }, true],
    [{ auth: { profiles: {} } }, false],
    [{ auth: { profiles: { p: {} } } }, true],
  ])('%j: %s', (config, uses) => {
    expect(usesOtherProviders(config)).toBe(uses);
  });
});

it('reads no more of a number than of a text', () => {
  expect(referencesTo({ model: 1, models: [null, true] }, 'amazon-bedrock')).toEqual([]);
});
