/**
 * Edits openclaw.json and its `$include` files as one value: each edit goes into the file that owns the path.
 * config-documents.ts has OpenClaw's rules for reading them.
 */
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { editJson5, type Json5Edit, type Path, readJson5 } from '../edit/json5.ts';
import { parsing } from '../failures/errors.ts';
import { INCLUDE, includePath, includesIn, isInside } from '../files/snapshot.ts';
import { isMembers, type Members, type Value } from './config.ts';
import { type ConfigDocuments, MAX_DEPTH, parseFile, readConfig } from './config-documents.ts';

/**
 * `list`: it is a list of files; `unreachable`: it cannot be read or is outside the folder; `twice`: it is included in
 * more than one place; `merged`: merging it would undo the edit.
 */
type Reason = 'list' | 'unreachable' | 'twice' | 'merged';

/** Why an edit cannot go into the file that its path comes from. */
export class IncludeRefusal extends Error {
  readonly place: string;
  readonly include: string | readonly string[];
  readonly reason: Reason;

  constructor(place: Path, include: string | readonly string[], reason: Reason) {
    super(`${place.join('.')} comes from ${include}: ${reason}`);
    this.place = place.join('.');
    this.include = include;
    this.reason = reason;
  }
}

/**
 * Applies edits whose paths refer to the whole configuration. A single included file is followed. Throws IncludeRefusal
 * for a list of files, a file that is unreadable or included twice, or if merging would undo the edit; otherwise throws
 * like editJson5, as AppError cannot-parse with the file's path.
 */
export function editConfig(documents: ConfigDocuments, edits: readonly Json5Edit[]): ConfigDocuments {
  const byFile = new Map<string, Json5Edit[]>();
  const parsed = parseAll(documents);
  for (const edit of edits) {
    const { file, path } = ownerOf(documents, parsed, edit.path);
    byFile.set(file, [...(byFile.get(file) ?? []), { ...edit, path }]);
  }
  const texts = new Map(documents.texts);
  for (const [file, own] of byFile) {
    const before = texts.get(file) ?? '';
    const after = parsing(file, 'JSON5', () => editJson5(before, own));
    if (after !== before) texts.set(file, after);
  }
  const result = { ...documents, texts };
  if (texts.size > 1) assertMeans(result, readConfig(documents), edits);
  return result;
}

/** Merging can bring back what an edit removed. */
function assertMeans(documents: ConfigDocuments, before: Value, edits: readonly Json5Edit[]) {
  const meant = readJson5(editJson5(JSON.stringify(before), edits));
  if (isDeepStrictEqual(readConfig(documents), meant)) return;
  const files = [...documents.texts.keys()].filter((path) => path !== documents.root);
  throw new IncludeRefusal(edits[0]?.path ?? [], files, 'merged');
}

/** Each document's value by path. */
type Parsed = ReadonlyMap<string, Value>;

function parseAll(documents: ConfigDocuments): Parsed {
  const paths = [documents.root, ...documents.texts.keys()];
  return new Map([...new Set(paths)].map((path) => [path, parseFile(documents, path)]));
}

/** The file that has a path, or would get it, and the path inside that file. */
function ownerOf({ root }: ConfigDocuments, parsed: Parsed, path: Path): { file: string; path: Path } {
  let file = root;
  let value = parsed.get(file);
  let start = 0;
  for (let at = 0; at < path.length; at += 1) {
    const key = path[at] as string | number;
    for (let depth = 0; isElsewhere(value, key); depth += 1) {
      const place = path.slice(0, at);
      file = singleInclude(parsed, { from: file, value, place });
      // OpenClaw reads files in OPENCLAW_INCLUDE_ROOTS too, but does not write them.
      if (depth > MAX_DEPTH || !isInside(dirname(root), file))
        throw new IncludeRefusal(place, file, 'unreachable');
      value = parsed.get(file);
      start = at;
    }
    value = (value as Record<string | number, Value> | undefined)?.[key];
  }
  return { file, path: path.slice(start) };
}

/** An object with an `$include`: its file and its place in the configuration. */
interface Including {
  readonly from: string;
  readonly value: Members;
  readonly place: Path;
}

function isElsewhere(value: Value, key: string | number): value is Members {
  return isMembers(value) && Object.hasOwn(value, INCLUDE) && !Object.hasOwn(value, key);
}

function singleInclude(parsed: Parsed, { from, value, place }: Including): string {
  const spec = value[INCLUDE];
  if (typeof spec !== 'string') throw new IncludeRefusal(place, [spec].flat().map(String), 'list');
  const file = includePath(from, spec);
  if (!parsed.has(file)) throw new IncludeRefusal(place, file, 'unreachable');
  const uses = [...parsed].flatMap(([path, document]) =>
    includesIn(document).filter((other) => includePath(path, other) === file),
  );
  if (uses.length > 1) throw new IncludeRefusal(place, file, 'twice');
  return file;
}
