/**
 * The SSO token file that the AWS CLI v2, botocore and the SDKs share: name, fields and timestamps are theirs
 * (https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py, @smithy/core/config).
 */

import { join } from 'node:path';
import { AppError } from '../../failures/errors.ts';
import { deleteCacheFile, moveCacheFile, writeCacheFile } from '../../files/cache-file.ts';
import { listFolder } from '../../files/look.ts';
import { type JsonObject, readCacheFile } from '../../files/read-cache-file.ts';
import { toTimestamp, withoutUndefined } from './cache-files.ts';
import { tokenPath } from './read-token.ts';
import type { SsoToken } from './token.ts';

/** Writes a new token: exactly the AWS CLI's fields. Throws AppError cannot-write ({path}, {detail}). */
export async function writeToken(home: string, session: string, token: SsoToken): Promise<void> {
  await writeCacheFile(tokenPath(home, session), toObject(token));
}

/** Writes a refreshed token; other tools' keys in the file stay. Throws as readToken and writeToken. */
export async function updateToken(home: string, session: string, token: SsoToken): Promise<void> {
  const path = tokenPath(home, session);
  const present = await readCacheFile(path);
  const others = typeof present === 'string' ? {} : present;
  await writeCacheFile(path, { ...others, ...toObject(token) });
}

/** Removes a session's token; a missing one is fine. Throws AppError cannot-write ({path}, {detail}). */
export async function deleteToken(home: string, session: string): Promise<void> {
  await deleteCacheFile(tokenPath(home, session));
}

/**
 * Takes a corrupt token file out of every tool's way and returns its new path, which does not end in `.json`,
 * so that `aws sso logout` does not stumble over it. Throws AppError cannot-write ({path}, {detail}).
 */
export async function moveTokenAside(home: string, session: string): Promise<string> {
  const path = tokenPath(home, session);
  const aside = `${path}.corrupt`;
  await moveCacheFile(path, aside);
  return aside;
}

function toObject({ registrationExpiresAt, ...token }: SsoToken): JsonObject {
  return withoutUndefined({
    startUrl: token.startUrl,
    region: token.ssoRegion,
    accessToken: token.accessToken.reveal(),
    expiresAt: toTimestamp(token.expiresAt),
    clientId: token.clientId,
    clientSecret: token.clientSecret?.reveal(),
    registrationExpiresAt: registrationExpiresAt && toTimestamp(registrationExpiresAt),
    refreshToken: token.refreshToken?.reveal(),
  });
}

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
