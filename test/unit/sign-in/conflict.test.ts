/** What wins over a sign-in without an API key, and how it is removed. */
import { describe, expect, test } from 'vitest';
import type { Layer, LayerKind } from '../../../src/openclaw/environment.ts';
import { nonEmpty, overAwsCredentials, ownValue } from '../../../src/sign-in/conflict.ts';
import { snapshotOf } from '../../helpers/plan.ts';

const layer = (kind: LayerKind, values: Record<string, string>, more: Partial<Layer> = {}): Layer => ({
  kind,
  where: `/${kind}`,
  values,
  ...more,
});
const told = (...layers: Layer[]) =>
  overAwsCredentials({ reader: 'gateway', layers, snapshot: snapshotOf({}) }).map(
    ({ variable, winner, intended, about, empty, remedy, reader }) =>
      `${reader} ${about}: ${variable} of ${winner.where}${empty ? ', empty' : ''}, not ${intended}: ${remedy}`,
  );
const OURS = layer('state-env', { AWS_PROFILE: 'ours' });
const KEY = { AWS_BEARER_TOKEN_BEDROCK: 'k' };

describe('what overrides the AWS credentials', () => {
  test.each<[what: string, layers: Layer[], told: string[]]>([
    ['nothing', [OURS], []],
    ['the same profile', [layer('process', { AWS_PROFILE: 'ours' }), OURS], []],
    [
      'another profile',
      [layer('process', { AWS_PROFILE: 'other' }), OURS],
      ['gateway credential: AWS_PROFILE of /process, not AWS_PROFILE=ours: unset'],
    ],
    ['another profile where we set none', [layer('process', { AWS_PROFILE: 'other' })], []],
    [
      'a key, where a profile is named by the shell alone',
      [layer('process', { AWS_PROFILE: 'other', ...KEY })],
      ['gateway credential: AWS_BEARER_TOKEN_BEDROCK of /process, not AWS_PROFILE=other: unset'],
    ],
    [
      'a key, where none is named',
      [layer('process', KEY)],
      ['gateway credential: AWS_BEARER_TOKEN_BEDROCK of /process, not AWS_PROFILE=: unset'],
    ],
    ['keys beside a profile', [layer('process', { AWS_ACCESS_KEY_ID: 'a' }), OURS], []],
    ['keys where no profile is meant', [layer('process', { AWS_ACCESS_KEY_ID: 'a' })], []],
    [
      'an empty key, and signing turned off',
      [layer('process', { AWS_BEARER_TOKEN_BEDROCK: '', AWS_BEDROCK_SKIP_AUTH: '1' }), OURS],
      [
        'gateway credential: AWS_BEARER_TOKEN_BEDROCK of /process, empty, not AWS_PROFILE=ours: unset',
        'gateway credential: AWS_BEDROCK_SKIP_AUTH of /process, not AWS_PROFILE=ours: unset',
      ],
    ],
    ['signing left on', [layer('process', { AWS_BEDROCK_SKIP_AUTH: '' }), OURS], []],
  ])('%s', (_, layers, expected) => {
    expect(told(...layers)).toEqual(expected);
  });

  test.each<[remedy: string, layer: Layer]>([
    ['unset', layer('process', KEY)],
    ['edit-file', layer('cwd-env', KEY)],
    ['edit-file', layer('gateway-env', KEY)],
    ['fix', layer('state-env', KEY)],
    ['fix', layer('config-env', KEY)],
    ['remove-section', layer('credentials-file', KEY)],
    ['remove-section', layer('aws-config', KEY)],
    ['reinstall-service', layer('service', KEY, { generated: true })],
    ['edit-unit', layer('service', KEY, { generated: false })],
    ['edit-unit', layer('service', KEY)],
    ['edit-system-unit', layer('service', KEY, { generated: true, systemUnit: 'u' })],
  ])('%s removes it from %j', (remedy, winner) => {
    expect(told(winner)[0]?.split(': ').at(-1)).toBe(remedy);
  });
});

test('our own value is that of .env, whether it wins or not', () => {
  expect(ownValue([layer('process', { AWS_PROFILE: 'other' }), OURS], 'AWS_PROFILE')).toBe('ours');
  expect(ownValue([layer('process', { AWS_PROFILE: 'other' })], 'AWS_PROFILE')).toBeUndefined();
  expect(ownValue([layer('state-env', { AWS_PROFILE: '' })], 'AWS_PROFILE')).toBeUndefined();
});

test('an empty value is none', () => {
  const winner = { value: 'x', layer: OURS };
  expect([nonEmpty(winner), nonEmpty({ ...winner, value: '' }), nonEmpty(undefined)]).toEqual([
    winner,
    undefined,
    undefined,
  ]);
});
