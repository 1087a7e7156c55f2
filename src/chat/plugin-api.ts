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

export interface AuthMethod {
  readonly id: string;
  readonly label: string;
  readonly kind: 'custom';
  run(call: AuthCall): Promise<AuthResult>;
  /** The configuration as it is to be; null where that failed. */
  runNonInteractive(call: UnattendedCall): Promise<unknown>;
}

/** A sign-in that somebody asked for. */
export interface AuthCall {
  /** From a chat: nothing but the sign-in. Else it is part of `openclaw onboard` or `configure`. */
  readonly credentialOnly?: boolean;
  /** openclaw.json as it is so far, which may not be written yet. */
  readonly config: unknown;
  readonly prompter: Wizard;
  /** Opens a page; in a chat a message with a button. */
  openUrl(url: string): Promise<void>;
  /** Aborted when the person cancels, or the gateway stops. */
  readonly signal?: AbortSignal;
  /** Throws where the person may not do it any more. */
  assertCurrent?(): void;
}

/** The same with nobody to ask. */
export interface UnattendedCall {
  readonly config: unknown;
  readonly runtime: { error(text: string): void; exit(code: number): void };
}

/** In a chat a note is a message, and questions throw. */
export interface Wizard {
  note(message: string, title?: string): Promise<void>;
  plain?(message: string): Promise<void>;
  /** Shows a code to compare or to type, where this chat or screen has a way to show one. */
  deviceCode?(code: {
    readonly title: string;
    readonly code: string;
    readonly expiresInMinutes: number;
    readonly message: string;
  }): Promise<void>;
  select<T extends string>(question: WizardChoice<T> & { readonly initialValue?: T }): Promise<T>;
  multiselect<T extends string>(question: WizardChoice<T> & { readonly initialValues?: T[] }): Promise<T[]>;
  text(question: {
    readonly message: string;
    readonly initialValue?: string;
    readonly placeholder?: string;
    readonly sensitive?: boolean;
    readonly validate?: (value: string) => string | undefined;
  }): Promise<string>;
  confirm(question: { readonly message: string; readonly initialValue: boolean }): Promise<boolean>;
}

interface WizardChoice<T extends string> {
  readonly message: string;
  readonly options: { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly searchable?: boolean;
}

export interface AuthResult {
  /** Credentials for OpenClaw's own store; ours stay where the AWS tools look for them. */
  readonly profiles: readonly never[];
  /** Merged into openclaw.json member by member; one that is undefined is taken out. */
  readonly configPatch?: unknown;
  /** As a reference, `provider/model`. */
  readonly defaultModel?: string;
  /** Said at the end. */
  readonly notes?: readonly string[];
}
