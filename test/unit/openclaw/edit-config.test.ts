import { describe, expect, test } from 'vitest';
import { readJson5 } from '../../../src/edit/json5/document.ts';
import type { Json, Json5Edit, Path } from '../../../src/edit/json5.ts';
import type { AppError } from '../../../src/failures/errors.ts';
import { type ConfigDocuments, readConfig } from '../../../src/openclaw/config-documents.ts';
import { editConfig, IncludeRefusal } from '../../../src/openclaw/edit-config.ts';

const ROOT = '/c/openclaw.json';

/** openclaw.json and files next to it. */
const documents = (root: string, others: Readonly<Record<string, string>> = {}): ConfigDocuments => ({
  root: ROOT,
  texts: new Map([
    [ROOT, root],
    ...Object.entries(others).map(([name, text]) => [`/c/${name}`, text] as const),
  ]),
});

const set = (path: Path, value: Json): Json5Edit => ({ path, set: value });

function refusalOf(run: () => unknown): IncludeRefusal {
  try {
    run();
  } catch (error) {
    if (error instanceof IncludeRefusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an edit of a configuration in several files', () => {
  test.each<[what: string, before: ConfigDocuments, edit: Json5Edit, after: object]>([
    [
      'goes into a file that is not there yet',
      { root: ROOT, texts: new Map() },
      set(['a'], 1),
      { [ROOT]: { a: 1 } },
    ],
    [
      'goes into the included file if only that has the path',
      documents('{ a: { $include: "a.json" }, b: 1 }', { 'a.json': '{ x: { y: 1 } }' }),
      set(['a', 'x', 'y'], 2),
      { '/c/a.json': { x: { y: 2 } } },
    ],
    [
      'replaces the object with the include, not what it includes',
      documents('{ a: { $include: "a.json" } }', { 'a.json': '{ x: 1 }' }),
      set(['a'], { y: 1 }),
      { [ROOT]: { a: { y: 1 } } },
    ],
    [
      'stays where the path is beside the include',
      documents('{ a: { $include: "a.json", own: 1 } }', { 'a.json': '{ x: 1 }' }),
      set(['a', 'own'], 2),
      { [ROOT]: { a: { $include: 'a.json', own: 2 } } },
    ],
    [
      'follows an include inside an include',
      documents('{ $include: "a.json" }', {
        'a.json': '{ b: { $include: "b.json" } }',
        'b.json': '{ x: 1 }',
      }),
      set(['b', 'x'], 2),
      { '/c/b.json': { x: 2 } },
    ],
    [
      'follows an include of a whole file by another',
      documents('{ $include: "a.json" }', { 'a.json': '{ $include: "b.json" }', 'b.json': '{ x: 1 }' }),
      set(['x'], 2),
      { '/c/b.json': { x: 2 } },
    ],
  ])('%s', (_, before, edit, after) => {
    const { texts } = editConfig(before, [edit]);
    const changed = [...texts].filter(([path, text]) => text !== before.texts.get(path));
    expect(Object.fromEntries(changed.map(([path, text]) => [path, readJson5(text)]))).toEqual(after);
  });

  test.each<[what: string, before: ConfigDocuments, edit: Json5Edit, message: string]>([
    [
      'a list of files',
      documents('{ models: { mode: { $include: ["a.json", "b.json"] } } }', {
        'a.json': '{}',
        'b.json': '{}',
      }),
      set(['models', 'mode', 'x'], 1),
      'models.mode comes from a.json,b.json: list',
    ],
    [
      'a file that was not read',
      documents('{ models: { $include: "a.json" } }'),
      set(['models', 'x'], 1),
      'models comes from /c/a.json: unreachable',
    ],
    [
      'a file that includes itself',
      documents('{ models: { $include: "a.json" } }', { 'a.json': '{ $include: "a.json" }' }),
      set(['models', 'x'], 1),
      'models comes from /c/a.json: twice',
    ],
    [
      'a file that two places include',
      documents('{ a: { $include: "a.json" }, b: { $include: "a.json" } }', { 'a.json': '{ x: 1 }' }),
      set(['a', 'x'], 2),
      'a comes from /c/a.json: twice',
    ],
    [
      'a merge that brings back what was removed',
      documents('{ a: { $include: ["a.json", "b.json"], x: 1 } }', { 'a.json': '{ x: 2 }', 'b.json': '{}' }),
      { path: ['a', 'x'], remove: true },
      'a.x comes from /c/a.json,/c/b.json: merged',
    ],
  ])('is refused for %s', (_, before, edit, message) => {
    const refusal = refusalOf(() => editConfig(before, [edit]));
    expect(refusal.message).toBe(message);
    expect(`${refusal.place} comes from ${refusal.include}: ${refusal.reason}`).toBe(message);
  });

  /** `levels` files that include each other in a row; the last has the value. */
  const chain = (levels: number) => {
    const others = Array.from({ length: levels }, (_, level): [string, string] => [
      `${level}.json`,
      level === levels - 1 ? '{ x: 1 }' : `{ $include: "${level + 1}.json" }`,
    ]);
    return documents('{ $include: "0.json" }', Object.fromEntries(others));
  };

  test('follows as many includes in a row as OpenClaw does', () => {
    expect(readConfig(chain(10))).toEqual({ x: 1 });
    expect(readConfig(chain(11))).toEqual({});
    expect(editConfig(chain(10), [set(['x'], 2)]).texts.get('/c/9.json')).toBe('{ x: 2 }');
    expect(() => editConfig(chain(12), [set(['x'], 2)])).toThrow(IncludeRefusal);
  });

  test('names the file that cannot be parsed', () => {
    const broken = documents('{ a: { $include: "a.json" } }', { 'a.json': '{ x: ]' });
    for (const run of [() => readConfig(broken), () => editConfig(broken, [set(['a', 'x'], 1)])])
      expect(run).toThrow(
        expect.objectContaining({
          error: 'cannot-parse',
          facts: expect.objectContaining({ path: '/c/a.json' }),
        }) as AppError,
      );
  });
});

describe('a configuration in several files', () => {
  test.each<[what: string, documents: ConfigDocuments, value: unknown]>([
    ['is empty without a file', { root: ROOT, texts: new Map() }, {}],
    [
      'merges a list in its order, and what is beside it last',
      documents('{ $include: ["a.json", "b.json"], x: { own: 1 } }', {
        'a.json': '{ x: { a: 1, list: [1] }, y: 1 }',
        'b.json': '{ x: { a: 2, list: [2] }, y: { z: 1 } }',
      }),
      { x: { a: 2, list: [1, 2], own: 1 }, y: { z: 1 } },
    ],
    [
      'replaces where the kinds differ',
      documents('{ a: { $include: "a.json", x: [1], y: { z: 1 }, t: null } }', {
        'a.json': '{ x: 1, y: [2], t: { u: 1 } }',
      }),
      { a: { x: [1], y: { z: 1 }, t: null } },
    ],
    [
      'is one included value, whatever its kind',
      documents('{ list: { $include: "a.json" }, all: [{ $include: "b.json" }, 2] }', {
        'a.json': '[1]',
        'b.json': '"b"',
      }),
      { list: [1], all: ['b', 2] },
    ],
    ['takes an unreadable file as empty', documents('{ a: { $include: "x.json", y: 1 } }'), { a: { y: 1 } }],
    [
      'ignores an include that is no path',
      documents('{ a: { $include: [1, "a.json"], y: 1 } }', { 'a.json': '{ x: 1 }' }),
      { a: { x: 1, y: 1 } },
    ],
    [
      'stops at a circle',
      documents('{ a: { $include: "a.json" } }', { 'a.json': '{ x: 1, again: { $include: "a.json" } }' }),
      { a: { x: 1, again: {} } },
    ],
  ])('%s', (_, given, value) => {
    expect(readConfig(given)).toEqual(value);
  });
});
