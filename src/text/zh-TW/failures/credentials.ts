import type * as en from '../../en/failures/credentials.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const credentialFailures = {
  'api-key-rejected': {
    title: 'Bedrock 不接受這個 API 金鑰',
    cause: '金鑰有誤、已到期或已停用，或是為其他區域建立的短期金鑰。',
    fix: [
      '若您以 {signsInBy} 登入，則是舊的 AWS_BEARER_TOKEN_BEDROCK 蓋過了它。找出並移除：openclaw-bedrock doctor',
      fixes.newKey,
      fixes.newKeyElsewhere,
      '{!foreign}短期金鑰只能在建立它的區域使用：openclaw-bedrock init --auth api-key --region REGION',
      '若您使用 SSO 登入或已更換金鑰，可能是舊的 AWS_BEARER_TOKEN_BEDROCK 蓋過了它：openclaw-bedrock doctor',
    ],
  },
  'api-key-missing': {
    title: '找不到 Bedrock API 金鑰',
    cause: 'AWS_BEARER_TOKEN_BEDROCK 未設定，或設為空值：空值會蓋過 .env 中的金鑰。',
    fix: [
      '它在目前的 shell 中是空值，請執行：unset {emptyVariable}',
      '若您以 profile {leftProfile} 登入，已不再使用金鑰：openclaw-bedrock doctor --fix',
      '{?foreign}在啟動[[ {program} ]][[{!program}該程式]]的環境中設定 AWS_BEARER_TOKEN_BEDROCK，然後重新啟動。建立金鑰：https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys',
      fixes.setUpApiKey,
    ],
  },
  'api-key-malformed': {
    title: 'AWS_BEARER_TOKEN_BEDROCK 不是 Bedrock API 金鑰',
    cause: 'Bedrock API 金鑰以 ABSK 或 bedrock-api-key- 開頭。',
    fix: [
      '若 {program} 要呼叫的是路由程式、gateway 或 Anthropic，而不是 Bedrock：unset {useBedrock}',
      '找出設定它的位置，若使用 SSO 登入請將其移除：openclaw-bedrock doctor',
      '{?pasted}若任何地方都沒有設定金鑰，則是程式不支援您的 profile 類型而送出了其他內容：請更新它。',
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
  'credentials-unusable': {
    title: '無法使用 AWS 憑證',
    cause: '{detail}',
    fix: [
      '該程式不支援 profile {unsupported} 所用的方式（SSO 或 credential_process）。請更新它，或提供金鑰：eval "$(aws configure export-credentials --profile {unsupported} --format env)"',
      fixes.faultElsewhere,
      '{?foreign}確認 AWS CLI 能否使用同一個 profile：aws sts get-caller-identity。若可以，請更新[[ {program}]][[{!program}該程式]]。',
      '{!foreign}查看 AWS 憑證的來源：openclaw-bedrock status',
      fixes.setUpAgain,
    ],
  },
  'credentials-missing': {
    title: '某個程式找不到 AWS 憑證',
    cause:
      '回報此訊息的程式沒有看到 API 金鑰、profile 或其他 AWS 憑證。不支援 Bedrock API 金鑰的程式，即使已設定金鑰也會如此回報。',
    fix: [
      '存取金鑰缺少 {absent}。請補上，或從程式取得金鑰之處（其設定或 AWS_ACCESS_KEY_ID）移除其餘部分。',
      '出現「{hollow}」時：程式的設定或 AWS_ACCESS_KEY_ID 中有一個空的存取金鑰。請移除它，profile 才會生效。',
      '該程式只讀取 {keys}，不讀取 profile。請提供您登入後的金鑰：eval "$(aws configure export-credentials --format env)"',
      '{?keys}若是您自己的程式碼，請為 createAmazonBedrock 指定 credentialProvider：fromNodeProviderChain()',
      '{?loginSession}程式的 AWS SDK 可能太舊，不支援 aws login 的登入。請更新，或改用另一個 profile，其中只設定：credential_process = aws configure export-credentials --profile NAME --format process',
      '{?ecsTask}在 ECS 上，task 的容器使用其 task role（taskRoleArn），execution role 只供啟動容器的 agent 使用。請確認 task 設定了 task role。',
      '{?pod}{!podIdentity}在 EKS 的 Pod 中，其 service account 必須有角色：eks.amazonaws.com/role-arn，或 Pod Identity 的關聯。設定後請重新啟動 Pod。',
      '{?hosting}在 Amplify Hosting 上，建置使用應用程式的 service role，網頁使用 compute role。請在應用程式設定的「IAM roles」中設定兩者。',
      '程式的 AWS SDK 可能太舊，不支援 {podIdentity}，請更新：https://docs.aws.amazon.com/eks/latest/userguide/pod-id-minimum-sdk.html',
      '該程式的舊版 SDK 需在環境變數中設定此項，才會讀取 ~/.aws/config：{loads}=1。若仍無法讀取 SSO profile，請更新該程式。',
      '{!ci}{!oldCdk}SSO 登入到期時，AWS CDK 也會顯示「{cdk}」：openclaw-bedrock login',
      '若仍顯示「{cdk}」，它可能太舊，不支援您的 profile：npm install -g aws-cdk@latest，接著執行：cdk deploy --profile NAME',
      '{!hops}在 CI（「{ci}」）中擔任角色時，工作必須能取得 token：在 GitHub 的 workflow 中設定 "permissions: id-token: write"。',
      '{?ci}{!hops}請確認工作收到的角色或金鑰不是空的：來自 fork 或 Dependabot 的執行無法取得 secret，而 environment 的 secret 需在工作中設定 "environment:"。',
      '若除了 API 金鑰還設定了 {rival}，該程式可能只找那個 profile。請在沒有它的環境中啟動：env -u {rival} PROGRAM',
      '若程式執行的環境已設定 {bearer}，則該程式或其 SDK 太舊，不支援 Bedrock API 金鑰：請更新（Python：pip install -U boto3）。',
      '由 {service} 啟動的程式看不到您 shell 的環境變數。[[{!foreign}{!unnamed}請將 AWS_PROFILE 存到 OpenClaw 的 .env，openclaw gateway install 不會覆寫它：openclaw-bedrock init]][[{?foreign}請在該服務自己的環境中設定 AWS_PROFILE 與 AWS_REGION。]][[{?unnamed}請在該服務自己的環境中設定 AWS_PROFILE 與 AWS_REGION。]]',
      '該程式讀取 {readFrom}，也就是執行它的使用者的家目錄。請將 profile 放在那裡；若它以其他方式取得金鑰，請從其設定移除 profile。',
      '以 {sudo} 執行的程式會讀取 root 的家目錄：請不要用 sudo。',
      fixes.hopLimit,
      '{!sessionFormat}出現「{goOne}」時：程式使用第 1 版 AWS SDK for Go，環境變數中需設定 AWS_SDK_LOAD_CONFIG=1 才會讀取 ~/.aws/config。若仍找不到，請更新該程式。',
      '使用 {container} 時，請將 ~/.aws 掛載到容器內使用者的家目錄。',
      `{?profileNamed}${fixes.faultElsewhere}`,
      '{?profileNamed}若 AWS CLI 能使用同一個 profile，則該程式或其 SDK 太舊，不支援 {sso}：請更新。',
      '{?foreign}{?profileNamed}{!worksElsewhere}{!sso}確認 AWS CLI 能否使用同一個 profile：aws sts get-caller-identity。若可以，請更新[[ {program}]][[{!program}該程式]][[（{update}）]]。',
      `{!keys}{!cdk}{!profileNamed}${fixes.profileElsewhere}`,
      '{?langchain}缺少區域時，LangChain 也會這樣回報：請指定 region_name，或設定 AWS_DEFAULT_REGION。',
      '{!profileNamed}若 AWS CLI 能使用同一個 profile，則該程式或其 SDK 太舊，不支援 {sso}：請更新。',
      '{?foreign}{!ci}{!keys}若它不讀取 profile，請提供金鑰：eval "$(aws configure export-credentials --profile NAME --format env)"',
      '若 OpenClaw 的 {memory}（記憶搜尋）不用 Bedrock：openclaw-bedrock init --memory-model off',
      '{!foreign}查看 OpenClaw 在此會使用什麼：openclaw-bedrock status',
      fixes.setUpMachineRole,
      fixes.setUpAgain,
      '{?pasted}{!container}在容器中，請將 ~/.aws 掛載到容器內使用者的家目錄。',
    ],
  },
  'credentials-expired': {
    title: 'AWS 憑證已到期',
    cause: '臨時 AWS 憑證已到期。[[{!foreign}執行中的 gateway 在重新啟動前仍會使用舊的 AWS 憑證。]]',
    fix: [
      fixes.loginProfile,
      '{?foreign}{!profile}請從原來的來源取得新的 AWS 憑證，若為 SSO profile：openclaw-bedrock login',
      '{!foreign}openclaw-bedrock login',
      '{!foreign}接著執行：openclaw gateway restart',
      '{!foreign}其他回報此訊息的程式也必須重新啟動。',
      '{?foreign}然後重新啟動[[ {program}]][[{!program}該程式]]：它會繼續使用舊的 AWS 憑證。',
      '若仍顯示到期，則是舊金鑰蓋過了 profile。請從 ~/.aws/credentials 移除，並執行：unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
    ],
  },
  'credentials-rejected': {
    title: 'AWS 不認得這組 AWS 憑證',
    cause:
      '存取金鑰有誤或已刪除、臨時金鑰缺少對應的 session token、屬於其他 AWS 分區，或該帳戶未啟用此區域。',
    fix: [
      '{?vaultKeys}aws-vault 使用了它為此 profile 保存的存取金鑰。若金鑰過舊，或該 profile 使用 SSO 登入：aws-vault remove NAME',
      '{?loginSession}~/.aws/credentials 中的存取金鑰會蓋過 aws login 的登入。請從該 profile 移除。',
      '帳戶須先啟用 {optIn}：https://console.aws.amazon.com/billing/home#/account。若已啟用，請讓程式使用該區域的 STS：AWS_STS_REGIONAL_ENDPOINTS=regional',
      '{partition} 有自己的帳戶：請使用該處的金鑰，並在程式執行的環境設定 AWS_REGION={partition}。若已如此，請更新其 AWS SDK。',
      '在 CI（「{ci}」）中，金鑰是臨時的：請將 AWS_SESSION_TOKEN 一併傳給取得金鑰的每個步驟與工具。',
      '{?foreign}{?profileNamed}若除了 profile 還設定了金鑰，則該程式執行環境中的金鑰會蓋過 profile：unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
      '{?foreign}查看程式取得的是誰的 AWS 憑證：aws sts get-caller-identity。若不正確，請在其執行環境以 AWS_PROFILE 指定正確的 profile，並從 ~/.aws/credentials 移除舊的金鑰。',
      '出現「{broken}」時：存取金鑰中有換行字元。請去除後重新設定。',
      '{!optIn}出現「{global}」時：若區域需先由帳戶啟用（例如 me-south-1），請在程式執行的環境設定 AWS_STS_REGIONAL_ENDPOINTS=regional。',
      '在 {workload} 中，AWS_SESSION_TOKEN 屬於該角色的金鑰：請與其一起傳入，勿與您自己的金鑰混用。',
      fixes.loginProfile,
      '更換 {keysIn} 中的存取金鑰',
      '{?pasted}{!workload}若設定了 AWS_SESSION_TOKEN，它必須屬於這組金鑰：請一併傳入，或取消設定。在 AWS Lambda、ECS 與 EKS 中它屬於角色的金鑰。',
      '{?pasted}若金鑰寫在該程式自己的設定中，請重新複製，不含引號、括號或空格。',
      '檢查是否有存取金鑰蓋過登入：openclaw-bedrock doctor',
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
  'region-missing': {
    title: '未設定 AWS 區域',
    cause:
      '[[{?pasted}回報此訊息的程式]]無法[[{!foreign}從 provider 的 baseUrl、AWS_REGION 或 profile ]]得知區域。[[OpenClaw 的 Bedrock 外掛不會讀取 {unread}。]]',
    fix: [
      '請在 workflow 中該步驟的 "with:" 之下設定 {input}。若已設定，則是它引用的變數是空的。',
      '{?otherSdk}請在該程式的執行環境設定（boto3 只讀取後者）：export AWS_REGION=REGION AWS_DEFAULT_REGION=REGION',
      '{!otherSdk}{!input}{?foreign}請在該程式[[（{program}）]]自己的 Bedrock 設定中，或在其執行環境設定：export AWS_REGION=REGION',
      '{!otherSdk}{!input}{?unnamed}若是 OpenClaw 以外的程式，請在其 Bedrock 設定中，或在其執行環境設定：export AWS_REGION=REGION',
      '{!foreign}{!input}[[{?unnamed}若是 OpenClaw：]]openclaw-bedrock init[[ --region {knownRegion}]]',
    ],
  },
  'region-misspelled': {
    title: 'AWS 區域的名稱有誤',
    cause:
      '[[{region}{zone} 是區域 {region} 中的可用區域（zone），而程式需要的是區域。]][[{!zone}沒有 {region} 這個區域。]]',
    fix: [
      '{?zone}請在該程式的執行環境設定區域：export AWS_REGION={region} AWS_DEFAULT_REGION={region}',
      '{?zone}若它來自 ~/.aws/config，請在其中更正：region = {region}',
      '{?signsInAt}請在 ~/.aws/config 更正該 profile 的 region 與 sso_region。後者可在 AWS 存取入口網站的「存取金鑰」查看。',
      '{!zone}查看它設定在哪裡，並在該處更正：aws configure list',
      '{!foreign}{?zone}若是 OpenClaw：openclaw-bedrock init --region {region}',
    ],
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
  'credentials-incomplete': {
    title: 'OpenClaw 沒有可用的 AWS 憑證',
    cause: '{detail}。',
    fix: [
      '{remedy}',
      '改用 profile {other}：openclaw-bedrock init --auth {way} --profile {other}',
      '選擇登入方式：openclaw-bedrock init',
    ],
  },
} satisfies FailureTranslation<typeof en.credentialFailures>;
