/** What the wizard asks and says round a sign-in. */
import type { Text } from './text.ts';

export const questions = {
  notThere: {
    en: 'IAM Identity Center in {ssoRegion} does not know {startUrl} ("{detail}").',
    'zh-TW': '{ssoRegion} 的 IAM Identity Center 不認得 {startUrl}（「{detail}」）。',
  },
  tryOthers: {
    en: 'Look for it in {count} other regions ({some}…)?',
    'zh-TW': '要在其他 {count} 個區域尋找嗎（{some}…）？',
  },
  trying: { en: 'Asking {region}', 'zh-TW': '正在詢問 {region}' },
  foundThere: { en: 'It is in {found}.', 'zh-TW': '它在 {found}。' },
  foundNowhere: {
    en: 'None of them knows it: the address of the portal is wrong.',
    'zh-TW': '沒有任何區域認得它：入口網站的網址有誤。',
  },
  askPortal: { en: 'Which sign-in?', 'zh-TW': '使用哪個登入？' },
  newPortal: { en: 'Another AWS access portal…', 'zh-TW': '其他 AWS access portal…' },
  sessionChoice: { en: 'session {session}', 'zh-TW': '工作階段 {session}' },
  profileChoice: {
    en: 'profile {profile}: account {accountId}, {roleName}',
    'zh-TW': '設定檔 {profile}：帳號 {accountId}、{roleName}',
  },
  legacyChoice: { en: '{choice} (older form)', 'zh-TW': '{choice}（舊格式）' },
  convert: {
    en: 'Profile {profile} is of the older form, which cannot renew itself. Convert it to an sso-session and use it for OpenClaw? (No: it stays, a new profile is written beside it)',
    'zh-TW':
      '設定檔 {profile} 是無法自動更新的舊格式。要轉換為 sso-session 並供 OpenClaw 使用嗎？（否：保留原樣，另寫一個新設定檔）',
  },
  moreChoices: { en: '{choices} and {count} more', 'zh-TW': '{choices} 及其他 {count} 個' },
} as const satisfies Record<string, Text>;
