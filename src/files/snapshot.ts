/** Reads the machine once, before anything is asked or planned: the three files and what stands round them. */

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

/** What a plan is made from. */
export interface Snapshot {
  readonly locations: Locations;
  readonly awsConfig: FileSnapshot;
  readonly awsCredentials: FileSnapshot;
  readonly stateEnv: FileSnapshot;
  readonly gatewayEnv: FileSnapshot;
  readonly cwdEnv: FileSnapshot;
  readonly openclawConfig: FileSnapshot;
  /** The files that openclaw.json takes in by `$include`. */
  readonly configIncludes: readonly FileSnapshot[];
  /** OpenClaw keeps sign-ins of providers (any but Bedrock) beside an agent. */
  readonly hasAuthProfiles: boolean;
}

/**
 * Reads every file; one that is missing is fine, one that cannot be read throws AppError `cannot-read`. A configuration in
 * UTF-16 throws `saved-as-utf16`; a .env in it is read as OpenClaw reads it, without an error.
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

/** `<state dir>/agents/<agent>/agent/auth-profiles.json`. Agents that cannot be looked at may have some. */
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

/** Throws AppError `saved-as-utf16` for a file as Windows PowerShell 5.1 writes it with `>`: nobody else reads it. */
export function refuseUtf16({ path, text, encoding }: FileSnapshot): void {
  if (text !== null && readUtf16(Buffer.from(text, encoding)) !== undefined)
    throw new AppError('saved-as-utf16', { path });
}

/** Reads one file. Throws AppError `cannot-read`. */
export function readSnapshot(path: string): FileSnapshot {
  const bytes = readOrMissing(path);
  return { path, ...(bytes ? decode(bytes) : { text: null, encoding: 'utf8' }) };
}

/** The text of bytes, and how they became it. */
export function decode(bytes: Buffer): { text: string; encoding: FileSnapshot['encoding'] } {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return { text, encoding: 'utf8' };
  return { text: bytes.toString('latin1'), encoding: 'latin1' };
}
