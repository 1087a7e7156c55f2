import { chown, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refuseForeign, refuseOthersHome } from '../../../src/write/refusals.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const refuse = (env: Record<string, string>, kind: 'openclaw-config' | 'state-env', path: string) =>
  refuseForeign({ env }, [{ kind, path }], () => 'lines');

it.each(['OPENCLAW_CONFIG_READONLY', 'OPENCLAW_NIX_MODE'])(
  'does not write openclaw.json if %s says that it is managed elsewhere',
  async (variable) => {
    const path = join(await tempFolder(), 'openclaw.json');
    await expect(refuse({ [variable]: ' 1 ' }, 'openclaw-config', path)).rejects.toMatchObject({
      error: 'config-read-only',
      facts: { variable, path, lines: 'lines' },
    });
    await refuse({ [variable]: '1' }, 'state-env', path);
    await refuse({ [variable]: '0' }, 'openclaw-config', path);
  },
);

it('writes files that are ours or do not exist yet', async () => {
  const folder = await tempFolder({ file: '' });
  for (const name of ['file', 'none'])
    await expect(refuse({}, 'state-env', join(folder, name))).resolves.toBeUndefined();
});

it("refuses another user's file, except on systems without user IDs", async () => {
  const path = await tempFolder();
  const { uid: owner } = await stat(path);
  const files = [{ kind: 'state-env', path } as const];
  const you = owner + 1;
  await expect(refuseForeign({ env: {}, uid: you }, files, () => 'A=1')).rejects.toMatchObject({
    error: 'not-your-file',
    facts: { path, owner, you, lines: 'A=1' },
  });
  await refuseForeign({ env: {}, uid: owner }, files, () => '');
  await refuseForeign({ env: {} }, files, () => '');
  await refuseForeign({ env: {}, uid: you }, [{ kind: 'state-env', path: join(path, 'none') }], () => '');
});

it('does not mistake an inaccessible path for a missing one (needs POSIX)', async () => {
  const path = join(await tempFolder({ file: '' }), 'file', 'below');
  const files = [{ kind: 'state-env', path } as const];
  await expect(refuseForeign({ env: {}, uid: 5 }, files, () => '')).rejects.toMatchObject({
    code: 'ENOTDIR',
  });
});

it("refuses root in another user's home, by the nearest existing folder (needs POSIX owners)", async () => {
  const home = await tempFolder({ '.aws/config': '' });
  const locations = { stateDir: join(home, 'none', '.openclaw'), awsHome: join(home, '.aws') };
  const refuseAs = (uid: number | undefined) => () => refuseOthersHome({ uid }, locations, 'init');
  expect(refuseAs(5)).not.toThrow();
  expect(refuseAs(undefined)).not.toThrow();
  if (process.getuid?.() === 0) {
    expect(refuseAs(0)).not.toThrow();
    await chown(home, 12_345, 12_345);
  }
  const { uid: owner } = await stat(home);
  expect(refuseAs(0)).toThrow(
    expect.objectContaining({ error: 'not-your-home', facts: { path: home, owner, command: 'init' } }),
  );
});
