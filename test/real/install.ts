/**
 * Puts the real OpenClaw and the Node it needs into a cache folder of their own: among our dependencies
 * `node_modules/.bin/node` would shadow the Node that runs the tests.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const CACHE = process.env.OPENCLAW_BEDROCK_TEST_CACHE ?? join(homedir(), '.cache', 'openclaw-bedrock-tests');

/** The package `node` is a link to the binary for this platform. */
const NODE_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

export const VERSIONS = ['2026.5.22', '2026.9.6'] as const;
export type OpenclawVersion = (typeof VERSIONS)[number];

const nodeFolder = join(CACHE, 'node-24');
const openclawFolder = (version: OpenclawVersion) => join(CACHE, `openclaw-${version}`);

export const node24 = join(nodeFolder, 'node_modules', NODE_PACKAGE, 'bin', 'node');
export const openclawPackage = (version: OpenclawVersion) =>
  join(openclawFolder(version), 'node_modules', 'openclaw');

/** Vitest's global set-up. Installs what is missing; fails loudly when the registry does not answer. */
export default function setup() {
  install(nodeFolder, `${NODE_PACKAGE}@24`, node24);
  for (const version of VERSIONS)
    install(openclawFolder(version), `openclaw@${version}`, join(openclawPackage(version), 'openclaw.mjs'));
}

function install(folder: string, spec: string, proof: string) {
  if (existsSync(proof)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Its install scripts build optional native parts that these checks do not use.
  const args = [
    'install',
    spec,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  ];
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit' });
}
