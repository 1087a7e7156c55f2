/** What OpenClaw uses models for besides the chat. */
import { describe, expect, test } from 'vitest';
import { misnamedEmbedder, readUses, usePlaces } from '../../../src/openclaw/uses.ts';

const OLD = '2026.7.9';
const NEW = '2026.8.0';
const OLD_MEMORY = { agents: { defaults: { memorySearch: { provider: 'openai' } } } };

test.each<[what: string, config: object, version: string | undefined, memory: string, small: string]>([
  ['an old version', {}, OLD, 'agents.defaults.memorySearch', 'agents.defaults.heartbeat.model'],
  [
    'a new version',
    OLD_MEMORY,
    NEW,
    'memory.search',
    'agents.defaults.utilityModel, agents.defaults.heartbeat.model',
  ],
  [
    'an unknown version with an old setting',
    OLD_MEMORY,
    undefined,
    'agents.defaults.memorySearch',
    'agents.defaults.heartbeat.model',
  ],
  [
    'an unknown version',
    {},
    undefined,
    'memory.search',
    'agents.defaults.utilityModel, agents.defaults.heartbeat.model',
  ],
])('%s looks where it always did', (_, config, version, memory, small) => {
  const places = usePlaces(config, version);
  expect(places.memory.join('.')).toBe(memory);
  expect(places.small.map((path) => path.join('.')).join(', ')).toBe(small);
  expect(places.image.join('.')).toBe('agents.defaults.imageModel');
});

describe('the current settings', () => {
  const defaults = (members: object) => ({ agents: { defaults: members } });
  test.each<[what: string, config: object, providerId: string | undefined, uses: object]>([
    ['nothing', {}, undefined, {}],
    [
      'memory by Bedrock',
      { memory: { search: { provider: 'bedrock', model: 'm' } } },
      undefined,
      { memory: { provider: 'bedrock', model: 'm', isOurs: true } },
    ],
    [
      'memory by another, without a model',
      { memory: { search: { provider: 'openai' } } },
      undefined,
      { memory: { provider: 'openai', model: '', isOurs: false } },
    ],
    ['memory without a provider', { memory: { search: { model: 'm' } } }, undefined, {}],
    ['memory that is no object', { memory: { search: 'bedrock' } }, undefined, {}],
    [
      'images, as a reference',
      defaults({ imageModel: 'amazon-bedrock/i' }),
      undefined,
      { image: { provider: 'amazon-bedrock', model: 'i', isOurs: true } },
    ],
    [
      'images, as an object',
      defaults({ imageModel: { primary: 'openai/i' } }),
      undefined,
      { image: { provider: 'openai', model: 'i', isOurs: false } },
    ],
    ['images that are no reference', defaults({ imageModel: 'i' }), undefined, {}],
    [
      'titles before heartbeats',
      defaults({ utilityModel: 'mine/u', heartbeat: { model: 'amazon-bedrock/h' } }),
      'mine',
      { small: { provider: 'mine', model: 'u', isOurs: true } },
    ],
    [
      'heartbeats alone',
      defaults({ heartbeat: { model: { primary: 'amazon-bedrock/h' } } }),
      'mine',
      { small: { provider: 'amazon-bedrock', model: 'h', isOurs: false } },
    ],
  ])('%s', (_, config, providerId, uses) => {
    expect(readUses(config, NEW, providerId)).toEqual(uses);
  });
});

test.each<[version: string, config: object, place: string | undefined]>([
  ['2026.9.6', { memory: { search: { provider: 'amazon-bedrock' } } }, 'memory.search.provider'],
  [
    '2026.5.22',
    { agents: { defaults: { memorySearch: { provider: 'AWS-Bedrock' } } } },
    'agents.defaults.memorySearch.provider',
  ],
  ['2026.9.6', { memory: { search: { provider: 'bedrock' } } }, undefined],
  ['2026.9.6', { memory: { search: { provider: 'openai' } } }, undefined],
  ['2026.9.6', { memory: { search: {} } }, undefined],
])('of %s, Bedrock is misnamed for memory search in %j: %s', (version, config, place) => {
  expect(misnamedEmbedder(config, version)?.place).toBe(place);
});
