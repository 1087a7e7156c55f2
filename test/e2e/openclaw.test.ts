import { describe, expect, it } from 'vitest';
import { createMachine, ssoArgs } from '../helpers/machine.ts';
import { installOpenclaw, type Start } from '../helpers/openclaw.ts';

const INSTALL = 'plugins install @openclaw/amazon-bedrock-provider';

/** What names OpenClaw's version; without it, the stub does not say. */
const PACKAGE = 'lib/node_modules/openclaw/package.json';

describe('init and the Bedrock plugin of OpenClaw', () => {
  it('is not done while the plugin is missing: the files are written, the exit code is 3', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine);
    const { exitCode, stdout } = await machine.run([...ssoArgs(machine.aws), '--json'], {
      env: openclaw.env,
    });
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      error: { code: 'OCB308', fix: [`openclaw ${INSTALL}`, 'openclaw gateway restart'] },
      verify: { text: expect.stringContaining('Hello') },
    });
    expect(await machine.read('.openclaw/.env')).toContain('AWS_PROFILE');
    expect(await openclaw.calls()).not.toContain(INSTALL);
  });

  it('installs it with --install-plugin and is done', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine);
    const run = await machine.run([...ssoArgs(machine.aws), '--install-plugin'], { env: openclaw.env });
    expect(run.exitCode).toBe(0);
    expect(await openclaw.calls()).toContain(INSTALL);
    expect(run.stderr).toContain('openclaw config set gateway.mode local');
    expect(run.stderr).toContain('Bedrock works. OpenClaw’s gateway is not set up yet');
  });

  it('installs it with --install-plugin where nothing shows the version', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine);
    await machine.write(PACKAGE, '{}');
    const run = await machine.run([...ssoArgs(machine.aws), '--install-plugin'], { env: openclaw.env });
    expect(await openclaw.calls()).toContain(INSTALL);
    expect(run.stderr).toContain('Bedrock plugin is installed.');
    expect(run.stderr).not.toContain('was not found');
    expect(run.exitCode).toBe(0);
  });

  it.each(['fails' as const, 'lies' as const])(
    'is not done when that install %s where nothing shows the version',
    async (install) => {
      const machine = await createMachine();
      const openclaw = await installOpenclaw(machine, { install });
      await machine.write(PACKAGE, '{}');
      const run = await machine.run([...ssoArgs(machine.aws), '--install-plugin'], { env: openclaw.env });
      expect(run.exitCode).toBe(3);
      expect(run.stderr).toContain('OCB308');
      expect(run.stderr).not.toContain('Bedrock plugin is installed.');
    },
  );

  it.each([
    ['fails, with its output', 'fails' as const, '404 Not Found'],
    ['says that it worked and did not', 'lies' as const, 'has no working Bedrock plugin'],
  ])('is not done when the install %s', async (_what, install, words) => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine, { install });
    const run = await machine.run([...ssoArgs(machine.aws), '--install-plugin'], { env: openclaw.env });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain(words);
    expect(run.stderr).toContain('OCB308');
    expect(run.stderr).not.toContain('Done');
  });

  it('notices that an included file disables it', async () => {
    const machine = await createMachine();
    const { env, installPlugin } = await installOpenclaw(machine);
    await installPlugin();
    await machine.write('.openclaw/openclaw.json', '{ plugins: { $include: "./plugins.json5" } }');
    await machine.write('.openclaw/plugins.json5', '{ deny: ["amazon-bedrock"] }');
    const run = await machine.run(ssoArgs(machine.aws), { env });
    expect(run.stderr).toContain('plugins.deny');
    expect(run.exitCode).toBe(3);
  });

  it('finds the plugin in a path from an included file', async () => {
    const machine = await createMachine();
    const { env } = await installOpenclaw(machine);
    await machine.write('plugin/package.json', '{ "name": "@openclaw/amazon-bedrock-provider" }');
    await machine.write('.openclaw/openclaw.json', '{ plugins: { $include: "./plugins.json5" } }');
    const paths = [`${machine.home}/plugin`];
    await machine.write('.openclaw/plugins.json5', JSON.stringify({ load: { paths } }));
    const run = await machine.run(ssoArgs(machine.aws), { env });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('Bedrock works. OpenClaw’s gateway is not set up yet');
  });

  it('is done on a machine without OpenClaw, and says so', async () => {
    const machine = await createMachine();
    const run = await machine.run(ssoArgs(machine.aws));
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('OpenClaw is not installed');
  });

  it('starts nothing in a dry run', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine);
    const args = [...ssoArgs(machine.aws), '--install-plugin', '--restart-gateway', '--dry-run'];
    expect((await machine.run(args, { env: openclaw.env })).exitCode).toBe(0);
    expect(await openclaw.calls()).toEqual([]);
  });

  it.each([
    ['--state-dir', 'elsewhere', { stateDir: 'elsewhere' }],
    ['--config', 'mine.json', { config: 'mine.json' }],
    ['--openclaw-profile', 'work', { stateDir: '.openclaw-work', profile: 'work' }],
  ])('starts the OpenClaw that %s %s means', async (flag, value, { profile, ...paths }: Partial<Start>) => {
    const machine = await createMachine();
    const { env, starts } = await installOpenclaw(machine);
    const which = [flag, value];
    const args = [...ssoArgs(machine.aws), '--install-plugin', '--restart-gateway', ...which];
    const run = await machine.run(args, { env });
    expect(run.stderr).toContain('Done');
    await machine.run(['doctor', ...which], { env });
    const all = await starts();
    expect(new Set(all.map((start) => start.args))).toEqual(
      new Set([
        INSTALL,
        'health --json --timeout 30000',
        'gateway restart',
        expect.stringMatching(/^agent --agent main /),
        'config validate --json',
        'plugins list --json',
      ]),
    );
    // Only what OpenClaw would not find by itself.
    const told = Object.entries(paths).map(([name, path]) => [name, `${machine.home}/${path}`]);
    for (const start of all)
      expect(start).toEqual({ args: start.args, ...Object.fromEntries(told), ...(profile && { profile }) });
  });

  it('restarts the gateway only on request, and reinstalls its service if that is stale', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine);
    await openclaw.installPlugin();
    await machine.run(ssoArgs(machine.aws), { env: openclaw.env });
    expect((await openclaw.calls()).filter((call) => call.startsWith('gateway'))).toEqual([]);
    await machine.run([...ssoArgs(machine.aws), '--restart-gateway'], { env: openclaw.env });
    expect((await openclaw.calls()).filter((call) => call.startsWith('gateway'))).toEqual([
      'gateway restart',
    ]);
    const unit = '[Service]\nEnvironment=AWS_BEARER_TOKEN_BEDROCK=old\n';
    await machine.write('.config/systemd/user/openclaw-gateway.service', unit);
    const run = await machine.run([...ssoArgs(machine.aws), '--restart-gateway', '--json'], {
      env: openclaw.env,
    });
    expect((await openclaw.calls()).filter((call) => call.startsWith('gateway')).slice(-2)).toEqual([
      'gateway install --force',
      'gateway restart',
    ]);
    expect(JSON.parse(run.stdout).warnings.join(' ')).toContain('(in the gateway service)');
  });
});
