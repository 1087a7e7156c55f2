import { expect, it } from 'vitest';
import { buildRepair } from '../../../src/plan/build-plan.ts';
import { realChanges } from '../../../src/plan/plan.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { API_KEY, planFor, snapshotOf, type Texts, textAfter, warningsOf } from '../../helpers/plan.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';
const configWith = (id: string, more: object = {}) =>
  JSON.stringify({
    gateway: { mode: 'local' },
    models: {
      providers: { [id]: { api: 'bedrock-converse-stream', models: [{ id: MODEL, name: 'x' }] } },
    },
    ...more,
  });
const jobs = (id: string) => `// Mine
{ version: 1, jobs: [
  { id: "a", payload: { kind: "agentTurn", message: "bedrock/news", model: "${id}/${MODEL}", fallbacks: ["${id}/${MODEL}", "openai/gpt-5"] } },
] }
`;
const planJobs = (texts: Texts) =>
  realChanges(planFor(API_KEY, texts)).filter(({ kind }) => kind === 'cron-jobs');

it.each(['bedrock', 'aws-bedrock'])('the models of scheduled jobs follow the rename of %s', (id) => {
  const texts = { openclawConfig: configWith(id), cronJobs: jobs(id) };
  expect(textAfter(planFor(API_KEY, texts), 'cron-jobs')).toBe(jobs('amazon-bedrock'));
});

it('an earlier rename that left the jobs behind is completed, by doctor --fix too', () => {
  const texts = { openclawConfig: configWith('amazon-bedrock'), cronJobs: jobs('bedrock') };
  expect(planJobs(texts)[0]?.after).toBe(jobs('amazon-bedrock'));
  const snapshot = snapshotOf(texts);
  const repair = buildRepair(snapshot, readSetup(snapshot, { env: {}, platform: 'linux' }));
  expect(textAfter(repair, 'cron-jobs')).toBe(jobs('amazon-bedrock'));
});

it.each([
  [
    'another provider named bedrock',
    {
      openclawConfig: '{ models: { providers: { bedrock: { api: "ollama" } } } }',
      cronJobs: jobs('bedrock'),
    },
  ],
  ['nothing that is ours', { openclawConfig: configWith('bedrock'), cronJobs: jobs('anthropic') }],
  ['a file that is not JSON', { openclawConfig: configWith('bedrock'), cronJobs: '{ jobs: [' }],
])('jobs of %s stay as they are', (_, texts) => {
  expect(planJobs(texts)).toEqual([]);
});

it.each<[string, Texts, boolean]>([
  ['in the database', { openclawConfig: configWith('bedrock'), hasDatabase: true }, true],
  [
    'in a store of their own',
    { openclawConfig: configWith('bedrock', { cron: { store: '~/jobs.json' } }) },
    true,
  ],
  [
    'in the database, without a rename',
    { openclawConfig: configWith('amazon-bedrock'), hasDatabase: true },
    false,
  ],
  ['nowhere', { openclawConfig: configWith('bedrock') }, false],
])('says how to rename the jobs that are %s', (_, texts, told) => {
  expect(warningsOf(planFor(API_KEY, texts)).includes('openclaw cron edit ID')).toBe(told);
});
