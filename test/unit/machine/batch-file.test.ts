import { join } from 'node:path';
import { expect, it } from 'vitest';
import { windowsStart } from '../../../src/machine/programs.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** The last line of the start scripts that npm 10 and pnpm 9 write on Windows. */
const NPM =
  'endLocal & goto #_undefined_# 2>NUL || title %COMSPEC% & "%_prog%"  "%dp0%\\node_modules\\openclaw\\openclaw.mjs" %*';
const PNPM = '  node  "%~dp0\\..\\openclaw\\openclaw.mjs" %*';

it.each([
  ['npm', NPM, 'bin/node_modules/openclaw/openclaw.mjs'],
  ['pnpm', PNPM, 'openclaw/openclaw.mjs'],
])('leaves out the start script of %s', async (_who, text, script) => {
  const folder = await tempFolder({ 'bin/openclaw.cmd': `@ECHO off\r\n${text}\r\n` });
  const args = ['agent', '--message', '50% & "more" ^ $x'];
  expect(windowsStart(join(folder, 'bin/openclaw.cmd'), args, {})).toEqual({
    command: process.execPath,
    args: [join(folder, script), ...args],
    verbatim: false,
  });
});

it('starts other programs as they are', () => {
  const args = ['/pid', '1'];
  expect(windowsStart('taskkill', args, {})).toEqual({ command: 'taskkill', args, verbatim: false });
});

it('passes cmd.exe one line for other batch files, with every special character escaped', () => {
  const env = { COMSPEC: 'C:\\Windows\\cmd.exe' };
  expect(windowsStart('C:\\a b\\x.bat', ['plain', 'a&b', '50%', 'c:\\d\\', 'say "hi"'], env)).toEqual({
    command: 'C:\\Windows\\cmd.exe',
    args: [
      '/d',
      '/s',
      '/c',
      '""C:\\a b\\x.bat" ^^^"plain^^^" ^^^"a^^^&b^^^" ^^^"50^^^%^^^" ^^^"c:\\d\\\\^^^" ^^^"say^^^ \\^^^"hi\\^^^"^^^""',
    ],
    verbatim: true,
  });
});
