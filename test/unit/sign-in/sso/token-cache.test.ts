import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/secrets/secret.ts';
import { deleteToken, moveTokenAside, updateToken, writeToken } from '../../../../src/sign-in/sso/session.ts';
import {
  belongsTo,
  isRefreshable,
  readToken,
  type SsoToken,
  tokenPath,
} from '../../../../src/sign-in/sso/token.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const TOKEN: SsoToken = {
  startUrl: 'https://d-1.awsapps.com/start',
  ssoRegion: 'eu-west-1',
  accessToken: new Secret('access-token-of-some-length'),
  expiresAt: Date.parse('2026-11-22T18:00:00.789Z'),
  clientId: 'client',
  clientSecret: new Secret('client-secret-of-some-length'),
  registrationExpiresAt: Date.parse('2027-02-20T10:00:00Z'),
  refreshToken: new Secret('refresh-token-of-some-length'),
};

const MY = { session: 'my', startUrl: TOKEN.startUrl, ssoRegion: TOKEN.ssoRegion };

let home: string;
beforeEach(async () => {
  home = await tempFolder();
});

async function put(text: string): Promise<string> {
  const path = tokenPath(home, 'my');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe('the token file', () => {
  it('is named as the AWS tools name it', () => {
    // What botocore and the AWS SDK for JavaScript look for with a session named "my".
    expect(tokenPath('/home/me', 'my')).toBe(
      join('/home/me', '.aws', 'sso', 'cache', '3ece1471f44f63177cbc35ba0b904e0c096b6783.json'),
    );
    expect(tokenPath('/h', 'sesión')).toContain(createHash('sha1').update('sesión', 'utf8').digest('hex'));
  });

  it("has exactly the AWS CLI's fields", async () => {
    await writeToken(home, 'my', TOKEN);
    expect(JSON.parse(await readFile(tokenPath(home, 'my'), 'utf8'))).toEqual({
      startUrl: 'https://d-1.awsapps.com/start',
      region: 'eu-west-1',
      accessToken: 'access-token-of-some-length',
      expiresAt: '2026-11-22T18:00:00Z',
      clientId: 'client',
      clientSecret: 'client-secret-of-some-length',
      registrationExpiresAt: '2027-02-20T10:00:00Z',
      refreshToken: 'refresh-token-of-some-length',
    });
  });

  it('has no refreshToken key without a refresh token', async () => {
    const { refreshToken, ...unrefreshable } = TOKEN;
    await writeToken(home, 'my', unrefreshable);
    expect(await readFile(tokenPath(home, 'my'), 'utf8')).not.toContain('refreshToken');
    const read = await readToken(home, MY);
    expect(read.state === 'found' && 'refreshToken' in read.token).toBe(false);
  });

  it.skipIf(process.platform === 'win32')(
    'is 0600 in a folder with 0700, even if it was wider (needs POSIX modes)',
    async () => {
      await writeToken(home, 'my', TOKEN);
      await chmod(tokenPath(home, 'my'), 0o644);
      await writeToken(home, 'my', TOKEN);
      expect((await stat(tokenPath(home, 'my'))).mode & 0o777).toBe(0o600);
      expect((await stat(dirname(tokenPath(home, 'my')))).mode & 0o777).toBe(0o700);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'is written through a symlinked cache folder (needs symbolic links)',
    async () => {
      const elsewhere = join(home, 'elsewhere');
      await mkdir(elsewhere);
      await mkdir(join(home, '.aws', 'sso'), { recursive: true });
      await symlink(elsewhere, join(home, '.aws', 'sso', 'cache'));
      await writeToken(home, 'my', TOKEN);
      expect(await readdir(elsewhere)).toHaveLength(1);
    },
  );

  it('reads back what was written, secrets wrapped', async () => {
    await writeToken(home, 'my', TOKEN);
    const read = await readToken(home, MY);
    if (read.state !== 'found') throw new Error(read.state);
    expect(read.token.accessToken.reveal()).toBe('access-token-of-some-length');
    expect(read.token.refreshToken?.reveal()).toBe('refresh-token-of-some-length');
    expect(read.token.expiresAt).toBe(Date.parse('2026-11-22T18:00:00Z'));
    const printed = inspect(read, { depth: 9 }) + JSON.stringify(read);
    expect(printed).not.toMatch(/-of-some-length/);
  });
});

describe('readToken', () => {
  it('finds none without a file or folder', async () => {
    expect(await readToken(home, MY)).toEqual({ state: 'none' });
  });

  it.each([
    ['2030-01-01T00:00:00Z'],
    ['2030-01-01T00:00:00.123Z'],
    ['2030-01-01T00:00:00+00:00'],
    ['2030-01-01T00:00:00UTC'],
    ['2030-01-01 00:00:00Z'],
    [1_893_456_000_000],
  ])('understands the expiry %s', async (expiresAt) => {
    await put(JSON.stringify({ accessToken: 't', expiresAt }));
    const read = await readToken(home, MY);
    expect(read.state === 'found' && Math.floor(read.token.expiresAt / 1000)).toBe(1_893_456_000);
  });

  it('reads a number as milliseconds, like the SDK: one in seconds is long past', async () => {
    await put('{"accessToken":"t","expiresAt":1893456000}');
    const read = await readToken(home, MY);
    expect(read.state === 'found' && read.token.expiresAt).toBe(1_893_456_000);
  });

  it("accepts a file that names neither its portal nor its registration's expiry, like the SDK", async () => {
    const expiresAt = '2026-01-01T00:00:00Z';
    const keys = { clientId: 'client', clientSecret: 'secret', refreshToken: 'refresh' };
    await put(JSON.stringify({ accessToken: 't', expiresAt, ...keys }));
    const read = await readToken(home, MY);
    if (read.state !== 'found') throw new Error(read.state);
    expect(belongsTo(read.token, MY)).toBe(true);
    expect(isRefreshable(read.token, Date.parse('2026-06-01'))).toBe(true);
  });

  it.each([
    ['half a file', '{"startUrl": "https://d-1.aws'],
    ['an empty file', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no token', '{"expiresAt":"2030-01-01T00:00:00Z"}'],
    ['no expiry', '{"accessToken":"t"}'],
    ['an expiry that is no date', '{"accessToken":"t","expiresAt":"soon"}'],
  ])('calls %s corrupt', async (_, content) => {
    await put(content);
    expect(await readToken(home, MY)).toEqual({ state: 'corrupt' });
  });

  it('reports which path cannot be read', async () => {
    const path = tokenPath(home, 'my');
    await mkdir(path, { recursive: true });
    await expect(readToken(home, MY)).rejects.toMatchObject({ error: 'not-a-file', facts: { path } });
  });
});

describe('updateToken', () => {
  it("keeps other tools' keys, which writeToken does not", async () => {
    const path = await put(
      '{"accessToken":"old","expiresAt":"2026-01-01T00:00:00Z","issuerUrl":"x","n":{"a":1}}',
    );
    await updateToken(home, 'my', TOKEN);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      issuerUrl: 'x',
      n: { a: 1 },
      accessToken: 'access-token-of-some-length',
    });
    await writeToken(home, 'my', TOKEN);
    expect(await readFile(path, 'utf8')).not.toContain('issuerUrl');
  });
});

describe('removing', () => {
  it("deletes only this session's token, and accepts a second call", async () => {
    await writeToken(home, 'my', TOKEN);
    await writeToken(home, 'other', TOKEN);
    await deleteToken(home, 'my');
    await deleteToken(home, 'my');
    expect(await readToken(home, MY)).toEqual({ state: 'none' });
    expect((await readToken(home, { ...MY, session: 'other' })).state).toBe('found');
  });

  it('moves a corrupt file where no tool looks, byte for byte', async () => {
    await put('{"acc');
    const aside = await moveTokenAside(home, 'my');
    expect(aside).not.toMatch(/\.json$/);
    expect(await readFile(aside, 'utf8')).toBe('{"acc');
    expect(await readToken(home, MY)).toEqual({ state: 'none' });
  });

  it('reports a folder that cannot be written', async () => {
    await writeFile(join(home, '.aws'), 'a file where the folder should be');
    await expect(writeToken(home, 'my', TOKEN)).rejects.toMatchObject({
      error: 'cannot-write',
      facts: { path: tokenPath(home, 'my') },
    });
  });
});
