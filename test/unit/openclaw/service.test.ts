import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/files/locate.ts';
import { readGatewayService } from '../../../src/openclaw/service.ts';
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
      [`${UNITS}/openclaw-gateway.service.d/10-old.conf`]:
        '[Service]\nEnvironment=A=1\nEnvironment=\nEnvironment=B=2\n',
      '.openclaw/gateway.systemd.env': 'AWS_BEARER_TOKEN_BEDROCK=old\n',
      'work/.env': 'AWS_REGION=ap-south-1\n',
    });
    expect(places).toEqual([
      ['.openclaw/gateway.systemd.env', { AWS_BEARER_TOKEN_BEDROCK: 'old' }],
      [`${UNITS}/openclaw-gateway.service.d/20-own.conf`, { AWS_REGION: 'us-west-2' }],
      [`${UNITS}/openclaw-gateway.service.d/10-old.conf`, { B: '2' }],
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
});
