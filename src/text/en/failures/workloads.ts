import type * as families from '../../../failures/families/workloads.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of the roles of pods, tasks, instances and CI jobs. */
export const workloadFailures = {
  'node-role-used': {
    title: 'The pod called AWS with the role of its node',
    cause:
      'The role {nodeRole} is that of the EC2 instance, and may not call {action}. A pod should have a role of its own.',
    fix: [
      fixes.ownRole,
      fixes.podSdk,
      'If the role of the node should do it, ask your administrator to allow it {action}.',
    ],
  },
  'workload-role': {
    title: 'The role of a container, pod or CI job gave no credentials',
    cause:
      '[[{?noToken}The program looks for the token of the pod in a file that does not exist.]][[{!noToken}The service that hands out the role’s keys refused or did not answer, or the program could not read its token. Most often the role’s trust policy does not name the service.]]',
    fix: [
      'If it says "{garbled}", the program may ask STS at the endpoint that is set for another service. Leave the endpoint out of its settings (in Grafana, of the data source), or update it.',
      '{?noExternalId}With the token of a CI job, a role takes no external ID: remove role-external-id. If the role needs one, assume it in a second step, with role-chaining: true.',
      '{tokenVariable} is set by EKS in pods whose service account has a role, together with AWS_ROLE_ARN. Elsewhere, set both, or let the code use another provider of credentials: this one needs the token in a file.',
      'EKS puts {noToken} into pods whose service account has a role (eks.amazonaws.com/role-arn), when they start. Set serviceAccountName in the pod, and start it again.',
      '{?noToken}If the program does not run in such a pod, give it a profile or keys, and: unset AWS_WEB_IDENTITY_TOKEN_FILE AWS_ROLE_ARN',
      'If it says "{unnamedRole}", AWS_ROLE_ARN is not set in that pod: give its service account the role (eks.amazonaws.com/role-arn), and start it again. Spark’s executors need one, too: spark.kubernetes.authenticate.executor.serviceAccountName',
      '{?tokenless}{!noToken}{!tokenFile}The file with the token is not there[[: {absentToken}]]. Compare its path with AWS_WEB_IDENTITY_TOKEN_FILE, or web_identity_token_file in the profile or provider.',
      '{?tokenless}{!noToken}{!tokenFile}In CI, write the token there in the same job, before the program runs. In a pod on EKS, its service account must have a role (eks.amazonaws.com/role-arn), and the pod must have started after that.',
      'The container’s user is not allowed to read {tokenFile}. In the pod’s securityContext, set fsGroup to 65534, or to the group of that user.',
      'If it says "{unreached}", start the task again. On EC2 instances of your own, first restart their ECS agent: sudo systemctl restart ecs',
      '{?stale}The token had expired when it was used. In CI, get it right before that step. In a pod, update the program, so that it reads the token file again.',
      'If it says "{chained}", to assume a second role with the first one, give that step of configure-aws-credentials role-chaining: true.',
      '{?wildEqual}The trust policy compares :sub by StringEquals, for which * is an ordinary character. Use StringLike.',
      'In CI ("{ci}"): the account must have the CI’s OIDC provider (aws iam list-open-id-connect-providers), the trust policy must name it, and its condition on :sub must fit your repository (GitHub: repo:OWNER/REPO:*, or repo:OWNER@ID/REPO@ID:* where GitHub puts the numbers of both into its tokens).',
      '{?ci}{!wildEqual}The condition on :sub is case-sensitive, the name of the owner included, and * only works with StringLike.',
      '{?plainAccount}Give the service account its role: eks.amazonaws.com/role-arn: ARN. If it should have one through Pod Identity, update the program that says this.',
      'The Pod Identity Agent got no answer from {eksAuth}. Nodes in a private subnet need a VPC endpoint for com.amazonaws.REGION.eks-auth, and the role of the nodes needs eks-auth:AssumeRoleForPodIdentity.',
      '169.254.170.{agent} is the EKS Pod Identity Agent. See whether it runs: kubectl get daemonset -n kube-system eks-pod-identity-agent',
      '{?agent}If it says "{blocked}", a network policy, firewall rule or proxy may keep the pod from it. Allow 169.254.170.23, port 80, and set NO_PROXY=169.254.170.23.',
      '{?agent}{!blocked}If it runs, update the AWS SDK of the program: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-minimum-sdk.html',
      '{!ci}{!noToken}In a pod, for {operation}: the trust policy must name the cluster’s OIDC provider, and its condition on :sub must be system:serviceaccount:NAMESPACE:NAME.',
      '{!noToken}{!tokenless}Ask whoever manages the role to trust the service: ecs-tasks.amazonaws.com (ECS), pods.eks.amazonaws.com (EKS Pod Identity, for sts:AssumeRole and sts:TagSession), the cluster’s OIDC provider (IRSA), or ec2.amazonaws.com (EC2)',
      '{!foreign}{!ci}Then restart the task or pod, and check it there: openclaw-bedrock verify',
      '{?foreign}{!noToken}Then restart the task, pod or job.',
    ],
  },
  'task-not-started': {
    title: 'The ECS task could not fetch its image or secrets',
    cause:
      'Before the containers of a task start, ECS fetches both with the task’s execution role.[[{?refused} AWS refused that.]][[{!refused}{!ownKeys} AWS could not be reached, or refused that.]]',
    fix: [
      '{?ownKeys}Remove repositoryCredentials from the container in the task definition: it is for registries other than ECR.',
      'If it says "{unanswered}", AWS cannot be reached from the task’s subnet. It needs a NAT gateway, or a public IP, or VPC endpoints for ECR (api and dkr), S3, and where the secrets and logs are.',
      'The execution role needs the policy AmazonECSTaskExecutionRolePolicy, and for secrets secretsmanager:GetSecretValue or ssm:GetParameters, and kms:Decrypt for a key of your own. The task role does not count here.',
      '{!refused}{!unanswered}{!ownKeys}From the task’s subnet, AWS must be reachable: through a NAT gateway, a public IP or VPC endpoints.',
      'Check that the image and the secrets in the task definition exist under those names.',
    ],
  },
  'ci-token-missing': {
    title: 'The CI job is not allowed to get a token (OIDC)',
    cause:
      '[[{?circle}CircleCI gives a job a token only if the job uses a context.]][[{?empty}The command was given an empty token.]][[{!circle}{!empty}GitHub gives a job a token only if its workflow asks for that.]] AWS and the action for Claude Code recognize the job by it.',
    fix: [
      '{?circle}Give the job a context, which may be empty: context: NAME below the job in "workflows:". CircleCI Server needs 4.4 or newer.',
      fixes.oldJwt,
      '{?empty}{!oldJwt}The variable with the token must exist in that job: in GitLab by id_tokens, in Bitbucket by oidc: true, in CircleCI by a context.',
      '{!circle}{!empty}In the workflow, give the job both permissions: id-token: write and contents: read.',
      '{!circle}{!empty}If the job calls a reusable workflow, the calling workflow must have them, too.',
      '{!circle}{!empty}Pull requests from forks get no token: run the job on push, or let it use keys.',
    ],
  },
  'token-not-accepted': {
    title: 'AWS does not accept the token of the pod or CI job',
    cause:
      '[[{?unregistered}The account of the role has no OIDC provider in IAM for whoever issued the token.]][[{!unregistered}AWS does not know who issued it, could not check it, or it was issued for another audience.]]',
    fix: [
      'Register the cluster’s OIDC issuer ({cluster}) in IAM: eksctl utils associate-iam-oidc-provider --cluster NAME --approve',
      'Register the issuer in IAM, in the account of the role: aws iam create-open-id-connect-provider --url {issuer} --client-id-list sts.amazonaws.com',
      '{?ownServer}AWS must reach the /.well-known/openid-configuration of that server from the internet.',
      '{?unregistered}{!cluster}{!issuer}For a cluster, register its OIDC issuer in IAM: eksctl utils associate-iam-oidc-provider --cluster NAME --approve',
      '{?unregistered}{!cluster}{!issuer}For CI, register the issuer: aws iam create-open-id-connect-provider --url ISSUER --client-id-list sts.amazonaws.com',
      '{?unvalidated}Most often the account of the role has no OIDC provider for the issuer. For a cluster of EKS: eksctl utils associate-iam-oidc-provider --cluster NAME --approve',
      'If it says "{audience}", the token’s audience must be a client ID of the provider in IAM, usually sts.amazonaws.com.',
      '{?thumbprint}In IAM, the provider has an old thumbprint of the issuer’s certificate. Read it again: in the IAM console, "Identity providers", "Manage" thumbprints. Or: aws iam update-open-id-connect-provider-thumbprint',
      fixes.oldJwt,
      '{?noJwt}{!oldJwt}The command was not given an ID token, or an empty variable. In GitLab, the job must declare it by id_tokens.',
      'If it says "{claim}", what the step was given is not the ID token of the job. Leave out web-identity-token-file: with id-token: write, the action gets the token by itself.',
      'AWS could not fetch the {reach}. Its /.well-known/openid-configuration must be reachable from the internet; then try again.',
      'Compare the token’s issuer with those that IAM knows: aws iam list-open-id-connect-providers',
    ],
  },
} as const satisfies FailureTranslation<typeof families.workloadFailures>;
