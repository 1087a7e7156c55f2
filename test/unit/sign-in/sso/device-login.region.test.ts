import { describe, expect, it } from 'vitest';
import { findPortalRegion, likelyRegions } from '../../../../src/sign-in/sso/device-login.ts';
import { startSsoMachine } from '../../../helpers/sso-machine.ts';

const ELSEWHERE = {
  status: 400,
  type: 'InvalidRequestException',
  body: { error: 'invalid_request', error_description: 'Invalid startUrl' },
};

describe('likelyRegions', () => {
  it('starts with the hints and omits what was tried', () => {
    const regions = likelyRegions('us-east-1', ['eu-north-1', undefined, 'us-east-1']);
    expect(regions.slice(0, 2)).toEqual(['eu-north-1', 'us-west-2']);
    expect(regions).not.toContain('us-east-1');
    expect(new Set(regions).size).toBe(regions.length);
  });

  it('tries all usual regions, in this order, also for a region that is none of them', () => {
    const all =
      'us-east-1 us-west-2 eu-west-1 eu-central-1 us-east-2 ap-southeast-2 ap-northeast-1 ap-southeast-1 ' +
      'eu-west-2 ap-south-1 ca-central-1 eu-north-1 eu-west-3 ap-northeast-2 sa-east-1 us-west-1';
    expect(likelyRegions('mx-central-1', []).join(' ')).toBe(all);
    expect(likelyRegions('us-west-1', ['us-gov-west-1']).join(' ')).toBe(all.replace(' us-west-1', ''));
  });

  it('stays in the partition', () => {
    expect(likelyRegions('us-gov-east-1', ['us-gov-west-1'])).toEqual(['us-gov-west-1']);
    expect(likelyRegions('cn-northwest-1', [])).toEqual(['cn-north-1']);
    expect(likelyRegions('us-gov-west-1', ['us-east-1'])).toEqual(['us-gov-east-1']);
    expect(likelyRegions('cn-north-1', [])).toEqual(['cn-northwest-1']);
  });
});

describe('findPortalRegion', () => {
  const find = async (answers: number, regions = ['us-east-1', 'us-west-2', 'eu-central-1']) => {
    const machine = await startSsoMachine();
    machine.aws.answerNext('StartDeviceAuthorization', ELSEWHERE, answers);
    const tried: string[] = [];
    const found = await findPortalRegion(machine.deps, machine.session, regions, (region) => {
      tried.push(region);
    });
    return { found, tried };
  };

  it('stops at the region that knows the portal', async () => {
    expect(await find(1)).toEqual({ found: 'us-west-2', tried: ['us-east-1', 'us-west-2'] });
  });

  it('finds nothing if no region knows it', async () => {
    expect((await find(3)).found).toBeUndefined();
  });

  it('does not mistake a failing service for another region', async () => {
    const machine = await startSsoMachine();
    machine.aws.answerNext('StartDeviceAuthorization', { status: 500, body: {} }, 3);
    await expect(
      findPortalRegion(machine.deps, machine.session, ['us-east-1'], () => {}),
    ).rejects.toMatchObject({ error: 'portal-unavailable' });
  });
});
