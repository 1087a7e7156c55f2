/** `demo`: the real `init`, as a process of its own, in a sandbox. */

import { join } from 'node:path';
import type { Command, Outcome } from '../command-line/command.ts';
import type { ParsedFlags } from '../command-line/flags.ts';
import type { Context } from '../context.ts';
import { openSandbox, SAMPLE_KEY, type Sandbox } from '../demo/sandbox.ts';
import { CancelledError, EXIT } from '../failures/errors.ts';
import { writePrivately } from '../files/atomic-write.ts';
import { locate } from '../files/locate.ts';
import { listFolder } from '../files/look.ts';
import { host } from '../files/this-process.ts';
import { program } from '../screen/program.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { AUTH_MODES } from '../sign-in/methods.ts';
import { examples, demo as texts } from '../text/texts.ts';
import { type Installation, watchFiles } from '../watch/own-files.ts';

export const command: Command = {
  flags: [
    { name: 'auth', kind: 'value', choices: AUTH_MODES, help: texts.authHelp },
    { name: 'keep', kind: 'switch', help: texts.keepHelp },
  ],
  examples: [
    { line: 'openclaw-bedrock demo', about: examples.demo },
    { line: 'openclaw-bedrock demo --auth api-key --keep', about: examples.demoKey },
  ],
  run,
};

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome> {
  const keep = values.keep === true;
  const sandbox = await openSandbox(context.env);
  try {
    say(context, texts.banner);
    const { exitCode: setUp, stdout } = await runInit(context, sandbox, values.auth as AuthMode | undefined);
    const exitCode = setUp === EXIT.done ? await playNextDay(context, sandbox) : setUp;
    gap(context);
    const end = { home: sandbox.home, command: `${program(context.env)} init` };
    say(context, keep ? texts.kept : texts.removed, end);
    return { exitCode, result: context.json ? initResult(stdout, sandbox, keep) : {} };
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    // To people the init in the sandbox has said so already.
    return { exitCode: EXIT.cancelled, result: {}, ...(context.json && { error }) };
  } finally {
    await sandbox.close(keep);
  }
}

// Identity Center and Bedrock are often in different regions; the sandbox's are. The code, because the sandbox
// approves it by itself; no browser of the person's is opened for a show.
const portalFlags = ({ aws }: Sandbox) => [
  ...['--sso-start-url', aws.startUrl],
  ...['--sso-region', 'eu-west-1', '--use-device-code'],
];

/** What each way to sign in needs on the command line, and besides where nobody is there to choose or to paste. */
const SCENES: {
  readonly [M in AuthMode]: {
    readonly flags: (sandbox: Sandbox) => readonly string[];
    readonly unattended: readonly string[];
  };
} = {
  sso: {
    flags: (sandbox) => ['--auth', 'sso', ...portalFlags(sandbox)],
    unattended: ['--account-id', '111122223333'],
  },
  'api-key': { flags: () => ['--auth', 'api-key'], unattended: ['--api-key-stdin'] },
  aws: { flags: () => ['--auth', 'aws'], unattended: [] },
};

/** On a terminal the wizard asks, with the portal filled in; without one it takes defaults. */
async function runInit(context: Context, sandbox: Sandbox, auth: AuthMode | undefined) {
  const { env, home: cwd } = sandbox;
  const common = ['init', '--lang', context.language.name, ...(context.color ? [] : ['--no-color'])];
  if (context.interactive) {
    const flags = auth === undefined ? portalFlags(sandbox) : SCENES[auth].flags(sandbox);
    return context.runSelf([...common, ...flags], { env, cwd });
  }
  const { flags, unattended } = SCENES[auth ?? 'sso'];
  const json = context.json ? ['--json'] : [];
  return context.runSelf([...common, ...flags(sandbox), ...unattended, '--yes', ...json], {
    env,
    cwd,
    input: SAMPLE_KEY,
    captureOutput: context.json,
  });
}

/** Who is told in the pretend chat. */
const OWNER = { channel: 'telegram', target: '4242' };

/**
 * The day after, for a person who signed in at the portal: the session is over, and the real `watch` asks in a pretend chat.
 * With --json it is left out. Resolves to watch's exit code.
 */
async function playNextDay(context: Context, { home, env, aws, chatProgram, chat }: Sandbox) {
  const { stateDir, awsHome } = locate({ ...context, env }, {});
  const signedIn = listFolder(join(awsHome, '.aws', 'sso', 'cache')).length > 0;
  // The pretend chat is a shell script.
  if (context.json || context.platform === 'win32' || !signedIn) return EXIT.done;
  const installation: Installation = {
    version: context.version,
    timer: 'crontab',
    name: 'demo',
    every: '10m',
    notify: OWNER,
    quiet: false,
    host,
    at: context.now(),
  };
  await writePrivately(watchFiles(stateDir, context.platform).installation, JSON.stringify(installation));
  aws.revoke();
  gap(context);
  say(context, texts.nextDay);
  gap(context);
  const look = ['--lang', context.language.name, ...(context.color ? [] : ['--no-color'])];
  const watchEnv = { ...env, PATH: chatProgram };
  const { exitCode } = await context.runSelf(['watch', ...look], { env: watchEnv, cwd: home });
  gap(context);
  say(context, texts.inChat);
  for (const message of await chat()) {
    gap(context);
    for (const line of message.split('\n')) sayLine(context, line, { indent: '  │ ' });
  }
  return exitCode;
}

/** What init printed, as the demo's own result: the command and version are the demo's. */
function initResult(stdout: string, { home }: Sandbox, keep: boolean): Record<string, unknown> {
  const { version: _version, command: _command, ok: _ok, ...result } = JSON.parse(stdout);
  return { ...result, home: keep ? home : null };
}
