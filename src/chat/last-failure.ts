/** The newest failure of a call to a model in this gateway: its log is shared by all gateways of a user. */

/** An event of an agent's run, as `registerAgentEventSubscription` of OpenClaw hands it over. */
export interface RunEvent {
  readonly data?: {
    /** What the person reads; often only that something failed. */
    readonly error?: unknown;
    readonly errorObservation?: { readonly providerErrorMessagePreview?: unknown };
  };
}

export interface Failure {
  /** The service's own words; where OpenClaw has none, those of the chat. */
  readonly words: string;
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
    onRun({ data }) {
      const words = [data?.errorObservation?.providerErrorMessagePreview, data?.error].find(
        (text) => typeof text === 'string' && text !== '',
      );
      if (typeof words === 'string') last = { words, at: now() };
    },
    last: () => last,
  };
}
