/** The real OpenClaws accept every combination of uses of Bedrock. config.test.ts tries all of them at once. */
import { describe, expect, it } from 'vitest';
import { OPENCLAWS } from '../../.config/apart.mjs';
import { CONFIG } from '../helpers/home-files.ts';
import { createMachine, ssoArgs } from '../helpers/machine.ts';
import { jsonOf, openclaw, pathWith } from './openclaw.ts';

const USES = {
  memory: ['amazon.titan-embed-text-v2:0', 'off'],
  image: ['amazon.nova-lite-v1:0', 'off'],
  small: ['openai.gpt-oss-20b-1:0', 'off'],
} as const;
const NAMES = Object.keys(USES) as (keyof typeof USES)[];
const flagsFor = (uses: readonly (keyof typeof USES)[], at: 0 | 1 = 0) =>
  uses.flatMap((use) => [`--${use}-model`, USES[use][at]]);
const FALLBACKS = ['--fallback-model', 'openai.gpt-oss-20b-1:0', '--fallback-model', 'amazon.nova-pro-v1:0'];
/** Every combination of uses, all of them taken out again, and what may come besides, alone and with them. */
const WHAT_ELSE: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ...[1, 2, 3, 4, 5, 6, 7]
    .map((bits) => NAMES.filter((_, index) => bits & (1 << index)))
    .map((uses) => [uses.join(', '), [flagsFor(uses)]] as const),
  ['all uses, then off', [flagsFor(NAMES), flagsFor(NAMES, 1)]],
  ['fallbacks', [FALLBACKS]],
  ['all models', [['--all-models']]],
  ['all uses, fallbacks and all models', [[...flagsFor(NAMES), ...FALLBACKS, '--all-models']]],
];

describe.each(OPENCLAWS)('OpenClaw %s', (version) => {
  it.each(WHAT_ELSE)('accepts other uses of Bedrock: %s', async (_, steps) => {
    const machine = await createMachine();
    const env = { PATH: await pathWith(machine, version) };
    for (const flags of steps) {
      const run = await machine.run([...ssoArgs(machine.aws), ...flags], { env });
      // The older one needs no plugin; the newer one is set up without it, but not done.
      expect([0, 3], run.stderr).toContain(run.exitCode);
    }
    const result = jsonOf(await openclaw(machine, version, ['config', 'validate', '--json']));
    expect(result.issues ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(await machine.read(CONFIG)).toContain('amazon-bedrock');
  });
});
