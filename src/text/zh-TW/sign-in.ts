import type * as en from '../en/sign-in.ts';
import type { Comparison, Translation } from '../translation.ts';

export const signIn = {
  openPage: '請在這台電腦或手機開啟此頁：',
  compareCode: '請確認頁面上的代碼相同再核准',
  waiting: '等待核准（代碼剩餘 {left}）',
  freshCode: '代碼已到期，以下是新的代碼。',
  cached: '已登入，有效至 {time}。',
  refreshed: '已自動更新登入，有效至 {time}。',
  signedIn: '登入成功，有效至 {time}。',
  roleProven: '使用帳戶 {accountId} 的角色 {role}。',
  movedAside: '無法讀取先前儲存的登入資料，已移至 {path}。',
} satisfies Translation<typeof en.signIn>;

export const portalRefusals = {
  empty: '請輸入 AWS 存取入口網站網址，例如 https://d-1234567890.awsapps.com/start',
  'identity-provider':
    '{host} 是公司的登入頁，不是 AWS 存取入口網站。請在該處登入、點選 AWS，再複製以 awsapps.com/start 結尾的網址。',
  'not-a-portal':
    '這不是 AWS 存取入口網站的網址。網址在邀請信中，也可詢問 AWS 管理員；格式如 https://d-1234567890.awsapps.com/start',
} satisfies Translation<typeof en.portalRefusals>;

export const signInFlow = {
  'local-browser': '使用您的瀏覽器登入。',
  'page-printed': '請自行在這台電腦的瀏覽器開啟登入頁（--no-browser）。',
  asked: '使用代碼登入（--use-device-code）。',
  'legacy-profile': '使用代碼登入：舊格式的 profile 只支援這種方式。',
  ssh: '目前是 SSH 連線，因此以代碼登入。',
  container: '瀏覽器無法連回容器，因此以代碼登入。',
  wsl: 'WSL 找不到 wslview，無法開啟 Windows 瀏覽器，因此以代碼登入。',
  'no-display': '這台電腦沒有圖形介面，因此以代碼登入。',
  'not-opened': '無法開啟瀏覽器，改以代碼登入。',
  'browser-refused': '這個入口網站不支援瀏覽器登入，改以代碼登入。',
} satisfies Translation<typeof en.signInFlow>;

export const pages = {
  opened: '請在瀏覽器中核准。若沒有開啟頁面，請在這台電腦開啟：',
  toOpen: '請在這台電腦的瀏覽器開啟此頁並核准：',
  copy: 'Enter：複製網址',
  copied: '已複製（如果終端機支援）',
  otherWay: '改以代碼登入：按 Ctrl-C 後執行 {command}',
} satisfies Translation<typeof en.pages>;

export const callback = {
  done: '登入成功。可以關閉此頁並回到終端機。',
  failed: '登入未獲核准，詳情請看終端機。',
  used: '這次登入已完成。',
  refused: '這個頁面不屬於您終端機的登入。',
} satisfies Translation<typeof en.callback>;

export const signInCommands = {
  profileHelp: 'AWS profile（預設為 OpenClaw 使用的 profile）',
  ifNeededHelp: '有效期限還有一小時以上就不動作，否則盡量自動更新',
  loginExample: '重新登入',
  ifNeededExample: '供排程或啟動腳本使用',
  jsonExample: '每行一個 JSON 物件，供程式使用',
  logoutExample: '結束本機與入口網站的登入',
  statusExample: '顯示目前設定',
  statusJsonExample: '輸出 JSON，供腳本使用',
  legacy:
    'profile {profile} 使用舊格式，無法自動更新。轉換：openclaw-bedrock init --auth sso --profile {profile}',
  roleKeysRemoved: '也已移除 AWS CLI 快取的 SSO 角色憑證（{count} 個）。',
  signedOut: '已登出 {startUrl}。先前取得的角色憑證會在到期後失效。',
  notSignedIn: '原本就沒有登入 {startUrl}。',
  removedHere: '本機已登出，但無法通知入口網站：',

  ready: '已就緒：{region} 的 {model}，使用{signIn}。',
  readyOver: '已就緒：{model}（{region}），但登入方式不是所設定的：{conflict}。',
  readyDoubtful: '已設定，但可能無法運作：{region} 的 {model}，使用{signIn}。',
  readyHere: '目前的 shell 已就緒：{region} 的 {model}，使用{signIn}。gateway 服務的設定不同（見下方）。',
  withKey: ' Bedrock API 金鑰',
  withLocal: ' {credentials}',
  withSso: ' profile {profile} 的 SSO 登入',
  notSignedInYet: '尚未登入：{region} 的 {model} 需要登入。',
  noKeyYet: '沒有可用的 API 金鑰：{region} 的 {model} 需要金鑰。',
  notSetUp: '尚未設定。開始設定：openclaw-bedrock init',
  notReady: '尚未就緒：{title}。',
  seeBelow: '尚未就緒，原因與處理方式見下方。',
  otherWay: '未驗證：{providerId} 使用的不是 Bedrock 自己的協定。',
  signIn: '登入方式',
  portal: '入口網站',
  profile: 'AWS profile',
  account: '帳戶',
  default: '主要模型',
  model: '模型',
  fallback: '備援',
  memory: '記憶搜尋',
  image: '圖片',
  small: '心跳',
  titles: '標題',
  region: '區域',
  signedIn: 'IAM Identity Center（SSO），已登入',
  signInNeeded: 'IAM Identity Center（SSO），尚未登入',
  apiKey: 'Bedrock API 金鑰（{kind}）',
  local: '這台電腦上的 AWS 憑證：{credentials}',
  noKey: 'Bedrock API 金鑰（找不到可用的金鑰）',
  noSignIn: '尚無',
  'long-term': '長期',
  'short-term': '短期',
  inRegion: '{startUrl}，區域 {ssoRegion}',
  roleIn: '{accountId}，角色 {roleName}',
  files: '檔案',
  fileOk: '正常',
  missing: '不存在',
  unreadable: '格式有誤',
  incomplete: '不完整',
  exposed: '他人可讀：chmod 600',
  otherVersion: '{what}。修正：{command}',
  onlyInShell: 'gateway 服務沒有 {variables}，只有這個 shell 設定了。若要存給兩者使用：{command}',
  pluginUnsure:
    '{program} 沒有回報版本，且找不到 OpenClaw 的 Bedrock 外掛。若為 {since} 或更新的版本，則需要該外掛：openclaw plugins install @openclaw/amazon-bedrock-provider',
  pluginLeftOut:
    'openclaw.json 的 plugins.allow 只列出其他外掛，這個版本的 OpenClaw 可能不會載入 Bedrock 外掛。若要加入：openclaw-bedrock doctor --fix',
  shadows: '設定衝突',
  wins: '生效：{where} 的 {variable}',
  hidden: '未生效：{where} 的 {variable}',
} satisfies Translation<typeof en.signInCommands>;

export const credentialProblems = {
  noProfile: '未設定 AWS_PROFILE，也未設定 API 金鑰',
  emptyProfile: '{where} 中的 AWS_PROFILE 是空值，也未設定 API 金鑰',
  unsetProfile: '這個 shell 中的值是空的：unset AWS_PROFILE',
  misnamed: '{where} 設定了 {name}，但沒有程式讀取這個名稱；OpenClaw 與 AWS SDK 讀取的是 {right}',
  halfPair: '{where} 設定了 {present}，卻沒有設定 {missing}',
  rename: '在 {where} 中，將 {name} 改名為 {right}',
  renameSetting: '在 {path} 的 [{header}] 中，將 {name} 改名為 {right}',
  addHalf: '在 {where} 中，一併設定同一組金鑰的 {missing}',
  absent: '{config} 與 {credentials} 中都沒有 profile {profile}',
  spaced: '{config} 有 profile {profile}，但 AWS SDK（也就是 OpenClaw）不讀取其中含空白的名稱',
  withoutSpaces: '在 {config} 中改成不含空白的名稱，再執行：openclaw-bedrock init --profile NAME',
  wordMissing: '{config} 中的標頭是 [{profile}]，但 AWS 工具只讀 [profile {profile}]',
  misnamedSetting: '{path} 的 [{header}] 中有 {name}，但 AWS SDK 讀取的是 {right}',
  nothing: 'profile {profile} 中沒有任何能取得 AWS 憑證的設定',
  halfKeys: 'profile {profile} 有 {present}，但沒有 {missing}',
  profileTokenMissing:
    'profile {profile} 的存取金鑰是臨時的（ID 以 ASIA 開頭），必須搭配 aws_session_token，否則 AWS 會拒絕，但目前沒有設定',
  tokenMissing:
    '存取金鑰是臨時的（{where} 中的 AWS_ACCESS_KEY_ID 以 ASIA 開頭），必須搭配 AWS_SESSION_TOKEN，否則 AWS 會拒絕，但目前沒有設定',
  roleAlone: 'profile {profile} 有 role_arn，但沒有 source_profile 或 credential_source',
  twoSources: 'profile {profile} 同時有 source_profile 與 credential_source，AWS 工具只接受其中一個',
  roleArn: 'profile {profile} 的 role_arn 不是角色的 ARN：{arn}',
  mfa: 'profile {profile} 的角色需要 MFA 代碼（mfa_serial），但 OpenClaw 無法向您詢問',
  sourceAbsent: 'profile {profile} 的 AWS 憑證來自 profile {source}，但 {config} 與 {credentials} 中都沒有它',
  sourceUnknown: 'profile {profile} 的 credential_source 是 {source}，可用的值為 {known}',
  circle: 'profile {profile} 的 source_profile 又繞回 profile {source}',
  wordExtra: '{credentials} 中的標頭是 [profile {profile}]，但 AWS 工具只讀 [{profile}]',
  wordsSwapped:
    'AWS 工具在 {config} 只讀 [profile {profile}]，在 {credentials} 只讀 [{profile}]；這裡的兩個標頭寫反了',
  loginPage:
    'profile {profile} 的 sso_start_url 指向 {host}，那是貴公司的登入頁面，不是 AWS 存取入口網站。請在那裡登入，開啟 AWS 圖示，並複製結尾為 awsapps.com/start 的網址',
  noPortal:
    'profile {profile} 的 sso_start_url 指向 {host}，那不是 AWS 存取入口網站。網址在邀請信中，或請詢問 AWS 管理員；格式如 https://d-1234567890.awsapps.com/start',
  ssoIncomplete: 'profile {profile} 不完整：缺少 {missing}',
  ssoIncompleteToo:
    'profile {profile} 不完整：缺少 {missing}，而且 sso_account_id（{account}）不是 12 位數字',
  accountDigits: 'profile {profile} 的 sso_account_id（{account}）不是 12 位數字',
  tilde: '{where} 中的 AWS_CONFIG_FILE 以 ~ 開頭，但 AWS SDK 尋找 [sso-session {session}] 時不會展開它',
  noKeys:
    'profile {profile} 的 AWS 憑證來自環境變數，但 AWS_ACCESS_KEY_ID 與 AWS_SECRET_ACCESS_KEY 沒有都設定',
  noContainer:
    'profile {profile} 的 AWS 憑證來自容器的角色，但沒有設定 AWS_CONTAINER_CREDENTIALS_RELATIVE_URI 或 AWS_CONTAINER_CREDENTIALS_FULL_URI',
  roleMissing: 'profile {profile} 本身沒有 AWS 憑證，而這台機器沒有角色，或未回應查詢',
  metadataOff: 'profile {profile} 本身沒有 AWS 憑證，而這台機器的角色又被 {setting} 停用（{where}）',
  metadataOffFor: 'profile {profile} 的 AWS 憑證來自這台機器的角色，但 {setting} 將其停用（{where}）',
  programMissing: 'profile {profile} 的 credential_process 要執行的 {program} 不存在',
  programNotFound: 'profile {profile} 的 credential_process 要執行的 {program} 不在 PATH 中',
  programNotRunnable: 'profile {profile} 的 credential_process 要執行的 {program} 沒有執行權限',
  correct: '更正 {path} 中 [{header}] 的 {setting}',
  addWord: '將 {config} 中的標頭改為 [profile {profile}]',
  removeWord: '將 {credentials} 中的標頭改為 [{profile}]',
  swapWords: '將 {config} 中的標頭改為 [profile {profile}]，並將 {credentials} 中的改為 [{profile}]',
  addMissing: '在 {path} 中加入 {missing}',
  addSession: '在 {path} 的 [{header}] 中加入：sso_session = {session}',
  addProfileToken:
    '在 {path} 的 [{header}] 中填入同一組金鑰的三個值，包括 aws_session_token；若已過期，請複製新的金鑰',
  addToken: '在 {where} 中設定同一組金鑰的三個值，包括 AWS_SESSION_TOKEN；若已過期，請複製新的金鑰',
  setPath: '在 {where} 中設定 AWS_CONFIG_FILE={path}',
  metadataOn: '若這台機器有角色，請移除 {setting}（{where}）',
} satisfies Translation<typeof en.credentialProblems>;

export const comparison = {
  labels: {
    for: '優點',
    against: '缺點',
    use: '適用場景',
    security: '安全性',
  },
  colon: '：',
  comma: '；',
  choices: [
    {
      name: 'API Key',
      for: ['設定簡單，一行指定', '永不過期（除非手動撤銷）', '無需瀏覽器登入', '離線環境可用'],
      against: [
        '明文存檔（.env 或 plist）',
        '洩漏風險高',
        '權限通常過大',
        '難以稽核使用情況',
        '撤銷需重新產生並更新所有地方',
      ],
      use: ['快速測試 / PoC', '離線 / 隔離環境', 'CI/CD pipeline', '短期專案'],
      security: '2/10',
    },
    {
      name: 'IAM Identity Center (SSO)',
      for: [
        '無明文密鑰存檔',
        '最小權限原則（僅 InvokeModel）',
        '自動過期（最長 12 小時）',
        '可集中管理、稽核',
        '與其他 AWS 工具共用憑證',
        '支援 MFA / 條件式存取',
        '可隨時撤銷，立即生效',
      ],
      against: [
        '需定期重新登入（每 12 小時）',
        '首次設定較複雜',
        '需要瀏覽器完成 OAuth',
        '背景服務需處理 token 刷新',
        '離線環境無法使用',
      ],
      use: ['生產環境', '多人共用帳號', '需要稽核追蹤', '安全性要求高的場景', '長期使用的本機開發環境'],
      security: '9/10（推薦）',
    },
  ],
} satisfies Comparison;
