import type * as en from '../en/help.ts';
import type { Translation } from '../text.ts';

export const help = {
  tagline: '為 OpenClaw 設定 Amazon Bedrock，並以即時回覆驗證。',
  usageHeading: '用法',
  commandsHeading: '指令',
  flagsHeading: '選項',
  globalHeading: '通用選項',
  examplesHeading: '範例',
  moreHelp: '每個指令都有自己的說明：openclaw-bedrock init --help',

  init: '設定、切換登入方式、更換模型或區域',
  verify: '以 OpenClaw 實際使用的設定進行即時呼叫',
  login: '登入 IAM Identity Center',
  logout: '登出（本機與入口網站）',
  status: '目前設定、有效期與誰蓋過誰；離線',
  doctor: '依因果順序檢查所有項目，並提供修正方法',
  explain: '貼上錯誤訊息，取得原因與修正指令',
  models: '列出此登入可使用的模型',
  policy: '印出最小權限的 IAM 政策',
  undo: '將檔案復原為上次變更前的狀態',
  demo: '在沙盒中試用 init：不需 AWS 帳號，不動任何檔案',

  helpFlag: '顯示說明',
  versionFlag: '顯示版本',
  jsonFlag: '在 stdout 輸出一份 JSON；不提問',
  noColorFlag: '不使用顏色（或設定 NO_COLOR）',
  debugFlag: '顯示失敗細節，供回報問題',
  langFlag: '語言',
  verifyFlag: '等同 verify 指令',
} satisfies Translation<typeof en.help>;
