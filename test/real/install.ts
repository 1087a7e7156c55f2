/** Vitest's global set-up: the real OpenClaws and the Node they need, in a cache of their own. */
import { join } from 'node:path';
import { installApart, installNode, modulesOf, nodeBinary } from '../../.config/apart.mjs';

export const VERSIONS = ['2026.5.22', '2026.9.6'] as const;
export type OpenclawVersion = (typeof VERSIONS)[number];

export const node24 = nodeBinary(24);
export const openclawPackage = (version: OpenclawVersion) =>
  join(modulesOf(`openclaw-${version}`), 'openclaw');

/** Installs what is missing; fails loudly when the registry does not answer. */
export default function setup() {
  installNode(24);
  for (const version of VERSIONS) installApart(`openclaw-${version}`, `openclaw@${version}`);
}
