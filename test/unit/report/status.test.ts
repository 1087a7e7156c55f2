/** What `status` prints, and the sentence it begins with. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { AppError, type ErrorName } from '../../../src/failures/errors.ts';
import type { SignInLife } from '../../../src/report/credentials.ts';
import { headlineOf, reportStatus, type StatusReport } from '../../../src/report/status.ts';
import { EN } from '../../helpers/languages.ts';

/** People see local times. */
const NOW = new Date('2026-11-22T10:00:00').getTime();
const iso = (ms: number) => new Date(ms).toISOString().replace('.000', '');
const NOTHING: StatusReport = {
  configured: true,
  authMode: null,
  provider: 'amazon-bedrock',
  model: 'a.model',
  region: 'us-east-1',
  profile: null,
  accountId: null,
  roleName: null,
  sso: null,
  apiKey: null,
  files: [],
  shadows: [],
  watch: null,
};
const SSO: StatusReport = {
  ...NOTHING,
  authMode: 'sso',
  profile: 'bedrock-only',
  accountId: '012345678901',
  roleName: 'Reader',
  sso: { signedIn: true, expiresAt: null, refreshable: true },
};
const KEY: StatusReport = {
  ...NOTHING,
  authMode: 'api-key',
  apiKey: { kind: 'short-term', expiresAt: iso(NOW + 36_000_000) },
};
const LIVES = {
  sso: {
    kind: 'sso',
    expiresAt: NOW + 3_600_000,
    refreshable: true,
    registrationExpiresAt: NOW + 86_400_000,
  },
  key: { kind: 'short-term', expiresAt: iso(NOW + 36_000_000), region: 'us-east-1' },
  local: { kind: 'local', credentials: { source: 'profile', profile: 'work', kind: 'keys' } },
} as const satisfies Record<string, SignInLife>;
const SESSION = { startUrl: 'https://d-1234567890.awsapps.com/start', ssoRegion: 'eu-west-1' };

interface Screen {
  readonly columns?: number;
  readonly isTTY?: boolean;
  readonly color?: boolean;
}

function contextOn({ columns = 0, isTTY = false, color = false }: Screen = {}) {
  let shown = '';
  const stdout = { isTTY, columns, write: (text: string) => (shown += text) };
  const context = {
    ...{ stdout, color, language: EN, now: () => NOW },
    ...{ env: { HOME: '/home/me' }, osHome: '/root' },
  } as unknown as Context;
  return { context, shown: () => shown };
}

/** What is printed of a report. */
function printed(
  report: StatusReport,
  known: Partial<Parameters<typeof reportStatus>[2]> = {},
  screen?: Screen,
) {
  const { context, shown } = contextOn(screen);
  reportStatus(context, report, {
    life: undefined,
    target: undefined,
    isSso: true,
    shadows: [],
    conflicts: [],
    error: undefined,
    watched: undefined,
    others: {},
    ...known,
  });
  return shown();
}

describe('status', () => {
  test('of an SSO sign-in has its portal, account and role, how long it lasts, and the files', () => {
    const files: StatusReport['files'] = [
      { path: '/home/me/.aws/config', mode: '0600', ok: true },
      { path: '/home/me/.openclaw/.env', mode: '0644', ok: false, problem: 'exposed' },
      { path: '/home/me/.openclaw/openclaw.json', mode: null, ok: false, problem: 'missing' },
    ];
    expect(
      printed({ ...SSO, files }, { life: LIVES.sso, target: { session: SESSION as never } }),
    ).toMatchInlineSnapshot(`
      "Ready: a.model in us-east-1, with the SSO sign-in of profile bedrock-only.

      Sign-in     IAM Identity Center (SSO), signed in
      Portal      https://d-1234567890.awsapps.com/start in eu-west-1
      Profile     bedrock-only
      Account     012345678901, role Reader
      Model       amazon-bedrock/a.model
      Region      us-east-1

      Expires
        Sign-in: refreshes itself until your organization’s session limit (often 8 hours to 90 days). Access token: until 2026-11-22 11:00.
        To renew it: openclaw-bedrock login

      Files
        0600  ok                             ~/.aws/config
        0644  readable by others: chmod 600  ~/.openclaw/.env
        ----  missing                        ~/.openclaw/openclaw.json
      "
    `);
  });

  test('names the models besides the primary one', () => {
    const others = {
      fallback: ['amazon-bedrock/b', 'openai/c'],
      memory: 'bedrock/d',
      small: 'amazon-bedrock/e',
    };
    const rows = printed(KEY, { life: LIVES.key, others }).split('\n');
    expect(rows.slice(rows.indexOf('Model       amazon-bedrock/a.model') + 1).slice(0, 4)).toEqual([
      'Fallback    amazon-bedrock/b, openai/c',
      'Memory      bedrock/d',
      'Heartbeats  amazon-bedrock/e',
      'Region      us-east-1',
    ]);
  });

  test('of a key has neither portal nor profile', () => {
    expect(printed(KEY, { life: LIVES.key })).toMatchInlineSnapshot(`
      "Ready: a.model in us-east-1, with a Bedrock API key.

      Sign-in     Bedrock API key (short-term)
      Model       amazon-bedrock/a.model
      Region      us-east-1

      Expires
        Short-term key for us-east-1: valid until 2026-11-22 20:00 at the latest (it may end sooner, with the session that created it).
        To replace it: openclaw-bedrock init --auth api-key

      Files
      "
    `);
  });

  test("of the machine's credentials names them, without a profile of their own", () => {
    expect(
      printed({ ...NOTHING, authMode: 'aws', profile: 'work' }, { life: LIVES.local }),
    ).toMatchInlineSnapshot(`
      "Ready: a.model in us-east-1, with profile work (access keys).

      Sign-in     AWS credentials on this machine: profile work (access keys)
      Model       amazon-bedrock/a.model
      Region      us-east-1

      Expires
        Access keys work until they are deleted or replaced.

      Files
      "
    `);
  });

  test('of an account without a role, and of nothing', () => {
    expect(
      printed(
        { ...SSO, roleName: null, profile: null, sso: null },
        { life: { kind: 'sso', refreshable: false } },
      ),
    ).toMatchInlineSnapshot(`
      "Ready: a.model in us-east-1, with the SSO sign-in of profile .

      Sign-in     IAM Identity Center (SSO), not signed in
      Account     012345678901
      Model       amazon-bedrock/a.model
      Region      us-east-1

      Files
      "
    `);
    expect(
      printed({ ...NOTHING, model: null, region: null }, { error: new AppError('not-configured') }),
    ).toMatchInlineSnapshot(`
      "Not set up yet. To set it up: openclaw-bedrock init

      Files
      "
    `);
  });

  test('has the conflicts in the shell and in the gateway under one heading', () => {
    const shadows = [
      { variable: 'AWS_PROFILE', kind: 'process', where: 'process environment', wins: true },
      { variable: 'AWS_PROFILE', kind: 'state-env', where: '/home/me/.openclaw/.env', wins: false },
    ] as const;
    const conflict = {
      variable: 'AWS_REGION',
      reader: 'gateway',
      about: 'target',
      winner: { kind: 'service', where: '/unit', values: {} },
      empty: false,
      intended: 'AWS_REGION=us-east-1',
      remedy: 'edit-unit',
    } as const;
    expect(printed(SSO, { shadows, conflicts: [conflict] })).toMatchInlineSnapshot(`
      "Ready: a.model in us-east-1, with the SSO sign-in of profile bedrock-only.

      Files

      Conflicts
        AWS_PROFILE from the process environment takes effect
        AWS_PROFILE from /home/me/.openclaw/.env is ignored
        AWS_REGION is set in /unit and overrides AWS_REGION=us-east-1 (in the gateway service)
          → Remove AWS_REGION from /unit, then: systemctl --user daemon-reload && openclaw gateway restart
      "
    `);
    expect(printed(SSO, { conflicts: [conflict] })).toContain('\nConflicts\n');
    expect(printed(SSO, { shadows: shadows.slice(0, 1) })).toContain('\nConflicts\n');
    expect(printed(SSO)).not.toContain('Conflicts');
  });

  test('wraps on a terminal, and colors only there', () => {
    const known = { life: LIVES.sso, target: { session: SESSION as never } };
    const narrow = printed(SSO, known, { isTTY: true, columns: 40 });
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(narrow).toContain('\nPortal\n');
    expect(
      printed(SSO, known, { isTTY: true })
        .split('\n')
        .some((line) => line.length > 60),
    ).toBe(true);
    expect(printed(SSO, known, { color: true })).not.toContain('\u001b');
    const colored = printed(SSO, known, { color: true, isTTY: true });
    expect(colored.startsWith('\u001b[32mReady')).toBe(true);
    const failed = printed(SSO, { error: new AppError('throttled') }, { color: true, isTTY: true });
    expect(failed.startsWith('\u001b[31mNot ready')).toBe(true);
  });
});

test.each<ErrorName>(['not-configured', 'throttled'])(
  'on a terminal, where the failure follows, the first line does not tell it, too: %s',
  (error) => {
    const shown = (isTTY: boolean) => printed(SSO, { error: new AppError(error) }, { isTTY });
    expect(shown(true)).toMatch(/^Not ready: see below\.$/m);
    expect(shown(false)).not.toContain('see below');
  },
);

describe('the first sentence', () => {
  const sentence = (report: StatusReport, error?: ErrorName, life?: SignInLife) =>
    headlineOf(contextOn().context, report, { error: error && new AppError(error), life });

  test.each<[report: StatusReport, error: ErrorName | undefined, life: SignInLife | undefined, said: string]>(
    [
      [
        SSO,
        undefined,
        undefined,
        'Ready: a.model in us-east-1, with the SSO sign-in of profile bedrock-only.',
      ],
      [KEY, undefined, undefined, 'Ready: a.model in us-east-1, with a Bedrock API key.'],
      [NOTHING, undefined, LIVES.local, 'Ready: a.model in us-east-1, with profile work (access keys).'],
      [SSO, 'not-configured', undefined, 'Not set up yet. To set it up: openclaw-bedrock init'],
      [SSO, 'session-expired', undefined, 'Not signed in: a.model in us-east-1 needs a sign-in.'],
      [KEY, 'api-key-expired', undefined, 'No usable API key: a.model in us-east-1 needs one.'],
    ],
  )('%#: %s', (report, error, life, said) => {
    expect(sentence(report, error, life)).toBe(said);
  });

  test.each<[what: string, report: StatusReport, error: ErrorName]>([
    ['another failure', SSO, 'throttled'],
    ['what overrides the sign-in', SSO, 'wrong-credential-wins'],
    ['a sign-in without a model', { ...SSO, model: null }, 'session-expired'],
    ['a sign-in without a region', { ...SSO, region: null }, 'session-expired'],
    ["the machine's own credentials", { ...NOTHING, authMode: 'aws' }, 'session-expired'],
    ['an unknown way to sign in', NOTHING, 'session-expired'],
  ])('of %s names the failure', (_, report, error) => {
    expect(sentence(report, error)).toMatch(/^Not ready: .+\.$/);
  });
});
