import type * as en from '../../en/failures/client-settings.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const clientSettingFailures = {
  'bedrock-not-chosen': {
    title: '程式在此沒有使用 Bedrock',
    cause:
      '[[{?direct}它呼叫的是 Anthropic 自己的 API，請求沒有送到 Bedrock。]][[{?connects}Claude Code 連線到 Anthropic，]][[{!direct}{!connects}Claude Code 要求登入 Anthropic，]][[{!direct}表示它沒有收到 CLAUDE_CODE_USE_BEDROCK。啟動它的服務、編輯器或其他程式，不會傳遞您 shell 的環境變數。]]',
    fix: [
      '{?direct}在其設定中選擇 Amazon Bedrock 作為 provider，並使用 Bedrock 的模型 ID。有些程式（例如 Cursor）會將名稱含有 claude 的模型都送到 Anthropic：若透過閘道，請換個名稱。',
      '{!direct}{?chosen}{!connects}請不要使用 /login，那是登入 Anthropic。啟動 Claude Code 的程式沒有傳遞您的設定：請更新該外掛或程式，以及 Claude Code：claude update',
      '{!direct}請在 ~/.claude/settings.json 中設定，無論如何啟動都有效："env": {"CLAUDE_CODE_USE_BEDROCK": "1", "AWS_REGION": "REGION", "AWS_PROFILE": "NAME"}',
      '{!direct}{!connects}{!foreign}{!unnamed}若 OpenClaw 要改用您的 Claude 訂閱，請登入：執行 claude，再傳送 /login',
      '{!direct}若使用 {editor} 的擴充功能，也請在其設定的 claudeCode.environmentVariables 中設定，並更新它。',
      '{!direct}若仍無效，則是啟動 Claude Code 的程式不讓它讀取該檔案：請在該程式的設定中設定相同的變數，或更新它。',
      '{!direct}在 systemd 服務（「{service}」）中，請以 Environment= 設定相同的變數，然後重新啟動。',
      '{?connects}若已在那裡設定，請更新 Claude Code：舊版即使使用 Bedrock，也會先連線到 Anthropic：claude update',
    ],
  },
  'provider-unknown': {
    title: '該程式以其他名稱稱呼 Bedrock',
    cause: '它不認得設定中的 provider，因此沒有發出任何呼叫。',
    fix: [
      'LiteLLM 需要在模型前加上 bedrock/：bedrock/{passed}',
      'LiteLLM 需要在模型前加上 bedrock/converse/：bedrock/converse/{converse}',
      '{program} 不認得 {provider}：{nameThere}',
      '{?langchain}在 LangChain 中：init_chat_model("MODEL", model_provider="bedrock_converse")，並安裝 langchain-aws。',
      '{?inferred}在 LangChain 中請指明提供者：init_chat_model("MODEL", model_provider="bedrock_converse")，並安裝 langchain-aws。',
      '{!program}{?provider}若該程式應該認得 {provider}，請更新程式，並安裝它的 Bedrock 部分，例如 [bedrock] 或 [aws] 附加套件。',
      '{!program}{?provider}在 goose 中的名稱：GOOSE_PROVIDER=aws_bedrock',
      '{?program}{?provider}{!nameThere}若 {program} 沒有列出 Bedrock，請更新它[[：{update}]][[{!update}。]]',
      '其他程式中的名稱：OpenClaw 與 opencode 為 amazon-bedrock，LiteLLM 與 aider 為 bedrock/MODEL。',
    ],
  },
  'openai-by-default': {
    title: '程式的某個部分呼叫的是 OpenAI，而不是 Bedrock',
    cause: '許多函式庫在沒有指定時會使用 OpenAI，例如嵌入、記憶或評分。該部分要求 OpenAI 的金鑰。',
    fix: [
      '也為該部分指定 Bedrock 的模型。Ragas：evaluate(…, llm=…, embeddings=…)。LlamaIndex：Settings.llm 與 Settings.embed_model。CrewAI：llm，以及 embedder={"provider": "amazon-bedrock", …}。mem0：llm 與 embedder。',
      '嵌入請選嵌入模型，例如 amazon.titan-embed-text-v2:0。',
      '若該部分應由 OpenAI 處理，請在程式的執行環境中設定 OPENAI_API_KEY。',
    ],
  },
  'model-not-listed': {
    title: '程式自己的清單沒有此模型',
    cause: '它在自己的清單中尋找 {asked}，沒有呼叫 Bedrock。',
    fix: [
      '請選擇它建議的模型，例如 {suggested}。',
      '{!foreign}在 OpenClaw 中加入它：openclaw-bedrock init --model {asked}',
      '請使用 {program} 所列的 ID，前面大多有 us.、eu. 或 global.。更新並查看清單：{listModels}',
      '或在 {listFile} 中加入："provider": {"amazon-bedrock": {"models": {"{asked}": {}}}}',
      '{!foreign}在 opencode 中，請從其清單選擇：opencode models amazon-bedrock',
      '{?foreign}{!listModels}請使用程式所列的 ID，前面大多有 us.、eu. 或 global.，或更新[[ {program}]][[{!program}該程式]][[：{update}]]',
    ],
  },
  'proxy-model-unknown': {
    title: 'LiteLLM 沒有轉送對此模型的請求',
    cause:
      '[[它的清單中沒有名為 {asked} 的模型。]][[送出的金鑰不能使用 {barred}。]][[{?resting}多次呼叫失敗後，它暫時停止呼叫此模型。]]',
    fix: [
      '請在 LiteLLM 的 config.yaml 將 {asked} 加入 model_list 作為 model_name，其 model 為 bedrock/ 加上推論設定檔的 ID，然後重新啟動 LiteLLM。',
      '{?asked}若這個名稱不是您選的，就是 Claude Code 為小型工作所選。請將 ANTHROPIC_MODEL 與 ANTHROPIC_DEFAULT_HAIKU_MODEL 設為 LiteLLM 中有的名稱。',
      '請管理 LiteLLM 的人允許您的金鑰使用 {barred}。',
      '{?resting}它的紀錄中有先前的錯誤，請查詢其中的第一個：openclaw-bedrock explain',
      '查看您的金鑰可用的名稱：curl -H "Authorization: Bearer KEY" LITELLM_URL/v1/models',
    ],
  },
  'gateway-model-unknown': {
    title: '閘道不轉送此模型的請求',
    cause: '閘道沒有呼叫 Bedrock。訊息：{detail}',
    fix: [
      '{?bifrost}在 Bifrost 中，該提供者沒有任何金鑰可呼叫此模型。請將模型或其別名加入某個金鑰的 models，大小寫須與用戶端送出的一致。沒有值或區域的金鑰也會略過。',
      '{?envoy}在 Envoy AI Gateway 中，必須有 AIGatewayRoute 符合用戶端送出的名稱（x-ai-eg-model）。若全部都已接受卻都不符合，表示安裝 Envoy Gateway 時沒有使用 AI Gateway 的 values（extensionManager）。',
      '{?kong}在 Kong 中，必須有路由符合呼叫的路徑、方法與主機。檢視路由：curl http://localhost:8001/routes',
      '查詢閘道有哪些模型，並使用其中的名稱：curl GATEWAY_URL/v1/models',
    ],
  },
  'program-waits': {
    title: '程式一直等待，沒有顯示錯誤',
    cause: '從它顯示的內容，無法得知請求是否已送到 Bedrock。',
    fix: [
      fixes.faultElsewhere,
      fixes.callIt,
      fixes.faultThere,
      '{!worksElsewhere}若沒有回應，可能是代理伺服器、防火牆或 VPN 擋住：請查看 HTTPS_PROXY，並換個網路試試。',
      '開啟程式的除錯日誌再啟動，最後幾行會顯示它在等什麼。',
    ],
  },
  'models-not-shown': {
    title: '程式沒有顯示 Bedrock 的模型',
    cause: '可能是它自己的清單沒有，或它找不到登入，或該登入不能列出模型。',
    fix: [
      '查看 AWS 是否列出模型：openclaw-bedrock models[[ --region {region}]]',
      '若 AWS 拒絕，角色需要 bedrock:ListFoundationModels 與 bedrock:ListInferenceProfiles：openclaw-bedrock policy --discovery',
      '若 AWS 有列出，請讓程式使用該 profile 與區域（AWS_PROFILE、AWS_REGION）並更新它，或手動輸入 ID。',
    ],
  },
  'settings-not-kept': {
    title: '程式沒有保存 Bedrock 的設定',
    cause: '[[它仍設定為 {kept}，因此要求 {kept} 的金鑰。]]這與 AWS 的登入無關。',
    fix: [
      '{?kept}在 ~/.cline/data/globalState.json 中，將 planModeApiProvider 與 actModeApiProvider 設為 "bedrock"，再重新啟動程式。',
      '請更新[[ {program}]][[{!program}該程式]][[（{update}）]]，或退回前一版，再重新輸入設定。',
    ],
  },
  'proxy-limit': {
    title: '已達 LiteLLM 中設定的上限',
    cause: '請求是由 LiteLLM 自己擋下的[[{?spent}：金鑰、使用者或團隊的預算已用完]]，與 Bedrock 的配額無關。',
    fix: [
      '{!spent}等一分鐘，並減少同時送出的請求。',
      '請管理 LiteLLM 的人調高上限：[[{?spent}max_budget]][[{!spent}金鑰的 rpm_limit、tpm_limit 或 max_parallel_requests，或模型的 rpm 與 tpm]]。',
    ],
  },
  'proxy-key-refused': {
    title: 'Bedrock 前方的代理伺服器不接受此金鑰',
    cause: '它需要自己的金鑰。請求沒有送到 Bedrock。',
    fix: [
      '{?accessGateway}請給程式 Bedrock Access Gateway 的金鑰（OPENAI_API_KEY）：即建立其 stack 時所用的 secret 或 parameter 中的金鑰。變更後，請重新啟動閘道的函式或容器。',
      '{!accessGateway}請給程式 LiteLLM 的金鑰（開頭為 sk-），而不是 Bedrock 或 Anthropic 的金鑰（Claude Code：ANTHROPIC_AUTH_TOKEN）。',
      '測試金鑰：curl -H "Authorization: Bearer KEY" [[{?accessGateway}GATEWAY_URL/api/v1/models]][[{!accessGateway}LITELLM_URL/v1/models]]',
    ],
  },
} satisfies FailureTranslation<typeof en.clientSettingFailures>;
