/** Runs a command line in this process, as main.ts does. */
import { PassThrough } from 'node:stream';
import { runCli } from '../../src/cli/run.ts';
import type { Machine } from '../../src/context.ts';

interface HereOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Why stdout was lost. */
  readonly lost?: string;
  /** What else the machine is. */
  readonly machine?: Partial<Machine>;
}

/** What a command line prints in a home folder, and whether it read anything of the machine. */
export async function runHere(
  home: string,
  args: readonly string[],
  { env: more = {}, input = '', lost, machine = {} }: HereOptions = {},
) {
  const env = { HOME: home, ...more };
  const version = machine.version ?? '1.2.3';
  const [stdin, stdout, stderr] = [new PassThrough().end(input), collect(), collect()];
  let isRead = false;
  const exitCode = await runCli(
    args,
    { stdin, stdout, stderr },
    {
      env,
      version,
      lostOutput: () => (lost === undefined ? undefined : new Error(lost)),
      machine: async () => {
        isRead = true;
        return {
          env,
          cwd: home,
          platform: 'linux',
          osHome: home,
          signal: new AbortController().signal,
          program: [],
          keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
          version,
          nodeVersion: '20.12.0',
          ...machine,
        };
      },
    },
  );
  return { exitCode, isRead, stdout: stdout.text(), stderr: stderr.text() };
}

function collect() {
  const chunks: Buffer[] = [];
  return {
    write: (text: string | Uint8Array) => Boolean(chunks.push(Buffer.from(text))),
    text: () => Buffer.concat(chunks).toString(),
  };
}
