import type { ListProblem } from '../bedrock/discovery.ts';
import type { ModelRefusal } from '../bedrock/resolve-model.ts';
import type { Text } from './text.ts';

/** What is said of models: while they are chosen, listed, and tried. */
export const modelTexts = {
  ask: {
    en: 'Models: the first is the primary',
    'zh-TW': '模型：第一個為主要模型',
  },
  asking: {
    en: 'Asking AWS for the models of {region}…',
    'zh-TW': '正在向 AWS 查詢 {region} 的模型…',
  },
  keys: {
    en: 'Type to filter · Tab choose several · Shift-Tab fallback · Enter done',
    'zh-TW': '輸入文字篩選 · Tab 選取多個 · Shift-Tab 備援 · Enter 完成',
  },
  search: { en: 'Filter:', 'zh-TW': '篩選：' },
  noMatch: { en: 'Nothing matches', 'zh-TW': '沒有符合的項目' },
  headName: { en: 'Model', 'zh-TW': '模型' },
  headPrice: { en: '$/M in/out', 'zh-TW': '$/M 入/出' },
  headContext: { en: 'Context', 'zh-TW': '上下文' },
  headWhere: { en: 'Processed in', 'zh-TW': '處理地點' },
  other: { en: 'Another model id or ARN…', 'zh-TW': '其他模型 ID 或 ARN…' },
  askId: { en: 'Model id, inference profile or ARN', 'zh-TW': '模型 ID、inference profile 或 ARN' },
  fallbackIs: { en: 'fallback {models}', 'zh-TW': '備援 {models}' },
  fallbackMark: { en: 'F', 'zh-TW': 'F' },
  legacy: { en: 'legacy', 'zh-TW': '即將停用' },
  noPrice: { en: 'unknown', 'zh-TW': '未知' },
  worldwide: { en: 'any commercial region', 'zh-TW': '任何商業區域' },
  thisRegion: { en: 'this region only', 'zh-TW': '僅此區域' },
  more: { en: '{regions} +{count}', 'zh-TW': '{regions} +{count}' },

  fallbackHelp: {
    en: 'Model to fall back to, e.g. a cheaper one (agents.defaults.model.fallbacks)',
    'zh-TW': '備援模型，例如較便宜者（agents.defaults.model.fallbacks）',
  },
  fallbackIsPrimary: { en: 'is the primary model itself', 'zh-TW': '就是主要模型本身' },
  fallbackNeedsPrimary: {
    en: 'cannot go with --no-primary, which leaves agents.defaults.model as it is',
    'zh-TW': '不能與 --no-primary 併用，後者不更動 agents.defaults.model',
  },

  viaProfile: {
    en: '{instead} can only be called through an inference profile here, so {id} takes its place.',
    'zh-TW': '{instead} 在此只能透過 inference profile 呼叫，因此改用 {id}。',
  },
  unknownLimits: {
    en: '{id} is not in our catalogue: {contextWindow} tokens of context and {maxTokens} of reply are low guesses, and no price is known.',
    'zh-TW': '目錄中沒有 {id}：上下文 {contextWindow} 與回覆 {maxTokens} tokens 為保守值，價格未知。',
  },
  legacyChosen: {
    en: '{id} is on its way out (AWS lists it as legacy).',
    'zh-TW': '{id} 即將停用（AWS 列為 legacy）。',
  },

  listExample: { en: 'What can I use here?', 'zh-TW': '這裡可以用哪些模型？' },
  fromCatalogue: {
    en: 'From our catalogue, not from AWS: {why}',
    'zh-TW': '以下來自內建目錄而非 AWS：{why}',
  },
  partlyCatalogue: {
    en: 'AWS’s list of {list} could not be read ({why}); our catalogue stands in for it.',
    'zh-TW': '無法讀取 AWS 的{list}清單（{why}），以內建目錄代替。',
  },
  models: { en: 'models', 'zh-TW': '模型' },
  profiles: { en: 'inference profiles', 'zh-TW': 'inference profile ' },
  notSetUp: { en: 'nothing is set up yet', 'zh-TW': '尚未設定' },

  calling: { en: 'Calling {model} too…', 'zh-TW': '也呼叫 {model}…' },
  answers: { en: '{model} answers ({total} ms).', 'zh-TW': '{model} 可正常回覆（{total} 毫秒）。' },
  fails: { en: '{model} does not answer: {title}', 'zh-TW': '{model} 無法回覆：{title}' },
  swap: { en: 'Choose another model instead?', 'zh-TW': '改選其他模型？' },
} as const satisfies Record<string, Text>;

/** Names of the geographies that profiles belong to, where AWS did not tell the regions. */
export const GEOGRAPHIES: Readonly<Record<string, Text>> = {
  us: { en: 'US regions', 'zh-TW': '美國區域' },
  'us-gov': { en: 'GovCloud regions', 'zh-TW': 'GovCloud 區域' },
  eu: { en: 'EU regions', 'zh-TW': '歐盟區域' },
  apac: { en: 'Asia-Pacific regions', 'zh-TW': '亞太區域' },
  jp: { en: 'Japan', 'zh-TW': '日本' },
  au: { en: 'Australia', 'zh-TW': '澳洲' },
  ca: { en: 'Canada', 'zh-TW': '加拿大' },
  global: { en: 'any commercial region', 'zh-TW': '任何商業區域' },
};

/** Why a model cannot be chosen. Behind the flag's name or under the field. */
export const MODEL_REFUSALS = {
  'not-text': {
    en: '{id} takes or gives no text (an embedding or image model, say)',
    'zh-TW': '{id} 不處理文字（例如嵌入或影像模型）',
  },
  'no-streaming': {
    en: '{id} does not stream, which OpenClaw needs',
    'zh-TW': '{id} 不支援 OpenClaw 所需的串流',
  },
  retired: { en: '{id} has reached the end of its life', 'zh-TW': '{id} 已停用' },
  'no-profile-here': {
    en: '{id} can only be called through an inference profile, and {region} has none for it',
    'zh-TW': '{id} 只能透過 inference profile 呼叫，而 {region} 沒有適用者',
  },
  'other-region': {
    en: '{id} is of region {region}; give its region with --region',
    'zh-TW': '{id} 屬於區域 {region}；請以 --region 指定該區域',
  },
  'other-account': {
    en: '{id} is of account {account}, which is not the one of this sign-in',
    'zh-TW': '{id} 屬於帳號 {account}，並非此登入的帳號',
  },
  'not-here': { en: '{region} has no {id}', 'zh-TW': '{region} 沒有 {id}' },
} as const satisfies Record<ModelRefusal, Text>;

/** Added to `not-here` when an id is close. */
export const nearText: Text = { en: '{text}; did you mean {near}?', 'zh-TW': '{text}；是否想用 {near}？' };

/** Why a list of AWS could not be read. */
export const LIST_PROBLEMS = {
  denied: {
    en: 'the role may not read AWS’s list, and need not: openclaw-bedrock policy --discovery',
    'zh-TW': '角色無權讀取 AWS 清單（也不必有）：openclaw-bedrock policy --discovery',
  },
  throttled: { en: 'AWS is throttling; try again in a minute', 'zh-TW': 'AWS 限流中；請稍後再試' },
  'not-signed-in': {
    en: 'not signed in: openclaw-bedrock login',
    'zh-TW': '尚未登入：openclaw-bedrock login',
  },
  unreachable: {
    en: 'AWS could not be reached: openclaw-bedrock doctor --live',
    'zh-TW': '無法連線至 AWS：openclaw-bedrock doctor --live',
  },
  failed: { en: 'AWS refused', 'zh-TW': 'AWS 拒絕' },
} as const satisfies Record<ListProblem, Text>;
