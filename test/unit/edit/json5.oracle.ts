import { deepStrictEqual } from 'node:assert/strict';
import { expect } from 'vitest';
import type { Json, Json5Edit, Path } from '../../../src/edit/json5.ts';

type Bag = Record<string | number, unknown>;

const GONE = Symbol('gone');

/** The meaning of edits, implemented a second time in the simplest way: on a copy of the value, without text. */
export function applyEdits(original: Json | undefined, edits: readonly Json5Edit[]): Json {
  const root: Bag = { value: structuredClone(original) };
  // Renames go last and deepest first, because paths use the old names.
  const order = (edit: Json5Edit): number => ('rename' in edit ? 1000 - edit.path.length : 0);
  for (const edit of [...edits].sort((a, b) => order(a) - order(b)))
    applyOne(root, ['value', ...edit.path], edit);
  return sweep(root.value) as Json;
}

function applyOne(root: Bag, path: Path, edit: Json5Edit): void {
  const last = path.at(-1) as string | number;
  let holder = root;
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (!Object.hasOwn(holder, step) || holder[step] === undefined) {
      if (!('set' in edit)) return;
      define(holder, step, typeof path[index + 1] === 'number' ? [] : {});
    }
    holder = holder[step] as Bag;
  }
  if ('set' in edit) define(holder, last, structuredClone(edit.set));
  else if (!Object.hasOwn(holder, last)) return;
  else if ('remove' in edit) define(holder, last, GONE);
  else {
    define(holder, edit.rename, holder[last]);
    if (edit.rename !== last) define(holder, last, GONE);
  }
}

function define(holder: Bag, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function sweep(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((element) => element !== GONE).map(sweep);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== GONE);
  return Object.fromEntries(kept.map(([key, member]) => [key, sweep(member)]));
}

/** Uses Node's comparison, because Vitest's mistakes a member named `constructor` for the value's class. */
export function expectSame(actual: unknown, expected: unknown): void {
  expect(() => deepStrictEqual(actual, expected)).not.toThrow();
}
