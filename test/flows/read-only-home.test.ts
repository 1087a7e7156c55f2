/** A home in which OpenClaw's folder cannot be made, and an openclaw.json of somebody else: said before any call. */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { command as doctor } from '../../src/commands/doctor.ts';
import { command as init } from '../../src/commands/init.ts';
import { command as use } from '../../src/commands/use.ts';
import { describeError } from '../../src/report/error.ts';
import { CONFIG } from '../helpers/home-files.ts';
import { EN } from '../helpers/languages.ts';
import { openWizard, save } from '../helpers/wizard.ts';

/** access(2) lets root pass everywhere, so it answers as for any other user. */
vi.mock('node:fs', async (actual) => {
  const fs = await actual<typeof import('node:fs')>();
  const accessSync = (path: string, mode: number) => {
    if (mode === fs.constants.W_OK && (fs.statSync(path).mode & 0o200) === 0)
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    fs.accessSync(path, mode);
  };
  return { ...fs, accessSync };
});

const FIXES = [
  'Make this folder writable, or choose another one for OpenClaw with --state-dir, then run the same command again.',
];

it('is refused before a question and a call, and named by doctor', async () => {
  const wizard = await openWizard();
  await chmod(wizard.home, 0o500);
  const refusal = await wizard.run(init, [], []).catch((error: unknown) => error);
  await wizard.run(doctor, [], []);
  await chmod(wizard.home, 0o700);
  expect(describeError(refusal, EN)).toMatchObject({
    code: 'OCB302',
    title: `${wizard.home} cannot be written`,
    cause: `${join(wizard.home, '.openclaw')} cannot be created there: you may not write to that folder. Nothing was changed.`,
    fix: FIXES,
  });
  expect(wizard.aws.requests).toEqual([]);
  expect(wizard.screen().replace(/\s+/g, ' ')).toContain(`✗ ${wizard.home} cannot be written`);
});

it('does not keep a dry run from showing what would be written', async () => {
  const wizard = await openWizard();
  await chmod(wizard.home, 0o500);
  const args = ['--auth', 'api-key', '--model', 'openai.gpt-oss-120b-1:0', '--dry-run'];
  const { exitCode } = await wizard.run(init, args, [{ text: wizard.aws.apiKey }]);
  await chmod(wizard.home, 0o700);
  expect(exitCode).toBe(0);
});

it("use makes no call where openclaw.json is somebody else's", async () => {
  const wizard = await openWizard({ env: {} });
  const args = ['--auth', 'api-key', '--model', 'openai.gpt-oss-120b-1:0'];
  await wizard.run(init, args, [{ text: wizard.aws.apiKey }, save]);
  const before = [await wizard.read(CONFIG), calls()];
  function calls() {
    return wizard.aws.requests.filter(({ operation }) => operation === 'ConverseStream').length;
  }
  const command = {
    ...use,
    run: (context, input) => use.run({ ...context, uid: 54_321 }, input),
  } as typeof use;
  await expect(wizard.run(command, ['nova-lite'], [])).rejects.toMatchObject({ error: 'not-your-file' });
  expect([await wizard.read(CONFIG), calls()]).toEqual(before);
});
