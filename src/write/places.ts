/** Which files a run writes, and so which a journal or backup may give back. */
import { dirname, isAbsolute, join, relative } from 'node:path';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { resolveLink } from '../files/resolve-link.ts';
import type { Backup, BackupFile } from './backups.ts';

/** Every file that a run may write, the shared token cache by its folder. */
export function pathsWritten({ awsConfig, stateEnv, openclawConfig, awsHome }: Locations): string[] {
  return [awsConfig, stateEnv, openclawConfig, join(awsHome, '.aws', 'sso', 'cache', 'token.json')];
}

/**
 * Throws AppError `backup-elsewhere` for a backup with a file that this run would not write: it is of a run with other
 * flags or variables, or somebody has been at it.
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

/** As OpenClaw asks of what its configuration includes: behind all links in the same folder or below it. */
function isBeside(config: string, path: string): boolean {
  const way = relative(resolveLink(dirname(config)), resolveLink(path));
  return way !== '' && !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
}
