/**
 * The environment of OpenClaw's gateway service, read from its service manager's files. No program is started.
 * `openclaw gateway install` writes the values of that day into these files, and stale ones there override a new
 * `.env`.
 */
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Context, Environment } from '../context.ts';
import { readDotenv } from '../edit/dotenv.ts';
import type { Locations } from '../files/locate.ts';
import { listFolder, readText } from '../files/read.ts';
import { type FileSnapshot, readCwdEnv, readSnapshot } from '../files/snapshot.ts';
import { readEnvironment } from '../machine/environment.ts';

/** One file of the service and its variables. */
interface ServiceLayer {
  readonly where: string;
  readonly values: Environment;
  /** True if `openclaw gateway install` wrote it and can rewrite it; a person's own lines are never rewritten. */
  readonly generated: boolean;
}

export interface GatewayService {
  readonly name: string;
  /** True for a unit of the whole system, which `openclaw gateway` neither installs nor restarts. */
  readonly systemWide?: boolean;
  /** First wins. */
  readonly layers: readonly ServiceLayer[];
  /** Variables that newer versions of OpenClaw still read from `.env`. */
  readonly managedKeys: readonly string[];
  /** The .env of the service's working folder. */
  readonly cwdEnv: FileSnapshot | undefined;
}

type Where = Pick<Context, 'env' | 'platform'>;

/** The gateway service of this user and OpenClaw profile; undefined if none is installed. */
export function readGatewayService(
  { env, platform }: Where,
  locations: Locations,
): GatewayService | undefined {
  const profile = profileOf(env, locations);
  if (platform === 'darwin') return readLaunchd(env, locations, profile);
  if (platform === 'win32') return readWindows(env, locations, profile);
  return readSystemd(env, locations, profile);
}

/** The OpenClaw profile, which names the service. The constants are the same in OpenClaw 2026.5.7 and 2026.9.6. */
export function profileOf(env: Environment, { stateDir }: Locations): string | undefined {
  const name = /^\.openclaw-(.+)$/.exec(basename(stateDir))?.[1] ?? env.OPENCLAW_PROFILE?.trim();
  return name && name.toLowerCase() !== 'default' ? name : undefined;
}

/** System-wide units, the administrator's before those of packages. */
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
    const systemWide = dirname(path) !== folders[0];
    // A drop-in in an administrator's folder applies to a packaged unit too (systemd.unit(5)).
    const dropIns = folders.slice(systemWide ? 1 : 0).flatMap((folder) => {
      return dropInFolders(name).flatMap((own) =>
        listFolder(join(folder, own))
          .filter((file) => file.endsWith('.conf'))
          .map((file) => join(folder, own, file)),
      );
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
    // systemd.exec(5): EnvironmentFile= overrides Environment=, and a later file overrides an earlier one.
    const inline = parts
      .slice(Math.max(0, parts.findLastIndex(resetsEnvironment)))
      .map((part) => ({
        where: part.path,
        values: systemdEnvironment(part.text),
        generated: part.path === path && !systemWide,
      }))
      .reverse();
    const layers = withoutUnset([...fromFiles.reverse(), ...inline], parts);
    const managed = inline.map(({ values }) => values.OPENCLAW_SERVICE_MANAGED_ENV_KEYS).find(Boolean);
    return {
      name,
      systemWide,
      layers,
      managedKeys: managed?.split(/[\s,]+/).filter(Boolean) ?? [],
      cwdEnv: folderEnv(settings.workingDirectory),
    };
  }
  return undefined;
}

/** systemd.unit(5): also for all services whose names begin alike up to a hyphen, and for all services. */
function dropInFolders(name: string): string[] {
  const words = name.split('-');
  const starts = words.slice(1).map((_, i) => `${words.slice(0, -1 - i).join('-')}-`);
  return [...[name, ...starts].map((start) => `${start}.service.d`), 'service.d'];
}

function readLaunchd(
  env: Environment,
  { openclawHome: home, stateDir }: Locations,
  profile: string | undefined,
): GatewayService | undefined {
  const own = env.OPENCLAW_LAUNCHD_LABEL?.trim();
  const labels = own ? [own] : [`ai.openclaw.${profile ?? 'gateway'}`, 'com.clawdbot.gateway'];
  const [found] = labels.flatMap((label) => {
    const path = join(home, 'Library', 'LaunchAgents', `${label}.plist`);
    const plist = textOf(path);
    return plist === undefined ? [] : [{ label, path, plist }];
  });
  if (!found) return undefined;
  const { label, path, plist } = found;
  const envFile = join(stateDir, 'service-env', `${label}.env`);
  const sourced = textOf(envFile);
  return {
    name: label,
    // The wrapper reads its file after launchd has set the plist's variables.
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
    name: task || `OpenClaw Gateway${profile ? ` (${profile})` : ''}`,
    layers: [{ where: path, values: batchSettings(script), generated: true }],
    managedKeys: [],
    cwdEnv: undefined,
  };
}

/** Parses `set "NAME=value"` and `set NAME=value`; a percent sign is doubled in a batch file. */
function batchSettings(script: string): Environment {
  const found = [...script.matchAll(/^\s*@?set\s+(?:"([A-Z_]\w*)=(.*)"|([A-Z_]\w*)=(.*?))\s*$/gim)];
  const pairs = found.map(([, quoted, inQuotes, bare, plain]) => [
    (quoted ?? bare) as string,
    ((inQuotes ?? plain) as string).replaceAll('%%', '%'),
  ]);
  return readEnvironment(Object.fromEntries(pairs), 'win32');
}

function folderEnv(folder: string | undefined): FileSnapshot | undefined {
  return folder && isAbsolute(folder) ? readCwdEnv(folder) : undefined;
}

function textOf(path: string): string | undefined {
  return readSnapshot(path).text ?? undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** `EnvironmentVariables` of an XML property list; empty for a binary one. */
function launchdEnvironment(text: string): Environment {
  const plist = text.replace(/<!--[\s\S]*?-->/g, '');
  const dict = /<key>\s*EnvironmentVariables\s*<\/key>\s*<dict>([\s\S]*?)<\/dict>/.exec(plist)?.[1] ?? '';
  const pairs = dict.matchAll(/<key>([\s\S]*?)<\/key>\s*(?:<string>([\s\S]*?)<\/string>|<string\s*\/>)/g);
  return Object.fromEntries([...pairs].map(([, key = '', value = '']) => [decode(key), decode(value)]));
}

function launchdWorkingDirectory(plist: string): string | undefined {
  const found = /<key>\s*WorkingDirectory\s*<\/key>\s*<string>([\s\S]*?)<\/string>/.exec(plist)?.[1];
  return found === undefined ? undefined : decode(found);
}

/** Parses `export NAME='value'` lines as the wrapper sources them; a quote inside is `'\''`. */
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
 * The settings of a systemd user unit and its drop-ins, in order; an empty assignment resets the ones before it.
 * https://www.freedesktop.org/software/systemd/man/systemd.exec.html
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

/** Whether an empty `Environment=` cancels those of the files before this one. */
function resetsEnvironment({ text }: UnitFile): boolean {
  return assignments(text).some(({ key, value }) => key === 'Environment' && value === '');
}

/** The variables in a file's `Environment=` lines: `"NAME=value with blanks" OTHER=value`. */
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

/** The layers without the variables that `UnsetEnvironment=NAME OTHER=value` removes at the end (systemd.exec(5)). */
function withoutUnset(layers: readonly ServiceLayer[], files: readonly UnitFile[]): ServiceLayer[] {
  const unset = new Set<string>();
  for (const { key, value } of files.flatMap(({ text }) => assignments(text))) {
    if (key !== 'UnsetEnvironment') continue;
    if (value === '') unset.clear();
    for (const word of words(value)) unset.add(word);
  }
  const stays = ([name, value]: [string, string | undefined]) =>
    !unset.has(name) && !unset.has(`${name}=${value}`);
  return layers.map((layer) => ({
    ...layer,
    values: Object.fromEntries(Object.entries(layer.values).filter(stays)),
  }));
}

/** Parses `Key=value` lines; a trailing backslash continues on the next line. */
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
