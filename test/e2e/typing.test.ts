/** Keys typed while the program waits are not shown, and not kept for the next prompt or the shell. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal } from '../helpers/terminal.ts';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const PASTED = 'ABSKc2VjcmV0LXRoYXQtaXMtcGFzdGVkLXRvby1lYXJseQ==';
/** Reads what the shell would have received, without waiting, and shows the terminal's state. */
const SHELL = `stty -a | grep -o '[-]*\\becho\\b'; timeout 0.3 cat; echo END`;

const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 20));
};
const asked = (machine: Machine, operation: string) =>
  machine.aws.requests.some((request) => request.operation === operation);

describe.runIf(hasPty)('while (needs util-linux)', () => {
  it('a sign-in waits for approval', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    const terminal = openTerminal(machine, [...ssoArgs(machine.aws).slice(0, -1), '--region', 'us-east-1'], {
      afterwards: SHELL,
    });
    await until(() => asked(machine, 'CreateToken'));
    terminal.type(`${PASTED}\r`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    machine.aws.approve();
    // The next prompt is empty: earlier input is gone.
    await terminal.settled('Choose a model');
    expect(terminal.raw()).not.toContain(PASTED.slice(0, 12));
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.raw()).not.toContain(PASTED.slice(0, 12));
    expect(terminal.screen()).toMatch(/\becho\n(.*\n)?END/);
    expect(terminal.screen()).not.toContain('-echo');
  });

  it('a login waits, and Ctrl-C still ends it', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    expect(
      (
        await machine.run([
          ...ssoArgs(machine.aws),
          '--role-name',
          'BedrockInvokeOnly',
          '--no-login',
          '--no-verify',
        ])
      ).exitCode,
    ).toBe(0);
    const terminal = openTerminal(machine, ['login'], { afterwards: SHELL });
    await until(() => asked(machine, 'CreateToken'));
    terminal.type(PASTED);
    await new Promise((resolve) => setTimeout(resolve, 200));
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.raw()).not.toContain(PASTED.slice(0, 12));
    expect(terminal.screen()).not.toContain('-echo');
  });

  it('OpenClaw installs its plugin and validates', async () => {
    const machine = await createMachine();
    await machine.installOpenclaw(
      "fs.appendFileSync(`${process.env.HOME}/started`, 'started'); setTimeout(() => process.stdin.resume(), 1_000);",
    );
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    const before = await machine.read('started');
    const terminal = openTerminal(machine, ['doctor'], { afterwards: SHELL });
    while ((await machine.read('started')) === before)
      await new Promise((resolve) => setTimeout(resolve, 20));
    terminal.type(`${PASTED}\r`);
    await terminal.ended;
    expect(terminal.raw()).not.toContain(PASTED.slice(0, 12));
    expect(terminal.screen()).not.toContain('-echo');
  });

  it('a model is slow to reply', async () => {
    let answer = () => {};
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const machine = await createMachine({ delay: () => slow });
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    const terminal = openTerminal(machine, ['verify'], { afterwards: SHELL });
    await until(() => asked(machine, 'ConverseStream'));
    terminal.type(`${PASTED}\r`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    answer();
    expect(await terminal.ended).toBe(0);
    expect(terminal.raw()).not.toContain(PASTED.slice(0, 12));
    expect(terminal.screen()).not.toContain('-echo');
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('it is ended by %s', async (signal) => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    const terminal = openTerminal(machine, ssoArgs(machine.aws), {
      program: ['/bin/sh', '-c', 'echo $$ > "$HOME/pid"; exec "$0" "$@"', process.execPath, BIN],
      afterwards: SHELL,
    });
    await until(() => asked(machine, 'CreateToken'));
    terminal.type(`${PASTED}\r`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.kill(Number(await machine.read('pid')), signal);
    expect(await terminal.ended).toBe(130);
    expect(terminal.raw()).not.toContain(PASTED.slice(0, 12));
    expect(terminal.screen()).toMatch(/\becho\n(.*\n)?END/);
    expect(terminal.screen()).not.toContain('-echo');
  });

  const STOPPABLE =
    'set -m; sh -c "echo \\$\\$ > \\"$HOME/pid\\"; exec \\"\\$0\\" \\"\\$@\\"" "$0" "$@"; stty -a | grep -ow -e "-*echo"; echo STOPPED; read line; fg';

  it.each([
    { by: 'Ctrl-Z', during: 'a sign-in' },
    { by: 'another process', during: 'a sign-in' },
    { by: 'another process', during: 'the question for a key' },
  ])('it is stopped by $by during $during, and goes on', async ({ by, during }) => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    const isSignIn = during === 'a sign-in';
    const args = isSignIn
      ? ssoArgs(machine.aws)
      : ['init', '--auth', 'api-key', '--model', 'openai.gpt-oss-120b-1:0'];
    const program = ['/bin/sh', '-c', STOPPABLE, process.execPath, BIN];
    const terminal = openTerminal(machine, args, { program });
    if (isSignIn) await until(() => asked(machine, 'CreateToken'));
    else await terminal.settled('your Bedrock API key');
    const pid = Number(await machine.read('pid'));
    if (by === 'Ctrl-Z') terminal.type(KEY.ctrlZ);
    else process.kill(pid, 'SIGTSTP');
    // The shell has its terminal back, with a cursor.
    expect(await terminal.waitFor('STOPPED')).toMatch(/(?<!-)echo\nSTOPPED/);
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThanOrEqual(
      terminal.raw().lastIndexOf('\u001b[?25l'),
    );
    terminal.type('\r');
    await until(() => !/\) T/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
    await new Promise((resolve) => setTimeout(resolve, 200));
    terminal.type(`${PASTED}${isSignIn ? '\r' : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.raw()).not.toContain(PASTED.slice(0, 12));
  });
});
