/**
 * Starting other programs: the inside of Context.run, launch and runSelf, loaded when one is started. Node's own module
 * for it takes longer to load than the rest of `--help`.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Context, RunOptions, RunResult, SelfOptions } from '../context.ts';
import { CancelledError, EXIT, type ExitCode } from '../failures/errors.ts';
import { killTree } from '../files/this-process.ts';
import { windowsStart } from './batch-file.ts';

/** On what a program is started, and with which environment. */
type Where = Pick<Context, 'env' | 'platform'>;

/** A program that is asked to end gets this long before it is made to: after Ctrl-C nobody waits for more than a second. */
const GRACE_MS = 500;

/**
 * As Context.run; `env` is the whole environment of the program. What it started itself ends with it when time is up or the
 * run is cancelled: OpenClaw's start script starts the real one, npm's its own.
 */
export function run(
  command: string,
  args: readonly string[],
  { timeoutMs, onLine = () => {}, ...where }: RunOptions & Where,
  signal: AbortSignal,
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw new CancelledError();
    // A group of its own is what can be ended as a whole; on Windows it would get a window of its own.
    const detached = where.platform !== 'win32';
    const child = start(command, args, where, { stdio: ['ignore', 'pipe', 'pipe'], detached });
    if (child instanceof Error) return resolve({ exitCode: 127, stdout: '', stderr: child.message });
    const end = (how: 'SIGKILL' | 'SIGTERM') => endTree(child, how, where);
    let stdout = '';
    let stderr = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end('SIGKILL');
    }, timeoutMs);
    let grace: NodeJS.Timeout | undefined;
    const cancel = () => {
      end('SIGTERM');
      grace = setTimeout(() => end('SIGKILL'), GRACE_MS);
    };
    signal.addEventListener('abort', cancel, { once: true });
    const finish = (exitCode: number) => {
      clearTimeout(timer);
      clearTimeout(grace);
      signal.removeEventListener('abort', cancel);
      // The program itself is gone; what it started may still be there.
      if (signal.aborted || late) end('SIGKILL');
      if (signal.aborted) reject(new CancelledError());
      else resolve({ exitCode: late ? 124 : exitCode, stdout, stderr });
    };
    const tell = (chunk: string) => {
      for (const line of chunk.split(/[\r\n]+/).filter((text) => text.trim())) onLine(line);
    };
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      tell(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
      tell(chunk);
    });
    child.once('error', (error) => {
      stderr += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
    child.once('exit', () => {
      if (!signal.aborted && !late) return;
      // What it started itself may hold the pipes open for as long as it likes; nobody waits for its words.
      child.stdout?.destroy();
      child.stderr?.destroy();
    });
  });
}

/** The program, or why it cannot be started; for a missing one its `error` event tells. */
function start(
  command: string,
  args: readonly string[],
  { env, platform }: Where,
  options: SpawnOptions,
): ChildProcess | Error {
  const begun = platform === 'win32' ? windowsStart(command, args, env) : { command, args, verbatim: false };
  try {
    return spawn(begun.command, [...begun.args], {
      ...options,
      env: env as NodeJS.ProcessEnv,
      windowsHide: true,
      windowsVerbatimArguments: begun.verbatim,
    });
  } catch (error) {
    // Node throws what it knows at once: a file that is no program, words that are too long.
    return error as Error;
  }
}

/** Ends a program and all that it started: the group that it leads, or, on Windows, the tree that it is the root of. */
function endTree(child: ChildProcess, how: 'SIGKILL' | 'SIGTERM', where: Where) {
  const { pid, exitCode } = child;
  if (pid === undefined) return;
  if (where.platform !== 'win32') return killTree(pid, how);
  // The tree is found by its root alone, and the number of one that has ended may be another program's.
  if (exitCode !== null) return;
  const ending = start('taskkill', ['/pid', String(pid), '/T', '/F'], where, { stdio: 'ignore' });
  if (ending instanceof Error) child.kill();
  else ending.once('error', () => child.kill());
}

/** A program that cannot open a page says so within this time; a browser in the foreground goes on for hours. */
const LAUNCH_MS = 3_000;

/** As Context.launch. */
export function launch(
  command: string,
  args: readonly string[],
  where: Where,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw new CancelledError();
    // In a session of its own: our Ctrl-C is not the browser's.
    const child = start(command, args, where, { stdio: 'ignore', detached: true });
    if (child instanceof Error) return resolve(false);
    child.unref();
    const finish = (opened: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(opened);
    };
    const timer = setTimeout(() => finish(true), LAUNCH_MS);
    const cancel = () => {
      clearTimeout(timer);
      reject(new CancelledError());
    };
    signal.addEventListener('abort', cancel, { once: true });
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
  });
}

/** As Context.runSelf; the words begin with the program itself. */
export function runSelf(
  [command, ...args]: readonly string[],
  { env, cwd, input, captureOutput }: SelfOptions,
  signal: AbortSignal,
): Promise<{ exitCode: ExitCode; stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command as string, args, {
      env: env as NodeJS.ProcessEnv,
      cwd,
      stdio: [input === undefined ? 'inherit' : 'pipe', captureOutput ? 'pipe' : 'inherit', 'inherit'],
    });
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stdin?.end(input);
    const pass = () => child.kill('SIGINT');
    signal.addEventListener('abort', pass, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', pass);
      if (signal.aborted) reject(new CancelledError());
      else resolve({ exitCode: (code ?? EXIT.bug) as ExitCode, stdout });
    });
  });
}
