/** How long a sign-in lasts, and what the machine's credentials are called. */
import { describe, expect, test } from 'vitest';
import {
  describeCredentials,
  describeLifetime,
  keyLife,
  nameCredentials,
  type SignInLife,
} from '../../../src/report/credentials.ts';
import type { LocalCredentials } from '../../../src/sign-in/aws/credentials.ts';
import { EN } from '../../helpers/languages.ts';

/** People see local times. */
const NOW = new Date('2026-11-22T10:00:00').getTime();
const iso = (ms: number) => new Date(ms).toISOString().replace('.000', '');
const HOUR = 3_600_000;
const told = (life: SignInLife) => {
  const { text, renew } = describeLifetime({ language: EN, now: () => NOW }, life);
  return `${text} | ${renew}`;
};
const local = (credentials: LocalCredentials) => told({ kind: 'local', credentials });
const profile = (kind: Extract<LocalCredentials, { source: 'profile' }>['kind'], more: object = {}) =>
  ({ source: 'profile', profile: 'work', kind, ...more }) as const;
const ENVIRONMENT = { source: 'environment', temporary: false, onlyInShell: true } as const;
const ROLE = { source: 'machine-role', profile: 'default' } as const;

test('a sign-in lasts as long as is known', () => {
  const sso = (expiresAt: number | undefined, refreshable: boolean) =>
    told({
      kind: 'sso',
      refreshable,
      registrationExpiresAt: NOW + 24 * HOUR,
      ...(expiresAt !== undefined && { expiresAt }),
    });
  const lives = {
    'not signed in': sso(undefined, true),
    'alive, refreshable': sso(NOW + HOUR, true),
    'ended now, refreshable': sso(NOW, true),
    'alive, fixed': sso(NOW + HOUR, false),
    'ended now, fixed': sso(NOW, false),
    'a long-term key': told({ kind: 'long-term' }),
    'a short-term key': told({ kind: 'short-term', expiresAt: iso(NOW + 1000), region: 'us-east-1' }),
    'a short-term key that ended now': told({
      kind: 'short-term',
      expiresAt: iso(NOW),
      region: 'us-east-1',
    }),
    'a key that a unit sets': told({
      kind: 'long-term',
      elsewhere: { kind: 'service', where: '/unit', values: {} },
    }),
    'no key': told({ kind: 'no-key' }),
  };
  expect(lives).toMatchInlineSnapshot(`
    {
      "a key that a unit sets": "Long-term key: valid until revoked, or until the date chosen when it was created (shown in the Bedrock console). | To replace it, set another key in /unit",
      "a long-term key": "Long-term key: valid until revoked, or until the date chosen when it was created (shown in the Bedrock console). | To replace it: openclaw-bedrock init --auth api-key",
      "a short-term key": "Short-term key for us-east-1: valid until 2026-11-22 10:00 at the latest (it may end sooner, with the session that created it). | To replace it: openclaw-bedrock init --auth api-key",
      "a short-term key that ended now": "The short-term key expired at 2026-11-22 10:00. | To replace it: openclaw-bedrock init --auth api-key",
      "alive, fixed": "Valid until 2026-11-22 11:00; it cannot refresh itself. | To renew it: openclaw-bedrock login",
      "alive, refreshable": "Sign-in: refreshes itself until your organization’s session limit (often 8 hours to 90 days). Access token: until 2026-11-22 11:00. | To renew it: openclaw-bedrock login",
      "ended now, fixed": "Expired at 2026-11-22 10:00; sign in again. | To renew it: openclaw-bedrock login",
      "ended now, refreshable": "The access token expired at 2026-11-22 10:00. The next call refreshes it, unless your organization’s session limit has passed. | To renew it: openclaw-bedrock login",
      "no key": "No usable API key found. | To set a key: openclaw-bedrock init --auth api-key",
      "not signed in": "Not signed in. | To renew it: openclaw-bedrock login",
    }
  `);
});

test("the machine's credentials last as their kind does", () => {
  const lives = {
    'a role': local(ROLE),
    'keys for a time': local({ ...ENVIRONMENT, temporary: true }),
    keys: local(ENVIRONMENT),
    'a profile with keys': local(profile('keys')),
    'a profile with a login': local(profile('login')),
    'a profile with a role': local(profile('role')),
    'a role from an SSO profile': local(profile('role', { signsInAt: 'corp' })),
  };
  expect(lives).toMatchInlineSnapshot(`
    {
      "a profile with a login": "These credentials last as long as your aws login session. | undefined",
      "a profile with a role": "These credentials refresh automatically. No sign-in is needed. | undefined",
      "a profile with keys": "Access keys work until they are deleted or replaced. | undefined",
      "a role": "If this machine has a role, its credentials refresh automatically. Test it with: openclaw-bedrock verify | undefined",
      "a role from an SSO profile": "These credentials refresh automatically while you are signed in with profile corp. | To renew the sign-in: openclaw-bedrock login",
      "keys": "Access keys work until they are deleted or replaced. | undefined",
      "keys for a time": "Temporary access keys expire on their own; the keys do not say when. | undefined",
    }
  `);
});

test('the command that renews is as this run was called', () => {
  const machine = {
    language: EN,
    now: () => NOW,
    env: { npm_command: 'exec' },
    location: { stateDir: '/s' },
  };
  expect(describeLifetime(machine, { kind: 'sso', refreshable: false }).renew).toBe(
    'To renew it: npx openclaw-bedrock login --state-dir /s',
  );
  expect(describeLifetime(machine, { kind: 'long-term' }).renew).toBe(
    'To replace it: npx openclaw-bedrock init --state-dir /s --auth api-key',
  );
});

test('a key has a life of its kind', () => {
  const key = { ok: true, key: {}, accountId: undefined } as unknown as Parameters<typeof keyLife>[0];
  expect(keyLife({ ...key, kind: 'long-term' })).toEqual({ kind: 'long-term' });
  const layer = (kind: 'process' | 'state-env') => ({ kind, where: 'x', values: {} });
  expect(keyLife({ ...key, kind: 'long-term' }, layer('state-env'))).toEqual({ kind: 'long-term' });
  expect(keyLife({ ...key, kind: 'long-term' }, layer('process'))).toEqual({
    kind: 'long-term',
    elsewhere: layer('process'),
  });
  expect(keyLife({ ...key, kind: 'short-term', expiresAt: 'T', region: 'us-east-1' })).toEqual({
    kind: 'short-term',
    expiresAt: 'T',
    region: 'us-east-1',
  });
});

describe('in JSON, credentials', () => {
  test.each<[found: LocalCredentials, end: number | undefined, report: object]>([
    [ENVIRONMENT, undefined, { source: 'environment', profile: null, expiresAt: null }],
    [ROLE, NOW, { source: 'machine-role', profile: 'default', expiresAt: iso(NOW) }],
    [profile('keys'), undefined, { source: 'profile', profile: 'work', expiresAt: null }],
  ])('%#', (found, end, report) => {
    expect(describeCredentials(found, end)).toEqual(report);
  });
});

test('the names of credentials say where they come from', () => {
  const names = [
    ENVIRONMENT,
    { ...ENVIRONMENT, temporary: true },
    ROLE,
    ...(['ec2', 'container', 'web-identity'] as const).flatMap((kind) => [
      { ...ROLE, kind },
      { ...ROLE, kind, role: 'Dev' },
    ]),
    profile('keys'),
    profile('role', { role: 'Dev', from: 'base' }),
    profile('login'),
    profile('process'),
    profile('web-identity', { role: 'Dev' }),
  ].map((found) => nameCredentials(found as LocalCredentials, EN));
  expect(names).toMatchInlineSnapshot(`
    [
      "access keys in the environment",
      "temporary access keys in the environment",
      "the role of this machine (AWS_PROFILE=default)",
      "the role of this EC2 instance",
      "the role of this EC2 instance: Dev",
      "the role of this container (ECS or EKS)",
      "the role of this container: Dev",
      "the role of this Kubernetes service account",
      "the role of this Kubernetes service account: Dev",
      "profile work (access keys)",
      "profile work (role Dev from base)",
      "profile work (aws login)",
      "profile work (credential_process)",
      "profile work (role Dev, web identity)",
    ]
  `);
});
