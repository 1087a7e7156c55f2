import { describe, expect, it } from 'vitest';
import type { DiffLine } from '../../../src/plan/diff.ts';
import { renderDiff } from '../../../src/plan/render-diff.ts';
import { breakHard, displayWidth } from '../../../src/screen/width.ts';
import { EN, ZH_TW } from '../../helpers/languages.ts';

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
