import type * as en from '../en/models.ts';
import type { Translation } from '../translation.ts';

export const models = {
  near: '{text}；是否想用 {near}？',
  listed: '{text}（列出模型：openclaw-bedrock models --region {region}）',
  ask: '選擇模型',
  asking: '正在載入 {region} 的模型…',
  keys: '輸入文字篩選 · Enter 選擇 · Tab 加選 · Shift-Tab 設為備援',
  keysWithoutSpare: '輸入文字篩選 · Enter 選擇 · Tab 加選',
  search: '篩選',
  noMatch: '沒有符合的項目',
  headName: '模型',
  headPrice: '$/M 入/出',
  headContext: '上下文',
  headWhere: '執行區域',
  headTakes: '輸入',
  headGood: '適用',
  embeds: '嵌入（{dimensions}）',
  goodForNothing: '-（串流時不支援工具）',
  all: '以上全部',
  other: '其他模型 ID 或 ARN…',
  askId: '模型 ID、推論設定檔（inference profile）或 ARN',
  fallbackIs: '備援 {models}',
  fallbackMark: '*',
  onlyFallback: '除了備援，還要選一個主要模型',
  legacy: '即將停用',
  noPrice: '未知',
  worldwide: '全球',
  thisRegion: '僅此區域',
  more: '{regions} +{count}',

  fallbackHelp: '備援模型，例如另一家供應商的模型；可重複指定，依序嘗試',
  fallbackIsPrimary: '已是主要模型',
  fallbackNeedsPrimary: '不能與 --no-primary 併用',
  allHelp: '加入此登入可用的所有模型；既有的主要模型不變',
  allAdded: '另有 {count} 個模型取自 AWS 的清單，並未逐一測試。',
  allFromCatalogue: '另有 {count} 個模型取自內建模型清單而非 AWS；此帳戶未必都能使用。',

  untested: '{id} 不在任何模型清單中，只能在測試呼叫後儲存；請不要使用 --no-verify',
  takenFor: '以 {id} 作為 {instead}。',
  viaProfile: '{instead} 在此需要推論設定檔（inference profile），改用 {id}。',
  unknownLimits:
    '{id} 不在內建模型清單中，採用保守的上限：上下文 {contextWindow}、每次回覆 {maxTokens} 個 token。價格未知。查看此區域的模型：openclaw-bedrock models --region {region}',
  ownLimits: '{id} 不在內建模型清單中，openclaw.json 中的上限會保留。',
  mistyped:
    'openclaw.json 中沒有 {id}，但有只差一個字元的 {near}。若您指的是後者：openclaw-bedrock init --model {near}',
  noSuchPrefix: '{instead} 以 {prefix}. 開頭，但沒有這種 ID 的推論設定檔，改用 {id}。',
  foreignPrefix:
    '{id} 在 {region} 可能無法使用：以 {geography}. 開頭的 ID 屬於其他區域。[[請改用 {right}：openclaw-bedrock init --model {right}]]',
  profileUnlisted:
    '{id} 在 {region} 可能無法使用：內建模型清單中，此模型沒有 {geography}. 的推論設定檔。[[請改用 {right}：openclaw-bedrock init --model {right}]]',
  foreignElsewhere:
    'openclaw.json 的 {place} 是 {id}，在 {region} 可能無法使用：以 {geography}. 開頭的 ID 屬於其他區域。[[請改用 {right}。]]',
  unlistedElsewhere:
    'openclaw.json 的 {place} 是 {id}，在 {region} 可能無法使用：內建模型清單中，此模型沒有 {geography}. 的推論設定檔。[[請改用 {right}。]]',
  configUnusable: '必填，因為 openclaw.json 中的模型無法使用：{problem}',
  defaultUnusable: '必填，因為預設的模型無法使用：{problem}',
  unserved:
    '{id} 在 {region} 可能無法使用：它需要推論設定檔，而內建模型清單沒有這個區域的推論設定檔。查看該區域的模型：openclaw-bedrock models --region {region}',
  unnamed:
    '{id} 可能無法使用：它不是 {region} 任何對話模型的名稱。查看該區域的模型：openclaw-bedrock models --region {region}',
  unseen:
    'OpenClaw {version} 不會自行找到推論設定檔。若出現「Unknown model」，請將這個模型加入：openclaw-bedrock init --model {id}',
  retiredThere: 'openclaw.json 的 {place} 是 {id}，此模型已停用。[[請改用 {right}。]]',
  needsOtherId: 'openclaw.json 的 {place} 是 {id}，在 {region} 無法以這個 ID 呼叫。[[請改用 {right}。]]',
  arnElsewhere: 'openclaw.json 的 {place} 是 {id}：ARN 只能在其所指的區域使用，不能在 {region} 使用。',
  notTextThere: 'openclaw.json 的 {place} 是 {id}，不是文字模型（例如是嵌入或圖片模型）。',
  noTools: '{id} 不支援工具。OpenClaw 每則訊息都會附上工具，Bedrock 會拒絕。',
  noToolsThere: 'openclaw.json 的 {place} 是 {id}，此模型不支援工具，而 OpenClaw 每則訊息都會附上工具。',
  mantleThere: 'openclaw.json 的 {place} 是 {id}，只有 Bedrock 的另一個 API（Mantle）提供。',
  orphaned:
    'openclaw.json 的 {place} 是 {ref}，但沒有這個名稱的 provider，應為 {usual}。重新命名：openclaw-bedrock doctor --fix',
  embedderMisnamed:
    'openclaw.json 的 {place} 是 {provider}，但記憶搜尋中 Bedrock 的名稱只有 bedrock。更正：openclaw config set {place} bedrock',
  idOverridden:
    'OpenClaw 會忽略 {place}：它以模型名稱中的 ID 呼叫。若要使用 {id}：openclaw-bedrock init --model {id}',
  idLeftOver: 'OpenClaw 會忽略 {place}。{id} 已設定完成，請從 openclaw.json 移除 {spare}。',
  ownIdElsewhere:
    'openclaw.json 的 {place} 是 {ref}，無法使用：OpenClaw {version} 只透過 ID 為 {usual} 的 provider 呼叫 Bedrock。請在該處改用 {usual} 的模型。',
  legacyChosen: 'AWS 將 {id} 列為 legacy，即將停用。',

  listExample: '您的區域中的模型',
  fromCatalogue: '以下為內建模型清單：{why}',
  partlyCatalogue: '{list}改用內建清單：{why}',
  pictureExample: '可接受圖片的模型，由便宜到貴',
  forHelp: '只列出適合此用途的模型',
  sortHelp: '依價格（由低到高）、上下文（由大到小）或名稱排序（預設：推薦者在前）',
  models: '模型',
  profiles: '推論設定檔',
  notSetUp: '尚未設定',

  calling: '測試 {model}…',
  answers: '✓ {model}（{total} 毫秒）',
  answersEmbedding: '✓ {model}（{total} 毫秒，{dimensions} 維）',
  fails: '✗ {model}：{title}',
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
  'no-such-name': '{region} 沒有名為 {id} 的對話模型',
  'not-here': '{region} 沒有名為 {id} 的模型',
} satisfies Translation<typeof en.modelRefusals>;

export const listProblems = {
  denied: '角色無權列出模型，不影響使用（要開放：openclaw-bedrock policy --discovery）',
  throttled: 'AWS 暫時限制請求頻率，請稍後再試',
  'not-signed-in': '沒有 AWS 憑證，或已過期（檢查：openclaw-bedrock verify）',
  'not-accepted': '目前的 AWS 憑證未被接受',
  unreachable: '無法連線至 AWS（檢查原因：openclaw-bedrock doctor --live）',
  failed: 'AWS 拒絕了請求',
} satisfies Translation<typeof en.listProblems>;

export const uses = {
  memoryHelp: '記憶搜尋用的嵌入模型，或 off',
  imageHelp: '看圖片用的模型，或 off',
  smallHelp: '心跳與標題用的模型，或 off',

  ask: '還有哪些要用 Bedrock？',
  header: '模型與 $/M token 入/出',
  nothing: '都不用',
  all: '以下全部',
  option: '{use}：{model} {price}',
  optionNow: '{use}：{model} {price}（目前 {now}）',

  untried: '{use}：未測試 {model}。',
  leftOut: '{use}：{model} 無法回覆（{title}），因此略過。',

  replaced: '以 {to} 取代 {from}。',
  reindex: '記憶搜尋需要重建索引：openclaw memory index --force',
  reindexWhy: '以新的模型重建記憶索引',
  onlyHttp1: 'OpenClaw 只以 HTTP/2 取得嵌入，而 {host} 使用 HTTP/1.1：記憶搜尋在此會失敗。',
  pastProxy: 'OpenClaw 取得嵌入時不經代理伺服器 {proxy}：記憶搜尋需要能直接連線至 AWS。',
} satisfies Translation<typeof en.uses>;

export const useNames = {
  memory: '記憶搜尋',
  image: '圖片',
  small: '心跳與標題',
  fallback: '備援',
} satisfies Translation<typeof en.useNames>;

export const use = {
  example: '切換到 Nova Lite',
  examplePart: '只輸入名稱的一部分也可以',
  inUse: '{model} 已經是主要模型，沒有任何變更。',
  switched: '✓ 主要模型已改為 {model}。',
  switchedFrom: '✓ 主要模型已由 {previous} 改為 {model}。',
  running: '執行中的 gateway 從下一則訊息起使用這個模型。',
  undo: '復原：openclaw-bedrock undo',
  testFailed: '測試呼叫失敗：{title}。仍會儲存這個模型。',
  notTested: '未測試：{title}。仍會儲存這個模型。修正：{fix}',
  stays: '未儲存任何變更。主要模型仍是 {model}。',
  testIt: '測試：openclaw-bedrock verify',
  ambiguous: '「{typed}」符合多個模型：{choices}',
  unlisted: '{id} 不在任何模型清單中。請改以測試呼叫來設定：openclaw-bedrock init --model {id}',
} satisfies Translation<typeof en.use>;

export const policy = {
  formatHelp: 'json（政策）、text（給管理員的訊息）、terraform、cloudformation、cli',
  discoveryHelp: '另允許列出該區域的模型與推論設定檔',
  authHelp: '政策的對象：權限集（sso）、API 金鑰的使用者，或機器的角色（aws）（預設依現有設定）',
  modelHelp: '模型 ID，可重複（預設為 openclaw.json 中的模型）',
  regionHelp: 'Bedrock 區域（預設依現有設定）',
  textExample: '一封可直接寄給管理員的訊息',
  anyRegion: '無法列出 AWS 的推論設定檔，因此允許 {ids} 在其推論設定檔可用的所有區域執行。',
  whole: '尚未設定，也未指定 --model：此政策允許所有模型。',

  greeting: '您好，我正在設定 OpenClaw 使用 Amazon Bedrock，需要您協助開通權限。',
  models: '它只會在 {region} 呼叫以下模型：{models}',
  allModels: '它只會呼叫 Amazon Bedrock 的模型。',
  createSet: '請在 IAM Identity Center 建立權限集 BedrockInvokeOnly，並使用以下內嵌政策：',
  createPolicy: '請建立以下 IAM 政策，並附加到我的 Bedrock API 金鑰所屬使用者，取代其他政策：',
  createRolePolicy:
    '請將以下 IAM 政策附加到執行 OpenClaw 的機器的角色（或其 AWS profile 的角色或使用者），取代其他 Bedrock 政策：',
  session:
    '請將權限集的工作階段持續時間設為 12 小時。為避免每天重新登入，也請考慮延長存取入口網站的工作階段（IAM Identity Center → 設定 → 身分驗證，最長 90 天）。',
  assign: '然後請在要計費的帳戶中將它指派給我。',
  useCase:
    '{models}：Anthropic 要求每個帳戶（或組織）填寫一次使用案例表單：https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
  marketplace:
    '{models}：帳戶首次呼叫時會在 AWS Marketplace 訂閱。請以具有 aws-marketplace:Subscribe 與 aws-marketplace:ViewSubscriptions 的角色在 Bedrock 主控台的 playground 呼叫一次；我的角色不應具備這些權限。',
  scp: '若有服務控制政策（SCP）限制區域：對 {model} 的請求會在 {regions} 處理，因此須在該處允許 bedrock:InvokeModel*。',
  scpGlobal:
    '若有服務控制政策（SCP）限制區域：{model} 是 global 推論設定檔，其請求的 aws:RequestedRegion 為 "unspecified"，須允許該值的 bedrock:InvokeModel*。',
  sendBack: '完成後請回覆：',
  backUrl: '- AWS 存取入口網站網址（以 awsapps.com/start 結尾）與 IAM Identity Center 的區域',
  backAccount: '- 12 位數的 AWS 帳戶 ID',
  backRegion: '- 我應使用哪個區域的 Bedrock（我猜是 {region}）',
  itsRegions: '其推論設定檔的各區域',
  thanks: '謝謝！',

  broadRole: 'agent 會擁有 {role} 的全部權限，遠超過呼叫模型所需。要改用僅限 Bedrock 的角色：{command}',
  broadUser: 'agent 會擁有這組存取金鑰的使用者的全部權限。只允許這些模型的政策：{command}',
  broadKey: 'API 金鑰的權限通常遠超過呼叫這些模型所需。要限制此金鑰：{command}',
} satisfies Translation<typeof en.policy>;
