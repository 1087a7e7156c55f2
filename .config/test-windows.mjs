// `npm run test:windows`: the built bin on Windows, then the unit tests inside the Node of Windows; elsewhere both on Wine.
// What is given goes to the second: `npm run test:windows -- test/unit/edit`.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installRolldownForWindows, windowsNode } from './apart.mjs';
import startWine, { addRandomNumbers, asWindowsPath } from './wine.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const isWine = process.platform !== 'win32';
const given = process.argv.slice(2);
const units = given.length > 0 ? given : ['test/unit'];

const bin = vitest('.config/vitest.windows.config.ts');
const inside = isWine ? unitsOnWine() : vitest('.config/vitest.config.ts', ...units);
process.exitCode = bin || inside;

function vitest(/** @type {string} */ config, /** @type {string[]} */ ...files) {
  const words = [VITEST, 'run', '--config', config, ...files];
  return spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

/** Its output goes through a file: the Node of Windows writes into no pipe of Wine's. */
function unitsOnWine() {
  const modules = installRolldownForWindows();
  const endWine = startWine();
  const folder = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-units-'));
  const output = join(folder, 'output');
  const file = openSync(output, 'w');
  try {
    addRandomNumbers();
    const words = [
      windowsNode,
      asWindowsPath(VITEST),
      'run',
      '--config',
      '.config/vitest.wine.config.ts',
      ...units,
    ];
    const { status } = spawnSync('wine', words, {
      cwd: ROOT,
      stdio: ['ignore', file, file],
      env: { ...process.env, LANG: 'C.UTF-8', NODE_PATH: asWindowsPath(modules) },
    });
    return status ?? 1;
  } finally {
    closeSync(file);
    process.stdout.write(readFileSync(output));
    rmSync(folder, { recursive: true, force: true });
    endWine();
  }
}
