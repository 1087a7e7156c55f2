/**
 * Copies of this program in our folder of the state dir, one folder per version: a timer or OpenClaw must not depend on
 * the npx cache.
 */
import { basename, dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { orCannotWrite } from '../files/node-error.ts';
import { listFolder, pathExists, readText, resolveLink } from '../files/read.ts';
import { copyFolder, removeFolder, renamePatiently, uniqueSuffix, writePrivately } from '../files/write.ts';
import type { Value } from '../openclaw/config.ts';
import { parseFile } from '../openclaw/config-documents.ts';
import { commandOwners, targetName } from '../openclaw/run-openclaw.ts';
import { configuredCopy } from '../plan/chat-plugin.ts';
import { assertOurs, ownFiles, readRecord, writeRecord } from './own-files.ts';
import type { UndoStep } from './undo.ts';

/** The files of the package outside its folders. */
const MANIFESTS = ['package.json', 'openclaw.plugin.json'];

/** The files that name all others of a build: where these are identical, the builds are. */
const NAMING = ['dist/main.js', 'dist/plugin.js', ...MANIFESTS];

/**
 * Copies this version into `folder`, unless this build is already there, and returns the path of the copy's main file.
 * Throws AppError cannot-write.
 */
export async function copyProgram(
  { program, version }: Pick<Context, 'program' | 'version'>,
  folder: string,
): Promise<string> {
  const main = resolveLink(program[1] ?? '');
  const dist = dirname(main);
  const [root, target] = [dirname(dist), join(folder, version)];
  const copied = join(target, 'dist', 'main.js');
  if (main === copied || NAMING.every((name) => textIn(root, name) === textIn(target, name))) return copied;
  const draft = join(folder, `.${version}-${uniqueSuffix()}`);
  try {
    await copyFolder(dist, join(draft, 'dist'));
    for (const name of MANIFESTS) await writePrivately(join(draft, name), textIn(root, name));
    await removeFolder(target);
    await orCannotWrite(target, renamePatiently(draft, target));
  } finally {
    await removeFolder(draft);
  }
  return copied;
}

function textIn(folder: string, name: string): string {
  return readText(join(folder, name)) ?? '{}';
}

/** Removes the copies of other versions. Throws AppError cannot-write. */
export async function removeOtherCopies(folder: string, version: string): Promise<void> {
  for (const name of listFolder(folder)) if (name !== version) await removeFolder(join(folder, name));
}

type ChatFiles = Readonly<ReturnType<typeof chatFiles>>;

/**
 * The chat's folder, its copies of this program, one folder per version, and what was installed. Throws AppError
 * `not-trusted` if another user could write what OpenClaw would load.
 */
export function chatFiles(stateDir: string) {
  const folder = join(ownFiles(stateDir).folder, 'chat');
  assertOurs(folder, 'folder');
  return { folder, copies: join(folder, 'app'), installation: join(folder, 'installation.json') };
}

/** The owner that an installation added to the configuration, so that a removal removes exactly that one. */
export function readAddedOwner({ installation }: ChatFiles): string | undefined {
  const addedOwner = readRecord(installation)?.addedOwner;
  return typeof addedOwner === 'string' ? addedOwner : undefined;
}

/** Throws AppError cannot-write. */
export function writeAddedOwner({ installation }: ChatFiles, addedOwner: string | undefined): Promise<void> {
  return writeRecord(installation, { addedOwner });
}

/**
 * Prepares to undo a `chat --remove`: copies this program to where openclaw.json will point, and records the owner that
 * comes back. Throws AppError cannot-write, not-trusted.
 */
export async function prepareChatUndo(
  { program }: Pick<Context, 'program'>,
  stateDir: string,
  steps: readonly UndoStep[],
): Promise<void> {
  const files = chatFiles(stateDir);
  for (const { write } of steps) {
    if (write.kind !== 'openclaw-config') continue;
    const [before, after] = [configIn(write.path, write.before), configIn(write.path, write.after)];
    const copy = configuredCopy(after, files.copies);
    if (copy === undefined || pathExists(copy)) continue;
    await copyProgram({ program, version: basename(copy) }, files.copies);
    const [had, has] = [before, after].map((config) => commandOwners(config).map(targetName));
    await writeAddedOwner(
      files,
      has?.find((owner) => !had?.includes(owner)),
    );
  }
}

/** The parsed file without its includes; undefined if it is not valid JSON5. */
function configIn(path: string, bytes: Buffer | null): Value {
  const texts = new Map([[path, bytes?.toString('utf8') ?? '']]);
  const config = attempt(() => parseFile({ root: path, texts }, path));
  return config instanceof AppError ? undefined : config;
}
