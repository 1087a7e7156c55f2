import type * as en from '../../en/failures/gateway.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const gatewayFailures = {
  'gateway-refused': {
    title: 'OpenClaw gateway 拒絕連線',
    cause:
      '[[{!unsaid}{!pasted}gateway 啟動時使用的權杖與 openclaw.json 目前的不同。]][[{!unsaid}{?pasted}送出的權杖或密碼與 gateway 使用的不同。]][[{?unsaid}權杖或密碼錯誤，或沒有送出。]]',
    fix: [
      '{?hiddenToken}{hiddenToken} 只是代替字樣，OpenClaw 不會顯示權杖。請從 openclaw.json 或 .env 複製真正的權杖。',
      '{?tokenVariable}{tokenVariable} 會蓋過 openclaw.json 的權杖。請更正，或從您的命令或環境變數中移除：unset {tokenVariable}',
      '{?tokenFlag}{tokenFlag} 之後必須是 gateway 的權杖（gateway.auth.token）。不使用 {tokenFlag} 時，OpenClaw 會採用 openclaw.json 中的權杖。',
      '{?overHttp}請在請求中送出權杖（gateway.auth.token）：Authorization: Bearer TOKEN',
      '{?pasted}{!overHttp}在瀏覽器中，以權杖開啟儀表板：openclaw dashboard',
      '{?pasted}{!overHttp}若 openclaw.json 也有 gateway.remote.token，請改成與 gateway.auth.token 相同，再重新啟動。',
      'openclaw gateway restart',
      '{?pasted}{!tokenVariable}{!tokenFlag}{!overHttp}若沒有幫助，表示服務安裝時使用的是其他權杖，請重新安裝：openclaw gateway install --force',
      fixes.samePort,
    ],
  },
  'gateway-pairing': {
    title: 'OpenClaw gateway 尚未核准這個裝置',
    cause:
      'gateway 正在執行。每個連線的裝置（瀏覽器、App、命令列）都需要您核准一次，要求更多權限（scope）時要再核准一次。',
    fix: [
      '{?requestId}在 gateway 所在的電腦核准這個要求：openclaw devices approve {requestId}',
      '{!requestId}在 gateway 所在的電腦找出這個要求：openclaw devices list',
      '{!requestId}核准它：openclaw devices approve REQUEST',
      fixes.samePort,
    ],
  },
  'gateway-token-missing': {
    title: '連線時沒有送出 gateway 的權杖',
    cause: '這個 gateway 需要權杖或密碼，但連線的頁面或程式沒有送出。',
    fix: [
      '{?byUrl}指定網址時，OpenClaw 不會送出 openclaw.json 的權杖。請加上 gateway 的權杖（gateway.auth.token）：openclaw COMMAND --url URL --token TOKEN',
      '{?byUrl}若是本機的 gateway，請不要指定網址。',
      '{!byUrl}以權杖開啟儀表板：openclaw dashboard',
      '{!byUrl}若仍要求 token，請將 openclaw.json 的 gateway.auth.token（在 Docker 中是 OPENCLAW_GATEWAY_TOKEN）貼到 Control UI 的設定中。',
      '若 gateway 在其他電腦，請將 openclaw.json 的 gateway.remote.token 設為它的 gateway.auth.token。',
      fixes.samePort,
    ],
  },
  'gateway-identity-missing': {
    title: 'gateway 需要裝置識別，但連線時沒有送出',
    cause: '瀏覽器只有在 localhost 或 HTTPS 才有裝置識別；其他版本的 OpenClaw 程式可能不會送出。',
    fix: ['在 gateway 所在的電腦開啟：openclaw dashboard', '兩邊都更新 OpenClaw：openclaw update'],
  },
  'gateway-device-token': {
    title: 'OpenClaw gateway 不接受這個裝置的權杖',
    cause: '裝置已核准過，但其權杖之後已變更，例如因為更新。',
    fix: [
      '{?pasted}在瀏覽器中，以 gateway 的權杖開啟儀表板：openclaw dashboard',
      '找出裝置：openclaw devices list',
      '發給新的權杖：openclaw devices rotate --device DEVICE --role operator',
      'openclaw gateway restart',
      fixes.samePort,
    ],
  },
  'gateway-plugin-not-loaded': {
    title: '執行中的 gateway 沒有載入 Bedrock 外掛',
    cause: '外掛已安裝，但 gateway 沒有使用它。',
    fix: ['openclaw gateway restart', '若仍無效：openclaw-bedrock doctor'],
  },
  'gateway-not-restarted': {
    title: 'gateway 沒有重新啟動',
    cause: 'OpenClaw 的訊息：',
    fix: ['若是自行啟動的，請先停止，然後執行：openclaw gateway run', 'openclaw gateway status'],
  },
  'gateway-outdated': {
    title: 'gateway 仍在使用舊的 .env',
    cause: 'gateway 於 {started} 啟動，{path} 於 {changed} 變更；gateway 只在啟動時讀取它。',
    fix: ['openclaw gateway restart'],
  },
  'gateway-other-model': {
    title: 'gateway 以其他模型回覆',
    cause: '使用的是 {used}，而不是 {expected}。',
    fix: [
      '查看哪些 agent 有自己的模型：openclaw-bedrock doctor',
      '查看首選模型失敗的原因：openclaw logs --json | openclaw-bedrock explain',
    ],
  },
  'gateway-failed': {
    title: 'gateway 無法回覆',
    cause: '直接呼叫 Bedrock 可正常回覆，因此問題在 OpenClaw。',
    fix: ['查看紀錄：openclaw logs --json | openclaw-bedrock explain', fixes.doctor],
  },
  'system-agent-refused': {
    title: 'OpenClaw 拒絕執行自己的 openclaw 工具',
    cause:
      '模型仍可照常呼叫。但 OpenClaw 必須知道這些呼叫用的是誰的 AWS 憑證，才准許這個工具變更設定；部分版本無法判斷，例如使用機器的角色（EC2、ECS、EKS）時。重試沒有幫助。',
    fix: [
      '{?unset}為 OpenClaw 設定能回應的模型：openclaw-bedrock init',
      '請改在終端機變更設定：openclaw config set，再執行 openclaw gateway restart',
      fixes.updateOpenclaw,
      '確認 Bedrock 有回應：openclaw-bedrock verify --gateway',
    ],
  },
  'fallback-not-tried': {
    title: 'OpenClaw 沒有改用備援模型',
    cause: 'OpenClaw 只在部分錯誤後改用備援模型；較新的版本涵蓋更多錯誤。',
    fix: [fixes.updateOpenclaw, '查看它有哪些備援模型：openclaw models fallbacks list'],
  },
  'gateway-silent': {
    title: 'gateway 沒有回覆',
    cause: 'gateway 正在執行，但[[在 {seconds} 秒內]]沒有回覆。',
    fix: ['查看它在做什麼：openclaw logs --follow', 'openclaw gateway restart'],
  },
  'openclaw-no-credentials': {
    title: 'OpenClaw 沒有 Bedrock 可用的 AWS 憑證',
    cause:
      '[[{!unset}gateway 自己的環境變數中需要有 AWS_PROFILE、AWS_BEARER_TOKEN_BEDROCK 或兩個存取金鑰；它看不到您 shell 的環境變數。使用機器的角色（EC2、ECS、EKS）時需要 AWS_PROFILE=default。]][[OpenClaw {unset} 的環境變數要有 AWS_PROFILE 或存取金鑰，才會使用 AWS 憑證，否則會要求 API 金鑰。]]',
    fix: [
      '{?listed}即使 Bedrock 可用，舊版的 openclaw models status 也會這樣顯示。確認是否可用：openclaw-bedrock verify。若可用，只是該行有誤：openclaw update',
      '{?profiles}Bedrock 不需要 auth profile，請移除指定它的順序：openclaw models auth order clear --provider amazon-bedrock',
      'OpenClaw 使用的名稱是 amazon-bedrock。將 {alias} 與所有引用它的地方改名：openclaw-bedrock doctor --fix',
      '{?subagent}若只有 subagent 失敗，則是較舊版本的 OpenClaw 在此要求金鑰：openclaw update',
      'models.json 中 apiKey 的「{marker}」是 OpenClaw 自行寫入的，代表這個變數：請在 gateway 執行之處設定它。',
      '{?unset}設定 AWS_PROFILE：openclaw-bedrock init --auth aws',
      `{!unset}${fixes.setUpMachineRole}`,
      '{!unset}儲存到 gateway 會讀取的位置：openclaw-bedrock init',
      fixes.thenRestart,
      '{?unset}或更新 OpenClaw：openclaw update',
      '{?pasted}若是從 2026.4.5 開始發生，後續版本已能再次找到機器角色的 AWS 憑證：openclaw update',
      fixes.goBack,
    ],
  },
  'other-provider-key': {
    title: 'OpenClaw 沒有這個 provider 的金鑰或登入',
    cause:
      '[[{?mantle}{provider} 是 Bedrock 的另一個端點，只接受 Bedrock API 金鑰。]][[{!mantle}OpenClaw 的某項功能使用了 {provider}，或以它為備援；它不是 Amazon Bedrock。]]',
    fix: [
      '{?mantle}較新版本的 OpenClaw 會用您的 AWS 憑證產生金鑰：openclaw update',
      '{?mantle}使用自己的金鑰：openclaw-bedrock init --auth api-key',
      '{?mantle}或選擇不需要金鑰的 amazon-bedrock 模型：openclaw-bedrock use',
      '{?memory}若是記憶搜尋需要 {embedder} 的嵌入：openclaw config set memory.search.provider bedrock（OpenClaw 2026.8 之前：agents.defaults.memorySearch.provider）',
      'OpenClaw 不會讀取 {noVariable}。請這樣選擇模型：openclaw models set PROVIDER/MODEL',
      '{!mantle}查看哪些 agent 使用其他 provider：openclaw-bedrock doctor',
      '{?custom}{custom} 是您自訂的 provider。請在 openclaw.json 的 models.providers 為它設定 apiKey；若不需要金鑰，可填任意文字。',
      '{!mantle}{!custom}若要使用 {provider}，請登入：openclaw models auth login --provider {provider}',
      '{!memory}若是記憶搜尋需要 {embedder} 的嵌入：openclaw config set memory.search.provider bedrock（OpenClaw 2026.8 之前：agents.defaults.memorySearch.provider）',
    ],
  },
  'image-tool-key': {
    title: '這個 OpenClaw 工具需要 API 金鑰',
    cause:
      '即使對話使用 IAM，OpenClaw [[{!compacts}讀取圖片]][[{?compacts}壓縮對話]]時仍要求金鑰。您的登入沒有問題。',
    fix: [fixes.updateOpenclaw, `{?compacts}${fixes.newChat}`, fixes.setUpApiKey],
  },
  'provider-sign-in-refused': {
    title: 'Bedrock 拒絕了 OpenClaw 的登入',
    cause: '登入已到期，或 API 金鑰遭拒。OpenClaw 沒有說明是哪一種。',
    fix: ['查看是哪一種：openclaw-bedrock status', fixes.login],
  },
  'key-cooldown': {
    title: 'OpenClaw 暫時不呼叫 Bedrock',
    cause:
      '[[{?everyCall}呼叫失敗後，OpenClaw 有幾分鐘不會再呼叫該供應商。]][[{!everyCall}openclaw.json 引用了金鑰；呼叫遭拒後，即使已更換金鑰，OpenClaw 幾分鐘內也不會使用它。]][[約 {minutes} 分鐘後恢復使用。]]',
    fix: [
      '{?everyCall}查看呼叫失敗的原因：openclaw logs --json | openclaw-bedrock explain',
      '{?everyCall}檢查 Bedrock 目前是否有回應：openclaw-bedrock verify',
      '{!everyCall}立即檢查金鑰：openclaw-bedrock verify',
      '{!everyCall}移除 openclaw.json 對金鑰的引用，避免再次停用：openclaw-bedrock doctor --fix',
      '等待幾分鐘後再傳送訊息。',
    ],
  },
  'error-hidden': {
    title: 'OpenClaw 沒有顯示真正的錯誤',
    cause:
      '[[{?refused}模型的 provider 拒絕了請求的某個部分：對話中的訊息、工具的定義，或模型的設定。]][[{!refused}這則訊息可能有許多原因，例如 guardrail 攔下了回覆。]]provider 的回應只記在 OpenClaw 的紀錄中。',
    fix: [
      `{?refused}${fixes.newChat}`,
      'OpenClaw 會送出 guardrail {guardrail}，可能是它攔下了回覆。確認方式：openclaw-bedrock verify',
      '{screen} 可能把 OpenClaw 本身的指示當成攻擊。請調低它的提示攻擊篩選，或查看它的 trace。',
      '{?unsaid}{!filter}「{unsaid}」：Bedrock 的 guardrail 攔下回覆時，OpenClaw 只會記錄這句話。若您有使用 guardrail，請調低它的提示攻擊篩選，它可能把 OpenClaw 本身的指示當成攻擊。',
      '查看 Bedrock 是否有回應，或它的說明：openclaw-bedrock verify',
      '在紀錄中尋找回應：openclaw logs --json | openclaw-bedrock explain',
      fixes.goBack,
    ],
  },
  'context-too-small': {
    title: 'OpenClaw 認為模型的上下文太小',
    cause: '目前設為 {tokens} 個 token。OpenClaw 自行從 Bedrock 找到的模型，估計值會過低。',
    fix: [
      '若是 Bedrock 的模型，寫入實際上限：openclaw-bedrock init',
      '若是其他模型，請在 openclaw.json 設定它的 contextWindow。',
    ],
  },
  'openclaw-timed-out': {
    title: 'OpenClaw 等待模型逾時',
    cause: '模型太久沒有回覆，或呼叫沒有送達。',
    fix: [
      'Bedrock 的模型在 openclaw.json 需要 "api": "bedrock-converse-stream"，而不是 {wrongApi}：openclaw-bedrock init',
      '{?noChunks}{!wrongApi}若 openclaw.json 中 provider 的 api 不是 bedrock-converse-stream，OpenClaw 就讀不懂回覆：openclaw-bedrock doctor',
      fixes.verify,
      '若可正常回覆，請讓 OpenClaw 等久一點：openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
      '{?pasted}若長時間的執行總在相同的幾分鐘後中止，請更新 OpenClaw，較舊的版本會誤以為卡住了：openclaw update',
      fixes.doctor,
      fixes.goBack,
    ],
  },
  'reply-unread': {
    title: 'OpenClaw 讀不懂模型的回覆',
    cause:
      '回覆結束時，沒有任何 OpenClaw 讀得懂的內容。[[{?wrongApi}Bedrock 不以 {wrongApi} 的格式回覆。]][[{!wrongApi}openclaw.json 中 provider 的 api 設錯時就會這樣。]]',
    fix: [
      '{?pasted}{!wrongApi}查看目前的 api：openclaw-bedrock doctor',
      '將 provider amazon-bedrock 設為 "api": "bedrock-converse-stream"：openclaw-bedrock init',
      '{?pasted}然後開始新的對話，舊對話可能沿用舊的 api：在對話中傳送 /new',
      '{?pasted}若 api 已經正確，請查看 Bedrock 是否有回應：openclaw-bedrock verify',
      fixes.goBack,
    ],
  },
} satisfies FailureTranslation<typeof en.gatewayFailures>;
