/** The sso-session and profile that SSO needs in ~/.aws/config, from templates/aws-config.ini. */

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

/** Keys of the legacy profile format; next to `sso_session` they would contradict it. */
const LEGACY_KEYS = ['sso_start_url', 'sso_region'];

/** The file's text with our two sections added or updated. Throws ParseError. */
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
 * Whether the person's own profile already has these settings. It is then used unchanged, region included, because other
 * tools use it too. The profile under our own name follows the chosen region instead.
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

/** The names are filled in after parsing: npm `ini` reads a dot in a section name as nesting. */
function sectionsFor(values: Readonly<Record<string, unknown>>): SectionChange[] {
  const template: Record<string, Record<string, string>> = parse(awsConfig);
  return Object.entries(template).map(([header, lines]) => {
    const [kind, name] = fillTemplate(header, values).split(' ') as [SectionChange['kind'], string];
    const set = Object.entries(lines).map(([key, value]) => [key, fillTemplate(value, values)]);
    return { kind, name, set: Object.fromEntries(set) };
  });
}

/**
 * Keeps a start URL that names the same portal in another form, and a scope list that includes ours: other profiles
 * use this session too.
 */
function keepEquivalent(wanted: Readonly<Record<string, string>>, session: Readonly<Record<string, string>>) {
  const set = { ...wanted };
  const { sso_start_url: startUrl, sso_registration_scopes: scopes } = session;
  // Every AWS tool reads quotes as part of the value, and no URL starts with one.
  const isQuoted = /^["']/.test(startUrl ?? '');
  if (startUrl && !isQuoted && samePortal(startUrl, wanted.sso_start_url ?? '')) delete set.sso_start_url;
  const registered = readScopes(scopes ?? '');
  if (DEFAULT_SCOPES.every((scope) => registered.includes(scope))) delete set.sso_registration_scopes;
  return set;
}

/** Faults that make the AWS CLI and boto3 reject the file. The person has to fix them. */
function warnAboutProblems(text: string): Notice[] {
  const fatal = readAwsConfig(text).problems.filter(
    ({ problem }) => !/^(?:invisible-to-|quoted-)/.test(problem),
  );
  return fatal
    .slice(0, 1)
    .map(({ line, problem }) => notice(awsConfigProblems[problem], { path: '~/.aws/config', line }));
}
