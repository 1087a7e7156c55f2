import type { Text } from './text.ts';

/** Help, prompts and refusals of the question table in wizard/questions.ts. */
export const questions = {
  authHelp: {
    en: 'How to sign in to AWS (asked; SSO is recommended)',
    'zh-TW': '登入 AWS 的方式（會詢問；建議 SSO）',
  },
  regionHelp: {
    en: 'Bedrock region (existing, AWS_REGION, us-east-1)',
    'zh-TW': 'Bedrock 區域（既有值、AWS_REGION、us-east-1）',
  },
  modelHelp: {
    en: 'Model id, repeatable; the first is the primary (openai.gpt-oss-120b-1:0)',
    'zh-TW': '模型 ID，可重複；第一個為主要模型（openai.gpt-oss-120b-1:0）',
  },
  aliasHelp: { en: 'Short name of the primary model in the chat', 'zh-TW': '主要模型在對話中的簡稱' },
  noPrimaryHelp: {
    en: 'Add the models, leave agents.defaults.model as it is',
    'zh-TW': '只新增模型，不更動 agents.defaults.model',
  },
  profileHelp: { en: 'AWS profile to write (bedrock-only)', 'zh-TW': '要寫入的 AWS profile（bedrock-only）' },
  sessionHelp: { en: 'sso-session section to write (sso)', 'zh-TW': '要寫入的 sso-session（sso）' },
  startUrlHelp: {
    en: 'AWS access portal: https://d-1234567890.awsapps.com/start, or just d-1234567890',
    'zh-TW': 'AWS access portal：https://d-1234567890.awsapps.com/start，或只寫 d-1234567890',
  },
  ssoRegionHelp: {
    en: 'Region of IAM Identity Center, which may differ from --region (existing, else --region)',
    'zh-TW': 'IAM Identity Center 的區域，可與 --region 不同（既有值，否則同 --region）',
  },
  accountHelp: {
    en: 'AWS account, 12 digits (chosen from a list)',
    'zh-TW': 'AWS 帳號，12 位數字（由清單選擇）',
  },
  roleHelp: {
    en: 'Permission set (BedrockInvokeOnly where listed)',
    'zh-TW': '權限集（清單中有 BedrockInvokeOnly 時採用）',
  },
  deviceCodeHelp: { en: 'Sign in with a code on any device', 'zh-TW': '以代碼在任何裝置上登入' },
  noBrowserHelp: {
    en: 'Print the sign-in page instead of opening it',
    'zh-TW': '只印出登入頁網址，不開啟瀏覽器',
  },
  apiKeyHelp: {
    en: 'Read the Bedrock API key from stdin (else AWS_BEARER_TOKEN_BEDROCK, else a hidden prompt)',
    'zh-TW': '從 stdin 讀取 Bedrock API 金鑰（否則取 AWS_BEARER_TOKEN_BEDROCK，再否則隱藏輸入）',
  },
  endpointHelp: {
    en: 'VPC endpoint or gateway instead of AWS’s own endpoint',
    'zh-TW': '以 VPC endpoint 或 gateway 取代 AWS 端點',
  },
  providerHelp: {
    en: 'Provider key in openclaw.json (amazon-bedrock; bedrock for old hosts)',
    'zh-TW': 'openclaw.json 中的 provider 名稱（amazon-bedrock；舊主機可用 bedrock）',
  },
  noLoginHelp: {
    en: 'Do not sign in (then account and role are needed)',
    'zh-TW': '不登入（須指定帳號與角色）',
  },
  noVerifyHelp: { en: 'Do not make the live call at the end', 'zh-TW': '結束時不進行即時呼叫' },
  installPluginHelp: {
    en: 'Install OpenClaw’s Bedrock plugin when it is missing',
    'zh-TW': '缺少 Bedrock 外掛時自動安裝',
  },
  restartGatewayHelp: {
    en: 'Restart the OpenClaw gateway when done',
    'zh-TW': '完成後重新啟動 OpenClaw gateway',
  },
  dryRunHelp: {
    en: 'Show the diff of every file; write and call nothing',
    'zh-TW': '顯示每個檔案的差異；不寫入也不呼叫',
  },
  onFailureHelp: {
    en: 'When the live call fails (asked; else keep)',
    'zh-TW': '即時呼叫失敗時（會詢問；否則 keep）',
  },
  yesHelp: { en: 'Take defaults and ask nothing', 'zh-TW': '採用預設值，不提問' },

  askAuth: { en: 'How should OpenClaw sign in to AWS?', 'zh-TW': 'OpenClaw 要如何登入 AWS？' },
  sso: { en: 'IAM Identity Center (SSO)', 'zh-TW': 'IAM Identity Center（SSO）' },
  ssoHint: { en: 'recommended', 'zh-TW': '建議' },
  key: { en: 'Bedrock API key', 'zh-TW': 'Bedrock API 金鑰' },
  keyHint: { en: 'quick tests, CI', 'zh-TW': '快速測試、CI' },
  askRegion: { en: 'Bedrock region', 'zh-TW': 'Bedrock 區域' },
  askStartUrl: { en: 'AWS access portal URL', 'zh-TW': 'AWS access portal 網址' },
  askSsoRegion: { en: 'Region of IAM Identity Center', 'zh-TW': 'IAM Identity Center 的區域' },
  askKey: { en: 'Bedrock API key (not shown)', 'zh-TW': 'Bedrock API 金鑰（不顯示）' },
  whereKey: {
    en: 'Make one here:',
    'zh-TW': '可在此建立：',
  },
  keyProblem: { en: 'This {problem}', 'zh-TW': '這{problem}' },
  askAccount: { en: 'AWS account', 'zh-TW': 'AWS 帳號' },
  askRole: { en: 'Permission set', 'zh-TW': '權限集' },
  keepSignIn: {
    en: 'Keep this sign-in, account {accountId}, role {roleName}?',
    'zh-TW': '沿用此登入、帳號 {accountId}、角色 {roleName}？',
  },

  missing: { en: 'is missing', 'zh-TW': '缺少' },
  notValid: { en: 'is not valid', 'zh-TW': '無效' },
  notARegion: {
    en: '"{given}" is no AWS region; one looks like us-east-1',
    'zh-TW': '「{given}」不是 AWS 區域；格式如 us-east-1',
  },
  noBedrockThere: {
    en: '{given}: AWS offers no Bedrock in China',
    'zh-TW': '{given}：AWS 在中國區域不提供 Bedrock',
  },
  found: {
    en: '{problem} (read from your files or environment: "{given}")',
    'zh-TW': '{problem}（讀自您的檔案或環境變數：「{given}」）',
  },
  endpointElsewhere: {
    en: '{baseUrl} is in {there}, not in {region}; for {region}, add --endpoint-url {regional}',
    'zh-TW': '{baseUrl} 位於 {there}，不在 {region}；要用 {region}，請加上 --endpoint-url {regional}',
  },
  notAModelId: {
    en: 'is no model id; one looks like openai.gpt-oss-120b-1:0',
    'zh-TW': '不是模型 ID；格式如 openai.gpt-oss-120b-1:0',
  },
  notAnAlias: { en: 'must not hold spaces', 'zh-TW': '不可含空白' },
  notAName: {
    en: 'may hold letters, digits and _ - . @ + % : / but no spaces',
    'zh-TW': '只能用英數字與 _ - . @ + % : /，不可有空白',
  },
  notAnAccount: { en: 'must be 12 digits', 'zh-TW': '必須是 12 位數字' },
  notARole: { en: 'is no name of a permission set', 'zh-TW': '不是權限集名稱' },
  notAUrl: {
    en: 'must be a URL that begins with https:// or http://',
    'zh-TW': '必須是以 https:// 或 http:// 開頭的網址',
  },
  notAProviderId: { en: 'may hold lower-case letters, digits, _ and -', 'zh-TW': '只能用小寫英數字、_ 與 -' },
  profileTaken: {
    en: '{profile} is a profile for something else ({key}); choose another name',
    'zh-TW': 'profile {profile} 已作他用（{key}）；請改用其他名稱',
  },
  profileShadowed: {
    en: '{profile} has keys in {path}, which would win over SSO; choose another name',
    'zh-TW': '{path} 中的 {profile} 有金鑰，會優先於 SSO；請改用其他名稱',
  },
  sessionTaken: {
    en: '{session} is the portal {startUrl} for other profiles ({profiles}); choose another name',
    'zh-TW': 'sso-session {session} 是其他 profile（{profiles}）使用的 {startUrl}；請改用其他名稱',
  },
  keyRegion: { en: 'the key works in {keyRegion} only', 'zh-TW': '此金鑰只能用於 {keyRegion}' },
  keyExpired: { en: 'the key ran out at {time}', 'zh-TW': '此金鑰已於 {time} 到期' },
  severalAccounts: {
    en: 'is missing; this sign-in has: {choices}',
    'zh-TW': '缺少；此登入可用：{choices}',
  },
} satisfies Record<string, Text>;

/** What is wrong with something that was given as a Bedrock API key, by the `reason` of readApiKey. */
export const BAD_KEY = {
  empty: { en: 'is empty', 'zh-TW': '是空的' },
  placeholder: { en: 'is a placeholder, not a key', 'zh-TW': '是範例文字，不是金鑰' },
  'access-key-id': {
    en: 'is an IAM access key id; a Bedrock API key begins with ABSK or bedrock-api-key-',
    'zh-TW': '是 IAM access key ID；Bedrock API 金鑰以 ABSK 或 bedrock-api-key- 開頭',
  },
  'secret-access-key': {
    en: 'looks like an IAM secret key; a Bedrock API key begins with ABSK or bedrock-api-key-',
    'zh-TW': '像是 IAM secret key；Bedrock API 金鑰以 ABSK 或 bedrock-api-key- 開頭',
  },
  'sso-token': {
    en: 'is a sign-in token, not a Bedrock API key',
    'zh-TW': '是登入權杖，不是 Bedrock API 金鑰',
  },
  'presigned-url': {
    en: 'is a presigned URL; a short-term key is that URL in base64 behind bedrock-api-key-',
    'zh-TW': '是預先簽署的網址；短期金鑰是 bedrock-api-key- 後接該網址的 base64',
  },
  'other-service': { en: 'is a key of another service', 'zh-TW': '是其他服務的金鑰' },
  damaged: {
    en: 'is cut off or damaged; copy the whole key again',
    'zh-TW': '不完整或已損壞；請重新複製完整金鑰',
  },
  'unknown-shape': {
    en: 'is no Bedrock API key; one begins with ABSK or bedrock-api-key-',
    'zh-TW': '不是 Bedrock API 金鑰；其以 ABSK 或 bedrock-api-key- 開頭',
  },
} satisfies Record<string, Text>;
