/** A pattern with one of its alternatives taken out: what a list is without one of its members. */
export interface Without {
  readonly alternative: string;
  readonly pattern: RegExp;
}

interface Level {
  /** Where the alternatives of the group begin and end, in the source. */
  readonly ends: number[];
  readonly start: number;
}

/** Every pattern that the given one becomes when an alternative, of any of its groups, can no longer be met. */
export function withoutOne({ source, flags }: RegExp): Without[] {
  return alternativesIn(source).map(([from, to]) => ({
    alternative: source.slice(from, to),
    pattern: new RegExp(`${source.slice(0, from)}(?!)${source.slice(to)}`, flags),
  }));
}

function alternativesIn(source: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  const levels: Level[] = [{ start: 0, ends: [] }];
  const close = (end: number) => {
    const { start, ends } = levels.pop() as Level;
    if (ends.length === 0) return;
    for (const [index, to] of [...ends, end].entries())
      found.push([index === 0 ? start : (ends[index - 1] as number) + 1, to]);
  };
  // What an escape or a class holds is one character to match.
  for (const { 0: token, index } of source.matchAll(
    /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[|)]/g,
  )) {
    if (token.startsWith('(')) levels.push({ start: index + token.length, ends: [] });
    else if (token === '|') levels.at(-1)?.ends.push(index);
    else if (token === ')') close(index);
  }
  close(source.length);
  return found;
}
