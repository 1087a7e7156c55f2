/** What `watch` prints. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { AppError } from '../../../src/failures/errors.ts';
import {
  interval,
  passMembers,
  reportAsked,
  reportInstalled,
  reportPass,
  reportWatched,
  watchedLine,
} from '../../../src/report/watch.ts';
import type { Installed } from '../../../src/watch/install.ts';
import type { Installation, Watched } from '../../../src/watch/own-files.ts';
import type { Pass } from '../../../src/watch/pass.ts';
import { EN, ZH_TW } from '../../helpers/languages.ts';

/** People see local times. */
const NOW = new Date('2026-11-22T10:00:00').getTime();
const iso = (ms: number) => new Date(ms).toISOString().replace('.000', '');
const NOTIFIED = { channel: 'telegram', target: '42', at: NOW };
const pass = (action: Pass['action'], more: Partial<Pass> = {}): Pass =>
  ({
    mode: 'sso',
    action,
    signedIn: true,
    expiresAt: NOW,
    notified: undefined,
    nextNotice: undefined,
    ...more,
  }) as Pass;

/** What is printed on a terminal of 80 columns, or to a file. */
function printed(report: (context: Context) => void, isTTY = true, columns = 200) {
  let shown = '';
  const stream = { isTTY, columns, write: (text: string) => (shown += text) };
  report({ stderr: stream, stdout: stream, language: EN, color: false } as unknown as Context);
  return shown;
}

describe('a pass', () => {
  test('in JSON has its times, or null', () => {
    expect(passMembers(pass('asked' as never, { notified: NOTIFIED, nextNotice: NOW + 1000 }))).toEqual({
      mode: 'sso',
      action: 'asked',
      signedIn: true,
      expiresAt: iso(NOW),
      notified: { channel: 'telegram', target: '42', at: iso(NOW) },
      nextNotice: iso(NOW + 1000),
    });
    expect(passMembers(pass('none', { expiresAt: undefined as never }))).toMatchObject({
      expiresAt: null,
      notified: null,
      nextNotice: null,
    });
  });

  const error = new AppError('message-not-sent');
  test('says what it did', () => {
    const said = Object.fromEntries(
      Object.entries({
        none: pass('none'),
        'none, without an end': pass('none', { expiresAt: undefined as never }),
        'signed out': pass('none', { signedIn: false }),
        refreshed: pass('refreshed'),
        'waiting for another': pass('waiting'),
        'waiting after a failure': pass('waiting', { error, nextNotice: NOW }),
        'failed, and waiting': pass('failed', { error, nextNotice: NOW }),
        'waiting without a failure': pass('refreshed', { nextNotice: NOW }),
        'signed in': pass('signed-in'),
        expiring: pass('expiring'),
      }).map(([name, one]) => [name, printed((context) => reportPass(context, one))]),
    );
    expect(said).toMatchInlineSnapshot(`
      {
        "expiring": "The API key expires at 2026-11-22 10:00.
      ",
        "failed, and waiting": "",
        "none": "All is well. The sign-in is valid until 2026-11-22 10:00.
      ",
        "none, without an end": "All is well.
      ",
        "refreshed": "The sign-in was refreshed. It is valid until 2026-11-22 10:00.
      ",
        "signed in": "Signed in again until 2026-11-22 10:00.
      ",
        "signed out": "You signed out, so the timer asks nobody to sign in. To sign in: openclaw-bedrock login
      ",
        "waiting after a failure": "Someone needs to sign in. The next message is due at 2026-11-22 10:00.
      ",
        "waiting for another": "Another pass is already running.
      ",
        "waiting without a failure": "The sign-in was refreshed. It is valid until 2026-11-22 10:00.
      ",
      }
    `);
  });

  test('says nothing to a log if there was nothing to do', () => {
    expect(printed((context) => reportPass(context, pass('none')), false)).toBe('');
    expect(printed((context) => reportPass(context, pass('refreshed')), false)).not.toBe('');
  });

  test('that asked says where, and until when', () => {
    expect(
      printed((context) => reportAsked(context, { expiresAt: NOW } as never, NOTIFIED)),
    ).toMatchInlineSnapshot(`
      "A sign-in link was sent to telegram:42. Waiting until someone opens it, or it expires at 2026-11-22 10:00.
      "
    `);
  });
});

const INSTALLATION: Installation = {
  version: '1.0.0',
  timer: 'systemd',
  name: 'openclaw-bedrock-watch',
  every: '10m',
  notify: null,
  quiet: true,
  host: 'box',
  at: NOW,
};

test('an installation is named with what remains to be done by hand', () => {
  const installed = (more: Partial<Installed>) =>
    printed((context) =>
      reportInstalled(context, { installation: INSTALLATION, notRecorded: [], ...more } as Installed),
    );
  expect(installed({})).toMatchInlineSnapshot(`
    "Installed: it runs every 10 minutes (systemd: openclaw-bedrock-watch).
    No chat was chosen: when you are needed, a desktop notification says so, or openclaw-bedrock status where there is no desktop.
    "
  `);
  expect(
    installed({
      installation: { ...INSTALLATION, notify: { channel: 'telegram', target: '42' } },
      crontab: '*/10 * * * * run',
      linger: 'loginctl enable-linger',
      notRecorded: ['HTTPS_PROXY', 'AWS_CA_BUNDLE'],
    } as Partial<Installed>),
  ).toMatchInlineSnapshot(`
    "Installed, but this system has no timer to run it. Add this line to your crontab (crontab -e):

      */10 * * * * run

    When you are needed, a sign-in link is sent to telegram:42.
    Your timers stop when you log out of this machine. To keep them running: loginctl enable-linger
    HTTPS_PROXY contains a password, so it was not saved for the timer. If AWS can only be reached through it, the timer’s runs will fail.
    AWS_CA_BUNDLE contains a password, so it was not saved for the timer. If AWS can only be reached through it, the timer’s runs will fail.
    "
  `);
});

test('status has one line about it', () => {
  const line = (installation: Partial<Installation>, memory: Watched['memory']) =>
    watchedLine({ language: EN }, { installation: { ...INSTALLATION, ...installation }, memory } as Watched);
  const last = { last: { at: NOW, action: 'refreshed' } } as Watched['memory'];
  expect([
    line({}, {}),
    line({ every: '1h' }, {}),
    line({ notify: { channel: 'telegram', target: '42' } }, last),
  ]).toMatchInlineSnapshot(`
    [
      "Runs every 10 minutes; has not run yet; sends no messages.",
      "Runs every hour; has not run yet; sends no messages.",
      "Runs every 10 minutes; last run at 2026-11-22 10:00: refreshed the sign-in; sends messages to telegram:42.",
    ]
  `);
  // As a newer version may have written it.
  expect(line({ every: '1w' }, {})).toBe('Runs every 1w; has not run yet; sends no messages.');
  const watched = { installation: INSTALLATION, memory: {} } as Watched;
  expect(printed((context) => reportWatched(context, watched))).toBe(`${line({}, {})}\n`);
  expect(printed((context) => reportWatched(context, watched), true, 40)).toBe(
    'Runs every 10 minutes; has not run yet;\nsends no messages.\n',
  );
  expect(printed((context) => reportWatched(context, undefined))).toMatchInlineSnapshot(`
    "The timer is not installed. To install it: openclaw-bedrock watch --install
    "
  `);
});

test('an interval is in words, if it is of minutes or hours', () => {
  expect(['10m', '1h', '2h', 'often'].map((every) => interval(every, EN))).toEqual([
    '10 minutes',
    'hour',
    '2 hours',
    'often',
  ]);
  expect(interval('1h', ZH_TW)).toBe('1 小時');
});
