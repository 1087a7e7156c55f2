/** The files of `watch` in our folder of the state dir: the passes' memory, the installation, the log. */
import { join } from 'node:path';
import type { Locations } from '../files/locate.ts';
import { orCannotWrite } from '../files/node-error.ts';
import { writePrivately } from '../files/write.ts';
import { type ChatTarget, targetName } from '../openclaw/run-openclaw.ts';
import { assertOurs, ownFiles, readOwn, readRecord, writeRecord } from '../write/own-files.ts';
import type { Action, Memory } from './decide.ts';

export type WatchFiles = Readonly<ReturnType<typeof watchFiles>>;

/** The paths of those files. */
export function watchFiles(stateDir: string, platform: NodeJS.Platform) {
  const own = ownFiles(stateDir).folder;
  const folder = join(own, 'watch');
  return {
    folder,
    /** Held by the running pass. */
    lock: join(folder, 'lock'),
    memory: join(folder, 'memory.json'),
    installation: join(folder, 'installation.json'),
    log: join(folder, 'log'),
    /** The code that a chat must send back. */
    code: join(folder, 'notify-code.json'),
    /** The script that the timer starts. */
    script: join(folder, platform === 'win32' ? 'run.cmd' : 'run.sh'),
    /** Copies of this program, one folder per version. */
    app: join(own, 'app'),
  };
}

/** The kinds of timers. */
export type TimerKind = 'systemd' | 'launchd' | 'windows' | 'crontab';

/** Values of `--every`: divisors of an hour, which every timer supports. */
export const EVERY = { '5m': 5, '10m': 10, '15m': 15, '20m': 20, '30m': 30, '1h': 60 } as const;

/** The minutes of a value of `--every`; 10 for any other, as a newer version may have written. */
export function minutesOf(every: string): number {
  return Object.hasOwn(EVERY, every) ? EVERY[every as keyof typeof EVERY] : EVERY['10m'];
}

export interface Installation {
  /** The running copy's version. */
  readonly version: string;
  readonly timer: TimerKind;
  /** The timer's name for it. */
  readonly name: string;
  /** The value of --every: `10m`. */
  readonly every: string;
  readonly notify: ChatTarget | null;
  /** Whether to send nothing at night. */
  readonly quiet: boolean;
  /** Where and when messages were requested: the machine's name and epoch milliseconds. */
  readonly host: string;
  readonly at: number;
}

/** The memory of earlier passes; empty if the file is no JSON object. Throws AppError not-trusted, cannot-read. */
export function readMemory({ memory }: WatchFiles): Memory {
  return (readRecord(memory) as Memory | undefined) ?? {};
}

/** `flush`: must survive a power failure, because a message is about to be sent. Throws AppError cannot-write. */
export function writeMemory({ memory }: WatchFiles, value: Memory, { flush = true } = {}): Promise<void> {
  return writeRecord(memory, value, { flush });
}

/** The installation; undefined if there is none. Throws AppError not-trusted, cannot-read. */
export function readInstallation({ installation }: WatchFiles): Installation | undefined {
  return readRecord(installation) as Installation | undefined;
}

/** The log is for people to read, and does not grow. */
const MOST_LINES = 200;

/** Adds a line to the log and drops the oldest beyond 200. Throws AppError cannot-write, not-trusted, cannot-read. */
export async function addToLog({ log }: WatchFiles, line: string): Promise<void> {
  const lines = (readOwn(log)?.toString('utf8') ?? '').split('\n').filter(Boolean);
  const kept = [...lines, line.replace(/\s+/g, ' ')].slice(-MOST_LINES);
  await orCannotWrite(log, writePrivately(log, `${kept.join('\n')}\n`));
}

/** Throws AppError `not-trusted` if another user could write files that a pass uses. */
export function assertWatchTrusted({ folder }: WatchFiles): void {
  assertOurs(folder, 'folder');
}

export interface Watched {
  readonly installation: Installation;
  readonly memory: Memory;
  /** `watch` of `status --json`. */
  readonly members: {
    readonly installed: true;
    /** The installed copy's: the envelope of every result has a `version` of its own. */
    readonly programVersion: string;
    readonly timer: TimerKind;
    readonly every: string;
    readonly notify: string | null;
    readonly lastRun: string | null;
    readonly lastAction: Action | null;
  };
}

/**
 * Whether and how it is installed, and what it last did; undefined if not installed. Throws AppError not-trusted,
 * cannot-read.
 */
export function describeWatch(
  { stateDir }: Pick<Locations, 'stateDir'>,
  platform: NodeJS.Platform,
): Watched | undefined {
  const files = watchFiles(stateDir, platform);
  const installation = readInstallation(files);
  if (!installation) return undefined;
  const memory = readMemory(files);
  const { version, timer, every, notify } = installation;
  const members = {
    installed: true,
    programVersion: version,
    timer,
    every,
    notify: notify && targetName(notify),
    lastRun: memory.last ? new Date(memory.last.at).toISOString() : null,
    lastAction: memory.last?.action ?? null,
  } as const;
  return { installation, memory, members };
}

/**
 * Stops the passes from asking anyone until the person signs in. Returns whether there are any. Throws AppError
 * cannot-write.
 */
export async function pauseWatch(
  { stateDir }: Pick<Locations, 'stateDir'>,
  platform: NodeJS.Platform,
): Promise<boolean> {
  const files = watchFiles(stateDir, platform);
  if (!readInstallation(files)) return false;
  await writeMemory(files, { ...readMemory(files), signedOut: true });
  return true;
}
