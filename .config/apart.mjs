/**
 * Programs that tests run, installed by npm into a cache folder outside of the project: among our dependencies
 * `node_modules/.bin/node` would shadow the Node that runs the tests.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const CACHE = process.env.OPENCLAW_BEDROCK_TEST_CACHE ?? join(homedir(), '.cache', 'openclaw-bedrock-tests');

/** The npm package `node` only fetches the package with the binary for this platform. */
const NODE_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** The `node_modules` in which `installApart` puts the packages of that name. */
export const modulesOf = (/** @type {string} */ name) => join(CACHE, name, 'node_modules');

/** Where the binary of that major version of Node is, once `installNode` has put it there. */
export const nodeBinary = (/** @type {number} */ major) =>
  join(modulesOf(`node-${major}`), NODE_PACKAGE, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Installs a package into the cache, unless that name is there. Throws when the registry does not answer.
 * @param {string} name of the folder
 * @param {string} spec what npm is to install
 */
export function installApart(name, spec) {
  if (existsSync(modulesOf(name))) return;
  const folder = join(CACHE, name);
  // Under its name only when it is whole: an install may be cut short, and two may run at once.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'package.json'), '{ "private": true }\n');
  // Install scripts build optional native parts that no test uses.
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', spec, ...flags], {
      cwd: draft,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (!existsSync(modulesOf(name))) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Installs the newest Node of a major version and returns the path of its binary. */
export function installNode(/** @type {number} */ major) {
  installApart(`node-${major}`, `${NODE_PACKAGE}@${major}`);
  return nodeBinary(major);
}
