/**
 * The environment that OpenClaw's gateway service starts with, read from the files of its service manager. Nothing is
 * started and no service manager is asked. `openclaw gateway install` writes these files with the values of that day:
 * what is stale in them wins over a new `.env`.
 */
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Context, Environment } from '../context.ts';
import { readDotenv } from '../edit/dotenv/read.ts';
import type { FileSnapshot } from '../files/file-snapshot.ts';
import type { Locations } from '../files/locate.ts';
import { listFolder, readText } from '../files/look.ts';
import { readSnapshot } from '../files/snapshot.ts';
import { readEnvironment } from '../machine/environment.ts';

type ServiceManager = 'launchd' | 'systemd' | 'windows';

/** One file of the service and the variables it sets. */
interface ServiceLayer {
  readonly where: string;
  readonly values: Environment;
  /** Written by `openclaw gateway install`, which can write it anew; a person's own lines are not touched by that. */
  readonly generated: boolean;
}

export interface GatewayService {
  readonly manager: ServiceManager;
  readonly name: string;
  /** First wins. */
  readonly layers: readonly ServiceLayer[];
  /** Variables that newer versions of OpenClaw take from `.env` all the same. */
  readonly managedKeys: readonly string[];
  /** The .env of the folder that the service works in. */
  readonly cwdEnv: FileSnapshot | undefined;
}

type Where = Pick<Context, 'env' | 'platform'>;

/** The gateway service of this user and OpenClaw profile, or nothing when none is installed. */
export function readGatewayService(
  { env, platform }: Where,
  locations: Locations,
): GatewayService | undefined {
  const profile = profileOf(env, locations);
  if (platform === 'darwin') return readLaunchd(env, locations, profile);
  if (platform === 'win32') return readWindows(env, locations, profile);
  return readSystemd(env, locations, profile);
}

/** OpenClaw's profile, by which it names its service: constants of OpenClaw 2026.9.6, the same in 2026.5.7. */
export function profileOf(env: Environment, { stateDir }: Locations): string | undefined {
  const name = /^\.openclaw-(.+)$/.exec(basename(stateDir))?.[1] ?? env.OPENCLAW_PROFILE?.trim();
  return name && name.toLowerCase() !== 'default' ? name : undefined;
}

/** Units of the whole machine, the administrator's before those of packages. */
const SYSTEM_UNITS = ['/etc/systemd/system', '/usr/lib/systemd/system', '/lib/systemd/system'];

function readSystemd(
  env: Environment,
  { openclawHome: home, stateDir }: Locations,
  profile: string | undefined,
): GatewayService | undefined {
  const own = env.OPENCLAW_SYSTEMD_UNIT?.trim().replace(/\.service$/, '');
  const names = own ? [own] : [`openclaw-gateway${profile ? `-${profile}` : ''}`, 'clawdbot-gateway'];
  const folders = [join(home, '.config', 'systemd', 'user'), ...SYSTEM_UNITS];
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, `${name}.service`)))) {
    const unit = readText(path);
    if (unit === undefined) continue;
    const name = basename(path, '.service');
    // A drop-in of an administrator's folder counts for a unit of a package, too (systemd.unit(5)).
    const dropIns = folders.slice(dirname(path) === folders[0] ? 0 : 1).flatMap((folder) => {
      const own = join(folder, `${name}.service.d`);
      return listFolder(own)
        .filter((file) => file.endsWith('.conf'))
        .map((file) => join(own, file));
    });
    const parts = [{ path, text: unit }];
    for (const file of dropIns.sort((a, b) => (basename(a) < basename(b) ? -1 : 1)))
      parts.push({ path: file, text: readText(file) ?? '' });
    const settings = systemdSettings(parts, home);
    const fromFiles = settings.environmentFiles.flatMap((file) => {
      const text = textOf(file);
      return text === undefined
        ? []
        : [{ where: file, values: readDotenv(text), generated: dirname(file) === stateDir }];
    });
    // systemd.exec(5): EnvironmentFile= wins over Environment=, the later file over the earlier one.
    const inline = parts
      .map((part) => ({
        where: part.path,
        values: systemdEnvironment(part.text),
        generated: part.path === path,
      }))
      .reverse();
    const managed = inline.map(({ values }) => values.OPENCLAW_SERVICE_MANAGED_ENV_KEYS).find(Boolean);
    return {
      manager: 'systemd',
      name,
      layers: [...fromFiles.reverse(), ...inline],
      managedKeys: managed?.split(/[\s,]+/).filter(Boolean) ?? [],
      cwdEnv: folderEnv(settings.workingDirectory),
    };
  }
  return undefined;
}

function readLaunchd(
  env: Environment,
  { openclawHome: home, stateDir }: Locations,
  profile: string | undefined,
): GatewayService | undefined {
  const label = env.OPENCLAW_LAUNCHD_LABEL?.trim() || `ai.openclaw.${profile ?? 'gateway'}`;
  const path = join(home, 'Library', 'LaunchAgents', `${label}.plist`);
  const plist = textOf(path);
  if (plist === undefined) return undefined;
  const envFile = join(stateDir, 'service-env', `${label}.env`);
  const sourced = textOf(envFile);
  return {
    manager: 'launchd',
    name: label,
    // The wrapper sources its file after launchd has set the variables of the plist.
    layers: [
      ...(sourced === undefined ? [] : [{ where: envFile, values: shellExports(sourced), generated: true }]),
      { where: path, values: launchdEnvironment(plist), generated: true },
    ],
    managedKeys: [],
    cwdEnv: folderEnv(launchdWorkingDirectory(plist)),
  };
}

function readWindows(
  env: Environment,
  { stateDir }: Locations,
  profile: string | undefined,
): GatewayService | undefined {
  const path = join(stateDir, 'gateway.cmd');
  const script = textOf(path);
  if (script === undefined) return undefined;
  const task = env.OPENCLAW_WINDOWS_TASK_NAME?.trim();
  return {
    manager: 'windows',
    name: task || `OpenClaw Gateway${profile ? ` (${profile})` : ''}`,
    layers: [{ where: path, values: batchSettings(script), generated: true }],
    managedKeys: [],
    cwdEnv: undefined,
  };
}

/** `set "NAME=value"` and `set NAME=value`; a per cent sign is doubled in a script. */
function batchSettings(script: string): Environment {
  const found = [...script.matchAll(/^\s*@?set\s+(?:"([A-Z_]\w*)=(.*)"|([A-Z_]\w*)=(.*?))\s*$/gim)];
  const pairs = found.map(([, quoted, inQuotes, bare, plain]) => [
    (quoted ?? bare) as string,
    ((inQuotes ?? plain) as string).replaceAll('%%', '%'),
  ]);
  return readEnvironment(Object.fromEntries(pairs), 'win32');
}

function folderEnv(folder: string | undefined): FileSnapshot | undefined {
  return folder && isAbsolute(folder) ? readSnapshot(join(folder, '.env')) : undefined;
}

function textOf(path: string): string | undefined {
  return readSnapshot(path).text ?? undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** `EnvironmentVariables` of an XML property list; nothing of a binary one. */
function launchdEnvironment(plist: string): Environment {
  const dict = /<key>\s*EnvironmentVariables\s*<\/key>\s*<dict>([\s\S]*?)<\/dict>/.exec(plist)?.[1] ?? '';
  const pairs = dict.matchAll(/<key>([\s\S]*?)<\/key>\s*(?:<string>([\s\S]*?)<\/string>|<string\s*\/>)/g);
  return Object.fromEntries([...pairs].map(([, key = '', value = '']) => [decode(key), decode(value)]));
}

function launchdWorkingDirectory(plist: string): string | undefined {
  const found = /<key>\s*WorkingDirectory\s*<\/key>\s*<string>([\s\S]*?)<\/string>/.exec(plist)?.[1];
  return found === undefined ? undefined : decode(found);
}

/** `export NAME='value'` lines, as the wrapper sources them; a quote inside is `'\''`. */
function shellExports(text: string): Environment {
  const lines = text.matchAll(/^export ([A-Za-z_]\w*)=((?:'[^']*'|\\.|"(?:\\.|[^"\\])*"|[^\s'"\\])*)/gm);
  return Object.fromEntries(
    [...lines].map(([, name = '', value = '']) => [
      name,
      value.replace(
        /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g,
        (_, single, double, escaped) => single ?? double?.replace(/\\(.)/g, '$1') ?? escaped,
      ),
    ]),
  );
}

function decode(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });
}

interface UnitFile {
  readonly path: string;
  readonly text: string;
}

/**
 * A systemd user unit with its drop-ins: https://www.freedesktop.org/software/systemd/man/systemd.exec.html
 * Of all files together, in their order; an empty assignment takes back what stands before it.
 */
function systemdSettings(files: readonly UnitFile[], home: string) {
  const environmentFiles: string[] = [];
  let workingDirectory: string | undefined;
  for (const { key, value } of files.flatMap(({ text }) => assignments(text))) {
    const path = value.replace(/^-/, '').replaceAll('%h', home);
    if (key === 'EnvironmentFile' && value === '') environmentFiles.length = 0;
    else if (key === 'EnvironmentFile') environmentFiles.push(unquote(path));
    if (key === 'WorkingDirectory') workingDirectory = path === '~' ? home : join(unquote(path));
  }
  return { environmentFiles, workingDirectory };
}

/** The variables of `Environment=` lines in one file: `"NAME=value with blanks" OTHER=value`. */
function systemdEnvironment(text: string): Environment {
  let values: Record<string, string> = {};
  for (const { key, value } of assignments(text)) {
    if (key !== 'Environment') continue;
    if (value === '') values = {};
    for (const word of words(value)) {
      const equals = word.indexOf('=');
      if (equals > 0) values[word.slice(0, equals)] = word.slice(equals + 1);
    }
  }
  return values;
}

/** `Key=value` lines; a backslash at the end of a line goes on with the next one. */
function assignments(text: string): { key: string; value: string }[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const found = /^\s*(?![#;])([A-Za-z]+)\s*=\s*(.*?)\s*$/.exec(line);
      return found ? [{ key: found[1] as string, value: found[2] as string }] : [];
    });
}

function words(value: string): string[] {
  const parts = value.match(/(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^\s"'])+/g) ?? [];
  return parts.map((part) => unquote(part).replaceAll('%%', '%'));
}

function unquote(part: string): string {
  return part.replace(/"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'/g, (_, double, single) =>
    ((double ?? single) as string).replace(/\\(.)/g, '$1'),
  );
}
