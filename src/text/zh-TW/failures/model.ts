import type * as en from '../../en/failures/model.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const newer =
  '{!foreign}此模型已停用，或即將停用。較新的是 {successor}：openclaw-bedrock init --model {successor}';
const newerElsewhere = '{?foreign}此模型已停用，或即將停用。較新的是 {successor}';

const there = '[[{regionIn}]][[{!regionIn}AWS_REGION]]';

const prefixed = '{!suggested}{!profileId}在前面加上您區域的前綴：{profileIds}';
const guessed =
  '{!suggested}{!profileId}{!profileIds}在前面加上您區域的前綴[[（{region}：{homes}）]]，例如美國 us.{base} 或歐洲 eu.{base}。';

const another =
  '若您選的 ID 正確，程式可能另外呼叫其他模型，用於標題或小型工作。請一併設定該模型，或更新程式。' as const;

export const modelFailures = {
  'model-not-found': {
    title: '此區域無法使用這個模型 ID',
    cause:
      '[[{?ownList}程式沒有呼叫 Bedrock：它自己的模型清單中，沒有此區域可用的模型。]][[{!ownList}{!mantle}{!outside}{!prefix}ID 拼寫有誤或不完整、此區域沒有該模型，或該模型需要推論設定檔。]][[OpenClaw 呼叫的是 {region}，而 {outside} 只能在其所指的區域 {arnRegion} 使用。]][[{mantle} 只由 Bedrock 的另一個 API（Mantle）提供，OpenClaw 的 Bedrock provider 使用的是 ConverseStream。]][[{model} 以 {prefix}. 開頭，但沒有這種 ID 的推論設定檔。]]',
    fix: [
      '在 {gov}，ID 開頭為 us-gov. 或沒有前綴，us. 與 global. 在那裡無法使用。請更正 ID，並更新可能加上其他前綴的程式。',
      'bedrock-mantle 在所呼叫的區域沒有 {unserved}，或名稱不同：它的 ID 開頭沒有 us. 或 global.。請呼叫 us-east-1，該處有大多數模型。或讓程式以推論設定檔的 ID（開頭為 us. 或 global.）呼叫 bedrock-runtime 的 Converse，或更新程式。',
      '{!gpt}{!unserved}Converse 沒有 {mantleOnly}：只有 bedrock-mantle 透過 Responses API 提供它。[[{!foreign}在 OpenClaw 中請改選其他模型：openclaw-bedrock use]][[{?foreign}請讓程式呼叫該 API（base URL 為 https://bedrock-mantle.REGION.api.aws/openai/v1），或改選其他模型。]]',
      fixes.afterUpdate,
      '{?bare404}{?baseUrl}沒有訊息時，可能是位址有誤。請在 {program} 的執行環境設定 AWS_REGION，或 {baseUrl}=https://bedrock-runtime[[.{region}]][[{!region}.REGION]].amazonaws.com',
      '{?outside}改呼叫該區域：openclaw-bedrock init --region {arnRegion}',
      `{?foreign}以 {geography}. 開頭的 ID 無法從 {awayFrom} 呼叫。請[[改用 {profileId}]][[{!profileId}改用其他前綴的 ID（{homes}，若該模型有）]]，或呼叫有 {geography}. 的區域，例如 {callFrom}（${there}）。`,
      '{?ownList}請更新[[ {program}]][[{!program}該程式]]，或在其中改選其他模型，或 {region} 以外的區域。',
      '{!foreign}{!unnamed}它在 Bedrock 的 ID 是 {meant}：openclaw-bedrock init --model {meant}',
      '{?unnamed}它在 Bedrock 的 ID 是 {meant}。在 OpenClaw 中：openclaw-bedrock init --model {meant}',
      '{twoMakers} 有兩個供應商名稱。請去掉第一個：{inner}',
      '{?foreign}它在 Bedrock 的 ID 是 {meant}[[{!region}（前綴依您的區域而定）]]。',
      'Claude Code 拿到的是 OpenClaw 的模型名稱。請在 ACP 工作階段的模型或 ANTHROPIC_MODEL 中只填 ID：{bareId}',
      '{?bareId}較新版本的 OpenClaw 會自行處理：openclaw update',
      '{noAccount}… 的兩個冒號之間缺少帳戶 ID。也可只用 ID，不加前面的 arn:…。',
      '{?modelArn}{!noAccount}{!foreign}{!unnamed}ARN 只能在它所寫的區域[[（{arnRegion}）]]使用，而較舊的 OpenClaw 會呼叫其他區域：openclaw update',
      '{!outside}{!noAccount}{!foreign}{!unnamed}openclaw.json 的 baseUrl 也請使用該區域：https://bedrock-runtime.{arnRegion}.amazonaws.com',
      `{?modelArn}{!noAccount}{?foreign}ARN 只能在它所寫的區域[[（{arnRegion}）]]使用：請將程式的區域設為該區域（${there}）。`,
      '{?modelArn}{!noAccount}{?unnamed}ARN 只能在它所寫的區域[[（{arnRegion}）]]使用：請將程式的區域或 AWS_REGION 設為該區域。',
      '{!foreign}{!unnamed}在 {region} 請改用 {profileId}：openclaw-bedrock init --model {profileId}',
      '{?unnamed}在 {region} 請改用 {profileId}。在 OpenClaw 中：openclaw-bedrock init --model {profileId}',
      '{?foreign}{!awayFrom}在 {region} 請改用 {profileId}。',
      '{?pasted}{!foreign}{!unnamed}此 ID 在 {validIn} 是正確的，因此 OpenClaw 可能呼叫了其他區域。請更新（openclaw update），再指定區域：openclaw-bedrock init --region {validIn}',
      '{?unnamed}此 ID 在 {validIn} 是正確的。請在該程式的執行環境設定這個區域（AWS_REGION），並更新該程式：它可能呼叫了其他區域，或更動了 ID。',
      '{!foreign}以 {geography}. 開頭的 ID 只能在該前綴所屬的區域使用[[，不能在 {awayFrom} 使用]]。請將 AWS_REGION 設為其中一個區域，或改用您區域的前綴。並非每個模型都有各種前綴，也可試試 global.。',
      newer,
      '閘道列出其所在區域的模型。{gatewayModel} 不在其中，或其角色缺少 bedrock:ListFoundationModels 與 bedrock:ListInferenceProfiles。清單在 /api/v1/models。若應有該模型，請更新閘道。',
      '{elsewhere} 是其他供應商的模型，但 Claude Code 仍在呼叫 Bedrock。請從 ~/.claude/settings.json 與環境變數移除 CLAUDE_CODE_USE_BEDROCK。',
      '{?claudeCode}若對話正常、只有 /{counted} 失敗，則模型沒有問題：Claude Code 計算 token 時使用了該呼叫不接受的 ID。請更新：claude update',
      'Bedrock 可能沒有這個模型。若 {gptSmall} 不是您選的，就是 Codex 之類的程式在背景使用它：請更新該程式。',
      '{!gptSmall}Bedrock 稱它為 openai.{gpt}：請將 ID 連同前面的供應商名稱填入程式。',
      `{?pasted}{alone} 前面沒有 us. 之類的地理區域，且只有部分區域有它：請呼叫 us-west-2（${there}），並更新可能加上前綴的程式。`,
      `{?pasted}{?bareFamily}{!elsewhere}{!model}{!meant}{!modelArn}{!gatewayModel}{!gpt}{!ownList}{!mantle}{!bare404}{!gov}{bareFamily} 的 ID 前面沒有 us. 之類的地理區域，且只有部分區域有該模型：請呼叫 us-west-2（${there}），並更新可能加上前綴的程式。`,
      '{short} 不是 Bedrock 的 ID。Bedrock 的 ID 前面有供應商、後面有版本，且大多以區域的前綴[[（{homes}）]]開頭，例如 us.anthropic.claude-sonnet-4-5-20250929-v1:0。',
      '{?pasted}{!model}{!meant}{!modelArn}{!gatewayModel}{!gpt}{!ownList}{!mantle}{!bare404}{!gov}{!bareFamily}{!geography}請給完整的 ID。大多數以區域的前綴開頭[[（{region}：{homes}）]]，例如 us.anthropic.claude-sonnet-4-5-20250929-v1:0。應用程式推論設定檔則以完整的 ARN 呼叫。',
      '{?foreign}{!twoMakers}{!awayFrom}{!ownList}{!gatewayModel}{!gpt}{!unserved}{!gov}{!modelArn}{!bare404}{!alone}{!bareFamily}{!meant}{!profileId}{!short}[[{!validIn}以 {geography}. 開頭的 ID 只能從該前綴所屬的區域呼叫，例如 {callFrom}；在其他區域，請改用該區域的前綴或 global.。]][[{!geography}{!validIn}若 ID 正確，則是所呼叫的區域沒有該模型，而該區域可能不是您以為的那一個。]][[此 ID 在 {validIn} 是正確的，因此可能呼叫了其他區域。]][[請在 {program} 中設定區域（{regionIn}）。]][[{!client}{?regionIn}未設定時，由 AWS_REGION、AWS_DEFAULT_REGION 或 AWS profile 決定。]][[{!regionIn}請在該程式的執行環境（AWS_REGION 與 AWS_DEFAULT_REGION）或程式碼中設定區域：未設定時，由 AWS profile 決定。]]',
      '{?unnamed}{!modelArn}{!gpt}{!ownList}{!mantle}若 ID 正確，則是程式呼叫的區域沒有該模型，或帳戶在該區域無權使用它。請在程式執行的環境設定其他區域（AWS_REGION），或更新該程式。',
      fixes.smallModel,
      `{?foreign}{!smallModel}{!ownList}{!gatewayModel}${another}`,
      `{?unnamed}${another}`,
      newerElsewhere,
      '{!foreign}列出模型[[（{region}）]]：openclaw-bedrock models[[ --region {region}]]',
      fixes.otherModel,
      fixes.otherModelElsewhere,
      '它的模型清單可能有舊的 ID：{listModels}',
      '{!ownList}{!gatewayModel}{?foreign}請更新[[ {program}]][[{!program}該程式]]：它可能列出舊的 ID，或改變了正確的 ID[[：{update}]][[{!update}。]]',
    ],
  },
  'model-id-malformed': {
    title: '這不是有效的模型 ID',
    cause:
      '[[{!abroad}它拼寫有誤，或含有 Bedrock 在任何區域都不接受的部分。]][[{?abroad}它所指的區域，不是所呼叫的區域。]]',
    fix: [
      '{?abroad}請讓 ARN 指明所呼叫的區域，並選擇提供該模型的區域：arn:aws:bedrock:REGION::foundation-model/amazon.rerank-v1:0',
      '{?imported}所呼叫的 API 不接受匯入的模型。請改以 InvokeModel 呼叫（Continue：provider: bedrockimport）。',
      '{reranks} 只接受基礎模型的 ARN，不接受推論設定檔：arn:aws:bedrock:REGION::foundation-model/cohere.rerank-v3-5:0',
      '以 {ending} 結尾的 ID 只用於佈建輸送量。請改用 {plain}。',
      '{!foreign}列出模型[[（{region}）]]：openclaw-bedrock models[[ --region {region}]]',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'needs-inference-profile': {
    title: '此模型需要推論設定檔（inference profile）',
    cause: '請以推論設定檔 ID 呼叫，也就是在模型 ID 前加上 us. 或 global. 等前綴。',
    fix: [
      fixes.afterUpdate,
      '結尾為 {ending} 的 ID 只用於佈建輸送量：請去掉 {ending}。',
      '{?ownDefault}{?foreign}若您選的是其他模型，則該程式這次呼叫沒有使用它。請在相應的設定也選擇該模型，或更新[[ {program}]][[{!program}該程式]][[：{update}]][[{!update}。]]',
      '在列出建議的程式中，選擇適用於您區域的建議 ID，例如 {suggested}。',
      '{!crossOn}{?crossRegion}在 {program} 的設定中啟用「{crossRegion}」或全域推論，它會加上前綴。',
      '{!program}在程式的設定中開啟 {crossRegion}，它會加上您區域的前綴。',
      '設定了 {prefixes} 時，較新版本的 {program} 會自行加上該前綴：{update}',
      '{!foreign}{!unnamed}改用 {profileId}：openclaw-bedrock init --model {profileId}',
      '{?unnamed}改用 {profileId}。在 OpenClaw 中：openclaw-bedrock init --model {profileId}',
      '{?foreign}改用 {profileId}。',
      `{?unnamed}${prefixed}`,
      `{?foreign}${prefixed}`,
      `{?unnamed}${guessed}`,
      `{?foreign}${guessed}`,
      newer,
      newerElsewhere,
      '{!base}{!suggested}{!profileId}{!ending}請在模型 ID 前加上您所在區域的前綴，例如 us.、eu. 或 global.，或改呼叫不需要前綴即可使用該模型的區域。',
      '列出 {region} 的推論設定檔：openclaw-bedrock models --region {region}',
      fixes.smallModel,
      '{!foreign}{!profileId}{!successor}[[{?unnamed}在 OpenClaw 中]][[{!unnamed}]]自動選擇適用的推論設定檔：openclaw-bedrock init --model {base}',
      fixes.otherModel,
      fixes.otherModelElsewhere,
      '{!ownDefault}{!prefixes}請更新 {client}，它可能就會自行加上前綴[[：{update}]][[{!update}。]]',
    ],
  },
  'model-retired': {
    title: '此模型已停用',
    cause: '供應商已終止此模型，或不再開放給近期未使用的帳戶。',
    fix: [
      '{!foreign}改用 {successor}：openclaw-bedrock init --model {successor}',
      '{?foreign}請改用 {successor}。',
      fixes.otherModel,
      fixes.otherModelElsewhere,
      '請更新 {client}，它可能會列出較新的模型[[：{update}]][[{!update}。]]',
    ],
  },
  'model-unsuitable': {
    title: '此模型不適合 agent 使用',
    cause:
      '[[{?brokenCall}模型寫出了無法讀取的工具呼叫。]][[{?chatless}它不是對話模型（例如嵌入或圖片模型），或 Converse 沒有它。]][[{?offForm}它的回答不符合程式要求的格式。]][[{?agentForm}agent 無法讀取其模型所寫的內容。]][[{!brokenCall}{!chatless}{!offForm}{!agentForm}此模型缺少請求所需要的功能：串流、串流時使用工具、圖片、文件、系統訊息，或多輪對話。]]',
    fix: [
      '{?streamless}{?bareFamily}{?foreign}程式若呼叫 Converse，Bedrock 就會串流 {bareFamily}：請更新[[ {program}]][[{!program}該程式]][[：{update}]][[{!update}。]]',
      '{?streamless}{?foreign}若[[ {program} ]][[{!program}程式]]可以，請停用此模型的串流。',
      '{?offForm}請讓程式以工具呼叫（structured output）要求格式，並允許更多輸出 token：被截斷的回答沒有結尾。',
      '{?agentForm}為 agent 改選較新的模型、縮短其指示、復原對提示範本（advanced prompts）的修改，再重新準備：aws bedrock-agent prepare-agent --agent-id ID',
      '{?noCall}讓模型輸出更多：呼叫若被截斷，就會缺少最後的部分，例如較長檔案的內容。',
      '{?noCall}開始新的工作。選擇擅長使用工具的模型，例如 Claude Sonnet，並更新[[ {program}]][[{!program}該程式]][[：{update}]][[{!update}。]]',
      '{?images}另選讀取圖片的模型：openclaw-bedrock use',
      '{?brokenCall}請再試一次，並提高輸出 token 上限：被截斷的呼叫無法讀取。',
      '{?pasted}{?chatless}若是您匯入的模型，請以 InvokeModel 呼叫：Converse 只接受附有 chat template 的匯入模型。',
      '{?brokenCall}使用 Amazon Nova 時，也請將 temperature 設為 0，並使用不含連字號的工具名稱。',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'max-tokens-too-high': {
    title: 'maxTokens 超過模型上限',
    cause: '此模型最多輸出 {limit} 個 token。',
    fix: [
      '{!foreign}在 openclaw.json 中將此模型的 "maxTokens" 設為 {limit}。',
      '{?pasted}{!foreign}若是其他程式，請讓模型最多輸出 {limit} 個 token。',
      '{?maxOutput}在 {program} 設定 {maxOutput}={limit}',
      '{?foreign}{!maxOutput}在程式中讓模型最多輸出 {limit} 個 token（max_tokens、maxTokens）。',
    ],
  },
  'context-overflow': {
    title: '對話或文字對模型而言太長',
    cause:
      '[[{?embeds}文字超過嵌入模型可接受的長度。]][[{!embeds}{!foreign}{!unnamed}{!full}openclaw.json 中的 contextWindow 太大，或沒有為 maxTokens 保留空間。]][[{!embeds}{!foreign}{!unnamed}{?full}對話已超過模型可接受的長度。]][[{!embeds}{?foreign}訊息加上要求的輸出，超過模型可接受的長度。]][[{!embeds}{?unnamed}訊息加上要求的輸出，超過模型可接受的長度。]]',
    fix: [
      '{?bytes}整個請求對 API 或其前方的元件而言太大：請移除對話中的圖片與檔案。',
      '{?embeds}將文字切成較小的片段。Cohere 的模型也可傳送 "truncate": "END"，會截去過長的部分。',
      `{?embeds}${fixes.updateProgram}`,
      '{!embeds}{?unnamed}開始新的對話[[{?full}（OpenClaw：在對話中傳送 /new）]]，或減少傳送的內容。[[模型最多接受 {limit} 個 token。]]',
      '{?slowCompaction}OpenClaw 摘要對話時逾時。請延長時間：openclaw config set agents.defaults.compaction.timeoutSeconds 1800',
      `{!embeds}{!unnamed}{?full}${fixes.newChat}`,
      '{?stuckCompaction}OpenClaw 無法摘要對話，較新的版本可能會改善：openclaw update',
      '{!embeds}{!foreign}{!unnamed}{?full}{!fits}若再次發生，請在 openclaw.json 中將此模型的 "contextWindow" 設為 {limit} 或更小。',
      '{!embeds}{!foreign}{!unnamed}{?full}{!limit}若再次發生，請寫入正確的上限：openclaw-bedrock init',
      '{!embeds}{!foreign}{!unnamed}{?full}工具的長篇結果最快填滿對話。請讓結果簡短，或改選可接受更多內容的模型：openclaw-bedrock use',
      '{!embeds}{!foreign}{!unnamed}{!full}在 openclaw.json 中將此模型的 "contextWindow" 設為 {limit} 或更小。',
      '{!embeds}{!foreign}{!full}[[{?unnamed}若是 OpenClaw，請]][[{!unnamed}請]]寫入正確的上限：openclaw-bedrock init，再於對話中傳送 /new。',
      '{!embeds}{?foreign}[[在 {client} ]]開始新的對話，或減少傳送的內容。[[模型最多接受 {limit} 個 token。]]',
    ],
  },
  'no-bedrock-in-region': {
    title: '此區域沒有 Amazon Bedrock',
    cause: '{region} 不提供 Bedrock，或不是有效的區域。',
    fix: [
      '{!foreign}openclaw-bedrock init --region us-east-1',
      '{?foreign}請在該程式的執行環境設定有 Bedrock 的區域，例如：export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1',
    ],
  },
  'no-models': {
    title: '此區域沒有適用的模型',
    cause: 'AWS 在 {region} 沒有列出任何可串流的有效文字模型。',
    fix: ['改用其他區域：openclaw-bedrock init --region us-east-1'],
  },
  'policy-too-long': {
    title: '單一政策容納不下這些模型',
    cause: '{count} 個模型需要 {size} 個字元；IAM 上限為 {limit}。',
    fix: ['分批產生政策：openclaw-bedrock policy --model ID --model ID'],
  },
} satisfies FailureTranslation<typeof en.modelFailures>;
