/**
 * stdout and stderr. A terminal gets the stream that Node makes of it. Pipes and files are written to directly, for the
 * stream that Node makes of a pipe takes an eighth of a bare start. On Windows Node's streams know more than we do.
 */
import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** What a command needs of a stream to write to. */
export interface Output {
  write(text: string | Uint8Array): boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** Told of the first write that failed; what comes after it is dropped. `EPIPE`: nobody reads any more. */
export type OnLost = (error: NodeJS.ErrnoException) => void;

/** The output of this file descriptor, over Node's stream of it where there must be one. */
export function openOutput(
  fd: 1 | 2,
  nodeStream: () => Writable & Output,
  platform: NodeJS.Platform,
  onLost: OnLost,
): Output {
  const mayBeTerminal = platform === 'win32' || fstatSync(fd).isCharacterDevice();
  const stream = mayBeTerminal ? nodeStream() : undefined;
  if (stream && (stream.isTTY || platform === 'win32')) return stream.on('error', onLost);
  return plainOutput((bytes) => writeSync(fd, bytes), onLost);
}

/** An output over a function that writes some of the bytes and says how many, as writeSync does. */
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

/** A full pipe that another program has made non-blocking says EAGAIN: https://github.com/pinojs/sonic-boom/pull/33 */
function waitForReader() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
