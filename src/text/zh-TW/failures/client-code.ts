import type * as en from '../../en/failures/client-code.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const clientCodeFailures = {
  'package-missing': {
    title: '程式缺少某個套件，或其版本不合',
    cause: '程式沒有呼叫 Bedrock。程式的訊息：{detail}',
    fix: [
      '在程式所在處安裝它，再重新建置或部署：npm install {npmPackage}',
      '已安裝的 {npmOld} 太舊或太新，與匯入它的程式不合：npm install {npmOld}@latest',
      '{?npmName}已安裝的 @aws-sdk/client-bedrock 套件太舊，不支援此呼叫，或混用了多個版本：請讓所有 @aws-sdk 套件版本一致。AWS Lambda 內建自己的版本：請將您的版本放入函式的套件。',
      '{?npmTree}有些套件要求的版本與其他套件帶入的不同（見含有 "peer" 的那幾行）。請一次安裝彼此搭配的套件，並使用最新版，例如：npm install ai@latest @ai-sdk/amazon-bedrock@latest zod@latest',
      '{esModule} 是 ES module：請讓程式以 import 載入（import，或 "type": "module"），或改用較新的 Node.js，它也能以 require 載入。',
      '安裝含有 {phpClass} 的 PHP SDK 版本，並載入其 autoloader：composer require aws/aws-sdk-php',
      '安裝的 SDK for PHP 太舊，沒有 {phpOperation}：composer update aws/aws-sdk-php',
      '已安裝的 Ruby SDK 沒有 {rubyPart}：bundle add aws-sdk-bedrockruntime；若已安裝：bundle update aws-sdk-bedrockruntime aws-sdk-core',
      'go.mod 指定的 Go SDK 沒有 {goType}：go get -u github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
      '在 Cargo.toml 加入或更新 {crate}，版本與其他 aws-sdk crate 相同：cargo update',
      '出現「{dotNet}」：AWS SDK for .NET 的套件版本彼此不合。請讓 AWSSDK.BedrockRuntime、AWSSDK.Core 以及以它們為基礎的套件主版本一致（全部 3.7 或全部 4.0）。',
      '沒有任何儲存庫有此名稱與版本的 {artifact}。名稱會變更：自 Spring AI 1.0 起，starter 為 spring-ai-starter-model-bedrock-converse（org.springframework.ai）。版本請取自 Spring AI、LangChain4j 或 AWS SDK 的 BOM。',
      'class path 中沒有 {jvmClass}，或其版本不是 AWS SDK 需要的。查看由誰帶入：mvn dependency:tree 或 gradle dependencies。請改用 SDK 需要的版本（Kotlin：OkHttp 5），或更新該程式。',
      'Home Assistant 無法安裝 {integration} 所需的套件，原因見上方 pip 的訊息。請更新該整合：其清單必須符合此版本的 Home Assistant，然後重新啟動。',
      '它需要 {pipPackage}，但版本與已安裝的不符，或網路無法下載，見上方 pip 的訊息。請更新該整合或程式，然後重新啟動。',
      'class path 中有多個 {http}。請只保留一個，或指定其中一個：-Dsoftware.amazon.awssdk.http.service.impl=software.amazon.awssdk.http.apache.ApacheSdkHttpService',
      '雙向串流需要 HTTP/2，不能用 {http1}：requestHandler: new NodeHttp2Handler()，且不可經過只支援 {http1} 的代理伺服器。',
      fixes.updateProgram,
      '{?foreign}{!program}若程式不是您寫的，請更新它，或退回前一版。',
      '{?unnamed}若程式不是您寫的，請更新它，或退回前一版。',
    ],
  },
  'model-id-missing': {
    title: '程式沒有提供模型 ID',
    cause: '模型 ID 是空的，因此 AWS SDK 沒有送出任何請求。',
    fix: [
      '在[[ {program} ]][[{!program}程式]]的設定或程式碼中填入 ID，例如 us.anthropic.claude-sonnet-4-5-20250929-v1:0。列出您可呼叫的模型：openclaw-bedrock models',
      '若 ID 取自環境變數，則該變數在程式執行處是空的，或名稱拼寫有誤。',
      '若已設定 ID，可能是程式自己的清單沒有它：請從清單中選擇，或更新[[ {program}]][[{!program}程式]][[：{update}]][[{!update}。]]',
    ],
  },
  'client-config-refused': {
    title: '程式不接受自己的 Bedrock 設定',
    cause: '程式沒有呼叫 Bedrock。程式的訊息：{detail}',
    fix: [
      '{?plainUrl}base URL 開頭須為 https://；若閘道在這台機器上執行，則可為 http://localhost。',
      '{?desktopModels}將訊息指出的模型移出 inferenceModels：Claude Desktop 只接受 Bedrock 有的 Claude 模型名稱與 ID。然後結束並重新啟動它。',
      '從 config.toml 移除 [model_providers.amazon-bedrock]，只保留其 aws 表格（profile、region）：amazon-bedrock 屬於 Codex 的 {builtIn}（內建 provider）。',
      '在程式執行處設定 {variable}。shell 的環境變數不會自動傳給服務、編輯器或容器。',
      'class path 中有多個模型的 starter，而程式需要 {beans}（單一 bean）。請只保留一個，或指定：spring.ai.model.chat=bedrock-converse，並在注入處加上 @Qualifier("bedrockProxyChatModel")。',
      '沒有註冊用於 Bedrock 的 {kernelService}：請加入套件 Microsoft.SemanticKernel.Connectors.Amazon，以及 builder.AddBedrockChatCompletionService("MODEL")。',
      '{?registered}registry 中沒有這個名稱。請加入提供者：createProviderRegistry({ bedrock })，模型則以 bedrock:MODEL 指定。',
      '{!variable}{!registered}{!beans}{!kernelService}{!builtIn}{!plainUrl}{!desktopModels}修正訊息指出的部分。已安裝版本的文件列有其設定。',
      '{!variable}{!beans}{!kernelService}更新[[ {program}]][[{!program}程式]]，新版可能認得較新的設定[[：{update}]][[{!update}。]]',
    ],
  },
  'tokens-uncounted': {
    title: 'Bedrock 不為此模型計算 token',
    cause: 'CountTokens 只支援部分模型。呼叫模型本身不受影響。',
    fix: [
      '若程式仍可使用，請忽略此訊息：它會自行估計數量。',
      '若無法使用，請更新[[ {program}]][[{!program}程式]][[ 與 {proxy}]]，或關閉計算的功能（在閘道中：/v1/messages/count_tokens）。',
    ],
  },
  'call-stopped': {
    title: '執行程式的環境在模型回答之前停止了它',
    cause:
      '[[{?lambda}這個 AWS Lambda 函式最多執行 {limit} 秒。]][[{?apiGateway}Amazon API Gateway 最多等待回應 29 秒，除非已提高配額。]][[{?between}前方的代理伺服器或負載平衡器停止等待（504）。]][[{!lambda}{!apiGateway}{!between}它有自己的時間上限。]]模型可能需要數分鐘。',
    fix: [
      '{?lambda}延長時間：aws lambda update-function-configuration --function-name NAME --timeout 300',
      '{?lambda}若延長後仍用盡時間，可能是無法連線到 Bedrock：在 VPC 中，它需要 NAT 閘道或 bedrock-runtime 的介面端點。',
      '{?apiGateway}以串流回應（function URL 或 WebSocket API 可以），或先回應，之後再取得結果。',
      '{?between}請提高其時間限制（nginx：proxy_read_timeout 600s；Application Load Balancer：idle timeout，預設 60 秒），或使用串流。',
      '讓模型的回答短一些，或改選較快的模型。',
    ],
  },
  'gateway-broken': {
    title: '閘道或代理伺服器沒有收到可用的回應',
    cause:
      '程式與 Bedrock 之間的閘道、代理伺服器或負載平衡器，無法連上它要呼叫的對象，或對方沒有回應就結束。訊息：{detail}',
    fix: [
      '在 AWS 上，原因在其函式或容器的日誌中：{gatewayLog}。常見的原因是讀不到 API 金鑰（secret 或 parameter）、映像檔過舊，或處理器架構不符：請部署最新版本。',
      '若您執行閘道，原因在它的記錄中。查詢：openclaw-bedrock explain',
      '常見的原因是閘道重新啟動或記憶體不足：檢查其程序或容器是否在執行。',
      '若沒有閘道，請再試一次：該回應來自 AWS，不會持續。',
      fixes.verify,
    ],
  },
  'browser-blocked': {
    title: '瀏覽器不允許程式呼叫 Bedrock',
    cause:
      '[[{!unsaid}回應不允許網頁讀取它（CORS）。那可能是 Bedrock 或代理伺服器的錯誤。]][[{?unsaid}最常見的原因是回應不允許網頁讀取它（CORS）。主機無法連線時，瀏覽器也會這樣說。]]',
    fix: [
      '改由伺服器呼叫 Bedrock：API route、函式，或會送出 CORS 標頭的閘道。存取金鑰不應放在網頁中。',
      '若是外掛或桌面應用程式，請開啟它自己的 CORS 設定（Obsidian Copilot：Enable CORS），或更新它。',
      '瀏覽器開發人員工具的網路分頁會顯示回應的狀態與內容：openclaw-bedrock explain',
    ],
  },
  'program-crashed': {
    title: '呼叫 Bedrock 的程式在自己的程式碼中出錯',
    cause: '這不是 AWS 的回應。程式的訊息：{detail}',
    fix: [
      '{textModel} 只產生文字，不提供嵌入向量。請選擇嵌入模型，例如 amazon.titan-embed-text-v2:0。',
      '沒有「{noOutput}」的回應不是 Converse 的回應。若程式碼設定了 endpoint_url，請移除，或設為 https://bedrock-runtime.REGION.amazonaws.com',
      '{?unseen}Vercel AI SDK 只會將串流中的錯誤告訴 onError：streamText({ …, onError: console.error })。',
      '{?uiMessages}頁面的訊息（UIMessage）不是模型的訊息：messages: await convertToModelMessages(messages)，且文字不可為 undefined。',
      'Node.js 太舊，沒有 {oldNode}。請使用 20 以上的版本。',
      '{?bytes}InvokeModel 的回應內容是位元組：JSON.parse(new TextDecoder().decode(response.body))。或改為呼叫 Converse，其回應不需解析。',
      'Python 找不到 {absent}。若是套件，請在程式的執行環境中安裝它需要的套件：pip install -r requirements.txt（在 AWS Lambda 中：放入 layer 或函式的套件）。若是程式的一部分，請在 {absent} 所在的資料夾啟動程式。',
      'InvokeModel 的回應格式依模型而異，這裡沒有 "{answerKey}"：Claude 是 content[0].text，Llama 是 generation，Nova 是 output.message。請先印出回應確認，或改呼叫 converse，各家模型的格式都相同：response["output"]["message"]["content"][0]["text"]。',
      'agent 的 trace 中沒有 {traceKey}：它在那之前就失敗了，原因在 failureTrace。常見的原因是模型尚未啟用，或其角色無權呼叫模型。',
      'body 是 {streamed}，請讀取它，且只能讀一次：json.loads(response["body"].read())',
      '{?rawBytes}JSON 不能放 bytes：在 InvokeModel 的 body 中，圖片請以 base64 文字傳送（base64.b64encode(data).decode()）。Converse 則直接接受 bytes。',
      '{?streams}舊的單一提示類別只在指定時串流：Bedrock(…, streaming=True)。或改用 langchain-aws 的 ChatBedrockConverse。',
      '{?slow}請改用串流呼叫（client.messages.stream）、降低 max_tokens，或為用戶端設定時限：AnthropicBedrock(timeout=3600)',
      '{?pickled}boto3 的用戶端無法複製或儲存，請在各個處理程序中建立。Streamlit：以 @st.cache_resource 取代 @st.cache_data。',
      '{uncalled} 不是函式：請呼叫其 embed_query(TEXT) 或 embed_documents(TEXTS)，或更新呼叫它的函式庫。',
      '沒有提供 {noneGiven}，而該函式庫未預期如此：請為類別提供 {noneGiven}={"temperature": 0}，或更新該函式庫。',
      '{?steps}agent 用完了步數。請提高上限（LangGraph：config={"recursion_limit": 50}；AgentExecutor：max_iterations），並從其 trace 查看它反覆呼叫哪個工具。',
      '{?toolless}模型呼叫的工具名稱，程式沒有。工具名稱請只用英文字母、數字與 _，並與提示中的一致，或改選能力較強的模型。',
      '{?loop}notebook 已有執行中的 event loop：請用 await 呼叫，或允許巢狀：pip install nest_asyncio，再呼叫 nest_asyncio.apply()',
      '{checked} 不接受收到的內容：其下各行列出了欄位。請使用已安裝版本文件中的欄位。',
      fixes.updateProgram,
      '{?program}若是上次更新之後才發生，請退回前一版。',
      '{!program}若程式不是您寫的，請更新它，或退回前一版。',
      fixes.verify,
      '若是您自己的程式碼，請查看追蹤最後幾行所指的位置，以及 Bedrock 在該處的回應。',
    ],
  },
  'claude-code-exited': {
    title: 'Claude Code 結束了，但沒有說明原因',
    cause: '啟動它的程式只顯示其結束代碼 {exit}。在終端機中，Claude Code 會顯示更多訊息。',
    fix: [
      '{?crash}Windows 回報它已當掉。請更新或重新安裝：irm https://claude.ai/install.ps1 | iex',
      '以相同設定在終端機執行，再用 explain 解讀其訊息：claude -p hi 2>&1 | openclaw-bedrock explain',
      '若在終端機可用，則是啟動它的程式沒有傳入您 shell 的環境變數。請設定在 ~/.claude/settings.json："env": {"CLAUDE_CODE_USE_BEDROCK": "1", "AWS_REGION": "REGION", "AWS_PROFILE": "NAME"}',
      '{!crash}請更新 Claude Code，以及啟動它的擴充功能或 SDK：claude update',
    ],
  },
} satisfies FailureTranslation<typeof en.clientCodeFailures>;
