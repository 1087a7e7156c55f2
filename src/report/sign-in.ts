/** What a person sees while signing in with a device code. */

import { encode } from 'uqr';
import { style } from '../screen/style.ts';
import { displayWidth, wrap } from '../screen/width.ts';
import type { DeviceCode } from '../sign-in/sso/device-login.ts';
import { fill, type Language } from '../text/text.ts';
import { signIn } from '../text/texts.ts';
import { visible } from '../text/visible.ts';

export interface CodeLook {
  readonly language: Language;
  readonly columns: number;
  /** Absent: nobody says how many, and there is room. */
  readonly rows?: number | undefined;
  readonly color: boolean;
  readonly ascii: boolean;
  /** A terminal shows the code spaced, and the QR code if there is room; elsewhere plain lines to read or to search. */
  readonly terminal: boolean;
}

/**
 * Light modules round the code. ISO 18004 asks for 4; with 2, code and text stand together on 24 lines, and the
 * white of the margin is our own, whatever color the terminal has.
 */
const QUIET_ZONE = 2;

/** Black on white in fixed colors of the 256: the 16 named ones follow the terminal's theme. */
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const RESET = '\u001b[0m';

/**
 * The page and the code that it must show, ending with a newline. The address is unbroken on a line of its own, to
 * be copied or clicked. The QR code needs color: without it nobody knows whether it comes out dark on light. It is
 * left out where it would push its own top off the screen.
 */
export function renderCode(code: DeviceCode, look: CodeLook): string {
  const { language, color, terminal, ascii, columns, rows = Number.POSITIVE_INFINITY } = look;
  const address = visible(code.verificationUriComplete);
  const page = fill(signIn.openPage, language);
  const text = [
    ...(terminal ? wrap(page, columns) : [page]),
    style(color).cyan(address),
    ...compareCode(code, look),
  ];
  const qr = terminal && color && !ascii ? drawQr(address, columns) : [];
  // The address may take several lines of the screen, and below it all is the line that waits.
  const height = qr.length + text.length - 1 + Math.ceil(address.length / columns) + 1;
  return [...(height <= rows ? qr : []), ...text, ''].join('\n');
}

/** A terminal shows the code spaced where that fits, and never broken. */
function compareCode(code: DeviceCode, { language, color, terminal, columns }: CodeLook): string[] {
  const { bold } = style(color);
  const userCode = visible(code.userCode);
  const lead = fill(signIn.compareCode, language);
  const spaced = [...userCode].join(' ');
  if (!terminal) return [`${lead} ${bold(userCode)}`];
  const shown = [spaced, userCode].find((text) => displayWidth(`${lead} ${text}`) <= columns);
  return shown === undefined ? [...wrap(lead, columns), bold(userCode)] : [`${lead} ${bold(shown)}`];
}

/** Two modules a character, as lines; none when it is wider than the terminal. */
function drawQr(text: string, columns: number): string[] {
  const { data, size } = encode(text, { border: QUIET_ZONE });
  if (size > columns) return [];
  return Array.from({ length: Math.ceil(size / 2) }, (_, y) => {
    const [upper, lower] = [data[y * 2] ?? [], data[y * 2 + 1] ?? []];
    const line = upper.map((dark, x) => HALVES[`${dark}/${lower[x] ?? false}`]).join('');
    return `${BLACK_ON_WHITE}${line}${RESET}`;
  });
}

/** By `upper/lower`, true for dark. */
const HALVES: Readonly<Record<string, string>> = {
  'true/true': '█',
  'true/false': '▀',
  'false/true': '▄',
  'false/false': ' ',
};
