import { describe, expect, it } from 'vitest';
import { plainOutput } from '../../../src/screen/streams.ts';

/** A pipe that accepts this many bytes at once; `answers` are its first results, an error by its code. */
function pipe(room: number, answers: string[] = []) {
  const written: string[] = [];
  const write = (bytes: Uint8Array) => {
    const code = answers.shift();
    if (code) throw Object.assign(new Error(`${code}: told by the system`), { code });
    written.push(Buffer.from(bytes.subarray(0, room)).toString('latin1'));
    return Math.min(room, bytes.length);
  };
  return { write, written };
}

const nothingLost = (error: Error) => expect.unreachable(error.message);

describe('output to a pipe or a file', () => {
  it('is written completely, however little the pipe accepts at once', () => {
    const { write, written } = pipe(3);
    plainOutput(write, nothingLost).write('é is two bytes');
    expect(Buffer.from(written.join(''), 'latin1').toString()).toBe('é is two bytes');
    expect(written.length).toBeGreaterThan(4);
  });

  it('waits for the reader of a full non-blocking pipe', () => {
    const { write, written } = pipe(100, ['EAGAIN', 'EAGAIN']);
    let pauses = 0;
    const output = plainOutput(write, nothingLost, () => {
      pauses += 1;
    });
    output.write('all of it');
    expect({ pauses, written }).toEqual({ pauses: 2, written: ['all of it'] });
  });

  it('really waits if the test provides no pause', () => {
    const { write, written } = pipe(100, ['EAGAIN']);
    plainOutput(write, nothingLost).write('all of it');
    expect(written).toEqual(['all of it']);
  });

  it.each(['EPIPE', 'ENOSPC'])('reports %s once and drops the rest', (code) => {
    const { write, written } = pipe(100, [code]);
    const lost: unknown[] = [];
    const output = plainOutput(write, (error) => lost.push(error.code));
    expect([output.write('one'), output.write('two')]).toEqual([false, false]);
    expect({ lost, written }).toEqual({ lost: [code], written: [] });
  });
});
