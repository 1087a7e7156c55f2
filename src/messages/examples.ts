import type { Text } from './text.ts';

/** What each example in the help does. */
export const examples = {
  init: { en: 'Ask everything, write, and prove it', 'zh-TW': '逐項詢問、寫入並驗證' },
  initSso: { en: 'SSO without questions', 'zh-TW': 'SSO，不提問' },
  initKey: { en: 'API key from a file, without questions', 'zh-TW': '從檔案讀取 API 金鑰，不提問' },
  initDryRun: { en: 'See what would change', 'zh-TW': '先看看會變更什麼' },
  verify: { en: 'Does it still answer?', 'zh-TW': '現在還能回覆嗎？' },
  verifyJson: { en: 'The same for a script', 'zh-TW': '供腳本使用' },
  policy: { en: 'The permission set for your administrator', 'zh-TW': '交給管理員的權限集' },
  demo: { en: 'The whole set-up in a sandbox', 'zh-TW': '在沙盒中完整走一遍' },
  demoKey: {
    en: 'With an API key, keeping the sandbox’s files to look at',
    'zh-TW': '使用 API 金鑰，並保留沙盒檔案供查看',
  },
} satisfies Record<string, Text>;
