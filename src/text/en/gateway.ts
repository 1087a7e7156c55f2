/** What is said of the running gateway. */
export const gateway = {
  verifyHelp:
    'Also ask through the running gateway, as a chat does (costs about as much as one chat message)',
  verifyExample: 'Also prove that the running gateway answers',
  asking: 'Asking the same question through the OpenClaw gateway',
  waiting: 'Waiting for the gateway’s answer: {seconds} s (the first one can take a minute)',
  answered: '✓ The gateway replied with {model} in {seconds} s',
  restarting: 'Restarting the OpenClaw gateway…',
  restartWaiting: 'Waiting for the gateway to start: {seconds} s (up to a minute is normal)',
  restarted: 'The OpenClaw gateway was restarted and answers.',
  signedIn: 'A running gateway uses the new sign-in from the next message; no restart is needed.',
  sendNew: 'If a message failed in the meantime, send /new first.',
  askHelp: 'Also ask through the running gateway',
  noGatewayHelp: 'Do not ask through the running gateway at the end',
  startWhy: 'so that the gateway uses these settings',
  proveWhy: 'then shows that it answers',
  outdated:
    'The gateway started at {started}, before {path} changed at {changed}. To use the change: openclaw gateway restart',
} as const;
