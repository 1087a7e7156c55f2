/**
 * Handles several lines pasted into a one-line prompt: each line ending would act as Enter, and the rest would answer
 * later prompts. Terminals mark a paste if asked to (bracketed paste mode, xterm control sequences); if they do not,
 * several lines that arrive together count as a paste.
 */

import { PassThrough, type Readable, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const MARK_PASTES = '\u001b[?2004h';
const NO_MARKS = '\u001b[?2004l';
const START = '\u001b[200~';
const END = '\u001b[201~';

/** The part of a keyboard stream that prompts use. */
type Keyboard = Readable & { isTTY?: boolean; setRawMode?: (on: boolean) => unknown };

/** The keyboard with every paste replaced by the result of `read`. `stop` restores the real one. */
export function joinPastes(
  keyboard: Keyboard,
  screen: Writable,
  read: (pasted: string) => string,
): { readonly input: Readable; stop(): void } {
  const decoder = new StringDecoder('utf8');
  let open: string | undefined;
  const input = Object.assign(new PassThrough(), {
    isTTY: keyboard.isTTY === true,
    setRawMode: (on: boolean) => keyboard.setRawMode?.(on),
  });
  const take = (text: string) => {
    const [typed = '', ...rest] = open === undefined ? text.split(START) : ['', text];
    if (typed) input.write(joinLines(typed, read));
    if (open === undefined && rest.length === 0) return;
    const pasted = (open ?? '') + rest.join(START);
    const end = pasted.indexOf(END);
    open = end < 0 ? pasted : undefined;
    if (end < 0) return;
    // A line ending at the end of a marked paste is not Enter: the person gets to look at it first.
    input.write(toOneLine(pasted.slice(0, end), read));
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

/** Unmarked text that arrived together: a line ending inside makes it a paste; one at the end was typed. */
function joinLines(text: string, read: (pasted: string) => string): string {
  const body = text.replace(/[\r\n]+$/, '');
  if (!/[\r\n]/.test(body)) return text;
  return toOneLine(body, read) + (body === text ? '' : '\r');
}

function toOneLine(pasted: string, read: (pasted: string) => string): string {
  const text = pasted.replace(/\r\n?/g, '\n').trim();
  return (text.includes('\n') ? read(text) : text).replace(/\s*\n\s*/g, ' ');
}
