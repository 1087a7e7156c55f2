/**
 * The keyboard while nobody is asked: what is typed while the program waits is neither shown, nor kept for the next
 * prompt or the shell. A terminal in this state sends no signals, so Ctrl-C and Ctrl-Z are done by hand.
 */
import type { Readable } from 'node:stream';

/** A terminal's keyboard, as Node has it. */
export type Keyboard = Readable & {
  setRawMode?(on: boolean): unknown;
  ref?(): unknown;
  unref?(): unknown;
};

/** What keys do that the terminal would have done itself. */
export interface KeySignals {
  /** Whether a person can type here: stdin is a terminal, and this program is not in its background. */
  present(): boolean;
  interrupt(): void;
  /** Stops the program until it is continued, with the terminal as it was. */
  suspend(): void;
}

export interface Silence {
  /** From now on nothing typed is shown. Without a terminal it does nothing. */
  begin(): void;
  /** Gives the keyboard to a prompt; what was typed before it is gone. */
  lift<T>(prompt: () => Promise<T>): Promise<T>;
  /** The terminal as it was. */
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
    // A keyboard must not keep a finished program alive.
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
