import type * as en from '../en/sign-in-questions.ts';
import type { Translation } from '../text.ts';

export const signInQuestions = {
  notThere: '{ssoRegion} 的 IAM Identity Center 不認得 {startUrl}（「{detail}」）。',
  tryOthers: '要在其他 {count} 個區域尋找嗎（{some}…）？',
  trying: '正在詢問 {region}',
  foundThere: '它在 {found}。',
  foundNowhere: '沒有任何區域認得它：入口網站的網址有誤。',
  askPortal: '使用哪個登入？',
  newPortal: '其他 AWS access portal…',
  sessionChoice: '工作階段 {session}',
  profileChoice: '設定檔 {profile}：帳號 {accountId}、{roleName}',
  legacyChoice: '{choice}（舊格式）',
  convert:
    '設定檔 {profile} 是無法自動更新的舊格式。要轉換為 sso-session 並供 OpenClaw 使用嗎？（否：保留原樣，另寫一個新設定檔）',
  moreChoices: '{choices} 及其他 {count} 個',
} satisfies Translation<typeof en.signInQuestions>;
