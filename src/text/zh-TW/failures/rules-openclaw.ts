import type * as en from '../../en/failures/rules-openclaw.ts';
import type { FailureTranslation } from '../../translation.ts';

import { fixes } from './fixes.ts';

export const openclawTexts = {
  'not-recognised': {
    title: '無法辨識此錯誤',
    cause: '內容中沒有已知的錯誤：{detail}',
    fix: [fixes.doctor],
  },
  'ca-bundle-unreadable': {
    title: '無法讀取 AWS_CA_BUNDLE 的 CA 憑證',
    cause: '{path}：{detail}',
    fix: ['請指向公司 CA 的 PEM 檔案，或執行：unset AWS_CA_BUNDLE'],
  },
  'openclaw-no-credentials': {
    title: 'OpenClaw 沒有 Bedrock 可用的 AWS 憑證',
    cause:
      'gateway 自己的環境變數中需要有 AWS_PROFILE、AWS_BEARER_TOKEN_BEDROCK 或兩個存取金鑰；它看不到您 shell 的環境變數。使用機器的角色（EC2、ECS、EKS）時需要 AWS_PROFILE=default。',
    fix: [
      '在有角色的機器上：openclaw-bedrock init --auth aws',
      '儲存到 gateway 會讀取的位置：openclaw-bedrock init',
      fixes.thenRestart,
    ],
  },
  'other-provider-key': {
    title: 'OpenClaw 需要其他 provider 的金鑰',
    cause: 'OpenClaw 的某項功能使用了 {provider}。',
    fix: [
      '查看哪些 agent 使用其他 provider：openclaw-bedrock doctor',
      '若是記憶搜尋需要 {embedder} 的 embedding：openclaw config set memory.search.provider bedrock（OpenClaw 2026.8 之前：agents.defaults.memorySearch.provider）',
    ],
  },
  'image-tool-key': {
    title: '這個 OpenClaw 工具需要 API 金鑰',
    cause: '即使對話使用 IAM，圖片工具仍要求金鑰。您的登入沒有問題。',
    fix: ['更新 OpenClaw：openclaw update', fixes.setUpApiKey],
  },
  'no-browser': {
    title: '無法開啟瀏覽器進行登入',
    cause: '透過 SSH、在容器或 WSL 中，瀏覽器無法開啟，也無法連到 127.0.0.1。',
    fix: ['改用代碼：openclaw-bedrock login --use-device-code --no-browser'],
  },
  'token-cache-damaged': {
    title: '已儲存的登入無法使用',
    cause: '~/.aws/sso/cache 中的檔案損毀、到期或不完整。',
    fix: [fixes.loginProfile, fixes.login],
  },
  'role-chaining': {
    title: '此 profile 透過另一個 profile 擔任角色',
    cause: '從 SSO profile（source_profile）擔任角色，在許多程式中會失敗。',
    fix: ['改用直接登入的 profile：openclaw-bedrock init --auth sso'],
  },
  'metadata-unreachable': {
    title: '找不到 AWS 憑證，SDK 改試 EC2 執行個體的角色',
    cause: '環境變數中沒有 AWS 憑證時，SDK 會詢問只存在於 AWS 內部的 169.254.169.254。',
    fix: [fixes.setUpAgain, '不在 AWS 內時，另在 gateway 的環境變數設定：AWS_EC2_METADATA_DISABLED=true'],
  },
  'portal-page-size': {
    title: '程式一次要求了太多帳戶',
    cause: '自 2026 年 5 月起，入口網站每次最多傳回 100 個。您的登入沒有問題。',
    fix: ['改用本工具：openclaw-bedrock init --auth sso'],
  },
  'wrong-credential-wins': {
    title: '其他來源蓋過了原本的設定',
    cause: '{detail}',
    fix: ['{remedy}', '查看所有位置與實際生效者：openclaw-bedrock doctor'],
  },
  'provider-sign-in-refused': {
    title: 'Bedrock 拒絕了 OpenClaw 的登入',
    cause: '登入已到期，或 API 金鑰遭拒。OpenClaw 沒有說明是哪一種。',
    fix: ['查看是哪一種：openclaw-bedrock status', fixes.login],
  },
  'other-protocol': {
    title: 'openclaw.json 中的 provider 使用的不是 Bedrock 自己的協定',
    cause: '{providerId} 以 {api} 連線到 {baseUrl}。本工具只驗證與修復 bedrock-converse-stream。',
    fix: ['另外設定 Bedrock：openclaw-bedrock init --provider-id NAME', '取代它：openclaw-bedrock init'],
  },
  'api-key-in-config': {
    title: 'API 金鑰寫在 openclaw.json 中，Bedrock 外掛不會讀取',
    cause: '它以明文寫在 apiKey。外掛只從 .env 讀取 AWS_BEARER_TOKEN_BEDROCK。',
    fix: ['移到 .env：openclaw-bedrock init --auth api-key'],
  },
  'key-cooldown': {
    title: 'OpenClaw 暫時停用此 API 金鑰',
    cause: '呼叫遭拒後，即使金鑰已恢復正常，它也會在數分鐘內不再呼叫。',
    fix: ['立即檢查金鑰：openclaw-bedrock verify', '等待幾分鐘後再傳送訊息。'],
  },
  'openclaw-missing': {
    title: '尚未安裝 OpenClaw，或不在 PATH 中',
    cause: 'shell 找不到名為 openclaw 的程式。',
    fix: ['npm install -g openclaw'],
  },
  'openclaw-broken': {
    title: 'OpenClaw 安裝損壞，或其 Node.js 版本過舊',
    cause: '無法載入 OpenClaw 的某個部分。',
    fix: ['檢查 Node.js 版本：node --version', '重新安裝 OpenClaw：npm install -g openclaw@latest'],
  },
  'error-hidden': {
    title: 'OpenClaw 沒有顯示 Bedrock 的錯誤',
    cause:
      '這則訊息可能有許多原因，包括 guardrail 攔下了回覆。實際原因在 Bedrock 的回應中，只有紀錄檔看得到。',
    fix: [
      'OpenClaw 會送出 guardrail {guardrail}，可能是它攔下了回覆。確認方式：openclaw-bedrock verify',
      '查看真正的錯誤：openclaw-bedrock verify',
      '在紀錄中尋找 Bedrock 的回應：openclaw logs --json | openclaw-bedrock explain',
    ],
  },
  'discovery-failed': {
    title: 'OpenClaw 無權列出 Bedrock 的模型',
    cause:
      '它需要 bedrock:ListFoundationModels 與 ListInferenceProfiles。寫在 openclaw.json 中的模型不受影響。',
    fix: [
      '關閉它：openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      '允許列出：將 openclaw-bedrock policy --discovery 的政策交給管理員',
    ],
  },
  'context-too-small': {
    title: 'OpenClaw 認為模型的上下文太小',
    cause: '目前設為 {tokens} 個 token；自動探索的模型會得到過低的估計值，因此對話會不斷壓縮。',
    fix: ['寫入實際上限：openclaw-bedrock init'],
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
} satisfies FailureTranslation<typeof en.openclawTexts>;
