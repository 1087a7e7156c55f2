import type * as en from '../../en/failures/request.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const requestFailures = {
  'conversation-malformed': {
    title: 'Bedrock 拒絕此對話的訊息',
    cause:
      '訊息的順序或內容不符合模型的規定，通常是因為先前某次回覆中途失敗。[[{?mixed}使用此模型時，工具呼叫或結果不能與其他內容放在同一則訊息中。]][[{?misplaced}有一則 user 訊息含有工具呼叫。]][[{?garbled}有段文字含有不完整的字元，例如被切成兩半的表情符號。]][[{?reasoning}先前回覆的推理內容被送回模型不接受的位置。]]設定本身沒有問題。',
    fix: [
      '{?systemOnly}程式只送出了系統訊息。請至少一併送出一則使用者訊息。',
      '{?systemLate}系統訊息須放在最前面，且只能有一則。若是 LangChain 與 CrewAI：請更新，並使用 langchain-aws 的 ChatBedrockConverse。',
      '{?unread}{?foreign}程式送出了 Bedrock Responses API 不認得的項目。請更新該程式[[{!program}（Codex、LiteLLM）]]、開始新的對話，並停用送出這類項目的功能：自動壓縮、subagent。',
      '{?addTools}{?mixed}讓 LiteLLM 將兩者拆成不同的訊息：{addTools}',
      '{?addTools}{?toolless}讓 LiteLLM 在請求沒有工具時補上：{addTools}',
      '{?thought}{?noThinking}在 {program} 停用 thinking：{noThinking}',
      '{?thought}{!noThinking}{?foreign}在程式的新版本能送回 thinking 區塊之前，請停用程式的 thinking（推理）。',
      '{?prefill}{!foreign}更新 OpenClaw，部分版本會以 assistant 訊息結尾，而此模型不接受：openclaw update',
      '{?thought}{!foreign}停用 thinking：在對話中傳送 /think off',
      '{?mixed}在您自己的程式中：工具結果須放在沒有其他內容的訊息中。',
      '{?bare}在您自己的程式中：工具的輸入與結果須為 JSON object，不能是清單或單一值；結果也可以是文字。',
      fixes.newChat,
      fixes.newChatElsewhere,
      '{?misnamed}{!foreign}先前某次回覆呼叫工具時，用了 Bedrock 不接受的名稱。若再次發生，請更新 OpenClaw：openclaw update',
      '{!misnamed}{!unread}{!prefill}{!foreign}若再次發生，請更新 OpenClaw：openclaw update',
      '{?unread}{!foreign}送回先前工具呼叫的形式，不被 Bedrock 的 OpenAI 模型接受。請更新 OpenClaw：openclaw update',
      fixes.updateProgram,
      fixes.updateProxy,
      '{?misplaced}在您自己的程式中：工具呼叫須留在 assistant 訊息中，摘要也一樣。',
      '{?reasoning}在您自己的程式中：不要送回先前各輪的推理內容。',
      '{?thought}在您自己的程式中：thinking 區塊須連同簽章原封不動送回。',
      '{?toolless}在您自己的程式中：須附上訊息中所呼叫的工具。',
      '{?empty}在您自己的程式中：不要送出空的訊息與文字。',
      '{?onlyDocument}某則訊息只有文件而沒有文字。請在文件旁寫些文字；若是您自己的程式，請加上文字區塊。',
      '{?unpaired}{!thought}在您自己的程式中：每個工具呼叫的結果須緊接在下一則訊息中。',
      '{?order}在您自己的程式中：訊息須由 user 開頭與結尾，並交替。',
      '{?unnamed}若是 OpenClaw 以外的程式，請開始新的對話，並更新該程式。',
      '{?foreign}{!program}若該程式不是您寫的，請更新它。',
    ],
  },
  'guardrail-intervened': {
    title: '您帳戶的 guardrail 攔下了回覆',
    cause: 'Bedrock 回應 guardrail_intervened：有 guardrail 封鎖了這段文字。',
    fix: [
      '{?attack}請調低它的提示攻擊篩選[[{!foreign}，它可能把 OpenClaw 本身的指示當成攻擊]]。',
      '{!foreign}查看是哪個 guardrail：openclaw config get plugins.entries.amazon-bedrock.config.guardrail',
      '詢問管理 guardrail 的人員，或改傳其他內容。',
    ],
  },
  'content-filtered': {
    title: '模型本身的篩選攔下了回覆',
    cause:
      '這不是您的 guardrail 所為。[[{!moderated}有些文字模型不會逐字輸出，例如授權條款、行為準則或歌詞，會在中途停止。]][[{?moderated}它把送出的內容視為有害。]]',
    fix: [
      '{?moderated}請換個說法，或移除可能被視為有害的圖片或文字。',
      '{!moderated}改為要求較少的內容：摘要、連結，或用來下載該文字的指令。',
      fixes.newChat,
      fixes.newChatElsewhere,
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'guardrail-missing': {
    title: 'Bedrock 找不到這個 guardrail',
    cause: '請求所指的 guardrail 或其版本，不存在於模型所在的區域。',
    fix: [
      '{!foreign}查看是哪個 guardrail：openclaw config get plugins.entries.amazon-bedrock.config.guardrail',
      '與該區域的 guardrail ID 及版本比對：aws bedrock list-guardrails[[ --region {region}]]',
    ],
  },
  'wrong-endpoint': {
    title: '程式呼叫了錯誤的 Bedrock 位址',
    cause:
      'Bedrock 在 bedrock.REGION.amazonaws.com 列出模型，在 bedrock-runtime.REGION.amazonaws.com 執行模型。請求送到了另一個位址，或送到了不存在或不接受此模型的路徑。',
    fix: [
      '{?responses}{!gptModel}{!otherModel}{!mantlePath}若程式透過 OpenAI 用戶端呼叫 Bedrock，請讓它使用 chat completions：bedrock-runtime 沒有 Responses API。在 Vercel AI SDK 中請用 createOpenAICompatible，或 .chat(MODEL)。',
      '{!lists}{listsAt} 只能列出模型。請為程式改用執行模型的位址：https://bedrock-runtime.{listedIn}.amazonaws.com',
      '{?baseUrl}{?misplaced}{!byArn}讓 {program} 呼叫正確的位址：{baseUrl}=https://bedrock-runtime[[.{region}]][[{!region}.REGION]].amazonaws.com',
      '{?misplaced}{!responses}若模型是 ARN，其中的斜線必須以 %2F 送出，而較舊的程式不會：請改用推論設定檔的 ID（例如 us.anthropic.…），或更新該程式。',
      '{?lists}列出模型請使用 bedrock（沒有 -runtime）用戶端或端點：boto3.client("bedrock")、https://bedrock[[.{region}]][[{!region}.REGION]].amazonaws.com。呼叫模型仍使用 bedrock-runtime。',
      'bedrock-mantle 在 /openai/v1/responses 接受 {gptModel}[[，而非 {calledPath}]]。請讓程式使用 Responses API，base URL 為 https://bedrock-mantle[[.{region}]][[{!region}.REGION]].api.aws/openai/v1，或更新程式。',
      'bedrock-mantle 不在 {calledPath} 接受 {otherModel}。請讓程式呼叫 bedrock-runtime 的 Converse，或更新程式。',
      'bedrock-mantle 在另一個路徑提供 {routed}。請將 …/v1 換成 base URL https://bedrock-mantle[[.{region}]][[{!region}.REGION]].api.aws/openai/v1，或反過來，或更新[[ {program}]][[{!program}該程式]]。',
      'bedrock-mantle 的 {mantlePath} 用於 OpenAI 的 GPT-5 模型。請選擇其中之一，或更新[[ {program}]][[{!program}該程式]]。',
      '{!lists}{!responses}{!gptModel}{!otherModel}{!mantlePath}{!routed}呼叫模型請使用 bedrock-runtime 用戶端或端點：boto3.client("bedrock-runtime")；列出模型則使用 bedrock。',
      '若該程式不是您寫的，請移除其端點網址，或更新程式[[：{update}]][[{!update}。]]',
      '{!foreign}若是 OpenClaw，請檢查 baseUrl：openclaw-bedrock doctor',
    ],
  },
  'invoke-blocked': {
    title: '此處只允許 Bedrock 的 Converse API',
    cause: '該程式呼叫 InvokeModel（Claude Code 一律如此），而組織的閘道或政策封鎖了它。',
    fix: [
      '改用呼叫 Converse 的程式，例如 OpenClaw。',
      '若是 Claude Code，請在中間加上 LiteLLM，並使用模型 bedrock/converse/MODEL。',
      '或請管理員允許 InvokeModel 與 InvokeModelWithResponseStream。',
    ],
  },
  'request-rejected': {
    title: '模型不接受送出的請求內容',
    cause:
      '[[{?unsent}AWS SDK 沒有送出請求：其中一部分使用了其他 API 的格式。]][[{!unsent}其中某個部分不被接受，或請求使用了其他 API 的格式。]]訊息：{detail}',
    fix: [
      '出現 {attribution} 時，這是 Claude Code 加到系統提示的內容：CLAUDE_CODE_ATTRIBUTION_HEADER=0',
      'Converse 的訊息 content 須為清單，而非 {bareText}："content": [{"text": "…"}]。包裝用戶端的函式庫會自行處理：請呼叫該函式庫，而非 client.converse。',
      'OpenClaw 的 {memory}（記憶搜尋）請使用開頭沒有 us. 或 global. 的嵌入模型：openclaw-bedrock init --memory-model amazon.titan-embed-text-v2:0',
      '{?embeds}{?body}程式要的是嵌入向量，而此模型不提供。請選擇嵌入模型，例如 amazon.titan-embed-text-v2:0。',
      'Cohere 的嵌入模型接受 {"texts": […], "input_type": "search_document"}，Amazon 的接受 {"inputText": "…"}。此處 {embedding} 有誤或缺少，或該模型不是嵌入模型：請依其格式傳送，或改用其他嵌入模型。',
      '請求中的 {body} 有誤或缺少：它使用了其他模型的格式。請讓程式呼叫 Converse（所有模型格式相同），或更新程式。',
      '{?guarded}使用 Converse 時，可不加 guardContent，guardrail 會檢查每則訊息；或在其他內容旁寫成：{"guardContent": {"text": {"text": "…"}}}。',
      '{?guarded}使用 InvokeModel 時，請求內容須為該模型自己的格式；使用輸入標籤時，須在 amazon-bedrock-guardrailConfig 附上其 tagSuffix；或改呼叫 Converse。',
      '{?oldApi}程式送出的是單一文字（Claude 2 的格式），較新的 Claude 模型則接受訊息：請讓程式呼叫 Converse，或更新程式。在 LangChain 中請用 ChatBedrockConverse。',
      '{?oldPrompt}程式送出純文字，但模型要求 "Human:" 與 "Assistant:" 的對話格式（如 Claude 2）。請讓程式呼叫 Converse（所有模型格式相同），或更新程式。',
      '在 LiteLLM 中以 {converseRoute} 指定模型，改為呼叫所有模型格式一致的 Converse。或更新 LiteLLM。',
      '{?imagePart}程式以其他 API 的格式送出圖片。Converse 接受 {"image": {"format": "png", "source": {"bytes": …}}}：請更新程式，或在您自己的程式中轉換格式。',
      fixes.updateProgram,
      fixes.updateProxy,
      '{?foreign}在程式中更改訊息所指的項目[[{!unsent}，或改選其他模型]]。[[{!program}若不是您寫的程式，請更新它。]]',
      '{?unnamed}若是 OpenClaw 以外的程式，請更改訊息所指的項目，或更新該程式。',
      '{!foreign}移除 openclaw.json 中此模型的 params（若有），然後更新 OpenClaw：openclaw update',
      '{!foreign}OpenClaw 必須使用 bedrock-converse-stream API：openclaw-bedrock doctor',
    ],
  },
} satisfies FailureTranslation<typeof en.requestFailures>;
