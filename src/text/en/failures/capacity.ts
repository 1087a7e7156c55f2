import type * as families from '../../../failures/families/capacity.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of quotas, and of a Bedrock that has too much to do. */
export const capacityFailures = {
  throttled: {
    title: 'Too many requests',
    cause:
      '[[{!tokens}The per-minute quota is used up.]][[{?tokens}The quota of tokens per minute is used up. On new accounts one request can be enough.]] Bedrock reserves the whole of maxTokens when a request starts.',
    fix: [
      `{?tokens}${fixes.moreQuota}`,
      `{!tokens}${fixes.waitAndVerify}`,
      `{!tokens}${fixes.waitElsewhere}`,
      '{!tokens}{?foreign}Send fewer requests at a time. An AWS SDK waits longer between its tries with AWS_RETRY_MODE=adaptive and AWS_MAX_ATTEMPTS=10.',
      fixes.lessOutput,
      fixes.lessOutputElsewhere,
      '{!foreign}Choose another model or region: openclaw-bedrock init',
      '{?foreign}Choose another model or region, or an ID with us. or global. in front: each has a quota of its own.',
      `{!tokens}${fixes.moreQuota}`,
      `{?tokens}${fixes.waitAndVerify}`,
      `{?tokens}${fixes.waitElsewhere}`,
      fixes.support,
    ],
  },
  'quota-exhausted': {
    title: 'The account’s quota for this model is used up',
    cause:
      'This is a daily or fixed quota, often zero on new accounts. A daily one is free again the next day; retrying before that does not help.',
    fix: [
      fixes.moreQuota,
      'If it looks right there, and even the first request of the day fails, only AWS Support can raise it[[: mention request {requestId}]]: https://console.aws.amazon.com/support/home',
      '{!foreign}Choose another model or region, which has a quota of its own: openclaw-bedrock init',
      '{?foreign}Choose another model or region, which has a quota of its own.',
      fixes.lessOutput,
      fixes.lessOutputElsewhere,
    ],
  },
  'bedrock-unavailable': {
    title: 'Bedrock is temporarily unavailable',
    cause: 'The problem is on the AWS side. Your setup is fine.',
    fix: [
      '{?speech}A session of Nova Sonic ends after 8 minutes. Before that, start a new one with the history of the old one.',
      'If it is always a long answer, the agent’s model takes too long for {invokesAgent}: choose a faster one for the agent, let it answer shorter, or stream (streamingConfigurations: streamFinalResponse).',
      `{!invokesAgent}${fixes.waitAndVerify}`,
      '{?invokesAgent}{!foreign}Wait a minute, then try again.',
      fixes.waitElsewhere,
      '{?program}{!invokesAgent}If it lasts while the model answers in the AWS CLI, the fault may be in {program}: update it, or go back one version.',
      `{!invokesAgent}${fixes.otherModel}`,
      `{!invokesAgent}${fixes.otherModelElsewhere}`,
    ],
  },
} as const satisfies FailureTranslation<typeof families.capacityFailures>;
