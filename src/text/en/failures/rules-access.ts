import { fixes } from './fixes.ts';

/** Texts of the errors of permission: the role, the organization, the account, the maker of the model. */
export const accessTexts = {
  'bedrock-refused': {
    title: 'Bedrock refused the call',
    cause: 'It is not a refusal that we know. Bedrock said: {detail}',
    fix: [fixes.doctor, 'AWS Support can look up request {requestId}.'],
  },
  'iam-denied': {
    title: 'The role lacks a permission',
    cause:
      'No policy of the role allows {action}. A cross-region profile needs it in every region it leads to.',
    fix: [
      'Allow {action} on {resource}',
      'The whole policy to give your administrator: openclaw-bedrock policy',
    ],
  },
  'policy-denied': {
    title: 'A policy forbids the call',
    cause:
      'The {policy} stands against {action}, whatever the role allows. Often it forbids a region that a cross-region profile leads to.',
    fix: [
      'Ask your administrator for an exception for {action} on {resource}.',
      'Choose a model that stays in your region: openclaw-bedrock init --model openai.gpt-oss-120b-1:0',
    ],
  },
  'model-access-denied': {
    title: 'The account has no access to this model',
    cause: 'The model is not enabled for the account, or not in this region.',
    fix: [
      'Open it in the catalogue: https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
      fixes.otherModel,
    ],
  },
  'marketplace-denied': {
    title: 'Nobody has subscribed to this model yet',
    cause: 'The first call in an account subscribes to it in AWS Marketplace, which this role may not do.',
    fix: [
      'Let someone with aws-marketplace:Subscribe and ViewSubscriptions call {model} once (Bedrock console, Playground).',
      'Wait up to 15 minutes, then: openclaw-bedrock verify',
    ],
  },
  'payment-missing': {
    title: 'The account cannot pay for this model',
    cause: 'AWS Marketplace finds no valid means of payment in the account.',
    fix: ['Add a card: https://console.aws.amazon.com/billing/home#/paymentpreferences', fixes.otherModel],
  },
  'use-case-form': {
    title: 'Anthropic wants to know your use case first',
    cause: 'An account or organization fills in a short form once before it may call Claude models.',
    fix: [
      'Fill it in: https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
      'Wait 15 minutes, then: openclaw-bedrock verify',
    ],
  },
  'country-unsupported': {
    title: 'This maker does not serve your country',
    cause:
      'The maker of the model refuses calls from where you or your account are. No setting changes that.',
    fix: [fixes.otherModel],
  },
  'account-not-allowed': {
    title: 'The account may not run models yet',
    cause: 'AWS has not opened inference for it, as happens with new accounts. Your set-up is right.',
    fix: [
      'Ask AWS Support for Bedrock model access, naming request {requestId}: https://console.aws.amazon.com/support/home',
      'AWS Support: https://console.aws.amazon.com/support/home',
    ],
  },
} as const;
