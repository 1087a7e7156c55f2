/**
 * What every command receives: the machine as this run sees it. Besides main.ts and plugin.ts only
 * files/this-process.ts reads the process, so a test can give a command another home, clock, terminal or network by
 * passing another Context.
 */
import type { Readable } from 'node:stream';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { ExitCode } from './failures/errors.ts';
import type { Prompter } from './screen/prompts/prompter.ts';
import type { KeySignals, Output } from './screen/streams.ts';
import type { Language } from './text/text.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Which OpenClaw to use, as given on the command line. */
export interface LocationFlags {
  readonly config?: string | undefined;
  readonly stateDir?: string | undefined;
  readonly openclawProfile?: string | undefined;
}

export interface Surroundings {
  readonly container: boolean;
  /** Windows Subsystem for Linux. */
  readonly wsl: boolean;
  /** In WSL: the program on PATH that opens a page in the Windows browser. */
  readonly wslBridge?: 'wslview' | 'rundll32.exe';
}

export type RequestHandler = NodeHttpHandler;

/** The flags that every command takes. */
export interface GlobalFlags {
  readonly json: boolean;
  readonly color: boolean;
  readonly debug: boolean;
  readonly language: Language;
  /** Which OpenClaw to use, if given. */
  readonly location?: LocationFlags;
}

export interface Terminal {
  readonly stdin: Readable & { isTTY?: boolean; isRaw?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface RunResult {
  /** The exit code; 127 if the program could not be started, 124 if it timed out. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Environment;
  readonly timeoutMs: number;
  /** Called with each line of output as it arrives. */
  readonly onLine?: (line: string) => void;
}

export interface SelfOptions {
  readonly env: Environment;
  readonly cwd: string;
  /** Written to its stdin; if absent, it shares our terminal's. */
  readonly input?: string;
  /** Return its stdout instead of passing it through. */
  readonly captureOutput?: boolean;
}

export interface Context extends Terminal {
  /** A copy of the process environment, taken at start. */
  readonly env: Environment;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  /** This package's version. */
  readonly version: string;
  /** The operating system's answer for the home folder, used if no variable is set. */
  readonly osHome: string;
  /** Our user ID; absent on Windows, which has none. */
  readonly uid?: number | undefined;
  /** Node's version, e.g. `20.20.2`. */
  readonly nodeVersion: string;
  readonly language: Language;
  readonly color: boolean;
  readonly json: boolean;
  readonly debug: boolean;
  /** The flags that choose an OpenClaw; commands that we suggest need them too. */
  readonly location: LocationFlags;
  /** True if a person can be asked: stdin and stderr are terminals, and --json is not given. */
  readonly interactive: boolean;
  /** The command that starts this program: Node and the script. */
  readonly program: readonly string[];
  /** The OpenClaw that runs us as its plugin: Node and its script. Absent: the one on PATH. */
  readonly host?: readonly [node: string, script: string];
  /** Aborted by Ctrl-C or a termination signal. Everything that waits must listen to it. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  now(): number;
  /** Waits; throws CancelledError as soon as the run's signal, or the given one, is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Runs a program to its end, without a shell. Never throws because of what the program does. */
  run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult>;
  /**
   * Starts a program that outlives us, such as a browser. Returns whether it started without failing at once. Throws
   * CancelledError if the signal is aborted meanwhile.
   */
  launch(command: string, args: readonly string[]): Promise<boolean>;
  /** Runs this program again on our terminal. It receives our signals, and we wait for it even after one. */
  runSelf(
    args: readonly string[],
    options: SelfOptions,
  ): Promise<{ readonly exitCode: ExitCode; readonly stdout: string }>;
  /**
   * All of stdin; if it is larger than 16 MiB, the end of it. Throws CancelledError if the signal is aborted meanwhile.
   */
  readStdin(): Promise<string>;
  /** What kind of machine this is. */
  surroundings(): Promise<Surroundings>;
  prompter(): Promise<Prompter>;
  /** Restores the terminal. Call once, at the end of the run. */
  close(): void;
  /** The request handler for every AWS client; created once. */
  requestHandler(): Promise<RequestHandler>;
}

/** What only the process knows; main reads it, tests make it up. */
export type Machine = Pick<
  Context,
  'env' | 'cwd' | 'platform' | 'osHome' | 'uid' | 'nodeVersion' | 'version' | 'program' | 'host' | 'signal'
> & {
  /** What Ctrl-C and Ctrl-Z do if the terminal leaves them to us. */
  readonly keys: KeySignals;
};
