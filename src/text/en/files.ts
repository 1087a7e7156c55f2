/** What is said while files are changed and put back, beside the errors. */
export const files = {
  hardLinked:
    '{path} has more than one name (hard links). It is replaced as a whole, so its other names keep the old content.',
  waiting: 'Waiting for openclaw-bedrock {command} (process {pid} on {host}, since {since})…',
  rolledBack: 'openclaw-bedrock {command} was cut short at {at}; its half-made change was undone.',
  finished:
    'openclaw-bedrock {command} was cut short at {at} after its last file was written; its change stands.',
  editedMeanwhile: '{path} was edited after that and stays as it is.',
  interrupted:
    'An earlier run was cut short in the middle of its change; the next run that writes puts that right first.',
  planningAgain: '{path} was changed by {who} just now; planning again from what it says now.',
  willTighten: 'Others can read {path} (mode {mode}); it becomes {wanted}.',
  cannotTighten: 'Others can read {path}, and its mode cannot be changed: {detail}',
  otherProgram: 'another program (user id {uid})',
  openclaw: 'OpenClaw {version}',
  anotherRun: 'another run of openclaw-bedrock',
  removed: '(the file is gone)',
  addByHand: '{path} will not be written here. Add by hand:\n{lines}',
  notJudged: 'OpenClaw could not be asked whether it accepts the new configuration: {detail}',
  askUndo: 'The live call failed: {title}. Put the files back as they were before?',
  canUndo: 'Or go back: openclaw-bedrock undo',
  notUndone:
    '{path} was edited after it was written, so the files were not put back. See what would change: openclaw-bedrock undo',
  undone: 'The files are as they were before this run.',
  keysScrubbed:
    'The old API key was removed from {count} backed-up file(s). Going back to it needs the key again.',
  keyElsewhere:
    'The old API key also stands in {path}, which this tool did not write. Remove it there, or revoke the key.',
  keyUnseen: '{path} cannot be read. If the old API key stands in it, remove it there, or revoke the key.',
  keysKept: 'The old API key could not be removed from the backups: {detail}',
} as const;

/** The texts of `undo`. */
export const undo = {
  listHelp: 'Show what can be undone: when, what and why',
  toHelp: 'Back to before this change, and all after it',
  forceHelp: 'Also undo edits made since',
  exampleLast: 'Undo the last change',
  exampleList: 'See what can be undone',
  exampleTo: 'Go further back',
  nothing: 'There is nothing to undo.',
  same: 'The files are like that already.',
  unknownId: '{id} is no change that can be undone; see openclaw-bedrock undo --list',
  done: 'Put back as it was before {at} ({command}).',
  again: 'To undo this: openclaw-bedrock undo',
  keyMissing:
    'The API key was removed from the backups when SSO took its place. Enter it again: openclaw-bedrock init --auth api-key',
  created: 'new',
  edited: 'changed',
  removed: 'removed',
  scrubbed: 'without the API key',
} as const;
