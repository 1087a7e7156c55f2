import { delimiter, join } from 'node:path';
import { pathExists } from './snapshot.ts';

/** The first file of that name in the folders of a PATH. */
export async function findOnPath(path: string, name: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter)) {
    const candidate = join(folder, name);
    if (folder && (await pathExists(candidate))) return candidate;
  }
  return undefined;
}
