import type { Text } from './text.ts';

/** What is wrong with a command line, shown behind the flag's name, and with where its answer goes. */
export const usage = {
  takesNoValue: { en: 'takes no value', 'zh-TW': '不接受值' },
  needsValue: { en: 'needs a value', 'zh-TW': '需要一個值' },
  oneOf: { en: 'must be one of: {choices}', 'zh-TW': '必須是其中之一：{choices}' },
  unknownFlag: { en: 'is not a known flag', 'zh-TW': '不是已知的選項' },
  unknownFlagGuess: {
    en: 'is not a known flag; did you mean {guess}?',
    'zh-TW': '不是已知的選項；是否想用 {guess}？',
  },
  unknownCommand: { en: 'is not a command', 'zh-TW': '不是已知的指令' },
  unknownCommandGuess: {
    en: 'is not a command; did you mean {guess}?',
    'zh-TW': '不是已知的指令；是否想用 {guess}？',
  },
  outputLost: { en: 'The output could not be written: {detail}', 'zh-TW': '無法寫出輸出：{detail}' },
  unexpectedArgument: { en: 'is not expected here', 'zh-TW': '此處不接受這個參數' },
} satisfies Record<string, Text>;
