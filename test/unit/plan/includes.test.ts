import { basename, join } from 'node:path';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../src/failures/errors.ts';
import { actionOf, type Plan } from '../../../src/plan/plan.ts';
import { API_KEY, KEY, planFor, SSO, STATE_DIR } from '../../helpers/plan.ts';

/** The texts that a plan changes, by path relative to openclaw.json's folder. */
const changed = ({ changes }: Plan) =>
  Object.fromEntries(
    changes
      .filter((change) => change.kind === 'openclaw-config' && actionOf(change) !== 'none')
      .map(({ path, after }) => [basename(path), json5.parse(after ?? '')]),
  );

describe('a part of openclaw.json that comes from another file', () => {
  it('is edited there, and other files stay', () => {
    const plan = planFor(SSO, {
      openclawConfig: '{ models: { $include: "models.json" }, channels: { $include: "channels.json" } }',
      configIncludes: { 'models.json': '{ mode: "merge" }', 'channels.json': '{}' },
    });
    const { 'models.json': models, 'openclaw.json': root, ...others } = changed(plan);
    expect(others).toEqual({});
    expect(models.providers['amazon-bedrock'].auth).toBe('aws-sdk');
    expect(root.models).toEqual({ $include: 'models.json' });
  });

  it('must be changed by hand in a list of files, with the lines and without the key', () => {
    const texts = {
      openclawConfig: '{ models: { $include: ["a.json", "b.json"] } }',
      configIncludes: { 'a.json': '{ mode: "merge" }', 'b.json': '{ x: 1 }' },
    };
    const { error, facts } = errorOf(() => planFor(API_KEY, texts));
    expect({ error, ...facts }).toMatchObject({
      error: 'included-elsewhere',
      path: join(STATE_DIR, 'openclaw.json'),
      place: 'models',
      list: ['a.json', 'b.json'],
    });
    const lines = json5.parse(String(facts.lines));
    expect(Object.keys(lines.models)).toEqual(['providers']);
    expect(lines.agents.defaults.model.primary).toBe('amazon-bedrock/openai.gpt-oss-120b-1:0');
    expect(JSON.stringify(facts)).not.toContain(KEY);
  });

  it('is named as the whole file if everything comes from others', () => {
    const texts = {
      openclawConfig: '{ $include: ["a.json", "b.json"] }',
      configIncludes: { 'a.json': '{}', 'b.json': '{}' },
    };
    expect(errorOf(() => planFor(SSO, texts)).facts.place).toBe('openclaw.json');
  });

  it('is reported with its file and position if it cannot be parsed', () => {
    const texts = {
      openclawConfig: '{ models: { $include: "a.json" } }',
      configIncludes: { 'a.json': '{\n  x: ]' },
    };
    expect(errorOf(() => planFor(SSO, texts))).toMatchObject({
      error: 'cannot-parse',
      facts: { path: join(STATE_DIR, 'a.json'), line: 2 },
    });
  });
});

function errorOf(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    return error as AppError;
  }
  throw new Error('nothing was thrown');
}
