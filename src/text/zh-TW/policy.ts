import type * as en from '../en/policy.ts';
import type { Translation } from '../text.ts';

export const policy = {
  formatHelp: 'json（政策本身）、text（給管理員的訊息）、terraform、cloudformation、cli',
  discoveryHelp: '另允許列出該區域的模型與 profile',
  authHelp: '套用對象：權限集（sso）或 API 金鑰的使用者（依現有設定，否則 sso）',
  modelHelp: '模型 ID，可重複（預設為 openclaw.json 中的模型）',
  regionHelp: 'Bedrock 區域（依現有設定）',
  textExample: '一封可直接寄給管理員的訊息',
  anyRegion: '無法讀取 AWS 清單，因此 {ids} 可在其 profile 所導向的任何區域執行。',
  whole: '尚未設定，也未指定 --model：此政策允許所有模型。',

  greeting: '您好，我正在設定 OpenClaw 使用 Amazon Bedrock，需要您協助開通權限。',
  models: '它只會在 {region} 呼叫以下模型：{models}',
  allModels: '它只會呼叫 Amazon Bedrock 的模型。',
  createSet: '請在 IAM Identity Center 建立權限集 BedrockInvokeOnly，並使用以下內嵌政策：',
  createPolicy: '請建立以下 IAM 政策，並附加到我的 Bedrock API 金鑰所屬使用者，取代其他政策：',
  session:
    '請將權限集的工作階段持續時間設為 12 小時。為免每天登入，access portal 的工作階段（IAM Identity Center → 設定 → 身分驗證）最長可設 90 天；每個權杖仍只有約一小時並自動更新。',
  assign: '然後請在要計費的帳號中將它指派給我。',
  useCase:
    '{models}：每個帳號（或組織）須填寫一次 Anthropic 使用案例表單：https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
  marketplace:
    '{models}：帳號首次呼叫時會在 AWS Marketplace 訂閱。請以具有 aws-marketplace:Subscribe 與 aws-marketplace:ViewSubscriptions 的角色在主控台 playground 呼叫一次；我的角色不應具備這些權限。',
  scp: '若有服務控制政策（SCP）限制區域：對 {model} 的請求會在 {regions} 處理，因此須在該處允許 bedrock:InvokeModel*。',
  scpGlobal:
    '若有服務控制政策（SCP）限制區域：{model} 是 global profile，其請求的 aws:RequestedRegion 為 "unspecified"，須允許該值的 bedrock:InvokeModel*。',
  sendBack: '完成後請回覆：',
  backUrl: '- AWS access portal 網址（以 awsapps.com/start 結尾）與 IAM Identity Center 的區域',
  backAccount: '- 12 位數的帳號 ID',
  backRegion: '- Bedrock 使用 {region} 區域是否合適',
  itsRegions: '其 profile 的各區域',
  thanks: '謝謝！',

  broadRole:
    'agent 會繼承此登入的權限：角色 {role} 能做的遠超過呼叫模型。只能呼叫模型的角色可由此產生：{command}',
  broadKey:
    'agent 會繼承此金鑰的權限：Bedrock API 金鑰通常能做的遠超過呼叫這些模型。限制其使用者的政策，或改用不需金鑰的角色：{command}',
} satisfies Translation<typeof en.policy>;
