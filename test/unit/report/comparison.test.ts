import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderComparison } from '../../../src/report/comparison.ts';
import { displayWidth } from '../../../src/screen/width.ts';
import type { Language } from '../../../src/text/text.ts';
import { EN, LOADED } from '../../helpers/languages.ts';

const look = { columns: 80, color: false, ascii: false };

/** Every word of the comparison, without blanks, which wrapping may change. */
function words({ texts }: Language): string[] {
  return texts.comparison.choices.flatMap((choice) => Object.values(choice).flat());
}

describe.each(LOADED)('$name', (language) => {
  it('never exceeds the width, from 40 columns on', () => {
    for (let columns = 40; columns <= 130; columns++) {
      const lines = renderComparison({ ...look, language, columns }).split('\n');
      expect(Math.max(...lines.map(displayWidth)), `at ${columns}`).toBeLessThanOrEqual(columns);
    }
  });

  it('is never narrower than 20 columns nor wider than 100', () => {
    const at = (columns: number) => renderComparison({ ...look, language, columns });
    for (const columns of [0, 1, 19]) expect(at(columns)).toBe(at(20));
    expect(at(21)).not.toBe(at(20));
    expect(at(101)).toBe(at(100));
    expect(at(99)).not.toBe(at(100));
  });

  it('fits a screen of 80x24 with room for the question', () => {
    expect(renderComparison({ ...look, language }).split('\n').length).toBeLessThanOrEqual(22);
  });

  it.each([80, 50])('contains everything at %i columns', (columns) => {
    const text = renderComparison({ ...look, language, columns });
    const missing = words(language).filter(
      (word) => !text.replace(/\s/g, '').includes(word.replace(/\s/g, '')),
    );
    expect(missing).toEqual([]);
  });

  it('puts both choices side by side on a wide terminal, stacked on a narrow one', () => {
    const both = (columns: number) =>
      renderComparison({ ...look, language, columns })
        .split('\n')
        .some((line) => /API key/i.test(line) && line.includes('IAM'));
    expect(both(80)).toBe(true);
    expect(both(59)).toBe(false);
  });

  it('is no taller with columns than without them', () => {
    const height = (columns: number) => renderComparison({ ...look, language, columns }).split('\n').length;
    for (let columns = 60; columns <= 100; columns++)
      expect(height(columns), `at ${columns}`).toBeLessThanOrEqual(height(59));
  });

  it('aligns the second column, whatever is in the first', () => {
    const lines = renderComparison({ ...look, language }).split('\n');
    const column = displayWidth((lines[0] as string).split('IAM')[0] as string);
    const fourth = lines.find((line) => /OAuth/.test(line)) as string;
    const [before] = fourth.split(language.name === 'en' ? 'needs' : '需要瀏覽器');
    expect(displayWidth(before as string)).toBe(column);
  });

  it('is the same text in color', () => {
    const colored = renderComparison({ ...look, language, color: true });
    const plain = (text: string) => text.replace(/[ ]+$/gm, '');
    expect(plain(stripVTControlCharacters(colored))).toBe(renderComparison({ ...look, language }));
    expect(colored).toContain('\u001b[');
  });
});

it.each([
  ['side by side', 80],
  ['stacked', 40],
])('has a color for each aspect, %s', (_, columns) => {
  const colored = renderComparison({ ...look, language: EN, color: true, columns });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colors.
  expect(colored.replace(/\u001b\[(\d+)m/g, '<$1>')).toMatchSnapshot();
});

it('is plain ASCII if the terminal needs it', () => {
  const text = renderComparison({ ...look, language: EN, ascii: true });
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
});
