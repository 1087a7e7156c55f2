/**
 * An agent of the real OpenClaw answers through the stand-in. 2026.5.22 is the newest that can: later ones need a
 * plugin from the registry.
 */
import { expect, it } from 'vitest';
import { agentTurn } from './openclaw.ts';
import { MODEL, machineAfter, SET_UPS } from './set-ups.ts';

it.each(SET_UPS)('an agent replies: %s', async (_, setUp) => {
  const machine = await machineAfter(setUp);
  const before = machine.aws.requests.length;
  // OpenClaw leaves a regional endpoint to the SDK, which follows this variable. A custom one must work without it.
  const env = { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: machine.aws.url };
  const isStandard = setUp.endpoint === 'standard';
  const { payloads, meta } = await agentTurn(machine, '2026.5.22', isStandard ? { env } : {});
  expect(payloads[0].text).toMatch(/^Hello from the sandbox: .* as Amazon Bedrock would stream it\.$/);
  expect(meta.agentMeta).toMatchObject({ provider: 'amazon-bedrock', model: MODEL });

  const calls = machine.aws.requests.slice(before).filter(({ path }) => path.startsWith('/model/'));
  expect(calls.length).toBeGreaterThan(0);
  for (const { path, headers } of calls) {
    expect(decodeURIComponent(path)).toBe(`/model/${MODEL}/converse-stream`);
    expect(headers.authorization).toMatch(setUp.scheme);
    // Ours makes calls too; this one is OpenClaw's.
    expect(headers['user-agent']).toContain('md/nodejs#24.');
  }
});
