import { chown, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refuseOthersHome } from '../../../src/write/own-files.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

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
