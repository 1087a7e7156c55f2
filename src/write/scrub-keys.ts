/** After a switch to SSO, removes the old API key from our backups. */

import { join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { FileSnapshot } from '../files/file-snapshot.ts';
import type { Locations } from '../files/locate.ts';
import type { Snapshot } from '../files/snapshot.ts';
import type { FileKind } from '../plan/plan.ts';
import type { Secret } from '../secrets/secret.ts';
import type { LiveTarget } from '../setup/live-target.ts';
import type { Setup } from '../setup/setup.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
import { type Backup, keptBytes, listBackups } from './backups.ts';
import { locked, type WriteView } from './locked.ts';
import { keysIn } from './old-keys.ts';
import { ownFiles } from './own-files.ts';
import { filesWith, scrubBackups } from './scrub.ts';

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
  {
    command,
    before,
    view,
  }: { readonly command: string; readonly before?: Snapshot; readonly view: WriteView },
): Promise<Scrubbed> {
  const isProven =
    setup.method?.usesApiKey === false && live.authMode === setup.mode && live.source !== undefined;
  if (!isProven) return { notices: [] };
  try {
    const keys = [...(await keptKeys(locations)), ...(before ? keysOf(before) : [])];
    if (keys.length === 0) return { notices: [] };
    const count = await locked(context, locations, command, view, (own) => scrubBackups(own, keys));
    const { found, closed } = await filesWith(keys, placesOf(locations));
    const notices = [
      ...(count > 0 ? [notice(texts.keysScrubbed, { count })] : []),
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

async function keptKeys({ stateDir }: Locations): Promise<Secret[]> {
  const backups = await listBackups(ownFiles(stateDir));
  return (await Promise.all(backups.map(keysOfBackup))).flat();
}

async function keysOfBackup(backup: Backup): Promise<Secret[]> {
  const found = backup.files.map(async (file) => {
    const bytes = await keptBytes(backup, file);
    return bytes ? keysIn(file.kind, bytes.toString('utf8')) : [];
  });
  return (await Promise.all(found)).flat();
}

function keysOf({ stateEnv, openclawConfig, configIncludes }: Snapshot): Secret[] {
  const config = [openclawConfig, ...configIncludes].map((file): [FileKind, FileSnapshot] => [
    'openclaw-config',
    file,
  ]);
  const all: [FileKind, FileSnapshot][] = [['state-env', stateEnv], ...config];
  return all.flatMap(([kind, { text }]) => keysIn(kind, text ?? ''));
}

/** Where OpenClaw and people keep copies: `openclaw.json.bak*`, and its services' environment files. */
function placesOf({ stateDir, awsConfig, awsCredentials, openclawConfig, gatewayEnv }: Locations): string[] {
  return [stateDir, join(stateDir, 'service-env'), openclawConfig, gatewayEnv, awsConfig, awsCredentials];
}
