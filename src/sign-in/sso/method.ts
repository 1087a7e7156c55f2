/** IAM Identity Center: a profile with its sso-session. OpenClaw takes the profile's name from `.env`. */

import { parse } from 'ini';
import awsConfig from '../../../templates/aws-config.ini?raw';
import template from '../../../templates/openclaw.aws-sdk.json?raw';
import { editAwsConfig, readAwsConfig, type SectionChange } from '../../edit/aws-config.ts';
import { profileValues, type Snapshot } from '../../files/snapshot.ts';
import { API_KEY_VARIABLE, USUAL_PROFILE } from '../../openclaw/config.ts';
import { profileLayers, winnerOf } from '../../openclaw/environment.ts';
import { type Notice, notice } from '../../text/text.ts';
import { awsConfigProblems, plan as texts } from '../../text/texts.ts';
import { type Conflict, conflict, overAwsCredentials, type View } from '../conflict.ts';
import { type Before, broadRole, fillTemplate, type Method, type SsoSignIn, type Writes } from '../method.ts';
import { renewToken, tokenLife } from './keep-alive.ts';
import { DEFAULT_SCOPES, readScopes, settingBeforeSso, unreadOf, withDefaultScopes } from './profile.ts';
import { samePortal } from './start-url.ts';
import { tokenPath } from './token.ts';

export const sso: Method<SsoSignIn> = {
  usesApiKey: false,
  usesLocal: false,
  settings: ['sso-start-url', 'sso-region', 'sso-session', 'account-id', 'role-name'],
  needsSignIn: true,
  template: () => template,
  // What is meant where no other way is, even without a profile: somebody may have removed ours.
  recognizes: () => false,
  conflicts,
  writes,
  reach: ({ roleName }) => broadRole(roleName),
  privateFiles: async ({ session }, awsHome) => [[tokenPath(awsHome, session), 0o600]],
  life: tokenLife,
  renew: renewToken,
};

/**
 * In the JavaScript SDK, unlike botocore, keys under the profile's name in either AWS file silently win over its SSO
 * settings. A key id alone wins nothing.
 */
function conflicts(view: View): Conflict[] {
  const { layers, snapshot } = view;
  const profile = winnerOf(layers, 'AWS_PROFILE')?.value;
  const pairs = profile
    ? profileLayers(snapshot, profile).filter(({ values }) => values.AWS_SECRET_ACCESS_KEY !== undefined)
    : [];
  const keys = winnerOf(pairs, 'AWS_ACCESS_KEY_ID');
  const found = overAwsCredentials(view);
  const intended = `AWS_PROFILE=${profile}`;
  if (keys)
    return [...found, conflict(view, keys, { variable: 'AWS_ACCESS_KEY_ID', intended, about: 'credential' })];
  const over = profile && settingOverSso(snapshot, profile);
  if (!over) return found;
  const { setting, kind, path } = over;
  const layer = { kind, where: `${path} [${profile}]`, values: {} };
  const winner = { layer, value: setting };
  const overSso = conflict(view, winner, { variable: setting, intended, about: 'credential' });
  return [...found, { ...overSso, remedy: 'remove-setting' }];
}

function writes(signIn: SsoSignIn, { region, places }: Before): Writes {
  return {
    awsConfig: (before) => planAwsConfig(before, signIn, region),
    env: {
      set: { AWS_PROFILE: signIn.profile, AWS_REGION: region, ...places },
      remove: [API_KEY_VARIABLE],
      scrub: [API_KEY_VARIABLE],
    },
    notices: [],
  };
}

/** A setting of an AWS file that the SDK uses before the profile's SSO settings, or in place of one of them. */
interface OverSso {
  readonly setting: string;
  readonly kind: 'credentials-file' | 'aws-config';
  readonly path: string;
}

/** What wins over this profile's SSO settings besides keys, if anything: the credentials file is looked at first. */
export function settingOverSso(snapshot: Snapshot, profile: string): OverSso | undefined {
  const { awsConfig, awsCredentials } = snapshot;
  const values = profileValues(snapshot, profile, 'credentials') ?? {};
  const own = profileValues(snapshot, profile) ?? {};
  // The SDK merges both files by profile name.
  const way = settingBeforeSso({ ...own, ...values });
  const setting =
    way && Object.hasOwn(values, way)
      ? way
      : Object.keys(values).find((name) => name.startsWith('sso_') && values[name] !== own[name]);
  if (setting) return { setting, kind: 'credentials-file', path: awsCredentials.path };
  return way ? { setting: way, kind: 'aws-config', path: awsConfig.path } : undefined;
}

/** Keys of the legacy profile format; next to `sso_session` they would contradict it. */
const LEGACY_KEYS = ['sso_start_url', 'sso_region'];

/** The file's text with our two sections added or updated. Throws ParseError. */
function planAwsConfig(before: string, signIn: SsoSignIn, region: string) {
  const existing = readAwsConfig(before);
  const valuesOf = (kind: string, name: string) =>
    existing.sections.find((section) => section.kind === kind && section.name === name)?.values;
  const present = valuesOf('sso-session', signIn.session);
  const session = present ?? {};
  const profile = valuesOf('profile', signIn.profile) ?? {};
  if (isTheirs(signIn, profile, session)) return { after: before, warnings: warnAboutProblems(before) };
  const scopes = withDefaultScopes(readScopes(session.sso_registration_scopes ?? ''));
  const changes = sectionsFor({ ...signIn, region, scopes: scopes.join(',') }).map(
    ({ kind, name, set }): SectionChange => {
      if (kind === 'profile') return { kind, name, set, remove: LEGACY_KEYS };
      return { kind, name, set: keepEquivalent(set, session) };
    },
  );
  const after = editAwsConfig(before, changes);
  const missing = profile.sso_session === signIn.session ? unreadOf(profile, present) : [];
  const added = missing.map((part) => notice(texts.sessionAdded, { profile: signIn.profile, part }));
  return { after, warnings: [...added, ...warnAboutProblems(after)] };
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
    ({ problem }) => !/^(?:invisible-to-|quoted-|profile-word-)/.test(problem),
  );
  return fatal
    .slice(0, 1)
    .map(({ line, problem }) => notice(awsConfigProblems[problem], { path: '~/.aws/config', line }));
}
