import type * as en from '../en/help.ts';
import type { Translation } from '../translation.ts';

export const help = {
  tagline: '設定 OpenClaw 使用 Amazon Bedrock，並以實際回覆驗證。',
  usage: '用法：openclaw-bedrock {words}',
  wordCommand: '<指令>',
  wordFlags: '[選項]',
  commandsHeading: '指令：',
  flagsHeading: '選項：',
  globalHeading: '通用選項：',
  examplesHeading: '範例：',
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
  chat: '在 OpenClaw 聊天室使用 Bedrock：/bedrock、/login bedrock',
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

export const examples = {
  init: '互動式設定',
  initSso: 'SSO，不提問',
  initKey: '從檔案讀取 API 金鑰，不提問',
  initDryRun: '先看看會變更什麼',
  verify: '檢查是否仍可使用',
  verifyJson: '輸出 JSON，供腳本使用',
  policy: '交給管理員的權限集',
  demo: '在示範環境中完整走一遍',
  demoKey: 'API 金鑰模式，並保留檔案',
} satisfies Translation<typeof en.examples>;

export const completion = {
  exampleBash: 'bash，寫在 ~/.bashrc',
  exampleZsh: 'zsh，寫在 ~/.zshrc 的 compinit 之後',
  exampleFish: 'fish',
  whichShell: '需要 shell 名稱：bash、zsh 或 fish',
} satisfies Translation<typeof en.completion>;

export const punctuation = {
  comma: '、',
  semicolon: '；',
  aside: '{text}（{aside}）',
  problem: '{flag}：{message}',
  problemSentence: '{flag}：{message}',
  lead: '{text}：',
} satisfies Translation<typeof en.punctuation>;

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

export const locationFlags = {
  configHelp: 'openclaw.json 的路徑（預設依 OpenClaw 的規則）',
  stateDirHelp: 'OpenClaw 的 state 目錄（預設依 OpenClaw 的規則）',
  notAnOpenclawProfile: '只能用英數字、_ 與 -，最多 64 個字元，且須以英數字開頭',
  yesHelp: '供指令稿使用；此指令本來就不會詢問',
  openclawProfileHelp: 'OpenClaw profile，同 openclaw --profile NAME',
} satisfies Translation<typeof en.locationFlags>;
