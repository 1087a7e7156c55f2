/**
 * Every pattern that the given one becomes when an alternative, of any of its groups, can no longer be met.
 * @param {RegExp} whole
 */
export function withoutOne({ source, flags }) {
  return alternativesIn(source).map(([from, to]) => ({
    alternative: source.slice(from, to),
    pattern: new RegExp(`${source.slice(0, from)}(?!)${source.slice(to)}`, flags),
  }));
}

/** What an escape or a class holds is one character to match. */
const TOKEN = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[|)]/g;

/** @param {string} source */
function alternativesIn(source) {
  /** @type {[from: number, to: number][]} */
  const found = [];
  /** Of each open group: where it starts, and where an alternative ends. */
  const levels = [{ start: 0, ends: /** @type {number[]} */ ([]) }];
  const close = (/** @type {number} */ end) => {
    const { start, ends } = levels.pop() ?? { start: 0, ends: [] };
    if (ends.length === 0) return;
    const starts = [start, ...ends.map((at) => at + 1)];
    for (const [index, to] of [...ends, end].entries()) found.push([starts[index] ?? 0, to]);
  };
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    if (token.startsWith('(')) levels.push({ start: index + token.length, ends: [] });
    else if (token === '|') levels.at(-1)?.ends.push(index);
    else if (token === ')') close(index);
  }
  close(source.length);
  return found;
}
