/** `demo`: the real `init`, as a process of its own, in a sandbox. */

import type { Command, Outcome } from '../command-line/command.ts';
import type { ParsedFlags } from '../command-line/flags.ts';
import type { Context } from '../context.ts';
import { openSandbox, SAMPLE_KEY, type Sandbox } from '../demo/sandbox.ts';
import { CancelledError, EXIT } from '../failures/errors.ts';
import { program } from '../screen/program.ts';
import { gap, say } from '../screen/say.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { AUTH_MODES } from '../sign-in/methods.ts';
import { examples, demo as texts } from '../text/texts.ts';

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
    const { exitCode, stdout } = await runInit(context, sandbox, values.auth as AuthMode | undefined);
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

/** What init printed, as the demo's own result: the command and version are the demo's. */
function initResult(stdout: string, { home }: Sandbox, keep: boolean): Record<string, unknown> {
  const { version: _version, command: _command, ok: _ok, ...result } = JSON.parse(stdout);
  return { ...result, home: keep ? home : null };
}
