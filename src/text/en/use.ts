/** What `use` says. */
export const use = {
  example: 'Switch to Nova Lite',
  examplePart: 'Part of a name is enough',
  inUse: 'Default model: {model}. Test it with: openclaw-bedrock verify',
  ambiguous: '"{typed}" matches several models: {choices}',
  unlisted:
    '{id} is in no list of models. Set it up with a test call instead: openclaw-bedrock init --model {id}',
} as const;
