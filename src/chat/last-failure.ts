/** The newest failure of a call to a model in this gateway: its log is shared by all gateways of a user. */

/** An event of an agent's run, as `registerAgentEventSubscription` of OpenClaw hands it over. */
export interface RunEvent {
  readonly runId?: string;
  /** `error`: what the person reads, often only that something failed. */
  readonly data?: { readonly error?: unknown };
}

export interface Failure {
  readonly words: string;
  /** Leads to the service's own words in the log. */
  readonly runId: string | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface FailureMemory {
  onRun(event: RunEvent): void;
  last(): Failure | undefined;
}

/** Remembers one failure, as long as the gateway lives. Never throws. */
export function createFailureMemory(now: () => number = Date.now): FailureMemory {
  let last: Failure | undefined;
  return {
    onRun({ runId, data }) {
      if (typeof data?.error === 'string' && data.error) last = { words: data.error, runId, at: now() };
    },
    last: () => last,
  };
}
