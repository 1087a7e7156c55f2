/** What each example in the help does. */
export const examples = {
  init: 'Set up interactively',
  initSso: 'SSO, non-interactive',
  initKey: 'API key from a file, non-interactive',
  initDryRun: 'See what would change',
  verify: 'Check that it still works',
  verifyJson: 'JSON output for a script',
  policy: 'A permission set for your administrator',
  demo: 'The whole setup, simulated',
  demoKey: 'API key mode, keeping the files',
} as const;
