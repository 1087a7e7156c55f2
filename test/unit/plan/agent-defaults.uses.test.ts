import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/plan/plan.ts';
import { planFor, SSO, textAfter, textsAfter } from '../../helpers/plan.ts';

const TITAN = 'amazon.titan-embed-text-v2:0';
const NOVA = 'amazon.nova-lite-v1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';
const OLD = '2026.5.22';
const NEW = '2026.9.6';
const ALL = { memory: TITAN, image: NOVA, small: SMALL };
const OFF = { memory: 'off', image: 'off', small: 'off' };
const answers = (uses: Answers['uses'], openclawVersion: string | undefined = NEW): Answers => ({
  ...SSO,
  models: [...SSO.models, NOVA, SMALL],
  ...(uses && { uses }),
  openclawVersion,
});
const plan = (given: Answers, openclawConfig = '{}') => planFor(given, { openclawConfig });
const written = (given: Answers, openclawConfig = '{}') =>
  json5.parse(textAfter(plan(given, openclawConfig), 'openclaw-config'));
const told = (given: Answers, openclawConfig: string) =>
  plan(given, openclawConfig).warnings.map(
    ({ text, facts }) => `${JSON.stringify(text)} ${JSON.stringify(facts)}`,
  );

describe('what else runs on Bedrock', () => {
  it('is written where a new OpenClaw looks', () => {
    const { memory, agents } = written(answers(ALL));
    expect(memory).toEqual({ search: { provider: 'bedrock', model: TITAN } });
    expect(agents.defaults).toMatchObject({
      imageModel: { primary: `amazon-bedrock/${NOVA}` },
      utilityModel: `amazon-bedrock/${SMALL}`,
      heartbeat: { model: `amazon-bedrock/${SMALL}` },
    });
    expect(agents.defaults.memorySearch).toBeUndefined();
  });

  it('is written where an old OpenClaw looks', () => {
    const { memory, agents } = written(answers(ALL, OLD));
    expect(memory).toBeUndefined();
    expect(agents.defaults).toMatchObject({
      memorySearch: { provider: 'bedrock', model: TITAN },
      imageModel: { primary: `amazon-bedrock/${NOVA}` },
      heartbeat: { model: `amazon-bedrock/${SMALL}` },
    });
    expect(agents.defaults.utilityModel).toBeUndefined();
  });

  it('follows the file if no OpenClaw is installed', () => {
    const present = '{ agents: { defaults: { memorySearch: { provider: "openai" } } } }';
    const { openclawVersion: _, ...unknown } = answers({ memory: TITAN });
    expect(written(unknown, present)).toMatchObject({
      agents: { defaults: { memorySearch: { provider: 'bedrock' } } },
    });
    expect(written(unknown)).toMatchObject({ memory: { search: { provider: 'bedrock' } } });
  });

  it('is unchanged if nothing is specified', () => {
    const present = '{ memory: { search: { provider: "openai", model: "x" } } }';
    expect(written(answers(undefined), present).memory).toEqual({
      search: { provider: 'openai', model: 'x' },
    });
  });

  it("replaces another provider's setting only by name, with a notice, and keeps the rest", () => {
    const present = `{ memory: { search: { provider: "openai", model: "text-embedding-3-small", query: { top: 3 } } },
      agents: { defaults: { imageModel: "openai/gpt-5.4", heartbeat: { every: "1h", model: "openai/gpt-5.4-mini" } } } }`;
    const { memory, agents } = written(answers(ALL), present);
    expect(memory.search).toEqual({ provider: 'bedrock', model: TITAN, query: { top: 3 } });
    expect(agents.defaults.imageModel).toBe(`amazon-bedrock/${NOVA}`);
    expect(agents.defaults.heartbeat).toEqual({ every: '1h', model: `amazon-bedrock/${SMALL}` });
    const warnings = told(answers(ALL), present).join();
    expect(warnings).toContain('openai/text-embedding-3-small');
    expect(warnings).toContain('"from":"openai/gpt-5.4"');
    const off = written(answers(OFF), present);
    expect(off.memory.search.provider).toBe('openai');
    expect(off.agents.defaults.imageModel).toBe('openai/gpt-5.4');
    expect(off.agents.defaults.heartbeat.model).toBe('openai/gpt-5.4-mini');
  });

  it.each([OLD, NEW])('is removed again by off, and written once: %s', (version) => {
    const before = textsAfter(plan(answers(undefined, version)));
    const first = textsAfter(planFor(answers(ALL, version), before));
    const again = planFor(answers(ALL, version), first);
    expect(again.changes.every((change) => change.before === change.after)).toBe(true);
    const off = textAfter(planFor(answers(OFF, version), first), 'openclaw-config');
    expect(json5.parse(off)).toEqual(json5.parse(before.openclawConfig ?? ''));
  });

  it('needs a new index only if the embedding model changes', () => {
    const present = (model: string) => `{ memory: { search: { provider: "bedrock", model: "${model}" } } }`;
    const reindex = /reindex/;
    expect(told(answers({ memory: TITAN }), present(TITAN)).join()).not.toMatch(reindex);
    expect(told(answers({ memory: TITAN }), present('cohere.embed-v4:0')).join()).toMatch(reindex);
    expect(told(answers({ memory: 'off' }), present(TITAN)).join()).toMatch(reindex);
  });
});
