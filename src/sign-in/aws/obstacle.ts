/**
 * Why the AWS SDK gets no credentials, as far as files and environment show. Only what is certain: the rest is left to a
 * call. The rules are those of fromIni in @aws-sdk/credential-provider-ini.
 */
import { awsSections, profileValues, type Snapshot } from '../../files/snapshot.ts';
import type { Layer } from '../../openclaw/environment.ts';
import { type Notice, notice } from '../../text/text.ts';
import { credentialProblems as texts } from '../../text/texts.ts';
import { missingSettings, ssoProfile } from '../sso/profile.ts';
import { isTemporary, type Step, stepsOf } from './credentials.ts';

/** What is wrong, and what to do about it in the place where it is. */
export interface Obstacle {
  readonly why: Notice;
  readonly remedy?: Notice | undefined;
  /** What sets the variable that is wrong: people read its name as the texts’ {where}. */
  readonly layer?: Layer | undefined;
}

/** What ~/.aws alone shows: a profile, or one that it builds on, that cannot give credentials anywhere. */
export function settingsObstacle(snapshot: Snapshot, profile: string): Obstacle | undefined {
  const { steps, circles } = stepsOf(snapshot, profile);
  for (const [index, step] of steps.entries()) {
    const found = obstacleOf(snapshot, step, steps[index - 1]);
    if (found) return found;
  }
  const last = steps.at(-1) as Step;
  const facts = { profile, source: last.values.source_profile ?? '' };
  return circles
    ? { why: notice(texts.circle, facts), remedy: correctSetting(snapshot, last.profile, 'source_profile') }
    : undefined;
}

/** `user`: the profile that names this one as its source. */
function obstacleOf(snapshot: Snapshot, step: Step, user: Step | undefined): Obstacle | undefined {
  switch (step.kind) {
    case undefined:
      return withoutCredentials(snapshot, step, user);
    case 'role':
      return ofRole(snapshot, step);
    case 'web-identity':
      return ofRoleArn(snapshot, step);
    case 'sso':
      return ofSso(snapshot, step);
    case 'keys':
      return ofKeys(snapshot, step);
    default:
      return undefined;
  }
}

function withoutCredentials(snapshot: Snapshot, step: Step, user: Step | undefined): Obstacle {
  const { profile, values } = step;
  const { awsConfig, awsCredentials } = snapshot.locations;
  const facts = { profile, config: awsConfig, credentials: awsCredentials };
  if (Object.keys(values).length > 0) return { why: whyNothing(step) };
  // In the config file, AWS tools ignore a profile's header without this word.
  const isNamed = awsSections(snapshot.awsConfig).some(
    ({ kind, name }) => kind === 'other' && name === profile,
  );
  if (isNamed) return { why: notice(texts.wordMissing, facts), remedy: notice(texts.addWord, facts) };
  if (!user) return { why: notice(texts.absent, facts) };
  return {
    why: notice(texts.sourceAbsent, { ...facts, profile: user.profile, source: profile }),
    remedy: correctSetting(snapshot, user.profile, 'source_profile'),
  };
}

const KEYS = ['aws_access_key_id', 'aws_secret_access_key'] as const;

function whyNothing({ profile, values }: Step): Notice {
  const [present] = KEYS.filter((key) => values[key]);
  const [missing = ''] = KEYS.filter((key) => !values[key]);
  if (values.role_arn) return notice(texts.roleAlone, { profile });
  return present ? notice(texts.halfKeys, { profile, present, missing }) : notice(texts.nothing, { profile });
}

/** AWS refuses temporary keys without their token. */
function ofKeys(snapshot: Snapshot, { profile, values }: Step): Obstacle | undefined {
  if (values.aws_session_token || !isTemporary(values.aws_access_key_id)) return undefined;
  const place = placeOf(snapshot, profile, 'aws_access_key_id');
  return {
    why: notice(texts.profileTokenMissing, { profile }),
    remedy: notice(texts.addProfileToken, place),
  };
}

/** The values of credential_source that the SDK knows. */
const SOURCES = ['Environment', 'Ec2InstanceMetadata', 'EcsContainer'];

function ofRole(snapshot: Snapshot, step: Step): Obstacle | undefined {
  const { profile, values } = step;
  const { source_profile: source, credential_source: named } = values;
  if (source && named)
    return {
      why: notice(texts.twoSources, { profile }),
      remedy: correctSetting(snapshot, profile, 'credential_source'),
    };
  if (named && !SOURCES.includes(named)) {
    const why = notice(texts.sourceUnknown, { profile, source: named, known: SOURCES.join(', ') });
    return { why, remedy: correctSetting(snapshot, profile, 'credential_source') };
  }
  if (values.role_arn && values.mfa_serial) return { why: notice(texts.mfa, { profile }) };
  return ofRoleArn(snapshot, step);
}

const ROLE_ARN = /^arn:[\w-]+:iam::\d{12}:role\/\S+$/;

function ofRoleArn(snapshot: Snapshot, step: Step): Obstacle | undefined {
  const { profile, values } = step;
  const arn = values.role_arn;
  if (arn === undefined || ROLE_ARN.test(arn)) return undefined;
  return {
    why: notice(texts.roleArn, { profile, arn }),
    remedy: correctSetting(snapshot, profile, 'role_arn'),
  };
}

function ofSso(snapshot: Snapshot, { profile }: Step): Obstacle | undefined {
  const found = ssoProfile(snapshot, profile);
  const missing = found ? missingSettings(found).join(', ') : '';
  if (!missing) return undefined;
  const facts = { profile, missing, path: snapshot.locations.awsConfig };
  return { why: notice(texts.ssoIncomplete, facts), remedy: notice(texts.addMissing, facts) };
}

/** The step of correcting a profile's setting where it is. */
export function correctSetting(snapshot: Snapshot, profile: string, setting: string): Notice {
  return notice(texts.correct, { setting, ...placeOf(snapshot, profile, setting) });
}

/** Where a profile's setting is: the credentials file overrides the config file. */
function placeOf(snapshot: Snapshot, profile: string, setting: string): { header: string; path: string } {
  const { awsConfig, awsCredentials } = snapshot.locations;
  const isHere = profileValues(snapshot, profile, 'credentials')?.[setting] !== undefined;
  const header = isHere || profile === 'default' ? profile : `profile ${profile}`;
  return { header, path: isHere ? awsCredentials : awsConfig };
}
