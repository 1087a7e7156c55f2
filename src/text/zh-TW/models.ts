import type * as en from '../en/models.ts';
import type { Translation } from '../text.ts';

export const models = {
  near: '{text}；是否想用 {near}？',
  ask: '模型：第一個為主要模型',
  asking: '正在向 AWS 查詢 {region} 的模型…',
  keys: '輸入文字篩選 · Tab 選取多個 · Shift-Tab 備援 · Enter 完成',
  search: '篩選：',
  noMatch: '沒有符合的項目',
  headName: '模型',
  headPrice: '$/M 入/出',
  headContext: '上下文',
  headWhere: '處理地點',
  other: '其他模型 ID 或 ARN…',
  askId: '模型 ID、inference profile 或 ARN',
  fallbackIs: '備援 {models}',
  fallbackMark: 'F',
  legacy: '即將停用',
  noPrice: '未知',
  worldwide: '任何商業區域',
  thisRegion: '僅此區域',
  more: '{regions} +{count}',

  fallbackHelp: '備援模型，例如較便宜者（agents.defaults.model.fallbacks）',
  fallbackIsPrimary: '就是主要模型本身',
  fallbackNeedsPrimary: '不能與 --no-primary 併用，後者不更動 agents.defaults.model',

  takenFor: '{instead} 視為 {id}。',
  viaProfile: '{instead} 在此只能透過 inference profile 呼叫，因此改用 {id}。',
  unknownLimits: '目錄中沒有 {id}：上下文 {contextWindow} 與回覆 {maxTokens} tokens 為保守值，價格未知。',
  legacyChosen: '{id} 即將停用（AWS 列為 legacy）。',

  listExample: '這裡可以用哪些模型？',
  fromCatalogue: '以下來自內建目錄而非 AWS：{why}',
  partlyCatalogue: '無法讀取 AWS 的{list}清單（{why}），以內建目錄代替。',
  models: '模型',
  profiles: 'inference profile ',
  notSetUp: '尚未設定',

  calling: '也呼叫 {model}…',
  answers: '{model} 可正常回覆（{total} 毫秒）。',
  fails: '{model} 無法回覆：{title}',
  swap: '改選其他模型？',
} satisfies Translation<typeof en.models>;

export const geographies = {
  us: '美國區域',
  'us-gov': 'GovCloud 區域',
  eu: '歐盟區域',
  apac: '亞太區域',
  jp: '日本',
  au: '澳洲',
  ca: '加拿大',
  in: '印度',
  global: '任何商業區域',
} satisfies Translation<typeof en.geographies>;

export const modelRefusals = {
  'not-text': '{id} 不處理文字（例如嵌入或影像模型）',
  'no-streaming': '{id} 不支援 OpenClaw 所需的串流',
  embedding: '{id} 是用於記憶搜尋的嵌入模型，無法對話',
  mantle:
    '{id} 由 Bedrock 的另一個 API（Mantle）提供，OpenClaw 的 Bedrock 供應商所呼叫的 ConverseStream 不提供',
  retired: '{id} 已停用',
  'no-profile-here': '{id} 只能透過 inference profile 呼叫，而 {region} 沒有適用者',
  'other-region': '{id} 屬於區域 {region}；請以 --region 指定該區域',
  'other-account': '{id} 屬於帳號 {account}，並非此登入的帳號',
  'not-here': '{region} 沒有 {id}',
} satisfies Translation<typeof en.modelRefusals>;

export const listProblems = {
  denied: '角色無權讀取 AWS 清單（也不必有）：openclaw-bedrock policy --discovery',
  throttled: 'AWS 限流中；請稍後再試',
  'not-signed-in': '尚未登入：openclaw-bedrock login',
  unreachable: '無法連線至 AWS：openclaw-bedrock doctor --live',
  failed: 'AWS 拒絕',
} satisfies Translation<typeof en.listProblems>;
