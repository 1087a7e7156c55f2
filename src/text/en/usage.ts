/** What is wrong with a command line, shown behind the flag's name, and with where its answer goes. */
export const usage = {
  takesNoValue: 'takes no value',
  needsValue: 'needs a value',
  oneOf: 'must be one of: {choices}',
  secretGiven:
    'looks like a secret, which flags do not accept: it would stay in your shell’s history. For a Bedrock API key, use --api-key-stdin or the hidden prompt.',
  keyFlag:
    'is not a flag, because a key on the command line stays in your shell’s history. Pipe it in instead: openclaw-bedrock init --api-key-stdin < key.txt',
  unknownFlag: 'is not a known flag',
  unknownFlagGuess: 'is not a known flag; did you mean {guess}?',
  unknownCommand: 'is not a command',
  unknownCommandGuess: 'is not a command; did you mean {guess}?',
  outputLost: 'Could not write the output: {detail}',
  unexpectedArgument: 'is an unexpected argument',
} as const;
