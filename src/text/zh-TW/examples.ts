import type * as en from '../en/examples.ts';
import type { Translation } from '../translation.ts';

export const examples = {
  init: '互動式設定',
  initSso: 'SSO，不提問',
  initKey: '從檔案讀取 API 金鑰，不提問',
  initDryRun: '先看看會變更什麼',
  verify: '檢查是否仍可使用',
  verifyJson: '輸出 JSON，供腳本使用',
  policy: '交給管理員的權限集',
  demo: '在示範環境中完整走一遍',
  demoKey: 'API 金鑰模式，並保留檔案',
} satisfies Translation<typeof en.examples>;
