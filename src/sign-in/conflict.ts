/** What wins over the credential that a set-up means: the shape of a conflict, and what every way to sign in shares. */
import type { Snapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { type Layer, type Winner, winnerOf } from '../openclaw/environment.ts';

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

/** What takes the wrong value away. */
type Remedy = 'unset' | 'edit-file' | 'fix' | 'reinstall-service' | 'edit-unit' | 'remove-section';

export interface Conflict {
  readonly variable: Watched;
  readonly reader: Reader;
  /** `credential`: another identity than the set-up's; `target`: another region or endpoint. */
  readonly about: 'credential' | 'target';
  readonly winner: Layer;
  readonly empty: boolean;
  /** What the set-up means, e.g. `AWS_PROFILE=bedrock-only`. */
  readonly intended: string;
  readonly remedy: Remedy;
}

/** Whose environment is looked at, and the files beside it. */
export interface View {
  readonly reader: Reader;
  readonly layers: readonly Layer[];
  readonly snapshot: Snapshot;
}

/** The conflict of one variable whose winner is not what the set-up means. */
export function conflict(
  { reader }: View,
  variable: Watched,
  { layer, value }: Winner,
  intended: string,
  about: Conflict['about'],
): Conflict {
  const empty = value === '';
  return { variable, reader, about, winner: layer, empty, intended, remedy: remedyOf(layer) };
}

/** What our own file says, whether it wins or not. */
export function ownValue(layers: readonly Layer[], variable: Watched): string | undefined {
  return layers.find(({ kind }) => kind === 'state-env')?.values[variable] || undefined;
}

export function nonEmpty(winner: Winner | undefined): Winner | undefined {
  return winner?.value ? winner : undefined;
}

/**
 * What hides the AWS credentials of a set-up without an API key: the key's variable, another profile than `.env` names,
 * the switch that turns signing off, and, where no profile is named and one should be, keys in the environment.
 */
export function overAwsCredentials(view: View): Conflict[] {
  const { layers } = view;
  const wanted = ownValue(layers, 'AWS_PROFILE');
  const profile = winnerOf(layers, 'AWS_PROFILE');
  const intended = `AWS_PROFILE=${wanted ?? profile?.value ?? ''}`;
  const keys = profile?.value ? undefined : winnerOf(layers, 'AWS_ACCESS_KEY_ID');
  const found: [Watched, Winner | undefined][] = [
    [API_KEY_VARIABLE, winnerOf(layers, API_KEY_VARIABLE)],
    ['AWS_PROFILE', wanted && profile?.value !== wanted ? profile : undefined],
    ['AWS_ACCESS_KEY_ID', keys],
    ['AWS_BEDROCK_SKIP_AUTH', nonEmpty(winnerOf(layers, 'AWS_BEDROCK_SKIP_AUTH'))],
  ];
  return found.flatMap(([variable, winner]) =>
    winner ? [conflict(view, variable, winner, intended, 'credential')] : [],
  );
}

/** We only take away what we write: `.env` of the state dir and openclaw.json. */
function remedyOf({ kind, generated }: Layer): Remedy {
  switch (kind) {
    case 'process':
      return 'unset';
    case 'service':
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
