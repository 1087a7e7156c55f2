/** `agents.defaults.models` can lock a person out of every model that it does not name (plan/agent-defaults.ts). */
import { LLMock } from '@copilotkit/aimock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OPENCLAWS } from '../../.config/apart.mjs';
import { CONFIG } from '../helpers/home-files.ts';
import { createMachine, type Machine } from '../helpers/machine.ts';
import { agentTurn, jsonOf, openclaw } from './openclaw.ts';
import { OUR_REF, sso } from './set-ups.ts';

const OTHER = 'mine/m-1';
const ANSWER = 'Hello from the other provider.';

/** Someone's config before our setup: another provider is in use, with these defaults. */
function configWith(defaults: object, baseUrl = 'http://127.0.0.1:9/v1') {
  const models = [{ id: 'm-1', name: 'M 1' }];
  const mine = { baseUrl, api: 'openai-completions', apiKey: 'not-a-secret', models };
  return { models: { providers: { mine } }, agents: { defaults: { model: OTHER, ...defaults } } };
}

const MAP = { models: { [OTHER]: { alias: 'mine' } } };
const POLICY = { modelPolicy: { allow: [OTHER] } };

/** A local OpenAI server, closed after the test. */
async function otherProvider(): Promise<string> {
  const server = new LLMock({ port: 0 });
  server.onMessage(/./, { content: ANSWER });
  await server.start();
  onTestFinished(() => server.stop());
  return `${server.url}/v1`;
}

const allowedBy = async (machine: Machine, version: (typeof OPENCLAWS)[number]): Promise<string[]> =>
  jsonOf(await openclaw(machine, version, ['models', 'status', '--json'])).allowed;

describe.each([
  ['2026.5.22', 'no map', {}, []],
  ['2026.5.22', 'a map', MAP, [OTHER, OUR_REF]],
  ['2026.9.6', 'no map', {}, []],
  ['2026.9.6', 'a map', MAP, [OTHER, OUR_REF]],
  ['2026.9.6', 'a policy', POLICY, [OTHER, OUR_REF]],
  ['2026.9.6', 'a map and a policy', { ...MAP, ...POLICY }, [OTHER, OUR_REF]],
] as const)('OpenClaw %s, a config with %s', (version, _, defaults, allowed) => {
  it('allows their models and ours', async () => {
    const machine = await createMachine();
    await machine.write(CONFIG, JSON.stringify(configWith(defaults)));
    expect((await sso(machine)).exitCode).toBe(0);
    const validated = jsonOf(await openclaw(machine, version, ['config', 'validate', '--json']));
    expect(validated.issues ?? []).toEqual([]);
    // An empty list restricts nothing.
    expect([...(await allowedBy(machine, version))].sort()).toEqual([...allowed].sort());
  });
});

it.each(OPENCLAWS)('%s would lock them out of their model if we added only our own map', async (version) => {
  const machine = await createMachine();
  await machine.write(CONFIG, JSON.stringify(configWith({})));
  await sso(machine);
  const config = JSON.parse((await machine.read(CONFIG)) ?? '');
  config.agents.defaults.models = { [OUR_REF]: { alias: 'ours' } };
  await machine.write(CONFIG, JSON.stringify(config));
  expect(await allowedBy(machine, version)).toEqual([OUR_REF]);
  const error = await agentTurn(machine, version, { model: OTHER }).catch(String);
  expect(error).toMatch(/Model override \S+ is not allowed/);
});

it.each([
  ['2026.5.22', 'no map', {}],
  ['2026.5.22', 'a map', MAP],
  ['2026.9.6', 'no map', {}],
  ['2026.9.6', 'a map', MAP],
] as const)('%s lets somebody with %s choose their model, which answers', async (version, _, defaults) => {
  const machine = await createMachine();
  await machine.write(CONFIG, JSON.stringify(configWith(defaults, await otherProvider())));
  expect((await sso(machine)).exitCode).toBe(0);
  const { payloads } = await agentTurn(machine, version, { model: OTHER });
  expect(payloads[0].text).toBe(ANSWER);
});
