import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFile } from '../../../src/plan/diff.ts';
import { shortened } from '../../../src/plan/short-diff.ts';

const model = (id: number) => ({ id: `vendor.model-${id}`, contextWindow: 100000 });
const config = (count: number, primary: string, providers = {}) =>
  JSON.stringify({
    models: {
      providers: { other: { models: Array.from({ length: count }, (_, id) => model(id)) }, ...providers },
    },
    agents: { defaults: { model: { primary }, workspace: 'words '.repeat(80) } },
  });
const short = (before: string, after: string) =>
  shortened(diffFile({ kind: 'openclaw-config', path: 'p', before, after }));
const textsOf = (before: string, after: string) =>
  short(before, after).flatMap((line) =>
    line.kind === 'removed' || line.kind === 'added' ? [line.text] : [],
  );

describe('a file on one line, for people', () => {
  it('shows the changes with what is around them, and explains the gaps', () => {
    const [before, after] = [config(30, 'a/b'), config(30, 'amazon-bedrock/c', { 'amazon-bedrock': {} })];
    const [removed, added] = textsOf(before, after);
    const model29 = '[…]w":100000},{"id":"vendor.model-29","contextWindow":100000}]}';
    const end = `"},"workspace":"${'words '.repeat(7)}wo[…]`;
    expect(removed).toBe(`${model29}}},"agents":{"defaults":{"model":{"primary":"a/b${end}`);
    expect(added).toBe(
      `${model29},"amazon-bedrock":{}}},"agents":{"defaults":{"model":{"primary":"amazon-bedrock/c${end}`,
    );
    expect(short(before, after).at(-1)).toEqual({ kind: 'note', note: 'long-lines', facts: {} });
  });

  it('is shown whole up to 240 characters', () => {
    const line = (value: string) => `["${'short '.repeat(36)}","${value}"]`;
    expect(textsOf(line('1'), line('2'))).toEqual([line('1'), line('2')]);
  });

  it('hides nothing of a change, wherever it is', () => {
    const words = fc.array(fc.constantFrom('"a"', '{', '}', ',', 'word '.repeat(50), '😀'.repeat(90)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, words, (head, more, tail) => {
        const before = [...head, '"old"', ...tail].join('');
        const after = [...head, '"new"', ...more, ...tail].join('');
        const [removed = '', added = ''] = textsOf(before, after);
        expect(removed).toContain('old');
        expect(added).toContain('new');
        expect(removed + added).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('is shown whole where the mask hides what changed', () => {
    const key = (middle: string) =>
      `{"apiKey":"ABSK${'x'.repeat(90)}${middle}${'x'.repeat(90)}","note":"${'more words '.repeat(30)}"}`;
    expect(textsOf(key('A'), key('B'))).toEqual([
      expect.stringMatching(/more words "\}$/),
      expect.stringMatching(/more words "\}$/),
    ]);
    expect(textsOf(key('A'), key('B')).join()).not.toContain('[…]');
  });
});

it('leaves lines that replace several, or that are only added, whole', () => {
  const long = (word: string) => `"${`${word} `.repeat(100)}",`;
  expect(textsOf('[\n1,\n]', `[\n${long('a')}\n${long('b')}\n]`)).toEqual(['1,', long('a'), long('b')]);
});
