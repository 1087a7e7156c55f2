import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakHard, displayWidth, truncate, wrap } from '../../../src/report/width.ts';

const prose = fc.string({ unit: fc.constantFrom(...'ab cd.中文，。（）/👍é'), maxLength: 60 });

describe('wrap', () => {
  it('breaks between words, and between Chinese characters but not before their punctuation', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('一二三，四', 6)).toEqual(['一二', '三，四']);
    expect(wrap('一二三（四）', 8)).toEqual(['一二三', '（四）']);
    expect(wrap('unbreakable', 4)).toEqual(['unbr', 'eaka', 'ble']);
  });

  it('stays within the width and keeps every character but blanks', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

it('breaks hard without losing a character', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = breakHard(text, width);
      expect(lines.join('')).toBe(text);
      expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
    }),
  );
});

it('truncates only what is too long', () => {
  expect(truncate('中文字', 6)).toBe('中文字');
  expect(truncate('中文字', 5)).toBe('中文…');
});
