/** What a person should know about a plan. */
export const plan = {
  otherProtocolReplaced:
    '{providerId} speaks {api} to {baseUrl} today. It is replaced by Bedrock itself (openclaw-bedrock undo restores it). To keep both: openclaw-bedrock init --provider-id NAME',
  keyUserLeft:
    'Provider {provider} also uses the API key that is removed now, and will stop working. Give it a key of its own, or auth "aws-sdk" for the role.',
  ownProviderId:
    'OpenClaw 2026.8 and later know this protocol only under the id {usual}; {providerId} will not run there. To rename it: openclaw-bedrock init --provider-id {usual}',
  otherProfileKept:
    '.env also names AWS_PROFILE={profile}. It is not ours, so it stays; the API key wins over it.',
  replaceModeKept:
    'models.mode is "replace": only the providers in openclaw.json exist for OpenClaw. It stays as it is.',
  providerRenamed:
    'Provider "{from}" becomes "{to}" with every reference to it: newer OpenClaw versions do not know "{from}".',
  plaintextKeyMoved: 'The API key written out in openclaw.json moves to .env.',
  plaintextKeyRemoved:
    'The API key written out in openclaw.json is removed. Revoke it in the Bedrock console if others could read it.',
  aliasSkipped:
    'No alias is written: a first entry in agents.defaults.models would hide your models of other providers.',
  aliasTaken:
    'The alias "{alias}" belongs to {ref} already, so {model} gets none. Choose another with --alias.',
  primaryChanged: 'The primary model changes from {from} to {to}.',
  limitsLowered: '{model}: {field} {from} is more than Bedrock accepts; it becomes {to}.',
} as const;

/** What is wrong with a line of ~/.aws/config or ~/.aws/credentials, and for whom. */
export const awsConfigProblems = {
  'duplicate-section':
    '{path}, line {line}: this section is there twice. The AWS CLI and boto3 refuse the whole file.',
  'duplicate-key':
    '{path}, line {line}: this setting is there twice. The AWS CLI and boto3 refuse the whole file.',
  'stray-line':
    '{path}, line {line}: this line is neither a section header nor a setting. The AWS CLI and boto3 refuse the whole file.',
  'byte-order-mark':
    '{path}, line {line}: the file starts with a byte order mark. The AWS CLI and boto3 refuse it; save it as UTF-8 without BOM.',
  'control-character':
    '{path}, line {line}: there is a control character. AWS tools split the file into different lines there.',
  'forbidden-name':
    '{path}, line {line}: __proto__ cannot be a name. The AWS SDK for JavaScript refuses the whole file.',
  'invisible-to-sdk':
    '{path}, line {line}: the AWS SDK for JavaScript, and so OpenClaw, does not see this section.',
  'invisible-to-botocore':
    '{path}, line {line}: the AWS CLI and boto3 pass over this one section; a name with blanks needs quotes.',
  'hidden-default':
    '{path}, line {line}: beside [profile default], the AWS SDK for JavaScript does not see [default].',
  'indented-key':
    '{path}, line {line}: the AWS CLI and boto3 take this indented line for a part of the value above it.',
} as const;
