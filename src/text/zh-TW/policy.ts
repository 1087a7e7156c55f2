import type * as en from '../en/policy.ts';
import type { Translation } from '../translation.ts';

export const policy = {
  formatHelp: 'json（政策）、text（給管理員的訊息）、terraform、cloudformation、cli',
  discoveryHelp: '另允許列出該區域的模型與推論設定檔',
  authHelp: '政策的對象：權限集（sso）、API 金鑰的使用者，或機器的角色（aws）（預設依現有設定）',
  modelHelp: '模型 ID，可重複（預設為 openclaw.json 中的模型）',
  regionHelp: 'Bedrock 區域（預設依現有設定）',
  textExample: '一封可直接寄給管理員的訊息',
  anyRegion: '無法列出 AWS 的推論設定檔，因此允許 {ids} 在其推論設定檔可用的所有區域執行。',
  whole: '尚未設定，也未指定 --model：此政策允許所有模型。',

  greeting: '您好，我正在設定 OpenClaw 使用 Amazon Bedrock，需要您協助開通權限。',
  models: '它只會在 {region} 呼叫以下模型：{models}',
  allModels: '它只會呼叫 Amazon Bedrock 的模型。',
  createSet: '請在 IAM Identity Center 建立權限集 BedrockInvokeOnly，並使用以下內嵌政策：',
  createPolicy: '請建立以下 IAM 政策，並附加到我的 Bedrock API 金鑰所屬使用者，取代其他政策：',
  createRolePolicy:
    '請將以下 IAM 政策附加到執行 OpenClaw 的機器的角色（或其 AWS profile 的角色或使用者），取代其他 Bedrock 政策：',
  session:
    '請將權限集的工作階段持續時間設為 12 小時。為避免每天重新登入，也請考慮延長存取入口網站的工作階段（IAM Identity Center → 設定 → 身分驗證，最長 90 天）。',
  assign: '然後請在要計費的帳戶中將它指派給我。',
  useCase:
    '{models}：Anthropic 要求每個帳戶（或組織）填寫一次使用案例表單：https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
  marketplace:
    '{models}：帳戶首次呼叫時會在 AWS Marketplace 訂閱。請以具有 aws-marketplace:Subscribe 與 aws-marketplace:ViewSubscriptions 的角色在 Bedrock 主控台的 playground 呼叫一次；我的角色不應具備這些權限。',
  scp: '若有服務控制政策（SCP）限制區域：對 {model} 的請求會在 {regions} 處理，因此須在該處允許 bedrock:InvokeModel*。',
  scpGlobal:
    '若有服務控制政策（SCP）限制區域：{model} 是 global 推論設定檔，其請求的 aws:RequestedRegion 為 "unspecified"，須允許該值的 bedrock:InvokeModel*。',
  sendBack: '完成後請回覆：',
  backUrl: '- AWS 存取入口網站網址（以 awsapps.com/start 結尾）與 IAM Identity Center 的區域',
  backAccount: '- 12 位數的 AWS 帳戶 ID',
  backRegion: '- 我應使用哪個區域的 Bedrock（我猜是 {region}）',
  itsRegions: '其推論設定檔的各區域',
  thanks: '謝謝！',

  broadRole: 'agent 會擁有 {role} 的全部權限，遠超過呼叫模型所需。要改用僅限 Bedrock 的角色：{command}',
  broadUser: 'agent 會擁有這組存取金鑰的使用者的全部權限。只允許這些模型的政策：{command}',
  broadKey: 'API 金鑰的權限通常遠超過呼叫這些模型所需。要限制此金鑰：{command}',
} satisfies Translation<typeof en.policy>;
