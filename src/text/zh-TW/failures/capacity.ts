import type * as en from '../../en/failures/capacity.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const capacityFailures = {
  throttled: {
    title: '請求過多',
    cause:
      '[[{!tokens}每分鐘的配額已用盡。]][[{?tokens}每分鐘的 token 配額已用盡。新帳戶只要一個請求就可能用完。]]請求開始時，Bedrock 會先預留整個 maxTokens。',
    fix: [
      `{?tokens}${fixes.moreQuota}`,
      `{!tokens}${fixes.waitAndVerify}`,
      `{!tokens}${fixes.waitElsewhere}`,
      '{!tokens}{?foreign}請減少同時送出的請求。設定 AWS_RETRY_MODE=adaptive 與 AWS_MAX_ATTEMPTS=10 後，AWS SDK 會在每次重試之間等待更久。',
      fixes.lessOutput,
      fixes.lessOutputElsewhere,
      '{!foreign}改選其他模型或區域：openclaw-bedrock init',
      '{?foreign}改選其他模型或區域，或以 us. 或 global. 開頭的 ID，各有自己的配額。',
      `{!tokens}${fixes.moreQuota}`,
      `{?tokens}${fixes.waitAndVerify}`,
      `{?tokens}${fixes.waitElsewhere}`,
      fixes.support,
    ],
  },
  'quota-exhausted': {
    title: '帳戶對此模型的配額已用盡',
    cause: '這是每日或固定的配額，新帳戶常為零。每日配額隔天即恢復，在那之前重試沒有幫助。',
    fix: [
      fixes.moreQuota,
      '若該處的配額看來正常，當天第一個請求卻仍失敗，就只有 AWS 支援能提高[[（請附上請求編號 {requestId}）]]：https://console.aws.amazon.com/support/home',
      '{!foreign}改選其他模型或區域，各有自己的配額：openclaw-bedrock init',
      '{?foreign}改選其他模型或區域，各有自己的配額。',
      fixes.lessOutput,
      fixes.lessOutputElsewhere,
    ],
  },
  'bedrock-unavailable': {
    title: 'Bedrock 暫時無法使用',
    cause: '問題出在 AWS，您的設定沒有問題。',
    fix: [
      '{?speech}Nova Sonic 的工作階段在 8 分鐘後結束。請在那之前帶著原有的對話紀錄開始新的工作階段。',
      '若總是發生在較長的回答，則是 agent 的模型對 {invokesAgent} 而言太慢：請為 agent 選擇較快的模型、讓回答簡短，或使用串流（streamingConfigurations: streamFinalResponse）。',
      `{!invokesAgent}${fixes.waitAndVerify}`,
      '{?invokesAgent}{!foreign}請稍候一分鐘再試。',
      fixes.waitElsewhere,
      '{?program}{!invokesAgent}若持續發生，而模型在 AWS CLI 中有回應，問題可能出在 {program}：請更新，或退回前一個版本。',
      `{!invokesAgent}${fixes.otherModel}`,
      `{!invokesAgent}${fixes.otherModelElsewhere}`,
    ],
  },
} satisfies FailureTranslation<typeof en.capacityFailures>;
