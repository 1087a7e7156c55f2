/** Other things than regular files in place of ours, and files that another user left there. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, linkSync, lstatSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tokenPath } from '../../src/sign-in/sso/token.ts';
import { AWS, CONFIG, ENV, OWN } from '../helpers/home-files.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

const keyArgs = ['init', '--api-key-stdin', '--yes', '--no-verify'];
const isRoot = process.getuid?.() === 0;

/** What may be in place of a file: how to make it, and our name for it. */
const ODD: Record<string, { word: string; put(path: string): void | Promise<void> }> = {
  pipe: { word: 'named pipe', put: (path) => void execFileSync('mkfifo', [path]) },
  folder: { word: 'folder', put: (path) => void mkdirSync(path) },
  socket: {
    word: 'socket',
    put: async (path) => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(path, resolve));
      onTestFinished(() => void server.close());
    },
  },
  // Our own null device: one of the system's could not be repaired.
  ...(isRoot && {
    device: { word: 'device', put: (path) => void execFileSync('mknod', [path, 'c', '1', '3']) },
  }),
};

const PLACES = {
  'state .env': ENV,
  'openclaw.json': CONFIG,
  '~/.aws/config': AWS,
  '~/.aws/credentials': '.aws/credentials',
  './.env': '.env',
};

const kindOf = (path: string) => lstatSync(path).mode & 0o170000;

describe.each(Object.entries(ODD))('a %s', (kind, { word, put }) => {
  // OpenClaw goes on without a folder of that name.
  it.each(Object.entries(PLACES).filter(([name]) => kind !== 'folder' || name !== './.env'))(
    'in place of %s makes every command exit with 3, and stays',
    async (_name, place) => {
      const machine = await createMachine();
      const path = join(machine.home, place);
      mkdirSync(dirname(path), { recursive: true });
      await put(path);
      const before = kindOf(path);
      for (const args of [['status'], ['doctor'], ['verify'], [...ssoArgs(machine.aws)], ['undo']]) {
        const { exitCode, stdout, stderr } = await machine.run(args);
        if (args[0] === 'undo') continue;
        expect(exitCode, args.join(' ')).toBe(3);
        expect(stdout + stderr, args.join(' ')).toContain(`It is a ${word}`);
      }
      expect(kindOf(path)).toBe(before);
    },
  );

  it('behind a symlink is left alone, and so is the link', async () => {
    const machine = await createMachine();
    await put(join(machine.home, 'odd'));
    mkdirSync(join(machine.home, '.openclaw'));
    symlinkSync(join(machine.home, 'odd'), join(machine.home, ENV));
    const { exitCode, stderr } = await machine.run(keyArgs, { input: machine.aws.apiKey });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('OCB327');
    expect(lstatSync(join(machine.home, ENV)).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(machine.home, 'odd')).isFile()).toBe(false);
  });

  it('in place of the token or our journal is reported, and stays', async () => {
    const machine = await createMachine();
    expect((await machine.run(ssoArgs(machine.aws))).exitCode).toBe(0);
    const token = tokenPath(machine.home, 'sso');
    execFileSync('rm', [token]);
    await put(token);
    for (const args of [['status'], ['verify'], ['models'], ['login'], ['logout']])
      expect((await machine.run(args)).exitCode, args.join(' ')).toBe(3);
    expect(lstatSync(token).isFile()).toBe(false);
    const journal = join(machine.home, OWN, 'journal.json');
    await put(journal);
    const { exitCode, stderr } = await machine.run(['undo']);
    expect(stderr).toContain('journal.json cannot be trusted');
    expect(exitCode).toBe(3);
  });
});

it('a virtual environment of Python in ./.env is no hindrance', async () => {
  const machine = await createMachine();
  mkdirSync(join(machine.home, '.env'));
  expect((await machine.run(ssoArgs(machine.aws))).exitCode).toBe(0);
});

it('a named pipe with a writer is not read, and not replaced by a file', async () => {
  const machine = await createMachine();
  mkdirSync(join(machine.home, '.openclaw'));
  execFileSync('mkfifo', [join(machine.home, ENV)]);
  const writer = spawn('sh', ['-c', `exec printf 'AWS_PROFILE=x\\n' > '${join(machine.home, ENV)}'`]);
  onTestFinished(() => void writer.kill('SIGKILL'));
  expect((await machine.run(keyArgs, { input: machine.aws.apiKey })).exitCode).toBe(3);
  expect(lstatSync(join(machine.home, ENV)).isFIFO()).toBe(true);
});

it('a file of over 64 MiB is rejected, with its size', async () => {
  const machine = await createMachine();
  await machine.write(CONFIG, '{}');
  truncateSync(join(machine.home, CONFIG), 65 * 1024 * 1024);
  const { exitCode, stderr } = await machine.run(['doctor', '--json']);
  expect(exitCode).toBe(3);
  const run = await machine.run(ssoArgs(machine.aws));
  expect(stderr + run.stderr).toContain('It is 65 MiB');
});

it('a file with a second name is reported as separated from it', async () => {
  const machine = await createMachine();
  await machine.write(CONFIG, '{ old: 1 }\n');
  linkSync(join(machine.home, CONFIG), join(machine.home, 'second.json'));
  const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
  expect(exitCode).toBe(0);
  expect(stderr).toContain(`${CONFIG} has more than one name`);
  expect(await machine.read('second.json')).toBe('{ old: 1 }\n');
});

describe.runIf(isRoot)('as root (needs root)', () => {
  const STRANGER = 12_345;

  async function setUp(): Promise<Machine> {
    const machine = await createMachine();
    expect((await machine.run(keyArgs, { input: machine.aws.apiKey })).exitCode).toBe(0);
    return machine;
  }

  it.each([
    ['init', keyArgs],
    ['undo', ['undo']],
    ['login', ['login']],
    ['doctor --fix', ['doctor', '--fix']],
  ])('in the home of another user %s is refused with the command to use', async (_name, args) => {
    const machine = await setUp();
    execFileSync('chown', ['-R', String(STRANGER), machine.home]);
    const before = await machine.read(ENV);
    const { exitCode, stdout, stderr } = await machine.run(args, { input: machine.aws.apiKey });
    expect(stdout + stderr).toContain(`sudo -u '#${STRANGER}' -H openclaw-bedrock`);
    expect(exitCode).toBe(3);
    expect(await machine.read(ENV)).toBe(before);
  });

  it.each(['', 'backups', 'backups/*', 'backups/*/manifest.json', 'backups/*/0'])(
    "another user's version of our own files (%s) is not used",
    async (place) => {
      const machine = await setUp();
      await machine.run(['init', '--region', 'eu-west-1', '--yes', '--no-verify', '--api-key-stdin'], {
        input: machine.aws.apiKey,
      });
      execFileSync('sh', ['-c', `chown ${STRANGER} ${join(machine.home, OWN, place)}`]);
      const { exitCode, stderr } = await machine.run(['undo']);
      expect(stderr).toContain('OCB330');
      expect(stderr).toContain(`belongs to the user ID ${STRANGER}`);
      expect(exitCode).toBe(3);
    },
  );
});

it('anything else among the backups is reported, and stays', async () => {
  const machine = await createMachine();
  expect((await machine.run(keyArgs, { input: machine.aws.apiKey })).exitCode).toBe(0);
  const path = join(machine.home, OWN, 'backups/20991231-235959-999');
  execFileSync('mkfifo', [path]);
  for (const args of [['undo'], [...ssoArgs(machine.aws), '--no-verify']]) {
    const { exitCode, stderr } = await machine.run(args);
    expect(stderr).toContain('OCB330');
    expect(exitCode).toBe(3);
  }
  expect(lstatSync(path).isFIFO()).toBe(true);
});

describe('a backup', () => {
  async function tamper(change: (file: Record<string, unknown>) => void) {
    const machine = await createMachine();
    expect((await machine.run(keyArgs, { input: machine.aws.apiKey })).exitCode).toBe(0);
    const [folder] = execFileSync('sh', ['-c', `ls -d ${join(machine.home, OWN, 'backups')}/*`])
      .toString()
      .trim()
      .split('\n') as [string];
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    change(manifest.files[0]);
    await writeFile(path, JSON.stringify(manifest));
    return machine;
  }

  it('that names a file outside the setup restores nothing', async () => {
    const machine = await tamper((file) => {
      file.path = '/tmp/openclaw-bedrock-never';
      file.before = { sha256: '0'.repeat(64), mode: 0o4755 };
    });
    const before = await machine.read(CONFIG);
    const { exitCode, stderr } = await machine.run(['undo']);
    expect(stderr).toContain('OCB332');
    expect(exitCode).toBe(3);
    expect(await machine.read(CONFIG)).toBe(before);
  });

  it.each([
    ['without a path', (file: Record<string, unknown>) => void delete file.path],
    ['with a number for a path', (file: Record<string, unknown>) => void Object.assign(file, { path: 5 })],
    ['with null for a file', (file: Record<string, unknown>) => void Object.assign(file, { kind: null })],
  ])('%s is named as damaged', async (_name, change) => {
    const machine = await tamper(change);
    const { exitCode, stderr } = await machine.run(['undo']);
    expect(stderr).toMatch(/manifest\.json is damaged \(OCB333\)/);
    expect(exitCode).toBe(3);
  });

  it('never restores more permissions than world-readable', async () => {
    const machine = await createMachine();
    await machine.write(CONFIG, '{}\n');
    chmodSync(join(machine.home, CONFIG), 0o4775);
    if (isRoot) chownSync(join(machine.home, CONFIG), 0, 0);
    expect((await machine.run(keyArgs, { input: machine.aws.apiKey })).exitCode).toBe(0);
    chmodSync(join(machine.home, CONFIG), 0o600);
    expect((await machine.run(['undo'])).exitCode).toBe(0);
    expect(lstatSync(join(machine.home, CONFIG)).mode & 0o7777).toBe(0o644);
  });

  it('that others can write to is not used', async () => {
    const machine = await tamper(() => {});
    chmodSync(join(machine.home, OWN, 'backups'), 0o777);
    const { exitCode, stderr } = await machine.run(['undo']);
    expect(stderr).toContain('Other users can write to it');
    expect(exitCode).toBe(3);
  });
});

it.each(['null', '[]', '{"id":5}', '{"id":"..', '', '"x"'])(
  'a journal of %j is reported as damaged',
  async (text) => {
    const machine = await createMachine();
    expect((await machine.run(keyArgs, { input: machine.aws.apiKey })).exitCode).toBe(0);
    await machine.write(`${OWN}/journal.json`, text);
    const { exitCode, stderr } = await machine.run(['undo']);
    expect(stderr).toContain('journal.json is damaged (OCB333)');
    expect(exitCode).toBe(3);
  },
);
