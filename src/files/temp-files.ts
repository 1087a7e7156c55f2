/** Temp files: named so that a later run can tell a stray one from one that another run is writing just now. */
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive, pid } from './this-process.ts';

const PREFIX = '.openclaw-bedrock-';
const NAME = /^\.openclaw-bedrock-.*-(\d+)-[0-9a-f]{12}$/;

/** A path beside `path`, so that it can be renamed over it, that holds the id of this process. */
export async function tempBeside(path: string): Promise<string> {
  const { randomBytes } = await import('node:crypto');
  return join(dirname(path), `${PREFIX}${basename(path)}-${pid}-${randomBytes(6).toString('hex')}`);
}

/**
 * Removes what killed runs left in these folders; what a living process writes stays. What cannot be looked into or
 * removed stays as well: it is in nobody's way.
 */
export async function sweepTempFiles(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders))
    for (const name of await readdir(folder).catch(() => [])) {
      const owner = NAME.exec(name)?.[1];
      if (owner !== undefined && !isAlive(Number(owner)))
        await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
    }
}
