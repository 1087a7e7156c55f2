import type * as en from '../en/prompts.ts';
import type { Translation } from '../translation.ts';

export const prompts = {
  yes: '是',
  no: '否',
  keys: '輸入文字篩選 · ↑↓ 移動 · Enter 選擇 · Esc 返回',
  number: '編號',
  numbers: '編號（主要模型放最前，例如 1 3）',
  noSuchNumber: '請輸入 1 到 {count} 的編號',
  nothingMatches: '沒有符合的項目，請修改篩選文字',
} satisfies Translation<typeof en.prompts>;
