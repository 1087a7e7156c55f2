import type { Text } from './text.ts';

/** The general help and the one-line summaries in it. */
export const help = {
  tagline: {
    en: 'Sets up OpenClaw with Amazon Bedrock and proves it with a live reply.',
    'zh-TW': '為 OpenClaw 設定 Amazon Bedrock，並以即時回覆驗證。',
  },
  usageHeading: { en: 'Usage', 'zh-TW': '用法' },
  commandsHeading: { en: 'Commands', 'zh-TW': '指令' },
  flagsHeading: { en: 'Flags', 'zh-TW': '選項' },
  globalHeading: { en: 'Global flags', 'zh-TW': '通用選項' },
  examplesHeading: { en: 'Examples', 'zh-TW': '範例' },
  moreHelp: {
    en: 'Each command has its own help: openclaw-bedrock init --help',
    'zh-TW': '每個指令都有自己的說明：openclaw-bedrock init --help',
  },

  init: {
    en: 'Set up, switch sign-in, change model or region',
    'zh-TW': '設定、切換登入方式、更換模型或區域',
  },
  verify: {
    en: 'Make a live call with exactly what OpenClaw will use',
    'zh-TW': '以 OpenClaw 實際使用的設定進行即時呼叫',
  },
  login: { en: 'Sign in to IAM Identity Center', 'zh-TW': '登入 IAM Identity Center' },
  logout: { en: 'Sign out, here and at the portal', 'zh-TW': '登出（本機與入口網站）' },
  status: {
    en: 'What is set up, how long it lasts, what hides what; offline',
    'zh-TW': '目前設定、有效期與誰蓋過誰；離線',
  },
  doctor: {
    en: 'Check everything, in the order of cause, each with its fix',
    'zh-TW': '依因果順序檢查所有項目，並提供修正方法',
  },
  explain: {
    en: 'Paste an error; get its cause and the command that fixes it',
    'zh-TW': '貼上錯誤訊息，取得原因與修正指令',
  },
  models: {
    en: 'List the models that this sign-in can use',
    'zh-TW': '列出此登入可使用的模型',
  },
  policy: { en: 'Print the least-privilege IAM policy', 'zh-TW': '印出最小權限的 IAM 政策' },
  undo: {
    en: 'Put the files back as they were before the last change',
    'zh-TW': '將檔案復原為上次變更前的狀態',
  },
  demo: {
    en: 'Try init in a sandbox: no AWS account, touches nothing',
    'zh-TW': '在沙盒中試用 init：不需 AWS 帳號，不動任何檔案',
  },

  helpFlag: { en: 'Show help', 'zh-TW': '顯示說明' },
  versionFlag: { en: 'Show the version', 'zh-TW': '顯示版本' },
  jsonFlag: { en: 'One JSON document on stdout; asks nothing', 'zh-TW': '在 stdout 輸出一份 JSON；不提問' },
  noColorFlag: { en: 'No colour (also NO_COLOR)', 'zh-TW': '不使用顏色（或設定 NO_COLOR）' },
  debugFlag: { en: 'Details of a failure for a bug report', 'zh-TW': '顯示失敗細節，供回報問題' },
  langFlag: { en: 'Language', 'zh-TW': '語言' },
  verifyFlag: { en: 'Same as the command verify', 'zh-TW': '等同 verify 指令' },
} satisfies Record<string, Text>;
