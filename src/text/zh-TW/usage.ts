import type * as en from '../en/usage.ts';
import type { Translation } from '../translation.ts';

export const usage = {
  takesNoValue: '不可帶值',
  needsValue: '後面要有值',
  oneOf: '必須是其中之一：{choices}',
  secretGiven:
    '看起來是機密資訊，選項不接受（會留在 shell 的歷史紀錄中）。Bedrock API 金鑰請用 --api-key-stdin，或在隱藏輸入的提示中貼上。',
  keyFlag:
    '不是選項，因為命令列上的金鑰會留在 shell 的歷史紀錄中。請改由 stdin 提供：openclaw-bedrock init --api-key-stdin < key.txt',
  unknownFlag: '不是已知的選項',
  unknownFlagGuess: '不是已知的選項；是否想用 {guess}？',
  unknownCommand: '不是已知的指令',
  unknownCommandGuess: '不是已知的指令；是否想用 {guess}？',
  outputLost: '無法寫出輸出內容：{detail}',
  unexpectedArgument: '是多餘的參數',
} satisfies Translation<typeof en.usage>;
