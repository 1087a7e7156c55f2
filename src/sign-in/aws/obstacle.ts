/**
 * Why the AWS SDK gets no credentials, as far as files and environment show. Only what is certain: the rest is left to a
 * call. The rules are those of fromIni in @aws-sdk/credential-provider-ini.
 */

import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { distance } from 'fastest-levenshtein';
import type { Context } from '../../context.ts';
import { readJson5 } from '../../edit/json5/document.ts';
import { attempt, parsing } from '../../failures/errors.ts';
import { modeOf, pathExists, readText } from '../../files/read.ts';
import type { Snapshot } from '../../files/snapshot.ts';
import { findOnPath } from '../../machine/environment.ts';
import { isMembers } from '../../openclaw/config.ts';
import { type Layer, winnerOf } from '../../openclaw/environment.ts';
import { type Notice, notice, type Text } from '../../text/text.ts';
import { credentialProblems as texts } from '../../text/texts.ts';
import {
  environmentKeys,
  hasContainer,
  isTemporary,
  type LocalCredentials,
  type Step,
  stepsOf,
} from './credentials.ts';
import { headerObstacle } from './headers.ts';
import { correctSetting, type Obstacle, placeOf } from './setting-place.ts';
import { ofSso, withoutSession } from './sso-obstacle.ts';

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
  const unread = misnamedSetting(snapshot, profile) ?? headerObstacle(snapshot, profile);
  if (unread) return unread;
  const unsigned = withoutSession(snapshot, step);
  if (unsigned) return unsigned;
  if (Object.keys(values).length > 0) return { why: whyNothing(step) };
  if (!user) return { why: notice(texts.absent, facts) };
  return {
    why: notice(texts.sourceAbsent, { ...facts, profile: user.profile, source: profile }),
    remedy: correctSetting(snapshot, user.profile, 'source_profile'),
  };
}

const KEYS = ['aws_access_key_id', 'aws_secret_access_key'] as const;
const SETTINGS = [...KEYS, 'aws_session_token'] as const;

/** A part of an access key in the profile whose name the AWS SDK does not know, such as `aws_access_key`. */
export function misnamedSetting(snapshot: Snapshot, profile: string): Obstacle | undefined {
  const values = stepsOf(snapshot, profile).steps[0]?.values ?? {};
  for (const name of Object.keys(values)) {
    const right = SETTINGS.find((setting) => !values[setting] && isMeantBy(name, setting));
    if (!right || !values[name] || SETTINGS.some((setting) => setting === name)) continue;
    const facts = { name, right, ...placeOf(snapshot, profile, name) };
    return { why: notice(texts.misnamedSetting, facts), remedy: notice(texts.renameSetting, facts) };
  }
  return undefined;
}

/** In other capitals, as camel case, with a slip, or without some of its words. */
function isMeantBy(name: string, setting: string): boolean {
  const given = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_');
  if (distance(given, setting) <= 2) return true;
  const words = given.split('_').filter((word) => !['aws', 'id'].includes(word));
  const isKeyPart = given.startsWith('aws_') || words.length > 1;
  return isKeyPart && words.length > 0 && words.every((word) => setting.split('_').includes(word));
}

function whyNothing({ profile, values }: Step): Notice {
  const [present] = KEYS.filter((key) => values[key]);
  const [missing = ''] = KEYS.filter((key) => !values[key]);
  if (values.role_arn) return notice(texts.roleAlone, { profile });
  return present ? notice(texts.halfKeys, { profile, present, missing }) : notice(texts.nothing, { profile });
}

/** AWS refuses temporary keys without their token. */
function ofKeys(snapshot: Snapshot, { profile, values }: Step): Obstacle | undefined {
  if (values.aws_session_token || !isTemporary(values.aws_access_key_id)) return undefined;
  const misnamed = misnamedSetting(snapshot, profile);
  if (misnamed) return misnamed;
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
    const why = notice(texts.sourceUnknown, { profile, source: named, known: SOURCES });
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

interface Where {
  readonly snapshot: Snapshot;
  /** The environment that OpenClaw runs with. */
  readonly layers: readonly Layer[];
  readonly platform: Context['platform'];
}

/**
 * Why this machine gives the AWS SDK no credentials although the settings are right: a program or a variable that a way
 * to sign in needs.
 */
export function machineObstacle(found: LocalCredentials, where: Where): Obstacle | undefined {
  if (found.source === 'environment') return ofVariables(where.layers);
  if (found.source === 'machine-role')
    // The token of a web identity is often in the pod alone, which a call will show.
    return found.kind === undefined || found.kind === 'ec2'
      ? ofMetadata(texts.metadataOff, found.profile, where.layers)
      : undefined;
  const last = stepsOf(where.snapshot, found.profile).steps.at(-1) as Step;
  switch (last.kind) {
    case 'process':
      return ofProcess(last, where);
    case 'role':
      return ofSource(last, where.layers);
    default:
      return undefined;
  }
}

/** What the SDK refuses a session of `aws login` without (credential-provider-login). */
const SESSION_PARTS = ['accessToken', 'clientId', 'refreshToken', 'dpopKey'];

/**
 * The profile of `aws login` that these credentials come from, if its session is not on this machine. One that is there
 * may have ended: only a call can tell, because the SDK refreshes it.
 */
export function signedOutOfConsole(found: LocalCredentials, where: Where): string | undefined {
  if (found.source !== 'profile') return undefined;
  const { profile, kind, values } = stepsOf(where.snapshot, found.profile).steps.at(-1) as Step;
  const session = kind === 'login' ? values.login_session : undefined;
  if (session === undefined) return undefined;
  const folder =
    winnerOf(where.layers, 'AWS_LOGIN_CACHE_DIRECTORY')?.value ??
    join(where.snapshot.locations.awsHome, '.aws', 'login', 'cache');
  const path = join(folder, `${bytesToHex(sha256(utf8ToBytes(session)))}.json`);
  const text = readText(path) ?? 'null';
  const token = attempt(() => parsing(path, 'JSON', () => readJson5(text)));
  const isWhole = isMembers(token) && SESSION_PARTS.every((part) => token[part]);
  return isWhole ? undefined : profile;
}

/** Keys in the environment, which are complete but for a token. */
function ofVariables(layers: readonly Layer[]): Obstacle | undefined {
  const id = winnerOf(layers, 'AWS_ACCESS_KEY_ID');
  if (!id || !isTemporary(id.value) || winnerOf(layers, 'AWS_SESSION_TOKEN')?.value) return undefined;
  const facts = { where: id.layer.where };
  return { why: notice(texts.tokenMissing, facts), remedy: notice(texts.addToken, facts), layer: id.layer };
}

/** The place outside the AWS files that a role is assumed from. */
function ofSource({ profile, values }: Step, layers: readonly Layer[]): Obstacle | undefined {
  switch (values.credential_source) {
    case 'Environment':
      return environmentKeys(layers) ? ofVariables(layers) : { why: notice(texts.noKeys, { profile }) };
    case 'EcsContainer':
      return hasContainer(layers) ? undefined : { why: notice(texts.noContainer, { profile }) };
    default:
      return ofMetadata(texts.metadataOffFor, profile, layers);
  }
}

export const METADATA_SWITCH = 'AWS_EC2_METADATA_DISABLED';

/** The layer that turns off the metadata service, if any does; as in @aws-sdk/credential-provider-node: by every value but `false`. */
export function metadataSwitch(layers: readonly Layer[]): Layer | undefined {
  const winner = winnerOf(layers, METADATA_SWITCH);
  return winner?.value && winner.value !== 'false' ? winner.layer : undefined;
}

function ofMetadata(text: Text, profile: string, layers: readonly Layer[]): Obstacle | undefined {
  const layer = metadataSwitch(layers);
  if (!layer) return undefined;
  const facts = { profile, setting: METADATA_SWITCH, where: layer.where };
  return { why: notice(text, facts), remedy: notice(texts.metadataOn, facts), layer };
}

/** What a shell does itself, or looks for in another way: only it can tell whether such a line works. */
const SHELL_WORDS =
  /^(?:if|for|while|until|case|function|time|exec|eval|command|builtin|cd|export|set|unset|umask|alias|test|echo|printf|true|false|source|trap|wait|[.:])$/;

/** The SDK runs the line with a shell. On Windows its rules are others, and we do not judge. */
function ofProcess(step: Step, { snapshot, layers, platform }: Where): Obstacle | undefined {
  const line = step.values.credential_process ?? '';
  const [, double, single, plain] = /^\s*(?:"([^"$`\\]+)"|'([^']+)'|([\w./+@~-]+))(?=\s|$)/.exec(line) ?? [];
  const program = double ?? single ?? plain;
  if (platform === 'win32' || !program || SHELL_WORDS.test(program)) return undefined;
  const facts = { profile: step.profile, program };
  const remedy = correctSetting(snapshot, step.profile, 'credential_process');
  if (!program.includes('/')) {
    const PATH = winnerOf(layers, 'PATH')?.value;
    if (!PATH || findOnPath({ env: { PATH }, platform }, program)) return undefined;
    return { why: notice(texts.programNotFound, facts), remedy };
  }
  const path = plain?.replace(/^~(?=\/)/, snapshot.locations.awsHome) ?? program;
  if (!path.startsWith('/')) return undefined;
  if (!pathExists(path)) return { why: notice(texts.programMissing, facts), remedy };
  const mode = modeOf(path) ?? 0;
  return mode & 0o111 ? undefined : { why: notice(texts.programNotRunnable, facts), remedy };
}
