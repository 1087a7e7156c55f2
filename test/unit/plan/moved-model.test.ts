/** A model that moves from its own ID to its profile's: a person's settings are kept, or reported as lost. */
import json5 from 'json5';
import { expect, it } from 'vitest';
import { planFor, SSO, textAfter, warningsOf } from '../../helpers/plan.ts';

const BARE = 'anthropic.claude-opus-4-8';
const PROFILE = `us.${BARE}`;

const config = (entry: object, models?: object) =>
  JSON.stringify({
    models: {
      providers: {
        'amazon-bedrock': {
          baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
          api: 'bedrock-converse-stream',
          auth: 'aws-sdk',
          models: [{ id: BARE, name: 'Mine', ...entry }],
        },
      },
    },
    agents: { defaults: { model: `amazon-bedrock/${BARE}`, ...(models && { models }) } },
  });

function move(before: string) {
  const plan = planFor({ ...SSO, models: [PROFILE] }, { openclawConfig: before });
  const after = json5.parse(textAfter(plan, 'openclaw-config'));
  const entries = after.models.providers['amazon-bedrock'].models;
  return {
    entry: entries.find(({ id }: { id: string }) => id === PROFILE),
    after,
    warnings: warningsOf(plan),
  };
}

it('keeps limits, inputs, reasoning and unknown settings', () => {
  const own = {
    contextWindow: 150_000,
    maxTokens: 4000,
    input: ['text'],
    reasoning: false,
    params: { x: 1 },
  };
  const { entry, warnings } = move(config(own));
  expect(entry).toMatchObject(own);
  expect(warnings).not.toMatch(/has its own price|"field"/);
  expect(warnings).toContain(
    `{to}, the ID that can be called, gets the settings of {from}, whose own entry stays. {"from":"${BARE}","to":"${PROFILE}"}`,
  );
});

it('reports what it does not keep: a limit above the real one, a price', () => {
  const { entry, warnings } = move(config({ contextWindow: 9_000_000, cost: { input: 9, output: 9 } }));
  expect(entry).toMatchObject({ contextWindow: 1_000_000, cost: { input: 5.5, output: 27.5 } });
  expect(warnings).toContain('"field":"contextWindow","from":9000000,"to":1000000');
  expect(warnings).toContain('has its own price');
});

it('says nothing of a limit or a price that is the real one', () => {
  const figures = {
    contextWindow: 1_000_000,
    cost: { input: 5.5, output: 27.5, cacheRead: 0.55, cacheWrite: 6.875 },
  };
  expect(move(config(figures)).warnings).not.toMatch(/has its own price|"field"/);
});

it('that had a prefix that AWS does not have keeps its settings, too', () => {
  const own = { contextWindow: 150_000, params: { x: 1 } };
  const { entry, after } = move(
    config(own, { [`amazon-bedrock/${BARE}`]: { alias: 'boss' } }).replaceAll(BARE, `ap.${BARE}`),
  );
  expect(entry).toMatchObject(own);
  expect(after.agents.defaults.models).toEqual({ [`amazon-bedrock/${PROFILE}`]: { alias: 'boss' } });
});

it("keeps the chat's alias and params", () => {
  const { after } = move(config({}, { [`amazon-bedrock/${BARE}`]: { alias: 'boss', params: { y: 2 } } }));
  expect(after.agents.defaults.models).toEqual({
    [`amazon-bedrock/${PROFILE}`]: { alias: 'boss', params: { y: 2 } },
  });
});

it('adds the alias to an entry without one, in the same edit', () => {
  const entries = [{}, { params: { y: 2 } }];
  for (const own of entries) {
    const { after } = move(config({}, { [`amazon-bedrock/${BARE}`]: own }));
    expect(after.agents.defaults.models).toEqual({
      [`amazon-bedrock/${PROFILE}`]: { ...own, alias: 'opus-4.8' },
    });
  }
});

it('changes nothing the second time', () => {
  const once = textAfter(
    planFor({ ...SSO, models: [PROFILE] }, { openclawConfig: config({ cost: { input: 9, output: 9 } }) }),
    'openclaw-config',
  );
  const again = planFor({ ...SSO, models: [PROFILE] }, { openclawConfig: once });
  expect(textAfter(again, 'openclaw-config')).toBe(once);
});
