import { fileErrors } from './errors-files.ts';

/** Texts of the failures of the machine and of ourselves (OCB1xx–3xx, OCB130). Those of AWS are in rules.ts. */
export const machineErrors = {
  ...fileErrors,
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
  'cannot-parse': {
    title: '{path} is not valid {format}',
    cause: 'Line {line}, column {column}: {reason}.',
    fix: ['Fix that line, then run the same command again.'],
  },
  'cannot-read': {
    title: '{path} cannot be read',
    cause: '{detail}.',
    fix: ['Check what it is and who owns it: ls -ld {path}'],
  },
  'cannot-write': {
    title: '{path} cannot be written',
    cause: '{detail}. Nothing was changed.',
    fix: ['Make the file and its folder writable, then run the same command again.'],
  },
  'not-configured': {
    title: 'OpenClaw is not set up for Bedrock yet',
    cause: 'There is no Bedrock provider in {path}.',
    fix: ['openclaw-bedrock init'],
  },
  'no-home': {
    title: 'Home folder not found',
    cause: 'HOME is not set.',
    fix: ['Set it: export HOME=/path/to/your/home'],
  },
  'cannot-edit': {
    title: '{path} cannot be edited safely',
    cause: '{reason}. Nothing was changed.',
    fix: ['See what it should contain: openclaw-bedrock init --dry-run'],
  },
  'plugin-missing': {
    title: 'OpenClaw’s Bedrock plugin is not installed',
    cause:
      'Without it, OpenClaw 2026.5.28 and later fails with "No API provider registered for api: bedrock-converse-stream".',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', 'openclaw gateway restart'],
  },
  'timer-not-set': {
    title: 'The timer could not be set',
    cause: '{command} says: {detail}.',
    fix: ['Put that right, then run the same command again.'],
  },
  'message-not-sent': {
    title: 'Nobody could be told',
    cause: '{detail}.',
    fix: [
      'OpenClaw sends messages through its running gateway: openclaw gateway status',
      'Sign in here: openclaw-bedrock login',
      'Choose who gets messages: openclaw-bedrock watch --install --notify CHANNEL:TARGET',
    ],
  },
  cancelled: {
    title: 'Cancelled',
    cause: '',
    fix: [],
  },
} as const;
