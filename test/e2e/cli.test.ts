import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createMachine, ssoArgs } from '../helpers/machine.ts';

describe('the command line', () => {
  it('shows the help without a command and for --help, exit 0', async () => {
    const { run } = await createMachine();
    for (const args of [[], ['--help'], ['-h'], ['help'], ['--json'], ['--no-color', '--debug']]) {
      const { exitCode, stdout } = await run(args);
      expect(exitCode).toBe(0);
      for (const name of ['init', 'verify', 'login', 'logout', 'status', 'policy', 'demo'])
        expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
  });

  it("shows a command's help, however it is requested", async () => {
    const { run } = await createMachine();
    const { stdout } = await run(['init', '--help']);
    expect(stdout).toContain('--sso-start-url URL');
    for (const args of [
      ['init', '-h'],
      ['help', 'init'],
      ['-h', 'init'],
    ])
      expect(await run(args), args.join(' ')).toMatchObject({ exitCode: 0, stdout });
  });

  it('reports problems before a missing command', async () => {
    const { run } = await createMachine();
    const { exitCode, stderr } = await run(['--jsn']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--jsn is not a known flag; did you mean --json?');
  });

  it('accepts -h for --help after a command too', async () => {
    const { run } = await createMachine();
    expect(await run(['init', '-h'])).toEqual(await run(['init', '--help']));
    expect((await run(['init', '-x'])).stderr).toContain('-x is not a known flag');
  });

  it.each([
    [['login', '--nowhere'], 'openclaw-bedrock login --help'],
    [['init', '--yes'], 'openclaw-bedrock init --help'],
    [['models', '--region', 'nowhere'], 'openclaw-bedrock models --help'],
    [['inti'], 'openclaw-bedrock --help'],
    [['--nowhere'], 'openclaw-bedrock --help'],
  ])('names the help that fits to a wrong %j', async (args, help) => {
    const { run } = await createMachine();
    const { exitCode, stderr } = await run(args);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(new RegExp(`→ .*: ${help}$`, 'm'));
    const { error } = JSON.parse((await run([...args, '--json'])).stdout);
    expect(error.fix).toEqual([expect.stringContaining(help)]);
  });

  it('--debug also shows the causes if the command ends with a report', async () => {
    const machine = await createMachine();
    machine.aws.answerNext('ConverseStream', { status: 403, type: 'AccessDeniedException' }, 5);
    const run = (...flags: string[]) =>
      machine.run(['init', '--api-key-stdin', '--yes', ...flags], { input: machine.aws.apiKey });
    expect((await run('--debug')).stderr).toMatch(/^AppError: OCB5.*\n {4}at /m);
    expect((await run()).stderr).not.toMatch(/^ {4}at /m);
  });

  it.each([
    ['init', '--api-key', 'not-of-any-known-shape'],
    ['--api-key', 'not-of-any-known-shape', 'init'],
    ['init', '--api-key=not-of-any-known-shape'],
    ['init', '--apikey', 'not-of-any-known-shape', '--json'],
  ])(
    'answers a flag for the key itself with the way that works, and never quotes the key: %s %s',
    async (...args) => {
      const { exitCode, stdout, stderr } = await (await createMachine()).run(args);
      expect(exitCode).toBe(2);
      expect(stdout + stderr).toContain('openclaw-bedrock init --api-key-stdin < key.txt');
      expect(stdout + stderr).not.toContain('known-shape');
    },
  );

  it('accepts -y for --yes', async () => {
    expect((await (await createMachine()).run(['init', '-y'])).stderr).not.toContain('--auth');
  });

  it('shows the package’s version', async () => {
    const { run } = await createMachine();
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const spelled of ['--version', '-v', 'version'])
      expect((await run([spelled])).stdout).toBe(`${version}\n`);
  });

  it('works in a folder that has been deleted', async () => {
    const { home, env } = await createMachine();
    const cwd = join(home, 'gone');
    await mkdir(cwd);
    const bin = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
    const script = 'rmdir "$PWD"; exec "$0" "$1" status --json';
    const run = promisify(execFile)('sh', ['-c', script, process.execPath, bin], { cwd, env });
    await expect(run).rejects.toMatchObject({ code: 3, stdout: expect.stringContaining('OCB304') });
  });

  it('suggests a command for a mistyped one, exit 2', async () => {
    const { run } = await createMachine();
    const { exitCode, stderr } = await run(['inti']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('did you mean init?');
  });

  it('prints the source document’s policy byte for byte', async () => {
    const { run } = await createMachine();
    const template = await readFile(new URL('../../templates/iam-policy.json', import.meta.url), 'utf8');
    expect((await run(['policy'])).stdout).toBe(template);
  });

  it('rejects a path as the name of an OpenClaw profile', async () => {
    const machine = await createMachine();
    // A killed run has left its journal at that path; a wrong command line must not touch it.
    const journal = 'work/openclaw-bedrock/journal.json';
    await machine.write(journal, '{"version":1,"id":"20261123-141502-123"}');
    for (const args of [['status'], ['doctor', '--fix'], ['init', '--yes']]) {
      const run = await machine.run([...args, '--openclaw-profile', '/../work']);
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain('--openclaw-profile may contain letters');
    }
    expect(await machine.read(journal)).toBeDefined();
  });

  it('reports a missing home folder', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run(['verify'], { env: { HOME: '' } });
    // Without HOME, the system's answer is used, as in OpenClaw; an unknown user has none.
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain('    at ');
  });
});

describe('demo', () => {
  it('runs the real init in a sandbox, and the next day: the chat has the link, and OpenClaw continues', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run(['demo']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('DEMO');
    expect(stderr).not.toContain('browser of this machine');
    expect(stderr).toContain('Hello from the sandbox');
    expect(await machine.read('.openclaw/.env')).toBeUndefined();
    const [, day = ''] = stderr.split('The next day');
    const [, code = ''] = /user_code=(\S+)/.exec(day) ?? [];
    expect(day).toContain(`│ The page must show the code ${code}.`);
    expect(day).toMatch(/│ Signed in again until/);
  });

  it('prints a single JSON document of its own', async () => {
    const machine = await createMachine();
    const { stdout } = await machine.run(['demo', '--auth', 'api-key', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'demo', ok: true, verify: { authMode: 'api-key' } });
  });
});

describe('the issue report', () => {
  it('is in the JSON of an unknown error, without account IDs', async () => {
    const machine = await createMachine();
    await machine.run([...ssoArgs(machine.aws), '--no-verify']);
    const answer = (message: string) =>
      machine.aws.answerNext(
        'ConverseStream',
        { status: 400, type: 'StrangeException', body: { message } },
        5,
      );
    answer('Something that 111122223333 has never seen');
    const { stdout } = await machine.run(['verify', '--json']);
    const { error } = JSON.parse(stdout);
    expect(error.report).toMatch(/^openclaw-bedrock \S+, Node \S+, \w+\nOCB\d+ bedrock-refused\n/);
    expect(error.report).toContain('Something that ************ has never seen');
    expect(error.report).toMatch(/^status: 400\nrequestId: \S+\nregion: us-east-1\nmodel: \S+$/m);
  });

  it('is not in the JSON of an error that explains itself', async () => {
    const machine = await createMachine();
    const { error } = JSON.parse((await machine.run(['verify', '--json'])).stdout);
    expect(error.code).toMatch(/^OCB3/);
    expect(error).not.toHaveProperty('report');
  });
});
