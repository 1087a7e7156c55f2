import { describe, expect, test } from 'vitest';
import { proposeUses } from '../../../src/gather/choose-uses.ts';
import { modelsInCatalogue } from '../../../src/models/list-models.ts';
import { turnCostUsd } from '../../../src/models/listed-model.ts';
import { resolveEmbedding } from '../../../src/models/resolve-model.ts';
import { HAIKU, listedModel, listOf, lists, OSS } from '../../helpers/model-lists.ts';

const OFFER = modelsInCatalogue('us-east-1');
const model = (id: string) => {
  const found = OFFER.models.find(({ entry }) => entry.id === id);
  if (!found) throw new Error(id);
  return found;
};
const idsOf = (primary: string, list = OFFER) =>
  Object.fromEntries(
    Object.entries(proposeUses(list, model(primary))).map(([use, { entry }]) => [use, entry.id]),
  );

describe('the suggestions for the rest of the agent', () => {
  test('are embeddings, a cheap model that accepts images, a smaller one, and a fallback of another vendor', () => {
    expect(idsOf(OSS)).toMatchObject({
      memory: 'amazon.titan-embed-text-v2:0',
      small: 'openai.gpt-oss-20b-1:0',
    });
    expect(model(idsOf(OSS).image ?? '').entry.input).toContain('image');
    expect(idsOf(OSS).fallback).not.toMatch(/openai/);
  });

  test('include no image model if the default accepts images', () => {
    expect(idsOf(`us.${HAIKU}`)).not.toHaveProperty('image');
  });

  test('include nothing expensive for heartbeats: at most 20 times the cheapest, and half of the default', () => {
    const cheapest = Math.min(...OFFER.models.map(({ entry }) => turnCostUsd(entry)));
    const { small } = idsOf('us.anthropic.claude-opus-5-5');
    expect(turnCostUsd(model(small ?? '').entry)).toBeLessThanOrEqual(20 * cheapest);
    // Nothing is cheaper than the cheapest.
    const least = OFFER.models.find(({ entry }) => turnCostUsd(entry) === cheapest);
    expect(idsOf(least?.entry.id ?? '')).not.toHaveProperty('small');
  });

  test('include only models in the list', () => {
    expect(idsOf(OSS, listOf(lists([listedModel(OSS)])))).toEqual({});
  });
});

describe('an embedding model', () => {
  const found = (id: string, list = OFFER) => resolveEmbedding(id, list);

  test.each([
    ['amazon.titan-embed-text-v2:0', 'amazon.titan-embed-text-v2:0'],
    ['bedrock/amazon.titan-embed-text-v2:0', 'amazon.titan-embed-text-v2:0'],
    ['us.cohere.embed-v4:0', 'us.cohere.embed-v4:0'],
    // Only through profiles.
    ['twelvelabs.marengo-embed-3-0-v1:0', 'us.twelvelabs.marengo-embed-3-0-v1:0'],
  ])('%s is %s', (id, taken) => {
    expect(found(id)).toMatchObject({ ok: true, model: { entry: { id: taken } } });
  });

  test.each([
    [OSS, 'not-embedding'],
    ['maker.embed-something-v9', 'not-embedding'],
    ['eu.cohere.embed-v4:0', 'not-here'],
    ['arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0', 'other-region'],
  ])('%s is refused: %s', (id, reason) => {
    expect(found(id)).toMatchObject({ ok: false, reason });
  });

  test('is rejected if the account has none', () => {
    const list = listOf(lists([listedModel(OSS)]));
    expect(found('amazon.titan-embed-text-v2:0', list)).toMatchObject({ ok: false, reason: 'not-here' });
  });
});
