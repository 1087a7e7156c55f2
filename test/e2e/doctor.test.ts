import { createHash } from 'node:crypto';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, type RunOptions, ssoArgs } from '../helpers/machine.ts';
import { installOpenclaw } from '../helpers/openclaw.ts';

interface CheckLine {
  id: string;
  status: string;
  detail: string;
  fix: string[];
  code?: string;
}

async function doctor(machine: Machine, args: string[] = [], options: RunOptions = {}) {
  const { exitCode, stdout, stderr } = await machine.run(['doctor', '--json', ...args], options);
  const result = JSON.parse(stdout);
  const checks: CheckLine[] = result.checks;
  const check = (id: string) => checks.find((one) => one.id === id);
  const failed = checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  return { exitCode, result, checks, check, failed, stderr };
}

const UNIT = '.config/systemd/user/openclaw-gateway.service';

/** Without a provider that speaks ConverseStream, nothing needs the plugin. */
const PROVIDER = {
  models: { providers: { 'amazon-bedrock': { api: 'bedrock-converse-stream', auth: 'aws-sdk' } } },
};

describe('doctor', () => {
  it('names the models for each use that its model cannot serve', async () => {
    const machine = await createMachine();
    const args = ['init', '--api-key-stdin', '--yes', '--no-verify'];
    expect((await machine.run(args, { input: machine.aws.apiKey })).exitCode).toBe(0);
    const config = json5.parse((await machine.read('.openclaw/openclaw.json')) ?? '');
    const [text, embedding] = ['openai.gpt-oss-120b-1:0', 'amazon.titan-embed-text-v2:0'];
    config.models.providers['amazon-bedrock'].models.push({ id: embedding, name: 'Titan' });
    Object.assign(config.agents.defaults, {
      memorySearch: { provider: 'bedrock', model: text },
      imageModel: { primary: `amazon-bedrock/${text}` },
      heartbeat: { model: `amazon-bedrock/${embedding}` },
    });
    await machine.write('.openclaw/openclaw.json', JSON.stringify(config));
    const { check } = await doctor(machine);
    for (const [use, purpose] of [
      ['memory', 'embeddings'],
      ['image', 'pictures'],
      ['small', 'cheap'],
    ] as const) {
      const fix = [`openclaw-bedrock models --for ${purpose}`];
      expect(check(`model.${use}`)).toMatchObject({ status: 'warn', fix });
      expect((await machine.run(['models', '--for', purpose])).exitCode).toBe(0);
    }
  });

  it('goes on where OpenClaw’s own file of sign-ins cannot be parsed', async () => {
    const machine = await createMachine();
    await machine.write('.openclaw/agents/main/agent/auth-profiles.json', '{ "profiles": ');
    const { exitCode, check } = await doctor(machine);
    expect(exitCode).not.toBe(1);
    expect(check('machine.home')).toMatchObject({ status: 'ok' });
  });

  it('finds no problem in a good setup, and runs OpenClaw only for what no file shows', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine);
    await openclaw.installPlugin();
    await machine.write('.openclaw/openclaw.json', '{ gateway: { mode: "local" } }');
    await machine.run(ssoArgs(machine.aws), { env: openclaw.env });
    const started = (await openclaw.calls()).length;
    const { exitCode, failed, result, check } = await doctor(machine, [], { env: openclaw.env });
    expect(failed).toEqual([]);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ version: 1, command: 'doctor', ok: true });
    expect(check('openclaw.installed')?.detail).toContain('2026.9.6');
    expect((await openclaw.calls()).slice(started).sort()).toEqual([
      'config validate --json',
      'health --json --timeout 30000',
      'plugins list --json',
    ]);
  });

  it('lists for people only what it checked, each once, and the rest in one line', async () => {
    const machine = await createMachine();
    const empty = (await machine.run(['doctor'])).stdout;
    expect(empty).not.toMatch(/does not exist yet|skipped|no gateway service/i);
    expect(empty).toContain('\nSome checks wait until that is fixed: Files, Environment, Sign-in');
    expect(empty).toContain('Fix this first: OpenClaw is not set up for Bedrock yet\n');
    await machine.run(ssoArgs(machine.aws));
    const { stdout } = await machine.run(['doctor']);
    expect(stdout).toContain('\nNot checked without --live: your permissions,');
    const lines = stdout.split('\n').filter(Boolean);
    expect(new Set(lines).size).toBe(lines.length);
    expect((await machine.run(['doctor', '--live'])).stdout).not.toContain('Not checked');
  });

  it('suggests no command of a missing OpenClaw, and never itself', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const stray = { env: { AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey } };
    machine.aws.answerNext('ConverseStream', { status: 403, type: 'AccessDeniedException', body: {} }, 9);
    const { checks } = await doctor(machine, ['--live'], stray);
    const fixes = checks.flatMap(({ fix }) => fix);
    expect(fixes.length).toBeGreaterThan(1);
    expect(fixes.join('\n')).not.toMatch(
      /openclaw-bedrock doctor(?! --fix)|(?<![-@/])\bopenclaw (config|gateway)/,
    );
    const openclaw = await installOpenclaw(machine);
    expect((await doctor(machine, [], { env: openclaw.env })).check('files.gateway-mode')?.fix[0]).toBe(
      'openclaw config set gateway.mode local',
    );
  });

  it('--live checks the network, the portal and the model separately', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const { exitCode, check, checks } = await doctor(machine, ['--live']);
    expect(checks.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(exitCode).toBe(0);
    for (const id of [
      'permissions.role',
      'model.reply',
      'network.bedrock-tcp',
      'network.oidc-clock',
      'network.portal-dns',
    ])
      expect(check(id)?.status, id).toBe('ok');
    // All three are the stand-in: people see its lines once.
    const { stdout } = await machine.run(['doctor', '--live']);
    expect(stdout.match(/ is reachable$/gm)).toHaveLength(1);
    const order = [...new Set(checks.map(({ id }) => id.split('.')[0]))];
    expect(order).toEqual([
      'machine',
      'openclaw',
      'files',
      'environment',
      'sign-in',
      'permissions',
      'model',
      'network',
    ]);
  });

  it('on an empty machine reports the first problem and skips what depends on it', async () => {
    const machine = await createMachine();
    const { exitCode, failed, check, result } = await doctor(machine);
    expect(exitCode).toBe(3);
    expect(result.ok).toBe(false);
    expect(failed).toEqual(['files.provider']);
    expect(check('files.provider')).toMatchObject({ code: 'OCB304', fix: ['openclaw-bedrock init'] });
    expect(check('model.reply')).toMatchObject({
      status: 'skip',
      detail: expect.stringContaining('files.provider'),
    });
  });

  it('reports an unparsable config once, and skips what depends on it', async () => {
    const machine = await createMachine();
    await machine.write('.openclaw/openclaw.json', '{ oops');
    const { exitCode, failed, check } = await doctor(machine);
    expect(exitCode).toBe(3);
    expect(failed).toEqual(['files.config']);
    expect(check('environment.shell')?.detail).toContain('files.config');
  });

  it.each([
    ['is missing', {}, '', 'OCB308', 'openclaw plugins install'],
    [
      'is switched off',
      { plugins: { entries: { 'amazon-bedrock': { enabled: false } } } },
      '2026.9.6',
      'OCB350',
      'openclaw config unset plugins.entries.amazon-bedrock.enabled',
    ],
    [
      'is denied',
      { plugins: { deny: ['amazon-bedrock'] } },
      '2026.9.6',
      'OCB350',
      'openclaw config unset plugins.deny',
    ],
  ])('says that the plugin %s', async (_what, config, version, code, fix) => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine);
    if (version) await openclaw.installPlugin(version);
    await machine.write('.openclaw/openclaw.json', JSON.stringify({ ...PROVIDER, ...config }));
    const { exitCode, check } = await doctor(machine, [], { env: openclaw.env });
    expect(exitCode).toBe(3);
    expect(check('openclaw.plugin')).toMatchObject({ status: 'fail', code });
    expect(check('openclaw.plugin')?.fix[0]).toContain(fix);
  });

  it('warns about an outdated plugin, and fails if OpenClaw does not load it', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine, {
      plugin: { id: 'amazon-bedrock', enabled: true, status: 'error' },
    });
    await openclaw.installPlugin('2026.5.28');
    await machine.write('.openclaw/openclaw.json', JSON.stringify(PROVIDER));
    const { check } = await doctor(machine, [], { env: openclaw.env });
    expect(check('openclaw.plugin')).toMatchObject({ status: 'warn', code: 'OCB351' });
    expect(check('openclaw.plugin')?.detail).toContain('OpenClaw 2026.9.6, plugin 2026.5.28');
    expect(check('openclaw.plugin-loads')).toMatchObject({ status: 'fail', code: 'OCB356' });
  });

  it('accepts a bundled version without a plugin, but needs baseUrl and models', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine, { version: '2026.5.7' });
    const provider = { api: 'bedrock-converse-stream', auth: 'aws-sdk', models: [{ id: 'm', name: 'm' }] };
    await machine.write(
      '.openclaw/openclaw.json',
      JSON.stringify({ models: { providers: { 'amazon-bedrock': provider } } }),
    );
    const { check } = await doctor(machine, [], { env: openclaw.env });
    expect(check('openclaw.plugin')?.status).toBe('ok');
    expect(check('files.provider')).toMatchObject({ status: 'fail', code: 'OCB358' });
    expect(check('files.provider')?.detail).toContain('baseUrl is missing');
  });

  it('shows OpenClaw’s own reasons for rejecting the config', async () => {
    const machine = await createMachine();
    const validation = {
      ok: false,
      valid: false,
      issues: [{ path: 'bogus', message: 'Unrecognized key: "bogus"' }],
    };
    const openclaw = await installOpenclaw(machine, { validation });
    await machine.run(ssoArgs(machine.aws));
    const { check } = await doctor(machine, [], { env: openclaw.env });
    expect(check('files.config-valid')).toMatchObject({ status: 'fail', code: 'OCB355' });
    expect(check('files.config-valid')?.detail).toContain('bogus: Unrecognized key');
  });

  it('names agents that do not use the default, and models that no provider lists', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const config = JSON.parse((await machine.read('.openclaw/openclaw.json')) as string);
    config.agents.list = [{ id: 'writer', model: 'openai/gpt-5' }];
    await machine.write('.openclaw/openclaw.json', JSON.stringify(config));
    expect((await doctor(machine)).check('files.agents')).toMatchObject({
      status: 'warn',
      detail: expect.stringContaining('writer (openai/gpt-5)'),
    });
    config.agents.list = [{ id: 'coder', model: 'amazon-bedrock/zai.glm-5' }];
    await machine.write('.openclaw/openclaw.json', JSON.stringify(config));
    expect((await doctor(machine)).check('files.provider')).toMatchObject({ status: 'warn', code: 'OCB353' });
  });

  it('reports that a key in this shell overrides SSO, even an exported and empty one', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    for (const AWS_BEARER_TOKEN_BEDROCK of ['', machine.aws.apiKey]) {
      const { exitCode, check } = await doctor(machine, [], { env: { AWS_BEARER_TOKEN_BEDROCK } });
      expect(exitCode).toBe(4);
      expect(check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
      expect(check('environment.shell')?.fix[0]).toContain('unset AWS_BEARER_TOKEN_BEDROCK');
      expect(JSON.stringify(check('environment.shell'))).not.toContain(machine.aws.apiKey);
    }
  });

  it('reports a stale key in the service’s file for the gateway only', async () => {
    const machine = await createMachine();
    const openclaw = await installOpenclaw(machine, { version: '2026.5.7' });
    await machine.run(ssoArgs(machine.aws));
    await machine.write(UNIT, '[Service]\nEnvironmentFile=-%h/.openclaw/gateway.systemd.env\n');
    await machine.write('.openclaw/gateway.systemd.env', `AWS_BEARER_TOKEN_BEDROCK=${machine.aws.apiKey}\n`);
    const { check } = await doctor(machine, [], { env: openclaw.env });
    expect(check('environment.shell')?.status).toBe('ok');
    expect(check('environment.gateway')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect(check('environment.gateway')?.fix[0]).toBe(
      'openclaw gateway install --force && openclaw gateway restart',
    );
    const verify = await machine.run(['verify', '--json'], { env: openclaw.env });
    expect(verify.exitCode).toBe(0);
    expect(JSON.parse(verify.stdout).gatewayDiffers).toContainEqual({
      variable: 'AWS_BEARER_TOKEN_BEDROCK',
      shell: null,
      gateway: `${machine.home}/.openclaw/gateway.systemd.env`,
    });
    expect(verify.stderr).toContain('does not cover the gateway');
  });

  it('reports that keys in the credentials file override the profile’s SSO settings', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    await machine.write(
      '.aws/credentials',
      '[bedrock-only]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n',
    );
    const { check } = await doctor(machine);
    expect(check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect(check('environment.shell')?.fix[0]).toContain('.aws/credentials [bedrock-only]');
  });

  it.each([
    ['nobody is signed in', async () => {}, 'OCB400'],
    ['the sign-in has ended', expireToken, 'OCB404'],
    ['the stored sign-in is damaged', damageToken, 'OCB453'],
  ])('says that %s, without a call', async (_what, prepare, code) => {
    const machine = await createMachine({ issueRefreshToken: false });
    const noLogin = code === 'OCB400' ? ['--no-login', '--no-verify'] : [];
    await machine.run([...ssoArgs(machine.aws), ...noLogin]);
    await prepare(machine);
    const before = machine.aws.requests.length;
    const { exitCode, check } = await doctor(machine);
    expect(exitCode).toBe(4);
    expect(check('sign-in.session')).toMatchObject({ status: 'fail', code });
    expect(check('model.reply')?.detail).toContain('sign-in.session');
    expect(machine.aws.requests).toHaveLength(before);
  });

  it.each([
    ['anthropic.claude-haiku-4-5-20251001-v1:0', 'fail', 'OCB503'],
    ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'ok', undefined],
    ['openai.gpt-oss-20b-1:0', 'ok', undefined],
  ])(
    '--live says of the model %s, which may be called by a profile only: %s',
    async (model, status, code) => {
      const machine = await createMachine();
      await machine.run(ssoArgs(machine.aws));
      const config = (await machine.read('.openclaw/openclaw.json')) ?? '';
      await machine.write('.openclaw/openclaw.json', config.replaceAll('openai.gpt-oss-120b-1:0', model));
      const { check } = await doctor(machine, ['--live']);
      expect(check('model.catalogue')).toMatchObject({ status, ...(code && { code }) });
    },
  );

  it('--live finds a role that is no longer assigned', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    machine.aws.answerNext('GetRoleCredentials', {
      status: 403,
      type: 'ForbiddenException',
      body: { message: 'No access' },
    });
    const { exitCode, check } = await doctor(machine, ['--live']);
    expect(exitCode).toBe(4);
    expect(check('permissions.role')).toMatchObject({ status: 'fail', code: 'OCB405' });
    expect(check('model.reply')?.detail).toContain('permissions.role');
    expect(check('network.bedrock-tcp')?.status).toBe('ok');
  });

  it('--live finds a name that does not resolve and a port where nothing listens', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const dns = await doctor(machine, ['--live'], { env: { AWS_ENDPOINT_URL: 'http://no.such.invalid' } });
    expect(dns.check('network.bedrock-dns')).toMatchObject({ status: 'fail', code: 'OCB601' });
    expect(dns.check('network.bedrock-tcp')?.detail).toContain('network.bedrock-dns');
    const port = await doctor(machine, ['--live'], { env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' } });
    expect(port.check('network.bedrock-tcp')).toMatchObject({ status: 'fail', code: 'OCB604' });
    expect(port.check('network.bedrock-tcp')?.detail).toContain('127.0.0.1:9');
  });

  it('--fix changes our own files in a transaction, and prints commands for the rest', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const config = JSON.parse((await machine.read('.openclaw/openclaw.json')) as string);
    const { 'amazon-bedrock': provider } = config.models.providers;
    config.models.providers = { bedrock: provider };
    config.agents.defaults.model.primary = 'bedrock/openai.gpt-oss-120b-1:0';
    delete config.agents.defaults.models;
    config.env = { vars: { AWS_BEARER_TOKEN_BEDROCK: 'old' } };
    await machine.write('.openclaw/openclaw.json', JSON.stringify(config));
    await machine.write(
      '.openclaw/.env',
      'AWS_PROFILE=bedrock-only\nAWS_REGION=\nAWS_BEARER_TOKEN_BEDROCK=old\nOTHER=1\n',
    );
    expect((await doctor(machine)).failed).toContain('files.provider');
    const before = await Promise.all(FIXED.map(machine.read));
    const { exitCode, result, failed } = await doctor(machine, ['--fix']);
    expect(failed).toEqual([]);
    expect(exitCode).toBe(0);
    expect(result.changes.map(({ action }: { action: string }) => action)).toEqual(['edit', 'edit']);
    expect(await machine.read('.openclaw/.env')).toBe(
      'AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\nOTHER=1\n',
    );
    const mended = JSON.parse((await machine.read('.openclaw/openclaw.json')) as string);
    expect(Object.keys(mended.models.providers)).toEqual(['amazon-bedrock']);
    expect(mended.agents.defaults.model.primary).toBe('amazon-bedrock/openai.gpt-oss-120b-1:0');
    expect(JSON.stringify(mended)).not.toContain('AWS_BEARER_TOKEN_BEDROCK');
    expect((await doctor(machine, ['--fix'])).result.changes).toEqual([]);
    expect(result.backupId).toMatch(/\S/);
    expect((await machine.run(['undo'])).exitCode).toBe(0);
    expect(await Promise.all(FIXED.map(machine.read))).toEqual(before);
  });

  it('--fix first recovers from a killed run', async () => {
    const machine = await createMachine();
    const files = () => Promise.all(FIXED.map(machine.read));
    await machine.write('.openclaw/openclaw.json', '{ "gateway": { "mode": "local" } }');
    await machine.run(ssoArgs(machine.aws));
    // Without an OpenClaw that could be asked, the alias restricts the chat; that is the only thing to fix.
    await doctor(machine, ['--fix']);
    const [env, config] = await files();
    const { stdout } = await machine.run(['init', '--region', 'us-west-2', '--yes', '--json']);
    // The state after a kill: one file is written, another is not.
    const journal = {
      version: 1,
      id: JSON.parse(stdout).backupId,
      at: new Date().toISOString(),
      command: 'init',
    };
    await machine.write('.openclaw/openclaw-bedrock/journal.json', JSON.stringify(journal));
    await machine.write('.openclaw/openclaw.json', config as string);
    const { exitCode, result, stderr } = await doctor(machine, ['--fix']);
    expect(stderr).toContain('was interrupted');
    expect(await files()).toEqual([env, config]);
    expect(result.changes).toEqual([]);
    expect(exitCode).toBe(0);
    expect(await machine.read('.openclaw/openclaw-bedrock/journal.json')).toBeUndefined();
  });
});

const FIXED = ['.openclaw/.env', '.openclaw/openclaw.json'];

const TOKEN = `.aws/sso/cache/${createHash('sha1').update('sso').digest('hex')}.json`;

async function expireToken(machine: Machine) {
  const token = JSON.parse((await machine.read(TOKEN)) as string);
  await machine.write(TOKEN, JSON.stringify({ ...token, expiresAt: '2026-01-01T00:00:00Z' }));
}

async function damageToken(machine: Machine) {
  await machine.write(TOKEN, '{"accessTok');
}
