import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { type Checked, Warning } from '../../../src/doctor/check.ts';
import { AppError } from '../../../src/failures/errors.ts';
import { describeChecks, reportChecks } from '../../../src/report/doctor.ts';
import { type Facts, fill, type Text } from '../../../src/text/text.ts';
import { doctor as texts } from '../../../src/text/texts.ts';
import { EN, ZH_TW } from '../../helpers/languages.ts';

const OK: Checked = {
  id: 'machine.node',
  finding: { status: 'ok', text: texts.node, facts: { version: '24' } },
};
const HOME: Checked = {
  id: 'machine.home',
  finding: { status: 'ok', text: texts.home, facts: { path: '/h' } },
};
const WARN: Checked = {
  id: 'openclaw.installed',
  finding: {
    status: 'warn',
    text: texts.notInstalled,
    fix: ['npm install -g openclaw@latest', 'a second fix'],
  },
};
const KNOWN: Checked = {
  id: 'gateway.running',
  finding: new Warning(new AppError('gateway-down', { start: 'openclaw gateway run' })),
};
const FAIL: Checked = { id: 'files.gateway-mode', finding: new AppError('gateway-mode-missing') };
const DENIED: Checked = {
  id: 'model.reply',
  finding: new AppError('bedrock-refused', { detail: 'words of AWS', status: 418 }),
};
const WAITS: Checked = { id: 'sign-in.session', finding: { status: 'skip', because: 'files.provider' } };
const LIVE: Checked = { id: 'permissions.role', finding: { status: 'skip', text: texts.needsLive } };
const SKIPPED: Checked = { id: 'files.env', finding: { status: 'skip', text: texts.noProxy } };

/** What `doctor` prints on a terminal with that many columns, or into a pipe. */
function printed(
  checked: readonly Checked[],
  { columns = 0, ascii = false, language = EN, color = false } = {},
) {
  const parts: string[] = [];
  const write = (part: string) => parts.push(part) > 0;
  const stdout = { isTTY: columns > 0, columns, write };
  const context = {
    language,
    color,
    stdout,
    stderr: stdout,
    json: false,
    env: {},
    program: [],
    location: {},
  };
  const where = context as unknown as Context;
  reportChecks(where, describeChecks(checked, where, { hasOpenclaw: true }), checked, ascii);
  return parts.join('');
}

describe('doctor prints', () => {
  test('each group once, fixes under their check, and a summary', () => {
    expect(printed([OK, HOME, WARN, FAIL, KNOWN, DENIED, SKIPPED])).toMatchInlineSnapshot(`
      "Machine
        ✓ Node 24
        ✓ Home folder /h
      OpenClaw
        ! OpenClaw is not installed
          → npm install -g openclaw@latest
          → a second fix
      Files
        ✗ OpenClaw’s gateway.mode is not set: The gateway will not start without it. (Not an AWS problem.) (OCB354)
          → openclaw config set gateway.mode local
          → Then: openclaw gateway restart
      Gateway
        ! The OpenClaw gateway is not running: Without it, OpenClaw cannot reply in any chat. (OCB370)
          → openclaw gateway run
          → See why: openclaw gateway status
      Model
        ✗ Bedrock refused the call: This is not an error we recognize. Bedrock said: words of AWS (OCB500)

      2 checks failed. Fix this first: OpenClaw’s gateway.mode is not set
      "
    `);
  });

  test('signs of ASCII only if asked', () => {
    expect(printed([OK, WARN, FAIL], { ascii: true })).toMatchInlineSnapshot(`
      "Machine
        ok   Node 24
      OpenClaw
        warn OpenClaw is not installed
             → npm install -g openclaw@latest
             → a second fix
      Files
        FAIL OpenClaw’s gateway.mode is not set: The gateway will not start without it. (Not an AWS problem.) (OCB354)
             → openclaw config set gateway.mode local
             → Then: openclaw gateway restart

      1 check failed. Fix this first: OpenClaw’s gateway.mode is not set
      "
    `);
  });

  test('long lines wrapped below their start, with the fixes', () => {
    expect(printed([WARN, FAIL, KNOWN], { columns: 44 })).toMatchInlineSnapshot(`
      "OpenClaw
        ! OpenClaw is not installed
          → npm install -g openclaw@latest
          → a second fix
      Files
        ✗ OpenClaw’s gateway.mode is not set: The
          gateway will not start without it. (Not
          an AWS problem.) (OCB354)
          → openclaw config set gateway.mode local
          → Then: openclaw gateway restart
      Gateway
        ! The OpenClaw gateway is not running:
          Without it, OpenClaw cannot reply in any
          chat. (OCB370)
          → openclaw gateway run
          → See why: openclaw gateway status

      1 check failed. Fix this first: OpenClaw’s
      gateway.mode is not set
      "
    `);
  });

  test('the other language', () => {
    expect(printed([OK, WARN, WAITS, LIVE], { language: ZH_TW })).toMatchInlineSnapshot(`
      "電腦
        ✓ Node 24
      OpenClaw
        ! 尚未安裝 OpenClaw
          → npm install -g openclaw@latest
          → a second fix

      以下檢查要等修正後才能進行：登入、權限。
      沒有失敗；警告 1 項。
      "
    `);
  });

  const say = (text: Text, facts: Facts = {}) => fill(text, EN, facts);
  test.each<[what: string, checked: Checked[], ending: string[]]>([
    ['all good', [OK], [say(texts.summaryGood)]],
    ['a warning', [OK, WARN], [say(texts.summaryWarnOne)]],
    [
      'what two checks say in the same words, once',
      [FAIL, { ...FAIL, id: 'files.config' }, WARN],
      [say(texts.summaryFailOne, { check: EN.texts.failures['gateway-mode-missing'].title })],
    ],
    ['what needs --live', [OK, LIVE], [say(texts.uncheckedLive), say(texts.summaryGood)]],
    [
      'what waits',
      [WAITS, LIVE, FAIL, KNOWN],
      [
        say(texts.uncheckedBecause, { groups: 'Sign-in, Permissions' }),
        say(texts.summaryFailOne, { check: EN.texts.failures['gateway-mode-missing'].title }),
      ],
    ],
  ])('at the end: %s', (_, checked, ending) => {
    expect(printed(checked).endsWith(`\n\n${ending.join('\n')}\n`)).toBe(true);
  });

  test('green, magenta and red', () => {
    expect(printed([OK], { color: true, columns: 80 })).toContain('\u001b[32m✓');
    expect(printed([WARN], { color: true, columns: 80 })).toContain('\u001b[35m!');
    expect(printed([FAIL], { color: true, columns: 80 })).toContain('\u001b[31m✗');
    expect(printed([OK, WARN, FAIL], { color: true })).not.toContain('\u001b');
  });
});

describe('a fix', () => {
  const fixesOf = (fix: string[], hasOpenclaw: boolean) => {
    const checked: Checked = { id: 'a.b', finding: { status: 'warn', text: texts.notInstalled, fix } };
    const context = { language: EN, json: true, program: [], location: {}, env: {} } as unknown as Context;
    return describeChecks([checked], context, { hasOpenclaw })[0]?.fix;
  };

  test.each<[line: string, withOpenclaw: boolean, without: boolean]>([
    ['openclaw-bedrock init', true, true],
    ['openclaw-bedrock doctor', false, false],
    ['See openclaw-bedrock doctor --live', false, false],
    ['openclaw-bedrock doctor --fix', true, true],
    ['openclaw gateway restart', true, false],
    ['Then: openclaw plugins install @openclaw/x', true, false],
    ['npm install -g openclaw@latest', true, true],
    ['See what openclaw is', true, true],
  ])('%s is shown with OpenClaw: %s, and without: %s', (line, withOpenclaw, without) => {
    expect(fixesOf([line], true)).toHaveLength(withOpenclaw ? 1 : 0);
    expect(fixesOf([line], false)).toHaveLength(without ? 1 : 0);
  });
});
