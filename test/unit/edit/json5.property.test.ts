import fc from 'fast-check';
import json5 from 'json5';
import { describe, expect, test } from 'vitest';
import { editJson5, type Json, type Json5Edit, type Path, readJson5 } from '../../../src/edit/json5.ts';
import { type Comment, documents, type Place, type Sample, type Span } from './json5.documents.ts';
import { applyEdits, expectSame } from './json5.oracle.ts';

const VALUES: readonly Json[] = [
  1,
  -0,
  Number.NaN,
  'new',
  "it's",
  '\u2028',
  null,
  [],
  {},
  { n: 1, 'n-m': [1, 'x'] },
  [[1], { o: '"' }],
];

/** An edit before it is known whether it is valid at its place. */
interface Wish {
  readonly kind: 'set' | 'remove' | 'rename' | 'insert';
  readonly at: number;
  readonly value: Json;
}

const wishes = fc.array(
  fc.record({
    kind: fc.constantFrom<Wish['kind']>('set', 'remove', 'rename', 'insert'),
    at: fc.nat(),
    value: fc.constantFrom(...VALUES),
  }),
  { minLength: 1, maxLength: 3 },
);

/** An edit and its place. */
interface Aim {
  readonly edit: Json5Edit;
  readonly place: Place;
}

function aim({ kind, at, value }: Wish, { places }: Sample): Aim | undefined {
  const place = places[at % places.length] as Place;
  const { path, key } = place;
  if (kind === 'insert' && place.kind !== 'scalar') {
    const step = place.kind === 'object' ? 'fresh' : place.size;
    return { place, edit: { path: [...path, step], set: value } };
  }
  if (path.length === 0) return undefined;
  if (kind === 'rename') return key && { place, edit: { path, rename: 'renamed' } };
  if (kind === 'remove') return { place, edit: { path, remove: true } };
  // An object over an object changes individual members; the golden cases cover that.
  return place.kind === 'scalar' ? { place, edit: { path, set: value } } : undefined;
}

const isUnder = (path: Path, top: Path): boolean => top.every((step, index) => path[index] === step);

/** Drops edits that would contradict an earlier one. */
function fitting(aims: readonly (Aim | undefined)[]): Aim[] {
  const chosen: Aim[] = [];
  for (const next of aims) {
    const clash = ({ edit }: Aim): boolean =>
      next !== undefined &&
      (isUnder(edit.path, next.edit.path) ||
        isUnder(next.edit.path, edit.path) ||
        ('rename' in edit && 'rename' in next.edit));
    if (next && !chosen.some(clash)) chosen.push(next);
  }
  return chosen;
}

function survives({ home, line }: Comment, edits: readonly Json5Edit[]): boolean {
  return edits.every((edit) => {
    if ('rename' in edit) return true;
    if (isUnder(home, edit.path)) return false;
    return !('remove' in edit && line !== undefined && isUnder(line, edit.path));
  });
}

const commentsIn = (text: string): string[] => text.match(/\/\/ c\d+, \{|\/\* c\d+, \{ \*\//g) ?? [];

function mayChange({ edit, place }: Aim): Span {
  if ('rename' in edit) return place.key as Span;
  if ('remove' in edit) return place.item;
  return edit.path.length > place.path.length ? place.tail : place.value;
}

const cases = fc
  .tuple(documents, wishes)
  .map(([sample, wish]) => ({ sample, aims: fitting(wish.map((one) => aim(one, sample))) }))
  .filter(({ aims }) => aims.length > 0);

describe('editing any JSON5 document', () => {
  test('changes what was intended and nothing else', () => {
    fc.assert(
      fc.property(cases, ({ sample: { text, comments }, aims }) => {
        const edits = aims.map(({ edit }) => edit);
        const result = editJson5(text, edits);

        // Vitest's toStrictEqual is misled by a key named `constructor`.
        expectSame(json5.parse(result), applyEdits(json5.parse(text), edits));
        expect(commentsIn(result)).toEqual(
          comments.filter((one) => survives(one, edits)).map((one) => one.text),
        );

        const [only, ...others] = aims;
        if (!only || others.length > 0) return;
        const [from, to] = mayChange(only);
        expect(result.slice(0, from)).toBe(text.slice(0, from));
        expect(result.endsWith(text.slice(to))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('changes nothing the second time: returns the same string', () => {
    const isRepeatable = ({ edit }: Aim): boolean =>
      !('remove' in edit && typeof edit.path.at(-1) === 'number');
    fc.assert(
      fc.property(cases, ({ sample: { text }, aims }) => {
        fc.pre(
          aims.every(({ edit }) => edit.path.every((step) => typeof step === 'string' || 'set' in edit)),
        );
        fc.pre(aims.every(isRepeatable));
        const edits = aims.map(({ edit }) => edit);
        const once = editJson5(text, edits);
        expect(editJson5(once, edits)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('reads like the reference implementation', () => {
    fc.assert(
      fc.property(documents, ({ text }) => {
        expectSame(readJson5(text), json5.parse(text));
      }),
      { numRuns: 2000 },
    );
  });
});
