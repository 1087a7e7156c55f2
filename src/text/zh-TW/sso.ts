import type * as en from '../en/sso.ts';
import type { Translation } from '../text.ts';

export const signIn = {
  openPage: '請在這台電腦或手機開啟此頁：',
  compareCode: '頁面顯示此代碼才核准：',
  waiting: '等待您核准（剩餘 {left}）',
  freshCode: '代碼已過期，以下是新的代碼。',
  cached: '已登入，有效至 {time}。',
  refreshed: '已自動更新登入，有效至 {time}。',
  signedIn: '登入成功，有效至 {time}。AWS CLI 與各 SDK 共用此登入。',
  roleProven: '帳號 {accountId} 的角色 {role} 可用。',
  movedAside: '無法讀取先前儲存的登入資料，已移至 {path}。',
} satisfies Translation<typeof en.signIn>;

export const portalRefusals = {
  empty: '缺少 AWS access portal 網址，格式如 https://d-1234567890.awsapps.com/start',
  'identity-provider':
    '{host} 是公司的身分提供者登入頁，不是 AWS access portal。請在該處登入、點選 AWS，再複製以 awsapps.com/start 結尾的網址。',
  'not-a-portal':
    '這不是 AWS access portal 的網址。格式如 https://d-1234567890.awsapps.com/start，可在邀請信中找到，或詢問 AWS 管理員。',
} satisfies Translation<typeof en.portalRefusals>;
