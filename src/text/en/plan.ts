/** What a person should know about a plan. */
export const plan = {
  otherProtocolReplaced:
    '{providerId} speaks {api} to {baseUrl} today. It is replaced by Bedrock itself (openclaw-bedrock undo restores it). To keep both: openclaw-bedrock init --provider-id NAME',
  keyUserLeft:
    'Provider {provider} also uses the API key that is removed now, and will stop working. Give it a key of its own, or auth "aws-sdk" for the role.',
  ownProviderId:
    'OpenClaw 2026.8 and later know this protocol only under the id {usual}; {providerId} will not run there. To rename it: openclaw-bedrock init --provider-id {usual}',
  awsConfigProblem:
    '~/.aws/config, line {line}: {problem}. OpenClaw reads the file all the same; the AWS CLI and boto3 do not.',
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
