import type * as families from '../../../failures/families/guardrails.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** What guardrails and filters keep back. */
export const guardrailFailures = {
  'guardrail-intervened': {
    title: 'A guardrail of your account stopped the reply',
    cause: 'Bedrock returned guardrail_intervened: a guardrail blocked this text.',
    fix: [
      '{?attack}Lower its prompt attack filter[[{!foreign}, which may take OpenClaw’s own instructions for an attack]].',
      '{!foreign}OpenClaw sends the guardrail {guardrail}, which plugins.entries.amazon-bedrock.config.guardrail in openclaw.json names.',
      'Ask whoever manages the guardrail, or send something else.',
    ],
  },
  'content-filtered': {
    title: 'The model’s own filter stopped the reply',
    cause:
      'None of your guardrails did it. [[{!moderated}Models do not write some texts word for word, such as licenses, codes of conduct or lyrics, and stop in the middle.]][[{?moderated}What was sent looks harmful to it.]]',
    fix: [
      '{?moderated}Word it differently, or leave out the image or text that it may take for harmful.',
      '{!moderated}Ask for less: for a summary, for a link, or for a command that downloads the text.',
      fixes.newChat,
      fixes.newChatElsewhere,
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'guardrail-missing': {
    title: 'Bedrock does not know this guardrail',
    cause: 'The guardrail that was named, or its version, does not exist in the model’s region.',
    fix: [
      '{!foreign}See which guardrail it is: openclaw config get plugins.entries.amazon-bedrock.config.guardrail',
      'Compare its ID and version with those of the region: aws bedrock list-guardrails[[ --region {region}]]',
    ],
  },
} as const satisfies FailureTranslation<typeof families.guardrailFailures>;
