import type * as en from '../en/report.ts';
import type { Translation } from '../text.ts';

export const report = {
  sdkChain: 'AWS SDK 自行尋找的憑證',
  calling: '正在以 {source} 呼叫 {region} 的 {model}',
  answered: '{model} 已回覆：首個 token {firstToken} 毫秒，總計 {total} 毫秒，{tokens}{cost}',
  tokens: '輸入 {inputTokens}、輸出 {outputTokens} tokens',
  noTokens: '未提供 token 數',
  cost: '，${usd}',
  reasoningOnly: '模型只進行了推理而沒有輸出文字；這仍算成功回覆。',
  shadow: '設定為 {intended}，但 {source} 優先。這次呼叫驗證的是 {actual}，而非 {intended}。',
  sso: 'SSO',
  apiKey: 'API 金鑰',

  noChanges: '所有檔案都已正確，無需寫入。',
  newFile: '新檔案',
  changedFile: '修改',
  written: '已寫入。',
  dryRun: '試跑：沒有寫入，也沒有呼叫。',
  confirmWrite: '寫入這些變更？',
  warning: '注意：{text}',

  repeat: '不提問重做一次',
  next: '接下來',
  restartWhy: 'gateway 只在啟動時讀取 .env',
  runVerboseWhy: '不應出現錯誤',
  newSessionWhy: '在對話中輸入：會回覆模型名稱',
  done: '完成：OpenClaw 已能使用 Bedrock。',
  doneUnverified: '完成。未進行即時呼叫；可用此指令檢查：openclaw-bedrock verify',
  filesKept: '檔案已寫入並保留；修正後可用此指令檢查：openclaw-bedrock verify',

  gatewayNeverSetUp: 'OpenClaw gateway 從未設定，目前無法啟動：openclaw config set gateway.mode local',
  openclawMissing: 'PATH 中沒有 openclaw。檔案仍會寫入；安裝方式：npm install -g openclaw',
  pluginToo: 'OpenClaw 的 Bedrock 外掛也還無法使用：openclaw-bedrock doctor',
  notDone: '檔案已寫入，但 OpenClaw 還無法使用：',
  conflict: '{conflict}。修正：{remedy}',
  installPlugin: 'OpenClaw {version} 需要 Bedrock 外掛。現在安裝？',
  pluginInstalling: '正在安裝 OpenClaw 的 Bedrock 外掛…',
  pluginInstalled: '已安裝 OpenClaw 的 Bedrock 外掛。',
  programFailed: '{command} 以結束代碼 {exitCode} 結束：\n{output}',
  restartGateway: '現在重新啟動 OpenClaw gateway？',
  gatewayRestarted: 'OpenClaw gateway 已重新啟動。',
} satisfies Translation<typeof en.report>;
