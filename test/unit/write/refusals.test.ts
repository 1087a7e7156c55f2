import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refuseForeign } from '../../../src/write/refusals.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const refuse = (env: Record<string, string>, kind: 'openclaw-config' | 'state-env', path: string) =>
  refuseForeign({ env }, [{ kind, path }], () => 'lines');

it.each(['OPENCLAW_CONFIG_READONLY', 'OPENCLAW_NIX_MODE'])(
  'leaves openclaw.json alone where %s says that it is managed elsewhere',
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

it('writes what is ours or not there yet', async () => {
  const folder = await tempFolder({ file: '' });
  await refuse({}, 'state-env', join(folder, 'file'));
  await refuse({}, 'state-env', join(folder, 'none'));
});

it('refuses a file of another user, and none where users have no numbers', async () => {
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
});
