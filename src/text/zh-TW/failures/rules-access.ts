import type * as en from '../../en/failures/rules-access.ts';
import type { FailureTranslation } from '../../text.ts';

import { fixes } from './fixes.ts';

export const accessTexts = {
  'bedrock-refused': {
    title: 'Bedrock 拒絕了呼叫',
    cause: '這不是已知的拒絕原因。Bedrock 的回應：{detail}',
    fix: [fixes.doctor, 'AWS 支援可查詢請求編號 {requestId}。'],
  },
  'iam-denied': {
    title: '角色缺少權限',
    cause: '角色的政策沒有允許 {action}。跨區域設定檔在每個目的區域都需要此權限。',
    fix: ['允許對 {resource} 執行 {action}', '可交給管理員的完整政策：openclaw-bedrock policy'],
  },
  'policy-denied': {
    title: '政策禁止此呼叫',
    cause: '{policy} 不允許 {action}，即使角色允許也無效。通常是禁止了跨區域設定檔的目的區域。',
    fix: [
      '請管理員為 {resource} 的 {action} 開放例外。',
      '改用只在您的區域執行的模型：openclaw-bedrock init --model openai.gpt-oss-120b-1:0',
    ],
  },
  'model-access-denied': {
    title: '此帳號無法存取這個模型',
    cause: '該帳號未啟用此模型，或此區域不提供。',
    fix: [
      '在模型目錄中開啟：https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
      fixes.otherModel,
    ],
  },
  'marketplace-denied': {
    title: '尚未有人訂閱這個模型',
    cause: '帳號中的首次呼叫會在 AWS Marketplace 訂閱模型，而此角色沒有該權限。',
    fix: [
      '請擁有 aws-marketplace:Subscribe 與 ViewSubscriptions 權限的人呼叫一次 {model}（Bedrock 主控台的 Playground）。',
      '最多等待 15 分鐘後執行：openclaw-bedrock verify',
    ],
  },
  'payment-missing': {
    title: '帳號無法支付此模型的費用',
    cause: 'AWS Marketplace 在此帳號找不到有效的付款方式。',
    fix: ['新增付款方式：https://console.aws.amazon.com/billing/home#/paymentpreferences', fixes.otherModel],
  },
  'use-case-form': {
    title: '須先向 Anthropic 提交使用案例',
    cause: '帳號或組織在首次呼叫 Claude 模型前須填寫一次表單。',
    fix: [
      '填寫表單：https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
      '等待 15 分鐘後執行：openclaw-bedrock verify',
    ],
  },
  'country-unsupported': {
    title: '此模型供應商不支援您所在的國家',
    cause: '模型供應商拒絕來自您或帳號所在地的呼叫，任何設定都無法改變。',
    fix: [fixes.otherModel],
  },
  'account-not-allowed': {
    title: '此帳號尚未獲准執行模型',
    cause: 'AWS 尚未為此帳號開放推論，新帳號常有此情況。您的設定沒有問題。',
    fix: [
      '向 AWS 支援申請 Bedrock 模型存取，並附上請求編號 {requestId}：https://console.aws.amazon.com/support/home',
      'AWS 支援：https://console.aws.amazon.com/support/home',
    ],
  },
} satisfies FailureTranslation<typeof en.accessTexts>;
