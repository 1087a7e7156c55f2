import type * as en from '../en/use.ts';
import type { Translation } from '../translation.ts';

export const use = {
  example: '切換到 Nova Lite',
  examplePart: '只輸入名稱的一部分也可以',
  inUse: '主要模型：{model}。測試：openclaw-bedrock verify',
  ambiguous: '「{typed}」符合多個模型：{choices}',
  unlisted: '{id} 不在任何模型清單中。請改以測試呼叫來設定：openclaw-bedrock init --model {id}',
} satisfies Translation<typeof en.use>;
