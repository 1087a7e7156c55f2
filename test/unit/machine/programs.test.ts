import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isAlive } from '../../../src/files/this-process.ts';
import { launch, run, runSelf, windowsStart } from '../../../src/machine/programs.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const HOUR = 3_600_000;
/** The init process may take seconds to reap orphans. */
const GONE = { timeout: 15_000 };

it('starts nothing after Ctrl-C', async () => {
  const signal = AbortSignal.abort();
  const where = { env: { PATH: process.env.PATH }, platform: process.platform };
  const waiting = ['-e', `setTimeout(() => {}, ${HOUR})`];
  const cancelled = { error: 'cancelled' };
  const ran = run(process.execPath, waiting, { ...where, timeoutMs: HOUR }, signal);
  await expect(ran).rejects.toMatchObject(cancelled);
  await expect(launch(process.execPath, ['-e', ''], where, signal)).rejects.toMatchObject(cancelled);
});

it('our own program gets its input, environment and folder, and gives its exit code and output', async () => {
  const cwd = await tempFolder();
  const script = `process.stdin.on('data', (data) => process.stdout.write(data + process.env.A + process.cwd())); process.exitCode = 4`;
  const options = { env: { A: 'b' }, cwd, input: 'in ', captureOutput: true };
  const going = new AbortController().signal;
  expect(await runSelf([process.execPath, '-e', script], options, going)).toEqual({
    exitCode: 4,
    stdout: `in b${cwd}`,
  });
});

it('gives the exit code and both outputs of a program, and each line as it comes', async () => {
  const lines: string[] = [];
  const where = { env: { PATH: process.env.PATH, A: 'b' }, platform: process.platform, timeoutMs: HOUR };
  const going = new AbortController().signal;
  const script = `console.log('out ' + process.env.A + '\\r\\n \\nmore'); console.error('err'); process.exitCode = 3`;
  const ran = await run(
    process.execPath,
    ['-e', script],
    { ...where, onLine: (line) => lines.push(line) },
    going,
  );
  expect(ran).toEqual({ exitCode: 3, stdout: 'out b\r\n \nmore\n', stderr: 'err\n' });
  expect(lines.sort()).toEqual(['err', 'more', 'out b']);
  expect(await run(process.execPath, ['-e', ''], where, going)).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '',
  });
  expect(await run('/no/such/program', [], where, going)).toMatchObject({ exitCode: 127, stdout: '' });
});

it('gives whole lines, however they come', async () => {
  const lines: string[] = [];
  const where = { env: {}, platform: process.platform, timeoutMs: HOUR };
  const script = `process.stdout.write('hel'); setTimeout(() => process.stdout.write('lo\\nlast'), 100);`;
  await run(
    process.execPath,
    ['-e', script],
    { ...where, onLine: (line) => lines.push(line) },
    new AbortController().signal,
  );
  expect(lines).toEqual(['hello', 'last']);
});

it.skipIf(process.platform === 'win32')(
  'does not wait for what a program leaves running, nor ends it',
  async () => {
    const where = { env: { PATH: '/usr/bin:/bin' }, platform: process.platform, timeoutMs: HOUR };
    const ran = await run('sh', ['-c', 'sleep 3600 & echo $!'], where, new AbortController().signal);
    const pid = Number(ran.stdout);
    onTestFinished(() => void process.kill(pid));
    expect(ran).toEqual({ exitCode: 0, stdout: `${pid}\n`, stderr: '' });
    expect(isAlive(pid)).toBe(true);
  },
);

it('our own program may exit before it has read its input', async () => {
  const options = { env: {}, cwd: '/', input: 'x'.repeat(10_000_000), captureOutput: true };
  const going = new AbortController().signal;
  expect(await runSelf([process.execPath, '-e', ''], options, going)).toEqual({ exitCode: 0, stdout: '' });
});

/** A start script that starts the real program and waits; returns that one's process ID. Neither exits on SIGTERM. */
async function family(): Promise<{ readonly args: readonly string[]; child(): Promise<number> }> {
  const folder = await mkdtemp(join(tmpdir(), 'programs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'pid');
  const grandchild = `process.on('SIGTERM', () => {}); setInterval(() => {}, ${HOUR}); require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid));`;
  const script = `process.on('SIGTERM', () => {}); setInterval(() => {}, ${HOUR}); require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' });`;
  const child = async (): Promise<number> => {
    const pid = await readFile(file, 'utf8').catch(() => '');
    if (pid !== '') return Number(pid);
    await sleep(10);
    return child();
  };
  return { args: ['-e', script], child };
}

it.skipIf(process.platform === 'win32')('also ends child processes on Ctrl-C', async () => {
  const cancel = new AbortController();
  const { args, child } = await family();
  const ran = run(
    process.execPath,
    args,
    { env: {}, platform: process.platform, timeoutMs: HOUR },
    cancel.signal,
  );
  const pid = await child();
  cancel.abort();
  await expect(ran).rejects.toMatchObject({ error: 'cancelled' });
  await expect.poll(() => isAlive(pid), GONE).toBe(false);
});

it.skipIf(process.platform === 'win32')('also ends child processes on a timeout', async () => {
  const { args, child } = await family();
  const ran = run(
    process.execPath,
    args,
    { env: {}, platform: process.platform, timeoutMs: 1_500 },
    new AbortController().signal,
  );
  const pid = await child();
  expect(await ran).toMatchObject({ exitCode: 124 });
  await expect.poll(() => isAlive(pid), GONE).toBe(false);
});

/** A folder with a program. */
async function program(name: string, text: string): Promise<string> {
  const folder = await tempFolder({ [name]: text });
  await chmod(join(folder, name), 0o755);
  return folder;
}

const going = () => new AbortController().signal;

describe.skipIf(process.platform === 'win32')('a file that Node refuses to start', () => {
  // The system refuses when asked to execute it: https://man7.org/linux/man-pages/man2/execve.2.html (E2BIG)
  const tooLong = 'x'.repeat(3_000_000);

  it('is a failed run', async () => {
    const { platform } = process;
    const ran = run('true', [tooLong], { env: { PATH: '/bin' }, platform, timeoutMs: HOUR }, going());
    expect(await ran).toEqual({ exitCode: 127, stdout: '', stderr: expect.stringContaining('E2BIG') });
  });

  it('is a browser that did not open', async () => {
    const where = { env: { PATH: '/bin' }, platform: process.platform };
    expect(await launch('true', [tooLong], where, going())).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('on Windows', () => {
  it("bypasses npm's start scripts and passes every argument unchanged to the JavaScript behind them", async () => {
    const folder = await tempFolder({
      'openclaw.cmd': '"%_prog%"  "%dp0%\\lib\\openclaw.mjs" %*',
      'lib/openclaw.mjs': 'console.log(JSON.stringify(process.argv.slice(2)))',
    });
    const words = ['a b', '50%', '&', '^', '"', '$x', ''];
    const where = { env: {}, platform: 'win32', timeoutMs: HOUR } as const;
    const { stdout } = await run(join(folder, 'openclaw.cmd'), words, where, going());
    expect(JSON.parse(stdout)).toEqual(words);
  });

  it("ends a program's whole tree on a timeout", async () => {
    const PATH = await program('taskkill', `#!/bin/sh\necho "$@" > "\${0%/*}/ended"\nkill -9 "$2"\n`);
    const waiting = ['-e', `console.log(process.pid); setTimeout(() => {}, ${HOUR})`];
    const where = { env: { PATH }, platform: 'win32', timeoutMs: 1_500 } as const;
    const { exitCode, stdout } = await run(process.execPath, waiting, where, going());
    expect(exitCode).toBe(124);
    expect(await readFile(join(PATH, 'ended'), 'utf8')).toBe(`/pid ${stdout.trim()} /T /F\n`);
  });

  it('ends a program without taskkill too', async () => {
    const waiting = ['-e', `setTimeout(() => {}, ${HOUR})`];
    const where = { env: { PATH: '' }, platform: 'win32', timeoutMs: 1_000 } as const;
    expect(await run(process.execPath, waiting, where, going())).toMatchObject({ exitCode: 124 });
  });
});

/** The last line of the start scripts that npm 10 and pnpm 9 write on Windows. */
const NPM =
  'endLocal & goto #_undefined_# 2>NUL || title %COMSPEC% & "%_prog%"  "%dp0%\\node_modules\\openclaw\\openclaw.mjs" %*';
const PNPM = '  node  "%~dp0\\..\\openclaw\\openclaw.mjs" %*';

it.each([
  ['npm', NPM, 'bin/node_modules/openclaw/openclaw.mjs'],
  ['pnpm', PNPM, 'openclaw/openclaw.mjs'],
])('leaves out the start script of %s', async (_who, text, script) => {
  const folder = await tempFolder({ 'bin/openclaw.cmd': `@ECHO off\r\n${text}\r\n` });
  const args = ['agent', '--message', '50% & "more" ^ $x'];
  expect(windowsStart(join(folder, 'bin/openclaw.cmd'), args, {})).toEqual({
    command: process.execPath,
    args: [join(folder, script), ...args],
    verbatim: false,
  });
});

it('starts other programs as they are', () => {
  const args = ['/pid', '1'];
  expect(windowsStart('taskkill', args, {})).toEqual({ command: 'taskkill', args, verbatim: false });
});

it('passes cmd.exe one line for other batch files, with every special character escaped', () => {
  const env = { COMSPEC: 'C:\\Windows\\cmd.exe' };
  expect(windowsStart('C:\\a b\\x.bat', ['plain', 'a&b', '50%', 'c:\\d\\', 'say "hi"'], env)).toEqual({
    command: 'C:\\Windows\\cmd.exe',
    args: [
      '/d',
      '/s',
      '/c',
      '""C:\\a b\\x.bat" ^^^"plain^^^" ^^^"a^^^&b^^^" ^^^"50^^^%^^^" ^^^"c:\\d\\\\^^^" ^^^"say^^^ \\^^^"hi\\^^^"^^^""',
    ],
    verbatim: true,
  });
});
