/** Role keys that the AWS CLI keeps of its SSO sign-ins: `~/.aws/cli/cache`, as `aws sso logout` finds them. */
import { join } from 'node:path';
import { deleteCacheFile } from '../../files/cache-file.ts';
import { listFolder } from '../../files/look.ts';
import { readCacheFile } from '../../files/read-cache-file.ts';

/**
 * Removes the cached keys of every role that was reached by SSO, and says how many there were; those of other kinds stay
 * (https://github.com/aws/aws-cli/blob/v2/awscli/customizations/sso/logout.py). Throws AppError cannot-read, cannot-write.
 */
export async function forgetCliRoleKeys(home: string): Promise<number> {
  const folder = join(home, '.aws', 'cli', 'cache');
  let count = 0;
  for (const name of listFolder(folder).filter((file) => file.endsWith('.json'))) {
    const path = join(folder, name);
    const entry = await readCacheFile(path);
    if (typeof entry === 'string' || entry.ProviderType !== 'sso') continue;
    await deleteCacheFile(path);
    count += 1;
  }
  return count;
}
