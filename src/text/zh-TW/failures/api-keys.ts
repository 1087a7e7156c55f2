import type * as en from '../../en/failures/api-keys.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const apiKeyFailures = {
  'api-key-rejected': {
    title: 'Bedrock 不接受這個 API 金鑰',
    cause: '金鑰有誤、已到期或已停用，或是為其他區域建立的短期金鑰。',
    fix: [
      '{?made}OpenClaw 啟動時會用您的 AWS 憑證產生 amazon-bedrock-mantle 的金鑰，而較舊的版本不會更新它：openclaw gateway restart',
      '{?made}較新的版本會自動更新：openclaw update',
      '若您以 {signsInBy} 登入，則是舊的 AWS_BEARER_TOKEN_BEDROCK 蓋過了它。找出並移除：openclaw-bedrock doctor',
      '{?worksElsewhere}此金鑰在別處可用，因此程式送出的是另一把金鑰，或呼叫的不是該金鑰所屬的區域。請在程式的設定，或其執行環境的 AWS_BEARER_TOKEN_BEDROCK 與 AWS_REGION 指定兩者，並更新程式。',
      '{?listing}若對話正常，則只有列出模型時被拒：那裡有舊的 AWS_BEARER_TOKEN_BEDROCK 蓋過了您的 profile 或存取金鑰。找出並移除：openclaw-bedrock doctor',
      fixes.newKey,
      fixes.newKeyElsewhere,
      '{?unnamed}若是 OpenClaw 以外的程式，請設定建立金鑰的區域：在其設定中，或設定 AWS_REGION。',
      '{?foreign}{!worksElsewhere}短期金鑰只能在建立它的區域使用：請在程式執行的環境設定 AWS_REGION。',
      '{!listing}若您使用 SSO、profile 或存取金鑰登入，或已更換金鑰，可能是舊的 AWS_BEARER_TOKEN_BEDROCK 蓋過了它：openclaw-bedrock doctor',
      '{!foreign}短期金鑰只能在建立它的區域使用：openclaw-bedrock init --auth api-key --region REGION',
      '若 {program} 自行儲存金鑰，也請在其中更換或移除 Bedrock 的金鑰：它可能優先於環境變數。',
    ],
  },
  'api-key-missing': {
    title: '找不到 Bedrock API 金鑰',
    cause: 'AWS_BEARER_TOKEN_BEDROCK 未設定，或設為空值：空值會蓋過 .env 中的金鑰。',
    fix: [
      '它在目前的 shell 中是空值，請執行：unset {emptyVariable}',
      '沒有程式讀取這個名稱：在 {where} 中，將 {misnamed} 改名為 AWS_BEARER_TOKEN_BEDROCK',
      '若您以 profile {leftProfile} 登入，已不再使用金鑰：openclaw-bedrock doctor --fix',
      '{?foreign}在啟動[[ {program} ]][[{!program}該程式]]的環境中設定 AWS_BEARER_TOKEN_BEDROCK，然後重新啟動。建立金鑰：https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys',
      '{?unnamed}若是 OpenClaw 以外的程式，請在啟動它的環境中設定 AWS_BEARER_TOKEN_BEDROCK。建立金鑰：https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys',
      '{?program}若您以 profile 登入，但 {program} 仍要求金鑰，請更新它[[：{update}]][[{!update}。]]',
      `{!hidden}${fixes.setUpApiKey}`,
    ],
  },
  'api-key-malformed': {
    title: '不是可用的 Bedrock API 金鑰',
    cause:
      '[[{?damaged}AWS_BEARER_TOKEN_BEDROCK 中的金鑰不完整或已損壞。請重新複製完整金鑰。]][[{?wrapped}AWS_BEARER_TOKEN_BEDROCK 除了金鑰還有其他內容，例如引號或 Bearer 一字。]][[{!pasted}{!damaged}{!wrapped}AWS_BEARER_TOKEN_BEDROCK 的內容不是 Bedrock API 金鑰。]][[{!damaged}{!wrapped}Bedrock API 金鑰以 ABSK 或 bedrock-api-key- 開頭。]][[{?pasted}程式送出了其他內容，來自 AWS_BEARER_TOKEN_BEDROCK 或其自己的設定。]]',
    fix: [
      fixes.notBedrock,
      '{!damaged}{!wrapped}找出設定它的位置，若使用 SSO 登入請將其移除：openclaw-bedrock doctor',
      '{?pasted}也請檢查程式自己的設定：有些程式會送出其他服務的金鑰，例如 API_KEY 的內容。請將其清空，並更新程式。',
      '{?pasted}若任何地方都沒有設定金鑰，則是程式不支援您的 profile 類型：請更新它。',
      fixes.setUpApiKey,
    ],
  },
  'api-key-expired': {
    title: 'Bedrock API 金鑰已到期',
    cause: '短期金鑰最長 12 小時有效，或到建立它的工作階段結束為止。',
    fix: [fixes.newKey, fixes.newKeyElsewhere, '{!foreign}或改用 SSO 登入：openclaw-bedrock init --auth sso'],
  },
  'bearer-token-denied': {
    title: '此帳戶不允許使用 API 金鑰',
    cause: 'AWS 認得此金鑰，但其擁有者缺少 bedrock:CallWithBearerToken 權限，或組織政策禁止使用。',
    fix: [
      '若您使用 SSO 登入，可能是舊的 AWS_BEARER_TOKEN_BEDROCK 蓋過了它：openclaw-bedrock doctor',
      '請管理員授予 "*" 的 bedrock:CallWithBearerToken，或改用 SSO 登入：openclaw-bedrock init --auth sso',
    ],
  },
  'api-key-in-config': {
    title: 'API 金鑰寫在 openclaw.json 中，Bedrock 外掛不會讀取',
    cause: '它以明文寫在 apiKey。外掛只從 .env 讀取 AWS_BEARER_TOKEN_BEDROCK。',
    fix: ['移到 .env：openclaw-bedrock init --auth api-key'],
  },
} satisfies FailureTranslation<typeof en.apiKeyFailures>;
