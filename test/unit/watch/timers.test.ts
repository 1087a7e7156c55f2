/** The files and commands of each system's timer, checked with the system's own programs where available. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunOptions } from '../../../src/context.ts';
import {
  crontabLine,
  findTimer,
  recordEnvironment,
  timerFor,
  watchScript,
} from '../../../src/watch/timers.ts';
import { EN } from '../../helpers/languages.ts';

const run = promisify(execFile);
const has = (program: string) => {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
};

const ODD = '/home/me & "you"/50% $HOME/run.sh';
const job = { name: 'openclaw-bedrock-watch', minutes: 10, script: ODD, home: '/home/me' };
const here = { env: {}, uid: 501 };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'watch-timers-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

describe('systemd', () => {
  it.runIf(has('systemd-analyze'))('its own verifier takes the units', async () => {
    const at = await folder();
    const { files } = timerFor('systemd', { ...job, script: '/bin/true' }, here);
    const paths = await Promise.all(
      files.map(async ({ path, text }) => {
        const copy = join(at, basename(path));
        await writeFile(copy, text);
        return copy;
      }),
    );
    const { stderr } = await run('systemd-analyze', ['--user', 'verify', ...paths], {
      env: { ...process.env, XDG_RUNTIME_DIR: at },
    });
    expect(stderr).toBe('');
  });

  it('a path with characters special to systemd is one word', () => {
    const service = timerFor('systemd', job, here).files[0]?.text;
    expect(service).toContain(String.raw`ExecStart=/bin/sh "/home/me & \"you\"/50%% $$HOME/run.sh"`);
  });

  it('hourly means on the hour', () => {
    expect(timerFor('systemd', { ...job, minutes: 60 }, here).files[1]?.text).toContain('OnCalendar=*:00\n');
  });

  it('its files and commands are those of a timer that survives a restart (needs POSIX paths)', () => {
    const { files, start, stop } = timerFor('systemd', { ...job, script: '/run.sh' }, here);
    expect(files).toEqual([
      {
        path: '/home/me/.config/systemd/user/openclaw-bedrock-watch.service',
        text: `[Unit]
Description=Keeps the AWS sign-in of OpenClaw alive (openclaw-bedrock watch)

[Service]
Type=oneshot
ExecStart=/bin/sh "/run.sh"
TimeoutStartSec=30min
UMask=0077
`,
      },
      {
        path: '/home/me/.config/systemd/user/openclaw-bedrock-watch.timer',
        text: `[Unit]
Description=Timer of openclaw-bedrock watch

[Timer]
OnCalendar=*:0/10
RandomizedDelaySec=30
Persistent=true

[Install]
WantedBy=timers.target
`,
      },
    ]);
    expect([...start, ...stop].map((command) => command.join(' '))).toEqual([
      'systemctl --user daemon-reload',
      'systemctl --user enable --now openclaw-bedrock-watch.timer',
      'systemctl --user disable --now openclaw-bedrock-watch.timer',
      'systemctl --user stop openclaw-bedrock-watch.service',
    ]);
  });

  it('XDG_CONFIG_HOME moves the units', () => {
    const { files } = timerFor('systemd', job, { env: { XDG_CONFIG_HOME: '/cfg' }, uid: 501 });
    expect(files[0]?.path).toBe(join('/cfg/systemd/user/openclaw-bedrock-watch.service'));
  });
});

describe('launchd', () => {
  it.runIf(has('python3'))('a parser of property lists reads what was meant', async () => {
    const { files, start } = timerFor('launchd', job, here);
    const path = join(await folder(), 'agent.plist');
    await writeFile(path, files[0]?.text ?? '');
    const read = 'import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], "rb"))))';
    const { stdout } = await run('python3', ['-c', read, path]);
    expect(JSON.parse(stdout)).toEqual({
      Label: 'openclaw-bedrock-watch',
      ProgramArguments: ['/bin/sh', ODD],
      StartInterval: 600,
      RunAtLoad: true,
      ProcessType: 'Background',
    });
    expect(files[0]?.path).toBe('/home/me/Library/LaunchAgents/openclaw-bedrock-watch.plist');
    expect(start).toEqual([['launchctl', 'bootstrap', 'gui/501', files[0]?.path]]);
  });
});

describe('Windows', () => {
  it('a task is replaced, hourly or every few minutes, and deleted by its name', () => {
    const script = 'run.cmd';
    const line = (minutes: number) =>
      timerFor('windows', { ...job, minutes, script }, here).start[0]?.join(' ');
    expect(line(5)).toBe(
      'schtasks /Create /F /TN openclaw-bedrock-watch /SC MINUTE /MO 5 /TR conhost.exe --headless "run.cmd"',
    );
    expect(line(60)).toBe(
      'schtasks /Create /F /TN openclaw-bedrock-watch /SC HOURLY /TR conhost.exe --headless "run.cmd"',
    );
    expect(timerFor('windows', job, here)).toMatchObject({
      files: [],
      stop: [['schtasks', '/Delete', '/F', '/TN', 'openclaw-bedrock-watch']],
    });
  });

  it('a task without a window', () => {
    const { start } = timerFor('windows', { ...job, script: String.raw`C:\Users\me\run.cmd` }, here);
    expect(start[0]?.slice(0, 8)).toEqual([
      'schtasks',
      '/Create',
      '/F',
      '/TN',
      job.name,
      '/SC',
      'MINUTE',
      '/MO',
    ]);
    expect(start[0]?.at(-1)).toBe(String.raw`conhost.exe --headless "C:\Users\me\run.cmd"`);
  });
});

describe('crontab', () => {
  it('is left to its owner, who gets the line', () => {
    expect(timerFor('crontab', job, here)).toEqual({ files: [], start: [], stop: [] });
    const line = (minutes: number) => crontabLine({ ...job, minutes, script: '/run.sh' });
    expect([line(5), line(60)]).toEqual(['*/5 * * * * /bin/sh /run.sh', '0 * * * * /bin/sh /run.sh']);
  });

  it('a shell reads the path as one word, and cron sees no bare percent sign (needs a POSIX shell)', async () => {
    const line = crontabLine(job);
    expect(line).toMatch(/^\*\/10 \* \* \* \* \/bin\/sh /);
    expect(line).not.toMatch(/(?<!\\)%/);
    const words = line.replaceAll('\\%', '%').replace(/^.*?\/bin\/sh /, '');
    const { stdout } = await run('/bin/sh', ['-c', `printf %s ${words}`]);
    expect(stdout).toBe(ODD);
  });
});

describe('the timer of a machine', () => {
  it.each([
    ['darwin', 1, 'launchd', 0],
    ['win32', 1, 'windows', 0],
    ['linux', 0, 'systemd', 1],
    // As in a container.
    ['linux', 1, 'crontab', 1],
  ] as const)(
    'is, on %s where systemctl exits with %i, that of %s',
    async (platform, exitCode, kind, count) => {
      const calls: string[] = [];
      const run = async (program: string, args: readonly string[], { timeoutMs }: RunOptions) => {
        calls.push(`${[program, ...args].join(' ')} in ${timeoutMs} ms`);
        return { exitCode, stdout: '', stderr: '' };
      };
      expect(await findTimer({ platform, run })).toBe(kind);
      expect(calls).toEqual(Array(count).fill('systemctl --user show-environment in 10000 ms'));
    },
  );

  it('of launchd is ended by its name, as user 0 if the user is unknown', () => {
    expect(timerFor('launchd', job, here).stop).toEqual([
      ['launchctl', 'bootout', 'gui/501/openclaw-bedrock-watch'],
    ]);
    const start = timerFor('launchd', job, { env: {}, uid: undefined }).start[0] ?? [];
    expect(start.slice(0, 3)).toEqual(['launchctl', 'bootstrap', 'gui/0']);
    expect(timerFor('launchd', { ...job, name: '<a>&b' }, here).files[0]?.text).toContain(
      '<string>&lt;a&gt;&amp;b</string>',
    );
  });
});

describe('the script', () => {
  const locations = { stateDir: '/s d', openclawConfig: "/it's/openclaw.json" } as never;

  it('keeps what a pass needs, and no credentials or secrets', () => {
    const env = {
      HOME: '/home/me',
      PATH: '/bin',
      https_proxy: 'http://proxy:8080',
      HTTP_PROXY: 'http://me:word@proxy',
      AWS_CA_BUNDLE: '/ca.pem',
      AWS_PROFILE: 'mine',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_BEARER_TOKEN_BEDROCK: 'y',
      OPENCLAW_GATEWAY_TOKEN: 'z',
      OPENCLAW_STATE_DIR: '/state',
    };
    const { values, secret } = recordEnvironment(env);
    expect(Object.keys(values).sort()).toEqual([
      'AWS_CA_BUNDLE',
      'HOME',
      'OPENCLAW_STATE_DIR',
      'PATH',
      'https_proxy',
    ]);
    expect(secret).toEqual(['HTTP_PROXY']);
  });

  it('a shell passes the program the same arguments and values (needs a POSIX shell)', async () => {
    const where = { platform: 'linux', language: EN } as const;
    const program = { node: '/usr/bin/env', main: '-S' };
    const text = watchScript(where, locations, program, { ODD_VALUE: `a'b "c" $HOME %d` });
    const echo = text.replace(/^exec .*?watch/m, 'printf "%s|" "$ODD_VALUE"');
    const { stdout } = await run('/bin/sh', ['-c', echo]);
    expect(stdout).toBe(`a'b "c" $HOME %d|--lang|en|--state-dir|/s d|--config|/it's/openclaw.json|`);
  });

  it('of Windows doubles percent signs', () => {
    const where = { platform: 'win32', language: EN } as const;
    const text = watchScript(
      where,
      locations,
      { node: 'C:\\node.exe', main: 'C:\\50%\\main.js' },
      { PATH: '%a%' },
    );
    expect(text.split('\r\n')).toEqual([
      '@echo off',
      'chcp 65001 >nul',
      'rem Written by openclaw-bedrock watch --install, which also updates it.',
      'set "PATH=%%a%%"',
      `"C:\\node.exe" "C:\\50%%\\main.js" "watch" "--lang" "en" "--state-dir" "/s d" "--config" "/it's/openclaw.json"`,
      '',
    ]);
  });

  it('of a shell sets its variables in order', () => {
    const where = { platform: 'linux', language: EN } as const;
    const text = watchScript(
      where,
      locations,
      { node: '/n', main: '/m' },
      { TZ: 'UTC', HOME: '/h', LANG: 'C' },
    );
    expect(text.split('\n')).toEqual([
      '#!/bin/sh',
      '# Written by openclaw-bedrock watch --install, which also updates it.',
      'export HOME=/h',
      'export LANG=C',
      'export TZ=UTC',
      expect.stringMatching(/^exec \/n \/m watch --lang en --state-dir /),
      '',
    ]);
  });
});

describe('the environment of a pass', () => {
  const NEEDED = [
    'PATH HOME USERPROFILE TZ LANG LC_ALL',
    'OPENCLAW_LOCALE OPENCLAW_HOME OPENCLAW_STATE_DIR OPENCLAW_CONFIG_PATH OPENCLAW_PROFILE',
    'AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE AWS_CA_BUNDLE AWS_USE_FIPS_ENDPOINT AWS_USE_DUALSTACK_ENDPOINT',
    'AWS_EC2_METADATA_DISABLED AWS_ENDPOINT_URL AWS_ENDPOINT_URL_SSO_OIDC NODE_EXTRA_CA_CERTS SSL_CERT_FILE',
    'HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY http_proxy https_proxy all_proxy no_proxy',
  ].flatMap((names) => names.split(' '));

  it('has what it needs to find files and AWS, and nothing else', () => {
    const needed = Object.fromEntries(NEEDED.map((name) => [name, 'x']));
    const others = {
      AWS_PROFILE: 'x',
      AWS_ACCESS_KEY_ID: 'x',
      MYPATH: 'x',
      PATHS: 'x',
      EMPTY: '',
      LC_CTYPE: 'x',
    };
    expect(recordEnvironment({ ...needed, ...others, HOME: '/h' })).toEqual({
      values: { ...needed, HOME: '/h' },
      secret: [],
    });
    for (const value of ['', undefined, 'a\nb', 'a\rb', 'a\0b'])
      expect(recordEnvironment({ HOME: value })).toEqual({ values: {}, secret: [] });
  });

  it.each([
    ['http://me:pw@proxy:1', true],
    ['HTTP://me@proxy', true],
    ['me:pw@proxy:1', true],
    ['http://proxy:1/a@b', false],
    ['proxy:1', false],
    ['a b:c@d', false],
  ])('leaves out an address with a password: %s is one: %s', (value, isSecret) => {
    expect(recordEnvironment({ HTTPS_PROXY: value })).toEqual(
      isSecret ? { values: {}, secret: ['HTTPS_PROXY'] } : { values: { HTTPS_PROXY: value }, secret: [] },
    );
  });
});
