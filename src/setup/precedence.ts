/**
 * Checks that what takes effect is what the setup intends, in this shell and in the gateway service, and says it: who
 * reads what from where, and how to change it.
 */

import { DEFAULT_REGION, endpointOf } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { type Layer, type LayerKind, ownLayers, profileLayers, winnerOf } from '../openclaw/environment.ts';
import { type Calling, fillAsCalled, quote, shellOf } from '../screen/program.ts';
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
import { LOCAL_MODE } from '../sign-in/methods.ts';
import { settingOverSso } from '../sign-in/sso/method.ts';
import { ssoProfile } from '../sign-in/sso/profile.ts';
import { fill, type Language, type Notice, notice } from '../text/text.ts';
import { places as placeTexts, report, conflicts as texts } from '../text/texts.ts';
import type { Setup } from './setup.ts';

/** A place that sets a variable. `where` is a file or "process environment". */
interface SettingPlace {
  readonly variable: Watched;
  readonly kind: LayerKind;
  readonly where: string;
  /** Set but empty, which still hides the places after it. */
  readonly empty: boolean;
  readonly wins: boolean;
}

/** Every place that sets one of the variables, in order of precedence. */
export function placesThatSet(layers: readonly Layer[]): SettingPlace[] {
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

/** The same for a variable or the key in an AWS file; `wins`: OpenClaw uses that one. */
export type Shadow = Pick<SettingPlace, 'kind' | 'where' | 'wins'> & { readonly variable: string };

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
  const places = placesThatSet(layers);
  const ofVariables = WATCHED.flatMap((name): Shadow[] => {
    const loses = profileLoses && name === 'AWS_PROFILE';
    const overrides = unused && name === API_KEY_VARIABLE;
    if (!loses && !overrides && !isWrong(name) && !differ(layers, name)) return [];
    return places.flatMap(({ variable, kind, where, wins }) =>
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
  const over = settingOverSso(snapshot, profile);
  if (over) return [{ variable: over.setting, kind: over.kind, where: over.path, wins: !profileLoses }];
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

/** The variables that sign the calls in this shell and that the gateway service does not have at all. */
export function missingInGateway(differences: readonly Difference[]): Watched[] {
  const missing = differences
    .filter(({ shell, gateway }) => shell && !gateway)
    .map(({ variable }) => variable);
  return missing.some((name) => name === 'AWS_PROFILE' || name === API_KEY_VARIABLE) ? missing : [];
}

/** The command that writes the sign-in in use to `.env`. */
export function savingCommand(
  { method, profile, mode = LOCAL_MODE }: Pick<Setup, 'method' | 'profile' | 'mode'>,
  shell: Parameters<typeof shellOf>[0],
): string {
  const isNamed = !method?.usesApiKey && profile !== undefined;
  return `openclaw-bedrock init --auth ${mode}${isNamed ? ` --profile ${quote(profile, shellOf(shell))}` : ''}`;
}

type Reading = Pick<Context, 'language' | 'platform'> & Calling;

/** One sentence without a period: who reads what from where, and what the setup intends. */
export function describeConflict(
  { variable, reader, winner, empty, intended }: Conflict,
  language: Language,
): string {
  return fill(empty ? texts.winsEmpty : texts.wins, language, {
    reader: fill(texts[reader], language),
    variable,
    where: placeName(winner, language),
    intended,
  });
}

/** The one command or step that removes the wrong value. */
export function describeRemedy({ remedy, variable, winner }: Conflict, reading: Reading): string {
  const { language, platform } = reading;
  const text = remedy === 'unset' && platform === 'win32' ? texts.unsetWindows : texts[remedy];
  return fillAsCalled(
    text,
    language,
    { variable, path: winner.where, unit: winner.systemUnit ?? '' },
    reading,
  );
}

/** The conflict as a failure. */
export function conflictError(conflict: Conflict, reading: Reading, cause?: AppError): AppError {
  const detail = describeConflict(conflict, reading.language);
  return new AppError(
    'wrong-credential-wins',
    {
      detail,
      remedy: describeRemedy(conflict, reading),
      ...(conflict.remedy === 'unset' && reading.platform !== 'win32' && { inShell: 'yes' }),
    },
    { cause },
  );
}

/** Credentials that override the setup, each with its remedy. */
export function conflictNotices(conflicts: readonly Conflict[], reading: Reading): Notice[] {
  return conflicts
    .filter(({ about }) => about === 'credential')
    .map((conflict) =>
      notice(report.conflict, {
        conflict: describeConflict(conflict, reading.language),
        remedy: describeRemedy(conflict, reading),
      }),
    );
}

/** Says that a call from this shell does not test the gateway, for one variable. */
export function describeDifference({ variable, shell, gateway }: Difference, language: Language): string {
  const name = (layer: Difference['shell']) =>
    layer ? placeName(layer, language) : fill(texts.nowhere, language);
  return fill(texts.gatewayDiffers, language, { variable, shell: name(shell), gateway: name(gateway) });
}

/** The name of a place that sets a variable, for people: a file by its path. */
export function placeName({ kind, where }: { kind: string; where: string }, language: Language): string {
  return kind === 'process' ? fill(placeTexts.process, language) : where;
}

/** What decides where the calls go besides the setup, as far as it says something else. */
function targetConflicts(view: View, setup: Setup): Conflict[] {
  return [...regionConflicts(view, setup), ...endpointConflicts(view, setup)];
}

/**
 * OpenClaw takes the region from baseUrl's host, but other AWS calls of its tools use the variable; an old one takes it
 * from the variable.
 */
function regionConflicts(view: View, setup: Setup): Conflict[] {
  const { endpoint, oldRegionRules } = setup;
  const { layers } = view;
  const wanted = endpoint?.region ?? ownValue(layers, 'AWS_REGION');
  const winner = winnerOf(layers, 'AWS_REGION');
  if (!winner) return otherRegion(view, setup);
  if (!wanted || winner.value === wanted) return [];
  const hides = layers.some(({ values }) => values.AWS_REGION === wanted);
  // An empty one that hides no other decides nothing.
  if (!hides && winner.value === '') return [];
  const isOverHost = !hides && oldRegionRules !== undefined && endpoint !== undefined;
  const found = conflict(view, winner, {
    variable: 'AWS_REGION',
    intended: isOverHost ? endpoint.written : `AWS_REGION=${wanted}`,
    about: 'target',
  });
  return [hides || isOverHost ? found : { ...found, beside: { value: winner.value, called: wanted } }];
}

/** What an old OpenClaw takes in place of baseUrl's region where AWS_REGION is not set; `doctor --fix` sets it. */
function otherRegion(view: View, { endpoint, oldRegionRules }: Setup): Conflict[] {
  const { layers, snapshot } = view;
  if (oldRegionRules === undefined || !endpoint?.region) return [];
  const profile = winnerOf(layers, 'AWS_PROFILE')?.value ?? '';
  const variable = nonEmpty(winnerOf(layers, 'AWS_DEFAULT_REGION'));
  const winner = variable ?? nonEmpty(winnerOf(profileLayers(snapshot, profile), 'AWS_REGION'));
  if (!winner || winner.value === endpoint.region) return [];
  const name = variable ? 'AWS_DEFAULT_REGION' : 'region';
  const found = conflict(view, winner, { variable: name, intended: endpoint.written, about: 'target' });
  return [{ ...found, remedy: 'fix' }];
}

/** The SDK takes the service's own variable before the general one, and neither where baseUrl is an endpoint of one's own. */
function endpointConflicts(view: View, { endpoint, region }: Setup): Conflict[] {
  const intended = endpoint?.baseUrl ?? endpointOf(region ?? DEFAULT_REGION);
  const variables = ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME', 'AWS_ENDPOINT_URL'] as const;
  for (const variable of endpoint?.custom ? [] : variables) {
    const winner = nonEmpty(winnerOf(view.layers, variable));
    if (!winner) continue;
    const isSame = winner.value.replace(/\/$/, '') === intended?.replace(/\/$/, '');
    return isSame ? [] : [conflict(view, winner, { variable, intended, about: 'target' })];
  }
  return [];
}
