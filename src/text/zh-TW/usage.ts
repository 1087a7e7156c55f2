import type * as en from '../en/usage.ts';
import type { Translation } from '../text.ts';

export const usage = {
  takesNoValue: '不接受值',
  needsValue: '需要一個值',
  oneOf: '必須是其中之一：{choices}',
  secretGiven:
    '看起來是密鑰，任何選項都不接受密鑰（會留在 shell 的歷史紀錄中）。Bedrock API 金鑰請用 --api-key-stdin，或在隱藏輸入的提示中貼上。',
  unknownFlag: '不是已知的選項',
  unknownFlagGuess: '不是已知的選項；是否想用 {guess}？',
  unknownCommand: '不是已知的指令',
  unknownCommandGuess: '不是已知的指令；是否想用 {guess}？',
  outputLost: '無法寫出輸出：{detail}',
  unexpectedArgument: '此處不接受這個參數',
} satisfies Translation<typeof en.usage>;
