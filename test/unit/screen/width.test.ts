import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { breakHard, displayWidth, truncate, wrap, wrapProse } from '../../../src/screen/width.ts';

const prose = fc.string({ unit: fc.constantFrom(...'ab cd.中文，。（）/👍é'), maxLength: 60 });

it('measures like another library', () => {
  const unit = fc.constantFrom(
    ...'ab cd\t中文，。（）/👍éｱＡ…—한',
    'e\u0301',
    '❤️',
    '👍🏽',
    '🇹🇼',
    '👨‍👩‍👧',
    '1️⃣',
    '\x07',
    '𠮷',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      expect(displayWidth(text)).toBe(stringWidth(text));
    }),
    { numRuns: 1000 },
  );
});

describe('wrap', () => {
  it('breaks between words, and between Chinese characters but not before their punctuation', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('一二三，四', 6)).toEqual(['一二', '三，四']);
    expect(wrap('一二三（四）', 8)).toEqual(['一二三', '（四）']);
    expect(wrap('unbreakable', 4)).toEqual(['unbr', 'eaka', 'ble']);
  });

  it('stays within the width and keeps every character except blanks', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('prose that ends with something to copy', () => {
  const address = 'https://d-1234567890.awsapps.com/start';

  it('keeps a URL, a path and a command at its end whole, however narrow the terminal', () => {
    expect(wrapProse(`See ${address} again`, 20)).toEqual(['See', address, 'again']);
    expect(wrapProse('（/home/ada/.openclaw/openclaw.json）', 20)).toEqual([
      '（/home/ada/.openclaw/openclaw.json）',
    ]);
    expect(wrapProse('key: ABSKQmVkcm9ja0FQSUtleS1kZW1v', 20)).toEqual([
      'key:',
      'ABSKQmVkcm9ja0FQSUtleS1kZW1v',
    ]);
    expect(wrapProse('Read what it writes: clawdbot gateway run', 30)).toEqual([
      'Read what it writes:',
      'clawdbot gateway run',
    ]);
    expect(wrapProse('Put it back: openclaw-bedrock undo --to 1', 30)).toEqual([
      'Put it back:',
      'openclaw-bedrock undo --to 1',
    ]);
    expect(wrapProse('復原：openclaw-bedrock undo', 20)).toEqual(['復原：', 'openclaw-bedrock undo']);
    expect(wrapProse('openclaw-bedrock undo --to 20261125', 20)).toEqual([
      'openclaw-bedrock undo --to 20261125',
    ]);
  });

  it('puts the command after the last words if it fits', () => {
    expect(wrapProse('Something else is wrong here: npm install', 30)).toEqual([
      'Something else is wrong here:',
      'npm install',
    ]);
    expect(wrapProse('Something else is very wrong here: npm install', 30)).toEqual([
      'Something else is very wrong',
      'here: npm install',
    ]);
  });

  it('wraps a sentence that only starts like a command', () => {
    expect(wrapProse('Note: openclaw is there, but it is old.', 20)).toEqual([
      'Note: openclaw is',
      'there, but it is',
      'old.',
    ]);
  });
});

it('cuts lines without losing a character', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = breakHard(text, width);
      expect(lines.join('')).toBe(text);
      expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
    }),
  );
});

it('truncates only long text', () => {
  expect(truncate('中文字', 6)).toBe('中文字');
  expect(truncate('中文字', 5)).toBe('中文…');
});
