/** Help of the flags that say which OpenClaw is meant. Apart from the questions, because `status` loads them. */
import type { Text } from './text.ts';

export const locationFlagTexts = {
  configHelp: {
    en: 'openclaw.json to use (OpenClaw’s own rules)',
    'zh-TW': '要使用的 openclaw.json（依 OpenClaw 規則）',
  },
  stateDirHelp: {
    en: 'OpenClaw’s state dir (OpenClaw’s own rules)',
    'zh-TW': 'OpenClaw 的 state dir（依 OpenClaw 規則）',
  },
  notAnOpenclawProfile: {
    en: 'may hold letters, digits, _ and -, at most 64, and begins with a letter or digit',
    'zh-TW': '只能用英數字、_ 與 -，最多 64 個字元，且須以英數字開頭',
  },
  openclawProfileHelp: { en: 'As in openclaw --profile NAME', 'zh-TW': '同 openclaw --profile NAME' },
} as const satisfies Record<string, Text>;
