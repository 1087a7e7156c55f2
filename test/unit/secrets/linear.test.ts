/** What masks and reads foreign text takes four times as long for four times as much, whatever it is made of. */
import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../src/failures/pasted.ts';
import { maskFile } from '../../../src/secrets/mask-file.ts';
import { oneLine, redact, redactForStrangers } from '../../../src/secrets/redact.ts';
import { visible } from '../../../src/text/visible.ts';

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  redact,
  redactForStrangers,
  readPaste: (text) => readPaste(text).detail,
  oneLine,
  visible,
  'maskFile ini': (text) => maskFile(text, 'ini'),
  'maskFile dotenv': (text) => maskFile(text, 'dotenv'),
  'maskFile json5': (text) => maskFile(text, 'json5'),
};

/** Repeated as often as it takes. */
const PARTS = [
  ...`x"'=:[{\\ \n/-.&%1`,
  '語',
  '\u200b',
  '\u001b[',
  '\n ',
  '│ ',
  '//',
  '/* ',
  '// a: b ',
  'token=',
  'token="',
  'token=\\"',
  'token   ',
  'token-',
  'apikey: ',
  'bearer ',
  'Basic ',
  'http://',
  'http://a:',
  'ABSK',
  'eyJ',
  'eyJaaaaaaaaaaaaaaaaaaaa.',
  'AKIA',
  '123456:',
  'sk-',
  '-----BEGIN PRIVATE KEY-----',
  '&quot;',
  '\\n',
  '\\u200b',
  '%41',
  'profile=',
  'fooException ',
  'A\u200bB\u200bS\u200bK\u200b',
  'q7Zp4Xw9Lk2V',
  'q7Zp4Xw9Lk2Vb8Nm3Tr6/+\n',
  '2026-11-22T08:15:00Z error something failed a=b "c": "d"\n',
  '{"time":"2026","msg":"AccessDeniedException: no","token":"abc"}\n',
];

const LENGTH = 40_000;
/** Below this a run says nothing about how it grows. */
const NOISE_MS = 150;

/** Milliseconds of this processor, which others do not take from us. */
function cost(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe.each(Object.entries(READERS))('%s', (_name, read) => {
  it.each(PARTS)('of %j', (part) => {
    const text = part.repeat(LENGTH / part.length);
    const [short, long] = [cost(read, text), cost(read, text.repeat(4))];
    if (long < NOISE_MS) return expect(long).toBeLessThan(NOISE_MS);
    // A square would be sixteen times as much.
    const best = Math.min(long, cost(read, text.repeat(4))) / Math.max(short, cost(read, text));
    expect(best).toBeLessThan(9);
  });
});
