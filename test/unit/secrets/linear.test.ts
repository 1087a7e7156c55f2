/** Masking and reading foreign text takes linear time, whatever the text is made of. */
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

/** Repeated as often as needed. */
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
  'bedrock AWS SSO sts ',
  'AWS get credentials sso_session ',
  'A\u200bB\u200bS\u200bK\u200b',
  'q7Zp4Xw9Lk2V',
  'q7Zp4Xw9Lk2Vb8Nm3Tr6/+\n',
  '2026-11-22T08:15:00Z error something failed a=b "c": "d"\n',
  '{"time":"2026","msg":"AccessDeniedException: no","token":"abc"}\n',
];

const LENGTH = 40_000;
/** A shorter run says nothing about growth. */
const NOISE_MS = 150;

/** CPU milliseconds, which other processes do not affect. */
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
    // Quadratic time would be sixteen times as much.
    const best = Math.min(long, cost(read, text.repeat(4))) / Math.max(short, cost(read, text));
    expect(best).toBeLessThan(9);
  });
});
