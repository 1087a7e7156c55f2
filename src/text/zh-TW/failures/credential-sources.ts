import { lendSignIn, raiseHopLimit } from '../../commands.ts';
import type * as en from '../../en/failures/credential-sources.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const slowPhp =
  '若在 EC2 上且只是偶爾出現「{slow}」，請讓程式等待更久：AWS_METADATA_SERVICE_TIMEOUT=5 AWS_METADATA_SERVICE_NUM_ATTEMPTS=3' as const;

export const credentialSourceFailures = {
  'credentials-unusable': {
    title: '無法使用 AWS 憑證',
    cause: '{detail}',
    fix: [
      '{?overasked}ECS 的 agent 每秒只回應有限次數的呼叫。請只建立一次設定與 client 並保留它們：每個新的都會再次取得金鑰。',
      '{?late}提供 AWS 憑證的來源沒有及時回應：中繼資料服務、登入入口網站，或 credential_process 的指令。請以相同的使用者與 profile 查看 AWS CLI 需要多久：aws sts get-caller-identity',
      `{?late}${fixes.hopLimit}`,
      '{?unchecked}AWS 憑證不存在、已過期或有誤，而 skip_credentials_validation 隱藏了原因：請從 provider "aws" 移除它。若使用 AWS 的替身，請再設定 skip_requesting_account_id = true。',
      fixes.lowerCase,
      '該程式不支援 profile {unsupported} 所用的方式（SSO 或 credential_process）。請更新它，或提供金鑰：eval "$(aws configure export-credentials --profile {unsupported} --format env)"',
      fixes.faultElsewhere,
      '{?foreign}確認 AWS CLI 能否使用同一個 profile：aws sts get-caller-identity。若可以，請更新[[ {program}]][[{!program}該程式]]。',
      `{?lends}在此之前，請給它另一個 profile，其中只有：${lendSignIn}`,
      '{!foreign}查看 AWS 憑證的來源：openclaw-bedrock status',
      fixes.setUpAgain,
    ],
  },
  'credential-command-failed': {
    title: '此 profile 的 credential_process 沒有提供 AWS 憑證',
    cause: 'profile 指定的指令執行失敗，或輸出的不是 AWS 程式要讀取的 JSON。',
    fix: [
      '請移除 profile 中的 credential_process 那一行：{login} 不會輸出 AWS 憑證，而 SSO profile 不需要它。',
      '啟動這個指令的環境中找不到它的程式（{lacking}）。請在 profile 中寫出完整路徑。',
      '出現「{lacksPath}」時：請在 profile 中以完整路徑取代程式名稱。',
      '{?oddName}請在 ~/.aws/config 中重新命名該 profile，名稱不可有方括號、引號、分號或反斜線：Granted 不接受這些字元。',
      '結束代碼 {exit}：找不到該指令的程式。請在 profile 中寫出完整路徑。',
      'Windows 找不到 {cutOff}。請在整個路徑前後加上雙引號，並以 / 代替每個 \\。若沒有改善，請更新該程式，或改用沒有空格的路徑：以 C:/PROGRA~1 代替 C:\\Program Files。',
      '請從該指令移除 {flag}：有了它，程式不會只輸出 JSON。',
      '{?folded}請將整個指令寫成一行：在 ~/.aws/config 中，反斜線不會接續下一行，因此指令缺少了選項。',
      '出現「{asksLogin}」：該指令要求登入，而啟動它的程式無法代為回應。請先登入：openclaw-bedrock login --profile NAME',
      '請自行執行 ~/.aws/config 中 credential_process 後面的指令。它只能輸出一個含 "Version": 1 的 JSON 物件。',
      '若要讓不讀取 SSO profile 的程式使用它，請在另一個沒有 sso_ 設定的 profile 中，將 credential_process 設為：aws configure export-credentials --profile NAME --format process',
      '{!asksLogin}若它要求登入，請先在終端機中完成，因為啟動它的程式無法代為回應。',
      fixes.setUpSso,
    ],
  },
  'certificate-refused': {
    title: 'IAM Roles Anywhere 不接受這張 X.509 憑證',
    cause: '該程式（例如 aws_signing_helper）以 X.509 憑證要求角色，但 AWS 拒絕了。AWS 的訊息：{detail}',
    fix: [
      '{?untrusted}X.509 憑證必須由信任錨點（trust anchor）的 CA 簽發。檢查方式：openssl verify -CAfile CA.pem CERT.pem。若有中繼 CA，請一併提供：aws_signing_helper credential-process --intermediates CHAIN.pem',
      '{?untrusted}確認信任錨點與區域是否正確：aws rolesanywhere list-trust-anchors --region REGION',
      '{?unfit}X.509 憑證必須是第 3 版，具有 CA:FALSE 與 Digital Signature 金鑰用途，且以 SHA-256 以上簽署。查看方式：openssl x509 -in CERT.pem -noout -text',
      '{?keyMismatch}私密金鑰必須與該 X.509 憑證成對，且完整未變：openssl x509 -in CERT.pem -noout -pubkey 與 openssl pkey -in KEY.pem -pubout 的輸出必須相同。',
      '{?keyMismatch}若相同，請校正這台電腦的時鐘，並更新 aws_signing_helper。',
      '{?noCertificate}它在指定的檔案中找不到 X.509 憑證。請提供檔案的完整路徑，而不是其內容：aws_signing_helper credential-process --certificate /path/to/cert.pem --private-key /path/to/key.pem',
      '{?sessionName}請省略工作階段名稱，或讓 Roles Anywhere 的 profile 接受它：aws rolesanywhere update-profile --profile-id ID --accept-role-session-name',
      '{?unassumed}角色的信任政策必須允許 rolesanywhere.amazonaws.com 執行 sts:AssumeRole、sts:TagSession 與 sts:SetSourceIdentity，且條件須符合 X.509 憑證。Roles Anywhere 的 profile 也必須列出該角色。',
      '{!untrusted}{!keyMismatch}{!noCertificate}信任錨點、profile 與角色必須彼此對應且已啟用：aws rolesanywhere list-trust-anchors、aws rolesanywhere list-profiles',
    ],
  },
  'ci-credential-missing': {
    title: 'Jenkins 沒有此步驟可用的這個 credential ID',
    cause: '該步驟指定的 credential 不存在、類型不同，或屬於其他資料夾。',
    fix: [
      '在 Jenkins 的「Manage Jenkins」、「Credentials」新增 ID 為 {credential} 的 credential，類型須為該步驟所接受者；或更正 pipeline 中的 ID。',
      '若該步驟要求「Username with password」，請使用該類型：使用者名稱填存取金鑰 ID，密碼填私密存取金鑰；或更新該步驟的外掛。',
    ],
  },
  'pulumi-setting-unknown': {
    title: 'Pulumi 的 AWS provider 不認得 stack 的某項設定',
    cause: 'stack 的設定中有 aws:{setting}，但該 provider 不接受。',
    fix: [
      '移除它：pulumi config rm aws:{setting}',
      '登入時可指定 profile：pulumi config set aws:profile NAME。若使用金鑰，可設定 aws:accessKey、aws:secretKey 與 aws:token。',
    ],
  },
  'state-denied': {
    title: 'Terraform 無權讀取 S3 中的 state',
    cause:
      'backend 會自行登入，provider "aws" 的 profile 與角色對它不生效。因此它可能使用了其他 AWS 憑證，或儲存貯體屬於其他帳戶。',
    fix: [
      '{noBucket} 不在這組 AWS 憑證的帳戶中，或尚未建立。查看是哪個帳戶：aws sts get-caller-identity。然後指定正確的 profile，或先建立儲存貯體：Terraform 不會建立它。',
      '請在 backend "s3" 中另外指定：profile = "NAME"，角色則為 assume_role = { role_arn = "ARN" }。接著執行：terraform init -reconfigure。或設定對兩者都生效的 AWS_PROFILE，或 AWS_ACCESS_KEY_ID 與 AWS_SECRET_ACCESS_KEY。',
      '查看未指定時使用的是誰的 AWS 憑證：aws sts get-caller-identity。若使用 SSO 且尚未登入：openclaw-bedrock login',
      '若 AWS 憑證正確，請儲存貯體的管理者允許 s3:ListBucket，以及對 state 的 s3:GetObject 與 s3:PutObject。',
    ],
  },
  'aws-folder-unreadable': {
    title: '該程式無法使用 ~/.aws 中的檔案',
    cause:
      '[[{!readOnly}{!fenced}檔案屬於其他使用者，或容器以不同於掛載者的使用者執行。只有擁有者能讀取這些檔案，請維持如此。]][[{?fenced}PHP 自己的設定不允許它讀取該資料夾。]][[{?readOnly}檔案所在的檔案系統在那裡是唯讀的，但程式要把更新後的登入寫進該資料夾的快取。]]',
    fix: [
      "{?fenced}PHP 只能讀取 open_basedir 中的資料夾。請將 AWS_CONFIG_FILE 與 AWS_SHARED_CREDENTIALS_FILE 設為其中的檔案；若程式碼已提供金鑰，檔案不必存在。較新的 SDK 也可在程式碼中設定：'use_aws_shared_config_files' => false",
      '{!readOnly}在 {selinux} 上，請在掛載路徑後加上 :z，讓 SELinux 允許容器使用該資料夾：docker run -v ~/.aws:/root/.aws:z',
      '{homeless} 表示程式執行環境的 HOME 是 /：請設為它可寫入的資料夾，例如 HOME=/tmp',
      '{?onWindows}請在檔案總管中查看它是否為資料夾（必須移除）或唯讀，再執行：aws configure',
      '該程式會到 {rootHome} 讀取。若不是以 root 執行，請將 ~/.aws 掛載到容器內使用者的家目錄，並將 HOME 設為該目錄。',
      '{?readOnly}在容器中，請以可寫入的方式掛載 ~/.aws（不加 :ro），或將金鑰提供給程式：eval "$(aws configure export-credentials --profile NAME --format env)"',
      '{!fenced}{!readOnly}{!onWindows}在容器中，請以檔案擁有者的身分執行：docker run --user "$(id -u):$(id -g)"',
      '{!fenced}{!readOnly}{!onWindows}若檔案是用 sudo 建立的，請改回自己擁有：sudo chown -R "$(id -u)" ~/.aws',
      '{!fenced}在沙箱中，請允許該程式讀取 ~/.aws 資料夾。',
    ],
  },
  'metadata-disabled': {
    title: '這個程式已停用 EC2 執行個體的角色',
    cause: 'AWS_EC2_METADATA_DISABLED 或程式的選項使其不詢問角色，而程式也找不到其他 AWS 憑證。',
    fix: [
      '若要使用執行個體的角色，請在啟動程式的地方移除 AWS_EC2_METADATA_DISABLED。',
      fixes.profileElsewhere,
      '沒有這種角色時，請登入：openclaw-bedrock login',
      fixes.setUpAgain,
    ],
  },
  'metadata-unreachable': {
    title: '找不到 AWS 憑證，SDK 改試 EC2 執行個體的角色',
    cause: '環境變數中沒有 AWS 憑證時，SDK 會詢問只存在於 AWS 內部的 169.254.169.254。',
    fix: [
      '{?lambda}AWS Lambda 沒有 profile，也沒有中繼資料服務：其角色的金鑰在環境變數中。請從程式碼與函數的環境變數移除 profile（AWS_PROFILE）。',
      fixes.afterUpdate,
      '出現「{mixed}」時：該程式的 AWS SDK 各部分版本不一致。請更新該程式。',
      `{?keyless}{!hops}此執行個體有角色，但沒有取得其金鑰。若在容器中：${raiseHopLimit}`,
      '{?assumed}角色的來源 profile 沒有 AWS 憑證。請以寫入該 profile 的工具（例如 saml2aws 或 aws-azure-login）登入；若為 SSO profile：openclaw-bedrock login --profile NAME',
      '{?noRole}程式在 EC2 上執行，而該執行個體沒有角色。請附加一個：aws ec2 associate-iam-instance-profile --instance-id ID --iam-instance-profile Name=NAME',
      '出現「{onlyV2}」時：該執行個體只回應 IMDSv2，而程式太舊不支援。請更新它，或執行：aws ec2 modify-instance-metadata-options --instance-id ID --http-tokens optional',
      fixes.hopLimit,
      `{?pod}{?imdsTwo}{!hops}{!introspects}{!keyless}Pod 需要這項設定才能連到節點的中繼資料：${raiseHopLimit}`,
      `{!onlyV2}{!hops}${fixes.onlyImdsOne}`,
      '{?introspects}請告訴 controller 其區域與 VPC，它就不必詢問執行個體：在其 Helm chart 中設定 region 與 vpcId。',
      `{?introspects}{!hops}或讓 Pod 能存取節點的中繼資料：${raiseHopLimit}`,
      fixes.taskRole,
      fixes.webToken,
      fixes.podRole,
      `{!slow}${fixes.slowMetadata}`,
      `{?nowAndThen}${slowPhp}`,
      '{?slow}{!onEc2}{!onAws}{!nowAndThen}SDK for PHP 在此之前什麼都沒找到。profile 的 role_arn 與 credential_process 只有較新的版本才讀取，SSO 則須在程式碼中指定。請更新：composer update aws/aws-sdk-php',
      '{?onEc2}{!hops}{!noRole}在 EC2 上，請以執行程式的使用者查看執行個體是否有角色、是否回應：aws sts get-caller-identity。若有代理伺服器，請在程式執行的環境設定 NO_PROXY=169.254.169.254。',
      `{?profileNamed}${fixes.faultElsewhere}`,
      '{!onAws}{!hops}使用 {container} 時，請在容器的環境變數設定 AWS_ACCESS_KEY_ID 與 AWS_SECRET_ACCESS_KEY，或將 ~/.aws 掛載到容器內使用者的家目錄，並設定 AWS_PROFILE。',
      '{?foreign}程式收到了 profile {profileSet}，卻沒有使用：它或它的 SDK 可能不支援這種 profile（例如 SSO）。請更新它。在 .NET 程式碼中，請加入 AWSSDK.SSO 與 AWSSDK.SSOOIDC 套件。',
      fixes.ownUser,
      `{!onAws}{!profileSet}${fixes.profileElsewhere}`,
      '{!onAws}若您使用 SSO，請重新登入：openclaw-bedrock login',
      fixes.keysElsewhere,
      `{!nowAndThen}${slowPhp}`,
      `{!keyless}{!hops}{!ecsTask}{!introspects}在 EC2 的容器中：${raiseHopLimit}`,
      fixes.otherUser,
      fixes.stillNone,
      fixes.setUpAgain,
      '{!foreign}{!onAws}不在 AWS 內時，另在 gateway 的環境變數設定：AWS_EC2_METADATA_DISABLED=true',
    ],
  },
} satisfies FailureTranslation<typeof en.credentialSourceFailures>;
