/** No secret of a machine appears in anything printed, passed to a program or left in a file, whatever goes wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN } from '../helpers/home-files.ts';
import { createMachine, type Machine, portalArgs, ssoArgs } from '../helpers/machine.ts';
import { endpointWithSecrets, PLANTED, plantedMachine, secretsIn } from '../helpers/planted-keys.ts';

function expectNone(machine: Machine, texts: Readonly<Record<string, string>>) {
  for (const [where, text] of Object.entries(texts))
    expect(secretsIn(text), `${where}:\n${text}`).toEqual([]);
  const log = join(machine.home, 'argv.log');
  const argv = readdirSync(machine.home).includes('argv.log') ? readFileSync(log, 'utf8') : '';
  expect(secretsIn(argv), 'arguments of openclaw').toEqual([]);
  expect(secretsIn(ownText(machine)), 'our own files').toEqual([]);
}

/** Our journals, manifests, locks and other files, except the kept bytes of people's files. */
function ownText(machine: Machine): string {
  const folder = join(machine.home, OWN);
  const names = readdirSync(machine.home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith(`${OWN}/`) && /\.(?:json|log)$|lock|journal/.test(name))
    .map((name) => join(machine.home, name));
  return [folder, ...names]
    .slice(1)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

const proxy = { HTTPS_PROXY: `http://me:${PLANTED.proxyPassword}@127.0.0.1:9` };

describe('every command on a machine full of secrets', () => {
  it.each([
    ['status'],
    ['doctor'],
    ['doctor', '--live'],
    ['verify'],
    ['login', '--if-needed'],
    ['login', '--if-needed', '--profile', 'work'],
    ['logout'],
    ['models'],
    ['policy'],
    ['undo', '--list'],
    ['undo'],
    ['init', '--yes', '--auth', 'api-key', '--dry-run'],
    ['init', '--yes', '--auth', 'sso', '--account-id', '111122223333', '--dry-run'],
    ['init', '--yes', '--auth', 'api-key'],
    ['init', '--yes', '--auth', 'api-key', '--on-failure', 'undo'],
  ])('%j', async (...args) => {
    const machine = await plantedMachine();
    for (const mode of [[], ['--json'], ['--debug'], ['--json', '--debug']]) {
      const { stdout, stderr } = await machine.run([...args, ...mode], { env: proxy });
      expectNone(machine, { [`stdout of ${mode}`]: stdout, [`stderr of ${mode}`]: stderr });
      expect(stdout + stderr).not.toBe('');
    }
    // The verbose OpenClaw did run.
    if (args[0] === 'doctor') expect(await machine.read('argv.log')).toContain('config validate');
  });
});

describe('servers that echo what they were sent', () => {
  it.each([
    ['ConverseStream', ['verify']],
    ['CreateToken', ['login', '--if-needed', '--profile', 'bedrock-only']],
    ['GetRoleCredentials', ['verify']],
    ['ListFoundationModels', ['models']],
    ['ListAccounts', ['init', '--yes', '--auth', 'sso', '--no-browser']],
  ] as const)('%s', async (operation, args) => {
    const machine = await plantedMachine();
    const echo = Object.entries(PLANTED)
      .map(([name, secret]) => `${name}Token=${secret}`)
      .join(' ');
    for (const body of [
      { message: echo, __type: 'ValidationException' },
      { error: 'invalid_request', error_description: echo },
    ]) {
      machine.aws.answerNext(operation, { status: 400, body }, 3);
      for (const mode of [[], ['--json'], ['--debug']]) {
        const { stdout, stderr } = await machine.run([...args, ...mode]);
        expectNone(machine, { stdout, stderr });
      }
    }
  });
});

describe('an endpoint with secrets', () => {
  it('are not in the repeat command, the manifest, the list of backups, errors and --json', async () => {
    const machine = await createMachine();
    const endpoint = endpointWithSecrets(machine.aws.url);
    const init = ['init', '--yes', '--api-key-stdin', '--endpoint-url', endpoint];
    for (const args of [
      [...init, '--dry-run'],
      [...init, '--dry-run', '--json'],
      init,
      [...init, '--json', '--debug'],
      [...init, '--region', 'eu-west-1'],
    ]) {
      const { stdout, stderr } = await machine.run(args, { input: machine.aws.apiKey });
      expectNone(machine, { stdout, stderr });
    }
    expect(ownText(machine)).toContain('init --auth api-key');
    for (const args of [
      ['undo', '--list'],
      ['undo', '--list', '--json'],
      ['status'],
      ['status', '--json'],
      ['verify'],
      ['verify', '--json'],
      ['doctor', '--live'],
      ['doctor', '--json'],
      ['undo', '--json'],
    ]) {
      const { stdout, stderr } = await machine.run(args);
      expectNone(machine, { [`stdout of ${args}`]: stdout, [`stderr of ${args}`]: stderr });
    }
  });
});

it("a switch of modes shows no secret in any diff, nor in OpenClaw's message about it", async () => {
  const machine = await plantedMachine();
  const portal = portalArgs(machine.aws);
  for (const args of [
    ssoArgs(machine.aws),
    [...ssoArgs(machine.aws), '--json', '--dry-run'],
    [...portal, '--yes'],
    ['undo'],
    ['undo', '--list', '--json'],
  ]) {
    const { stdout, stderr } = await machine.run(args);
    expectNone(machine, { [`stdout of ${args}`]: stdout, [`stderr of ${args}`]: stderr });
  }
});
