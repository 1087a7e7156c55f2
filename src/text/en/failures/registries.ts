import type * as families from '../../../failures/families/registries.ts';
import type { FailureTranslation } from '../../translation.ts';

/** Failures of what kubectl, Docker, pip and git sign in to with the credentials of AWS. */
export const registryFailures = {
  'cluster-sign-in-failed': {
    title: 'kubectl got no sign-in to the cluster',
    cause:
      '[[{?kubeconfig}The AWS CLI cannot read ~/.kube/config.]][[{!kubeconfig}kubectl, Helm and Terraform run "aws eks get-token" for an EKS cluster, and that failed]][[ with exit code {exit}]][[{!kubeconfig}.]]',
    fix: [
      '{?kubeconfig}It is damaged, or has entries that are empty. Move it away, and run the command again: mv ~/.kube/config ~/.kube/config.old',
      '{?misread}The kubeconfig names something that is not there, or too old: update the AWS CLI, then write it again: aws eks update-kubeconfig --name CLUSTER',
      '{?unconfigured}Exit code {unconfigured}: it found no credentials or no region. Set AWS_PROFILE and AWS_REGION where kubectl or Terraform runs.',
      '{!kubeconfig}See the reason, in the same shell: aws eks get-token --cluster-name CLUSTER',
      '{?apart}In Terraform, provider "kubernetes" can do without the command: token = data.aws_eks_cluster_auth.NAME.token',
      'If it says that you are not signed in: openclaw-bedrock login',
      '{!kubeconfig}If that works, set AWS_PROFILE where kubectl or Terraform runs, and update the AWS CLI.',
    ],
  },
  'cluster-access-missing': {
    title: 'The cluster does not know who signs in',
    cause:
      '[[{?noCluster}There is no cluster of this name in the account and region of these credentials.]][[{?clusterUser}The cluster knows {clusterUser}, but gives it no such right.]][[{!noCluster}{!clusterUser}kubectl reached the cluster, but the cluster does not accept its credentials. At first, only whoever created an EKS cluster may use it.]]',
    fix: [
      '{?clusterUser}Give it rights: aws eks associate-access-policy --cluster-name CLUSTER --principal-arn ROLE_ARN --access-scope type=cluster --policy-arn POLICY_ARN. To see the policies: aws eks list-access-policies. In the ConfigMap aws-auth: the group system:masters, or one that a RoleBinding names.',
      'See who signs in: aws sts get-caller-identity. If it is the wrong one, name the right profile: aws eks update-kubeconfig --name CLUSTER --profile NAME',
      '{?noCluster}See which there are: aws eks list-clusters --region REGION',
      '{!noCluster}If you use SSO and are not signed in: openclaw-bedrock login',
      '{!noCluster}{!clusterUser}Ask whoever created the cluster to let your role in: aws eks create-access-entry --cluster-name CLUSTER --principal-arn ROLE_ARN, and a policy with associate-access-policy. In an older cluster: the ConfigMap aws-auth.',
      '{!noCluster}In aws-auth, the ARN of an SSO role is without its path: arn:aws:iam::ACCOUNT:role/AWSReservedSSO_…',
    ],
  },
  'registry-sign-in-missing': {
    title: 'Docker is not signed in to the ECR registry',
    cause:
      'A sign-in to Amazon ECR lasts 12 hours, for one registry (account and region) and one user of the machine.',
    fix: [
      '{?kubelet}In a cluster, each node pulls with its own role: attach the policy AmazonEC2ContainerRegistryReadOnly to it. Outside EKS, a pod needs imagePullSecrets, and they expire after 12 hours. For a repository of another account, its policy must allow the role.',
      '{?helperFailed}The ECR credential helper found no AWS credentials where it ran. Give it AWS_PROFILE or keys there, and AWS_REGION. Its log says why: ~/.ecr/log/ecr-login.log',
      '{?pod}{!kubelet}A program in a pod signs in by itself, with the role of the pod: give its service account one that may call ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer. If it has one, update the program.',
      '{?ci}A job signs in by itself, with the command below. For the image of the job, GitLab takes the variable DOCKER_AUTH_CONFIG = { "credsStore": "ecr-login" }, and the runner needs docker-credential-ecr-login in its PATH.',
      '{?selfSigning}The ECR credential helper, which is set for Docker, signs in by itself and stores nothing: leave docker login out, and pull or push.',
      '{?badPassword}What Docker was given is not a password. Run aws ecr get-login-password alone, and see what it says. In docker run, leave out -t.',
      'With {sudo}, sign in as root, too: Docker reads the config.json of the user who runs it.',
      '{?storeless}Docker cannot use the store of passwords that its settings name. Remove the line "credsStore" from ~/.docker/config.json, or better name the ECR credential helper (below), which keeps none. Then sign in again.',
      '{?publicEcr}To pull from public.ecr.aws needs no sign-in, and an old one only stands in the way: docker logout public.ecr.aws. To push, or to pull more, sign in through us-east-1: aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin public.ecr.aws',
      '{!publicEcr}[[Version 2 of the AWS CLI has no {oldLogin}. ]]Sign in again: aws ecr get-login-password --region REGION | docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.REGION.amazonaws.com',
      'If the AWS CLI says that you are not signed in: openclaw-bedrock login',
      '{!publicEcr}{!kubelet}If it is refused although you are signed in: a repository of another account needs a policy that allows you. If it began with an update of Docker Desktop, go back one version.',
      '{!publicEcr}With the ECR credential helper instead, ~/.docker/config.json needs "credHelpers": { "ACCOUNT.dkr.ecr.REGION.amazonaws.com": "ecr-login" }, and the program docker-credential-ecr-login must be in the PATH.',
      '{!publicEcr}If an old one stays in the way: docker logout ACCOUNT.dkr.ecr.REGION.amazonaws.com',
    ],
  },
  'repository-sign-in-missing': {
    title: 'git or a package manager is not signed in to AWS',
    cause:
      'CodeArtifact and CodeCommit take only passwords that come from a sign-in to AWS, and those of CodeArtifact last 12 hours at most.',
    fix: [
      '{tool} did not take what the AWS CLI told it, or is not there. Install or update {tool}, and run that command yourself to see why.',
      '{!git}{!remote}Sign in again, for the tool that said so: aws codeartifact login --tool TOOL --domain DOMAIN --domain-owner ACCOUNT --repository NAME (TOOL: npm, pip, twine, nuget, dotnet or swift)',
      '{!git}{!remote}If you do not want CodeArtifact: pip config unset global.index-url, or npm config delete registry',
      '{?remote}Install it where git finds it, with what aws login needs: pip install -U git-remote-codecommit "botocore[crt]"',
      '{?git}Let git ask the AWS CLI: git config --global credential.helper "!aws codecommit credential-helper $@" and git config --global credential.UseHttpPath true',
      '{?git}If it does, remove what another helper (macOS keychain, Git Credential Manager) keeps for git-codecommit.',
      '{!tool}See who signs in: aws sts get-caller-identity. In CodeCommit, it needs codecommit:GitPull and GitPush. A build of Amplify or CodeBuild has its service role.',
      'If the AWS CLI says that you are not signed in: openclaw-bedrock login',
    ],
  },
} as const satisfies FailureTranslation<typeof families.registryFailures>;
