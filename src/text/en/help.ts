/** The general help and its one-line command summaries. */
export const help = {
  tagline: 'Set up OpenClaw with Amazon Bedrock, and test it with a live reply.',
  usage: 'Usage: openclaw-bedrock {words}',
  wordCommand: '<command>',
  wordFlags: '[flags]',
  commandsHeading: 'Commands:',
  flagsHeading: 'Flags:',
  globalHeading: 'Global flags:',
  examplesHeading: 'Examples:',
  moreHelp: 'New here? openclaw-bedrock init. Details: openclaw-bedrock <command> --help',

  init: 'Set up, switch sign-in, change model or region',
  verify: 'Test the setup with a live call',
  login: 'Sign in to IAM Identity Center',
  logout: 'Sign out, here and at the portal',
  status: 'Show the current setup, expiry and conflicts',
  doctor: 'Find problems and show how to fix them',
  explain: 'Explain an error message and how to fix it',
  models: 'List the models you can use',
  policy: 'Print the least-privilege IAM policy',
  use: 'Switch the default model, and nothing else',
  watch: 'Keep the sign-in alive: one pass, or a timer with --install',
  chat: 'Bedrock in your chat with OpenClaw: /bedrock, /login bedrock',
  undo: 'Undo the last change',
  demo: 'Try init in a sandbox, without an AWS account',
  completion: 'Print completions for your shell',

  helpFlag: 'Show help',
  versionFlag: 'Show the version',
  jsonFlag: 'Print JSON to stdout; never ask',
  noColorFlag: 'Disable color (or set NO_COLOR)',
  debugFlag: 'Show details for a bug report',
  langFlag: 'Language',
  verifyFlag: 'Same as the verify command',
} as const;

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

/** Texts of `completion`. */
export const completion = {
  exampleBash: 'bash, in ~/.bashrc',
  exampleZsh: 'zsh, in ~/.zshrc after compinit',
  exampleFish: 'fish',
  whichShell: 'needs the name of a shell: bash, zsh or fish',
} as const;

/** How texts are joined. */
export const punctuation = {
  comma: ', ',
  semicolon: '; ',
  aside: '{text} ({aside})',
  problem: '{flag} {message}',
  problemSentence: '{flag}: {message}',
  lead: '{text}: ',
} as const;

/** Problems of a command line, shown after the flag's name. */
export const usage = {
  takesNoValue: 'takes no value',
  needsValue: 'needs a value',
  oneOf: 'must be one of: {choices}',
  secretGiven:
    'looks like a secret, which flags do not accept: it would stay in your shell’s history. For a Bedrock API key, use --api-key-stdin or the hidden prompt.',
  keyFlag:
    'is not a flag, because a key on the command line stays in your shell’s history. Pipe it in instead: openclaw-bedrock init --api-key-stdin < key.txt',
  unknownFlag: 'is not a known flag',
  unknownFlagGuess: 'is not a known flag; did you mean {guess}?',
  unknownCommand: 'is not a command',
  unknownCommandGuess: 'is not a command; did you mean {guess}?',
  outputLost: 'Could not write the output: {detail}',
  unexpectedArgument: 'is an unexpected argument',
} as const;

/** Help of the flags that choose an OpenClaw. Separate from the questions, because `status` loads them. */
export const locationFlags = {
  configHelp: 'Path of openclaw.json (default: as OpenClaw finds it)',
  stateDirHelp: 'OpenClaw state directory (default: as OpenClaw finds it)',
  notAnOpenclawProfile:
    'may contain letters, digits, _ and -, up to 64 characters, and must start with a letter or digit',
  yesHelp: 'Accepted for scripts: this command never asks',
  openclawProfileHelp: 'OpenClaw profile, as in openclaw --profile NAME',
} as const;
