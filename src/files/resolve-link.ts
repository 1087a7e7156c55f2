import { readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMissing } from './node-error.ts';

/**
 * The file that a path stands for: behind symlinks, also when the last one points to nothing yet. Throws Node's
 * own error.
 */
export function resolveLink(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const link = linkAt(path);
    // A relative link starts from the folder that it really lies in.
    return link === undefined ? path : resolveLink(resolve(realpathSync(dirname(path)), link));
  }
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
