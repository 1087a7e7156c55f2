import type { Text } from './text.ts';

/** What is said while a live call takes its time. */
export const waiting = {
  firstToken: {
    en: 'Waiting for the first word from {host}: {seconds} s (a large model can take a minute)',
    'zh-TW': '等待 {host} 的第一個字：{seconds} 秒（大型模型可能需要一分鐘）',
  },
  retryThrottled: {
    en: 'Too many requests for now; trying again in {seconds} s ({attempt} of {attempts})',
    'zh-TW': '目前請求過多；{seconds} 秒後重試（第 {attempt} 次，共 {attempts} 次）',
  },
  retryUnavailable: {
    en: 'Bedrock cannot answer right now; trying again in {seconds} s ({attempt} of {attempts})',
    'zh-TW': 'Bedrock 目前無法回應；{seconds} 秒後重試（第 {attempt} 次，共 {attempts} 次）',
  },
} satisfies Record<string, Text>;
