/** A temporary machine for end-to-end tests: a temp home, a stand-in for AWS, and the built bin run against both. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { expectCleanHome, expectNoSecret } from './leaks.ts';
import { pathOf, writeProgram } from './program.ts';
import { type StandIn, type StandInOptions, startStandIn } from './stand-in.ts';
import type { Stranger } from './stranger.ts';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const GUARD = fileURLToPath(new URL('only-this-machine.cjs', import.meta.url));

/** The environment variable that keeps Node from connecting to other machines. */
export const onlyThisMachine = (guard = GUARD) => ({ NODE_OPTIONS: `--require=${JSON.stringify(guard)}` });

/** How long a run may continue after its last output: a person would not wait longer for a command that looks done. */
const LINGER_MS = 3_000;

export interface RunResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
  /** Another user of this machine; only root may become one. */
  readonly as?: Stranger;
}

/** A run of the bin that has not ended yet. */
interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<RunResult>;
}

export interface Machine {
  readonly home: string;
  readonly aws: StandIn;
  /** The environment of its programs. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the built bin to its end, without a terminal. None of its output may contain a secret. */
  run(args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Starts the built bin. The same check applies when it has ended. */
  start(args: readonly string[], options?: RunOptions): Running;
  /**
   * Something else that no output may contain. Keys that a run gets by stdin or environment are added automatically.
   */
  plant(secret: string): string;
  /** The content of a file in the home folder, or undefined. */
  read(path: string): Promise<string | undefined>;
  /** Writes a file in the home folder, and its folders. */
  write(path: string, text: string): Promise<void>;
  /**
   * Puts a JavaScript program named `openclaw` on PATH as writeProgram does, and the Bedrock plugin where OpenClaw
   * would install it.
   */
  installOpenclaw(script: string): Promise<void>;
  /** The secrets of this machine so far. */
  secrets(): string[];
}

/** Created for a test and removed after it. Its environment contains nothing of the real machine's AWS or OpenClaw. */
export async function createMachine(options: StandInOptions = {}): Promise<Machine> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-test-')));
  const aws = await startStandIn({ delay: async () => {}, ...options });
  const machine = machineAt(home, aws);
  onTestFinished(async () => {
    await aws.close();
    try {
      machine.expectClean();
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
  return machine;
}

/** A machine in the caller's own home folder, which the caller removes. */
export function machineAt(home: string, aws: StandIn): Machine & { expectClean(): void } {
  const planted = new Set<string>();
  const plantedIn = new Set<string>();
  const secrets = () => [...aws.secrets(), ...planted];
  const environment = {
    PATH: pathOf(join(home, 'bin')),
    HOME: home,
    // Windows has no other home folder, and starts no program without its own system folder.
    ...(process.platform === 'win32' && { USERPROFILE: home, SystemRoot: process.env.SystemRoot ?? '' }),
    AWS_ENDPOINT_URL: aws.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    LANG: 'C.UTF-8',
    // As over SSH, so that no test opens a browser on a developer's desktop.
    SSH_CONNECTION: '127.0.0.1 1 127.0.0.1 22',
    ...onlyThisMachine(),
  };
  const start = (
    args: readonly string[],
    { env = {}, input = '', cwd = home, as }: RunOptions = {},
  ): Running => {
    for (const text of [input, ...Object.values(env)])
      for (const [key] of text.matchAll(/(?:ABSK|bedrock-api-key-)[\w+/=]{20,}/g)) planted.add(key);
    const running = startBin(args, { ...environment, ...env }, input, cwd, as);
    const ended = running.ended.then((result) => {
      expectNoSecret(result.stdout, secrets(), `stdout of ${args.join(' ')}`);
      expectNoSecret(result.stderr, secrets(), `stderr of ${args.join(' ')}`);
      return result;
    });
    return { ...running, ended };
  };
  return {
    home,
    aws,
    env: environment,
    start,
    secrets,
    run: (args, given) => start(args, given).ended,
    plant(secret) {
      planted.add(secret);
      return secret;
    },
    read: (path) => readFile(join(home, path), 'utf8').catch(() => undefined),
    async write(path, text) {
      if (secrets().some((secret) => text.includes(secret))) plantedIn.add(path);
      await mkdir(dirname(join(home, path)), { recursive: true });
      await writeFile(join(home, path), text);
    },
    async installOpenclaw(script) {
      await writeProgram(join(home, 'bin'), 'openclaw', script);
      const plugin = join(home, '.openclaw/npm/projects/p/node_modules/@openclaw/amazon-bedrock-provider');
      await mkdir(plugin, { recursive: true });
      await writeFile(join(plugin, 'package.json'), '{"name":"@openclaw/amazon-bedrock-provider"}');
    },
    expectClean: () => expectCleanHome(home, secrets(), plantedIn),
  };
}

function startBin(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input: string,
  cwd: string,
  as: Stranger | undefined,
): Running {
  const { node, bin, guard, ...user } = as ?? { node: process.execPath, bin: BIN, guard: GUARD };
  const child = spawn(node, [bin, ...args], {
    env: { ...env, ...onlyThisMachine(guard) },
    cwd,
    stdio: 'pipe',
    ...user,
  });
  const lingering = watchEnd(child);
  const ended = new Promise<RunResult>((resolve, reject) => {
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
    child.once('error', reject);
    child.once('close', (exitCode) => {
      const hangs = lingering();
      if (hangs) reject(new Error(`${args.join(' ')} ${hangs}:\n${stdout}${stderr}`));
      else resolve({ exitCode, stdout, stderr });
    });
  });
  return { child, ended };
}

/**
 * Records when a program last printed something or got a signal. The returned function says, once the program has
 * ended, whether it hung before that.
 */
export function watchEnd(child: ChildProcess, lingerMs = LINGER_MS): () => string | undefined {
  let last: number | undefined;
  const mark = () => {
    last = performance.now();
  };
  child.stdout?.on('data', mark);
  child.stderr?.on('data', mark);
  const kill = child.kill.bind(child);
  child.kill = (signal) => {
    mark();
    return kill(signal);
  };
  return () => {
    const ms = performance.now() - (last ?? Number.POSITIVE_INFINITY);
    return ms > lingerMs ? `ended ${Math.round(ms)} ms after its last output` : undefined;
  };
}

/** The arguments of an SSO setup, except what is chosen from the portal's lists. */
export function portalArgs(aws: StandIn): string[] {
  return ['init', '--auth', 'sso', '--sso-start-url', aws.startUrl, '--sso-region', 'eu-west-1'];
}

/** The arguments of an SSO setup that needs no person. */
export function ssoArgs(aws: StandIn): string[] {
  return [...portalArgs(aws), '--account-id', '111122223333', '--yes'];
}
