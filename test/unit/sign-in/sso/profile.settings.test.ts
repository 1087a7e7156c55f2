import { describe, expect, it } from 'vitest';
import {
  otherSigner,
  otherSignIn,
  profileKind,
  settingBeforeSso,
} from '../../../../src/sign-in/sso/profile.ts';
import { snapshotOf } from '../../../helpers/plan.ts';

const PORTAL = { sso_session: 'corp', sso_account_id: '111122223333', region: 'us-east-1' };

describe.each([
  'role_arn',
  'web_identity_token_file',
  'credential_process',
  'login_session',
  'source_profile',
  'credential_source',
  'aws_secret_access_key',
])('%s', (setting) => {
  const values = { ...PORTAL, [setting]: 'x' };

  it('is no setting of an SSO profile', () => {
    expect(otherSignIn(values)).toBe(setting);
  });

  it('in the credentials file changes who signs', () => {
    // The SDK reads SSO settings before this one.
    const changes = setting === 'login_session' ? undefined : setting;
    const half = setting === 'aws_secret_access_key' && { aws_access_key_id: 'x' };
    expect(otherSigner({ region: 'us-east-1', ...half, [setting]: 'x' })).toBe(changes);
  });
});

it('ignores settings that sign nothing', () => {
  expect(otherSignIn(PORTAL)).toBeUndefined();
  expect(otherSignIn({ ...PORTAL, aws_access_key_id: 'x' })).toBe('aws_access_key_id');
  expect(otherSigner({ region: 'us-east-1', aws_access_key_id: 'x', toString: 'x' })).toBeUndefined();
  expect(otherSigner({ sso_region: 'us-east-1' })).toBe('sso_region');
  expect(settingBeforeSso({ ...PORTAL, toString: 'x' })).toBeUndefined();
});

it.each([
  ['credential_process', { credential_process: 'x' }],
  ['role_arn', { role_arn: 'arn:aws:iam::111122223333:role/chat', source_profile: 'work' }],
  ['web_identity_token_file', { role_arn: 'x', web_identity_token_file: '/token' }],
  [undefined, { role_arn: 'arn:aws:iam::111122223333:role/chat' }],
  [undefined, { web_identity_token_file: '/token' }],
  [undefined, { login_session: 'x' }],
])('beside the SSO settings, %s is used first', (setting, values) => {
  expect(settingBeforeSso({ ...PORTAL, ...values })).toBe(setting);
});

describe('the kind of a profile', () => {
  const keys = { aws_access_key_id: 'x', aws_secret_access_key: 'y' };
  const role = { role_arn: 'arn:aws:iam::111122223333:role/chat' };

  const kindOf = (profile: string, own: object, credentials = {}) => {
    const lines = Object.entries(own).map(([name, value]) => `${name} = ${value}`);
    const snapshot = snapshotOf({ awsConfig: `[profile ${profile}]\n${lines.join('\n')}\n` });
    return profileKind(snapshot, profile, { ...own, ...credentials });
  };

  it.each([
    ['sso', { ...PORTAL, ...keys }],
    ['sso', { ...PORTAL, login_session: 'y' }],
    ['process', { sso_start_url: 'https://corp.awsapps.com/start', credential_process: 'x' }],
    ['role', { ...PORTAL, ...role, source_profile: 'base' }],
    ['web-identity', { ...PORTAL, ...role, web_identity_token_file: '/t' }],
    ['sso', { ...PORTAL, ...role }],
    ['role', { ...role, source_profile: 'base', ...keys }],
    ['role', { ...role, credential_source: 'Environment' }],
    ['keys', { ...keys, ...role, web_identity_token_file: '/t' }],
    ['web-identity', { ...role, web_identity_token_file: '/t', credential_process: 'x' }],
    ['process', { credential_process: 'x', login_session: 'y' }],
    ['login', { login_session: 'y' }],
    [undefined, { ...role }],
    [undefined, { aws_access_key_id: 'x' }],
    [undefined, { region: 'us-east-1' }],
  ])('%s', (kind, values) => {
    expect(kindOf('mine', values)).toBe(kind);
  });

  it('is SSO if a program is in our own profile, or in the credentials file', () => {
    expect(kindOf('bedrock-only', { ...PORTAL, credential_process: 'x' })).toBe('sso');
    expect(kindOf('mine', PORTAL, { credential_process: 'x' })).toBe('sso');
  });
});
