/**
 * stdout and stderr: a terminal gets Node's own stream; pipes and files are written directly, because creating Node's
 * stream for a pipe takes an eighth of a bare start; on Windows, Node's streams handle more. And the keyboard.
 */
import { fstatSync, writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { visible } from '../text/visible.ts';

/** The part of a stream that commands write to. */
export interface Output {
  write(text: string | Uint8Array): boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** Called once, on the first failed write; later output is dropped. `EPIPE`: the reader is gone. */
export type OnLost = (error: NodeJS.ErrnoException) => void;

/** The output for a file descriptor; uses Node's stream if needed. */
export function openOutput(
  fd: 1 | 2,
  nodeStream: () => Writable & Output,
  platform: NodeJS.Platform,
  onLost: OnLost,
): Output {
  const stream = mayBeTerminal(fd, platform) ? nodeStream() : undefined;
  if (stream && (stream.isTTY || platform === 'win32')) return stream.on('error', onLost);
  return plainOutput((bytes) => writeSync(fd, bytes), onLost);
}

/**
 * Whether a file descriptor may be a terminal. False saves loading what Node needs to be sure, a tenth of a bare start;
 * on Windows only Node can tell.
 */
export function mayBeTerminal(fd: 0 | 1 | 2, platform: NodeJS.Platform): boolean {
  return platform === 'win32' || fstatSync(fd).isCharacterDevice();
}

/** An output over a function like writeSync, which may write some of the bytes and returns how many. */
export function plainOutput(
  write: (bytes: Uint8Array) => number,
  onLost: OnLost,
  pause: () => void = waitForReader,
): Output {
  let open = true;
  return {
    write(text) {
      let rest = typeof text === 'string' ? Buffer.from(text) : text;
      while (open && rest.length > 0) {
        try {
          rest = rest.subarray(write(rest));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'EAGAIN') pause();
          else {
            open = false;
            onLost(error as NodeJS.ErrnoException);
          }
        }
      }
      return open;
    },
  };
}

/** A full pipe that another program made non-blocking gives EAGAIN: https://github.com/pinojs/sonic-boom/pull/33 */
function waitForReader() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

/** The stream, with every text rewritten before it is written. Bytes pass unchanged. */
export function rewrittenStream<T extends Output>(output: T, rewrite: (text: string) => string): T {
  const write = (text: string | Uint8Array) => output.write(typeof text === 'string' ? rewrite(text) : text);
  return new Proxy(output, {
    get(target, name) {
      if (name === 'write') return write;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The sequences that our styles, prompts and wait lines send: colors, cursor, erase, paste mode, clipboard. */
const OURS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /(\u001b\[\??[\d;]*[A-HJKhlmsu]|\u001b\]52;c;[\w+/=]*\u0007|\u0007)/;
/** Colors may be wanted even if the output is not a terminal (FORCE_COLOR). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const COLORS = /(\u001b\[[\d;]*m)/;

/** The output, with all other control characters, escape sequences and direction overrides made visible. */
export function safeOutput<T extends Output>(output: T): T {
  const own = output.isTTY ? OURS : COLORS;
  return rewrittenStream(output, (text) => {
    const parts = text.split(own);
    return parts.map((part, index) => (index % 2 === 1 ? part : safe(part, output.isTTY === true))).join('');
  });
}

/** A carriage return moves to the start of the line, where a wait line is redrawn. */
function safe(text: string, isTerminal: boolean): string {
  return isTerminal ? text.split('\r').map(visible).join('\r') : visible(text);
}

/** A terminal's keyboard stream in Node. */
export type Keyboard = Readable & {
  setRawMode?(on: boolean): unknown;
  ref?(): unknown;
  unref?(): unknown;
};

/** What keys do that the terminal would normally handle. */
export interface KeySignals {
  /** Whether a person can type here: stdin is a terminal, and this program is in its foreground. */
  present(): boolean;
  interrupt(): void;
  /** Suspends the program until it is continued, with the terminal restored meanwhile. */
  suspend(): void;
}

const CTRL_C = '\u0003';
const CTRL_Z = '\u001a';

/**
 * Silences the keyboard while nothing is asked: what is typed meanwhile is neither shown nor passed to the next prompt
 * or the shell. A terminal in raw mode sends no signals, so Ctrl-C and Ctrl-Z are handled here.
 */
export function createSilence(keyboard: () => Keyboard, signals: KeySignals) {
  let isOn = false;
  let wasBegun = false;
  const onData = (chunk: Buffer | string) => {
    const keys = chunk.toString();
    if (keys.includes(CTRL_C)) signals.interrupt();
    else if (keys.includes(CTRL_Z)) signals.suspend();
  };
  const on = () => {
    if (isOn || !signals.present()) return;
    const input = keyboard();
    if (!input.setRawMode) return;
    isOn = true;
    input.setRawMode(true);
    input.on('data', onData).resume();
    // The keyboard must not keep a finished program alive.
    input.unref?.();
  };
  const off = () => {
    if (!isOn) return;
    isOn = false;
    const input = keyboard();
    input.off('data', onData).pause();
    input.setRawMode?.(false);
    input.ref?.();
  };
  return {
    /** Stops showing typed keys. Does nothing without a terminal. */
    begin() {
      wasBegun = true;
      on();
    },
    /** Lends the keyboard to a prompt; keys typed before are discarded. */
    async lift<T>(prompt: () => Promise<T>): Promise<T> {
      off();
      try {
        return await prompt();
      } finally {
        if (wasBegun) on();
      }
    },
    /** Restores the terminal. */
    end() {
      wasBegun = false;
      off();
    },
  };
}
