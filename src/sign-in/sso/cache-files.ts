/** `~/.aws/sso/cache`, which the AWS tools share: the paths of its files and their time format. */
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
 * Epoch milliseconds, or undefined if the value is not a date. Accepts what the SDK accepts: any date string, and epoch
 * milliseconds as a number. Early AWS CLI versions wrote the suffix `UTC`.
 */
export function fromTimestamp(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const ms = new Date(typeof value === 'string' ? value.replace(/UTC$/, 'Z') : value).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}

/** Leaves out fields without a value: readers test whether the key is there. */
export function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
