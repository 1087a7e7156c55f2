import type * as families from '../../../failures/families/access.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Permission failures: the role, the organization, the account, the model's provider. */
export const accessFailures = {
  'bedrock-refused': {
    title: 'Bedrock refused the call',
    cause: 'This is not an error we recognize. Bedrock said: {detail}',
    fix: [
      fixes.faultElsewhere,
      '{?bearer}{?foreign}If the program should sign in with a profile or a role, remove AWS_BEARER_TOKEN_BEDROCK, which comes first. If with the key, make sure that it is a Bedrock API key of this account and still valid.',
      '{?foreign}{!worksElsewhere}Try the same model with the AWS CLI (aws bedrock-runtime converse). If that works, update[[ {program}]][[{!program} the program]].',
      '{!foreign}Check the whole setup: openclaw-bedrock doctor --live',
      'AWS Support can look up request {requestId}.',
    ],
  },
  'iam-denied': {
    title: 'A permission is missing',
    cause: 'No policy allows [[{caller} to call ]]{action}[[ on {target}]].',
    fix: [
      '{?agent}The agent’s own role must allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream on its model, and bedrock:ApplyGuardrail on its guardrail.',
      '{?rerank}Allow bedrock:Rerank on *, because it takes no resource, and bedrock:InvokeModel on the model for reranking.',
      '{!rerank}Allow {action} on {resource}',
      'Bedrock also refuses {byId} in these words if the ID is not valid, such as a name: check the ID, which has 10 capital letters and digits.',
      'The agent’s role needs bedrock:InvokeModel and bedrock:GetInferenceProfile on {agentProfile}, and bedrock:InvokeModel on its model in every region of the profile.',
      '{?agentProfile}If the role was made a moment ago, try again: IAM may need a minute.',
      'Whoever deploys {deployed} lacks a permission. CloudTrail’s event history names the call that was denied. For a model that is called by an inference profile, bedrock:GetInferenceProfile is needed, too.',
      'Whoever makes it also needs iam:CreateServiceLinkedRole, for AWS’s own {linkedRole}.',
      'Limit {passed} with the condition iam:PassedToService = bedrock.amazonaws.com.',
      fixes.instanceRole,
      `{?foreign}${fixes.otherCaller}`,
      '{!passed}{!unsaved}Send your administrator this message: openclaw-bedrock policy --format text',
      '{?unsaved}Send your administrator the policy with this model: openclaw-bedrock policy --format text {command}',
      '{!foreign}The denied call was to {deniedIn}. If only another region is allowed, use that one: openclaw-bedrock init --region REGION',
      '{?foreign}The denied call was to {deniedIn}. If only another region is allowed, call that one: set AWS_REGION where the program runs.',
      '{?foreign}{!deniedIn}{!agent}{!passed}If only some regions are allowed, call one of those: set AWS_REGION where the program runs.',
      `{!passed}${fixes.smallModel}`,
      '{?pasted}{!foreign}{!passed}See which call is denied: openclaw-bedrock verify',
      fixes.saveUntested,
    ],
  },
  'other-permission-missing': {
    title: 'A permission for another AWS service is missing',
    cause:
      '[[{caller}]][[{!caller}Whoever made the call]] is not allowed to[[ call {action}]][[{!action} make it]]. That is not a call to Bedrock, but one that the setup around it needs.',
    fix: [
      fixes.instanceRole,
      `{?foreign}${fixes.otherCaller}`,
      `{?unnamed}${fixes.otherCaller}`,
      '{?borrows}If the role of the profile (role_arn) should make the call, the program did not assume it. Update it, or give it the role’s keys: eval "$(aws configure export-credentials --profile [[{ownProfile}]][[{!ownProfile}NAME]] --format env)"',
      fixes.envFile,
      'sam {samLocal} runs the function with the credentials of your profile, and not with its role. Allow them the same, or give it a profile that assumes the role: --profile NAME',
      '{?msk}The role’s policy needs kafka-cluster:Connect on the ARN of the cluster, and kafka-cluster:DescribeTopic, ReadData and WriteData on those of its topics: kafka:* does not cover them. If it has them, the client signs as someone else. See who: aws sts get-caller-identity, as the user of the client.',
      '{?rclone}rclone uses the environment, a profile or the role of the machine only with env_auth = true in its remote (rclone config file). If AWS_PROFILE works, and the profile in its own settings does not, set AWS_PROFILE.',
      '{?rclone}If it has them already, they lack a permission on the bucket, such as s3:ListBucket.',
      '{?amplify}In the settings of the Amplify app, give it a service role with the policy AmplifyBackendDeployFullAccess. What else the backend creates needs permissions of its own there. In a sandbox, the profile’s user or role needs them.',
      '{?ofEc2}See whose credentials it uses: aws sts get-caller-identity. If they are the right ones, that user or role lacks a permission of EC2.',
      'aws-vault login asks for {federates} where a profile has no role. Add role_arn to the profile, or ask your administrator to let a policy that denies calls without MFA leave it out.',
      '{?mfa}{!federates}If a policy denies what is done without {mfa}: access keys alone do not prove it. Get temporary keys with a code, and use all three of them: aws sts get-session-token --serial-number arn:aws:iam::ACCOUNT:mfa/NAME --token-code CODE',
      '{?encoded}Someone who may call sts:DecodeAuthorizationMessage can see what was denied, and why: aws sts decode-authorization-message --encoded-message MESSAGE --query DecodedMessage --output text',
      '{?leftMfa}A device whose registration was not finished is in the way. Only an administrator can remove it: aws iam delete-virtual-mfa-device --serial-number ARN',
      'The {lacks} must allow {action} too: what the role allows counts only as far as it does.',
      '{?assigns}To assign a permission set in the management account itself, the caller needs there iam:CreateRole, PutRolePolicy, AttachRolePolicy, GetRole, ListRolePolicies, ListAttachedRolePolicies, GetSAMLProvider, CreateSAMLProvider and UpdateSAMLProvider, on role/aws-reserved/sso.amazonaws.com/* and saml-provider/AWSSSO_*.',
      '{?idcCall}These calls work only in the organization’s management account, or in the account that it has delegated them to, and in the region of IAM Identity Center. Only the management account can change what is assigned in itself.',
      '{!denied}{!lacks}{?action}Ask your administrator to [[let {caller} call]][[{!caller}allow]] {action}[[ on {resource}]].',
      'If it says "{denied}", ask your administrator for an exception for {action}[[ on {resource}]]. No other policy of the role can allow it.',
      '{!encoded}{!pod}If the program should not be using the credentials of {caller}, name the right profile where it runs: AWS_PROFILE.',
      '{?permissionSet}{!idcCall}A permission set made this role: change its permissions there, in IAM Identity Center, and not in the role.',
      '{!idcCall}{!permissionSet}{!msk}{!instance}{!rclone}A deployment needs many permissions. Its instructions usually list them: give them all to the role, or let an administrator deploy it.',
    ],
  },
  'permission-set-failed': {
    title: 'The permission set could not be assigned or changed',
    cause:
      'IAM Identity Center creates a role from the permission set in each account to which it is assigned. It could not create or change that role.',
    fix: [
      '{?protected}Change the permission set in IAM Identity Center. Nothing else may change its role in the account.',
      '{?management}Only the management account can change its own assignments and the permission sets in them. Ask someone with permissions there, and use separate permission sets for the other accounts.',
      '{?inactive}See whether the account is active: a suspended or closed one takes no permission set. Otherwise try again in some minutes.',
      'The permission set names this policy, so it must exist in that account, with the same name and path: {lackedPolicy}',
      '{!protected}{!management}{!inactive}{!lackedPolicy}See the reason: aws sso-admin list-account-assignment-creation-status --instance-arn ARN --filter Status=FAILED, then describe-account-assignment-creation-status with the RequestId that it shows.',
      '{!protected}{!management}{!inactive}{!lackedPolicy}In the management account itself, whoever assigns a permission set also needs permissions of IAM there, such as iam:CreateRole and iam:PutRolePolicy.',
    ],
  },
  'policy-malformed': {
    title: 'IAM does not accept the policy',
    cause:
      '[[{?size}It is longer than a policy of its kind may be.]][[{!size}It is not JSON, or it has something that a policy of its kind may not have.]]',
    fix: [
      '{?size}Use patterns with * in place of long lists, or make several policies of it.',
      'If {program} made the policy, update {program}[[: {update}]]',
      '{?prohibited}A trust policy has a Principal and no Resource; any other policy of a role, user or permission set has a Resource and no Principal.',
      '{!size}{!prohibited}Name a file with file:// in front: aws iam create-policy --policy-name NAME --policy-document file://FILE.json',
      '{!size}Look for what was not filled in, such as ACCOUNT or an empty list, and for text in quotes that was put in quotes again (json.dumps).',
      'This prints a policy for Bedrock that IAM accepts: openclaw-bedrock policy > BedrockInvokeOnly.json',
    ],
  },
  'iam-name-wrong': {
    title: 'IAM already has this name, or does not have it',
    cause:
      '[[{?exists}The account already has something of this name.]][[{?twoKeys}An IAM user can have two access keys, and this user already has two.]][[{?gone}The account of these credentials has nothing of this name.]]',
    fix: [
      '{?exists}Use or change what is there, or choose another name.',
      '{?twoKeys}Delete the key that is no longer used: aws iam list-access-keys --user-name USER, then aws iam delete-access-key --user-name USER --access-key-id ID',
      '{!twoKeys}See which account the credentials are for: aws sts get-caller-identity',
      '{?gone}The role of a permission set has another name than the set: AWSReservedSSO_…. A program that looks for the other name needs an update, or a profile that signs in with SSO.',
    ],
  },
  'policy-denied': {
    title: 'A policy denies the call',
    cause:
      'The {policy} denies the call[[ ({action})]], whatever the role allows. Often it blocks a region that a cross-region profile uses.',
    fix: [
      'The {session} policy is given where the role is assumed (GitHub Actions: inline-session-policy). Allow {action} there, too.',
      fixes.smallModel,
      'The {endpoint} has a policy of its own, which must allow {action}. Send its owner the statement: openclaw-bedrock policy',
      '{?globalId}The prefix global. lets the call go to any region. Put that of your own geography in its place, such as us. or eu.',
      'Ask your administrator for an exception[[ for {action} on {resource}]]. A call through an inference profile (us., eu., apac. or global. in front of the ID) must be allowed in every region of the profile. A policy that denies regions, such as that of Control Tower, can exempt bedrock:InvokeModel*.',
      '{!foreign}{!globalId}Choose a model that stays in your region: openclaw-bedrock init --model openai.gpt-oss-120b-1:0',
      '{?foreign}{!globalId}{!smallModel}Choose a model that stays in your region, whose ID has none of these in front.',
      fixes.saveUntested,
    ],
  },
  'model-access-denied': {
    title: 'The account does not have access to this model',
    cause: 'The model[[ {model}]] is not enabled for the account, or not available in this region.',
    fix: [
      'Enable it in the model catalog: https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/model-catalog',
      '{?retrieves}For this call Bedrock itself calls a model for embeddings or for reranking, and its access counts: enable that one, in this region, or turn reranking off.',
      'If this is Claude Code ({claudeCode}), it also calls a small model in the background. Enable that one, too, or name another in ANTHROPIC_DEFAULT_HAIKU_MODEL.',
      fixes.otherRegion,
      '{?modelArn}If the AWS CLI can call this ARN, the program does not call it. Update the program, or choose its setting for custom ARNs.',
      '{?foreign}If only another region has it, call it there: set the region of the program ([[{regionIn}]][[{!regionIn}AWS_REGION]]).',
      '{?unnamed}If only another region has it, call it there. In OpenClaw: openclaw-bedrock init --region REGION',
      '{!foreign}{!unnamed}If only another region has it: openclaw-bedrock init --region REGION',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'marketplace-denied': {
    title: 'Your account is not subscribed to this model yet',
    cause:
      '[[{!pending}The first call in an account subscribes to the model in AWS Marketplace, and this role may not do that.]][[{?pending}The first call in an account subscribes to the model in AWS Marketplace, which takes some minutes.]]',
    fix: [
      '{?pending}{!foreign}Wait up to 15 minutes, then: openclaw-bedrock verify',
      '{?pending}{?foreign}Wait up to 15 minutes, then try again.',
      '{?pending}If it takes longer, look for the subscription, and for an email about it: https://console.aws.amazon.com/marketplace/home#/subscriptions',
      '{!pending}Ask someone with aws-marketplace:Subscribe and ViewSubscriptions to call the model[[ {model}]] once (Bedrock console, Playground), or to allow both for this role.',
      '{!pending}Until then, choose a model that already works in this account.',
      '{!pending}{!foreign}Wait up to 15 minutes, then: openclaw-bedrock verify',
      '{!pending}{?foreign}Wait up to 15 minutes, then try again.',
    ],
  },
  'payment-missing': {
    title: 'The account cannot pay for this model',
    cause:
      '[[{!hidden}AWS Marketplace found no valid payment method in the account.]][[{?hidden}OpenClaw says this of every answer about payment. If it was Bedrock’s, AWS found no valid payment method.]]',
    fix: [
      '{?hidden}See whose answer it was: openclaw logs --json | openclaw-bedrock explain',
      'Add a payment method: https://console.aws.amazon.com/billing/home#/paymentpreferences',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'use-case-form': {
    title: 'Anthropic’s use case form has not been submitted',
    cause: 'Each account or organization submits it once before calling Claude models.',
    fix: [
      'Fill it in: https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/model-catalog',
      '{!foreign}Wait 15 minutes, then: openclaw-bedrock verify',
      '{?foreign}Wait 15 minutes, then try again.',
    ],
  },
  'data-retention': {
    title: 'The model needs another data retention mode',
    cause:
      'The data retention mode of the account, project or region does not allow this model. Claude Fable 5 needs provider_data_share, which shares requests with the model’s provider; Claude Fable 5.1 also accepts aws_review.',
    fix: [
      'An administrator can change it, for each region separately: https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'country-unsupported': {
    title: 'This model is not available in your country',
    cause:
      'Its provider does not allow calls from your location, or from your account’s country. Claude works only where Anthropic supports it, on Bedrock too: https://www.anthropic.com/supported-countries',
    fix: [
      '{?pasted}{!foreign}See whether Bedrock itself refuses: openclaw-bedrock verify',
      '{?pasted}{!foreign}If Bedrock answers, something else in OpenClaw calls Anthropic’s own API, such as its display of usage. Update it: openclaw update',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'account-not-allowed': {
    title: 'This account cannot use models yet',
    cause:
      'AWS has not enabled inference for it, which is common for new accounts, or its models are enabled in another region.',
    fix: [
      'The account may not call models through a {resourceKind} (Prompt management). Call the model by its own ID, or ask whoever manages the account, such as that of a course.',
      '{?inactive}The account is not active yet. Sign in to the console as its owner, and finish its registration: payment method, phone number, support plan. After that it can take up to a day.',
      '{?elsewhere}Call the region in which the account has its models: set AWS_REGION, or the region of the program’s client.',
      'Ask AWS Support for Bedrock model access[[ and mention request {requestId}]]: https://console.aws.amazon.com/support/home',
      '{!foreign}Check that this is the account and region whose models you use: openclaw-bedrock status',
      '{?foreign}Check that this is the account and region whose models you use: aws configure list',
    ],
  },
} as const satisfies FailureTranslation<typeof families.accessFailures>;
