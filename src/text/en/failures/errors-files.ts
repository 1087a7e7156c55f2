/** A command is the same in every language. */

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
  locked: {
    title: 'Another run is changing these files',
    cause:
      'openclaw-bedrock {command} (process {pid} on {host}) has been at it since {since}; 10 seconds were waited. Nothing was changed.',
    fix: ['When it has ended, run the same command again.'],
  },
} as const;
