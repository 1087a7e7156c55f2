import type * as en from '../en/examples.ts';
import type { Translation } from '../text.ts';

export const examples = {
  init: '逐項詢問、寫入並驗證',
  initSso: 'SSO，不提問',
  initKey: '從檔案讀取 API 金鑰，不提問',
  initDryRun: '先看看會變更什麼',
  verify: '現在還能回覆嗎？',
  verifyJson: '供腳本使用',
  policy: '交給管理員的權限集',
  demo: '在沙盒中完整走一遍',
  demoKey: '使用 API 金鑰，並保留沙盒檔案供查看',
} satisfies Translation<typeof en.examples>;
