import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/failures/errors.ts';
import { modelsInCatalogue } from '../../../src/models/list-models.ts';
import { throughProfile } from '../../../src/models/profile-for.ts';
import { foreignPrefix } from '../../../src/models/resolve-model.ts';

const unknown = (model: string, region?: string) =>
  throughProfile(new AppError('model-not-found', { model, ...(region && { region }) }));

const needsProfile = (base: string, region?: string) =>
  throughProfile(new AppError('needs-inference-profile', { base, ...(region && { region }) })).facts;

describe('a model that Bedrock calls by a profile only', () => {
  it.each([
    ['anthropic.claude-opus-4-8', 'eu-west-1', { profileId: 'eu.anthropic.claude-opus-4-8' }],
    ['meta.llama3-3-70b-instruct-v1:0', undefined, { profileIds: ['us.meta.llama3-3-70b-instruct-v1:0'] }],
    ['meta.llama3-3-70b-instruct-v1:0', 'eu-west-1', { profileIds: ['us.meta.llama3-3-70b-instruct-v1:0'] }],
    ['maker.nothing-v1:0', undefined, {}],
  ])('is told the profiles that exist: %s in %s', (base, region, told) => {
    expect(needsProfile(base, region)).toEqual({ base, ...(region && { region }), ...told });
  });

  it('is told a newer model if it is retired', () => {
    const facts = needsProfile('anthropic.claude-3-7-sonnet-20250219-v1:0');
    expect(facts).toEqual({ base: facts.base, successor: expect.stringMatching(/claude-sonnet-\d/) });
  });
});

describe('a model that Bedrock does not find', () => {
  it('by its bare ID is called through the profile of its geography', () => {
    expect(unknown('anthropic.claude-opus-4-8', 'eu-west-1')).toMatchObject({
      error: 'needs-inference-profile',
      facts: { base: 'anthropic.claude-opus-4-8', profileId: 'eu.anthropic.claude-opus-4-8' },
    });
  });

  it('in an unknown region needs a profile if no region has it without one', () => {
    expect(unknown('anthropic.claude-opus-4-8')).toMatchObject({
      error: 'needs-inference-profile',
      facts: { base: 'anthropic.claude-opus-4-8' },
    });
    expect(unknown('anthropic.claude-opus-4-8').facts).not.toHaveProperty('profileId');
  });

  it.each([
    ['us.anthropic.claude-opus-4-8', 'us-east-1'],
    ['openai.gpt-oss-120b-1:0', 'us-east-1'],
    ['openai.gpt-oss-120b-1:0', undefined],
    ['maker.nothing', 'us-east-1'],
    ['maker.nothing', undefined],
    ['anthropic.claude-3-haiku-20240307-v1:0', undefined],
  ])('is left alone: %s in %s', (model, region) => {
    expect(unknown(model, region)).toMatchObject({ error: 'model-not-found', facts: { model } });
    expect(Object.keys(unknown(model, region).facts)).not.toContain('profileId');
    expect(Object.keys(unknown(model, region).facts)).not.toContain('geography');
  });

  it('that is retired is told a newer one', () => {
    const { facts } = unknown('us.anthropic.claude-3-7-sonnet-20250219-v1:0', 'us-east-1');
    expect(facts.successor).toMatch(/claude-sonnet-\d/);
  });

  it('by its bare ID in an unknown region is told that it has no other', () => {
    expect(unknown('qwen.qwen3-coder-next').facts).toMatchObject({ alone: 'qwen.qwen3-coder-next' });
    expect(unknown('qwen.qwen3-coder-next', 'eu-west-3').facts).not.toHaveProperty('alone');
  });

  it.each([
    ['claude-opus-4-6', 'us.anthropic.claude-opus-4-6-v1'],
    ['claude-opus-4-6-v1[1m]', 'us.anthropic.claude-opus-4-6-v1'],
  ])('by a name without its maker is told the ID: %s', (model, meant) => {
    expect(unknown(model).facts).toEqual({ model, meant });
  });

  it('with a prefix that none of its profiles has, as it has none, is told the ID alone', () => {
    expect(unknown('us.deepseek.v3.2', 'us-east-1').facts).toMatchObject({ meant: 'deepseek.v3.2' });
  });

  it('by a prefix of other regions is called by the prefix of this one', () => {
    expect(unknown('jp.anthropic.claude-sonnet-4-6', 'us-east-1')).toMatchObject({
      error: 'model-not-found',
      facts: {
        geography: 'jp',
        awayFrom: 'us-east-1',
        profileId: 'us.anthropic.claude-sonnet-4-6',
        callFrom: 'ap-northeast-1',
        homes: ['us.', 'global.'],
      },
    });
  });

  it('under an ID that its region has is told that it is right there', () => {
    const { facts } = unknown('jp.anthropic.claude-sonnet-4-6', 'ap-northeast-1');
    expect(facts).toEqual({
      model: 'jp.anthropic.claude-sonnet-4-6',
      region: 'ap-northeast-1',
      validIn: 'ap-northeast-1',
    });
  });

  it('by a prefix without a region is told the prefix', () => {
    const { facts } = unknown('eu.anthropic.claude-sonnet-4-6');
    expect(facts).toEqual({
      model: 'eu.anthropic.claude-sonnet-4-6',
      geography: 'eu',
      callFrom: 'eu-west-1',
    });
  });

  it('by the prefix of all regions without a region is told nothing about it', () => {
    expect(unknown('global.anthropic.claude-opus-4-8').facts).toEqual({
      model: 'global.anthropic.claude-opus-4-8',
    });
  });

  it('by a profile that does not exist here is called by the one that does', () => {
    const { facts } = unknown('apac.anthropic.claude-haiku-4-5-20251001-v1:0', 'ap-northeast-1');
    expect(facts.profileId).toBe('jp.anthropic.claude-haiku-4-5-20251001-v1:0');
    expect(facts).not.toHaveProperty('geography');
  });

  it('under a prefix that AWS does not have is called by the one that it has', () => {
    const { facts } = unknown('ap.anthropic.claude-opus-4-8', 'ap-northeast-2');
    expect(facts.profileId).toBe('global.anthropic.claude-opus-4-8');
    expect(facts).not.toHaveProperty('geography');
  });

  it('and that the catalog does not know is told the prefix only', () => {
    expect(unknown('eu.maker.nothing-v1:0', 'us-east-1').facts).toEqual({
      model: 'eu.maker.nothing-v1:0',
      region: 'us-east-1',
      geography: 'eu',
      callFrom: 'eu-west-1',
      awayFrom: 'us-east-1',
      homes: ['us.', 'global.'],
    });
    expect(unknown('eu.maker.nothing-v1:0', 'eu-west-1').facts).not.toHaveProperty('geography');
  });

  it.each([
    ['us.anthropic.claude-opus-4-6-v1:0', undefined, 'us.anthropic.claude-opus-4-6-v1'],
    ['global.anthropic.claude-haiku-4-5', undefined, 'global.anthropic.claude-haiku-4-5-20251001-v1:0'],
    ['anthropic.claude-opus-4-8-20260601-v1:0', 'eu-west-1', 'eu.anthropic.claude-opus-4-8'],
    ['openai.gpt-oss-120b', undefined, 'openai.gpt-oss-120b-1:0'],
    ['anthropic.claude-opus-4-6-v1:0', undefined, 'anthropic.claude-opus-4-6-v1'],
    ['us.anthropic.claude-opus-4-8-v1', 'eu-central-1', 'eu.anthropic.claude-opus-4-8'],
    ['us.anthropic.claude-opus-4-8-v1', 'us-east-1', 'us.anthropic.claude-opus-4-8'],
  ])('under an ID with a wrong ending is told the right one: %s in %s', (model, region, meant) => {
    expect(unknown(model, region)).toMatchObject({ error: 'model-not-found', facts: { meant } });
  });

  it('of another version is not taken for the one that is in the catalog', () => {
    for (const id of ['us.anthropic.claude-opus-4-99', 'anthropic.claude-opus', 'us.maker.nothing-v1:0'])
      expect(unknown(id).facts).not.toHaveProperty('meant');
  });

  it('by a name is told the ID of the geography that the program named', () => {
    const facts = { model: 'claude-sonnet-4-6', near: 'eu' };
    expect(throughProfile(new AppError('model-not-found', facts)).facts).toMatchObject({
      meant: 'eu.anthropic.claude-sonnet-4-6',
    });
  });

  it.each(['claude-3-5-sonnet-20240620', 'claude-3.7-nothing'])(
    'by a name that is not known: %s',
    (model) => {
      expect(unknown(model).facts).toEqual({ model, short: model });
      expect(unknown(model, 'eu-west-1').facts).toMatchObject({ short: model, homes: ['eu.', 'global.'] });
    },
  );

  it('that only profiles led to needs one, also if it is retired', () => {
    const model = 'anthropic.claude-sonnet-4-20250514-v1:0';
    expect(unknown(model, 'eu-central-1')).toMatchObject({
      error: 'needs-inference-profile',
      facts: { base: model, homes: ['eu.', 'global.'], successor: expect.stringMatching(/^eu\./) },
    });
    expect(unknown('anthropic.claude-3-5-sonnet-20241022-v2:0', 'us-west-2').error).toBe('model-not-found');
  });

  it('of several that have a prefix of the same other regions is told that', () => {
    const several = (models: string) =>
      throughProfile(new AppError('model-not-found', { models, region: 'eu-west-3' })).facts;
    expect(several('eu.amazon.a us.amazon.a us.amazon.b amazon.c')).toMatchObject({
      geography: 'us',
      awayFrom: 'eu-west-3',
      callFrom: 'us-east-1',
    });
    expect(several('jp.amazon.a us.amazon.a')).not.toHaveProperty('geography');
    expect(several('eu.amazon.a')).not.toHaveProperty('geography');
  });

  it('at Mantle, whose IDs have no prefixes, is told none', () => {
    const error = new AppError('model-not-found', {
      model: 'openai.gpt-5.6-terra',
      unserved: 'openai.gpt-5.6-terra',
    });
    expect(throughProfile(error)).toBe(error);
  });

  it('is the only error that is changed', () => {
    const error = new AppError('throttled', { model: 'anthropic.claude-opus-4-8', region: 'eu-west-1' });
    expect(throughProfile(error)).toBe(error);
    const nameless = new AppError('model-not-found', {});
    expect(throughProfile(nameless)).toBe(nameless);
  });
});

describe('a retired model', () => {
  it('is told a newer one, if the catalog knows it', () => {
    const retired = (model?: string) =>
      throughProfile(new AppError('model-retired', { ...(model && { model }), region: 'eu-west-1' })).facts;
    expect(retired('anthropic.claude-3-7-sonnet-20250219-v1:0').successor).toMatch(/^eu\..*claude-sonnet/);
    expect(retired('maker.nothing')).not.toHaveProperty('successor');
    expect(retired()).not.toHaveProperty('successor');
  });
});

describe('a prefix of other regions', () => {
  it.each([
    ['us.anthropic.claude-sonnet-4-6', 'eu-central-1', 'eu.anthropic.claude-sonnet-4-6'],
    ['us.maker.nothing', 'eu-central-1', undefined],
  ])('is told: %s in %s', (id, region, right) => {
    expect(foreignPrefix(id, modelsInCatalogue(region))).toEqual({
      text: 'models.foreignPrefix',
      facts: { id, region, geography: 'us', ...(right && { right }) },
    });
  });

  it.each([
    ['apac.anthropic.claude-sonnet-4-6', 'ap-northeast-1', 'jp.anthropic.claude-sonnet-4-6'],
    ['apac.anthropic.claude-sonnet-4-6', 'ap-south-1', 'global.anthropic.claude-sonnet-4-6'],
    ['us.openai.gpt-oss-120b-1:0', 'us-east-1', 'openai.gpt-oss-120b-1:0'],
    ['eu.deepseek.r1-v1:0', 'eu-west-1', undefined],
  ])('is told apart from one that the model does not have: %s in %s', (id, region, right) => {
    const [geography] = id.split('.', 1);
    expect(foreignPrefix(id, modelsInCatalogue(region))).toEqual({
      text: 'models.profileUnlisted',
      facts: { id, region, geography, ...(right && { right }) },
    });
  });

  it.each([
    ['us.anthropic.claude-sonnet-4-6', 'us-west-2'],
    ['us.maker.nothing', 'us-west-2'],
    ['us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0', 'us-gov-west-1'],
    ['global.anthropic.claude-sonnet-4-6', 'eu-central-1'],
    ['openai.gpt-oss-120b-1:0', 'eu-central-1'],
    ['arn:aws:bedrock:us-east-1:222222222222:application-inference-profile/abc', 'eu-central-1'],
  ])('is none: %s in %s', (id, region) => {
    expect(foreignPrefix(id, modelsInCatalogue(region))).toBeUndefined();
  });

  it('is no obstacle where AWS lists the ID', () => {
    const [model] = modelsInCatalogue('us-east-1').models.filter(({ entry }) => entry.id.startsWith('us.'));
    if (!model) throw new Error('no model');
    const list = { ...modelsInCatalogue('eu-central-1'), models: [model] };
    expect(foreignPrefix(model.entry.id, list)).toBeUndefined();
  });
});
