/**
 * What every command is handed: the machine as it is seen by this run. Below main nothing reads `process.*`,
 * so a test gives a command another home, clock, terminal or network by giving it another Context.
 */
import type { Readable, Writable } from 'node:stream';
import { CancelledError, type ExitCode } from './failures/errors.ts';
import type { LocationFlags } from './files/locate.ts';
import type { RequestHandler } from './http/request-handler.ts';
import type { Surroundings } from './machine/surroundings.ts';
import { asciiStream, showsAsciiOnly } from './screen/ascii.ts';
import type { Output } from './screen/output.ts';
import type { Prompter } from './screen/prompts/prompter.ts';
import type { Language } from './text/text.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The flags that every command takes (CONTRACT.md, Global). */
export interface GlobalFlags {
  readonly json: boolean;
  readonly color: boolean;
  readonly debug: boolean;
  readonly language: Language;
  /** Which OpenClaw, where the command line says so. */
  readonly location?: LocationFlags;
}

export interface Terminal {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
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
  /** The number of the user we run as; absent where the system has none, on Windows. */
  readonly uid?: number | undefined;
  /** Of Node, e.g. `20.20.2`. */
  readonly nodeVersion: string;
  readonly language: Language;
  readonly color: boolean;
  readonly json: boolean;
  readonly debug: boolean;
  /** The flags that say which OpenClaw is meant: commands that we name need them too. */
  readonly location: LocationFlags;
  /** A person can be asked: stdin and stderr are terminals and no --json. */
  readonly interactive: boolean;
  /** Aborted by Ctrl-C or a termination signal. Everything that waits listens to it. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  now(): number;
  /** Waits; throws CancelledError as soon as the run's signal, or the given one, is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
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
  /** All of stdin. Throws CancelledError when the signal is aborted meanwhile. */
  readStdin(): Promise<string>;
  /** What kind of machine this is. */
  surroundings(): Promise<Surroundings>;
  prompter(): Promise<Prompter>;
  /** The handler for every AWS client; made once. */
  requestHandler(): Promise<RequestHandler>;
}

/** The Context of a real run. */
export function createContext(terminal: Terminal, flags: GlobalFlags, machine: Machine): Context {
  const { env, signal } = machine;
  const color = flags.color && wantsColor(terminal, env);
  const ascii = showsAsciiOnly(env, machine.platform);
  const shown = (output: Output) => (ascii && output.isTTY ? asciiStream(output) : output);
  const [stdout, stderr] = [shown(terminal.stdout), shown(terminal.stderr)];
  let handler: Promise<RequestHandler> | undefined;
  return {
    ...machine,
    // Made when it is first asked for: see main.ts.
    get stdin() {
      return terminal.stdin;
    },
    stdout,
    stderr,
    get interactive() {
      return terminal.stdin.isTTY === true && terminal.stderr.isTTY === true && !flags.json;
    },
    language: flags.language,
    color,
    json: flags.json,
    debug: flags.debug,
    location: flags.location ?? {},
    now: Date.now,
    sleep: (ms, own) => sleep(ms, own ? AbortSignal.any([own, signal]) : signal),
    run: async (command, args, options) =>
      (await import('./machine/programs.ts')).run(command, args, { env, ...options }, signal),
    launch: async (command, args) =>
      (await import('./machine/programs.ts')).launch(command, args, env, signal),
    runSelf: async (args, options) =>
      (await import('./machine/programs.ts')).runSelf([...machine.program, ...args], options, signal),
    readStdin: () => readToEnd(terminal.stdin, signal),
    surroundings: async () => (await import('./machine/surroundings.ts')).lookAround(machine),
    prompter: async () => {
      // Who can be asked sits at a terminal, and that is a stream of Node's.
      const at = {
        input: terminal.stdin,
        output: stderr as Writable & Output,
        signal,
        color,
        language: flags.language,
      };
      if (env.TERM === 'dumb')
        return (await import('./screen/prompts/line-prompter.ts')).createLinePrompter(at);
      return (await import('./screen/prompts/clack.ts')).createClackPrompter(at);
    },
    requestHandler: () => {
      handler ??= import('./http/request-handler.ts').then(({ createRequestHandler }) =>
        createRequestHandler(signal, { env }),
      );
      return handler;
    },
  };
}

/** What only the process can tell; main reads it, tests make it up. */
export type Machine = Pick<
  Context,
  'env' | 'cwd' | 'platform' | 'osHome' | 'uid' | 'nodeVersion' | 'version' | 'signal'
> & {
  /** How this program is started: Node and the script. */
  readonly program: readonly string[];
};

/** NO_COLOR and FORCE_COLOR as at https://no-color.org and https://force-color.org. */
function wantsColor({ stderr }: Terminal, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stderr.isTTY === true && env.TERM !== 'dumb';
}

/** By events: for an async iterator over the stream Node has more to load, 2 ms. */
function readToEnd(stream: Readable, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const cancel = () => stream.destroy(new CancelledError());
    signal.addEventListener('abort', cancel, { once: true });
    stream
      .on('data', (chunk) => chunks.push(Buffer.from(chunk)))
      .once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      .once('error', reject)
      .once('close', () => signal.removeEventListener('abort', cancel));
    if (signal.aborted) cancel();
  });
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
