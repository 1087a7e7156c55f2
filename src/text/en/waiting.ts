/** What is said while a live call takes its time. */
export const waiting = {
  firstToken: 'Waiting for the first token… {seconds} s (large models can take a minute)',
  retryThrottled: 'Throttled by AWS; retrying in {seconds} s ({attempt} of {attempts})',
  retryUnavailable: 'Bedrock is unavailable; retrying in {seconds} s ({attempt} of {attempts})',
} as const;
