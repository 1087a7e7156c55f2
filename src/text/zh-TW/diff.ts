import type * as en from '../en/diff.ts';
import type { Translation } from '../translation.ts';

export const diff = {
  'secret-changed': '（金鑰已變更）',
  'line-endings': '換行字元變更：{before} 改為 {after}',
  'many-models': '加入 {count} 個模型：{names}',
  'no-final-newline': '檔案結尾沒有換行',
} satisfies Translation<typeof en.diff>;
