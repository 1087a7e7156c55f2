/** Reads the machine once, before anything is asked or planned: the three files and what stands round them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { isMissing } from './atomic-write.ts';
import { readIncludes } from './config-includes.ts';
import type { Locations } from './locate.ts';

/** One file as it was when it was read. */
export interface FileSnapshot {
  readonly path: string;
  /** The text, or null when there is no such file. */
  readonly text: string | null;
  /**
   * How bytes became text. Everything we write is ASCII, so a file that is not UTF-8 is read as latin1,
   * which maps every byte to one character and back: what we do not touch keeps its bytes.
   */
  readonly encoding: 'utf8' | 'latin1';
}

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

/** Reads every file; one that is missing is fine, one that cannot be read throws AppError `cannot-read`. */
export async function takeSnapshot(locations: Locations, { cwd }: Pick<Context, 'cwd'>): Promise<Snapshot> {
  const [awsConfig, awsCredentials, stateEnv, gatewayEnv, cwdEnv, openclawConfig] = (await Promise.all(
    [
      locations.awsConfig,
      locations.awsCredentials,
      locations.stateEnv,
      locations.gatewayEnv,
      join(cwd, '.env'),
      locations.openclawConfig,
    ].map(readSnapshot),
  )) as [FileSnapshot, FileSnapshot, FileSnapshot, FileSnapshot, FileSnapshot, FileSnapshot];
  const hasAuthProfiles = await findAuthProfiles(locations.stateDir);
  return {
    locations,
    awsConfig,
    awsCredentials,
    stateEnv,
    gatewayEnv,
    cwdEnv,
    openclawConfig,
    configIncludes: await readIncludes(openclawConfig, readSnapshot),
    hasAuthProfiles,
  };
}

/** `<state dir>/agents/<agent>/agent/auth-profiles.json` */
async function findAuthProfiles(stateDir: string): Promise<boolean> {
  const agents = await readdir(join(stateDir, 'agents')).catch(() => []);
  const found = await Promise.all(
    agents.map((agent) => pathExists(join(stateDir, 'agents', agent, 'agent', 'auth-profiles.json'))),
  );
  return found.includes(true);
}

/** Reads one file. Throws AppError `cannot-read`. */
export async function readSnapshot(path: string): Promise<FileSnapshot> {
  try {
    return { path, ...decode(await readFile(path)) };
  } catch (error) {
    if (isMissing(error)) return { path, text: null, encoding: 'utf8' };
    throw new AppError('cannot-read', { path, detail: reasonOf(error) }, { cause: error });
  }
}

/** The text of bytes, and how they became it. */
export function decode(bytes: Buffer): { text: string; encoding: FileSnapshot['encoding'] } {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return { text, encoding: 'utf8' };
  return { text: bytes.toString('latin1'), encoding: 'latin1' };
}

/** Whether a path exists, without reading it. */
export async function pathExists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** Node's message without its repetition of the call and path: `EISDIR: illegal operation on a directory`. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, \w+(?: '.*)?$/s, '');
}
