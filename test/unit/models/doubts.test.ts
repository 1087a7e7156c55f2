/** Which unlisted ID misspells a listed one, and which is another model. */
import { expect, it } from 'vitest';
import { ignoredIds, listedSpelling, modelFault } from '../../../src/models/doubts.ts';

const LISTED = 'us.maker.model-one-4-6';
const spelled = (id: string, listed = LISTED) =>
  listedSpelling(id, { id: 'amazon-bedrock', value: { models: [{ id: listed }] } });

it.each([
  'us.maker.modl-one-4-6',
  'us.maker.model-onne-4-6',
  'us.maker.nodel-one-4-6',
  's.maker.model-one-4-6',
])('misspelled: %s', (id) => {
  expect(spelled(id)).toBe(LISTED);
});

it.each([
  ['itself', LISTED, LISTED],
  ['another version', 'us.maker.model-one-4-7', LISTED],
  ['two characters', 'us.maker.modl-on-4-6', LISTED],
  ['another geography', 'au.maker.model-one-4-6', 'eu.maker.model-one-4-6'],
  ['one that the catalog knows', 'us.anthropic.claude-sonnet-4-6', 'us.anthropic.claude-sonet-4-6'],
])('is none: %s', (_, id, listed) => {
  expect(spelled(id, listed)).toBeUndefined();
});

const fault = (model: string, more: object = {}) => {
  const chosen = { config: {}, provider: undefined, endpoint: undefined, knownRegion: 'us-east-1' };
  const found = modelFault({ ...chosen, model, region: 'us-east-1', ...more });
  return found && { error: found.error, ...found.facts };
};

it.each([
  ['anthropic.claude-sonnet-4-20250514-v1:0', 'global.anthropic.claude-sonnet-5-5'],
  ['us.anthropic.claude-opus-4-20250514-v1:0', 'us.anthropic.claude-opus-5-5'],
  ['anthropic.claude-3-5-haiku-20241022-v1:0', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
  ['amazon.nova-premier-v1:0', undefined],
])('a retired model leads to the recommended one of its name: %s', (model, successor) => {
  expect(fault(model)).toEqual({ error: 'model-retired', model, ...(successor && { successor }) });
});

it.each([
  ['nova-pro', 'model-not-found', 'amazon.nova-pro-v1:0'],
  ['global.anthropic.claude-haiku-4-5', 'model-not-found', 'global.anthropic.claude-haiku-4-5-20251001-v1:0'],
  [
    'anthropic.claude-opus-4-5-20251101-v1:0',
    'needs-inference-profile',
    'us.anthropic.claude-opus-4-5-20251101-v1:0',
  ],
  ['ap.anthropic.claude-sonnet-4-6', 'model-not-found', 'us.anthropic.claude-sonnet-4-6'],
  ['zz.amazon.nova-pro-v1:0', 'model-not-found', 'amazon.nova-pro-v1:0'],
])('%s is no ID that can be called', (model, error, profileId) => {
  expect(fault(model)).toMatchObject({ error, profileId });
});

it.each([
  ['one of a region', 'us.anthropic.claude-sonnet-4-6', {}],
  [
    'one with a prefix of the region, which the model may have had since',
    'us.anthropic.claude-sonnet-5-5',
    {},
  ],
  ['one that the catalog does not know', 'maker.model-one-v1:0', {}],
  ['any behind a proxy', 'nova-pro', { endpoint: { custom: 'https://proxy.example' } }],
])('nothing is known against %s', (_, model, more) => {
  expect(fault(model, more)).toBeUndefined();
});

it('finds IDs among the parameters, which OpenClaw ignores', () => {
  const arn = 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.maker.model-one-v1:0';
  const own = 'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abc';
  const value = { models: [{ id: 'm', params: { modelId: own } }, { id: 'n', params: {} }, null] };
  const config = {
    models: { providers: { 'amazon-bedrock': value, openai: { models: [{ params: { modelId: 'x' } }] } } },
    agents: {
      defaults: {
        models: {
          'amazon-bedrock/m': { params: { modelId: arn } },
          'amazon-bedrock/n': { params: { modelId: 1 } },
          'openai/m': { params: { modelId: 'x' } },
        },
      },
    },
  };
  expect(ignoredIds({ config, provider: { id: 'amazon-bedrock', value } })).toEqual([
    { place: 'agents.defaults.models.amazon-bedrock/m.params.modelId', id: 'us.maker.model-one-v1:0' },
    { place: 'models.providers.amazon-bedrock.models.0.params.modelId', id: own },
  ]);
  expect(ignoredIds({ config, provider: undefined })).toEqual([]);
});
