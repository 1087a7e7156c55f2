import type * as en from '../../en/failures/request-parts.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const requestPartFailures = {
  'file-rejected': {
    title: 'Bedrock 不接受對話中的圖片或文件',
    cause:
      '檔案太大、數量太多、無法讀取，或送出的方式不被允許。[[圖片以 base64 計最多 {megabytes} MB，原檔約為其四分之三。]][[{?many}超過 20 張圖片時，每張的寬與高最多 {pixels} 像素。]][[{!many}圖片的寬與高最多 {pixels} 像素。]][[一次請求最多 {most} 個，先前各輪的也計入。]][[{?named}文件名稱只能有字母、數字、連字號、圓括號、方括號與單一空格，且不得重複。]][[{?nameless}程式送出了沒有名稱的文件。]][[{?unreadable}檔案已損壞，或與標示的類型不符。]]',
    fix: [
      '{?nameless}在程式碼中為每份文件加上名稱；在此之前，請改傳文字內容。',
      '{?fromS3}只有 Amazon Nova 模型會讀取 S3。請直接傳送內容，或改用這類模型。',
      '{?linked}Bedrock 不會從網路下載檔案：請以 base64 傳送檔案內容。',
      '{?megabytes}縮小圖片：減少像素，或存成 JPEG。',
      '{?pixels}將圖片縮小到 {pixels} 像素[[{?many}，或最多傳送 20 張]]。',
      '{?most}最多傳送 {most} 個。',
      '{?named}將檔案重新命名。',
      '{?unreadable}重新儲存檔案，並讓副檔名與格式相符。',
      '{?unreadable}{?foreign}{!program}若檔案沒有問題，則是程式以錯誤的類型傳送：請更新程式。',
      '{!foreign}{!fromS3}檔案會留在對話中，請開始新的對話：在對話中傳送 /new',
      '{?foreign}{!nameless}{!fromS3}檔案會留在對話中，請[[在 {client} ]]開始新的對話。',
      fixes.updateProgram,
    ],
  },
  'tool-rejected': {
    title: '工具的定義不被接受',
    cause:
      '其名稱、說明或 schema 不符合 Bedrock 或模型的規定。[[是從 0 數起的第 {tool} 個工具。]]名稱須為 1 到 64 個字母、數字、_ 或 -；schema 須為 object，最上層不得有 oneOf、anyOf 或 allOf。',
    fix: [
      '{?empty}沒有名稱的工具，通常是其他 API 的內建工具（例如網頁搜尋）：請停用這些工具。',
      '{?toolless}工具清單是空的：沒有工具的請求不要附上 toolConfig。',
      '{?bareSchema}自己的程式：以含有 "type": "object" 的 JSON 物件提供 schema（inputSchema.json），不要用文字。',
      '{?foreign}{!empty}{!toolless}停用或更新該工具或其 MCP 伺服器。',
      '{!foreign}停用或更新該工具或其 MCP 伺服器，然後更新 OpenClaw：openclaw update',
      fixes.updateProgram,
      fixes.updateProxy,
    ],
  },
  'tool-choice-rejected': {
    title: '模型不接受請求中的 tool choice',
    cause:
      'tool choice 強制模型呼叫工具，結構化輸出也會用到它。[[{?malformed}此處程式送出的格式是模型不認得的。]][[{?thinks}模型在思考（thinking）時無法被強制呼叫工具。]]',
    fix: [
      '{?malformed}在程式中不要送出 tool choice 與 parallel_tool_calls（LiteLLM 會將後者轉成前者）。',
      '{?thinks}在程式中關閉思考，或不要送出 tool choice。',
      '{?absent}在程式中讓 tool choice 指向一併送出的工具之一。',
      '{!malformed}{!thinks}{!absent}在程式中不要對此模型使用 tool choice 與結構化輸出，或改選其他模型。',
      fixes.updateProgram,
      fixes.updateProxy,
      `{!foreign}${fixes.updateOpenclaw}`,
    ],
  },
  'caching-rejected': {
    title: '請求中的提示快取不被接受',
    cause:
      '請求標記了要快取的部分（cache_control、cachePoint）。此模型或其 API 版本沒有提示快取，或不接受這種形式。',
    fix: [
      '{?hiddenModel}Strands 無法得知 ARN 指向哪個模型。若是 Claude：CacheConfig(strategy="anthropic")',
      '{?ttlOrder}有多個快取標記時，較長的 ttl 不可排在較短的之後。請讓它們的 ttl 一致，並更新設定或轉換這些標記的程式。',
      '請求的快取標記超過 {marks} 個。請更新設定這些標記的程式，或關閉其提示快取。',
      '{?afterThinking}快取點位於 thinking 區塊之後，Bedrock 不接受。請關閉 thinking 或提示快取、開始新的對話，並更新該程式。',
      '已設定 {cacheOff}，請求卻仍使用快取：請更新送出它的程式[[（{program}）]]，或退回前一版。',
      '{?noCache}{!cacheOff}在 {program} 關閉提示快取：{noCache}',
      fixes.updateProgram,
      fixes.updateProxy,
      '{?stuck}{?foreign}該訊息會留在對話中，請[[在 {client} ]]開始新的對話。',
      '{?foreign}{!noCache}在程式中為此模型關閉提示快取（Claude Code：DISABLE_PROMPT_CACHING=1），或改選較新的模型。',
      '{?kept}{!foreign}在 openclaw.json 此模型的 params 設定 "cacheRetention": "short"：只有 Claude 能將快取保留一小時。',
      '{!kept}{!foreign}在 openclaw.json 此模型的 params 設定 "cacheRetention": "none"，然後更新 OpenClaw：openclaw update',
      '{!foreign}若是 Claude Code，請設定 DISABLE_PROMPT_CACHING=1；若是其他程式，請關閉其提示快取，或更新該程式。',
    ],
  },
  'thinking-rejected': {
    title: '模型不接受思考（thinking）設定',
    cause:
      '各模型要求思考的方式不同，可搭配的設定也不同。[[預算至少須為 {least} 個 token，且小於輸出上限。]][[{?adaptive}此模型只接受 adaptive 思考，不接受預算。]]',
    fix: [
      '{?budget}思考也計入輸出：max_tokens 須大於 budget_tokens，並留下回覆所需的數量。',
      '開啟思考時，請求中不要有 {sampling}，或改用訊息所允許的值。',
      '{?least}{?foreign}將 budget_tokens 設為 {least} 以上且小於輸出上限，或關閉思考。',
      `{?adaptive}${fixes.updateProgram}`,
      '{?adaptive}{!program}{?foreign}更新該程式：它以此模型已不接受的形式要求思考。',
      '{?adaptive}{?foreign}在此之前，請關閉思考或改選其他模型。',
      '{!least}{!adaptive}{!budget}{!sampling}{?foreign}在程式中為此模型關閉思考，或依訊息所述設定。',
      '{?noThinking}在 {program} 關閉思考：{noThinking}',
      `{!adaptive}${fixes.updateProgram}`,
      fixes.updateProxy,
      '{?adaptive}{!foreign}[[{?unnamed}若訊息來自 OpenClaw，請更新它]][[{!unnamed}更新 OpenClaw]]：較舊的版本會以舊形式向較新的模型要求思考：openclaw update',
      '{?needed}此模型必須開啟思考。開啟方式：在對話中傳送 /think low',
      '{!needed}{!foreign}關閉思考：在對話中傳送 /think off',
      '{!needed}{!foreign}移除 openclaw.json 中此模型 params 的 thinking（若有）。[[{!adaptive}然後更新 OpenClaw：openclaw update]]',
      '{!needed}{?pasted}{!foreign}若是其他程式，請調整其思考設定[[：預算設為 {least} 個 token 以上]]，或更新該程式。',
    ],
  },
  'parameter-rejected': {
    title: '模型不接受請求中的某個參數',
    cause:
      '[[此處是 {parameter}。]]並非每個模型都接受所有參數、數值或組合；較新的模型不接受 temperature 與 top_p。',
    fix: [
      '{?rerankVersion}Cohere 的重新排序（rerank）模型需要 "api_version": 2。使用 Cohere 自己的 SDK 時，請用 BedrockClientV2。若是其他程式，請更新它。',
      '{?latency}只有少數模型在少數區域（us-east-2、us-west-2）提供最佳化延遲。請去掉 performanceConfig，或在該處以 us. 開頭的推論設定檔呼叫這類模型：https://docs.aws.amazon.com/bedrock/latest/userguide/latency-optimized-inference.html',
      '{?tier}serviceTier 請以物件表示，"type" 為 "default"、"flex" 或 "priority"，或將它略去。並非每個模型都有 flex 與 priority，而 "reserved" 需要向 AWS 預留的容量。',
      '{?answerSchema}回答的 JSON schema 含有結構化輸出不接受的項目[[：{parameter}]]。請依訊息修改，或更新程式，新版可能會自行處理。',
      '{?blankStop}請去掉只有空白或換行的停止序列。',
      '{?manyStops}請減少停止序列：數量不得超過訊息所說的上限。',
      '{?both}{?foreign}兩者只能擇一：請去掉 top_p。[[{?dropParams}在 LiteLLM 中：additional_drop_params: ["top_p"]。]]較新的版本會自行處理：請更新[[ {program}]][[{!program}該程式]]。',
      '{?both}{!foreign}兩者只能擇一：請從此模型的 params 移除 top_p，並更新同時送出兩者的程式。',
      '{!foreign}{!value}{?parameter}移除 openclaw.json 中此模型 params 的 {parameter}（若有），然後更新 OpenClaw：openclaw update',
      '{!both}{!value}{!foreign}{!parameter}移除 openclaw.json 中此模型的 params（若有），然後更新 OpenClaw：openclaw update',
      '{!both}{!value}{?dropParams}讓 LiteLLM 略去模型不接受的參數：{dropParams}',
      fixes.updateProgram,
      '{!both}{!value}{?foreign}在程式中不要對此模型送出[[ {parameter}]][[{!parameter}該參數]]。',
      '{?foreign}{!program}{!value}若是 OpenClaw 送出的，請從 openclaw.json 中此模型的 params 移除它，再執行：openclaw update',
      '{?pasted}{!value}{!foreign}若是其他程式，請勿送出它，或更新該程式。',
    ],
  },
  'beta-rejected': {
    title: '請求使用了 Bedrock 不認得的項目',
    cause:
      'Bedrock 並未支援 Anthropic 自家 API 的所有欄位與 beta 旗標，或不支援用於此模型。[[此處是 {field}。]]',
    fix: [
      'ID 以 {million} 結尾，代表一百萬 token 的上下文，並非每個區域與模型都有。請去掉 {million}，或改用其他區域。',
      '該旗標是 {beta}。若它在您自己的程式碼或設定中，請移除。',
      '{?reasoning}在程式中為此模型關閉推理（thinking）：它不接受 {reasoning}。',
      '{?streamsTools}在 Claude Code 關閉它：CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING=false。或退回前一版：編輯器的擴充功能有自己的版本。',
      '{?searched}在 Claude Code 關閉工具搜尋：ENABLE_TOOL_SEARCH=false',
      '已設定 {betasOff}，卻仍要求使用某項功能：請退回前一版，或更新送出它的程式[[（{program}：{update}）]]。',
      '{?noBetas}{!reasoning}{!betasOff}在 {program} 關閉實驗性功能：{noBetas}',
      fixes.updateProgram,
      fixes.updateProxy,
      '{?dropParams}{!reasoning}{!noBetas}讓 LiteLLM 改用 Converse，所有模型的格式都相同：在模型 ID 前加上 bedrock/converse/',
      '{?dropParams}{!reasoning}{!noBetas}讓 LiteLLM 不送出它：additional_drop_params: ["{field}"]',
      '{?foreign}{!dropParams}{!noBetas}{!reasoning}在程式中關閉送出它的項目：beta 功能、標頭或額外欄位（Claude Code：CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1）。',
      '{!foreign}{?field}若是 Claude Code，請設定 CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1；若是其他程式，請關閉其 beta 功能，或更新該程式。',
      '{!foreign}移除 openclaw.json 中此模型的 params（若有），然後更新 OpenClaw：openclaw update',
      '{!foreign}{!field}{!reasoning}若是 Claude Code，請設定 CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1；若是其他程式，請關閉其 beta 功能，或更新該程式。',
    ],
  },
} satisfies FailureTranslation<typeof en.requestPartFailures>;
