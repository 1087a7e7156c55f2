/** What the demo says around the real init. */
export const demo = {
  authHelp: 'Which way to sign in (sso)',
  keepHelp: 'Leave the sandbox’s files to look at',
  banner:
    'SANDBOX. A stand-in for AWS on 127.0.0.1 and a throwaway home at {home}: no account, no real call, none of your files.',
  approval: 'The sign-in approves itself after a moment; no browser is needed.',
  sampleKey: 'If you choose the API key, paste this one: {key}',
  removed: 'That was the sandbox; it is gone. For real: {command}',
  kept: 'That was the sandbox. Its files stay at {home} until you remove them. For real: {command}',
} as const;
