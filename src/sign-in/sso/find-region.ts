/** Finds the region of a portal: its URL does not name it, and every other region refuses the portal. */
import { StartDeviceAuthorizationCommand } from '@aws-sdk/client-sso-oidc';
import { AppError } from '../../failures/errors.ts';
import { mayBeOtherRegion, oidcError } from './errors.ts';
import { connectOidc, type SignInDeps } from './oidc.ts';
import type { SsoSession } from './profile.ts';
import { register } from './registration.ts';

/** Regions of one partition where people put IAM Identity Center, roughly the most usual first. */
const PARTITIONS: readonly (readonly string[])[] = [
  ['us-gov-west-1', 'us-gov-east-1'],
  ['cn-north-1', 'cn-northwest-1'],
  [
    'us-east-1',
    'us-west-2',
    'eu-west-1',
    'eu-central-1',
    'us-east-2',
    'ap-southeast-2',
    'ap-northeast-1',
    'ap-southeast-1',
    'eu-west-2',
    'ap-south-1',
    'ca-central-1',
    'eu-north-1',
    'eu-west-3',
    'ap-northeast-2',
    'sa-east-1',
    'us-west-1',
  ],
];

/** The other regions of the same partition where the portal may be, `hints` first. */
export function likelyRegions(ssoRegion: string, hints: readonly (string | undefined)[]): string[] {
  const partition = PARTITIONS.find((regions) => regions.includes(ssoRegion)) ?? PARTITIONS.at(-1) ?? [];
  const usable = hints.filter((hint): hint is string => hint !== undefined && partition.includes(hint));
  return [...new Set([...usable, ...partition])].filter((region) => region !== ssoRegion);
}

/**
 * The first of the regions that knows the portal, or undefined. Asks each for a device code, which is not shown or
 * stored. Calls `onTry` for each region. Throws CancelledError, AppError portal-unavailable or network-*, and what a
 * sign-in throws in a region that knows the portal.
 */
export async function findPortalRegion(
  deps: SignInDeps,
  session: SsoSession,
  regions: readonly string[],
  onTry: (region: string) => void,
): Promise<string | undefined> {
  for (const ssoRegion of regions) {
    onTry(ssoRegion);
    if (await knowsPortal(deps, { ...session, ssoRegion })) return ssoRegion;
  }
  return undefined;
}

async function knowsPortal(deps: SignInDeps, session: SsoSession): Promise<boolean> {
  const oidc = await connectOidc(deps, session);
  try {
    const { clientId, clientSecret } = await register(oidc, 'device-code');
    const { startUrl } = session;
    const command = new StartDeviceAuthorizationCommand({
      clientId,
      clientSecret: clientSecret.reveal(),
      startUrl,
    });
    await oidc.client.send(command, { abortSignal: deps.signal });
    return true;
  } catch (error) {
    const ours = oidcError(error, { ...session, host: oidc.host() });
    if (mayBeOtherRegion(ours)) return false;
    // Skip a region that this network or account cannot reach.
    if (ours instanceof AppError && ours.error === 'network-dns') return false;
    throw ours;
  }
}
