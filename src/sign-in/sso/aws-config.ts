/** What the SSO sign-in needs in ~/.aws/config: the sso-session and the profile of templates/aws-config.ini. */

import { parse } from 'ini';
import awsConfig from '../../../templates/aws-config.ini?raw';
import { editAwsConfig, readAwsConfig, type SectionChange } from '../../edit/aws-config.ts';
import { USUAL_PROFILE } from '../../openclaw/config.ts';
import { fillTemplate } from '../../templates.ts';
import type { Notice } from '../../text/text.ts';
import { notice } from '../../text/text.ts';
import { awsConfigProblems } from '../../text/texts.ts';
import type { SsoSignIn } from '../method.ts';
import { DEFAULT_SCOPES, readScopes, withDefaultScopes } from './profile.ts';
import { samePortal } from './start-url.ts';

/** A profile in sso-session form; these keys of the older form would contradict it. */
const LEGACY_KEYS = ['sso_start_url', 'sso_region'];

/** The file's text with our two sections in it. Throws ParseError. */
export function planAwsConfig(before: string, signIn: SsoSignIn, region: string) {
  const existing = readAwsConfig(before);
  const session = existing.sections.find(
    ({ kind, name }) => kind === 'sso-session' && name === signIn.session,
  );
  const profile = existing.sections.find(({ kind, name }) => kind === 'profile' && name === signIn.profile);
  if (isTheirs(signIn, profile?.values ?? {}, session?.values ?? {}))
    return { after: before, warnings: warnAboutProblems(before) };
  const scopes = withDefaultScopes(readScopes(session?.values.sso_registration_scopes ?? ''));
  const changes = sectionsFor({ ...signIn, region, scopes: scopes.join(',') }).map(
    ({ kind, name, set }): SectionChange => {
      if (kind === 'profile') return { kind, name, set, remove: LEGACY_KEYS };
      return { kind, name, set: keepEquivalent(set, session?.values ?? {}) };
    },
  );
  const after = editAwsConfig(before, changes);
  return { after, warnings: warnAboutProblems(after) };
}

/**
 * Whether somebody's own profile says all of this already: it is used as it is, its region too, for other tools use it.
 * The profile under our own name follows the region that was chosen.
 */
function isTheirs(
  { profile, session, startUrl, ssoRegion, accountId, roleName }: SsoSignIn,
  present: Readonly<Record<string, string>>,
  portal: Readonly<Record<string, string>>,
): boolean {
  return (
    profile !== USUAL_PROFILE &&
    present.sso_session === session &&
    present.sso_account_id === accountId &&
    present.sso_role_name === roleName &&
    portal.sso_region === ssoRegion &&
    samePortal(portal.sso_start_url ?? '', startUrl)
  );
}

/** Filled after parsing: npm `ini` would take a dot in a profile's name for a nested section. */
function sectionsFor(values: Readonly<Record<string, unknown>>): SectionChange[] {
  const template: Record<string, Record<string, string>> = parse(awsConfig);
  return Object.entries(template).map(([header, lines]) => {
    const [kind, name] = fillTemplate(header, values).split(' ') as [SectionChange['kind'], string];
    const set = Object.entries(lines).map(([key, value]) => [key, fillTemplate(value, values)]);
    return { kind, name, set: Object.fromEntries(set) };
  });
}

/**
 * The same portal written another way, and a list of scopes that has ours, stay as they are: other profiles
 * use this session too.
 */
function keepEquivalent(wanted: Readonly<Record<string, string>>, session: Readonly<Record<string, string>>) {
  const set = { ...wanted };
  const { sso_start_url: startUrl, sso_registration_scopes: scopes } = session;
  // Quotes are a part of the value to every AWS tool, and no address starts with one.
  const isQuoted = /^["']/.test(startUrl ?? '');
  if (startUrl && !isQuoted && samePortal(startUrl, wanted.sso_start_url ?? '')) delete set.sso_start_url;
  const registered = readScopes(scopes ?? '');
  if (DEFAULT_SCOPES.every((scope) => registered.includes(scope))) delete set.sso_registration_scopes;
  return set;
}

/** Faults of the file that the AWS CLI and boto3 do not forgive; they are the person's to mend. */
function warnAboutProblems(text: string): Notice[] {
  const fatal = readAwsConfig(text).problems.filter(
    ({ problem }) => !/^(?:invisible-to-|quoted-)/.test(problem),
  );
  return fatal
    .slice(0, 1)
    .map(({ line, problem }) => notice(awsConfigProblems[problem], { path: '~/.aws/config', line }));
}
