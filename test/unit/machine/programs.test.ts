import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { isAlive } from '../../../src/files/this-process.ts';
import { launch, run } from '../../../src/machine/programs.ts';

const HOUR = 3_600_000;
/** The system's first process may take seconds to clear away what nobody waits for. */
const GONE = { timeout: 15_000 };

it('starts nothing after Ctrl-C', async () => {
  const signal = AbortSignal.abort();
  const env = { PATH: process.env.PATH };
  const waiting = ['-e', `setTimeout(() => {}, ${HOUR})`];
  const cancelled = { error: 'cancelled' };
  const ran = run(process.execPath, waiting, { env, timeoutMs: HOUR }, signal);
  await expect(ran).rejects.toMatchObject(cancelled);
  await expect(launch(process.execPath, ['-e', ''], env, signal)).rejects.toMatchObject(cancelled);
});

/** A start script that starts the real program, which stays; the number of that one. Neither ends when it is asked to. */
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

it.skipIf(process.platform === 'win32')('ends what a program started too, on Ctrl-C', async () => {
  const cancel = new AbortController();
  const { args, child } = await family();
  const ran = run(process.execPath, args, { env: {}, timeoutMs: HOUR }, cancel.signal);
  const pid = await child();
  cancel.abort();
  await expect(ran).rejects.toMatchObject({ error: 'cancelled' });
  await expect.poll(() => isAlive(pid), GONE).toBe(false);
});

it.skipIf(process.platform === 'win32')('ends what a program started too, when its time is up', async () => {
  const { args, child } = await family();
  const ran = run(process.execPath, args, { env: {}, timeoutMs: 1_500 }, new AbortController().signal);
  const pid = await child();
  expect(await ran).toMatchObject({ exitCode: 124 });
  await expect.poll(() => isAlive(pid), GONE).toBe(false);
});
