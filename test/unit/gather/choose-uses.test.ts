import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import type { Context } from '../../../src/context.ts';
import type { Operation } from '../../../src/demo/wire.ts';
import { chooseUses, proposeUses } from '../../../src/gather/choose-uses.ts';
import type { Draft } from '../../../src/gather/draft.ts';
import { modelsInCatalogue } from '../../../src/models/list-models.ts';
import { type ListedModel, type ModelList, turnCostUsd } from '../../../src/models/listed-model.ts';
import { resolveEmbedding } from '../../../src/models/resolve-model.ts';
import type { PickQuestion } from '../../../src/screen/prompts/prompter.ts';
import { fill } from '../../../src/text/text.ts';
import { EN } from '../../helpers/languages.ts';
import { bearer, liveDeps, startAws } from '../../helpers/live-call.ts';
import { HAIKU, listedModel, listOf, lists, OSS } from '../../helpers/model-lists.ts';
import { scriptedAsker } from '../../helpers/scripted-prompter.ts';
import type { CannedAnswer } from '../../helpers/stand-in.ts';

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

const TITAN = 'amazon.titan-embed-text-v2:0';
const NOVA = 'amazon.nova-lite-v1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';
const DENIED = { status: 403, type: 'AccessDeniedException', body: { message: 'Not for you' } };
const NUMBERS = { status: 200, body: { embedding: [1, 2] } };
const BUSY = { status: 429, type: 'ThrottlingException', body: { message: 'Rate exceeded' } };

/** A model that only a test has: its price per million tokens in and out, and what it accepts. */
const made = (id: string, cost: number, about: Partial<ListedModel> = {}, sees = false): ListedModel => ({
  entry: {
    ...model(OSS).entry,
    id,
    name: `Name of ${id}`,
    input: sees ? ['text', 'image'] : ['text'],
    cost: { input: cost, output: cost, cacheRead: 0, cacheWrite: 0 },
  },
  kind: 'foundation-model',
  base: id,
  known: true,
  lifecycle: 'active',
  ...about,
});
const listMade = (...models: ListedModel[]): ModelList => ({ ...OFFER, models, embeddings: [] });

describe('of these models', () => {
  const proposed = (models: readonly ListedModel[], primary = models[0] as ListedModel) =>
    Object.entries(proposeUses(listMade(...models), primary)).map(([use, { entry }]) => `${use} ${entry.id}`);
  const [dear, seeing] = [made('a.dear', 10), made('a.seeing', 10, {}, true)];

  test.each<[what: string, models: readonly ListedModel[], proposed: readonly string[]]>([
    ['one costs half', [dear, made('a.half', 5)], ['small a.half']],
    ['one costs more than half', [dear, made('a.more', 5.1)], []],
    ['one costs 20 times the cheapest', [dear, made('a.b', 2), made('a.c', 0.1)], ['small a.b']],
    ['one costs more than that', [dear, made('a.b', 2.1), made('a.c', 0.1)], ['small a.c']],
    ['one has no known price', [dear, made('a.b', 0, { known: false })], []],
    ['the default has none', [made('a.a', 0, { known: false }), made('a.b', 7)], ['small a.b']],
    ['one is of another vendor', [dear, made('a.b', 9), made('b.b', 9)], ['fallback b.b']],
    ['one is another ID of the default', [dear, made('us.a.dear', 1, { base: 'a.dear' })], []],
    ['one is being retired', [dear, made('b.b', 1, { lifecycle: 'legacy' })], []],
    ['one accepts images', [dear, made('a.b', 9, {}, true)], ['image a.b']],
    [
      'several do, and a later one is cheap',
      [dear, made('a.b', 9, {}, true), made('a.c', 0.1, {}, true)],
      ['image a.c', 'small a.c'],
    ],
    ['the default accepts images', [seeing, made('a.b', 9, {}, true)], []],
  ])('where %s', (_, models, expected) => {
    expect(proposed(models)).toEqual(expected);
  });
});

/** Chooses, with a stand-in for AWS that gives these answers to calls. */
async function chosen(
  draft: Draft,
  {
    config = {},
    list = OFFER,
    fallbacks = [],
    primary = model(OSS),
    answers,
    isAsked = false,
    isSignedIn = true,
    calls = {},
    env = {},
    isBehindGateway = false,
  }: {
    config?: object;
    list?: ModelList;
    fallbacks?: readonly ListedModel[];
    primary?: ListedModel;
    answers?: Parameters<typeof scriptedAsker>[0];
    isAsked?: boolean;
    isSignedIn?: boolean;
    calls?: Partial<Record<Operation, CannedAnswer>>;
    env?: Record<string, string>;
    isBehindGateway?: boolean;
  } = {},
) {
  const aws = await startAws();
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  // One retry by the SDK.
  for (const [operation, answer] of Object.entries(calls)) aws.answerNext(operation as Operation, answer, 5);
  const context = {
    ...liveDeps(),
    env: isBehindGateway ? { AWS_ENDPOINT_URL: aws.url } : env,
    language: EN,
    json: true,
    stderr: new PassThrough().resume(),
  } as unknown as Context;
  const said: string[] = [];
  const asker = answers && scriptedAsker(answers, (line) => said.push(line));
  const ended = await chooseUses(
    context,
    { region: 'us-east-1', providerId: 'amazon-bedrock', ...draft },
    { models: [primary], fallbacks, notices: [], list },
    {
      config,
      version: '2026.9.6',
      access: { credential: isSignedIn ? bearer(aws.apiKey) : undefined, accountId: undefined },
      asker,
      isAsked,
    },
  ).catch((error) => ({ failed: error.error, problems: error.problems }));
  const asked = aws.requests.map(({ operation }) => operation);
  const told = said.map((line) => `said: ${line}`);
  if ('failed' in ended)
    return [
      `failed: ${ended.failed}`,
      ...(ended.problems ?? []).map(({ flag, message }: Record<string, string>) => `${flag} ${message}`),
      `calls: ${asked.join(' ')}`,
    ];
  const { uses, fallback, proofs, notices } = ended;
  const id = (use: ListedModel | 'off' | undefined) => (typeof use === 'object' ? use.entry.id : use);
  return [
    ...Object.entries(uses).map(([use, given]) => `${use} = ${id(given)}`),
    ...(fallback ? [`fallback = ${id(fallback)}`] : []),
    ...proofs.map(
      ({ use, model: of, dimensions = 'no' }) => `proven: ${use} ${of}, ${dimensions} dimensions`,
    ),
    ...notices.map(({ text, facts = {} }) => fill(text, EN, facts).replace(/\.1:\d+/, '.1:PORT')),
    `calls: ${asked.join(' ')}`,
    ...told,
  ];
}

const THREE: Draft = { memoryModel: TITAN, imageModel: NOVA, smallModel: SMALL };
const VIDEO = { memoryModel: 'us.twelvelabs.marengo-embed-3-0-v1:0' };
const UNKNOWN = 'maker.of-tomorrow-v1:0';

test('flags decide, each model is tested once before anything is written, and a failure ends the run', async () => {
  expect({
    'no flag': await chosen({}),
    'three models': await chosen(THREE),
    'all off': await chosen({ memoryModel: 'off', imageModel: 'off', smallModel: 'off' }),
    'no test': await chosen({ ...THREE, noVerify: true }),
    'not signed in': await chosen(THREE, { isSignedIn: false }),
    'a refusal': await chosen(THREE, { calls: { InvokeModel: DENIED } }),
    'a failure that may pass': await chosen(THREE, { calls: { InvokeModel: BUSY } }),
    'a refusal, to a person': await chosen(THREE, { calls: { ConverseStream: DENIED }, answers: [] }),
    'unusable models': await chosen({ memoryModel: OSS, imageModel: OSS, smallModel: TITAN }),
    'billed per request': await chosen(VIDEO, { calls: { InvokeModel: NUMBERS } }),
    'past a proxy': await chosen(VIDEO, {
      calls: { InvokeModel: NUMBERS },
      env: { HTTPS_PROXY: 'http://proxy.test:8080' },
    }),
    'past a gateway': await chosen(VIDEO, { calls: { InvokeModel: NUMBERS }, isBehindGateway: true }),
    'in no list': await chosen({ imageModel: UNKNOWN, smallModel: 'off' }, { isSignedIn: false }),
    misspelled: await chosen({ smallModel: 'nova-light' }, { calls: { ListFoundationModels: BUSY } }),
    'misspelled, in a list from AWS': await chosen(
      { smallModel: 'nova-light' },
      { list: { ...OFFER, source: 'live' } },
    ),
  }).toMatchInlineSnapshot(`
    {
      "a failure that may pass": [
        "memory = amazon.titan-embed-text-v2:0",
        "image = amazon.nova-lite-v1:0",
        "small = openai.gpt-oss-20b-1:0",
        "proven: image amazon.nova-lite-v1:0, no dimensions",
        "proven: small openai.gpt-oss-20b-1:0, no dimensions",
        "Memory search: amazon.titan-embed-text-v2:0 was not tested.",
        "calls: InvokeModel ConverseStream ConverseStream",
      ],
      "a refusal": [
        "failed: bedrock-refused",
        "calls: InvokeModel",
      ],
      "a refusal, to a person": [
        "memory = amazon.titan-embed-text-v2:0",
        "image = undefined",
        "small = undefined",
        "proven: memory amazon.titan-embed-text-v2:0, 1024 dimensions",
        "Pictures: amazon.nova-lite-v1:0 did not reply (Bedrock refused the call), so it was left out.",
        "Heartbeats and titles: openai.gpt-oss-20b-1:0 did not reply (Bedrock refused the call), so it was left out.",
        "calls: InvokeModel ConverseStream ConverseStream",
      ],
      "all off": [
        "memory = off",
        "image = off",
        "small = off",
        "calls: ",
      ],
      "billed per request": [
        "memory = us.twelvelabs.marengo-embed-3-0-v1:0",
        "proven: memory us.twelvelabs.marengo-embed-3-0-v1:0, 2 dimensions",
        "calls: InvokeModel",
      ],
      "in no list": [
        "image = maker.of-tomorrow-v1:0",
        "small = off",
        "Pictures: maker.of-tomorrow-v1:0 was not tested.",
        "calls: ",
      ],
      "misspelled": [
        "failed: usage",
        "--small-model nova-light is not the name of a chat model in us-east-1; did you mean nova-lite? (to list the models: openclaw-bedrock models --region us-east-1)",
        "calls: ListFoundationModels ListInferenceProfiles ListInferenceProfiles ListFoundationModels",
      ],
      "misspelled, in a list from AWS": [
        "failed: usage",
        "--small-model nova-light is not the name of a chat model in us-east-1; did you mean nova-lite? (to list the models: openclaw-bedrock models --region us-east-1)",
        "calls: ",
      ],
      "no flag": [
        "calls: ",
      ],
      "no test": [
        "memory = amazon.titan-embed-text-v2:0",
        "image = amazon.nova-lite-v1:0",
        "small = openai.gpt-oss-20b-1:0",
        "Memory search: amazon.titan-embed-text-v2:0 was not tested.",
        "Pictures: amazon.nova-lite-v1:0 was not tested.",
        "Heartbeats and titles: openai.gpt-oss-20b-1:0 was not tested.",
        "calls: ",
      ],
      "not signed in": [
        "memory = amazon.titan-embed-text-v2:0",
        "image = amazon.nova-lite-v1:0",
        "small = openai.gpt-oss-20b-1:0",
        "Memory search: amazon.titan-embed-text-v2:0 was not tested.",
        "Pictures: amazon.nova-lite-v1:0 was not tested.",
        "Heartbeats and titles: openai.gpt-oss-20b-1:0 was not tested.",
        "calls: ",
      ],
      "past a gateway": [
        "memory = us.twelvelabs.marengo-embed-3-0-v1:0",
        "proven: memory us.twelvelabs.marengo-embed-3-0-v1:0, 2 dimensions",
        "OpenClaw requests embeddings over HTTP/2 only, and 127.0.0.1:PORT speaks HTTP/1.1: memory search will fail there.",
        "calls: InvokeModel",
      ],
      "past a proxy": [
        "memory = us.twelvelabs.marengo-embed-3-0-v1:0",
        "proven: memory us.twelvelabs.marengo-embed-3-0-v1:0, 2 dimensions",
        "OpenClaw requests embeddings without the proxy proxy.test:8080: memory search needs a direct connection to AWS.",
        "calls: InvokeModel",
      ],
      "three models": [
        "memory = amazon.titan-embed-text-v2:0",
        "image = amazon.nova-lite-v1:0",
        "small = openai.gpt-oss-20b-1:0",
        "proven: memory amazon.titan-embed-text-v2:0, 1024 dimensions",
        "proven: image amazon.nova-lite-v1:0, no dimensions",
        "proven: small openai.gpt-oss-20b-1:0, no dimensions",
        "calls: InvokeModel ConverseStream ConverseStream",
      ],
      "unusable models": [
        "failed: usage",
        "--memory-model openai.gpt-oss-120b-1:0 is not an embedding model that OpenClaw can use; see openclaw-bedrock models --for embeddings",
        "--image-model openai.gpt-oss-120b-1:0 does not accept pictures; see openclaw-bedrock models --for pictures",
        "--small-model amazon.titan-embed-text-v2:0 is an embedding model, for memory search (--memory-model); it cannot chat",
        "calls: ListFoundationModels ListInferenceProfiles ListInferenceProfiles",
      ],
    }
  `);
});

describe('a person', () => {
  /** Picks these of the question's options, and shows what was offered. */
  const pick =
    (offered: string[], ...chosen: string[]) =>
    ({ message, header, allowsSpare, initial, options }: PickQuestion<string>) => {
      offered.push(`${message} | ${header} | ${initial}${allowsSpare ? ' | spare' : ''}`);
      for (const { value, short, label } of options) offered.push(`${value} | ${short} | ${label}`);
      return { chosen };
    };
  const PRIMARY = made('a.dear', 10);
  const list: ModelList = {
    ...OFFER,
    models: [PRIMARY, made(NOVA, 0.5, {}, true), made(SMALL, 0.2), made('c.new', 0, { known: false })],
  };
  const asked = async (config: object, wanted: string[], about: object = {}, draft: Draft = {}) => {
    const offered: string[] = [];
    const outcome = await chosen(draft, {
      ...{ config, list, primary: PRIMARY, isAsked: true, answers: [['pick', pick(offered, ...wanted)]] },
      ...about,
    });
    return [...offered, ...outcome];
  };
  const memory = { memory: { search: { provider: 'openai', model: 'text-embedding-3-small' } } };
  const image = { agents: { defaults: { imageModel: 'amazon-bedrock/x' } } };

  test('is asked one question for what Bedrock does not serve yet, and nothing else', async () => {
    expect({
      nothing: await asked({}, ['nothing']),
      all: await asked({}, ['all']),
      'one of them': await asked({}, ['small']),
      'all, with memory served by another': await asked(memory, ['all']),
      'memory, served by another': await asked(memory, ['memory', 'fallback']),
      'with pictures served by Bedrock': await asked(image, ['nothing']),
      'with a fallback': await asked({}, ['all'], { fallbacks: [made('b.b', 1)] }),
      'without a default model': await asked({}, ['all'], {}, { noPrimary: true }),
      'not to be asked': await chosen({}, { isAsked: false, answers: [] }),
      'nothing to suggest': await chosen(
        {},
        {
          ...{ list: listMade(PRIMARY), primary: PRIMARY, isAsked: true, answers: [] },
        },
      ),
      'after a flag that is wrong': await asked({}, ['small'], {}, { imageModel: OSS }),
    }).toMatchInlineSnapshot(`
      {
        "after a flag that is wrong": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02",
          "image | Pictures | Pictures: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "fallback | Fallback | Fallback: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small = amazon.nova-lite-v1:0",
          "proven: small amazon.nova-lite-v1:0, no dimensions",
          "calls: ConverseStream",
          "said: openai.gpt-oss-120b-1:0 does not accept pictures; see openclaw-bedrock models --for pictures",
        ],
        "all": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02",
          "image | Pictures | Pictures: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "fallback | Fallback | Fallback: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "memory = amazon.titan-embed-text-v2:0",
          "image = amazon.nova-lite-v1:0",
          "small = amazon.nova-lite-v1:0",
          "fallback = amazon.nova-lite-v1:0",
          "proven: memory amazon.titan-embed-text-v2:0, 1024 dimensions",
          "proven: image amazon.nova-lite-v1:0, no dimensions",
          "proven: small amazon.nova-lite-v1:0, no dimensions",
          "calls: InvokeModel ConverseStream ConverseStream",
        ],
        "all, with memory served by another": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02 (now openai)",
          "image | Pictures | Pictures: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "fallback | Fallback | Fallback: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "image = amazon.nova-lite-v1:0",
          "small = amazon.nova-lite-v1:0",
          "fallback = amazon.nova-lite-v1:0",
          "proven: image amazon.nova-lite-v1:0, no dimensions",
          "proven: small amazon.nova-lite-v1:0, no dimensions",
          "calls: ConverseStream ConverseStream",
        ],
        "memory, served by another": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02 (now openai)",
          "image | Pictures | Pictures: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "fallback | Fallback | Fallback: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "memory = amazon.titan-embed-text-v2:0",
          "fallback = amazon.nova-lite-v1:0",
          "proven: memory amazon.titan-embed-text-v2:0, 1024 dimensions",
          "calls: InvokeModel",
        ],
        "not to be asked": [
          "calls: ",
        ],
        "nothing": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02",
          "image | Pictures | Pictures: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "fallback | Fallback | Fallback: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "calls: ",
        ],
        "nothing to suggest": [
          "calls: ",
        ],
        "one of them": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02",
          "image | Pictures | Pictures: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "fallback | Fallback | Fallback: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small = amazon.nova-lite-v1:0",
          "proven: small amazon.nova-lite-v1:0, no dimensions",
          "calls: ConverseStream",
        ],
        "with a fallback": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02",
          "image | Pictures | Pictures: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "memory = amazon.titan-embed-text-v2:0",
          "image = amazon.nova-lite-v1:0",
          "small = amazon.nova-lite-v1:0",
          "proven: memory amazon.titan-embed-text-v2:0, 1024 dimensions",
          "proven: image amazon.nova-lite-v1:0, no dimensions",
          "proven: small amazon.nova-lite-v1:0, no dimensions",
          "calls: InvokeModel ConverseStream ConverseStream",
        ],
        "with pictures served by Bedrock": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "fallback | Fallback | Fallback: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "calls: ",
        ],
        "without a default model": [
          "What else should run on Bedrock? | Model, and $/M tokens in/out | nothing",
          "nothing | undefined | Nothing else",
          "all | undefined | All of these",
          "memory | Memory search | Memory search: Titan Text Embeddings V2 0.02",
          "image | Pictures | Pictures: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "small | Heartbeats and titles | Heartbeats and titles: Name of amazon.nova-lite-v1:0 0.5/0.5",
          "memory = amazon.titan-embed-text-v2:0",
          "image = amazon.nova-lite-v1:0",
          "small = amazon.nova-lite-v1:0",
          "proven: memory amazon.titan-embed-text-v2:0, 1024 dimensions",
          "proven: image amazon.nova-lite-v1:0, no dimensions",
          "proven: small amazon.nova-lite-v1:0, no dimensions",
          "calls: InvokeModel ConverseStream ConverseStream",
        ],
      }
    `);
  });
});
