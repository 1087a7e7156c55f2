/**
 * openclaw.json as OpenClaw sees it: with its `$include` files, read as one value. Rules of OpenClaw 2026.9.6
 * (dist/includes): a path is relative to the including file; lists merge in order; members next to `$include` override;
 * arrays are concatenated.
 */
import { dirname } from 'node:path';
import { readJson5 } from '../edit/json5/document.ts';
import { AppError, parsing, ShapeError } from '../failures/errors.ts';
import {
  type FileSnapshot,
  hasInclude,
  INCLUDE,
  includePath,
  includesIn,
  isInside,
  type Snapshot,
} from '../files/snapshot.ts';
import type { Facts } from '../text/text.ts';
import { isMembers, type Value } from './config.ts';

export interface ConfigDocuments {
  /** The path of openclaw.json. */
  readonly root: string;
  /** Each file's text by path; a file that cannot be read has none. */
  readonly texts: ReadonlyMap<string, string>;
}

/** OpenClaw's own limit for nested includes. */
export const MAX_DEPTH = 10;

/** openclaw.json and its included files, as they were read. */
export function documentsOf(snapshot: Pick<Snapshot, 'openclawConfig' | 'configIncludes'>): ConfigDocuments {
  const { openclawConfig, configIncludes } = snapshot;
  const files: readonly FileSnapshot[] = [openclawConfig, ...configIncludes];
  const texts = files.flatMap(({ path, text }): [string, string][] => (text === null ? [] : [[path, text]]));
  return { root: openclawConfig.path, texts: new Map(texts) };
}

/** The whole configuration. Unreadable files count as empty. Throws AppError cannot-parse, naming the file. */
export function readConfig(documents: ConfigDocuments): Value {
  return load(documents, documents.root, []);
}

/**
 * Throws for a configuration that OpenClaw rejects as a whole: AppError unexpected-value if it is not an object, and
 * include-broken ({path}, {include}, and {absent}, {outside}, {circular} or {depth}) for an included file that is
 * missing, outside the folder, in a circle or too deep.
 */
export function refuseUnusable(documents: ConfigDocuments): void {
  const { root } = documents;
  parsing(root, 'JSON5', () => {
    const value = parseFile(documents, root);
    if (value !== null && !isMembers(value)) throw ShapeError.at('', 0, 'an object is expected here');
  });
  refuseBrokenIncludes(documents, root, []);
}

function refuseBrokenIncludes(documents: ConfigDocuments, path: string, above: readonly string[]): void {
  const chain = [...above, path];
  for (const spec of includesIn(parseFile(documents, path))) {
    const include = includePath(path, spec);
    const why = whyBroken(documents, include, chain);
    if (why) throw new AppError('include-broken', { path, include, ...why });
    refuseBrokenIncludes(documents, include, chain);
  }
}

/** The fact that says why, or undefined if the file is usable. */
function whyBroken(
  { root, texts }: ConfigDocuments,
  include: string,
  chain: readonly string[],
): Facts | undefined {
  if (chain.includes(include)) return { circular: include };
  if (chain.length > MAX_DEPTH) return { depth: MAX_DEPTH };
  if (texts.has(include)) return undefined;
  return isInside(dirname(root), include) ? { absent: include } : { outside: include };
}

function load(documents: ConfigDocuments, path: string, chain: readonly string[]): Value {
  if (chain.includes(path) || chain.length > MAX_DEPTH) return {};
  return expand(documents, parseFile(documents, path), path, [...chain, path]);
}

/** One file without its includes. Throws AppError cannot-parse. */
export function parseFile({ texts }: ConfigDocuments, path: string): Value {
  return parsing(path, 'JSON5', () => readJson5(texts.get(path) ?? ''));
}

function expand(documents: ConfigDocuments, value: Value, path: string, chain: readonly string[]): Value {
  // Most files have no includes, and copying a large one is slow.
  if (!hasInclude(value)) return value;
  if (Array.isArray(value)) return value.map((item) => expand(documents, item, path, chain));
  if (!isMembers(value)) return value;
  const members = Object.entries(value).filter(([key]) => key !== INCLUDE);
  const rest = Object.fromEntries(
    members.map(([key, member]) => [key, expand(documents, member, path, chain)]),
  );
  if (!Object.hasOwn(value, INCLUDE)) return rest;
  const included = [value[INCLUDE]]
    .flat()
    .filter((spec) => typeof spec === 'string')
    .map((spec) => load(documents, includePath(path, spec), chain));
  const [only, ...others] = included;
  const merged = others.length === 0 ? only : included.reduce(mergeDeep, {});
  return members.length === 0 ? merged : mergeDeep(merged, rest);
}

function mergeDeep(under: Value, over: Value): Value {
  if (Array.isArray(under) && Array.isArray(over)) return [...under, ...over];
  if (!isMembers(under) || !isMembers(over)) return over;
  const added = Object.entries(over).map(([key, value]): [string, Value] => [
    key,
    Object.hasOwn(under, key) ? mergeDeep(under[key], value) : value,
  ]);
  return Object.fromEntries([...Object.entries(under), ...added]);
}
