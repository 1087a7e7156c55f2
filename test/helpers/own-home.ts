/** A temporary home for tests in process: real files, the real command line, and the stand-in for AWS. */
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { vi } from 'vitest';
import { runCli } from '../../src/cli/run.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';

export interface Home {
  /** By path in the home folder; an object is written as JSON. */
  readonly files?: Readonly<Record<string, string | object>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: NodeJS.Platform;
  /** The version of the OpenClaw on PATH; with the Bedrock plugin since that exists. */
  readonly openclaw?: string;
}

export interface OwnHome {
  readonly folder: string;
  /** Runs one command line. Paths below the home are shown as `~/…`. */
  run(args: readonly string[], input?: string): Promise<{ exitCode: number; stdout: string; stderr: string }>;
  read(path: string): Promise<string | undefined>;
  write(path: string, content: string | object): Promise<void>;
  remove(): Promise<void>;
}

/** OpenClaw's answers to what doctor asks. */
const OPENCLAW = `#!/bin/sh
case "$*" in
  *"config validate"*) echo '{"valid":true}' ;;
  *"plugins list"*) echo '{"plugins":[{"id":"amazon-bedrock","enabled":true,"status":"loaded"}]}' ;;
  *"models status"*) echo '{}' ;;
  *) exit 1 ;;
esac
`;

/** The caller removes it. Programs on PATH: only OpenClaw, if there is one, and a shell. */
export async function createHome(
  { files = {}, env = {}, platform = 'linux', openclaw }: Home,
  aws: StandIn,
): Promise<OwnHome> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-home-')));
  const write = async (path: string, content: string | object) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(
      join(folder, path),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
    await chmod(join(folder, path), 0o600);
  };
  await mkdir(join(folder, '.openclaw'), { mode: 0o700 });
  const filled = (text: string) => text.replaceAll('{home}', folder).replaceAll('{key}', aws.apiKey);
  for (const [path, content] of Object.entries(files))
    await write(
      path,
      filled(typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`),
    );
  if (openclaw) {
    const root = 'lib/node_modules/openclaw';
    await write(`${root}/package.json`, { name: 'openclaw', version: openclaw });
    await write(`${root}/bin/openclaw`, OPENCLAW);
    await chmod(join(folder, root, 'bin/openclaw'), 0o755);
    const plugin = '.openclaw/npm/projects/p/node_modules/@openclaw/amazon-bedrock-provider/package.json';
    await write(plugin, { name: '@openclaw/amazon-bedrock-provider', version: openclaw });
  }
  const environment = {
    PATH: `${folder}/lib/node_modules/openclaw/bin`,
    HOME: folder,
    SSH_CONNECTION: '127.0.0.1 1 127.0.0.1 22',
    ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
  };
  return {
    folder,
    write,
    read: (path) => readFile(join(folder, path), 'utf8').catch(() => undefined),
    remove: () => rm(folder, { recursive: true, force: true }),
    async run(args, input = '') {
      const collect = () => {
        const chunks: Buffer[] = [];
        return { write: (text: string | Uint8Array) => Boolean(chunks.push(Buffer.from(text))), chunks };
      };
      const [stdout, stderr] = [collect(), collect()];
      const stdin = new PassThrough();
      stdin.end(input);
      // The SDK reads the process's environment; ours would be reported as set by status and doctor.
      for (const name of Object.keys(process.env).filter((one) => /^AWS_(?!SDK_)/.test(one)))
        vi.stubEnv(name, undefined);
      for (const [name, value] of Object.entries({
        ...environment,
        AWS_ENDPOINT_URL: aws.url,
        AWS_EC2_METADATA_DISABLED: 'true',
      }))
        vi.stubEnv(name, value);
      const exitCode = await runCli(
        args,
        { stdin, stdout, stderr },
        {
          env: environment,
          version: '0.0.0',
          lostOutput: () => undefined,
          machine: async () => ({
            env: environment,
            cwd: folder,
            platform,
            osHome: folder,
            uid: process.getuid?.(),
            nodeVersion: '24.16.0',
            version: '0.0.0',
            program: [process.execPath, 'openclaw-bedrock'],
            signal: new AbortController().signal,
            keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
          }),
        },
      );
      vi.unstubAllEnvs();
      const shown = ({ chunks }: ReturnType<typeof collect>) =>
        Buffer.concat(chunks).toString().replaceAll(folder, '~').replaceAll(aws.url, 'http://aws');
      return { exitCode, stdout: shown(stdout), stderr: shown(stderr) };
    },
  };
}
