/** Paths as people know them. */
import { relative } from 'node:path';
import type { Context } from '../context.ts';
import { visible } from '../text/visible.ts';

/** The path relative to the home folder if it is inside: `~/.aws/config`. */
export function shortPath({ env, osHome }: Pick<Context, 'env' | 'osHome'>, path: string): string {
  const way = relative(env.HOME || osHome, path);
  return visible(
    way === '' || way.startsWith('..') || way === path ? path : `~/${way.replaceAll('\\', '/')}`,
  );
}
