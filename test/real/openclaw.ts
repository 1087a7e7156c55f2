/** Runs a real OpenClaw on a throwaway machine, and puts it on the PATH of ours. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine, RunResult } from '../helpers/machine.ts';
import { node24, type OpenclawVersion, openclawPackage } from './install.ts';

/** Whatever a test's machine gives its programs; OpenClaw keeps to HTTP/1.1, which is all that the stand-in speaks. */
function environment({ home, aws }: Machine): Record<string, string> {
  return {
    PATH: '/usr/bin:/bin',
    HOME: home,
    AWS_BEDROCK_FORCE_HTTP1: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_SSO: aws.url,
    AWS_ENDPOINT_URL_SSO_OIDC: aws.url,
  };
}

export function openclaw(
  machine: Machine,
  version: OpenclawVersion,
  args: readonly string[],
): Promise<RunResult> {
  const script = join(openclawPackage(version), 'openclaw.mjs');
  return new Promise((resolve) => {
    execFile(
      node24,
      [script, ...args],
      { env: environment(machine), cwd: machine.home, timeout: 120_000, maxBuffer: 64e6 },
      (error, stdout, stderr) => {
        const exitCode = error ? (typeof error.code === 'number' ? error.code : null) : 0;
        resolve({ exitCode, stdout, stderr });
      },
    );
  });
}

/** The JSON in what OpenClaw printed; some versions print a line or two before it. */
export function jsonOf({ stdout, stderr }: RunResult) {
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`no JSON in: ${stdout}\n${stderr}`);
  return JSON.parse(stdout.slice(start));
}

/** A PATH on which `openclaw` is that version, for our own bin. */
export async function pathWith(machine: Machine, version: OpenclawVersion): Promise<string> {
  const folder = join(machine.home, 'real-bin');
  await mkdir(folder, { recursive: true });
  const script = join(openclawPackage(version), 'openclaw.mjs');
  // As npm's own start scripts: the package's path is in it, and Node 24 is what runs it.
  await writeFile(join(folder, 'openclaw'), `#!/bin/sh\nexec '${node24}' '${script}' "$@"\n`, {
    mode: 0o755,
  });
  return `${folder}:/usr/bin:/bin`;
}
