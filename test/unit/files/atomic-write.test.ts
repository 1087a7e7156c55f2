import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flushFolder, removeFile, writeFileAtomically } from '../../../src/files/write.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

it('overwrites only a regular file', async () => {
  const folder = await tempFolder({ 'in/file': '' });
  const path = join(folder, 'in');
  await expect(writeFileAtomically(path, 'x', { createMode: 0o600 })).rejects.toMatchObject({
    error: 'not-a-file',
    facts: { path, what: 'folder' },
  });
});

it('accepts a missing file to remove, and a missing folder to flush', async () => {
  const folder = await tempFolder();
  await expect(removeFile(join(folder, 'none'))).resolves.toBeUndefined();
  await expect(flushFolder(join(folder, 'none'))).resolves.toBeUndefined();
});
