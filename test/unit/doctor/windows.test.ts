/** The results of the checks on Windows: only what was checked. */

import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { inspect } from '../../../src/doctor/check.ts';
import { environmentChecks } from '../../../src/doctor/environment-checks.ts';
import { fileChecks } from '../../../src/doctor/file-checks.ts';
import { locate } from '../../../src/files/locate.ts';
import { describeChecks } from '../../../src/report/doctor.ts';
import { EN } from '../../helpers/languages.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** A machine with its files here that pretends to be Windows. */
async function windows(env: Context['env'] = {}) {
  const home = await tempFolder({ '.openclaw/.env': 'X=1\n' });
  await chmod(`${home}/.openclaw/.env`, 0o644);
  const locations = locate({ env: { HOME: home }, cwd: home, platform: process.platform, osHome: home }, {});
  const context = {
    env: { HOME: home, ...env },
    cwd: home,
    platform: 'win32',
    language: EN,
  } as unknown as Context;
  const inspection = inspect(context, locations, false);
  const tell = async (id: string) => {
    const checks = [...fileChecks(inspection), ...environmentChecks(inspection)];
    const check = checks.find((one) => one.id === id);
    const finding = await check?.run();
    return finding && describeChecks([{ id, finding: finding as never }], context, { hasOpenclaw: true })[0];
  };
  return { home, tell };
}

it('does not say who can read .env', async () => {
  const { home, tell } = await windows();
  const told = await tell('files.env');
  expect(told).toMatchObject({ status: 'skip', fix: [] });
  expect(told?.detail).toBe(
    `Who can read ${join(home, '.openclaw', '.env')} was not checked; on Windows its folder decides that`,
  );
});

it('warns about a home folder that the AWS CLI does not use, and ignores one that it does', async () => {
  const { tell } = await windows({ HOME: 'E:\\home', USERPROFILE: 'C:\\Users\\me' });
  const told = await tell('environment.homes');
  expect(told).toMatchObject({
    status: 'warn',
    fix: ['Use one home for all, then set up again: $env:HOME = $null'],
  });
  expect(told?.detail).toContain('HOME is E:\\home');
  expect(await (await windows()).tell('environment.homes')).toBeUndefined();
});
