// Wine for the tests on Windows: fetches the Node of Windows (30 MB) and makes Wine a disk of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWindowsNode } from './apart.mjs';

/** A path of this machine as Windows has it: Wine's drive Z is the root. */
export const asWindowsPath = (/** @type {string} */ path) => `Z:${path.replaceAll('/', '\\')}`;

/**
 * Vitest's global set-up too: starts Wine and returns what ends it. Throws where Wine or the Node of Windows cannot be
 * had. Does nothing on Windows itself.
 */
export default function startWine() {
  if (process.platform === 'win32') return () => {};
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

/** What programs in Rust import from Windows 10, in terms of what every Windows has. */
const PROCESS_PRNG = `#include <windows.h>
BOOLEAN WINAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
  return SystemFunction036(bytes, (ULONG)count);
}
`;

/** Adds a library to Wine's disk that Wine has from version 9 on, and rolldown needs. Throws without a compiler. */
export function addRandomNumbers() {
  const disk = process.env.WINEPREFIX ?? '';
  const library = join(disk, 'drive_c/windows/system32/bcryptprimitives.dll');
  if (existsSync(library)) return;
  const source = join(disk, 'bcryptprimitives.c');
  writeFileSync(source, PROCESS_PRNG);
  const { status } = spawnSync('x86_64-w64-mingw32-gcc', ['-shared', '-o', library, source, '-ladvapi32'], {
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error(
      'The unit tests on Wine 8 need a compiler for Windows: apt-get install --no-install-recommends gcc-mingw-w64-x86-64',
    );
}
