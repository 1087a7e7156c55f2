import { expect, it, vi } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { diffFile } from '../../../src/plan/diff.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { API_KEY, snapshotOf } from '../../helpers/plan.ts';

const CONFIG = {
  models: {
    providers: { bedrock: { api: 'bedrock-converse-stream', apiKey: 'old', models: [{ id: 'x.y' }] } },
  },
  agents: { defaults: { model: 'bedrock/x.y' } },
};

// JSON.parse is tried first on every text, whatever its format.
it.each(['', '// mine\n'])('every openclaw.json text is parsed once for a plan: %j', (comment) => {
  const openclawConfig = `${comment}${JSON.stringify(CONFIG, null, 2)}\n`;
  const parse = vi.spyOn(JSON, 'parse');
  const snapshot = snapshotOf({ openclawConfig });
  readSetup(snapshot, { env: {}, platform: 'linux' });
  const change = buildPlan(API_KEY, snapshot).changes.find(({ kind }) => kind === 'openclaw-config');
  diffFile({ kind: 'openclaw-config', path: 'p', before: openclawConfig, after: change?.after ?? '' });
  // Reading the files again after writing gives the same texts in new strings.
  readSetup(snapshotOf({ openclawConfig: Buffer.from(change?.after ?? '').toString() }), {
    env: {},
    platform: 'linux',
  });

  const whole = parse.mock.calls.map(([text]) => text).filter((text) => text.includes('"models": {'));
  expect(whole).toContain(openclawConfig);
  expect(whole).toContain(change?.after);
  expect(new Set(whole).size).toBe(whole.length);
});
