/** Why the settings of a profile for IAM Identity Center give no credentials anywhere. */
import type { Snapshot } from '../../files/snapshot.ts';
import { notice } from '../../text/text.ts';
import { credentialProblems as texts } from '../../text/texts.ts';
import { portalObstacle } from '../sso/portal-obstacle.ts';
import { ACCOUNT_ID, missingSettings, onlySsoSession, type SsoProfile, ssoProfile } from '../sso/profile.ts';
import type { Step } from './credentials.ts';
import { correctSetting, type Obstacle, placeOf } from './setting-place.ts';

export function ofSso(snapshot: Snapshot, { profile }: Step): Obstacle | undefined {
  const found = ssoProfile(snapshot, profile);
  const missing = found ? missingSettings(found) : [];
  if (missing.length === 0)
    return found && (portalObstacle(snapshot, found) ?? accountObstacle(snapshot, found));
  const facts = { profile, missing, path: snapshot.locations.awsConfig };
  return { why: notice(texts.ssoIncomplete, facts), remedy: notice(texts.addMissing, facts) };
}

/** An account and a permission set without the session that signs in: AWS tools then use neither. */
export function withoutSession(snapshot: Snapshot, { profile, values }: Step): Obstacle | undefined {
  const { sso_account_id: account, sso_role_name: role } = values;
  if ((!account && !role) || values.aws_access_key_id || values.aws_secret_access_key) return undefined;
  const session = onlySsoSession(snapshot);
  const place = placeOf(snapshot, profile, account ? 'sso_account_id' : 'sso_role_name');
  const facts = { profile, missing: 'sso_session', ...place };
  return {
    why:
      account === undefined || ACCOUNT_ID.test(account)
        ? notice(texts.ssoIncomplete, facts)
        : notice(texts.ssoIncompleteToo, { ...facts, account }),
    remedy:
      session === undefined
        ? notice(texts.addMissing, facts)
        : notice(texts.addSession, { ...facts, session }),
  };
}

/** An account that AWS does not have. */
export function accountObstacle(
  snapshot: Snapshot,
  { profile, accountId: account }: Pick<SsoProfile, 'profile' | 'accountId'>,
): Obstacle | undefined {
  if (account === undefined || ACCOUNT_ID.test(account)) return undefined;
  return {
    why: notice(texts.accountDigits, { profile, account }),
    remedy: correctSetting(snapshot, profile, 'sso_account_id'),
  };
}
