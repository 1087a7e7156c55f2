/** Fixes that several failures share. A fix whose {facts} are missing is not shown. */
import { lendSignIn, raiseHopLimit } from '../../commands.ts';

/** A command is the same in every language. */

export const fixes = {
  login: '{!foreign}openclaw-bedrock login',
  loginNamed:
    '{?foreign}{!profile}[[{!ownProfile}If the program’s profile is not that of OpenClaw, name it with --profile: ]]openclaw-bedrock login[[ --profile {ownProfile}]]',
  loginProfile: 'openclaw-bedrock login --profile {profile}',
  loginElsewhere:
    '{?pasted}If another program says this, sign in to the profile that it uses (in its settings or its AWS_PROFILE), and restart it.',
  renewOwn: 'The sign-in that {program} keeps may no longer be valid. Renew it: {renew}',
  signOutThere: 'In {ownLogin}, sign out, then sign in again.',
  setUpAgain: '{!foreign}Set it up again: openclaw-bedrock init',
  setUpSso: 'Set up the sign-in: openclaw-bedrock init --auth sso',
  setUpMachineRole: '{!foreign}On a machine with a role: openclaw-bedrock init --auth aws',
  setUpApiKey: '{!foreign}openclaw-bedrock init --auth api-key',
  verify: '{!foreign}Try a reply: openclaw-bedrock verify',
  doctor: 'Check the whole setup: openclaw-bedrock doctor --live',
  otherModel: '{!foreign}Choose another model: openclaw-bedrock init',
  insteadModel: '{!foreign}Or choose another model: openclaw-bedrock init',
  otherModelElsewhere:
    '{?foreign}Choose another model[[ in {client}]]. To list them: openclaw-bedrock models[[ --region {region}]]',
  lessOutput:
    '{!foreign}Lower the model’s maxTokens[[{!unnamed} in openclaw.json]][[{?unnamed} (in OpenClaw, in openclaw.json)]]: all of it counts, however short the reply is.',
  lessOutputElsewhere:
    '{?foreign}Lower the maximum output tokens in the program: all of it counts, however short the reply is.',
  saveUntested: 'Save it untested: openclaw-bedrock use {unsaved} --no-verify',
  policy: 'Send your administrator this message: openclaw-bedrock policy --format text',
  newKey:
    '{!foreign}Create a new key at https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys and run: openclaw-bedrock init --auth api-key',
  newKeyElsewhere:
    '{?foreign}Create a new key at https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys and give it to[[ {program}]][[{!program} the program]] (AWS_BEARER_TOKEN_BEDROCK).',
  waitAndVerify: '{!foreign}Wait a minute, then: openclaw-bedrock verify',
  waitElsewhere: '{?foreign}Wait a minute, then try again.',
  moreQuota:
    'Request a higher quota. New accounts can have less than the default, or 0; ask for at least the default: https://console.aws.amazon.com/servicequotas/home/services/bedrock/quotas[[?region={region}]]',
  support: 'Ask AWS Support[[ and mention request {requestId}]]: https://console.aws.amazon.com/support/home',
  newChat:
    '{!foreign}Start a new conversation[[{?unnamed} (in OpenClaw: send /new in the chat)]][[{!unnamed}: send /new in the chat]]',
  newChatElsewhere: '{?foreign}Start a new conversation[[ in {client}]].',
  faultElsewhere:
    '{?foreign}{?worksElsewhere}The same sign-in works elsewhere, so the fault is in[[ {program}]][[{!program} the program]]: update it[[ ({update})]], or go back one version.',
  afterUpdate:
    '{?afterUpdate}If this began with an update of[[ {program}]][[{!program} the program]], go back one version, or update it again[[ ({update})]].',
  profileElsewhere:
    '{?foreign}{!ci}Tell[[ {program}]][[{!program} the program]] which profile to use: [[{profileIn}]][[{!profileIn}export AWS_PROFILE=NAME]]',
  nameProfile:
    '{?foreign}{!ci}Tell[[ {program}]][[{!program} the program]] to use profile {ownProfile}, in its settings or where it is started, and start it (or its editor) again: [[{profileIn}]][[{!profileIn}export AWS_PROFILE={ownProfile}]]',
  chooseProfile:
    'In {program}’s settings, choose "{profileField}" and enter its name[[: {ownProfile}]]. Then restart the editor. If that changes nothing, start the editor from a shell with this: export AWS_PROFILE=[[{ownProfile}]][[{!ownProfile}NAME]]',
  lendLogin: `{?loginSession}The program’s AWS SDK may be too old for the sign-in of aws login. Update it, or name a second profile that has only: ${lendSignIn}`,
  hopLimit: `{?hops}A container on EC2 reaches the instance’s role only with a hop limit of 2: ${raiseHopLimit}`,
  staleKeys:
    '[[{!worksElsewhere}If they are still expired, old]][[{?worksElsewhere}Old]] keys override the profile. Remove them from ~/.aws/credentials, and: unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
  keysElsewhere:
    '{?foreign}{!ci}{!keys}{!onAws}If it reads no profile, give it keys[[{?profileSet}, and leave the profile out]]: eval "$(aws configure export-credentials --profile [[{ownProfile}]][[{!ownProfile}NAME]] --format env)"',
  otherUser:
    '{?foreign}{!ci}{!onAws}{!container}{!profileField}If it runs as another user, as a service does, it looks in the home folder of that user: give it AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE.',
  stillNone:
    '{!keys}{!profileNamed}{!worksElsewhere}{!ci}{?foreign}If it still finds none, update[[ {program}]][[{!program} the program]][[: {update}]][[{!update}.]]',
  slowMetadata:
    '{?nowAndThen}If it works most of the time, on EC2, the program must ask the metadata service longer: AWS_METADATA_SERVICE_TIMEOUT=5 AWS_METADATA_SERVICE_NUM_ATTEMPTS=5. The SDK for Ruby takes it in code only: instance_profile_credentials_retries: 5',
  taskRole:
    '{?ecsTask}On ECS, the containers of a task have its task role (taskRoleArn); the execution role is only for the agent that starts them. If the task has one, AWS_CONTAINER_CREDENTIALS_RELATIVE_URI must be in the program’s environment: sudo, cron and SSH drop it.',
  podRole:
    '{?pod}{!podIdentity}{!webToken}In a pod on EKS, its service account must have a role: eks.amazonaws.com/role-arn, or an association of Pod Identity (with kube2iam, the pod: iam.amazonaws.com/role). Start the pod again after that.',
  smallModel:
    '{?smallModel}If you did not choose this model[[{!delegates}: {program} also calls a small one in the background. Set {smallModel} to a model that you may use.]][[{?delegates}, a subagent did. Set ANTHROPIC_DEFAULT_OPUS_MODEL, ANTHROPIC_DEFAULT_SONNET_MODEL and {smallModel} to whole IDs that you may use, or CLAUDE_CODE_SUBAGENT_MODEL to one of them.]]',
  otherRegion: '{?smallModel}{program} does not read {otherRegion}: set AWS_REGION.',
  mountedElsewhere:
    'If {mountedAt} is not in the home folder of the container’s user, the program finds the profile there, and not the sign-in: an SDK reads that from ~/.aws/sso/cache, whatever AWS_CONFIG_FILE says. Mount ~/.aws into the home folder, or set HOME.',
  signInInContainer:
    '{?foreign}{!mountedAt}With {container}, the sign-in must be in ~/.aws/sso/cache of the container’s user, whatever AWS_CONFIG_FILE says: mount your ~/.aws there, such as at /root/.aws.',
  editorEnvironment:
    '{?foreign}An extension in {editor} does not see the variables of your shell: set AWS_PROFILE and AWS_REGION in its settings, or start the editor from a shell that has them.',
  cloud9:
    'The temporary credentials that {cloud9} makes by itself may not do all that you may. Switch them off in Preferences, "AWS settings", and sign in with a profile of your own, or give the instance a role.',
  onlyImdsOne:
    'The instance may answer only {imdsTwo}, which the program is too old for. Update the program, or: aws ec2 modify-instance-metadata-options --instance-id ID --http-tokens optional',
  ownRole:
    'Give the service account of the pod its role, by eks.amazonaws.com/role-arn or an association of Pod Identity, and start the pod again.',
  podSdk:
    'If the pod has its own role, the program does not use it: update its AWS SDK, and let its code set no credentials. See https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts-minimum-sdk.html',
  webToken:
    'If {webToken} is set in the pod, it has its role, and the program’s AWS SDK is too old to use it, or its code gives it other credentials: update the program.',
  podBeforeProfile:
    '{?webToken}In a pod, its own role comes before the keys of a profile in AWS_PROFILE: unset AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE. Or give the command --profile NAME.',
  twoHomes:
    '{?twoHomes}On Windows, some programs look for the folder .aws in HOME, others in USERPROFILE. Remove HOME, or name the files for all: AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE.',
  javaOne:
    '{?javaOne}Version 1 of the SDK for Java does not read SSO profiles. Update the program, or give it keys: eval "$(aws configure export-credentials[[{!unloaded} --profile {profile}]][[ --profile {unloaded}]] --format env)"',
  lowerCase:
    'In ~/.aws/config and ~/.aws/credentials, write {upperCased} and the others in lowercase: many programs read them only so. Then start the program again.',
  notBedrock:
    'If {program} should call a router, a gateway or Anthropic, and not Bedrock: unset {useBedrock}',
  callIt:
    '{?alone}{!worksElsewhere}See whether the model answers without the program: aws bedrock-runtime converse --model-id [[{model}]][[{!model}MODEL]][[ --region {region}]] --messages \'[{"role": "user", "content": [{"text": "hi"}]}]\'',
  faultThere:
    '{?alone}{!worksElsewhere}If it answers, the fault is in[[ {program}]][[{!program} the program]]: update it[[ ({update})]], or go back one version.',
  updateProgram: '{?program}Update {program}[[{?pip}, in its virtual environment]][[: {update}]]',
  azure:
    '{?azure}In Azure DevOps, a task gets its keys from the AWS service connection that it names. Make a new connection, as an edited one may keep an old value, and update the extension.',
  envFile:
    'Amplify takes the profile from {envFile}: let it name one that is on this machine, or create that: aws configure --profile NAME',
  ownUser:
    '{?foreign}If it runs as a user of its own ({ownUser}), it looks in the home folder of that user. Put the files there, or give it AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, and let that user read them.',
  oldJwt:
    'GitLab 17 removed {oldJwt}. Declare a token in the job, id_tokens: AWS_TOKEN: aud: https://gitlab.com (the audience of the provider in IAM), and use that variable.',
  oldStep:
    'Use a newer version of configure-aws-credentials than {oldStep}, which has faults that later ones do not, also with the role of a self-hosted runner.',
  otherCaller:
    '{!instance}If the program should not be using the credentials of {caller}, name the right profile where it runs: AWS_PROFILE.',
  instanceRole:
    'The call was made with the role of the EC2 instance {instance}. If you meant a profile, the program did not use it: set AWS_PROFILE where it runs. If you meant the role of a pod or task, update the program’s AWS SDK; in Java, it also needs software.amazon.awssdk:sts on the class path.',
  updateProxy: '{?proxy}Update {proxy} too, which stands between it and Bedrock.',
  updateOpenclaw: 'Update OpenClaw: openclaw update',
  goBack:
    '{?goodVersion}{!foreign}{!unnamed}{!container}If the newest version fails, too, go back to the one that worked: npm install -g openclaw@{goodVersion}',
  samePort: '{?ownPort}Set {ownPort} for these commands, too, as for yours.',
  thenRestart: 'Then: openclaw gateway restart',
} as const;
