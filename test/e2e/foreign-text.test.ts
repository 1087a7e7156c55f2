/** Foreign text on our terminal and in our logs is shown and never obeyed. One test per printer. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { createMachine, type Machine, portalArgs, ssoArgs } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal } from '../helpers/terminal.ts';

/** A title, a color, a cursor jump, C1, DEL, a direction override, a zero-width character. */
const HOSTILE = '\u001b]0;owned\u0007\u001b[31m\u001b[9A\u009b2J\u007f\u202e\u200b';
const ACCOUNTS = [
  { accountId: '111122223333', accountName: `prod${HOSTILE}`, roles: ['BedrockInvokeOnly', 'Admin'] },
  { accountId: '444455556666', accountName: `dev${HOSTILE}`, roles: ['BedrockInvokeOnly'] },
];

/** Our own control sequences: colors, cursor, erase, paste mode. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const OURS = /\u001b\[\??[\d;]*[A-HJKhlmsu]/g;
const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

function expectSafe(output: string, what: string, isTerminal = false) {
  expect(isTerminal ? output.replace(OURS, '').replaceAll('\r', '') : output, what).not.toMatch(OBEYED);
}

async function hostileMachine(): Promise<Machine> {
  const machine = await createMachine({ accounts: ACCOUNTS, reply: `Hello${HOSTILE}` });
  await machine.installOpenclaw(
    `console.log('{"valid":false,"issues":[{"path":"x","message":"\\x1b]0;owned\\x07"}]}'); process.exitCode = 1;`,
  );
  return machine;
}

describe('every command, into a pipe', () => {
  it.each([
    [['status']],
    [['status', '--json']],
    [['doctor']],
    [['doctor', '--json']],
    [['verify']],
    [['verify', '--json', '--debug']],
    [['models']],
    [['policy', '--format', 'text']],
    [['undo', '--list']],
    [['undo']],
    [['explain', `AccessDeniedException: ${HOSTILE}`]],
    [['explain', `Something new ${HOSTILE}`]],
    [['explain', '--json', `Token is expired ${HOSTILE}`]],
    [['init', '--region', `eu${HOSTILE}`, '--yes']],
    [['init', '--alias', `a b${HOSTILE}`, '--json', '--yes']],
    [[`no${HOSTILE}`]],
    [[`--no${HOSTILE}`]],
    [['login', '--profile', `p${HOSTILE}`]],
    [['init', '--dry-run', '--yes', '--auth', 'api-key', '--api-key-stdin']],
  ])('%j', async (args) => {
    const machine = await hostileMachine();
    await machine.write('.aws/config', `# ${HOSTILE}\n[profile x${HOSTILE}]\nregion = eu-west-1\n`);
    await machine.write(ENV, `AWS_PROFILE=p${HOSTILE}\nNOTE=${HOSTILE}\n`);
    const model = { id: `m${HOSTILE}`, name: `n${HOSTILE}` };
    const baseUrl = 'https://bedrock-runtime.us-east-1.amazonaws.com';
    const provider = { baseUrl, api: 'bedrock-converse-stream', auth: 'aws-sdk', models: [model] };
    await machine.write(
      CONFIG,
      JSON.stringify({ note: HOSTILE, models: { providers: { 'amazon-bedrock': provider } } }),
    );
    const odd = join(machine.home, `cwd${HOSTILE.replaceAll('\n', '')}`);
    mkdirSync(odd);
    const { stdout, stderr } = await machine.run(args, { cwd: odd, input: machine.aws.apiKey });
    expectSafe(stdout, 'stdout');
    expectSafe(stderr, 'stderr');
    expect(stdout + stderr).not.toBe('');
  });

  it('a reply, and the same value in --json', async () => {
    const machine = await hostileMachine();
    const set = await machine.run(['init', '--api-key-stdin', '--yes', '--json'], {
      input: machine.aws.apiKey,
    });
    expectSafe(set.stdout + set.stderr, 'init');
    const plain = await machine.run(['verify']);
    expectSafe(plain.stdout + plain.stderr, 'verify');
    expect(plain.stdout).toContain('Hello␛]0;owned␇');
    const json = await machine.run(['verify', '--json']);
    expectSafe(json.stdout, 'verify --json');
    expect(JSON.parse(json.stdout).text).toContain(HOSTILE);
  });
});

describe('the sign-in', () => {
  const refused = {
    status: 400,
    type: 'InvalidClientException',
    body: { error: 'x', error_description: HOSTILE },
  };
  it.each(['RegisterClient', 'StartDeviceAuthorization', 'CreateToken', 'GetRoleCredentials'] as const)(
    'that %s refuses with such a message',
    async (operation) => {
      const machine = await createMachine();
      machine.aws.answerNext(
        operation,
        { ...refused, body: { ...refused.body, message: `no ${HOSTILE}` } },
        9,
      );
      for (const more of [[], ['--json']]) {
        const { exitCode, stdout, stderr } = await machine.run([...ssoArgs(machine.aws), ...more]);
        expectSafe(stdout, 'stdout');
        expectSafe(stderr, 'stderr');
        expect(exitCode).not.toBe(0);
      }
    },
  );

  it('whose code and pages contain such text', async () => {
    const machine = await createMachine();
    const code = {
      deviceCode: 'd',
      userCode: `AB${HOSTILE}`,
      verificationUri: `https://device.example/${HOSTILE}`,
      verificationUriComplete: `https://device.example/${HOSTILE}`,
      expiresIn: 1,
      interval: 1,
    };
    machine.aws.answerNext('StartDeviceAuthorization', { status: 200, body: code }, 9);
    for (const args of [['login'], ['login', '--json']]) {
      await machine.run([...ssoArgs(machine.aws), '--no-login', '--no-verify']);
      const { stdout, stderr } = await machine.run(args);
      expectSafe(stdout, args.join(' '));
      expectSafe(stderr, args.join(' '));
    }
  });

  it('whose accounts and roles have such names, if none is chosen', async () => {
    const roles = [`Admin${HOSTILE}`, 'ReadOnly'];
    const machine = await createMachine({ accounts: ACCOUNTS.map((account) => ({ ...account, roles })) });
    for (const more of [[], ['--account-id', '111122223333'], ['--json']]) {
      const { exitCode, stdout, stderr } = await machine.run([...portalArgs(machine.aws), '--yes', ...more]);
      expectSafe(stdout, 'stdout');
      expectSafe(stderr, 'stderr');
      expect(exitCode).toBe(2);
      expect(stdout + stderr).toMatch(/111122223333|Admin␛/);
    }
  });
});

it("a proxy's page in place of every response", async () => {
  const server = createServer((_request, response) => {
    response.writeHead(407, { 'content-type': 'text/html' });
    response.end(`<html><title>Blocked${HOSTILE}</title><body>by ${HOSTILE}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const env = { AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const machine = await createMachine();
  await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
  for (const args of [
    ['verify'],
    ['verify', '--json', '--debug'],
    ['models'],
    ['doctor', '--live'],
    ssoArgs(machine.aws),
  ]) {
    const { stdout, stderr } = await machine.run(args, { env });
    expectSafe(stdout, args.join(' '));
    expectSafe(stderr, args.join(' '));
    expect(stdout + stderr).not.toBe('');
  }
});

it('--json escapes what a terminal would obey', async () => {
  const machine = await createMachine();
  const { stdout } = await machine.run(['explain', '--json', `Something new ${HOSTILE}`]);
  expectSafe(stdout, 'stdout');
  expect(stdout).toContain('\\u009b');
  expect(stdout).toContain('\\u202e');
});

describe.runIf(hasPty)('on a terminal (needs util-linux)', () => {
  it('shows account names in a prompt without obeying them', async () => {
    const machine = await createMachine({ accounts: ACCOUNTS });
    const terminal = openTerminal(machine, [...portalArgs(machine.aws), '--region', 'us-east-1']);
    const screen = await terminal.settled('444455556666');
    expect(screen).toContain('dev␛]0;owned␇');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expectSafe(terminal.raw(), 'init', true);
    expect(terminal.raw()).not.toContain('\u001b[9A');
  });

  it('shows role names in a prompt too', async () => {
    const [first] = ACCOUNTS;
    const roles = [`Admin${HOSTILE}`, `Other${HOSTILE}`];
    const machine = await createMachine({ accounts: first ? [{ ...first, roles }] : [] });
    const terminal = openTerminal(machine, [...portalArgs(machine.aws), '--region', 'us-east-1']);
    expect(await terminal.settled('Other')).toContain('Other␛]0;owned␇');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expectSafe(terminal.raw(), 'init', true);
  });
});
