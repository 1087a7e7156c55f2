import type * as en from '../en/gateway.ts';
import type { Translation } from '../translation.ts';

export const gateway = {
  verifyHelp: '另外像對話一樣，透過執行中的 gateway 詢問（費用約等於一則對話訊息）',
  verifyExample: '另外確認執行中的 gateway 可以回覆',
  asking: '正在透過 OpenClaw gateway 詢問相同的問題',
  waiting: '等待 gateway 回覆… {seconds} 秒（第一次可能需要一分鐘）',
  answered: '✓ gateway 已以 {model} 回覆，花費 {seconds} 秒',
  outdated: 'gateway 於 {started} 啟動，早於 {path} 在 {changed} 的變更。套用變更：openclaw gateway restart',
} satisfies Translation<typeof en.gateway>;
