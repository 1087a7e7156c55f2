import type * as families from '../../../failures/families/credential-sources.ts';
import { lendSignIn, raiseHopLimit } from '../../commands.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const slowPhp =
  'If it says "{slow}", on EC2 and only now and then: let the program wait longer: AWS_METADATA_SERVICE_TIMEOUT=5 AWS_METADATA_SERVICE_NUM_ATTEMPTS=3' as const;

/** Failures of the programs, files and machines that AWS programs get their credentials from. */
export const credentialSourceFailures = {
  'credentials-unusable': {
    title: 'The AWS credentials cannot be used',
    cause: '{detail}',
    fix: [
      '{?overasked}The agent of ECS answers only so many calls in a second. Create the configuration and the client once, and keep them: each new one asks for keys again.',
      '{?late}What gives the credentials did not answer in time: the metadata service, the sign-in portal or the command in credential_process. See how long the AWS CLI takes with the same profile, as the same user: aws sts get-caller-identity',
      `{?late}${fixes.hopLimit}`,
      '{?unchecked}Its credentials are missing, expired or wrong, and skip_credentials_validation hides which: remove that from provider "aws". With a stand-in for AWS, also set skip_requesting_account_id = true.',
      fixes.lowerCase,
      'The program does not support what profile {unsupported} uses (SSO or credential_process). Update it, or give it keys: eval "$(aws configure export-credentials --profile {unsupported} --format env)"',
      fixes.faultElsewhere,
      '{?foreign}See whether the AWS CLI can use the same profile: aws sts get-caller-identity. If it can, update[[ {program}]][[{!program} the program]].',
      `{?lends}Until then, give it a second profile that has only: ${lendSignIn}`,
      '{!foreign}See where they come from: openclaw-bedrock status',
      fixes.setUpAgain,
    ],
  },
  'credential-command-failed': {
    title: 'The profile’s credential_process gave no credentials',
    cause:
      'The command that the profile names failed, or it printed something else than the JSON that AWS programs read.',
    fix: [
      'Remove the line credential_process from the profile: {login} prints no credentials, and an SSO profile needs no such line.',
      'Its program was {lacking} where the command was started. Give the full path in the profile.',
      'If it says "{lacksPath}", in the profile, give the full path of the program in place of its name.',
      '{?oddName}Rename the profile in ~/.aws/config, so that its name has no brackets, quotes, semicolons or backslashes: Granted does not take them.',
      'Exit status {exit}: its program is not found. Give the full path in the profile.',
      'Windows did not find {cutOff}. Put double quotes around the whole path, with / in place of each \\. If that changes nothing, update the program, or use the path without blanks: C:/PROGRA~1 for C:\\Program Files.',
      'Remove {flag} from the command: with it, the program does not print the JSON alone.',
      '{?folded}Write the whole command on one line: in ~/.aws/config a backslash does not continue it, so its options were left out.',
      'If it says "{asksLogin}", its command asks you to sign in, and a program that starts it cannot answer. Do that first: openclaw-bedrock login --profile NAME',
      'Run the command after credential_process in ~/.aws/config yourself. It must print one JSON object with "Version": 1 and nothing else.',
      'To let a program that reads no SSO profile use one, name this as credential_process in a profile without sso_ settings: aws configure export-credentials --profile NAME --format process',
      '{!asksLogin}If it asks you to sign in, do that in a terminal first. A program that starts it cannot answer.',
      fixes.setUpSso,
    ],
  },
  'certificate-refused': {
    title: 'IAM Roles Anywhere did not accept the certificate',
    cause:
      'The program asked for a role with a certificate, as aws_signing_helper does, and AWS refused. It said: {detail}',
    fix: [
      '{?untrusted}The CA of the trust anchor must have signed the certificate. Check it: openssl verify -CAfile CA.pem CERT.pem. For a CA in between, add it: aws_signing_helper credential-process --intermediates CHAIN.pem',
      '{?untrusted}See whether that is the right trust anchor, in the right region: aws rolesanywhere list-trust-anchors --region REGION',
      '{?unfit}The certificate must be X.509 version 3 with CA:FALSE and the key usage Digital Signature, and signed with SHA-256 or better. See: openssl x509 -in CERT.pem -noout -text',
      '{?keyMismatch}The private key must be the one of the certificate, whole and unchanged: openssl x509 -in CERT.pem -noout -pubkey and openssl pkey -in KEY.pem -pubout must print the same.',
      '{?keyMismatch}If they do, set the machine’s clock, and update aws_signing_helper.',
      '{?noCertificate}It found no certificate in the file that it was given. Pass full paths of the files, not their contents: aws_signing_helper credential-process --certificate /path/to/cert.pem --private-key /path/to/key.pem',
      '{?sessionName}Let the profile of Roles Anywhere accept a name: aws rolesanywhere update-profile --profile-id ID --accept-role-session-name. Or leave --role-session-name out.',
      '{?unassumed}The role’s trust policy must allow rolesanywhere.amazonaws.com sts:AssumeRole, sts:TagSession and sts:SetSourceIdentity, with conditions that fit the certificate. The profile of Roles Anywhere must list the role.',
      '{!untrusted}{!keyMismatch}{!noCertificate}Trust anchor, profile and role must belong together and be enabled: aws rolesanywhere list-trust-anchors, aws rolesanywhere list-profiles',
    ],
  },
  'ci-credential-missing': {
    title: 'Jenkins has no credential with this ID for the step',
    cause:
      'The step names a credential that does not exist, is of another kind, or belongs to another folder.',
    fix: [
      'In Jenkins, under "Manage Jenkins", "Credentials", add one with the ID {credential}, of the kind that the step takes, or correct the ID in the pipeline.',
      'If the step asks for "Username with password", give it that kind: the access key ID as user name, the secret access key as password. Or update the plugin of the step.',
    ],
  },
  'pulumi-setting-unknown': {
    title: 'Pulumi’s AWS provider does not know a setting of the stack',
    cause: 'The stack’s configuration has aws:{setting}, which the provider does not take.',
    fix: [
      'Remove it: pulumi config rm aws:{setting}',
      'To sign in, it takes a profile: pulumi config set aws:profile NAME. For keys, it takes aws:accessKey, aws:secretKey and aws:token.',
    ],
  },
  'state-denied': {
    title: 'Terraform may not read its state in S3',
    cause:
      'The backend signs in by itself: the profile and role of provider "aws" do not count for it. So it may have called with other credentials, or for a bucket of another account.',
    fix: [
      '{noBucket} is not in the account of these credentials, or does not exist yet. See which account that is: aws sts get-caller-identity. Then name the right profile, or create the bucket first: Terraform does not.',
      'Give the backend its own, in backend "s3": profile = "NAME", and for a role assume_role = { role_arn = "ARN" }. Then: terraform init -reconfigure. Or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which count for both.',
      'See which credentials it uses without them: aws sts get-caller-identity. If you use SSO and are not signed in: openclaw-bedrock login',
      'If they are the right ones, ask whoever manages the bucket for s3:ListBucket on it, and s3:GetObject and s3:PutObject on the state.',
    ],
  },
  'aws-folder-unreadable': {
    title: 'The program may not use the files in ~/.aws',
    cause:
      '[[{!readOnly}{!fenced}They belong to another user, or a container runs as another user than the one who mounted them. Only the owner may read them, and it should stay so.]][[{?fenced}PHP is kept out of the folder by its own setting.]][[{?readOnly}They are on a file system that is read-only there, but the program writes the renewed sign-in into the folder’s cache.]]',
    fix: [
      "{?fenced}PHP may read only the folders in its open_basedir. Set AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to files in one of them, which need not exist if the code gives the keys. Newer versions of the SDK also take, in code: 'use_aws_shared_config_files' => false",
      '{!readOnly}With {selinux}, let SELinux allow the container the folder, with :z behind it: docker run -v ~/.aws:/root/.aws:z',
      '{homeless} means that HOME is / where the program runs: set it to a folder that it may write, such as HOME=/tmp',
      '{?onWindows}See in the Explorer whether it is a folder, which must go, or read-only. Then: aws configure',
      'The program looks in {rootHome}. If it does not run as root, mount ~/.aws into the home folder of the container’s user, and set HOME to that.',
      '{?readOnly}In a container, mount ~/.aws without read-only (:ro), or give the program keys: eval "$(aws configure export-credentials --profile NAME --format env)"',
      '{!fenced}{!readOnly}{!onWindows}In a container, run it as their owner: docker run --user "$(id -u):$(id -g)"',
      '{!fenced}{!readOnly}{!onWindows}If sudo has made them, take them back: sudo chown -R "$(id -u)" ~/.aws',
      '{!fenced}In a sandbox, let the program use the folder ~/.aws.',
    ],
  },
  'metadata-disabled': {
    title: 'The EC2 instance’s role is switched off for this program',
    cause:
      'AWS_EC2_METADATA_DISABLED or an option of the program keeps it from asking for the role, and it found no other credentials.',
    fix: [
      'To use the instance’s role, remove AWS_EC2_METADATA_DISABLED where the program is started.',
      fixes.profileElsewhere,
      'Without such a role, sign in: openclaw-bedrock login',
      fixes.setUpAgain,
    ],
  },
  'metadata-unreachable': {
    title: 'No credentials found; the SDK tried the EC2 instance role',
    cause:
      'Without credentials in its environment the SDK asks 169.254.169.254, which only exists inside AWS.',
    fix: [
      '{?lambda}AWS Lambda has no profiles and no metadata service: its role’s keys are in the environment. Take the profile out of the code and the function’s environment (AWS_PROFILE).',
      fixes.afterUpdate,
      'If it says "{mixed}", parts of the program’s AWS SDK have different versions. Update the program.',
      `{?keyless}{!hops}The instance has a role, but its keys could not be fetched. In a container: ${raiseHopLimit}`,
      '{?assumed}The role’s source profile has no credentials. Sign in to it with the tool that fills it, such as saml2aws or aws-azure-login; if it is an SSO profile: openclaw-bedrock login --profile NAME',
      '{?noRole}The program runs on EC2, and the instance has no role. Attach one: aws ec2 associate-iam-instance-profile --instance-id ID --iam-instance-profile Name=NAME',
      'If it says "{onlyV2}", the instance answers only IMDSv2, which the program is too old for. Update it, or: aws ec2 modify-instance-metadata-options --instance-id ID --http-tokens optional',
      fixes.hopLimit,
      `{?pod}{?imdsTwo}{!hops}{!introspects}{!keyless}A pod reaches the metadata of its node only with a hop limit of 2: ${raiseHopLimit}`,
      `{!onlyV2}{!hops}${fixes.onlyImdsOne}`,
      '{?introspects}Tell the controller its region and VPC, and it need not ask the instance: set region and vpcId in its Helm chart.',
      `{?introspects}{!hops}Or let a pod reach the metadata of its node: ${raiseHopLimit}`,
      fixes.taskRole,
      fixes.webToken,
      fixes.podRole,
      `{!slow}${fixes.slowMetadata}`,
      `{?nowAndThen}${slowPhp}`,
      '{?slow}{!onEc2}{!onAws}{!nowAndThen}The SDK for PHP found nothing before that. It reads role_arn and credential_process of a profile only in newer versions, and SSO only if the code says so. Update it: composer update aws/aws-sdk-php',
      '{?onEc2}{!hops}{!noRole}On EC2, see as the user of the program whether the instance has a role, and whether it answers: aws sts get-caller-identity. With a proxy, set NO_PROXY=169.254.169.254 where the program runs.',
      `{?profileNamed}${fixes.faultElsewhere}`,
      '{!onAws}{!hops}With {container}, give the container AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in its environment, or mount ~/.aws into the home folder of its user and set AWS_PROFILE.',
      '{?foreign}The program was given profile {profileSet} and did not use it: it or its SDK may not support that kind of profile, such as SSO. Update it. In .NET code, add the packages AWSSDK.SSO and AWSSDK.SSOOIDC.',
      fixes.ownUser,
      `{!onAws}{!profileSet}${fixes.profileElsewhere}`,
      '{!onAws}If you use SSO, sign in again: openclaw-bedrock login',
      fixes.keysElsewhere,
      `{!nowAndThen}${slowPhp}`,
      `{!keyless}{!hops}{!ecsTask}{!introspects}On EC2, in a container: ${raiseHopLimit}`,
      fixes.otherUser,
      fixes.stillNone,
      fixes.setUpAgain,
      '{!foreign}{!onAws}Outside AWS, also set in the gateway’s environment: AWS_EC2_METADATA_DISABLED=true',
    ],
  },
} as const satisfies FailureTranslation<typeof families.credentialSourceFailures>;
