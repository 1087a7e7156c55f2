/** A user that the system knows nothing about, with a Node and a bin that this user may run. */
import { chmod, copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Stranger {
  readonly uid: number;
  readonly node: string;
  readonly bin: string;
  /** Keeps this Node on this machine. */
  readonly guard: string;
}

/** Copies, because this Node or this checkout may be in a private home folder. Removed after the test. */
export async function makeStranger(): Promise<Stranger> {
  const folder = await mkdtemp(join(tmpdir(), 'openclaw-bedrock-stranger-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  const node = join(folder, 'node');
  await copyFile(process.execPath, node);
  for (const name of ['package.json', 'dist'])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  const guard = join(folder, 'only-this-machine.cjs');
  await copyFile(join(import.meta.dirname, 'only-this-machine.cjs'), guard);
  return { uid: 12_345, node, bin: join(folder, 'dist/main.js'), guard };
}
