/** Values to have in a section, and keys not to have. */
export interface SectionChange {
  readonly kind: 'profile' | 'sso-session';
  readonly name: string;
  /** Lower-case key to value, written in this order. */
  readonly set: Readonly<Record<string, string>>;
  /** Lower-case keys; their lines go in any spelling. */
  readonly remove?: readonly string[];
}

const NAME = /^[A-Za-z0-9_@+.%:/-]+$/;
const KEY = /^[a-z0-9_-]+$/;
/** Control characters, blanks at the ends, and what a reader cuts off as a comment. */
const UNSAFE_VALUE = /[\p{Cc}\u2028\u2029\ufeff]|^\s|\s$|^[#;]|\s[#;]|^$/u;

/**
 * Refuses a change that the readers could not see the same way. Values are not quoted: one may be a secret.
 * @throws {RangeError} for a caller's mistake
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
