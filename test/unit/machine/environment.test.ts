import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findOnPath, readEnvironment } from '../../../src/machine/environment.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const given = { Path: 'C:\\bin', aws_region: 'us-east-1', npm_command: 'exec', https_proxy: 'http://p' };

it('can be read with our spelling of every variable on Windows', () => {
  expect(readEnvironment(given, 'win32')).toEqual({
    PATH: 'C:\\bin',
    AWS_REGION: 'us-east-1',
    npm_command: 'exec',
    HTTPS_PROXY: 'http://p',
  });
});

it('is unchanged elsewhere, where aws_region and AWS_REGION differ', () => {
  expect(readEnvironment(given, 'linux')).toEqual(given);
});

it.skipIf(process.platform === 'win32')('is the first file on PATH; empty parts are ignored', async () => {
  const folder = await tempFolder({ 'a/aws/other': '', 'b/aws': '', 'c/aws': '' });
  const PATH = ['', 'a', 'b', 'c'].map((name) => name && join(folder, name)).join(':');
  const find = (env: object, name: string) => findOnPath({ env: { ...env }, platform: 'linux' }, name);
  expect(find({ PATH }, 'aws')).toBe(join(folder, 'b/aws'));
  expect(find({ PATH }, 'none')).toBeUndefined();
  expect(find({}, 'aws')).toBeUndefined();
  expect(find({ Path: PATH }, 'aws')).toBeUndefined();
});

it.each([
  ['npm', { 'b/openclaw': '', 'b/openclaw.cmd': '', 'b/openclaw.ps1': '' }, 'b/openclaw.cmd'],
  ['bun and volta', { 'b/openclaw.exe': '', 'b/openclaw.cmd': '' }, 'b/openclaw.exe'],
  ['two folders', { 'a/openclaw.cmd': '', 'b/openclaw.exe': '' }, 'a/openclaw.cmd'],
  ['nobody', { 'b/openclaw': '' }, undefined],
])('finds on Windows what %s put there, whatever the variable is called', async (_who, files, wanted) => {
  const folder = await tempFolder(files);
  const Path = `;"${join(folder, 'a')}";${join(folder, 'b')}`;
  const env = readEnvironment({ Path }, 'win32');
  expect(findOnPath({ env, platform: 'win32' }, 'openclaw')).toBe(wanted && join(folder, wanted));
});

it('accepts the extensions that Windows is configured with', async () => {
  const folder = await tempFolder({ 'openclaw.exe': '', 'openclaw.cmd': '' });
  const env = { PATH: folder, PATHEXT: '.CMD;.EXE' };
  expect(findOnPath({ env, platform: 'win32' }, 'openclaw')).toBe(join(folder, 'openclaw.cmd'));
});
