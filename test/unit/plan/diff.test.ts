import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFile, renderDiff } from '../../../src/plan/diff.ts';
import type { FileKind } from '../../../src/plan/plan.ts';
import { shortened } from '../../../src/plan/short-diff.ts';
import { EN } from '../../helpers/languages.ts';

function shown(kind: FileKind, before: string | null, after: string): string[] {
  const lines = diffFile({ kind, path: 'p', before, after });
  return renderDiff(lines, { language: EN }).split('\n');
}

it('is empty if nothing changes', () => {
  expect(diffFile({ kind: 'state-env', path: 'p', before: 'A=1\n', after: 'A=1\n' })).toEqual([]);
});

it('shows a new file completely', () => {
  expect(shown('aws-config', null, '[profile a]\nregion = r\n')).toEqual([
    '--- /dev/null',
    '+++ p',
    '@@ -0,0 +1,2 @@',
    '+[profile a]',
    '+region = r',
  ]);
});

it('shows three lines around a change, and separate hunks', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `k${i} = 0`);
  const after = lines.with(4, 'k4 = 1').with(15, 'k15 = 1');
  const diff = shown('aws-config', lines.join('\n'), after.join('\n'));
  expect(diff.slice(2, 11)).toEqual([
    '@@ -2,7 +2,7 @@',
    ' k1 = 0',
    ' k2 = 0',
    ' k3 = 0',
    '-k4 = 0',
    '+k4 = 1',
    ' k5 = 0',
    ' k6 = 0',
    ' k7 = 0',
  ]);
  expect(diff).toContain('@@ -13,7 +13,7 @@');
});

it('turns the old text into the new one, with three lines around every change', () => {
  const text = fc
    .tuple(fc.array(fc.constantFrom('a', 'a', 'a', 'b', ''), { maxLength: 30 }), fc.constantFrom('', '\n'))
    .map(([lines, end]) => lines.join('\n') + (lines.length > 0 ? end : ''));
  const edit = fc.record({ at: fc.nat(), drop: fc.nat(3), put: fc.array(fc.constantFrom('a', 'b', 'x')) });
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 3 }), (before, edits) => {
      const lines = before.split('\n');
      for (const { at, drop, put } of edits) lines.splice(at % (lines.length + 1), drop, ...put);
      const after = lines.join('\n');
      const diff = shown('aws-config', before, after);
      expect(applyPatch(before, diff.join('\n'))).toBe(after);
      const context = /^(?: .*\n){0,3}/;
      for (const hunk of diff
        .slice(2)
        .join('\n')
        .split(/^@@.*\n/m)
        .slice(1)) {
        expect(hunk).toMatch(context);
        expect(hunk).not.toMatch(/^(?: .*\n){4}|\n(?: .*\n){3} [^\n]*$/);
      }
    }),
    { numRuns: 2000 },
  );
});

it('finds its place among many equal lines', () => {
  const before = 'a\n'.repeat(20);
  expect(shown('aws-config', before, `${before}a\n`).slice(2)).toEqual([
    '@@ -18,3 +18,4 @@',
    ...[' a', ' a', ' a', '+a'],
  ]);
  expect(shown('aws-config', `${before}a\n`, before).slice(2)).toEqual([
    '@@ -18,4 +18,3 @@',
    ...[' a', ' a', ' a', '-a'],
  ]);
});

describe('secrets', () => {
  it('masks them on both sides and around the change', () => {
    const diff = shown('state-env', 'TOKEN=aaa\nAWS_REGION=a\n', 'TOKEN=aaa\nAWS_REGION=b\n');
    expect(diff.slice(3)).toEqual([' TOKEN=…', '-AWS_REGION=a', '+AWS_REGION=b']);
  });

  it('says so if the mask hides the change', () => {
    const diff = shown('openclaw-config', '{\n  apiKey: "old",\n}\n', '{\n  apiKey: "new",\n}\n');
    expect(diff.slice(3)).toEqual([
      ' {',
      '-  apiKey: "…", (secret changed)',
      '+  apiKey: "…", (secret changed)',
      ' }',
    ]);
  });

  it('finds a change inside a multi-line value', () => {
    const diff = shown('state-env', 'A="x\ny\nz"\n', 'A="x\nY\nz"\n');
    expect(diff.slice(3)).toEqual([' A="…', '-… (secret changed)', '+… (secret changed)', ' …"']);
  });

  it('does not call a line hidden if its masked text differs', () => {
    const diff = shown('openclaw-config', '{ apiKey: "old" }', '{ apiKey: "${V}" }');
    expect(diff).toContain('-{ apiKey: "…" }');
    expect(diff).toContain('+{ apiKey: "${V}" }');
  });
});

describe('line endings', () => {
  it('are one note if only they change', () => {
    expect(shown('state-env', 'LANG=b\r\nTZ=d\r\n', 'LANG=b\nTZ=d\n')).toEqual([
      '--- p',
      '+++ p',
      '\\ Line endings change: CRLF to LF',
    ]);
  });

  it('are noted in a file that has both', () => {
    expect(shown('state-env', 'LANG=b\r\nTZ=d\n', 'LANG=b\nTZ=d\n')[2]).toBe(
      '\\ Line endings change: CRLF/LF to LF',
    );
  });

  it('do not count as changed lines', () => {
    const diff = shown('state-env', 'LANG=b\r\n', 'LANG=b\r\nTZ=d\r\n');
    expect(diff.slice(3)).toEqual([' LANG=b', '+TZ=d']);
  });

  it('are noted if the last line has none', () => {
    const diff = shown('state-env', 'LANG=b', 'LANG=b\n');
    expect(diff.slice(3)).toEqual(['-LANG=b', '\\ No newline at end of file', '+LANG=b']);
  });
});

it('never shows a secret from either side, but always that something changed', () => {
  const secret = fc.string({
    unit: fc.constantFrom(...'ABCXYZabcxyz0123456789+/'),
    minLength: 12,
    maxLength: 60,
  });
  fc.assert(
    fc.property(secret, secret, fc.nat(5), fc.nat(5), (old, fresh, above, below) => {
      fc.pre(old !== fresh);
      const file = (value: string) => `${'TZ=x\n'.repeat(above)}K=${value}\n${'LANG=y\n'.repeat(below)}`;
      const text = shown('state-env', file(old), file(fresh)).join('\n');
      expect(text).not.toContain(old);
      expect(text).not.toContain(fresh);
      expect(text).toMatch(/^-K=.*\n\+K=/m);
    }),
    { numRuns: 1000 },
  );
});

describe('added models, for people', () => {
  const model = (name: string, indent = '        ') =>
    `${indent}{\n${indent}  "id": "${name}",\n${indent}},\n`;
  const diffOf = (added: string) =>
    shortened(diffFile({ kind: 'openclaw-config', path: 'p', before: '[\n]\n', after: `[\n${added}]\n` }));
  const notesIn = (added: string) =>
    diffOf(added).flatMap((line) => (line.kind === 'note' ? [line.facts] : []));
  const names = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);

  it('are all shown up to eight, and named from nine on', () => {
    expect(
      notesIn(
        names(8)
          .map((name) => model(name))
          .join(''),
      ),
    ).toEqual([]);
    expect(
      notesIn(
        names(9)
          .map((name) => model(name))
          .join(''),
      ),
    ).toEqual([{ count: '9', names: names(9) }]);
  });

  it.each([
    ['on one line', (name: string) => `{ id: '${name}', name: 'x' },\n`],
    ['in the map, with an alias', (name: string) => `"amazon-bedrock/x": { "alias": "${name}" },\n`],
    ['in the map, without one', (name: string) => `  'amazon-bedrock/${name}': {},\n`],
    ['in the map, on more lines', (name: string) => `  "p/x": {\n    "alias": "${name}"\n  },\n`],
  ])('%s', (_, block) => {
    const added = names(9).map(block).join('');
    const [facts] = notesIn(added);
    expect([facts?.names].flat().map((name) => String(name).replace('amazon-bedrock/', ''))).toEqual(
      names(9),
    );
    expect(diffOf(added).filter(({ kind }) => kind === 'added')).toEqual([]);
  });

  it('end where another line is added, or where a block has no end', () => {
    const run = names(9)
      .map((name) => model(name))
      .join('');
    const kept = (added: string) =>
      diffOf(added).flatMap((line) => (line.kind === 'added' ? [line.text.trim()] : []));
    expect(kept(`"before",\n${run}"after",\n`)).toEqual(['"before",', '"after",']);
    expect(kept(`${run}        {\n          "id": "open",\n`)).toEqual(['{', '"id": "open",']);
    expect(kept(`${run}        {\n          "name": "no ID",\n        },\n`)).toEqual([
      '{',
      '"name": "no ID",',
      '},',
    ]);
  });
});

it.each([
  [8, false],
  [9, true],
])('of %i models added in a row, a count and their names are shown: %s', (count, isShort) => {
  const added = Array.from({ length: count }, (_, at) => ({
    kind: 'added' as const,
    text: `  { "id": "m${at}" },`,
    hidden: false,
  }));
  const around = { kind: 'same' as const, text: '  {}' };
  const names = added.map((_, at) => `m${at}`);
  const note = { kind: 'note', note: 'many-models', facts: { count: String(count), names } };
  expect(shortened([around, ...added, around])).toEqual([around, ...(isShort ? [note] : added), around]);
});
