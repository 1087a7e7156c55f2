import { readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMissing } from './node-error.ts';

/** The file behind a path's symlinks, even if the last one points to nothing. Throws Node's own error. */
export function resolveLink(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const link = linkAt(path);
    // A relative link is relative to the folder that really contains it.
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
