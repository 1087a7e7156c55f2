import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refuseForeign } from '../../../src/files/refusals.ts';
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

it.runIf(process.getuid?.() === 0)('leaves files of other users alone', async () => {
  const path = join(await tempFolder({ file: '' }), 'file');
  await chown(path, 1234, 1234);
  await expect(refuse({}, 'state-env', path)).rejects.toMatchObject({
    error: 'not-your-file',
    facts: { path, owner: 1234, you: 0, lines: 'lines' },
  });
});
