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
  openclawProfileHelp: { en: 'As in openclaw --profile NAME', 'zh-TW': '同 openclaw --profile NAME' },
} as const satisfies Record<string, Text>;
