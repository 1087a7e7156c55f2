/** Tells random strings, such as an unknown key, from what people write: words, paths, IDs, hashes. */

/** A range of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The characters of a key in base64 or of letters and digits; a line break may be inside. */
const RUN = /[A-Za-z0-9+/=_%\n-]{20,}/g;
const PIECE = /[A-Za-z0-9]+/g;
const LEAST_CHANCE = 18;
const ARN = /arn:aws[\w-]*:[\w:./+=,@-]*/g;

/**
 * Ranges that look random, each from its first random-looking piece to its last. Text inside an ARN counts as a name.
 */
export function* chanceIn(text: string): Generator<Range> {
  const names = [...text.matchAll(ARN)].map(({ 0: arn, index }) => ({ from: index, to: index + arn.length }));
  let name = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    while ((names[name]?.to ?? Number.POSITIVE_INFINITY) <= index) name++;
    if ((names[name]?.from ?? Number.POSITIVE_INFINITY) <= index) continue;
    const found = chanceOf(run);
    if (found) yield { from: index + found.from, to: index + found.to };
  }
}

function chanceOf(run: string): Range | undefined {
  const pieces = [...run.matchAll(PIECE)].filter(([piece]) => !ID.test(piece));
  const made = pieces.filter(([piece]) => isChance(piece));
  // Short random-looking pieces are in every path.
  const sum = lengthOf(made.filter(([piece]) => piece.length >= LEAST_PIECE));
  const all = lengthOf(pieces);
  const asWhole = all >= LEAST_CHANCE && sum * 3 > all && isChance(pieces.map(([piece]) => piece).join(' '));
  const [first, last] = asWhole ? [pieces[0], pieces.at(-1)] : [made[0], made.at(-1)];
  if (!first || !last || (!asWhole && sum < LEAST_CHANCE)) return undefined;
  return { from: first.index, to: last.index + last[0].length };
}

type Pieces = readonly RegExpExecArray[];

const lengthOf = (pieces: Pieces): number => pieces.reduce((sum, [piece]) => sum + piece.length, 0);

/** Numbers, hashes and parts of request IDs. */
const ID = /^(?:\d+|[0-9a-f]+|[0-9A-F]+)$/;
/** Words as people join them: `AWSReservedSSO`, `us`, `claude35`. */
const WORDS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;
/** Random text switches between uppercase, lowercase and digits about every second character; names every fifth. */
const CHANCE_LENGTH = 2.7;
const LEAST_PIECE = 5;

/**
 * What follows each letter in words. In the sources and docs of this project, npm and Python, 94 of 100 pairs of letters are
 * among these; in random text, 39.
 */
const FOLLOWERS: Readonly<Record<string, string>> = {
  a: 'bcdgiklmnprstuvwy',
  b: 'aeilorsu',
  c: 'acehiklmorstu',
  d: 'adeilorsu',
  e: 'abcdefgilmnopqrstvwxy',
  f: 'aefilorsu',
  g: 'aehilnorsu',
  h: 'aeiort',
  i: 'abcdefglmnoprstvxz',
  j: 'aeou',
  k: 'eis',
  l: 'adeilostuy',
  m: 'abdeimopsu',
  n: 'acdefgiklnopstuv',
  o: 'abcdfgiklmnoprstuvw',
  p: 'aeiloprstuy',
  q: 'u',
  r: 'acdefgiklmnorstuy',
  s: 'acehiklmopstuy',
  t: 'acdefhilmoprstuy',
  u: 'abcdefgilmnprst',
  v: 'aei',
  w: 'aehinors',
  x: 'ept',
  y: 'ps',
  z: 'e',
};
const KNOWN_PAIR = new RegExp(
  Object.entries(FOLLOWERS)
    .map(([letter, next]) => `${letter}(?=[${next}])`)
    .join('|'),
  'g',
);
/** No name in those sources has a larger share of other pairs; 98 of 100 random strings of 20 letters do. */
const MOST_RARE = 0.35;
const LEAST_PAIRS = 6;

function isChance(piece: string): boolean {
  const letters = piece.replaceAll(' ', '').length;
  return letters / wordsIn(piece) < CHANCE_LENGTH || digitsInside(piece) >= 3 || hasRarePairs(piece);
}

/** Whether its letters follow each other as in no word. Ignores case. */
function hasRarePairs(piece: string): boolean {
  const pairs = piece.toLowerCase().match(/[a-z](?=[a-z])/g)?.length ?? 0;
  const known = piece.toLowerCase().match(KNOWN_PAIR)?.length ?? 0;
  return pairs >= LEAST_PAIRS && (pairs - known) / pairs > MOST_RARE;
}

function wordsIn(piece: string): number {
  return piece.match(WORDS)?.length ?? 1;
}

/** Counts digits between letters, as in a key whose letters are all lowercase. */
function digitsInside(piece: string): number {
  return piece.match(/(?<=[A-Za-z])\d+(?=[A-Za-z])/g)?.length ?? 0;
}

/** Whether the whole value looks random. */
export function looksRandom(value: string): boolean {
  const [found] = chanceIn(value);
  return found?.from === 0 && value.length - found.to <= 4;
}
