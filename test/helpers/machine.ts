/** A throwaway machine for end-to-end tests: a temp home, a stand-in for AWS, and the built bin run against both. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/demo/stand-in.ts';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface RunResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
}

/** A run under way. */
export interface Running {
  readonly child: ChildProcess;
  readonly end: Promise<RunResult>;
}

export interface Machine {
  readonly home: string;
  readonly aws: StandIn;
  /** Runs the built bin to its end, without a terminal. */
  run(args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Starts the built bin, to be sent a signal. */
  start(
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
    options?: { readonly uid?: number },
  ): Running;
  /** A file below the home, or undefined. */
  read(path: string): Promise<string | undefined>;
  /** Writes a file below the home, with its folders. */
  write(path: string, text: string): Promise<void>;
}

/** Made anew for a test and gone after it. Its environment holds nothing of the real machine's AWS or OpenClaw. */
export async function createMachine(options: StandInOptions = {}): Promise<Machine> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-test-')));
  const aws = await startStandIn({ delay: async () => {}, ...options });
  onTestFinished(async () => {
    await aws.close();
    await rm(home, { recursive: true, force: true });
  });
  const environment = {
    PATH: '/usr/bin:/bin',
    HOME: home,
    AWS_ENDPOINT_URL: aws.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    LANG: 'C.UTF-8',
    // As over SSH, so that no test opens a browser on the desktop of whoever runs it.
    SSH_CONNECTION: '127.0.0.1 1 127.0.0.1 22',
  };
  return {
    home,
    aws,
    run: (args, { env = {}, input = '', cwd = home } = {}) =>
      startBin(args, { ...environment, ...env }, input, cwd).end,
    start: (args, env = {}, { uid } = {}) =>
      startBin(args, { ...environment, ...env }, '', uid === undefined ? home : '/', uid),
    read: (path) => readFile(join(home, path), 'utf8').catch(() => undefined),
    async write(path, text) {
      await mkdir(dirname(join(home, path)), { recursive: true });
      await writeFile(join(home, path), text);
    },
  };
}

function startBin(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input: string,
  cwd: string,
  uid?: number,
): Running {
  const child = spawn(process.execPath, [BIN, ...args], {
    env,
    cwd,
    stdio: 'pipe',
    ...(uid !== undefined && { uid }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  // A program that never reads its stdin may have closed it already.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const end = new Promise<RunResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
  return { child, end };
}

/** The arguments of an SSO set-up that needs nobody. */
export function ssoArgs(aws: StandIn): string[] {
  return [
    'init',
    '--auth',
    'sso',
    '--sso-start-url',
    aws.startUrl,
    '--sso-region',
    'eu-west-1',
    '--account-id',
    '111122223333',
    '--yes',
  ];
}
