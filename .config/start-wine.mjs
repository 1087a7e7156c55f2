// Vitest's global set-up for the tests on Windows: elsewhere it needs Wine, fetches the Node of Windows (30 MB), and makes Wine
// a disk of its own. Fails where one of them cannot be had.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWindowsNode } from './apart.mjs';

export default function setup() {
  if (process.platform === 'win32') return undefined;
  if (spawnSync('wine', ['--version']).status !== 0)
    throw new Error(
      'The tests on Windows need Wine 8 or newer, and it is not there: apt-get install --no-install-recommends wine wine64',
    );
  installWindowsNode();
  const disk = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-wine-'));
  process.env.WINEPREFIX = disk;
  process.env.WINEDEBUG = '-all';
  wine('wineboot', '--init');
  // Node asks for Windows 10, and Wine 8 says that it is 7.
  wine('winecfg', '-v', 'win10');
  return () => {
    spawnSync('wineserver', ['--kill'], { stdio: 'ignore' });
    rmSync(disk, { recursive: true, force: true });
  };
}

function wine(/** @type {string[]} */ ...words) {
  const { status } = spawnSync('wine', words, { stdio: 'ignore', timeout: 120_000 });
  if (status !== 0) throw new Error(`wine ${words.join(' ')} ended with ${status}`);
}
