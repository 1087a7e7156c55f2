/**
 * Why this machine gives the AWS SDK no credentials: a program or a variable that a way to sign in needs. Only what is
 * certain: the rest is left to a call.
 */
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Context } from '../../context.ts';
import { readJson5 } from '../../edit/json5.ts';
import { attempt, parsing } from '../../failures/errors.ts';
import { modeOf, pathExists, readText } from '../../files/read.ts';
import type { Snapshot } from '../../files/snapshot.ts';
import { findOnPath } from '../../machine/environment.ts';
import { isMembers } from '../../openclaw/config.ts';
import { type Layer, winnerOf } from '../../openclaw/environment.ts';
import { notice, type Text } from '../../text/text.ts';
import { credentialProblems as texts } from '../../text/texts.ts';
import {
  environmentKeys,
  hasContainer,
  isTemporary,
  type LocalCredentials,
  type Step,
  stepsOf,
} from './credentials.ts';
import { correctSetting, type Obstacle } from './obstacle.ts';

interface Where {
  readonly snapshot: Snapshot;
  /** The environment that OpenClaw runs with. */
  readonly layers: readonly Layer[];
  readonly platform: Context['platform'];
}

/** The obstacle of credentials whose settings are right. */
export function machineObstacle(found: LocalCredentials, where: Where): Obstacle | undefined {
  if (found.source === 'environment') return ofKeys(where.layers);
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
function ofKeys(layers: readonly Layer[]): Obstacle | undefined {
  const id = winnerOf(layers, 'AWS_ACCESS_KEY_ID');
  if (!id || !isTemporary(id.value) || winnerOf(layers, 'AWS_SESSION_TOKEN')?.value) return undefined;
  const facts = { where: id.layer.where };
  return { why: notice(texts.tokenMissing, facts), remedy: notice(texts.addToken, facts), layer: id.layer };
}

/** The place outside the AWS files that a role is assumed from. */
function ofSource({ profile, values }: Step, layers: readonly Layer[]): Obstacle | undefined {
  switch (values.credential_source) {
    case 'Environment':
      return environmentKeys(layers) ? ofKeys(layers) : { why: notice(texts.noKeys, { profile }) };
    case 'EcsContainer':
      return hasContainer(layers) ? undefined : { why: notice(texts.noContainer, { profile }) };
    default:
      return ofMetadata(texts.metadataOffFor, profile, layers);
  }
}

const SWITCH = 'AWS_EC2_METADATA_DISABLED';

/** The layer that turns off the metadata service, if any does; as in @aws-sdk/credential-provider-node: by every value but `false`. */
export function metadataSwitch(layers: readonly Layer[]): Layer | undefined {
  const winner = winnerOf(layers, SWITCH);
  return winner?.value && winner.value !== 'false' ? winner.layer : undefined;
}

function ofMetadata(text: Text, profile: string, layers: readonly Layer[]): Obstacle | undefined {
  const layer = metadataSwitch(layers);
  if (!layer) return undefined;
  const facts = { profile, setting: SWITCH, where: layer.where };
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
