import type { Text } from './text.ts';

/** What `doctor` says of a check that did not fail; failures have the texts of their errors. */
export const doctor = {
  liveHelp: {
    en: 'Also ask the network and AWS: names, connections, clock, role keys, one call',
    'zh-TW': '同時檢查網路與 AWS：名稱解析、連線、時鐘、角色金鑰與一次呼叫',
  },
  fixHelp: {
    en: 'Put right in our files what is safe; undo takes it back',
    'zh-TW': '安全地修正我們的檔案；可用 undo 還原',
  },
  example: { en: 'Read the files only', 'zh-TW': '只讀取檔案' },
  exampleLive: { en: 'With network and one live call', 'zh-TW': '包含網路與一次即時呼叫' },
  exampleFix: { en: 'Mend what is ours to mend', 'zh-TW': '修正屬於我們的部分' },

  machine: { en: 'Machine', 'zh-TW': '電腦' },
  openclaw: { en: 'OpenClaw', 'zh-TW': 'OpenClaw' },
  files: { en: 'Files', 'zh-TW': '檔案' },
  environment: { en: 'Environment', 'zh-TW': '環境變數' },
  'sign-in': { en: 'Sign-in', 'zh-TW': '登入' },
  permissions: { en: 'Permissions', 'zh-TW': '權限' },
  model: { en: 'Model', 'zh-TW': '模型' },
  network: { en: 'Network', 'zh-TW': '網路' },

  because: { en: 'not checked, because {check} failed', 'zh-TW': '未檢查，因為 {check} 失敗' },
  needsLive: { en: 'not checked without --live', 'zh-TW': '需要 --live 才會檢查' },
  notForKey: { en: 'not needed for an API key', 'zh-TW': '使用 API 金鑰時不需要' },
  notForSso: { en: 'not needed for SSO', 'zh-TW': '使用 SSO 時不需要' },
  notSso: { en: 'not needed without an SSO profile', 'zh-TW': '未使用 SSO 設定檔時不需要' },
  summaryGood: { en: 'Nothing is wrong.', 'zh-TW': '一切正常。' },
  summaryWarn: { en: 'Nothing fails; {warnings} to look at.', 'zh-TW': '沒有失敗；{warnings} 項需留意。' },
  summaryFail: {
    en: '{failures} failed. Begin with the first one: {check}',
    'zh-TW': '{failures} 項失敗。請從第一項開始：{check}',
  },
  nothingToFix: {
    en: 'Nothing in our files needs mending; what is left has its command below.',
    'zh-TW': '我們的檔案無需修正；其餘項目請執行下列指令。',
  },
  fixed: {
    en: 'Mended. To take it back: openclaw-bedrock undo',
    'zh-TW': '已修正。還原：openclaw-bedrock undo',
  },

  node: { en: 'Node {version}', 'zh-TW': 'Node {version}' },
  nodeOld: {
    en: 'Node {version}: the AWS SDK will need Node 22 from January 2027',
    'zh-TW': 'Node {version}：自 2027 年 1 月起 AWS SDK 需要 Node 22',
  },
  home: { en: 'Home folder {path}', 'zh-TW': '家目錄 {path}' },

  installed: { en: 'OpenClaw {version} at {path}', 'zh-TW': 'OpenClaw {version}，位於 {path}' },
  notInstalled: {
    en: 'no openclaw on PATH; files can be prepared all the same',
    'zh-TW': 'PATH 中沒有 openclaw；仍可準備檔案',
  },
  pluginBundled: { en: 'Bedrock is part of this version', 'zh-TW': '此版本已內建 Bedrock' },
  pluginFound: { en: 'Bedrock plugin {pluginVersion}', 'zh-TW': 'Bedrock 外掛 {pluginVersion}' },
  pluginLoads: { en: 'OpenClaw loads the plugin', 'zh-TW': 'OpenClaw 已載入外掛' },
  notAsked: {
    en: '{command} gave no answer that can be read ({exitCode})',
    'zh-TW': '{command} 沒有可讀的回應（{exitCode}）',
  },

  configRead: { en: '{path} reads as JSON5', 'zh-TW': '{path} 可讀作 JSON5' },
  configMissing: { en: '{path} does not exist yet', 'zh-TW': '{path} 尚不存在' },
  configValid: { en: 'OpenClaw accepts {path}', 'zh-TW': 'OpenClaw 接受 {path}' },
  gatewayMode: { en: 'gateway.mode is set', 'zh-TW': '已設定 gateway.mode' },
  providerGood: {
    en: 'provider {providerId}, models: {count}',
    'zh-TW': 'provider {providerId}，模型數：{count}',
  },
  agentsGood: { en: 'every agent uses the default model', 'zh-TW': '所有代理程式使用預設模型' },
  agentsOther: {
    en: 'these agents have a model of their own, so the default does not count for them: {agents}',
    'zh-TW': '下列代理程式有自己的模型，預設模型不適用：{agents}',
  },
  agentsFix: {
    en: 'To use the default, take "model" out of the agent in {path}',
    'zh-TW': '若要使用預設模型，請從 {path} 的該代理程式移除 "model"',
  },
  awsConfigGood: { en: '{path} can be read by all AWS tools', 'zh-TW': '所有 AWS 工具都能讀取 {path}' },
  awsConfigProblem: {
    en: '{path}, line {line}: {problem}; some AWS tools stumble over it',
    'zh-TW': '{path} 第 {line} 行：{problem}；部分 AWS 工具無法處理',
  },
  awsConfigFix: { en: 'Mend line {line} of {path}', 'zh-TW': '修正 {path} 第 {line} 行' },
  envGood: { en: '{path} is readable by you alone', 'zh-TW': '{path} 只有您能讀取' },
  envMissing: { en: '{path} does not exist yet', 'zh-TW': '{path} 尚不存在' },
  envOpen: {
    en: '{path} can be read by others (mode {mode})',
    'zh-TW': '其他人可讀取 {path}（權限 {mode}）',
  },

  seesSetUp: { en: '{what} from {where}', 'zh-TW': '{what}，來自 {where}' },
  noService: {
    en: 'no gateway service is installed; a gateway started by hand sees its shell',
    'zh-TW': '未安裝 gateway 服務；手動啟動的 gateway 使用該 shell 的環境',
  },
  serviceGood: { en: 'the service {name} sees the same', 'zh-TW': '服務 {name} 的環境一致' },
  serviceDiffers: {
    en: 'the service {name} sees otherwise: {variables}',
    'zh-TW': '服務 {name} 的環境不同：{variables}',
  },
  targetGood: { en: 'region {region}, no other endpoint is set', 'zh-TW': '區域 {region}，未設定其他端點' },
  noProxy: { en: 'no proxy, no certificates of a company', 'zh-TW': '沒有代理伺服器，也沒有公司憑證' },
  proxied: {
    en: '{settings}; the gateway service needs the same in its own environment',
    'zh-TW': '{settings}；gateway 服務的環境也需要相同設定',
  },

  profileGood: {
    en: 'profile {profile}: role {role} in account {accountId}',
    'zh-TW': '設定檔 {profile}：帳號 {accountId} 的角色 {role}',
  },
  profileKeys: {
    en: 'profile {profile} with credentials of its own',
    'zh-TW': '設定檔 {profile}，使用自己的憑證',
  },
  profileLegacy: {
    en: 'profile {profile} has the old form without sso-session, which cannot renew its sign-in',
    'zh-TW': '設定檔 {profile} 是沒有 sso-session 的舊格式，無法自動更新登入',
  },
  signedIn: { en: 'signed in until {time}', 'zh-TW': '登入有效至 {time}' },
  renewable: {
    en: 'the access token ended at {time} and renews itself at the next call',
    'zh-TW': '存取權杖已於 {time} 到期，將在下次呼叫時自動更新',
  },
  keyLong: { en: 'a long-term API key of account {accountId}', 'zh-TW': '帳號 {accountId} 的長期 API 金鑰' },
  keyShort: {
    en: 'a short-term API key for {region}, until {time} at most',
    'zh-TW': '{region} 的短期 API 金鑰，最晚至 {time}',
  },
  chain: { en: 'the AWS SDK looks for credentials itself', 'zh-TW': '由 AWS SDK 自行尋找憑證' },

  roleGood: { en: 'the portal gives keys for role {role}', 'zh-TW': '入口網站已提供角色 {role} 的金鑰' },
  modelKnown: { en: '{model}', 'zh-TW': '{model}' },
  modelUnknown: {
    en: '{model} is not in our catalogue; its limits and price are guesses',
    'zh-TW': '{model} 不在目錄中；上限與價格為估計值',
  },
  modelLegacy: {
    en: '{model} is being retired by its maker',
    'zh-TW': '{model} 即將由供應商停用',
  },
  replied: { en: '{model} answered in {total} ms', 'zh-TW': '{model} 已於 {total} 毫秒內回覆' },

  resolved: { en: '{host} is {addresses}', 'zh-TW': '{host} 為 {addresses}' },
  connected: { en: '{host} takes connections', 'zh-TW': '{host} 接受連線' },
  certified: { en: '{host} is certified by {issuer}', 'zh-TW': '{host} 的憑證由 {issuer} 簽發' },
  plainHttp: { en: '{host} is spoken to without TLS', 'zh-TW': '{host} 未使用 TLS' },
  viaProxy: {
    en: '{host} is reached through the proxy {proxy}',
    'zh-TW': '經由代理伺服器 {proxy} 連線到 {host}',
  },
  clockGood: {
    en: 'this clock is {seconds} s off from {host}',
    'zh-TW': '本機時鐘與 {host} 相差 {seconds} 秒',
  },
  clockUnknown: { en: '{host} tells no time', 'zh-TW': '{host} 沒有提供時間' },
} satisfies Record<string, Text>;
