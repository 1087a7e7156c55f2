import type { ErrorName } from '../errors.ts';
import { fixes } from './fixes.ts';
import type { ErrorText } from './text.ts';

/** Texts of the errors of a model, of lists and policies of models, a request, its load, and its reply. */
export const modelTexts = {
  'model-not-found': {
    title: { en: 'This region does not have the model', 'zh-TW': '此區域沒有這個模型' },
    cause: {
      en: 'The id is misspelt, or the model or inference profile does not exist in this region.',
      'zh-TW': '模型 ID 拼寫有誤，或此區域沒有該模型或推論設定檔。',
    },
    fix: [
      {
        en: 'See what {region} has: openclaw-bedrock models --region {region}',
        'zh-TW': '查看 {region} 提供的模型：openclaw-bedrock models --region {region}',
      },
      fixes.otherModel,
    ],
  },
  'needs-inference-profile': {
    title: {
      en: 'The model is only reached through an inference profile',
      'zh-TW': '此模型只能透過推論設定檔使用',
    },
    cause: {
      en: 'It cannot be called by its own id, only by the id of a profile such as us. or global. and that id.',
      'zh-TW': '無法直接以模型 ID 呼叫，須使用推論設定檔 ID，例如在其前加上 us. 或 global.。',
    },
    fix: [
      {
        en: 'See the profiles of {region}: openclaw-bedrock models --region {region}',
        'zh-TW': '查看 {region} 的推論設定檔：openclaw-bedrock models --region {region}',
      },
      {
        en: 'Let the right one be found: openclaw-bedrock init --model {base}',
        'zh-TW': '由本工具找出適用者：openclaw-bedrock init --model {base}',
      },
      fixes.otherModel,
    ],
  },
  'model-retired': {
    title: { en: 'The model has been retired', 'zh-TW': '此模型已停用' },
    cause: {
      en: 'Its maker has ended it, or closed it to accounts that have not used it lately.',
      'zh-TW': '供應商已終止此模型，或不再開放給近期未使用的帳號。',
    },
    fix: [fixes.otherModel],
  },
  'model-unsuitable': {
    title: { en: 'The model cannot do what an agent needs', 'zh-TW': '此模型不符合代理程式的需求' },
    cause: {
      en: 'It does not stream, does not use tools while streaming, or does not hold a conversation.',
      'zh-TW': '此模型不支援串流、串流時無法使用工具，或無法進行對話。',
    },
    fix: [fixes.otherModel],
  },
  'max-tokens-too-high': {
    title: { en: 'maxTokens is higher than the model allows', 'zh-TW': 'maxTokens 超過模型上限' },
    cause: {
      en: 'The model writes {limit} tokens at most.',
      'zh-TW': '此模型最多輸出 {limit} 個 token。',
    },
    fix: [
      {
        en: 'In openclaw.json set "maxTokens": {limit} for this model.',
        'zh-TW': '在 openclaw.json 中將此模型的 "maxTokens" 設為 {limit}。',
      },
    ],
  },
  'context-overflow': {
    title: {
      en: 'The conversation is longer than the model can read',
      'zh-TW': '對話長度超過模型可讀取的範圍',
    },
    cause: {
      en: 'contextWindow in openclaw.json is larger than the real one, or leaves no room for maxTokens.',
      'zh-TW': 'openclaw.json 中的 contextWindow 大於實際值，或沒有為 maxTokens 保留空間。',
    },
    fix: [
      {
        en: 'In openclaw.json set "contextWindow": {limit} or less for this model.',
        'zh-TW': '在 openclaw.json 中將此模型的 "contextWindow" 設為 {limit} 或更小。',
      },
      {
        en: 'Write the right limits: openclaw-bedrock init. Then /new in the chat.',
        'zh-TW': '寫入正確的上限：openclaw-bedrock init，再於聊天中輸入 /new。',
      },
    ],
  },
  'request-rejected': {
    title: { en: 'The model does not accept a parameter', 'zh-TW': '模型不接受某個參數' },
    cause: {
      en: 'Newer models refuse temperature, fixed thinking budgets or forced tools. It said: {detail}',
      'zh-TW': '較新的模型不接受 temperature、固定思考額度或強制工具。回應：{detail}',
    },
    fix: [
      {
        en: 'Remove params of this model from openclaw.json, and update OpenClaw.',
        'zh-TW': '移除 openclaw.json 中此模型的 params，並更新 OpenClaw。',
      },
    ],
  },
  'no-bedrock-in-region': {
    title: { en: 'Amazon Bedrock is not in this region', 'zh-TW': '此區域沒有 Amazon Bedrock' },
    cause: {
      en: '{region} belongs to a part of AWS without Bedrock (China, for one), or is no region.',
      'zh-TW': '{region} 屬於沒有 Bedrock 的 AWS 分區（例如中國），或不是有效的區域。',
    },
    fix: [
      { en: 'openclaw-bedrock init --region us-east-1', 'zh-TW': 'openclaw-bedrock init --region us-east-1' },
    ],
  },
  throttled: {
    title: { en: 'Too many requests at once', 'zh-TW': '請求過於頻繁' },
    cause: {
      en: "The account's quota for a minute is used up. maxTokens counts in full as soon as a request begins.",
      'zh-TW': '帳號每分鐘的配額已用盡。請求一開始就會計入完整的 maxTokens。',
    },
    fix: [
      fixes.waitAndVerify,
      {
        en: 'If it keeps happening, lower maxTokens of the model in openclaw.json.',
        'zh-TW': '若持續發生，請降低 openclaw.json 中此模型的 maxTokens。',
      },
    ],
  },
  'quota-exhausted': {
    title: { en: "The account's quota for this model is used up", 'zh-TW': '帳號對此模型的配額已用盡' },
    cause: {
      en: 'It is a quota for a day or a fixed one, on new accounts often zero. Trying again does not help.',
      'zh-TW': '這是每日或固定的配額，新帳號常為零。重試沒有幫助。',
    },
    fix: [
      {
        en: 'Ask for more: https://console.aws.amazon.com/servicequotas/home/services/bedrock/quotas?region={region}',
        'zh-TW':
          '申請提高配額：https://console.aws.amazon.com/servicequotas/home/services/bedrock/quotas?region={region}',
      },
      fixes.otherModel,
    ],
  },
  'bedrock-unavailable': {
    title: { en: 'Bedrock cannot answer at the moment', 'zh-TW': 'Bedrock 目前無法回應' },
    cause: {
      en: 'The fault is with the service or the model. Your set-up is right.',
      'zh-TW': '問題出在服務或模型，您的設定沒有問題。',
    },
    fix: [fixes.waitAndVerify, fixes.otherModel],
  },
  'stream-broken': {
    title: { en: 'The reply broke off', 'zh-TW': '回覆中斷' },
    cause: {
      en: 'The connection was cut or its content damaged before the end: {detail}',
      'zh-TW': '連線在結束前中斷或內容損毀：{detail}',
    },
    fix: [
      fixes.verify,
      {
        en: 'If it happens again, a proxy in between may not let streams through: openclaw-bedrock doctor --live',
        'zh-TW': '若再次發生，可能是中間的代理伺服器不允許串流：openclaw-bedrock doctor --live',
      },
    ],
  },
  'empty-reply': {
    title: { en: 'The model answered with nothing', 'zh-TW': '模型沒有回覆任何內容' },
    cause: {
      en: 'The call worked, but there was neither text nor reasoning in it (stop reason {stopReason}).',
      'zh-TW': '呼叫成功，但沒有文字也沒有推理內容（停止原因 {stopReason}）。',
    },
    fix: [fixes.verify, fixes.otherModel],
  },
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
