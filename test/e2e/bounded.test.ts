/** The built bin against servers that never end, and gateways that answer in place of AWS. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

const TOKEN = `.aws/sso/cache/${createHash('sha1').update('sso').digest('hex')}.json`;

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function keyMachine(): Promise<Machine> {
  const machine = await createMachine();
  await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
  return machine;
}

async function ssoMachine(): Promise<Machine> {
  const machine = await createMachine();
  await machine.run([...ssoArgs(machine.aws), '--no-verify']);
  return machine;
}

/** Replaces the valid token, which is returned, with an expired one. */
async function expire(machine: Machine): Promise<string> {
  const good = (await machine.read(TOKEN)) as string;
  const old = { ...JSON.parse(good), accessToken: 'old', expiresAt: '2026-01-01T00:00:00Z' };
  await machine.write(TOKEN, JSON.stringify(old));
  return good;
}

describe("a gateway's JSON without AWS's markers is reported as not AWS (OCB605), with its own message", () => {
  const said = { status: 403, headers: { 'content-type': 'application/json' } };
  it.each([
    ['message', { message: 'blocked by the policy of our company' }],
    ['detail', { detail: 'blocked by the policy of our company' }],
    ['error', { error: 'blocked by the policy of our company' }],
  ])('%s', async (_name, body) => {
    const url = await serve((_request, response) =>
      response.writeHead(said.status, said.headers).end(JSON.stringify(body)),
    );
    const env = { AWS_ENDPOINT_URL: url };
    const withKey = await keyMachine();
    for (const machine of [withKey, await ssoMachine()]) {
      const { exitCode, stdout } = await machine.run(['verify', '--json'], { env });
      expect(JSON.parse(stdout).error, stdout).toMatchObject({ code: 'OCB605', exitCode: 6 });
      expect(exitCode).toBe(6);
      // The SDK's credential provider keeps only the message of a response.
      if (machine === withKey || 'message' in body) expect(stdout).toContain('blocked by the policy');
    }
    const fresh = await createMachine();
    const { exitCode, stderr } = await fresh.run(ssoArgs(fresh.aws), { env });
    expect(stderr).toContain('OCB605');
    expect(stderr).toContain('blocked by the policy');
    expect(exitCode).toBe(6);
  });
});

describe('Ctrl-C stops waiting for', () => {
  it.each<[string, RequestListener]>([
    [
      'an answer that trickles',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write(' '), 20);
        response.once('close', () => clearInterval(timer));
      },
    ],
    ['an answer that is not begun', () => {}],
    [
      'a stream of bytes that never ends',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/vnd.amazon.eventstream' });
        const timer = setInterval(() => response.write(Buffer.alloc(64)), 20);
        response.once('close', () => clearInterval(timer));
      },
    ],
  ])('%s', async (_name, listener) => {
    let asked = 0;
    const url = await serve((request, response) => {
      asked++;
      listener(request, response);
    });
    const env = { AWS_ENDPOINT_URL: url };
    const machine = await keyMachine();
    for (const args of [['verify'], ['models']]) {
      asked = 0;
      const { child, ended } = machine.start(args, { env });
      await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(0);
      child.kill('SIGINT');
      const { exitCode } = await ended;
      // The stream of nulls is not a real stream: its output may come before the keypress.
      expect([130, 5, 6], args.join(' ')).toContain(exitCode);
    }
  });
});

it.each([[['verify']], [['models', '--json']], [['doctor', '--live', '--json']]])(
  '%j uses the token of another process that refreshed first',
  async (args) => {
    const machine = await ssoMachine();
    const fresh = await expire(machine);
    // The other process has written its token before this one hears that it is refused.
    const refused = {
      status: 400,
      type: 'InvalidGrantException',
      get body() {
        writeFileSync(join(machine.home, TOKEN), fresh);
        return { error: 'invalid_grant' };
      },
    };
    machine.aws.answerNext('CreateToken', refused, 5);
    const { exitCode, stdout, stderr } = await machine.run(args);
    expect(exitCode, stderr).toBe(0);
    if (args[0] === 'models') expect(JSON.parse(stdout).source).toBe('live');
    if (args[0] === 'verify') expect(stdout).not.toBe('');
    if (args[0] !== 'doctor') return expect(stdout + stderr).not.toContain('OCB4');
    const checks: { readonly id: string; readonly code?: string }[] = JSON.parse(stdout).checks;
    expect(checks).toContainEqual(expect.objectContaining({ id: 'model.reply', status: 'ok' }));
    // The stand-in's URL is in the environment, and doctor says so.
    expect(checks.flatMap(({ id, code = '' }) => (code.startsWith('OCB4') ? [`${id} ${code}`] : []))).toEqual(
      ['environment.target OCB458'],
    );
  },
);
