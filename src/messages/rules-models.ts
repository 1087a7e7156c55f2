import type { ErrorName } from '../errors.ts';
import type { ErrorText } from './text.ts';

/** Texts of what goes wrong while models are listed and a policy is made for them. */
export const modelListTexts = {
  'no-models': {
    title: { en: 'The region has no model for an agent', 'zh-TW': '此區域沒有可供代理程式使用的模型' },
    cause: {
      en: 'AWS lists no active model in {region} that reads and streams text and can be called on demand or by a profile.',
      'zh-TW': 'AWS 在 {region} 沒有列出任何可讀寫並串流文字、且能隨需或透過 profile 呼叫的有效模型。',
    },
    fix: [
      {
        en: 'Choose another region: openclaw-bedrock init --region us-east-1',
        'zh-TW': '改用其他區域：openclaw-bedrock init --region us-east-1',
      },
    ],
  },
  'policy-too-long': {
    title: { en: 'One policy cannot hold all these models', 'zh-TW': '單一政策容納不下這些模型' },
    cause: {
      en: '{count} models take {size} characters; IAM allows {limit}.',
      'zh-TW': '{count} 個模型需要 {size} 個字元；IAM 上限為 {limit}。',
    },
    fix: [
      {
        en: 'Make a policy for some of them at a time: openclaw-bedrock policy --model ID --model ID',
        'zh-TW': '分批產生政策：openclaw-bedrock policy --model ID --model ID',
      },
    ],
  },
} as const satisfies Partial<Record<ErrorName, ErrorText>>;
