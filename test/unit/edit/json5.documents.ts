import fc from 'fast-check';
import type { Path } from '../../../src/edit/json5.ts';

/** Random JSON5 texts with known positions. */
export interface Sample {
  readonly text: string;
  readonly places: readonly Place[];
  readonly comments: readonly Comment[];
}

/** An object, an array, or a value in one, with the offsets between which an edit of it may change the text. */
export interface Place {
  readonly path: Path;
  readonly kind: 'object' | 'array' | 'scalar';
  readonly size: number;
  /** The value itself. */
  readonly value: Span;
  /** An object member's key. */
  readonly key: Span | undefined;
  /** From the end of the previous item to the start of the next. */
  readonly item: Span;
  /** From the end of the last item, or the opening bracket, to the closing bracket. */
  readonly tail: Span;
}

export type Span = readonly [start: number, end: number];

/** A comment: its object or array, and the item whose line it is on. */
export interface Comment {
  readonly text: string;
  readonly home: Path;
  readonly line: Path | undefined;
}

interface Item {
  readonly key: string;
  readonly quote: '"' | "'" | '';
  readonly above: readonly ('//' | '/*')[];
  readonly blankLine: boolean;
  readonly lead: boolean;
  readonly beforeComma: boolean;
  readonly afterComma: boolean;
  readonly value: Value;
}

interface List {
  readonly kind: 'object' | 'array';
  readonly inline: boolean;
  readonly trailingComma: boolean;
  readonly inner: boolean;
  readonly items: readonly Item[];
}

type Value = string | List;

interface Layout {
  readonly bom: boolean;
  readonly header: boolean;
  readonly finalBreak: boolean;
  readonly eol: string;
  readonly unit: string;
  readonly colon: string;
  readonly padding: string;
}

const SCALARS = [
  '0',
  '+3',
  '0xFF',
  '.5',
  'NaN',
  '-Infinity',
  'true',
  'null',
  '"// no"',
  "'it\\'s'",
  '"a\\\nb"',
  '"}"',
];
const KEYS = ['a', 'b', 'key', '__proto__', 'constructor', 'a-b', 'ключ', '0', ''];

const { value } = fc.letrec<{ value: Value; list: List; item: Item }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', maxDepth: 3 }, fc.constantFrom(...SCALARS), tie('list')),
  list: fc.record({
    kind: fc.constantFrom('object', 'object', 'array'),
    inline: fc.boolean(),
    trailingComma: fc.boolean(),
    inner: fc.boolean(),
    items: fc.array(tie('item'), { maxLength: 4 }),
  }),
  item: fc.record({
    key: fc.constantFrom(...KEYS),
    quote: fc.constantFrom('"', "'", ''),
    above: fc.array(fc.constantFrom('//', '/*'), { maxLength: 2 }),
    blankLine: fc.boolean(),
    lead: fc.boolean(),
    beforeComma: fc.boolean(),
    afterComma: fc.boolean(),
    value: tie('value'),
  }),
}));

const layout = fc.record({
  bom: fc.boolean(),
  header: fc.boolean(),
  finalBreak: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
  unit: fc.constantFrom('  ', '\t', '    ', ''),
  colon: fc.constantFrom(': ', ':', ' : '),
  padding: fc.constantFrom(' ', ''),
});

/** Documents whose root is an object. */
export const documents: fc.Arbitrary<Sample> = fc
  .tuple(
    layout,
    value.filter((root) => typeof root === 'object' && root.kind === 'object'),
  )
  .map(([how, root]) => new Writer(how).document(root as List));

class Writer {
  private text = '';
  private readonly places: Place[] = [];
  private readonly comments: Comment[] = [];
  private readonly how: Layout;

  constructor(how: Layout) {
    this.how = how;
  }

  document(root: List): Sample {
    if (this.how.bom) this.text += '\ufeff';
    if (this.how.header) this.comment('//', [], undefined);
    if (this.how.header) this.text += this.how.eol;
    const start = this.text.length;
    const tail = this.list(root, [], '');
    const value: Span = [start, this.text.length];
    this.places.push({
      path: [],
      kind: 'object',
      size: root.items.length,
      value,
      key: undefined,
      item: value,
      tail,
    });
    if (this.how.finalBreak) this.text += this.how.eol;
    return { text: this.text, places: this.places, comments: this.comments };
  }

  private comment(mark: '//' | '/*', home: Path, line: Path | undefined): void {
    const text = `${mark} c${this.comments.length}, {${mark === '//' ? '' : ' */'}`;
    this.comments.push({ text, home, line });
    this.text += text;
  }

  private list(list: List, path: Path, indent: string): Span {
    const { inline, items } = list;
    const inner = indent + this.how.unit;
    this.text += list.kind === 'object' ? '{' : '[';
    if (list.inner && !inline) this.comment('//', path, undefined);
    if (list.inner && inline && items.length === 0) this.comment('/*', path, undefined);
    const previous = this.text.length;
    const done: { index: number; start: number; place: Omit<Place, 'item'> }[] = [];
    const ends: number[] = [previous];
    const seen = new Set<string>();
    const fresh = items.filter(({ key }) => list.kind === 'array' || (!seen.has(key) && seen.add(key)));
    for (const [index, item] of fresh.entries()) {
      const here = [...path, list.kind === 'object' ? item.key : index];
      this.before(item, here, path, inner, inline, index);
      const start = this.text.length;
      const place = this.item(item, here, list.kind, inline ? indent : inner);
      done.push({ index, start, place });
      ends.push(this.text.length);
      if (item.beforeComma) this.text += ' ';
      if (item.beforeComma) this.comment('/*', path, here);
      const last = index === fresh.length - 1;
      if (!last || list.trailingComma) this.text += ',';
      if (item.afterComma && !inline) this.comment('//', path, here);
    }
    if (inline) this.text += fresh.length > 0 ? this.how.padding : '';
    else this.text += this.how.eol + indent;
    const close = this.text.length;
    this.text += list.kind === 'object' ? '}' : ']';
    for (const { index, place } of done) {
      this.places.push({ ...place, item: [ends[index] as number, done[index + 1]?.start ?? close] });
    }
    return [fresh.length > 0 ? (ends.at(-1) as number) : previous, close];
  }

  private before(item: Item, here: Path, home: Path, inner: string, inline: boolean, index: number): void {
    if (inline) this.text += index === 0 ? this.how.padding : ' ';
    else {
      if (item.blankLine) this.text += this.how.eol;
      for (const mark of item.above) {
        this.text += this.how.eol + inner;
        this.comment(mark, home, undefined);
      }
      this.text += this.how.eol + inner;
    }
    if (item.lead) this.comment('/*', home, here);
  }

  private item(item: Item, path: Path, kind: List['kind'], indent: string): Omit<Place, 'item'> {
    let key: Span | undefined;
    if (kind === 'object') {
      const from = this.text.length;
      const bare = item.quote === '' && /^[a-z_]+$/.test(item.key);
      const quote = item.quote || '"';
      this.text += bare ? item.key : `${quote}${item.key}${quote}`;
      key = [from, this.text.length];
      this.text += this.how.colon;
    }
    const start = this.text.length;
    if (typeof item.value === 'string') {
      this.text += item.value;
      const value: Span = [start, this.text.length];
      return { path, kind: 'scalar', size: 0, value, key, tail: value };
    }
    const tail = this.list(item.value, path, indent);
    const size = item.value.items.length;
    return { path, kind: item.value.kind, size, value: [start, this.text.length], key, tail };
  }
}
