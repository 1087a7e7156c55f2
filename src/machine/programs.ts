/**
 * Starts other programs: the implementation of Context.run, launch and runSelf. Loaded on first use, because Node's
 * child_process takes longer to load than the rest of `--help`.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Context, Environment, RunOptions, RunResult, SelfOptions } from '../context.ts';
import { CancelledError, EXIT, type ExitCode } from '../failures/errors.ts';
import { readText } from '../files/read.ts';
import { execPath, killTree } from '../files/this-process.ts';

/** The platform and environment that a program is started on. */
type Where = Pick<Context, 'env' | 'platform'>;

/** How long a program may take to exit before it is killed: after Ctrl-C nobody wants to wait longer than a second. */
const GRACE_MS = 500;

/**
 * Implements Context.run; `env` is the program's whole environment. On timeout or cancellation its child processes are
 * ended too: OpenClaw's start script starts the real program, npm's its own.
 */
export function run(
  command: string,
  args: readonly string[],
  { timeoutMs, onLine = () => {}, ...where }: RunOptions & Where,
  signal: AbortSignal,
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw new CancelledError();
    // Only a process group can be ended as a whole; on Windows a detached process would open a window.
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
    let pipes: NodeJS.Timeout | undefined;
    const cancel = () => {
      end('SIGTERM');
      grace = setTimeout(() => end('SIGKILL'), GRACE_MS);
    };
    signal.addEventListener('abort', cancel, { once: true });
    const finish = (exitCode: number) => {
      clearTimeout(timer);
      clearTimeout(grace);
      clearTimeout(pipes);
      signal.removeEventListener('abort', cancel);
      // The program has exited; its child processes may still be running.
      if (signal.aborted || late) end('SIGKILL');
      if (signal.aborted) reject(new CancelledError());
      else resolve({ exitCode: late ? 124 : exitCode, stdout, stderr });
    };
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    for (const input of [child.stdout, child.stderr])
      if (input) createInterface({ input }).on('line', (line) => line.trim() && onLine(line));
    child.once('error', (error) => {
      stderr += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
    child.once('exit', () => {
      clearTimeout(timer);
      // Child processes, such as a gateway just started, may keep the pipes open indefinitely.
      const closePipes = () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      };
      if (signal.aborted || late) closePipes();
      else pipes = setTimeout(closePipes, GRACE_MS);
    });
  });
}

/** Starts the program, or returns why it cannot be started; a missing one is reported by its `error` event. */
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
    // Node throws at once if the file is not executable or the arguments are too long.
    return error as Error;
  }
}

/** Ends a program and its children: its process group or, on Windows, its process tree. */
function endTree(child: ChildProcess, how: 'SIGKILL' | 'SIGTERM', where: Where) {
  const { pid, exitCode, signalCode } = child;
  if (pid === undefined) return;
  if (where.platform !== 'win32') return killTree(pid, how);
  // The tree is found by its root's process ID, which may have been reused once the root has exited.
  if (exitCode !== null || signalCode !== null) return;
  const ending = start('taskkill', ['/pid', String(pid), '/T', '/F'], where, { stdio: 'ignore' });
  if (ending instanceof Error) child.kill();
  else ending.once('error', () => child.kill());
}

/** A program that cannot open a page exits within this time; a browser in the foreground runs for hours. */
const LAUNCH_MS = 3_000;

/** Implements Context.launch. */
export function launch(
  command: string,
  args: readonly string[],
  where: Where,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw new CancelledError();
    // In its own session, so that our Ctrl-C does not reach the browser.
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

/** Implements Context.runSelf; the arguments start with the program itself. */
export function runSelf(
  [command, ...args]: readonly string[],
  { env, cwd, input, captureOutput }: SelfOptions,
  signal: AbortSignal,
): Promise<{ exitCode: ExitCode; stdout: string }> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw new CancelledError();
    const child = spawn(command as string, args, {
      env: env as NodeJS.ProcessEnv,
      cwd,
      stdio: [input === undefined ? 'inherit' : 'pipe', captureOutput ? 'pipe' : 'inherit', 'inherit'],
    });
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    // It may exit before it has read everything (EPIPE); its exit code then says why.
    child.stdin?.on('error', () => {}).end(input);
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

/** What to start instead. `verbatim`: the arguments are one finished command line that must not be changed. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly verbatim: boolean;
}

/**
 * How to start a program on Windows with these arguments. Node starts no batch file without a shell (CVE-2024-27980),
 * and a shell would interpret the arguments: npm's start scripts are replaced by the JavaScript behind them, and the
 * arguments of other batch files are escaped.
 */
export function windowsStart(command: string, args: readonly string[], env: Environment): Start {
  if (!/\.(cmd|bat)$/i.test(command)) return { command, args, verbatim: false };
  const script = scriptBehind(command);
  if (script !== undefined) return { command: execPath, args: [script, ...args], verbatim: false };
  // cmd.exe interprets a batch file's arguments twice: once itself, once where the file passes them on.
  const words = args.map((word) => withCarets(withCarets(quoteForC(word))));
  const line = [`"${command}"`, ...words].join(' ');
  return { command: env.COMSPEC || 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], verbatim: true };
}

/** `"%dp0%\node_modules\x\cli.js" %*` in npm's cmd-shim, `"%~dp0\..\x\cli.js" %*` in pnpm's. */
const SHIM = /"%(?:~dp0|dp0%)\\?([^"%]+\.[cm]?js)"\s+%\*/i;

/** The JavaScript file that an npm or pnpm start script runs; undefined for other batch files. */
function scriptBehind(command: string): string | undefined {
  const path = SHIM.exec(readText(command) ?? '')?.[1];
  return path === undefined ? undefined : join(dirname(command), ...path.split(/[\\/]/));
}

/** Quotes an argument for the C runtime: https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments */
function quoteForC(word: string): string {
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}

/** Escapes every character that is special to cmd.exe. */
function withCarets(text: string): string {
  return text.replace(/[()\][%!^"`<>&|;, *?]/g, '^$&');
}
