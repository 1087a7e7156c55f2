/** The end of `init`. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { AppError } from '../../../src/failures/errors.ts';
import { DEMO_VARIABLE } from '../../../src/machine/environment.ts';
import { describeTried, lifeOf, modelTried, openclawNotices, reportEnd } from '../../../src/report/init.ts';
import type { CheckedMachine } from '../../../src/setup/machine.ts';
import { EN } from '../../helpers/languages.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const READY = {
  openclaw: { command: 'openclaw', version: '2026.9.6', bedrock: 'plugin' },
  setup: { config: { gateway: { mode: 'local' } } },
  conflicts: [],
} as unknown as CheckedMachine;
const withoutMode = { ...READY, setup: { config: {} } } as unknown as CheckedMachine;
const NOWHERE = { ...READY, openclaw: undefined } as unknown as CheckedMachine;

interface Screen {
  readonly columns?: number;
  readonly isTTY?: boolean;
  readonly color?: boolean;
  readonly env?: Record<string, string>;
  readonly platform?: NodeJS.Platform;
  readonly nodeVersion?: string;
}

function contextOn({
  columns = 80,
  isTTY = true,
  color = false,
  env = { PATH: '/none' },
  platform = 'linux',
  nodeVersion = '24.16.0',
}: Screen) {
  let shown = '';
  const stderr = { isTTY, columns, write: (text: string) => (shown += text) };
  const context = {
    stderr,
    color,
    env,
    platform,
    nodeVersion,
    language: EN,
    now: () => 0,
  } as unknown as Context;
  return { context, shown: () => shown };
}

const COMMAND = 'openclaw-bedrock init --auth sso --region us-east-1 --yes';
function end(more: Partial<Parameters<typeof reportEnd>[1]> = {}, screen: Screen = {}) {
  const { context, shown } = contextOn(screen);
  reportEnd(context, {
    repeatCommand: COMMAND,
    saved: true,
    verified: true,
    through: undefined,
    machine: READY,
    next: undefined,
    reindex: false,
    life: undefined,
    ...more,
  });
  return shown();
}
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe('the end of init', () => {
  test('of a demo has no command that acts on the real machine', () => {
    const said = end({}, { env: { [DEMO_VARIABLE]: 'a-key' } });
    expect(said).toContain('In a real run');
    expect(said).not.toMatch(/openclaw(-bedrock)? |\/new|Done/);
  });

  test('names the new index after memory search has another model, where OpenClaw is', () => {
    const step = 'openclaw memory index --force';
    expect(end({ reindex: true })).toContain(step);
    expect(end()).not.toContain(step);
    expect(end({ reindex: true, machine: { ...READY, openclaw: undefined } })).not.toContain(step);
  });

  test('is how to repeat it, what to do next, and the result', () => {
    expect(end()).toBe(`
To repeat this without questions
  ${COMMAND}

Next
  /new     in your chat: starts a new session
  /status  in your chat: shows the model in use

Done. OpenClaw is set up for Bedrock.
`);
  });

  test('begins with how long the sign-in lasts', () => {
    expect(end({ life: { kind: 'long-term' } }, { columns: 200 })).toMatch(
      /^\nExpires\n {2}Long-term key: .*\n {2}To replace it: openclaw-bedrock init --auth api-key\n\nTo repeat/,
    );
    const local = { kind: 'local', credentials: { source: 'machine-role', profile: 'default' } } as const;
    expect(end({ life: local })).not.toContain('renew it');
  });

  test('has what starts the gateway first, and then its proof', () => {
    const steps = end({ next: 'openclaw gateway restart' }).split('\n').slice(5, 9);
    expect(steps).toEqual([
      '  openclaw gateway restart           makes the gateway use these settings',
      '  openclaw-bedrock verify --gateway  tests a reply through the gateway',
      '  /new                               in your chat: starts a new session',
      '  /status                            in your chat: shows the model in use',
    ]);
  });

  test('has a reason below its step where there is no room beside it', () => {
    const shown = end({ next: 'openclaw gateway restart' }, { columns: 60 });
    expect(shown).toContain('\n  openclaw gateway restart\n    makes the gateway use these settings\n');
    expect(shown).toContain('\n  /new     in your chat: starts a new session\n');
    expect(end({}, { columns: 30 })).toContain('\n  /new\n    in your chat: starts a new\n    session\n');
  });

  test.each<[result: string, more: Partial<Parameters<typeof reportEnd>[1]>]>([
    ['Done. OpenClaw is set up for Bedrock.', {}],
    ['Done. OpenClaw replied through its gateway with m.', { through: 'm' }],
    ['Saved, not tested. Test it with: openclaw-bedrock verify', { verified: false }],
    ['Not tested. Test it with: openclaw-bedrock verify', { saved: false, verified: false }],
    ['Saved, not tested. Test it with: openclaw-bedrock verify', { verified: false, machine: NOWHERE }],
    ['Bedrock works. OpenClaw is not installed yet: run the steps above in order.', { machine: NOWHERE }],
    [
      'Bedrock works. OpenClaw’s gateway is not set up yet: run the steps above in order.',
      { machine: withoutMode },
    ],
  ])('says: %s', (result, more) => {
    expect(lastLine(end(more, { columns: 200 }))).toBe(result);
  });

  test('is green if all is well', () => {
    const colored = (more: object) => lastLine(end(more, { color: true }))?.startsWith('\u001b[32m');
    expect([colored({}), colored({ through: 'm' }), colored({ verified: false })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what OpenClaw lacks', () => {
  const steps = (machine: CheckedMachine, screen: Screen) =>
    end({ machine }, { columns: 200, ...screen })
      .split('\nNext\n')[1]
      ?.split('\n')
      .filter((line) => line.startsWith('  ') && !line.includes('in your chat'))
      .map((line) => line.trim().replace(/ {2,}/, ' | '));

  test('is said with the commands that fix it, in order', async () => {
    const folder = await tempFolder({ npm: '' });
    const NPM = [
      'npm install -g openclaw@latest | installs OpenClaw',
      'openclaw plugins install @openclaw/amazon-bedrock-provider | adds its Bedrock plugin',
    ];
    const MODE = 'openclaw config set gateway.mode local | lets the gateway start on this machine';
    expect(steps(NOWHERE, { env: { PATH: folder } })).toEqual(NPM);
    expect(steps({ ...NOWHERE, setup: withoutMode.setup }, { env: { PATH: folder } })).toEqual([
      ...NPM,
      MODE,
    ]);
    expect(steps(NOWHERE, { env: { PATH: folder }, nodeVersion: '22.1.0' })?.[0]).toBe(
      'https://nodejs.org/en/download | Node 24.16 or newer (this is 22.1.0)',
    );
    expect(steps(NOWHERE, {})?.[0]).toBe(
      'https://nodejs.org/en/download | Node with npm, which installs OpenClaw',
    );
    expect(steps(withoutMode, {})).toEqual([MODE]);
    // A demo never looks for OpenClaw.
    expect(steps(NOWHERE, { env: { PATH: '' } })).toEqual([]);
  });

  test('is the command that corrects what this OpenClaw rejects, before the gateway', () => {
    const config = { gateway: { mode: 'local' }, models: { bedrockDiscovery: { enabled: true } } };
    const machine = { ...READY, setup: { config, layers: [] } } as unknown as CheckedMachine;
    const said = end({ machine, next: 'openclaw gateway run' }, { columns: 200 });
    expect(said.split('\nNext\n')[1]).toMatch(
      /^ {2}openclaw doctor --fix +lets OpenClaw accept its configuration\n {2}openclaw gateway run /,
    );
    expect(lastLine(said)).toMatch(/run the steps above in order/);
  });

  test('is a sentence of its own where no command does it: the commands keep their column', () => {
    const conflict = {
      variable: 'aws_access_key_id',
      reader: 'shell',
      about: 'credential',
      winner: { kind: 'credentials-file', where: '/home/me/.aws/credentials [work]', values: {} },
      empty: false,
      intended: 'AWS_PROFILE=work',
      remedy: 'remove-section',
    };
    const machine = { ...READY, conflicts: [conflict] } as unknown as CheckedMachine;
    const [first, ...rest] = end({ machine }, { columns: 100 }).split('\nNext\n')[1]?.split('\n') ?? [];
    expect(first).toMatch(/^ {2}Remove the keys of /);
    expect(rest).toContain('  openclaw-bedrock verify  tests the sign-in that you set up');
    expect(rest).toContain('  /new                     in your chat: starts a new session');
  });

  test('is a notice in JSON', () => {
    const notices = (machine: CheckedMachine, env?: Record<string, string>) =>
      openclawNotices(contextOn({ ...(env && { env }) }).context, machine).map(({ text }) => String(text));
    expect(notices(READY)).toEqual([]);
    expect(notices(withoutMode)).toEqual(['report.gatewayNeverSetUp']);
    expect(notices(NOWHERE)).toEqual(['report.openclawMissing']);
    expect(notices(NOWHERE, { PATH: '' })).toEqual([]);
  });
});

describe('the command to repeat', () => {
  const command = (line: string, screen: Screen) =>
    end({ repeatCommand: line }, screen).split('\n\nNext')[0]?.split('\n').slice(2);

  test('is broken before flags, further lines indented more', () => {
    expect(command(COMMAND, { columns: 40 })).toEqual([
      '  openclaw-bedrock init --auth sso \\',
      '    --region us-east-1 --yes',
    ]);
    expect(command(COMMAND, { columns: 61 })).toEqual([`  ${COMMAND}`]);
    expect(command(COMMAND, { columns: 60 })).toHaveLength(2);
  });

  test('is broken before a value that does not fit beside its flag, and a value never', () => {
    const long = `--alias '${'a b'.repeat(6)}'`;
    expect(command(`init ${long} --yes`, { columns: 30 })).toEqual([
      '  init --alias \\',
      `    '${'a b'.repeat(6)}' \\`,
      '    --yes',
    ]);
    const wide = 'x'.repeat(40);
    expect(command(`init --alias ${wide} --yes`, { columns: 30 })).toContain(`${wide} \\`);
  });

  test.each<[what: string, screen: Screen]>([
    ['in a file', { isTTY: false }],
    ['in PowerShell', { platform: 'win32' }],
  ])('is one line %s', (_, screen) => {
    expect(command(COMMAND, { columns: 20, ...screen })).toEqual([`  ${COMMAND}`]);
  });
});

test('a model that was tried has one line, and one entry in JSON', () => {
  const failure = new AppError('throttled');
  const line = (tried: Parameters<typeof modelTried>[1]) => {
    const { context, shown } = contextOn({ columns: 200 });
    modelTried(context, tried);
    return shown();
  };
  expect(line({ id: 'm', latencyMs: 12 } as never)).toMatch(/m.*12 ms/);
  expect(line({ id: 'm', failure } as never)).not.toContain('ms');
  const { context } = contextOn({});
  expect(describeTried(context, { id: 'm', latencyMs: 12 } as never)).toEqual({
    id: 'm',
    ok: true,
    latencyMs: 12,
  });
  expect(describeTried(context, { id: 'm', failure } as never)).toMatchObject({
    id: 'm',
    ok: false,
    error: { exitCode: 5 },
  });
});

test('a sign-in lasts as its kind does', () => {
  const credentials = { source: 'machine-role', profile: 'default' } as const;
  const token = {
    expiresAt: 1000,
    registrationExpiresAt: 5000,
    refreshToken: 'r',
    clientId: 'c',
    clientSecret: 's',
  };
  const life = (draft: object, signedIn?: object) =>
    lifeOf({ draft, ...(signedIn && { signedIn: signedIn as never }) }, 0);
  expect(life({ credentials, apiKey: {} })).toEqual({ kind: 'local', credentials });
  expect(life({ apiKey: { kind: 'long-term' } }, { token })).toEqual({ kind: 'long-term' });
  expect(life({})).toBeUndefined();
  expect(life({}, { token: { expiresAt: 1000 } })).toEqual({
    kind: 'sso',
    expiresAt: 1000,
    refreshable: false,
  });
  expect(life({}, { token })).toMatchObject({ kind: 'sso', expiresAt: 1000, registrationExpiresAt: 5000 });
});
