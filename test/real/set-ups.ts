/** The setups that real programs read: both modes, new and after a switch, with both kinds of endpoint. */
import { expect } from 'vitest';
import type { OPENCLAWS } from '../../.config/apart.mjs';
import { CONFIG } from '../helpers/home-files.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { jsonOf, openclaw, pathWith } from './openclaw.ts';

export const MODEL = 'openai.gpt-oss-120b-1:0';
export const OUR_REF = `amazon-bedrock/${MODEL}`;

type Step = (machine: Machine, extra?: readonly string[]) => ReturnType<Machine['run']>;

export const sso: Step = (machine, extra = []) => machine.run([...ssoArgs(machine.aws), ...extra]);
export const apiKey: Step = (machine, extra = []) =>
  machine.run(['init', '--auth', 'api-key', '--api-key-stdin', '--yes', ...extra], {
    input: machine.aws.apiKey,
  });

interface SetUp {
  readonly steps: readonly Step[];
  readonly endpoint: 'standard' | 'custom';
  /** The Authorization header of a call afterwards. */
  readonly scheme: RegExp;
}

const SIGV4 = /^AWS4-HMAC-SHA256 Credential=ASIA\w+\/\d{8}\/us-east-1\/bedrock\/aws4_request, /;
const BEARER = /^Bearer ABSK/;

const MODES = [
  ['SSO', { steps: [sso], scheme: SIGV4 }],
  ['API key', { steps: [apiKey], scheme: BEARER }],
  ['SSO after an API key', { steps: [apiKey, sso], scheme: SIGV4 }],
  ['API key after SSO', { steps: [sso, apiKey], scheme: BEARER }],
] as const;

export const SET_UPS = (['standard', 'custom'] as const).flatMap((endpoint) =>
  MODES.map(([title, mode]): [string, SetUp] => [`${title}, ${endpoint} endpoint`, { ...mode, endpoint }]),
);

/** Runs the steps and returns the machine; each must succeed. */
export async function machineAfter({ steps, endpoint }: Pick<SetUp, 'steps' | 'endpoint'>): Promise<Machine> {
  const machine = await createMachine();
  for (const step of steps) {
    const run = await step(machine, endpoint === 'custom' ? ['--endpoint-url', machine.aws.url] : []);
    expect(run.stderr).toContain('Bedrock works. OpenClaw is not installed yet');
  }
  // A step that did not change the endpoint would make both kinds the same.
  const standard = 'https://bedrock-runtime.us-east-1.amazonaws.com';
  const baseUrl = endpoint === 'custom' ? machine.aws.url : standard;
  expect(await machine.read(CONFIG)).toContain(`"baseUrl": "${baseUrl}"`);
  return machine;
}

/** Sets up SSO with each list of flags in turn. OpenClaw must accept the result. */
export async function expectAccepted(
  version: (typeof OPENCLAWS)[number],
  steps: readonly (readonly string[])[],
): Promise<void> {
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
}
