/** What a person sees while signing in with a device code. */
import { encode } from 'uqr';
import { SSO_TEXTS } from '../messages/sso.ts';
import { fill, type Language } from '../messages/text.ts';
import type { DeviceCode } from '../sso/device-login.ts';
import { style } from './style.ts';

export interface CodeLook {
  readonly language: Language;
  readonly columns: number;
  readonly color: boolean;
  readonly ascii: boolean;
  /** A terminal shows the code spaced, and the QR code if there is room; elsewhere plain lines to read or to search. */
  readonly terminal: boolean;
}

/**
 * Light modules round the code. ISO 18004 asks for 4; with 2, code and text stand together on 24 lines, and the
 * white of the margin is our own, whatever colour the terminal has.
 */
const QUIET_ZONE = 2;

/** Black on white in fixed colours of the 256: the 16 named ones follow the terminal's theme. */
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const RESET = '\u001b[0m';

/**
 * The page and the code that it must show, ending with a newline. The address is unbroken on a line of its own, to
 * be copied or clicked. The QR code needs colour: without it nobody knows whether it comes out dark on light.
 */
export function renderCode(code: DeviceCode, look: CodeLook): string {
  const { language, color, terminal, ascii, columns } = look;
  const { bold, cyan } = style(color);
  const address = code.verificationUriComplete;
  const qr = terminal && color && !ascii ? drawQr(address, columns) : [];
  const shown = terminal ? [...code.userCode].join(' ') : code.userCode;
  return [
    ...qr,
    fill(SSO_TEXTS.openPage, language),
    cyan(address),
    `${fill(SSO_TEXTS.compareCode, language)} ${bold(shown)}`,
    '',
  ].join('\n');
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
