import type { Text } from './text.ts';

/** What commands say while they work and when they are done. */
export const report = {
  sdkChain: { en: 'what the AWS SDK finds by itself', 'zh-TW': 'AWS SDK 自行尋找的憑證' },
  calling: {
    en: 'Calling {model} in {region} with {source}',
    'zh-TW': '正在以 {source} 呼叫 {region} 的 {model}',
  },
  answered: {
    en: '{model} answered: first token after {firstToken} ms, {total} ms in all, {tokens}{cost}',
    'zh-TW': '{model} 已回覆：首個 token {firstToken} 毫秒，總計 {total} 毫秒，{tokens}{cost}',
  },
  tokens: {
    en: '{inputTokens} tokens in, {outputTokens} out',
    'zh-TW': '輸入 {inputTokens}、輸出 {outputTokens} tokens',
  },
  noTokens: { en: 'token count not given', 'zh-TW': '未提供 token 數' },
  cost: { en: ', ${usd}', 'zh-TW': '，${usd}' },
  reasoningOnly: {
    en: 'The model only reasoned and said nothing aloud; that counts as an answer.',
    'zh-TW': '模型只進行了推理而沒有輸出文字；這仍算成功回覆。',
  },
  shadow: {
    en: 'Set up for {intended}, but {source} wins. This call proves {actual}, not {intended}.',
    'zh-TW': '設定為 {intended}，但 {source} 優先。這次呼叫驗證的是 {actual}，而非 {intended}。',
  },
  sso: { en: 'SSO', 'zh-TW': 'SSO' },
  apiKey: { en: 'API key', 'zh-TW': 'API 金鑰' },

  noChanges: {
    en: 'All files are as they should be; nothing to write.',
    'zh-TW': '所有檔案都已正確，無需寫入。',
  },
  newFile: { en: 'new file', 'zh-TW': '新檔案' },
  changedFile: { en: 'changed', 'zh-TW': '修改' },
  written: { en: 'Written.', 'zh-TW': '已寫入。' },
  dryRun: {
    en: 'Dry run: nothing was written and nothing was called.',
    'zh-TW': '試跑：沒有寫入，也沒有呼叫。',
  },
  confirmWrite: { en: 'Write these changes?', 'zh-TW': '寫入這些變更？' },
  warning: { en: 'Note: {text}', 'zh-TW': '注意：{text}' },

  repeat: { en: 'The same again without questions', 'zh-TW': '不提問重做一次' },
  next: { en: 'Next', 'zh-TW': '接下來' },
  restartWhy: { en: 'the gateway reads .env only when it starts', 'zh-TW': 'gateway 只在啟動時讀取 .env' },
  runVerboseWhy: { en: 'should show no errors', 'zh-TW': '不應出現錯誤' },
  newSessionWhy: {
    en: 'in your chat: answers with the model’s name',
    'zh-TW': '在對話中輸入：會回覆模型名稱',
  },
  done: { en: 'Done: OpenClaw talks to Bedrock.', 'zh-TW': '完成：OpenClaw 已能使用 Bedrock。' },
  doneUnverified: {
    en: 'Done. The live call was skipped; check with: openclaw-bedrock verify',
    'zh-TW': '完成。未進行即時呼叫；可用此指令檢查：openclaw-bedrock verify',
  },
  filesKept: {
    en: 'The files are written and stay; once mended, check with: openclaw-bedrock verify',
    'zh-TW': '檔案已寫入並保留；修正後可用此指令檢查：openclaw-bedrock verify',
  },

  gatewayNeverSetUp: {
    en: 'OpenClaw’s gateway has never been set up and will not start yet: openclaw config set gateway.mode local',
    'zh-TW': 'OpenClaw gateway 從未設定，目前無法啟動：openclaw config set gateway.mode local',
  },
  openclawMissing: {
    en: 'No openclaw is on PATH. The files are written all the same; install it with: npm install -g openclaw',
    'zh-TW': 'PATH 中沒有 openclaw。檔案仍會寫入；安裝方式：npm install -g openclaw',
  },
  pluginToo: {
    en: 'OpenClaw’s Bedrock plugin does not work yet either: openclaw-bedrock doctor',
    'zh-TW': 'OpenClaw 的 Bedrock 外掛也還無法使用：openclaw-bedrock doctor',
  },
  notDone: {
    en: 'The files are written, but OpenClaw cannot use them yet:',
    'zh-TW': '檔案已寫入，但 OpenClaw 還無法使用：',
  },
  conflict: { en: '{conflict}. Fix: {remedy}', 'zh-TW': '{conflict}。修正：{remedy}' },
  installPlugin: {
    en: 'OpenClaw {version} needs its Bedrock plugin. Install it now?',
    'zh-TW': 'OpenClaw {version} 需要 Bedrock 外掛。現在安裝？',
  },
  pluginInstalling: {
    en: 'Installing OpenClaw’s Bedrock plugin…',
    'zh-TW': '正在安裝 OpenClaw 的 Bedrock 外掛…',
  },
  pluginInstalled: {
    en: 'OpenClaw’s Bedrock plugin is installed.',
    'zh-TW': '已安裝 OpenClaw 的 Bedrock 外掛。',
  },
  programFailed: {
    en: '{command} ended with exit code {exitCode}:\n{output}',
    'zh-TW': '{command} 以結束代碼 {exitCode} 結束：\n{output}',
  },
  restartGateway: { en: 'Restart the OpenClaw gateway now?', 'zh-TW': '現在重新啟動 OpenClaw gateway？' },
  gatewayRestarted: { en: 'The OpenClaw gateway was restarted.', 'zh-TW': 'OpenClaw gateway 已重新啟動。' },
} satisfies Record<string, Text>;
