import { describe, expect, it } from 'vitest';
import type { SsoSignIn } from '../../../src/sign-in/method.ts';
import { API_KEY, planFor, SSO, textAfter, warningsOf } from '../../helpers/plan.ts';

describe('a profile of somebody else in .env', () => {
  it('stays beside an API key, with a warning', () => {
    const plan = planFor(API_KEY, { stateEnv: 'AWS_PROFILE=work\n' });
    expect(textAfter(plan, 'state-env')).toContain('AWS_PROFILE=work\n');
    expect(warningsOf(plan)).toContain('.env also has AWS_PROFILE={profile}');
    expect(warningsOf(plan)).toContain('"profile":"work"');
  });

  it('goes when it is ours', () => {
    const plan = planFor(API_KEY, { stateEnv: 'AWS_PROFILE=bedrock-only\n' });
    expect(textAfter(plan, 'state-env')).not.toContain('AWS_PROFILE');
    expect(warningsOf(plan)).not.toContain('also names AWS_PROFILE');
  });
});

describe('a fault of ~/.aws/config', () => {
  it('that the AWS CLI does not forgive is told, the first one only', () => {
    const plan = planFor(SSO, { awsConfig: '[profile a]\nregion = x\nregion = y\nstray\n' });
    expect(warningsOf(plan)).toContain('"line":3}');
    expect(warningsOf(plan)).not.toContain('stray-line');
  });

  it('that only the SDK has is not', () => {
    const plan = planFor(SSO, { awsConfig: '[profile  a]\nregion = x\n' });
    expect(warningsOf(plan)).not.toContain('/.aws/config');
  });
});

describe('a sign-in that may do far more than call models', () => {
  const rolesTold = (roleName: string) => {
    const signIn = { ...(SSO.signIn as SsoSignIn), roleName };
    return planFor({ ...SSO, signIn }).warnings.flatMap(({ facts }) => facts.role ?? []);
  };

  it.each(['AdministratorAccess', 'AWSPowerUserAccess', 'team_full-access', 'Power-User'])(
    'is told of: %s',
    (role) => {
      expect(rolesTold(role)).toEqual([role]);
    },
  );

  it('is none that calls models only', () => {
    expect(rolesTold('BedrockInvokeOnly')).toEqual([]);
  });
});
