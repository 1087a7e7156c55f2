import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modeOf } from '../../../src/files/read.ts';
import { findPermissiveModes, tighten } from '../../../src/write/permissions.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

describe('files that others can read (needs POSIX modes)', () => {
  it('are reported with a stricter mode, which never adds permissions', async () => {
    const folder = await tempFolder({ open: '', shut: '', odd: '' });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'open'), 0o644);
    await chmod(join(folder, 'shut'), 0o600);
    await chmod(join(folder, 'odd'), 0o444);
    const paths = ['open', 'shut', 'odd', 'none'].map((name) => [join(folder, name), 0o600] as const);
    expect(findPermissiveModes({ platform: 'linux' }, [[folder, 0o700], ...paths])).toEqual([
      { path: folder, mode: 0o755, wanted: 0o700 },
      { path: join(folder, 'open'), mode: 0o644, wanted: 0o600 },
      { path: join(folder, 'odd'), mode: 0o444, wanted: 0o400 },
    ]);
    expect(findPermissiveModes({ platform: 'win32' }, paths)).toEqual([]);
  });

  it('do not include a folder that is shared on purpose', async () => {
    const folder = await tempFolder();
    await chmod(folder, 0o1777);
    expect(findPermissiveModes({ platform: 'linux' }, [[folder, 0o700]])).toEqual([]);
  });

  it('are tightened, or the reason is returned', async () => {
    const path = join(await tempFolder({ open: '' }), 'open');
    expect(await tighten({ path, mode: 0o644, wanted: 0o600 })).toBeUndefined();
    expect(modeOf(path)).toBe(0o600);
    expect(await tighten({ path: `${path}/none`, mode: 0o644, wanted: 0o600 })).toBe(
      'ENOTDIR: not a directory',
    );
  });
});
