/** The checks of the path to each host, and of the model, in process. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Inspection, runChecks } from '../../../src/doctor/check.ts';
import { useChecks } from '../../../src/doctor/model-checks.ts';
import { networkChecks } from '../../../src/doctor/network-checks.ts';
import { AppError } from '../../../src/failures/errors.ts';
import { createRequestHandler } from '../../../src/http/request-handler.ts';
import { template } from '../../../src/text/text.ts';
import { EN } from '../../helpers/languages.ts';
import { snapshotOf } from '../../helpers/plan.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const SSO =
  '[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_start_url = u\nsso_region = eu-west-1\n';

interface Situation {
  readonly env?: Record<string, string>;
  readonly setup?: object;
  readonly live?: boolean;
  readonly isUnreadable?: boolean;
}

function inspectionOf({ env = {}, setup = {}, live = true, isUnreadable = false }: Situation): Inspection {
  const { signal } = new AbortController();
  const handler = createRequestHandler(signal);
  onTestFinished(() => handler.destroy());
  const machine = {
    snapshot: snapshotOf({ awsConfig: SSO }),
    setup: { region: 'us-east-1', method: { needsSignIn: true }, profile: 'p', ...setup },
  };
  return {
    context: { env, signal, requestHandler: async () => handler, now: () => NOW, language: EN },
    live,
    readable: () => (isUnreadable ? undefined : machine),
    machine: () => machine,
  } as unknown as Inspection;
}

const told = async (situation: Situation, isChecked: (id: string) => boolean = () => true) => {
  const checks = networkChecks(inspectionOf(situation)).filter(({ id }) => isChecked(id));
  const results = await runChecks(checks);
  return results.map(({ id, finding }) => {
    if (finding instanceof AppError) return `${id} ${finding.error} ${JSON.stringify(finding.facts)}`;
    if ('because' in finding) return `${id} because ${finding.because}`;
    if (!('text' in finding)) return `${id} warning`;
    return `${id} ${finding.status} ${template(finding.text, EN)} ${JSON.stringify(finding.facts ?? {})}`;
  });
};

/** A server that says it is this late or early. */
async function serverAt(skewMs: number | undefined) {
  const server: Server = createServer((_, response) => {
    response.sendDate = false;
    if (skewMs !== undefined) response.setHeader('date', new Date(NOW - skewMs).toUTCString());
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, env: { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` } };
}

describe('the path to a host', () => {
  test('is checked step by step, for Bedrock and both services of the sign-in', async () => {
    const { env, host } = await serverAt(2000);
    const lines = await told({ env });
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(
      ['bedrock', 'oidc', 'portal'].flatMap((name) => [
        `network.${name}-dns ok`,
        `network.${name}-tcp ok`,
        `network.${name}-tls skip`,
        `network.${name}-clock ok`,
      ]),
    );
    expect(lines[0]).toContain(`{"host":"${host}","addresses":["127.0.0.1"]}`);
    expect(lines[3]).toContain(`{"host":"${host}","seconds":2}`);
  });

  test.each<[skew: number | undefined, line: RegExp]>([
    [300_000, / ok .*"seconds":300\}$/],
    [301_000, / clock-skew \{"minutes":5\}$/],
    [-301_000, / clock-skew \{"minutes":5\}$/],
    [600_000, / clock-skew \{"minutes":10\}$/],
    [undefined, / skip /],
  ])('with a clock that differs by %s ms', async (skew, line) => {
    const { env } = await serverAt(skew);
    expect((await told({ env, setup: { method: undefined } })).at(-1)).toMatch(line);
  });

  test('ends where nobody listens', async () => {
    const lines = await told({
      env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
      setup: { method: undefined },
    });
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^network\.bedrock-tcp network-refused .*127\.0\.0\.1:9/),
      'network.bedrock-tls because network.bedrock-tcp',
      'network.bedrock-clock because network.bedrock-tcp',
    ]);
  });

  test('is left to a proxy', async () => {
    const env = { HTTP_PROXY: 'http://proxy.test:8080', AWS_ENDPOINT_URL: 'http://bedrock.test' };
    const lines = await told({ env, setup: { method: undefined } }, (id) => !id.endsWith('-clock'));
    expect(lines).toHaveLength(3);
    for (const line of lines)
      expect(line).toMatch(/ skip .*\{"host":"bedrock\.test","proxy":"proxy\.test:8080"\}$/);
  });

  test.each<[what: string, situation: Situation]>([
    ['without --live', { live: false }],
    ['without a region', { setup: { region: undefined } }],
    ['of a machine that cannot be read', { isUnreadable: true }],
  ])('is not checked %s', async (_, situation) => {
    const lines = await told({ ...situation });
    expect(lines).toEqual([expect.stringMatching(/^network\.hosts skip /)]);
  });

  test.each<[env: Record<string, string>, setup: object, hosts: string[]]>([
    [{}, { method: undefined }, ['bedrock']],
    [{}, { method: { needsSignIn: false } }, ['bedrock']],
    [{}, { profile: 'other' }, ['bedrock']],
    [{}, {}, ['bedrock', 'oidc', 'portal']],
    [{ AWS_ENDPOINT_URL_SSO: 'no URL' }, {}, ['bedrock', 'oidc']],
  ])('is checked, with %j and %j, for %j', (env, setup, hosts) => {
    const ids = networkChecks(inspectionOf({ env, setup })).map(({ id }) => id);
    expect(ids.filter((id) => id.endsWith('-dns'))).toEqual(hosts.map((host) => `network.${host}-dns`));
  });
});

describe('the other uses', () => {
  const uses = (config: object, more: Situation = {}) =>
    useChecks(
      inspectionOf({ setup: { config, provider: { id: 'amazon-bedrock', value: {} } }, ...more }),
    ).map(({ id }) => id);
  const memory = { memory: { search: { provider: 'bedrock' } } };
  const image = (provider: string) => ({ agents: { defaults: { imageModel: `${provider}/m` } } });

  test('are checked if Bedrock serves them', () => {
    expect(uses({ ...memory, ...image('amazon-bedrock') })).toEqual(['model.memory', 'model.image']);
    expect(uses(image('openai'))).toEqual([]);
    expect(uses({})).toEqual([]);
    // Whatever the chat uses.
    expect(uses({ ...memory, ...image('amazon-bedrock') }, { setup: { config: memory } })).toEqual([
      'model.memory',
    ]);
    expect(uses(memory, { isUnreadable: true })).toEqual([]);
  });
});
