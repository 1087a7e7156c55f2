/** What a person should know about a plan. */
export const plan = {
  otherProtocolReplaced:
    '{providerId} currently uses {api} at {baseUrl}. Bedrock will replace it (openclaw-bedrock undo restores it). To keep both, cancel and first rename {providerId}, and every reference to it, in openclaw.json',
  askConversion:
    'Other providers use the API key that is being removed: {providers}. Let them sign in the same way?',
  keyUserConverted: 'Provider {provider} will sign in the same way, without the API key.',
  keyUserLeft:
    'Provider {provider} also uses the API key that is being removed, and will stop working. To sign in to it the same way: openclaw config set {auth} aws-sdk && openclaw config unset {apiKey}',
  keyUserKeyless:
    'Provider {provider} also uses the API key that is being removed, and will stop working. To sign in to it the same way: openclaw config set {auth} aws-sdk',
  keyUserDead:
    'Provider {provider} also uses the API key that is being removed. OpenClaw {version} does not call it with any sign-in: it calls Bedrock only through the provider ID {usual}.',
  keySpelled: 'OpenClaw does not know the key {from}, so it becomes {to}.',
  keyDropped: 'OpenClaw does not know the key {from}, so it is removed; {to} stays as it is.',
  valueReplaced: '{model}: OpenClaw does not accept the value of {field}, so it is replaced.',
  stillRejected:
    'OpenClaw does not accept {place} in openclaw.json, and rejects the whole file until it is corrected. What it should be: openclaw-bedrock doctor',
  modelsRepaired:
    'The provider’s models are not in the list format that OpenClaw needs and will be rewritten.',
  keyProviderLeft:
    'Provider {provider} also uses the API key that is being removed, and will stop working. It can only use a key: give it its own.',
  keyPlaceLeft: '{place} in openclaw.json also uses the API key that is being removed. Give it its own key.',
  ownProviderId:
    'OpenClaw 2026.6 and later call Bedrock only through the provider ID {usual}; {providerId} will not work there. To rename it: openclaw-bedrock init --provider-id {usual}',
  keysOnlyInShell:
    'The access keys are set in this shell only. A gateway that runs as a service does not see them: put them in the service’s environment, or use a profile.',
  otherProfileKept:
    '.env also has AWS_PROFILE={profile}, which we did not write, so it stays. The API key overrides it.',
  gatewayModeSet:
    'This also sets gateway.mode to local, which OpenClaw’s gateway needs to start on this machine.',
  notListed:
    'An agent uses {model}, which the built-in model list does not have, so it is not added to the provider. To add it: openclaw-bedrock init --model {model} --no-primary',
  nameInUse:
    '{place} is {model}, which cannot be called by that ID. In openclaw.json, change it to {ref}, then add it: openclaw-bedrock init --model {right} --no-primary',
  fallbackUncallable:
    '{place} is {model}, which cannot be called by that ID. To replace it: openclaw-bedrock init --fallback-model {right}',
  fallbackIsPrimary: '{ref} was a fallback; as the default model, it is no longer one.',
  regionSet: '.env gets AWS_REGION={region}, the region of the setup.',
  pluginAdmitted: 'The Bedrock plugin is added to {list}, which named other plugins only.',
  chatOpened: 'The chat can choose every Bedrock model again.',
  replaceModeKept:
    'models.mode is "replace", so OpenClaw only uses the providers in openclaw.json. Left unchanged.',
  jobsKeepName:
    'Scheduled jobs in OpenClaw’s own store keep the old name. Find those with a model of “{from}”: openclaw cron list --json. Change each one: openclaw cron edit ID --model {to}/MODEL',
  providerRenamed:
    'Provider "{from}" and every reference to it will be renamed to "{to}", which every OpenClaw version supports.',
  referencesRenamed:
    'There is no provider "{from}": every reference to it will be renamed to "{to}", which every OpenClaw version supports.',
  providerMerged:
    'Provider "{from}" and every reference to it become part of "{to}", which exists already: both then have one region and one sign-in.',
  entryDropped:
    '{place} is removed, because {kept} exists already. Check that nothing of it is missing there.',
  keyInGatewayEnv:
    'OpenClaw will still use the API key in {path}, line {line}, before this sign-in. Remove that line.',
  keyDeleted:
    'The API key {key} will be deleted from .env and, once the new sign-in has worked, from the backups: undo cannot bring it back.',
  plaintextKeyMoved: 'The plaintext API key in openclaw.json moves to .env.',
  keyReferenceRemoved:
    'openclaw.json no longer refers to the API key; OpenClaw takes it from .env. With the reference, one refused call pauses Bedrock for up to 5 minutes, even after the key was replaced.',
  plaintextKeyRemoved:
    'The plaintext API key in openclaw.json is removed. Revoke it in the Bedrock console if others could read it.',
  sessionAdded: 'Profile {profile} needs {part}, which ~/.aws/config does not have: it is added.',
  aliasSkipped:
    'No alias added: it would turn agents.defaults.models into an allowlist and hide your other models.',
  aliasTaken:
    'The alias "{alias}" already belongs to {ref}, so {model} gets none. Choose another with --alias.',
  regionMoved: 'Provider "{providerId}" moves from {from} to {to}. To keep its region: --region {from}',
  primaryChanged: 'The default model changes from {from} to {to}.',
  figuresMoved: '{to}, the ID that can be called, gets the settings of {from}, whose own entry stays.',
  ownWayRemoved: '{model}: its own {field}, {value}, is removed, so that the provider’s counts.',
  priceReplaced: '{to} has its own price; the price set for {from} is not kept.',
  priceSet:
    '{model}: its price becomes ${input} in and ${output} out per million tokens, as in the built-in model list.',
  limitsLowered: '{model}: {field} lowered from {from} to {to}; Bedrock allows at most {limit}.',
} as const;

/** Problems in ~/.aws/config or ~/.aws/credentials, and which tools they affect. */
export const awsConfigProblems = {
  'duplicate-section': '{path}, line {line}: duplicate section. The AWS CLI and boto3 reject the whole file.',
  'duplicate-key': '{path}, line {line}: duplicate setting. The AWS CLI and boto3 reject the whole file.',
  'stray-line':
    '{path}, line {line}: neither a section header nor a setting below one. The AWS CLI and boto3 reject the whole file.',
  'byte-order-mark':
    '{path}, line {line}: the file starts with a byte order mark, which the AWS CLI and boto3 reject. Save it as UTF-8 without BOM.',
  'control-character':
    '{path}, line {line}: contains a control character, where AWS tools disagree on how to split lines.',
  'forbidden-name':
    '{path}, line {line}: __proto__ is not allowed as a name. The AWS SDK for JavaScript rejects the whole file.',
  'invisible-to-all':
    '{path}, line {line}: AWS tools ignore this section. They read [profile NAME] and [sso-session NAME], in lowercase and without spaces in NAME.',
  'invisible-to-sdk':
    '{path}, line {line}: the AWS SDK for JavaScript, and therefore OpenClaw, does not see this section.',
  'invisible-to-botocore':
    '{path}, line {line}: the AWS CLI and boto3 ignore this section. They read [profile NAME] and [sso-session NAME]; a name with spaces needs quotes.',
  'profile-word-missing':
    '{path}, line {line}: AWS tools ignore this section. A profile is written [profile NAME] in this file.',
  'hidden-default':
    '{path}, line {line}: the AWS SDK for JavaScript ignores [default] because [profile default] also exists.',
  'indented-key':
    '{path}, line {line}: the AWS CLI and boto3 read this indented line as part of the value above it.',
  'quoted-value':
    '{path}, line {line}: to every AWS tool the quotation marks are part of the value. Remove them.',
} as const;

/** Conflicts: another place decides a variable that the setup also sets. */
export const conflicts = {
  shell: 'this shell',
  gateway: 'the gateway service',
  wins: '{variable} is set in {where} and overrides {intended} (in {reader})',
  winsEmpty: '{variable} is set to an empty value in {where}, which hides {intended} (in {reader})',
  tableHead: 'Where {reader} gets this variable from:',
  winner: 'wins',
  hidden: 'hidden',
  emptyMark: '(empty)',

  unset: 'unset {variable}',
  unsetWindows:
    'Remove-Item env:{variable}; permanently: [Environment]::SetEnvironmentVariable("{variable}", $null, "User")',
  'edit-file': 'Remove {variable} from {path}',
  fix: 'openclaw-bedrock doctor --fix',
  'reinstall-service': 'openclaw gateway install --force && openclaw gateway restart',
  'edit-unit':
    'Remove {variable} from {path}, then: systemctl --user daemon-reload && openclaw gateway restart',
  'edit-system-unit':
    'Remove {variable} from {path}, then: sudo systemctl daemon-reload && sudo systemctl restart {unit}',
  'remove-section':
    'Remove the keys of {path}, or use another profile: openclaw-bedrock init --profile bedrock-sso',
  'remove-setting':
    'Remove {variable} from {path}, or use another profile: openclaw-bedrock init --profile bedrock-sso',

  gatewayDiffers:
    'The gateway service gets {variable} from {gateway}, this shell from {shell}, so this test does not cover the gateway.',
  nowhere: 'nowhere',
  gatewayDiffersFix: 'To update the gateway: {command}',
  viaProxy:
    'This call used the proxy {proxy}. Set {variables} in the gateway service’s environment too (not in .env, which is read too late for certificates).',
  viaTrust:
    'This call used {variables}. Set NODE_EXTRA_CA_CERTS in the gateway service’s environment too (not in .env).',
} as const;

/** Notes in a diff about what its lines cannot show. */
export const diff = {
  'secret-changed': '(secret changed)',
  'line-endings': 'Line endings change: {before} to {after}',
  'many-models': '{count} models are added: {names}',
  'long-lines': '[…] stands for unchanged text',
  'no-final-newline': 'No newline at end of file',
} as const;

/** Messages while files are changed and restored, besides the failures. */
export const files = {
  hardLinked:
    '{path} has more than one name (hard links). It will be replaced, so its other names keep the old content.',
  waiting: 'Waiting for openclaw-bedrock {command} (process {pid} on {host}, since {since})…',
  partUndone: 'openclaw-bedrock {command} was interrupted at {at}; its partial change was undone.',
  finished:
    'openclaw-bedrock {command} was interrupted at {at} after saving everything; the change was kept.',
  editedMeanwhile: '{path} was edited afterwards and was left alone.',
  interrupted: 'An earlier run was interrupted while saving; the next run that saves will repair it first.',
  planningAgain: '{path} was just changed by {who}; recalculating.',
  homesDiffer:
    'HOME is {home}, so the AWS files go there. The AWS CLI and boto3 look in {other} and will not see this sign-in.',
  willTighten: 'Others can read {path} (mode {mode}); changing it to {wanted}.',
  willTightenForGood:
    'Others can read {path} (mode {mode}); changing it to {wanted} (undo will not change it back).',
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
  keyStillWorks:
    'The old API key still works at AWS. Revoke it: https://console.aws.amazon.com/bedrock/home?region={region}#/api-keys',
  keyElsewhere: 'The old API key is also in {path}, line {line}. Remove it there, or revoke the key.',
  keyUnseen: '{path} could not be read. If it contains the old API key, remove it there, or revoke the key.',
} as const;

/** Texts of `undo`. */
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
  further: 'To go further back: openclaw-bedrock undo --list',
  backTo: 'To go back to before one of them: openclaw-bedrock undo --to ID',
  keyMissing:
    'The API key was removed when you switched to SSO. Enter it again: openclaw-bedrock init --auth api-key',
  askWithoutKey:
    'The API key of that setup no longer exists. Undo anyway? OpenClaw will have no sign-in until you enter a key.',
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
