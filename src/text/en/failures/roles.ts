import type * as families from '../../../failures/families/roles.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const askForCode =
  'Let the AWS CLI ask for the code, and give the program the keys: eval "$(aws configure export-credentials --profile [[{profile}]][[{!profile}NAME]] --format env)"' as const;

/** Failures of roles: the one that a profile assumes, with its MFA code, and the one of a container, pod or CI job. */
export const roleFailures = {
  'assume-role-denied': {
    title: 'You cannot assume this profile’s role',
    cause:
      '[[{?root}AWS does not let the root user of an account assume a role.]][[{?again}These credentials already belong to this role, and its trust policy does not let it assume itself.]][[{!root}{!again}The source credentials work, but they lack the permission, or the role’s trust policy does not allow it.]]',
    fix: [
      fixes.cloud9,
      'The role’s trust policy must allow {tags} beside sts:AssumeRole, or the program must set no session tags (role-skip-session-tagging: true in configure-aws-credentials).',
      '{?tags}Tags of a session in a pod (EKS Pod Identity) go along to each role that it assumes: a policy of the caller must allow them, too.',
      'The session has a source identity, which goes along to each role: allow {identity} in the role’s trust policy, beside sts:AssumeRole, and in a policy of the caller.',
      '{?tags}{?ci}If the job should assume the role by OIDC, it lacks the permission id-token: write. Without it, the action uses other credentials, such as those of its machine.',
      '{!again}{?unsaid}If the role asks for MFA, add mfa_serial to the profile in ~/.aws/config; aws-vault and awsume look for it in its source_profile.',
      '{?root}These are keys of the account’s root user, who cannot assume roles. Sign in as an IAM user or through SSO, and delete the root user’s keys.',
      '{?again}The credentials in use are this role already: leave out the step that assumes it again.',
      '{!again}If the role’s trust policy asks for an {externalId}, the program must send it: external_id in the profile, or in assume_role of Terraform.',
      '{!again}Profile {noSerial} has no mfa_serial. If its role asks for MFA, add it there, in ~/.aws/config.',
      '{?noArn}What the program was given is not the ARN of a role: arn:aws:iam::ACCOUNT:role/NAME. In CI, the variable or secret that it comes from may be empty.',
      '{quotedAccount} in the ARN has quotes or brackets around the account’s number. Take them out where the ARN is put together.',
      '{notRole} is not a role. Give the program the ARN of one: arn:aws:iam::ACCOUNT:role/NAME',
      '{!again}If the role’s trust policy asks for a name of the session, set {sessionName} to it in the profile.',
      '{accountless} has no account: the ARN of a role is arn:aws:iam::ACCOUNT:role/NAME.',
      'For a role of {apartFrom}, STS must be called there: set region in the profile, and AWS_REGION where the program runs.',
      '{!again}{?ecsTask}In ECS, a program has the task role (taskRoleArn), and not the execution role: allow that one in both policies.',
      '{!again}{!accountless}{?apart}If the AWS CLI can assume it, give Terraform the same credentials: export AWS_PROFILE=NAME, or profile in provider "aws". Terraform asks for no MFA code.',
      '{?unbootstrapped}This account has no bootstrap of the CDK in that region yet, without which it cannot deploy: cdk bootstrap aws://ACCOUNT/REGION --profile NAME',
      '{?cdkRole}To deploy, the CDK assumes the roles that cdk bootstrap made. Allow your user or role sts:AssumeRole on arn:aws:iam::*:role/cdk-*, then run cdk bootstrap again, in another account so that it trusts yours.',
      '{!again}{?pod}The pod called with the role of its node, {instance}, and not with one of its own. Give its service account eks.amazonaws.com/role-arn or an association of Pod Identity, and start it again. If it has one, update the program.',
      '{!again}{!unsaid}{!noSerial}{?asksMfa}The role may ask for MFA, and this program sent no code. Give the profile mfa_serial in ~/.aws/config, and its source_profile too. If both have it, update the program.',
      '{!again}{!notRole}Ask your administrator to let {arn} assume {resource}.',
      '{?pasted}{!again}{!arn}{!identity}{!tags}See who makes the call: aws sts get-caller-identity. If it is that role already, as with a profile that assumes it, make the call without that profile.',
      '{!again}{!noArn}{!root}{!cdkRole}{!identity}Allow the caller to call sts:AssumeRole on the role, and name the caller in the role’s trust policy.',
      '{!again}{!noArn}{!unsaid}{!externalId}{!asksMfa}{!cdkRole}If the role asks for MFA, an external ID or a session name, add mfa_serial, external_id or role_session_name to the profile in ~/.aws/config; aws-vault and awsume look for mfa_serial in its source_profile.',
      `{!again}${fixes.setUpSso}`,
    ],
  },
  'role-session-too-long': {
    title: 'The requested session is longer than the role allows',
    cause:
      'A role reached from another role lasts one hour at most; others last as long as their maximum session duration.',
    fix: [
      '{?saml}Ask the program that signs in with SAML for an hour. saml2aws: aws_session_duration = 3600 in ~/.saml2aws, or saml2aws login --session-duration=3600',
      'Set duration_seconds = 3600 in the profile in ~/.aws/config, or remove the setting.',
      '{?pasted}{!saml}For saml2aws and its like, ask for an hour there: saml2aws login --session-duration=3600',
    ],
  },
  'role-settings-invalid': {
    title: 'The profile’s settings do not fit together',
    cause:
      '[[{!field}{!badArn}{!several}source_profile or credential_source names something that does not exist, or both are set, or neither. ]]It said: {detail}',
    fix: [
      'AWS does not take this {field}[[: {refused}]]. Correct it in the profile in ~/.aws/config, or in the call, where it may be empty. ARNs are given whole, a session name has no spaces, and an account ID has 12 digits.',
      '{badArn} is misspelled: correct role_arn in ~/.aws/config. A role’s ARN is arn:aws:iam::ACCOUNT:role/NAME, and the account has 12 digits.',
      '{?sourceUnread}The profile that source_profile names has no access keys, or the program cannot read it, as when it signs in with SSO. If the AWS CLI works with this profile, update the program, or name a second profile that has only: credential_process = aws configure export-credentials --profile NAME --format process. If aws-vault keeps the keys: aws-vault exec NAME -- PROGRAM',
      '{?sourceUnread}For the role of an EC2 instance, set credential_source = Ec2InstanceMetadata in place of source_profile.',
      '{?oddSource}credential_source takes Environment, Ec2InstanceMetadata or EcsContainer. A profile that has keys needs none: remove it.',
      '{?keyless}If {profile} is an SSO profile, awsume does not read it. Give it a second profile that has only: credential_process = aws configure export-credentials --profile {profile} --format process',
      '{?keyless}Profile {profile} has no keys or other way to sign in, and a source_profile leads to it. Give it one, or remove source_profile from the profile that has it without a role_arn.',
      'Profile {loop} leads back to itself. A profile that only names itself in source_profile needs access keys of its own in ~/.aws/credentials, below [{loop}]. In any other, source_profile must name one that has keys or signs in, such as one of SSO.',
      '{?unsourced}A profile with role_arn must also say whose credentials assume the role: source_profile = NAME, the name of a profile that signs in, such as one of SSO.',
      '{?sourceless}The program’s AWS SDK is too old for {credentialSource}: update the program. Until then, name a source_profile instead.',
      '{?several}The profile has the settings of two ways to sign in, such as sso_ and credential_process or source_profile. Keep those of one.',
      'See what the profile sets: aws configure list --profile {profile}',
      '{!field}{!badArn}{!several}Correct source_profile or credential_source in ~/.aws/config.',
      'Use a profile that signs in directly: openclaw-bedrock init --auth sso',
    ],
  },
  'role-chaining': {
    title: 'This profile assumes a role through another profile',
    cause: 'Roles assumed from an SSO profile (source_profile) fail in several programs.',
    fix: [
      '{?unassumed}The AWS SDK for JavaScript in the program is an early version 3, or lacks a part: update all its @aws-sdk packages. Until then, give it keys: eval "$(aws configure export-credentials[[ --profile {profile}]] --format env)"',
      '{?dotnet}Old versions of the AWS SDK for .NET cannot do that. Update the program, in your own code AWSSDK.Core and AWSSDK.SecurityToken. Until then, give it keys: eval "$(aws configure export-credentials --profile NAME --format env)"',
      '{?foreign}{!dotnet}Update[[ {program}]][[{!program} the program]]: newer versions can do this.',
      'Use a profile that signs in directly: openclaw-bedrock init --auth sso',
    ],
  },
  'service-role-refused': {
    title: 'A service of AWS cannot use the role it was given',
    cause: 'Its trust policy does not let the service in, or there is no such role.',
    fix: [
      'See whether it is there, and whom it trusts: aws iam get-role --role-name NAME',
      'Its trust policy must name the service: "Principal": { "Service": "[[{principal}]][[{!principal}SERVICE.amazonaws.com]]" }, with sts:AssumeRole. Save it as trust.json: aws iam update-assume-role-policy --role-name NAME --policy-document file://trust.json',
      'If the role was made a moment ago, wait a minute and try again.',
    ],
  },
  'execution-role-unknown': {
    title: 'There is no execution role of SageMaker here',
    cause:
      'get_execution_role() returns the role that calls AWS, as in a notebook of SageMaker.[[ Here that is {identity}.]]',
    fix: [
      'In the code, give the ARN of a role in its place: role = "arn:aws:iam::ACCOUNT:role/NAME"',
      'See which there are: aws iam list-roles. Its trust policy must name sagemaker.amazonaws.com.',
    ],
  },
  'principal-missing': {
    title: 'The role’s trust policy names someone who does not exist',
    cause: 'IAM takes only a principal that exists.[[ It does not know {principal}.]]',
    fix: [
      'Create it first, or correct its ARN: account ID, path and name. If it was created a moment ago, wait half a minute and try again.',
      'A role that is being created does not exist yet, so it cannot trust itself. Create it without itself, then add it: aws iam update-assume-role-policy',
      'A permission set’s role has a path, arn:aws:iam::ACCOUNT:role/aws-reserved/sso.amazonaws.com/REGION/AWSReservedSSO_NAME_ID (in us-east-1 without REGION): aws iam list-roles --path-prefix /aws-reserved/',
    ],
  },
  'mfa-code-needed': {
    title: 'The profile’s role needs an MFA code',
    cause: 'The program that reported this cannot ask for one. OpenClaw’s gateway cannot either.',
    fix: [
      `{?foreign}${askForCode}`,
      `{?unnamed}${askForCode}`,
      'In your own code, set {callback} to a function that asks for the code.',
      'Use a profile that signs in directly: openclaw-bedrock init --auth sso',
    ],
  },
  'mfa-code-refused': {
    title: 'AWS did not accept the MFA code',
    cause: 'The code was wrong or already used, or mfa_serial names a device that is not yours.',
    fix: [
      '{?mfaUser}The device is given as a user. Its ARN has :mfa/ in place of :user/. To see it: aws iam list-mfa-devices',
      'Wait for the next code and run the same command again.',
      'Compare mfa_serial in ~/.aws/config with your device: aws iam list-mfa-devices. It must be of the user whose access keys source_profile names.',
    ],
  },
} as const satisfies FailureTranslation<typeof families.roleFailures>;
