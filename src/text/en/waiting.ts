/** What is said while a live call takes its time. */
export const waiting = {
  working: '{text} {seconds} s',
  workingOn: '{text} {seconds} s · {line}',
  validating: 'Validating with OpenClaw…',
  checking: 'Checking…',
  loadingAccounts: 'Loading your AWS accounts…',
  loadingRoles: 'Loading your permission sets…',
  checkingKey: 'Checking the key…',
  checkingRole: 'Checking role {role}…',
  firstTokenSoon: 'Waiting for the first token… {seconds} s',
  firstToken: 'Waiting for the first token… {seconds} s (large models can take a minute)',
  retryThrottled: 'Throttled by AWS; retrying in {seconds} s ({attempt} of {attempts})',
  retryUnavailable: 'Bedrock is unavailable; retrying in {seconds} s ({attempt} of {attempts})',
} as const;
