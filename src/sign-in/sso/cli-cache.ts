/** Role keys that the AWS CLI keeps of its SSO sign-ins: `~/.aws/cli/cache`, as `aws sso logout` finds them. */
import { join } from 'node:path';
import { AppError } from '../../failures/errors.ts';
import { deleteCacheFile } from '../../files/cache-file.ts';
import { listFolder } from '../../files/look.ts';
import { readCacheFile } from '../../files/read-cache-file.ts';

/**
 * Removes the cached keys of every role that was reached by SSO, and says how many it removed; those of other kinds stay
 * (https://github.com/aws/aws-cli/blob/v2/awscli/customizations/sso/logout.py). A file that cannot be read or removed is
 * told to `onFailure`, and the others go all the same.
 */
export async function forgetCliRoleKeys(home: string, onFailure: (error: AppError) => void): Promise<number> {
  const folder = join(home, '.aws', 'cli', 'cache');
  let count = 0;
  for (const name of listFolder(folder).filter((file) => file.endsWith('.json'))) {
    try {
      if (await forget(join(folder, name))) count += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      onFailure(error);
    }
  }
  return count;
}

async function forget(path: string): Promise<boolean> {
  const entry = await readCacheFile(path);
  if (typeof entry === 'string' || entry.ProviderType !== 'sso') return false;
  await deleteCacheFile(path);
  return true;
}
