import type * as en from '../en/sso.ts';
import type { Translation } from '../translation.ts';

export const signIn = {
  openPage: '請在這台電腦或手機開啟此頁：',
  compareCode: '請確認頁面上的代碼相同再核准：',
  waiting: '等待核准（代碼剩餘 {left}）',
  freshCode: '代碼已到期，以下是新的代碼。',
  cached: '已登入，有效至 {time}。',
  refreshed: '已自動更新登入，有效至 {time}。',
  signedIn: '登入成功，有效至 {time}。',
  roleProven: '使用帳戶 {accountId} 的角色 {role}。',
  movedAside: '無法讀取先前儲存的登入資料，已移至 {path}。',
} satisfies Translation<typeof en.signIn>;

export const portalRefusals = {
  empty: '請輸入 AWS 存取入口網站網址，例如 https://d-1234567890.awsapps.com/start',
  'identity-provider':
    '{host} 是公司的登入頁，不是 AWS 存取入口網站。請在該處登入、點選 AWS，再複製以 awsapps.com/start 結尾的網址。',
  'not-a-portal':
    '這不是 AWS 存取入口網站的網址。網址在邀請信中，也可詢問 AWS 管理員；格式如 https://d-1234567890.awsapps.com/start',
} satisfies Translation<typeof en.portalRefusals>;
