#!/usr/bin/env node
/**
 * The bin: passes the process to the program, and the program's exit code to the process.
 */

import manifest from '../package.json' with { type: 'json' };
import { runCli } from './cli/run.ts';
import type { Machine, Terminal } from './context.ts';
import { EXIT } from './failures/failure.ts';
import { readText } from './files/read.ts';
import { readEnvironment, userHome } from './machine/environment.ts';
import { mayBeTerminal, type OnLost, openOutput } from './screen/streams.ts';

// Otherwise the SDK prints its own warning about Node 20 in the middle of the wizard.
// https://github.com/aws/aws-sdk-js-v3/blob/main/packages/core/src/submodules/client/emitWarningIfUnsupportedVersion.ts
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** Node creates stdin on first access, which takes a tenth of a bare start. */
let stdin: typeof process.stdin | undefined;
/** Why output was lost. `openclaw-bedrock verify | head -1` closes our stdout early, which is not a failure. */
let lost: NodeJS.ErrnoException | undefined;
const onLost: OnLost = (error) => {
  if (error.code === 'EPIPE') return;
  lost ??= error;
  // Node's streams may report it after the end.
  process.exitCode ||= EXIT.bug;
};
const terminal: Terminal = {
  get stdin() {
    stdin ??= process.stdin;
    return stdin;
  },
  stdout: openOutput(1, () => process.stdout, process.platform, onLost),
  stderr: openOutput(2, () => process.stderr, process.platform, onLost),
};

/** Aborted by Ctrl-C and termination signals. Created only for commands: the version and the help need none. */
let cancel: AbortController | undefined;

const start = { env: process.env, version: manifest.version, machine, lostOutput: () => lost };
void runCli(process.argv.slice(2), terminal, start).then((exitCode) => {
  process.exitCode = cancel?.signal.aborted ? EXIT.cancelled : exitCode;
  // An open stdin must not keep a finished program alive.
  stdin?.unref?.();
});

/** What a command knows about this process. */
async function machine(): Promise<Machine> {
  const own = new AbortController();
  cancel = own;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => own.abort());
  process.on('SIGTSTP', stop);
  process.on('SIGCONT', restoreRawMode);
  return {
    env: readEnvironment(process.env, process.platform),
    cwd: workingFolder(),
    platform: process.platform,
    osHome: userHome(),
    uid: process.getuid?.(),
    nodeVersion: process.versions.node,
    signal: own.signal,
    program: [process.execPath, process.argv[1] as string],
    keys: {
      present: () => isForeground(process.platform) && isTerminal(),
      interrupt: () => process.kill(process.pid, 'SIGINT'),
      // The whole job, as the terminal does it: npx waits for us.
      suspend: () => process.kill(0, 'SIGTSTP'),
    },
    version: manifest.version,
  };
}

/** Whether stdin is a terminal. A pipe is not even opened for this question. */
function isTerminal(): boolean {
  return mayBeTerminal(0, process.platform) && terminal.stdin.isTTY === true;
}

/** Whether what is typed was not to be shown when the program was stopped. */
let wasRaw = false;

/** Ctrl-Z, or another process: the shell gets its terminal as it was, with a cursor. */
function stop() {
  wasRaw = stdin?.isRaw === true;
  if (wasRaw) {
    stdin?.setRawMode(false);
    terminal.stderr.write(SHOW_CURSOR);
  }
  // Without a listener it stops, if there is a shell that can continue it.
  process.off('SIGTSTP', stop);
  process.kill(process.pid, 'SIGTSTP');
  process.on('SIGTSTP', stop);
  restoreRawMode();
}

const SHOW_CURSOR = '\u001b[?25h';

/** After `fg` the terminal shows again what is typed, whatever Node believes; in the background it is not ours. */
function restoreRawMode() {
  if (!(wasRaw || stdin?.isRaw) || !isForeground(process.platform)) return;
  wasRaw = false;
  stdin?.setRawMode(false);
  stdin?.setRawMode(true);
}

/** Node throws if the folder has been removed while we are in it; then there is nothing to read. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}

/**
 * Whether this process is in the terminal's foreground: in the background, touching the terminal stops it (SIGTTOU).
 * Only Linux tells us without another program, in fields 5 and 8 of
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; elsewhere this returns true.
 */
function isForeground(platform: NodeJS.Platform): boolean {
  if (platform !== 'linux') return true;
  const stat = readText('/proc/self/stat') ?? '';
  const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return group === foreground;
}
