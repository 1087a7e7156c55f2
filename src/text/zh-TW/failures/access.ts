import type * as en from '../../en/failures/access.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const accessFailures = {
  'bedrock-refused': {
    title: 'Bedrock 拒絕了呼叫',
    cause: '這不是已知的錯誤。Bedrock 的回應：{detail}',
    fix: [fixes.doctor, 'AWS 支援可查詢請求編號 {requestId}。'],
  },
  'iam-denied': {
    title: '角色缺少權限',
    cause: '沒有政策允許[[ {caller} ]][[對 {target} ]]執行 {action}。',
    fix: [
      '允許對 {resource} 執行 {action}',
      '將完整政策交給管理員：openclaw-bedrock policy',
      '查看哪個呼叫遭拒，或再測試一次：openclaw-bedrock verify',
    ],
  },
  'policy-denied': {
    title: '有政策禁止此呼叫',
    cause: '{policy} 禁止 {action}，即使角色允許也無效。通常是封鎖了跨區域推論設定檔使用的某個區域。',
    fix: [
      '請管理員為 {resource} 的 {action} 開放例外。',
      '改用只在您的區域執行的模型：openclaw-bedrock init --model openai.gpt-oss-120b-1:0',
    ],
  },
  'model-access-denied': {
    title: '此帳戶無法使用這個模型',
    cause: '該帳戶未啟用模型[[ {model}]]，或此區域不提供。',
    fix: [
      '在主控台的模型目錄中開通：https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/model-catalog',
      fixes.otherModel,
    ],
  },
  'marketplace-denied': {
    title: '您的帳戶尚未訂閱這個模型',
    cause: '帳戶中的首次呼叫會在 AWS Marketplace 訂閱模型，而此角色沒有該權限。',
    fix: [
      '請擁有 aws-marketplace:Subscribe 與 ViewSubscriptions 權限的人呼叫一次 {model}（Bedrock 主控台的 Playground）。',
      '最多等待 15 分鐘後執行：openclaw-bedrock verify',
    ],
  },
  'payment-missing': {
    title: '帳戶沒有有效的付款方式',
    cause: 'AWS Marketplace 在此帳戶找不到有效的付款方式。',
    fix: ['新增付款方式：https://console.aws.amazon.com/billing/home#/paymentpreferences', fixes.otherModel],
  },
  'use-case-form': {
    title: '尚未提交 Anthropic 的使用案例表單',
    cause: '每個帳戶或組織在首次呼叫 Claude 模型前須提交一次。',
    fix: [
      '填寫表單：https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/model-catalog',
      '等待 15 分鐘後執行：openclaw-bedrock verify',
    ],
  },
  'data-retention': {
    title: '此模型需要其他的資料保留模式',
    cause: '帳戶的資料保留模式不允許使用此模型。部分模型（例如 Claude Fable）需要 aws_review。',
    fix: [
      '管理員可在 Bedrock 主控台變更：https://console.aws.amazon.com/bedrock/home[[?region={region}]]',
      fixes.otherModel,
    ],
  },
  'country-unsupported': {
    title: '您所在的國家無法使用此模型',
    cause: '供應商不接受來自您或帳戶所在地的呼叫，任何設定都無法改變。',
    fix: [fixes.otherModel],
  },
  'account-not-allowed': {
    title: '此帳戶尚無法使用模型',
    cause: 'AWS 尚未為此帳戶開放推論，新帳戶常有此情況。您的設定沒有問題。',
    fix: [
      '向 AWS 支援申請 Bedrock 模型存取[[，並附上請求編號 {requestId}]]：https://console.aws.amazon.com/support/home',
    ],
  },
} satisfies FailureTranslation<typeof en.accessFailures>;

export const credentialFailures = {
  'api-key-rejected': {
    title: 'Bedrock 不接受這個 API 金鑰',
    cause: '金鑰有誤、已到期或已停用，或是為其他區域建立的短期金鑰。',
    fix: [
      fixes.newKey,
      '若您使用 SSO 登入或已更換金鑰，可能是舊的 AWS_BEARER_TOKEN_BEDROCK 蓋過了它：openclaw-bedrock doctor',
    ],
  },
  'api-key-missing': {
    title: '找不到 Bedrock API 金鑰',
    cause: 'AWS_BEARER_TOKEN_BEDROCK 未設定，或設為空值：空值會蓋過 .env 中的金鑰。',
    fix: ['它在目前的 shell 中是空值，請執行：unset {emptyVariable}', fixes.setUpApiKey],
  },
  'api-key-malformed': {
    title: 'AWS_BEARER_TOKEN_BEDROCK 不是 Bedrock API 金鑰',
    cause: 'Bedrock API 金鑰以 ABSK 或 bedrock-api-key- 開頭。',
    fix: ['找出設定它的位置，若使用 SSO 登入請將其移除：openclaw-bedrock doctor', fixes.setUpApiKey],
  },
  'api-key-expired': {
    title: 'Bedrock API 金鑰已到期',
    cause: '短期金鑰最長 12 小時有效，或到建立它的工作階段結束為止。',
    fix: [fixes.newKey, '或改用 SSO 登入：openclaw-bedrock init --auth sso'],
  },
  'bearer-token-denied': {
    title: '此帳戶不允許使用 API 金鑰',
    cause: 'AWS 認得此金鑰，但其擁有者缺少 bedrock:CallWithBearerToken 權限，或組織政策禁止使用。',
    fix: [
      '若您使用 SSO 登入，可能是舊的 AWS_BEARER_TOKEN_BEDROCK 蓋過了它：openclaw-bedrock doctor',
      '請管理員授予 "*" 的 bedrock:CallWithBearerToken，或改用 SSO 登入：openclaw-bedrock init --auth sso',
    ],
  },
  'credentials-unusable': {
    title: '無法使用 AWS 憑證',
    cause: '{detail}',
    fix: ['查看 AWS 憑證的來源：openclaw-bedrock status', fixes.setUpAgain],
  },
  'credentials-missing': {
    title: '某個程式找不到 AWS 憑證',
    cause:
      '回報此訊息的程式沒有看到 API 金鑰、profile 或其他 AWS 憑證。不支援 Bedrock API 金鑰的程式，即使已設定金鑰也會如此回報。',
    fix: ['查看 OpenClaw 在此會使用什麼：openclaw-bedrock status', fixes.setUpMachineRole, fixes.setUpAgain],
  },
  'credentials-expired': {
    title: 'AWS 憑證已到期',
    cause: '臨時 AWS 憑證已到期。執行中的 gateway 在重新啟動前仍會使用舊的 AWS 憑證。',
    fix: [fixes.loginProfile, fixes.login, '接著執行：openclaw gateway restart'],
  },
  'credentials-rejected': {
    title: 'AWS 不認得這組 AWS 憑證',
    cause:
      '存取金鑰有誤或已刪除、臨時金鑰缺少對應的 session token、屬於其他 AWS 分區，或該帳戶未啟用此區域。',
    fix: [fixes.loginProfile, '檢查是否有固定金鑰蓋過登入：openclaw-bedrock doctor'],
  },
  'assume-role-denied': {
    title: '無法擔任此 profile 的角色',
    cause: '來源 AWS 憑證有效，但缺少 sts:AssumeRole 權限，或角色不信任該來源。',
    fix: ['請管理員允許 {arn} 擔任 {resource}。', fixes.setUpSso],
  },
  'workload-role': {
    title: '無法取得這個容器或 Pod 的 AWS 憑證',
    cause: '負責發放角色金鑰的服務拒絕了要求，或沒有回應。最常見的原因是角色的信任政策沒有列出該服務。',
    fix: [
      '請管理這個角色的人信任對應的服務：ecs-tasks.amazonaws.com（ECS）、pods.eks.amazonaws.com（EKS Pod Identity）、叢集的 OIDC 提供者（IRSA）或 ec2.amazonaws.com（EC2）',
      '接著重新啟動 task 或 Pod，並在裡面檢查：openclaw-bedrock verify',
    ],
  },
  'clock-skew': {
    title: '這台電腦的時鐘不正確',
    cause: '時間誤差超過五分鐘的請求會被 AWS 拒絕。',
    fix: [
      'Linux：sudo timedatectl set-ntp true',
      'WSL：sudo hwclock -s',
      'macOS：sudo sntp -sS time.apple.com',
      'Windows（系統管理員）：w32tm /resync',
      'Windows：w32tm /resync',
    ],
  },
  'region-missing': {
    title: '未設定 AWS 區域',
    cause: '回報此訊息的程式無法從 provider 的 baseUrl、AWS_REGION 或 profile 得知區域。',
    fix: ['openclaw-bedrock init --region us-east-1'],
  },
  'role-chaining': {
    title: '此 profile 透過另一個 profile 擔任角色',
    cause: '從 SSO profile（source_profile）擔任角色，在許多程式中會失敗。',
    fix: ['改用直接登入的 profile：openclaw-bedrock init --auth sso'],
  },
  'wrong-credential-wins': {
    title: '其他來源蓋過了原本的設定',
    cause: '{detail}',
    fix: ['{remedy}', '查看所有位置與實際生效者：openclaw-bedrock doctor'],
  },
  'api-key-in-config': {
    title: 'API 金鑰寫在 openclaw.json 中，Bedrock 外掛不會讀取',
    cause: '它以明文寫在 apiKey。外掛只從 .env 讀取 AWS_BEARER_TOKEN_BEDROCK。',
    fix: ['移到 .env：openclaw-bedrock init --auth api-key'],
  },
} satisfies FailureTranslation<typeof en.credentialFailures>;
