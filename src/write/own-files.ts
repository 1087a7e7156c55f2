/** Our own corner of OpenClaw's state dir: lock, journal and backups. Nothing else of ours lies there. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../failures/errors.ts';
import { reasonOf } from '../files/node-error.ts';

export interface OwnFiles {
  readonly folder: string;
  readonly lock: string;
  readonly journal: string;
  readonly backups: string;
}

export function ownFiles(stateDir: string): OwnFiles {
  const folder = join(stateDir, 'openclaw-bedrock');
  return {
    folder,
    lock: join(folder, 'lock'),
    journal: join(folder, 'journal.json'),
    backups: join(folder, 'backups'),
  };
}

/** Makes a folder of ours with its parents, readable by its owner alone. Throws AppError cannot-write. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError('cannot-write', { path, detail: reasonOf(error) }, { cause: error });
  }
}
