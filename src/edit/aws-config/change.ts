/** Values that a section must contain, and keys that it must not. */
export interface SectionChange {
  readonly kind: 'profile' | 'sso-session';
  readonly name: string;
  /** Lowercase key to value, written in this order. */
  readonly set: Readonly<Record<string, string>>;
  /** Lowercase keys; removed in any spelling. */
  readonly remove?: readonly string[];
}

const NAME = /^[A-Za-z0-9_@+.%:/-]+$/;
const KEY = /^[a-z0-9_-]+$/;
/** Control characters, leading or trailing blanks, and anything that a reader cuts off as a comment. */
const UNSAFE_VALUE = /[\p{Cc}\u2028\u2029\ufeff]|^\s|\s$|^[#;]|\s[#;]|^$/u;

/**
 * Rejects a change that the two readers would see differently. Values are not quoted in the error: one may be a secret.
 * @throws {RangeError} on a mistake by the caller
 */
export function checkChange({ kind, name, set, remove = [] }: SectionChange): void {
  if (!NAME.test(name) || name === '__proto__') throw new RangeError(`not a usable ${kind} name: ${name}`);
  for (const key of [...Object.keys(set), ...remove]) {
    if (!KEY.test(key) || key === '__proto__') throw new RangeError(`not a usable key: ${key}`);
  }
  for (const [key, value] of Object.entries(set)) {
    if (UNSAFE_VALUE.test(value))
      throw new RangeError(`the value for ${key} cannot be written on one plain line`);
  }
  const both = remove.find((key) => Object.hasOwn(set, key));
  if (both !== undefined) throw new RangeError(`${both} is to be set and removed`);
}
