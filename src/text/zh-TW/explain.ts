import type * as en from '../en/explain.ts';
import type { Translation } from '../translation.ts';

export const explain = {
  nothing: '需要以參數或 stdin 提供錯誤訊息',
  paste: '貼上錯誤訊息，並按 Ctrl-D 結束：',
  several: '找到 {count} 個錯誤。若是紀錄檔，最新的排在最前；否則第一個通常就是原因。',
  reportLead: '若要回報，請將以下內容貼到 issue（機密資訊與帳戶 ID 已遮蔽）：',
  example: '來自 gateway 紀錄的錯誤',
  examplePipe: '紀錄的最後幾行',
} satisfies Translation<typeof en.explain>;
