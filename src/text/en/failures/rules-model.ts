import { fixes } from './fixes.ts';

/** Texts of the errors of a model, of lists and policies of models, a request, its load, and its reply. */
export const modelTexts = {
  'model-not-found': {
    title: 'This region does not have the model',
    cause: 'The id is misspelt, or the model or inference profile does not exist in this region.',
    fix: ['See what {region} has: openclaw-bedrock models --region {region}', fixes.otherModel],
  },
  'needs-inference-profile': {
    title: 'The model is only reached through an inference profile',
    cause:
      'It cannot be called by its own id, only by the id of a profile such as us. or global. and that id.',
    fix: [
      'See the profiles of {region}: openclaw-bedrock models --region {region}',
      'Let the right one be found: openclaw-bedrock init --model {base}',
      fixes.otherModel,
    ],
  },
  'model-retired': {
    title: 'The model has been retired',
    cause: 'Its maker has ended it, or closed it to accounts that have not used it lately.',
    fix: [fixes.otherModel],
  },
  'model-unsuitable': {
    title: 'The model cannot do what an agent needs',
    cause: 'It does not stream, does not use tools while streaming, or does not hold a conversation.',
    fix: [fixes.otherModel],
  },
  'max-tokens-too-high': {
    title: 'maxTokens is higher than the model allows',
    cause: 'The model writes {limit} tokens at most.',
    fix: ['In openclaw.json set "maxTokens": {limit} for this model.'],
  },
  'context-overflow': {
    title: 'The conversation is longer than the model can read',
    cause: 'contextWindow in openclaw.json is larger than the real one, or leaves no room for maxTokens.',
    fix: [
      'In openclaw.json set "contextWindow": {limit} or less for this model.',
      'Write the right limits: openclaw-bedrock init. Then /new in the chat.',
    ],
  },
  'conversation-malformed': {
    title: 'Bedrock refuses the order of the conversation',
    cause:
      'The messages of this chat do not alternate as the model asks, often because an earlier turn failed halfway. The setup is right.',
    fix: ['Start a new conversation: send /new in the chat'],
  },
  'guardrail-intervened': {
    title: 'A guardrail of your account stopped the reply',
    cause:
      'Bedrock answered with guardrail_intervened: the guardrail that is set for OpenClaw blocked this text.',
    fix: [
      'See which guardrail it is: openclaw config get plugins.entries.amazon-bedrock.config.guardrail',
      'Ask whoever manages the guardrail, or send something else.',
    ],
  },
  'request-rejected': {
    title: 'The model does not accept a parameter',
    cause: 'Newer models refuse temperature, fixed thinking budgets or forced tools. It said: {detail}',
    fix: ['Remove params of this model from openclaw.json, and update OpenClaw.'],
  },
  'no-bedrock-in-region': {
    title: 'Amazon Bedrock is not in this region',
    cause: '{region} belongs to a part of AWS without Bedrock (China, for one), or is no region.',
    fix: ['openclaw-bedrock init --region us-east-1'],
  },
  throttled: {
    title: 'Too many requests at once',
    cause:
      "The account's quota for a minute is used up. maxTokens counts in full as soon as a request begins.",
    fix: [fixes.waitAndVerify, 'If it keeps happening, lower maxTokens of the model in openclaw.json.'],
  },
  'quota-exhausted': {
    title: "The account's quota for this model is used up",
    cause: 'It is a quota for a day or a fixed one, on new accounts often zero. Trying again does not help.',
    fix: [
      'Ask for more: https://console.aws.amazon.com/servicequotas/home/services/bedrock/quotas?region={region}',
      fixes.otherModel,
    ],
  },
  'bedrock-unavailable': {
    title: 'Bedrock cannot answer at the moment',
    cause: 'The fault is with the service or the model. Your set-up is right.',
    fix: [fixes.waitAndVerify, fixes.otherModel],
  },
  'stream-broken': {
    title: 'The reply broke off',
    cause: 'The connection was cut or its content damaged before the end: {detail}',
    fix: [
      fixes.verify,
      'If it happens again, a proxy in between may not let streams through: openclaw-bedrock doctor --live',
    ],
  },
  'empty-reply': {
    title: 'The model answered with nothing',
    cause: 'The call worked, but there was neither text nor reasoning in it (stop reason {stopReason}).',
    fix: [fixes.verify, fixes.otherModel],
  },
  'no-models': {
    title: 'The region has no model for an agent',
    cause:
      'AWS lists no active model in {region} that reads and streams text and can be called on demand or by a profile.',
    fix: ['Choose another region: openclaw-bedrock init --region us-east-1'],
  },
  'policy-too-long': {
    title: 'One policy cannot hold all these models',
    cause: '{count} models take {size} characters; IAM allows {limit}.',
    fix: ['Make a policy for some of them at a time: openclaw-bedrock policy --model ID --model ID'],
  },
} as const;
