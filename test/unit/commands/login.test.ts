/** `login` on a desktop, in this process: the test plays the browser, the machine and the person. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createContext } from '../../../src/cli/create-context.ts';
import { command } from '../../../src/commands/login.ts';
import type { Context } from '../../../src/context.ts';
import { EN } from '../../helpers/languages.ts';
import { scriptedPrompter } from '../../helpers/scripted-prompter.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../helpers/stand-in.ts';

interface Desktop {
  readonly aws: StandIn;
  readonly context: Context;
  readonly cancel: AbortController;
  stdout(): string;
  stderr(): string;
  /** Types a line on the keyboard. */
  type(line: string): void;
}

async function desktop(
  change: Partial<Context> = {},
  { json = false, ...options }: StandInOptions & { json?: boolean } = {},
): Promise<Desktop> {
  const home = await mkdtemp(join(tmpdir(), 'desktop-'));
  const aws = await startStandIn(options);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  await mkdir(join(home, '.aws'));
  await writeFile(
    join(home, '.aws', 'config'),
    `[sso-session my]\nsso_start_url = ${aws.startUrl}\nsso_region = eu-west-1\nsso_registration_scopes = sso:account:access\n[profile bedrock-only]\nsso_session = my\nsso_account_id = 111122223333\nsso_role_name = BedrockInvokeOnly\nregion = us-east-1\n`,
  );
  const cancel = new AbortController();
  const out = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    Object.assign(new PassThrough(), { isTTY: true, columns: 80 }).on('data', (chunk) => {
      out[name] += chunk;
    });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const terminal = { stdin, stdout: stream('stdout'), stderr: stream('stderr') };
  const env = { HOME: home, DISPLAY: ':0', TERM: 'xterm-256color' };
  const context = createContext(
    terminal,
    { json, color: false, debug: false, language: EN },
    {
      env,
      cwd: home,
      platform: process.platform,
      osHome: home,
      signal: cancel.signal,
      program: [],
      keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
      version: '0.0.0',
      nodeVersion: '20.12.0',
    },
  );
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    cancel.abort();
    await aws.close();
    await rm(home, { recursive: true });
  });
  const machine = { surroundings: async () => ({ container: false, wsl: false }) };
  return {
    aws,
    cancel,
    context: { ...context, ...machine, ...change },
    stdout: () => out.stdout,
    stderr: () => out.stderr,
    type: (line) => void stdin.write(`${line}\n`),
  };
}

const login = ({ context }: Desktop, values = {}) =>
  command.run(context, { values, positionals: [], problems: [] });

/** The browser: opens the page in the background and follows its redirect back to us. */
const approving = async (_: string, args: readonly string[]) => {
  void fetch(String(args.at(-1)));
  return true;
};

const grant = ({ aws }: Desktop) =>
  (aws.requests.at(-1)?.body as { grantType?: string } | undefined)?.grantType;

describe('login on a desktop', () => {
  it('uses the browser and says so', async () => {
    const launched: string[] = [];
    const machine = await desktop({
      launch: async (program, args) => {
        launched.push(program);
        return approving(program, args);
      },
    });
    expect((await login(machine)).exitCode).toBe(0);
    const opener = { darwin: 'open', win32: 'rundll32' }[process.platform as string] ?? 'xdg-open';
    expect(launched).toEqual([opener]);
    expect(grant(machine)).toBe('authorization_code');
    expect(machine.stderr()).toContain('Signing in with your browser');
    expect(machine.stderr()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/authorize\?\S+$/m);
    expect(machine.stderr()).toMatch(/openclaw-bedrock login\s+--use-device-code/);
  });

  it("has the page's URL in its JSON", async () => {
    const machine = await desktop({ launch: approving }, { json: true });
    await login(machine);
    const [browser, result] = machine
      .stdout()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(browser).toEqual({
      event: 'browser',
      url: expect.stringContaining('/authorize?'),
      flow: 'browser',
      reason: 'local-browser',
    });
    expect(result).toMatchObject({ event: 'result', ok: true, refreshable: true });
  });

  it('uses a code if no browser opens', async () => {
    const machine = await desktop({ launch: async () => false });
    await login(machine);
    expect(machine.stderr()).toContain('Could not open a browser');
    expect(grant(machine)).toMatch(/device_code$/);
  });

  it('opens nothing with --no-browser, and waits for the person to do it', async () => {
    const machine = await desktop({ launch: () => Promise.reject(new Error('opened')) });
    const done = login(machine, { 'no-browser': true });
    await expect.poll(machine.stderr).toContain('/authorize?');
    await fetch(String(machine.stderr().match(/^http:\S+/m)));
    expect((await done).exitCode).toBe(0);
    expect(machine.stderr()).toContain('Open this page in a browser on this machine');
  });

  it('opens nothing with --use-device-code', async () => {
    const machine = await desktop({ launch: () => Promise.reject(new Error('opened')) });
    await login(machine, { 'use-device-code': true });
    expect(grant(machine)).toMatch(/device_code$/);
  });

  it('ends at once on Ctrl-C while the browser waits', async () => {
    const machine = await desktop({ launch: async () => true });
    const done = login(machine);
    await expect.poll(machine.stderr).toContain('Waiting for approval (expires in 10:00)');
    machine.cancel.abort();
    await expect(done).rejects.toMatchObject({ error: 'cancelled' });
  });
});

describe('the URL', () => {
  it("is copied to the terminal's clipboard by Enter, as often as wanted", async () => {
    const machine = await desktop({}, { approveAfterMs: 'never', pollSeconds: 0.02 });
    const done = login(machine, { 'use-device-code': true });
    await expect.poll(machine.stderr).toContain('Enter: copy the URL');
    machine.type('');
    await expect.poll(machine.stderr).toContain('copied (if your terminal supports it)');
    const [, base64 = ''] = machine.stderr().split('\u001b]52;c;');
    const copied = Buffer.from(base64.split('\u0007')[0] ?? '', 'base64').toString();
    expect(machine.stderr()).toContain(`\n${copied}\n`);
    expect(copied).toContain('/device?user_code=');
    machine.aws.approve();
    await done;
    const before = machine.stderr();
    machine.type('');
    expect(machine.stderr()).toBe(before);
  });

  it.each([{ TERM: 'linux' }, { TERM: 'dumb' }])(
    'is not offered for copying on a terminal with %o',
    async (env) => {
      const machine = await desktop({}, { approveAfterMs: 100, pollSeconds: 0.02 });
      const context = { ...machine.context, env: { ...machine.context.env, ...env } };
      await login({ ...machine, context }, { 'use-device-code': true });
      expect(machine.stderr()).toContain('Waiting for approval');
      expect(machine.stderr()).not.toContain('Enter copies');
    },
  );
});

describe('a wrong sso_region', () => {
  const ELSEWHERE = {
    status: 400,
    type: 'InvalidRequestException',
    body: { error: 'invalid_request', error_description: 'Invalid startUrl' },
  };

  it('is detected, with the way to fix the file', async () => {
    const machine = await desktop({ prompter: async () => scriptedPrompter([]) });
    machine.aws.answerNext('StartDeviceAuthorization', ELSEWHERE, 3);
    await expect(login(machine, { 'use-device-code': true })).rejects.toMatchObject({
      error: 'portal-elsewhere',
      facts: { ssoRegion: 'eu-west-1', found: 'eu-central-1' },
    });
    expect(machine.stderr()).toContain('https://d-0000000000.awsapps.com/start was not found');
  });
});
