/** The region that the wizard ends up with if a person can be asked. */

import { expect, it } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { WentBack } from '../../../src/failures/errors.ts';
import { gatherKnown } from '../../../src/gather/known.ts';
import { readFlags, startSettling } from '../../../src/gather/settle.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { EN } from '../../helpers/languages.ts';
import { KEY, snapshotOf } from '../../helpers/plan.ts';
import { type ScriptedAnswer, scriptedAsker } from '../../helpers/scripted-prompter.ts';

const VPC = 'https://vpce-0a1b-2c3d.bedrock-runtime.us-west-2.vpce.amazonaws.com';

/** With an API key in `.env` next to these lines, and flags for everything else. */
async function settleWith(stateEnv: string, flags: object, answers: readonly ScriptedAnswer[]) {
  const snapshot = snapshotOf({ stateEnv: `AWS_BEARER_TOKEN_BEDROCK=${KEY}\n${stateEnv}` });
  const values = { auth: 'api-key', model: ['openai.gpt-oss-120b-1:0'], ...flags };
  const where = { env: { AWS_REGION: 'eu-west-1' }, platform: process.platform } as const;
  const setup = readSetup(snapshot, where);
  const known = await gatherKnown(
    { env: {}, readStdin: async () => '' } as unknown as Context,
    values,
    snapshot,
    setup,
  );
  const asker = scriptedAsker(answers);
  const context = { language: EN, now: Date.now } as const;
  const given = readFlags({ values, positionals: [], problems: [] }, EN);
  return (await startSettling(context, given, known, { asker }).forward()).region;
}

/** The key in the files. */
const KEEP: ScriptedAnswer = ['select', 'keep'];

/** Takes the default, after recording it. */
const entering = (seen: string): ScriptedAnswer => [
  'text',
  ({ initial }: { readonly initial?: string }) => {
    expect(initial).toBe(seen);
    return initial;
  },
];

it("prefers the files' region over the shell's, and asks only if it is invalid", async () => {
  expect(await settleWith('', {}, [KEEP])).toBe('eu-west-1');
  expect(await settleWith('AWS_REGION=US-WEST-2\n', {}, [KEEP])).toBe('us-west-2');
  expect(await settleWith('AWS_REGION=garbage\n', {}, [entering('us-east-1'), KEEP])).toBe('us-east-1');
});

it('does not ask for a region if the endpoint has one', async () => {
  expect(await settleWith('', { 'endpoint-url': VPC }, [KEEP])).toBe('us-west-2');
});

it('reports a conflict between endpoint and region at once', async () => {
  const flags = { 'endpoint-url': VPC, region: 'eu-west-1', auth: undefined };
  await expect(settleWith('', flags, [])).rejects.toMatchObject({ problems: [{ flag: '--endpoint-url' }] });
});

const back = () => {
  throw new WentBack();
};

it('goes back to the previous question, and forgets its answer', async () => {
  const answers: ScriptedAnswer[] = [
    ['select', 'sso'],
    // The portal, which an API key does not have.
    ['text', back],
    ['select', 'api-key'],
    ['select', back],
    ['select', 'sso'],
    ['text', back],
    ['select', 'api-key'],
    KEEP,
  ];
  expect(await settleWith('', { auth: undefined }, answers)).toBe('eu-west-1');
});

it('ends if there is no question to go back to', async () => {
  await expect(settleWith('', {}, [['select', back]])).rejects.toBeInstanceOf(WentBack);
});

it('names the source of a key that cannot be one, and what it is instead', async () => {
  const snapshot = snapshotOf({});
  const env = { AWS_BEARER_TOKEN_BEDROCK: 'AKIAIOSFODNN7EXAMPLE' };
  const values = { auth: 'api-key', region: 'us-east-1', yes: true };
  const setup = readSetup(snapshot, { env, platform: process.platform });
  const known = await gatherKnown({ env } as unknown as Context, values, snapshot, setup);
  const given = readFlags({ values, positionals: [], problems: [] }, EN);
  const context = { language: EN, now: Date.now } as const;
  await expect(startSettling(context, given, known, { asker: undefined }).forward()).rejects.toMatchObject({
    problems: [
      {
        flag: 'AWS_BEARER_TOKEN_BEDROCK',
        message: expect.stringMatching(/^has a key that is an IAM access key ID\./),
      },
    ],
  });
});
