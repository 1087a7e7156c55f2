import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { renderCode } from '../../../src/report/sign-in.ts';

const code = {
  userCode: 'ABCD-EFGH',
  verificationUri: 'https://device.sso.us-east-1.amazonaws.com/',
  verificationUriComplete: 'https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH',
  expiresAt: 0,
};
const look = { language: 'en', columns: 80, color: true, ascii: false, terminal: true } as const;
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
    // A camera finds a code by its dark corner inside light: 7 dark modules behind the quiet zone.
    expect(printed[0]?.every((dark) => !dark)).toBe(true);
    expect(printed[QUIET_ZONE]?.slice(0, 10)).toEqual([false, false, ...Array(7).fill(true), false]);
    expect(printed.slice(size).flat()).not.toContain(true);
  });

  it('leaves room for the text and a wait line on 24 lines', () => {
    expect(renderCode(code, look).trimEnd().split('\n').length).toBeLessThanOrEqual(23);
  });

  it.each([
    ['without a terminal', { terminal: false }],
    ['without colour', { color: false }],
    ['without more than ASCII', { ascii: true }],
    ['without room', { columns: 30 }],
  ])('is not drawn %s', (_, less) => {
    expect(modules(renderCode(code, { ...look, ...less }))).toEqual([]);
  });
});

it.each(['en', 'zh-TW'] as const)('has the address unbroken on a line of its own, in %s', (language) => {
  for (const columns of [40, 80])
    expect(renderCode(code, { ...look, language, columns, color: false }).split('\n')).toContain(
      code.verificationUriComplete,
    );
});

it('spaces the code for people and leaves it whole elsewhere', () => {
  expect(renderCode(code, { ...look, color: false })).toContain('A B C D - E F G H');
  expect(renderCode(code, { ...look, color: false, terminal: false })).toMatch(/ ABCD-EFGH\n$/);
});
