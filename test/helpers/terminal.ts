/** A person at a real terminal: the built bin on a pty, what is on its screen, and a keyboard. */
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { type Machine, watchEnd } from './machine.ts';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** `script` of util-linux gives a pty without native code to build. */
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
  /** A command of the shell to run on the same terminal when the bin has ended, such as `stty -a`. */
  readonly afterwards?: string;
  /** A file that gets the bin's stdout, as in `openclaw-bedrock doctor > file`. */
  readonly stdoutTo?: string;
  /** What runs in place of the bin: another program, as words of a command. */
  readonly program?: readonly string[];
  /** Gets what ends the program if it still runs; by default the end of the test does it. */
  readonly onDone?: (end: () => void) => void;
}

/** How a character on the screen looks. A color is its number in the palette of 256; absent: the terminal's own. */
export interface Look {
  readonly fg: number | undefined;
  readonly bg: number | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
}

/** One line as the program wrote it; the terminal may show it on several rows. */
export interface WrittenLine {
  readonly text: string;
  readonly rows: number;
}

export interface Terminal {
  /** What is on the screen now, without blanks at line ends and empty lines at the end. */
  screen(): string;
  /** Everything that was ever written, escape codes and all. */
  raw(): string;
  /** All lines, those that have scrolled away too. */
  history(): string;
  /** As history, with what the terminal itself broke put together again: what a person would copy. */
  written(): WrittenLine[];
  /** Every character of the screen, row by row, and how it looks. */
  looks(): { readonly character: string; readonly look: Look }[][];
  type(keys: string): void;
  /** Resolves with the screen once it shows the text; rejects with the screen when the program ends or hangs. */
  waitFor(text: string | RegExp): Promise<string>;
  /** As waitFor, and lets the program finish drawing. */
  settled(text: string | RegExp): Promise<string>;
  /** The exit code, once the program has ended; rejects when it hung before, which fails a test that asks nothing. */
  readonly ended: Promise<number | null>;
}

/** Runs the bin in the machine's home on a terminal of 80x24, or as told. */
export function openTerminal(
  machine: Machine,
  args: readonly string[],
  options: TerminalOptions = {},
): Terminal {
  const { columns = 80, rows = 24, env = {}, afterwards, stdoutTo, onDone = onTestFinished } = options;
  const { program = [process.execPath, BIN] } = options;
  const quoted = [...program, ...args].map((word) => `'${word}'`).join(' ');
  const words = stdoutTo ? `${quoted} > '${stdoutTo}'` : quoted;
  // A Ctrl-C is for the bin alone: with the trap the shell lives to run what comes afterwards.
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
      // The emulator reads behind: only now is all of it on the screen.
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

/** Longer than the pauses within one drawing, shorter than between the updates of a line that counts. */
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
