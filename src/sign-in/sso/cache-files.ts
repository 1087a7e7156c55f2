/** The folder `~/.aws/sso/cache` that the AWS tools share: where its files lie and how they write a time. */
import { join } from 'node:path';

/** The path of a cache file. AWS_CONFIG_FILE does not move this folder, only the home does. */
export function cachePath(home: string, name: string): string {
  return join(home, '.aws', 'sso', 'cache', name);
}

/** `YYYY-MM-DDTHH:MM:SSZ` for epoch milliseconds: fractions, offsets and numbers each break some reader. */
export function toTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Epoch milliseconds; nothing for what is no date. Whatever the SDK takes: any form of date, and epoch milliseconds as a
 * number. The suffix `UTC` is from early AWS CLI versions.
 */
export function fromTimestamp(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const ms = new Date(typeof value === 'string' ? value.replace(/UTC$/, 'Z') : value).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}

/** An absent field is absent from the file too: readers test for the key. */
export function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
