import type * as en from '../en/prompts.ts';
import type { Translation } from '../text.ts';

export const prompts = {
  yes: '是',
  no: '否',
  keys: '輸入文字篩選 · ↑↓ 移動 · Enter 完成',
  number: '編號',
  numbers: '編號（可多個，第一個為主要）',
  noSuchNumber: '請輸入 1 到 {count} 的編號',
  nothingMatches: '沒有符合的項目，請修改文字',
} satisfies Translation<typeof en.prompts>;
