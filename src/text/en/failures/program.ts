import type * as families from '../../../failures/families/program.ts';
import type { FailureTranslation } from '../../translation.ts';
/** Failures of this program and of the programs it runs. */
export const programFailures = {
  bug: {
    title: 'Unexpected error in openclaw-bedrock (this is a bug)',
    cause: '{detail}',
    fix: ['Run it again with --debug and report the output (secrets are masked).'],
  },
  usage: {
    title: 'Invalid or missing options',
    // The list of problems is shown instead.
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
      '{?noOpenclaw}Add the folder of openclaw to PATH, or install it: npm install -g openclaw@latest',
      '{!noOpenclaw}OpenClaw sends messages through its running gateway: openclaw gateway status',
      'Sign in here: openclaw-bedrock login',
      'Choose who gets messages: openclaw-bedrock watch --install --notify CHANNEL:TARGET',
    ],
  },
} as const satisfies FailureTranslation<typeof families.programFailures>;

/** Failures of reading and changing files. */
export const fileFailures = {
  'cannot-parse': {
    title: '{path} is not valid {format}',
    cause: 'Line {line}, column {column}: {reason}.',
    fix: ['Fix that line, then run the same command again.'],
  },
  'unexpected-value': {
    title: '{path} has a value that OpenClaw does not expect there',
    cause: 'Line {line}, column {column}: {reason}. Nothing was changed.',
    fix: ['Correct that value, then run the same command again.'],
  },
  'cannot-read': {
    title: '{path} cannot be read',
    cause: '{detail}.',
    fix: ['Check what it is and who owns it: ls -ld {path}'],
  },
  'cannot-write': {
    title: '{path} cannot be written',
    cause:
      '[[{needed} cannot be created there: you may not write to that folder]][[{!needed}{detail}]]. Nothing was changed.',
    fix: [
      '{!needed}Make the file and its folder writable, then run the same command again.',
      '{?needed}Make this folder writable, or choose another one for OpenClaw with --state-dir, then run the same command again.',
    ],
  },
  'changed-meanwhile': {
    title: '{path} was changed by {who} just now',
    cause: 'It keeps changing while we try to write it. Nothing was written. Changed at {when}:',
    fix: ['Run the same command again.'],
  },
  'config-read-only': {
    title: 'OpenClaw’s configuration is managed elsewhere',
    cause: '{variable} is set, so {path} must not be edited here. Nothing was changed. It should contain:',
    fix: ['Add these lines where it is managed, then run the same command again to write the other files.'],
  },
  'not-your-file': {
    title: '{path} belongs to another user',
    cause: 'It belongs to user ID {owner}; you are {you}. Nothing was changed. It should contain:',
    fix: [
      "Run the same command as its owner: sudo -u '#{owner}' -H openclaw-bedrock {command}",
      'Ask the owner to add these lines.',
    ],
  },
  'include-broken': {
    title: '{path} includes a file that OpenClaw cannot use',
    cause:
      '[[There is no file {absent}, which $include names.]][[{outside}, which $include names, lies outside the folder of openclaw.json.]][[{circular} includes itself.]][[More than {depth} files include each other in a row.]] OpenClaw rejects the whole configuration because of it.',
    fix: ['Correct or remove that $include in {path}, then run the same command again.'],
  },
  'included-elsewhere': {
    title: '{path} gets this part from other files through $include',
    cause:
      '{place} comes from [[a list of files ({list})]][[{unreachable}, which cannot be read or lies outside the folder of the configuration]][[{twice}, which is included in more than one place]][[{merged}, and merging would undo the change]]. Nothing was changed. Together the files should contain:',
    fix: ['Add these lines to the right file, then run the same command again.'],
  },
  'openclaw-rejects': {
    title: 'OpenClaw rejects [[{!before}the new ]]{path}',
    cause:
      '[[{!before}All files were restored.]][[{?before}It did so before this change, too, so all files were restored.]] OpenClaw says:',
    fix: [
      '{?before}Let OpenClaw correct what an earlier version wrote, then try again: openclaw doctor --fix',
      'Check the current file: openclaw config validate',
      '{!before}openclaw doctor',
    ],
  },
  'edited-since': {
    title: '{path} was edited after that change',
    cause: 'Undoing would also discard those edits. Nothing was changed. It would change:',
    fix: ['To undo anyway: openclaw-bedrock undo --force'],
  },
  'cannot-undo': {
    title: '{path} could not be restored',
    cause: '{detail}. The previous version is in {backup}. The next run tries again first.',
    fix: ['Free disk space or fix permissions, then: openclaw-bedrock undo'],
  },
  'read-only-file': {
    title: '{path} is read-only',
    cause: 'Its write permission was removed. Nothing was changed.',
    fix: ['If you did that: chmod u+w {path}, then run the same command again.'],
  },
  'file-in-use': {
    title: '{path} is open in another program',
    cause: 'Windows does not let it be replaced: {detail}. Nothing was changed.',
    fix: ['Close that program (an editor, a sync tool, a virus scanner), then run the same command again.'],
  },
  'saved-as-utf16': {
    title: '{path} is saved as UTF-16',
    cause: 'OpenClaw and the AWS tools read UTF-8 only. Windows PowerShell writes UTF-16 with ">".',
    fix: [
      'Save it as UTF-8 in your editor, or in PowerShell: (Get-Content {path}) | Set-Content -Encoding utf8 {path}',
    ],
  },
  'not-a-file': {
    title: '{path} is not a regular file',
    cause: 'It is a {what}. Only regular files can be used here. Nothing was changed.',
    fix: ['See what it is, then move it or use another path: ls -lL {path}'],
  },
  'file-too-large': {
    title: '{path} is too large to be a configuration file',
    cause: 'It is {size}; the limit is 64 MiB. Nothing was changed.',
    fix: ['Check that this is the right file: ls -lL {path}'],
  },
  'not-your-home': {
    title: '{path} belongs to another user',
    cause:
      'You are running this as root, and the owner is user ID {owner}. The owner’s OpenClaw could not use files that root creates there. Nothing was changed.',
    fix: [
      'If you used sudo, run the same command without it.',
      "As root, run it as the owner: sudo -u '#{owner}' -H openclaw-bedrock {command}",
    ],
  },
  'not-trusted': {
    title: '{path} cannot be trusted',
    cause:
      '{reason}. Locks, journals and backups are used only if nobody else could have written them. Nothing was changed.',
    fix: ['Check who created it, and remove it if you do not need it: ls -ld {path}'],
  },
  'mounted-file': {
    title: '{path} is mounted as a single file and cannot be replaced',
    cause:
      'The system says "{detail}". The file itself is mounted (docker -v FILE:FILE, or a Kubernetes subPath). Nothing was changed.',
    fix: ['Mount the folder {folder} instead of the file, then run the same command again.'],
  },
  'backup-elsewhere': {
    title: '{path} is not a file of this setup',
    cause:
      'Backup {id} of "openclaw-bedrock {command}" would restore it, but this run does not write it. Nothing was changed.',
    fix: [
      'Use the same flags and variables as that run (--config, --state-dir, AWS_CONFIG_FILE), then run the same command again.',
    ],
  },
  'damaged-record': {
    title: '{path} is damaged',
    cause:
      '{reason}. This file is written as a whole, so the disk or another program has changed it. Nothing was changed.',
    fix: [
      'If no other run is in progress, move it away, then run the same command again: mv {record} {record}.damaged',
    ],
  },
  'lock-kept': {
    title: 'The lock {path} could not be removed',
    cause: '{detail}. All changes of this run were saved.',
    fix: ['The next run takes the lock over. If it does not, remove it: rm -r {path}'],
  },
  'key-kept': {
    title: 'The old API key is still in a backup',
    cause: 'The setup works, but the key could not be removed from {path}: {detail}',
    fix: ['Fix that, then try again: openclaw-bedrock verify'],
  },
  'not-removed': {
    title: '{path} could not be removed',
    cause: '{detail}. Everything else of this sign-in was removed.',
    fix: ['Make its folder writable, or move away what is there, then: openclaw-bedrock logout'],
  },
  locked: {
    title: 'Another run is changing these files',
    cause:
      'openclaw-bedrock {command} (process {pid} on {host}) has been running since {since}. Gave up after 10 seconds. Nothing was changed.',
    fix: ['When it has finished, run the same command again.'],
  },
} as const satisfies FailureTranslation<typeof families.fileFailures>;
