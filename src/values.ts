/** Plain values, whatever room they belong to. */

/** Leaves out members without a value: readers test whether the key is there. */
export function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
