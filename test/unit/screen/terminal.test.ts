/** What a terminal can show. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import {
  asciiStream,
  canErase,
  columnsOf,
  displayOptions,
  proseColumns,
  showsAsciiOnly,
  style,
} from '../../../src/screen/terminal.ts';
import { EN } from '../../helpers/languages.ts';

const contextOn = (stderr: object, env: Record<string, string> = {}) =>
  ({ stderr, env, language: EN, color: true, platform: 'linux' }) as unknown as Context;

describe('the terminal', () => {
  test('has its own size, or 80 columns and any height', () => {
    expect(displayOptions(contextOn({ isTTY: true, columns: 100, rows: 30 }))).toEqual({
      language: EN,
      color: true,
      columns: 100,
      rows: 30,
      ascii: false,
      terminal: true,
    });
    expect(displayOptions(contextOn({ columns: 0, rows: 0 }, { TERM: 'dumb' }))).toMatchObject({
      columns: 80,
      rows: undefined,
      ascii: true,
      terminal: false,
    });
    expect(columnsOf(contextOn({}))).toBe(80);
  });

  test('wraps prose; a file does not', () => {
    expect(proseColumns({ isTTY: true, columns: 100 } as never)).toBe(100);
    expect(proseColumns({ isTTY: true } as never)).toBe(80);
    expect(proseColumns({ columns: 100 } as never)).toBe(Number.POSITIVE_INFINITY);
  });

  test.each<[isTTY: boolean | undefined, term: string, erases: boolean]>([
    [true, 'xterm', true],
    [true, 'dumb', false],
    [false, 'xterm', false],
    [undefined, 'xterm', false],
  ])('%s, %s can be erased: %s', (isTTY, TERM, erases) => {
    expect(canErase(contextOn({ isTTY }, { TERM }))).toBe(erases);
  });

  test.each<[env: Record<string, string>, platform: NodeJS.Platform, isAscii: boolean]>([
    [{}, 'linux', false],
    [{ TERM: 'dumb' }, 'win32', true],
    [{ LANG: 'C' }, 'linux', true],
    [{ LANG: 'C' }, 'win32', false],
    [{ LANG: 'en_US.UTF-8' }, 'linux', false],
    [{ LANG: 'en_US.utf8' }, 'linux', false],
    [{ LANG: 'C', LC_CTYPE: 'C.UTF-8' }, 'linux', false],
    [{ LC_CTYPE: 'C.UTF-8', LC_ALL: 'POSIX' }, 'linux', true],
    [{ LC_ALL: '', LC_CTYPE: '', LANG: '' }, 'linux', false],
  ])('with %j on %s shows ASCII only: %s', (env, platform, isAscii) => {
    expect(showsAsciiOnly(env, platform)).toBe(isAscii);
  });
});

test('colors have their codes, or none', () => {
  const { bold, dim, red, green, magenta, cyan } = style(true);
  expect([bold('x'), dim('x'), red('x'), green('x'), magenta('x'), cyan('x')]).toEqual([
    '\u001b[1mx\u001b[22m',
    '\u001b[2mx\u001b[22m',
    '\u001b[31mx\u001b[39m',
    '\u001b[32mx\u001b[39m',
    '\u001b[35mx\u001b[39m',
    '\u001b[36mx\u001b[39m',
  ]);
  expect(Object.values(style(false)).map((paint) => paint('x'))).toEqual(Array(6).fill('x'));
});

test('a terminal that prints lines gets three dots at the end of a line with room for them', () => {
  const output = Object.assign(new PassThrough(), { columns: 20 });
  const shown = (text: string) => {
    asciiStream(output, false).write(text);
    return String(output.read());
  };
  expect(shown('Testing…')).toBe('Testing...');
  expect(shown('1. x…\n2. y…\n')).toBe('1. x...\n2. y...\n');
  expect(shown('Embed Multiling… 0.1')).toBe('Embed Multiling. 0.1');
  expect(shown(`a line that was cut…\n`)).toBe('a line that was cut.\n');
  expect(shown('在這台電腦上測試…')).toBe('在這台電腦上測試...');
  expect(shown('在這台電腦上再測試…')).toBe('在這台電腦上再測試.');
});

test('an ASCII terminal gets signs of the same width, and words as they are', () => {
  const output = new PassThrough();
  asciiStream(output).write('│└─◆◇▲■●○▪█❯↑↓→✓✗•·–—…’\u2400\u2421 é 中');
  expect(String(output.read())).toBe("|+-*o!x> *_>^v>+x*---.'?? é 中");
});
