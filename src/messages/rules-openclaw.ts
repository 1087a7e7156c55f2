import type { ErrorName } from '../errors.ts';
import { fixes } from './fixes.ts';
import type { ErrorText } from './text.ts';

/** Texts of what OpenClaw says while it runs, and of signs that something else is in its way. */
export const openclawTexts = {
  'not-recognised': {
    title: { en: 'This error is not recognised', 'zh-TW': '無法辨識此錯誤' },
    cause: {
      en: 'None of the known messages is in it. It says: {detail}',
      'zh-TW': '其中沒有任何已知的訊息。內容為：{detail}',
    },
    fix: [fixes.doctor],
  },
  'ca-bundle-unreadable': {
    title: {
      en: 'The certificates of AWS_CA_BUNDLE cannot be read',
      'zh-TW': '無法讀取 AWS_CA_BUNDLE 的憑證',
    },
    cause: { en: '{path}: {detail}', 'zh-TW': '{path}：{detail}' },
    fix: [
      {
        en: 'Point it at your company’s CA in PEM form, or: unset AWS_CA_BUNDLE',
        'zh-TW': '請指向公司 CA 的 PEM 檔案，或執行：unset AWS_CA_BUNDLE',
      },
    ],
  },
  'openclaw-no-credentials': {
    title: {
      en: 'OpenClaw sees no credentials for Bedrock in its environment',
      'zh-TW': 'OpenClaw 的環境中沒有 Bedrock 憑證',
    },
    cause: {
      en: 'It wants AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK or both access keys there; a shell’s are not the gateway’s.',
      'zh-TW':
        '它需要環境中有 AWS_PROFILE、AWS_BEARER_TOKEN_BEDROCK 或兩個存取金鑰；shell 的變數不會傳給 gateway。',
    },
    fix: [
      {
        en: 'Write them where the gateway reads them: openclaw-bedrock init',
        'zh-TW': '寫入 gateway 會讀取的位置：openclaw-bedrock init',
      },
      fixes.thenRestart,
    ],
  },
  'other-provider-key': {
    title: {
      en: 'OpenClaw asks for a key of another provider',
      'zh-TW': 'OpenClaw 需要其他供應商的金鑰',
    },
    cause: {
      en: 'Something is set to, or falls back to, {provider}: memory search for one uses OpenAI unless told otherwise.',
      'zh-TW': '某項功能設定為或退回使用 {provider}：例如記憶搜尋預設使用 OpenAI。',
    },
    fix: [
      {
        en: 'See which agents use another provider: openclaw-bedrock doctor',
        'zh-TW': '查看哪些代理程式使用其他供應商：openclaw-bedrock doctor',
      },
      {
        en: 'For memory search: openclaw config set agents.defaults.memorySearch.provider bedrock',
        'zh-TW': '記憶搜尋：openclaw config set agents.defaults.memorySearch.provider bedrock',
      },
    ],
  },
  'image-tool-key': {
    title: {
      en: 'This tool of OpenClaw only works with an API key',
      'zh-TW': '這個 OpenClaw 工具只能搭配 API 金鑰',
    },
    cause: {
      en: 'Its image tool asks for a key even where chat signs with IAM. The sign-in is right.',
      'zh-TW': '即使對話使用 IAM 簽章，圖片工具仍要求金鑰。登入設定沒有問題。',
    },
    fix: [
      { en: 'Update OpenClaw: openclaw update', 'zh-TW': '更新 OpenClaw：openclaw update' },
      fixes.setUpApiKey,
    ],
  },
  'no-browser': {
    title: { en: 'The sign-in found no browser on this machine', 'zh-TW': '登入時在此電腦找不到瀏覽器' },
    cause: {
      en: 'Over SSH, in a container or in WSL no browser opens, and none can come back to 127.0.0.1.',
      'zh-TW': '透過 SSH、容器或 WSL 時無法開啟瀏覽器，也無法回到 127.0.0.1。',
    },
    fix: [
      {
        en: 'Use a code instead: openclaw-bedrock login --use-device-code --no-browser',
        'zh-TW': '改用驗證碼：openclaw-bedrock login --use-device-code --no-browser',
      },
    ],
  },
  'token-cache-damaged': {
    title: { en: 'The stored sign-in cannot be used', 'zh-TW': '已儲存的登入無法使用' },
    cause: {
      en: 'A file in ~/.aws/sso/cache is damaged, expired, or written by a tool that leaves fields out.',
      'zh-TW': '~/.aws/sso/cache 中的檔案損毀、到期，或由缺少欄位的工具寫入。',
    },
    fix: [fixes.loginProfile, fixes.loginDefault],
  },
  'role-chaining': {
    title: {
      en: 'The profile takes a role from another profile',
      'zh-TW': '此設定檔透過另一個設定檔擔任角色',
    },
    cause: {
      en: 'Roles assumed from an SSO profile (source_profile) fail in several programs.',
      'zh-TW': '從 SSO 設定檔（source_profile）擔任角色，在許多程式中會失敗。',
    },
    fix: [
      {
        en: 'Use a profile that signs in directly: openclaw-bedrock init --auth sso',
        'zh-TW': '改用直接登入的設定檔：openclaw-bedrock init --auth sso',
      },
    ],
  },
  'metadata-unreachable': {
    title: {
      en: 'Nothing is set, so the machine’s own role was looked for',
      'zh-TW': '未設定憑證，因此尋找機器本身的角色',
    },
    cause: {
      en: 'Without credentials in its environment the SDK asks 169.254.169.254, which answers only inside AWS.',
      'zh-TW': '環境中沒有憑證時，SDK 會詢問只在 AWS 內部回應的 169.254.169.254。',
    },
    fix: [
      fixes.setUpAgain,
      {
        en: 'Outside AWS also, in the gateway’s environment: AWS_EC2_METADATA_DISABLED=true',
        'zh-TW': '不在 AWS 內時，另在 gateway 的環境設定：AWS_EC2_METADATA_DISABLED=true',
      },
    ],
  },
  'portal-page-size': {
    title: { en: 'A program asked the portal for too long a list', 'zh-TW': '程式向入口網站要求的清單過長' },
    cause: {
      en: 'Since May 2026 the portal answers with 100 accounts at a time. The sign-in is right.',
      'zh-TW': '自 2026 年 5 月起，入口網站每次最多回應 100 個帳號。登入沒有問題。',
    },
    fix: [
      {
        en: 'This tool asks for less: openclaw-bedrock init --auth sso',
        'zh-TW': '本工具的要求較小：openclaw-bedrock init --auth sso',
      },
    ],
  },
  'wrong-credential-wins': {
    title: { en: 'Something else wins over what is set up', 'zh-TW': '其他來源蓋過了原本的設定' },
    cause: {
      en: '{detail}',
      'zh-TW': '{detail}',
    },
    fix: [
      { en: '{remedy}', 'zh-TW': '{remedy}' },
      {
        en: 'See every place and which one wins: openclaw-bedrock doctor',
        'zh-TW': '查看所有位置與優先順序：openclaw-bedrock doctor',
      },
    ],
  },
  'error-hidden': {
    title: { en: 'OpenClaw keeps back what Bedrock said', 'zh-TW': 'OpenClaw 未顯示 Bedrock 的回應' },
    cause: {
      en: 'This version reports only that no text came. The reason is in the answer of Bedrock.',
      'zh-TW': '此版本只回報沒有文字。原因在 Bedrock 的回應中。',
    },
    fix: [
      {
        en: 'Make the same call: openclaw-bedrock verify',
        'zh-TW': '進行相同的呼叫：openclaw-bedrock verify',
      },
    ],
  },
  'discovery-failed': {
    title: { en: 'OpenClaw may not list Bedrock’s models', 'zh-TW': 'OpenClaw 無法列出 Bedrock 的模型' },
    cause: {
      en: 'It needs bedrock:ListFoundationModels and ListInferenceProfiles. Models written in openclaw.json work without.',
      'zh-TW':
        '它需要 bedrock:ListFoundationModels 與 ListInferenceProfiles。寫在 openclaw.json 中的模型不受影響。',
    },
    fix: [
      {
        en: 'Switch it off: openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
        'zh-TW': '關閉它：openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      },
      fixes.policy,
    ],
  },
  'context-too-small': {
    title: {
      en: 'OpenClaw takes the model for too small to work with',
      'zh-TW': 'OpenClaw 認為模型的上下文太小',
    },
    cause: {
      en: 'Its entry says {tokens} tokens. Models found by discovery get a low guess, and compact without end.',
      'zh-TW': '其設定為 {tokens} tokens。自動探索的模型會得到過低的估計值，並不斷壓縮對話。',
    },
    fix: [
      {
        en: 'Write the real limits: openclaw-bedrock init',
        'zh-TW': '寫入實際上限：openclaw-bedrock init',
      },
    ],
  },
  'openclaw-timed-out': {
    title: { en: 'OpenClaw gave up waiting for the model', 'zh-TW': 'OpenClaw 等待模型逾時' },
    cause: {
      en: 'The model thinks long, or nothing reaches it. Which of the two, the live call tells.',
      'zh-TW': '模型思考過久，或根本無法連線。即時呼叫可分辨是哪一種。',
    },
    fix: [
      fixes.verify,
      {
        en: 'If that answers: openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
        'zh-TW': '若有回覆：openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
      },
      fixes.doctor,
    ],
  },
} as const satisfies Partial<Record<ErrorName, ErrorText>>;
