import type { Text } from './text.ts';

/** Flags of `policy`, and the message to an administrator that it writes. */
export const policyTexts = {
  formatHelp: {
    en: 'json (the policy), text (a message for your administrator), terraform, cloudformation, cli',
    'zh-TW': 'json（政策本身）、text（給管理員的訊息）、terraform、cloudformation、cli',
  },
  discoveryHelp: {
    en: 'Also allow listing the models and profiles of the region',
    'zh-TW': '另允許列出該區域的模型與 profile',
  },
  authHelp: {
    en: 'Who gets it: a permission set (sso) or the user of an API key (as set up, else sso)',
    'zh-TW': '套用對象：權限集（sso）或 API 金鑰的使用者（依現有設定，否則 sso）',
  },
  modelHelp: {
    en: 'Model id, repeatable (those in openclaw.json)',
    'zh-TW': '模型 ID，可重複（預設為 openclaw.json 中的模型）',
  },
  regionHelp: { en: 'Bedrock region (as set up)', 'zh-TW': 'Bedrock 區域（依現有設定）' },
  textExample: { en: 'A message to send to your administrator', 'zh-TW': '一封可直接寄給管理員的訊息' },
  anyRegion: {
    en: 'AWS’s list could not be read, so {ids} may run in any region that its profile leads to.',
    'zh-TW': '無法讀取 AWS 清單，因此 {ids} 可在其 profile 所導向的任何區域執行。',
  },
  whole: {
    en: 'Nothing is set up and no --model was given: this policy allows every model.',
    'zh-TW': '尚未設定，也未指定 --model：此政策允許所有模型。',
  },

  greeting: {
    en: 'Hello, I am setting up OpenClaw with Amazon Bedrock and need your help with access.',
    'zh-TW': '您好，我正在設定 OpenClaw 使用 Amazon Bedrock，需要您協助開通權限。',
  },
  models: {
    en: 'It calls these models in {region}, and nothing else: {models}',
    'zh-TW': '它只會在 {region} 呼叫以下模型：{models}',
  },
  allModels: {
    en: 'It calls models of Amazon Bedrock and does nothing else.',
    'zh-TW': '它只會呼叫 Amazon Bedrock 的模型。',
  },
  createSet: {
    en: 'In IAM Identity Center, please create the permission set BedrockInvokeOnly with this inline policy:',
    'zh-TW': '請在 IAM Identity Center 建立權限集 BedrockInvokeOnly，並使用以下內嵌政策：',
  },
  createPolicy: {
    en: 'Please make this IAM policy and attach it, in place of any other, to the user of my Bedrock API key:',
    'zh-TW': '請建立以下 IAM 政策，並附加到我的 Bedrock API 金鑰所屬使用者，取代其他政策：',
  },
  session: {
    en: 'Please set the session duration of the permission set to 12 hours. So that I need not sign in every day, the session duration of the access portal (IAM Identity Center, Settings, Authentication) may be up to 90 days; each token still lasts an hour or so and is renewed.',
    'zh-TW':
      '請將權限集的工作階段持續時間設為 12 小時。為免每天登入，access portal 的工作階段（IAM Identity Center → 設定 → 身分驗證）最長可設 90 天；每個權杖仍只有約一小時並自動更新。',
  },
  assign: {
    en: 'Then please assign it to me in the account that is to be charged.',
    'zh-TW': '然後請在要計費的帳號中將它指派給我。',
  },
  useCase: {
    en: 'For {models}: once per account (or organization), Anthropic’s use case form must be filled in: https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
    'zh-TW':
      '{models}：每個帳號（或組織）須填寫一次 Anthropic 使用案例表單：https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
  },
  marketplace: {
    en: 'For {models}: the first call in the account subscribes to it in AWS Marketplace. Please make one call in the console’s playground with a role that has aws-marketplace:Subscribe and aws-marketplace:ViewSubscriptions; my role should not have them.',
    'zh-TW':
      '{models}：帳號首次呼叫時會在 AWS Marketplace 訂閱。請以具有 aws-marketplace:Subscribe 與 aws-marketplace:ViewSubscriptions 的角色在主控台 playground 呼叫一次；我的角色不應具備這些權限。',
  },
  scp: {
    en: 'If a service control policy limits regions: requests to {model} are processed in {regions}, so bedrock:InvokeModel* must be allowed there.',
    'zh-TW':
      '若有服務控制政策（SCP）限制區域：對 {model} 的請求會在 {regions} 處理，因此須在該處允許 bedrock:InvokeModel*。',
  },
  scpGlobal: {
    en: 'If a service control policy limits regions: {model} is a global profile, whose requests carry aws:RequestedRegion = "unspecified"; it must allow bedrock:InvokeModel* for that value.',
    'zh-TW':
      '若有服務控制政策（SCP）限制區域：{model} 是 global profile，其請求的 aws:RequestedRegion 為 "unspecified"，須允許該值的 bedrock:InvokeModel*。',
  },
  sendBack: { en: 'Please send me back:', 'zh-TW': '完成後請回覆：' },
  backUrl: {
    en: '- the AWS access portal URL (it ends in awsapps.com/start) and the region of IAM Identity Center',
    'zh-TW': '- AWS access portal 網址（以 awsapps.com/start 結尾）與 IAM Identity Center 的區域',
  },
  backAccount: { en: '- the account id, 12 digits', 'zh-TW': '- 12 位數的帳號 ID' },
  backRegion: {
    en: '- whether {region} is the right region for Bedrock',
    'zh-TW': '- Bedrock 使用 {region} 區域是否合適',
  },
  itsRegions: { en: 'the regions of its profile', 'zh-TW': '其 profile 的各區域' },
  thanks: { en: 'Thank you!', 'zh-TW': '謝謝！' },

  broadRole: {
    en: 'The agent inherits this sign-in: the role {role} can do far more than call models. A role that can only do that: {command}',
    'zh-TW':
      'agent 會繼承此登入的權限：角色 {role} 能做的遠超過呼叫模型。只能呼叫模型的角色可由此產生：{command}',
  },
  broadKey: {
    en: 'The agent inherits this key: a Bedrock API key can usually do far more than call these models. A policy that limits its user, or a role without a key: {command}',
    'zh-TW':
      'agent 會繼承此金鑰的權限：Bedrock API 金鑰通常能做的遠超過呼叫這些模型。限制其使用者的政策，或改用不需金鑰的角色：{command}',
  },
} as const satisfies Record<string, Text>;
