import type * as en from '../en/sign-in-questions.ts';
import type { Translation } from '../translation.ts';

export const signInQuestions = {
  notThere: '在 {ssoRegion} 找不到 {startUrl}。',
  tryOthers: '要在其他 {count} 個區域尋找嗎（{some}…）？',
  trying: '正在嘗試 {region}…',
  foundThere: '已在 {found} 找到。',
  foundNowhere: '所有區域都找不到，請檢查入口網站網址。',
  askPortal: '要用哪一個 AWS 登入？',
  newPortal: '其他 AWS 存取入口網站…',
  sessionChoice: 'sso-session {session}',
  profileChoice: 'profile {profile}：帳戶 {accountId}、{roleName}',
  legacyChoice: '{choice}（舊格式）',
  convert:
    'profile {profile} 使用舊格式，無法自動更新登入。要轉換嗎？（選「否」則保留原樣，另建新的 profile）',
  moreChoices: '{choices} 及其他 {count} 個',
} satisfies Translation<typeof en.signInQuestions>;
