import type * as en from '../en/models.ts';
import type { Translation } from '../translation.ts';

export const models = {
  near: '{text}；是否想用 {near}？',
  listed: '{text}（列出可用的模型：openclaw-bedrock models --region {region}）',
  ask: '選擇模型',
  asking: '正在載入 {region} 的模型…',
  keys: '輸入文字篩選 · Enter 選擇 · Tab 加選 · Shift-Tab 設為備援',
  search: '篩選：',
  noMatch: '沒有符合的項目',
  headName: '模型',
  headPrice: '$/M 入/出',
  headContext: '上下文',
  headWhere: '執行區域',
  headTakes: '輸入',
  headGood: '適用',
  comma: '、',
  embeds: '嵌入（{dimensions}）',
  goodForNothing: '-（串流時不支援工具）',
  all: '全部（{count} 個模型）',
  other: '其他模型 ID 或 ARN…',
  askId: '模型 ID、推論設定檔（inference profile）或 ARN',
  fallbackIs: '備援 {models}',
  fallbackMark: 'F',
  legacy: '即將停用',
  noPrice: '未知',
  worldwide: '全球',
  thisRegion: '僅此區域',
  more: '{regions} +{count}',

  fallbackHelp: '備援模型，例如另一家廠商的模型；可重複指定，依序嘗試',
  fallbackIsPrimary: '已是主要模型',
  fallbackNeedsPrimary: '不能與 --no-primary 併用',
  allHelp: '加入此登入可用的所有模型；既有的預設模型不變',
  allAdded: '另有 {count} 個模型取自 AWS 的清單，並未逐一呼叫。',
  allFromCatalogue: '另有 {count} 個模型取自內建模型清單而非 AWS；此帳戶未必都能使用。',

  untested: '{id} 不在任何模型清單中，只能在測試呼叫後儲存；請不要使用 --no-verify',
  takenFor: '以 {id} 作為 {instead}。',
  viaProfile: '{instead} 在此需要推論設定檔（inference profile），改用 {id}。',
  unknownLimits:
    '{id} 不在內建模型清單中，採用保守的上限：上下文 {contextWindow}、每次回覆 {maxTokens} 個 token。價格未知。',
  legacyChosen: 'AWS 將 {id} 列為 legacy，即將停用。',

  listExample: '您的區域中的模型',
  fromCatalogue: '以下為內建模型清單：{why}',
  partlyCatalogue: '無法列出 AWS 的{list}（{why}），改用內建模型清單。',
  pictureExample: '哪些模型看得懂圖片？由便宜到貴',
  forHelp: '只列出適合此用途的模型',
  sortHelp: '最便宜、上下文最大或依名稱排序；未指定時推薦者在前',
  models: '模型',
  profiles: '推論設定檔',
  notSetUp: '尚未設定',

  calling: '測試 {model}…',
  answers: '✓ {model}（{total} 毫秒）',
  fails: '✗ {model}：{title}',
  swap: '要改選其他模型嗎？',
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
  global: '全球',
} satisfies Translation<typeof en.geographies>;

export const inputKinds = { text: '文字', image: '圖片' } satisfies Translation<typeof en.inputKinds>;

export const purposes = {
  chat: '對話',
  cheap: '便宜',
  pictures: '圖片',
  embeddings: '嵌入',
} satisfies Translation<typeof en.purposes>;

export const modelRefusals = {
  'not-text': '{id} 不是文字模型（例如嵌入或影像模型）',
  'no-streaming': '{id} 不支援 OpenClaw 所需的串流',
  embedding: '{id} 是記憶搜尋用的嵌入模型（--memory-model），無法對話',
  'not-embedding': '{id} 不是 OpenClaw 可用的嵌入模型；請見 openclaw-bedrock models --for embeddings',
  'no-pictures': '{id} 不接受圖片；請見 openclaw-bedrock models --for pictures',
  mantle:
    '{id} 只由 Bedrock 的另一個 API（Mantle）提供，不支援 OpenClaw 的 Bedrock provider 所使用的 ConverseStream',
  retired: '{id} 已停用',
  'no-profile-here': '{id} 需要推論設定檔，而 {region} 沒有適用的推論設定檔',
  'other-region': '{id} 在 {region}；請加上 --region {region}',
  'other-account': '{id} 屬於帳戶 {account}，不是您的帳戶',
  'not-here': '{region} 沒有 {id}',
} satisfies Translation<typeof en.modelRefusals>;

export const listProblems = {
  denied: '角色無權列出模型，不影響使用（要開放：openclaw-bedrock policy --discovery）',
  throttled: 'AWS 暫時限制請求頻率，請稍後再試',
  'not-signed-in': '尚未登入：openclaw-bedrock login',
  unreachable: '無法連線至 AWS：openclaw-bedrock doctor --live',
  failed: 'AWS 拒絕了請求',
} satisfies Translation<typeof en.listProblems>;
