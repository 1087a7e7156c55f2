/** Who last wrote a file, as far as the disk shows. */
import { stat } from 'node:fs/promises';
import { readOrMissing } from '../files/read-bytes.ts';
import { listBackups, sha256 } from './backups.ts';
import type { OwnFiles } from './own-files.ts';

export interface LastWrite {
  /** Undefined if the file is gone. */
  readonly at: Date | undefined;
  /** The owner's user ID; undefined if the file is gone or the system has no user IDs. */
  readonly uid: number | undefined;
  /** True if it contains what another run of this tool wrote. */
  readonly ours: boolean;
}

/** Throws AppError cannot-read. */
export async function lastWrite(own: OwnFiles, path: string): Promise<LastWrite> {
  const bytes = readOrMissing(path);
  const stats = bytes && (await stat(path).catch(() => undefined));
  const last = (await listBackups(own)).at(-1)?.files.find((file) => file.path === path);
  const ours = last !== undefined && last.after?.sha256 === (bytes && sha256(bytes));
  return { at: stats?.mtime, uid: stats?.uid, ours };
}
