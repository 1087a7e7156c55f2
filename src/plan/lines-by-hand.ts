/** Describes a change for a person who has to make it by hand. Secrets are masked. */
import { isDeepStrictEqual } from 'node:util';
import { readJson5 } from '../edit/json5/read.ts';
import { isMembers, type Members, type Value } from '../openclaw/config.ts';
import { maskFile } from '../secrets/mask-file.ts';
import { diffFile } from './diff.ts';
import type { FileChange } from './plan.ts';

/** The lines to add and, for JSON5, the members to remove. */
export function linesByHand(change: FileChange): string {
  if (change.kind === 'openclaw-config')
    return memberLines(readJson5(change.before ?? ''), readJson5(change.after ?? ''));
  return diffFile({ ...change, after: change.after ?? '' })
    .flatMap((line) => (line.kind === 'added' || line.kind === 'removed' ? [line] : []))
    .map(({ kind, text }) => (kind === 'added' ? text : `- ${text}`))
    .join('\n');
}

/** The changed members as a JSON document, and the paths of removed ones. */
export function memberLines(before: Value, after: Value): string {
  const gone: string[] = [];
  const changed = isMembers(after) ? difference(isMembers(before) ? before : {}, after, [], gone) : after;
  const lines = maskFile(JSON.stringify(changed, null, 2), 'json5');
  return [lines, ...gone.map((path) => `- ${path}`)].join('\n');
}

function difference(before: Members, after: Members, path: readonly string[], gone: string[]): Members {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) gone.push([...path, key].join('.'));
  const changed = Object.entries(after).flatMap(([key, value]): [string, Value][] => {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    if (isDeepStrictEqual(old, value)) return [];
    return [[key, isMembers(value) && isMembers(old) ? difference(old, value, [...path, key], gone) : value]];
  });
  return Object.fromEntries(changed);
}
