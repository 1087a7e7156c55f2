/**
 * Registers this package as an OpenClaw plugin in openclaw.json: its path, that it is enabled, and the chat's owner.
 * Pure.
 */
import { dirname, join } from 'node:path';
import type { Json, Json5Edit } from '../edit/json5.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { type Value, valueAt } from '../openclaw/config.ts';
import { type ConfigDocuments, documentsOf, readConfig } from '../openclaw/config-documents.ts';
import { editConfig } from '../openclaw/edit-config.ts';
import { notice } from '../text/text.ts';
import { chat as texts } from '../text/texts.ts';
import { withLinesByHand } from './openclaw-json.ts';
import { configChanges, type Plan, type Step } from './plan.ts';

/** The ID in openclaw.plugin.json. */
const CHAT_PLUGIN_ID = 'openclaw-bedrock';

const PATHS = ['plugins', 'load', 'paths'];
const ENTRY = ['plugins', 'entries', CHAT_PLUGIN_ID];
const ALLOW = ['plugins', 'allow'];
const OWNERS = ['commands', 'ownerAllowFrom'];

/** The copy that OpenClaw is configured to load, inside the folder of all copies; undefined if there is none. */
export function configuredCopy(config: Value, copies: string): string | undefined {
  if (valueAt(config, ...ENTRY, 'enabled') !== true) return undefined;
  return listAt(config, PATHS).find((path): path is string => isCopy(path, copies));
}

/**
 * Plans to make OpenClaw load this version's copy and, if given, to add the chat's owner (`telegram:4242`). Throws
 * AppError cannot-parse and included-elsewhere.
 */
export function buildChatInstall(
  snapshot: Snapshot,
  copies: string,
  version: string,
  owner: string | undefined,
): Plan {
  return plan(snapshot, (config) => {
    const edits: Json5Edit[] = [
      ...copyReplaced(config, copies, join(copies, version)),
      { path: [...ENTRY, 'enabled'], set: true },
      // An empty list allows every plugin, like a missing one.
      ...(listAt(config, ALLOW).length > 0 ? added(config, ALLOW, CHAT_PLUGIN_ID) : []),
      ...removed(config, ['plugins', 'deny'], (id) => id === CHAT_PLUGIN_ID),
      ...(owner === undefined ? [] : added(config, OWNERS, owner)),
    ];
    const isOff = valueAt(config, 'plugins', 'enabled') === false;
    const isNew = owner !== undefined && !listAt(config, OWNERS).includes(owner);
    return {
      edits,
      warnings: [
        ...(isOff ? [notice(texts.pluginsOff)] : []),
        ...(isNew ? [notice(texts.ownerAbout, { owner })] : []),
      ],
    };
  });
}

/** Plans to remove all of it; `owner`: the one that the installation added. Throws like buildChatInstall. */
export function buildChatRemoval(snapshot: Snapshot, copies: string, owner: string | undefined): Plan {
  return plan(snapshot, (config) => {
    const edits = [
      ...removed(config, PATHS, (path) => isCopy(path, copies)),
      ...(valueAt(config, ...ENTRY) === undefined ? [] : [{ path: ENTRY, remove: true } as const]),
      ...(listAt(config, ALLOW).length > 1 ? removed(config, ALLOW, (id) => id === CHAT_PLUGIN_ID) : []),
      ...removed(config, OWNERS, (one) => one === owner),
    ];
    return { edits, warnings: [] };
  });
}

function plan(snapshot: Snapshot, step: (config: Value) => Step): Plan {
  const planned = withLinesByHand(documentsOf(snapshot), (documents) => {
    const { edits, warnings } = step(readConfig(documents));
    return { after: withoutEmptied(editConfig(documents, edits), readConfig(documents)), warnings };
  });
  return { changes: configChanges(snapshot, planned.after), warnings: planned.warnings };
}

/**
 * Parents that the removal may leave empty, innermost first. An empty `plugins.allow` would allow every plugin, so it
 * stays.
 */
const MAY_GO = [PATHS, PATHS.slice(0, -1), ENTRY.slice(0, -1), ['plugins'], OWNERS, OWNERS.slice(0, -1)];

/** The documents without the objects and lists that these edits emptied. What was already empty `before` stays. */
function withoutEmptied(documents: ConfigDocuments, before: Value): ConfigDocuments {
  return MAY_GO.reduce(
    (rest, path) =>
      isEmptyAt(readConfig(rest), path) && !isEmptyAt(before, path)
        ? editConfig(rest, [{ path, remove: true }])
        : rest,
    documents,
  );
}

function isEmptyAt(config: Value, path: readonly string[]): boolean {
  const value = valueAt(config, ...path);
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isCopy(path: Json, copies: string): path is string {
  return typeof path === 'string' && dirname(path) === copies;
}

function listAt(config: Value, path: readonly string[]): readonly Json[] {
  const list = valueAt(config, ...path);
  return Array.isArray(list) ? list : [];
}

/** Replaces an older copy in place, so that nothing else in the list moves; further ones are removed. */
function copyReplaced(config: Value, copies: string, copy: string): Json5Edit[] {
  const old = listAt(config, PATHS).findIndex((path) => isCopy(path, copies));
  if (old < 0) return added(config, PATHS, copy);
  const others = removed(config, PATHS, (path, at) => at > old && isCopy(path, copies));
  return [{ path: [...PATHS, old], set: copy }, ...others];
}

/** Appends by index, so that comments next to other entries stay. */
function added(config: Value, path: readonly string[], entry: string): Json5Edit[] {
  const list = listAt(config, path);
  if (list.includes(entry)) return [];
  return list.length === 0 ? [{ path, set: [entry] }] : [{ path: [...path, list.length], set: entry }];
}

function removed(
  config: Value,
  path: readonly string[],
  isGone: (entry: Json, at: number) => boolean,
): Json5Edit[] {
  return listAt(config, path).flatMap((entry, at) =>
    isGone(entry, at) ? [{ path: [...path, at], remove: true } as const] : [],
  );
}
