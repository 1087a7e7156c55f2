import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/files/locate.ts';
import { profileOf, readGatewayService } from '../../../src/openclaw/service.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Reads the service in a home folder with these files. */
async function serviceOf(
  platform: NodeJS.Platform,
  files: Readonly<Record<string, string>>,
  { env = {}, profile }: { env?: Record<string, string>; profile?: string } = {},
) {
  const home = await tempFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text.replaceAll('HOME', home));
  }
  const where = { env: { HOME: home, ...env }, cwd: home, platform, osHome: home };
  // The files are on this machine, whatever the service's platform.
  const locations = locate({ ...where, platform: process.platform }, { openclawProfile: profile });
  const service = readGatewayService(where, locations);
  const places = service?.layers.map(({ where: at, values }) => [
    relative(home, at).replaceAll(sep, '/'),
    values,
  ]);
  return { service, places };
}

const UNITS = '.config/systemd/user';

describe('the gateway service of systemd', () => {
  it('loses its variables to an empty Environment= in a drop-in, as systemd.exec(5) says', async () => {
    const { service, places } = await serviceOf('linux', {
      [`${UNITS}/openclaw-gateway.service`]:
        '[Service]\nEnvironment=AWS_PROFILE=old\nEnvironment=OPENCLAW_SERVICE_MANAGED_ENV_KEYS=AWS_REGION\n',
      [`${UNITS}/openclaw-gateway.service.d/10.conf`]: '[Service]\nEnvironment=AWS_REGION=us-west-2\n',
      [`${UNITS}/openclaw-gateway.service.d/20.conf`]:
        '[Service]\nEnvironment=A=1\nEnvironment=\nEnvironment=B=2\n',
      [`${UNITS}/openclaw-gateway.service.d/30.conf`]: '[Service]\nEnvironment=C=3\n',
    });
    expect(places).toEqual([
      [`${UNITS}/openclaw-gateway.service.d/30.conf`, { C: '3' }],
      [`${UNITS}/openclaw-gateway.service.d/20.conf`, { B: '2' }],
    ]);
    expect(service?.managedKeys).toEqual([]);
  });

  it('loses what UnsetEnvironment= names, with or without the value, until an empty one', async () => {
    const { places } = await serviceOf('linux', {
      [`${UNITS}/openclaw-gateway.service`]:
        '[Service]\nUnsetEnvironment=D\nUnsetEnvironment=\nUnsetEnvironment=A "B=x y"\nEnvironment=A=1 "B=x y" C=3 D=4\n',
      [`${UNITS}/openclaw-gateway.service.d/10.conf`]:
        '[Service]\nEnvironment=B=other E=5\nUnsetEnvironment=C=4 E\n',
    });
    expect(places).toEqual([
      [`${UNITS}/openclaw-gateway.service.d/10.conf`, { B: 'other' }],
      [`${UNITS}/openclaw-gateway.service`, { C: '3', D: '4' }],
    ]);
  });

  it("is read with its drop-ins and environment files, in systemd's order of precedence (needs POSIX paths)", async () => {
    const { service, places } = await serviceOf('linux', {
      [`${UNITS}/openclaw-gateway.service`]: `[Service]
# Environment=AWS_PROFILE=comment
WorkingDirectory=%h/work
Environment="AWS_PROFILE=with blank" AWS_REGION=eu-west-1 \\
  'X=1%%'
Environment=OPENCLAW_SERVICE_MANAGED_ENV_KEYS=AWS_BEARER_TOKEN_BEDROCK,AWS_REGION
EnvironmentFile=-%h/.openclaw/gateway.systemd.env
EnvironmentFile=/no/such/file
`,
      [`${UNITS}/openclaw-gateway.service.d/20-own.conf`]: '[Service]\nEnvironment=AWS_REGION=us-west-2\n',
      [`${UNITS}/openclaw-gateway.service.d/10-old.conf`]: '[Service]\nEnvironment=A=1\nEnvironment=B=2\n',
      '.openclaw/gateway.systemd.env': 'AWS_BEARER_TOKEN_BEDROCK=old\n',
      'work/.env': 'AWS_REGION=ap-south-1\n',
    });
    expect(places).toEqual([
      ['.openclaw/gateway.systemd.env', { AWS_BEARER_TOKEN_BEDROCK: 'old' }],
      [`${UNITS}/openclaw-gateway.service.d/20-own.conf`, { AWS_REGION: 'us-west-2' }],
      [`${UNITS}/openclaw-gateway.service.d/10-old.conf`, { A: '1', B: '2' }],
      [
        `${UNITS}/openclaw-gateway.service`,
        {
          AWS_PROFILE: 'with blank',
          AWS_REGION: 'eu-west-1',
          X: '1%',
          OPENCLAW_SERVICE_MANAGED_ENV_KEYS: 'AWS_BEARER_TOKEN_BEDROCK,AWS_REGION',
        },
      ],
    ]);
    expect(service?.managedKeys).toEqual(['AWS_BEARER_TOKEN_BEDROCK', 'AWS_REGION']);
    expect(service?.layers.map(({ generated }) => generated)).toEqual([true, false, false, true]);
    expect(service?.cwdEnv?.text).toBe('AWS_REGION=ap-south-1\n');
  });

  it('is named after its OpenClaw profile, a variable, or an old default', async () => {
    const unit = (name: string) => ({ [`${UNITS}/${name}.service`]: '[Service]\n' });
    expect((await serviceOf('linux', unit('openclaw-gateway-work'), { profile: 'work' })).service?.name).toBe(
      'openclaw-gateway-work',
    );
    expect(
      (await serviceOf('linux', unit('mine'), { env: { OPENCLAW_SYSTEMD_UNIT: 'mine.service' } })).service
        ?.name,
    ).toBe('mine');
    expect((await serviceOf('linux', unit('clawdbot-gateway'))).service?.name).toBe('clawdbot-gateway');
    expect((await serviceOf('linux', unit('other'))).service).toBeUndefined();
  });

  const service = async (lines: string, files: Readonly<Record<string, string>> = {}) =>
    serviceOf('linux', { [`${UNITS}/openclaw-gateway.service`]: `[Service]\n${lines}\n`, ...files });

  it('takes a later environment file first, and forgets those before an empty assignment (needs POSIX paths)', async () => {
    const { places } = await service(
      'EnvironmentFile=%h/z\nEnvironmentFile=\nEnvironmentFile=%h/a\nEnvironmentFile="%h/b c"',
      { a: 'A=1\n', 'b c': 'A=2\n', z: 'A=3\n' },
    );
    expect(places?.slice(0, 2)).toEqual([
      ['b c', { A: '2' }],
      ['a', { A: '1' }],
    ]);
    expect(places).toHaveLength(3);
  });

  it.each<[line: string, values: Record<string, string>]>([
    ['Environment=A=1 B=2', { A: '1', B: '2' }],
    ['Environment="A=1 2"', { A: '1 2' }],
    ['Environment=\'A=1 2\' B="x\\"y"', { A: '1 2', B: 'x"y' }],
    ['Environment=A="b c"', { A: 'b c' }],
    ['Environment=A=b=c', { A: 'b=c' }],
    ['Environment=A=%%h', { A: '%h' }],
    ['Environment==x A', {}],
    ['  Environment = A=1 ', { A: '1' }],
    [';Environment=A=1\n#Environment=A=1', {}],
    ['Environment=A=1 \\\r\n  B=2\r\nEnvironment=C=3', { A: '1', B: '2', C: '3' }],
    ['Environment=A=1\nEnvironment=A=2', { A: '2' }],
    ['PassEnvironment=A=1', {}],
  ])('%j sets variables', async (line, values) => {
    const { places } = await service(line);
    expect(places?.at(-1)?.[1]).toEqual(values);
  });

  it.each([
    ['WorkingDirectory=%h/w', true],
    ['WorkingDirectory=-%h/w', true],
    ['WorkingDirectory="%h/w"', true],
    ['WorkingDirectory=w', false],
    ['', false],
  ])('%j reads the .env of its folder: %s (needs POSIX paths)', async (line, isRead) => {
    const { service: found } = await service(line, { 'w/.env': 'A=1\n' });
    expect(found?.cwdEnv?.text === 'A=1\n').toBe(isRead);
  });

  it('may start in the home folder (needs POSIX paths)', async () => {
    const { service: found } = await service('WorkingDirectory=~', { '.env': 'A=1\n' });
    expect(found?.cwdEnv?.text).toBe('A=1\n');
  });

  it('is of this user, and so are its variables that OpenClaw manages', async () => {
    const { service: found } = await service(
      'Environment="OPENCLAW_SERVICE_MANAGED_ENV_KEYS= AWS_PROFILE,  AWS_REGION ,"',
    );
    expect(found).toMatchObject({
      systemWide: false,
      managedKeys: ['AWS_PROFILE', 'AWS_REGION'],
    });
    expect((await service('')).service?.managedKeys).toEqual([]);
  });

  it('has a file of its own only in the state dir (needs POSIX paths)', async () => {
    const { service: found } = await service(
      'EnvironmentFile=%h/.openclaw/own.env\nEnvironmentFile=%h/other.env',
      {
        '.openclaw/own.env': 'A=1\n',
        'other.env': 'B=1\n',
      },
    );
    expect(found?.layers.map(({ generated }) => generated)).toEqual([false, true, true]);
  });
});

describe('the profile of OpenClaw', () => {
  it.each([
    ['/h/.openclaw-work', {}, 'work'],
    ['/h/.openclaw-work', { OPENCLAW_PROFILE: 'other' }, 'work'],
    ['/h/.openclaw', { OPENCLAW_PROFILE: ' dev ' }, 'dev'],
    ['/h/.openclaw', { OPENCLAW_PROFILE: 'Default' }, undefined],
    ['/h/.openclaw', { OPENCLAW_PROFILE: ' ' }, undefined],
    ['/h/.openclaw-default', {}, undefined],
    ['/h/x.openclaw-work', {}, undefined],
    ['/h/.openclaw', {}, undefined],
  ])('of %s with %j is %s', (stateDir, env, profile) => {
    expect(profileOf(env, { stateDir } as never)).toBe(profile);
  });
});

describe('the gateway service of launchd', () => {
  it('is read from the property list and the file that its wrapper sources', async () => {
    const { service, places } = await serviceOf('darwin', {
      'Library/LaunchAgents/ai.openclaw.gateway.plist': `<?xml version="1.0"?><plist><dict>
<key>Label</key><string>ai.openclaw.gateway</string>
<key>EnvironmentVariables</key>
<dict><key>AWS_REGION</key><string>us-east-1</string><key>A</key><string>x&amp;y &#233;</string><key>E</key><string/></dict>
<key>WorkingDirectory</key><string>HOME/work</string>
</dict></plist>`,
      '.openclaw/service-env/ai.openclaw.gateway.env':
        "export AWS_BEARER_TOKEN_BEDROCK='it'\\''s old'\nexport AWS_PROFILE=plain\n",
      'work/.env': 'X=1\n',
    });
    expect(service?.name).toBe('ai.openclaw.gateway');
    expect(places).toEqual([
      [
        '.openclaw/service-env/ai.openclaw.gateway.env',
        { AWS_BEARER_TOKEN_BEDROCK: "it's old", AWS_PROFILE: 'plain' },
      ],
      ['Library/LaunchAgents/ai.openclaw.gateway.plist', { AWS_REGION: 'us-east-1', A: 'x&y é', E: '' }],
    ]);
    expect(service?.cwdEnv?.text).toBe('X=1\n');
  });

  const PLIST = 'Library/LaunchAgents/ai.openclaw.gateway.plist';

  it.each<[value: string, read: string]>([
    ['&lt;&gt;&quot;&apos;&amp;', `<>"'&`],
    ['&#65;&#x42;&#X43;', 'ABC'],
    ['&unknown;', '&unknown;'],
  ])('its value %s is %s', async (value, read) => {
    const dict = `<key>EnvironmentVariables</key><dict><key>A</key>\n <string>${value}</string></dict>`;
    expect((await serviceOf('darwin', { [PLIST]: dict })).places?.at(-1)?.[1]).toEqual({ A: read });
  });

  it.each<[line: string, values: Record<string, string>]>([
    [`export A='x y'`, { A: 'x y' }],
    [`export A="x\\"y"`, { A: 'x"y' }],
    [`export A=x\\ y`, { A: 'x y' }],
    [`export A=a'b'"c"`, { A: 'abc' }],
    [`export A=`, { A: '' }],
    [` export A=1`, {}],
    [`A=1`, {}],
  ])('its file sets variables by %s', async (line, values) => {
    const files = { [PLIST]: '<dict/>', '.openclaw/service-env/ai.openclaw.gateway.env': `${line}\n` };
    const { places, service } = await serviceOf('darwin', files);
    expect(places?.[0]?.[1]).toEqual(values);
    expect(service).toMatchObject({ managedKeys: [], cwdEnv: undefined });
    expect(service?.layers.map(({ generated }) => generated)).toEqual([true, true]);
  });

  it('is named after its profile, or a variable', async () => {
    const named = async (label: string, more: Parameters<typeof serviceOf>[2]) =>
      (await serviceOf('darwin', { [`Library/LaunchAgents/${label}.plist`]: '' }, more)).service?.name;
    expect(await named('ai.openclaw.work', { profile: 'work' })).toBe('ai.openclaw.work');
    expect(await named('mine', { env: { OPENCLAW_LAUNCHD_LABEL: ' mine ' } })).toBe('mine');
    expect(await named('ai.openclaw.gateway', { env: { OPENCLAW_LAUNCHD_LABEL: ' ' } })).toBe(
      'ai.openclaw.gateway',
    );
    expect(await named('other', {})).toBeUndefined();
  });

  it('has no variables if it is binary', async () => {
    const { places } = await serviceOf('darwin', {
      'Library/LaunchAgents/ai.openclaw.gateway.plist': 'bplist00\u0000\u0001',
    });
    expect(places).toEqual([['Library/LaunchAgents/ai.openclaw.gateway.plist', {}]]);
  });
});

describe('the gateway task of Windows', () => {
  it('is read from its script', async () => {
    const { service, places } = await serviceOf('win32', {
      '.openclaw/gateway.cmd':
        '@echo off\r\nset "AWS_PROFILE=a b"\r\nset aws_region=us-east-1\r\nrem set X=1\r\nset "P=50%%"\r\nnode x\r\n',
    });
    expect(service?.name).toBe('OpenClaw Gateway');
    expect(places).toEqual([
      ['.openclaw/gateway.cmd', { AWS_PROFILE: 'a b', AWS_REGION: 'us-east-1', P: '50%' }],
    ]);
  });

  it.each<[line: string, values: Record<string, string>]>([
    ['  @SET "A=1"  ', { A: '1' }],
    ['set A=x y', { A: 'x y' }],
    ['set "A=x=y"', { A: 'x=y' }],
    ['reset A=1', {}],
    ['set /a A=1', {}],
  ])('sets variables by %j', async (line, values) => {
    const { places, service } = await serviceOf('win32', {
      '.openclaw/gateway.cmd': `${line}\r\nnode x\r\n`,
    });
    expect(places?.[0]?.[1]).toEqual(values);
    expect(service).toMatchObject({ managedKeys: [], cwdEnv: undefined });
    expect(service?.layers[0]?.generated).toBe(true);
  });

  it('is named after its profile, or a variable', async () => {
    const script = (folder: string) => ({ [`${folder}/gateway.cmd`]: '' });
    const { service } = await serviceOf('win32', script('.openclaw-work'), { profile: 'work' });
    expect(service?.name).toBe('OpenClaw Gateway (work)');
    const own = await serviceOf('win32', script('.openclaw'), {
      env: { OPENCLAW_WINDOWS_TASK_NAME: ' My Task ' },
    });
    expect(own.service?.name).toBe('My Task');
    expect((await serviceOf('win32', {})).service).toBeUndefined();
  });
});
