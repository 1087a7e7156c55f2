import { describe, expect, test } from 'vitest';
import { estimate } from '../../../src/models/listed-model.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';
const config = (heartbeat?: object, primary = `amazon-bedrock/${OSS}`) => ({
  agents: { defaults: { model: { primary }, ...(heartbeat && { heartbeat }) } },
});
const heartbeatsOf = (given: object) => estimate(given, 'amazon-bedrock', OSS, undefined)?.heartbeats;
// 12,000 tokens at 0.15 and 400 at 0.60 per million.
const TURN = 0.0018 + 0.00024;

describe('the cost of a setup', () => {
  test('covers a thousand such calls, a thousand turns, and 48 heartbeats a day', () => {
    const found = estimate(config(), 'amazon-bedrock', OSS, 0.00002);
    expect(found?.thousandCallsUsd).toBeCloseTo(0.02);
    expect(found?.thousandTurnsUsd).toBeCloseTo(TURN * 1000);
    expect(found?.heartbeats).toMatchObject({ every: '30m', model: OSS });
    expect(found?.heartbeats?.dayUsd).toBeCloseTo(TURN * 48);
  });

  test.each([
    ['2h', 12],
    ['90s', 960],
    ['1d', 1],
    ['15', 96],
  ])('counts heartbeats every %s', (every, times) => {
    expect(heartbeatsOf(config({ every }))?.dayUsd).toBeCloseTo(TURN * times);
  });

  test('uses the model of the heartbeats, and the prices in the file', () => {
    const own = config({ model: `amazon-bedrock/${SMALL}` });
    expect(heartbeatsOf(own)).toMatchObject({ model: SMALL });
    const provider = { models: [{ id: SMALL, cost: { input: 1000, output: 0 } }] };
    const priced = { ...own, models: { providers: { 'amazon-bedrock': provider } } };
    expect(heartbeatsOf(priced)?.dayUsd).toBeCloseTo(48 * 12);
  });

  test.each([
    ['heartbeats that are off', config({ every: '0m' })],
    ['heartbeats by another provider', config({ model: 'openai/gpt-5.4-mini' })],
    ['another provider’s default model', config(undefined, 'openai/gpt-5.4')],
    ['an interval that nobody can read', config({ every: 'often' })],
  ])('has no figure for %s', (_, given) => {
    expect(heartbeatsOf(given)).toBeNull();
  });

  test('is unknown without a price', () => {
    expect(estimate(config(), 'amazon-bedrock', 'maker.new-v1:0', undefined)).toBeUndefined();
  });
});
