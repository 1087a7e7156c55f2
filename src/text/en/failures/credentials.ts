import type * as families from '../../../failures/families/credentials.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of API keys, profiles and credentials. */
export const credentialFailures = {
  'api-key-rejected': {
    title: 'Bedrock does not accept the API key',
    cause: 'The key is wrong, expired or deactivated, or it is a short-term key for another region.',
    fix: [
      '{?made}OpenClaw makes the key of amazon-bedrock-mantle from your AWS credentials when it starts, and older versions never renew it: openclaw gateway restart',
      '{?made}Newer versions renew it: openclaw update',
      'If you sign in with {signsInBy}, an old AWS_BEARER_TOKEN_BEDROCK overrides it. Find and remove it: openclaw-bedrock doctor',
      fixes.newKey,
      fixes.newKeyElsewhere,
      '{!foreign}A short-term key works only in the region where it was made: openclaw-bedrock init --auth api-key --region REGION',
      'If you sign in with SSO or replaced the key, an old AWS_BEARER_TOKEN_BEDROCK may be overriding it: openclaw-bedrock doctor',
    ],
  },
  'api-key-missing': {
    title: 'No Bedrock API key found',
    cause: 'AWS_BEARER_TOKEN_BEDROCK is missing, or it is set and empty: an empty one hides the key in .env.',
    fix: [
      'In this shell it is empty: unset {emptyVariable}',
      'If you sign in with profile {leftProfile}, and no longer with a key: openclaw-bedrock doctor --fix',
      '{?foreign}Set AWS_BEARER_TOKEN_BEDROCK where[[ {program}]][[{!program} the program]] is started, and start it again. To create a key: https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys',
      fixes.setUpApiKey,
    ],
  },
  'api-key-malformed': {
    title: 'AWS_BEARER_TOKEN_BEDROCK is not a Bedrock API key',
    cause: 'Bedrock API keys start with ABSK or bedrock-api-key-.',
    fix: [
      'If {program} should call a router, a gateway or Anthropic, and not Bedrock: unset {useBedrock}',
      'Find where it is set, and remove it if you sign in with SSO: openclaw-bedrock doctor',
      '{?foreign}Some programs send what is in API_KEY, which is for other services: unset API_KEY',
      '{?pasted}If no key is set anywhere, the program sent something else, because it does not support your kind of profile: update it.',
      fixes.setUpApiKey,
    ],
  },
  'api-key-expired': {
    title: 'The Bedrock API key has expired',
    cause: 'Short-term keys last up to 12 hours, or until the session that created them ends.',
    fix: [
      fixes.newKey,
      fixes.newKeyElsewhere,
      '{!foreign}Sign in with SSO instead: openclaw-bedrock init --auth sso',
    ],
  },
  'bearer-token-denied': {
    title: 'This account does not allow API keys',
    cause:
      'AWS recognized the key, but its owner lacks bedrock:CallWithBearerToken, or a policy of the organization denies it.',
    fix: [
      'If you sign in with SSO, an old AWS_BEARER_TOKEN_BEDROCK may be overriding it: openclaw-bedrock doctor',
      'Ask your administrator for bedrock:CallWithBearerToken on "*", or sign in with SSO: openclaw-bedrock init --auth sso',
    ],
  },
  'credentials-unusable': {
    title: 'The AWS credentials cannot be used',
    cause: '{detail}',
    fix: [
      'The program does not support what profile {unsupported} uses (SSO or credential_process). Update it, or give it keys: eval "$(aws configure export-credentials --profile {unsupported} --format env)"',
      fixes.faultElsewhere,
      '{?foreign}See whether the AWS CLI can use the same profile: aws sts get-caller-identity. If it can, update[[ {program}]][[{!program} the program]].',
      '{!foreign}See where they come from: openclaw-bedrock status',
      fixes.setUpAgain,
    ],
  },
  'credentials-missing': {
    title: 'A program found no AWS credentials',
    cause:
      'The program that reported this saw no API key, profile or other credentials. Programs that do not support Bedrock API keys say so even when a key is set.',
    fix: [
      '{absent} is missing beside the rest of the access key. Give both, or remove the rest where the program has it from: its settings, or AWS_ACCESS_KEY_ID.',
      'After "{hollow}": the program was given an access key without a value, in its settings or as AWS_ACCESS_KEY_ID. Remove it, so that the profile counts.',
      'The program reads {keys}, and no profile. Give it the keys of your sign-in: eval "$(aws configure export-credentials --format env)"',
      '{?keys}In your own code, give createAmazonBedrock a credentialProvider: fromNodeProviderChain()',
      '{?loginSession}The program’s AWS SDK may be too old for the sign-in of aws login. Update it, or name a second profile that has only: credential_process = aws configure export-credentials --profile NAME --format process',
      '{?ecsTask}On ECS, the containers of a task have its task role (taskRoleArn). The execution role is only for the agent that starts them. See that the task has a task role.',
      '{?pod}{!podIdentity}In a pod on EKS, its service account must have a role: eks.amazonaws.com/role-arn, or an association of Pod Identity. Start the pod again after that.',
      '{?hosting}On Amplify Hosting, the build has the service role of the app, and its pages have the compute role. Set both in the app’s settings, "IAM roles".',
      'The program’s AWS SDK may be too old for {podIdentity}. Update it: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-minimum-sdk.html',
      'The program’s old SDK reads ~/.aws/config only with this in its environment: {loads}=1. If it still does not read an SSO profile, update the program.',
      '{!ci}{!oldCdk}The AWS CDK also says "{cdk}" when an SSO sign-in has expired: openclaw-bedrock login',
      'If it still says "{cdk}", it may be too old for your profile: npm install -g aws-cdk@latest. Then: cdk deploy --profile NAME',
      '{!hops}In CI ("{ci}"), to assume a role the job must be allowed to get a token: on GitHub, "permissions: id-token: write" in the workflow.',
      '{?ci}{!hops}See that the role or keys which the job is given are not empty: secrets are, in a run from a fork or of Dependabot, and those of an environment need "environment:" in the job.',
      'If {rival} is set beside the API key, the program may look for that profile only. Start it without: env -u {rival} PROGRAM',
      'If {bearer} is set where the program runs, the program or its SDK is too old for Bedrock API keys: update it (Python: pip install -U boto3).',
      'What {service} starts does not see your shell’s variables.[[{!foreign}{!unnamed} Save AWS_PROFILE in OpenClaw’s .env, which openclaw gateway install does not overwrite: openclaw-bedrock init]][[{?foreign} Set AWS_PROFILE and AWS_REGION in the service’s own environment.]][[{?unnamed} Set AWS_PROFILE and AWS_REGION in the service’s own environment.]]',
      'The program looks in {readFrom}, the home folder of the user that it runs as. Put the profile there, or remove the profile from its settings if it gets keys in another way.',
      'With {sudo}, a program looks in the home folder of root: run it without.',
      fixes.hopLimit,
      '{!sessionFormat}After "{goOne}": the program has version 1 of the AWS SDK for Go, which reads ~/.aws/config only with AWS_SDK_LOAD_CONFIG=1 in its environment. If it still finds nothing, update the program.',
      'With {container}, mount ~/.aws into the home folder of the container’s user.',
      `{?profileNamed}${fixes.faultElsewhere}`,
      '{?profileNamed}If the AWS CLI works with the same profile, the program or its SDK is too old for {sso}: update it.',
      '{?foreign}{?profileNamed}{!worksElsewhere}{!sso}See whether the AWS CLI can use the same profile: aws sts get-caller-identity. If it can, update[[ {program}]][[{!program} the program]][[ ({update})]].',
      `{!keys}{!cdk}{!profileNamed}${fixes.profileElsewhere}`,
      '{?langchain}LangChain says so of a missing region, too: give it region_name, or set AWS_DEFAULT_REGION.',
      '{!profileNamed}If the AWS CLI works with the same profile, the program or its SDK is too old for {sso}: update it.',
      '{?foreign}{!ci}{!keys}If it reads no profile, give it keys: eval "$(aws configure export-credentials --profile NAME --format env)"',
      'If you do not want Bedrock for OpenClaw’s {memory}: openclaw-bedrock init --memory-model off',
      '{!foreign}See what OpenClaw would use here: openclaw-bedrock status',
      fixes.setUpMachineRole,
      fixes.setUpAgain,
      '{?pasted}{!container}In a container, mount ~/.aws into the home folder of the container’s user.',
    ],
  },
  'credentials-expired': {
    title: 'The AWS credentials have expired',
    cause:
      'Temporary credentials expired.[[{!foreign} A running gateway keeps using the old ones until it restarts.]]',
    fix: [
      '{?renewed}{!foreign}If new ones are in place already: openclaw gateway restart. Newer versions of OpenClaw read them by themselves: openclaw update',
      fixes.loginProfile,
      '{?foreign}{!profile}Get new ones where the old ones came from, for an SSO profile: openclaw-bedrock login',
      '{!foreign}openclaw-bedrock login',
      '{!foreign}Then: openclaw gateway restart',
      '{!foreign}Any other program that reported this has to be restarted, too.',
      '{?foreign}Then start[[ {program}]][[{!program} the program]] again: it keeps the old ones.',
      '{?foreign}If it happens every few hours, the program reads its credentials only once. Update it[[ ({update})]]: newer versions may read them again.',
      'If they are still expired, old keys override the profile. Remove them from ~/.aws/credentials, and: unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
    ],
  },
  'credentials-rejected': {
    title: 'AWS does not recognize these credentials',
    cause:
      'The access key is wrong or deleted, lacks the session token that belongs to a temporary key, is for another AWS partition, or the region is not enabled for the account.',
    fix: [
      '{?vaultKeys}aws-vault used access keys that it has for this profile. If they are old, or the profile signs in with SSO: aws-vault remove NAME',
      '{?loginSession}Access keys in ~/.aws/credentials override the sign-in of aws login. Remove them from the profile there.',
      '{?stsOff}STS is switched off for this region. An administrator can activate it in IAM, "Account settings". Until then, call another region.',
      '{optIn} must first be enabled: https://console.aws.amazon.com/billing/home#/account. If it is, let the program ask the STS of that region: AWS_STS_REGIONAL_ENDPOINTS=regional',
      '{partition} has accounts of its own: use keys from there, and set AWS_REGION={partition} where the program runs. If they are, update its AWS SDK.',
      'In CI ("{ci}"), keys are temporary: pass AWS_SESSION_TOKEN with them to each step and tool that gets them.',
      '{?foreign}{?profileNamed}If keys are set beside the profile, they override it where the program runs: unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
      '{?foreign}See whose credentials the program finds: aws sts get-caller-identity. If they are the wrong ones, name the right profile where it runs (AWS_PROFILE), and remove old keys from ~/.aws/credentials.',
      'After "{broken}": the access key contains a line break. Set it again without one.',
      '{!optIn}After "{global}": in a region that an account must enable first, such as me-south-1, set AWS_STS_REGIONAL_ENDPOINTS=regional where the program runs.',
      'In {workload}, AWS_SESSION_TOKEN belongs to the keys of the role: pass it with them, and keep it away from keys of your own.',
      fixes.loginProfile,
      'Replace the access keys in {keysIn}',
      '{?pasted}{!workload}If an AWS_SESSION_TOKEN is set, it must belong to these keys: pass it with them, or unset it. In AWS Lambda, ECS and EKS it belongs to the role.',
      '{?pasted}If the keys are in the program’s own settings, copy them again, without quotes, brackets or blanks.',
      'Look for access keys that override your sign-in: openclaw-bedrock doctor',
    ],
  },
  'other-account': {
    title: 'These credentials belong to another AWS account',
    cause: 'The program needs another account than {current}, which the credentials in use belong to.',
    fix: [
      'See which profile is in use: aws configure list',
      'Sign in to account {accountId}: openclaw-bedrock login --profile NAME',
      'Use a profile of the right account: export AWS_PROFILE=NAME',
    ],
  },
  'region-missing': {
    title: 'No AWS region is set',
    cause:
      '[[{?pasted}The program that reported this found no region]][[{!pasted}There is no region]][[{!foreign}{!old} in the provider’s baseUrl, AWS_REGION or the profile]][[{?old} in AWS_REGION or the profile]].[[ OpenClaw {old} does not take it from openclaw.json.]][[ OpenClaw’s Bedrock plugin does not read {unread}.]]',
    fix: [
      'In the workflow, give the step an {input}, below "with:". If it has one, the variable that it takes it from is empty.',
      '{?otherSdk}Set it where the program runs (boto3 reads only the second): export AWS_REGION=REGION AWS_DEFAULT_REGION=REGION',
      '{!otherSdk}{!input}{?foreign}Set it in the program’s own settings for Bedrock[[ ({program})]], or where it runs: export AWS_REGION=REGION',
      '{!otherSdk}{!input}{?unnamed}In a program other than OpenClaw, set it in its own settings for Bedrock, or where it runs: export AWS_REGION=REGION',
      '{!foreign}{!input}[[{?unnamed}In OpenClaw: ]]openclaw-bedrock init[[ --region {knownRegion}]]',
    ],
  },
  'region-misspelled': {
    title: 'The name of the AWS region is wrong',
    cause:
      '[[{region}{zone} is a zone of the region {region}, and programs need the region.]][[{!zone}There is no region {region}.]]',
    fix: [
      '{?zone}Set the region where the program runs: export AWS_REGION={region} AWS_DEFAULT_REGION={region}',
      '{?zone}If it comes from ~/.aws/config, correct it there: region = {region}',
      '{?signsInAt}In ~/.aws/config, correct region and sso_region of the profile. The AWS access portal shows the latter: "Access keys".',
      '{!zone}See where it is set, and correct it there: aws configure list',
      '{!foreign}{?zone}For OpenClaw: openclaw-bedrock init --region {region}',
    ],
  },
  'wrong-credential-wins': {
    title: 'Another setting overrides your setup',
    cause: '{detail}',
    fix: ['{remedy}', 'See every place and which one takes effect: openclaw-bedrock doctor'],
  },
  'api-key-in-config': {
    title: 'The API key is in openclaw.json, where OpenClaw’s plugin ignores it',
    cause: 'It is there in plain text as apiKey. The plugin only reads AWS_BEARER_TOKEN_BEDROCK from .env.',
    fix: ['Move it to .env: openclaw-bedrock init --auth api-key'],
  },
  'credentials-incomplete': {
    title: 'OpenClaw has no usable AWS credentials',
    cause: '{detail}.',
    fix: [
      '{remedy}',
      'Use profile {other} instead: openclaw-bedrock init --auth {way} --profile {other}',
      `{?unset}{!other}${fixes.setUpMachineRole}`,
      'Choose how to sign in: openclaw-bedrock init',
    ],
  },
} as const satisfies FailureTranslation<typeof families.credentialFailures>;
