/** Finds and reads the `$include` files of openclaw.json. openclaw/config-documents.ts merges them. */

import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { readJson5 } from '../edit/json5/read.ts';
import { ParseError } from '../failures/errors.ts';
import type { FileSnapshot } from './file-snapshot.ts';
import { resolveLink } from './resolve-link.ts';

/** The member that names a file, or a list of files, to merge into its object. */
export const INCLUDE = '$include';

/** The path of an `$include` in a file. */
export function includePath(from: string, spec: string): string {
  return resolve(dirname(from), spec);
}

/** Every file name in a parsed document's `$include`s. */
export function includesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !hasInclude(value)) return [];
  const own = Object.hasOwn(value, INCLUDE) ? [(value as { [INCLUDE]: unknown })[INCLUDE]].flat() : [];
  return [...own.filter((spec) => typeof spec === 'string'), ...Object.values(value).flatMap(includesIn)];
}

/** Whether a parsed document contains an `$include`. */
export function hasInclude(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, INCLUDE) || Object.values(value).some(hasInclude);
}

/**
 * Every included file that exists inside the configuration's folder, as OpenClaw requires. Throws what `read` throws.
 */
export function readIncludes(root: FileSnapshot, read: (path: string) => FileSnapshot): FileSnapshot[] {
  const found = new Map<string, FileSnapshot>();
  const open = [root];
  for (let file = open.pop(); file; file = open.pop())
    for (const spec of includesIn(parsed(file))) {
      const path = includePath(file.path, spec);
      if (path === root.path || found.has(path) || !isInside(dirname(root.path), path)) continue;
      const included = read(path);
      if (included.text === null) continue;
      found.set(path, included);
      open.push(included);
    }
  return [...found.values()];
}

/** A file that cannot be parsed is reported later, when its content is read. */
function parsed({ text }: FileSnapshot): unknown {
  try {
    return readJson5(text ?? '');
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** Compares real paths, as OpenClaw does. */
function isInside(folder: string, path: string): boolean {
  const way = relative(resolveLink(folder), resolveLink(path));
  return way !== '' && !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
}
