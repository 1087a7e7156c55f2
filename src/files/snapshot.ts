/** Reads the machine once, before anything is asked or planned: the three main files and those around them. */
import { readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Context } from '../context.ts';
import { type AwsSection, readAwsConfig } from '../edit/aws-config.ts';
import { readJson5 } from '../edit/json5/document.ts';
import { AppError, attempt, ParseError } from '../failures/errors.ts';
import type { Locations } from './locate.ts';
import { isMissing } from './node-error.ts';
import { listFolder, pathExists, readOrMissing, readUtf16, resolveLink } from './read.ts';

/** A file as it was when it was read. */
export interface FileSnapshot {
  readonly path: string;
  /** The text, or null if the file does not exist. */
  readonly text: string | null;
  /**
   * How the bytes were decoded. We only write ASCII, so a file that is not valid UTF-8 is read as latin1, which maps
   * every byte to one character and back: untouched bytes stay the same.
   */
  readonly encoding: 'utf8' | 'latin1';
}

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
  /** The `models.json` of each agent, which OpenClaw generates from openclaw.json; only readable ones. */
  readonly agentModels: readonly FileSnapshot[];
  /** OpenClaw's scheduled jobs, in versions before 2026.6.1; undefined if there is no such file. */
  readonly cronJobs: FileSnapshot | undefined;
  /** True if OpenClaw has a database, where newer versions keep the scheduled jobs. */
  readonly hasDatabase: boolean;
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
    cwdEnv: readCwdEnv(cwd),
    openclawConfig,
    configIncludes: readIncludes(openclawConfig, readSnapshot, locations.includeRoots),
    agentModels: agentFolders(locations.stateDir).flatMap(readModels),
    cronJobs: readIfUsable(cronJobsPath(locations.stateDir)),
    hasDatabase: pathExists(join(locations.stateDir, 'state', 'openclaw.sqlite')),
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

/** The folders of all agents, `<state dir>/agents/<agent>/agent`; none if they cannot be listed. */
export function agentFolders(stateDir: string): string[] {
  const agents = join(stateDir, 'agents');
  return listFolder(agents).map((agent) => join(agents, agent, 'agent'));
}

/** The file of the scheduled jobs, unless `cron.store` names another. */
export function cronJobsPath(stateDir: string): string {
  return join(stateDir, 'cron', 'jobs.json');
}

function readModels(folder: string): FileSnapshot[] {
  return [readIfUsable(join(folder, 'models.json'))].filter((file) => file !== undefined);
}

/** A file that cannot be read is left out: OpenClaw writes it, and nothing of ours depends on it. */
function readIfUsable(path: string): FileSnapshot | undefined {
  const read = attempt(() => readSnapshot(path));
  return read instanceof AppError || read.text === null ? undefined : read;
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

/**
 * The .env of a working folder. OpenClaw goes on without one that it cannot read, and a folder may have that name: people
 * keep a virtual environment of Python there. Throws AppError `not-a-file` for a pipe or device, and `file-too-large`.
 */
export function readCwdEnv(folder: string): FileSnapshot {
  const path = join(folder, '.env');
  const read = attempt(() => readSnapshot(path));
  if (!(read instanceof AppError)) return read;
  if (read.error !== 'cannot-read' && read.facts.what !== 'folder') throw read;
  return { path, text: null, encoding: 'utf8' };
}

/** Decodes bytes, and says how. */
export function decode(bytes: Buffer): { text: string; encoding: FileSnapshot['encoding'] } {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return { text, encoding: 'utf8' };
  return { text: bytes.toString('latin1'), encoding: 'latin1' };
}

/** The member that names a file, or a list of files, to merge into its object. */
export const INCLUDE = '$include';

/** The path of an `$include` in a file. */
export function includePath(from: string, spec: string): string {
  return resolve(dirname(from), spec);
}

/** Every file name in a parsed document's `$include`s. */
export function includesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !hasInclude(value)) return [];
  const own = Object.hasOwn(value, INCLUDE) ? [(value as { [INCLUDE]: unknown })[INCLUDE]].flat() : [];
  return [...own.filter((spec) => typeof spec === 'string'), ...Object.values(value).flatMap(includesIn)];
}

/** Whether a parsed document contains an `$include`. */
export function hasInclude(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, INCLUDE) || Object.values(value).some(hasInclude);
}

/**
 * Every included file that exists inside the configuration's folder or one of the other `roots`, as OpenClaw requires.
 * Throws what `read` throws.
 */
export function readIncludes(
  root: FileSnapshot,
  read: (path: string) => FileSnapshot,
  roots: readonly string[] = [],
): FileSnapshot[] {
  const folders = [dirname(root.path), ...roots];
  const found = new Map<string, FileSnapshot>();
  const open = [root];
  for (let file = open.pop(); file; file = open.pop())
    for (const spec of includesIn(parsed(file))) {
      const path = includePath(file.path, spec);
      if (path === root.path || found.has(path) || !folders.some((folder) => isInside(folder, path)))
        continue;
      const included = read(path);
      if (included.text === null) continue;
      found.set(path, included);
      open.push(included);
    }
  return [...found.values()];
}

/** A file that cannot be parsed is reported later, when its content is read. */
function parsed({ text }: FileSnapshot): unknown {
  try {
    return readJson5(text ?? '');
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** Whether a file is in a folder or below; compares real paths, as OpenClaw does. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(resolveLink(folder), resolveLink(path));
  return way !== '' && !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
}

const known = new WeakMap<FileSnapshot, readonly AwsSection[]>();

/** What the AWS SDK sees in a config or credentials file; empty if there is no file. Never throws. */
export function awsSections(
  snapshot: FileSnapshot,
  file: 'config' | 'credentials' = 'config',
): readonly AwsSection[] {
  const sections = known.get(snapshot) ?? readAwsConfig(snapshot.text ?? '', { file }).sections;
  known.set(snapshot, sections);
  return sections;
}

type AwsFiles = Pick<Snapshot, 'awsConfig' | 'awsCredentials'>;

/** The same of both files, the config file's first. */
export function allAwsSections({ awsConfig, awsCredentials }: AwsFiles): readonly AwsSection[] {
  return [...awsSections(awsConfig), ...awsSections(awsCredentials, 'credentials')];
}

/** A profile's settings in ~/.aws/config or in the credentials file; undefined if it has none there. */
export function profileValues(
  { awsConfig, awsCredentials }: AwsFiles,
  name: string,
  file: 'config' | 'credentials' = 'config',
): AwsSection['values'] | undefined {
  const sections = awsSections(file === 'config' ? awsConfig : awsCredentials, file);
  return sections.find((section) => section.kind === 'profile' && section.name === name)?.values;
}
