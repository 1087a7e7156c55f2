import { delimiter, join } from 'node:path';
import type { Context } from '../context.ts';
import { pathExists } from '../files/look.ts';

/** The first file of that name in the folders of PATH. */
export function findOnPath(where: Pick<Context, 'env' | 'platform'>, name: string): string | undefined {
  for (const folder of pathVariable(where).split(delimiter)) {
    const candidate = join(folder, name);
    if (folder && pathExists(candidate)) return candidate;
  }
  return undefined;
}

/** Windows calls it `Path`, and our copy of the environment tells capitals from small letters. */
function pathVariable({ env, platform }: Pick<Context, 'env' | 'platform'>): string {
  const name = Object.keys(env).find((key) => (platform === 'win32' ? key.toUpperCase() : key) === 'PATH');
  return (name && env[name]) || '';
}
