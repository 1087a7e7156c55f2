/** A temporary home for tests in process: real files, the real command line, and the stand-in as its AWS. */
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { runHere } from './cli.ts';
import type { RunResult } from './machine.ts';
import type { StandIn } from './stand-in.ts';

/** In files and variables, `{home}` is the home folder and `{key}` an API key that works. */
export interface Home {
  /** By path in the home folder; an object is written as JSON. */
  readonly files?: Readonly<Record<string, string | object>>;
  /** The modes of files that are not 0600, by path. */
  readonly modes?: Readonly<Record<string, number>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: NodeJS.Platform;
  /** The version of the OpenClaw on PATH and of its Bedrock plugin. */
  readonly openclaw?: string;
  /**
   * What the OpenClaw on PATH answers to `--version` where its package is nowhere near, as with the script of a version
   * manager; an empty answer is none.
   */
  readonly script?: string;
  /** Its program, if it has an earlier name. */
  readonly program?: 'openclaw' | 'moltbot' | 'clawdbot';
  /** False if that plugin is not installed. */
  readonly plugin?: boolean;
}

export interface OwnHome {
  /** Runs one command line. Paths in the home folder are shown as `~/…`. */
  run(args: readonly string[], input?: string): Promise<RunResult>;
  /** The text of every file that a person could have written, by path. */
  contents(): Promise<Record<string, string>>;
  remove(): Promise<void>;
}

/** What doctor asks OpenClaw. */
const OPENCLAW = `#!/bin/sh
case "$*" in
  *"config validate"*) echo '{"valid":true}' ;;
  *"plugins list"*) echo '{"plugins":[{"id":"amazon-bedrock","enabled":true,"status":"loaded"}]}' ;;
  *"models status"*) echo '{}' ;;
  *) exit 1 ;;
esac
`;

/** The caller removes it. The only program on PATH is OpenClaw, if there is one. */
export async function createHome(
  {
    files = {},
    modes = {},
    env = {},
    platform = 'linux',
    openclaw,
    script,
    program = 'openclaw',
    plugin = true,
  }: Home,
  aws: StandIn,
): Promise<OwnHome> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-home-')));
  const fill = (text: string) => text.replaceAll('{home}', folder).replaceAll('{key}', aws.apiKey);
  const write = async (path: string, content: string | object, mode = 0o600) => {
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
    await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    await writeFile(join(folder, path), fill(text), { mode });
    await chmod(join(folder, path), mode);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content, modes[path]);
  if (openclaw) {
    const manifest = '.openclaw/npm/projects/p/node_modules/@openclaw/amazon-bedrock-provider/package.json';
    await write('lib/openclaw/package.json', { name: program, version: openclaw });
    await write(`lib/openclaw/bin/${program}`, OPENCLAW, 0o700);
    if (plugin) await write(manifest, { name: '@openclaw/amazon-bedrock-provider', version: openclaw });
  }
  if (script !== undefined) {
    const answering = OPENCLAW.replace('in\n', `in\n  --version) echo '${script}' ;;\n`);
    await write(`lib/openclaw/bin/${program}`, answering, 0o700);
  }
  const environment: Record<string, string> = {
    PATH: join(folder, 'lib/openclaw/bin'),
    HOME: folder,
    AWS_EC2_METADATA_DISABLED: 'true',
    SSH_CONNECTION: '127.0.0.1 1 127.0.0.1 22',
    ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)])),
  };
  const show = (text: string) => text.replaceAll(folder, '~').replaceAll(aws.url, 'http://aws');
  return {
    remove: () => rm(folder, { recursive: true, force: true }),
    async contents() {
      const names = await readdir(folder, { recursive: true });
      const own = names.filter((name) => !/(?:^|\/)(?:openclaw-bedrock|lib|npm)(?:\/|$)/.test(name)).sort();
      const texts = await Promise.all(
        own.map(async (name) => [name, await readFile(join(folder, name), 'utf8').catch(() => undefined)]),
      );
      return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
    },
    async run(args, input = '') {
      // The SDK reads the environment of the process. What sends it to the stand-in is not in the program's own, where
      // doctor would report it.
      for (const name of Object.keys(process.env))
        if (/^AWS_(?!SDK_)/.test(name)) vi.stubEnv(name, undefined);
      for (const [name, value] of Object.entries({ ...environment, AWS_ENDPOINT_URL: aws.url }))
        vi.stubEnv(name, value);
      try {
        const machine = {
          platform,
          uid: process.getuid?.(),
          nodeVersion: '24.16.0',
          version: '0.0.0',
          program: [process.execPath, 'openclaw-bedrock'],
        };
        const { exitCode, stdout, stderr } = await runHere(folder, args, {
          env: environment,
          input,
          machine,
        });
        return { exitCode, stdout: show(stdout), stderr: show(stderr) };
      } finally {
        vi.unstubAllEnvs();
      }
    },
  };
}
