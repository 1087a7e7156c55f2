/** Text of others on our terminal and in our logs: seen, never obeyed. One walk over every printer. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { createMachine, type Machine, portalArgs } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal } from '../helpers/terminal.ts';

/** A title, a color, a jump of the cursor, C1, DEL, an override of direction, a character of no width. */
const HOSTILE = '\u001b]0;owned\u0007\u001b[31m\u001b[9A\u009b2J\u007f\u202e\u200b';
const ACCOUNTS = [
  { accountId: '111122223333', accountName: `prod${HOSTILE}`, roles: ['BedrockInvokeOnly', 'Admin'] },
  { accountId: '444455556666', accountName: `dev${HOSTILE}`, roles: ['BedrockInvokeOnly'] },
];

/** What of ours a terminal is told: colors, cursor, erasing, paste marks. */
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
    `printf '{"valid":false,"issues":[{"path":"x","message":"%b"}]}' '${'\\033]0;owned\\007'}'; exit 1`,
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

  it('a reply, and --json of it with the same value', async () => {
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

describe.runIf(hasPty)('on a terminal (needs util-linux)', () => {
  it('account names in a prompt are shown, not obeyed', async () => {
    const machine = await createMachine({ accounts: ACCOUNTS });
    const terminal = openTerminal(machine, [...portalArgs(machine.aws), '--region', 'us-east-1']);
    const screen = await terminal.settled('444455556666');
    expect(screen).toContain('dev␛]0;owned␇');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expectSafe(terminal.raw(), 'init', true);
    expect(terminal.raw()).not.toContain('\u001b[9A');
  });
});
