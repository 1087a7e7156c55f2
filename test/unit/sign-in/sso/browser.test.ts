import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../../../src/context.ts';
import { detectSurroundings } from '../../../../src/machine/environment.ts';
import { chooseFlow, type FlowFlags, openPage } from '../../../../src/sign-in/sso/browser.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

interface Machine {
  readonly platform?: NodeJS.Platform;
  readonly env?: Record<string, string>;
  /** The machine's files, below its root. `bin/…` is on its PATH. */
  readonly files?: Readonly<Record<string, string>>;
  readonly flags?: FlowFlags;
  readonly scopes?: readonly string[];
}

async function lookAt({ platform = 'linux', env = {}, files = {} }: Machine) {
  const root = await tempFolder(files);
  for (const path of Object.keys(files)) await chmod(join(root, path), 0o755);
  const machine = { platform, env: { PATH: join(root, 'bin'), ...env } };
  return { machine, surroundings: detectSurroundings(machine, root) };
}

async function choose(description: Machine): Promise<string> {
  const { machine, surroundings } = await lookAt(description);
  const { flags = {}, scopes = ['sso:account:access'] } = description;
  const { flow, reason } = chooseFlow(machine, surroundings, flags, scopes);
  return `${flow}: ${reason}`;
}

const WSL = { 'proc/version': 'Linux version 6.6.87.2-microsoft-standard-WSL2' };
const DISPLAY = { DISPLAY: ':0' };

describe('chooseFlow', () => {
  it.each<[string, Machine, string]>([
    ['a Linux desktop with X', { env: DISPLAY }, 'browser: local-browser'],
    ['a Linux desktop with Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, 'browser: local-browser'],
    ['macOS', { platform: 'darwin' }, 'browser: local-browser'],
    ['Windows', { platform: 'win32' }, 'browser: local-browser'],
    ['a server or Raspberry Pi without a display', {}, 'device-code: no-display'],
    ['no display but a BROWSER', { env: { BROWSER: 'my-browser' } }, 'browser: local-browser'],
    ['SSH', { env: { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22', ...DISPLAY } }, 'device-code: ssh'],
    ['SSH by its terminal', { env: { SSH_TTY: '/dev/pts/0', BROWSER: 'b' } }, 'device-code: ssh'],
    ['SSH to a Mac', { platform: 'darwin', env: { SSH_TTY: '/dev/ttys0' } }, 'device-code: ssh'],
    ['Docker', { env: DISPLAY, files: { '.dockerenv': '' } }, 'device-code: container'],
    ['Podman', { env: DISPLAY, files: { 'run/.containerenv': '' } }, 'device-code: container'],
    ['a pod', { env: { KUBERNETES_SERVICE_HOST: '10.0.0.1' } }, 'device-code: container'],
    ['Docker on WSL', { files: { ...WSL, '.dockerenv': '', 'bin/wslview': '' } }, 'device-code: container'],
    [
      'WSL with wslview (needs POSIX paths)',
      { files: { ...WSL, 'bin/wslview': '' } },
      'browser: local-browser',
    ],
    [
      'WSL with Windows on PATH (needs POSIX paths)',
      { files: { ...WSL, 'bin/rundll32.exe': '' } },
      'browser: local-browser',
    ],
    ['WSL with a BROWSER', { env: { BROWSER: 'wslview' }, files: WSL }, 'browser: local-browser'],
    ['WSL without a bridge, display or not', { env: DISPLAY, files: WSL }, 'device-code: wsl'],
    ['WSL by its variable', { env: { WSL_DISTRO_NAME: 'Ubuntu' } }, 'device-code: wsl'],
    ['being asked', { env: DISPLAY, flags: { useDeviceCode: true } }, 'device-code: asked'],
    ['--no-browser on a desktop', { env: DISPLAY, flags: { noBrowser: true } }, 'browser: page-printed'],
    ['--no-browser on a server', { flags: { noBrowser: true } }, 'device-code: no-display'],
    ['both flags', { env: DISPLAY, flags: { useDeviceCode: true, noBrowser: true } }, 'device-code: asked'],
    ['a legacy profile', { env: DISPLAY, scopes: [] }, 'device-code: legacy-profile'],
  ])('on %s', async (_, machine, expected) => {
    expect(await choose(machine)).toBe(expected);
  });
});

describe('openPage', () => {
  const URL = 'https://oidc.us-east-1.amazonaws.com/authorize?a=1&b=2';

  /** The programs started, in order; those in `works` succeed. */
  async function opened(description: Machine, works: readonly string[]) {
    const { machine, surroundings } = await lookAt(description);
    const launched: string[][] = [];
    const launch = async (command: string, args: readonly string[]) => {
      launched.push([command, ...args]);
      return works.includes(command);
    };
    return { ok: await openPage({ ...machine, launch }, surroundings, URL), launched };
  }

  it.each<[string, Machine, string[]]>([
    ['Linux', { env: DISPLAY }, ['xdg-open', URL]],
    ['macOS', { platform: 'darwin' }, ['open', URL]],
    ['Windows', { platform: 'win32' }, ['rundll32', 'url.dll,FileProtocolHandler', URL]],
    ['WSL with wslview (needs POSIX paths)', { files: { ...WSL, 'bin/wslview': '' } }, ['wslview', URL]],
    [
      'WSL with Windows on PATH (needs POSIX paths)',
      { files: { ...WSL, 'bin/rundll32.exe': '' } },
      ['rundll32.exe', 'url.dll,FileProtocolHandler', URL],
    ],
  ])('on %s', async (_, machine, expected) => {
    expect(await opened(machine, [expected[0] as string])).toEqual({ ok: true, launched: [expected] });
  });

  it("tries BROWSER first, one program after the other, and then the system's", async () => {
    const env = { ...DISPLAY, BROWSER: 'first --new-window %s:second -x' };
    expect((await opened({ env }, ['xdg-open'])).launched).toEqual([
      ['first', '--new-window', URL],
      ['second', '-x', URL],
      ['xdg-open', URL],
    ]);
  });

  it('reports if nothing could be opened', async () => {
    expect((await opened({ env: DISPLAY }, [])).ok).toBe(false);
  });

  it('passes the URL as one argument, without a shell', async () => {
    const surroundings: Surroundings = { container: false, wsl: true, wslBridge: 'rundll32.exe' };
    const launched: (readonly string[])[] = [];
    const launch = async (command: string, args: readonly string[]) => {
      launched.push([command, ...args]);
      return true;
    };
    await openPage({ platform: 'linux', env: {}, launch }, surroundings, URL);
    expect(launched).toEqual([[expect.stringMatching(/rundll32\.exe$/), expect.any(String), URL]]);
  });
});
