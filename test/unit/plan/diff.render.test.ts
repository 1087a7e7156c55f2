import { describe, expect, it } from 'vitest';
import type { DiffLine } from '../../../src/plan/diff.ts';
import { linesByHand, renderDiff } from '../../../src/plan/diff.ts';
import type { FileKind } from '../../../src/plan/plan.ts';
import { breakHard, displayWidth } from '../../../src/screen/width.ts';
import { EN, ZH_TW } from '../../helpers/languages.ts';
import { KEY } from '../../helpers/plan.ts';

const added = (text: string): DiffLine => ({ kind: 'added', text, hidden: false });

describe('renderDiff', () => {
  it('wraps long lines under their sign and loses nothing', () => {
    const text = '中文'.repeat(30) + 'x'.repeat(30);
    const lines = renderDiff([added(text)], { color: false, columns: 40, language: EN }).split('\n');
    expect(lines.every((line) => line.startsWith('+') && displayWidth(line) <= 40)).toBe(true);
    expect(lines.map((line) => line.slice(1)).join('')).toBe(text);
  });

  it('splits no character, however long the line is', () => {
    const text = Array.from({ length: 600 }, (_, index) => `${'x'.repeat(index % 7)}👩‍👩‍👧é中`).join('');
    const lines = renderDiff([added(text)], { color: false, columns: 41, language: EN }).split('\n');
    expect(lines).toEqual(breakHard(text, 40).map((line) => `+${line}`));
  });

  it('shows control characters instead of obeying them', () => {
    expect(renderDiff([added('a\u001b[2Jb\r')], { color: false, columns: 80, language: EN })).toBe(
      '+a␛[2Jb␍',
    );
  });

  it('keeps an empty line, and colors added and removed lines', () => {
    expect(renderDiff([added('')], { color: false, columns: 80, language: EN })).toBe('+');
    const lines: DiffLine[] = [added('x'), { kind: 'removed', text: 'x', hidden: false }];
    expect(renderDiff(lines, { color: true, columns: 80, language: EN })).toBe(
      '\u001b[32m+x\u001b[39m\n\u001b[31m-x\u001b[39m',
    );
  });

  it('prints its notes in the language', () => {
    const lines: DiffLine[] = [{ kind: 'added', text: 'K=…', hidden: true }];
    expect(renderDiff(lines, { color: false, columns: 80, language: ZH_TW })).toBe('+K=… （金鑰已變更）');
  });
});

const lines = (kind: FileKind, before: string | null, after: string | null) =>
  linesByHand({ kind, path: 'p', before, after, encoding: 'utf8', createMode: 0o600 }).split('\n');

const json = (...documents: readonly unknown[]) => documents.map((value) => JSON.stringify(value));

describe('the lines of .env and ~/.aws/config', () => {
  it('are the added ones and, with a dash, the removed ones', () => {
    expect(lines('state-env', 'A=1\nAWS_REGION=a\nB=2\n', 'A=1\nAWS_REGION=b\nB=2\n')).toEqual([
      '- AWS_REGION=a',
      'AWS_REGION=b',
    ]);
  });

  it('are all of a new file, and none of a file that does not exist', () => {
    expect(lines('aws-config', null, '[profile a]\nregion = r\n')).toEqual(['[profile a]', 'region = r']);
    expect(lines('aws-config', null, null)).toEqual(['']);
  });

  it('show no key', () => {
    expect(lines('state-env', null, `AWS_BEARER_TOKEN_BEDROCK=${KEY}\n`).join()).not.toContain(KEY);
  });
});

describe('the members of openclaw.json', () => {
  const shown = (before: string | null, after: string | null) => {
    const all = lines('openclaw-config', before, after);
    const gone = all.filter((line) => line.startsWith('- '));
    return { changed: JSON.parse(all.filter((line) => !gone.includes(line)).join('\n')), gone };
  };

  it('are those that differ, each with its path, and the paths of removed ones', () => {
    const [before = '', after = ''] = json(
      { same: { x: 1 }, deep: { same: [1], other: 1, old: { y: 1 } }, top: 1, list: [1, 2] },
      { same: { x: 1 }, deep: { same: [1], other: 2, made: { z: 1 } }, list: [1], kind: { a: 1 } },
    );
    expect(shown(before, after)).toEqual({
      changed: { deep: { other: 2, made: { z: 1 } }, list: [1], kind: { a: 1 } },
      gone: ['- top', '- deep.old'],
    });
  });

  it('are all of a new file, and all paths of a removed one', () => {
    const [text = ''] = json({ a: 1, b: { c: 1 } });
    expect(shown(null, text)).toEqual({ changed: { a: 1, b: { c: 1 } }, gone: [] });
    expect(shown(text, null)).toEqual({ changed: {}, gone: ['- a', '- b'] });
  });

  it('replace a value that was not an object, and may not be objects themselves', () => {
    const [object = '', list = ''] = json({ a: { b: 1 } }, [1]);
    expect(shown(list, object).changed).toEqual({ a: { b: 1 } });
    expect(shown(object, list).changed).toEqual([1]);
    expect(shown('{ a: 7 }', object).changed).toEqual({ a: { b: 1 } });
  });

  it('show no key', () => {
    const [text = ''] = json({ models: { providers: { x: { apiKey: KEY } } } });
    expect(lines('openclaw-config', '{}', text).join()).not.toContain(KEY);
  });
});
