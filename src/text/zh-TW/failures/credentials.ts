import type * as en from '../../en/failures/credentials.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

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
  'mfa-code-needed': {
    title: '這個 profile 的角色需要 MFA 代碼',
    cause: '回報此訊息的程式無法詢問代碼，OpenClaw 的 gateway 也不行。',
    fix: ['改用直接登入的 profile：openclaw-bedrock init --auth sso'],
  },
  'mfa-code-refused': {
    title: 'AWS 不接受這個 MFA 代碼',
    cause: '代碼有誤或已用過，或 mfa_serial 指的不是您的裝置。',
    fix: [
      '等待下一組代碼，再執行同一個指令。',
      '比對 ~/.aws/config 中的 mfa_serial 與您的裝置：aws iam list-mfa-devices',
    ],
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
  'role-session-too-long': {
    title: '要求的工作階段超過角色允許的時間',
    cause: '經由其他角色擔任的角色最長一小時；其餘以角色的工作階段持續時間上限為準。',
    fix: ['在 ~/.aws/config 的 profile 設定 duration_seconds = 3600，或移除該設定。'],
  },
  'role-settings-invalid': {
    title: '這個 profile 的角色設定彼此不符',
    cause:
      'source_profile 或 credential_source 指向不存在的項目，或兩者都設定了，或都沒設定。程式的訊息：{detail}',
    fix: [
      '查看 profile 的設定：aws configure list --profile {profile}',
      '更正 ~/.aws/config 中的 source_profile 或 credential_source。',
      '改用直接登入的 profile：openclaw-bedrock init --auth sso',
    ],
  },
  'other-account': {
    title: '這組 AWS 憑證屬於其他 AWS 帳戶',
    cause: '程式需要的帳戶不是目前 AWS 憑證所屬的 {current}。',
    fix: [
      '查看使用中的 profile：aws configure list',
      '登入帳戶 {accountId}：openclaw-bedrock login --profile NAME',
      '改用正確帳戶的 profile：export AWS_PROFILE=NAME',
    ],
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
