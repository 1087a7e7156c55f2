/** The files of `chat` in our folder of the state dir: the copies that OpenClaw loads, and the owner that was added. */
import { basename, join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { writePrivately } from '../files/atomic-write.ts';
import { pathExists } from '../files/look.ts';
import type { Value } from '../openclaw/config.ts';
import { parseFile } from '../openclaw/config-documents.ts';
import { commandOwners, targetName } from '../openclaw/owners.ts';
import { loadedCopy } from '../plan/chat-plugin.ts';
import { assertOurs, ownFiles, readRecord } from './own-files.ts';
import { copyProgram } from './program-copy.ts';
import type { UndoStep } from './undo.ts';

interface ChatFiles {
  /** The folder with everything. */
  readonly folder: string;
  /** Copies of this program, one folder per version. */
  readonly copies: string;
  readonly installation: string;
}

/** Locates them. Throws AppError `not-trusted` if another user could write what OpenClaw would load. */
export function chatFiles(stateDir: string): ChatFiles {
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
  return writePrivately(installation, `${JSON.stringify({ addedOwner }, null, 2)}\n`);
}

/**
 * Prepares to undo a `chat --remove`: copies this program to where openclaw.json will point, and records the owner that
 * comes back. Throws AppError cannot-write, not-trusted.
 */
export async function restoreChat(
  { program }: Pick<Context, 'program'>,
  stateDir: string,
  steps: readonly UndoStep[],
): Promise<void> {
  const files = chatFiles(stateDir);
  for (const { write } of steps) {
    if (write.kind !== 'openclaw-config') continue;
    const [before, after] = [configIn(write.path, write.before), configIn(write.path, write.after)];
    const copy = loadedCopy(after, files.copies);
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
