import type * as en from '../../en/failures/roles.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const askForCode =
  '由 AWS CLI 詢問代碼，再將金鑰提供給該程式：eval "$(aws configure export-credentials --profile [[{profile}]][[{!profile}NAME]] --format env)"' as const;

export const roleFailures = {
  'assume-role-denied': {
    title: '無法擔任此 profile 的角色',
    cause:
      '[[{?root}AWS 不允許帳戶的 root 使用者擔任角色。]][[{?again}這些 AWS 憑證就是這個角色的，而其信任政策不允許它再擔任自己一次。]][[{!root}{!again}來源 AWS 憑證有效，但缺少權限，或角色的信任政策不允許。]]',
    fix: [
      fixes.cloud9,
      '角色的信任政策除了 sts:AssumeRole，也必須允許 {tags}；或讓程式不設定工作階段標籤（configure-aws-credentials 的 role-skip-session-tagging: true）。',
      '{?tags}Pod（EKS Pod Identity）的工作階段標籤會帶到它擔任的每個角色：呼叫端的政策也必須允許。',
      '該工作階段有來源身分，會帶到每個角色：請在角色的信任政策（sts:AssumeRole 之外）與呼叫端的政策中允許 {identity}。',
      '{?tags}{?ci}若該工作應透過 OIDC 擔任角色，則是缺少 id-token: write 權限。沒有它時，action 會改用其他 AWS 憑證，例如所在機器的角色。',
      '{!again}{?unsaid}若角色要求 MFA，請在 ~/.aws/config 的 profile 加入 mfa_serial；aws-vault 與 awsume 會在其 source_profile 中尋找。',
      '{?root}這是帳戶根使用者的金鑰，無法擔任角色。請以 IAM 使用者或 SSO 登入，並刪除根使用者的金鑰。',
      '{?again}使用中的 AWS 憑證已經是這個角色，請省略再次擔任它的步驟。',
      '{!again}若角色的信任政策要求外部 ID（{externalId}），程式必須送出它：在 profile 中設定 external_id，或在 Terraform 的 assume_role 中設定。',
      '{!again}profile {noSerial} 沒有 mfa_serial。若其角色要求 MFA，請在 ~/.aws/config 的該處加入。',
      '{?noArn}程式收到的不是角色的 ARN：arn:aws:iam::ACCOUNT:role/NAME。在 CI 中，它取自的變數或 secret 可能是空的。',
      'ARN 中的 {quotedAccount} 在帳戶 ID 前後多了引號或括號，請在組成 ARN 的地方去除。',
      '{notRole} 不是角色。請提供角色的 ARN：arn:aws:iam::ACCOUNT:role/NAME',
      '{!again}若角色的信任政策要求工作階段名稱，請在 profile 中以 {sessionName} 設定。',
      '{accountless} 中缺少帳戶：角色的 ARN 格式為 arn:aws:iam::ACCOUNT:role/NAME。',
      '對於 {apartFrom} 的角色，必須呼叫當地的 STS：請在 profile 設定 region，並在程式的執行環境設定 AWS_REGION。',
      '{!again}{?ecsTask}在 ECS 中，程式使用的是 task role（taskRoleArn），而不是 execution role：請在兩份政策中允許前者。',
      '{!again}{!accountless}{?apart}若 AWS CLI 可以擔任該角色，請讓 Terraform 使用相同的 AWS 憑證：export AWS_PROFILE=NAME，或在 provider "aws" 設定 profile。Terraform 不會詢問 MFA 代碼。',
      '{?unbootstrapped}此帳戶在該區域尚未執行過 CDK 的 bootstrap，因此無法部署：cdk bootstrap aws://ACCOUNT/REGION --profile NAME',
      '{?cdkRole}部署時，CDK 會擔任 cdk bootstrap 建立的角色。請允許您的使用者或角色對 arn:aws:iam::*:role/cdk-* 執行 sts:AssumeRole，再重新執行 cdk bootstrap；若在其他帳戶，須讓它信任您的帳戶。',
      '{!again}{?pod}該 Pod 使用了節點（{instance}）的角色，而不是自己的角色。請為其 service account 設定 eks.amazonaws.com/role-arn 或 Pod Identity 的關聯，並重新啟動。若已設定，請更新該程式。',
      '{!again}{!unsaid}{!noSerial}{?asksMfa}角色可能要求 MFA，而此程式沒有送出代碼。請在 ~/.aws/config 的 profile 與其 source_profile 加入 mfa_serial。若兩者都已有，請更新該程式。',
      '{!again}{!notRole}請管理員允許 {arn} 擔任 {resource}。',
      '{?pasted}{!again}{!arn}{!identity}{!tags}查看是誰在呼叫：aws sts get-caller-identity。若已經是該角色（例如使用了擔任它的 profile），請不要用該 profile 呼叫。',
      '{!again}{!noArn}{!root}{!cdkRole}{!identity}給予來源對該角色的 sts:AssumeRole 權限，並在角色的信任政策中列出該來源。',
      '{!again}{!noArn}{!unsaid}{!externalId}{!asksMfa}{!cdkRole}若角色要求 MFA、外部 ID 或工作階段名稱，請在 ~/.aws/config 的 profile 加入 mfa_serial、external_id 或 role_session_name；aws-vault 與 awsume 會在其 source_profile 中尋找 mfa_serial。',
      `{!again}${fixes.setUpSso}`,
    ],
  },
  'role-session-too-long': {
    title: '要求的工作階段超過角色允許的時間',
    cause: '經由其他角色擔任的角色最長一小時；其餘以角色的工作階段持續時間上限為準。',
    fix: [
      '{?saml}請讓以 SAML 登入的程式只要求一小時。saml2aws：在 ~/.saml2aws 設定 aws_session_duration = 3600，或執行 saml2aws login --session-duration=3600',
      '在 ~/.aws/config 的 profile 設定 duration_seconds = 3600，或移除該設定。',
      '{?pasted}{!saml}若使用 saml2aws 之類的程式，請在其中要求一小時：saml2aws login --session-duration=3600',
    ],
  },
  'role-settings-invalid': {
    title: '這個 profile 的設定彼此不符',
    cause:
      '[[{!field}{!badArn}{!several}source_profile 或 credential_source 指向不存在的項目，或兩者都設定了，或都沒設定。]]程式的訊息：{detail}',
    fix: [
      'AWS 不接受這個 {field}[[：{refused}]]。請在 ~/.aws/config 的 profile 或呼叫中更正，它可能是空的。ARN 須完整，工作階段名稱不可有空格，帳戶為 12 位數字。',
      '{badArn} 有誤：請更正 ~/.aws/config 中的 role_arn。角色的 ARN 格式為 arn:aws:iam::ACCOUNT:role/NAME，帳戶為 12 位數字。',
      '{?sourceUnread}source_profile 所指的 profile 沒有存取金鑰，或程式無法讀取它，例如它以 SSO 登入。若 AWS CLI 能使用此 profile，請更新該程式，或指定另一個只含此設定的 profile：credential_process = aws configure export-credentials --profile NAME --format process。若金鑰由 aws-vault 保存：aws-vault exec NAME -- PROGRAM',
      '{?sourceUnread}若要使用 EC2 執行個體的角色，請以 credential_source = Ec2InstanceMetadata 取代 source_profile。',
      '{?oddSource}credential_source 只能是 Environment、Ec2InstanceMetadata 或 EcsContainer。有金鑰的 profile 不需要它，請移除。',
      '{?keyless}若 {profile} 是 SSO profile，awsume 無法讀取。請建立另一個只含此設定的 profile 供它使用：credential_process = aws configure export-credentials --profile {profile} --format process',
      '{?keyless}profile {profile} 沒有金鑰，也沒有其他登入方式，卻有 source_profile 指向它。請為它設定一種；若有 profile 設定了 source_profile 而沒有 role_arn，請移除該 source_profile。',
      'profile {loop} 的 source_profile 最後又指回它自己。source_profile 只指向自己的 profile，須在 ~/.aws/credentials 的 [{loop}] 下有自己的存取金鑰；其他 profile 的 source_profile，須指向有金鑰或可登入的 profile，例如 SSO profile。',
      '{?unsourced}有 role_arn 的 profile 也必須指定以誰的 AWS 憑證擔任角色：source_profile = NAME，即某個可登入的 profile（例如 SSO profile）的名稱。',
      '{?sourceless}程式的 AWS SDK 太舊，不支援 {credentialSource}：請更新該程式。在此之前，請改用 source_profile。',
      '{?several}該 profile 有兩種登入方式的設定，例如同時有 sso_ 與 credential_process 或 source_profile。請只保留一種。',
      '查看 profile 的設定：aws configure list --profile {profile}',
      '{!field}{!badArn}{!several}更正 ~/.aws/config 中的 source_profile 或 credential_source。',
      '改用直接登入的 profile：openclaw-bedrock init --auth sso',
    ],
  },
  'role-chaining': {
    title: '此 profile 透過另一個 profile 擔任角色',
    cause: '從 SSO profile（source_profile）擔任角色，在許多程式中會失敗。',
    fix: [
      '{?unassumed}程式中的 AWS SDK for JavaScript 是早期的第 3 版，或缺少元件：請更新其所有 @aws-sdk 套件。在此之前，請提供金鑰：eval "$(aws configure export-credentials[[ --profile {profile}]] --format env)"',
      '{?dotnet}舊版的 AWS SDK for .NET 不支援。請更新該程式（在自己的程式碼中是 AWSSDK.Core 與 AWSSDK.SecurityToken）。在此之前，請提供金鑰：eval "$(aws configure export-credentials --profile NAME --format env)"',
      '{?foreign}{!dotnet}請更新[[ {program}]][[{!program}該程式]]：較新的版本可以這樣做。',
      '改用直接登入的 profile：openclaw-bedrock init --auth sso',
    ],
  },
  'service-role-refused': {
    title: 'AWS 的服務無法使用指定的角色',
    cause: '角色的信任政策不允許該服務，或沒有這個角色。',
    fix: [
      '查看角色是否存在，以及它信任誰：aws iam get-role --role-name NAME',
      '其信任政策必須指定該服務："Principal": { "Service": "[[{principal}]][[{!principal}SERVICE.amazonaws.com]]" }，並允許 sts:AssumeRole。請存成 trust.json：aws iam update-assume-role-policy --role-name NAME --policy-document file://trust.json',
      '若角色才剛建立，請等一分鐘再試。',
    ],
  },
  'execution-role-unknown': {
    title: '這裡沒有 SageMaker 的執行角色',
    cause:
      'get_execution_role() 傳回呼叫 AWS 的角色，如同在 SageMaker 的 notebook 中。[[這裡的呼叫者是 {identity}。]]',
    fix: [
      '請在程式碼中改為指定角色的 ARN：role = "arn:aws:iam::ACCOUNT:role/NAME"',
      '查看有哪些角色：aws iam list-roles。其信任政策必須包含 sagemaker.amazonaws.com。',
    ],
  },
  'principal-missing': {
    title: '角色的信任政策中有不存在的對象',
    cause: 'IAM 只接受存在的主體（principal）[[，而它找不到 {principal}]]。',
    fix: [
      '請先建立它，或更正其 ARN：帳戶 ID、路徑與名稱。若剛建立，請等半分鐘再試一次。',
      '角色建立時自己還不存在，不能信任自己。請先建立不含自己的角色，再加上：aws iam update-assume-role-policy',
      '權限集的角色帶有路徑：arn:aws:iam::ACCOUNT:role/aws-reserved/sso.amazonaws.com/REGION/AWSReservedSSO_NAME_ID（在 us-east-1 沒有 REGION）：aws iam list-roles --path-prefix /aws-reserved/',
    ],
  },
  'mfa-code-needed': {
    title: '這個 profile 的角色需要 MFA 代碼',
    cause: '回報此訊息的程式無法詢問代碼，OpenClaw 的 gateway 也不行。',
    fix: [
      `{?foreign}${askForCode}`,
      `{?unnamed}${askForCode}`,
      '在自己的程式碼中，請將 {callback} 設為會詢問代碼的函式。',
      '改用直接登入的 profile：openclaw-bedrock init --auth sso',
    ],
  },
  'mfa-code-refused': {
    title: 'AWS 不接受這個 MFA 代碼',
    cause: '代碼有誤或已用過，或 mfa_serial 指的不是您的裝置。',
    fix: [
      '{?mfaUser}裝置的 ARN 填成了使用者。應以 :mfa/ 取代 :user/。查看 ARN：aws iam list-mfa-devices',
      '等待下一組代碼，再執行同一個指令。',
      '比對 ~/.aws/config 中的 mfa_serial 與您的裝置：aws iam list-mfa-devices。裝置必須屬於 source_profile 中存取金鑰的使用者。',
    ],
  },
} satisfies FailureTranslation<typeof en.roleFailures>;
