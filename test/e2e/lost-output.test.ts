import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onlyThisMachine } from '../helpers/machine.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const BIN = join(import.meta.dirname, '../../dist/main.js');
const FULL = '/dev/full';
const isThere = existsSync(FULL);

async function run(args: readonly string[], stdout: number | 'pipe') {
  const home = await tempFolder();
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { HOME: home, PATH: '', ...onlyThisMachine() },
    cwd: home,
    stdio: ['ignore', stdout, 'pipe'],
  });
  child.stdout?.destroy();
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const [exitCode] = await once(child, 'close');
  return { exitCode, stderr };
}

describe('output that cannot be written', () => {
  const explain = ['explain', 'INVALID_PAYMENT_INSTRUMENT'];

  it.runIf(isThere).each([[['--version']], [explain], [[...explain, '--json']]])(
    'on a full disk, %j exits with 1 and explains why in one line (needs /dev/full)',
    async (args) => {
      expect(await run(args, openSync(FULL, 'w'))).toEqual({
        exitCode: 1,
        stderr: 'Could not write the output: ENOSPC: no space left on device, write\n',
      });
    },
  );

  it.runIf(isThere)('on a full disk, a failure keeps its exit code (needs /dev/full)', async () => {
    expect((await run(['status'], openSync(FULL, 'w'))).exitCode).toBe(3);
  });

  it('is not a failure if the reader has stopped reading', async () => {
    expect(await run(['--help'], 'pipe')).toEqual({ exitCode: 0, stderr: '' });
    expect(await run(explain, 'pipe')).toEqual({ exitCode: 0, stderr: '' });
  });
});
