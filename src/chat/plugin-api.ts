/**
 * The little of OpenClaw's plugin API that we use, as 2026.9.6 has it (its docs: plugins/sdk-overview; its types:
 * dist/plugin-sdk). Declared here, because what people start with npx installs nothing else.
 */

import type { RunEvent } from './last-failure.ts';

/** What a plugin is handed when OpenClaw loads it. */
export interface PluginApi {
  readonly logger: { error(message: string): void };
  registerCommand(command: ChatCommand): void;
  registerProvider(provider: Provider): void;
  readonly agent: {
    readonly events: {
      registerAgentEventSubscription(subscription: {
        readonly id: string;
        readonly streams: readonly string[];
        handle(event: RunEvent): void;
      }): void;
    };
  };
}

export interface ChatCommand {
  readonly name: string;
  readonly description: string;
  readonly acceptsArgs: boolean;
  readonly requireAuth: boolean;
  /** In a chat only an owner has them; OpenClaw answers everybody else itself. */
  readonly requiredScopes: readonly string[];
  handler(call: CommandCall): Promise<Reply>;
}

/** A command that somebody sent. */
export interface CommandCall {
  /** What stands behind the command's name. */
  readonly args?: string;
  readonly senderIsOwner?: boolean;
  /** Of a client that is no chat, as the Control UI. */
  readonly gatewayClientScopes?: readonly string[];
  /** Throws where the sender is no owner any more. */
  assertOwnerCurrent?(): void;
}

/** Without a text nothing is sent. */
export interface Reply {
  readonly text?: string;
}

/** Somebody to sign in at, with the ways to do it. Each is a choice in openclaw.plugin.json, too. */
export interface Provider {
  readonly id: string;
  readonly label: string;
  readonly auth: readonly AuthMethod[];
}

interface AuthMethod {
  readonly id: string;
  readonly label: string;
  readonly kind: 'device_code' | 'custom';
  run(call: AuthCall): Promise<AuthResult>;
}

/** A sign-in that somebody asked for, in a chat or in `openclaw onboard`. */
export interface AuthCall {
  readonly prompter: Prompter;
  /** Aborted when the person cancels, or the gateway stops. */
  readonly signal?: AbortSignal;
  /** Throws where the person may not do it any more. */
  assertCurrent?(): void;
}

/** In a chat each of these is a message. */
interface Prompter {
  note(message: string, title?: string): Promise<void>;
}

export interface AuthResult {
  /** Credentials for OpenClaw's own store; ours stay where the AWS tools look for them. */
  readonly profiles: readonly never[];
  /** Said at the end. */
  readonly notes?: readonly string[];
}
