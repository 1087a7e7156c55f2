/** Many simultaneous runs, and disks and folders that refuse writes, all through the built bin. */
import { execFileSync } from 'node:child_process';
import { chmod, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { CONFIG, contents, ENV, OWN } from '../helpers/home-files.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { installOpenclaw } from '../helpers/openclaw.ts';

const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1'];

const init = (machine: Machine, ...flags: string[]) =>
  machine.run(['init', '--api-key-stdin', '--yes', ...flags], { input: machine.aws.apiKey });

/** Runs a command as root if permitted; returns whether it was. */
function allowed(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('twenty runs at once', () => {
  it('all succeed, leave the same region everywhere, and every backup can be undone', async () => {
    const machine = await createMachine();
    await machine.write(CONFIG, '// mine\n{ gateway: { mode: "local" } }\n');
    const runs = Array.from({ length: 20 }, (_, i) =>
      init(machine, '--no-verify', '--region', REGIONS[i % REGIONS.length] as string),
    );
    const ended = await Promise.all(runs);
    for (const { exitCode, stderr } of ended) expect(exitCode, stderr).toBe(0);
    const [, env = '', config = ''] = await contents(machine);
    const region = /AWS_REGION=(.*)/.exec(env)?.[1];
    expect(json5.parse(config).models.providers['amazon-bedrock'].baseUrl).toContain(`.${region}.`);
    expect(config).toContain('// mine');
    expect(await readdir(join(machine.home, OWN))).toEqual(['backups']);
    const ids = await readdir(join(machine.home, OWN, 'backups'));
    const planned = ended.filter(({ stderr }) => stderr.includes('planning again')).length;
    console.log(`20 runs: ${ids.length} backups kept, ${planned} planned again`);
    expect((await machine.run(['undo', '--to', ids[0] as string])).exitCode).toBe(0);
  });
});

describe('an undo during a setup', () => {
  it('leaves the files as one of the two, or both in turn, would, and says so', async () => {
    const machine = await createMachine();
    await machine.write(CONFIG, '// mine\n{ gateway: { mode: "local" } }\n');
    await machine.write(ENV, 'OTHER=1\n');
    const none = await contents(machine);
    await init(machine, '--no-verify', '--region', 'us-east-1');
    const first = await contents(machine);
    await init(machine, '--no-verify', '--region', 'eu-west-1');
    const second = await contents(machine);
    await machine.run(['undo']);
    const met = new Map<string, number>();
    for (let round = 0; round < 12; round += 1) {
      const runs = [
        init(machine, '--no-verify', '--region', 'eu-west-1'),
        machine.run(['undo']),
        init(machine, '--no-verify', '--region', 'us-east-1'),
        machine.run(['undo']),
      ];
      for (const { exitCode, stderr } of await Promise.all(runs)) expect([0, 3], stderr).toContain(exitCode);
      const now = await contents(machine);
      expect([none, first, second]).toContainEqual(now);
      const state = now.includes(none[1]) ? 'none' : /AWS_REGION=(.*)/.exec(now[1] ?? '')?.[1];
      met.set(String(state), (met.get(String(state)) ?? 0) + 1);
      expect(await readdir(join(machine.home, OWN))).toEqual(['backups']);
    }
    console.log('12 rounds ended in', Object.fromEntries(met));
  });
});

describe('a full disk', () => {
  it('leaves every file unchanged, exit 3; the same run succeeds once there is space', async ({ skip }) => {
    const machine = await createMachine();
    await machine.write(CONFIG, '// mine\n{ gateway: { mode: "local" } }\n');
    await machine.write(ENV, 'OTHER=1\n');
    const before = await contents(machine);
    const state = join(machine.home, '.openclaw');
    const files = await Promise.all([machine.read(CONFIG), machine.read(ENV)]);
    if (!allowed('mount', '-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', state))
      return skip(
        'mounting a tmpfs is not allowed here; test/unit/files/transaction.test.ts makes up the ENOSPC',
      );
    try {
      await machine.write(CONFIG, files[0] as string);
      await machine.write(ENV, files[1] as string);
      // Less space each time, so that the disk is full at another step of the change.
      for (const pages of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const filler = join(state, 'filler');
        allowed('dd', 'if=/dev/zero', `of=${filler}`, 'bs=4096');
        if (pages > 0) execFileSync('truncate', ['-s', `-${pages * 4096}`, filler]);
        const { exitCode, stderr } = await init(machine, '--no-verify');
        execFileSync('rm', [filler]);
        if (exitCode === 0) {
          expect(await machine.read(ENV)).toContain('AWS_BEARER_TOKEN_BEDROCK');
          await machine.run(['undo']);
        } else {
          expect(exitCode, stderr).toBe(3);
          expect(stderr).toContain('ENOSPC');
        }
        expect(await contents(machine), `${pages} pages free`).toEqual(before);
      }
      expect((await init(machine)).exitCode).toBe(0);
      const names = await readdir(machine.home, { recursive: true });
      expect(names.filter((name) => name.includes('.openclaw-bedrock-'))).toEqual([]);
    } finally {
      execFileSync('umount', [state]);
    }
  });
});

describe('a read-only folder', () => {
  const readOnly = async (machine: Machine, folder: string, work: () => Promise<void>) => {
    const path = join(machine.home, folder);
    const isRoot = process.getuid?.() === 0;
    // Root may write anywhere, except to immutable files.
    if (isRoot && !allowed('chattr', '+i', path)) return false;
    if (!isRoot) await chmod(path, 0o500);
    try {
      await work();
    } finally {
      if (isRoot) allowed('chattr', '-i', path);
      else await chmod(path, 0o700);
    }
    return true;
  };

  for (const folder of ['.aws', '.openclaw', '.openclaw/openclaw-bedrock'])
    it(`${folder}: exit 3, every file unchanged`, async ({ skip }) => {
      const machine = await createMachine();
      await machine.write('.aws/config', '# mine\n');
      await machine.write(ENV, 'OTHER=1\n');
      await machine.write(CONFIG, '{}\n');
      await machine.write(`${OWN}/note`, '');
      const before = await contents(machine);
      const done = await readOnly(machine, folder, async () => {
        const flags = [
          '--auth',
          'sso',
          '--sso-start-url',
          machine.aws.startUrl,
          '--account-id',
          '111122223333',
        ];
        const { exitCode, stderr } = await machine.run([
          'init',
          ...flags,
          '--no-login',
          '--no-verify',
          '--yes',
        ]);
        expect(exitCode, stderr).toBe(3);
        expect(stderr).toContain('OCB302');
        expect(await contents(machine)).toEqual(before);
      });
      if (!done) skip('root, and chattr +i is not possible on this file system');
    });

  it('.openclaw/openclaw-bedrock/watch: a pass that could not remember a message sends none', async ({
    skip,
  }) => {
    const machine = await createMachine();
    const { env, calls } = await installOpenclaw(machine);
    await machine.run([...ssoArgs(machine.aws), '--no-verify'], { env });
    const notify = { channel: 'telegram', target: '4242' };
    const how = {
      version: '0.1.0',
      timer: 'crontab',
      name: 'x',
      every: '10m',
      notify,
      host: 'wizard',
      at: 0,
    };
    await machine.write(`${OWN}/watch/installation.json`, JSON.stringify({ ...how, quiet: false }));
    await chmod(join(machine.home, OWN, 'watch'), 0o700);
    machine.aws.revoke();
    const done = await readOnly(machine, `${OWN}/watch`, async () => {
      const { exitCode, stderr } = await machine.run(['watch'], { env });
      expect(exitCode, stderr).toBe(3);
      expect(stderr).toContain('OCB302');
      expect((await calls()).filter((call) => call.startsWith('message'))).toEqual([]);
    });
    if (!done) skip('root, and chattr +i is not possible on this file system');
  });
});

describe('unusual files', () => {
  it('a broken symlink gets its file and stays a link', async () => {
    const machine = await createMachine();
    await machine.write('.openclaw/keep', '');
    await symlink(join(machine.home, 'elsewhere/openclaw.json'), join(machine.home, CONFIG));
    expect((await init(machine)).exitCode).toBe(0);
    expect(await machine.read('elsewhere/openclaw.json')).toContain('amazon-bedrock');
    await machine.run(['undo']);
    expect(await machine.read('elsewhere/openclaw.json')).toBeUndefined();
  });

  it('a 5 MB openclaw.json keeps every other line', async () => {
    const machine = await createMachine();
    const lines = Array.from(
      { length: 60_000 },
      (_, i) => `    key${i}: "value ${'x'.repeat(70)}", // note ${i}`,
    );
    const text = `{\n  notes: {\n${lines.join('\n')}\n  },\n}\n`;
    expect(text.length).toBeGreaterThan(5_000_000);
    await machine.write(CONFIG, '');
    await writeFile(join(machine.home, CONFIG), text);
    const { exitCode, stderr } = await init(machine);
    expect(exitCode, stderr.slice(-2000)).toBe(0);
    const after = (await machine.read(CONFIG)) ?? '';
    expect(after.startsWith(text.slice(0, text.lastIndexOf('}')))).toBe(true);
    await machine.run(['undo']);
    expect((await machine.read(CONFIG)) === text).toBe(true);
  });
});
