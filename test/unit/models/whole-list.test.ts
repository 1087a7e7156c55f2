/**
 * AWS's lists with one model for each thing that can be special about one: the whole resulting list, and what each ID
 * is taken for.
 */
import { expect, test } from 'vitest';
import type { ListedModel, ModelList } from '../../../src/models/listed-model.ts';
import { modelsLike, resolveEmbedding, resolveModel } from '../../../src/models/resolve-model.ts';
import {
  behindProfiles,
  HAIKU,
  listedModel,
  listedProfile,
  listOf,
  lists,
  modelArn,
  OSS,
  ownArn,
  ownProfile,
  US,
} from '../../helpers/model-lists.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const ends = (ms: number) => ({
  modelLifecycle: { status: 'LEGACY' as const, endOfLifeTime: new Date(NOW + ms) },
});
const MODELS = [
  listedModel('maker.zed-v1:0'),
  listedModel('maker.alpha-v1:0', { inputModalities: ['TEXT', 'IMAGE'], modelName: 'Alpha\u001b[31m' }),
  listedModel('maker.nameless-v1:0', { modelName: '' }),
  listedModel('amazon.nova-pro-v1:0'),
  listedModel(OSS, { modelName: 'Not the name in the catalog' }),
  listedModel(HAIKU, behindProfiles),
  listedModel('maker.profiled-v1:0', behindProfiles),
  listedModel('maker.legacy-v1:0', { modelLifecycle: { status: 'LEGACY' } }),
  listedModel('maker.ends-now-v1:0', ends(0)),
  listedModel('maker.ends-soon-v1:0', ends(1)),
  listedModel('maker.no-stream-v1:0', { responseStreamingSupported: false }),
  listedModel('maker.draws-v1:0', { outputModalities: ['IMAGE'] }),
  listedModel('maker.sees-only-v1:0', { inputModalities: ['IMAGE'] }),
  listedModel('maker.odd id-v1:0'),
  listedModel('amazon.titan-embed-text-v2:0', { outputModalities: ['EMBEDDING'] }),
  listedModel('cohere.embed-v4:0', { outputModalities: ['EMBEDDING'], inferenceTypesSupported: [] }),
  listedModel('maker.embed-v1:0', { outputModalities: ['EMBEDDING'] }),
];
const PROFILES = [
  listedProfile(`global.${HAIKU}`, HAIKU, ['', 'us-east-1']),
  listedProfile(`us.${HAIKU}`, HAIKU, [...US, 'us-east-1']),
  listedProfile('us.maker.profiled-v1:0', 'maker.profiled-v1:0'),
  listedProfile('us.maker.profiled-v2:0', 'maker.in-no-list-v2:0'),
  listedProfile('us.anthropic.claude-opus-4-1-20250805-v1:0', 'anthropic.claude-opus-4-1-20250805-v1:0'),
  listedProfile('us.maker.ends-now-v1:0', 'maker.ends-now-v1:0'),
  listedProfile('us.maker.inactive-v1:0', OSS, US, { status: undefined }),
  listedProfile('us.maker.empty-v1:0', OSS, []),
  listedProfile('us.maker.no-arn-v1:0', OSS, US, { inferenceProfileArn: undefined }),
  listedProfile('us.cohere.embed-v4:0', 'cohere.embed-v4:0', [...US, 'us-east-1']),
  listedProfile('global.cohere.embed-v4:0', 'cohere.embed-v4:0', [''], { status: undefined }),
  ownProfile('near', HAIKU, ['us-east-1']),
  ownProfile('wide', HAIKU),
  ownProfile('global', HAIKU, ['', 'us-east-1']),
  ownProfile('unknown', 'maker.alpha-v1:0'),
];

const line = ({
  entry,
  kind,
  base,
  geography,
  destinations,
  arn,
  known,
  lifecycle,
  alias,
  embedding,
}: ListedModel) =>
  [
    entry.id,
    entry.name,
    `${kind}${geography ? ` ${geography}` : ''}${base && base !== entry.id ? ` of ${base}` : ''}`,
    destinations?.map((region) => region || 'any').join(' '),
    arn && arn !== entry.id ? 'arn' : undefined,
    `${entry.input.join('+')} ${entry.cost.input}/${entry.cost.output} ${entry.contextWindow}/${entry.maxTokens}`,
    known ? undefined : 'unknown',
    lifecycle === 'legacy' ? lifecycle : undefined,
    alias,
    embedding ? 'embedding' : undefined,
  ]
    .filter(Boolean)
    .join(' | ');
const told = ({ source, complete, region, accountId, models, embeddings, unusable }: ModelList) => [
  `${source}, ${complete ? 'complete' : 'in part'}, ${region}, ${accountId}`,
  ...models.map(line),
  ...embeddings.map(line),
  ...[...unusable].map(([id, reason]) => `${id}: ${reason}`),
];

test('the list of an account', () => {
  expect(told(listOf(lists(MODELS, PROFILES), NOW))).toMatchInlineSnapshot(`
    [
      "live, complete, us-east-1, 111122223333",
      "openai.gpt-oss-120b-1:0 | GPT OSS 120B | foundation-model | us-east-1 | text 0.15/0.6 128000/8192 | gpt-oss-120b",
      "us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 1.1/5.5 200000/32000 | haiku-4.5",
      "global.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (global) | system-profile global of anthropic.claude-haiku-4-5-20251001-v1:0 | any us-east-1 | arn | text+image 1/5 200000/32000 | haiku-4.5",
      "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/near | Team budget | application-profile of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 | text+image 1/5 200000/32000 | haiku-4.5",
      "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/wide | Team budget | application-profile of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | text+image 1.1/5.5 200000/32000 | haiku-4.5",
      "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/global | Team budget | application-profile of anthropic.claude-haiku-4-5-20251001-v1:0 | any us-east-1 | text+image 1/5 200000/32000 | haiku-4.5",
      "amazon.nova-pro-v1:0 | Nova Pro | foundation-model | us-east-1 | text+image 0.8/3.2 300000/5120 | nova-pro",
      "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/unknown | Team budget | application-profile of maker.alpha-v1:0 | us-east-1 us-east-2 us-west-2 | text+image 0/0 64000/4096 | unknown",
      "maker.alpha-v1:0 | Alpha | foundation-model | us-east-1 | text+image 0/0 64000/4096 | unknown",
      "maker.zed-v1:0 | Name of maker.zed-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown",
      "maker.nameless-v1:0 | maker.nameless-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown",
      "us.maker.profiled-v1:0 | Name of maker.profiled-v1:0 | system-profile us of maker.profiled-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text 0/0 64000/4096 | unknown",
      "maker.ends-soon-v1:0 | Name of maker.ends-soon-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown | legacy",
      "maker.legacy-v1:0 | Name of maker.legacy-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown | legacy",
      "us.anthropic.claude-opus-4-1-20250805-v1:0 | Claude Opus 4.1 (us) | system-profile us of anthropic.claude-opus-4-1-20250805-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 15/75 200000/32000 | legacy | opus-4.1",
      "amazon.titan-embed-text-v2:0 | Titan Text Embeddings V2 | foundation-model | us-east-1 | text 0.02/0 8192/0 | embedding",
      "us.cohere.embed-v4:0 | Cohere Embed v4 (us) | system-profile us of cohere.embed-v4:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 0.12/0 128000/0 | embedding",
      "anthropic.claude-haiku-4-5-20251001-v1:0: needs-profile",
      "maker.profiled-v1:0: needs-profile",
      "maker.ends-now-v1:0: retired",
      "maker.no-stream-v1:0: no-streaming",
      "maker.draws-v1:0: not-text",
      "maker.sees-only-v1:0: not-text",
      "amazon.titan-embed-text-v2:0: not-text",
      "cohere.embed-v4:0: not-text",
      "maker.embed-v1:0: not-text",
      "us.maker.ends-now-v1:0: retired",
      "us.cohere.embed-v4:0: not-text",
      "global.cohere.embed-v4:0: not-text",
    ]
  `);
});

test('a list that AWS did not return comes from the catalog (only the models that depend on AWS are compared)', () => {
  const isMade = (text: string) => /maker|^live|^catalogue|haiku|embed-v4|titan-embed-text-v2/.test(text);
  const of = (problems: Parameters<typeof lists>[2]) =>
    told(listOf(lists(MODELS, PROFILES, problems), NOW)).filter(isMade);
  expect({
    'no models': of({ models: 'denied' }),
    'no profiles': of({ profiles: 'denied' }),
    neither: of({ models: 'denied', profiles: 'throttled' }),
  }).toMatchInlineSnapshot(`
    {
      "neither": [
        "catalogue, in part, us-east-1, undefined",
        "us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | text+image 1.1/5.5 200000/32000 | haiku-4.5",
        "global.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (global) | system-profile global of anthropic.claude-haiku-4-5-20251001-v1:0 | text+image 1/5 200000/32000 | haiku-4.5",
        "us.anthropic.claude-haiku-5-5 | Claude Haiku 5.5 (us) | system-profile us of anthropic.claude-haiku-5-5 | text+image 0.11/0.55 1000000/32000 | haiku-5.5",
        "global.anthropic.claude-haiku-5-5 | Claude Haiku 5.5 (global) | system-profile global of anthropic.claude-haiku-5-5 | text+image 0.1/0.5 1000000/32000 | haiku-5.5",
        "amazon.titan-embed-text-v2:0 | Titan Text Embeddings V2 | foundation-model | text 0.02/0 8192/0 | embedding",
        "cohere.embed-v4:0 | Cohere Embed v4 | foundation-model | text+image 0.12/0 128000/0 | embedding",
        "us.cohere.embed-v4:0 | Cohere Embed v4 (us) | system-profile us of cohere.embed-v4:0 | text+image 0.12/0 128000/0 | embedding",
        "global.cohere.embed-v4:0 | Cohere Embed v4 (global) | system-profile global of cohere.embed-v4:0 | text+image 0.12/0 128000/0 | embedding",
        "anthropic.claude-haiku-4-5-20251001-v1:0: needs-profile",
        "anthropic.claude-haiku-5-5: needs-profile",
      ],
      "no models": [
        "live, in part, us-east-1, 111122223333",
        "us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 1.1/5.5 200000/32000 | haiku-4.5",
        "global.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (global) | system-profile global of anthropic.claude-haiku-4-5-20251001-v1:0 | any us-east-1 | arn | text+image 1/5 200000/32000 | haiku-4.5",
        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/near | Team budget | application-profile of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 | text+image 1/5 200000/32000 | haiku-4.5",
        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/wide | Team budget | application-profile of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | text+image 1.1/5.5 200000/32000 | haiku-4.5",
        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/global | Team budget | application-profile of anthropic.claude-haiku-4-5-20251001-v1:0 | any us-east-1 | text+image 1/5 200000/32000 | haiku-4.5",
        "amazon.titan-embed-text-v2:0 | Titan Text Embeddings V2 | foundation-model | text 0.02/0 8192/0 | embedding",
        "cohere.embed-v4:0 | Cohere Embed v4 | foundation-model | text+image 0.12/0 128000/0 | embedding",
        "us.cohere.embed-v4:0 | Cohere Embed v4 (us) | system-profile us of cohere.embed-v4:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 0.12/0 128000/0 | embedding",
        "anthropic.claude-haiku-4-5-20251001-v1:0: needs-profile",
        "anthropic.claude-haiku-5-5: needs-profile",
      ],
      "no profiles": [
        "live, in part, us-east-1, undefined",
        "us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | text+image 1.1/5.5 200000/32000 | haiku-4.5",
        "global.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (global) | system-profile global of anthropic.claude-haiku-4-5-20251001-v1:0 | text+image 1/5 200000/32000 | haiku-4.5",
        "us.anthropic.claude-haiku-5-5 | Claude Haiku 5.5 (us) | system-profile us of anthropic.claude-haiku-5-5 | text+image 0.11/0.55 1000000/32000 | haiku-5.5",
        "global.anthropic.claude-haiku-5-5 | Claude Haiku 5.5 (global) | system-profile global of anthropic.claude-haiku-5-5 | text+image 0.1/0.5 1000000/32000 | haiku-5.5",
        "maker.alpha-v1:0 | Alpha | foundation-model | us-east-1 | text+image 0/0 64000/4096 | unknown",
        "maker.zed-v1:0 | Name of maker.zed-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown",
        "maker.nameless-v1:0 | maker.nameless-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown",
        "maker.ends-soon-v1:0 | Name of maker.ends-soon-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown | legacy",
        "maker.legacy-v1:0 | Name of maker.legacy-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown | legacy",
        "amazon.titan-embed-text-v2:0 | Titan Text Embeddings V2 | foundation-model | us-east-1 | text 0.02/0 8192/0 | embedding",
        "us.cohere.embed-v4:0 | Cohere Embed v4 (us) | system-profile us of cohere.embed-v4:0 | text+image 0.12/0 128000/0 | embedding",
        "global.cohere.embed-v4:0 | Cohere Embed v4 (global) | system-profile global of cohere.embed-v4:0 | text+image 0.12/0 128000/0 | embedding",
        "anthropic.claude-haiku-4-5-20251001-v1:0: needs-profile",
        "maker.profiled-v1:0: needs-profile",
        "maker.ends-now-v1:0: retired",
        "maker.no-stream-v1:0: no-streaming",
        "maker.draws-v1:0: not-text",
        "maker.sees-only-v1:0: not-text",
        "amazon.titan-embed-text-v2:0: not-text",
        "cohere.embed-v4:0: not-text",
        "maker.embed-v1:0: not-text",
      ],
    }
  `);
});

test('what an ID, a name or an ARN is taken for', () => {
  const list = listOf(lists(MODELS, PROFILES), NOW);
  const partly = listOf(lists(MODELS, PROFILES, { profiles: 'denied' }), NOW);
  const say = (found: ReturnType<typeof resolveModel>) =>
    found.ok
      ? `${line(found.model)}${found.instead ? ` | instead of ${found.instead}` : ''}`
      : `refused: ${found.reason} ${JSON.stringify(found.facts)}`;
  const other = (id: string) => modelArn('eu-west-1', id);
  const ids = [
    OSS,
    modelArn('us-east-1', OSS),
    other(OSS),
    ownArn('wide'),
    ownArn('gone'),
    ownArn('wide').replace('111122223333', '444455556666'),
    'arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abc',
    'arn:aws-cn:bedrock:us-east-1:111122223333:provisioned-model/abc',
    HAIKU,
    modelArn('us-east-1', HAIKU),
    `global.${HAIKU}`,
    `eu.${HAIKU}`,
    'haiku-4.5',
    'claude-haiku-4.5',
    'anthropic/claude-haiku-4-5',
    'bedrock/converse/openai.gpt-oss-120b-1:0',
    'litellm/bedrock/invoke/openai.gpt-oss-120b-1:0',
    'gpt-oss-120b',
    'Nova-Pro',
    'amazon.nova-pro-v1:1',
    'zed',
    'maker.profiled-v1:0',
    'maker.ends-now-v1:0',
    'us.maker.ends-now-v1:0',
    'maker.no-stream-v1:0',
    'maker.draws-v1:0',
    'amazon.titan-embed-text-v2:0',
    'cohere.embed-english-v3',
    'stability.sd3-5-large-v1:0',
    'us.stability.stable-image-v1:0',
    'maker.rerank-v1:0',
    'maker.tomorrow-v1:0',
    'us.maker.tomorrow-v1:0',
    'tomorrow',
  ];
  expect({
    complete: ids.map((id) => `${id} -> ${say(resolveModel(id, list))}`),
    'in part': ids.slice(-12).map((id) => `${id} -> ${say(resolveModel(id, partly))}`),
    embeddings: [
      'amazon.titan-embed-text-v2:0',
      'bedrock/amazon.titan-embed-text-v2:0',
      modelArn('us-east-1', 'amazon.titan-embed-text-v2:0'),
      other('amazon.titan-embed-text-v2:0'),
      'cohere.embed-v4:0',
      'cohere.embed-english-v3',
      'arn:aws:bedrock:us-east-1:444455556666:inference-profile/us.cohere.embed-v4:0',
      OSS,
    ].map((id) => `${id} -> ${say(resolveEmbedding(id, list))}`),
    words: ['', '--', 'nova', 'HAIKU 4', 'maker profiled', 'legacy', 'alpha legacy', 'v1'].map(
      (words) =>
        `${words} -> ${modelsLike(words, list)
          .map(({ entry }) => entry.id)
          .join(', ')}`,
    ),
  }).toMatchInlineSnapshot(`
    {
      "complete": [
        "openai.gpt-oss-120b-1:0 -> openai.gpt-oss-120b-1:0 | GPT OSS 120B | foundation-model | us-east-1 | text 0.15/0.6 128000/8192 | gpt-oss-120b",
        "arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0 -> arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0 | GPT OSS 120B | foundation-model of openai.gpt-oss-120b-1:0 | us-east-1 | text 0.15/0.6 128000/8192 | gpt-oss-120b",
        "arn:aws:bedrock:eu-west-1::foundation-model/openai.gpt-oss-120b-1:0 -> refused: other-region {"id":"arn:aws:bedrock:eu-west-1::foundation-model/openai.gpt-oss-120b-1:0","region":"eu-west-1"}",
        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/wide -> arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/wide | Team budget | application-profile of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | text+image 1.1/5.5 200000/32000 | haiku-4.5",
        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/gone -> refused: not-here {"id":"arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/gone","region":"us-east-1","near":"arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/wide"}",
        "arn:aws:bedrock:us-east-1:444455556666:application-inference-profile/wide -> refused: other-account {"id":"arn:aws:bedrock:us-east-1:444455556666:application-inference-profile/wide","account":"444455556666"}",
        "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abc -> arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abc | arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abc | other | text 0/0 64000/4096 | unknown",
        "arn:aws-cn:bedrock:us-east-1:111122223333:provisioned-model/abc -> refused: other-region {"id":"arn:aws-cn:bedrock:us-east-1:111122223333:provisioned-model/abc","region":"us-east-1"}",
        "anthropic.claude-haiku-4-5-20251001-v1:0 -> us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 1.1/5.5 200000/32000 | haiku-4.5 | instead of anthropic.claude-haiku-4-5-20251001-v1:0",
        "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0 -> us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 1.1/5.5 200000/32000 | haiku-4.5 | instead of anthropic.claude-haiku-4-5-20251001-v1:0",
        "global.anthropic.claude-haiku-4-5-20251001-v1:0 -> global.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (global) | system-profile global of anthropic.claude-haiku-4-5-20251001-v1:0 | any us-east-1 | arn | text+image 1/5 200000/32000 | haiku-4.5",
        "eu.anthropic.claude-haiku-4-5-20251001-v1:0 -> refused: not-here {"id":"eu.anthropic.claude-haiku-4-5-20251001-v1:0","region":"us-east-1","near":"us.anthropic.claude-haiku-4-5-20251001-v1:0"}",
        "haiku-4.5 -> us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 1.1/5.5 200000/32000 | haiku-4.5 | instead of haiku-4.5",
        "claude-haiku-4.5 -> us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 1.1/5.5 200000/32000 | haiku-4.5 | instead of claude-haiku-4.5",
        "anthropic/claude-haiku-4-5 -> us.anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 (us) | system-profile us of anthropic.claude-haiku-4-5-20251001-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 1.1/5.5 200000/32000 | haiku-4.5 | instead of anthropic/claude-haiku-4-5",
        "bedrock/converse/openai.gpt-oss-120b-1:0 -> openai.gpt-oss-120b-1:0 | GPT OSS 120B | foundation-model | us-east-1 | text 0.15/0.6 128000/8192 | gpt-oss-120b | instead of bedrock/converse/openai.gpt-oss-120b-1:0",
        "litellm/bedrock/invoke/openai.gpt-oss-120b-1:0 -> openai.gpt-oss-120b-1:0 | GPT OSS 120B | foundation-model | us-east-1 | text 0.15/0.6 128000/8192 | gpt-oss-120b | instead of litellm/bedrock/invoke/openai.gpt-oss-120b-1:0",
        "gpt-oss-120b -> openai.gpt-oss-120b-1:0 | GPT OSS 120B | foundation-model | us-east-1 | text 0.15/0.6 128000/8192 | gpt-oss-120b | instead of gpt-oss-120b",
        "Nova-Pro -> amazon.nova-pro-v1:0 | Nova Pro | foundation-model | us-east-1 | text+image 0.8/3.2 300000/5120 | nova-pro | instead of Nova-Pro",
        "amazon.nova-pro-v1:1 -> refused: not-here {"id":"amazon.nova-pro-v1:1","region":"us-east-1","near":"amazon.nova-pro-v1:0"}",
        "zed -> maker.zed-v1:0 | Name of maker.zed-v1:0 | foundation-model | us-east-1 | text 0/0 64000/4096 | unknown | instead of zed",
        "maker.profiled-v1:0 -> us.maker.profiled-v1:0 | Name of maker.profiled-v1:0 | system-profile us of maker.profiled-v1:0 | us-east-1 us-east-2 us-west-2 | arn | text 0/0 64000/4096 | unknown | instead of maker.profiled-v1:0",
        "maker.ends-now-v1:0 -> refused: retired {"id":"maker.ends-now-v1:0"}",
        "us.maker.ends-now-v1:0 -> refused: retired {"id":"us.maker.ends-now-v1:0"}",
        "maker.no-stream-v1:0 -> refused: no-streaming {"id":"maker.no-stream-v1:0"}",
        "maker.draws-v1:0 -> refused: not-text {"id":"maker.draws-v1:0"}",
        "amazon.titan-embed-text-v2:0 -> refused: embedding {"id":"amazon.titan-embed-text-v2:0"}",
        "cohere.embed-english-v3 -> refused: embedding {"id":"cohere.embed-english-v3"}",
        "stability.sd3-5-large-v1:0 -> refused: not-text {"id":"stability.sd3-5-large-v1:0"}",
        "us.stability.stable-image-v1:0 -> refused: not-text {"id":"us.stability.stable-image-v1:0"}",
        "maker.rerank-v1:0 -> refused: not-text {"id":"maker.rerank-v1:0"}",
        "maker.tomorrow-v1:0 -> refused: not-here {"id":"maker.tomorrow-v1:0","region":"us-east-1"}",
        "us.maker.tomorrow-v1:0 -> refused: not-here {"id":"us.maker.tomorrow-v1:0","region":"us-east-1"}",
        "tomorrow -> refused: no-such-name {"id":"tomorrow","region":"us-east-1"}",
      ],
      "embeddings": [
        "amazon.titan-embed-text-v2:0 -> amazon.titan-embed-text-v2:0 | Titan Text Embeddings V2 | foundation-model | us-east-1 | text 0.02/0 8192/0 | embedding",
        "bedrock/amazon.titan-embed-text-v2:0 -> amazon.titan-embed-text-v2:0 | Titan Text Embeddings V2 | foundation-model | us-east-1 | text 0.02/0 8192/0 | embedding",
        "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0 -> amazon.titan-embed-text-v2:0 | Titan Text Embeddings V2 | foundation-model | us-east-1 | text 0.02/0 8192/0 | embedding",
        "arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0 -> refused: other-region {"id":"arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0","region":"eu-west-1"}",
        "cohere.embed-v4:0 -> us.cohere.embed-v4:0 | Cohere Embed v4 (us) | system-profile us of cohere.embed-v4:0 | us-east-1 us-east-2 us-west-2 | arn | text+image 0.12/0 128000/0 | embedding | instead of cohere.embed-v4:0",
        "cohere.embed-english-v3 -> refused: not-here {"id":"cohere.embed-english-v3","region":"us-east-1"}",
        "arn:aws:bedrock:us-east-1:444455556666:inference-profile/us.cohere.embed-v4:0 -> refused: other-account {"id":"arn:aws:bedrock:us-east-1:444455556666:inference-profile/us.cohere.embed-v4:0","account":"444455556666"}",
        "openai.gpt-oss-120b-1:0 -> refused: not-embedding {"id":"openai.gpt-oss-120b-1:0"}",
      ],
      "in part": [
        "maker.ends-now-v1:0 -> refused: retired {"id":"maker.ends-now-v1:0"}",
        "us.maker.ends-now-v1:0 -> us.maker.ends-now-v1:0 | us.maker.ends-now-v1:0 | system-profile us of maker.ends-now-v1:0 | text 0/0 64000/4096 | unknown",
        "maker.no-stream-v1:0 -> refused: no-streaming {"id":"maker.no-stream-v1:0"}",
        "maker.draws-v1:0 -> refused: not-text {"id":"maker.draws-v1:0"}",
        "amazon.titan-embed-text-v2:0 -> refused: embedding {"id":"amazon.titan-embed-text-v2:0"}",
        "cohere.embed-english-v3 -> refused: embedding {"id":"cohere.embed-english-v3"}",
        "stability.sd3-5-large-v1:0 -> refused: not-text {"id":"stability.sd3-5-large-v1:0"}",
        "us.stability.stable-image-v1:0 -> refused: not-text {"id":"us.stability.stable-image-v1:0"}",
        "maker.rerank-v1:0 -> refused: not-text {"id":"maker.rerank-v1:0"}",
        "maker.tomorrow-v1:0 -> maker.tomorrow-v1:0 | maker.tomorrow-v1:0 | foundation-model | text 0/0 64000/4096 | unknown",
        "us.maker.tomorrow-v1:0 -> us.maker.tomorrow-v1:0 | us.maker.tomorrow-v1:0 | system-profile us of maker.tomorrow-v1:0 | text 0/0 64000/4096 | unknown",
        "tomorrow -> refused: no-such-name {"id":"tomorrow","region":"us-east-1"}",
      ],
      "words": [
        " -> ",
        "-- -> ",
        "nova -> amazon.nova-pro-v1:0",
        "HAIKU 4 -> us.anthropic.claude-haiku-4-5-20251001-v1:0",
        "maker profiled -> us.maker.profiled-v1:0",
        "legacy -> maker.legacy-v1:0",
        "alpha legacy -> ",
        "v1 -> us.anthropic.claude-haiku-4-5-20251001-v1:0, amazon.nova-pro-v1:0, maker.alpha-v1:0, maker.zed-v1:0, maker.nameless-v1:0, us.maker.profiled-v1:0",
      ],
    }
  `);
});
