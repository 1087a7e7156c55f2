/** Checks that what takes effect is what the setup intends, in this shell and in the gateway service. */
import type { Snapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { type Layer, type LayerKind, ownLayers, profileLayers, winnerOf } from '../openclaw/environment.ts';
import {
  type Conflict,
  conflict,
  nonEmpty,
  ownValue,
  type Reader,
  type View,
  WATCHED,
  type Watched,
} from '../sign-in/conflict.ts';
import { settingOverSso } from '../sign-in/sso/method.ts';
import { ssoProfile } from '../sign-in/sso/profile.ts';
import type { Setup } from './setup.ts';

/** A place that sets a variable. `where` is a file or "process environment". */
export interface Sighting {
  readonly variable: Watched;
  readonly kind: LayerKind;
  readonly where: string;
  /** Set but empty, which still hides the places after it. */
  readonly empty: boolean;
  readonly wins: boolean;
}

/** Every place that sets one of the variables, in order of precedence. */
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

/** Conflicts between what takes effect and what the setup on disk intends. None if nothing is set up. */
export function conflictsIn(
  reader: Reader,
  layers: readonly Layer[],
  setup: Setup,
  snapshot: Snapshot,
): Conflict[] {
  if (!setup.provider || !setup.method) return [];
  const view = { reader, layers, snapshot };
  return [...setup.method.conflicts(view), ...targetConflicts(view, setup)];
}

/** A place that sets a value, and whether OpenClaw uses that one. */
export interface Shadow {
  /** The variable, or the key in an AWS file. */
  readonly variable: string;
  readonly kind: LayerKind;
  readonly where: string;
  readonly wins: boolean;
}

/**
 * Conflicts in this shell, for `status`: every place of a variable that overrides the setup's credential or has
 * different values, the winner first; empty if all agree.
 */
export function shadowsIn(setup: Setup, snapshot: Snapshot): Shadow[] {
  const { layers, method } = setup;
  const wrong = conflictsIn('shell', layers, setup, snapshot).filter(({ about }) => about === 'credential');
  const isWrong = (name: Watched) =>
    wrong.some(({ variable, winner }) => variable === name && layers.includes(winner));
  const usesApiKey = method?.usesApiKey;
  const unused = unusedProfile(setup) !== undefined;
  // OpenClaw then ignores profiles.
  const profileLoses =
    unused || (!usesApiKey && (isWrong(API_KEY_VARIABLE) || isWrong('AWS_BEDROCK_SKIP_AUTH')));
  const sightings = sightingsIn(layers);
  const ofVariables = WATCHED.flatMap((name): Shadow[] => {
    const loses = profileLoses && name === 'AWS_PROFILE';
    const overrides = unused && name === API_KEY_VARIABLE;
    if (!loses && !overrides && !isWrong(name) && !differ(layers, name)) return [];
    return sightings.flatMap(({ variable, kind, where, wins }) =>
      variable === name ? [{ variable, kind, where, wins: wins && !loses }] : [],
    );
  });
  const hidesSso =
    wrong.some(({ winner }) => !layers.includes(winner)) ||
    (!usesApiKey &&
      setup.localCredentials === undefined &&
      settingOverSso(snapshot, setup.profile ?? '') !== undefined);
  return [...ofVariables, ...(hidesSso ? keysOverSso(setup, snapshot, profileLoses) : [])];
}

/** The profile that OpenClaw's own files name beside an API key, which overrides it. */
export function unusedProfile({ layers, method }: Setup): string | undefined {
  return (method?.usesApiKey && winnerOf(ownLayers(layers), 'AWS_PROFILE')?.value) || undefined;
}

function differ(layers: readonly Layer[], variable: Watched): boolean {
  const values = layers.flatMap((layer) => layer.values[variable] ?? []);
  return new Set(values).size > 1;
}

/** The access keys that a profile has in addition to its SSO settings, by their names in the files. */
function keysOverSso({ profile = '' }: Setup, snapshot: Snapshot, profileLoses: boolean): Shadow[] {
  const other = settingOverSso(snapshot, profile);
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

/** OpenClaw takes the region from baseUrl's host, but other AWS calls of its tools use the variable. */
function targetConflicts(view: View, setup: Setup): Conflict[] {
  const { layers } = view;
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

/**
 * A variable whose value differs between the gateway service and this shell. Values are omitted: they may be secrets.
 */
export interface Difference {
  readonly variable: Watched;
  readonly shell: Layer | undefined;
  readonly gateway: Layer | undefined;
}

/** Variables that decide the call and differ, so that a call from this shell does not test the gateway. */
export function differencesBetween(shell: readonly Layer[], gateway: readonly Layer[]): Difference[] {
  const hasKey = [shell, gateway].every((layers) => winnerOf(layers, API_KEY_VARIABLE)?.value);
  // With an API key, the other credentials are not used.
  const deciding = WATCHED.filter(
    (name) =>
      !hasKey ||
      !/^AWS_(PROFILE|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|CONFIG_FILE|SHARED_CREDENTIALS_FILE)$/.test(
        name,
      ),
  );
  return deciding.flatMap((variable) => {
    const [here, there] = [winnerOf(shell, variable), winnerOf(gateway, variable)];
    if (here?.value === there?.value) return [];
    return [{ variable, shell: here?.layer, gateway: there?.layer }];
  });
}
