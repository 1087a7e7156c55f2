import type * as en from '../../en/failures/openclaw.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const openclawFailures = {
  'not-configured': {
    title: 'OpenClaw 尚未設定 Bedrock',
    cause:
      '{path} 中沒有 Bedrock provider[[；{setting} 讓 OpenClaw 自行尋找 Bedrock 的模型]]。[[OpenClaw 的預設模型是 {inUse}。]]',
    fix: ['在 {path} 中，將 {misplaced} 移到 "models" 之下。', 'openclaw-bedrock init'],
  },
  'plugin-missing': {
    title: '尚未安裝 OpenClaw 的 Bedrock 外掛',
    cause:
      '沒有它，OpenClaw 2026.5.28 起會失敗並顯示「No API provider registered for api: bedrock-converse-stream」。',
    fix: [
      'openclaw plugins install @openclaw/amazon-bedrock-provider',
      'openclaw gateway restart',
      '{?pasted}若已安裝但仍出現此訊息，請更新 OpenClaw 後重新安裝外掛：openclaw update',
    ],
  },
  'plugin-disabled': {
    title: 'OpenClaw 的 Bedrock 外掛已停用',
    cause: '{path} 的 {setting} 停用了它，因此所有 Bedrock 模型都無法使用。',
    fix: [
      '在 {path} 中，從 {byHand} 移除 {listed}。',
      '{!listed}在 {path} 中，移除 {byHand}。',
      '{!byHand}openclaw config set plugins.deny "{others}"',
      '{!others}{!byHand}openclaw config unset {setting}',
      '{!byHand}openclaw plugins enable amazon-bedrock',
      fixes.thenRestart,
    ],
  },
  'plugin-outdated': {
    title: 'OpenClaw 與其 Bedrock 外掛的版本不一致',
    cause: '更新 OpenClaw 時不會一併更新外掛。',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', fixes.thenRestart],
  },
  'plugin-install-failed': {
    title: 'OpenClaw 的 Bedrock 外掛只安裝了一部分',
    cause: '下載失敗或中斷。',
    fix: [
      '{?bundled}這份外掛屬於 OpenClaw，請重新安裝 OpenClaw：npm install -g openclaw@latest --force',
      '{?bundled}若在容器中（{container}），請重新建置或拉取映像檔。',
      '{?bundled}若新版本顯示缺少外掛：openclaw plugins install @openclaw/amazon-bedrock-provider',
      '{!bundled}openclaw plugins install @openclaw/amazon-bedrock-provider',
      '{!bundled}若這個指令也因 {aborts} 中止：npm install -g openclaw@latest --force',
      fixes.thenRestart,
    ],
  },
  'plugin-not-loaded': {
    title: 'OpenClaw 沒有載入 Bedrock 外掛',
    cause: '[[{?allowlist}{path} 的 {allowlist} 只列出其他外掛。]][[{!allowlist}外掛已安裝，但未啟用。]]',
    fix: [
      '將 amazon-bedrock 加入 {allowlist}：openclaw-bedrock doctor --fix',
      '{!allowlist}openclaw plugins enable amazon-bedrock',
      fixes.thenRestart,
    ],
  },
  'provider-id-unsupported': {
    title: 'OpenClaw 已不支援此 provider 名稱',
    cause: 'openclaw.json 中的名稱是「{providerId}」，外掛只支援「amazon-bedrock」。',
    fix: [
      '將 {stale} 與所有引用一併更名：openclaw-bedrock doctor --fix',
      '設定可用的 provider：openclaw-bedrock init --provider-id {usual}[[ --region {here}]]',
      '同上，但維持 {usual} 目前的區域：openclaw-bedrock init --provider-id {usual} --region {there}',
      fixes.thenRestart,
    ],
  },
  'provider-incomplete': {
    title: 'openclaw.json 的 Bedrock provider 不完整',
    cause: 'OpenClaw[[ {version}]] 無法接受：{detail}。',
    fix: [fixes.setUpAgain],
  },
  'model-not-configured': {
    title: 'openclaw.json 中沒有選用的模型',
    cause: '有 agent 使用 {ref}，但其 provider 的清單中沒有它。',
    fix: [
      '若您指的是清單中的 {near}：openclaw-bedrock init --model {near}',
      '若您指的是清單中的 {listed}：將 {path} 中的 {ref} 換成 {listed}',
      '加入清單：openclaw-bedrock init --model {model}',
      '加入清單，不變更預設模型：openclaw-bedrock init --model {added} --no-primary',
      '以 Bedrock 認得的 ID {id} 選用：openclaw-bedrock init --model {id}',
      '將 {path} 中的 {ref} 換成 {right}，再加入清單：openclaw-bedrock init --model {rightId} --no-primary',
      fixes.setUpAgain,
    ],
  },
  'model-not-allowed': {
    title: '模型不在 OpenClaw 的允許清單中',
    cause: 'agents.defaults.models 一旦有內容，就只允許其中的模型。',
    fix: ['加入清單：openclaw-bedrock init --model {model}', fixes.setUpAgain],
  },
  'thinking-level-unknown': {
    title: '這個版本的 OpenClaw 不認得此模型的思考等級',
    cause: 'OpenClaw 自行拒絕了 {level}，並未詢問 Bedrock。部分版本缺少模型其實支援的等級。',
    fix: [
      '改用它認得的等級：在對話中傳送 /think {offered}',
      '若 openclaw.json 設定了 {level}：openclaw config set agents.defaults.thinkingDefault {offered}',
      fixes.updateOpenclaw,
    ],
  },
  'auth-entry-ignored': {
    title: 'OpenClaw 忽略 auth-profiles.json 中的 Bedrock 項目',
    cause:
      '自 2026.4.1 起，這個檔案不接受類型為 aws-sdk 的項目，也不需要它：OpenClaw 會以自己環境中的 AWS 憑證使用 Bedrock。',
    fix: [
      fixes.setUpMachineRole,
      '若使用 profile 或 API 金鑰，請存到 gateway 會讀取的位置：openclaw-bedrock init',
      '從 agent 資料夾的 auth-profiles.json 移除 {entry}。',
      fixes.thenRestart,
    ],
  },
  'gateway-mode-missing': {
    title: '未設定 OpenClaw 的 gateway.mode',
    cause: '沒有它，gateway 就不會啟動。（這與 AWS 無關。）',
    fix: ['openclaw config set gateway.mode local', fixes.thenRestart],
  },
  'openclaw-config-invalid': {
    title: 'OpenClaw 不接受其設定',
    cause: '只要有一個未知的鍵或錯誤的值，整個檔案就會被拒絕。',
    fix: [
      '在 {path} 中，將 {misplaced} 移到 "models" 之下。',
      '查看問題所在：openclaw config validate',
      '讓 OpenClaw 自行修復：openclaw doctor --fix',
      '若是我們上次的變更造成：openclaw-bedrock undo',
    ],
  },
  'not-recognized': {
    title: '無法辨識此錯誤',
    cause: '內容中沒有已知的錯誤：{detail}',
    fix: [`{!foreign}${fixes.doctor}`],
  },
  'other-service': {
    title: '這看起來不是 Amazon Bedrock 的錯誤',
    cause: '內容提到 {other}，而沒有提到 Bedrock 或 AWS 的登入；此處只說明這兩者的錯誤。',
    fix: ['{!unnamed}{!foreign}檢查 OpenClaw 本身：openclaw doctor'],
  },
  'other-protocol': {
    title: 'openclaw.json 中的 provider 使用的不是 Bedrock 自己的協定',
    cause: '{providerId} 使用 {api}[[（{baseUrl}）]]。本工具只驗證與修復 bedrock-converse-stream。',
    fix: [
      '{!taken}另外設定 Bedrock：openclaw-bedrock init',
      '若要兩者並存，請先在 openclaw.json 中將 {taken} 與所有參照改名，再執行：openclaw-bedrock init',
      '取代它：openclaw-bedrock init --provider-id {taken}',
    ],
  },
  'endpoint-unusable': {
    title: '這個 Bedrock 端點無法使用',
    cause:
      '{baseUrl} 不是可用的 ConverseStream 端點，而 OpenClaw 需要這種端點[[。中國區域與隔離區域不提供 Bedrock（{closedRegion}）]]。',
    fix: [
      '{emptyVariable} 在目前的 shell 中是空值，請執行：unset {emptyVariable}',
      '改用正確的端點：openclaw-bedrock init --endpoint-url {right}',
    ],
  },
  'openclaw-missing': {
    title: '尚未安裝 OpenClaw，或不在 PATH 中',
    cause: 'shell 找不到名為 openclaw 的程式。',
    fix: ['npm install -g openclaw@latest'],
  },
  'openclaw-broken': {
    title: 'OpenClaw 安裝損壞，或其 Node.js 版本過舊',
    cause: '無法載入 OpenClaw 的某個部分。',
    fix: [
      '重新安裝 OpenClaw：npm install -g openclaw@latest （缺少 {part} 的一部分）',
      '檢查 Node.js 版本：node --version',
      '重新安裝 OpenClaw：npm install -g openclaw@latest',
    ],
  },
  'discovery-failed': {
    title: '無法列出 Bedrock 的模型',
    cause:
      '通常是角色沒有權限：需要 bedrock:ListFoundationModels 與 ListInferenceProfiles。寫在 openclaw.json 中的模型不受影響。',
    fix: [
      '{!foreign}關閉 OpenClaw 的模型探索：openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      '允許列出：將 openclaw-bedrock policy --discovery 的政策交給管理員',
    ],
  },
} satisfies FailureTranslation<typeof en.openclawFailures>;

export const gatewayFailures = {
  'gateway-down': {
    title: 'OpenClaw gateway 沒有在執行',
    cause: '沒有 gateway，OpenClaw 就無法在任何對話中回覆。',
    fix: [
      '列出您開啟儀表板的位址：openclaw config set {origins} \'["http://HOST:18789"]\'',
      '{start}',
      '查看原因：openclaw gateway status',
    ],
  },
  'gateway-refused': {
    title: 'OpenClaw gateway 拒絕連線',
    cause: 'gateway 啟動時使用的 token 與 openclaw.json 目前的不同。',
    fix: ['openclaw gateway restart'],
  },
  'gateway-pairing': {
    title: 'OpenClaw gateway 尚未核准這個裝置',
    cause: 'gateway 正在執行，但尚未核准這個程式，或未核准它要求的全部權限。',
    fix: ['在 gateway 所在的電腦核准，ID 見 openclaw devices list：openclaw devices approve[[ {requestId}]]'],
  },
  'gateway-token-missing': {
    title: '連線時沒有送出 gateway 的權杖',
    cause: '這個 gateway 需要權杖或密碼，但連線的頁面或程式沒有送出。',
    fix: [
      '以權杖開啟 dashboard：openclaw dashboard',
      '若 gateway 在其他電腦，請將 openclaw.json 的 gateway.remote.token 設為它的 gateway.auth.token。',
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
      '找出裝置：openclaw devices list',
      '發給新的權杖：openclaw devices rotate --device DEVICE --role operator',
      'openclaw gateway restart',
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
      '請改在終端機變更設定：openclaw config set，再執行 openclaw gateway restart',
      fixes.updateOpenclaw,
      '確認 Bedrock 有回應：openclaw-bedrock verify --gateway',
    ],
  },
  'gateway-silent': {
    title: 'gateway 沒有回覆',
    cause: 'gateway 正在執行，但[[在 {seconds} 秒內]]沒有回覆。',
    fix: ['查看它在做什麼：openclaw logs --follow', 'openclaw gateway restart'],
  },
  'openclaw-no-credentials': {
    title: 'OpenClaw 沒有 Bedrock 可用的 AWS 憑證',
    cause:
      'gateway 自己的環境變數中需要有 AWS_PROFILE、AWS_BEARER_TOKEN_BEDROCK 或兩個存取金鑰；它看不到您 shell 的環境變數。使用機器的角色（EC2、ECS、EKS）時需要 AWS_PROFILE=default。',
    fix: [
      'OpenClaw 使用的名稱是 amazon-bedrock。將 {alias} 與所有引用它的地方改名：openclaw-bedrock doctor --fix',
      fixes.setUpMachineRole,
      '儲存到 gateway 會讀取的位置：openclaw-bedrock init',
      fixes.thenRestart,
    ],
  },
  'other-provider-key': {
    title: 'OpenClaw 需要其他 provider 的金鑰',
    cause: 'OpenClaw 的某項功能使用了 {provider}。',
    fix: [
      '{mantle} 是使用另一種 API 的 Bedrock，需要 .env 中的 AWS_BEARER_TOKEN_BEDROCK。沒有 API 金鑰時，請改用 amazon-bedrock 的模型：openclaw-bedrock use',
      '{?memory}若是記憶搜尋需要 {embedder} 的嵌入：openclaw config set memory.search.provider bedrock（OpenClaw 2026.8 之前：agents.defaults.memorySearch.provider）',
      '查看哪些 agent 使用其他 provider：openclaw-bedrock doctor',
      '{!memory}若是記憶搜尋需要 {embedder} 的嵌入：openclaw config set memory.search.provider bedrock（OpenClaw 2026.8 之前：agents.defaults.memorySearch.provider）',
    ],
  },
  'image-tool-key': {
    title: '這個 OpenClaw 工具需要 API 金鑰',
    cause: '即使對話使用 IAM，圖片工具仍要求金鑰。您的登入沒有問題。',
    fix: [fixes.updateOpenclaw, fixes.setUpApiKey],
  },
  'provider-sign-in-refused': {
    title: 'Bedrock 拒絕了 OpenClaw 的登入',
    cause: '登入已到期，或 API 金鑰遭拒。OpenClaw 沒有說明是哪一種。',
    fix: ['查看是哪一種：openclaw-bedrock status', fixes.login],
  },
  'key-cooldown': {
    title: 'OpenClaw 已暫停使用此 API 金鑰',
    cause:
      'openclaw.json 引用了金鑰；呼叫遭拒後，即使已更換金鑰，OpenClaw 也會在幾分鐘內不使用它。[[約 {minutes} 分鐘後恢復使用。]]',
    fix: [
      '立即檢查金鑰：openclaw-bedrock verify',
      '移除 openclaw.json 對金鑰的引用，避免再次停用：openclaw-bedrock doctor --fix',
      '等待幾分鐘後再傳送訊息。',
    ],
  },
  'error-hidden': {
    title: 'OpenClaw 沒有顯示 Bedrock 的錯誤',
    cause:
      '這則訊息可能有許多原因，包括 guardrail 攔下了回覆。實際原因在 Bedrock 的回應中，只有紀錄檔看得到。',
    fix: [
      'OpenClaw 會送出 guardrail {guardrail}，可能是它攔下了回覆。確認方式：openclaw-bedrock verify',
      '{filter} 可能把 OpenClaw 本身的指示當成攻擊。請調低它的提示攻擊篩選，或查看它的 trace。',
      '查看真正的錯誤：openclaw-bedrock verify',
      '在紀錄中尋找 Bedrock 的回應：openclaw logs --json | openclaw-bedrock explain',
    ],
  },
  'context-too-small': {
    title: 'OpenClaw 認為模型的上下文太小',
    cause: '目前設為 {tokens} 個 token。OpenClaw 自行從 Bedrock 找到的模型，估計值會過低。',
    fix: ['若是 Bedrock 的模型，寫入實際上限：openclaw-bedrock init'],
  },
  'openclaw-timed-out': {
    title: 'OpenClaw 等待模型逾時',
    cause: '模型回覆較慢，或根本無法連線。先找出是哪一種：',
    fix: [
      fixes.verify,
      '若可正常回覆：openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
      fixes.doctor,
    ],
  },
} satisfies FailureTranslation<typeof en.gatewayFailures>;
