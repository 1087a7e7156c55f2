import type { ErrorName } from '../errors.ts';
import { fixes } from './fixes.ts';
import type { ErrorText } from './text.ts';

/** Texts of the errors of permission: the role, the organization, the account, the maker of the model. */
export const accessTexts = {
  'bedrock-refused': {
    title: { en: 'Bedrock refused the call', 'zh-TW': 'Bedrock 拒絕了呼叫' },
    cause: {
      en: 'It is not a refusal that we know. Bedrock said: {detail}',
      'zh-TW': '這不是已知的拒絕原因。Bedrock 的回應：{detail}',
    },
    fix: [
      fixes.doctor,
      {
        en: 'AWS Support can look up request {requestId}.',
        'zh-TW': 'AWS 支援可查詢請求編號 {requestId}。',
      },
    ],
  },
  'iam-denied': {
    title: { en: 'The role lacks a permission', 'zh-TW': '角色缺少權限' },
    cause: {
      en: 'No policy of the role allows {action}. A cross-region profile needs it in every region it leads to.',
      'zh-TW': '角色的政策沒有允許 {action}。跨區域設定檔在每個目的區域都需要此權限。',
    },
    fix: [
      { en: 'Allow {action} on {resource}', 'zh-TW': '允許對 {resource} 執行 {action}' },
      {
        en: 'The whole policy to give your administrator: openclaw-bedrock policy',
        'zh-TW': '可交給管理員的完整政策：openclaw-bedrock policy',
      },
    ],
  },
  'policy-denied': {
    title: { en: 'A policy forbids the call', 'zh-TW': '政策禁止此呼叫' },
    cause: {
      en: 'The {policy} stands against {action}, whatever the role allows. Often it forbids a region that a cross-region profile leads to.',
      'zh-TW': '{policy} 不允許 {action}，即使角色允許也無效。通常是禁止了跨區域設定檔的目的區域。',
    },
    fix: [
      {
        en: 'Ask your administrator for an exception for {action} on {resource}.',
        'zh-TW': '請管理員為 {resource} 的 {action} 開放例外。',
      },
      {
        en: 'Or choose a model that stays in your region: openclaw-bedrock init --model openai.gpt-oss-120b-1:0',
        'zh-TW': '或改用只在您的區域執行的模型：openclaw-bedrock init --model openai.gpt-oss-120b-1:0',
      },
    ],
  },
  'model-access-denied': {
    title: { en: 'The account has no access to this model', 'zh-TW': '此帳號無法存取這個模型' },
    cause: {
      en: 'The model is not enabled for the account, or not in this region.',
      'zh-TW': '該帳號未啟用此模型，或此區域不提供。',
    },
    fix: [
      {
        en: 'Open it in the catalogue: https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
        'zh-TW':
          '在模型目錄中開啟：https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
      },
      fixes.otherModel,
    ],
  },
  'marketplace-denied': {
    title: { en: 'Nobody has subscribed to this model yet', 'zh-TW': '尚未有人訂閱這個模型' },
    cause: {
      en: 'The first call in an account subscribes to it in AWS Marketplace, which this role may not do.',
      'zh-TW': '帳號中的首次呼叫會在 AWS Marketplace 訂閱模型，而此角色沒有該權限。',
    },
    fix: [
      {
        en: 'Let someone with aws-marketplace:Subscribe and ViewSubscriptions call {model} once (Bedrock console, Playground).',
        'zh-TW':
          '請擁有 aws-marketplace:Subscribe 與 ViewSubscriptions 權限的人呼叫一次 {model}（Bedrock 主控台的 Playground）。',
      },
      {
        en: 'Wait up to 15 minutes, then: openclaw-bedrock verify',
        'zh-TW': '最多等待 15 分鐘後執行：openclaw-bedrock verify',
      },
    ],
  },
  'payment-missing': {
    title: { en: 'The account cannot pay for this model', 'zh-TW': '帳號無法支付此模型的費用' },
    cause: {
      en: 'AWS Marketplace finds no valid means of payment in the account.',
      'zh-TW': 'AWS Marketplace 在此帳號找不到有效的付款方式。',
    },
    fix: [
      {
        en: 'Add a card: https://console.aws.amazon.com/billing/home#/paymentpreferences',
        'zh-TW': '新增付款方式：https://console.aws.amazon.com/billing/home#/paymentpreferences',
      },
      fixes.otherModel,
    ],
  },
  'use-case-form': {
    title: { en: 'Anthropic wants to know your use case first', 'zh-TW': '須先向 Anthropic 提交使用案例' },
    cause: {
      en: 'An account or organization fills in a short form once before it may call Claude models.',
      'zh-TW': '帳號或組織在首次呼叫 Claude 模型前須填寫一次表單。',
    },
    fix: [
      {
        en: 'Fill it in: https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
        'zh-TW': '填寫表單：https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
      },
      {
        en: 'Wait 15 minutes, then: openclaw-bedrock verify',
        'zh-TW': '等待 15 分鐘後執行：openclaw-bedrock verify',
      },
    ],
  },
  'country-unsupported': {
    title: { en: 'This maker does not serve your country', 'zh-TW': '此模型供應商不支援您所在的國家' },
    cause: {
      en: 'The maker of the model refuses calls from where you or your account are. No setting changes that.',
      'zh-TW': '模型供應商拒絕來自您或帳號所在地的呼叫，任何設定都無法改變。',
    },
    fix: [fixes.otherModel],
  },
  'account-not-allowed': {
    title: { en: 'The account may not run models yet', 'zh-TW': '此帳號尚未獲准執行模型' },
    cause: {
      en: 'AWS has not opened inference for it, as happens with new accounts. Your set-up is right.',
      'zh-TW': 'AWS 尚未為此帳號開放推論，新帳號常有此情況。您的設定沒有問題。',
    },
    fix: [
      {
        en: 'Ask AWS Support for Bedrock model access, naming request {requestId}: https://console.aws.amazon.com/support/home',
        'zh-TW':
          '向 AWS 支援申請 Bedrock 模型存取，並附上請求編號 {requestId}：https://console.aws.amazon.com/support/home',
      },
      {
        en: 'AWS Support: https://console.aws.amazon.com/support/home',
        'zh-TW': 'AWS 支援：https://console.aws.amazon.com/support/home',
      },
    ],
  },
} as const satisfies Partial<Record<ErrorName, ErrorText>>;
