/** What each example in the help does. */
export const examples = {
  init: 'Ask everything, write, and prove it',
  initSso: 'SSO without questions',
  initKey: 'API key from a file, without questions',
  initDryRun: 'See what would change',
  verify: 'Does it still answer?',
  verifyJson: 'The same for a script',
  policy: 'The permission set for your administrator',
  demo: 'The whole set-up in a sandbox',
  demoKey: 'With an API key, keeping the sandbox’s files to look at',
} as const;
