/** OpenClaw is missing at the end of a set-up: installed for the person who agrees, else the next steps say how. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { CONFIG } from '../helpers/home-files.ts';
import { writeProgram } from '../helpers/program.ts';
import { type Answer, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const FLAGS = ['--auth', 'api-key', '--region', 'us-east-1', '--model', 'openai.gpt-oss-120b-1:0'];
const NEW_ENOUGH = { nodeVersion: '24.16.0', hasPath: true };
const words = (wizard: Wizard) => wizard.screen().replace(/\s+/g, ' ');
const key = ({ aws }: Wizard): Answer => ({ text: aws.apiKey });

/** An OpenClaw of the version that comes without the Bedrock plugin, and can install it. */
const OPENCLAW = `
const plugin = process.env.HOME + '/.openclaw/npm/projects/p/node_modules/@openclaw/amazon-bedrock-provider';
if (args.startsWith('plugins install')) {
  fs.mkdirSync(plugin, { recursive: true });
  fs.writeFileSync(plugin + '/package.json', '{"name":"@openclaw/amazon-bedrock-provider"}');
}
if (args.startsWith('config validate')) console.log('{"valid":true}');
`;

/** An npm that puts such an OpenClaw on PATH, as a link into its package. */
const npm = `
const { join } = require('node:path');
const bin = join(process.env.HOME, 'bin');
const root = join(process.env.HOME, 'lib/node_modules/openclaw');
fs.writeFileSync(join(process.env.HOME, 'npm-args'), args);
fs.mkdirSync(root, { recursive: true });
fs.writeFileSync(join(root, 'package.json'), '{"name":"openclaw","version":"2026.9.6","bin":"openclaw.cjs"}');
fs.writeFileSync(join(root, 'openclaw.cjs'), ${JSON.stringify(`#!${process.execPath}\nconst fs = require('node:fs');\nconst args = process.argv.slice(2).join(' ');\n${OPENCLAW}`)});
fs.chmodSync(join(root, 'openclaw.cjs'), 0o755);
fs.symlinkSync(join(root, 'openclaw.cjs'), join(bin, 'openclaw'));
console.log('added 412 packages in 40s');
`;

describe('OpenClaw is not installed', () => {
  it('npm installs it, and OpenClaw its plugin, for the person who agrees', async () => {
    const wizard = await openWizard(NEW_ENOUGH);
    await writeProgram(join(wizard.home, 'bin'), 'npm', npm);
    const { exitCode } = await wizard.run(init, FLAGS, [key(wizard), save, { confirm: true }]);
    expect(exitCode).toBe(0);
    expect(await wizard.read('npm-args')).toBe('install -g openclaw@latest');
    expect(words(wizard)).toContain('OpenClaw 2026.9.6 is installed.');
    expect(words(wizard)).toContain('OpenClaw’s Bedrock plugin is installed.');
    expect(words(wizard)).not.toContain('OpenClaw is not installed yet');
    expect(existsSync(join(wizard.home, '.openclaw/npm/projects/p'))).toBe(true);
  });

  it('lets the gateway start on this machine with the same change, where nobody set its mode', async () => {
    const wizard = await openWizard();
    await wizard.run(init, FLAGS, [key(wizard), save]);
    expect(words(wizard)).toContain('This also sets gateway.mode to local');
    expect(JSON.parse(await wizard.read(CONFIG)).gateway).toEqual({ mode: 'local' });
    expect(words(wizard)).not.toContain('openclaw config set gateway.mode');
  });

  it('is told with its commands to the person who declines', async () => {
    const wizard = await openWizard(NEW_ENOUGH);
    await writeProgram(join(wizard.home, 'bin'), 'npm', npm);
    const { exitCode } = await wizard.run(init, FLAGS, [key(wizard), save, { confirm: false }]);
    expect(exitCode).toBe(0);
    expect(existsSync(join(wizard.home, 'npm-args'))).toBe(false);
    expect(words(wizard)).toMatch(/npm install -g openclaw@latest .*openclaw plugins install @openclaw/);
    expect(words(wizard)).toContain('Bedrock works. OpenClaw is not installed yet');
  });

  it('keeps the set-up where npm fails, says why, and how to do it by hand', async () => {
    const wizard = await openWizard(NEW_ENOUGH);
    await writeProgram(
      join(wizard.home, 'bin'),
      'npm',
      "console.error('npm error code EACCES'); process.exitCode = 243;",
    );
    const { exitCode } = await wizard.run(init, FLAGS, [key(wizard), save, { confirm: true }]);
    expect(exitCode).toBe(0);
    expect(words(wizard)).toContain(
      'npm install -g openclaw@latest failed (exit code 243): npm error code EACCES',
    );
    expect(words(wizard)).toMatch(/Next .*npm install -g openclaw@latest/);
    expect(existsSync(join(wizard.home, CONFIG))).toBe(true);
  });

  it('says so where npm ends well and puts OpenClaw elsewhere', async () => {
    const wizard = await openWizard(NEW_ENOUGH);
    await writeProgram(join(wizard.home, 'bin'), 'npm', '');
    await wizard.run(init, FLAGS, [key(wizard), save, { confirm: true }]);
    expect(words(wizard)).toContain('not in a folder on PATH');
  });

  it.each([
    ['without npm', { nodeVersion: '24.16.0' }, 'Node with npm'],
    ['on a Node that is too old', { nodeVersion: '22.20.0' }, 'Node 24.16 or newer (this is 22.20.0)'],
    ['on a Node between the two lines', { nodeVersion: '25.1.0' }, 'Node 24.16 or newer (this is 25.1.0)'],
  ])('%s nothing is offered, and Node comes first', async (_, options, why) => {
    const wizard = await openWizard({ hasPath: true, ...options });
    if (why !== 'Node with npm') await writeProgram(join(wizard.home, 'bin'), 'npm', npm);
    const { exitCode } = await wizard.run(init, FLAGS, [key(wizard), save]);
    expect(exitCode).toBe(0);
    expect(words(wizard)).toMatch(/https:\/\/nodejs\.org\/en\/download .*npm install -g openclaw@latest/);
    expect(words(wizard)).toContain(why);
  });
});
