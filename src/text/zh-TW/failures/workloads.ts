import type * as en from '../../en/failures/workloads.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const workloadFailures = {
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
} satisfies FailureTranslation<typeof en.workloadFailures>;
