import type * as en from '../../en/failures/roles.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const roleFailures = {
  'assume-role-denied': {
    title: '無法擔任此 profile 的角色',
    cause: '來源 AWS 憑證有效，但缺少 sts:AssumeRole 權限，或角色不信任該來源。',
    fix: [
      '請管理員允許 {arn} 擔任 {resource}。',
      '給予來源對該角色的 sts:AssumeRole 權限，並在角色的信任政策中列出該來源。',
      '若使用中的 profile 已是這個角色，請省略再次擔任角色的步驟。',
      fixes.setUpSso,
    ],
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
  'role-chaining': {
    title: '此 profile 透過另一個 profile 擔任角色',
    cause: '從 SSO profile（source_profile）擔任角色，在許多程式中會失敗。',
    fix: ['改用直接登入的 profile：openclaw-bedrock init --auth sso'],
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
  'workload-role': {
    title: '無法取得這個容器或 Pod 的 AWS 憑證',
    cause: '負責發放角色金鑰的服務拒絕了要求，或沒有回應。最常見的原因是角色的信任政策沒有列出該服務。',
    fix: [
      '{operation}：信任政策必須列出叢集的 OIDC 提供者，且 :sub 條件必須是 system:serviceaccount:NAMESPACE:NAME。',
      '請管理這個角色的人信任對應的服務：ecs-tasks.amazonaws.com（ECS）、pods.eks.amazonaws.com（EKS Pod Identity）、叢集的 OIDC 提供者（IRSA）或 ec2.amazonaws.com（EC2）',
      '接著重新啟動 task 或 Pod，並在裡面檢查：openclaw-bedrock verify',
    ],
  },
} satisfies FailureTranslation<typeof en.roleFailures>;
