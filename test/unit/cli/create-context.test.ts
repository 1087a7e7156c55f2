import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { createContext } from '../../../src/cli/create-context.ts';
import { EN } from '../../helpers/languages.ts';

const WORDS = 'No API provider registered for api: bedrock-converse-stream 錯誤';
const utf16 = Buffer.from(`\uFEFF${WORDS}`, 'utf16le');

it.each([
  ['UTF-8', Buffer.from(WORDS)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${WORDS}`)],
  ['UTF-16, as Windows PowerShell pipes it', utf16],
  ['UTF-16 with the big end first', Buffer.from(utf16).swap16()],
  ['UTF-16 that was cut', Buffer.concat([utf16, Buffer.from([0x41])])],
])('reads what is piped in as %s', async (_name, bytes) => {
  const stdin = Readable.from([bytes.subarray(0, 3), bytes.subarray(3)], { objectMode: false });
  const out = new PassThrough();
  const context = createContext(
    { stdin, stdout: out, stderr: out },
    { json: false, color: false, debug: false, language: EN },
    {
      env: {},
      cwd: '/',
      platform: 'win32',
      osHome: '/',
      signal: new AbortController().signal,
      program: [],
      keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
      version: '0.0.0',
      nodeVersion: '20.12.0',
    },
  );
  expect(await context.readStdin()).toBe(WORDS);
});
