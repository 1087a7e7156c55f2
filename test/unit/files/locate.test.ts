import { describe, expect, it } from 'vitest';
import { homeOfAwsCli, locate } from '../../../src/files/locate.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const windows = (env: Record<string, string>, osHome = 'C:\\Users\\system') =>
  ({ env, cwd: 'D:\\work', platform: 'win32', osHome }) as const;
const linux = (env: Record<string, string>, osHome = '/home/system') =>
  ({ env, cwd: '/work', platform: 'linux', osHome }) as const;

describe('Windows', () => {
  it('has drives, backslashes and USERPROFILE', () => {
    const found = locate(windows({ USERPROFILE: 'C:\\Users\\me' }), {});
    expect(found).toMatchObject({
      stateDir: 'C:\\Users\\me\\.openclaw',
      stateEnv: 'C:\\Users\\me\\.openclaw\\.env',
      openclawConfig: 'C:\\Users\\me\\.openclaw\\openclaw.json',
      awsConfig: 'C:\\Users\\me\\.aws\\config',
    });
  });

  it('has relative paths, tildes and UNC paths', () => {
    const env = {
      USERPROFILE: 'C:\\Users\\me',
      AWS_CONFIG_FILE: '~\\aws.ini',
      OPENCLAW_STATE_DIR: '\\\\server\\share\\state',
    };
    const found = locate(windows(env), { config: 'conf\\openclaw.json' });
    expect(found).toMatchObject({
      stateDir: '\\\\server\\share\\state',
      openclawConfig: 'D:\\work\\conf\\openclaw.json',
      awsConfig: 'C:\\Users\\me\\aws.ini',
    });
  });

  it('recognizes the default state dir however it is given', () => {
    const state = (dir: string) => locate(linux({ HOME: '/home/me' }), { stateDir: dir }).isDefaultState;
    expect(state('~/.openclaw')).toBe(true);
    expect(state('/home/me/.openclaw/')).toBe(true);
    expect(state('/home/me/other')).toBe(false);
  });

  it('lists the folders of OPENCLAW_INCLUDE_ROOTS, and none if it is blank', () => {
    const roots = (OPENCLAW_INCLUDE_ROOTS: string) =>
      locate(linux({ HOME: '/home/me', OPENCLAW_INCLUDE_ROOTS }), {}).includeRoots;
    expect(roots(' ~/shared ::/etc/openclaw')).toEqual(['/home/me/shared', '/etc/openclaw']);
    expect(roots(' : ')).toBeUndefined();
  });

  it('prefers HOME over USERPROFILE, like OpenClaw', () => {
    const found = locate(windows({ HOME: 'E:\\home', USERPROFILE: 'C:\\Users\\me' }), {
      openclawProfile: 'work',
    });
    expect(found.stateDir).toBe('E:\\home\\.openclaw-work');
  });

  it.each([
    ['the drive it names', { HOMEDRIVE: 'H:', HOMEPATH: '\\me' }, 'H:\\me\\.aws\\config'],
    ['drive C without one', { HOMEPATH: '\\me' }, 'C:\\me\\.aws\\config'],
  ])('has HOMEPATH on %s for the AWS SDK, and the system’s answer for OpenClaw', (_, env, awsConfig) => {
    const found = locate(windows(env), {});
    expect(found).toMatchObject({ awsConfig, openclawHome: 'C:\\Users\\system' });
  });
});

describe('the home of the AWS CLI', () => {
  const both = { HOME: 'E:\\home', USERPROFILE: 'C:\\Users\\me' };

  it('differs on Windows if Git Bash sets HOME', () => {
    expect(homeOfAwsCli(windows(both))).toEqual({ home: 'E:\\home', other: 'C:\\Users\\me' });
  });

  it.each([
    ['the same in other letters', windows({ HOME: 'c:\\users\\ME\\', USERPROFILE: 'C:\\Users\\me' })],
    ['not told', windows({ HOME: 'E:\\home' })],
    ['HOME on every other system', linux(both)],
  ])('is %s', (_what, where) => {
    expect(homeOfAwsCli(where)).toBeUndefined();
  });
});

describe('the home folder', () => {
  it('is the system’s answer without a variable', () => {
    expect(locate(linux({}), {})).toMatchObject({ openclawHome: '/home/system', awsHome: '/home/system' });
  });

  it.each(['', ' ', 'undefined', 'null'])('is not "%s" for OpenClaw', (HOME) => {
    expect(locate(linux({ HOME, USERPROFILE: '/home/me' }), {}).openclawHome).toBe('/home/me');
  });

  it('is OPENCLAW_HOME for OpenClaw only, with its tilde', () => {
    const found = locate(linux({ HOME: '/home/me', OPENCLAW_HOME: '~/claw' }), {});
    expect(found).toMatchObject({ openclawHome: '/home/me/claw', awsHome: '/home/me' });
  });

  it.each([
    ['nothing says where', {}],
    ['only OpenClaw’s is known', { OPENCLAW_HOME: '/srv/claw' }],
  ])('is missing where %s', (_, env) => {
    expect(() => locate(linux(env, ''), {})).toThrow(expect.objectContaining({ error: 'no-home' }));
  });
});

describe('files with their old names (needs POSIX paths)', () => {
  it('are used if there are no new ones', async () => {
    const home = await tempFolder({ '.clawdbot/clawdbot.json': '{}' });
    expect(locate(linux({ HOME: home }), {})).toMatchObject({
      stateDir: `${home}/.clawdbot`,
      openclawConfig: `${home}/.clawdbot/clawdbot.json`,
      isDefaultState: true,
    });
  });

  it('are ignored if there are new ones', async () => {
    const home = await tempFolder({ '.clawdbot/clawdbot.json': '{}', '.openclaw/openclaw.json': '{}' });
    expect(locate(linux({ HOME: home }), {}).openclawConfig).toBe(`${home}/.openclaw/openclaw.json`);
  });

  it('are not searched outside a given state dir', async () => {
    const home = await tempFolder({ '.openclaw/openclaw.json': '{}' });
    expect(locate(linux({ HOME: home }), { stateDir: '~/other' })).toMatchObject({
      openclawConfig: `${home}/other/openclaw.json`,
      isDefaultState: false,
    });
  });
});

it('treats the profile "default" as none', () => {
  expect(locate(linux({ HOME: '/home/me' }), { openclawProfile: 'Default' })).toMatchObject({
    stateDir: '/home/me/.openclaw',
    isDefaultState: true,
  });
});
