import type * as families from '../../../failures/families/deployments.ts';
import type { FailureTranslation } from '../../translation.ts';

/** Failures of tools that deploy to AWS, and of what they deploy. */
export const deploymentFailures = {
  'other-account': {
    title: 'These credentials belong to another AWS account',
    cause:
      '[[{?notAccount}The program was given {notAccount} as the account. It needs the number, of 12 digits.]][[{?bucket}The CDK cannot use its bucket: it belongs to another account, or these credentials may not use it.]][[{?unseen}In the account and region of these credentials, there is no such app.]][[{!notAccount}{!bucket}{!unseen}The program needs another account than {current}, which the credentials in use belong to.]]',
    fix: [
      '{?notAccount}Give it the number in place of {notAccount}, in the AWS CDK in aws://ACCOUNT/REGION or env. To see it: aws sts get-caller-identity --query Account',
      '{?bucket}To deploy, the CDK assumes the roles that cdk bootstrap made: allow your user or role sts:AssumeRole on arn:aws:iam::*:role/cdk-*. Without them, it needs s3:GetBucketLocation, s3:ListBucket, s3:GetObject and s3:PutObject on the bucket.',
      '{?vault}Give Vault a role in that account, which trusts the one of Vault: vault write auth/aws/config/sts/{accountId} sts_role=ROLE_ARN. Or write the role with resolve_aws_unique_ids=false.',
      '{!notAccount}{!vault}See which profile is in use: aws configure list',
      '{!vault}Sign in to account {accountId}: openclaw-bedrock login --profile NAME',
      '{!notAccount}{!vault}Use a profile of the right account: export AWS_PROFILE=NAME',
      '{?unseen}Compare the region, too: export AWS_REGION=REGION',
      'If {envFile} names another profile, correct it there.',
      '{?pasted}{!notAccount}{!bucket}{!unseen}{!vault}If access keys are in several places, the program may take others than the AWS CLI does: leave only those of the right account.',
    ],
  },
  'lambda-variable-reserved': {
    title: 'AWS Lambda sets this variable itself',
    cause:
      '[[{reserved} is]][[{!reserved}The variable is]] one of those that Lambda fills in from the function’s region and role, and a deployment may not set them.',
    fix: [
      'Remove[[ {reserved}]][[{!reserved} it]] from the environment of the function: its code finds region and credentials without.',
      'For credentials of another account, let the function’s role assume a role there, or use names of your own for the variables and read them in the code.',
    ],
  },
  'instance-profile-missing': {
    title: 'There is no such instance profile for the EC2 instances',
    cause:
      'An instance gets its role through an instance profile, which the console makes along with a role for EC2, and other tools do not.',
    fix: [
      'See which there are: aws iam list-instance-profiles. Give the name of one, not of a role: in Elastic Beanstalk as IamInstanceProfile in aws:autoscaling:launchconfiguration.',
      'To make one: aws iam create-instance-profile --instance-profile-name NAME, then aws iam add-role-to-instance-profile --instance-profile-name NAME --role-name ROLE. It works after some seconds.',
      'Elastic Beanstalk no longer makes aws-elasticbeanstalk-ec2-role by itself. Its role needs the policy AWSElasticBeanstalkWebTier.',
    ],
  },
  'cdk-not-bootstrapped': {
    title: 'The AWS CDK’s bootstrap is missing or too old',
    cause:
      'The CDK deploys with a bucket and roles that cdk bootstrap makes once in each account and region. It found none here[[ of version {needed} or newer]], or these credentials may not see them.',
    fix: [
      'Create or update it: cdk bootstrap aws://ACCOUNT/REGION --profile NAME',
      'If it is there, the CDK calls another account or region: see which account the profile is of (aws sts get-caller-identity --profile NAME), and the stack’s env.',
      'If both are right, allow your user or role ssm:GetParameter on /cdk-bootstrap/*, and sts:AssumeRole on arn:aws:iam::*:role/cdk-*.',
    ],
  },
} as const satisfies FailureTranslation<typeof families.deploymentFailures>;
