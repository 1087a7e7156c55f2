/**
 * The parts of OpenClaw's plugin API that we use, as in 2026.9.6 (its docs: plugins/sdk-overview; its types:
 * dist/plugin-sdk). Declared here so that npx users need not install OpenClaw's types.
 */

/** What OpenClaw passes to a plugin when it loads it. */
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
  /** In a chat only an owner has them; OpenClaw itself answers everyone else. */
  readonly requiredScopes: readonly string[];
  handler(call: CommandCall): Promise<Reply>;
}

/** A command that someone sent. */
export interface CommandCall {
  /** The text after the command's name. */
  readonly args?: string;
  readonly senderIsOwner?: boolean;
  /** For a client that is not a chat, such as the Control UI. */
  readonly gatewayClientScopes?: readonly string[];
  /** Throws if the sender is no longer an owner. */
  assertOwnerCurrent?(): void;
}

/** Without a text nothing is sent. */
export interface Reply {
  readonly text?: string;
}

/** A provider to sign in to, with its methods. Each is also a choice in openclaw.plugin.json. */
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
  /** The new configuration; null if that failed. */
  runNonInteractive(call: UnattendedCall): Promise<unknown>;
}

/** A requested sign-in. */
export interface AuthCall {
  /** True from a chat: only the sign-in. Otherwise it is part of `openclaw onboard` or `configure`. */
  readonly credentialOnly?: boolean;
  /** The current openclaw.json, which may not be written yet. */
  readonly config: unknown;
  readonly prompter: Wizard;
  /** Opens a page; in a chat, sends a message with a button. */
  openUrl(url: string): Promise<void>;
  /** Aborted if the person cancels or the gateway stops. */
  readonly signal?: AbortSignal;
  /** Throws if the person is no longer allowed to. */
  assertCurrent?(): void;
}

/** The same without a person. */
export interface UnattendedCall {
  readonly config: unknown;
  readonly runtime: { error(text: string): void; exit(code: number): void };
}

/** In a chat a note is a message, and questions throw. */
export interface Wizard {
  note(message: string, title?: string): Promise<void>;
  plain?(message: string): Promise<void>;
  /** Shows a code to compare or type, if this chat or screen can. */
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
  /** Merged into openclaw.json member by member; undefined removes one. */
  readonly configPatch?: unknown;
  /** A reference, `provider/model`. */
  readonly defaultModel?: string;
  /** Shown at the end. */
  readonly notes?: readonly string[];
}

/** An event of an agent's run, as passed to OpenClaw's `registerAgentEventSubscription`. */
interface RunEvent {
  readonly runId?: string;
  /** `error`: what the person reads, often only that something failed. */
  readonly data?: { readonly error?: unknown };
}

export interface Failure {
  readonly words: string;
  /** Finds the service's own message in the log. */
  readonly runId: string | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface FailureMemory {
  onRun(event: RunEvent): void;
  last(): Failure | undefined;
}

/** Remembers one failure for the gateway's lifetime. Never throws. */
export function createFailureMemory(): FailureMemory {
  let last: Failure | undefined;
  return {
    onRun({ runId, data }) {
      if (typeof data?.error === 'string' && data.error) last = { words: data.error, runId, at: Date.now() };
    },
    last: () => last,
  };
}
