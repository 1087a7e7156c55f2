import type * as en from '../en/demo.ts';
import type { Translation } from '../translation.ts';

export const demo = {
  authHelp: '登入方式（預設 sso）',
  keepHelp: '保留示範檔案供查看',
  banner: '示範模式：使用本機模擬的 AWS 與臨時目錄，不需 AWS 帳戶，也不會動到您的檔案。',
  approval: '稍候會自動核准登入，不必開啟瀏覽器。',
  sampleKey: '示範用金鑰，請貼上：',
  removed: '示範結束，檔案已清除。正式設定請執行：{command}',
  kept: '示範結束，檔案保留在 {home}。正式設定請執行：{command}',
} satisfies Translation<typeof en.demo>;
