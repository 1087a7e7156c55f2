/** The files that a run writes, and that a journal or backup may therefore restore. */
import { dirname, isAbsolute, join, relative } from 'node:path';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { resolveLink } from '../files/resolve-link.ts';
import type { Backup, BackupFile } from './backups.ts';

/** Every path that a run may write; the shared token cache as a folder. */
export function pathsWritten({ awsConfig, stateEnv, openclawConfig, awsHome }: Locations): string[] {
  return [awsConfig, stateEnv, openclawConfig, join(awsHome, '.aws', 'sso', 'cache', 'token.json')];
}

/**
 * Throws AppError `backup-elsewhere` for a backup with a file that this run would not write: it was made with other
 * flags or variables, or has been tampered with.
 */
export function assertOfSetup({ id, command, files }: Backup, locations: Locations): void {
  const other = files.find((file) => !isOfSetup(file, locations));
  if (other) throw new AppError('backup-elsewhere', { path: other.path, id, command });
}

function isOfSetup({ kind, path }: BackupFile, locations: Locations): boolean {
  const { awsConfig, awsHome, stateEnv, openclawConfig } = locations;
  if (kind === 'aws-config') return path === awsConfig || path === join(awsHome, '.aws', 'config');
  if (kind === 'state-env') return path === stateEnv;
  return path === openclawConfig || isBeside(openclawConfig, path);
}

/** OpenClaw's rule for included files: behind all symlinks, in the config's folder or below. */
function isBeside(config: string, path: string): boolean {
  const way = relative(resolveLink(dirname(config)), resolveLink(path));
  return way !== '' && !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
}
