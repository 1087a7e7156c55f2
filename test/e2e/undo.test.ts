import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AWS, CONFIG, contents, ENV } from '../helpers/home-files.ts';
import { filesHolding } from '../helpers/leaks.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

const BACKUPS = '.openclaw/openclaw-bedrock/backups';

const backupsOf = (machine: Machine) => readdir(join(machine.home, BACKUPS)).catch(() => []);

async function seed(machine: Machine) {
  await machine.write(AWS, '\ufeff# mine\r\n[profile work]\r\nregion = eu-west-1');
  await machine.write(ENV, '# mine\nOTHER=1\n');
  await machine.write(CONFIG, '// mine\n{ gateway: { mode: "local" } }');
}

describe('undo', () => {
  it('restores bytes and modes exactly, removes new files, and can itself be undone', async () => {
    const machine = await createMachine();
    await seed(machine);
    await chmod(join(machine.home, ENV), 0o640);
    await chmod(join(machine.home, CONFIG), 0o660);
    const before = await contents(machine);
    await machine.run(ssoArgs(machine.aws));
    const after = await contents(machine);

    const undone = await machine.run(['undo', '--json']);
    expect(undone.exitCode).toBe(0);
    expect(JSON.parse(undone.stdout)).toMatchObject({ command: 'undo', ok: true, keyMissing: false });
    expect(await contents(machine)).toEqual(before);
    expect((await stat(join(machine.home, ENV))).mode & 0o777).toBe(0o640);
    expect((await stat(join(machine.home, CONFIG))).mode & 0o777).toBe(0o660);

    expect((await machine.run(['undo'])).stderr).toContain('To undo this: openclaw-bedrock undo');
    expect(await contents(machine)).toEqual(after);
  });

  it('only reports a run that was killed before it could report, and undoes nothing more', async () => {
    const machine = await createMachine();
    await seed(machine);
    const before = await contents(machine);
    await machine.run(ssoArgs(machine.aws));
    const began = Date.now();
    await machine.run(['undo']);
    const record = JSON.stringify({ host: hostname(), command: 'undo' });
    await machine.write(`.openclaw/openclaw-bedrock/lock/4194305-${began}-0123456789ab`, record);
    const { exitCode, stdout, stderr } = await machine.run(['undo', '--json']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('the change was kept');
    expect(JSON.parse(stdout)).toMatchObject({ undone: null, changes: [] });
    expect(await contents(machine)).toEqual(before);
    await machine.run(['undo']);
    expect(await contents(machine)).not.toEqual(before);
  });

  it('removes files that did not exist before', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const { stderr } = await machine.run(['undo']);
    expect(stderr).toContain('(removed)');
    expect(await contents(machine)).toEqual([undefined, undefined, undefined]);
  });

  it('says for each file whether it is new, changed or removed', async () => {
    const machine = await createMachine();
    await machine.write(ENV, 'OTHER=1\n');
    await machine.run(ssoArgs(machine.aws));
    const path = (file: string) => `${machine.home}/${file}`;
    const first = await machine.run(['undo']);
    expect(first.stderr).toContain(`${path(AWS)} (removed)`);
    expect(first.stderr).toContain(`${path(ENV)} (changed)`);
    const second = await machine.run(['undo']);
    expect(second.stderr).toContain(`${path(AWS)} (new)`);
    expect(second.stderr).toContain(`${path(ENV)} (changed)`);
    const actions = async () =>
      Object.fromEntries(
        JSON.parse((await machine.run(['undo', '--json'])).stdout).changes.map(
          ({ path: at, action }: { path: string; action: string }) => [at, action],
        ),
      );
    expect(await actions()).toEqual({ [path(AWS)]: 'remove', [path(ENV)]: 'edit', [path(CONFIG)]: 'remove' });
    expect(await actions()).toEqual({ [path(AWS)]: 'create', [path(ENV)]: 'edit', [path(CONFIG)]: 'create' });
  });

  it('keeps a symlink, and restores its target', async () => {
    const machine = await createMachine();
    await seed(machine);
    await machine.write('dotfiles/openclaw.json', '{ real: true }\n');
    await machine.run(['undo']);
    const link = join(machine.home, '.openclaw/linked.json');
    await symlink('../dotfiles/openclaw.json', link);
    const flags = ['--config', link];
    await machine.run([...ssoArgs(machine.aws), ...flags]);
    expect(await machine.read('dotfiles/openclaw.json')).toContain('amazon-bedrock');
    await machine.run(['undo', ...flags]);
    expect(await machine.read('dotfiles/openclaw.json')).toBe('{ real: true }\n');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  it('stops with a diff if a file was edited since, unless --force is given', async () => {
    const machine = await createMachine();
    await seed(machine);
    const before = await contents(machine);
    await machine.run(ssoArgs(machine.aws));
    const edited = `${await machine.read(CONFIG)}// my later note\n`;
    await machine.write(CONFIG, edited);

    const refused = await machine.run(['undo']);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('OCB324');
    expect(refused.stderr).toMatch(/^ {2}-.*my later note$/m);
    expect(await machine.read(CONFIG)).toBe(edited);

    expect((await machine.run(['undo', '--force'])).exitCode).toBe(0);
    expect(await contents(machine)).toEqual(before);
    await machine.run(['undo']);
    expect(await machine.read(CONFIG)).toBe(edited);
  });

  it('lists when, what and why, and goes further back with --to', async () => {
    const machine = await createMachine();
    await seed(machine);
    const before = await contents(machine);
    await machine.run(ssoArgs(machine.aws));
    await machine.run(['init', '--region', 'us-west-2', '--yes']);
    const { stdout } = await machine.run(['undo', '--list', '--json']);
    const { changes } = JSON.parse(stdout);
    expect(changes).toHaveLength(2);
    expect(changes[0].command).toContain('init --auth sso --region us-west-2');
    expect(changes[1].files.map(({ action }: { action: string }) => action)).toEqual([
      'edit',
      'edit',
      'edit',
    ]);
    const shown = await machine.run(['undo', '--list']);
    expect(shown.stdout).toContain(`${changes[1].id}  20`);
    expect(shown.stdout).toContain(`${machine.home}/${CONFIG} (changed)`);

    expect((await machine.run(['undo', '--to', changes[1].id])).exitCode).toBe(0);
    expect(await contents(machine)).toEqual(before);
    const unknown = await machine.run(['undo', '--to', '20200101-000000-000']);
    expect(unknown.exitCode).toBe(2);
  });

  it('does not mistake unreadable backups for none', async () => {
    const machine = await createMachine();
    await machine.write(BACKUPS, 'a file');
    const { exitCode, stderr } = await machine.run(['undo']);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`${machine.home}/${BACKUPS} cannot be trusted`);
  });

  it('has nothing to do on a new machine, and creates nothing', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run(['undo']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('nothing to undo');
    expect(await readdir(machine.home)).toEqual([]);
  });
});

describe('backups', () => {
  it('are private, have a manifest without secrets, and are limited to ten', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    for (const region of ['us-west-2', 'us-east-1', 'us-west-2', 'us-east-1', 'us-west-2', 'us-east-1'])
      await machine.run(['init', '--region', region, '--yes', '--no-verify']);
    for (let i = 0; i < 5; i += 1) await machine.run(['undo']);
    const ids = await backupsOf(machine);
    expect(ids).toHaveLength(10);
    const folder = join(machine.home, BACKUPS, ids[0] as string);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(folder))
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(manifest).toMatchObject({ version: 1, tool: version, id: ids[0] });
    expect(manifest.files[0]).toMatchObject({ before: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    for (const id of ids)
      expect(await machine.read(`${BACKUPS}/${id}/manifest.json`)).not.toContain(machine.aws.apiKey);
  });

  it('are not created if nothing changes', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    await machine.run(['init', '--yes']);
    expect(await backupsOf(machine)).toHaveLength(1);
  });
});

describe('keys after a switch to SSO', () => {
  const useKey = (machine: Machine) =>
    machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });

  it('are removed from every file in the home folder, and undo says that the key must be entered again', async () => {
    const machine = await createMachine();
    const key = machine.aws.apiKey;
    await machine.write(ENV, `# AWS_BEARER_TOKEN_BEDROCK=${key}\n`);
    await useKey(machine);
    await machine.run(['init', '--region', 'us-west-2', '--yes']);
    const { stderr } = await machine.run(ssoArgs(machine.aws));
    expect(stderr).toContain('The old API key was also removed from our backups');
    expect(filesHolding(machine.home, [key])).toEqual([]);

    const undone = await machine.run(['undo']);
    expect(undone.exitCode).toBe(0);
    expect(undone.stderr).toContain('Enter it again: openclaw-bedrock init --auth api-key');
    expect(filesHolding(machine.home, [key])).toEqual([]);
    // An empty variable would hide a key that is set elsewhere.
    expect(await machine.read(ENV)).toBe('# AWS_BEARER_TOKEN_BEDROCK=\nAWS_REGION=us-west-2\n');
    expect(stderr).toContain(
      'Revoke it: https://console.aws.amazon.com/bedrock/home?region=us-west-2#/api-keys',
    );
  });

  it('stay in the backups if another credential signed the call, or if it failed', async () => {
    const machine = await createMachine();
    await useKey(machine);
    const shadowed = { env: { AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey } };
    expect((await machine.run(ssoArgs(machine.aws), shadowed)).exitCode).toBe(0);
    expect(filesHolding(machine.home, [machine.aws.apiKey])).toHaveLength(1);

    machine.aws.answerNext('ConverseStream', { status: 403, type: 'AccessDeniedException' }, 5);
    expect((await machine.run(['init', '--yes'])).exitCode).not.toBe(0);
    expect(filesHolding(machine.home, [machine.aws.apiKey])).toHaveLength(1);
  });

  it('that cannot be removed make init exit with 3 and say where, and verify tries again', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    await machine.run(['init', '--api-key-stdin', '--yes', '--region', 'eu-west-1'], {
      input: machine.aws.apiKey,
    });
    const ids = await backupsOf(machine);
    const manifest = `${BACKUPS}/${ids[1]}/manifest.json`;
    const text = (await machine.read(manifest)) as string;
    await machine.write(manifest, '{');
    const { exitCode, stdout } = await machine.run([...ssoArgs(machine.aws), '--json']);
    expect(exitCode).toBe(3);
    const { error, verify } = JSON.parse(stdout);
    expect(error).toMatchObject({ code: 'OCB335', cause: expect.stringContaining(manifest) });
    expect(verify).toMatchObject({ authMode: 'sso' });
    await machine.write(manifest, text);
    expect((await machine.run(['verify'])).exitCode).toBe(0);
    expect(filesHolding(machine.home, [machine.aws.apiKey])).toEqual([]);
  });

  it('are removed when verify proves SSO later, and reported where OpenClaw keeps a copy', async () => {
    const machine = await createMachine();
    await useKey(machine);
    await machine.run([...ssoArgs(machine.aws), '--no-verify']);
    await machine.write('.openclaw/openclaw.json.bak', `{ "apiKey": "${machine.aws.apiKey}" }`);
    const { stderr } = await machine.run(['verify']);
    expect(stderr).toContain(`is also in ${machine.home}/.openclaw/openclaw.json.bak`);
    expect(filesHolding(machine.home, [machine.aws.apiKey])).toEqual(['.openclaw/openclaw.json.bak']);
  });

  it('that cannot be removed from the backups are reported; the call still counts', async () => {
    const machine = await createMachine();
    await useKey(machine);
    await machine.run([...ssoArgs(machine.aws), '--no-verify']);
    const [oldest = ''] = await backupsOf(machine);
    await machine.write(`${BACKUPS}/${oldest}/manifest.json`, 'not a manifest');
    const { exitCode, stdout, stderr } = await machine.run(['verify']);
    expect(stderr).toMatch(/could not be removed from \S*manifest\.json/);
    expect(stderr).toContain('OCB335');
    expect(stdout + stderr).toContain('Hello from the sandbox');
    expect(exitCode).toBe(3);
  });
});
