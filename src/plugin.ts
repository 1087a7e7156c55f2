/**
 * This package as an OpenClaw plugin, in the gateway process; the counterpart of main.ts. Loading it only registers
 * names; the rest is loaded on demand. Every failure ends as an answer or in OpenClaw's log, and never disturbs the
 * gateway.
 */
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import type { AuthMethod, CommandCall, PluginApi, Reply } from './chat/plugin-api.ts';
import { createFailureMemory, type Failure, type FailureMemory } from './chat/plugin-api.ts';
import type { Machine } from './context.ts';
import { readEnvironment, userHome } from './machine/environment.ts';
import type { AuthMode } from './sign-in/method.ts';

const ADMIN = 'operator.admin';

/** The time limit for a live call, for a person to sign in, and for questions. */
const ANSWER_MS = 180_000;
const PERSON_MS = 60 * 60_000;

/** The choices in openclaw.plugin.json, by method. */
const WAYS: Readonly<Record<AuthMode, string>> = {
  sso: 'AWS IAM Identity Center (SSO)',
  'api-key': 'Bedrock API key',
  aws: 'AWS credentials of this machine',
};

/**
 * One per process. OpenClaw registers a plugin several times and reloads its code when its configuration changes, so
 * the code that sees a run fail may not be the code that answers a command.
 */
const FAILURES = Symbol.for('openclaw-bedrock.failures');
const ofProcess = globalThis as { [FAILURES]?: FailureMemory };
ofProcess[FAILURES] ??= createFailureMemory();
const failures = ofProcess[FAILURES];

export default {
  id: manifest.name,
  name: 'Amazon Bedrock in the chat',
  register(api: PluginApi): void {
    api.agent.events.registerAgentEventSubscription({
      id: 'failures',
      streams: ['lifecycle'],
      handle: failures.onRun,
    });
    api.registerCommand({
      name: 'bedrock',
      description: 'Amazon Bedrock: status, verify, models, use MODEL, explain',
      acceptsArgs: true,
      requireAuth: true,
      requiredScopes: [ADMIN],
      handler: (call) => reply(api, call, failures.last()),
    });
    api.registerProvider({
      id: manifest.name,
      label: 'Amazon Bedrock',
      auth: Object.entries(WAYS).map(([mode, label]) => authMethod(mode as AuthMode, label)),
    });
  },
};

async function reply(api: PluginApi, call: CommandCall, lastFailure: Failure | undefined): Promise<Reply> {
  const isOwner = call.senderIsOwner === true || call.gatewayClientScopes?.includes(ADMIN) === true;
  if (!isOwner) return {};
  try {
    const [{ chatContext }, { answer }] = await Promise.all([
      import('./chat/chat-context.ts'),
      import('./chat/bedrock-command.ts'),
    ]);
    const context = await chatContext(machine(ANSWER_MS));
    const assertOwner = () => call.assertOwnerCurrent?.();
    return { text: await answer({ context, args: call.args ?? '', assertOwner, lastFailure }) };
  } catch (error) {
    api.logger.error(`${manifest.name}: /bedrock failed: ${String(error)}`);
    return { text: '⚠️ /bedrock failed. The log of the gateway says why.' };
  }
}

/** A way to sign in: from a chat only the sign-in, in `openclaw onboard` the whole setup. */
function authMethod(mode: AuthMode, label: string): AuthMethod {
  return {
    id: mode,
    label,
    kind: 'custom',
    run: async (call) => {
      const { chatContext } = await import('./chat/chat-context.ts');
      const here = machine(PERSON_MS, call.signal);
      if (call.credentialOnly) {
        const { signInFromChat } = await import('./chat/sign-in.ts');
        return signInFromChat(await chatContext(here), call);
      }
      const { onboard } = await import('./chat/sign-in.ts');
      return onboard(await chatContext(here, call.prompter), mode, call);
    },
    runNonInteractive: async (call) => {
      const [{ chatContext }, { onboardUnattended }] = await Promise.all([
        import('./chat/chat-context.ts'),
        import('./chat/sign-in.ts'),
      ]);
      return onboardUnattended(await chatContext(machine(PERSON_MS)), mode, call);
    },
  };
}

/**
 * The gateway's own process, whose environment it calls Bedrock with. All work ends on timeout or when `signal` is
 * aborted.
 */
function machine(limitMs: number, signal?: AbortSignal): Machine {
  const limit = AbortSignal.timeout(limitMs);
  return {
    env: readEnvironment(process.env, process.platform),
    cwd: process.cwd(),
    platform: process.platform,
    osHome: userHome(),
    uid: process.getuid?.(),
    nodeVersion: process.versions.node,
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    program: [process.execPath, fileURLToPath(new URL('main.js', import.meta.url))],
    ...(process.argv[1] && { host: [process.execPath, process.argv[1]] }),
    keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
    version: manifest.version,
  };
}
