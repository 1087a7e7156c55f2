/** A person at a real terminal: the built bin on a pty, its screen, and a keyboard. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { type Machine, watchEnd } from './machine.ts';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** `script` from util-linux provides a pty without native code to build. */
export const hasPty = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

export const KEY = {
  enter: '\r',
  down: '\u001b[B',
  up: '\u001b[A',
  ctrlC: '\u0003',
  ctrlZ: '\u001a',
  space: ' ',
  tab: '\t',
} as const;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A shell command to run on the same terminal after the bin, such as `stty -a`. */
  readonly afterwards?: string;
  /** A file for the bin's stdout, as in `openclaw-bedrock doctor > file`. */
  readonly stdoutTo?: string;
  /** Another program to run instead of the bin, as words of a command. */
  readonly program?: readonly string[];
  /** Receives a function that ends the program; by default the end of the test does. */
  readonly onDone?: (end: () => void) => void;
}

/**
 * The look of a character on the screen. A color is its number in the 256-color palette; absent: the terminal's
 * default.
 */
export interface Look {
  readonly fg: number | undefined;
  readonly bg: number | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
}

/** One line as the program wrote it; the terminal may wrap it. */
export interface WrittenLine {
  readonly text: string;
  readonly rows: number;
}

export interface Terminal {
  /** The current screen, without trailing blanks and empty lines at the end. */
  screen(): string;
  /** Everything written so far, including escape codes. */
  raw(): string;
  /** All lines, including those that have scrolled away. */
  history(): string;
  /** Like history, with lines joined that the terminal wrapped: what a person would copy. */
  written(): WrittenLine[];
  /** Every character of the screen, row by row, with its look. */
  looks(): { readonly character: string; readonly look: Look }[][];
  type(keys: string): void;
  /** Gives the terminal another size, as a person does who drags the corner of its window. */
  resize(columns: number, rows: number): void;
  /** Resolves with the screen once it shows the text; rejects with the screen if the program ends or hangs. */
  waitFor(text: string | RegExp): Promise<string>;
  /** Like waitFor, but also lets the program finish drawing. */
  settled(text: string | RegExp): Promise<string>;
  /** The exit code, once the program has ended; rejects if it hung before that, which fails the test. */
  readonly ended: Promise<number | null>;
}

/** Runs the bin in the machine's home on a terminal of 80x24, unless specified otherwise. */
export function openTerminal(
  machine: Machine,
  args: readonly string[],
  options: TerminalOptions = {},
): Terminal {
  const { columns = 80, rows = 24, env = {}, afterwards, stdoutTo, onDone = onTestFinished } = options;
  const { program = [process.execPath, BIN] } = options;
  const quoted = [...program, ...args].map((word) => `'${word}'`).join(' ');
  const words = stdoutTo ? `${quoted} > '${stdoutTo}'` : quoted;
  // Ctrl-C is for the bin only: the trap lets the shell run what comes afterwards.
  const run = afterwards ? `trap : INT; ${words}; code=$?; ${afterwards}; exit $code` : `exec ${words}`;
  const command = `stty rows ${rows} cols ${columns}; ${run}`;
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    env: { ...machine.env, TERM: 'xterm-256color', SHELL: '/bin/sh', ...env },
    cwd: machine.home,
  });
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
  const lingering = watchEnd(child);
  let raw = '';
  let wake = () => {};
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    raw += chunk;
    emulator.write(chunk, () => wake());
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', (code) => {
      const hangs = lingering();
      // The emulator reads asynchronously: only now is everything on the screen.
      emulator.write('', () => {
        if (hangs) reject(new Error(`${args.join(' ')} ${hangs}:\n${screen()}`));
        else resolve(code);
        wake();
      });
    });
  });
  onDone(() => void child.kill('SIGKILL'));
  let hasEnded = false;
  void ended.finally(() => {
    hasEnded = true;
  });
  const screen = () => readLines(emulator, emulator.buffer.active.baseY);
  const terminal: Terminal = {
    screen,
    raw: () => raw,
    history: () => readLines(emulator, 0),
    written: () => readWritten(emulator),
    looks: () => readLooks(emulator),
    type: (keys) => void child.stdin.write(keys),
    resize(columns, rows) {
      emulator.resize(columns, rows);
      // What `script` started stands on the pty; its size is changed from outside, which sends SIGWINCH.
      const [bin] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ');
      const pty = readlinkSync(`/proc/${bin}/fd/0`);
      spawnSync('stty', ['-F', pty, 'rows', String(rows), 'cols', String(columns)]);
    },
    ended,
    async settled(text) {
      for (;;) {
        await terminal.waitFor(text);
        const before = raw.length;
        await sleep(QUIET_MS);
        if (raw.length === before && !hasEnded) return screen();
        if (hasEnded) return terminal.waitFor(text);
      }
    },
    async waitFor(text) {
      const shows = () => (typeof text === 'string' ? screen().includes(text) : text.test(screen()));
      let isLate = false;
      const deadline = setTimeout(() => {
        isLate = true;
        wake();
      }, 20_000);
      try {
        while (!shows()) {
          if (hasEnded || isLate)
            throw new Error(`${hasEnded ? 'ended' : 'hangs'} without showing ${text}:\n${screen()}`);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      } finally {
        clearTimeout(deadline);
      }
      return screen();
    },
  };
  return terminal;
}

/** Longer than the pauses within one drawing, shorter than between the updates of a line with seconds. */
const QUIET_MS = 100;

function readLines({ buffer, rows }: xterm.Terminal, from: number): string {
  const lines: string[] = [];
  for (let y = from; y < buffer.active.baseY + rows; y += 1)
    lines.push(buffer.active.getLine(y)?.translateToString(true) ?? '');
  return lines.join('\n').trimEnd();
}

function readWritten({ buffer }: xterm.Terminal): WrittenLine[] {
  const lines: { text: string; rows: number }[] = [];
  for (let y = 0; y < buffer.active.length; y += 1) {
    const line = buffer.active.getLine(y);
    const last = lines.at(-1);
    if (line?.isWrapped && last) {
      last.text += line.translateToString(true);
      last.rows += 1;
    } else lines.push({ text: line?.translateToString(true) ?? '', rows: 1 });
  }
  return lines;
}

function readLooks({ buffer, rows, cols }: xterm.Terminal): ReturnType<Terminal['looks']> {
  return Array.from({ length: rows }, (_, y) => {
    const line = buffer.active.getLine(buffer.active.baseY + y);
    return Array.from({ length: cols }, (_, x) => line?.getCell(x)).flatMap((cell) => {
      if (!cell) return [];
      const fg = cell.isFgDefault() ? undefined : cell.getFgColor();
      const bg = cell.isBgDefault() ? undefined : cell.getBgColor();
      const look = { fg, bg, bold: cell.isBold() !== 0, dim: cell.isDim() !== 0 };
      return [{ character: cell.getChars() || ' ', look }];
    });
  });
}
