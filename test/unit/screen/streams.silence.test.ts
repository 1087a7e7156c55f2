/** The keyboard while nothing is asked: what is typed is swallowed, except the two keys that must work. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createSilence, type Keyboard } from '../../../src/screen/streams.ts';

/** A keyboard, and everything that happens to it and to the signals. */
function typing({ isTerminal = true, isPresent = true } = {}) {
  const log: string[] = [];
  const keyboard: Keyboard = Object.assign(new PassThrough(), {
    ...(isTerminal && { setRawMode: (raw: boolean) => void log.push(raw ? 'raw' : 'cooked') }),
    ref: () => void log.push('ref'),
    unref: () => void log.push('unref'),
  });
  const silence = createSilence(() => keyboard, {
    present: () => isPresent,
    interrupt: () => void log.push('interrupt'),
    suspend: () => void log.push('suspend'),
  });
  const press = (keys: string) => keyboard.emit('data', keys);
  return { silence, press, log, keyboard, taken: () => log.splice(0) };
}

test('swallows what is typed, passes Ctrl-C and Ctrl-Z on, and lends the keyboard to a prompt', async () => {
  const { silence, press, taken, keyboard } = typing();
  silence.begin();
  expect([taken(), keyboard.isPaused()]).toEqual([['raw', 'unref'], false]);
  silence.begin();
  press('ls');
  expect(taken()).toEqual([]);
  for (const keys of ['\u0003', 'x\u001a', '\u001a\u0003']) press(keys);
  expect(taken()).toEqual(['interrupt', 'suspend', 'interrupt']);

  const answer = silence.lift(async () => {
    press('\u0003');
    return [...taken(), keyboard.isPaused()];
  });
  expect(await answer).toEqual(['cooked', 'ref', true]);
  expect(taken()).toEqual(['raw', 'unref']);
  await expect(silence.lift(() => Promise.reject(new Error('Escape')))).rejects.toThrow('Escape');
  expect(taken()).toEqual(['cooked', 'ref', 'raw', 'unref']);

  silence.end();
  silence.end();
  press('\u0003');
  expect(taken()).toEqual(['cooked', 'ref']);
  // A prompt of a run that was never silent leaves the keyboard alone.
  expect(await silence.lift(async () => 'answer')).toBe('answer');
  expect(taken()).toEqual([]);
});

test.each([{ isTerminal: false }, { isPresent: false }])('touches no keyboard with %o', async (which) => {
  const { silence, press, taken } = typing(which);
  silence.begin();
  press('\u0003');
  await silence.lift(async () => undefined);
  silence.end();
  expect(taken()).toEqual([]);
});
