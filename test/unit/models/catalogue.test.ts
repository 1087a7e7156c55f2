import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  aliasOf,
  costUsd,
  DEFAULT_MODEL,
  findModel,
  idsIn,
  loadCatalogue,
  modelEntry,
} from '../../../src/models/catalogue.ts';
import { readTemplate } from '../../../src/templates.ts';

const price = z.number().nonnegative();
const cost = z.strictObject({
  input: z.number().positive(),
  output: z.number().positive(),
  cacheRead: price,
  cacheWrite: price,
});
const tokens = z.int().positive();
const day = z.iso.date();
const FIGURES = [
  'access',
  'contextWindow',
  'maxTokens',
  'input',
  'reasoning',
  'streaming',
  'tools',
  'lifecycle',
  'cost',
] as const;

const file = z.strictObject({
  about: z.string(),
  sources: z.record(z.string(), z.strictObject({ what: z.string().min(1), url: z.url(), date: day })),
  geographies: z.record(
    z.string(),
    z.strictObject({
      from: z.string().refine((pattern) => new RegExp(pattern)),
      sources: z.array(z.string()).min(1),
    }),
  ),
  models: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+\.[a-z0-9.:-]+$/),
      name: z.string().min(1),
      alias: z.string().regex(/^[a-z0-9.-]+$/),
      access: z.strictObject({
        onDemand: z.boolean(),
        onDemandIn: z.array(z.string()).min(1).optional(),
        profiles: z.array(z.string()),
      }),
      contextWindow: tokens,
      maxTokens: tokens,
      input: z.array(z.enum(['text', 'image'])).min(1),
      reasoning: z.boolean(),
      streaming: z.literal(true),
      tools: z.literal(true),
      lifecycle: z.enum(['active', 'legacy']),
      cost: z.strictObject({ base: cost, geo: cost.optional() }),
      sources: z.record(z.enum(FIGURES), z.array(z.string()).min(1)),
      notes: z.array(z.string().min(1)).optional(),
    }),
  ),
});

describe('templates/models.json', () => {
  const { sources, models, geographies } = file.parse(JSON.parse(readTemplate('models.json')));

  test('has enough models, each once', () => {
    expect(models.length).toBeGreaterThanOrEqual(14);
    expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
    expect(new Set(models.map(({ alias }) => alias)).size).toBe(models.length);
  });

  test('names only sources that it describes', () => {
    const named = [...models, ...Object.values(geographies)].flatMap(({ sources }) =>
      Object.values(sources).flat(),
    );

    expect(named.filter((source) => !(source in sources))).toEqual([]);
  });

  test('gives profiles by their whole id, of a geography that it describes', () => {
    for (const { id, access } of models)
      for (const profile of access.profiles) {
        expect(findModel(profile)?.model.id).toBe(id);
        expect(Object.keys(geographies)).toContain(findModel(profile)?.profile);
      }
  });

  test.each(models)('$id is fit for use', ({ access, contextWindow, maxTokens, cost: { base, geo } }) => {
    expect(access.onDemand || access.profiles.length > 0).toBe(true);
    expect(maxTokens).toBeLessThanOrEqual(contextWindow / 4);
    if (geo) expect(geo.input).toBeGreaterThan(base.input);
  });
});

test('the default model is the one of the specification', () => {
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

  test('of a profile without a price of its own has the ordinary one', () => {
    expect(findModel('eu.amazon.nova-pro-v1:0')?.cost.input).toBe(0.8);
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
    expect(loadCatalogue().every(({ contextWindow }) => contextWindow >= entry.contextWindow)).toBe(true);
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

test('a call costs its tokens', () => {
  expect(
    costUsd(modelEntry(DEFAULT_MODEL).entry, { inputTokens: 1_000_000, outputTokens: 500_000 }),
  ).toBeCloseTo(0.45);
});
