/** The script that every timer starts: sets a pass's environment and runs the copy of this program. */
import type { Context, Environment } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { quote } from '../screen/program.ts';

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

interface Program {
  readonly node: string;
  readonly main: string;
}

/** The script for this machine. */
export function watchScript(
  { platform, language }: Pick<Context, 'platform' | 'language'>,
  { stateDir, openclawConfig }: Locations,
  { node, main }: Program,
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
