/** The systems' timers: the files that each needs, the commands that start and stop it, and the script that each runs. */
import { join } from 'node:path';
import type { Context, Environment } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { quote } from '../screen/program.ts';
import type { TimerKind } from './own-files.ts';

/** What to run, and how often. */
export interface Job {
  /** The system's name for it. */
  readonly name: string;
  readonly minutes: number;
  /** The script to start. */
  readonly script: string;
  /** The home folder in which the system looks for timers. */
  readonly home: string;
}

export interface Timer {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly start: readonly Command[];
  /** Each may fail if there is nothing to stop. */
  readonly stop: readonly Command[];
}

type Command = readonly [program: string, ...args: string[]];

const ASK_MS = 10_000;

/** This machine's timer. A systemd without a reachable user manager, as in a container, does not count. */
export async function findTimer(context: Pick<Context, 'platform' | 'run'>): Promise<TimerKind> {
  if (context.platform === 'darwin') return 'launchd';
  if (context.platform === 'win32') return 'windows';
  const asked = await context.run('systemctl', ['--user', 'show-environment'], { timeoutMs: ASK_MS });
  return asked.exitCode === 0 ? 'systemd' : 'crontab';
}

/** The job for a timer of that kind; a crontab is edited by its owner. */
export function timerFor(kind: TimerKind, job: Job, { env, uid }: Pick<Context, 'env' | 'uid'>): Timer {
  switch (kind) {
    case 'systemd':
      return systemd(job, env.XDG_CONFIG_HOME || join(job.home, '.config'));
    case 'launchd':
      return launchd(job, uid ?? 0);
    case 'windows':
      return windows(job);
    case 'crontab':
      return { files: [], start: [], stop: [] };
  }
}

/** https://www.freedesktop.org/software/systemd/man/systemd.timer.html */
function systemd({ name, minutes, script }: Job, config: string): Timer {
  const folder = join(config, 'systemd', 'user');
  const word = script.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$');
  const service = `[Unit]
Description=Keeps the AWS sign-in of OpenClaw alive (openclaw-bedrock watch)

[Service]
Type=oneshot
ExecStart=/bin/sh "${word}"
TimeoutStartSec=30min
UMask=0077
`;
  const timer = `[Unit]
Description=Timer of openclaw-bedrock watch

[Timer]
OnCalendar=${minutes === 60 ? '*:00' : `*:0/${minutes}`}
RandomizedDelaySec=30
Persistent=true

[Install]
WantedBy=timers.target
`;
  return {
    files: [
      { path: join(folder, `${name}.service`), text: service },
      { path: join(folder, `${name}.timer`), text: timer },
    ],
    start: [
      ['systemctl', '--user', 'daemon-reload'],
      ['systemctl', '--user', 'enable', '--now', `${name}.timer`],
    ],
    stop: [
      ['systemctl', '--user', 'disable', '--now', `${name}.timer`],
      ['systemctl', '--user', 'stop', `${name}.service`],
    ],
  };
}

/** man launchd.plist */
function launchd({ name, minutes, script, home }: Job, uid: number): Timer {
  const path = join(home, 'Library', 'LaunchAgents', `${name}.plist`);
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${xml(name)}</string>
  <key>ProgramArguments</key>
  <array>
    <string>/bin/sh</string>
    <string>${xml(script)}</string>
  </array>
  <key>StartInterval</key>
  <integer>${minutes * 60}</integer>
  <key>RunAtLoad</key>
  <true/>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
`;
  const stop: Command = ['launchctl', 'bootout', `gui/${uid}/${name}`];
  return { files: [{ path, text }], start: [['launchctl', 'bootstrap', `gui/${uid}`, path]], stop: [stop] };
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The console host hides a script's window, which would otherwise appear every ten minutes. */
function windows({ name, minutes, script }: Job): Timer {
  const every = minutes === 60 ? ['/SC', 'HOURLY'] : ['/SC', 'MINUTE', '/MO', String(minutes)];
  const run = `conhost.exe --headless "${script}"`;
  return {
    files: [],
    start: [['schtasks', '/Create', '/F', '/TN', name, ...every, '/TR', run]],
    stop: [['schtasks', '/Delete', '/F', '/TN', name]],
  };
}

/** The line for `crontab -e`, where a percent sign would end the line. */
export function crontabLine({ minutes, script }: Job): string {
  const when = minutes === 60 ? '0' : `*/${minutes}`;
  return `${when} * * * * /bin/sh ${quote(script)}`.replaceAll('%', '\\%');
}

/** Variables that locate files and AWS. Credentials come from OpenClaw's own files, never from here. */
const NEEDED =
  /^(?:PATH|HOME|USERPROFILE|TZ|LANG|LC_ALL|OPENCLAW_(?:LOCALE|HOME|STATE_DIR|CONFIG_PATH|PROFILE)|AWS_(?:CONFIG_FILE|SHARED_CREDENTIALS_FILE|CA_BUNDLE|USE_FIPS_ENDPOINT|USE_DUALSTACK_ENDPOINT|EC2_METADATA_DISABLED|ENDPOINT_URL(?:_\w+)?)|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|(?:https?|all|no)_proxy)$/i;

export interface Recorded {
  readonly values: Readonly<Record<string, string>>;
  /** Variables that a pass would need but that contain a password. */
  readonly secret: readonly string[];
}

/** The parts of the current environment that a pass needs, without values that contain a password. */
export function recordEnvironment(env: Environment): Recorded {
  const values: Record<string, string> = {};
  const secret: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (!value || !NEEDED.test(name) || /[\r\n\0]/.test(value)) continue;
    if (/^[a-z][\w+.-]*:\/\/[^/]*@/i.test(value) || /^[^/\s]+:[^/\s]+@/.test(value)) secret.push(name);
    else values[name] = value;
  }
  return { values, secret };
}

/** The script for this machine. */
export function watchScript(
  { platform, language }: Pick<Context, 'platform' | 'language'>,
  { stateDir, openclawConfig }: Locations,
  { node, main }: { readonly node: string; readonly main: string },
  values: Recorded['values'],
): string {
  const words = [
    node,
    main,
    'watch',
    '--lang',
    language.name,
    '--state-dir',
    stateDir,
    '--config',
    openclawConfig,
  ];
  const about = 'Written by openclaw-bedrock watch --install, which also updates it.';
  const pairs = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  if (platform !== 'win32') {
    const lines = pairs.map(([name, value]) => `export ${name}=${quote(value)}`);
    return [
      '#!/bin/sh',
      `# ${about}`,
      ...lines,
      `exec ${words.map((word) => quote(word)).join(' ')}`,
      '',
    ].join('\n');
  }
  const batch = (text: string) => text.replaceAll('%', '%%');
  const lines = pairs.map(([name, value]) => `set "${name}=${batch(value)}"`);
  const command = words.map((word) => `"${batch(word)}"`).join(' ');
  return ['@echo off', 'chcp 65001 >nul', `rem ${about}`, ...lines, command, ''].join('\r\n');
}
