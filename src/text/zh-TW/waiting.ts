import type * as en from '../en/waiting.ts';
import type { Translation } from '../translation.ts';

export const waiting = {
  working: '{text} {seconds} 秒',
  workingOn: '{text} {seconds} 秒 · {line}',
  validating: '正在由 OpenClaw 檢查設定…',
  checking: '檢查中…',
  loadingAccounts: '正在載入您的 AWS 帳戶…',
  loadingRoles: '正在載入您的權限集…',
  checkingKey: '正在檢查金鑰…',
  checkingRole: '正在檢查角色 {role}…',
  firstTokenSoon: '等待第一個回覆… {seconds} 秒',
  firstToken: '等待第一個回覆… {seconds} 秒（大型模型可能需要一分鐘）',
  retryThrottled: 'AWS 限制請求頻率，{seconds} 秒後重試（第 {attempt} 次，共 {attempts} 次）',
  retryUnavailable: 'Bedrock 目前無法回應；{seconds} 秒後重試（第 {attempt} 次，共 {attempts} 次）',
} satisfies Translation<typeof en.waiting>;
