/** `demo`: runs the real `init` as a child process in a sandbox. */

import { join } from 'node:path';
import type { Command, Outcome, ParsedFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { openSandbox, SAMPLE_KEY, type Sandbox } from '../demo/sandbox.ts';
import { CancelledError, EXIT } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { listFolder } from '../files/read.ts';
import { host } from '../files/this-process.ts';
import { writePrivately } from '../files/write.ts';
import { program } from '../screen/program.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { AUTH_MODES, DEFAULT_MODE } from '../sign-in/methods.ts';
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
    // The init in the sandbox has already told the person.
    return { exitCode: EXIT.cancelled, result: {}, ...(context.json && { error }) };
  } finally {
    await sandbox.close(keep);
  }
}

// The sandbox keeps Identity Center and Bedrock in different regions, as many companies do. It uses a device code,
// which it approves itself, so no browser opens.
const portalFlags = ({ aws }: Sandbox) => [
  ...['--sso-start-url', aws.startUrl],
  ...['--sso-region', 'eu-west-1', '--use-device-code'],
];

/** The flags that each way to sign in needs, and those it needs as well when nobody is there to answer. */
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

/** The flags that give a child the language and colors of this run. */
function displayFlags({ language, color }: Context): string[] {
  return ['--lang', language.name, ...(color ? [] : ['--no-color'])];
}

/** On a terminal the wizard asks, with the portal filled in. Without one it takes the defaults. */
async function runInit(context: Context, sandbox: Sandbox, auth: AuthMode | undefined) {
  const { env, home: cwd } = sandbox;
  const common = ['init', ...displayFlags(context)];
  if (context.interactive) {
    const flags = auth === undefined ? portalFlags(sandbox) : SCENES[auth].flags(sandbox);
    return context.runSelf([...common, ...flags], { env, cwd });
  }
  const { flags, unattended } = SCENES[auth ?? DEFAULT_MODE];
  const json = context.json ? ['--json'] : [];
  return context.runSelf([...common, ...flags(sandbox), ...unattended, '--yes', ...json], {
    env,
    cwd,
    input: SAMPLE_KEY,
    captureOutput: context.json,
  });
}

/** The chat that receives the messages of `watch`. */
const OWNER = { channel: 'telegram', target: '4242' };

/**
 * Shows the day after an SSO sign-in: the session has ended, and the real `watch` asks for a new one in a pretend chat.
 * Skipped with --json. Resolves to the exit code of `watch`.
 */
async function playNextDay(context: Context, { home, env, aws, chatProgram, chat }: Sandbox) {
  const { stateDir, awsHome } = locate({ ...context, env }, {});
  const signedIn = listFolder(join(awsHome, '.aws', 'sso', 'cache')).length > 0;
  // The pretend chat is a shell script, which Windows cannot run.
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
  const watchEnv = { ...env, PATH: chatProgram };
  const { exitCode } = await context.runSelf(['watch', ...displayFlags(context)], {
    env: watchEnv,
    cwd: home,
  });
  gap(context);
  say(context, texts.inChat);
  for (const message of await chat()) {
    gap(context);
    for (const line of message.split('\n')) sayLine(context, line, { indent: '  │ ' });
  }
  return exitCode;
}

/** Turns the JSON that `init` printed into the demo's own result, without init's command and version. */
function initResult(stdout: string, { home }: Sandbox, keep: boolean): Record<string, unknown> {
  const { version: _version, command: _command, ok: _ok, ...result } = JSON.parse(stdout);
  return { ...result, home: keep ? home : null };
}
