/** The files of a plan, from their texts before and after. */
import type { FileSnapshot } from '../files/file-snapshot.ts';
import type { Snapshot } from '../files/snapshot.ts';
import type { ConfigDocuments } from '../openclaw/config-documents.ts';
import { type FileChange, type FileKind, realChanges } from './plan.ts';

/** One file; `after` of undefined leaves it as it is. */
export function changeOf(
  kind: FileKind,
  { path, text, encoding }: FileSnapshot,
  after: string | null | undefined,
): FileChange {
  const change = { kind, path, before: text, after: after ?? text, encoding, createMode: 0o600 };
  // OpenClaw's own check leaves .env out, and it holds the key.
  return kind === 'state-env' ? { ...change, mode: 0o600 } : change;
}

/** openclaw.json, and of the files that it includes those that change. */
export function configChanges(
  { openclawConfig, configIncludes }: Snapshot,
  after: ConfigDocuments,
): FileChange[] {
  const change = (file: FileSnapshot) => changeOf('openclaw-config', file, after.texts.get(file.path));
  return [change(openclawConfig), ...realChanges({ changes: configIncludes.map(change) })];
}
