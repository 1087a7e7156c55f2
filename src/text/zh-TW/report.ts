import type * as en from '../en/report.ts';
import type { Translation } from '../translation.ts';

export const report = {
  sdkChain: 'AWS SDK 的預設憑證',
  calling: '正在以 {source} 呼叫 {region} 的 {model}',
  costs:
    '費用：一千次這樣的呼叫 ${calls}；一千次代理回合（輸入 {inputTokens}、輸出 {outputTokens} 個 token）${turns}。',
  heartbeatCosts: '以 {model} 每 {every} 一次心跳：每天 ${usd}。',
  answered: '✓ {model} 已回覆，全程 {total} 毫秒（第一個 token {firstToken} 毫秒，{tokens}{cost}）',
  tokens: '輸入 {inputTokens}、輸出 {outputTokens} 個 token',
  noTokens: '未提供 token 數',
  cost: '，${usd}',
  reasoningOnly: '模型只有推理而沒有輸出文字，仍算成功回覆。',
  shadow: '您設定的是 {intended}，但被 {source} 蓋過。這次測試的是 {actual}，而非 {intended}。',
  sso: 'SSO',
  apiKey: 'API 金鑰',
  aws: '這台機器上的 AWS 憑證',

  noChanges: '設定已是最新，不需變更。',
  newFile: '新檔案',
  changedFile: '修改',
  written: '已儲存。復原：openclaw-bedrock undo',
  dryRun: '模擬執行：沒有寫入任何檔案，也沒有呼叫 AWS。',
  confirmWrite: '要儲存這些變更嗎？',
  warning: '注意：{text}',

  repeat: '以相同設定再執行一次（不詢問）',
  next: '接下來',
  newSessionWhy: '在對話中傳送：開始新的對話',
  statusWhy: '在對話中傳送：顯示使用中的模型',
  doneThroughGateway: '完成，OpenClaw 已透過 gateway 以 {model} 回覆。',
  done: '完成，OpenClaw 已可使用 Bedrock。',
  doneUnverified: '已儲存，尚未測試。測試：openclaw-bedrock verify',
  filesKept: '設定已儲存。修正後請執行：openclaw-bedrock verify',

  gatewayNeverSetUp: '尚未設定 OpenClaw gateway，請執行：openclaw config set gateway.mode local',
  openclawMissing: '尚未安裝 OpenClaw，請執行：npm install -g openclaw',
  pluginToo: 'OpenClaw 的 Bedrock 外掛也有問題：openclaw-bedrock doctor',
  notDone: '設定已儲存；修正後 OpenClaw 才能使用 Bedrock。',
  conflict: '{conflict}。修正：{remedy}',
  installPlugin: 'OpenClaw 需要 Bedrock 外掛。要現在安裝嗎？（約 20 秒）',
  pluginInstalling: '正在安裝 OpenClaw 的 Bedrock 外掛…',
  pluginInstalled: '已安裝 OpenClaw 的 Bedrock 外掛。',
  programFailed: '{command} 執行失敗（結束代碼 {exitCode}）：\n{output}',
  restartGateway: '要現在重新啟動 OpenClaw gateway 嗎？',
} satisfies Translation<typeof en.report>;
