import { lendSignIn } from '../../commands.ts';
import type * as en from '../../en/failures/clients.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const clientFailures = {
  'sdk-incomplete': {
    title: '程式或其 AWS SDK 過舊或缺少元件',
    cause: '程式的訊息：{detail}',
    fix: [
      '{pypi} 沒有支援此 Python 的版本：請改用較新的 Python，aws_sdk_bedrock_runtime 需要 3.12 以上。查看版本：python3 --version',
      '更新 Python 的 SDK，它不認得 {unknown}：pip install -U boto3',
      'PATH 中沒有 {noCli} 時，請用本工具登入：openclaw-bedrock login。安裝方式：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '程式從模型名稱判斷其提供者，而 {nameless} 看不出來。請改填模型 ID 或開頭為 us.、eu. 或 global. 的推論設定檔，或更新程式（Semantic Kernel：BEDROCK_MODEL_PROVIDER=anthropic）。',
      '出現「{uncounted}」：Bedrock 可以計算 token（CountTokens），但該程式或閘道不會呼叫它。請更新程式，或自行呼叫：aws bedrock-runtime count-tokens',
      '出現「{prefixed}」時：該程式可能不認得開頭為 us. 或 global. 等前綴的 ID。請更新它。',
      '更新 AWS CLI，它不認得 {choice}：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{agents} 屬於其他指令。請將 aws bedrock-agentcore 改為 aws bedrock-agentcore-control，將 aws bedrock-agent-runtime 改為 aws bedrock-agent。',
      '更新 AWS CLI，它可能太舊，不認得 {operation}：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{?unknownOperation}更新 AWS CLI，它可能太舊，不認得這個指令：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{address} 是 EKS Pod Identity，該程式的 AWS SDK 太舊，不支援它。請更新該程式：https://docs.aws.amazon.com/eks/latest/userguide/pod-id-minimum-sdk.html',
      '請在回報此訊息的程式或外掛中加入 software.amazon.awssdk:{absentModule}，版本與其餘 SDK 相同。SSO profile 需要 sso 與 ssooidc 兩者。',
      '請更新[[ {program}]][[{!program}該程式]]或其函式庫[[（{update}）]]：它無法讀取模型送出的 {block}。',
      '出現「{oldCli}」：AWS CLI 第 1 版沒有 sso login。請安裝第 2 版：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '程式缺少 {http}（HTTP 用戶端），請加入，版本與其餘 SDK 相同：software.amazon.awssdk:url-connection-client',
      '出現「{goParts}」：該程式中 AWS SDK for Go 各部分的版本不一致。請全部更新（go get -u ./...），或更新該程式。',
      '出現 {java}：請用 SDK 的 bom 讓所有 software.amazon.awssdk 套件版本一致。',
      '在 boto3 中，{agentCall} 屬於另一個用戶端：invoke_agent_runtime 在 bedrock-agentcore，invoke_agent 與 retrieve 在 bedrock-agent-runtime。若您的用戶端沒有錯，請更新：pip install -U boto3',
      '在該程式的執行環境中安裝 Python 的 SDK {python}：pip install boto3',
      '在該程式的執行環境中安裝 {package}：pip install boto3',
      '在該程式的執行環境中安裝 {lackedPackage}：pip install {lackedPackage}',
      '已安裝的 {outdated} 沒有 {newer}：它的版本太舊或太新，與匯入它的程式不合。請更新它[[：{update}]][[{!update}。]]',
      'Spring AI 2.0.0-RC1 缺少建立 {toolManager} 的部分。請加入相依套件 spring-ai-autoconfigure-model-tool（org.springframework.ai），或更新 Spring AI。',
      '請用 Spring AI 的 bom 讓所有 {spring} 套件版本一致。若是更新之後才發生，請退回前一版。',
      '請更新[[ {program}]][[{!program}該程式]][[（{update}）]]：它無法將此內容傳送給 Bedrock：{unsent}。在此之前請不要附上。',
      '出現「{ownCheck}」：程式自行檢查了 ARN。請與此比對：aws bedrock list-inference-profiles。若 ARN 正確，請更新[[ {program}]][[{!program}該程式]]，或只填 ID，例如 us.anthropic.…',
      'edge runtime 與瀏覽器的套件中沒有 {edge}。請讓程式的這個部分在 Node.js 執行。在 Next.js 中：export const runtime = "nodejs"',
      '{?ssoPart}SSO profile 需要 SDK 的兩個套件：AWSSDK.SSO 與 AWSSDK.SSOOIDC（.NET），或 sso 與 ssooidc（Java）。在 PowerShell 中：Install-AWSToolsModule SSO, SSOOIDC',
      '在回報此訊息的程式中加入 SDK 的套件 {module}，版本與其餘 SDK 相同。若程式不是您寫的，請更新它，或退回前一版。',
      `該程式建置時沒有此 profile 需要的 {feature}。請更新它，或另設一個只含以下設定的 profile：${lendSignIn}`,
      '在該程式的 Python 環境中安裝 aws {crt} 所需的套件：pip install "botocore[crt]"',
      '{!deployed}請更新 {program}，它不認得 {unlisted}[[：{update}]]',
      '{?deployed}請更新您所部署的程式：它不認得 {unlisted}。',
      '{!deployed}{!program}請更新回報此訊息的程式：它不認得 {unlisted}。',
      '在 LiteLLM 中以 bedrock/converse/{served} 指定模型：改為呼叫 Converse，不必知道是哪家的模型。或更新[[ {program}]][[{!program} LiteLLM]][[：{update}]][[{!update}。]]',
    ],
  },
  'program-faulty': {
    title: '其他程式的 Bedrock 部分有錯誤',
    cause: '錯誤在該程式或其外掛[[{!embeds}，不在您的設定或 AWS]]。程式的訊息：{detail}',
    fix: [
      '{?embeds}若它向對話模型要求嵌入向量，請改選嵌入模型，例如 amazon.titan-embed-text-v2:0。',
      '它的套件版本不一致，其中一個不認得 {chunk}。若是 opencode，請刪除它保存的套件：rm -rf ~/.cache/opencode',
      '{?unread}只有 bedrock-mantle 透過 Responses API 提供 {mantleOnly}。在 Vercel AI SDK 中：使用 @ai-sdk/amazon-bedrock/mantle 的 createBedrockMantle，base URL 為 https://bedrock-mantle[[.{region}]][[{!region}.REGION]].api.aws/openai/v1，再呼叫 .responses(MODEL)。',
      '請更新[[ {program}]][[{!program}該程式]]，若有 Bedrock 外掛也請更新[[：{update}]][[{!update}。]]',
      '{?signsIn}它誤讀了登入指令（awsAuthRefresh）的輸出。更新之前，請先登入再啟動它：openclaw-bedrock login',
      '若是上次更新之後才發生，請退回前一版。',
      '{?unshown}它沒有顯示 Bedrock 的回應，常見的原因是模型 ID 有誤。請在 AWS CLI 以相同模型查看：aws bedrock-runtime converse',
      '{?unread}若程式呼叫的是代理伺服器，這是它的回應格式，常是它自己的錯誤：請查看它的紀錄。',
      '{?called}若是您自己的程式碼，請對照已安裝版本的文件檢查該呼叫。',
    ],
  },
  'program-crashed': {
    title: '呼叫 Bedrock 的程式在自己的程式碼中出錯',
    cause: '這不是 AWS 的回應。程式的訊息：{detail}',
    fix: [
      '{checked} 不接受收到的內容：其下各行列出了欄位。請使用已安裝版本文件中的欄位。',
      fixes.updateProgram,
      '若是上次更新之後才發生，請退回前一版。',
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
  'bedrock-not-chosen': {
    title: 'Claude Code 在此沒有使用 Bedrock',
    cause:
      '它[[{?connects}連線到]][[{!connects}要求登入]] Anthropic，表示執行環境中沒有設定 CLAUDE_CODE_USE_BEDROCK。啟動它的服務、編輯器或其他程式，不會傳遞您 shell 的環境變數。',
    fix: [
      '請在 ~/.claude/settings.json 中設定，無論如何啟動都有效："env": {"CLAUDE_CODE_USE_BEDROCK": "1", "AWS_REGION": "REGION", "AWS_PROFILE": "NAME"}',
      '若使用 {editor} 的擴充功能，也請在其設定的 claudeCode.environmentVariables 中設定，並更新它。',
      '若仍無效，則是啟動 Claude Code 的程式不讓它讀取該檔案：請在該程式的設定中設定相同的變數，或更新它。',
      '在 systemd 服務（「{service}」）中，請以 Environment= 設定相同的變數，然後重新啟動。',
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
      '{!program}goose 不認得 {provider}：GOOSE_PROVIDER=aws_bedrock',
      '其他程式中的名稱：OpenClaw 與 opencode 為 amazon-bedrock，LiteLLM 與 aider 為 bedrock/MODEL。',
      '{?program}{?provider}{!nameThere}若 {program} 沒有列出 Bedrock，請更新它[[：{update}]][[{!update}。]]',
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
} satisfies FailureTranslation<typeof en.clientFailures>;
