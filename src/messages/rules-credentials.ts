import type { ErrorName } from '../errors.ts';
import { fixes } from './fixes.ts';
import type { ErrorText } from './text.ts';

/** Texts of the errors of API keys, role credentials and what they are signed with. */
export const credentialTexts = {
  'api-key-rejected': {
    title: { en: 'Bedrock does not accept the API key', 'zh-TW': 'Bedrock 不接受這個 API 金鑰' },
    cause: {
      en: 'The key is wrong, expired or deactivated, or it is a short-term key made for another region.',
      'zh-TW': '金鑰有誤、已到期或已停用，或是為其他區域建立的短期金鑰。',
    },
    fix: [
      fixes.newKey,
      {
        en: 'If you sign in with SSO, an old AWS_BEARER_TOKEN_BEDROCK is in the way: openclaw-bedrock doctor',
        'zh-TW': '若您使用 SSO 登入，可能是舊的 AWS_BEARER_TOKEN_BEDROCK 造成干擾：openclaw-bedrock doctor',
      },
    ],
  },
  'api-key-missing': {
    title: { en: 'There is no Bedrock API key', 'zh-TW': '沒有 Bedrock API 金鑰' },
    cause: {
      en: 'AWS_BEARER_TOKEN_BEDROCK is not set, or it is set and empty, which hides the key in .env.',
      'zh-TW': 'AWS_BEARER_TOKEN_BEDROCK 未設定，或設為空值而遮蔽了 .env 中的金鑰。',
    },
    fix: [
      {
        en: 'In this shell: unset AWS_BEARER_TOKEN_BEDROCK',
        'zh-TW': '在目前的 shell 執行：unset AWS_BEARER_TOKEN_BEDROCK',
      },
      fixes.setUpApiKey,
    ],
  },
  'api-key-malformed': {
    title: { en: 'What was sent is no Bedrock API key', 'zh-TW': '送出的內容不是 Bedrock API 金鑰' },
    cause: {
      en: 'Something other than a key is in AWS_BEARER_TOKEN_BEDROCK. A key begins with ABSK or bedrock-api-key-.',
      'zh-TW': 'AWS_BEARER_TOKEN_BEDROCK 的內容不是金鑰。金鑰以 ABSK 或 bedrock-api-key- 開頭。',
    },
    fix: [
      {
        en: 'Find where it is set, and remove it if you sign in with SSO: openclaw-bedrock doctor',
        'zh-TW': '找出設定它的位置，若使用 SSO 登入請將其移除：openclaw-bedrock doctor',
      },
      fixes.setUpApiKey,
    ],
  },
  'api-key-expired': {
    title: { en: 'The Bedrock API key has expired', 'zh-TW': 'Bedrock API 金鑰已到期' },
    cause: {
      en: 'A short-term key lives 12 hours at most, and no longer than the credentials that made it.',
      'zh-TW': '短期金鑰最長 12 小時有效，且不會超過建立它的憑證期限。',
    },
    fix: [
      fixes.newKey,
      {
        en: 'Or sign in instead: openclaw-bedrock init --auth sso',
        'zh-TW': '或改用登入方式：openclaw-bedrock init --auth sso',
      },
    ],
  },
  'bearer-token-denied': {
    title: { en: 'API keys are not allowed here', 'zh-TW': '此處不允許使用 API 金鑰' },
    cause: {
      en: 'The key was recognised, but its owner lacks bedrock:CallWithBearerToken, or a policy of the organization denies it.',
      'zh-TW': '金鑰已被識別，但其擁有者缺少 bedrock:CallWithBearerToken 權限，或組織政策禁止使用。',
    },
    fix: [
      {
        en: 'If you sign in with SSO, an old AWS_BEARER_TOKEN_BEDROCK is in the way: openclaw-bedrock doctor',
        'zh-TW': '若您使用 SSO 登入，可能是舊的 AWS_BEARER_TOKEN_BEDROCK 造成干擾：openclaw-bedrock doctor',
      },
      {
        en: 'Ask your administrator for bedrock:CallWithBearerToken on "*", or sign in: openclaw-bedrock init --auth sso',
        'zh-TW':
          '請管理員授予 "*" 的 bedrock:CallWithBearerToken，或改用登入：openclaw-bedrock init --auth sso',
      },
    ],
  },
  'credentials-unusable': {
    title: { en: 'The AWS credentials cannot be used', 'zh-TW': '無法使用 AWS 憑證' },
    cause: { en: '{detail}', 'zh-TW': '{detail}' },
    fix: [
      {
        en: 'See where they come from: openclaw-bedrock status',
        'zh-TW': '查看憑證來源：openclaw-bedrock status',
      },
      fixes.setUpAgain,
    ],
  },
  'credentials-missing': {
    title: { en: 'There are no AWS credentials', 'zh-TW': '沒有 AWS 憑證' },
    cause: {
      en: 'No API key, no profile and no other source of credentials is set up for OpenClaw.',
      'zh-TW': 'OpenClaw 沒有設定 API 金鑰、設定檔或其他憑證來源。',
    },
    fix: [fixes.setUpAgain],
  },
  'credentials-expired': {
    title: { en: 'The AWS credentials have expired', 'zh-TW': 'AWS 憑證已到期' },
    cause: {
      en: 'Temporary keys ran out. A gateway that keeps running holds on to them even after a new sign-in.',
      'zh-TW': '臨時金鑰已到期。持續執行的 gateway 在重新登入後仍會使用舊的金鑰。',
    },
    fix: [
      fixes.loginProfile,
      fixes.loginDefault,
      { en: 'Then: openclaw gateway restart', 'zh-TW': '接著執行：openclaw gateway restart' },
    ],
  },
  'credentials-rejected': {
    title: { en: 'AWS does not know these credentials', 'zh-TW': 'AWS 不認得這組憑證' },
    cause: {
      en: 'The access key is wrong or deleted, belongs to another part of AWS, or the region is not enabled for the account.',
      'zh-TW': '存取金鑰有誤或已刪除、屬於其他 AWS 分區，或該帳號未啟用此區域。',
    },
    fix: [
      fixes.loginProfile,
      {
        en: 'Look for static keys that win over the sign-in: openclaw-bedrock doctor',
        'zh-TW': '檢查是否有靜態金鑰蓋過登入憑證：openclaw-bedrock doctor',
      },
    ],
  },
  'assume-role-denied': {
    title: { en: 'You may not assume the role of this profile', 'zh-TW': '無法擔任此設定檔的角色' },
    cause: {
      en: 'The source credentials work, but they lack sts:AssumeRole, or the role does not trust them.',
      'zh-TW': '來源憑證有效，但缺少 sts:AssumeRole 權限，或角色不信任該來源。',
    },
    fix: [
      {
        en: 'Ask your administrator to let {arn} assume {resource}.',
        'zh-TW': '請管理員允許 {arn} 擔任 {resource}。',
      },
      fixes.setUpSso,
    ],
  },
  'clock-skew': {
    title: { en: "This machine's clock is wrong", 'zh-TW': '這台電腦的時鐘不正確' },
    cause: {
      en: 'AWS refuses requests whose time is more than five minutes off.',
      'zh-TW': '時間誤差超過五分鐘的請求會被 AWS 拒絕。',
    },
    fix: [
      { en: 'Linux: sudo timedatectl set-ntp true', 'zh-TW': 'Linux：sudo timedatectl set-ntp true' },
      { en: 'WSL: sudo hwclock -s', 'zh-TW': 'WSL：sudo hwclock -s' },
      { en: 'macOS: sudo sntp -sS time.apple.com', 'zh-TW': 'macOS：sudo sntp -sS time.apple.com' },
      { en: 'Windows: w32tm /resync', 'zh-TW': 'Windows：w32tm /resync' },
    ],
  },
  'region-missing': {
    title: { en: 'No AWS region is set', 'zh-TW': '未設定 AWS 區域' },
    cause: {
      en: 'AWS_REGION is absent or empty, and the profile has no region. AWS_DEFAULT_REGION is not read.',
      'zh-TW': 'AWS_REGION 未設定或為空值，且設定檔沒有 region。AWS_DEFAULT_REGION 不會被讀取。',
    },
    fix: [
      { en: 'openclaw-bedrock init --region us-east-1', 'zh-TW': 'openclaw-bedrock init --region us-east-1' },
    ],
  },
} as const satisfies Partial<Record<ErrorName, ErrorText>>;
