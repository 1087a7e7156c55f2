/** The latest failed model call in this gateway: its log is shared by all of a user's gateways. */

/** An event of an agent's run, as passed to OpenClaw's `registerAgentEventSubscription`. */
export interface RunEvent {
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
export function createFailureMemory(now: () => number = Date.now): FailureMemory {
  let last: Failure | undefined;
  return {
    onRun({ runId, data }) {
      if (typeof data?.error === 'string' && data.error) last = { words: data.error, runId, at: now() };
    },
    last: () => last,
  };
}
