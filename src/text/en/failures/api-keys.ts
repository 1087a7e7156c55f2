import type * as families from '../../../failures/families/api-keys.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of Bedrock API keys. */
export const apiKeyFailures = {
  'api-key-rejected': {
    title: 'Bedrock does not accept the API key',
    cause: 'The key is wrong, expired or deactivated, or it is a short-term key for another region.',
    fix: [
      '{?made}OpenClaw makes the key of amazon-bedrock-mantle from your AWS credentials when it starts, and older versions never renew it: openclaw gateway restart',
      '{?made}Newer versions renew it: openclaw update',
      'If you sign in with {signsInBy}, an old AWS_BEARER_TOKEN_BEDROCK overrides it. Find and remove it: openclaw-bedrock doctor',
      '{?worksElsewhere}The key works elsewhere, so the program sends another one, or calls another region than the key is for. Set both in the program’s settings, or AWS_BEARER_TOKEN_BEDROCK and AWS_REGION where it runs, and update the program.',
      '{?listing}If the chat works, only the list of models was refused: an old AWS_BEARER_TOKEN_BEDROCK overrides your profile or access keys there. Find and remove it: openclaw-bedrock doctor',
      fixes.newKey,
      fixes.newKeyElsewhere,
      '{?unnamed}In a program other than OpenClaw, set the region in which the key was made: in its settings, or AWS_REGION.',
      '{?foreign}{!worksElsewhere}A short-term key works only in the region where it was made: set AWS_REGION where the program runs.',
      '{!listing}If you sign in with SSO, a profile or access keys, or replaced the key, an old AWS_BEARER_TOKEN_BEDROCK may be overriding it: openclaw-bedrock doctor',
      '{!foreign}A short-term key works only in the region where it was made: openclaw-bedrock init --auth api-key --region REGION',
      'If {program} keeps keys of its own, replace or remove the one for Bedrock there, too: it may come before the variable.',
    ],
  },
  'api-key-missing': {
    title: 'No Bedrock API key found',
    cause: 'AWS_BEARER_TOKEN_BEDROCK is missing, or it is set and empty: an empty one hides the key in .env.',
    fix: [
      'In this shell it is empty: unset {emptyVariable}',
      'Nothing reads that name: in {where}, rename {misnamed} to AWS_BEARER_TOKEN_BEDROCK',
      'If you sign in with profile {leftProfile}, and no longer with a key: openclaw-bedrock doctor --fix',
      '{?foreign}Set AWS_BEARER_TOKEN_BEDROCK where[[ {program}]][[{!program} the program]] is started, and start it again. To create a key: https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys',
      '{?unnamed}In a program other than OpenClaw, set AWS_BEARER_TOKEN_BEDROCK where it is started. To create a key: https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys',
      '{?program}If you sign in with a profile and {program} still asks for a key, update it[[: {update}]][[{!update}.]]',
      `{!hidden}${fixes.setUpApiKey}`,
    ],
  },
  'api-key-malformed': {
    title: 'Not a usable Bedrock API key',
    cause:
      '[[{?damaged}The key in AWS_BEARER_TOKEN_BEDROCK looks incomplete. Copy the whole key again.]][[{?wrapped}AWS_BEARER_TOKEN_BEDROCK holds more than the key, such as quotes or the word Bearer.]][[{!pasted}{!damaged}{!wrapped}AWS_BEARER_TOKEN_BEDROCK holds something other than a Bedrock API key. ]][[{!damaged}{!wrapped}Bedrock API keys start with ABSK or bedrock-api-key-.]][[{?pasted} The program sent something else, from AWS_BEARER_TOKEN_BEDROCK or from its own settings.]]',
    fix: [
      fixes.notBedrock,
      '{!damaged}{!wrapped}Find where it is set, and remove it if you sign in with SSO: openclaw-bedrock doctor',
      '{?pasted}Look in the program’s own settings, too: some send the key of another service, such as the one in API_KEY. Empty it there, and update the program.',
      '{?pasted}If no key is set anywhere, the program does not support your kind of profile: update it.',
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
  'api-key-in-config': {
    title: 'The API key is in openclaw.json, where OpenClaw’s plugin ignores it',
    cause: 'It is there in plain text as apiKey. The plugin only reads AWS_BEARER_TOKEN_BEDROCK from .env.',
    fix: ['Move it to .env: openclaw-bedrock init --auth api-key'],
  },
} as const satisfies FailureTranslation<typeof families.apiKeyFailures>;
