/**
 * Writes the SSO token file that the AWS CLI v2, botocore and the SDKs share, with their name, fields and timestamps
 * (https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py, @smithy/core/config).
 */
import { join } from 'node:path';
import { AppError } from '../../failures/errors.ts';
import { type JsonObject, listFolder, readCacheFile } from '../../files/read.ts';
import { deleteCacheFile, moveCacheFile, writeCacheFile } from '../../files/write.ts';
import { type SsoToken, tokenPath, toTimestamp, withoutUndefined } from './token.ts';

/** Writes a new token with exactly the AWS CLI's fields. Throws AppError cannot-write ({path}, {detail}). */
export async function writeToken(home: string, session: string, token: SsoToken): Promise<void> {
  await writeCacheFile(tokenPath(home, session), toObject(token));
}

/** Writes a refreshed token and keeps other tools' keys in the file. Throws like readToken and writeToken. */
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
 * Renames a corrupt token file so that no tool reads it, and returns its new path. The path does not end in `.json`,
 * because `aws sso logout` would fail on it. Throws AppError cannot-write ({path}, {detail}).
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
 * Removes the AWS CLI's cached keys of roles reached through SSO, and returns how many; other keys stay
 * (https://github.com/aws/aws-cli/blob/v2/awscli/customizations/sso/logout.py). Calls
 * `onFailure` for a file that cannot be read or removed, and goes on with the others.
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
