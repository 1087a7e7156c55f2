import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildCatalogue, changesOf } from '../../../.config/catalogue.mjs';
import { GEOGRAPHIES, MAKERS } from '../../../src/failures/model-names.ts';
import {
  aliasOf,
  costUsd,
  DEFAULT_MODEL,
  findEmbedding,
  findModel,
  idsIn,
  loadCatalogue,
  modelEntry,
  whyNotConverse,
} from '../../../src/models/catalogue.ts';
import catalogueJson from '../../../templates/models.json?raw';
import IDS from './ids-2026-07.json' with { type: 'json' };

const price = z.number().nonnegative();
const cost = z.strictObject({
  input: z.number().positive(),
  output: z.number().positive(),
  cacheRead: price,
  cacheWrite: price,
});
const tokens = z.int().positive();
const id = z.string().regex(/^[a-z0-9]+\.[a-z0-9]+(?:[.-][a-z0-9]+)*(?::\d+)?$/);
const profile = z
  .string()
  .regex(/^(?:us|us-gov|eu|jp|au|in|ca|apac|global)\.[a-z0-9]+\.[a-z0-9]+(?:[.-][a-z0-9]+)*(?::\d+)?$/);
const access = z.strictObject({
  onDemand: z.boolean(),
  onDemandIn: z.array(z.string()).min(1).optional(),
  profiles: z.array(profile),
});
const input = z.array(z.enum(['text', 'image'])).min(1);
const source = { what: z.string().min(1), url: z.url(), date: z.iso.date() };

const file = z.strictObject({
  about: z.string(),
  sources: z.record(z.string(), z.strictObject(source)),
  geographies: z.record(
    z.string(),
    z.strictObject({ from: z.string().refine((pattern) => new RegExp(pattern)) }),
  ),
  models: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      alias: z.string().regex(/^[a-z0-9.-]+$/),
      access,
      contextWindow: tokens,
      maxContext: tokens,
      maxTokens: tokens,
      maxOutput: tokens,
      input,
      reasoning: z.boolean(),
      tools: z.boolean(),
      lifecycle: z.enum(['active', 'legacy']),
      cost: z.object({ base: cost }).catchall(cost),
      sources: z.array(z.string()).min(1),
      ours: z.array(z.enum(['maxTokens', 'tools', 'lifecycle', 'onDemand', 'onDemandIn'])).optional(),
      notes: z.array(z.string().min(1)).optional(),
    }),
  ),
  embeddings: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      family: z.enum(['titan-v1', 'titan-v2', 'cohere-v3', 'cohere-v4', 'nova', 'twelvelabs']),
      dimensions: z.int().positive(),
      choices: z.array(z.int().positive()).optional(),
      maxInput: tokens,
      input,
      access,
      cost: z.number().positive().nullable(),
      sources: z.array(z.string()).min(1),
      notes: z.array(z.string().min(1)).optional(),
    }),
  ),
  elsewhere: z.record(id, z.enum(['mantle', 'retired'])),
});

describe('templates/models.json', () => {
  const catalogue = file.parse(JSON.parse(catalogueJson));
  const { sources, models, embeddings, elsewhere, geographies } = catalogue;
  const every = [...models, ...embeddings];

  test('is what `npm run catalogue` generates', () => {
    expect(catalogueJson).toBe(buildCatalogue());
  });

  test('has each ID and each alias once', () => {
    const ids = [...every.map((model) => model.id), ...Object.keys(elsewhere)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(models.map(({ alias }) => alias)).size).toBe(models.length);
  });

  test('cites only sources that it describes', () => {
    const named = every.flatMap((model) => model.sources);

    expect(named.filter((name) => !(name in sources))).toEqual([]);
  });

  test('lists profiles by their full ID, in a geography that it describes', () => {
    for (const model of every)
      for (const one of model.access.profiles) {
        expect((findModel(one)?.model ?? findEmbedding(one))?.id).toBe(model.id);
        expect(Object.keys(geographies)).toContain(one.slice(0, one.indexOf('.')));
      }
  });

  test.each(every)('$id can be called', (model) => {
    expect(model.access.onDemand || model.access.profiles.length > 0).toBe(true);
  });

  test.each(models)(
    '$id has consistent figures',
    ({ contextWindow, maxContext, maxTokens, cost: prices }) => {
      expect(maxContext).toBeGreaterThanOrEqual(contextWindow);
      expect(maxTokens).toBeLessThanOrEqual(contextWindow / 4);
      expect(prices.base.output).toBeGreaterThanOrEqual(prices.base.input);
      expect(prices.base.cacheRead).toBeLessThan(prices.base.input);
      for (const { input: dear } of Object.values(prices))
        expect(dear).toBeGreaterThanOrEqual(prices.base.input);
    },
  );

  test.each(embeddings.filter(({ choices }) => choices))(
    '$id has dimensions that can be requested',
    ({ dimensions, choices }) => {
      expect(choices).toContain(dimensions);
    },
  );

  test('knows at least 95 % of what ConverseStream served in 2026-07, with real data', () => {
    const missing = IDS.ids.filter((one) => !findModel(one));

    expect(missing.length).toBeLessThanOrEqual(IDS.ids.length * 0.05);
    expect(missing).toEqual([]);
  });

  test('knows IDs that another API serves, even as ARNs, but not their profiles', () => {
    expect(whyNotConverse('openai.gpt-5.5')).toBe('mantle');
    expect(whyNotConverse('arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b')).toBe('mantle');
    expect(whyNotConverse('us.anthropic.claude-sonnet-4-20250514-v1:0')).toBe('retired');
    expect(whyNotConverse(DEFAULT_MODEL)).toBeUndefined();
  });
});

test('a rebuild reports added and removed models, and changed figures', () => {
  const before = { models: [{ id: 'a.b', maxTokens: 1 }, { id: 'a.gone' }] };
  const after = { models: [{ id: 'a.b', maxTokens: 2 }, { id: 'a.new' }], embeddings: [{ id: 'e.e' }] };

  expect(changesOf(before, after)).toEqual(['- a.gone', '~ a.b maxTokens: 1 -> 2', '+ a.new', '+ e.e']);
});

test('the default model is the one in the specification', () => {
  expect(modelEntry(DEFAULT_MODEL)).toEqual({
    known: true,
    entry: {
      id: 'openai.gpt-oss-120b-1:0',
      name: 'GPT OSS 120B',
      reasoning: true,
      input: ['text'],
      cost: { input: 0.15, output: 0.6, cacheRead: 0, cacheWrite: 0 },
      contextWindow: 128_000,
      maxTokens: 8192,
    },
  });
});

describe('an id', () => {
  const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';

  test.each([
    [HAIKU, undefined, 1],
    [`global.${HAIKU}`, 'global', 1],
    [`us.${HAIKU}`, 'us', 1.1],
    [`us-gov.${HAIKU}`, 'us-gov', 1.1],
    [`arn:aws:bedrock:us-east-1::foundation-model/${HAIKU}`, undefined, 1],
    [`arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.${HAIKU}`, 'eu', 1.1],
  ])('%s is found with its profile and price', (id, profile, input) => {
    expect(findModel(id)).toMatchObject({ model: { id: HAIKU }, cost: { input } });
    expect(findModel(id)?.profile).toBe(profile);
    expect(modelEntry(id).entry).toMatchObject({ id, cost: { input }, contextWindow: 200_000 });
    expect(aliasOf(id)).toBe('haiku-4.5');
  });

  test('of a profile shows the profile in the name', () => {
    expect(modelEntry(`us.${HAIKU}`).entry.name).toBe('Claude Haiku 4.5 (us)');
  });

  test.each([
    ['us', 0.8],
    ['eu', 0.92],
    ['apac', 0.84],
  ])('of %s has the price of its geography, or the ordinary one', (geography, price) => {
    expect(findModel(`${geography}.amazon.nova-pro-v1:0`)?.cost.input).toBe(price);
  });

  test.each([
    'openai.gpt-oss-120b',
    'openai.gpt-oss-120b-1:0:8k',
    `US1.${HAIKU}`,
    'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abc',
    '',
  ])('"%s" is not known, and gets low limits and no price', (id) => {
    const { entry, known } = modelEntry(id);

    expect(known).toBe(false);
    expect(aliasOf(id)).toBeUndefined();
    expect(Object.keys(entry).sort()).toEqual(Object.keys(modelEntry(DEFAULT_MODEL).entry).sort());
    const small = loadCatalogue().filter(({ contextWindow }) => contextWindow < entry.contextWindow);
    expect(small.length).toBeLessThan(loadCatalogue().length / 20);
    expect(costUsd(entry, { inputTokens: 1000, outputTokens: 1000 })).toBeUndefined();
  });
});

test.each([
  ['us-east-1', ['amazon.nova-pro-v1:0', 'us.amazon.nova-pro-v1:0']],
  ['eu-west-1', ['eu.amazon.nova-pro-v1:0']],
  ['ap-northeast-1', ['apac.amazon.nova-pro-v1:0']],
  ['us-gov-west-1', []],
])('%s has the ids that can be called from there', (region, ids) => {
  const nova = loadCatalogue().find(({ alias }) => alias === 'nova-pro');

  expect(nova && idsIn(nova, region)).toEqual(ids);
});

test("a call's cost follows from its tokens", () => {
  expect(
    costUsd(modelEntry(DEFAULT_MODEL).entry, { inputTokens: 1_000_000, outputTokens: 500_000 }),
  ).toBeCloseTo(0.45);
});

test('the patterns of model IDs know each geography and maker of the catalog', () => {
  const { geographies } = JSON.parse(catalogueJson) as { geographies: object };
  expect(GEOGRAPHIES).toEqual(expect.arrayContaining(Object.keys(geographies)));
  const makers = loadCatalogue().map(({ id }) => id.split('.')[0]);
  expect(makers.filter((maker) => !MAKERS.includes(maker as (typeof MAKERS)[number]))).toEqual([]);
});
