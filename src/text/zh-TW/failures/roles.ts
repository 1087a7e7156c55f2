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
  'node-role-used': {
    title: 'Pod 使用了節點的角色呼叫 AWS',
    cause: '角色 {nodeRole} 屬於 EC2 執行個體，無權呼叫 {action}。Pod 應有自己的角色。',
    fix: [fixes.ownRole, fixes.podSdk, '若應由節點的角色執行，請管理員允許它呼叫 {action}。'],
  },
  'workload-role': {
    title: '無法取得這個容器、Pod 或 CI 工作的 AWS 憑證',
    cause:
      '[[{?noToken}程式要讀取的 Pod token 檔案不存在。]][[{!noToken}負責發放角色金鑰的服務拒絕了要求或沒有回應，或程式無法讀取其 token。最常見的原因是角色的信任政策沒有列出該服務。]]',
    fix: [
      '出現「{garbled}」：該程式可能向為其他服務設定的端點呼叫 STS。請從其設定中移除端點（在 Grafana 中即資料來源的端點），或更新它。',
      '{?noExternalId}以 CI 工作的 token 擔任角色時，不能使用 external ID：請移除 role-external-id。若角色需要它，請在第二個步驟擔任該角色，並設定 role-chaining: true。',
      '{tokenVariable} 與 AWS_ROLE_ARN 由 EKS 設定在服務帳戶有角色的 pod 中。在其他環境，請設定兩者，或讓程式碼改用其他 AWS 憑證來源：這一種需要檔案中的 token。',
      'Pod 的 service account 有角色（eks.amazonaws.com/role-arn）時，EKS 會在 Pod 啟動時放入 {noToken}。請在 Pod 設定 serviceAccountName，再重新啟動它。',
      '{?noToken}若程式不在這樣的 Pod 中執行，請改用 profile 或金鑰，並：unset AWS_WEB_IDENTITY_TOKEN_FILE AWS_ROLE_ARN',
      '出現「{unnamedRole}」時：該 Pod 中沒有 AWS_ROLE_ARN。請為其 service account 設定角色（eks.amazonaws.com/role-arn），並重新啟動。Spark 的 executor 也需要：spark.kubernetes.authenticate.executor.serviceAccountName',
      '{?tokenless}{!noToken}{!tokenFile}找不到含有 token 的檔案[[：{absentToken}]]。請與 AWS_WEB_IDENTITY_TOKEN_FILE，或 profile 與 provider 中的 web_identity_token_file 比對路徑。',
      '{?tokenless}{!noToken}{!tokenFile}在 CI 中，請在同一個工作中、程式執行之前寫入 token。在 EKS 的 Pod 中，其 service account 必須有角色（eks.amazonaws.com/role-arn），且 Pod 必須在設定之後才啟動。',
      '容器的使用者無權讀取 {tokenFile}。請在 Pod 的 securityContext 中將 fsGroup 設為 65534，或該使用者的群組。',
      '出現「{unreached}」時，請重新啟動 task。若在自己的 EC2 執行個體上，請先重新啟動其 ECS agent：sudo systemctl restart ecs',
      '{?stale}token 在使用時已到期。在 CI 中，請在該步驟之前才取得；在 Pod 中，請更新程式，使其重新讀取 token 檔案。',
      '若要以第一個角色擔任第二個角色（「{chained}」），請在 configure-aws-credentials 的該步驟設定 role-chaining: true。',
      '{?wildEqual}信任政策以 StringEquals 比對 :sub，其中 * 只是一般字元。請改用 StringLike。',
      '在 CI（「{ci}」）中：帳戶必須有該 CI 的 OIDC 提供者（aws iam list-open-id-connect-providers），信任政策必須列出它，且 :sub 條件必須符合您的儲存庫（GitHub：repo:OWNER/REPO:*，或使用不可變的 subject 時為 repo:OWNER@ID/REPO@ID:*）。',
      '{?ci}{!wildEqual}:sub 條件會區分大小寫（例如擁有者的名稱），而 * 只在 StringLike 中有效。',
      '{?plainAccount}請為該 service account 指定角色：eks.amazonaws.com/role-arn: ARN。若應透過 Pod Identity 取得角色，請更新回報此訊息的程式。',
      'Pod Identity Agent 沒有收到 {eksAuth} 的回應。私有子網路中的節點需要 com.amazonaws.REGION.eks-auth 的 VPC 端點，且節點的角色需要 eks-auth:AssumeRoleForPodIdentity。',
      '169.254.170.{agent} 是 EKS Pod Identity Agent。查看它是否正在執行：kubectl get daemonset -n kube-system eks-pod-identity-agent',
      '{?agent}出現「{blocked}」時：網路政策、防火牆規則或 proxy 可能阻擋了 Pod 的連線。請允許 169.254.170.23 的連接埠 80，並設定 NO_PROXY=169.254.170.23。',
      '{?agent}{!blocked}若它正在執行，請更新該程式的 AWS SDK：https://docs.aws.amazon.com/eks/latest/userguide/pod-id-minimum-sdk.html',
      '{!ci}{!noToken}在 Pod 中，{operation}：信任政策必須列出叢集的 OIDC 提供者，且 :sub 條件必須是 system:serviceaccount:NAMESPACE:NAME。',
      '{!noToken}{!tokenless}請管理這個角色的人信任對應的服務：ecs-tasks.amazonaws.com（ECS）、pods.eks.amazonaws.com（EKS Pod Identity，需允許 sts:AssumeRole 與 sts:TagSession）、叢集的 OIDC 提供者（IRSA）或 ec2.amazonaws.com（EC2）',
      '{!foreign}{!ci}接著重新啟動 task 或 Pod，並在裡面檢查：openclaw-bedrock verify',
      '{?foreign}{!noToken}接著重新啟動該 task、Pod 或工作。',
    ],
  },
  'task-not-started': {
    title: 'ECS task 無法取得映像或 secret',
    cause:
      'task 的容器啟動之前，ECS 會以 task 的 execution role 取得這些內容[[{?refused}，但被 AWS 拒絕]][[{!refused}{!ownKeys}，但連不到 AWS，或被拒絕]]。',
    fix: [
      '{?ownKeys}請從 task definition 的容器移除 repositoryCredentials：它用於 ECR 以外的登錄檔。',
      '出現「{unanswered}」時：從 task 的子網路連不到 AWS。需要 NAT gateway、公有 IP，或 ECR（api 與 dkr）、S3 及存放 secret 與日誌之服務的 VPC 端點。',
      'execution role 需要 AmazonECSTaskExecutionRolePolicy 政策；取得 secret 還需要 secretsmanager:GetSecretValue 或 ssm:GetParameters，使用自己的金鑰加密時還需要 kms:Decrypt。task role 在此不生效。',
      '{!refused}{!unanswered}{!ownKeys}從 task 的子網路必須能連到 AWS：透過 NAT gateway、公有 IP 或 VPC 端點。',
      '請確認 task definition 中的映像與 secret 確實存在。',
    ],
  },
  'ci-token-missing': {
    title: 'CI 工作無權取得 token（OIDC）',
    cause:
      '[[{?circle}CircleCI 只會將 token 提供給使用 context 的工作。]][[{?empty}該指令收到的 token 是空的。]][[{!circle}{!empty}GitHub 只會將 token 提供給 workflow 中有要求權限的工作。]]AWS 與 Claude Code 的 action 以它識別工作。',
    fix: [
      '{?circle}請給該工作一個 context（可以是空的）：在「workflows:」中該工作之下加入 context: NAME。CircleCI Server 需要 4.4 以上。',
      fixes.oldJwt,
      '{?empty}{!oldJwt}該工作中必須有含 token 的變數：GitLab 以 id_tokens 宣告，Bitbucket 需 oidc: true，CircleCI 需 context。',
      '{!circle}{!empty}在 workflow 中給予該工作兩項權限：id-token: write 與 contents: read。',
      '{!circle}{!empty}若該工作呼叫可重複使用的 workflow，呼叫端的 workflow 也必須有這些權限。',
      '{!circle}{!empty}來自 fork 的 pull request 拿不到 token：請在 push 時執行該工作，或讓它使用金鑰。',
    ],
  },
  'token-not-accepted': {
    title: 'AWS 不接受 Pod 或 CI 工作的 token',
    cause:
      '[[{?unregistered}角色所屬的帳戶中，IAM 沒有這個 token 核發者的 OIDC 提供者。]][[{!unregistered}AWS 不認得核發者、無法驗證它，或它是核發給其他對象的。]]',
    fix: [
      '在 IAM 中註冊叢集的 OIDC 核發者（{cluster}）：eksctl utils associate-iam-oidc-provider --cluster NAME --approve',
      '在角色所屬帳戶的 IAM 中註冊核發者：aws iam create-open-id-connect-provider --url {issuer} --client-id-list sts.amazonaws.com',
      '{?ownServer}AWS 必須能從網際網路連線到該伺服器的 /.well-known/openid-configuration。',
      '{?unregistered}{!cluster}{!issuer}若是叢集，請在 IAM 中註冊其 OIDC 核發者：eksctl utils associate-iam-oidc-provider --cluster NAME --approve',
      '{?unregistered}{!cluster}{!issuer}若是 CI，請註冊核發者：aws iam create-open-id-connect-provider --url ISSUER --client-id-list sts.amazonaws.com',
      '{?unvalidated}最常見的原因是角色所在的帳戶沒有該簽發者的 OIDC 提供者。若是 EKS 叢集：eksctl utils associate-iam-oidc-provider --cluster NAME --approve',
      '出現「{audience}」時：token 的 audience 必須是 IAM 中該提供者的用戶端 ID，通常是 sts.amazonaws.com。',
      '{?thumbprint}IAM 中該提供者的指紋（thumbprint）已過時。請在 IAM 主控台的「Identity providers」重新取得，或執行：aws iam update-open-id-connect-provider-thumbprint',
      fixes.oldJwt,
      '{?noJwt}{!oldJwt}該指令收到的不是 ID token，或變數是空的。在 GitLab 中，工作必須以 id_tokens 宣告它。',
      '出現「{claim}」時：交給該步驟的不是工作的 ID token。請移除 web-identity-token-file；有 id-token: write 時，action 會自行取得 token。',
      'AWS 無法取得 {reach}。請讓網際網路連得到它的 /.well-known/openid-configuration，然後再試一次。',
      '比對 token 的核發者與 IAM 中已註冊者：aws iam list-open-id-connect-providers',
    ],
  },
} satisfies FailureTranslation<typeof en.roleFailures>;
