/** Which settings hide which: what a person set up and what OpenClaw takes are not always the same. */
import { readAwsConfig } from '../edit/aws-config/read.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE } from './config.ts';
import type { Layer } from './environment.ts';
import type { Setup } from './setup.ts';

/** One place that has a value, and whether OpenClaw takes that one. */
export interface Shadow {
  /** The variable, or the key of a credentials file. */
  readonly variable: string;
  readonly where: string;
  readonly wins: boolean;
}

/** Every value that is hidden, after the one that hides it; empty where all places agree. */
export function findShadows(setup: Setup, snapshot: Snapshot): Shadow[] {
  return [
    ...keyOverSso(setup),
    ...['AWS_PROFILE', 'AWS_REGION'].flatMap((variable) => layersThatDiffer(setup.layers, variable)),
    ...staticKeysOverSso(setup, snapshot),
  ];
}

/** A bearer token wins over every profile, even an empty one. In key mode it is only another key that can hide. */
function keyOverSso(setup: Setup): Shadow[] {
  if (setup.mode !== 'sso') return layersThatDiffer(setup.layers, API_KEY_VARIABLE);
  const [winner, ...others] = placesOf(setup.layers, API_KEY_VARIABLE);
  if (!winner) return [];
  const [profile] = placesOf(setup.layers, 'AWS_PROFILE');
  return [
    { variable: API_KEY_VARIABLE, where: winner.where, wins: true },
    ...others.map(({ where }) => ({ variable: API_KEY_VARIABLE, where, wins: false })),
    ...(profile ? [{ variable: 'AWS_PROFILE', where: profile.where, wins: false }] : []),
  ];
}

function layersThatDiffer(layers: readonly Layer[], variable: string): Shadow[] {
  const places = placesOf(layers, variable);
  const differ = new Set(places.map(({ values }) => values[variable])).size > 1;
  return differ ? places.map(({ where }, index) => ({ variable, where, wins: index === 0 })) : [];
}

function placesOf(layers: readonly Layer[], variable: string): Layer[] {
  return layers.filter(({ values }) => values[variable] !== undefined);
}

/** The SDK merges both AWS files by profile name and takes static keys first. */
function staticKeysOverSso({ mode, profile }: Setup, { awsCredentials, awsConfig }: Snapshot): Shadow[] {
  if (mode !== 'sso' || profile === undefined) return [];
  const { sections } = readAwsConfig(awsCredentials.text ?? '', { file: 'credentials' });
  const variable = 'aws_access_key_id';
  const hides = sections.some(({ name, values }) => name === profile && values[variable] !== undefined);
  if (!hides) return [];
  return [
    { variable, where: awsCredentials.path, wins: true },
    { variable: 'sso_session', where: awsConfig.path, wins: false },
  ];
}
