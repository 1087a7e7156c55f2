import { expect, it } from 'vitest';
import { launch, run } from '../../../src/machine/programs.ts';

const HOUR = 3_600_000;

it('starts nothing after Ctrl-C', async () => {
  const signal = AbortSignal.abort();
  const env = { PATH: process.env.PATH };
  const waiting = ['-e', `setTimeout(() => {}, ${HOUR})`];
  const cancelled = { error: 'cancelled' };
  const ran = run(process.execPath, waiting, { env, timeoutMs: HOUR }, signal);
  await expect(ran).rejects.toMatchObject(cancelled);
  await expect(launch(process.execPath, ['-e', ''], env, signal)).rejects.toMatchObject(cancelled);
});
