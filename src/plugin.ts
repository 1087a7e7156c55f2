/**
 * The package as a plugin of OpenClaw's, in its gateway: hands the process to the program, as main.ts does. To load it
 * registers names alone; what an answer needs is loaded when somebody asks. Whatever fails here ends in an answer or in
 * OpenClaw's log, and never in the gateway's own work.
 */
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { createFailureMemory } from './chat/last-failure.ts';
import type { AuthCall, AuthResult, CommandCall, PluginApi, Reply } from './chat/plugin-api.ts';
import type { Machine } from './context.ts';

const ADMIN = 'operator.admin';

/** A live call waits for AWS as long as this at most, a sign-in as long as its code is good. */
const ANSWER_MS = 180_000;
const SIGN_IN_MS = 15 * 60_000;

export default {
  id: manifest.name,
  name: 'Amazon Bedrock in the chat',
  register(api: PluginApi): void {
    const failures = createFailureMemory();
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
      auth: [
        {
          id: 'device-code',
          label: 'AWS IAM Identity Center',
          kind: 'device_code',
          run: signIn,
        },
      ],
    });
  },
};

async function reply(
  api: PluginApi,
  call: CommandCall,
  lastFailure: ReturnType<ReturnType<typeof createFailureMemory>['last']>,
): Promise<Reply> {
  const isOwner = call.senderIsOwner === true || call.gatewayClientScopes?.includes(ADMIN) === true;
  if (!isOwner) return {};
  try {
    const [{ chatContext }, { answer }] = await Promise.all([
      import('./chat/chat-context.ts'),
      import('./chat/bedrock-command.ts'),
    ]);
    const context = await chatContext(machine(AbortSignal.timeout(ANSWER_MS)));
    const assertOwner = () => call.assertOwnerCurrent?.();
    return { text: await answer({ context, args: call.args ?? '', assertOwner, lastFailure }) };
  } catch (error) {
    api.logger.error(`${manifest.name}: /bedrock failed: ${String(error)}`);
    return { text: '⚠️ /bedrock failed. The log of the gateway says why.' };
  }
}

async function signIn(call: AuthCall): Promise<AuthResult> {
  const [{ chatContext }, { signInFromChat }] = await Promise.all([
    import('./chat/chat-context.ts'),
    import('./chat/sign-in.ts'),
  ]);
  const limit = AbortSignal.timeout(SIGN_IN_MS);
  const signal = call.signal ? AbortSignal.any([call.signal, limit]) : limit;
  return signInFromChat(await chatContext(machine(signal)), call);
}

/** The gateway's own process: what it calls Bedrock with is in its environment. */
function machine(signal: AbortSignal): Machine {
  return {
    env: { ...process.env },
    cwd: process.cwd(),
    platform: process.platform,
    osHome: homedir(),
    uid: process.getuid?.(),
    nodeVersion: process.versions.node,
    signal,
    program: [process.execPath, fileURLToPath(new URL('main.js', import.meta.url))],
    keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
    version: manifest.version,
  };
}
