/** What is wrong with a command line, shown behind the flag's name, and with where its answer goes. */
export const usage = {
  takesNoValue: 'takes no value',
  needsValue: 'needs a value',
  oneOf: 'must be one of: {choices}',
  secretGiven:
    'looks like a secret, which no flag takes: it would stay in your shell’s history. Bedrock API keys go to --api-key-stdin or to a hidden prompt.',
  unknownFlag: 'is not a known flag',
  unknownFlagGuess: 'is not a known flag; did you mean {guess}?',
  unknownCommand: 'is not a command',
  unknownCommandGuess: 'is not a command; did you mean {guess}?',
  outputLost: 'The output could not be written: {detail}',
  unexpectedArgument: 'is not expected here',
} as const;
