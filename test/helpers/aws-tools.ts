/**
 * AWS's own tools on this machine, if they respect AWS_ENDPOINT_URL. Older ones would send test data to the real AWS:
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The config file as botocore reads it, or its error message. */
export interface BotocoreReading {
  readonly profiles: Record<string, Record<string, unknown>>;
  readonly sso_sessions: Record<string, Record<string, unknown>>;
  readonly refused?: string;
}

const SCRIPT = `
import json, sys
from botocore.configloader import load_config
from botocore.exceptions import ConfigParseError
def read(path):
    try:
        return load_config(path)
    except ConfigParseError as error:
        return {"profiles": {}, "sso_sessions": {}, "refused": str(error)}
print(json.dumps([read(path) for path in json.load(sys.stdin)]))
`;

/** How to get the version, and the requirement for each major version. */
interface Tool {
  readonly title: string;
  readonly found: string | undefined;
  readonly needs: Readonly<Record<string, number>>;
}

const versionOf = (program: string, args: readonly string[], pattern: RegExp) =>
  pattern.exec(spawnSync(program, [...args], { encoding: 'utf8' }).stdout ?? '')?.[1];

/** Whether a tool is available and new enough; its tests' title says which one, or what is missing. */
export function judge({ title, found, needs }: Tool): { readonly title: string; readonly isFit: boolean } {
  const [major = '', minor = ''] = found?.split('.') ?? [];
  const least = needs[major];
  if (least !== undefined && Number(minor) >= least) return { title: `${title} ${found}`, isFit: true };
  const wanted = Object.entries(needs).map(([first, second]) => `${first}.${second}`);
  return { title: `${title} (needs ${title} ${wanted.join(' or ')}; ${found ?? 'none'} here)`, isFit: false };
}

export const botocore = judge({
  title: 'botocore',
  found: versionOf('python3', ['-c', 'import botocore; print(botocore.__version__)'], /^(\d+\.\d+)/),
  needs: { 1: 31 },
});

const AWS_VERSION = /^aws-cli\/(\d+\.\d+)/;

export const awsCli = judge({
  title: 'the AWS CLI',
  found: versionOf('aws', ['--version'], AWS_VERSION),
  needs: { 1: 29, 2: 13 },
});

/** Version 2, which alone can sign in to IAM Identity Center, even if a version 1 precedes it on PATH. */
export const awsCli2 = (() => {
  const program = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'aws'))
    .find((path) => existsSync(path) && versionOf(path, ['--version'], AWS_VERSION)?.startsWith('2.'));
  const found = program && versionOf(program, ['--version'], AWS_VERSION);
  return { program: program ?? '', ...judge({ title: 'the AWS CLI', found, needs: { 2: 9 } }) };
})();

/** For a tool that would bypass the stand-in anyway: it cannot reach anything. */
export const NOBODY_ELSE = { HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost' };

/** Reads config files with botocore in one Python process; throws if it is not installed. */
export function readWithBotocore(paths: readonly string[]): BotocoreReading[] {
  const env = { ...process.env, PYTHONUTF8: '1' };
  const input = JSON.stringify(paths);
  const run = spawnSync('python3', ['-c', SCRIPT], { env, input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (run.status !== 0) throw run.error ?? new Error(run.stderr);
  return JSON.parse(run.stdout);
}
