import { chmod, lstat, mkdir, readdir, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { AWS, CONFIG, contents, ENV, FILES, OWN } from '../helpers/home-files.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

const keyArgs = ['init', '--api-key-stdin', '--yes'];
const withKey = (machine: Machine, env = {}) => ({ input: machine.aws.apiKey, env });
const modeOf = async (machine: Machine, path: string) => (await stat(join(machine.home, path))).mode & 0o777;

/** An SSO run that has read the files and waits for its sign-in. */
async function startAtSignIn(machine: Machine, ...flags: string[]) {
  const running = machine.start([...ssoArgs(machine.aws), ...flags]);
  const isWaiting = () =>
    machine.aws.requests.some(({ operation }) => operation === 'StartDeviceAuthorization');
  while (!isWaiting()) await new Promise((resolve) => setTimeout(resolve, 20));
  return running;
}

describe('a file that changes between plan and apply', () => {
  it('is planned again, once, from its current content', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    await machine.write(CONFIG, '{ old: 1 }\n');
    const running = await startAtSignIn(machine);
    await machine.write('new.json', '// by OpenClaw\n{ "meta": { "lastTouchedVersion": "2026.9.6" } }\n');
    await rename(join(machine.home, 'new.json'), join(machine.home, CONFIG));
    machine.aws.approve();
    const { exitCode, stderr } = await running.ended;
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`${CONFIG} was just changed by OpenClaw 2026.9.6; recalculating`);
    const text = (await machine.read(CONFIG)) ?? '';
    expect(text).toContain('// by OpenClaw');
    expect(json5.parse(text)).toMatchObject({ models: { mode: 'merge' } });
    expect(json5.parse(text)).not.toHaveProperty('old');
  });
});

describe('Ctrl-C', () => {
  it('during the sign-in leaves the files unchanged, exit 130', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    await machine.write(CONFIG, '{ old: 1 }\n');
    const { child, ended } = await startAtSignIn(machine);
    child.kill('SIGINT');
    expect((await ended).exitCode).toBe(130);
    expect(await contents(machine)).toEqual([undefined, undefined, '{ old: 1 }\n']);
  });

  it('while OpenClaw validates restores everything, exit 130', async () => {
    const machine = await createMachine();
    await machine.installOpenclaw(
      "if (args !== '--version') { fs.writeFileSync(`${process.env.HOME}/judging`, ''); setTimeout(() => {}, 5_000); }",
    );
    await machine.write(CONFIG, '{ old: 1 }\n');
    const { child, ended } = machine.start(keyArgs, withKey(machine));
    while ((await machine.read('judging')) === undefined)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await machine.read(CONFIG)).toContain('amazon-bedrock');
    child.kill('SIGINT');
    expect((await ended).exitCode).toBe(130);
    expect(await contents(machine)).toEqual([undefined, undefined, '{ old: 1 }\n']);
    expect(await readdir(join(machine.home, OWN))).toEqual(['backups']);
  });
});

describe('OpenClaw on PATH', () => {
  const answering = (verdict: object, exitCode: number) =>
    `fs.appendFileSync(process.env.HOME + '/asked', args + '\\n');
    console.log('[secrets] a line of its own\\n' + ${JSON.stringify(JSON.stringify(verdict))});
    process.exitCode = ${exitCode};`;

  it('accepts', async () => {
    const machine = await createMachine();
    const validated = async () => (await machine.read('asked'))?.match(/^config validate --json$/gm)?.length;
    await machine.installOpenclaw(answering({ valid: true, warnings: [] }, 0));
    expect((await machine.run(keyArgs, withKey(machine))).exitCode).toBe(0);
    expect(await validated()).toBe(1);
    await machine.run(['init', '--yes']);
    expect(await validated()).toBe(1);
  });

  it.each([
    [
      'the change: everything is restored and its message is shown',
      'amazon-bedrock',
      [
        expect.stringMatching(/^OpenClaw rejects the new .*openclaw\.json$/),
        'All files were restored. OpenClaw says:',
        ['Check the current file: openclaw config validate', 'openclaw doctor'],
      ],
    ],
    [
      'what was there before, too: OpenClaw corrects that first',
      'bogus',
      [
        expect.stringMatching(/^OpenClaw rejects \S*openclaw\.json$/),
        'It did so before this change, too, so all files were restored. OpenClaw says:',
        [
          'Let OpenClaw correct what an earlier version wrote, then try again: openclaw doctor --fix',
          'Check the current file: openclaw config validate',
        ],
      ],
    ],
  ])('rejects %s', async (_, key, [title, cause, fix]) => {
    const machine = await createMachine();
    await machine.write(ENV, 'OTHER=1\n');
    await machine.write(CONFIG, '{ bogus: 1 }\n');
    const issues = [{ path: key, message: `Unrecognized key: "${key}"` }];
    await machine.installOpenclaw(
      `const isIn = fs.readFileSync(${JSON.stringify(join(machine.home, CONFIG))}, 'utf8').includes('${key}');
      console.log(JSON.stringify(isIn ? ${JSON.stringify({ ok: false, valid: false, issues })} : { valid: true }));
      process.exitCode = isIn ? 1 : 0;`,
    );
    const { exitCode, stdout } = await machine.run([...keyArgs, '--json'], withKey(machine));
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'OCB323',
      title,
      cause,
      fix,
      lines: [`${key}: Unrecognized key: "${key}"`],
    });
    expect(await contents(machine)).toEqual([undefined, 'OTHER=1\n', '{ bogus: 1 }\n']);
    expect(await readdir(join(machine.home, OWN, 'backups'))).toEqual([]);
    // The test before writing; there is nothing to prove after it.
    expect(machine.aws.requests.map(({ operation }) => operation)).toEqual(['ConverseStream']);
  });

  it.each([
    ['unknown command', "console.error('unknown command'); process.exitCode = 1;"],
    ['exit code 1', 'process.exitCode = 1;'],
  ])('gives no verdict (%s): the run continues and says so', async (said, program) => {
    const machine = await createMachine();
    await machine.installOpenclaw(program);
    const { exitCode, stderr } = await machine.run(keyArgs, withKey(machine));
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`Could not validate the new configuration with OpenClaw: ${said}`);
  });
});

describe('refusals', () => {
  for (const variable of ['OPENCLAW_CONFIG_READONLY', 'OPENCLAW_NIX_MODE'])
    it(`${variable}=1: exit 3, nothing written, the exact lines to add; once they are added, the rest is written`, async () => {
      const machine = await createMachine();
      await machine.write(CONFIG, '{ "gateway": { "mode": "local" } }\n');
      const env = { [variable]: '1' };
      const { exitCode, stdout } = await machine.run([...keyArgs, '--json'], withKey(machine, env));
      expect(exitCode).toBe(3);
      const { code, lines } = JSON.parse(stdout).error;
      expect(code).toBe('OCB305');
      expect(await contents(machine)).toEqual([undefined, undefined, '{ "gateway": { "mode": "local" } }\n']);

      const fragment = JSON.parse(lines.join('\n'));
      await machine.write(CONFIG, JSON.stringify({ gateway: { mode: 'local' }, ...fragment }));
      expect((await machine.run(keyArgs, withKey(machine, env))).exitCode).toBe(0);
      expect(await machine.read(ENV)).toContain('AWS_BEARER_TOKEN_BEDROCK=');
    });

  it('--dry-run exits with 0 and shows the lines too', async () => {
    const machine = await createMachine();
    const env = { OPENCLAW_NIX_MODE: '1' };
    const { exitCode, stderr } = await machine.run([...keyArgs, '--dry-run'], withKey(machine, env));
    expect(exitCode).toBe(0);
    expect(stderr).toContain('must be edited by hand. Add:');
  });

  it.skipIf(process.getuid?.() !== 0)('a config of another user (needs root)', async () => {
    const machine = await createMachine();
    await machine.write(CONFIG, '{}\n');
    const { chown } = await import('node:fs/promises');
    await chown(join(machine.home, CONFIG), 12345, 12345);
    const { exitCode, stderr } = await machine.run(keyArgs, withKey(machine));
    expect(exitCode).toBe(3);
    expect(stderr).toContain('OCB321');
    expect(stderr).toContain('"amazon-bedrock": {');
    expect(await machine.read(CONFIG)).toBe('{}\n');
  });

  it('a read-only file', async () => {
    const machine = await createMachine();
    await machine.write(CONFIG, '{}\n');
    await chmod(join(machine.home, CONFIG), 0o444);
    const { exitCode, stderr } = await machine.run(keyArgs, withKey(machine));
    expect(exitCode).toBe(3);
    expect(stderr).toContain('OCB326');
    expect(await contents(machine)).toEqual([undefined, undefined, '{}\n']);
  });

  it('a directory in place of a file', async () => {
    for (const path of FILES) {
      const machine = await createMachine();
      await mkdir(join(machine.home, path), { recursive: true });
      const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
      expect(exitCode).toBe(3);
      expect(stderr).toContain(`${machine.home}/${path} is not a regular file`);
      expect(stderr).toContain('It is a folder');
    }
  });
});

describe('$include', () => {
  it('of a single file is followed: read, edited, and undone there', async () => {
    const machine = await createMachine();
    const root = '{ models: { $include: "./parts/models.json5" }, gateway: { mode: "local" } } // root\n';
    const part = '// part\n{ mode: "merge", providers: { other: { baseUrl: "https://x" } } }\n';
    await machine.write(CONFIG, root);
    await machine.write('.openclaw/parts/models.json5', part);
    const first = await machine.run([...keyArgs, '--json'], withKey(machine));
    expect(first.exitCode).toBe(0);
    expect(JSON.parse(first.stdout).changes.map(({ path }: { path: string }) => path)).toContain(
      `${machine.home}/.openclaw/parts/models.json5`,
    );
    const text = (await machine.read('.openclaw/parts/models.json5')) ?? '';
    expect(text).toContain('// part');
    expect(Object.keys(json5.parse(text).providers)).toEqual(['other', 'amazon-bedrock']);
    expect(json5.parse((await machine.read(CONFIG)) ?? '').models).toEqual({
      $include: './parts/models.json5',
    });
    const again = JSON.parse((await machine.run(['init', '--yes', '--json'])).stdout);
    expect(again.changes.map(({ action }: { action: string }) => action)).toEqual(['none', 'none', 'none']);
    await machine.run(['undo']);
    expect(await machine.read(CONFIG)).toBe(root);
    expect(await machine.read('.openclaw/parts/models.json5')).toBe(part);
  });

  it('after a killed run leaves no temp file next to the included file either', async () => {
    const machine = await createMachine();
    await machine.write(
      CONFIG,
      '{ models: { $include: "./parts/models.json5" }, gateway: { mode: "local" } }\n',
    );
    await machine.write('.openclaw/parts/models.json5', '{}\n');
    const { stdout } = await machine.run([...keyArgs, '--json'], withKey(machine));
    // The state after a kill, by a process with an ID that Linux never assigns.
    const stray = `.openclaw/parts/.openclaw-bedrock-models.json5-${2 ** 22 + 1}-0123456789ab`;
    const other = '.openclaw/parts/.openclaw-bedrock-notes';
    await machine.write(stray, '{');
    await machine.write(other, 'mine');
    const at = new Date().toISOString();
    const journal = { version: 1, id: JSON.parse(stdout).backupId, at, command: 'init' };
    await machine.write('.openclaw/openclaw-bedrock/journal.json', JSON.stringify(journal));
    expect((await machine.run(['init', '--yes'])).stderr).toContain('was interrupted');
    expect(await machine.read(stray)).toBeUndefined();
    expect(await machine.read(other)).toBe('mine');
  });

  for (const [what, root] of [
    ['a list of files', '{ models: { $include: ["./a.json5", "./b.json5"] } }'],
    ['a file used twice', '{ models: { $include: "./a.json5" }, agents: { $include: "./a.json5" } }'],
    ['a file that only OPENCLAW_INCLUDE_ROOTS allows', '{ models: { $include: "../a.json5" } }'],
  ] as const)
    it(`of ${what} is rejected with the lines to add`, async () => {
      const machine = await createMachine();
      await machine.write(CONFIG, root);
      await machine.write('.openclaw/a.json5', '{}');
      await machine.write('.openclaw/b.json5', '{}');
      await machine.write('a.json5', '{}');
      const env = { OPENCLAW_INCLUDE_ROOTS: machine.home };
      const { exitCode, stdout } = await machine.run([...keyArgs, '--json'], withKey(machine, env));
      expect(exitCode).toBe(3);
      const { code, lines } = JSON.parse(stdout).error;
      expect(code).toBe('OCB322');
      expect(JSON.parse(lines.join('\n')).models.providers).toHaveProperty('amazon-bedrock');
      expect(await contents(machine)).toEqual([undefined, undefined, root]);
    });
});

describe('permissions', () => {
  it('of state dir, .env and token are tightened and reported, even if nothing else changes', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const [token] = (await readdir(join(machine.home, '.aws/sso/cache'))).filter((name) =>
      /^[0-9a-f]{40}/.test(name),
    );
    const loose = ['.openclaw', ENV, `.aws/sso/cache/${token}`];
    await chmod(join(machine.home, '.openclaw'), 0o755);
    await chmod(join(machine.home, ENV), 0o644);
    await chmod(join(machine.home, `.aws/sso/cache/${token}`), 0o664);
    const { stderr } = await machine.run(['init', '--yes']);
    for (const path of loose) expect(stderr).toContain(`Others can read ${machine.home}/${path} (mode 0`);
    expect(await modeOf(machine, '.openclaw')).toBe(0o700);
    expect(await modeOf(machine, ENV)).toBe(0o600);
    expect(await modeOf(machine, `.aws/sso/cache/${token}`)).toBe(0o600);
    expect((await machine.run(['init', '--yes'])).stderr).not.toContain('Others can read');
  });

  it('stay unchanged in a dry run, which reports them', async () => {
    const machine = await createMachine();
    await machine.write(ENV, 'OTHER=1\n');
    await chmod(join(machine.home, ENV), 0o644);
    const { stderr } = await machine.run([...keyArgs, '--dry-run'], withKey(machine));
    expect(stderr).toContain('(mode 0644); changing it to 0600');
    expect(await modeOf(machine, ENV)).toBe(0o644);
  });

  it("stay with line endings, BOM, and a file's symlink", async () => {
    const machine = await createMachine();
    await machine.write('dot/config', '\ufeff[profile work]\r\nregion = eu-west-1');
    await chmod(join(machine.home, 'dot/config'), 0o640);
    await mkdir(join(machine.home, '.aws'));
    await symlink('../dot/config', join(machine.home, AWS));
    await machine.run(ssoArgs(machine.aws));
    expect((await lstat(join(machine.home, AWS))).isSymbolicLink()).toBe(true);
    expect(await modeOf(machine, 'dot/config')).toBe(0o640);
    const text = (await machine.read('dot/config')) ?? '';
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text.endsWith('\n')).toBe(false);
  });
});

describe('--on-failure', () => {
  const failing = async (flags: string[]) => {
    const machine = await createMachine();
    await machine.run(keyArgs, withKey(machine));
    const before = await contents(machine);
    machine.aws.answerNext('ConverseStream', { status: 403, type: 'AccessDeniedException' }, 5);
    const run = await machine.run(['init', '--region', 'us-west-2', '--yes', '--json', ...flags]);
    return { before, after: await contents(machine), result: JSON.parse(run.stdout), run };
  };

  it('undo restores the files and still exits with the failure', async () => {
    const { before, after, result, run } = await failing(['--on-failure', 'undo']);
    expect(run.exitCode).toBe(result.error.exitCode);
    expect(result).toMatchObject({ ok: false, undone: true });
    expect(after).toEqual(before);
  });

  it('keep, or nobody to ask, keeps them', async () => {
    for (const flags of [['--on-failure', 'keep'], []]) {
      const { before, after, result } = await failing(flags);
      expect(result).toMatchObject({ ok: false, undone: false });
      expect(after).not.toEqual(before);
    }
  });
});

describe('two runs at once', () => {
  const lockOf = (machine: Machine) => join(machine.home, OWN, 'lock');
  const holdLock = async (machine: Machine, pid: number) => {
    await mkdir(lockOf(machine), { recursive: true });
    await writeFile(
      join(lockOf(machine), `${pid}-${Date.now()}-0123456789ab`),
      JSON.stringify({ host: hostname(), command: 'init' }),
    );
  };

  it('take over from a dead owner', async () => {
    const machine = await createMachine();
    const { child, ended } = machine.start(['--version']);
    await ended;
    await holdLock(machine, child.pid as number);
    expect((await machine.run(keyArgs, withKey(machine))).exitCode).toBe(0);
    expect(await readdir(join(machine.home, OWN))).toEqual(['backups']);
  });

  it('remove a dead owner’s lock even if there is nothing to write', async () => {
    const machine = await createMachine();
    await machine.run(keyArgs, withKey(machine));
    const { child, ended } = machine.start(['--version']);
    await ended;
    await holdLock(machine, child.pid as number);
    const again = await machine.run(['init', '--yes', '--json']);
    expect(JSON.parse(again.stdout).backupId).toBeNull();
    expect(await readdir(join(machine.home, OWN))).toEqual(['backups']);
  });
});
