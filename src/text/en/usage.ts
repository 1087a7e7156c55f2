/** What is wrong with a command line, shown behind the flag's name, and with where its answer goes. */
export const usage = {
  takesNoValue: 'takes no value',
  needsValue: 'needs a value',
  oneOf: 'must be one of: {choices}',
  unknownFlag: 'is not a known flag',
  unknownFlagGuess: 'is not a known flag; did you mean {guess}?',
  unknownCommand: 'is not a command',
  unknownCommandGuess: 'is not a command; did you mean {guess}?',
  outputLost: 'The output could not be written: {detail}',
  unexpectedArgument: 'is not expected here',
} as const;
