/** Runs a real OpenClaw on a throwaway machine, and puts it on the PATH of ours. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeBinary, type OPENCLAWS, openclawScript } from '../../.config/apart.mjs';
import { type Machine, onlyThisMachine, type RunResult } from '../helpers/machine.ts';

type OpenclawVersion = (typeof OPENCLAWS)[number];

const node24 = nodeBinary(24);

/** Whatever a test's machine gives its programs; OpenClaw keeps to HTTP/1.1, which is all that the stand-in speaks. */
function environment({ home, aws }: Machine): Record<string, string> {
  return {
    PATH: '/usr/bin:/bin',
    HOME: home,
    AWS_BEDROCK_FORCE_HTTP1: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_SSO: aws.url,
    AWS_ENDPOINT_URL_SSO_OIDC: aws.url,
    // 2026.9.6 looks for the missing plugin at every start of an agent, and npm tries long.
    npm_config_offline: 'true',
    ...onlyThisMachine(),
  };
}

/** Runs OpenClaw to its end, and does not reject when it fails. */
export function openclaw(
  machine: Machine,
  version: OpenclawVersion,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    execFile(
      node24,
      [openclawScript(version), ...args],
      { env: { ...environment(machine), ...env }, cwd: machine.home, timeout: 240_000, maxBuffer: 64e6 },
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

interface Turn {
  /** A model other than the default. */
  readonly model?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What an agent answers, without a gateway; rejects with what OpenClaw said when it has no answer. */
export async function agentTurn(machine: Machine, version: OpenclawVersion, { model, env }: Turn) {
  const chosen = model === undefined ? [] : ['--model', model];
  const args = ['agent', '--local', '--agent', 'main', ...chosen, '-m', 'hi', '--json'];
  const run = await openclaw(machine, version, args, env);
  if (run.exitCode !== 0) throw new Error(`${run.stdout}\n${run.stderr}`);
  return jsonOf(run);
}

/** A PATH on which `openclaw` is that version, for our own bin. */
export async function pathWith(machine: Machine, version: OpenclawVersion): Promise<string> {
  const folder = join(machine.home, 'real-bin');
  await mkdir(folder, { recursive: true });
  const script = openclawScript(version);
  // As npm's own start scripts: the package's path is in it, and Node 24 is what runs it.
  await writeFile(join(folder, 'openclaw'), `#!/bin/sh\nexec '${node24}' '${script}' "$@"\n`, {
    mode: 0o755,
  });
  return `${folder}:/usr/bin:/bin`;
}
