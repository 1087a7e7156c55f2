import { describe, expect, test } from 'vitest';
import { modelsInCatalogue } from '../../../src/models/list-models.ts';
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
  profileArn,
  REGION,
} from '../../helpers/model-lists.ts';

const LIVE = listOf(
  lists(
    [
      listedModel(OSS),
      listedModel(HAIKU, behindProfiles),
      listedModel('maker.lonely', behindProfiles),
      listedModel('amazon.titan-embed-text-v2:0', { outputModalities: ['EMBEDDING'] }),
      listedModel('maker.slow', { responseStreamingSupported: false }),
    ],
    [
      listedProfile(`global.${HAIKU}`, HAIKU, ['', REGION]),
      listedProfile(`us.${HAIKU}`, HAIKU),
      ownProfile('abc123', HAIKU),
    ],
  ),
);
const OFFLINE = modelsInCatalogue(REGION);

describe('an id that can be used', () => {
  test.each([
    [OSS, 'foundation-model'],
    [`global.${HAIKU}`, 'system-profile'],
    [ownArn('abc123'), 'application-profile'],
    [profileArn(`us.${HAIKU}`), 'system-profile'],
    [modelArn(REGION, OSS), 'foundation-model'],
    [`arn:aws:bedrock:${REGION}:111122223333:provisioned-model/xyz`, 'other'],
  ])('%s stays as it was given', (id, kind) => {
    const found = resolveModel(id, LIVE);
    expect(found).toMatchObject({ ok: true, model: { kind, entry: { id } } });
    expect(found).not.toHaveProperty('instead');
  });

  test('that only works through a profile becomes the nearest one, as listed', () => {
    expect(resolveModel(HAIKU, LIVE)).toMatchObject({
      ok: true,
      instead: HAIKU,
      model: { entry: { id: `us.${HAIKU}` }, arn: profileArn(`us.${HAIKU}`) },
    });
    expect(resolveModel(modelArn(REGION, HAIKU), LIVE)).toMatchObject({ instead: HAIKU });
  });

  test('is looked up in the catalog if AWS may not be asked', () => {
    expect(resolveModel(HAIKU, modelsInCatalogue('eu-west-1'))).toMatchObject({
      instead: HAIKU,
      model: { entry: { id: `eu.${HAIKU}` } },
    });
    expect(resolveModel('anthropic.claude-sonnet-5-5', OFFLINE)).toMatchObject({
      model: { entry: { id: 'global.anthropic.claude-sonnet-5-5' } },
    });
    expect(resolveModel(profileArn(`us.${HAIKU}`), OFFLINE)).toMatchObject({
      model: { arn: profileArn(`us.${HAIKU}`), base: HAIKU, known: true },
    });
  });

  test.each(['ap', 'xx', 'apne1'])(
    'with the prefix %s., which AWS does not have, becomes the one here',
    (prefix) => {
      const id = `${prefix}.${HAIKU}`;
      for (const given of [id, `${prefix}.anthropic.claude-haiku-4-5`])
        for (const list of [LIVE, OFFLINE])
          expect(resolveModel(given, list)).toMatchObject({
            ok: true,
            instead: given,
            model: { entry: { id: `us.${HAIKU}` } },
          });
      expect(resolveModel(profileArn(id), OFFLINE)).toMatchObject({
        model: { entry: { id: `us.${HAIKU}` } },
      });
      expect(resolveEmbedding(`${prefix}.amazon.titan-embed-text-v2:0`, OFFLINE)).toMatchObject({
        ok: true,
        model: { entry: { id: 'amazon.titan-embed-text-v2:0' } },
      });
    },
  );

  test('with a prefix that only AWS’s list has stays as it was given', () => {
    const id = `sa.${HAIKU}`;
    const list = listOf(lists([listedModel(HAIKU, behindProfiles)], [listedProfile(id, HAIKU)]));
    expect(resolveModel(id, list)).toMatchObject({ ok: true, model: { entry: { id } } });
    expect(resolveModel(id, list)).not.toHaveProperty('instead');
  });

  test('that is unknown is accepted as unknown', () => {
    expect(resolveModel('maker.new-v1:0', OFFLINE)).toMatchObject({
      ok: true,
      model: { known: false, kind: 'foundation-model', base: 'maker.new-v1:0' },
    });
    expect(resolveModel('us.maker.new-v1:0', OFFLINE)).toMatchObject({
      model: { kind: 'system-profile', geography: 'us', base: 'maker.new-v1:0' },
    });
    expect(resolveModel(ownArn('zzz'), OFFLINE)).toMatchObject({
      model: { kind: 'application-profile', arn: ownArn('zzz') },
    });
  });
});

describe('an unusable ID is rejected with the right reason', () => {
  test.each([
    ['amazon.titan-embed-text-v2:0', 'embedding'],
    ['openai.gpt-5.5', 'mantle'],
    ['maker.slow', 'no-streaming'],
    ['maker.lonely', 'no-profile-here'],
    ['eu.anthropic.claude-haiku-4-5-20251001-v1:0', 'not-here'],
    [ownArn('gone'), 'not-here'],
    [modelArn('eu-west-1', OSS), 'other-region'],
    [profileArn(`us.${HAIKU}`).replace('aws:', 'aws-us-gov:'), 'other-region'],
    [ownArn('abc123').replace('111122223333', '999999999999'), 'other-account'],
  ])('%s: %s', (id, reason) => {
    expect(resolveModel(id, LIVE)).toMatchObject({ ok: false, reason, facts: { id } });
  });

  test('without AWS’s list: judges models by their name, and finds models with no profile here', () => {
    for (const id of ['amazon.titan-embed-text-v2:0', 'us.cohere.embed-v4:0'])
      expect(resolveModel(id, OFFLINE), id).toMatchObject({ ok: false, reason: 'embedding' });
    expect(resolveModel('us.amazon.nova-premier-v1:0', OFFLINE)).toMatchObject({ reason: 'retired' });
    for (const id of [
      'maker.embed-something-v9',
      'us.cohere.rerank-v3-5:0',
      'amazon.nova-canvas-v1:0',
      'amazon.nova-2-sonic-v1:0',
      'amazon.nova-reel-v1:1',
      'amazon.titan-image-generator-v2:0',
      'maker.stable-image-v1',
      'stability.sd3-large',
      'us.stability.other-v1',
    ])
      expect(resolveModel(id, OFFLINE), id).toMatchObject({ ok: false, reason: 'not-text' });
    expect(resolveModel(HAIKU, modelsInCatalogue('us-gov-west-1'))).toMatchObject({
      reason: 'no-profile-here',
    });
  });

  test('a typo gets a suggestion', () => {
    expect(resolveModel('openai.gpt-oss-121b-1:0', LIVE)).toMatchObject({
      reason: 'not-here',
      facts: { near: OSS },
    });
    expect(resolveModel('something-else-entirely', LIVE)).not.toHaveProperty('facts.near');
  });

  test.each([
    ['nova-lte', 'no-such-name', 'nova-lite'],
    ['gpt-oss-12b', 'no-such-name', 'gpt-oss-120b'],
    ['zzz', 'no-such-name', undefined],
    ['titan', 'embedding', undefined],
  ])('as a short name, %s is told as %s, with %s', (name, reason, near) => {
    const resolution = resolveModel(name, OFFLINE);
    expect(resolution).toMatchObject({ ok: false, reason });
    expect('facts' in resolution && resolution.facts.alias).toBe(near);
  });

  test.each(['gpt-oss-120b', 'openai.gpt-oss-120b', 'bedrock/converse/openai.gpt-oss-120b-1:0'])(
    '%s is resolved to the ID',
    (name) => {
      expect(resolveModel(name, LIVE)).toMatchObject({
        ok: true,
        model: { entry: { id: OSS } },
        instead: name,
      });
    },
  );

  test("the sign-in's account takes precedence over the list's", () => {
    expect(resolveModel(ownArn('abc123'), LIVE, '999999999999')).toMatchObject({ reason: 'other-account' });
  });
});

describe('a part of a name', () => {
  const NOVA = 'amazon.nova-lite-v1:0';
  const SMALL = 'openai.gpt-oss-20b-1:0';
  const LIST = listOf(
    lists(
      [
        ...[OSS, SMALL].map((id) => listedModel(id)),
        listedModel(NOVA, { modelName: 'Nova Lite' }),
        listedModel(HAIKU, { ...behindProfiles, modelName: 'Claude Haiku 4.5' }),
      ],
      [listedProfile(`global.${HAIKU}`, HAIKU, ['', REGION]), listedProfile(`us.${HAIKU}`, HAIKU)],
    ),
  );
  const like = (words: string, list = LIST) => modelsLike(words, list).map(({ entry }) => entry.id);

  test.each<[words: string, ids: string[]]>([
    ['GPT-OSS 120B', [OSS]],
    ['gpt oss', [OSS, SMALL]],
    ['Nova, Lite!', [NOVA]],
    // Through the nearest profile.
    ['haiku 4.5', [`us.${HAIKU}`]],
    ['gpt claude', []],
    ['', []],
    [' - ', []],
  ])('%j means %j', (words, ids) => {
    expect(like(words)).toEqual(ids);
  });

  test('means one that is being retired only if nothing else is meant', () => {
    const retiring = { modelLifecycle: { status: 'LEGACY' as const } };
    const list = listOf(lists([listedModel('maker.a-old-v1:0', retiring), listedModel('maker.a-new-v1:0')]));
    expect(like('maker a', list)).toEqual(['maker.a-new-v1:0']);
    expect(like('old', list)).toEqual(['maker.a-old-v1:0']);
  });
});
