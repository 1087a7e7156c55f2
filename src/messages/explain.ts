import type { Text } from './text.ts';

/** What `explain` and the report of an unknown error say. */
export const explain = {
  nothing: { en: 'needs an error, as an argument or on stdin', 'zh-TW': '需要以參數或 stdin 提供錯誤訊息' },
  paste: {
    en: 'Paste the error and end with Ctrl-D:',
    'zh-TW': '貼上錯誤訊息，並按 Ctrl-D 結束：',
  },
  several: {
    en: '{count} errors are in it; the first is usually the cause.',
    'zh-TW': '其中有 {count} 個錯誤；第一個通常是原因。',
  },
  reportLead: {
    en: 'To report it, paste this into an issue (secrets and account numbers are masked):',
    'zh-TW': '若要回報，請將以下內容貼到 issue（密鑰與帳號已遮蔽）：',
  },
  example: { en: 'An error from the log of the gateway', 'zh-TW': '來自 gateway 紀錄的錯誤' },
  examplePipe: { en: 'The last lines of a log', 'zh-TW': '紀錄的最後幾行' },
} satisfies Record<string, Text>;
