import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { modelEntry } from '../../../src/models/catalogue.ts';
import { planFor, SSO, type Texts, textAfter, textsAfter } from '../../helpers/plan.ts';

describe('a fallback model', () => {
  const SMALL = 'openai.gpt-oss-20b-1:0';
  const answers = { ...SSO, models: [...SSO.models, SMALL], fallbackModels: [SMALL] };
  const modelOf = (texts: Texts) =>
    json5.parse(textAfter(planFor(answers, texts), 'openclaw-config')).agents.defaults.model;
  const primary = 'amazon-bedrock/openai.gpt-oss-120b-1:0';
  const ref = `amazon-bedrock/${SMALL}`;

  it.each([
    ['nothing', '{}', [ref]],
    ['a string', '{ agents: { defaults: { model: "amazon-bedrock/y" } } }', [ref]],
    ['an object', '{ agents: { defaults: { model: { primary: "amazon-bedrock/y" } } } }', [ref]],
    [
      'other fallbacks',
      '{ agents: { defaults: { model: { primary: "x/y", fallbacks: ["a/b"] } } } }',
      ['a/b', ref],
    ],
    ['itself', `{ agents: { defaults: { model: { fallbacks: ["${ref}", "a/b"] } } } }`, [ref, 'a/b']],
  ])('goes behind %s', (_, openclawConfig, fallbacks) => {
    expect(modelOf({ openclawConfig })).toEqual({ primary, fallbacks });
    const again = planFor(answers, textsAfter(planFor(answers, { openclawConfig })));
    expect(again.changes.every(({ before, after }) => before === after)).toBe(true);
  });

  it.each([
    ['a part of its ID', 'nova-pro', 'amazon.nova-pro-v1:0'],
    [
      'a date that its ID does not have',
      'us.anthropic.claude-sonnet-4-6-20251231-v1:0',
      'jp.anthropic.claude-sonnet-4-6',
    ],
    ['a retired model', 'anthropic.claude-3-sonnet-20240229-v1:0', 'global.anthropic.claude-sonnet-5-5'],
  ])('replaces %s', (_, dead, right) => {
    const answersOf = { ...SSO, models: [...SSO.models, right], fallbackModels: [right] };
    const refOf = (id: string) => `amazon-bedrock/${id}`;
    const written = (fallbacks: readonly string[]) => {
      const openclawConfig = JSON.stringify({ agents: { defaults: { model: { fallbacks } } } });
      const text = textAfter(planFor(answersOf, { openclawConfig }), 'openclaw-config');
      return json5.parse(text).agents.defaults.model.fallbacks;
    };
    expect(written(['a/b', refOf(dead), 'c/d'])).toEqual(['a/b', refOf(right), 'c/d']);
    expect(written([refOf(dead), refOf(right)])).toEqual([refOf(right)]);
    expect(written([refOf('amazon.nova-lite-v1:0')])).toEqual([refOf('amazon.nova-lite-v1:0'), refOf(right)]);
  });

  it.each([
    ['alone', `["${primary}"]`, undefined],
    ['a single text', `"${primary}"`, undefined],
    ['beside others', `["a/b", "${primary}", "c/d"]`, ['a/b', 'c/d']],
  ])('is not the new primary, %s', (_, before, fallbacks) => {
    const openclawConfig = `{ agents: { defaults: { model: { primary: "x/y", fallbacks: ${before} } } } }`;
    const written = json5.parse(textAfter(planFor(SSO, { openclawConfig }), 'openclaw-config'));
    expect(written.agents.defaults.model).toEqual({ primary, ...(fallbacks && { fallbacks }) });
  });

  it('is added where the primary goes from the list', () => {
    const openclawConfig = `{ agents: { defaults: { model: { fallbacks: ["${primary}"] } } } }`;
    expect(modelOf({ openclawConfig })).toEqual({ primary, fallbacks: [ref] });
  });

  it('is one of several, in the order given', () => {
    const models = [...SSO.models, 'amazon.nova-pro-v1:0', SMALL];
    const several = { ...SSO, models, fallbackModels: ['amazon.nova-pro-v1:0', SMALL] };
    const written = json5.parse(textAfter(planFor(several, {}), 'openclaw-config'));
    expect(written.agents.defaults.model.fallbacks).toEqual(['amazon-bedrock/amazon.nova-pro-v1:0', ref]);
  });

  it('is not written if the primary is left alone', () => {
    const text = textAfter(planFor({ ...answers, setPrimary: false }, {}), 'openclaw-config');
    expect(json5.parse(text).agents?.defaults?.model).toBeUndefined();
  });
});

describe('models outside the catalog', () => {
  it("are written with AWS's data", () => {
    const entry = { ...modelEntry('maker.new-v1:0').entry, name: 'New', input: ['text', 'image'] as const };
    const listed = [
      { entry, kind: 'foundation-model', known: false, lifecycle: 'active', alias: 'new' },
    ] as const;
    const text = textAfter(planFor({ ...SSO, models: [entry.id], listed }), 'openclaw-config');
    const { models, agents } = json5.parse(text);
    expect(models.providers['amazon-bedrock'].models).toEqual([entry]);
    expect(agents.defaults.models).toEqual({ 'amazon-bedrock/maker.new-v1:0': { alias: 'new' } });
  });
});
