/** Conflicts about where the calls go: the region and the endpoint. */
import { DEFAULT_REGION, endpointOf } from '../bedrock/endpoint.ts';
import { profileLayers, winnerOf } from '../openclaw/environment.ts';
import { type Conflict, conflict, nonEmpty, ownValue, type View } from '../sign-in/conflict.ts';
import type { Setup } from './setup.ts';

/** What decides where the calls go besides the setup, as far as it says something else. */
export function targetConflicts(view: View, setup: Setup): Conflict[] {
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
