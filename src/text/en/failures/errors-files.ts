/** Texts of the failures of changing files. A fact `lines` is shown below the cause as it stands. */
export const fileErrors = {
  'changed-meanwhile': {
    title: '{path} was changed by {who} just now',
    cause:
      'It is no longer what the plan was made from, and it changed again when a new plan was made. Every file is as it was left there. What changed at {when}:',
    fix: ['Run the same command again.'],
  },
  'config-read-only': {
    title: 'OpenClaw’s configuration is managed elsewhere',
    cause: '{variable} is set, so {path} must not be edited here. Nothing was changed. It should say:',
    fix: ['Add these lines where it is managed, then run the same command again: it writes the other files.'],
  },
  'not-your-file': {
    title: '{path} belongs to another user',
    cause: 'Its owner has the user id {owner}, you have {you}. Nothing was changed. It should say:',
    fix: ["Run the same command as its owner (sudo -u '#{owner}' -H …), or have the owner add these lines."],
  },
  'included-elsewhere': {
    title: '{path} takes this part from other files by $include',
    cause: '{place} comes from {include}, {reason}. Nothing was changed. Together the files should say:',
    fix: ['Put these lines into the file that should have them, then run the same command again.'],
  },
  'openclaw-rejects': {
    title: 'OpenClaw rejects the new {path}',
    cause: 'Every file was put back as it was. In its own words:',
    fix: ['What it says of the file as it is now: openclaw config validate', 'openclaw doctor'],
  },
  'edited-since': {
    title: '{path} was edited since',
    cause:
      'Putting it back as it was would also undo those edits. Nothing was changed. It would change like this:',
    fix: ['To put it back all the same: openclaw-bedrock undo --force'],
  },
  'cannot-put-back': {
    title: '{path} could not be put back',
    cause:
      '{detail}. Its previous bytes are in {backup}. The next run tries again before it does anything else.',
    fix: ['Make room or give yourself the right to write, then: openclaw-bedrock undo'],
  },
  'read-only-file': {
    title: '{path} is read-only',
    cause: 'Somebody took the right to write it away. Nothing was changed.',
    fix: ['If that was you: chmod u+w {path}, then run the same command again.'],
  },
  'not-a-file': {
    title: '{path} is not a regular file',
    cause: 'It is a {what}. Only regular files are read and written. Nothing was changed.',
    fix: ['See what is there, then move it away or name another path: ls -lL {path}'],
  },
  'file-too-large': {
    title: '{path} is too large to be a configuration file',
    cause: 'It has {size}; the limit is 64 MiB. Nothing was changed.',
    fix: ['Check that this is the right file: ls -lL {path}'],
  },
  'not-your-home': {
    title: '{path} belongs to another user',
    cause:
      'You run this as root, and the owner has the user ID {owner}. Files that root creates there would be closed to the owner’s OpenClaw. Nothing was changed.',
    fix: [
      'If you used sudo, run the same command without it.',
      "As root, run it as the owner: sudo -u '#{owner}' -H openclaw-bedrock {command}",
    ],
  },
  'not-trusted': {
    title: '{path} cannot be trusted',
    cause:
      '{reason}. Locks, journals and backups are followed only where nobody else can have written them. Nothing was changed.',
    fix: ['Check who made it, and remove it if you do not need it: ls -ld {path}'],
  },
  'mounted-file': {
    title: '{path} is mounted as a single file and cannot be replaced',
    cause:
      'The system says "{detail}". A file is mounted there by itself (docker -v FILE:FILE, or a Kubernetes subPath). Every file is as it was.',
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
  'unexpected-value': {
    title: '{path} has a value that OpenClaw does not expect there',
    cause: 'Line {line}, column {column}: {reason}. Nothing was changed.',
    fix: ['Correct that value, then run the same command again.'],
  },
  locked: {
    title: 'Another run is changing these files',
    cause:
      'openclaw-bedrock {command} (process {pid} on {host}) has been at it since {since}; 10 seconds were waited. Nothing was changed.',
    fix: ['When it has ended, run the same command again.'],
  },
} as const;
