import { spawnSync } from 'node:child_process';

/** The config file as botocore maps it, or the message with which it refuses the file. */
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

/** Reads config files with botocore in one Python process; undefined where python3 with botocore is not installed. */
export function readWithBotocore(paths: readonly string[]): BotocoreReading[] | undefined {
  const env = { ...process.env, PYTHONUTF8: '1' };
  if (spawnSync('python3', ['-c', 'import botocore'], { env }).status !== 0) return undefined;
  const input = JSON.stringify(paths);
  const run = spawnSync('python3', ['-c', SCRIPT], { env, input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (run.status !== 0) throw run.error ?? new Error(run.stderr);
  return JSON.parse(run.stdout);
}
