import type * as en from '../en/gateway.ts';
import type { Translation } from '../translation.ts';

export const gateway = {
  verifyHelp: '另外像對話一樣，透過執行中的 gateway 詢問（費用約等於一則對話訊息）',
  verifyExample: '另外確認執行中的 gateway 可以回覆',
  asking: '正在透過 OpenClaw gateway 詢問相同的問題',
  waiting: '等待 gateway 回覆… {seconds} 秒（第一次可能需要一分鐘）',
  answered: '✓ gateway 已以 {model} 回覆，耗時 {seconds} 秒',
  restarting: '正在重新啟動 OpenClaw gateway…',
  restartWaiting: '等待 gateway 啟動… {seconds} 秒（最多一分鐘屬正常）',
  restarted: 'OpenClaw gateway 已重新啟動並可回應。',
  signedIn: '執行中的 gateway 從下一則訊息起使用新的登入，不需重新啟動。',
  sendNew: '若期間有訊息失敗，請先傳送 /new。',
  askHelp: '另外透過執行中的 gateway 詢問',
  noGatewayHelp: '最後不透過執行中的 gateway 詢問',
  startWhy: '讓 gateway 使用這些設定',
  proveWhy: '確認 gateway 可以回覆',
  outdated: 'gateway 於 {started} 啟動，早於 {path} 在 {changed} 的變更。套用變更：openclaw gateway restart',
} satisfies Translation<typeof en.gateway>;
