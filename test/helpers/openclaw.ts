/** A fake OpenClaw for tests: the files of a real installation, and a program that answers as the real one did. */
import { join, relative } from 'node:path';
import type { Machine } from './machine.ts';
import { pathOf, writeProgram } from './program.ts';

export interface FakeOpenclaw {
  /** PATH with this OpenClaw in it. */
  readonly env: Readonly<Record<string, string>>;
  /** Every start so far. */
  starts(): Promise<readonly Start[]>;
  /** The arguments of every start, as one line. */
  calls(): Promise<readonly string[]>;
  /** Puts the Bedrock plugin where `plugins install` does. */
  installPlugin(version?: string): Promise<void>;
}

export interface Start {
  readonly args: string;
  /** Which OpenClaw it was told to use. */
  readonly stateDir?: string;
  readonly config?: string;
  readonly profile?: string;
}

interface Options {
  readonly version?: string;
  /** What `config validate --json` prints; its exit code is 1 if `valid` is false. */
  readonly validation?: object;
  /** What `plugins list --json` says about the Bedrock plugin. */
  readonly plugin?: object;
  /** Makes `plugins install` fail as without a registry, or claim success and do nothing. */
  readonly install?: 'works' | 'fails' | 'lies';
  /**
   * Whether a gateway answers; by default none does until `gateway restart`. `refuses`: it has another token than the
   * file.
   */
  readonly gateway?: 'running' | 'down' | 'refuses' | 'busy';
  /** When that gateway was started, according to its lock file; by default it has none. */
  readonly startedAt?: string;
  /** In 2026.5.22, `gateway restart` reports success even if it restarts nothing. */
  readonly restart?: 'works' | 'lies' | 'fails';
  /** Members of the output of `gateway status --json` and `models status --json`. */
  readonly status?: {
    readonly running?: string;
    readonly unusable?: readonly object[];
    readonly plugins?: readonly string[];
  };
  /** What `agent` prints, and its exit code; by default a reply from our model. */
  readonly turn?: Turn;
  /** The lines of `logs --json`. */
  readonly log?: readonly string[];
}

interface Turn {
  /** JSON, or the words of a failure instead. */
  readonly prints: object | string;
  readonly exitCode?: number;
}

/** In the JSON of every stub turn. */
export const RUN_ID = 'f8286dd1-5e02-489f-955e-69e46c61cab3';

/** A turn as 2026.9.6 reports it, with these members of `meta`, and this reply. */
export function turnOf(text: string, meta: object = {}, isError = false): object {
  const agentMeta = {
    provider: 'amazon-bedrock',
    model: 'openai.gpt-oss-120b-1:0',
    credentialSource: { kind: 'direct', evidence: 'aws-sdk' },
  };
  const payloads = [{ text, mediaUrl: null, ...(isError && { isError }) }];
  const result = { payloads, meta: { agentMeta, ...meta } };
  return { runId: RUN_ID, status: isError ? 'error' : 'ok', result };
}

/** What `health --json` prints for each kind of gateway. */
const HEALTH = {
  running: { ok: true, plugins: { loaded: ['amazon-bedrock', 'telegram'] }, defaultAgentId: 'main' },
  down: {
    ok: false,
    error: {
      type: 'gateway_transport_error',
      message: 'gateway closed (1006 abnormal closure (no close frame))',
    },
  },
  busy: { ok: false, error: { message: 'gateway timeout after 30000ms' } },
  refuses: {
    ok: false,
    error: { message: 'unauthorized: gateway token mismatch (provide gateway auth token)' },
  },
};

/** Relative to the state dir. */
const PLUGIN = 'npm/projects/openclaw-bedrock-1/node_modules/@openclaw/amazon-bedrock-provider/package.json';

export async function installOpenclaw(machine: Machine, options: Options = {}): Promise<FakeOpenclaw> {
  const { version = '2026.9.6', validation = { valid: true, warnings: [] }, install = 'works' } = options;
  const plugin = options.plugin ?? {
    id: 'amazon-bedrock',
    enabled: true,
    status: 'loaded',
    dependencyStatus: { requiredInstalled: true },
  };
  const manifest = (of: string) => JSON.stringify({ name: '@openclaw/amazon-bedrock-provider', version: of });
  const { gateway = 'down', turn = { prints: turnOf('Hello from the gateway.') }, log = [] } = options;
  const { restart = 'works', startedAt, status = {} } = options;
  await machine.write('gateway-state', gateway);
  const lockFile = `${machine.home}/.openclaw/tmp/openclaw-${process.getuid?.()}/gateway.09dddb71.lock`;
  const lock = { pid: process.pid, configPath: `${machine.home}/.openclaw/openclaw.json` };
  if (startedAt)
    await machine.write(relative(machine.home, lockFile), JSON.stringify({ ...lock, createdAt: startedAt }));
  const health = {
    ...HEALTH,
    running: { ...HEALTH.running, ...(status.plugins && { plugins: { loaded: status.plugins } }) },
  };
  const root = 'lib/node_modules/openclaw';
  await machine.write(`${root}/package.json`, JSON.stringify({ name: 'openclaw', version }));
  await writeProgram(
    join(machine.home, root),
    'openclaw',
    `const path = require('node:path');
const home = ${JSON.stringify(machine.home)};
const { OPENCLAW_STATE_DIR: stateDir, OPENCLAW_CONFIG_PATH: config, OPENCLAW_PROFILE: profile } = process.env;
fs.appendFileSync(path.join(home, 'starts.log'), JSON.stringify({ args, stateDir, config, profile }) + '\\n');
if (args === 'config validate --json') {
  console.log(${JSON.stringify(JSON.stringify(validation))});
  process.exitCode = ${(validation as { valid?: boolean }).valid === false ? 1 : 0};
}
const gateway = path.join(home, 'gateway-state');
if (args === 'gateway restart') {
  const restart = ${JSON.stringify(restart)};
  console.log('words of gateway restart');
  if (restart === 'fails') process.exitCode = 1;
  if (restart === 'works') {
    const lock = ${JSON.stringify(lockFile)};
    fs.writeFileSync(gateway, 'running');
    fs.mkdirSync(path.dirname(lock), { recursive: true });
    fs.writeFileSync(lock, JSON.stringify({ ...${JSON.stringify(lock)}, createdAt: new Date(Date.now() + 60_000).toISOString() }));
  }
}
if (args === 'gateway status --json') console.log(${JSON.stringify(JSON.stringify({ rpc: { version: status.running ?? version } }))});
if (args === 'models status --json') console.log(${JSON.stringify(JSON.stringify({ auth: { unusableProfiles: status.unusable ?? [] } }))});
if (args.startsWith('health --json')) {
  const health = ${JSON.stringify(health)}[fs.readFileSync(gateway, 'utf8')];
  console.log(JSON.stringify(health));
  process.exitCode = health.ok ? 0 : 1;
}
if (args.startsWith('agent ')) {
  console.log(${JSON.stringify(JSON.stringify(turn.prints))});
  process.exitCode = ${turn.exitCode ?? 0};
}
if (args.startsWith('logs ')) console.log(${JSON.stringify(log.join('\n'))});
if (args === 'plugins list --json') {
  console.log('[secrets] a line of log');
  console.log(${JSON.stringify(JSON.stringify({ plugins: [{ id: 'discord', enabled: true, status: 'loaded' }, plugin] }))});
}
if (args.startsWith('plugins install')) {
  if (${JSON.stringify(install)} === 'fails') {
    console.error('npm error 404 Not Found - @openclaw/amazon-bedrock-provider');
    process.exitCode = 1;
  } else if (${JSON.stringify(install)} === 'works') {
    const file = path.join(stateDir || path.join(home, '.openclaw'), ${JSON.stringify(PLUGIN)});
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, ${JSON.stringify(manifest(version))});
  }
}
`,
  );
  const starts = async (): Promise<Start[]> =>
    ((await machine.read('starts.log')) ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return {
    env: { PATH: pathOf(join(machine.home, root)) },
    starts,
    calls: async () => (await starts()).map(({ args }) => args),
    installPlugin: (of = version) => machine.write(`.openclaw/${PLUGIN}`, manifest(of)),
  };
}
