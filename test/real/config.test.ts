/** What the real OpenClaws make of our files, without a call. */
import { describe, expect, it } from 'vitest';
import { OPENCLAWS } from '../../.config/apart.mjs';
import { jsonOf, openclaw } from './openclaw.ts';
import { apiKey, machineAfter, OUR_REF, SET_UPS, sso } from './set-ups.ts';

describe.each(OPENCLAWS)('OpenClaw %s', (version) => {
  it.each(SET_UPS)('loads the set-up, without issue or warning: %s', async (_, setUp) => {
    const machine = await machineAfter(setUp);
    const run = await openclaw(machine, version, ['config', 'validate', '--json']);
    const result = jsonOf(run);
    expect(run.exitCode).toBe(0);
    expect(result.valid).toBe(true);
    expect(result.issues ?? []).toEqual([]);
    expect(result.warnings ?? []).toEqual([]);
  });

  it.each([
    ['SSO', sso],
    ['API key', apiKey],
  ] as const)('shows our model as the default, under its alias: %s', async (_, step) => {
    const machine = await machineAfter({ steps: [step], endpoint: 'standard' });
    const status = jsonOf(await openclaw(machine, version, ['models', 'status', '--json']));
    expect(status.resolvedDefault).toBe(OUR_REF);
    expect(status.defaultModel).toBe(OUR_REF);
    expect(status.aliases).toEqual({ 'gpt-oss-120b': OUR_REF });
  });
});
