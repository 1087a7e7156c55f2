/** The real OpenClaws accept every combination of uses of Bedrock. config.test.ts tries all of them at once. */
import { describe, it } from 'vitest';
import { OPENCLAWS } from '../../.config/apart.mjs';
import { expectAccepted } from './set-ups.ts';

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
    await expectAccepted(version, steps);
  });
});
