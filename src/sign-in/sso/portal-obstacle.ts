/** A profile whose sso_start_url is no AWS access portal, so that nobody can sign in to it. */
import type { Snapshot } from '../../files/snapshot.ts';
import { type Notice, notice } from '../../text/text.ts';
import { credentialProblems as texts } from '../../text/texts.ts';
import type { SsoProfile } from './profile.ts';
import { parsePortal } from './start-url.ts';

/** What the profile names in place of a portal, and where to correct it. */
export function portalObstacle(
  { locations }: Pick<Snapshot, 'locations'>,
  { profile, session, startUrl }: Pick<SsoProfile, 'profile' | 'session' | 'startUrl'>,
): Record<'why' | 'remedy', Notice> | undefined {
  const portal = parsePortal(startUrl ?? '');
  if (portal.ok || portal.reason === 'empty') return undefined;
  const { reason, host = startUrl ?? '' } = portal;
  const header = session === undefined ? `profile ${profile}` : `sso-session ${session}`;
  const place = { setting: 'sso_start_url', header, path: locations.awsConfig };
  return {
    why: notice(reason === 'identity-provider' ? texts.loginPage : texts.noPortal, { profile, host }),
    remedy: notice(texts.correct, place),
  };
}
