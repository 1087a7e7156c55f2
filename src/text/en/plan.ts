/** What a person should know about a plan. */
export const plan = {
  otherProtocolReplaced:
    '{providerId} currently uses {api} at {baseUrl}. Bedrock will replace it (openclaw-bedrock undo restores it). To keep both: openclaw-bedrock init --provider-id NAME',
  keyUserLeft:
    'Provider {provider} also uses the API key that is being removed, and will stop working. To let the role sign for it: openclaw config set models.providers.{provider}.auth aws-sdk && openclaw config unset models.providers.{provider}.apiKey',
  modelsMended:
    'The provider’s models were not a list of models, which OpenClaw needs. They are rewritten as one.',
  keyProviderLeft:
    'Provider {provider} also uses the API key that is being removed, and will stop working. It cannot use a role: give it a key of its own.',
  keyPlaceLeft:
    '{place} in openclaw.json also uses the API key that is being removed. Give it a key of its own.',
  ownProviderId:
    'OpenClaw 2026.8 and later support this protocol only under the ID {usual}; {providerId} will not work there. To rename it: openclaw-bedrock init --provider-id {usual}',
  keysOnlyInShell:
    'The access keys are set in this shell only. A gateway that runs as a service does not see them: put them in the service’s environment, or use a profile.',
  otherProfileKept:
    '.env also has AWS_PROFILE={profile}, which we did not write, so it stays. The API key overrides it.',
  replaceModeKept:
    'models.mode is "replace", so OpenClaw only uses the providers in openclaw.json. Left unchanged.',
  providerRenamed:
    'Provider "{from}" and every reference to it will be renamed to "{to}": newer OpenClaw versions do not support "{from}".',
  plaintextKeyMoved: 'The plaintext API key in openclaw.json moves to .env.',
  plaintextKeyRemoved:
    'The plaintext API key in openclaw.json is removed. Revoke it in the Bedrock console if others could read it.',
  aliasSkipped:
    'No alias added: it would turn agents.defaults.models into an allowlist and hide your other models.',
  aliasTaken:
    'The alias "{alias}" already belongs to {ref}, so {model} gets none. Choose another with --alias.',
  primaryChanged: 'The default model changes from {from} to {to}.',
  figuresMoved: 'The settings of {from} go along to {to}, the ID that can be called.',
  priceReplaced: '{to} has a price of its own; the one written for {from} is not taken over.',
  limitsLowered: '{model}: {field} lowered from {from} to {to}, Bedrock’s limit.',
} as const;

/** What is wrong with a line of ~/.aws/config or ~/.aws/credentials, and for whom. */
export const awsConfigProblems = {
  'duplicate-section': '{path}, line {line}: duplicate section. The AWS CLI and boto3 reject the whole file.',
  'duplicate-key': '{path}, line {line}: duplicate setting. The AWS CLI and boto3 reject the whole file.',
  'stray-line':
    '{path}, line {line}: not a section header or a setting. The AWS CLI and boto3 reject the whole file.',
  'byte-order-mark':
    '{path}, line {line}: the file starts with a byte order mark, which the AWS CLI and boto3 reject. Save it as UTF-8 without BOM.',
  'control-character':
    '{path}, line {line}: contains a control character, where AWS tools disagree on how to split lines.',
  'forbidden-name':
    '{path}, line {line}: __proto__ is not allowed as a name. The AWS SDK for JavaScript rejects the whole file.',
  'invisible-to-sdk':
    '{path}, line {line}: the AWS SDK for JavaScript, and therefore OpenClaw, does not see this section.',
  'invisible-to-botocore':
    '{path}, line {line}: the AWS CLI and boto3 ignore this section. They read [profile NAME] and [sso-session NAME]; a name with spaces needs quotes.',
  'hidden-default':
    '{path}, line {line}: the AWS SDK for JavaScript ignores [default] because [profile default] also exists.',
  'indented-key':
    '{path}, line {line}: the AWS CLI and boto3 read this indented line as part of the value above it.',
  'quoted-value':
    '{path}, line {line}: to every AWS tool the quotation marks are part of the value. Remove them.',
} as const;

/** What is said of a variable that something else than the set-up decides. */
export const conflicts = {
  shell: 'this shell',
  gateway: 'the gateway service',
  wins: '{variable} is set in {where} and overrides {intended} (in {reader})',
  winsEmpty: '{variable} is set to an empty value in {where}, which hides {intended} (in {reader})',
  tableHead: 'Where {reader} gets this variable from:',
  winner: 'wins',
  hidden: 'hidden',
  emptyMark: '(empty)',

  unset: 'unset {variable} (and remove it from your shell profile)',
  unsetWindows:
    '$env:{variable} = $null; permanently: [Environment]::SetEnvironmentVariable("{variable}", $null, "User")',
  'edit-file': 'Remove {variable} from {path}',
  fix: 'openclaw-bedrock doctor --fix',
  'reinstall-service': 'openclaw gateway install --force && openclaw gateway restart',
  'edit-unit':
    'Remove {variable} from {path}, then: systemctl --user daemon-reload && openclaw gateway restart',
  'remove-section':
    'Remove the keys of {path}, or use another profile: openclaw-bedrock init --profile bedrock-sso',

  gatewayDiffers:
    'The gateway service gets {variable} from {gateway}, this shell from {shell}, so this test does not cover the gateway.',
  nowhere: 'nowhere',
  gatewayDiffersFix: 'To update the gateway: {command}',
  viaProxy:
    'This call used the proxy {proxy}. Set {variables} in the gateway service’s environment too (not in .env, which is read too late for certificates).',
  viaTrust:
    'This call used {variables}. Set NODE_EXTRA_CA_CERTS in the gateway service’s environment too (not in .env).',
} as const;

/** Remarks in a diff on what its lines cannot show. */
export const diff = {
  'secret-changed': '(secret changed)',
  'line-endings': 'Line endings change: {before} to {after}',
  'many-models': '{count} models are added: {names}',
  'no-final-newline': 'No newline at end of file',
} as const;
