import { describe, expect, it } from 'vitest';
import { SAMPLE_KEY } from '../../src/demo/sandbox.ts';
import { BLACK, contrast, PALETTE, WHITE } from '../helpers/contrast.ts';
import { createMachine } from '../helpers/machine.ts';
import { readQr } from '../helpers/qr.ts';
import { type Screens, type Setting, takeScreens, type WizardRun } from '../helpers/screens.ts';
import { hasPty, KEY, type Look, openTerminal } from '../helpers/terminal.ts';
import {
  API_KEY,
  C_LOCALE,
  DARK,
  DUMB,
  EN_40,
  EN_80,
  LIGHT,
  NO_COLOR,
  RERUN,
  SSO,
  ZH_40,
  ZH_80,
} from '../helpers/wizard-runs.ts';

/** The snapshot file, the terminal, and the run to record. */
const WALKS: readonly (readonly [string, Setting, WizardRun])[] = [
  ['sso-80-en', EN_80, SSO],
  ['sso-40-en', EN_40, SSO],
  ['sso-80-zh', ZH_80, SSO],
  ['sso-40-zh', ZH_40, SSO],
  ['sso-no-color', NO_COLOR, SSO],
  ['sso-dumb', DUMB, SSO],
  ['sso-ascii', C_LOCALE, SSO],
  ['api-key-80-en', EN_80, API_KEY],
  ['api-key-40-en', EN_40, API_KEY],
  ['api-key-80-zh', ZH_80, API_KEY],
  ['api-key-40-zh', ZH_40, API_KEY],
  ['api-key-dumb', DUMB, API_KEY],
  ['api-key-ascii', C_LOCALE, API_KEY],
  ['rerun-80-en', EN_80, RERUN],
  ['rerun-40-en', EN_40, RERUN],
  ['rerun-40-zh', ZH_40, RERUN],
];

/** Each run is recorded once, although several tests check it. */
const albums = new Map<string, Promise<Screens>>();
function albumOf(setting: Setting, how: WizardRun): Promise<Screens> {
  const name = JSON.stringify([setting, [SSO, API_KEY, RERUN].indexOf(how)]);
  const album = albums.get(name) ?? takeScreens(setting, how);
  albums.set(name, album);
  return album;
}

describe.skipIf(!hasPty)('the wizard, screen by screen (needs util-linux)', () => {
  it.concurrent.for(WALKS)('%s', async ([name, setting, how], { expect }) => {
    const { text, exitCode } = await albumOf(setting, how);
    await expect(text).toMatchFileSnapshot(`screens/${name}.txt`);
    expect(exitCode).toBe(how === RERUN ? 5 : 0);
  });

  it.concurrent.for(WALKS)('%s: no URL, command or code is broken', async ([, setting, how], { expect }) => {
    const { written, address } = await albumOf(setting, how);
    const prose = written.filter(({ text }) => !/^[-+@ ]/.test(text) || text.startsWith('  '));
    const brokenByTerminal = prose.filter(({ rows }) => rows > 1).map(({ text }) => text);
    expect(brokenByTerminal.filter((text) => !ONE_PIECE.test(text))).toEqual([]);
    const lines = prose.map(({ text }) => text.trim());
    if (how === SSO) {
      expect(lines).toContain(address);
      const code = address?.split('=')[1] ?? '';
      expect(lines.some((line) => line.endsWith(code) || line.endsWith([...code].join(' ')))).toBe(true);
      expect(lines.some((line) => line.includes('https://d-0000000000.awsapps.com/start'))).toBe(true);
    }
    if (how === API_KEY)
      expect(lines).toContain('https://console.aws.amazon.com/bedrock/home?region=us-east-1#/api-keys');
    const commands = how === RERUN ? [] : ['npm install -g openclaw@latest', 'openclaw gateway run'];
    for (const command of commands)
      expect(
        lines.some((line) => line.includes(command)),
        command,
      ).toBe(true);
  });

  it('shows the demo key in one piece, for pasting', async () => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['demo', '--auth', 'api-key'], EN_40);
    await terminal.settled('Paste your Bedrock API key');
    expect(terminal.screen()).toContain('DEMO');
    expect(terminal.written().map(({ text }) => text)).toContain(SAMPLE_KEY);
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it('is the same on a light and a dark terminal, and draws no color without one', async () => {
    const [usual, light, dark, plain] = await Promise.all(
      [EN_80, LIGHT, DARK, NO_COLOR].map((setting) => albumOf(setting, SSO)),
    );
    expect(light?.text).toBe(usual?.text);
    expect(dark?.text).toBe(usual?.text);
    expect(coloursOf(light)).toEqual(coloursOf(dark));
    expect(coloursOf(plain)).toEqual([]);
    expect(coloursOf(light).length).toBeGreaterThan(2);
  });

  it.concurrent.for([SSO, API_KEY, RERUN])(
    'uses only colors that are readable on black and on white (%#)',
    async (how, { expect }) => {
      const { looks, raw } = await albumOf(EN_80, how);
      for (const { fg, bg, dim } of looks.flat(2).map(({ look }) => look)) {
        if (fg === 16 && bg === 231) continue; // The QR code, which is black on white itself.
        expect(bg).toBeUndefined();
        if (fg === undefined) continue;
        expect(dim, `faint and of color ${fg}`).toBe(false);
        expect(contrast(PALETTE[fg], WHITE), `color ${fg} on white`).toBeGreaterThanOrEqual(3);
        expect(contrast(PALETTE[fg], BLACK), `color ${fg} on black`).toBeGreaterThanOrEqual(3);
      }
      expect(raw).not.toContain('\u001b[38;2;');
    },
  );

  it.concurrent.for([EN_80, EN_40, LIGHT, DARK])(
    'shows a QR code that a camera can read: $columns columns, $env',
    async (setting, { expect }) => {
      const { looks, address } = await albumOf(setting, SSO);
      const decoded = looks.map(decodeQr).filter(Boolean);
      expect(decoded).toEqual([address]);
    },
  );

  it.concurrent.for([
    [C_LOCALE, SSO],
    [C_LOCALE, API_KEY],
    [DUMB, SSO],
    [DUMB, API_KEY],
  ] as const)(
    'writes nothing but ASCII where no more can be shown (%#)',
    async ([setting, how], { expect }) => {
      const { raw } = await albumOf(setting, how);
      expect([...new Set(raw)].filter((character) => character > '~')).toEqual([]);
    },
  );

  it.concurrent.for([SSO, API_KEY])('writes only lines on a dumb terminal (%#)', async (how, { expect }) => {
    const { raw } = await albumOf(DUMB, how);
    expect(controlsOf(raw.replaceAll('\r\n', '\n'))).toEqual([]);
  });

  it('repeats a question on a dumb terminal until the answer is valid, and ends on Ctrl-C and Ctrl-D', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    for (const key of [KEY.ctrlC, '\u0004']) {
      const terminal = openTerminal(machine, ['init'], DUMB);
      await terminal.settled('Number [1]:');
      terminal.type('7\r');
      await terminal.settled('Enter a number from 1 to 2');
      terminal.type('2\r');
      await terminal.settled('(input is hidden):');
      terminal.type(key);
      expect(await terminal.ended).toBe(130);
    }
  });

  const restored = [
    ['a list', {}, [['How should', KEY.ctrlC]]],
    [
      'a text',
      {},
      [
        ['How should', KEY.enter],
        ['access portal', KEY.ctrlC],
      ],
    ],
    [
      'a line of a dumb terminal',
      DUMB.env,
      [
        ['Number [1]', KEY.enter],
        ['access portal', KEY.ctrlC],
      ],
    ],
    [
      'a hidden key',
      {},
      [
        ['How should', KEY.down + KEY.enter],
        ['(input is hidden)', KEY.ctrlC],
      ],
    ],
    [
      'a hidden key of a dumb terminal',
      DUMB.env,
      [
        ['Number [1]', '2\r'],
        ['(input is hidden)', KEY.ctrlC],
      ],
    ],
  ] as const;
  it.each(restored)('restores the terminal if Ctrl-C ends it at %s', async (_, env, steps) => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init'], { env: { ...env }, afterwards: 'stty -a' });
    for (const [text, keys] of steps) {
      await terminal.settled(text);
      terminal.type(keys);
    }
    expect(await terminal.ended).toBe(130);
    const raw = terminal.raw();
    for (const flag of ['icanon', 'echo', 'isig', 'icrnl', 'opost'])
      expect(raw).toMatch(RegExp(`\\s${flag}\\b`));
    expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThanOrEqual(raw.lastIndexOf('\u001b[?25l'));
    expect(terminal.screen()).toContain('Cancelled');
  });
});

/** What a terminal may wrap because it is copied as one piece: a word, a lone command, or a diff's title. */
const ONE_PIECE = /^\s*(\S+|openclaw(-bedrock)? [^.]+|\S+ \((new file|changed|新檔案|修改)\))$/;

/** Anything other than text and newlines. */
function controlsOf(output: string): string[] {
  return [...new Set(output)].filter(
    (character) => character !== '\n' && (character < ' ' || character === '\u007f'),
  );
}

/** The colors of the characters on every screen. */
function coloursOf(album: Screens | undefined): number[] {
  const looks = album?.looks.flat(2).map(({ look }) => look) ?? [];
  const used = looks.flatMap(({ fg, bg }: Look) => [fg, bg]).filter((color) => color !== undefined);
  return [...new Set(used)].sort((a, b) => a - b);
}

/** What a phone would scan from the screen, if the whole code is visible. */
function decodeQr(rows: Screens['looks'][number]): string | undefined {
  const lines = rows.flatMap((row) => {
    const cells = row.filter(({ look }) => look.fg === 16 && look.bg === 231);
    const half = (signs: string) => cells.map(({ character }) => signs.includes(character));
    return cells.length > 0 ? [half('█▀'), half('█▄')] : [];
  });
  return readQr(lines);
}
