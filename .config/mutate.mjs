/** What can go wrong in a line of code: its mutants, each one small change of the text. */
import { parseAst } from 'rolldown/parseAst';
import { withoutOne } from './alternatives.mjs';

/**
 * @typedef {{ readonly start: number, readonly end: number, readonly put: string }} Mutant
 * @typedef {{ type: string, start: number, end: number, [member: string]: any }} Node
 */

/** @type {Readonly<Record<string, string>>} */
const OPERATORS = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};

/** @type {ReadonlyMap<string, string>} */
const METHODS = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    min: 'max',
    max: 'min',
    toLowerCase: 'toUpperCase',
    trim: 'toString',
    trimEnd: 'trimStart',
    findLast: 'find',
  }),
);

/**
 * Whether a call listens for the abort of a signal. A signal is aborted at most once, so `once` changes nothing.
 * @param {Node} node
 */
const isAbortListener = ({ type, callee, arguments: given }) =>
  type === 'CallExpression' &&
  callee.property?.name === 'addEventListener' &&
  given.length === 3 &&
  given[0].value === 'abort' &&
  given[2].properties?.every((/** @type {Node} */ { key }) => key?.name === 'once');

/**
 * Every mutant of a TypeScript source that stays within one line. Types, imports and names are left alone.
 * @param {string} source
 * @returns {Mutant[]}
 */
export function mutantsOf(source) {
  /** @type {Mutant[]} */
  const found = [];
  const text = (/** @type {Node} */ { start, end }) => source.slice(start, end);
  const put = (/** @type {{ start: number, end: number }} */ { start, end }, /** @type {string} */ fresh) => {
    if (!source.slice(start, end).includes('\n')) found.push({ start, end, put: fresh });
  };
  const swapOperator = (/** @type {Node} */ { left, right, operator }) => {
    const start = source.indexOf(operator, left.end);
    const fresh = OPERATORS[operator];
    if (fresh && start < right.start) put({ start, end: start + operator.length }, fresh);
  };
  const decide = (/** @type {Node} */ test) => {
    put(test, 'true');
    put(test, 'false');
    put(test, `!(${text(test)})`);
  };
  /** With the comma that follows: without it, a list would get a hole and an object could not be parsed. */
  const drop = (/** @type {Node} */ { start, end }) => {
    put({ start, end: source[end] === ',' ? end + 1 : end }, '');
  };
  /** @type {Readonly<Record<string, (node: Node, parent: Node | undefined) => void>>} */
  const changes = {
    BinaryExpression: swapOperator,
    LogicalExpression: (node) => (node.operator === '??' ? put(node, text(node.right)) : swapOperator(node)),
    IfStatement: ({ test }) => decide(test),
    ConditionalExpression: ({ test }) => decide(test),
    UnaryExpression: (node) => node.operator === '!' && put(node, text(node.argument)),
    ExpressionStatement: (node) => node.directive === undefined && put(node, ';'),
    ArrayExpression: ({ elements }) => {
      if (elements.length > 1) for (const element of elements) if (element) drop(element);
    },
    ObjectExpression: ({ properties }) => {
      for (const property of properties) if (property.type === 'SpreadElement') drop(property);
    },
    CallExpression: ({ callee }) => {
      const fresh = callee.type === 'MemberExpression' && METHODS.get(callee.property.name);
      if (fresh) put(callee.property, fresh);
    },
    Literal: (node, parent) => {
      const { value, regex } = node;
      if (typeof value === 'boolean') put(node, String(!value));
      // Nobody sees a limit of 301 in place of 300.
      if (typeof value === 'number') put(node, String(value > 10 ? 0 : value + 1));
      const isName = parent?.type === 'Property' && parent.key === node;
      if (typeof value === 'string' && !isName) put(node, value === '' ? "'mutant'" : "''");
      if (regex?.flags.includes('i')) put(node, `/${regex.pattern}/${regex.flags.replace('i', '')}`);
      if (regex)
        for (const { pattern } of withoutOne(new RegExp(regex.pattern, regex.flags)))
          put(node, String(pattern));
    },
  };
  /** @type {(node: Node, parent?: Node) => void} */
  const visit = (node, parent) => {
    const isType = node.type.startsWith('TS') && !('expression' in node);
    if (isType || /^(?:Import|Export(?:All|Specifier))/.test(node.type)) return;
    changes[node.type]?.(node, parent);
    const parts = isAbortListener(node) ? { ...node, arguments: node.arguments.slice(0, 2) } : node;
    for (const [name, member] of Object.entries(parts)) {
      // Where types are, and where a name of another module is.
      if (/^(?:type\w*|returnType|source)$/.test(name)) continue;
      for (const child of [member].flat()) if (typeof child?.type === 'string') visit(child, node);
    }
  };
  visit(/** @type {any} */ (parseAst(source, { lang: 'ts' })));
  return found;
}
