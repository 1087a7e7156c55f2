/** The OpenClaw that is found on a machine, by its files. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunOptions, RunResult } from '../../../src/context.ts';
import {
  askVersion,
  findOpenclaw,
  isBefore,
  type OpenclawInstall,
  obstacleToInstall,
  supportsModelPolicy,
} from '../../../src/openclaw/install.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const PACKAGE = 'lib/node_modules/openclaw';
const PROJECT = '.openclaw/npm/projects/x/node_modules/@openclaw/amazon-bedrock-provider/package.json';
const manifest = (more: object = {}) =>
  JSON.stringify({ name: 'openclaw', version: '2026.9.6', bin: { openclaw: 'openclaw.mjs' }, ...more });

interface Machine {
  readonly files?: Readonly<Record<string, string>>;
  /** The program on PATH, as a link to this file. */
  readonly program?: string;
  /** The link's name, if it is not today's. */
  readonly name?: string;
  readonly host?: readonly [string, string];
  readonly config?: (home: string) => unknown;
}

/** What is found, with paths relative to the home. */
async function find({ files = {}, program, name = 'openclaw', host, config }: Machine) {
  const home = await tempFolder(files);
  if (program !== undefined) {
    await mkdir(join(home, 'bin'), { recursive: true });
    await symlink(join(home, program), join(home, `bin/${name}`));
  }
  const where = {
    env: { PATH: join(home, 'bin') },
    platform: 'linux',
    ...(host && { host: [host[0], join(home, host[1])] as const }),
  } as const;
  const found = findOpenclaw(where, join(home, '.openclaw'), config?.(home));
  return found && (JSON.parse(JSON.stringify(found).replaceAll(home, '~')) as OpenclawInstall);
}

const ON_PATH = { [`${PACKAGE}/openclaw.mjs`]: '', [`${PACKAGE}/package.json`]: manifest() };
const PROGRAM = `${PACKAGE}/openclaw.mjs`;
const FOUND = { command: '~/bin/openclaw', args: [], version: '2026.9.6', script: `~/${PROGRAM}` };

describe('OpenClaw (needs symbolic links)', () => {
  test.each<[what: string, machine: Machine, found: object | undefined]>([
    ['is not there', {}, undefined],
    [
      'is on PATH, without the plugin',
      { files: ON_PATH, program: PROGRAM },
      { ...FOUND, bedrock: 'missing' },
    ],
    [
      'has its first name',
      {
        files: {
          'lib/clawdbot/entry.mjs': '',
          'lib/clawdbot/package.json': JSON.stringify({
            name: 'clawdbot',
            version: '2026.1.24-3',
            bin: { clawdbot: 'entry.mjs' },
          }),
        },
        program: 'lib/clawdbot/entry.mjs',
        name: 'clawdbot',
      },
      {
        command: '~/bin/clawdbot',
        args: [],
        version: '2026.1.24-3',
        script: '~/lib/clawdbot/entry.mjs',
        bedrock: 'bundled',
      },
    ],
    [
      'is on PATH, where the script of the one that runs us is gone',
      { files: ON_PATH, program: PROGRAM, host: ['node', 'lib/old/openclaw.mjs'] },
      { ...FOUND, bedrock: 'missing' },
    ],
    [
      'names its program alone',
      {
        files: { ...ON_PATH, [`${PACKAGE}/package.json`]: manifest({ bin: 'openclaw.mjs' }) },
        program: PROGRAM,
      },
      { ...FOUND, bedrock: 'missing' },
    ],
    [
      'names no program',
      { files: { ...ON_PATH, [`${PACKAGE}/package.json`]: manifest({ bin: undefined }) }, program: PROGRAM },
      { command: '~/bin/openclaw', args: [], version: '2026.9.6', bedrock: 'missing' },
    ],
    [
      'has Bedrock in it',
      { files: { ...ON_PATH, [`${PACKAGE}/dist/extensions/amazon-bedrock/index.js`]: '' }, program: PROGRAM },
      { ...FOUND, bedrock: 'bundled' },
    ],
    [
      'is older than the plugin',
      {
        files: { ...ON_PATH, [`${PACKAGE}/package.json`]: manifest({ version: '2026.5.22' }) },
        program: PROGRAM,
      },
      { ...FOUND, version: '2026.5.22', bedrock: 'bundled' },
    ],
    [
      'is the first that needs the plugin',
      {
        files: { ...ON_PATH, [`${PACKAGE}/package.json`]: manifest({ version: '2026.5.28' }) },
        program: PROGRAM,
      },
      { ...FOUND, version: '2026.5.28', bedrock: 'missing' },
    ],
    [
      'is of an unknown version',
      { files: { 'bin/openclaw': '#!/bin/sh\n' } },
      { command: '~/bin/openclaw', args: [], bedrock: 'unknown' },
    ],
    [
      'is not what stands in another package',
      {
        files: { 'lib/other/package.json': '{"name":"other","version":"1"}', 'lib/other/x': '' },
        program: 'lib/other/x',
      },
      { command: '~/bin/openclaw', args: [], bedrock: 'unknown' },
    ],
    [
      'is named in a start script beside its folder',
      {
        files: {
          'bin/openclaw': '#!/bin/sh\nexec node "$basedir/global/node_modules/openclaw/openclaw.mjs" "$@"\n',
          'bin/global/node_modules/openclaw/package.json': manifest(),
        },
      },
      { ...FOUND, script: '~/bin/global/node_modules/openclaw/openclaw.mjs', bedrock: 'missing' },
    ],
    [
      'is beside its start script',
      { files: { 'bin/openclaw': '@echo off', 'bin/node_modules/openclaw/package.json': manifest() } },
      { ...FOUND, script: '~/bin/node_modules/openclaw/openclaw.mjs', bedrock: 'missing' },
    ],
    [
      'is the one that runs us',
      { files: { ...ON_PATH, 'bin/openclaw': '' }, host: ['/bin/node', PROGRAM] },
      { ...FOUND, command: '/bin/node', args: [`~/${PROGRAM}`], bedrock: 'missing' },
    ],
    [
      'is the one on PATH if something else runs us',
      { files: { ...ON_PATH, 'other/x.mjs': '' }, program: PROGRAM, host: ['/bin/node', 'other/x.mjs'] },
      { ...FOUND, bedrock: 'missing' },
    ],
  ])('%s', async (_, machine, found) => {
    expect(await find(machine)).toEqual(found);
  });

  test('is named in a start script by an absolute path', async () => {
    const home = await tempFolder({ 'global/node_modules/openclaw/package.json': manifest() });
    await mkdir(join(home, 'bin'));
    const path = join(home, 'global/node_modules/openclaw/openclaw.mjs');
    await writeFile(join(home, 'bin/openclaw'), `#!/bin/sh\nexec node ${path} "$@"\n`);
    const found = findOpenclaw({ env: { PATH: join(home, 'bin') }, platform: 'linux' }, dirname(home));
    expect(found?.script).toBe(path);
  });
});

describe('the Bedrock plugin (needs symbolic links)', () => {
  const plugin = (name: string) => JSON.stringify({ name, version: '2026.9.5' });
  const linked = (folder: string) => (home: string) => ({
    plugins: { load: { paths: [7, join(home, 'none'), join(home, folder)] } },
  });
  const FOUND_PLUGIN = { ...FOUND, bedrock: 'plugin', pluginVersion: '2026.9.5' };

  test.each<[what: string, files: Record<string, string>, config: Machine['config'], found: object]>([
    ['is installed', { [PROJECT]: plugin('@openclaw/amazon-bedrock-provider') }, undefined, FOUND_PLUGIN],
    [
      'is installed without a version',
      { [PROJECT]: '{"name":"@openclaw/amazon-bedrock-provider"}' },
      undefined,
      { ...FOUND, bedrock: 'plugin' },
    ],
    [
      'is another package in its place',
      { [PROJECT]: plugin('other') },
      undefined,
      { ...FOUND, bedrock: 'missing' },
    ],
    [
      'is in a folder of the config',
      { 'mine/package.json': plugin('@openclaw/amazon-bedrock-provider') },
      linked('mine'),
      FOUND_PLUGIN,
    ],
    [
      'is a fork with its ID',
      { 'mine/package.json': plugin('fork'), 'mine/openclaw.plugin.json': '{ "id" : "amazon-bedrock" }' },
      linked('mine'),
      FOUND_PLUGIN,
    ],
    [
      'is not a fork with another ID',
      { 'mine/package.json': plugin('fork'), 'mine/openclaw.plugin.json': '{ "id": "amazon" }' },
      linked('mine'),
      { ...FOUND, bedrock: 'missing' },
    ],
    [
      'is not what is no package',
      { 'mine/package.json': '[]' },
      linked('mine'),
      { ...FOUND, bedrock: 'missing' },
    ],
  ])('%s', async (_, files, config, found) => {
    const machine = { files: { ...ON_PATH, ...files }, program: PROGRAM, ...(config && { config }) };
    expect(await find(machine)).toEqual(found);
  });
});

test.each<[version: string | undefined, other: string, before: boolean]>([
  ['2026.5.7', '2026.5.22', true],
  ['2026.5.22', '2026.5.7', false],
  ['2026.9.6', '2026.9.6', false],
  ['2025.12.1', '2026.1.1', true],
  ['2026.9', '2026.9.0', false],
  ['2026.9', '2026.9.1', true],
  ['2026.9.1', '2026.9', false],
  ['v2026.9.6-beta.1', '2026.9.7', true],
  ['2026.9.6-beta.9', '2026.9.6', false],
  ['10.0', '9.0', false],
  [undefined, '2026.9.6', false],
])('version %s is before %s: %s', (version, other, before) => {
  expect(isBefore(version, other)).toBe(before);
});

test.each<[version: string | undefined, knows: boolean]>([
  ['2026.7.31', false],
  ['2026.8.0', true],
  ['2026.9.6', true],
  [undefined, false],
])('version %s knows a policy of models: %s', (version, knows) => {
  expect(supportsModelPolicy(version)).toBe(knows);
});

test.each([
  ['24.15.9', 'old-node'],
  ['24.16.0', undefined],
  ['25.9.0', 'old-node'],
  ['26.0.9', 'old-node'],
  ['26.1.0', undefined],
  ['27.0.0', undefined],
  ['20.20.2', 'old-node'],
])('with Node %s, what prevents an installation is %s (needs POSIX)', async (nodeVersion, obstacle) => {
  const home = await tempFolder({ 'bin/npm': '' });
  const context = { env: { PATH: join(home, 'bin') }, platform: 'linux', nodeVersion } as const;
  expect(obstacleToInstall(context)).toBe(obstacle);
  expect(obstacleToInstall({ ...context, env: { PATH: home } })).toBe('no-npm');
});

/** A machine with these files whose OpenClaw answers with this when it is asked; its questions are collected. */
async function asking(files: Record<string, string>, result: Partial<RunResult>) {
  const home = await tempFolder(files);
  const calls: { readonly args: readonly string[]; readonly timeoutMs: number }[] = [];
  const run = async (_: string, args: readonly string[], { timeoutMs }: RunOptions) => {
    calls.push({ args, timeoutMs });
    return { exitCode: 0, stdout: '', stderr: '', ...result };
  };
  const machine = { env: { PATH: join(home, 'bin') }, platform: 'linux', run } as const;
  await askVersion(machine, home);
  const { version, bedrock } = findOpenclaw(machine, home) ?? {};
  return { version, bedrock, calls };
}

describe('its version (needs POSIX paths)', () => {
  const SCRIPT = { 'bin/openclaw': '#!/bin/sh\n' };
  const PACKAGE_BESIDE = { 'bin/node_modules/openclaw/package.json': manifest() };

  test.each([
    ['as it says it', { stdout: 'OpenClaw 2026.5.22 (abc1234)\n' }, '2026.5.22', 'bundled'],
    ['as it says it below a log line', { stdout: 'log\n2026.9.6\n' }, '2026.9.6', 'missing'],
    ['unknown where it says none', { stdout: 'v24.1.0\n' }, undefined, 'unknown'],
    ['unknown where it takes too long', { exitCode: 124 }, undefined, 'unknown'],
  ])('is %s', async (_, result, version, bedrock) => {
    expect(await asking(SCRIPT, result)).toMatchObject({
      version,
      bedrock,
      calls: [{ args: ['--version'] }],
    });
  });

  test('is not asked for if a file shows it, or there is none', async () => {
    const result = { stdout: 'OpenClaw 2026.5.22\n' };
    expect(await asking({ ...SCRIPT, ...PACKAGE_BESIDE }, result)).toMatchObject({
      version: '2026.9.6',
      calls: [],
    });
    expect(await asking({}, result)).toMatchObject({ version: undefined, calls: [] });
  });

  test('is waited for no longer than the time that it was given', async () => {
    const { calls } = await asking(SCRIPT, {});
    expect(calls[0]?.timeoutMs).toBeLessThanOrEqual(15_000);
  });
});
