/** Runs a real OpenClaw on a temporary machine, and puts it on the PATH of ours. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { nodeBinary, type OPENCLAWS, openclawScript } from '../../.config/apart.mjs';
import { type Machine, onlyThisMachine, type RunResult } from '../helpers/machine.ts';
import { PERSON, type Telegram } from './telegram.ts';

type OpenclawVersion = (typeof OPENCLAWS)[number];

const node24 = nodeBinary(24);

const OTHERS_REFUSED = onlyThisMachine(fileURLToPath(new URL('refuse-others.cjs', import.meta.url)));

/**
 * The environment for every program of a test's machine; OpenClaw must use HTTP/1.1, which is all that the stand-in
 * speaks.
 */
function environment({ home, aws }: Machine): Record<string, string> {
  return {
    PATH: '/usr/bin:/bin',
    HOME: home,
    AWS_BEDROCK_FORCE_HTTP1: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_SSO: aws.url,
    AWS_ENDPOINT_URL_SSO_OIDC: aws.url,
    // 2026.9.6 looks for the missing plugin at every agent start, and npm retries for a long time.
    npm_config_offline: 'true',
    ...OTHERS_REFUSED,
  };
}

/** Runs OpenClaw to its end, and does not reject if it fails. */
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
        const failed = typeof error?.code === 'number' ? error.code : null;
        const exitCode = error ? failed : 0;
        resolve({ exitCode, stdout, stderr });
      },
    );
  });
}

/** The JSON in OpenClaw's output; some versions print a line or two before it. */
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

/** An agent's answer without a gateway; rejects with OpenClaw's output if there is none. */
export async function agentTurn(machine: Machine, version: OpenclawVersion, { model, env }: Turn) {
  const chosen = model === undefined ? [] : ['--model', model];
  const args = ['agent', '--local', '--agent', 'main', ...chosen, '-m', 'hi', '--json'];
  const run = await openclaw(machine, version, args, env);
  if (run.exitCode !== 0) throw new Error(`${run.stdout}\n${run.stderr}`);
  return jsonOf(run);
}

/**
 * Puts our stand-in for the Bedrock plugin where its `openclaw.json` may name it, and returns the folder for
 * `plugins.load.paths`.
 */
export async function installPlugin(machine: Machine): Promise<string> {
  const name = '@openclaw/amazon-bedrock-provider';
  const about = { name, version: '2026.9.6', type: 'module', openclaw: { extensions: ['./index.js'] } };
  const manifest = {
    id: 'amazon-bedrock',
    name: 'Bedrock of the tests',
    description: "Stands in for OpenClaw's Bedrock plugin",
    providers: ['amazon-bedrock'],
    configSchema: { type: 'object', properties: {} },
  };
  const code = new URL('bedrock-plugin.ts', import.meta.url);
  await machine.write('plugin/package.json', JSON.stringify(about));
  await machine.write('plugin/openclaw.plugin.json', JSON.stringify(manifest));
  await machine.write('plugin/index.js', `export { default } from ${JSON.stringify(code.href)};\n`);
  return join(machine.home, 'plugin');
}

/** A PATH on which `openclaw` is that version, for our own bin. */
export async function pathWith(machine: Machine, version: OpenclawVersion): Promise<string> {
  const folder = join(machine.home, 'real-bin');
  await mkdir(folder, { recursive: true });
  const script = openclawScript(version);
  // Like npm's own start scripts: it contains the package's path, and Node 24 runs it.
  const start = `NODE_OPTIONS='${OTHERS_REFUSED.NODE_OPTIONS}' exec '${node24}' '${script}' "$@"`;
  await writeFile(join(folder, 'openclaw'), `#!/bin/sh\n${start}\n`, { mode: 0o755 });
  return `${folder}:/usr/bin:/bin`;
}

/** Requests that a gateway would make on its own. */
const NO_NEWS = {
  '2026.5.22': { pricing: { enabled: false } },
  '2026.9.6': { catalogRefresh: { enabled: false } },
} as const satisfies Record<OpenclawVersion, object>;

/** An openclaw.json for a gateway with a chat that the person may use, and that makes no requests of its own. */
export async function configWithChat(version: OpenclawVersion, { token, url }: Telegram) {
  const channel = { enabled: true, botToken: token, apiRoot: url };
  return {
    // The tests only let it reach this machine.
    update: { checkOnStart: false },
    discovery: { mdns: { mode: 'off' } },
    browser: { enabled: false },
    models: NO_NEWS[version],
    gateway: {
      mode: 'local',
      port: await freePort(),
      bind: 'loopback',
      auth: { mode: 'token', token: 'not-a-secret-of-anybody' },
    },
    channels: { telegram: { ...channel, dmPolicy: 'allowlist', allowFrom: [String(PERSON)] } },
  };
}

/** A port of 127.0.0.1 that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Starts a machine's gateway, waits until it answers, and ends it after the test. Resolves to a function that ends it
 * earlier.
 */
export async function startGateway(machine: Machine, version: OpenclawVersion): Promise<() => Promise<void>> {
  const env = { ...environment(machine), AWS_ENDPOINT_URL_BEDROCK_RUNTIME: machine.aws.url };
  const child = spawn(node24, [openclawScript(version), 'gateway', 'run'], {
    env,
    cwd: machine.home,
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    try {
      // The start script starts the real gateway; both are in one process group.
      process.kill(-(child.pid as number), 'SIGKILL');
    } catch {
      // It has exited by itself.
    }
    await ended;
  };
  onTestFinished(stop);
  while ((await openclaw(machine, version, ['health', '--json'])).exitCode !== 0) {
    if (child.exitCode !== null) throw new Error(`the gateway ended with ${child.exitCode}`);
    await sleep(1_000);
  }
  return stop;
}
