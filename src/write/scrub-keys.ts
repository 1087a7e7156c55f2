/** After a switch to SSO, removes the old API key from our backups. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { editDotenv, readDotenv } from '../edit/dotenv.ts';
import { readJson5 } from '../edit/json5/document.ts';
import { editJson5 } from '../edit/json5.ts';
import { AppError, ParseError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { isMissing } from '../files/node-error.ts';
import { agentFolders, type Snapshot } from '../files/snapshot.ts';
import {
  API_KEY_VARIABLE,
  bedrockProviders,
  keyVariablePlaces,
  plaintextKey,
  type Value,
  valueAt,
} from '../openclaw/config.ts';
import type { FileKind } from '../plan/plan.ts';
import { Secret } from '../secrets/secret.ts';
import type { LiveTarget } from '../setup/live-target.ts';
import type { Setup } from '../setup/setup.ts';
import { readApiKey } from '../sign-in/api-key/key.ts';
import { type Notice, notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
import { type BackupFile, backupBytes, listBackups, replaceKept } from './backups.ts';
import { type OwnFiles, ownFiles } from './own-files.ts';
import { locked, type WriteView } from './recover.ts';

/** The result of removing old keys from the backups. */
interface Scrubbed {
  readonly notices: readonly Notice[];
  /** A backup that could not be rewritten. The setup works anyway. */
  readonly problem?: AppError;
}

/**
 * Removes every Bedrock API key from the backups, but only if this call was signed as the setup intends and without a
 * key: a call that used another credential proves nothing, and the old key may be the only one that works. `before`:
 * the files at the start of the run. Returns notices about what was done and where else the key is; a failure is an
 * AppError key-kept.
 */
export async function scrubKeys(
  context: Context,
  locations: Locations,
  { setup, live }: { readonly setup: Setup; readonly live: LiveTarget },
  { before, ...view }: WriteView & { readonly before?: Snapshot },
): Promise<Scrubbed> {
  const isProven =
    setup.method?.usesApiKey === false && live.authMode === setup.mode && live.source !== undefined;
  if (!isProven) return { notices: [] };
  try {
    const keys = [...(await keptKeys(locations)), ...(before ? keysOf(before) : [])];
    if (keys.length === 0) return { notices: [] };
    const count = await locked(context, locations, view, (own) => scrubBackups(own, keys));
    const { found, closed } = await filesWith(keys, placesOf(locations));
    const notices = [
      ...(count > 0 ? [notice(texts.keysScrubbed, { count })] : []),
      ...(keys.some(isLongTerm) ? [notice(texts.keyStillWorks, { region: setup.knownRegion })] : []),
      ...found.map((place) => notice(texts.keyElsewhere, place)),
      ...closed.map((path) => notice(texts.keyUnseen, { path })),
    ];
    return { notices };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { path = ownFiles(locations.stateDir).backups, detail = error.message } = error.facts;
    return { notices: [], problem: new AppError('key-kept', { path, detail }, { cause: error }) };
  }
}

/** A short-term key ends by itself within hours. */
function isLongTerm(key: Secret): boolean {
  const reading = readApiKey(key.reveal());
  return reading.ok && reading.kind === 'long-term';
}

/** The keys in every kept file. */
async function keptKeys({ stateDir }: Locations): Promise<Secret[]> {
  const found: Secret[] = [];
  for (const backup of await listBackups(ownFiles(stateDir)))
    for (const file of backup.files) {
      const bytes = await backupBytes(backup, file);
      if (bytes) found.push(...keysIn(file.kind, bytes.toString('utf8')));
    }
  return found;
}

function keysOf({ stateEnv, openclawConfig, configIncludes }: Snapshot): Secret[] {
  const configs = [openclawConfig, ...configIncludes];
  return [
    ...keysIn('state-env', stateEnv.text ?? ''),
    ...configs.flatMap(({ text }) => keysIn('openclaw-config', text ?? '')),
  ];
}

/** Where OpenClaw and people keep copies: `openclaw.json.bak*`, its services' environment files, its agents' models. */
function placesOf({ stateDir, awsConfig, awsCredentials, openclawConfig, gatewayEnv }: Locations): string[] {
  const folders = [stateDir, join(stateDir, 'service-env'), ...agentFolders(stateDir)];
  return [...folders, openclawConfig, gatewayEnv, awsConfig, awsCredentials];
}

/** OpenClaw's files are far smaller; anything larger is not a configuration. */
const LARGEST = 8 * 1024 * 1024;

/**
 * Removes each key from every kept file and marks it in the manifests; returns the number of files that had one. Call
 * under the lock. Throws AppError cannot-read, cannot-write.
 */
export async function scrubBackups(own: OwnFiles, keys: readonly Secret[]): Promise<number> {
  let count = 0;
  for (const backup of await listBackups(own)) {
    const replaced = new Map<BackupFile, Buffer>();
    for (const file of backup.files) {
      const bytes = await backupBytes(backup, file);
      const clean = bytes && without(bytes, keys);
      if (bytes && clean && !clean.equals(bytes)) replaced.set(file, clean);
    }
    if (replaced.size > 0) await replaceKept(backup, replaced);
    count += replaced.size;
  }
  return count;
}

/**
 * The kept bytes of a file without the variables that the removal of a key left empty: an empty one hides a key that is
 * set elsewhere. A file that cannot be edited stays as it was kept.
 */
export function withoutEmptied(kind: FileKind, bytes: Buffer): Buffer {
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) return bytes;
  try {
    return Buffer.from(EMPTIED[kind]?.(text) ?? text);
  } catch (error) {
    if (error instanceof ParseError) return bytes;
    throw error;
  }
}

function emptiedEnv(text: string): string {
  return readDotenv(text)[API_KEY_VARIABLE] === '' ? editDotenv(text, { remove: [API_KEY_VARIABLE] }) : text;
}

function emptiedConfig(text: string): string {
  const config: Value = readJson5(text);
  const empty = keyVariablePlaces(config).filter((path) => valueAt(config, ...path) === '');
  return editJson5(
    text,
    empty.map((path) => ({ path, remove: true })),
  );
}

const EMPTIED: { readonly [K in FileKind]?: (text: string) => string } = {
  'state-env': emptiedEnv,
  'openclaw-config': emptiedConfig,
};

/** latin1 maps each byte to one character and back, so other bytes stay the same. Keys are ASCII. */
function without(bytes: Buffer, keys: readonly Secret[]): Buffer {
  let text = bytes.toString('latin1');
  for (const form of formsOf(keys)) text = text.replaceAll(form, '');
  return Buffer.from(text, 'latin1');
}

/** Each key as it is and as JSON may escape it. Longest first, because one may contain another. */
function formsOf(keys: readonly Secret[]): string[] {
  const forms = keys.flatMap((key) => [key.reveal(), key.reveal().replaceAll('/', '\\/')]);
  return [...new Set(forms)]
    .filter((form) => form.length > 0)
    .sort((one, other) => other.length - one.length);
}

/** The result of a search for keys. */
export interface Searched {
  /** Files that contain a key, with the line of the first one (starting at 1). */
  readonly found: readonly { readonly path: string; readonly line: number }[];
  /** Files and folders that could not be read, so they may contain one. */
  readonly closed: readonly string[];
}

/**
 * Searches the files in `paths`, and the files directly in the folders in `paths`. Not recursive: next to OpenClaw's
 * configuration there may be whole repositories and databases.
 */
export async function filesWith(keys: readonly Secret[], paths: readonly string[]): Promise<Searched> {
  const forms = formsOf(keys);
  const found = new Map<string, number>();
  const closed = new Set<string>();
  /** Runs `visit` on a path; one that does not exist, or no longer does, is skipped. */
  const orSkip = async <T>(path: string, visit: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await visit();
    } catch (error) {
      if (!isMissing(error)) closed.add(path);
      return undefined;
    }
  };
  const search = async (path: string, inFolder: boolean): Promise<void> => {
    const stats = await orSkip(path, () => stat(path));
    if (stats?.isDirectory() && !inFolder)
      for (const name of (await orSkip(path, () => readdir(path))) ?? [])
        await search(join(path, name), true);
    if (!stats?.isFile() || stats.size > LARGEST) return;
    const text = (await orSkip(path, () => readFile(path, 'latin1'))) ?? '';
    const at = forms.map((form) => text.indexOf(form)).filter((index) => index >= 0);
    if (at.length > 0) found.set(path, text.slice(0, Math.min(...at)).split('\n').length);
  };
  for (const path of paths) await search(path, false);
  return { found: [...found].map(([path, line]) => ({ path, line })), closed: [...closed] };
}

/** The prefix of every key, anywhere in the text; long enough not to be a mere mention. */
const SHAPES = /\bABSK[\w+/=-]{20,}|\bbedrock-api-key-[\w+/=-]{20,}/g;

/** A word in a key's place, such as `test`, is also part of other texts; no key of AWS is as short. */
const SHORTEST = 20;

/** Every Bedrock API key in the text, by shape or by location; each once. */
function keysIn(kind: FileKind, text: string): Secret[] {
  const placed = [
    ...(kind === 'state-env' ? inDotenv(text) : []),
    ...(kind === 'openclaw-config' ? inConfig(text) : []),
  ];
  const isKey = (found: string) => found.length >= SHORTEST && plaintextKey({ apiKey: found }) !== undefined;
  const keys = new Set([...(text.match(SHAPES) ?? []), ...placed.filter(isKey)]);
  return [...keys].map((key) => new Secret(key));
}

/** Includes commented-out assignments. */
function inDotenv(text: string): string[] {
  const uncommented = text.replace(/^[ \t]*#[# \t]*/gm, '');
  return [text, uncommented].flatMap((form) => readDotenv(form)[API_KEY_VARIABLE] ?? '');
}

/** If the file cannot be parsed, keys are still found by shape. */
function inConfig(text: string): string[] {
  try {
    const config: Value = readJson5(text);
    const variables = keyVariablePlaces(config).map((path) => valueAt(config, ...path));
    const keys = [...variables, ...bedrockProviders(config).map(({ value }) => plaintextKey(value))];
    return keys.filter((key) => typeof key === 'string');
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}
