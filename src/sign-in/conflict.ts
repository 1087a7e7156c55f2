/** Conflicts: what wins over the credential that the setup intends. Shared by all ways to sign in. */
import type { Snapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE, USUAL_PROFILE } from '../openclaw/config.ts';
import { type Layer, type Winner, winnerOf } from '../openclaw/environment.ts';
import { ssoProfile } from './sso/profile.ts';

export type Reader = 'shell' | 'gateway';

/** Every variable that can change who calls Bedrock, where, and how. */
export const WATCHED = [
  API_KEY_VARIABLE,
  'AWS_PROFILE',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_BEDROCK_SKIP_AUTH',
  'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
  'AWS_ENDPOINT_URL',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
] as const;

export type Watched = (typeof WATCHED)[number];

/** How to remove the wrong value. */
export type Remedy =
  | 'unset'
  | 'edit-file'
  | 'fix'
  | 'reinstall-service'
  | 'edit-unit'
  | 'edit-system-unit'
  | 'remove-section'
  | 'remove-setting';

export interface Conflict {
  /** The variable, or the setting in the credentials file. */
  readonly variable: string;
  readonly reader: Reader;
  /** `credential`: another identity than the setup intends; `target`: another region or endpoint. */
  readonly about: 'credential' | 'target';
  readonly winner: Layer;
  readonly empty: boolean;
  /** What the setup intends, e.g. `AWS_PROFILE=bedrock-only`. */
  readonly intended: string;
  /** Set if the value overrides nothing: OpenClaw calls the models elsewhere all the same. */
  readonly beside?: { readonly value: string; readonly called: string };
  readonly remedy: Remedy;
}

/** The environment to check, and the files. */
export interface View {
  readonly reader: Reader;
  readonly layers: readonly Layer[];
  readonly snapshot: Snapshot;
}

/** The conflict of one variable whose winning value is not the one that the setup intends. */
export function conflict(
  { reader }: View,
  { layer, value }: Winner,
  what: Pick<Conflict, 'variable' | 'intended' | 'about'>,
): Conflict {
  return { ...what, reader, winner: layer, empty: value === '', remedy: remedyOf(layer) };
}

/** The value in our own file, whether it wins or not. */
export function ownValue(layers: readonly Layer[], variable: Watched): string | undefined {
  return layers.find(({ kind }) => kind === 'state-env')?.values[variable] || undefined;
}

/** What wins over the set-up's credential for a reader, if anything does. */
export function credentialConflict(conflicts: readonly Conflict[], reader: Reader): Conflict | undefined {
  return conflicts.find((one) => one.reader === reader && one.about === 'credential');
}

/** A winner whose value is not empty. */
export function nonEmpty(winner: Winner | undefined): Winner | undefined {
  return winner?.value ? winner : undefined;
}

/**
 * What hides the AWS credentials of a setup without an API key: the API key's variable, another profile than the one in
 * `.env`, the variable that turns signing off, and, if no profile is named, keys in the environment.
 */
export function overAwsCredentials(view: View): Conflict[] {
  const { layers, snapshot } = view;
  const wanted = ownValue(layers, 'AWS_PROFILE');
  const profile = winnerOf(layers, 'AWS_PROFILE');
  // Without a name in any file, our own profile is meant, if there is one.
  const usual = ssoProfile(snapshot, USUAL_PROFILE)?.profile;
  const meant = wanted ?? (profile?.value || usual);
  const intended = `AWS_PROFILE=${meant ?? ''}`;
  const keys = profile?.value || !meant ? undefined : winnerOf(layers, 'AWS_ACCESS_KEY_ID');
  const found: [Watched, Winner | undefined][] = [
    [API_KEY_VARIABLE, winnerOf(layers, API_KEY_VARIABLE)],
    ['AWS_PROFILE', wanted && profile?.value !== wanted ? profile : undefined],
    ['AWS_ACCESS_KEY_ID', keys],
    ['AWS_BEDROCK_SKIP_AUTH', nonEmpty(winnerOf(layers, 'AWS_BEDROCK_SKIP_AUTH'))],
  ];
  return found.flatMap(([variable, winner]) =>
    winner ? [conflict(view, winner, { variable, intended, about: 'credential' })] : [],
  );
}

/** We remove values only from the files that we write: `.env` of the state dir and openclaw.json. */
function remedyOf({ kind, generated, systemUnit }: Layer): Remedy {
  switch (kind) {
    case 'process':
      return 'unset';
    case 'service':
      if (systemUnit !== undefined) return 'edit-system-unit';
      return generated ? 'reinstall-service' : 'edit-unit';
    case 'state-env':
    case 'config-env':
      return 'fix';
    case 'credentials-file':
    case 'aws-config':
      return 'remove-section';
    default:
      return 'edit-file';
  }
}

/** Those in this shell, and those of the gateway's service alone: a place that decides in both counts as this shell's. */
export function splitByReader(conflicts: readonly Conflict[]): [shell: Conflict[], gateway: Conflict[]] {
  const shell = conflicts.filter(({ reader }) => reader === 'shell');
  const isSame = (a: Conflict, b: Conflict) => a.variable === b.variable && a.winner.where === b.winner.where;
  const gateway = conflicts.filter(({ reader }) => reader === 'gateway');
  return [shell, gateway.filter((one) => !shell.some((other) => isSame(one, other)))];
}
