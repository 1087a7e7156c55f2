import type * as en from '../../en/failures/rules-gateway.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const gatewayTexts = {
  'gateway-down': {
    title: 'OpenClaw gateway 沒有在執行',
    cause: '沒有 gateway，對話就不會有回覆。',
    fix: ['{start}', '若應該在執行中：openclaw gateway status'],
  },
  'gateway-refused': {
    title: 'OpenClaw gateway 拒絕連線',
    cause: 'gateway 啟動時使用的 token 與 openclaw.json 目前的不同。',
    fix: ['openclaw gateway restart'],
  },
  'gateway-plugin-not-loaded': {
    title: '執行中的 gateway 沒有載入 Bedrock 外掛',
    cause: '外掛已安裝，但 gateway 沒有使用它。',
    fix: ['openclaw gateway restart', '若仍無效：openclaw-bedrock doctor'],
  },
  'gateway-not-restarted': {
    title: 'gateway 沒有重新啟動，仍是原本的程序',
    cause: 'OpenClaw 的訊息：',
    fix: ['若是自行啟動的，請先停止，然後執行：openclaw gateway run', 'openclaw gateway status'],
  },
  'gateway-outdated': {
    title: 'gateway 仍在使用舊的 .env',
    cause: 'gateway 於 {started} 啟動，{path} 於 {changed} 變更；gateway 只在啟動時讀取它。',
    fix: ['openclaw gateway restart'],
  },
  'gateway-other-model': {
    title: 'gateway 以其他模型回覆',
    cause: '使用的是 {used}，而不是 {expected}。',
    fix: [
      '查看哪些 agent 有自己的模型：openclaw-bedrock doctor',
      '查看首選模型失敗的原因：openclaw logs --json | openclaw-bedrock explain',
    ],
  },
  'gateway-failed': {
    title: 'gateway 無法回覆',
    cause: '直接呼叫 Bedrock 可正常回覆，因此問題在 OpenClaw。',
    fix: ['查看記錄：openclaw logs --json | openclaw-bedrock explain', fixes.doctor],
  },
  'gateway-silent': {
    title: 'gateway 沒有回覆',
    cause: 'gateway 正在執行，但在 {seconds} 秒內沒有回覆。',
    fix: ['查看它在做什麼：openclaw logs --follow', 'openclaw gateway restart'],
  },
} satisfies FailureTranslation<typeof en.gatewayTexts>;
