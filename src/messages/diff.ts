import type { Text } from './text.ts';

/** Remarks in a diff on what its lines cannot show. */
export const diffTexts = {
  'secret-changed': { en: '(secret changed)', 'zh-TW': '（密鑰已變更）' },
  'line-endings': {
    en: 'Line endings change: {before} to {after}',
    'zh-TW': '換行字元變更：{before} 改為 {after}',
  },
  'no-final-newline': { en: 'No newline at end of file', 'zh-TW': '檔案結尾沒有換行' },
} as const satisfies Record<string, Text>;
