/** How the real OpenClaws read our files, without a call. */
import { describe, expect, it } from 'vitest';
import { OPENCLAWS } from '../../.config/apart.mjs';
import { jsonOf, openclaw } from './openclaw.ts';
import { apiKey, expectAccepted, machineAfter, OUR_REF, SET_UPS, sso } from './set-ups.ts';

/** Every use of Bedrock besides the chat, with fallbacks and all models; then the uses are taken out again. */
const EVERY_USE = [
  ['--memory-model', 'amazon.titan-embed-text-v2:0'],
  ['--image-model', 'amazon.nova-lite-v1:0'],
  ['--small-model', 'openai.gpt-oss-20b-1:0'],
  ['--fallback-model', 'amazon.nova-pro-v1:0'],
  ['--all-models'],
].flat();
const NO_USE = ['--memory-model', 'off', '--image-model', 'off', '--small-model', 'off'];

describe.each(OPENCLAWS)('OpenClaw %s', (version) => {
  it.each(SET_UPS)('loads the setup, without an issue or warning: %s', async (_, setUp) => {
    const machine = await machineAfter(setUp);
    const run = await openclaw(machine, version, ['config', 'validate', '--json']);
    const result = jsonOf(run);
    expect(run.exitCode).toBe(0);
    expect(result.valid).toBe(true);
    expect(result.issues ?? []).toEqual([]);
    expect(result.warnings ?? []).toEqual([]);
  });

  it.each([
    ['every use of Bedrock', [EVERY_USE]],
    ['every use, then none', [EVERY_USE, NO_USE]],
  ])('accepts %s', async (_, steps) => {
    await expectAccepted(version, steps);
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
