/** What commands say while they work and when they are done. */
export const report = {
  sdkChain: 'what the AWS SDK finds by itself',
  calling: 'Calling {model} in {region} with {source}',
  answered: '{model} answered: first token after {firstToken} ms, {total} ms in all, {tokens}{cost}',
  tokens: '{inputTokens} tokens in, {outputTokens} out',
  noTokens: 'token count not given',
  cost: ', ${usd}',
  reasoningOnly: 'The model only reasoned and said nothing aloud; that counts as an answer.',
  shadow: 'Set up for {intended}, but {source} wins. This call proves {actual}, not {intended}.',
  sso: 'SSO',
  apiKey: 'API key',

  noChanges: 'All files are as they should be; nothing to write.',
  newFile: 'new file',
  changedFile: 'changed',
  written: 'Written.',
  dryRun: 'Dry run: nothing was written and nothing was called.',
  confirmWrite: 'Write these changes?',
  warning: 'Note: {text}',

  repeat: 'The same again without questions',
  next: 'Next',
  restartWhy: 'the gateway reads .env only when it starts',
  runVerboseWhy: 'should show no errors',
  newSessionWhy: 'in your chat: answers with the model’s name',
  done: 'Done: OpenClaw talks to Bedrock.',
  doneUnverified: 'Done. The live call was skipped; check with: openclaw-bedrock verify',
  filesKept: 'The files are written and stay; once mended, check with: openclaw-bedrock verify',

  gatewayNeverSetUp:
    'OpenClaw’s gateway has never been set up and will not start yet: openclaw config set gateway.mode local',
  openclawMissing:
    'No openclaw is on PATH. The files are written all the same; install it with: npm install -g openclaw',
  pluginToo: 'OpenClaw’s Bedrock plugin does not work yet either: openclaw-bedrock doctor',
  notDone: 'The files are written, but OpenClaw cannot use them yet:',
  conflict: '{conflict}. Fix: {remedy}',
  installPlugin: 'OpenClaw {version} needs its Bedrock plugin. Install it now?',
  pluginInstalling: 'Installing OpenClaw’s Bedrock plugin…',
  pluginInstalled: 'OpenClaw’s Bedrock plugin is installed.',
  programFailed: '{command} ended with exit code {exitCode}:\n{output}',
  restartGateway: 'Restart the OpenClaw gateway now?',
  gatewayRestarted: 'The OpenClaw gateway was restarted.',
} as const;
