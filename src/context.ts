/**
 * What every command is handed: the machine as it is seen by this run. Below main nothing reads `process.*`,
 * so a test gives a command another home, clock, terminal or network by giving it another Context.
 */
import type { Readable } from 'node:stream';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { ExitCode } from './failures/errors.ts';
import type { Output } from './screen/output.ts';
import type { Prompter } from './screen/prompts/prompter.ts';
import type { KeySignals } from './screen/silence.ts';
import type { Language } from './text/text.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Which OpenClaw, as given on the command line. */
export interface LocationFlags {
  readonly config?: string | undefined;
  readonly stateDir?: string | undefined;
  readonly openclawProfile?: string | undefined;
}

export interface Surroundings {
  readonly container: boolean;
  /** Windows Subsystem for Linux. */
  readonly wsl: boolean;
  /** In WSL: the program on PATH that opens a page in the browser of Windows. */
  readonly wslBridge?: 'wslview' | 'rundll32.exe';
}

export type RequestHandler = NodeHttpHandler;

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
  readonly stdin: Readable & { isTTY?: boolean; isRaw?: boolean };
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
  /** Called with each line that it prints, as it comes. */
  readonly onLine?: (line: string) => void;
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
  /** How this program is started: Node and the script. */
  readonly program: readonly string[];
  /** The OpenClaw that runs us as its plugin: Node and its script. Absent: the one on PATH. */
  readonly host?: readonly [node: string, script: string];
  /** Aborted by Ctrl-C or a termination signal. Everything that waits listens to it. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  now(): number;
  /** Waits; throws CancelledError as soon as the run's signal, or the given one, is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Runs a program to its end, no shell between us. Never throws for what the program does. */
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
  /** All of stdin, of more than 16 MiB the end. Throws CancelledError when the signal is aborted meanwhile. */
  readStdin(): Promise<string>;
  /** What kind of machine this is. */
  surroundings(): Promise<Surroundings>;
  prompter(): Promise<Prompter>;
  /** Puts the terminal back as it was. To be called once, at the end of the run. */
  close(): void;
  /** The handler for every AWS client; made once. */
  requestHandler(): Promise<RequestHandler>;
}

/** What only the process can tell; main reads it, tests make it up. */
export type Machine = Pick<
  Context,
  'env' | 'cwd' | 'platform' | 'osHome' | 'uid' | 'nodeVersion' | 'version' | 'program' | 'host' | 'signal'
> & {
  /** What Ctrl-C and Ctrl-Z do, where the terminal leaves them to us. */
  readonly keys: KeySignals;
};
