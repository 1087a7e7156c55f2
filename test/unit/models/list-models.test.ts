import { describe, expect, test } from 'vitest';
import { modelsInCatalogue } from '../../../src/models/list-models.ts';
import type { ModelList } from '../../../src/models/listed-model.ts';
import {
  behindProfiles,
  HAIKU,
  listedModel,
  listedProfile,
  listOf,
  lists,
  OSS,
  ownArn,
  ownProfile,
  profileArn,
  REGION,
  US,
} from '../../helpers/model-lists.ts';

const ids = ({ models }: ModelList) => models.map(({ entry }) => entry.id);
const one = (list: ModelList, id: string) => list.models.find(({ entry }) => entry.id === id);

describe('the live list', () => {
  test('has on-demand models, system-defined profiles, and application profiles by ARN, each with where it runs', () => {
    const list = listOf(
      lists(
        [listedModel(OSS), listedModel(HAIKU, behindProfiles)],
        [
          listedProfile(`us.${HAIKU}`, HAIKU),
          listedProfile(`global.${HAIKU}`, HAIKU, ['', REGION]),
          ownProfile('abc123', HAIKU),
        ],
      ),
    );
    expect(list).toMatchObject({ source: 'live', complete: true, accountId: '111122223333' });
    expect(ids(list)).toEqual([OSS, `us.${HAIKU}`, `global.${HAIKU}`, ownArn('abc123')]);
    expect(one(list, OSS)).toMatchObject({ kind: 'foundation-model', destinations: [REGION], known: true });
    expect(one(list, `us.${HAIKU}`)).toMatchObject({ geography: 'us', destinations: US, base: HAIKU });
    expect(one(list, `global.${HAIKU}`)?.destinations).toEqual(['', REGION]);
    expect(one(list, ownArn('abc123'))).toMatchObject({
      kind: 'application-profile',
      entry: { name: 'Team budget', contextWindow: 200_000, cost: { input: 1.1 } },
      arn: ownArn('abc123'),
    });
  });

  test("takes a profile's price from the model it leads to", () => {
    const list = listOf(
      lists(
        [listedModel(HAIKU, behindProfiles)],
        [
          ownProfile('geo', HAIKU),
          ownProfile('world', HAIKU, ['', REGION]),
          ownProfile('here', HAIKU, [REGION]),
        ],
      ),
    );
    expect(['geo', 'world', 'here'].map((id) => one(list, ownArn(id))?.entry.cost.input)).toEqual([
      1.1, 1, 1,
    ]);
  });

  test.each(['us-gov', 'jp', 'au', 'apac', 'ca'])('accepts a %s. profile unchanged', (geography) => {
    const id = `${geography}.${HAIKU}`;
    const list = listOf(lists([listedModel(HAIKU, behindProfiles)], [listedProfile(id, HAIKU)]));
    expect(one(list, id)).toMatchObject({ geography, base: HAIKU, entry: { contextWindow: 200_000 } });
  });

  test('gives a model outside the catalog low limits, its own name and inputs, and marks it', () => {
    const list = listOf(
      lists([listedModel('maker.new-v1:0', { modelName: 'New', inputModalities: ['TEXT', 'IMAGE'] })]),
    );
    expect(one(list, 'maker.new-v1:0')).toMatchObject({
      known: false,
      entry: { name: 'New', contextWindow: 64_000, maxTokens: 4096, input: ['text', 'image'] },
    });
  });

  test('hides what an agent cannot use and remembers why', () => {
    const end = new Date(1000);
    const list = listOf(
      lists(
        [
          listedModel('maker.embed', { outputModalities: ['EMBEDDING'] }),
          listedModel('maker.image', { outputModalities: ['IMAGE'] }),
          listedModel('maker.slow', { responseStreamingSupported: false }),
          listedModel('maker.old', { modelLifecycle: { status: 'LEGACY', endOfLifeTime: end } }),
          listedModel('maker.provisioned', { inferenceTypesSupported: ['PROVISIONED'] }),
          listedModel('maker.leaving', {
            modelLifecycle: { status: 'LEGACY', endOfLifeTime: new Date(3000) },
          }),
        ],
        [listedProfile('us.maker.image', 'maker.image'), listedProfile('us.maker.old', 'maker.old')],
      ),
      2000,
    );
    expect(ids(list)).toEqual(['maker.leaving']);
    expect(list.models[0]?.lifecycle).toBe('legacy');
    expect(Object.fromEntries(list.unusable)).toEqual({
      'maker.embed': 'not-text',
      'maker.image': 'not-text',
      'maker.slow': 'no-streaming',
      'maker.old': 'retired',
      'maker.provisioned': 'needs-profile',
      'us.maker.image': 'not-text',
      'us.maker.old': 'retired',
    });
  });

  test('omits IDs that are invalid in a config or URL, and removes control characters from names', () => {
    const list = listOf(
      lists(
        [
          listedModel('maker.a b'),
          listedModel('maker.x\u001b[2J'),
          listedModel('maker.<ok>'),
          listedModel(HAIKU, behindProfiles),
        ],
        [{ ...ownProfile('abc', HAIKU), inferenceProfileName: 'red\u001b[31m\nname' }],
      ),
    );
    expect(ids(list)).toEqual([ownArn('abc')]);
    expect(list.models[0]?.entry.name).toBe('red name');
  });

  test('omits inactive profiles and tolerates empty members', () => {
    const list = listOf(
      lists(
        [
          listedModel(OSS, { modelArn: undefined, modelName: undefined, modelLifecycle: undefined }),
          {} as never,
        ],
        [{ ...listedProfile(`us.${HAIKU}`, HAIKU), status: 'OTHER' as never }, {} as never],
      ),
    );
    expect(ids(list)).toEqual([OSS]);
  });

  test('handles 400 profiles, the recommended ones first', () => {
    const many = Array.from({ length: 400 }, (_, index) => `maker${index}.m-v1:0`);
    const list = listOf(
      lists(
        [...many.map((id) => listedModel(id, behindProfiles)), listedModel(OSS)],
        many.map((id) => listedProfile(`us.${id}`, id)),
      ),
    );
    expect(list.models).toHaveLength(401);
    expect(list.models[0]?.entry.id).toBe(OSS);
  });
});

describe('if a list cannot be read', () => {
  const models = [listedModel('maker.new-v1:0'), listedModel(HAIKU, behindProfiles)];
  const profiles = [listedProfile(`us.${HAIKU}`, HAIKU), listedProfile('us.maker.other', 'maker.other')];

  test('both: uses the catalog', () => {
    const list = listOf(lists([], [], { models: 'denied', profiles: 'denied' }));
    expect(list).toEqual(modelsInCatalogue(REGION));
  });

  test('profiles: uses the catalog’s full IDs, for models that AWS listed', () => {
    const list = listOf(lists(models, profiles, { profiles: 'throttled' }));
    expect(list.complete).toBe(false);
    expect(ids(list)).toContain('maker.new-v1:0');
    expect(ids(list)).toContain(`us.${HAIKU}`);
    expect(one(list, `us.${HAIKU}`)?.destinations).toBeUndefined();
  });

  test("models: uses AWS’s profiles of catalog models, and the catalog's on-demand models", () => {
    const list = listOf(lists(models, profiles, { models: 'denied' }));
    expect(one(list, `us.${HAIKU}`)?.arn).toBe(profileArn(`us.${HAIKU}`));
    expect(ids(list)).toContain(OSS);
    expect(ids(list)).not.toContain('us.maker.other');
    expect(ids(list)).not.toContain('eu.amazon.nova-pro-v1:0');
  });
});

describe('the catalog’s list', () => {
  test.each([
    ['us-east-1', ['us.', 'global.']],
    ['eu-west-1', ['eu.', 'global.']],
    ['ap-northeast-1', ['jp.', 'global.']],
    ['ap-southeast-2', ['au.', 'global.']],
    ['us-gov-west-1', []],
  ])('of %s has the profiles that can be called from there', (region, prefixes) => {
    const list = modelsInCatalogue(region);
    expect(ids(list).filter((id) => id.endsWith(`.${HAIKU}`))).toEqual(
      prefixes.map((prefix) => prefix + HAIKU),
    );
    expect(list.unusable.get(HAIKU)).toBe('needs-profile');
    expect(ids(list)).toContain(OSS);
  });
});
