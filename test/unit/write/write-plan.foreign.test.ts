import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refuseForeign } from '../../../src/write/write-plan.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const AFTER = { 'openclaw-config': '{a:1}\n', 'state-env': 'AWS_REGION=eu-west-1\n' };

const refuse = (where: Parameters<typeof refuseForeign>[0], kind: keyof typeof AFTER, path: string) => () =>
  refuseForeign(where, [
    { kind, path, before: null, after: AFTER[kind], encoding: 'utf8', createMode: 0o600 },
  ]);

it.each(['OPENCLAW_CONFIG_READONLY', 'OPENCLAW_NIX_MODE'])(
  'does not write openclaw.json if %s says that it is managed elsewhere',
  async (variable) => {
    const path = join(await tempFolder(), 'openclaw.json');
    expect(refuse({ env: { [variable]: ' 1 ' } }, 'openclaw-config', path)).toThrow(
      expect.objectContaining({
        error: 'config-read-only',
        facts: { variable, path, lines: '{\n  "a": 1\n}' },
      }),
    );
    expect(refuse({ env: { [variable]: '1' } }, 'state-env', path)).not.toThrow();
    expect(refuse({ env: { [variable]: '0' } }, 'openclaw-config', path)).not.toThrow();
  },
);

it('writes files that are ours or do not exist yet', async () => {
  const folder = await tempFolder({ file: '' });
  for (const name of ['file', 'none'])
    expect(refuse({ env: {} }, 'state-env', join(folder, name))).not.toThrow();
});

it("refuses another user's file, except on systems without user IDs", async () => {
  const path = await tempFolder();
  const { uid: owner } = await stat(path);
  const you = owner + 1;
  expect(refuse({ env: {}, uid: you }, 'state-env', path)).toThrow(
    expect.objectContaining({
      error: 'not-your-file',
      facts: { path, owner, you, lines: 'AWS_REGION=eu-west-1' },
    }),
  );
  expect(refuse({ env: {}, uid: owner }, 'state-env', path)).not.toThrow();
  expect(refuse({ env: {} }, 'state-env', path)).not.toThrow();
  expect(refuse({ env: {}, uid: you }, 'state-env', join(path, 'none'))).not.toThrow();
});

it('does not mistake an inaccessible path for a missing one (needs POSIX)', async () => {
  const path = join(await tempFolder({ file: '' }), 'file', 'below');
  expect(refuse({ env: {}, uid: 5 }, 'state-env', path)).toThrow(
    expect.objectContaining({ code: 'ENOTDIR' }),
  );
});
