import type * as en from '../en/help.ts';
import type { Translation } from '../translation.ts';

export const help = {
  tagline: '設定 OpenClaw 使用 Amazon Bedrock，並以實際回覆驗證。',
  usageHeading: '用法',
  commandsHeading: '指令',
  flagsHeading: '選項',
  globalHeading: '通用選項',
  examplesHeading: '範例',
  moreHelp: '各指令的說明：openclaw-bedrock <指令> --help。第一次使用？openclaw-bedrock init',

  init: '設定、切換登入方式、更換模型或區域',
  verify: '以實際呼叫測試設定',
  login: '登入 IAM Identity Center',
  logout: '登出（本機與入口網站）',
  status: '顯示目前設定、有效期限與衝突（離線）',
  doctor: '找出問題並提供修正方法',
  explain: '說明錯誤訊息的原因與修正方法',
  models: '列出可使用的模型',
  policy: '印出最小權限的 IAM 政策',
  use: '切換主要模型，其他都不變',
  watch: '維持登入狀態：執行一次，或以 --install 加入排程',
  undo: '復原上次變更',
  demo: '在示範環境中試用 init，不需 AWS 帳戶',
  completion: '印出 shell 的自動完成設定',

  helpFlag: '顯示說明',
  versionFlag: '顯示版本',
  jsonFlag: '在 stdout 輸出 JSON，不再詢問',
  noColorFlag: '不使用顏色（或設定 NO_COLOR）',
  debugFlag: '顯示詳細資訊，供回報問題',
  langFlag: '語言',
  verifyFlag: '等同 verify 指令',
} satisfies Translation<typeof en.help>;
