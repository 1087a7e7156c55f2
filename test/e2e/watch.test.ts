/** `watch --install` on a temporary machine: the timer's files, the copy that runs, and nothing left after --remove. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal, type Terminal } from '../helpers/terminal.ts';

const run = promisify(execFile);
const WATCH = '.openclaw/openclaw-bedrock/watch';

async function watched(): Promise<Machine> {
  const machine = await createMachine();
  await machine.run([...ssoArgs(machine.aws), '--no-verify']);
  return machine;
}

/** A program on PATH that records its arguments. */
async function fake(machine: Machine, name: string, script: string) {
  await machine.write(`bin/${name}`, `#!/bin/sh\necho "${name} $*" >> "${machine.home}/calls"\n${script}\n`);
  await chmod(join(machine.home, 'bin', name), 0o755);
}

async function withSystemd(machine: Machine) {
  await fake(machine, 'systemctl', 'exit 0');
  await fake(machine, 'loginctl', 'echo no');
}

const json = async (machine: Machine, args: readonly string[], env = {}) => {
  const { stdout, exitCode } = await machine.run([...args, '--json'], { env });
  return { exitCode, ...JSON.parse(stdout) };
};

describe('with systemd', () => {
  it('the timer starts a copy of this version that needs neither npx nor the shell', async () => {
    const machine = await watched();
    await withSystemd(machine);
    const made = await json(machine, ['watch', '--install', '--every', '15m'], {
      AWS_CONFIG_FILE: join(machine.home, '.aws/config'),
      HTTPS_PROXY: 'http://me:hidden-word@proxy:8080',
      NO_PROXY: '127.0.0.1',
    });
    expect(made).toMatchObject({
      exitCode: 0,
      installed: true,
      timer: 'systemd',
      every: '15m',
      notify: null,
      linger: expect.stringContaining('loginctl enable-linger'),
      notRecorded: ['HTTPS_PROXY'],
    });
    const unit = '.config/systemd/user/openclaw-bedrock-watch';
    expect(await machine.read(`${unit}.timer`)).toContain(
      'OnCalendar=*:0/15\nRandomizedDelaySec=30\nPersistent=true',
    );
    expect(await machine.read(`${unit}.service`)).toContain(
      `ExecStart=/bin/sh "${machine.home}/${WATCH}/run.sh"`,
    );
    expect(await machine.read('calls')).toContain(
      'systemctl --user enable --now openclaw-bedrock-watch.timer',
    );
    const script = (await machine.read(`${WATCH}/run.sh`)) ?? '';
    expect(script).toContain(`export AWS_CONFIG_FILE=${machine.home}/.aws/config`);
    expect(script).not.toContain('hidden-word');
    expect(script).toContain(`${machine.home}/.openclaw/openclaw-bedrock/app/0.1.0/dist/main.js watch`);
    // Like the timer: no environment, and no bin of ours on PATH.
    await run('/bin/sh', [join(machine.home, WATCH, 'run.sh')], { env: {}, cwd: '/' });
    expect(await json(machine, ['status'])).toMatchObject({
      watch: { installed: true, every: '15m', notify: null, lastAction: 'none', lastRun: expect.any(String) },
    });
    expect((await machine.run(['status'])).stdout).toMatch(
      /every 15 minutes; last run at \S+ \S+: nothing to do; sends no messages/,
    );
    const modes = ['', '/run.sh', '/installation.json'].map(
      (path) => statSync(join(machine.home, WATCH + path)).mode,
    );
    expect(modes.map((mode) => mode & 0o077)).toEqual([0, 0, 0]);
  });

  it('a second install is an update: one copy, one timer, the same choices', async () => {
    const machine = await watched();
    await withSystemd(machine);
    await machine.run(['watch', '--install', '--every', '5m', '--quiet', 'off']);
    const app = join(machine.home, '.openclaw/openclaw-bedrock/app');
    await rename(join(app, '0.1.0'), join(app, '0.0.9'));
    expect(await json(machine, ['watch', '--install'])).toMatchObject({ every: '5m', quiet: false });
    expect(readdirSync(app)).toEqual(['0.1.0']);
  });

  it('--remove leaves nothing, and does nothing the second time', async () => {
    const machine = await watched();
    await withSystemd(machine);
    await machine.run(['watch', '--install']);
    const { stderr } = await machine.run(['watch', '--remove']);
    expect(stderr).toContain('Removed');
    expect(await machine.read('calls')).toContain(
      'systemctl --user disable --now openclaw-bedrock-watch.timer',
    );
    expect(existsSync(join(machine.home, WATCH))).toBe(false);
    expect(existsSync(join(machine.home, '.openclaw/openclaw-bedrock/app'))).toBe(false);
    expect(readdirSync(join(machine.home, '.config/systemd/user'))).toEqual([]);
    expect(await json(machine, ['watch', '--remove'])).toMatchObject({ exitCode: 0, removed: false });
    expect(await json(machine, ['status'])).toMatchObject({ watch: null });
  });

  it('a systemd error is reported in its own words', async () => {
    const machine = await watched();
    await fake(machine, 'systemctl', 'case "$*" in *enable*) echo "Unit is masked." >&2; exit 1;; esac');
    const { exitCode, stderr } = await machine.run(['watch', '--install']);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('Unit is masked.');
  });

  it('two OpenClaw profiles have two timers', async () => {
    const machine = await watched();
    await withSystemd(machine);
    await machine.run(['watch', '--install']);
    const work = ['--openclaw-profile', 'work'];
    await machine.run([...ssoArgs(machine.aws), '--no-verify', ...work]);
    expect(await json(machine, ['watch', '--install', ...work])).toMatchObject({
      name: 'openclaw-bedrock-watch-work',
    });
    expect(readdirSync(join(machine.home, '.config/systemd/user'))).toHaveLength(4);
  });
});

describe('without a timer', () => {
  it('prints the crontab line, and what it starts works', async () => {
    const machine = await watched();
    await fake(machine, 'systemctl', 'echo "Failed to connect to bus" >&2; exit 1');
    const made = await json(machine, ['watch', '--install']);
    expect(made).toMatchObject({ exitCode: 0, timer: 'crontab' });
    const [, command = ''] = /^\*\/10 \* \* \* \* (.*)$/.exec(made.crontab) ?? [];
    await run('/bin/sh', ['-c', command], { env: {}, cwd: '/' });
    expect(await json(machine, ['watch', '--status'])).toMatchObject({ lastAction: 'none' });
    const status = async (...args: string[]) => (await machine.run(['watch', '--status', ...args])).stdout;
    expect(await status()).toMatch(
      /^Runs every 10 minutes; last run at [\d :-]+: nothing to do; sends no messages\.\n$/,
    );
    expect(await status('--lang', 'zh-TW')).toMatch(
      /^每 10 分鐘執行一次；上次執行於 [\d :-]+（無需處理）；不傳送訊息。\n$/,
    );
    expect((await machine.run(['watch', '--install'])).stderr).toContain(made.crontab);
  });
});

describe('--notify', () => {
  const owner = ['watch', '--install', '--notify', 'telegram:4242'];

  it('is confirmed by a code that was sent, and by nothing else', async () => {
    const machine = await watched();
    await fake(machine, 'systemctl', 'exit 1');
    await fake(machine, 'openclaw', 'printf "%s" "$8" > "$HOME/message"; echo "{}"');
    const asked = await json(machine, owner);
    expect(asked).toMatchObject({ exitCode: 2, ok: false });
    const [code = ''] = /\d{6}/.exec((await machine.read('message')) ?? '') ?? [];
    const wrong = code === '123456' ? '654321' : '123456';
    expect(await json(machine, [...owner, '--notify-code', wrong])).toMatchObject({ exitCode: 2 });
    expect(
      await json(machine, ['watch', '--install', '--notify', 'telegram:1', '--notify-code', code]),
    ).toMatchObject({ exitCode: 2 });
    expect(await json(machine, ['watch', '--status'])).toMatchObject({ installed: false });
    expect(await json(machine, [...owner, '--notify-code', code])).toMatchObject({
      exitCode: 0,
      installed: true,
    });
    expect(await json(machine, ['status'])).toMatchObject({ watch: { notify: 'telegram:4242' } });
    // Known already, so it is not confirmed again.
    expect(await json(machine, owner)).toMatchObject({ exitCode: 0 });
    expect(await json(machine, ['watch', '--install', '--notify', 'off'])).toMatchObject({
      exitCode: 0,
      notify: null,
    });
  });

  it.skipIf(!hasPty)('on a terminal the owner is offered, off by default, and types the code', async () => {
    const machine = await watched();
    await fake(machine, 'systemctl', 'exit 1');
    await fake(machine, 'openclaw', 'printf "%s" "$8" > "$HOME/message"; echo "{}"');
    const config = JSON.parse((await machine.read('.openclaw/openclaw.json')) ?? '');
    const commands = { ownerAllowFrom: ['telegram:4242'] };
    await machine.write('.openclaw/openclaw.json', JSON.stringify({ ...config, commands }));
    const terminal = openTerminal(machine, ['watch', '--install']);
    expect(await terminal.settled('Send sign-in links to a chat?')).toContain('● No');
    terminal.type(KEY.down + KEY.enter);
    await terminal.settled('Type the code that was sent to telegram:4242');
    terminal.type(`000000${KEY.enter}`);
    await terminal.waitFor('That code is wrong');
    const [code = ''] = /\d{6}/.exec((await machine.read('message')) ?? '') ?? [];
    await setTimeout(300);
    terminal.type(code + KEY.enter);
    expect(await terminal.ended).toBe(0);
    expect(await json(machine, ['status'])).toMatchObject({ watch: { notify: 'telegram:4242' } });
  });

  it('a code allows five attempts', async () => {
    const machine = await watched();
    await fake(machine, 'systemctl', 'exit 1');
    await fake(machine, 'openclaw', 'printf "%s" "$8" > "$HOME/message"; echo "{}"');
    await machine.run(owner);
    const [code = ''] = /\d{6}/.exec((await machine.read('message')) ?? '') ?? [];
    for (let tries = 0; tries < 5; tries++) await machine.run([...owner, '--notify-code', '000000']);
    expect(await json(machine, [...owner, '--notify-code', code])).toMatchObject({ exitCode: 2 });
  });

  it('a message that OpenClaw cannot send is reported, and nothing is installed', async () => {
    const machine = await watched();
    await fake(machine, 'openclaw', 'echo "Error: Unknown channel: telegram" >&2; exit 1');
    const { exitCode, stderr } = await machine.run(owner);
    expect(exitCode).toBe(4);
    expect(stderr).toContain('Unknown channel: telegram');
    expect(await json(machine, ['watch', '--status'])).toMatchObject({ installed: false });
  });

  it.each([
    ['--notify', 'telegram'],
    ['--notify', 'telegram:*'],
    ['--every', '7m'],
    ['--quiet', 'perhaps'],
  ])('%s %s is a usage error', async (flag, value) => {
    const machine = await createMachine();
    expect((await machine.run(['watch', '--install', flag, value])).exitCode).toBe(2);
  });

  it('install flags without --install, and two actions at once, are usage errors', async () => {
    const machine = await createMachine();
    expect((await machine.run(['watch', '--every', '5m'])).exitCode).toBe(2);
    expect((await machine.run(['watch', '--install', '--remove'])).exitCode).toBe(2);
  });
});

describe('the other commands know of it', () => {
  it('logout: nobody is asked to sign in again until the person signs in', async () => {
    const machine = await watched();
    await withSystemd(machine);
    await machine.run(['watch', '--install']);
    expect((await machine.run(['logout'])).stderr).toContain('The openclaw-bedrock watch timer stays');
    expect(await json(machine, ['watch'])).toMatchObject({ exitCode: 0, action: 'none', signedIn: false });
    machine.aws.approve();
    await machine.run(['login']);
    expect(await json(machine, ['watch'])).toMatchObject({ action: 'none', signedIn: true });
  });

  it('undo says that the timer is still installed', async () => {
    const machine = await watched();
    await withSystemd(machine);
    await machine.run(['watch', '--install']);
    expect((await machine.run(['undo'])).stderr).toContain('openclaw-bedrock watch --remove');
    expect(await json(machine, ['watch'])).toMatchObject({ exitCode: 3, error: { code: 'OCB304' } });
  });
});

it('nothing is printed if all is well', async () => {
  const machine = await watched();
  const { exitCode, stdout, stderr } = await machine.run(['watch']);
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(await readFile(join(machine.home, WATCH, 'memory.json'), 'utf8')).toContain('"none"');
});

describe.skipIf(!hasPty)('at the end of init', () => {
  it('one question, yes by default; and a newer init updates the copy', async () => {
    const machine = await createMachine();
    await machine.installOpenclaw('');
    await withSystemd(machine);
    const args = ssoArgs(machine.aws).filter((arg) => arg !== '--yes');
    const terminal = openTerminal(machine, [
      ...args,
      '--model',
      'openai.gpt-oss-120b-1:0',
      '--region',
      'us-east-1',
    ]);
    for (const passed of ['Save these changes?', 'Keep this sign-in alive?']) {
      await answerUntil(terminal, passed);
      terminal.type(KEY.enter);
    }
    expect(await terminal.ended).toBe(0);
    expect(terminal.history()).toContain('it runs every 10 minutes (systemd: openclaw-bedrock-watch)');
    const installation = JSON.parse((await machine.read(`${WATCH}/installation.json`)) ?? '');
    expect(installation).toMatchObject({ every: '10m', notify: null, timer: 'systemd' });
    await machine.write(
      `${WATCH}/installation.json`,
      JSON.stringify({ ...installation, version: '0.0.1', every: '5m' }),
    );
    await machine.run([...ssoArgs(machine.aws), '--json']);
    expect(await json(machine, ['status'])).toMatchObject({
      watch: { programVersion: '0.1.0', every: '5m' },
    });
  });
});

/** Answers every other question with Enter until that one is on the screen. */
async function answerUntil(terminal: Terminal, question: string) {
  for (let tries = 0; tries < 10 && !terminal.screen().includes(question); tries++) {
    await setTimeout(700);
    if (terminal.screen().includes(question)) return;
    if (terminal.screen().trimEnd().split('\n').at(-1)?.includes('└')) terminal.type(KEY.enter);
  }
  await terminal.waitFor(question);
}

describe('doctor', () => {
  const section = async (machine: Machine) => {
    const { checks } = await json(machine, ['doctor']);
    return checks.filter(({ id }: { id: string }) => id.startsWith('watch.'));
  };

  it('has a section if it is installed: complete, this version, running', async () => {
    const machine = await watched();
    expect(await section(machine)).toEqual([]);
    await withSystemd(machine);
    await machine.run(['watch', '--install']);
    await machine.run(['watch']);
    expect(await section(machine)).toMatchObject([
      { id: 'watch.copy', status: 'ok' },
      { id: 'watch.runs', status: 'ok' },
    ]);
    const path = join(machine.home, WATCH, 'memory.json');
    const memory = JSON.parse(await readFile(path, 'utf8'));
    const last = { at: memory.last.at - 4 * 3600_000, action: 'none' };
    await machine.write(`${WATCH}/memory.json`, JSON.stringify({ ...memory, last }));
    expect(await section(machine)).toMatchObject([
      { status: 'ok' },
      { status: 'warn', detail: expect.stringContaining('It has not run since') },
    ]);
    await rename(join(machine.home, '.openclaw/openclaw-bedrock/app'), join(machine.home, 'elsewhere'));
    expect((await section(machine))[0]).toMatchObject({
      status: 'warn',
      fix: ['openclaw-bedrock watch --install'],
    });
  });
});
