// Runs the suite under other Nodes than the one of this machine: unit, flows, and the built bin, all started by it.
// `npm run test:nodes -- 22` runs one of them; whatever else is given goes to vitest.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installNode, NODES, nodeBinary } from './apart.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const asked = given.filter((word) => /^\d+$/.test(word)).map(Number);
const forVitest = given.filter((word) => !/^\d+$/.test(word));

for (const major of asked.length > 0 ? asked : NODES) {
  installNode(major);
  const node = nodeBinary(major);
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  console.log(`\nUnder Node ${stdout.trim()}`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts'];
  const { status } = spawnSync(node, [...vitest, ...forVitest], {
    cwd: root,
    stdio: 'inherit',
    // npm and whatever else a test starts by name runs under that Node too.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  });
  if (status !== 0) process.exitCode = 1;
}
