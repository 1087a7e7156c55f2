/** What the demo says around the real init. */
export const demo = {
  authHelp: 'How to sign in (default: sso)',
  keepHelp: 'Keep the sandbox files so you can look at them',
  banner:
    'DEMO: a simulated AWS on this machine and a temporary home folder. No AWS account needed; your files are not touched.',
  approval: 'The sign-in approves itself after a moment; no browser is needed.',
  sampleKey: 'Demo key to paste:',
  removed: 'That was the demo; everything it wrote is gone. To set up for real: {command}',
  kept: 'That was the demo. Its files are in {home}. To set up for real: {command}',
} as const;
