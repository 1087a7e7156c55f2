import type * as families from '../../../failures/families/signatures.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of a request’s signature. */
export const signatureFailures = {
  'clock-skew': {
    title: 'This machine’s clock is wrong',
    cause:
      'AWS rejects requests whose time is more than [[{minutes}]][[{!minutes}five]] minutes off.[[{?late} A request that was sent minutes after it was signed looks the same.]]',
    fix: [
      '{?container}Docker Desktop has a clock of its own, which stops while the machine sleeps. Restart Docker Desktop.',
      'Linux: sudo timedatectl set-ntp true',
      'WSL: sudo hwclock -s',
      'macOS: sudo sntp -sS time.apple.com',
      'Windows, as administrator: w32tm /resync',
      '{?late}If the clock is right and it happens only now and then, the program stopped between signing and sending, as a frozen AWS Lambda function or a sleeping laptop does: send the request again.',
    ],
  },
  'request-unsigned': {
    title: 'The program sent Bedrock neither a key nor a signature',
    cause:
      'The request had no Authorization header. Either the program found no credentials, or its version does not send them (Claude Code 2.1.94 was one).',
    fix: [
      'Update the program that reported this.',
      'Check that it sees the key or profile: AWS_BEARER_TOKEN_BEDROCK or AWS_PROFILE must be set where it is started.',
      '{!foreign}See what OpenClaw would use here: openclaw-bedrock status',
    ],
  },
  'access-key-id-wrong': {
    title: 'What the program gives as access key ID is not one',
    cause:
      'An access key ID has no slashes or blanks: it is 20 capital letters and digits, and starts with AKIA or ASIA. A secret access key has 40 characters, and may have slashes.',
    fix: [
      'The ID and the secret were most likely swapped: put the one that starts with AKIA or ASIA into aws_access_key_id or AWS_ACCESS_KEY_ID, and the other into aws_secret_access_key or AWS_SECRET_ACCESS_KEY.',
      'If they are not swapped, write the ID again by hand: blanks, quotes or another word came with it.',
      'If a slash of the secret went into a URL, it must be written as %2F there.',
    ],
  },
  'authorization-foreign': {
    title: 'The request carried something else than a signature of AWS',
    cause:
      'AWS expects a signature or a Bedrock API key in the Authorization header. The program, or a proxy behind it, put another token there, or an empty one.',
    fix: [
      '{!bearer}If AWS_BEARER_TOKEN_BEDROCK is set and empty where the program runs, as Docker Compose sets one that has no value, remove it.',
      'If {bearer} is set and empty where the program runs, unset it. If it has a value, that must be a Bedrock API key.',
      `{!bearer}${fixes.updateProgram}`,
      'Remove the other token (ANTHROPIC_AUTH_TOKEN, a header of your own) from the program’s settings, and update the program, or go back one version.',
      '{!foreign}See what OpenClaw would use here: openclaw-bedrock status',
    ],
  },
  'key-broken': {
    title: 'The key contains a blank or a line break',
    cause: 'The key that the program sends to AWS is not whole, or has something before or behind it.',
    fix: [
      'Set the access key ID and the secret again, without blanks, quotes or line breaks, where the program has them from: ~/.aws/credentials, its settings, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
      'If they come from a secret of CI or Kubernetes, make it with printf %s in place of echo, which adds a line break.',
      'If the program has a Bedrock API key, set that again in the same way.',
      'If they are in a file that came from Windows, take its line ends out: sed -i "s/\\r$//" FILE',
    ],
  },
  'signed-for-elsewhere': {
    title: 'The request was signed for another region or service',
    cause: 'Its signature names another region or service than the address that it was sent to.',
    fix: [
      '{?bucket}{!expects}See where the bucket is: aws s3api get-bucket-location --bucket NAME (null means us-east-1). Give the program that region: AWS_REGION, or its own setting.',
      fixes.afterUpdate,
      'It takes {expects}: set that region for the client, or where the program runs: export AWS_REGION={expects} AWS_DEFAULT_REGION={expects}',
      'The program must sign for the service {signingName}, as the AWS SDKs do. Update it, or correct its signing name.',
      'The host is one for all regions, such as sts.amazonaws.com, and takes only signatures for us-east-1, not for {signedRegion}. Let the program call the host of its region: AWS_STS_REGIONAL_ENDPOINTS=regional. Or update it.',
      '{?stsCall}STS was called in another region than the request was signed for: set the same region where the program runs (AWS_REGION) and in an address of STS that it was given (LiteLLM: aws_sts_endpoint), and AWS_STS_REGIONAL_ENDPOINTS=regional.',
      '{!bucket}Give the program the same region as its endpoint URL, or remove the endpoint URL.',
      '{!bucket}{!afterUpdate}{!signedRegion}{!signingName}If nothing of this was changed, the program has a fault: update it, or go back one version.',
      '{!bucket}For OpenClaw, check baseUrl: openclaw-bedrock doctor',
    ],
  },
  'signature-wrong': {
    title: 'The signature of the request is wrong',
    cause:
      'AWS knows the access key, but the secret is not the one that belongs to it, or a proxy changed the request on its way.',
    fix: [
      fixes.afterUpdate,
      fixes.faultElsewhere,
      fixes.loginProfile,
      'Replace the access keys in {keysIn}',
      '{?unencoded}The path has the colon of the model ID as it is. If the same keys work in the AWS CLI, the program, or the HTTP library that it was updated to, encodes it in another way than it signed: update both, or go back one version.',
      'Copy the secret access key again, whole and without quotes or blanks, from where the access key ID is from. If that does not help, create a new access key.',
      '{?pasted}If the keys are right, check the machine’s clock: if it is more than a few minutes off, the signature is wrong.',
      'If a proxy or gateway forwards the request, let it leave path, host and headers as they are.',
      '{?pasted}{!worksElsewhere}{!unencoded}If the same keys work in the AWS CLI, the program signs in a wrong way, often for a model ID with a colon: update it, or go back one version.',
      'Look for access keys that override your sign-in: openclaw-bedrock doctor',
    ],
  },
} as const satisfies FailureTranslation<typeof families.signatureFailures>;
