/** Runs a command line in this process, as main.ts does. */
import { PassThrough } from 'node:stream';
import { runCli } from '../../src/cli/run.ts';

interface HereOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Why stdout was lost. */
  readonly lost?: string;
}

/** What a command line prints in a home folder, and whether it read anything of the machine; stdin is empty. */
export async function runHere(home: string, args: readonly string[], { env = {}, lost }: HereOptions = {}) {
  const out = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      out[name] += chunk;
    });
  const here = { HOME: home, ...env };
  let isRead = false;
  const exitCode = await runCli(
    args,
    { stdin: new PassThrough().end(), stdout: stream('stdout'), stderr: stream('stderr') },
    {
      env: here,
      version: '1.2.3',
      lostOutput: () => (lost === undefined ? undefined : new Error(lost)),
      machine: async () => {
        isRead = true;
        return {
          env: here,
          cwd: home,
          platform: 'linux',
          osHome: home,
          signal: new AbortController().signal,
          program: [],
          keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
          version: '1.2.3',
          nodeVersion: '20.12.0',
        };
      },
    },
  );
  return { exitCode, isRead, ...out };
}
