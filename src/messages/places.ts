/** Names of places that set a variable and are no files. */
import type { Text } from './text.ts';

export const placeTexts = {
  process: { en: 'the process environment', 'zh-TW': '程序環境變數' },
} as const satisfies Record<string, Text>;
