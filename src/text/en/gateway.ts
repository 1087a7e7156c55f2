/** What is said of the running gateway. */
export const gateway = {
  verifyHelp:
    'Also ask through the running gateway, as a chat does (costs about as much as one chat message)',
  verifyExample: 'Also prove that the running gateway answers',
  asking: 'Asking the same through the OpenClaw gateway',
  waiting: 'Waiting for the gateway’s answer: {seconds} s (the first one can take a minute)',
  answered: '✓ The gateway replied with {model} in {seconds} s',
  outdated:
    'The gateway started at {started}, before {path} changed at {changed}. To use the change: openclaw gateway restart',
} as const;
