/** A temporary Windows: a home folder, a stand-in for AWS, and the built bin run by the Windows version of Node. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { windowsNode } from '../../.config/apart.mjs';
import { asWindowsPath } from '../../.config/wine.mjs';
import { expectNoSecret } from '../helpers/leaks.ts';
import type { RunResult } from '../helpers/machine.ts';
import { type StandIn, startStandIn } from '../helpers/stand-in.ts';

const isWine = process.platform !== 'win32';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A path of this machine as Windows has it. */
const onWindows = (path: string) => (isWine ? asWindowsPath(path) : path);

const NODE = isWine ? windowsNode : process.execPath;
/** The folder of the Windows version of Node, in Windows form. */
export const NODE_FOLDER = onWindows(dirname(NODE));

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
}

export interface WindowsMachine {
  readonly aws: StandIn;
  /** The user's folder in Windows form. It contains a blank. */
  readonly home: string;
  run(args: readonly string[], given?: Given): Promise<RunResult>;
  /** A file in the home folder; undefined if it does not exist. */
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string | Buffer): Promise<void>;
}

export async function createWindowsMachine(): Promise<WindowsMachine> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-windows-')));
  const home = join(folder, 'Jo Smith');
  const aws = await startStandIn({ delay: async () => {} });
  onTestFinished(async () => {
    await aws.close();
    await rm(folder, { recursive: true, force: true });
  });
  await mkdir(join(home, 'Temp'), { recursive: true });
  const environment = {
    Path: `"${onWindows(join(home, 'bin'))}";C:\\windows\\system32`,
    USERPROFILE: onWindows(home),
    TEMP: onWindows(join(home, 'Temp')),
    AWS_ENDPOINT_URL: aws.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    // As over SSH, so that no browser is opened.
    SSH_CONNECTION: '127.0.0.1 1 127.0.0.1 22',
  };
  let runs = 0;
  return {
    aws,
    home: onWindows(home),
    async run(args, { env = {}, input = '' } = {}) {
      runs += 1;
      const file = (name: string) => join(folder, `${runs}-${name}`);
      const [stdin, stdout, stderr] = [file('in'), file('out'), file('err')];
      await writeFile(stdin, input);
      const exitCode = await start(args, { ...environment, ...env }, home, [stdin, stdout, stderr]);
      const result = {
        exitCode,
        stdout: await readFile(stdout, 'utf8'),
        stderr: await readFile(stderr, 'utf8'),
      };
      expectNoSecret(result.stdout + result.stderr, aws.secrets(), args.join(' '));
      return result;
    },
    read: (path) => readFile(join(home, path), 'utf8').catch(() => undefined),
    async write(path, text) {
      await mkdir(dirname(join(home, path)), { recursive: true });
      await writeFile(join(home, path), text);
    },
  };
}

/** Through files: Node for Windows cannot write to Wine's pipes. */
async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  [stdin, stdout, stderr]: readonly [string, string, string],
): Promise<number | null> {
  const files = [openSync(stdin, 'r'), openSync(stdout, 'w'), openSync(stderr, 'w')];
  const preload = onWindows(join(ROOT, 'test/windows/environment.cjs'));
  const words = [`--require=${preload}`, onWindows(join(ROOT, 'dist/main.js')), ...args];
  const [command, ...all] = [...(isWine ? ['wine'] : []), NODE, ...words];
  const child = spawn(command as string, all, {
    cwd,
    stdio: files as [number, number, number],
    env: { ...process.env, TEST_ENVIRONMENT: JSON.stringify(env) },
  });
  try {
    return await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  } finally {
    files.forEach(closeSync);
  }
}
