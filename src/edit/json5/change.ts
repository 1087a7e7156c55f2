import { isDeepStrictEqual } from 'node:util';

/** The value of a JSON5 text. `NaN` and the infinities count as numbers. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Steps from the root: a string for an object's member, a number for an array's element. */
export type Path = readonly (string | number)[];

/** One edit. Paths refer to the document before any edit. */
export type Json5Edit =
  /** Replaces or inserts the value and any missing parents; an index equal to the array's length appends. */
  | { readonly path: Path; readonly set: Json }
  /** Removes the member or element; does nothing if it is absent. */
  | { readonly path: Path; readonly remove: true }
  /** Renames the member in place; does nothing if it is absent, fails if the name is taken. */
  | { readonly path: Path; readonly rename: string };

type Step = Path[number];

/** The edits as a tree: what happens to one value and to the values below it. */
export interface Change {
  /** What happens to the whole value. `undefined` leaves it to `children`. */
  readonly fate?: { readonly set: Json } | 'remove';
  readonly rename?: string;
  /** Keys are either all strings or all numbers. */
  readonly children: ReadonlyMap<Step, Change>;
}

interface Draft extends Change {
  fate?: { readonly set: Json } | 'remove';
  rename?: string;
  readonly children: Map<Step, Draft>;
}

const draft = (): Draft => ({ children: new Map() });

const setting = (set: Json): Change => ({ fate: { set }, children: new Map() });

const removing: Change = { fate: 'remove', children: new Map() };

/**
 * Combines the edits into one tree.
 * @throws RangeError if two edits contradict each other, or a path can never be valid
 */
export function compileEdits(edits: readonly Json5Edit[]): Change {
  const root = draft();
  for (const edit of edits) {
    const target = edit.path.reduce((parent: Draft, step) => descend(parent, step, edit), root);
    decide(target, edit);
  }
  checkRenames(root);
  return root;
}

function descend(parent: Draft, step: Step, edit: Json5Edit): Draft {
  const [sibling] = parent.children.keys();
  const fits = typeof step === 'string' || (Number.isInteger(step) && step >= 0);
  if (!fits || parent.fate || (sibling !== undefined && typeof sibling !== typeof step))
    throw contradiction(edit);
  const child = parent.children.get(step) ?? draft();
  parent.children.set(step, child);
  return child;
}

function decide(target: Draft, edit: Json5Edit): void {
  if ('rename' in edit) {
    const named = typeof edit.path.at(-1) === 'string';
    if (!named || target.rename !== undefined || target.fate === 'remove') throw contradiction(edit);
    target.rename = edit.rename;
    return;
  }
  const remove = 'remove' in edit;
  if (target.fate || target.children.size > 0) throw contradiction(edit);
  if (remove && (target.rename !== undefined || edit.path.length === 0)) throw contradiction(edit);
  target.fate = remove ? 'remove' : { set: edit.set };
}

function checkRenames(change: Change): void {
  const taken = new Set(change.children.keys());
  for (const [key, child] of change.children) {
    checkRenames(child);
    if (child.rename === undefined || child.rename === key) continue;
    if (taken.has(child.rename))
      throw new RangeError(`two edits claim the key ${JSON.stringify(child.rename)}`);
    taken.add(child.rename);
  }
}

const contradiction = (edit: Json5Edit): RangeError =>
  new RangeError(`this edit contradicts another or itself: ${JSON.stringify(edit.path)}`);

/**
 * Applies a change to a value, independent of any text.
 * @param value the current value, `undefined` if there is none
 * @returns the new value, `undefined` if there is none
 * @throws RangeError if an element would be set past the end of an array
 */
export function applyChange(value: Json | undefined, change: Change): Json | undefined {
  if (change.fate === 'remove') return undefined;
  if (change.fate) return plain(change.fate.set);
  if (change.children.size === 0) return value;
  const [step] = change.children.keys();
  const result = typeof step === 'number' ? applyToArray(value, change) : applyToObject(value, change);
  return value === undefined && Object.keys(result).length === 0 ? undefined : result;
}

function applyToObject(value: Json | undefined, { children }: Change): Json & object {
  const old = Object.entries((value ?? {}) as Record<string, Json>);
  const kept = old.flatMap(([key, member]) => {
    const child = children.get(key);
    const next = child ? applyChange(member, child) : member;
    return next === undefined ? [] : [[child?.rename ?? key, next] as const];
  });
  const present = new Set<Step>(old.map(([key]) => key));
  // fromEntries defines every key as data, even `__proto__`.
  return Object.fromEntries([...kept, ...additions(children, (key) => present.has(key))]);
}

function applyToArray(value: Json | undefined, { children }: Change): Json & object {
  const old = (value ?? []) as readonly Json[];
  const kept = old.flatMap((element, index) => {
    const child = children.get(index);
    const next = child ? applyChange(element, child) : element;
    return next === undefined ? [] : [next];
  });
  return [...kept, ...appended(children, old.length)];
}

/** The members that a change adds to an object that already has those in `has`. */
export function additions(
  children: Change['children'],
  has: (key: string) => boolean,
): (readonly [key: string, value: Json])[] {
  return [...children].flatMap(([key, child]) => {
    if (typeof key !== 'string' || has(key)) return [];
    const value = applyChange(undefined, child);
    return value === undefined ? [] : [[child.rename ?? key, value] as const];
  });
}

/**
 * The elements that a change appends to an array of this length.
 * @throws RangeError if they would leave a hole
 */
export function appended(children: Change['children'], length: number): Json[] {
  const beyond = [...children.keys()].filter(
    (step): step is number => typeof step === 'number' && step >= length,
  );
  const values: Json[] = [];
  for (const index of beyond.sort((a, b) => a - b)) {
    const value = applyChange(undefined, children.get(index) as Change);
    if (value === undefined) continue;
    if (index !== length + values.length)
      throw new RangeError(`element ${index} is beyond the end of the array`);
    values.push(value);
  }
  return values;
}

/**
 * Breaks `set: value` on an object or array into smaller changes, so that the text around equal parts is kept.
 * @returns `undefined` if the two have too little in common and the whole value is replaced
 */
export function refineSet(old: Json, value: Json): Change | undefined {
  if (Array.isArray(old) && Array.isArray(value)) return refineArray(old, value);
  if (!isObject(old) || !isObject(value)) return undefined;
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(value, key));
  return {
    children: new Map<Step, Change>([
      ...gone.map((key) => [key, removing] as const),
      ...Object.entries(value).map(([key, member]) => [key, setting(member)] as const),
    ]),
  };
}

function refineArray(old: readonly Json[], value: readonly Json[]): Change | undefined {
  const shared = Math.min(old.length, value.length);
  const isPrefix = () => isDeepStrictEqual(plain(old.slice(0, shared)), plain(value.slice(0, shared)));
  if (old.length !== value.length && !isPrefix()) return undefined;
  const dropped = old.slice(shared).map((_, index) => [shared + index, removing] as const);
  const kept = value.map((element, index) => [index, setting(element)] as const);
  return { children: new Map<Step, Change>([...kept, ...dropped]) };
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy made only of plain objects and arrays, so that comparisons look at data alone. */
export function plain(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
