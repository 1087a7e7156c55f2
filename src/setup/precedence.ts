/** Whether what wins is what the set-up means: for a run from this shell, and for the gateway service. */
import type { Snapshot } from '../files/snapshot.ts';
import { awsSections } from '../openclaw/aws-sections.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { type Layer, type LayerKind, profileLayers, type Winner, winnerOf } from '../openclaw/environment.ts';
import { type Setup, ssoProfile } from './setup.ts';

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

/** One place that sets a variable. `where` is a file, or "process environment". */
export interface Sighting {
  readonly variable: Watched;
  readonly kind: LayerKind;
  readonly where: string;
  /** There, and empty: it hides the places behind it all the same. */
  readonly empty: boolean;
  readonly wins: boolean;
}

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

/** Every place that sets one of the variables, in the order in which they win. */
export function sightingsIn(layers: readonly Layer[]): Sighting[] {
  return WATCHED.flatMap((variable) =>
    layers
      .filter(({ values }) => values[variable] !== undefined)
      .map(({ kind, where, values }, index) => ({
        variable,
        kind,
        where,
        empty: values[variable] === '',
        wins: index === 0,
      })),
  );
}

/** What wins in these layers against what the set-up on disk means. None for a machine that is not set up. */
export function conflictsIn(
  reader: Reader,
  layers: readonly Layer[],
  setup: Setup,
  snapshot: Snapshot,
): Conflict[] {
  if (!setup.provider || !setup.mode) return [];
  const view = { reader, layers, setup, snapshot };
  const identity = setup.mode === 'sso' ? ssoConflicts(view) : keyConflicts(view);
  return [...identity, ...targetConflicts(view)];
}

/** One place that has a value, and whether OpenClaw takes that one. */
export interface Shadow {
  /** The variable, or the key of an AWS file. */
  readonly variable: string;
  readonly kind: LayerKind;
  readonly where: string;
  readonly wins: boolean;
}

/**
 * What hides what in this shell, for `status`: every place of a variable that keeps the set-up's own credential from
 * being used or that places disagree about, the winner first; empty where all agree.
 */
export function shadowsIn(setup: Setup, snapshot: Snapshot): Shadow[] {
  const { layers, mode } = setup;
  const wrong = conflictsIn('shell', layers, setup, snapshot).filter(({ about }) => about === 'credential');
  const isWrong = (name: Watched) =>
    wrong.some(({ variable, winner }) => variable === name && layers.includes(winner));
  // OpenClaw looks at no profile then.
  const profileLoses = mode === 'sso' && (isWrong(API_KEY_VARIABLE) || isWrong('AWS_BEDROCK_SKIP_AUTH'));
  const sightings = sightingsIn(layers);
  const ofVariables = WATCHED.flatMap((name): Shadow[] => {
    const loses = profileLoses && name === 'AWS_PROFILE';
    if (!loses && !isWrong(name) && !differ(layers, name)) return [];
    return sightings.flatMap(({ variable, kind, where, wins }) =>
      variable === name ? [{ variable, kind, where, wins: wins && !loses }] : [],
    );
  });
  const hidesSso =
    wrong.some(({ winner }) => !layers.includes(winner)) ||
    (mode === 'sso' && otherSignIn(snapshot, setup.profile ?? '') !== undefined);
  return [...ofVariables, ...(hidesSso ? keysOverSso(setup, snapshot, profileLoses) : [])];
}

function differ(layers: readonly Layer[], variable: Watched): boolean {
  const values = layers.flatMap((layer) => layer.values[variable] ?? []);
  return new Set(values).size > 1;
}

/** The keys that a profile has besides its SSO settings, by their names in the files. */
function keysOverSso({ profile = '' }: Setup, snapshot: Snapshot, profileLoses: boolean): Shadow[] {
  const other = otherSignIn(snapshot, profile);
  if (other)
    return [
      { variable: other, kind: 'credentials-file', where: snapshot.awsCredentials.path, wins: !profileLoses },
    ];
  const { awsConfig, awsCredentials } = snapshot;
  const inConfig = { kind: 'aws-config', where: awsConfig.path } as const;
  const keys = profileLayers(snapshot, profile).filter(
    ({ values }) => values.AWS_ACCESS_KEY_ID !== undefined,
  );
  const sso = ssoProfile(snapshot, profile);
  return [
    ...keys.map(({ kind }, index) => ({
      variable: 'aws_access_key_id',
      ...(kind === 'aws-config' ? inConfig : { kind, where: awsCredentials.path }),
      wins: index === 0 && !profileLoses,
    })),
    ...(sso ? [{ variable: sso.session ? 'sso_session' : 'sso_start_url', ...inConfig, wins: false }] : []),
  ];
}

/** Besides keys, what in a section of the credentials file comes before the SSO settings of that profile. */
const OTHER_SIGN_IN = /^(?:credential_process|role_arn|web_identity_token_file|login_session)$/;

function otherSignIn(snapshot: Snapshot, profile: string): string | undefined {
  const section = awsSections(snapshot.awsCredentials, 'credentials').find(({ name }) => name === profile);
  return Object.keys(section?.values ?? {}).find((key) => OTHER_SIGN_IN.test(key));
}

interface View {
  readonly reader: Reader;
  readonly layers: readonly Layer[];
  readonly setup: Setup;
  readonly snapshot: Snapshot;
}

function ssoConflicts(view: View): Conflict[] {
  const { layers, snapshot } = view;
  const wanted = ownValue(layers, 'AWS_PROFILE');
  const profile = winnerOf(layers, 'AWS_PROFILE');
  const intended = `AWS_PROFILE=${wanted ?? profile?.value ?? ''}`;
  const found: Conflict[] = [];
  const add = (variable: Watched, winner: Winner | undefined) => {
    if (winner) found.push(conflict(view, variable, winner, intended, 'credential'));
  };
  add(API_KEY_VARIABLE, winnerOf(layers, API_KEY_VARIABLE));
  if (wanted && profile?.value !== wanted) add('AWS_PROFILE', profile);
  if (!profile?.value) add('AWS_ACCESS_KEY_ID', winnerOf(layers, 'AWS_ACCESS_KEY_ID'));
  // Keys of that name in either file silently win over its SSO settings in the JavaScript SDK, in botocore not.
  // A key id alone signs nothing, and wins nothing.
  else {
    const pairs = profileLayers(snapshot, profile.value).filter(
      ({ values }) => values.AWS_SECRET_ACCESS_KEY !== undefined,
    );
    add('AWS_ACCESS_KEY_ID', winnerOf(pairs, 'AWS_ACCESS_KEY_ID'));
  }
  add('AWS_BEDROCK_SKIP_AUTH', nonEmpty(winnerOf(layers, 'AWS_BEDROCK_SKIP_AUTH')));
  return found;
}

/** A key that is nowhere but in a service or an environment is somebody's set-up, and no conflict. */
function keyConflicts(view: View): Conflict[] {
  const { layers, snapshot } = view;
  const wanted = ownValue(layers, API_KEY_VARIABLE);
  const winner = winnerOf(layers, API_KEY_VARIABLE);
  const skip = nonEmpty(winnerOf(layers, 'AWS_BEDROCK_SKIP_AUTH'));
  const intended = `${API_KEY_VARIABLE} (${snapshot.stateEnv.path})`;
  const wrong = winner && winner.layer.kind !== 'state-env' && winner.value !== wanted;
  return [
    ...(wrong && (wanted || winner.value === '')
      ? [conflict(view, API_KEY_VARIABLE, winner, intended, 'credential')]
      : []),
    ...(skip ? [conflict(view, 'AWS_BEDROCK_SKIP_AUTH', skip, intended, 'credential')] : []),
  ];
}

/** The host in baseUrl decides the region for OpenClaw, but other AWS calls of its tools go by the variable. */
function targetConflicts(view: View): Conflict[] {
  const { layers, setup } = view;
  const wanted = setup.endpoint?.region ?? ownValue(layers, 'AWS_REGION');
  const region = winnerOf(layers, 'AWS_REGION');
  const endpoint = ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME', 'AWS_ENDPOINT_URL'] as const;
  return [
    ...(wanted && region && region.value !== wanted
      ? [conflict(view, 'AWS_REGION', region, `AWS_REGION=${wanted}`, 'target')]
      : []),
    ...endpoint.flatMap((variable) => {
      const winner = nonEmpty(winnerOf(layers, variable));
      return winner ? [conflict(view, variable, winner, String(setup.endpoint?.baseUrl), 'target')] : [];
    }),
  ];
}

function conflict(
  { reader }: View,
  variable: Watched,
  { layer, value }: Winner,
  intended: string,
  about: Conflict['about'],
): Conflict {
  const empty = value === '';
  return { variable, reader, about, winner: layer, empty, intended, remedy: remedyOf(layer) };
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

/** What our own file says, whether it wins or not. */
function ownValue(layers: readonly Layer[], variable: Watched): string | undefined {
  return layers.find(({ kind }) => kind === 'state-env')?.values[variable] || undefined;
}

function nonEmpty(winner: Winner | undefined): Winner | undefined {
  return winner?.value ? winner : undefined;
}
