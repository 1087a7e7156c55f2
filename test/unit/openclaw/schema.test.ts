import { describe, expect, it } from 'vitest';
import { asMeant, misspelledIn } from '../../../src/openclaw/schema.ts';

const model = (more: object = {}) => ({ id: 'm', name: 'M', ...more });
const provider = (more: object = {}, models: unknown = [model()]) => ({
  models: { providers: { 'amazon-bedrock': { ...more, models } } },
});
const paths = (config: unknown) => asMeant(config).rejected.map(({ path }) => path.join('.'));

describe('what every OpenClaw rejects', () => {
  it.each([
    ['nothing', {}, []],
    [
      'null, except where OpenClaw leaves the values to others',
      {
        ...provider({ params: { a: null } }),
        agents: { defaults: { model: { fallbacks: null } }, entries: { main: null } },
        env: null,
        plugins: { entries: { mine: { config: { a: null } } } },
        channels: { telegram: { a: null } },
      },
      ['agents.entries.main', 'agents.defaults.model.fallbacks', 'env'],
    ],
    ['nothing of a variable', provider({ auth: '${AUTH}', baseUrl: '${URL}' }), []],
    ['nothing of another protocol', provider({ api: 'some-later-protocol' }), []],
    ['nothing of the older agent', { agent: { model: 'x/y' } }, []],
    [
      'nothing of another provider',
      { models: { providers: { mine: { api: 'openai-completions', auth: 'odd', baseURL: 'x' } } } },
      [],
    ],
    [
      'keys of agents.defaults at the top',
      { model: { primary: 'x/y' }, imageModel: 'x/y' },
      ['model', 'imageModel'],
    ],
    ['a key in capitals', { MODELS: {} }, ['MODELS']],
    ['keys below one', { Models: { Providers: {} } }, ['Models', 'models.Providers']],
    ['a singular', { agents: { default: {} } }, ['agents.default']],
    [
      'keys with a line between',
      provider({ base_url: 'x', 'api-key': 'x' }),
      ['models.providers.amazon-bedrock.base_url', 'models.providers.amazon-bedrock.api-key'],
    ],
    [
      'a key of a model',
      provider({}, [model(), model({ max_tokens: 1 })]),
      ['models.providers.amazon-bedrock.models.1.max_tokens'],
    ],
    [
      'lists and texts for objects',
      { models: { providers: [] }, agents: { defaults: { models: ['x'] } } },
      ['models.providers', 'agents.defaults.models'],
    ],
    [
      'a text for fallbacks',
      { agents: { defaults: { model: { fallbacks: 'x/y' } } } },
      ['agents.defaults.model.fallbacks'],
    ],
    [
      'values of a provider',
      provider({ baseUrl: 1, auth: 'iam', api: 'bedrock', apiKey: 1, authHeader: 'yes' }),
      ['baseUrl', 'auth', 'api', 'apiKey', 'authHeader'].map(
        (key) => `models.providers.amazon-bedrock.${key}`,
      ),
    ],
    [
      'a key that no provider has',
      provider({ timeoutSeconds: 9, request: {}, beta_features: [] }),
      ['models.providers.amazon-bedrock.beta_features'],
    ],
    [
      'values of a model',
      provider({}, [
        model({
          contextWindow: '1',
          contextTokens: -1,
          maxTokens: 0,
          reasoning: 1,
          input: ['words'],
          cost: { input: '3' },
        }),
      ]),
      ['contextWindow', 'contextTokens', 'maxTokens', 'reasoning', 'input', 'cost'].map(
        (key) => `models.providers.amazon-bedrock.models.0.${key}`,
      ),
    ],
  ])('is %s', (_, config, expected) => {
    expect(paths(config)).toEqual(expected);
  });
});

it('a configuration without misspelled keys stays the same value', () => {
  const config = provider({ baseUrl: 'x' });
  expect(asMeant(config).config).toBe(config);
});

it('a misspelled key gets its right spelling, unless that one is there, too', () => {
  const config = { Models: { providers: { bedrock: { baseURL: 'a', base_url: 'b', baseUrl: 'c' } } } };
  expect(asMeant(config).config).toEqual({ models: { providers: { bedrock: { baseUrl: 'c' } } } });
  expect(misspelledIn(config)).toEqual([{ path: ['Models'], right: 'models', isTaken: false }]);
  expect(config).toHaveProperty('Models');
});
