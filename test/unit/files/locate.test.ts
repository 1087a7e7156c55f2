import { expect, it } from 'vitest';
import { locate } from '../../../src/files/locate.ts';

const windows = (env: Record<string, string>) =>
  ({ env, cwd: 'D:\\work', platform: 'win32', osHome: 'C:\\Users\\system' }) as const;

it('follows the rules of Windows: drives, backslashes, USERPROFILE', async () => {
  const found = locate(windows({ USERPROFILE: 'C:\\Users\\me' }), {});
  expect(found).toMatchObject({
    stateDir: 'C:\\Users\\me\\.openclaw',
    stateEnv: 'C:\\Users\\me\\.openclaw\\.env',
    openclawConfig: 'C:\\Users\\me\\.openclaw\\openclaw.json',
    awsConfig: 'C:\\Users\\me\\.aws\\config',
  });
});

it('takes relative paths, tildes and UNC paths on Windows', async () => {
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

it('takes HOME before USERPROFILE, as OpenClaw does', async () => {
  const found = locate(windows({ HOME: 'E:\\home', USERPROFILE: 'C:\\Users\\me' }), {
    openclawProfile: 'work',
  });
  expect(found.stateDir).toBe('E:\\home\\.openclaw-work');
});
