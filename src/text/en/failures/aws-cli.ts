import type * as families from '../../../failures/families/aws-cli.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of the AWS CLI and boto3 themselves. */
export const awsCliFailures = {
  'aws-cli-broken': {
    title: 'The AWS CLI or the SDK for Python is not installed properly',
    cause:
      '[[{?pager}The AWS CLI shows long answers through a program, less, which is not here.]][[{!pager}It could not start: its parts do not fit together or do not fit this machine, often after an update of Python. It said: {detail}]]',
    fix: [
      '{?pager}Let it print without one: export AWS_PAGER=""',
      '{?pager}To have it, on Debian and Ubuntu: sudo apt-get install less',
      '{?present}Update the AWS CLI that is there: sudo ./aws/install --update',
      '{?rosetta}Install it for all users of the Mac, in its newest version, or add Rosetta: softwareupdate --install-rosetta',
      '{?unwritable}Install it for everyone: sudo ./aws/install. Or for you alone: ./aws/install -i ~/.local/aws-cli -b ~/.local/bin',
      '{?managed}Give it an environment of its own: python3 -m venv .venv && .venv/bin/pip install awscli boto3',
      '{?musl}Alpine Linux needs a build of its own: apk add aws-cli',
      '{glibc} is newer than this system’s C library. Use a newer system or image, or an older AWS CLI: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-version.html',
      '{?processor}It was made for another processor. See which one this machine has (uname -m), and install the AWS CLI for that: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{?moved}The shell remembers where aws was. Open a new one, or let it look again: hash -r',
      '{!pager}{!present}{!musl}{!processor}{!glibc}{!rosetta}{!unwritable}Install version 2 of the AWS CLI, which brings its own Python, and remove the broken one (pip uninstall awscli, or brew uninstall awscli): https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{?mixed}If a program in Python needs it too, update all parts together: python3 -m pip install -U awscli boto3 botocore urllib3 pyOpenSSL',
      '{?mixed}If pip may not change the system’s Python, do that in an environment of your own: python3 -m venv .venv && .venv/bin/pip install awscli boto3',
      '{!pager}To sign in without the AWS CLI: openclaw-bedrock login',
    ],
  },
  'session-shared': {
    title: 'Several threads share one session of boto3',
    cause:
      'boto3.client() and boto3.resource() use one session for all threads, which breaks if two of them make a client at the same time.',
    fix: [
      'Give each thread its own session: boto3.Session().client(NAME)',
      'Or make the client before the threads start, and pass it to them.',
    ],
  },
  'keys-not-imported': {
    title: 'The AWS CLI cannot import this file of access keys',
    cause:
      '[[It has no column {header}, which the AWS CLI looks for in its first line.]][[{!header}It found nothing in the file.]]',
    fix: [
      'Put {userName} in front of the first line, and in front of the second the name that the profile should have, each with a comma. The IAM console leaves this column out for keys of an existing user. Then import it again.',
      '{?header}If the column is there, the file starts with a byte order mark, which editors on Windows add. Save it without, and with commas between the columns.',
      'Without the file, type the keys in: aws configure',
    ],
  },
  'session-manager-plugin-missing': {
    title: 'The AWS CLI lacks its Session Manager plugin',
    cause: 'aws ssm start-session needs it on the machine where you run the command.',
    fix: [
      'On macOS: brew install --cask session-manager-plugin',
      'On others: https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html',
      'Open a new terminal, and check that it is found: session-manager-plugin',
    ],
  },
  'instance-not-connected': {
    title: 'The instance is not connected to AWS Systems Manager',
    cause:
      'A session needs its SSM agent to run, to have a role that may call Systems Manager, and to reach it in the region that you asked.',
    fix: [
      'See whether it reports there, in the region where it runs: aws ssm describe-instance-information --region REGION',
      'If the instance has just started, wait a few minutes, then try again.',
      'If it is not listed, attach the policy AmazonSSMManagedInstanceCore to its role. Then: aws ec2 reboot-instances --instance-ids [[{instance}]][[{!instance}ID]] --region REGION',
      'Without a way to the internet, it needs VPC endpoints for ssm and ssmmessages.',
    ],
  },
  'profile-option-unknown': {
    title: 'The command does not know the option for a profile',
    cause: 'Some programs take {profileOption} only after the name of a command, or only in newer versions.',
    fix: [
      'Name the profile in the environment, which all of them read: export AWS_PROFILE=NAME',
      'Put {profileOption} at the end of the line, after the command[[, such as: {profileIn}]]',
      'Update[[ {program}]][[{!program} the program]][[: {update}]][[{!update}.]]',
    ],
  },
  'step-input-missing': {
    title: 'The CI step that signs in to AWS lacks an input',
    cause:
      '[[{?outside}It found a variable missing that GitHub sets.]][[{!outside}configure-aws-credentials was given no value for one of them. Most often it comes from a secret or variable that is empty or has another name.]]',
    fix: [
      '{?outside}Update the runner, or act, and the action. Until then, set in "env:" what is missing of GITHUB_REPOSITORY, GITHUB_WORKFLOW, GITHUB_ACTION, GITHUB_ACTOR, GITHUB_REF and GITHUB_SHA.',
      '{?noAccountId}Give role-to-assume the whole ARN: arn:aws:iam::ACCOUNT:role/NAME',
      '{keyInput} is missing or empty: give the step both aws-access-key-id and aws-secret-access-key.',
      '{!keyInput}{!noAccountId}{!outside}Without keys, the step needs role-to-assume and aws-region, and the job "permissions: id-token: write". With keys, it needs aws-access-key-id, aws-secret-access-key and aws-region.',
      fixes.oldStep,
      '{!outside}In a run from a fork or by Dependabot, secrets are empty, and those of an environment need "environment:" in the job. See which there are: gh secret list',
    ],
  },
  'template-unreadable': {
    title: 'The AWS CLI cannot read the file as text',
    cause: 'It expects the encoding of the system, which on Windows is not UTF-8, and the file has another.',
    fix: [
      'If the file is not in UTF-8, save it as UTF-8 without a byte order mark. (Windows’ own tools often write UTF-16.)',
      'If it is, tell the AWS CLI so. In PowerShell: $env:AWS_CLI_FILE_ENCODING="UTF-8"',
      'In any other shell: export AWS_CLI_FILE_ENCODING=UTF-8 (in cmd.exe, set in place of export)',
    ],
  },
} as const satisfies FailureTranslation<typeof families.awsCliFailures>;
