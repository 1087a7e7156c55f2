/**
 * Silences the keyboard while nothing is asked: what is typed meanwhile is neither shown nor passed to the next prompt
 * or the shell. A terminal in raw mode sends no signals, so Ctrl-C and Ctrl-Z are handled here.
 */
import type { Readable } from 'node:stream';

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

export interface Silence {
  /** Stops showing typed keys. Does nothing without a terminal. */
  begin(): void;
  /** Lends the keyboard to a prompt; keys typed before are discarded. */
  lift<T>(prompt: () => Promise<T>): Promise<T>;
  /** Restores the terminal. */
  end(): void;
}

const CTRL_C = '\u0003';
const CTRL_Z = '\u001a';

export function createSilence(keyboard: () => Keyboard, signals: KeySignals): Silence {
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
    begin() {
      wasBegun = true;
      on();
    },
    async lift(prompt) {
      off();
      try {
        return await prompt();
      } finally {
        if (wasBegun) on();
      }
    },
    end() {
      wasBegun = false;
      off();
    },
  };
}
