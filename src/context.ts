/**
 * What every command is handed: the machine as it is seen by this run. Below main nothing reads `process.*`,
 * so a test gives a command another home, clock, terminal or network by giving it another Context.
 */
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { CancelledError, EXIT, type ExitCode } from './errors.ts';
import type { Surroundings } from './files/surroundings.ts';
import type { RequestHandler } from './http.ts';
import type { Language } from './messages/text.ts';
import { chooseLanguage } from './messages/text.ts';
import type { Prompter } from './wizard/prompter.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The flags that every command takes (CONTRACT.md, Global). */
export interface GlobalFlags {
  readonly json: boolean;
  readonly color: boolean;
  readonly debug: boolean;
  readonly lang: string | undefined;
}

export interface Terminal {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable & { isTTY?: boolean; columns?: number };
}

export interface RunResult {
  /** Exit code; 127 when the program could not be started, 124 when it ran out of time. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Environment;
  readonly timeoutMs: number;
}

export interface SelfOptions {
  readonly env: Environment;
  readonly cwd: string;
  /** Given to its stdin; absent: it shares our terminal's. */
  readonly input?: string;
  /** Its stdout comes back instead of going to ours. */
  readonly captureOutput?: boolean;
}

export interface Context extends Terminal {
  /** A copy of the process environment, taken at start. */
  readonly env: Environment;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  /** Of this package. */
  readonly version: string;
  /** The operating system's idea of the home folder, for when no variable says it. */
  readonly osHome: string;
  readonly language: Language;
  readonly color: boolean;
  readonly json: boolean;
  readonly debug: boolean;
  /** A person can be asked: stdin and stderr are terminals and no --json. */
  readonly interactive: boolean;
  /** Aborted by Ctrl-C or a termination signal. Everything that waits listens to it. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  now(): number;
  /** Waits; throws CancelledError as soon as the signal is aborted. */
  sleep(ms: number): Promise<void>;
  /** Runs a program to its end. The arguments are words of our own: a batch file gets them through a shell. Never throws for what the program does. */
  run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult>;
  /**
   * Starts a program that lives on by itself, a browser. Whether it started and did not fail at once.
   * Throws CancelledError when the signal is aborted meanwhile.
   */
  launch(command: string, args: readonly string[]): Promise<boolean>;
  /** Runs this very program again, on our terminal. It gets our signals, and is waited for even after one. */
  runSelf(
    args: readonly string[],
    options: SelfOptions,
  ): Promise<{ readonly exitCode: ExitCode; readonly stdout: string }>;
  /** What kind of machine this is. */
  surroundings(): Promise<Surroundings>;
  prompter(): Promise<Prompter>;
  /** The handler for every AWS client; made once. */
  requestHandler(): Promise<RequestHandler>;
}

/** The Context of a real run. */
export function createContext(terminal: Terminal, flags: GlobalFlags, machine: Machine): Context {
  const { env, signal } = machine;
  const interactive = terminal.stdin.isTTY === true && terminal.stderr.isTTY === true && !flags.json;
  const language = chooseLanguage(flags.lang, env);
  const color = flags.color && wantsColor(terminal, env);
  let handler: Promise<RequestHandler> | undefined;
  return {
    ...terminal,
    ...machine,
    language,
    color,
    json: flags.json,
    debug: flags.debug,
    interactive,
    now: Date.now,
    sleep: (ms) => sleep(ms, signal),
    run: (command, args, options) => run(command, args, { env, ...options }, signal),
    launch: (command, args) => launch(command, args, env, signal),
    runSelf: (args, options) => runSelf([...machine.program, ...args], options, signal),
    surroundings: async () => (await import('./files/surroundings.ts')).lookAround(machine),
    prompter: async () => {
      const { createClackPrompter } = await import('./wizard/clack.ts');
      return createClackPrompter({ input: terminal.stdin, output: terminal.stderr, signal, color, language });
    },
    requestHandler: () => {
      handler ??= import('./http.ts').then(({ createRequestHandler }) => createRequestHandler(signal));
      return handler;
    },
  };
}

/** What only the process can tell; main reads it, tests make it up. */
export type Machine = Pick<Context, 'env' | 'cwd' | 'platform' | 'osHome' | 'signal' | 'version'> & {
  /** How this program is started: Node and the script. */
  readonly program: readonly string[];
};

/** NO_COLOR and FORCE_COLOR as at https://no-color.org and https://force-color.org. */
function wantsColor({ stderr }: Terminal, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stderr.isTTY === true && env.TERM !== 'dumb';
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new CancelledError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
}

function run(
  command: string,
  args: readonly string[],
  { env, timeoutMs }: RunOptions & { env: Environment },
  signal: AbortSignal,
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    // Node starts no batch file without a shell (CVE-2024-27980), and npm's programs are batch files on Windows.
    const isBatch = /\.(cmd|bat)$/i.test(command);
    const child = spawn(isBatch ? `"${command}"` : command, [...args], {
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isBatch,
    });
    let stdout = '';
    let stderr = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    const cancel = () => child.kill('SIGTERM');
    signal.addEventListener('abort', cancel, { once: true });
    const finish = (exitCode: number) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      if (signal.aborted) reject(new CancelledError());
      else resolve({ exitCode: late ? 124 : exitCode, stdout, stderr });
    };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
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

function launch(
  command: string,
  args: readonly string[],
  env: Environment,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
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

function runSelf(
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
