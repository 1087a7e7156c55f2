/** Reads the machine once, before anything is asked or planned: the three main files and those around them. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { readIncludes } from './config-includes.ts';
import type { FileSnapshot } from './file-snapshot.ts';
import type { Locations } from './locate.ts';
import { pathExists } from './look.ts';
import { isMissing } from './node-error.ts';
import { readOrMissing } from './read-bytes.ts';
import { readUtf16 } from './utf16.ts';

/** The input of a plan. */
export interface Snapshot {
  readonly locations: Locations;
  readonly awsConfig: FileSnapshot;
  readonly awsCredentials: FileSnapshot;
  readonly stateEnv: FileSnapshot;
  readonly gatewayEnv: FileSnapshot;
  readonly cwdEnv: FileSnapshot;
  readonly openclawConfig: FileSnapshot;
  /** The `$include` files of openclaw.json. */
  readonly configIncludes: readonly FileSnapshot[];
  /** True if OpenClaw has sign-ins of providers (any but Bedrock) stored with an agent. */
  readonly hasAuthProfiles: boolean;
}

/**
 * Reads every file. A missing one is fine; an unreadable one throws AppError `cannot-read`. A UTF-16 configuration
 * throws `saved-as-utf16`, but a UTF-16 .env is read as OpenClaw would read it.
 */
export function takeSnapshot(locations: Locations, { cwd }: Pick<Context, 'cwd'>): Snapshot {
  const openclawConfig = readSnapshot(locations.openclawConfig);
  const snapshot = {
    locations,
    awsConfig: readSnapshot(locations.awsConfig),
    awsCredentials: readSnapshot(locations.awsCredentials),
    stateEnv: readSnapshot(locations.stateEnv),
    gatewayEnv: readSnapshot(locations.gatewayEnv),
    cwdEnv: readSnapshot(join(cwd, '.env')),
    openclawConfig,
    configIncludes: readIncludes(openclawConfig, readSnapshot),
    hasAuthProfiles: findAuthProfiles(locations.stateDir),
  };
  const { awsConfig, awsCredentials, configIncludes } = snapshot;
  for (const file of [openclawConfig, ...configIncludes, awsConfig, awsCredentials]) refuseUtf16(file);
  return snapshot;
}

/** `<state dir>/agents/<agent>/agent/auth-profiles.json`. An unreadable agent folder counts as having some. */
function findAuthProfiles(stateDir: string): boolean {
  const agents = join(stateDir, 'agents');
  try {
    return readdirSync(agents).some((agent) =>
      pathExists(join(agents, agent, 'agent', 'auth-profiles.json')),
    );
  } catch (error) {
    return !isMissing(error);
  }
}

/**
 * Throws AppError `saved-as-utf16` for a file in UTF-16, which Windows PowerShell 5.1 writes with `>` and no other tool
 * can read.
 */
export function refuseUtf16({ path, text, encoding }: FileSnapshot): void {
  if (text !== null && readUtf16(Buffer.from(text, encoding)) !== undefined)
    throw new AppError('saved-as-utf16', { path });
}

/** Reads one file. Throws AppError `cannot-read`. */
export function readSnapshot(path: string): FileSnapshot {
  const bytes = readOrMissing(path);
  return { path, ...(bytes ? decode(bytes) : { text: null, encoding: 'utf8' }) };
}

/** Decodes bytes, and says how. */
export function decode(bytes: Buffer): { text: string; encoding: FileSnapshot['encoding'] } {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return { text, encoding: 'utf8' };
  return { text: bytes.toString('latin1'), encoding: 'latin1' };
}
