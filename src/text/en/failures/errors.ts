import { fileErrors } from './errors-files.ts';

/** Texts of the failures of the machine and of ourselves (OCB1xx–3xx, OCB130). Those of AWS are in rules.ts. */
export const machineErrors = {
  ...fileErrors,
  bug: {
    title: 'Something unforeseen went wrong in openclaw-bedrock',
    cause: '{detail}',
    fix: ['Run it again with --debug and open an issue with the output (secrets are masked).'],
  },
  usage: {
    title: 'The command line is wrong or incomplete',
    // The problems are listed in its place.
    cause: '',
    fix: ['All flags: {help}'],
  },
  'cannot-parse': {
    title: '{path} cannot be read as {format}',
    cause: 'Line {line}, column {column}: {reason}. Nothing was changed.',
    fix: ['Mend that line, then run the same command again.'],
  },
  'cannot-read': {
    title: '{path} cannot be read',
    cause: '{detail}. Nothing was changed.',
    fix: ['Check what it is and who owns it: ls -ld {path}'],
  },
  'cannot-write': {
    title: '{path} cannot be written',
    cause: '{detail}. Every file is as it was.',
    fix: ['Make the file and its folder writable for you, then run the same command again.'],
  },
  'not-configured': {
    title: 'OpenClaw is not set up for Bedrock yet',
    cause: '{path} has no Bedrock provider.',
    fix: ['openclaw-bedrock init'],
  },
  'no-home': {
    title: 'No home folder',
    cause: 'HOME is not set and the system names no home folder.',
    fix: ['Set it: export HOME=/path/to/your/home'],
  },
  'cannot-edit': {
    title: '{path} cannot be edited safely',
    cause: '{reason}. Nothing was changed.',
    fix: ['See what it should say: openclaw-bedrock init --dry-run'],
  },
  'plugin-missing': {
    title: 'OpenClaw’s Bedrock plugin is not installed',
    cause:
      'Since 2026.5.28 OpenClaw says "No API provider registered for api: bedrock-converse-stream" without it.',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', 'openclaw gateway restart'],
  },
  cancelled: {
    title: 'Cancelled',
    cause: '',
    fix: [],
  },
} as const;
