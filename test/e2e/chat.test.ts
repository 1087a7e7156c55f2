/** `chat`: adds this package to OpenClaw as a plugin, with an owner, and removes both again. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { CONFIG, OWN } from '../helpers/home-files.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { installOpenclaw } from '../helpers/openclaw.ts';
import { hasPty, KEY, openTerminal } from '../helpers/terminal.ts';

const COPY = `${OWN}/chat/app/${manifest.version}`;
const telegram = (...allowFrom: string[]) => ({ channels: { telegram: { enabled: true, allowFrom } } });

async function machineWith(config: object, version?: string) {
  const machine = await createMachine();
  const { env } = await installOpenclaw(machine, version === undefined ? {} : { version });
  await machine.write(CONFIG, `// mine\n${JSON.stringify(config, null, 2)}\n`);
  const chat = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await machine.run(['chat', ...args, '--json'], { env });
    expect(stderr).toBe('');
    return { exitCode, ...JSON.parse(stdout) };
  };
  return { machine, env, chat };
}

const config = async (machine: Machine) =>
  JSON.parse(((await machine.read(CONFIG)) as string).replace('// mine\n', ''));

describe('chat --install', () => {
  it('makes OpenClaw load a complete copy, for the only person a channel allows; a second run changes nothing', async () => {
    const { machine, chat } = await machineWith(telegram('4242', '*'));
    const folder = join(machine.home, COPY);
    expect(await chat('--install')).toMatchObject({
      exitCode: 0,
      ok: true,
      installed: true,
      version: manifest.version,
      owner: 'telegram:4242',
      changes: [{ path: join(machine.home, CONFIG), action: 'edit' }],
      backupId: expect.any(String),
    });
    expect(await config(machine)).toEqual({
      ...telegram('4242', '*'),
      plugins: { load: { paths: [folder] }, entries: { 'openclaw-bedrock': { enabled: true } } },
      commands: { ownerAllowFrom: ['telegram:4242'] },
    });
    const [entry = ''] = JSON.parse((await machine.read(`${COPY}/package.json`)) as string).openclaw
      .extensions;
    expect((await stat(join(folder, entry))).mode & 0o777).toBe(0o600);
    expect(JSON.parse((await machine.read(`${COPY}/openclaw.plugin.json`)) as string).id).toBe(
      'openclaw-bedrock',
    );

    // Another build of this version takes its place, also where only the plugin differs.
    await machine.write(`${COPY}/dist/plugin.js`, '// older');
    const before = await machine.read(CONFIG);
    expect(await chat('--install')).toMatchObject({
      installed: true,
      owner: 'telegram:4242',
      backupId: null,
    });
    expect(await machine.read(`${COPY}/dist/plugin.js`)).not.toBe('// older');
    expect(await machine.read(CONFIG)).toBe(before);
    expect(await chat('--status')).toMatchObject({
      installed: true,
      version: manifest.version,
      owner: 'telegram:4242',
    });
  });

  it('keeps other plugins, and adds itself to an allowlist of plugins', async () => {
    const own = {
      ...telegram('4242'),
      plugins: { allow: ['telegram'], deny: ['openclaw-bedrock'], load: { paths: ['/opt/mine'] } },
    };
    const { machine, chat } = await machineWith(own);
    expect((await chat('--install', '--owner', 'discord:7')).owner).toBe('discord:7');
    const { plugins, commands } = await config(machine);
    expect(plugins.allow).toEqual(['telegram', 'openclaw-bedrock']);
    expect(plugins.deny).toEqual([]);
    expect(plugins.load.paths).toEqual(['/opt/mine', join(machine.home, COPY)]);
    expect(commands.ownerAllowFrom).toEqual(['discord:7']);
  });

  it('uses an owner that OpenClaw has, and replaces an older copy', async () => {
    const old = `${OWN}/chat/app/0.0.1`;
    const { machine, chat } = await machineWith({
      commands: { ownerAllowFrom: ['telegram:1', 'telegram:2'] },
    });
    await machine.write(`${old}/package.json`, '{}');
    const with_ = await config(machine);
    const entries = { 'openclaw-bedrock': { enabled: true } };
    const load = { paths: [join(machine.home, old)] };
    await machine.write(CONFIG, JSON.stringify({ ...with_, plugins: { load, entries } }));
    expect((await chat('--status')).version).toBe('0.0.1');
    expect((await chat('--install')).owner).toBe('telegram:1');
    expect((await config(machine)).plugins.load.paths).toEqual([join(machine.home, COPY)]);
    expect(await readdir(join(machine.home, OWN, 'chat/app'))).toEqual([manifest.version]);
  });

  it.each([
    [telegram('*'), 'telegram:4242'],
    [{}, 'telegram:4242'],
    [telegram('1', '2'), 'telegram:1, telegram:2'],
  ])('asks for --owner where it is nobody or several: %j', async (given, named) => {
    const { machine, chat } = await machineWith(given);
    const before = await machine.read(CONFIG);
    const { exitCode, error } = await chat('--install');
    expect(exitCode).toBe(2);
    expect(error.problems).toEqual([{ flag: '--owner', message: expect.stringContaining(named) }]);
    expect(await machine.read(CONFIG)).toBe(before);
    expect(await machine.read(`${COPY}/package.json`)).toBeUndefined();
  });

  it('is rejected by an OpenClaw before 2026.9', async () => {
    const { machine, chat } = await machineWith(telegram('4242'), '2026.8.3');
    const { exitCode, error } = await chat('--install');
    expect({ exitCode, code: error.code }).toEqual({ exitCode: 3, code: 'OCB374' });
    expect(error.title).toContain('2026.8.3');
    expect(await machine.read(`${COPY}/package.json`)).toBeUndefined();
  });

  it('leaves no copy behind if OpenClaw rejects the configuration', async () => {
    const machine = await createMachine();
    const issues = [{ path: 'plugins', message: 'not like this' }];
    const { env } = await installOpenclaw(machine, { validation: { valid: false, issues } });
    await machine.write(CONFIG, JSON.stringify(telegram('4242')));
    const run = await machine.run(['chat', '--install'], { env });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('not like this');
    expect(await config(machine)).toEqual(telegram('4242'));
    expect(await machine.read(`${COPY}/package.json`)).toBeUndefined();
  });
});

describe('chat --remove', () => {
  it('restores every byte, and removes the owner it added and its files', async () => {
    const { machine, chat } = await machineWith(telegram('4242'));
    const before = await machine.read(CONFIG);
    await chat('--install');
    expect(await chat('--remove')).toMatchObject({
      exitCode: 0,
      installed: false,
      version: null,
      owner: null,
      changes: [{ path: join(machine.home, CONFIG), action: 'edit' }],
    });
    expect(await machine.read(CONFIG)).toBe(before);
    expect(await readdir(join(machine.home, OWN))).not.toContain('chat');
    expect(await chat('--status')).toMatchObject({ installed: false, version: null });
    expect(await chat('--remove')).toMatchObject({ exitCode: 0, backupId: null });
  });

  it('keeps an owner who was one before, and other plugins', async () => {
    const own = {
      commands: { ownerAllowFrom: ['telegram:4242'] },
      plugins: { allow: ['telegram'], load: { paths: ['/opt/mine'] } },
    };
    const { machine, chat } = await machineWith(own);
    await chat('--install');
    await chat('--remove');
    expect(await config(machine)).toEqual(own);
  });

  it("can be undone: the configuration's copy exists again, and the next removal removes as much", async () => {
    const { machine, env, chat } = await machineWith(telegram('4242'));
    const before = await machine.read(CONFIG);
    await chat('--install');
    await chat('--remove');
    expect((await machine.run(['undo'], { env })).exitCode).toBe(0);
    expect(await chat('--status')).toMatchObject({ installed: true, owner: 'telegram:4242' });
    for (const file of ['openclaw.plugin.json', 'dist/plugin.js'])
      expect(await machine.read(`${COPY}/${file}`), file).toBeDefined();
    await chat('--remove');
    expect(await machine.read(CONFIG)).toBe(before);
    expect(await readdir(join(machine.home, OWN))).not.toContain('chat');
  });

  it('is not needed after an undo, which restores the configuration too', async () => {
    const { machine, env, chat } = await machineWith(telegram('4242'));
    const before = await machine.read(CONFIG);
    await chat('--install');
    expect((await machine.run(['undo'], { env })).exitCode).toBe(0);
    expect(await machine.read(CONFIG)).toBe(before);
    expect((await chat('--status')).installed).toBe(false);
  });
});

it('requires one of its three flags, and accepts --owner only with --install', async () => {
  const { chat } = await machineWith({});
  const problems = async (...args: string[]) =>
    (await chat(...args)).error.problems.map(({ flag }: { flag: string }) => flag);
  expect(await problems()).toEqual(['chat']);
  expect(await problems('--install', '--remove')).toEqual(['--remove']);
  expect(await problems('--remove', '--owner', 'telegram:1')).toEqual(['--owner']);
  expect(await problems('--install', '--owner', 'telegram:*')).toEqual(['--owner']);
});

describe.skipIf(!hasPty)('on a terminal (needs util-linux)', () => {
  it('asks for the owner, shows the change, and writes nothing without a yes', async () => {
    const { machine, env } = await machineWith(telegram('1', '2'));
    const before = await machine.read(CONFIG);
    const terminal = openTerminal(machine, ['chat', '--install'], { env });
    await terminal.settled('Who is the owner?');
    terminal.type(KEY.down + KEY.enter);
    await terminal.settled('Save these changes?');
    expect(terminal.history()).toContain('telegram:2 becomes an owner');
    terminal.type(`n${KEY.enter}`);
    expect(await terminal.ended).toBe(130);
    expect(await machine.read(CONFIG)).toBe(before);
    expect(await machine.read(`${COPY}/package.json`)).toBeUndefined();
  });

  it('is offered at the end of init, with no as the default, and installed there after the same confirmation', async () => {
    const { machine, env } = await machineWith(telegram('4242'));
    const args = ssoArgs(machine.aws).filter((arg) => arg !== '--yes');
    const all = [...args, '--model', 'openai.gpt-oss-120b-1:0', '--region', 'us-east-1'];
    const offer = 'Manage Bedrock from your chat, too?';
    const terminal = openTerminal(machine, all, { env });
    for (let tries = 0; tries < 40 && !terminal.screen().includes(offer); tries++) {
      await sleep(500);
      const screen = terminal.screen();
      if (screen.includes(offer) || !screen.trimEnd().endsWith('└')) continue;
      terminal.type(screen.includes('Keep this sign-in alive?') ? 'n' : KEY.enter);
    }
    expect(await terminal.settled(offer)).toContain('● No');
    terminal.type('y');
    await terminal.settled('telegram:4242 becomes an owner');
    terminal.type(KEY.enter);
    expect(await terminal.ended).toBe(0);
    expect((await config(machine)).commands).toEqual({ ownerAllowFrom: ['telegram:4242'] });
    expect(await machine.read(`${COPY}/package.json`)).toBeDefined();
  });
});
