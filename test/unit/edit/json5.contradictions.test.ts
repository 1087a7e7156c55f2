import { expect, it } from 'vitest';
import { editJson5, type Json5Edit } from '../../../src/edit/json5.ts';

const a = ['a'];

it.each<[string, Json5Edit[]]>([
  [
    'sets a value twice',
    [
      { path: a, set: 1 },
      { path: a, set: 1 },
    ],
  ],
  [
    'sets a value and removes it',
    [
      { path: a, set: 1 },
      { path: a, remove: true },
    ],
  ],
  [
    'removes a value and sets one in it',
    [
      { path: a, remove: true },
      { path: ['a', 'b'], set: 1 },
    ],
  ],
  [
    'sets a value and what it is in',
    [
      { path: ['a', 'b'], set: 1 },
      { path: a, set: 1 },
    ],
  ],
  [
    'takes a value for an object and for a list',
    [
      { path: ['a', 'b'], set: 1 },
      { path: ['a', 0], set: 1 },
    ],
  ],
  ['names an element before the first', [{ path: ['a', -1], set: 1 }]],
  ['names an element between two', [{ path: ['a', 0.5], set: 1 }]],
  ['removes the whole document', [{ path: [], remove: true }]],
  ['renames the whole document', [{ path: [], rename: 'b' }]],
  ['renames an element of a list', [{ path: ['a', 0], rename: 'b' }]],
  [
    'renames a member twice',
    [
      { path: a, rename: 'b' },
      { path: a, rename: 'c' },
    ],
  ],
  [
    'removes a member and renames it',
    [
      { path: a, remove: true },
      { path: a, rename: 'b' },
    ],
  ],
  [
    'renames a member and removes it',
    [
      { path: a, rename: 'b' },
      { path: a, remove: true },
    ],
  ],
  [
    'gives two members one name',
    [
      { path: a, rename: 'c' },
      { path: ['b'], rename: 'c' },
    ],
  ],
])('refuses a change that %s', (_, edits) => {
  expect(() => editJson5('{ a: [], b: 1 }', edits)).toThrow(RangeError);
});

it('renames and sets one member in one edit', () => {
  expect(
    editJson5('{ a: 1 }', [
      { path: a, rename: 'b' },
      { path: a, set: 2 },
    ]),
  ).toBe('{ b: 2 }');
});

it("writes JavaScript's line terminators so that every reader sees them", () => {
  expect(editJson5('{}', [{ path: a, set: '\u2028\u2029' }])).toContain('\\u2028\\u2029');
});
