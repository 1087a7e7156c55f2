import type * as families from '../../../failures/families/regions.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of the AWS region that a program is set to. */
export const regionFailures = {
  'region-missing': {
    title: 'No AWS region is set',
    cause:
      '[[{?pasted}The program that reported this found no region]][[{!pasted}There is no region]][[{!pasted}{!foreign}{!old}{!idle} in the provider’s baseUrl, AWS_REGION or the profile]][[{?pasted}{!foreign}{!old}{!idle} in AWS_REGION or the profile]][[{!foreign}{!old}{?idle} in the provider’s baseUrl or AWS_REGION]][[{?old}{!idle} in AWS_REGION or the profile]][[{?old}{?idle} in AWS_REGION]].[[ Profile default has {idle}, which OpenClaw reads only if AWS_PROFILE names that profile, and it is not set.]][[ OpenClaw {old} does not take it from openclaw.json.]][[ OpenClaw’s Bedrock plugin does not read {unread}.]]',
    fix: [
      fixes.afterUpdate,
      'In the workflow, give the step an {input}, below "with:". If it has one, the variable that it takes it from is empty.',
      '{?otherSdk}Set it where the program runs (boto3 reads only the second): export AWS_REGION=REGION AWS_DEFAULT_REGION=REGION',
      '{!otherSdk}{!input}{?foreign}Set it in the profile, in the settings of[[ {program}]][[{!program} the program]], or where it runs: export AWS_REGION=REGION',
      '{!otherSdk}{!input}{?unnamed}In a program other than OpenClaw, set it in its own settings for Bedrock, or where it runs: export AWS_REGION=REGION',
      '{?role}On a machine with a role: openclaw-bedrock init --auth {role}[[ --region {knownRegion}]]',
      '{!foreign}{!input}[[{?unnamed}In OpenClaw: ]]openclaw-bedrock init[[ --auth {auth}]][[ --region {knownRegion}]]',
      '{?pasted}If it is set there, the program ignores it: update the program, or go back one version.',
    ],
  },
  'instance-not-found': {
    title: 'Spring Cloud AWS expects an EC2 instance, but is not running on one',
    cause: 'It can detect its region and its CloudFormation stack only on EC2.',
    fix: [
      'Set the region and switch both look-ups off, in application.properties: cloud.aws.region.static=REGION, cloud.aws.region.auto=false and cloud.aws.stack.auto=false. From version 3 on, spring.cloud.aws.region.static=REGION is enough.',
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
      '{?step}In the workflow, correct aws-region of the step, or the secret or variable that it comes from. It must be the code of a region alone, such as us-east-1.',
      '{!zone}{!step}See where it is set, and correct it there: aws configure list',
      '{!foreign}{?zone}For OpenClaw: openclaw-bedrock init --region {region}',
    ],
  },
} as const satisfies FailureTranslation<typeof families.regionFailures>;
