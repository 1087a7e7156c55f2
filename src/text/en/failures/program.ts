/** Failures of the program itself, and of what it runs. */
export const programFailures = {
  bug: {
    title: 'Unexpected error in openclaw-bedrock (this is a bug)',
    cause: '{detail}',
    fix: ['Run it again with --debug and open an issue with the output (secrets are masked).'],
  },
  usage: {
    title: 'Invalid or missing options',
    // The problems are listed in its place.
    cause: '',
    fix: ['See all options: {help}'],
  },
  cancelled: {
    title: 'Cancelled',
    cause: '[[{outcome}]]',
    fix: [],
  },
  'no-home': {
    title: 'Home folder not found',
    cause: 'HOME is not set.',
    fix: ['Set it: export HOME=/path/to/your/home'],
  },
  'chat-unsupported': {
    title: 'OpenClaw {version} does not support Bedrock in the chat',
    cause: 'Plugins can answer and sign in from a chat since OpenClaw 2026.9.',
    fix: ['Update OpenClaw: npm install -g openclaw', 'openclaw-bedrock chat --install'],
  },
  'timer-not-set': {
    title: 'The timer could not be set',
    cause: '{command} says: {detail}.',
    fix: ['Fix that, then run the same command again.'],
  },
  'message-not-sent': {
    title: 'The message could not be sent',
    cause: '{detail}.',
    fix: [
      'OpenClaw sends messages through its running gateway: openclaw gateway status',
      'Sign in here: openclaw-bedrock login',
      'Choose who gets messages: openclaw-bedrock watch --install --notify CHANNEL:TARGET',
    ],
  },
} as const;
