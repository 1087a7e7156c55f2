import type * as en from '../en/waiting.ts';
import type { Translation } from '../text.ts';

export const waiting = {
  firstToken: '等待第一個回覆… {seconds} 秒（大型模型可能需要一分鐘）',
  retryThrottled: 'AWS 限制請求頻率，{seconds} 秒後重試（第 {attempt} 次，共 {attempts} 次）',
  retryUnavailable: 'Bedrock 目前無法回應；{seconds} 秒後重試（第 {attempt} 次，共 {attempts} 次）',
} satisfies Translation<typeof en.waiting>;
