/** What `chat` keeps in our corner of the state dir: the copies that OpenClaw loads, and whom it made an owner. */
import { join } from 'node:path';
import { writePrivately } from '../files/atomic-write.ts';
import { assertOurs, ownFiles, readRecord } from './own-files.ts';

interface ChatFiles {
  /** All of it. */
  readonly folder: string;
  /** Copies of this program, one folder a version. */
  readonly copies: string;
  readonly installation: string;
}

/** Where they lie. Throws AppError `not-trusted` where somebody else may write what OpenClaw would load. */
export function chatFiles(stateDir: string): ChatFiles {
  const folder = join(ownFiles(stateDir).folder, 'chat');
  assertOurs(folder, 'folder');
  return { folder, copies: join(folder, 'app'), installation: join(folder, 'installation.json') };
}

/** The owner whom an installation added to the configuration, so that a removal takes exactly that one out. */
export function readAddedOwner({ installation }: ChatFiles): string | undefined {
  const addedOwner = readRecord(installation)?.addedOwner;
  return typeof addedOwner === 'string' ? addedOwner : undefined;
}

/** Throws AppError cannot-write. */
export function writeAddedOwner({ installation }: ChatFiles, addedOwner: string | undefined): Promise<void> {
  return writePrivately(installation, `${JSON.stringify({ addedOwner }, null, 2)}\n`);
}
