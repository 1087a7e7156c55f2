import { stripVTControlCharacters } from 'node:util';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { renderCode } from '../../../src/report/sign-in.ts';
import { displayWidth } from '../../../src/screen/width.ts';
import { EN, LOADED } from '../../helpers/languages.ts';
import { readQr } from '../../helpers/qr.ts';

const code = {
  userCode: 'ABCD-EFGH',
  verificationUri: 'https://device.sso.us-east-1.amazonaws.com/',
  verificationUriComplete: 'https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH',
  expiresAt: 0,
};
const look = { language: EN, columns: 80, color: true, ascii: false, terminal: true } as const;
const QUIET_ZONE = 2;
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';

/** The modules as a camera sees them: true is dark. */
function modules(text: string): boolean[][] {
  const dark = { '█': [true, true], '▀': [true, false], '▄': [false, true], ' ': [false, false] } as const;
  const lines = text.split('\n').filter((line) => line.startsWith(BLACK_ON_WHITE));
  return lines.flatMap((line) => {
    const body = line.slice(BLACK_ON_WHITE.length, -'\u001b[0m'.length);
    const cells = [...body].map((character) => dark[character as keyof typeof dark]);
    return [cells.map(([upper]) => upper), cells.map(([, lower]) => lower)];
  });
}

describe('the QR code', () => {
  it('is dark on light, module by module, with its quiet zone', () => {
    const { data, size } = encode(code.verificationUriComplete, { border: QUIET_ZONE });
    const printed = modules(renderCode(code, look));
    expect(printed.slice(0, size)).toEqual(data);
    // A camera finds a code by its dark corner inside light: 7 dark modules after the quiet zone.
    expect(printed[0]?.every((dark) => !dark)).toBe(true);
    expect(printed[QUIET_ZONE]?.slice(0, 10)).toEqual([false, false, ...Array(7).fill(true), false]);
    expect(printed.slice(size).flat()).not.toContain(true);
  });

  it.each([
    code.verificationUriComplete,
    'https://d-1234567890.awsapps.com/start/#/device?user_code=ABCD-EFGH',
    'https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/my-company/#/device?user_code=ABCD-EFGH',
  ])('is read by a decoder as %s', (address) => {
    const printed = modules(renderCode({ ...code, verificationUriComplete: address }, look));
    expect(readQr(printed)).toBe(address);
  });

  it('leaves room for the text and a wait line on 24 lines', () => {
    expect(renderCode(code, look).trimEnd().split('\n').length).toBeLessThanOrEqual(23);
  });

  it.each([
    ['without a terminal', { terminal: false }],
    ['without color', { color: false }],
    ['without more than ASCII', { ascii: true }],
    ['without room', { columns: 30 }],
  ])('is not drawn %s', (_, less) => {
    expect(modules(renderCode(code, { ...look, ...less }))).toEqual([]);
  });
});

it.each(LOADED)('has the URL unbroken on its own line, in $name', (language) => {
  for (const columns of [40, 80])
    expect(renderCode(code, { ...look, language, columns, color: false }).split('\n')).toContain(
      code.verificationUriComplete,
    );
});

it('spaces out the code for people and leaves it whole elsewhere', () => {
  expect(renderCode(code, { ...look, color: false })).toContain('A B C D - E F G H');
  expect(renderCode(code, { ...look, color: false, terminal: false })).toMatch(/ ABCD-EFGH\n$/);
});

describe('on a small screen', () => {
  const shown = (small: { columns: number; rows: number }) => renderCode(code, { ...look, ...small });

  it('omits the QR code if its top would scroll off the screen', () => {
    expect(shown({ columns: 80, rows: 24 })).toContain(BLACK_ON_WHITE);
    expect(shown({ columns: 40, rows: 24 })).toContain(BLACK_ON_WHITE);
    expect(shown({ columns: 40, rows: 23 })).not.toContain(BLACK_ON_WHITE);
    expect(shown({ columns: 80, rows: 22 })).not.toContain(BLACK_ON_WHITE);
  });

  it.each(LOADED)('never breaks the code or the URL ($name)', (language) => {
    for (const columns of [20, 30, 40, 60]) {
      const lines = stripVTControlCharacters(renderCode(code, { ...look, language, columns })).split('\n');
      expect(lines).toContain(code.verificationUriComplete);
      expect(lines.some((line) => line.endsWith('ABCD-EFGH') || line.endsWith('A B C D - E F G H'))).toBe(
        true,
      );
      const others = lines.filter((line) => line !== code.verificationUriComplete);
      expect(Math.max(...others.map(displayWidth))).toBeLessThanOrEqual(Math.max(columns, 33));
    }
  });
});
