import type * as en from '../../en/failures/rules-openclaw.ts';
import type { FailureTranslation } from '../../text.ts';

import { fixes } from './fixes.ts';

export const openclawTexts = {
  'not-recognised': {
    title: '無法辨識此錯誤',
    cause: '其中沒有任何已知的訊息。內容為：{detail}',
    fix: [fixes.doctor],
  },
  'ca-bundle-unreadable': {
    title: '無法讀取 AWS_CA_BUNDLE 的憑證',
    cause: '{path}：{detail}',
    fix: ['請指向公司 CA 的 PEM 檔案，或執行：unset AWS_CA_BUNDLE'],
  },
  'openclaw-no-credentials': {
    title: 'OpenClaw 的環境中沒有 Bedrock 憑證',
    cause:
      '它需要環境中有 AWS_PROFILE、AWS_BEARER_TOKEN_BEDROCK 或兩個存取金鑰；shell 的變數不會傳給 gateway。',
    fix: ['寫入 gateway 會讀取的位置：openclaw-bedrock init', fixes.thenRestart],
  },
  'other-provider-key': {
    title: 'OpenClaw 需要其他供應商的金鑰',
    cause: 'OpenClaw 的某項功能設定為使用 {provider}，或退回使用它。',
    fix: [
      '查看哪些代理程式使用其他供應商：openclaw-bedrock doctor',
      '若是記憶搜尋向 {embedder} 要求 embedding：openclaw config set memory.search.provider bedrock（OpenClaw 2026.8 之前：agents.defaults.memorySearch.provider）',
    ],
  },
  'image-tool-key': {
    title: '這個 OpenClaw 工具只能搭配 API 金鑰',
    cause: '即使對話使用 IAM 簽章，圖片工具仍要求金鑰。登入設定沒有問題。',
    fix: ['更新 OpenClaw：openclaw update', fixes.setUpApiKey],
  },
  'no-browser': {
    title: '登入時在此電腦找不到瀏覽器',
    cause: '透過 SSH、容器或 WSL 時無法開啟瀏覽器，也無法回到 127.0.0.1。',
    fix: ['改用驗證碼：openclaw-bedrock login --use-device-code --no-browser'],
  },
  'token-cache-damaged': {
    title: '已儲存的登入無法使用',
    cause: '~/.aws/sso/cache 中的檔案損毀、到期，或由缺少欄位的工具寫入。',
    fix: [fixes.loginProfile, fixes.loginDefault],
  },
  'role-chaining': {
    title: '此設定檔透過另一個設定檔擔任角色',
    cause: '從 SSO 設定檔（source_profile）擔任角色，在許多程式中會失敗。',
    fix: ['改用直接登入的設定檔：openclaw-bedrock init --auth sso'],
  },
  'metadata-unreachable': {
    title: '未設定憑證，因此尋找機器本身的角色',
    cause: '環境中沒有憑證時，SDK 會詢問只在 AWS 內部回應的 169.254.169.254。',
    fix: [fixes.setUpAgain, '不在 AWS 內時，另在 gateway 的環境設定：AWS_EC2_METADATA_DISABLED=true'],
  },
  'portal-page-size': {
    title: '程式向入口網站要求的清單過長',
    cause: '自 2026 年 5 月起，入口網站每次最多回應 100 個帳號。登入沒有問題。',
    fix: ['本工具的要求較小：openclaw-bedrock init --auth sso'],
  },
  'wrong-credential-wins': {
    title: '其他來源蓋過了原本的設定',
    cause: '{detail}',
    fix: ['{remedy}', '查看所有位置與優先順序：openclaw-bedrock doctor'],
  },
  'provider-sign-in-refused': {
    title: 'OpenClaw 登入 Bedrock 遭拒',
    cause: '登入已結束，或 API 金鑰遭拒。OpenClaw 沒有說明是哪一種。',
    fix: ['查看是哪一種：openclaw-bedrock status', fixes.login],
  },
  'other-protocol': {
    title: 'openclaw.json 中的 provider 使用的不是 Bedrock 自己的協定',
    cause: '{providerId} 以 {api} 連線到 {baseUrl}。本工具只驗證與修復 bedrock-converse-stream。',
    fix: ['另外設定 Bedrock：openclaw-bedrock init --provider-id NAME', '取代它：openclaw-bedrock init'],
  },
  'api-key-in-config': {
    title: 'API 金鑰寫在 openclaw.json 中，Bedrock plugin 不會讀取',
    cause: '它直接寫在 apiKey。plugin 只從 .env 讀取 AWS_BEARER_TOKEN_BEDROCK。',
    fix: ['移到 .env：openclaw-bedrock init --auth api-key'],
  },
  'key-cooldown': {
    title: 'OpenClaw 暫時停用此 API 金鑰',
    cause: '呼叫遭拒後，即使金鑰已恢復正常，它也會在數分鐘內不再呼叫。',
    fix: ['立即檢查金鑰：openclaw-bedrock verify', '等待幾分鐘後再傳送訊息。'],
  },
  'openclaw-missing': {
    title: '此處沒有安裝 OpenClaw，或不在 PATH 中',
    cause: 'shell 找不到名為 openclaw 的程式。',
    fix: ['npm install -g openclaw'],
  },
  'openclaw-broken': {
    title: 'OpenClaw 安裝損壞，或其 Node.js 版本過舊',
    cause: '無法載入 OpenClaw 的某個部分。',
    fix: ['檢查 Node.js 版本：node --version', '重新安裝 OpenClaw：npm install -g openclaw@latest'],
  },
  'error-hidden': {
    title: 'OpenClaw 未顯示 Bedrock 的回應',
    cause: '這則訊息可能有許多原因。實際原因在 Bedrock 的回應中，只有紀錄檔看得到。',
    fix: [
      '進行相同的呼叫：openclaw-bedrock verify',
      '在紀錄中尋找 Bedrock 的回應：openclaw logs --json | openclaw-bedrock explain',
      '若 OpenClaw 設有 guardrail，可能是它攔下了回覆。',
    ],
  },
  'discovery-failed': {
    title: 'OpenClaw 無法列出 Bedrock 的模型',
    cause:
      '它需要 bedrock:ListFoundationModels 與 ListInferenceProfiles。寫在 openclaw.json 中的模型不受影響。',
    fix: [
      '關閉它：openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      '允許列出：將 openclaw-bedrock policy --discovery 的政策交給管理員',
    ],
  },
  'context-too-small': {
    title: 'OpenClaw 認為模型的上下文太小',
    cause: '其設定為 {tokens} tokens。自動探索的模型會得到過低的估計值，並不斷壓縮對話。',
    fix: ['寫入實際上限：openclaw-bedrock init'],
  },
  'openclaw-timed-out': {
    title: 'OpenClaw 等待模型逾時',
    cause: '模型思考過久，或根本無法連線。即時呼叫可分辨是哪一種。',
    fix: [
      fixes.verify,
      '若有回覆：openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
      fixes.doctor,
    ],
  },
} satisfies FailureTranslation<typeof en.openclawTexts>;
