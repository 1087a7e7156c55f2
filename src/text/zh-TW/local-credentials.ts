import type * as en from '../en/local-credentials.ts';
import type { Translation } from '../translation.ts';

export const localCredentials = {
  keys: 'profile {profile}（存取金鑰）',
  role: 'profile {profile}（角色 {role}，來源 {from}）',
  'web-identity': 'profile {profile}（角色 {role}，web identity）',
  process: 'profile {profile}（credential_process）',
  login: 'profile {profile}（aws login）',
  sso: 'profile {profile}（IAM Identity Center）',
  environmentKeys: '環境變數中的存取金鑰',
  temporaryKeys: '環境變數中的臨時存取金鑰',
  'ec2-role': '這台 EC2 執行個體的角色',
  'ec2-role-named': '這台 EC2 執行個體的角色：{role}',
  'container-role': '這個容器的角色（ECS 或 EKS）',
  'container-role-named': '這個容器的角色：{role}',
  'web-identity-role': '這個 Kubernetes 服務帳戶的角色',
  'web-identity-role-named': '這個 Kubernetes 服務帳戶的角色：{role}',
  marker: '這台機器的角色（AWS_PROFILE={profile}）',
  choose: 'OpenClaw 要使用哪一組 AWS 憑證？',
  noneFound: '在這台機器上找不到 AWS 憑證：沒有 profile、環境變數中沒有存取金鑰，也沒有機器角色',
  notInFiles: '{config} 與 {credentials} 中沒有 profile {profile} 的 AWS 憑證',
  renewThemselves: '這些 AWS 憑證會自動更新，不需要登入。',
  untilDeleted: '存取金鑰在刪除或更換前都有效。',
  untilUnknown: '臨時存取金鑰會自動到期，到期時間無法從這裡得知。',
  untilLogin: '有效期限與 aws login 的工作階段相同。',
} satisfies Translation<typeof en.localCredentials>;
