import type * as en from '../en/demo.ts';
import type { Translation } from '../text.ts';

export const demo = {
  authHelp: '登入方式（sso）',
  keepHelp: '保留沙盒檔案供查看',
  banner: '沙盒。127.0.0.1 上的 AWS 替身與臨時家目錄 {home}：不需帳號、不呼叫真正的 AWS、不動您的檔案。',
  approval: '登入會在片刻後自動核准，不需瀏覽器。',
  sampleKey: '若選擇 API 金鑰，請貼上：{key}',
  removed: '以上為沙盒示範，已清除。正式設定請執行：{command}',
  kept: '以上為沙盒示範。檔案保留於 {home}，可自行刪除。正式設定請執行：{command}',
} satisfies Translation<typeof en.demo>;
