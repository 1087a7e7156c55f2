import type { Text } from './text.ts';

/** What the demo says around the real init. */
export const demo = {
  authHelp: { en: 'Which way to sign in (sso)', 'zh-TW': '登入方式（sso）' },
  keepHelp: { en: 'Leave the sandbox’s files to look at', 'zh-TW': '保留沙盒檔案供查看' },
  banner: {
    en: 'SANDBOX. A stand-in for AWS on 127.0.0.1 and a throwaway home at {home}: no account, no real call, none of your files.',
    'zh-TW': '沙盒。127.0.0.1 上的 AWS 替身與臨時家目錄 {home}：不需帳號、不呼叫真正的 AWS、不動您的檔案。',
  },
  approval: {
    en: 'The sign-in approves itself after a moment; no browser is needed.',
    'zh-TW': '登入會在片刻後自動核准，不需瀏覽器。',
  },
  sampleKey: {
    en: 'If you choose the API key, paste this one: {key}',
    'zh-TW': '若選擇 API 金鑰，請貼上：{key}',
  },
  removed: {
    en: 'That was the sandbox; it is gone. For real: {command}',
    'zh-TW': '以上為沙盒示範，已清除。正式設定請執行：{command}',
  },
  kept: {
    en: 'That was the sandbox. Its files stay at {home} until you remove them. For real: {command}',
    'zh-TW': '以上為沙盒示範。檔案保留於 {home}，可自行刪除。正式設定請執行：{command}',
  },
} satisfies Record<string, Text>;
