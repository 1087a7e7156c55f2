/** Commands and settings of other programs that several texts name: they are the same in every language. */

/** Lets a container on EC2 reach the instance's role. */
export const raiseHopLimit =
  'aws ec2 modify-instance-metadata-options --instance-id ID --http-put-response-hop-limit 2';

/** The only setting of a profile that lends its sign-in to a program that cannot sign in that way. */
export const lendSignIn =
  'credential_process = aws configure export-credentials --profile NAME --format process';
