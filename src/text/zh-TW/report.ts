import type * as en from '../en/report.ts';
import type { Translation } from '../translation.ts';

export const report = {
  sdkChain: 'AWS SDK 的預設憑證',
  calling: '正在以 {source} 呼叫 {region} 的 {model}',
  costs:
    '費用：一千次這樣的呼叫 ${calls}；一千次 agent 回合（輸入 {inputTokens}、輸出 {outputTokens} 個 token）${turns}。',
  heartbeatCosts: '心跳（每 {every}一次，使用 {model}）：每天 ${usd}。',
  answered: '✓ {model} 已回覆，全程 {total} 毫秒（第一個 token {firstToken} 毫秒，{tokens}{cost}）',
  tokens: '輸入 {inputTokens}、輸出 {outputTokens} 個 token',
  noTokens: '未提供 token 數',
  cost: '，${usd}',
  reasoningOnly: '模型只有推理而沒有輸出文字，仍算成功回覆。',
  shadow: '您設定的是 {intended}，但被 {source} 蓋過。這次測試的是 {actual}，而非 {intended}。',
  sso: 'SSO',
  apiKey: 'API 金鑰',
  aws: '這台電腦上的 AWS 憑證',

  noChanges: '設定內容已是最新。',
  newFile: '新增',
  changedFile: '修改',
  written: '已儲存。復原：openclaw-bedrock undo',
  dryRun: '模擬執行：沒有寫入任何檔案，也沒有呼叫 AWS。',
  confirmWrite: '要儲存這些變更嗎？',
  save: '儲存',
  showDiff: '顯示完整差異',
  change: '修改設定',
  cancel: '取消',
  askChange: '要修改什麼？',
  andMore: '{ids}，另有 {more} 個',
  nothingWritten: '沒有寫入任何檔案。',
  warning: '注意：{text}',

  repeat: '以相同設定再執行一次（不詢問）',
  next: '接下來',
  newSessionWhy: '在對話中傳送：開始新的對話',
  statusWhy: '在對話中傳送：顯示使用中的模型',
  doneThroughGateway: '完成，OpenClaw 已透過 gateway 以 {model} 回覆。',
  done: '完成，OpenClaw 已可使用 Bedrock。',
  doneNotInstalled: 'Bedrock 可正常使用。尚未安裝 OpenClaw：請依序執行上述步驟。',
  doneNotSetUp: 'Bedrock 可正常使用。尚未設定 OpenClaw 的 gateway：請依序執行上述步驟。',
  installWhy: '安裝 OpenClaw',
  pluginWhy: '加入 Bedrock 外掛',
  gatewayModeWhy: '讓 gateway 可以在這台電腦啟動',
  doneUnchanged: '尚未測試。測試：openclaw-bedrock verify',
  doneUnverified: '已儲存，尚未測試。測試：openclaw-bedrock verify',
  filesKept: '設定已儲存。修正後請執行：openclaw-bedrock verify',

  gatewayNeverSetUp: '尚未設定 OpenClaw gateway，請執行：openclaw config set gateway.mode local',
  openclawMissing: '尚未安裝 OpenClaw，請執行：npm install -g openclaw@latest',
  pluginToo: 'OpenClaw 的 Bedrock 外掛也有問題：openclaw-bedrock doctor',
  notDone: '設定已儲存；修正後 OpenClaw 才能使用 Bedrock。',
  conflict: '{conflict}。修正：{remedy}',
  installOpenclaw: '尚未安裝 OpenClaw。要現在安裝嗎？（npm install -g openclaw@latest）',
  openclawInstalling: '正在安裝 OpenClaw…',
  openclawInstalled: '已安裝 OpenClaw {version}。',
  openclawNotOnPath:
    'npm 已安裝 OpenClaw，但所在資料夾不在 PATH 中。請將「npm prefix -g」顯示的資料夾（Linux 與 macOS 為其中的 bin 資料夾）加入 PATH。',
  newerNodeWhy: 'Node {needed} 以上（目前是 {version}）',
  npmWhy: 'Node 與 npm，用來安裝 OpenClaw',
  installPlugin: 'OpenClaw 需要 Bedrock 外掛。要現在安裝嗎？（約 20 秒）',
  pluginInstalling: '正在安裝 OpenClaw 的 Bedrock 外掛…',
  pluginInstalled: '已安裝 OpenClaw 的 Bedrock 外掛。',
  programFailed: '{command} 執行失敗（結束代碼 {exitCode}）：\n{output}',
  restartGateway: '要現在重新啟動 OpenClaw gateway 嗎？',
} satisfies Translation<typeof en.report>;

export const lifetime = {
  heading: '有效期限',
  ssoRefreshable: '登入會自動更新，直到貴組織設定的工作階段期限為止；目前的存取權杖有效至 {time}。',
  ssoRenewsOnUse: '存取權杖已於 {time} 到期。下次呼叫時會自動更新，除非已超過貴組織設定的工作階段期限。',
  ssoFixed: '有效至 {time}，無法自動更新。',
  ssoEnded: '已於 {time} 到期，請重新登入。',
  ssoNone: '尚未登入。',
  longTerm: '長期金鑰：撤銷前（或建立時設定的到期日前）都有效，到期日請看 Bedrock 主控台。',
  shortTerm: '{region} 的短期金鑰：最晚有效至 {time}（若建立它的工作階段先結束，會提早失效）。',
  shortTermEnded: '短期金鑰已於 {time} 到期。',
  keyUnreadable: '找不到可用的 API 金鑰。',
  renew: '重新登入：{command}',
  setKey: '設定金鑰：{command}',
  replace: '更換方式：{command}',
  replaceThere: '更換方式：在 {where} 設定另一把金鑰',
} satisfies Translation<typeof en.lifetime>;

export const explain = {
  nothing: '請以參數或 stdin 提供錯誤訊息。',
  paste: '貼上錯誤訊息，並按 Ctrl-D 結束：',
  several: '找到 {count} 個錯誤。若是紀錄檔，最新的排在最前；否則第一個通常就是原因。',
  requestId: '請求編號：{requestId}',
  reportLead: '若要回報，請將以下內容貼到 issue（機密資訊與帳戶 ID 已遮蔽）：',
  example: '來自 gateway 紀錄的錯誤',
  examplePipe: '紀錄的最後幾行',
} satisfies Translation<typeof en.explain>;

export const places = {
  process: '目前程序的環境變數',
} satisfies Translation<typeof en.places>;

export const demo = {
  authHelp: '登入方式（預設 sso）',
  keepHelp: '保留示範檔案供查看',
  banner: '示範模式：使用本機模擬的 AWS 與暫存目錄，不需 AWS 帳戶，也不會動到您的檔案。',
  approval: '稍候會自動核准登入，不必開啟瀏覽器。',
  sampleKey: '示範用金鑰，請貼上：',
  nextDay: '隔天，貴組織結束了登入工作階段。排程會執行 openclaw-bedrock watch，把登入連結傳到您的聊天室：',
  inChat: '您會在聊天室收到：',
  removed: '示範結束，檔案已清除。正式設定請執行：{command}',
  kept: '示範結束，檔案保留在 {home}。正式設定請執行：{command}',
} satisfies Translation<typeof en.demo>;

export const gateway = {
  verifyHelp: '另外像對話一樣，透過執行中的 gateway 測試（費用約等於一則對話訊息）',
  verifyExample: '另外測試執行中的 gateway',
  asking: '正在透過 OpenClaw gateway 詢問相同的問題',
  waiting: '等待 gateway 回覆… {seconds} 秒（第一次可能需要一分鐘）',
  answered: '✓ gateway 已以 {model} 回覆，耗時 {seconds} 秒',
  restarting: '正在重新啟動 OpenClaw gateway…',
  restartWaiting: '等待 gateway 啟動… {seconds} 秒（最多一分鐘屬正常）',
  restarted: 'OpenClaw gateway 已重新啟動。',
  signedIn: '執行中的 gateway 從下一則訊息起使用新的登入，不需重新啟動。',
  sendNew: '若期間有訊息失敗，請先傳送 /new。',
  askHelp: '另外透過執行中的 gateway 測試',
  noGatewayHelp: '最後不透過執行中的 gateway 測試',
  startWhy: '讓 gateway 使用這些設定',
  proveWhy: '透過 gateway 測試回覆',
  outdated: 'gateway 於 {started} 啟動，早於 {path} 在 {changed} 的變更。套用變更：openclaw gateway restart',
} satisfies Translation<typeof en.gateway>;
