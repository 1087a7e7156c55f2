/** A setup whose models OpenClaw finds by itself: `use` writes no block, which would lack the address and hide them. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { createHome } from '../helpers/own-home.ts';
import { type StandIn, startStandIn } from '../helpers/stand-in.ts';

let aws: StandIn;
beforeAll(async () => {
  aws = await startStandIn({ delay: async () => {} });
});
afterAll(() => aws.close());

it('is verified, and use leads to init (needs POSIX paths)', async () => {
  const home = await createHome(
    {
      files: {
        [ENV]: 'AWS_BEARER_TOKEN_BEDROCK={key}\n',
        [CONFIG]: {
          plugins: {
            entries: { 'amazon-bedrock': { config: { discovery: { enabled: true, region: 'us-west-2' } } } },
          },
          agents: { defaults: { model: 'amazon-bedrock/openai.gpt-oss-120b-1:0' } },
        },
      },
    },
    aws,
  );
  onTestFinished(home.remove);
  const verified = JSON.parse((await home.run(['verify', '--json'])).stdout);
  expect(verified).toMatchObject({ ok: true, provider: 'amazon-bedrock', region: 'us-west-2' });
  const before = await home.contents();
  const used = await home.run(['use', 'nova-lite', '--no-verify', '--json']);
  expect(used.exitCode).toBe(3);
  expect(JSON.parse(used.stdout).error).toMatchObject({
    code: 'OCB304',
    cause: expect.stringContaining(
      'plugins.entries.amazon-bedrock.config.discovery.enabled lets OpenClaw find',
    ),
    fix: ['openclaw-bedrock init'],
  });
  expect(await home.contents()).toEqual(before);
});
