import type * as en from '../../en/failures/registries.ts';
import type { FailureTranslation } from '../../translation.ts';

export const registryFailures = {
  'cluster-sign-in-failed': {
    title: 'kubectl 無法登入叢集',
    cause:
      '[[{?kubeconfig}AWS CLI 無法讀取 ~/.kube/config。]][[{!kubeconfig}kubectl、Helm 與 Terraform 會為 EKS 叢集執行「aws eks get-token」，而它失敗了]][[，結束代碼為 {exit}]][[{!kubeconfig}。]]',
    fix: [
      '{?kubeconfig}它已損壞，或有空的項目。請將它移開，再執行一次該指令：mv ~/.kube/config ~/.kube/config.old',
      '{?misread}kubeconfig 所指的程式不存在或太舊：請更新 AWS CLI，再重新寫入它：aws eks update-kubeconfig --name CLUSTER',
      '{?unconfigured}結束代碼 {unconfigured}：它找不到 AWS 憑證或區域。請在執行 kubectl 或 Terraform 的環境設定 AWS_PROFILE 與 AWS_REGION。',
      '{!kubeconfig}在同一個 shell 查看原因：aws eks get-token --cluster-name CLUSTER',
      '{?apart}在 Terraform 中，provider "kubernetes" 可以不用該指令：token = data.aws_eks_cluster_auth.NAME.token',
      '若它顯示您尚未登入：openclaw-bedrock login',
      '{!kubeconfig}若可以，請在執行 kubectl 或 Terraform 的環境設定 AWS_PROFILE，並更新 AWS CLI。',
    ],
  },
  'cluster-access-missing': {
    title: '叢集不認得登入者',
    cause:
      '[[{?noCluster}這組 AWS 憑證的帳戶與區域中沒有這個名稱的叢集。]][[{?clusterUser}叢集認得 {clusterUser}，但沒有給它這項權限。]][[{!noCluster}{!clusterUser}kubectl 連上了叢集，但其 AWS 憑證不屬於能使用它的人。EKS 叢集一開始只有建立者能使用。]]',
    fix: [
      '{?clusterUser}授予權限：aws eks associate-access-policy --cluster-name CLUSTER --principal-arn ROLE_ARN --access-scope type=cluster --policy-arn POLICY_ARN。列出政策：aws eks list-access-policies。在 ConfigMap aws-auth 中：群組 system:masters，或 RoleBinding 所指的群組。',
      '查看登入的是誰：aws sts get-caller-identity。若不正確，請指定正確的 profile：aws eks update-kubeconfig --name CLUSTER --profile NAME',
      '{?noCluster}查看有哪些叢集：aws eks list-clusters --region REGION',
      '{!noCluster}若使用 SSO 且尚未登入：openclaw-bedrock login',
      '{!noCluster}{!clusterUser}請叢集的建立者允許您的角色：aws eks create-access-entry --cluster-name CLUSTER --principal-arn ROLE_ARN，並以 associate-access-policy 加上政策。較舊的叢集則用 ConfigMap aws-auth。',
      '{!noCluster}在 aws-auth 中，SSO 角色的 ARN 不含路徑：arn:aws:iam::ACCOUNT:role/AWSReservedSSO_…',
    ],
  },
  'registry-sign-in-missing': {
    title: 'Docker 尚未登入 ECR 登錄檔',
    cause: 'Amazon ECR 的登入有效 12 小時，且只適用於一個登錄檔（帳戶與區域）與這台電腦的一位使用者。',
    fix: [
      '{?kubelet}在叢集中，每個節點以自己的角色拉取映像：請為它附加 AmazonEC2ContainerRegistryReadOnly 政策。在 EKS 以外，Pod 需要 imagePullSecrets，且 12 小時後過期。其他帳戶的儲存庫，其政策必須允許該角色。',
      '{?helperFailed}ECR credential helper 在執行之處找不到 AWS 憑證。請在該處提供 AWS_PROFILE 或金鑰，以及 AWS_REGION。原因記錄於 ~/.ecr/log/ecr-login.log',
      '{?pod}{!kubelet}Pod 中的程式以 Pod 的角色自行登入：請給其 service account 一個可呼叫 ecr:GetAuthorizationToken、ecr:BatchGetImage 與 ecr:GetDownloadUrlForLayer 的角色。若已有，請更新該程式。',
      '{?ci}CI 的工作需以下列指令自行登入。若是工作本身的映像，GitLab 使用變數 DOCKER_AUTH_CONFIG = { "credsStore": "ecr-login" }，且 runner 的 PATH 中需有 docker-credential-ecr-login。',
      '{?selfSigning}Docker 已設定的 ECR credential helper 會自行登入，且不儲存密碼：不需 docker login，直接 pull 或 push 即可。',
      '{?badPassword}傳給 Docker 的不是密碼。請單獨執行 aws ecr get-login-password 查看其訊息。使用 docker run 時不要加 -t。',
      '使用 {sudo} 時，也請以 root 登入：Docker 讀取執行者的 config.json。',
      '{?storeless}Docker 無法使用其設定所指的密碼儲存區。請從 ~/.docker/config.json 移除「credsStore」那一行，或改用不需儲存密碼的 ECR credential helper（見下），再重新登入。',
      '{?publicEcr}從 public.ecr.aws pull 不需登入，舊的登入反而會造成問題：docker logout public.ecr.aws。若要 push，或需要較多次的 pull，請透過 us-east-1 登入：aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin public.ecr.aws',
      '{!publicEcr}[[AWS CLI 第 2 版沒有 {oldLogin}。]]重新登入：aws ecr get-login-password --region REGION | docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.REGION.amazonaws.com',
      '若 AWS CLI 顯示您尚未登入：openclaw-bedrock login',
      '{!publicEcr}{!kubelet}若已登入仍被拒絕：其他帳戶的儲存庫需要允許您的政策。若是在更新 Docker Desktop 之後開始的，請退回前一版。',
      '{!publicEcr}若改用 ECR credential helper，~/.docker/config.json 需設定 "credHelpers": { "ACCOUNT.dkr.ecr.REGION.amazonaws.com": "ecr-login" }，且 docker-credential-ecr-login 必須在 PATH 中。',
      '{!publicEcr}若舊的登入仍在作用：docker logout ACCOUNT.dkr.ecr.REGION.amazonaws.com',
    ],
  },
  'repository-sign-in-missing': {
    title: 'git 或套件管理工具尚未登入 AWS',
    cause: 'CodeArtifact 與 CodeCommit 只接受由 AWS 登入取得的密碼，而 CodeArtifact 的密碼最長有效 12 小時。',
    fix: [
      '{tool} 沒有接受 AWS CLI 給它的設定，或不存在。請安裝或更新 {tool}，並自行執行該指令查看原因。',
      '{!git}{!remote}請為顯示此訊息的工具重新登入：aws codeartifact login --tool TOOL --domain DOMAIN --domain-owner ACCOUNT --repository NAME（TOOL：npm、pip、twine、nuget、dotnet 或 swift）',
      '{!git}{!remote}若不想使用 CodeArtifact：pip config unset global.index-url，或 npm config delete registry',
      '{?remote}請安裝在 git 找得到之處，並含 aws login 所需的套件：pip install -U git-remote-codecommit "botocore[crt]"',
      '{?git}讓 git 向 AWS CLI 取得密碼：git config --global credential.helper "!aws codecommit credential-helper $@" 與 git config --global credential.UseHttpPath true',
      '{?git}若已如此設定，請移除其他輔助程式（macOS 鑰匙圈、Git Credential Manager）為 git-codecommit 保存的密碼。',
      '{!tool}查看登入者：aws sts get-caller-identity。在 CodeCommit 中，它需要 codecommit:GitPull 與 GitPush。Amplify 與 CodeBuild 的建置使用其服務角色。',
      '若 AWS CLI 顯示您尚未登入：openclaw-bedrock login',
    ],
  },
} satisfies FailureTranslation<typeof en.registryFailures>;
