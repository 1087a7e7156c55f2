import type * as families from '../../../failures/families/profiles.ts';
import { lendSignIn } from '../../commands.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of the profiles in the AWS config file, and of that file. */
export const profileFailures = {
  'profile-not-found': {
    title: 'The AWS profile does not exist',
    cause: 'Neither the AWS config file nor the credentials file has usable settings for this profile name.',
    fix: [
      fixes.twoHomes,
      fixes.envFile,
      '{?ci}In CI, the step that signs in sets variables, and most often no profile: leave --profile, AWS_PROFILE and a profile in settings out.',
      '{?ebCli}The EB CLI takes the name from .elasticbeanstalk/config.yml (profile:). Correct it there, or pass one that exists: eb --profile NAME',
      '{pathAsName} is a path. The setting of the program takes the name of a profile, such as default.',
      'Rename {misnamed} so that its name has no ending: the files are ~/.aws/config and ~/.aws/credentials. Windows hides endings, and Notepad adds one.',
      '{?noName}The program passed no name of a profile. Set the name in its settings, or in AWS_PROFILE if it takes it from there. If that is set and empty: unset AWS_PROFILE',
      'The program reads only {onlyFile}. Put keys of your sign-in there, or update it: aws configure export-credentials --profile {profile}',
      '{?keysOnly}The Amplify CLI found no access keys for this profile in ~/.aws/credentials. Save them there, in CI too: aws configure --profile {profile}',
      '{?keysOnly}If the profile has another sign-in, such as SSO or a role, update Amplify: npm install -g @aws-amplify/cli@latest',
      '{?onlyKeys}The program has version 1 of the AWS SDK for Go, which reads ~/.aws/config only with this in its environment: AWS_SDK_LOAD_CONFIG=1',
      '{?onlyKeys}Without it, it reads only ~/.aws/credentials: put the profile and its keys there, with a header without the word "profile"[[: [{profile}]]].',
      '{!onlyKeys}Profile {inConfig} is in the config file, and the program does not read it there. Set AWS_SDK_LOAD_CONFIG=1 in its environment, which old SDKs need, or update the program; otherwise put the profile in ~/.aws/credentials, too.',
      '{?php}The SDK for PHP reads an SSO profile only if the code says so: CredentialProvider::sso("{profile}")',
      '{?oldBoto}The program uses boto, the predecessor of boto3: it is no longer maintained and cannot read SSO profiles. Use a version of the program with boto3, or give it keys: eval "$(aws configure export-credentials[[ --profile {profile}]][[{!profile} --profile NAME]] --format env)"',
      fixes.javaOne,
      'With {sudo}, a program looks in the home folder of root: run it without.',
      '{?ci}A CI job has no ~/.aws. If it has keys or a role, take the profile out of the program’s settings, and: unset AWS_PROFILE',
      '{?container}In a container, mount ~/.aws into the home folder of the container’s user, which need not be /root, or name the files in AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE.',
      '{!noName}{?foreign}See which profiles there are: aws configure list-profiles. If another one is the right one, name it in AWS_PROFILE; if none, unset AWS_PROFILE.',
      '{!noName}{!pathAsName}{!plainDefault}{!onlyKeys}{!inConfig}{!oldBoto}If it is in ~/.aws/config, its header must be [profile {profile}].',
      '{?plainDefault}If it is in ~/.aws/config, its header must be [default], without "profile".',
      '{!noName}{!pathAsName}{!oldBoto}Create it: openclaw-bedrock init --auth sso --profile {profile}',
      '{!profile}{!foreign}openclaw-bedrock init --auth sso',
      '{?pasted}{!oldBoto}If the AWS CLI finds it, the program that reported this is too old for it, or in a container without your ~/.aws.',
    ],
  },
  'aws-config-damaged': {
    title: 'The AWS config file has an error',
    cause:
      '[[{output} is not an output format. ]][[{!output}In ~/.aws/config or ~/.aws/credentials a line is neither a section header nor a setting, a section or setting appears twice, or the lines below a setting such as s3 = are not indented.]]',
    fix: [
      '{bytes} means that the file is saved as UTF-16 or with a byte order mark. Save it as plain text, in PowerShell: (Get-Content FILE) | Set-Content -Encoding ascii FILE',
      '{?flat}Indent the lines below s3 = by two spaces, or remove s3 = if there are none.',
      'If it says "{letters}", take letters outside ASCII out of ~/.aws/config and ~/.aws/credentials, and update the AWS CLI. On Windows, also: set AWS_CLI_FILE_ENCODING=UTF-8 and PYTHONUTF8=1.',
      'Replace {output}: aws configure set output json',
      '{?located}Look at[[ line {line}]][[{!line} each line]] of ~/.aws/config and ~/.aws/credentials, without blanks in front of it: it must be a header such as [NAME] or a setting such as region = us-east-1. Before a first line that looks right, there can be a byte order mark: save the file as plain text without.',
      '{?headless}Put a section above the first setting: [default] in ~/.aws/credentials, [default] or [profile NAME] in ~/.aws/config.',
      'In [{section}], {twice} is set twice: remove one of the two.',
      'A bracket in the name of a profile ends its header: rename [{bracketed} and the others like it, without [ and ].',
      '[{twiceSection}] appears twice: put all its settings below one of the two, and remove the other.',
      '{!flat}{!letters}{!output}{!line}See which line it is: openclaw-bedrock doctor',
      '{?onWindows}If no line is wrong, the file may start with a byte order mark, which Notepad adds. Save it without, in PowerShell: (Get-Content FILE) | Set-Content -Encoding ascii FILE',
      '{?pasted}{!output}If no line is wrong, the program may not read the file, or HOME is another folder where it runs: ls -l ~/.aws',
    ],
  },
  'profile-incomplete': {
    title: 'The AWS profile is incomplete',
    cause:
      'Account, role, start URL, region or scope is missing, or the profile names an [sso-session] that does not exist.',
    fix: [
      fixes.lendLogin,
      `{?outdated}If the profile has an sso_session or login_session, or gets its sign-in through source_profile, the program is too old for it: update it. Until then, name a second profile that has only: ${lendSignIn}`,
      'The [sso-session] section in ~/.aws/config needs this line, with an s in scopes: sso_registration_scopes = {scope}. Then sign in again.',
      'The profile’s sso_session must be the name of an [sso-session NAME] section in ~/.aws/config, without blanks or quotes in either place: no {unread} was found there.',
      'In a profile with role_arn, remove {mixed}: it belongs only in the profile that source_profile names.',
      '{?javaTwo}{!mixed}If the profile has a role_arn, remove sso_session from it: it belongs only in the profile that source_profile names.',
      '{?portal}If the profile has an sso_session, the AWS SDK of the program that reported this is too old for it: update that program[[ ({update})]], or put sso_start_url and sso_region in the profile in place of sso_session, and sign in again.',
      'sso_account_id and sso_role_name must be in each [profile NAME] section of ~/.aws/config, not in [sso-session NAME]: the program sent no {unsaid}.',
      '{?unsaid}If they are, the program’s AWS SDK is too old for the profile’s sso_session: update it[[ ({update})]], or put sso_start_url and sso_region in the profile in place of sso_session, and sign in again.',
      '{!blank}Rename [sso-session {spaced}] so that its name has no blanks or quotes, in the profile’s sso_session too, and sign in again: many AWS SDKs do not find the name as it is.',
      'Rename [sso-session {blank}] so that its name has no spaces, in the profile’s sso_session too, and sign in again: many AWS SDKs do not find the name as it is.',
      '{?allMissing}If no profile is named, the AWS CLI reads [default], which has none of these settings. Name the profile of your sign-in: export AWS_PROFILE=NAME',
      '{?notSso}{!allMissing}If it assumes a role (role_arn), sign in to the profile that its source_profile names: openclaw-bedrock login --profile SOURCE',
      '{?twofold}Keep sso_start_url and sso_region only in the [sso-session NAME] section, and remove them from the profile.',
      '{?unnamedPortal}Name the portal: aws-sso-util login URL REGION. If it looks for another one, an old URL is still in AWS_DEFAULT_SSO_START_URL or in ~/.aws/config: correct it there.',
      '{?mixture}The SDK for .NET knows no sign-in with these settings together. Let {profile} have those of one kind, all of them, and not stand in ~/.aws/credentials too with others. If the AWS CLI can use it, update the program.',
      '{!unsaid}{!blank}{!allMissing}{!unread}{!scope}{!twofold}{!unnamedPortal}If another profile is the right one, set AWS_PROFILE to its name.',
      '{!borrows}{!portal}{!mixture}Complete it: openclaw-bedrock init --auth sso --profile {profile}',
      `{!borrows}{!outdated}{!portal}{!mixture}${fixes.setUpSso}`,
    ],
  },
} as const satisfies FailureTranslation<typeof families.profileFailures>;
