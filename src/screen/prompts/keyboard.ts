/**
 * The keyboard as a prompt reads it. Text that arrives in one piece was pasted and goes in as one key: drawn once, however
 * long it is. Several pasted lines become one; else each line end would be an Enter, and the rest would answer the prompts
 * that follow. Terminals mark a paste when asked to (bracketed paste mode, xterm control sequences).
 */

import { PassThrough, type Readable, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const MARK_PASTES = '\u001b[?2004h';
const NO_MARKS = '\u001b[?2004l';
const START = '\u001b[200~';
const END = '\u001b[201~';
const ESCAPE = '\u001b';

/** A keyboard, as far as prompts use it. */
type Keyboard = Readable & { isTTY?: boolean; setRawMode?: (on: boolean) => unknown };

/** The same keyboard with pastes joined; `read` makes one line of several. `stop` gives the real one back. */
export function promptKeyboard(
  keyboard: Keyboard,
  screen: Writable,
  read: (pasted: string) => string = (pasted) => pasted,
): { readonly input: Readable; stop(): void } {
  const decoder = new StringDecoder('utf8');
  // What has come of a marked paste that has not ended yet.
  let open: string | undefined;
  const input = Object.assign(new PassThrough(), {
    isTTY: keyboard.isTTY === true,
    setRawMode: (on: boolean) => keyboard.setRawMode?.(on),
  });
  // Not by write(), which may deliver later: then typed keys would overtake pasted ones.
  const press = (keys: string) => keys && input.emit('data', keys);
  const paste = (text: string) => {
    // readline inserts the text of a key as a whole.
    if (text) input.emit('keypress', text, { sequence: text });
  };
  const type = (text: string) => {
    // Part of an escape sequence looks like text.
    if (text.includes(ESCAPE)) return press(text);
    const body = text.replace(/[\r\n]+$/, '');
    if (/[\r\n]/.test(body)) {
      paste(toOneLine(body, read));
      return press(body === text ? '' : '\r');
    }
    for (const part of text.split(PRINTABLE)) {
      if (part.length > 1 && !CONTROL.test(part)) paste(part);
      else press(part);
    }
  };
  const take = (text: string) => {
    const [typed = '', ...rest] = open === undefined ? text.split(START) : ['', text];
    type(typed);
    if (open === undefined && rest.length === 0) return;
    const pasted = (open ?? '') + rest.join(START);
    const end = pasted.indexOf(END);
    open = end < 0 ? pasted : undefined;
    if (end < 0) return;
    // A line end at the end of a marked paste is no Enter: the person looks at it first.
    paste(toOneLine(pasted.slice(0, end), read));
    take(pasted.slice(end + END.length));
  };
  const onData = (chunk: Buffer | string) => take(typeof chunk === 'string' ? chunk : decoder.write(chunk));
  const onEnd = () => input.end();
  keyboard.on('data', onData).on('end', onEnd).on('close', onEnd);
  keyboard.resume();
  screen.write(MARK_PASTES);
  return {
    input,
    stop() {
      keyboard.off('data', onData).off('end', onEnd).off('close', onEnd);
      keyboard.pause();
      screen.write(NO_MARKS);
      input.destroy();
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what ends a run of text.
const PRINTABLE = /([^\u0000-\u001f\u007f]+)/;

function toOneLine(pasted: string, read: (pasted: string) => string): string {
  const text = pasted.replace(/\r\n?/g, '\n').trim();
  const line = (text.includes('\n') ? read(text) : text).replace(/\s*\n\s*/g, ' ');
  return line.replace(new RegExp(CONTROL, 'g'), ' ');
}
