import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { AppError, CODES, type ErrorName } from '../../../src/failures/errors.ts';
import { describeError } from '../../../src/report/error.ts';
import { commandsAsCalled, quote, shellOf } from '../../../src/screen/program.ts';
import { EN, ZH_TW } from '../../helpers/languages.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

describe("the reader's shell", () => {
  it.each([
    ['PowerShell on Windows', 'win32', {}, 'powershell'],
    ['Git Bash on Windows', 'win32', { MSYSTEM: 'MINGW64' }, 'sh'],
    ['POSIX elsewhere', 'linux', { MSYSTEM: 'MINGW64' }, 'sh'],
    ['POSIX on a Mac', 'darwin', {}, 'sh'],
  ] as const)('is %s', (_what, platform, env, shell) => {
    expect(shellOf({ platform, env })).toBe(shell);
  });
});

describe('a word', () => {
  it.each([
    ['us.amazon.nova-micro-v1:0', 'us.amazon.nova-micro-v1:0', 'us.amazon.nova-micro-v1:0'],
    ['C:\\Users\\JO~1\\.openclaw', "'C:\\Users\\JO~1\\.openclaw'", 'C:\\Users\\JO~1\\.openclaw'],
    ['C:\\Jo Smith\\', "'C:\\Jo Smith\\'", '"C:\\Jo Smith\\\\"'],
    ["it's", "'it'\\''s'", '"it\'s"'],
    ['a,b', 'a,b', '"a,b"'],
    [
      'https://d-1.awsapps.com/start#/',
      "'https://d-1.awsapps.com/start#/'",
      '"https://d-1.awsapps.com/start#/"',
    ],
    ['@splat', '@splat', '"@splat"'],
    ["$(x) it's", "'$(x) it'\\''s'", "'$(x) it''s'"],
    ['50%', '50%', "'50%'"],
    ['', "''", '""'],
  ])('%s', (word, sh, powershell) => {
    expect([quote(word), quote(word, 'powershell')]).toEqual([sh, powershell]);
  });

  it.skipIf(process.platform === 'win32')('is one word in a real shell', () => {
    for (const word of ["it's", 'a b', '$HOME', '`id`', '\\', '"', ';', '']) {
      const told = execFileSync('sh', ['-c', `printf %s ${quote(word)}`], { encoding: 'utf8' });
      expect(told).toBe(word);
    }
  });
});

const PATH = 'C:\\Jo Smith\\x';
const FACTS = {
  path: PATH,
  record: PATH,
  variable: 'HTTPS_PROXY',
  emptyVariable: 'AWS_PROFILE',
  proxy: 'p:1',
};
const fixes = (name: ErrorName, platform: NodeJS.Platform, language = EN) =>
  describeError(new AppError(name, FACTS), language, { platform, env: {} }).fix;

describe('a fix on Windows', () => {
  it.each<[ErrorName, string]>([
    ['cannot-read', `Check what it is and who owns it: icacls "${PATH}"`],
    ['read-only-file', `If you did that: attrib -r "${PATH}", then run the same command again.`],
    ['not-a-file', `See what it is, then move it or use another path: Get-Item "${PATH}"`],
    [
      'damaged-record',
      `If no other run is in progress, move it away, then run the same command again: Move-Item "${PATH}" "${PATH}.damaged"`,
    ],
    [
      'lock-kept',
      `The next run takes the lock over. If it does not, remove it: Remove-Item -Recurse "${PATH}"`,
    ],
    [
      'saved-as-utf16',
      `Save it as UTF-8 in your editor, or in PowerShell: (Get-Content "${PATH}") | Set-Content -Encoding utf8 "${PATH}"`,
    ],
    ['proxy-unreachable', 'See what is set: Get-ChildItem Env:*_proxy'],
    ['proxy-unreachable', 'Without a proxy: $env:HTTPS_PROXY = $env:ALL_PROXY = $null'],
    ['proxy-refused', 'With user and password: $env:HTTPS_PROXY = "http://USER:PASSWORD@p:1"'],
    ['proxy-unsupported', '$env:HTTPS_PROXY = "http://HOST:PORT"'],
    ['api-key-missing', 'In this shell it is empty: $env:AWS_PROFILE = $null'],
    ['ca-bundle-unreadable', 'Point it at your company’s CA in PEM form, or: $env:AWS_CA_BUNDLE = $null'],
  ])('%s: %s', (name, line) => {
    expect(fixes(name, 'win32')).toContain(line);
  });

  it.each([
    ['export A_B=x C_D=y. Then', '$env:A_B = "x"; $env:C_D = "y". Then'],
    [
      'eval "$(aws configure export-credentials --profile x --format env)"',
      'aws configure export-credentials --profile x --format powershell | Invoke-Expression',
    ],
    ['env -u AWS_PROFILE PROGRAM', '$env:AWS_PROFILE = $null; PROGRAM'],
  ])('%s', (posix, powershell) => {
    expect(commandsAsCalled(posix, { platform: 'win32', env: {} })).toBe(powershell);
  });

  it.each([
    ['en', EN],
    ['zh-TW', ZH_TW],
  ])('names no command that is not there (%s)', (_name, language) => {
    const posix =
      /\b(?:chmod|ls -|env \||mv \S|(?<!--)rm -)|(?<!config )\bunset |\bexport | && |\beval "|\benv -u /;
    const told = (Object.keys(CODES) as ErrorName[]).flatMap((name) => fixes(name, 'win32', language));
    expect(told.filter((line) => posix.test(line))).toEqual([]);
    // The same pattern finds them elsewhere.
    const elsewhere = (Object.keys(CODES) as ErrorName[]).flatMap((name) => fixes(name, 'linux', language));
    expect(elsewhere.filter((line) => posix.test(line)).length).toBeGreaterThan(10);
  });
});

describe('a fix elsewhere', () => {
  it('quotes a path with a blank, and no word of a sentence', () => {
    const facts = { path: '/Jo Smith/it', profile: 'a b', other: "it's" };
    const fix = (name: ErrorName) => describeError(new AppError(name, facts), EN, { platform: 'linux' }).fix;
    expect(fix('lock-kept')[0]).toContain("remove it: rm -r '/Jo Smith/it'");
    expect(fix('profile-not-found')).toContain("Create it: openclaw-bedrock init --auth sso --profile 'a b'");
  });

  it('treats a value as a value, even if it looks like a placeholder or command', () => {
    const facts = { path: '/{detail}/unset X && rm -r {path}', detail: 'nothing' };
    const [line] = describeError(new AppError('lock-kept', facts), EN, { platform: 'win32' }).fix;
    expect(line).toContain('Remove-Item -Recurse "/{detail}/unset X && rm -r {path}"');
  });
});

describe('a command of OpenClaw', () => {
  const named = async (names: readonly string[], line: string, location = {}) => {
    const path = await tempFolder(Object.fromEntries(names.map((name) => [name, ''])));
    return commandsAsCalled(line, { env: { PATH: path }, platform: 'linux', location });
  };
  const RESTART = 'In OpenClaw: openclaw gateway install --force && openclaw gateway restart';

  it.each([
    [[], RESTART, RESTART],
    [['openclaw', 'clawdbot'], RESTART, RESTART],
    [['clawdbot'], RESTART, 'In OpenClaw: clawdbot gateway install --force && clawdbot gateway restart'],
    [['moltbot', 'clawdbot'], 'openclaw config get x', 'moltbot config get x'],
    [['clawdbot'], 'Update OpenClaw: openclaw update', 'Update OpenClaw: npm install -g openclaw@latest'],
    [['clawdbot'], 'openclaw-bedrock status', 'openclaw-bedrock status'],
    [
      ['clawdbot'],
      'install @openclaw/x, then openclaw is on PATH',
      'install @openclaw/x, then openclaw is on PATH',
    ],
  ])('with %j on PATH: %s', async (names, line, told) => {
    expect(await named(names, line)).toBe(told);
  });

  it.each([
    [[], 'openclaw dashboard', 'openclaw --profile work dashboard'],
    [
      [],
      'openclaw logs --json | openclaw-bedrock explain',
      'openclaw --profile work logs --json | openclaw-bedrock explain',
    ],
    [[], 'openclaw --profile work gateway run', 'openclaw --profile work gateway run'],
    [[], 'openclaw-bedrock doctor', 'openclaw-bedrock doctor --openclaw-profile work'],
    [['clawdbot'], 'openclaw devices list', 'clawdbot --profile work devices list'],
    [['clawdbot'], 'openclaw update', 'npm install -g openclaw@latest'],
  ])('of a profile, with %j on PATH: %s', async (names, line, told) => {
    expect(await named(names, line, { openclawProfile: 'work' })).toBe(told);
  });
});
