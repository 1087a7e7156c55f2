/** What is said while a live call takes its time. */
export const waiting = {
  firstToken: 'Waiting for the first word from {host}: {seconds} s (a large model can take a minute)',
  retryThrottled: 'Too many requests for now; trying again in {seconds} s ({attempt} of {attempts})',
  retryUnavailable: 'Bedrock cannot answer right now; trying again in {seconds} s ({attempt} of {attempts})',
} as const;
