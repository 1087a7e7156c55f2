import type * as families from '../../../failures/families/answers.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of a model’s answer: its stream breaks off, or nothing is in it. */
export const answerFailures = {
  'stream-broken': {
    title: 'The reply was cut off',
    cause:
      '[[{?limit}It reached the most tokens that the model may output (maxTokens).]][[{?hungUp}Whoever called the program stopped waiting before the model had answered: {detail}]][[{!limit}{!hungUp}The connection was lost or the data damaged before the end: {detail}]]',
    fix: [
      '{?limit}{!foreign}Let it continue: send continue in the chat',
      '{?limit}{!foreign}If there was no text at all, thinking took all of it: send /think low in the chat. Older versions also ignore maxTokens with newer Claude models: openclaw update',
      '{?limit}{!foreign}For longer replies, raise the model’s maxTokens in openclaw.json, and restart: openclaw gateway restart',
      '{?hungUp}Let the client wait longer, and each proxy or load balancer in front of the program: a long answer takes minutes. Streaming helps, as the first words come soon.',
      '{!limit}{!hungUp}{?foreign}Try again. If it happens again, a proxy or gateway in between cuts the stream: go around it, or turn off its buffering and raise its time limit.',
      `{!limit}${fixes.updateProgram}`,
      '{?limit}{?foreign}Raise the limit[[ of {outputLimit}]] in[[ {program}]][[{!program} the program]], up to what the model can output[[: {maxOutput}=64000]]',
      '{?limit}{?foreign}Or ask for less at a time.',
      '{!limit}{!hungUp}{?foreign}If it began with an update of the program, go back one version.',
      '{?stopped}{!foreign}If nobody stopped the run (/stop), update OpenClaw: openclaw update',
      `{!limit}${fixes.verify}`,
      '{!limit}{!foreign}If it happens again, a proxy in between may be blocking streams: openclaw-bedrock doctor --live',
    ],
  },
  'empty-reply': {
    title: 'The model returned an empty reply',
    cause:
      '[[{!heard}The call worked, but returned neither text nor reasoning.]][[{?heard}The program found no text in Bedrock’s answer. It said: {detail}]][[ The stop reason: {stopReason}.]]',
    fix: [
      '{?aiPackages}In the Vercel AI SDK, main versions belong together: ai 4 with @ai-sdk/amazon-bedrock 2, 5 with 3, 6 with 4.',
      fixes.updateProgram,
      fixes.newChatElsewhere,
      '{?heard}Models that reason first, such as gpt-oss and DeepSeek, answer in several parts, of which some programs read only the first.',
      '{?heard}In code of your own: read every part of the content, and end the messages with one of the user.',
      fixes.verify,
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
} as const satisfies FailureTranslation<typeof families.answerFailures>;
