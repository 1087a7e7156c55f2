import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleJson } from '../../../src/text/visible.ts';

/** Everything that a terminal obeys, or that hides or reverses text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const RAW = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

describe('visible', () => {
  it.each([
    ['\u001b]0;owned\u0007', '␛]0;owned␇'],
    ['a\u009bb', 'a\\u009bb'],
    ['\u007f', '␡'],
    ['pay\u202eload', 'pay\\u202eload'],
    ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
    ['tag\u{e0041}', 'tag\\udb40\\udc41'],
    ['a\u200db', 'a\\u200db'],
    ['line\n\ttab', 'line\n\ttab'],
    ['👩\u200d🚀 ünïcode 設定', '👩\u200d🚀 ünïcode 設定'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing raw, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(RAW);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});

it('JSON parses to the same value, with nothing raw in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = visibleJson(JSON.stringify({ text }));
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(RAW);
    }),
  );
});
