/**
 * Starting other programs: the inside of Context.run, launch and runSelf, loaded when one is started. Node's own module
 * for it takes longer to load than the rest of `--help`.
 */
import { spawn } from 'node:child_process';
import type { Environment, RunOptions, RunResult, SelfOptions } from '../context.ts';
import { CancelledError, EXIT, type ExitCode } from '../failures/errors.ts';
import { killTree, platform } from '../files/this-process.ts';

/** A program that is asked to end gets this long before it is made to. */
const GRACE_MS = 2_000;

/**
 * As Context.run; `env` is the whole environment of the program. What it started itself ends with it when time is up or the
 * run is cancelled: OpenClaw's start script starts the real one, npm's its own.
 */
export function run(
  command: string,
  args: readonly string[],
  { env, timeoutMs, onLine = () => {} }: RunOptions & { env: Environment },
  signal: AbortSignal,
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw new CancelledError();
    // Node starts no batch file without a shell (CVE-2024-27980), and npm's programs are batch files on Windows.
    const isBatch = /\.(cmd|bat)$/i.test(command);
    const words = isBatch ? args.map((word) => (/\s/.test(word) ? `"${word}"` : word)) : args;
    const child = spawn(isBatch ? `"${command}"` : command, [...words], {
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isBatch,
      // A group of its own is what can be ended as a whole; on Windows it would get a window of its own.
      detached: platform !== 'win32',
      windowsHide: true,
    });
    const end = (how: 'SIGKILL' | 'SIGTERM') => {
      const { pid } = child;
      if (pid === undefined) return;
      if (platform !== 'win32') killTree(pid, how);
      else {
        const words = ['/pid', String(pid), '/T', '/F'];
        spawn('taskkill', words, { stdio: 'ignore' }).once('error', () => child.kill());
      }
    };
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
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      tell(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
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
      child.stdout.destroy();
      child.stderr.destroy();
    });
  });
}

/** A program that cannot open a page says so within this time; a browser in the foreground goes on for hours. */
const LAUNCH_MS = 3_000;

/** As Context.launch. */
export function launch(
  command: string,
  args: readonly string[],
  env: Environment,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw new CancelledError();
    // In a session of its own: our Ctrl-C is not the browser's.
    const child = spawn(command, [...args], {
      env: env as NodeJS.ProcessEnv,
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
    });
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
