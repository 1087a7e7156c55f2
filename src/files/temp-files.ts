/** Temp files, named so that a later run can tell an abandoned one from one that another run is still writing. */
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive, pid } from './this-process.ts';

const PREFIX = '.openclaw-bedrock-';
const NAME = /^\.openclaw-bedrock-.*-(\d+)-[0-9a-f]{12}$/;

/** A temp path next to `path`, so that it can be renamed over it; the name contains this process's ID. */
export async function tempBeside(path: string): Promise<string> {
  const { randomBytes } = await import('node:crypto');
  return join(dirname(path), `${PREFIX}${basename(path)}-${pid}-${randomBytes(6).toString('hex')}`);
}

/**
 * Removes the temp files that killed runs left in these folders; those of a running process stay. Files that cannot be
 * removed are ignored: they do no harm.
 */
export async function sweepTempFiles(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders))
    for (const name of await readdir(folder).catch(() => [])) {
      const owner = NAME.exec(name)?.[1];
      if (owner !== undefined && !isAlive(Number(owner)))
        await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
    }
}
