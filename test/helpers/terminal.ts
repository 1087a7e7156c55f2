/** A person at a real terminal: the built bin on a pty, what is on its screen, and a keyboard. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import type { Machine } from './machine.ts';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** `script` of util-linux gives a pty without native code to build. */
export const hasPty = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

export const KEY = {
  enter: '\r',
  down: '\u001b[B',
  up: '\u001b[A',
  ctrlC: '\u0003',
  space: ' ',
  tab: '\t',
} as const;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Terminal {
  /** What is on the screen now, without blanks at line ends and empty lines at the end. */
  screen(): string;
  /** Everything that was ever written, escape codes and all. */
  raw(): string;
  /** All lines, those that have scrolled away too. */
  history(): string;
  type(keys: string): void;
  /** Resolves with the screen once it shows the text; rejects with the screen when the program ends or hangs. */
  waitFor(text: string | RegExp): Promise<string>;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number | null>;
}

/** Runs the bin in the machine's home on a terminal of 80x24, or as told. */
export function openTerminal(
  machine: Machine,
  args: readonly string[],
  options: TerminalOptions = {},
): Terminal {
  const { columns = 80, rows = 24, env = {} } = options;
  const words = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
  const command = `stty rows ${rows} cols ${columns}; exec ${words}`;
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    env: { ...machine.env, TERM: 'xterm-256color', SHELL: '/bin/sh', ...env },
    cwd: machine.home,
  });
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
  let raw = '';
  let wake = () => {};
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    raw += chunk;
    emulator.write(chunk, () => wake());
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      resolve(code);
      wake();
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  const screen = () => readLines(emulator, emulator.buffer.active.baseY);
  return {
    screen,
    raw: () => raw,
    history: () => readLines(emulator, 0),
    type: (keys) => void child.stdin.write(keys),
    ended,
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
}

function readLines({ buffer, rows }: xterm.Terminal, from: number): string {
  const lines: string[] = [];
  for (let y = from; y < buffer.active.baseY + rows; y += 1)
    lines.push(buffer.active.getLine(y)?.translateToString(true) ?? '');
  return lines.join('\n').trimEnd();
}
