/** What is said while files are changed and put back, beside the errors. */
export const files = {
  hardLinked:
    '{path} has more than one name (hard links). It will be replaced, so its other names keep the old content.',
  waiting: 'Waiting for openclaw-bedrock {command} (process {pid} on {host}, since {since})…',
  rolledBack: 'openclaw-bedrock {command} was interrupted at {at}; its partial change was undone.',
  finished:
    'openclaw-bedrock {command} was interrupted at {at} after saving everything; the change was kept.',
  editedMeanwhile: '{path} was edited afterwards and was left alone.',
  interrupted: 'An earlier run was interrupted while saving; the next run that saves will repair it first.',
  planningAgain: '{path} was just changed by {who}; recalculating.',
  homesDiffer:
    'HOME is {home}, so the AWS files go there. The AWS CLI and boto3 look in {other} and will not see this sign-in.',
  willTighten: 'Others can read {path} (mode {mode}); changing it to {wanted}.',
  cannotTighten: 'Others can read {path}, and its mode cannot be changed: {detail}',
  otherProgram: 'another program (user ID {uid})',
  openclaw: 'OpenClaw {version}',
  anotherRun: 'another run of openclaw-bedrock',
  removed: '(the file is gone)',
  addByHand: '{path} must be edited by hand. Add:\n{lines}',
  notJudged: 'Could not validate the new configuration with OpenClaw: {detail}',
  askUndo: 'The live call failed: {title}. Undo the changes?',
  canUndo: 'Or undo the changes: openclaw-bedrock undo',
  notUndone:
    '{path} was edited after it was saved, so nothing was undone. See what undo would change: openclaw-bedrock undo',
  undone: 'All changes from this run were undone.',
  keysScrubbed:
    'The old API key was also removed from our backups. To switch back, you will need to enter it again.',
  keyElsewhere: 'The old API key is also in {path}, line {line}. Remove it there, or revoke the key.',
  keyUnseen: '{path} could not be read. If it contains the old API key, remove it there, or revoke the key.',
} as const;

/** The texts of `undo`. */
export const undo = {
  listHelp: 'List the changes that can be undone',
  toHelp: 'Undo this change and everything after it',
  forceHelp: 'Undo even if that discards later edits',
  exampleLast: 'Undo the last change',
  exampleList: 'See what can be undone',
  exampleTo: 'Go further back',
  nothing: 'There is nothing to undo.',
  same: 'Nothing to change: the files already look like that.',
  unknownId: '{id} is not in the undo list; see openclaw-bedrock undo --list',
  done: 'Undid the change of {at} ({command}).',
  again: 'To undo this: openclaw-bedrock undo',
  keyMissing:
    'The API key was removed when you switched to SSO. Enter it again: openclaw-bedrock init --auth api-key',
  created: 'new',
  edited: 'changed',
  removed: 'removed',
  'sign-in': 'sign-in',
  model: 'default model',
  region: 'region',
  set: '{name}: {to}',
  moved: '{name}: {from} → {to}',
  gone: '{name}: {from} removed',
  scrubbed: 'without the API key',
} as const;
