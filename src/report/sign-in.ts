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
  /** If absent, the height is unknown and assumed sufficient. */
  readonly rows?: number | undefined;
  readonly color: boolean;
  readonly ascii: boolean;
  /**
   * A terminal shows the code spaced out, and the QR code if there is room; other outputs get plain, searchable lines.
   */
  readonly terminal: boolean;
}

/**
 * Light modules around the code. ISO 18004 asks for 4; 2 let code and text fit into 24 lines, and we draw the margin in
 * white ourselves, whatever the terminal's colors.
 */
const QUIET_ZONE = 2;

/** Black on white from the fixed 256-color palette: the 16 named colors follow the terminal's theme. */
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const RESET = '\u001b[0m';

/**
 * The page and the code that it must show, ending with a newline. The URL is unbroken on its own line, for copying or
 * clicking. The QR code needs color, because otherwise it may come out inverted. It is omitted if its top would scroll
 * off the screen.
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
  // The URL may wrap, and the wait line follows below.
  const height = qr.length + text.length - 1 + Math.ceil(address.length / columns) + 1;
  return [...(height <= rows ? qr : []), ...text, ''].join('\n');
}

/** On a terminal the code is spaced out if it fits, and never broken. */
function compareCode(code: DeviceCode, { language, color, terminal, columns }: CodeLook): string[] {
  const { bold } = style(color);
  const userCode = visible(code.userCode);
  const lead = fill(signIn.compareCode, language);
  const spaced = [...userCode].join(' ');
  if (!terminal) return [`${lead} ${bold(userCode)}`];
  const shown = [spaced, userCode].find((text) => displayWidth(`${lead} ${text}`) <= columns);
  return shown === undefined ? [...wrap(lead, columns), bold(userCode)] : [`${lead} ${bold(shown)}`];
}

/** Draws two modules per character; no lines if it is wider than the terminal. */
function drawQr(text: string, columns: number): string[] {
  const { data, size } = encode(text, { border: QUIET_ZONE });
  if (size > columns) return [];
  return Array.from({ length: Math.ceil(size / 2) }, (_, y) => {
    const [upper, lower] = [data[y * 2] ?? [], data[y * 2 + 1] ?? []];
    const line = upper.map((dark, x) => HALVES[`${dark}/${lower[x] ?? false}`]).join('');
    return `${BLACK_ON_WHITE}${line}${RESET}`;
  });
}

/** Keyed by `upper/lower`; true is dark. */
const HALVES: Readonly<Record<string, string>> = {
  'true/true': '█',
  'true/false': '▀',
  'false/true': '▄',
  'false/false': ' ',
};
