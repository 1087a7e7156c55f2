/** What keeps a profile, or a machine, from giving credentials: told from files and environment alone. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/files/snapshot.ts';
import type { Layer } from '../../../../src/openclaw/environment.ts';
import { environmentKeys, profileCredentials } from '../../../../src/sign-in/aws/credentials.ts';
import { machineObstacle, settingsObstacle } from '../../../../src/sign-in/aws/obstacle.ts';
import type { Obstacle } from '../../../../src/sign-in/aws/setting-place.ts';
import { fill } from '../../../../src/text/text.ts';
import { EN } from '../../../helpers/languages.ts';
import { snapshotOf } from '../../../helpers/plan.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const KEYS = 'aws_access_key_id = a\naws_secret_access_key = b\n';
const TEMPORARY = 'aws_access_key_id = ASIAIOSFODNN7EXAMPLE\naws_secret_access_key = b\n';
const ARN = 'role_arn = arn:aws:iam::222222222222:role/path/x\n';
const SSO =
  'sso_start_url = https://d-1.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = 222222222222\nsso_role_name = r\n';

const filesOf = (config: string, credentials = ''): Snapshot => {
  const snapshot = snapshotOf({ awsConfig: config });
  return { ...snapshot, awsCredentials: { ...snapshot.awsCredentials, text: credentials } };
};

const told = (found: Obstacle | undefined) =>
  found &&
  [found.why, found.remedy].flatMap((one) => (one ? [fill(one.text, EN, one.facts)] : [])).join(' → ');

describe('the settings of a profile', () => {
  it.each<[name: string, config: string, credentials?: string]>([
    ['keys', `[profile p]\n${KEYS}`],
    ['temporary keys with their token', `[profile p]\n${TEMPORARY}aws_session_token = t\n`],
    ['SSO', `[profile p]\n${SSO}`],
    ['a program', '[profile p]\ncredential_process = x\n'],
    ['a web identity', `[profile p]\n${ARN}web_identity_token_file = /t\n`],
    ['a role from keys', `[profile p]\n${ARN}source_profile = k\n`, `[k]\n${KEYS}`],
    ['a role from the keys of the same profile', `[profile p]\n${ARN}source_profile = p\n${KEYS}`],
    [
      'a role over a role',
      `[profile p]\n${ARN}source_profile = q\n[profile q]\n${ARN}source_profile = k\n[profile k]\n${KEYS}`,
    ],
    [
      'a source whose keys come before its own source',
      `[profile p]\n${ARN}source_profile = q\n[profile q]\n${ARN}source_profile = p\n${KEYS}`,
    ],
    [
      'a source that passes on another',
      `[profile p]\n${ARN}source_profile = q\n[profile q]\ncredential_source = Environment\n`,
    ],
    [
      'a role in GovCloud',
      '[profile p]\nrole_arn = arn:aws-us-gov:iam::222222222222:role/x\ncredential_source = Ec2InstanceMetadata\n',
    ],
    ['a role from SSO', `[profile p]\n${ARN}source_profile = s\n[profile s]\n${SSO}`],
    ['MFA without a role', `[profile p]\nmfa_serial = x\n${KEYS}`],
  ])('are enough: %s', (_, config, credentials) => {
    expect(told(settingsObstacle(filesOf(config, credentials), 'p'))).toBeUndefined();
  });

  const path = snapshotOf({}).locations.awsConfig;
  const other = snapshotOf({}).locations.awsCredentials;
  it.each<[name: string, config: string, said: string, credentials?: string]>([
    ['no profile', '', `Profile p is in neither ${path} nor ${other}`],
    [
      'a region alone',
      '[profile p]\nregion = us-east-1\n',
      'Profile p has no setting that gives credentials',
    ],
    [
      'a header without its word',
      `[p]\n${KEYS}`,
      `${path} has [p]; AWS tools read only [profile p] there → Change its header in ${path} to [profile p]`,
    ],
    [
      'a secret alone',
      '[profile p]\naws_secret_access_key = b\n',
      'Profile p has aws_secret_access_key, but no aws_access_key_id',
    ],
    [
      'an ID whose name lacks its end, in the config file',
      '[profile p]\naws_access_key = a\naws_secret_access_key = b\n',
      `[profile p] in ${path} has aws_access_key, which the AWS SDK does not read; it reads aws_access_key_id → In [profile p] of ${path}, rename aws_access_key to aws_access_key_id`,
    ],
    [
      'a secret whose name has an end, in the credentials file',
      '[profile p]\nregion = us-east-1\n',
      `[p] in ${other} has aws_secret_access_key_id, which the AWS SDK does not read; it reads aws_secret_access_key → In [p] of ${other}, rename aws_secret_access_key_id to aws_secret_access_key`,
      '[p]\naws_access_key_id = a\naws_secret_access_key_id = b\n',
    ],
    [
      'names as in code',
      '[profile p]\naccessKeyId = a\nsecretAccessKey = b\n',
      `[profile p] in ${path} has accessKeyId, which the AWS SDK does not read; it reads aws_access_key_id → In [profile p] of ${path}, rename accessKeyId to aws_access_key_id`,
    ],
    [
      'names as of variables',
      '[profile p]\nAWS_ACCESS_KEY_ID = a\nAWS_SECRET_ACCESS_KEY = b\n',
      `[profile p] in ${path} has AWS_ACCESS_KEY_ID, which the AWS SDK does not read; it reads aws_access_key_id → In [profile p] of ${path}, rename AWS_ACCESS_KEY_ID to aws_access_key_id`,
    ],
    [
      'temporary keys whose token has another name',
      `[profile p]\n${TEMPORARY}session-token = t\n`,
      `[profile p] in ${path} has session-token, which the AWS SDK does not read; it reads aws_session_token → In [profile p] of ${path}, rename session-token to aws_session_token`,
    ],
    [
      'settings that name no part of a key',
      '[profile p]\nrole_session_name = x\nmfa_serial = m\nkey = k\n',
      'Profile p has no setting that gives credentials',
    ],
    [
      'temporary keys without their token',
      `[profile p]\n${TEMPORARY}`,
      `The access key of profile p is temporary (its ID starts with ASIA), and AWS refuses it without aws_session_token, which is missing → In [profile p] of ${path}, enter all three values of the same key, aws_session_token too; if it has expired, copy a new key`,
    ],
    [
      'a source with temporary keys in the credentials file, without their token',
      `[profile p]\n${ARN}source_profile = k\n`,
      `The access key of profile k is temporary (its ID starts with ASIA), and AWS refuses it without aws_session_token, which is missing → In [k] of ${other}, enter all three values of the same key, aws_session_token too; if it has expired, copy a new key`,
      `[k]\n${TEMPORARY}aws_session_token =\n`,
    ],
    [
      'a role alone',
      `[profile p]\n${ARN}`,
      'Profile p has role_arn, but neither source_profile nor credential_source',
    ],
    [
      'two sources',
      `[profile p]\n${ARN}source_profile = k\ncredential_source = Environment\n[profile k]\n${KEYS}`,
      `Profile p has both source_profile and credential_source; AWS tools accept only one → Correct credential_source of [profile p] in ${path}`,
    ],
    [
      'an unknown source',
      `[profile p]\n${ARN}credential_source = Ec2\n`,
      `credential_source of profile p is Ec2; it can be Environment, Ec2InstanceMetadata, EcsContainer → Correct credential_source of [profile p] in ${path}`,
    ],
    [
      'an ARN of a user, in the credentials file',
      '',
      `role_arn of profile p is not the ARN of a role: arn:aws:iam::222222222222:user/x → Correct role_arn of [p] in ${other}`,
      '[p]\nrole_arn = arn:aws:iam::222222222222:user/x\ncredential_source = Environment\n',
    ],
    [
      'a web identity without an account',
      '[default]\nrole_arn = arn:aws:iam::1:role/x\nweb_identity_token_file = /t\n[profile p]\n' +
        `${ARN}source_profile = default\n`,
      `role_arn of profile default is not the ARN of a role: arn:aws:iam::1:role/x → Correct role_arn of [default] in ${path}`,
    ],
    [
      'MFA',
      `[profile p]\n${ARN}source_profile = k\nmfa_serial = m\n[profile k]\n${KEYS}`,
      'The role of profile p needs an MFA code (mfa_serial), and OpenClaw cannot ask for one',
    ],
    [
      'a source that is missing',
      `[profile p]\n${ARN}source_profile = k\n`,
      `Profile p gets its credentials from profile k, which is in neither ${path} nor ${other} → Correct source_profile of [profile p] in ${path}`,
    ],
    [
      'a source that is empty',
      `[profile p]\n${ARN}source_profile = k\n[profile k]\noutput = json\n`,
      'Profile k has no setting that gives credentials',
    ],
    [
      'a circle',
      `[profile p]\n${ARN}source_profile = q\n[profile q]\n${ARN}source_profile = p\n`,
      `The source_profile of profile p leads back to profile q → Correct source_profile of [profile p] in ${path}`,
    ],
    [
      'itself',
      `[profile p]\n${ARN}source_profile = p\n`,
      `The source_profile of profile p leads back to profile p → Correct source_profile of [profile p] in ${path}`,
    ],
    [
      'a session that is missing',
      '[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n',
      `Profile p is incomplete: [sso-session s] is missing → Add [sso-session s] to ${path}`,
    ],
  ])('are not: %s', (_, config, said, credentials) => {
    expect(told(settingsObstacle(filesOf(config, credentials), 'p'))).toBe(said);
  });

  it('lead to the SSO profile that a person signs in to', () => {
    const snapshot = filesOf(
      `[profile p]\n${ARN}source_profile = q\n[profile q]\n${ARN}source_profile = s\n[profile s]\n${SSO}`,
    );
    expect(profileCredentials(snapshot, 'p')).toMatchObject({ kind: 'role', from: 'q', signsInAt: 's' });
    expect(profileCredentials(snapshot, 's')).toMatchObject({ kind: 'sso', signsInAt: 's' });
  });
});

const layer = (values: Record<string, string>): Layer => ({ kind: 'process', where: 'here', values });

describe('a machine', () => {
  const onMachine = (
    config: string,
    values: Record<string, string> = {},
    platform: NodeJS.Platform = 'linux',
  ) => {
    const snapshot = filesOf(config);
    const found = profileCredentials(snapshot, 'p');
    if (!found) throw new Error('no credentials');
    return told(machineObstacle(found, { snapshot, layers: [layer(values)], platform }));
  };
  const process = (line: string, values?: Record<string, string>, platform?: NodeJS.Platform) =>
    onMachine(`[profile p]\ncredential_process = ${line}\n`, values, platform);

  it('has the program that a profile starts, or not (needs POSIX paths)', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'with blank'));
    for (const name of ['tool', 'with blank/tool', 'plain']) {
      await writeFile(join(folder, name), '');
      await chmod(join(folder, name), name === 'plain' ? 0o644 : 0o755);
    }
    const PATH = { PATH: `/nowhere:${folder}` };
    for (const line of [
      'tool',
      'tool --x',
      '"tool" x',
      `${folder}/tool y`,
      `"${folder}/with blank/tool" z`,
      `'${folder}/with blank/tool'`,
    ])
      expect(process(line, PATH), line).toBeUndefined();
    const correct = `Correct credential_process of [profile p] in ${snapshotOf({}).locations.awsConfig}`;
    expect(process('gone --x', PATH)).toBe(
      `credential_process of profile p starts gone, which is not on PATH → ${correct}`,
    );
    expect(process('"/gone/a b" x', PATH)).toBe(
      `credential_process of profile p starts /gone/a b, which does not exist → ${correct}`,
    );
    expect(process('~/gone', PATH)).toBe(
      `credential_process of profile p starts ~/gone, which does not exist → ${correct}`,
    );
    expect(process(`${folder}/plain`, PATH)).toBe(
      `credential_process of profile p starts ${folder}/plain, which is not executable → ${correct}`,
    );
  });

  it.each([
    'cd /x && ./get',
    'A=1 get',
    '$HOME/get',
    '"$HOME/get"',
    './get',
    'bin/get',
    '. /x',
    'exec get',
    '(get)',
    '`get`',
    'get;x',
  ])('is not judged by a line that only a shell understands: %s', (line) => {
    expect(process(line, { PATH: '/nowhere' })).toBeUndefined();
  });

  it('is not judged without a PATH, nor by the rules of Windows', () => {
    expect(process('gone')).toBeUndefined();
    expect(process('gone', { PATH: 'C:\\' }, 'win32')).toBeUndefined();
  });

  it('has what a role is assumed from, or not', () => {
    const from = (source: string, values?: Record<string, string>) =>
      onMachine(`[profile p]\n${ARN}credential_source = ${source}\n`, values);
    expect(from('Environment', { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' })).toBeUndefined();
    expect(from('Environment', { AWS_ACCESS_KEY_ID: 'a' })).toContain('are not both set');
    expect(from('EcsContainer', { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://x' })).toBeUndefined();
    expect(from('EcsContainer', { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' })).toBeUndefined();
    expect(from('EcsContainer', { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '' })).toContain(
      'a container’s role',
    );
    for (const value of ['false', ''])
      expect(from('Ec2InstanceMetadata', { AWS_EC2_METADATA_DISABLED: value })).toBeUndefined();
    expect(from('Ec2InstanceMetadata')).toBeUndefined();
    expect(from('Ec2InstanceMetadata', { AWS_EC2_METADATA_DISABLED: 'true' })).toBe(
      'Profile p takes its credentials from this machine’s role, which AWS_EC2_METADATA_DISABLED turns off (here) → If this machine has a role, remove AWS_EC2_METADATA_DISABLED (here)',
    );
    expect(
      onMachine(`[profile p]\n${ARN}source_profile = k\n[profile k]\n${KEYS}`, {
        AWS_EC2_METADATA_DISABLED: 'true',
      }),
    ).toBeUndefined();
  });

  it('has the token of temporary keys, or not', () => {
    const keys = { AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'b' };
    const ofKeys = (values: Record<string, string>) => {
      const layers: Layer[] = [layer({ ...keys, ...values })];
      const found = environmentKeys(layers);
      if (!found) throw new Error('no keys');
      return told(machineObstacle(found, { snapshot: filesOf(''), layers, platform: 'linux' }));
    };
    expect(ofKeys({ AWS_SESSION_TOKEN: 't' })).toBeUndefined();
    expect(ofKeys({ AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' })).toBeUndefined();
    for (const values of [{}, { AWS_SESSION_TOKEN: '' }] as Record<string, string>[])
      expect(ofKeys(values)).toBe(
        'The access key is temporary (AWS_ACCESS_KEY_ID in here starts with ASIA), and AWS refuses it without AWS_SESSION_TOKEN, which is not set → In here, set all three values of the same key, AWS_SESSION_TOKEN too; if it has expired, copy a new key',
      );
    expect(onMachine(`[profile p]\n${ARN}credential_source = Environment\n`, keys)).toContain('ASIA');
  });

  it('has a role of its own, or not', () => {
    const ofRole = (kind: 'ec2' | 'container' | 'web-identity' | undefined, values: Record<string, string>) =>
      told(
        machineObstacle(
          { source: 'machine-role', profile: 'default', kind },
          { snapshot: filesOf(''), layers: [layer(values)], platform: 'linux' },
        ),
      );
    const OFF = { AWS_EC2_METADATA_DISABLED: '1' };
    expect(ofRole('container', OFF)).toBeUndefined();
    expect(ofRole('web-identity', OFF)).toBeUndefined();
    expect(ofRole(undefined, {})).toBeUndefined();
    for (const kind of [undefined, 'ec2'] as const)
      expect(ofRole(kind, OFF)).toBe(
        'Profile default has no credentials of its own, and AWS_EC2_METADATA_DISABLED turns off those of this machine’s role (here) → If this machine has a role, remove AWS_EC2_METADATA_DISABLED (here)',
      );
    const keys = { source: 'environment', temporary: false, onlyInShell: true } as const;
    expect(machineObstacle(keys, { snapshot: filesOf(''), layers: [], platform: 'linux' })).toBeUndefined();
  });
});
