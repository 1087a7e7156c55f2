/** What commands report while they work and when they are done. */
export const report = {
  sdkChain: 'the AWS SDK’s default credentials',
  calling: 'Calling {model} in {region} with {source}',
  costs:
    'Cost: ${calls} for a thousand calls like this; ${turns} for a thousand agent turns ({inputTokens} tokens in, {outputTokens} out).',
  heartbeatCosts: 'Heartbeats every {every} with {model}: ${usd} a day.',
  answered: '✓ {model} replied in {total} ms (first token {firstToken} ms, {tokens}{cost})',
  tokens: '{inputTokens} tokens in, {outputTokens} out',
  noTokens: 'no token count',
  cost: ', ${usd}',
  reasoningOnly: 'The model returned reasoning but no text. That still counts as a reply.',
  shadow: 'You set up {intended}, but {source} overrides it. This call tested {actual}, not {intended}.',
  sso: 'SSO',
  apiKey: 'API key',
  aws: 'AWS credentials on this machine',

  noChanges: 'The settings are already up to date.',
  newFile: 'new',
  changedFile: 'changed',
  written: 'Saved. Undo with: openclaw-bedrock undo',
  writtenInDemo: 'Saved.',
  dryRun: 'Dry run: nothing was written or called.',
  confirmWrite: 'Save these changes?',
  save: 'Save',
  showDiff: 'Show the whole diff',
  change: 'Change something',
  cancel: 'Cancel',
  askChange: 'What do you want to change?',
  andMore: '{ids} and {more} more',
  nothingChanged: 'No settings were changed.',
  nothingBefore: 'There is no earlier question to go back to. No settings were changed.',
  warning: 'Note: {text}',

  repeat: 'To repeat this without questions',
  next: 'Next',
  newSessionWhy: 'in your chat: starts a new session',
  statusWhy: 'in your chat: shows the model in use',
  doneThroughGateway: 'Done. OpenClaw replied through its gateway with {model}.',
  done: 'Done. OpenClaw is set up for Bedrock.',
  doneNotInstalled: 'Bedrock works. OpenClaw is not installed yet: run the steps above in order.',
  doneNotSetUp: 'Bedrock works. OpenClaw’s gateway is not set up yet: run the steps above in order.',
  installWhy: 'installs OpenClaw',
  pluginWhy: 'adds its Bedrock plugin',
  acceptedWhy: 'lets OpenClaw accept its configuration',
  gatewayModeWhy: 'lets the gateway start on this machine',
  doneUnchanged: 'Not tested. Test it with: openclaw-bedrock verify',
  doneOver: 'Not tested: {conflict}. The call used {variable}.',
  signInFirst: 'Nobody is signed in to AWS yet. To sign in: {command}',
  signInWhy: 'signs in to AWS',
  overWhy: 'so that {intended} is used',
  testWhy: 'tests the sign-in that you set up',
  doneUnverified: 'Saved, not tested. Test it with: openclaw-bedrock verify',
  filesUnchanged: 'Your settings are as they were. After fixing this, run: openclaw-bedrock verify',
  filesKept: 'Your settings were saved. After fixing this, run: openclaw-bedrock verify',

  gatewayNeverSetUp: 'The OpenClaw gateway is not set up yet. Run: openclaw config set gateway.mode local',
  openclawMissing: 'OpenClaw is not installed. Install it with: npm install -g openclaw@latest',
  pluginToo: 'OpenClaw’s Bedrock plugin also has a problem: openclaw-bedrock doctor',
  notDone: 'OpenClaw cannot use Bedrock until this is fixed.',
  notDoneSaved: 'Your settings are saved. OpenClaw cannot use Bedrock until this is fixed.',
  stillOther: 'The gateway still uses {used}.',
  conflict: '{conflict}. Fix: {remedy}',
  installOpenclaw: 'OpenClaw is not installed. Install it now? (npm install -g openclaw@latest)',
  openclawInstalling: 'Installing OpenClaw…',
  openclawInstalled: 'OpenClaw {version} is installed.',
  openclawNotOnPath:
    'npm installed OpenClaw, but not in a folder on PATH. Add the folder that "npm prefix -g" prints (its bin folder on Linux and macOS) to PATH.',
  newerNodeWhy: 'Node {needed} or newer (this is {version})',
  npmWhy: 'Node with npm, which installs OpenClaw',
  installPlugin: 'OpenClaw needs its Bedrock plugin. Install it now? (about 20 s)',
  pluginInstalling: 'Installing OpenClaw’s Bedrock plugin…',
  pluginInstalled: 'OpenClaw’s Bedrock plugin is installed.',
  programFailed: '{command} failed (exit code {exitCode}):\n{output}',
  restartGateway: 'Restart the OpenClaw gateway now?',
} as const;

/** How long a sign-in lasts unattended, and why. States only what can be known. */
export const lifetime = {
  heading: 'Expires',
  ssoRefreshable:
    'Sign-in: refreshes itself until your organization’s session limit (often 8 hours to 90 days). Access token: until {time}.',
  ssoRenewsOnUse:
    'The access token expired at {time}. The next call refreshes it, unless your organization’s session limit has passed.',
  ssoFixed: 'Valid until {time}; it cannot refresh itself.',
  ssoEnded: 'Expired at {time}; sign in again.',
  ssoNone: 'Not signed in.',
  longTerm:
    'Long-term key: valid until revoked, or until the date chosen when it was created (shown in the Bedrock console).',
  shortTerm:
    'Short-term key for {region}: valid until {time} at the latest (it may end sooner, with the session that created it).',
  shortTermEnded: 'The short-term key expired at {time}.',
  keyUnreadable: 'No usable API key found.',
  renew: 'To renew it: {command}',
  renewSignIn: 'To renew the sign-in: {command}',
  setKey: 'To set a key: {command}',
  replace: 'To replace it: {command}',
  replaceThere: 'To replace it, set another key in {where}',
} as const;

/** Texts of `explain` and of the report for an unknown error. */
export const explain = {
  nothing: 'is required: give the error message as an argument or on stdin',
  paste: 'Paste the error message, then press Ctrl-D:',
  several:
    'Found {count} errors. In a log the newest is listed first; otherwise the first is usually the cause.',
  requestId: 'Request ID: {requestId}',
  reportLead: 'To report it, paste this into an issue (secrets and account numbers are masked):',
  example: 'An error from the gateway log',
  examplePipe: 'The last lines of a log',
} as const;

/** Places that set a variable and are not files. */
export const places = {
  process: 'the process environment',
} as const;

/** What the demo adds around the real init. */
export const demo = {
  authHelp: 'How to sign in (default: sso)',
  keepHelp: 'Keep the sandbox files so you can look at them',
  banner:
    'DEMO: a simulated AWS on this machine and a temporary home folder. No AWS account needed; your files are not touched.',
  approval: 'The sign-in approves itself after a moment; no browser is needed.',
  sampleKey: 'Demo key to paste:',
  nextDay:
    'The next day, your organization has ended the session. A timer runs openclaw-bedrock watch, which sends a sign-in link to your chat:',
  inChat: 'In your chat you would see:',
  inReal: 'In a real run, the command that repeats it and the next steps follow here.',
  removed: 'That was the demo; everything it wrote is gone. To set up for real: {command}',
  kept: 'That was the demo. Its files are in {home}. To set up for real: {command}',
} as const;

/** Messages about the running gateway. */
export const gateway = {
  verifyHelp: 'Also test through the running gateway, as a chat would (costs about one chat message)',
  verifyExample: 'Also test the running gateway',
  asking: 'Asking the same question through the OpenClaw gateway',
  waiting: 'Waiting for the gateway’s reply: {seconds} s (the first one can take a minute)',
  answered: '✓ The gateway replied with {model} in {seconds} s',
  restarting: 'Restarting the OpenClaw gateway…',
  restartWaiting: 'Waiting for the gateway to start: {seconds} s (up to a minute is normal)',
  restarted: 'The OpenClaw gateway has restarted.',
  signedIn: 'A running gateway uses the new sign-in from the next message; no restart is needed.',
  sendNew: 'If a message failed in the meantime, send /new first.',
  askHelp: 'Also test through the running gateway',
  noGatewayHelp: 'Do not test through the running gateway at the end',
  startWhy: 'makes the gateway use these settings',
  runWhy: 'leave it running in its own terminal',
  proveWhy: 'tests a reply through the gateway',
  outdated:
    'The gateway started at {started}, before {path} changed at {changed}. To use the change: openclaw gateway restart',
} as const;
