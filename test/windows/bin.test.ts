/** The built bin on Windows: what differs there, from end to end. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG } from '../helpers/home-files.ts';
import { createWindowsMachine, NODE_FOLDER, type WindowsMachine } from './windows-machine.ts';

const PLUGIN = '.openclaw/npm/projects/p/node_modules/@openclaw/amazon-bedrock-provider/package.json';

/** Sets up with the stand-in's key. */
function init(machine: WindowsMachine, more: readonly string[] = [], env = {}) {
  const args = ['init', '--api-key-stdin', '--region', 'us-east-1', '--yes', '--no-gateway', ...more];
  return machine.run(args, { input: machine.aws.apiKey, env });
}

/** An OpenClaw as npm installs it: a start script, and JavaScript that records its arguments. */
async function installOpenclaw(machine: WindowsMachine) {
  const root = 'bin/node_modules/openclaw';
  await machine.write(
    `${root}/package.json`,
    '{"name":"openclaw","version":"2026.9.6","bin":"openclaw.mjs"}',
  );
  await machine.write(
    `${root}/openclaw.mjs`,
    `import { appendFileSync } from 'node:fs';
appendFileSync(new URL('calls', import.meta.url), JSON.stringify(process.argv.slice(2)) + '\\n');
if (process.argv[2] === 'config') console.log('{"valid":true,"warnings":[]}');`,
  );
  await machine.write(
    'bin/openclaw.cmd',
    '@ECHO off\r\n"%_prog%"  "%dp0%\\node_modules\\openclaw\\openclaw.mjs" %*\r\n',
  );
  await machine.write(PLUGIN, '{"name":"@openclaw/amazon-bedrock-provider","version":"2026.9.6"}');
  return async () => ((await machine.read(`${root}/calls`)) ?? '').trim().split('\n');
}

describe('on Windows', () => {
  it('a setup is written, proven, shown and undone', async () => {
    const machine = await createWindowsMachine();
    const done = await init(machine);
    expect(done.stderr).toContain('replied in');
    expect(done.exitCode).toBe(0);
    expect(await machine.read(CONFIG)).toContain('amazon-bedrock');
    const status = await machine.run(['status', '--json']);
    expect(JSON.parse(status.stdout).files).toContainEqual({
      path: `${machine.home}\\.openclaw\\.env`,
      mode: null,
      ok: true,
    });
    expect((await machine.run(['undo'])).exitCode).toBe(0);
    expect(await machine.read(CONFIG)).toBeUndefined();
  });

  it('OpenClaw is found in a quoted folder of PATH, and started without a shell', async () => {
    const machine = await createWindowsMachine();
    const calls = await installOpenclaw(machine);
    const { stderr, exitCode } = await init(machine);
    expect(stderr).not.toMatch(/DEP0190|Warning/);
    expect(exitCode).toBe(0);
    expect(await calls()).toContain('["config","validate","--json"]');
  });

  it('a browser that is a batch file gets the complete URL', async () => {
    const machine = await createWindowsMachine();
    // Opening the stand-in's page approves the sign-in.
    await machine.write(
      'bin/browser.cjs',
      `require('node:fs').writeFileSync(__dirname + '/seen', process.argv.slice(2).join('\\n'));
fetch(process.argv[2]).then(({ ok }) => process.exit(ok ? 0 : 1));`,
    );
    await machine.write('bin/browser.cmd', '"%_prog%"  "%dp0%\\browser.cjs" %*\r\n');
    const args = [
      'init',
      '--auth',
      'sso',
      '--sso-start-url',
      machine.aws.startUrl,
      '--sso-region',
      'eu-west-1',
    ];
    const more = [
      '--account-id',
      '111122223333',
      '--region',
      'us-east-1',
      '--yes',
      '--no-verify',
      '--no-gateway',
    ];
    const env = { SSH_CONNECTION: '', BROWSER: `${machine.home}\\bin\\browser.cmd`, PATH: NODE_FOLDER };
    const { exitCode, stderr } = await machine.run([...args, ...more], { env });
    expect(exitCode, stderr).toBe(0);
    const seen = new URL((await machine.read('bin/seen')) ?? '');
    expect(seen.origin).toBe(machine.aws.url);
    expect([...seen.searchParams.keys()]).toEqual(
      expect.arrayContaining([
        'client_id',
        'redirect_uri',
        'state',
        'code_challenge',
        'code_challenge_method',
      ]),
    );
  });

  it('eight simultaneous runs wait for each other', async () => {
    const machine = await createWindowsMachine();
    const runs = await Promise.all(Array.from({ length: 8 }, () => init(machine, ['--no-verify'])));
    expect(runs.map(({ exitCode, stderr }) => (exitCode === 0 ? 0 : stderr))).toEqual(Array(8).fill(0));
  });

  it('a command to repeat has quotes that cmd.exe and PowerShell accept, and variables are found in any spelling', async () => {
    const machine = await createWindowsMachine();
    const env = { openclaw_state_dir: `${machine.home}\\other` };
    const { stderr } = await init(machine, ['--no-verify', '--config', `${machine.home}\\a b.json`], env);
    expect(await machine.read('other/.env')).toContain('AWS_BEARER_TOKEN_BEDROCK');
    expect(stderr).toContain(`--config "${machine.home}\\a b.json"`);
  });

  it('a UTF-16 file is reported before anything is written, and piped UTF-16 is read', async () => {
    const machine = await createWindowsMachine();
    await machine.write(CONFIG, Buffer.from('\uFEFF{}', 'utf16le'));
    const { exitCode, stderr } = await init(machine);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('OCB338');
    const words = Buffer.from(
      '\uFEFFExpiredTokenException: The security token included in the request is expired',
      'utf16le',
    );
    expect((await machine.run(['explain'], { input: words })).stdout).toContain('OCB4');
  });

  it('a home folder that the AWS CLI does not use is reported', async () => {
    const machine = await createWindowsMachine();
    const { stderr } = await init(machine, ['--no-verify'], { HOME: `${machine.home}\\git` });
    expect(stderr.replace(/\s+/g, ' ')).toContain('The AWS CLI and boto3 look in');
    expect(await machine.read(join('git', CONFIG))).toContain('amazon-bedrock');
  });
});
